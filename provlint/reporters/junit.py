"""
Findings as JUnit's XML report, which nearly every build server shows.

A draft is a suite and a finding a test in it: an error or a warning one that failed, an info one that was
skipped. A draft without findings is a suite with one test that passed, a draft that could not be checked one in error.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provlint.report import Diagnostic, Failure, Report, Severity
from provlint.reporters.evidence import show_edit, show_fix, show_passage
from provlint.reporters.positions import Positions
from provlint.reporters.summary import count
from provlint.reporters.terminal import Look, printable
from provlint.reporters.xml_text import HEAD, element, start


def render(report: Report, look: Look) -> Iterator[str]:
    """One `testsuites`, with a suite for each draft in the order they were given, the failed ones last."""
    positions = Positions(report)
    found: dict[str, list[Diagnostic]] = {uri: [] for uri in report.documents}
    for diagnostic in report.diagnostics:
        found[diagnostic.uri].append(diagnostic)
    counts = count(report)
    tests = sum(max(1, len(group)) for group in found.values()) + counts["failures"]
    totals = {"tests": tests, "failures": counts["errors"] + counts["warnings"], "errors": counts["failures"]}
    yield HEAD + start("testsuites", {"name": "provlint", **totals}) + "\n"
    for uri, group in found.items():
        yield from _suite(uri, group, positions)
    for failure in report.failures:
        yield from _broken(failure)
    yield "</testsuites>\n"


def _suite(uri: str, found: Sequence[Diagnostic], positions: Positions) -> Iterator[str]:
    skipped = sum(diagnostic.severity is Severity.INFO for diagnostic in found)
    facts = {"tests": max(1, len(found)), "failures": len(found) - skipped, "errors": 0, "skipped": skipped}
    yield "  " + start("testsuite", {"name": uri, **facts}) + "\n"
    for diagnostic in found:
        yield from _case(diagnostic, positions)
    if not found:
        yield "    " + element("testcase", {"name": "provlint", "classname": uri, "time": "0"}) + "\n"
    yield "  </testsuite>\n"


def _case(diagnostic: Diagnostic, positions: Positions) -> Iterator[str]:
    line, column = positions.start(diagnostic)
    name = f"{diagnostic.rule} at {line}:{column}"
    tag = "skipped" if diagnostic.severity is Severity.INFO else "failure"
    facts = {"type": diagnostic.severity.value, "message": diagnostic.message}
    yield "    " + start("testcase", {"name": name, "classname": diagnostic.uri, "time": "0"}) + "\n"
    yield "      " + element(tag, facts, _account(diagnostic, f"{diagnostic.uri}:{line}:{column}")) + "\n"
    yield "    </testcase>\n"


def _account(diagnostic: Diagnostic, place: str) -> str:
    """The finding in full, a line each: where, the draft's words, the evidence."""
    plain = Look()
    lines = [f"{printable(place)}: {printable(diagnostic.message)}", f"draft: {printable(diagnostic.exact)}"]
    for related in diagnostic.related:
        lines.append(
            f"{printable(related.message)} ({printable(related.uri)}): {show_passage(related, plain)}"
        )
    lines += [show_edit(edit, plain) for edit in diagnostic.edits]
    lines += show_fix(diagnostic.fix) if diagnostic.fix else []
    return "\n".join(lines)


def _broken(failure: Failure) -> Iterator[str]:
    facts: dict[str, str | int] = {"name": failure.uri, "tests": 1, "failures": 0, "errors": 1, "skipped": 0}
    yield "  " + start("testsuite", facts) + "\n"
    yield "    " + start("testcase", {"name": "provlint", "classname": failure.uri, "time": "0"}) + "\n"
    yield "      " + element("error", {"type": "unreadable-draft", "message": failure.message}) + "\n"
    yield "    </testcase>\n  </testsuite>\n"
