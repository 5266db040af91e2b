"""
Findings as workflow commands, which GitHub Actions shows beside the lines of a pull request.

GitHub, "Workflow commands for GitHub Actions": a value's percent signs and line ends are encoded, in a property its
colons and commas too, so that no text from a draft can begin a command of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.report import Diagnostic, Failure, Report, Severity
from provlint.reporters.positions import Positions
from provlint.reporters.summary import summarize
from provlint.reporters.terminal import Look, printable

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, look: Look) -> Iterator[str]:
    """A command a finding, then one for each draft that failed, then the summary as a line of the log."""
    positions = Positions(report)
    for diagnostic in report.diagnostics:
        yield _annotate(diagnostic, positions)
    for failure in report.failures:
        yield _fail(failure)
    yield summarize(report) + "\n"


def _annotate(diagnostic: Diagnostic, positions: Positions) -> str:
    line, column = positions.start(diagnostic)
    end_line, end_column = positions.end(diagnostic)
    place = [f"file={_property(diagnostic.uri)}", f"line={line}", f"endLine={end_line}"]
    if line == end_line:
        # GitHub takes columns only where both are of one line.
        place += [f"col={column}", f"endColumn={end_column}"]
    title = f"title={_property(f'provlint [{diagnostic.rule}]')}"
    return f"::{COMMANDS[diagnostic.severity]} {','.join([*place, title])}::{_value(diagnostic.message)}\n"


def _fail(failure: Failure) -> str:
    return f"::error file={_property(failure.uri)},title=provlint::{_value(failure.message)}\n"


def _value(text: str) -> str:
    return printable(text).replace("%", "%25")


def _property(text: str) -> str:
    return _value(text).replace(":", "%3A").replace(",", "%2C")
