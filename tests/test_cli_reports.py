"""The forms of a report, as a user asks for them on the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from terminals import NEEDS_TERMINAL, seen_on_terminal

ROOT = Path(__file__).parent.parent
SOURCE = "The harbor opened late.\nIt was the only safe port on the coast.\n"
DRAFT = "The ferry sank [zz9]. She wrote: “It was the only port on the coast” [a1].\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a1.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "d.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str) -> tuple[int, str, str]:
    """Run `provlint` in `folder`; its exit status, standard output and standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "provlint", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def check(folder: Path, *arguments: str) -> tuple[int, str, str]:
    return run(folder, "check", "d.md", "--sources", "texts", *arguments)


def test_several_formats_in_one_run(folder: Path) -> None:
    """Each format but one goes to the file named after it, the other to standard output."""
    code, out, err = check(
        folder,
        *("--format", "sarif", "--output", "a.sarif"),
        *("--format", "concise"),
        *("--format", "junit", "--output", "junit.xml"),
    )

    assert (code, err) == (1, "")
    assert out.startswith("d.md:1:16: error[unresolved-citation] ")
    assert json.loads((folder / "a.sarif").read_text())["version"] == "2.1.0"
    assert ElementTree.parse(folder / "junit.xml").getroot().attrib["failures"] == "2"


def test_two_formats_for_standard_output_are_refused(folder: Path) -> None:
    """Neither is dropped in silence."""
    code, out, err = check(folder, "--format", "json", "--format", "full")

    assert (code, out) == (2, "")
    assert err == "provlint: json and full would both go to standard output; give all but one an --output\n"


def test_sarif_says_on_which_line_of_a_source_a_passage_stands(folder: Path) -> None:
    """The evidence has a line, for readers that show nothing without one."""
    _, out, _ = check(folder, "--format", "sarif", "--select", "altered-quotation")

    (result,) = json.loads(out)["runs"][0]["results"]
    place = result["relatedLocations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "texts/a1.txt"
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (2, 1)


def test_a_source_that_only_the_draft_declares_has_lines_too(folder: Path) -> None:
    """A manifest may list a source for some drafts alone."""
    (folder / "texts" / "sources.toml").write_text(
        '[[source]]\nid = "b2"\nfile = "own.txt"\ndrafts = ["../d.md"]\n'
    )
    (folder / "texts" / "own.txt").write_text("One line.\nThe mast was made of oak and iron.\n")
    (folder / "d.md").write_text(
        "She wrote: “The mast was made of oak” [b2]. He: “The mast was cut of oak” [b2].\n"
    )

    _, out, err = check(folder, "--format", "sarif", "--select", "altered-quotation")

    assert err == ""
    (result,) = json.loads(out)["runs"][0]["results"]
    assert result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 2


def test_statistics_count_the_findings_of_each_rule(folder: Path) -> None:
    """As text or JSON; a format that has no place for them is refused."""
    code, out, _ = check(folder, "--statistics")
    counted = json.loads(check(folder, "--statistics", "--format", "json")[1])

    assert code == 1
    assert out.splitlines()[0] == "1  error[altered-quotation] in 1 draft"
    assert [(one["rule"], one["findings"]) for one in counted["statistics"]] == [
        ("altered-quotation", 1),
        ("unresolved-citation", 1),
    ]
    assert check(folder, "--statistics", "--format", "sarif")[0] == 2


def test_a_rule_is_explained_in_three_forms(folder: Path) -> None:
    """As text without markup of headings, as Markdown with a title, as JSON by section."""
    text = run(folder, "explain", "vague-attribution")[1]
    page = run(folder, "explain", "vague-attribution", "--format", "markdown")[1]
    told = json.loads(run(folder, "explain", "vague-attribution", "--format", "json")[1])

    assert text.startswith("vague-attribution (attribution, warning)\n\n")
    assert "\nWhat it does\n" in text
    assert page.startswith(
        "# vague-attribution\n\nFamily `attribution`, severity `warning`, on by default.\n\n"
    )
    assert "\n## What it does\n" in page
    assert next(iter(told["sections"])) == "What it does"
    assert told["sections"]["What it does"] in page
    assert told["invalid"]


def test_an_output_takes_the_place_of_the_file_it_names(folder: Path) -> None:
    """No file but the one asked for is left."""
    (folder / "out.json").write_text("old")

    check(folder, "--format", "json", "--output", "out.json")

    assert json.loads((folder / "out.json").read_text())["version"] == 1
    assert sorted(path.name for path in folder.iterdir()) == ["d.md", "out.json", "texts"]


def seen(folder: Path, *arguments: str, **environment: str) -> bytes:
    """What a terminal would get."""
    return seen_on_terminal(folder, ("check", "d.md", "--sources", "texts", *arguments), environment)


@NEEDS_TERMINAL
def test_a_terminal_gets_links_to_the_files(folder: Path) -> None:
    """The draft and the source are links, where the terminal may have color."""
    source = f"\x1b]8;;{(folder / 'texts' / 'a1.txt').as_uri()}\x1b\\".encode()
    draft = f"\x1b]8;;{(folder / 'd.md').as_uri()}\x1b\\".encode()

    shown = seen(folder, TERM="xterm")

    assert source in shown
    assert draft in shown


@NEEDS_TERMINAL
@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        ((), {"TERM": "dumb"}),
        ((), {"TERM": "xterm", "NO_COLOR": "1"}),
        (("--color", "never"), {"TERM": "xterm"}),
    ],
)
def test_a_terminal_that_says_no_gets_none(
    arguments: tuple[str, ...], environment: dict[str, str], folder: Path
) -> None:
    """NO_COLOR, a dumb terminal and --color never switch links off as well."""
    assert b"\x1b" not in seen(folder, *arguments, **environment)


def test_a_pipe_gets_no_links(folder: Path) -> None:
    """Not even where color is forced: the reader may not know them."""
    assert "\x1b]8" not in check(folder, "--color", "always")[1]
