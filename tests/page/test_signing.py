"""Sign-off: findings accepted in the page, kept there, and taken by the next run as a baseline."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kept_report import keep
from visiting import Visitor

from provlint.baseline import Accepted, Baseline, format_baseline, load_baseline

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
DRAFT = "Critics say it leaks – naïve “x” & <b>. Experts say it is dry.\n\nThe ferry sank [zz9].\n"
Opener = Callable[..., "Page"]


def accept(page: Page, why: str) -> None:
    """Accept the finding that is shown, by keyboard alone."""
    page.keyboard.press("a")
    page.keyboard.type(why)
    page.keyboard.press("Enter")


def saved(page: Page, folder: Path) -> Path:
    """The baseline that the page saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save baseline").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_a_finding_is_accepted_by_keyboard(open_page: Opener) -> None:
    """The reason is asked for; then the finding is no longer one to look at."""
    page = open_page()
    page.keyboard.press("j")
    accept(page, "the mayor meant it so")

    assert page.locator(".card.on .finding.ok .state").inner_text() == "Accepted here: the mayor meant it so"
    assert page.inner_text("#count") == "14 marks, 5 to look at"
    assert page.locator("#m1.ok").count() == 1
    assert page.evaluate("document.activeElement.textContent") == "Take back"
    page.select_option("#by-status", "!accepted")
    assert page.locator(".c:not(.off)").count() == 1


def test_a_finding_is_accepted_by_pointer_and_taken_back(open_page: Opener) -> None:
    """Nothing is accepted without a reason, and Cancel and Escape leave all as it was."""
    page = open_page()
    page.click("#m5")
    page.get_by_role("button", name="Accept…").click()
    page.get_by_role("button", name="Accept", exact=True).click()
    assert page.locator(".finding.ok").count() == 0
    page.get_by_role("button", name="Cancel").click()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert page.locator(".accept").count() == 0

    page.get_by_role("button", name="Accept…").click()
    page.get_by_label("Why is it accepted?").fill("so it is")
    page.get_by_role("button", name="Accept", exact=True).click()
    assert page.locator(".finding.ok").count() == 1
    page.get_by_role("button", name="Take back").click()
    assert page.locator(".finding.ok").count() == 0
    assert page.get_by_role("button", name="Save baseline (0)").is_disabled()


def test_what_is_accepted_is_kept_in_the_page(open_page: Opener) -> None:
    """It is there when the page is opened again."""
    page = open_page()
    page.keyboard.press("j")
    accept(page, "known")
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")

    assert page.inner_text("#count") == "14 marks, 5 to look at"
    assert page.get_by_role("button", name="Save baseline (1)").is_enabled()


def test_a_page_that_may_keep_nothing_says_so(visitor: Visitor) -> None:
    """As where the browser gives files no storage."""
    page = visitor.visit(
        visitor.write(keep(("d.md", DRAFT))),
        prepare="Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })",
    )
    page.keyboard.press("j")
    accept(page, "known")

    assert page.locator(".card.on .mine").inner_text() == (
        "Accepted here: known (kept until this page is closed)"
    )


def test_the_file_is_what_provlint_itself_would_write(visitor: Visitor, tmp_path: Path) -> None:
    """Byte for byte, with what the baseline held before."""
    before = Accepted("0" * 16, "vague-attribution", "other.md", "Some say", "m", None)
    report = keep(("d.md", DRAFT), accepted=(before,))
    page = visitor.visit(visitor.write(report))
    for number in range(len(report.diagnostics)):
        page.keyboard.press("j")
        accept(page, f"reason {number} – “é” \\ <!-- \U0001f6a2")

    path = saved(page, tmp_path)

    expected = sorted(
        (
            Accepted(d.fingerprint, d.rule, d.uri, d.exact, d.message, f"reason {n} – “é” \\ <!-- \U0001f6a2")
            for n, d in enumerate(report.diagnostics)
        ),
        key=lambda one: (one.uri, one.rule, one.exact, one.fingerprint),
    )
    assert path.name == "provlint.baseline.json"
    assert path.read_text(encoding="ascii") == format_baseline(Baseline((*expected, before)))
    assert load_baseline(path).accepted == (*expected, before)


def test_what_the_baseline_accepts_by_now_is_not_kept_twice(visitor: Visitor) -> None:
    """After the next run the page knows it from the baseline."""
    report = keep(("d.md", DRAFT))
    first = report.diagnostics[0]
    accepted = Accepted(first.fingerprint, first.rule, "d.md", first.exact, first.message, "in the file")
    page = visitor.visit(visitor.write(report))
    page.keyboard.press("j")
    accept(page, "in the page")
    visitor.write(keep(("d.md", DRAFT), accepted=(accepted,)))
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")

    assert page.locator(".card.on .state").inner_text() == "Accepted by the baseline: in the file"
    assert page.get_by_role("button", name="Save baseline (0)").is_disabled()


def run(folder: Path, *arguments: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "provlint", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with two configurations, each with its drafts."""
    for name in ("desk", "wire"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "provlint.toml").write_text('sources = ["../texts"]\n')
        (tmp_path / name / "draft.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a1.txt").write_text("It rained.\n")
    return tmp_path


def test_the_next_run_takes_what_was_accepted(visitor: Visitor, house: Path) -> None:
    """Through the command line: the finding is gone from the run, and its reason stands on the next page."""
    command = ("check", "draft.md", "--format", "html", "--output", "report.html")
    assert run(house / "desk", *command)[0] == 1
    page = visitor.visit(house / "desk" / "report.html")
    page.keyboard.press("j")
    accept(page, "they are named below")
    rule = page.locator(".card.on .what code").inner_text()

    path = saved(page, house / "desk")
    code, out, err = run(house / "desk", "check", "draft.md", "--format", "json")

    assert (path.name, code, err) == ("provlint.baseline.json", 1, "")
    assert json.loads(out)["summary"]["accepted"] == 1
    assert rule == "vague-attribution"
    run(house / "desk", *command)
    assert "Accepted by the baseline: they are named below" in (house / "desk" / "report.html").read_text(
        encoding="utf-8"
    )
    assert (
        run(house / "desk", "baseline", "prune", "draft.md")[1].strip().endswith("1 accepted, 0 new, 0 gone")
    )


def test_each_configuration_has_its_own_file(visitor: Visitor, house: Path) -> None:
    """Drafts of two of them in one page: a button for each baseline, and each takes its own."""
    run(house, "check", "desk/draft.md", "wire/draft.md", "--format", "html", "--output", "report.html")
    page = visitor.visit(house / "report.html")
    for _ in range(4):
        page.keyboard.press("j")
    accept(page, "known at the wire")
    names = page.locator("#exports button").all_inner_texts()

    with page.expect_download() as download:
        page.locator("#exports button").nth(1).click()
    download.value.save_as(house / "wire" / "provlint.baseline.json")

    assert names == ["Save desk/provlint.baseline.json (0)", "Save wire/provlint.baseline.json (1)"]
    (accepted,) = load_baseline(house / "wire" / "provlint.baseline.json").accepted
    assert (accepted.uri, accepted.reason) == ("draft.md", "known at the wire")
    code, out, _ = run(house, "check", "wire/draft.md", "--format", "json")
    assert (code, json.loads(out)["summary"]["accepted"]) == (1, 1)
