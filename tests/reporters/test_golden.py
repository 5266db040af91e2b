"""What reporters write, kept in files beside this one; set PROVLINT_GOLDEN=write to write them anew."""

import json
import os
from pathlib import Path

import pytest
from example_report import REPORT

from provlint.readers import read_text
from provlint.report import Applicability, Diagnostic, Failure, Fix, Replacement, Report, Severity
from provlint.reporters import COUNTED, FORMATS, find_counter, find_reporter
from provlint.reporters.terminal import Look, cells

HERE = Path(__file__).parent
LOOKS = {
    "full": Look(80),
    "full-narrow": Look(40),
    "full-color": Look(80, is_colored=True),
    "concise": Look(80),
    "grouped": Look(80),
    "grouped-narrow": Look(40),
    "json": Look(80),
    "jsonl": Look(80),
    "sarif": Look(80),
    "github": Look(80),
    "gitlab": Look(80),
    "junit": Look(80),
    "checkstyle": Look(80),
    "rdjsonl": Look(80),
    "markdown": Look(80),
}


@pytest.mark.parametrize("name", LOOKS)
def test_a_reporter_writes_its_golden_file(name: str) -> None:
    """The same report gives the same bytes."""
    written = "".join(find_reporter(name.split("-", maxsplit=1)[0])(REPORT, LOOKS[name]))

    assert written == golden(name, written)


@pytest.mark.parametrize("name", ["full", "json"])
def test_statistics_are_written_as_their_golden_file(name: str) -> None:
    """The counts of the same report, as text and as JSON."""
    written = "".join(find_counter(name)(REPORT, Look(80)))

    assert written == golden(f"statistics-{name}", written)


def golden(name: str, written: str) -> str:
    """What the golden file holds."""
    path = HERE / f"golden-{name}.txt"
    if os.environ.get("PROVLINT_GOLDEN") == "write":
        path.write_text(written, encoding="utf-8")
    return path.read_text(encoding="utf-8")


def test_every_format_has_its_golden_file() -> None:
    """No format goes without one, but for the page, whose pages in `examples` are looked at by tests of its own."""
    assert {name.split("-", maxsplit=1)[0] for name in LOOKS} | {"html"} == set(FORMATS)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_full_output_keeps_to_the_width(width: int) -> None:
    """No line is wider than the terminal, unless a single word is."""
    written = "".join(find_reporter("full")(REPORT, Look(width)))

    assert max(cells(line) for line in written.splitlines()) <= width


def test_no_line_is_too_long_for_reviewdog() -> None:
    """It stops in silence at a line of 64 KiB: a message is cut, a suggestion too long for a line left out."""
    text = "\U0001f6a2" * 20_000
    fix = Fix(Applicability.UNSAFE, (Replacement(0, 1, text),))
    found = Diagnostic("a.md", "r", "citations", Severity.ERROR, text, 0, 1, text[:1], "f", fix=fix)
    report = Report((found,), (Failure("b.md", text),), {"a.md": read_text(text, "a.md")})

    lines = "".join(find_reporter("rdjsonl")(report, Look())).splitlines()

    assert [len(line) < 64 * 1024 for line in lines] == [True, True]
    assert json.loads(lines[0])["suggestions"] == []
    assert json.loads(lines[0])["message"].endswith("\U0001f6a2…")


def test_marks_over_letters_take_no_room_in_a_frame() -> None:
    """A line of accents before a finding is cut by columns, not by characters, and the cut is shown."""
    text = "e\u0301" * 300 + " [zz9]"
    found = Diagnostic("a.md", "r", "citations", Severity.ERROR, "no", 601, 606, "[zz9]", "f")
    report = Report((found,), documents={"a.md": read_text(text, "a.md")})

    frame, carets = "".join(find_reporter("full")(report, Look(60))).splitlines()[2:4]

    assert frame.endswith("e\u0301 [zz9]")
    assert "| …e\u0301" in frame
    assert cells(frame) == len(carets) <= 60


def test_json_and_its_lines_say_the_same() -> None:
    """The jsonl format is the diagnostics of the json format, one a line."""
    whole = json.loads("".join(find_reporter("json")(REPORT, Look())))
    lines = [json.loads(line) for line in "".join(find_reporter("jsonl")(REPORT, Look())).splitlines()]

    assert lines == whole["diagnostics"]
    assert whole["summary"] == {
        "drafts": 1,
        "failures": 1,
        "errors": 2,
        "warnings": 1,
        "infos": 1,
        "suppressed": 0,
        "accepted": 0,
    }


def test_an_empty_report_still_says_what_was_checked() -> None:
    """Silence is never success: a clean run names how many drafts it read."""
    report = Report((), documents={"a.md": read_text("", "a.md")})

    assert "".join(find_reporter("full")(report, Look())) == "No findings in 1 draft\n"


def test_an_unknown_format_is_refused() -> None:
    """Only the formats that are listed have a reporter."""
    assert [callable(find_reporter(name)) for name in FORMATS] == [True] * len(FORMATS)
    assert [callable(find_counter(name)) for name in COUNTED] == [True] * len(COUNTED)
    with pytest.raises(ValueError, match="no format is named 'xml'"):
        find_reporter("xml")
    with pytest.raises(ValueError, match="the format 'sarif' has no statistics"):
        find_counter("sarif")
