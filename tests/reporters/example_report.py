"""A report with every kind of finding, in Japanese and English, with an escape and a failure in it."""

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

LONG = (
    "The report, which runs to ninety pages and was six months late, says that “the harbor shut in 1931”, a year "
    "in which, as every schoolchild on this coast is taught, the breakwater was not yet begun."
)
SOURCE = (
    "40 miles down the road. The chronicle of the town says that the harbor opened in 1931, not a year earlier.\n"
    "It is not always right.\n"
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
    sources={"texts/a1.txt": read_text(SOURCE, "texts/a1.txt")},
)
