"""Findings for programs that read line by line: one diagnostic a line, described as in the `json` format."""

from __future__ import annotations

from collections.abc import Iterator

from provlint.report import Report
from provlint.reporters.json import describe
from provlint.reporters.positions import Positions
from provlint.reporters.terminal import Look


def render(report: Report, look: Look) -> Iterator[str]:
    """One diagnostic a line, as JSON in ASCII; of no findings, nothing."""
    import json

    positions = Positions(report)
    for diagnostic in report.diagnostics:
        yield json.dumps(describe(diagnostic, positions)) + "\n"
