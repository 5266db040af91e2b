"""
Findings for programs: one object.

The output is plain ASCII, other characters escaped as JSON allows, so that no text from a draft can steer a terminal.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.inspection import describe_edit
from provlint.report import Diagnostic, Fix, Related, Report, Suppressed
from provlint.reporters.positions import Positions
from provlint.reporters.summary import count
from provlint.reporters.terminal import Look

VERSION = 1


def render(report: Report, look: Look) -> Iterator[str]:
    """The whole report as one JSON object; offsets are code points of each draft's own text."""
    import json

    positions = Positions(report)
    whole: dict[str, object] = {
        "version": VERSION,
        "diagnostics": [describe(diagnostic, positions) for diagnostic in report.diagnostics],
        **(
            {"suppressed": [_suppressed(s, positions) for s in report.suppressed]}
            if look.shows_suppressed
            else {}
        ),
        "failures": [{"uri": failure.uri, "message": failure.message} for failure in report.failures],
        "summary": count(report),
    }
    yield json.dumps(whole, indent=2) + "\n"


def describe(diagnostic: Diagnostic, positions: Positions) -> dict[str, object]:
    """A diagnostic as the contract names its fields."""
    line, column = positions.start(diagnostic)
    end_line, end_column = positions.end(diagnostic)
    return {
        "uri": diagnostic.uri,
        "rule": diagnostic.rule,
        "family": diagnostic.family,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "start": diagnostic.start,
        "end": diagnostic.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "exact": diagnostic.exact,
        "fingerprint": diagnostic.fingerprint,
        "related": [_related(related) for related in diagnostic.related],
        "edits": [describe_edit(edit) for edit in diagnostic.edits],
        "fix": _fix(diagnostic.fix) if diagnostic.fix else None,
    }


def _suppressed(suppressed: Suppressed, positions: Positions) -> dict[str, object]:
    """A finding that was kept out, by what, and the reason that was given."""
    kept_out = {"suppressed_by": suppressed.by.value, "reason": suppressed.reason}
    return describe(suppressed.diagnostic, positions) | kept_out


def _related(related: Related) -> dict[str, object]:
    return {
        "source": related.source,
        "uri": related.uri,
        "start": related.start,
        "end": related.end,
        "exact": related.exact,
        "message": related.message,
        "prefix": related.prefix,
        "suffix": related.suffix,
    }


def _fix(fix: Fix) -> dict[str, object]:
    replacements = [{"start": r.start, "end": r.end, "text": r.text} for r in fix.replacements]
    return {"applicability": fix.applicability.value, "replacements": replacements}
