"""Findings for people: the draft's words with the place marked, and below them what the source says."""

from __future__ import annotations

from collections.abc import Iterator

from provlint.report import Diagnostic, Edit, Related, Report
from provlint.reporters.positions import Positions
from provlint.reporters.summary import summarize
from provlint.reporters.terminal import SEVERITY_COLORS, Look, cells, printable, shorten, wrap
from provlint.text.lines import LineTable

# Evidence longer than this is cut in its middle: the ends show where the passage begins and stops.
LONGEST_EVIDENCE = 600


def render(report: Report, look: Look) -> Iterator[str]:
    """Each finding as a short block of at most `look.width` columns, then the summary."""
    positions = Positions(report)
    for diagnostic in report.diagnostics:
        yield from _finding(diagnostic, positions, look)
        yield "\n"
    yield from wrap("", summarize(report), look)


def _finding(diagnostic: Diagnostic, positions: Positions, look: Look) -> Iterator[str]:
    line, column = positions.start(diagnostic)
    color = SEVERITY_COLORS[diagnostic.severity]
    label = look.paint(f"{diagnostic.severity.value}[{diagnostic.rule}]", color, "bold")
    yield look.paint(f"{printable(diagnostic.uri)}:{line}:{column}", "bold") + f" {label}\n"
    yield from wrap("  ", printable(diagnostic.message), look)
    yield from _frame(diagnostic, positions, look)
    for related in diagnostic.related:
        yield from _evidence(related, look)
    for edit in diagnostic.edits:
        yield from wrap("    ", _difference(edit, look), look)
    if diagnostic.fix:
        for replacement in diagnostic.fix.replacements:
            yield from wrap(
                "  ", f"fix ({diagnostic.fix.applicability.value}): put {_quoted(replacement.text)}", look
            )


def _frame(diagnostic: Diagnostic, positions: Positions, look: Look) -> Iterator[str]:
    """The line of the draft, cut to a window around the finding, and a line that marks it."""
    table, text = positions.table(diagnostic.uri), positions.text(diagnostic.uri)
    line, _ = table.position(diagnostic.start)
    gutter = f"{line:>5} | "
    before, marked, after = _window(diagnostic, table, text, look.width - cells(gutter))
    yield look.paint(gutter, "dim") + before + look.paint(marked, "bold") + after + "\n"
    marks = "^" * max(1, cells(marked))
    color = SEVERITY_COLORS[diagnostic.severity]
    yield " " * 5 + look.paint(" | ", "dim") + " " * cells(before) + look.paint(marks, color) + "\n"


def _window(diagnostic: Diagnostic, table: LineTable, text: str, width: int) -> tuple[str, str, str]:
    """What stands before, in and after the finding on its first line, as much as `width` columns hold."""
    line, _ = table.position(diagnostic.start)
    start, end = table.bounds(line)
    marked = shorten(printable(text[diagnostic.start : min(diagnostic.end, end)].rstrip("\r\n")), width - 8)
    room = width - cells(marked)
    before = _tail(printable(text[max(start, diagnostic.start - room) : diagnostic.start]), room // 2)
    if before.startswith("…") is False and diagnostic.start - room > start:
        before = _tail("…" + before, room // 2)
    after = printable(text[diagnostic.end : min(end, diagnostic.end + room + 1)].rstrip("\r\n"))
    return before, marked, shorten(after, room - cells(before)) if diagnostic.end < end else ""


def _tail(text: str, width: int) -> str:
    if cells(text) <= width:
        return text
    reversed_tail = shorten(text[::-1], width)
    return reversed_tail[::-1]


def _evidence(related: Related, look: Look) -> Iterator[str]:
    """What a source says, in its context, and where."""
    place = "" if related.uri == related.source else f" ({printable(related.uri)})"
    yield from wrap("  ", look.paint("= ", "green") + f"{printable(related.message)}{place}:", look)
    before, after = _context(related)
    exact = look.paint(_quoted(_middle_cut(related.exact)), "bold")
    yield from wrap("    ", look.paint(before, "dim") + exact + look.paint(after, "dim"), look)


def _context(related: Related) -> tuple[str, str]:
    """Whole words before and after a passage, of its own paragraph, with an ellipsis where they were cut."""
    before = related.prefix.rsplit("\n", 1)[-1]
    after = related.suffix.split("\n", 1)[0]
    if before == related.prefix and related.start > len(before):
        before = "…" + before[before.find(" ") + 1 :]
    if after == related.suffix:
        after = after[: max(0, after.rfind(" "))] + "…"
    return printable(before), printable(after)


def _middle_cut(text: str) -> str:
    if len(text) <= LONGEST_EVIDENCE:
        return text
    half = LONGEST_EVIDENCE // 2
    return f"{text[:half].rstrip()} […] {text[-half:].lstrip()}"


def _difference(edit: Edit, look: Look) -> str:
    draft = look.paint(_quoted(edit.draft), "red") if edit.draft else "nothing"
    source = look.paint(_quoted(edit.source), "green") if edit.source else "nothing"
    return f"{edit.kind.value}: the draft has {draft}, the source {source}"


def _quoted(text: str) -> str:
    return f"«{printable(text)}»"
