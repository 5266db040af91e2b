"""
Findings as a GitLab Code Quality report, which a merge request shows in its widget and beside the lines.

GitLab, "Code Quality", section "Code Quality report format"; the format is a part of Code Climate's.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from provlint.report import Diagnostic, Failure, Report, Severity
from provlint.reporters.positions import Positions
from provlint.reporters.terminal import Look

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, look: Look) -> Iterator[str]:
    """One JSON list of issues, those of drafts that failed at its end; of a clean run, the empty list."""
    import json

    positions = Positions(report)
    issues = [_issue(diagnostic, positions) for diagnostic in report.diagnostics]
    issues += [_failure(failure) for failure in report.failures]
    yield json.dumps(issues, indent=2) + "\n"


def _issue(diagnostic: Diagnostic, positions: Positions) -> dict[str, object]:
    line, column = positions.start(diagnostic)
    end_line, end_column = positions.end(diagnostic)
    return {
        "type": "issue",
        "description": diagnostic.message,
        "check_name": diagnostic.rule,
        "categories": ["Style"],
        "fingerprint": diagnostic.fingerprint,
        "severity": SEVERITIES[diagnostic.severity],
        "location": {
            "path": diagnostic.uri,
            "lines": {"begin": line, "end": end_line},
            "positions": {
                "begin": {"line": line, "column": column},
                "end": {"line": end_line, "column": end_column},
            },
        },
    }


def _failure(failure: Failure) -> dict[str, object]:
    words = f"{failure.uri}\0{failure.message}"
    return {
        "type": "issue",
        "description": failure.message,
        "check_name": "unreadable-draft",
        "categories": ["Bug Risk"],
        "fingerprint": sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        "severity": "critical",
        "location": {"path": failure.uri, "lines": {"begin": 1, "end": 1}},
    }
