"""Findings for people: the draft's words with the place marked, and below them what the source says."""

from __future__ import annotations

from collections.abc import Iterator

from provlint.report import Diagnostic, Related, Report
from provlint.reporters.evidence import show_edit, show_fix, show_passage
from provlint.reporters.positions import Lines, Positions
from provlint.reporters.summary import summarize
from provlint.reporters.terminal import SEVERITY_COLORS, Look, cells, printable, shorten, wrap


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
    place = look.link(f"{printable(diagnostic.uri)}:{line}:{column}", diagnostic.uri)
    yield look.paint(place, "bold") + f" {label}\n"
    yield from wrap("  ", printable(diagnostic.message), look)
    yield from _frame(diagnostic, positions, look)
    for related in diagnostic.related:
        yield from _evidence(related, look)
    for edit in diagnostic.edits:
        yield from wrap("    ", show_edit(edit, look), look)
    for remedy in show_fix(diagnostic.fix) if diagnostic.fix else ():
        yield from wrap("  ", remedy, look)


def _frame(diagnostic: Diagnostic, positions: Positions, look: Look) -> Iterator[str]:
    """The line of the draft, cut to a window around the finding, and a line that marks it."""
    lines = positions.draft(diagnostic.uri)
    line, _ = lines.at(diagnostic.start)
    gutter = f"{line:>5} | "
    before, marked, after = _window(diagnostic, lines, look.width - cells(gutter))
    yield look.paint(gutter, "dim") + before + look.paint(marked, "bold") + after + "\n"
    marks = "^" * max(1, cells(marked))
    color = SEVERITY_COLORS[diagnostic.severity]
    yield " " * 5 + look.paint(" | ", "dim") + " " * cells(before) + look.paint(marks, color) + "\n"


def _window(diagnostic: Diagnostic, lines: Lines, width: int) -> tuple[str, str, str]:
    """What stands before, in and after the finding on its first line, as much as `width` columns hold."""
    text = lines.text
    line, _ = lines.at(diagnostic.start)
    start, end = lines.table.bounds(line)
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
    kept = shorten(text[::-1], width)[-2::-1]
    # A mark whose letter was cut off would be drawn over the ellipsis.
    while kept and not cells(kept[0]):
        kept = kept[1:]
    return "…" + kept


def _evidence(related: Related, look: Look) -> Iterator[str]:
    """What a source says, in its context, and where."""
    place = "" if related.uri == related.source else f" ({look.link(printable(related.uri), related.uri)})"
    yield from wrap("  ", look.paint("= ", "green") + f"{printable(related.message)}{place}:", look)
    yield from wrap("    ", show_passage(related, look), look)
