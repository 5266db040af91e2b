"""Care: light and dark, print, phones, other directions of writing, zoom, no script, and axe's rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kept_report import CHRONICLE, keep
from visiting import TEXT, Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opener = Callable[..., "Page"]


def wrong(page: Page, axe: Path) -> list[str]:
    """What axe holds to be serious or critical on a page as it is."""
    page.evaluate(axe.read_text(encoding="utf-8"))
    found = page.evaluate(
        "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
        ".filter((one) => ['serious', 'critical'].includes(one.impact))"
        ".map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)"
    )
    return [str(one) for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 360])
def test_axe_finds_nothing_serious(open_page: Opener, axe: Path, scheme: str, width: int) -> None:
    """With the list, with a card and its form, with the keys."""
    page = open_page(scheme=scheme, width=width)
    found = wrong(page, axe)
    page.keyboard.press("j")
    page.keyboard.press("a")
    found += wrong(page, axe)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    found += wrong(page, axe)

    assert found == []


def test_axe_finds_nothing_serious_where_there_is_no_script(visitor: Visitor, axe: Path) -> None:
    """The page as it stands in the file, every card in view."""
    page = visitor.visit(visitor.write(keep(("harbor.md", TEXT))))
    page.evaluate(
        "document.documentElement.classList.remove('js'); document.getElementById('bar').hidden = true"
    )

    assert wrong(page, axe) == []


def test_without_a_script_the_page_is_a_plain_one(visitor: Visitor) -> None:
    """Draft, then all evidence; what only a script can work is not there."""
    page = visitor.visit(visitor.write(keep(("harbor.md", TEXT))), scripts=False)

    assert page.locator(".card:visible").count() == 14
    assert page.locator("#bar").is_hidden()
    assert page.locator("button:visible").count() == 0
    page.click("#m14")
    assert page.url.split("#")[1].startswith("q-")


def test_a_script_that_fails_leaves_a_plain_page(visitor: Visitor) -> None:
    """An old browser, say, that lacks something the script needs."""
    path = visitor.write(keep(("harbor.md", TEXT)))
    page = visitor.visit(path)
    page.add_init_script("window.ResizeObserver = undefined; JSON.parse = () => { throw new Error('old') }")
    page.goto(path.as_uri())
    page.wait_for_selector("html:not(.js)")

    assert page.locator(".card:visible").count() == 14
    assert [one for one in visitor.noted if "old" in one]
    visitor.noted.clear()


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (720, 450), (360, 740), (320, 568)])
def test_a_page_is_no_wider_than_its_window(visitor: Visitor, width: int, height: int) -> None:
    """Phones, and 200 % and 400 % zoom of a window of 1440 and 1280 pixels."""
    table = (
        "| "
        + " | ".join(["wide words"] * 20)
        + " |\n|"
        + "---|" * 20
        + "\n| "
        + " | ".join(["x" * 30] * 20)
        + " |\n"
    )
    page = visitor.visit(
        visitor.write(keep(("harbor.md", f"{TEXT}\n{table}\n`{'y' * 300}`\n"))), width=width, height=height
    )
    widths = [page.evaluate("document.documentElement.scrollWidth")]
    page.keyboard.press("j")
    widths.append(page.evaluate("document.documentElement.scrollWidth"))

    assert max(widths) <= width


def test_on_a_phone_the_evidence_lies_over_the_draft(open_page: Opener) -> None:
    """The words it is about stay in view above it."""
    page = open_page(width=360, height=740)
    page.keyboard.press("j")
    sheet, words = page.locator("#evidence").bounding_box(), page.locator("[data-m='1']").first.bounding_box()

    assert sheet is not None
    assert words is not None
    assert sheet["y"] + sheet["height"] == pytest.approx(740, abs=1)
    assert 0 <= words["y"] < words["y"] + words["height"] <= sheet["y"]


def test_words_written_from_the_right_stand_right(visitor: Visitor) -> None:
    """Each paragraph, quotation and passage by its own first letter."""
    text = "# שלום לכולם\n\nברנדט כתבה “זה היה הנמל היחיד בחוף” [a1].\n\nBrandt wrote “the only safe port” [a1].\n"
    page = visitor.visit(
        visitor.write(keep(("d.md", text), sources={"a1": f"זה היה הנמל היחיד בחוף.\n{CHRONICLE}"}))
    )
    page.click("#m1")

    directions = page.evaluate(
        "[...document.querySelectorAll('.prose p')].map((p) => getComputedStyle(p).direction)"
    )
    assert directions == ["rtl", "ltr"]
    assert page.evaluate("getComputedStyle(document.querySelector('.card.on .said')).direction") == "rtl"


def test_whoever_wants_less_motion_gets_none(open_page: Opener) -> None:
    """No transition is left."""
    page = open_page()

    assert page.evaluate("getComputedStyle(document.querySelector('.c')).transitionDuration") == "0s"


def test_tab_goes_through_the_page_in_reading_order(open_page: Opener) -> None:
    """Skip links, the parts of the page, filters, movement, then the draft's signs as they stand."""
    page = open_page()
    page.evaluate("document.querySelector('#drafts').focus()")
    order = []
    for _ in range(4):
        page.keyboard.press("Tab")
        order.append(page.evaluate("document.activeElement.id"))

    assert order == ["m1", "m2", "m3", "m4"]
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the draft"


def test_every_part_is_a_landmark_with_a_name(open_page: Opener) -> None:
    """One main, one banner, one contentinfo; headings that name what follows."""
    page = open_page()
    for role in ("main", "banner", "contentinfo"):
        assert page.get_by_role(role).count() == 1
    for name in ("Summary", "Evidence", "In figures", "Sources", "Filters and movement"):
        assert page.get_by_role("region", name=name, exact=True).count() == 1
    assert page.get_by_role("search", name="Filter the marks").count() == 1


def printed(page: Page) -> tuple[int, bytes]:
    """A page as PDF: how many pages it has, and its bytes."""
    data = page.pdf(format="A4")
    streams = b"".join(data.split(b"stream\n"))
    return len(re.findall(rb"/Type\s*/Page[^s]", streams)), data


def test_a_page_prints_as_an_annex(open_page: Opener) -> None:
    """The whole draft, every card, the sources; no controls, and dark is printed light."""
    page = open_page(scheme="dark")
    page.select_option("#by-status", "altered")
    page.keyboard.press("j")
    pages, data = printed(page)
    page.emulate_media(media="print")

    assert data.startswith(b"%PDF-")
    assert pages >= 3
    assert page.locator(".card:visible").count() == 14
    assert page.locator(".c:visible").count() == 14
    assert page.locator("#bar, #looks, .acts button").filter(visible=True).count() == 0
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert (
        page.evaluate("getComputedStyle(document.querySelector('#evidence > h2'), '::before').content")
        == '"Annex: "'
    )
