"""
Findings for reviewdog: its Diagnostic Format, one JSON object a line.

reviewdog, `proto/rdf/reviewdog.proto`: columns count bytes of UTF-8 from 1, ends are exclusive, and each suggestion
is applied by itself. A fix that touches several places is therefore one suggestion that spans them. A reader refuses
fields it does not know, so only those are written that the format had from its beginning.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.report import Diagnostic, Failure, Fix, Report
from provlint.reporters.positions import Lines, Positions
from provlint.reporters.terminal import Look, shorten

SOURCE = {"name": "provlint"}

# reviewdog reads lines of at most 64 KiB, and stops in silence at a longer one (Go, `bufio.MaxScanTokenSize`).
LONGEST_LINE = 64 * 1024 - 1
# A message of this many characters, each escaped in the longest way, leaves room for the rest of the line.
LONGEST_MESSAGE = 2_000


def render(report: Report, look: Look) -> Iterator[str]:
    """One diagnostic a line, those of drafts that failed last; of a clean run, nothing."""
    positions = Positions(report)
    for diagnostic in report.diagnostics:
        yield _line(_describe(diagnostic, positions))
    for failure in report.failures:
        yield _line(_failure(failure))


def _line(described: dict[str, object]) -> str:
    """The line of one diagnostic; without its suggestion where that would make it too long to be read."""
    import json

    line = json.dumps(described) + "\n"
    if len(line) <= LONGEST_LINE:
        return line
    return json.dumps({**described, "suggestions": []}) + "\n"


def _describe(diagnostic: Diagnostic, positions: Positions) -> dict[str, object]:
    lines = positions.draft(diagnostic.uri)
    place = {"path": diagnostic.uri, "range": _range(diagnostic.start, diagnostic.end, lines)}
    return {
        "message": shorten(diagnostic.message, LONGEST_MESSAGE),
        "location": place,
        "severity": diagnostic.severity.name,
        "source": SOURCE,
        "code": {"value": diagnostic.rule},
        "suggestions": _suggestions(diagnostic.fix, lines),
    }


def _range(start: int, end: int, lines: Lines) -> dict[str, object]:
    line, column = lines.bytes_at(start)
    end_line, end_column = lines.bytes_at(end)
    return {"start": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}


def _suggestions(fix: Fix | None, lines: Lines) -> list[dict[str, object]]:
    if fix is None or not fix.replacements:
        return []
    start, end = fix.replacements[0].start, fix.replacements[-1].end
    text, place = "", start
    for replacement in fix.replacements:
        text += lines.text[place : replacement.start] + replacement.text
        place = replacement.end
    return [{"range": _range(start, end, lines), "text": text}]


def _failure(failure: Failure) -> dict[str, object]:
    return {
        "message": shorten(failure.message, LONGEST_MESSAGE),
        "location": {"path": failure.uri},
        "severity": "ERROR",
        "source": SOURCE,
    }
