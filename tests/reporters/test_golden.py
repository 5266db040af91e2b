"""What reporters write, kept in files beside this one; set PROVLINT_GOLDEN=write to write them anew."""

import json
import os
from pathlib import Path

import pytest

from provlint.readers import read_text
from provlint.report import (
    Applicability,
    Diagnostic,
    Edit,
    EditClass,
    EditOp,
    Failure,
    Fix,
    Related,
    Replacement,
    Report,
    Severity,
)
from provlint.reporters import FORMATS, find_reporter
from provlint.reporters.terminal import Look

HERE = Path(__file__).parent
LONG = (
    "The report, which runs to ninety pages and was six months late, says that “the harbor shut in 1931”, a year "
    "in which, as every schoolchild on this coast is taught, the breakwater was not yet begun."
)
DRAFT = f"# 港の歴史\n\n港は「安全」 [b2].\n\n{LONG}\n\nTwo\nlines, and \x1b[31mred.\n"


def place(words: str) -> tuple[int, int]:
    start = DRAFT.index(words)
    return start, start + len(words)


def found(rule: str, severity: Severity, words: str, message: str, **more: object) -> Diagnostic:
    start, end = place(words)
    family = {"altered-quotation": "quotations", "vague-attribution": "attribution"}.get(rule, "citations")
    print_ = f"{start:016x}"
    return Diagnostic("a.md", rule, family, severity, message, start, end, words, print_, **more)  # type: ignore[arg-type]  # the rest are optional fields


REPORT = Report(
    diagnostics=(
        found(
            "unresolved-citation", Severity.ERROR, "[b2]", "[b2] names no known source; did you mean [b1]?"
        ),
        found(
            "altered-quotation",
            Severity.ERROR,
            "“the harbor shut in 1931”",
            "the quotation is not what [a1] says; quote its words, or drop the quotation marks",
            related=(
                Related(
                    source="a1",
                    uri="texts/a1.txt",
                    start=60,
                    end=85,
                    exact="the harbor opened in 1931",
                    message="the source's words",
                    prefix="iles down the road. The chronicle of the town says that ",
                    suffix=", not a year earlier.\nIt is not always rig",
                ),
            ),
            edits=(Edit(EditOp.REPLACE, EditClass.SWAPPED, "shut", "opened"),),
            fix=Fix(
                Applicability.UNSAFE,
                (Replacement(place("the harbor shut")[0], place("in 1931")[1], "the harbor opened in 1931"),),
            ),
        ),
        found("vague-attribution", Severity.WARNING, "Two\nlines", "nobody is named"),
        found(
            "textless-source",
            Severity.INFO,
            "\x1b[31mred",
            "the draft holds \x1b[31m and must not color the terminal",
        ),
    ),
    failures=(Failure("b.md", "b.md: no such file or folder; check the spelling"),),
    documents={"a.md": read_text(DRAFT, "a.md")},
)
LOOKS = {
    "full": Look(80),
    "full-narrow": Look(40),
    "full-color": Look(80, is_colored=True),
    "concise": Look(80),
    "json": Look(80),
    "jsonl": Look(80),
}


@pytest.mark.parametrize("name", LOOKS)
def test_a_reporter_writes_its_golden_file(name: str) -> None:
    """The same report gives the same bytes."""
    written = "".join(find_reporter(name.split("-", maxsplit=1)[0])(REPORT, LOOKS[name]))
    golden = HERE / f"golden-{name}.txt"
    if os.environ.get("PROVLINT_GOLDEN") == "write":
        golden.write_text(written, encoding="utf-8")

    assert written == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 80, 120])
def test_full_output_keeps_to_the_width(width: int) -> None:
    """No line is wider than the terminal, unless a single word is."""
    from provlint.reporters.terminal import cells

    written = "".join(find_reporter("full")(REPORT, Look(width)))

    assert max(cells(line) for line in written.splitlines()) <= width


def test_json_and_its_lines_say_the_same() -> None:
    """The jsonl format is the diagnostics of the json format, one a line."""
    whole = json.loads("".join(find_reporter("json")(REPORT, Look())))
    lines = [json.loads(line) for line in "".join(find_reporter("jsonl")(REPORT, Look())).splitlines()]

    assert lines == whole["diagnostics"]
    assert whole["summary"] == {"drafts": 1, "failures": 1, "errors": 2, "warnings": 1, "infos": 1}


def test_an_empty_report_still_says_what_was_checked() -> None:
    """Silence is never success: a clean run names how many drafts it read."""
    report = Report((), documents={"a.md": read_text("", "a.md")})

    assert "".join(find_reporter("full")(report, Look())) == "No findings in 1 draft\n"


def test_an_unknown_format_is_refused() -> None:
    """Only the formats that are listed have a reporter."""
    assert [callable(find_reporter(name)) for name in FORMATS] == [True] * len(FORMATS)
    with pytest.raises(ValueError, match="no format is named 'xml'"):
        find_reporter("xml")
