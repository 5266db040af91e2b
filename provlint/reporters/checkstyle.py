"""Findings as Checkstyle's XML report, which Jenkins, reviewdog and many editors read."""

from __future__ import annotations

from collections.abc import Iterator

from provlint import __version__
from provlint.report import Diagnostic, Failure, Report
from provlint.reporters.positions import Positions
from provlint.reporters.terminal import Look
from provlint.reporters.xml_text import HEAD, element, start


def render(report: Report, look: Look) -> Iterator[str]:
    """A `file` for each draft, those without findings too, and one for each draft that failed."""
    positions = Positions(report)
    files: dict[str, list[Diagnostic]] = {uri: [] for uri in report.documents}
    for diagnostic in report.diagnostics:
        files[diagnostic.uri].append(diagnostic)
    yield HEAD + start("checkstyle", {"version": __version__}) + "\n"
    for uri, found in files.items():
        yield from _file(uri, [_error(diagnostic, positions) for diagnostic in found])
    for failure in report.failures:
        yield from _file(failure.uri, [_failure(failure)])
    yield "</checkstyle>\n"


def _file(uri: str, errors: list[str]) -> Iterator[str]:
    yield "  " + start("file", {"name": uri}) + "\n"
    for error in errors:
        yield f"    {error}\n"
    yield "  </file>\n"


def _error(diagnostic: Diagnostic, positions: Positions) -> str:
    line, column = positions.start(diagnostic)
    facts: dict[str, str | int] = {
        "line": line,
        "column": column,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "source": f"provlint.{diagnostic.family}.{diagnostic.rule}",
    }
    return element("error", facts)


def _failure(failure: Failure) -> str:
    facts: dict[str, str | int] = {
        "line": 1,
        "severity": "error",
        "message": failure.message,
        "source": "provlint.unreadable-draft",
    }
    return element("error", facts)
