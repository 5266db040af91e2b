"""One line a finding, as editors and logs like it."""

from __future__ import annotations

from collections.abc import Iterator

from provlint.report import Report
from provlint.reporters.positions import Positions
from provlint.reporters.summary import summarize
from provlint.reporters.terminal import SEVERITY_COLORS, Look, printable


def render(report: Report, look: Look) -> Iterator[str]:
    """`uri:line:column: severity[rule] message`, a line a finding; then the summary."""
    positions = Positions(report)
    for diagnostic in report.diagnostics:
        line, column = positions.start(diagnostic)
        color = SEVERITY_COLORS[diagnostic.severity]
        label = look.paint(diagnostic.severity.value, color) + f"[{diagnostic.rule}]"
        place = look.link(f"{printable(diagnostic.uri)}:{line}:{column}:", diagnostic.uri)
        yield f"{look.paint(place, 'bold')} {label} {printable(diagnostic.message)}\n"
    yield summarize(report) + "\n"
