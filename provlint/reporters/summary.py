"""The count of what was found."""

from __future__ import annotations

from collections import Counter

from provlint.report import Report, Severity, SuppressedBy


def count(report: Report) -> dict[str, int]:
    """
    How many drafts were read, how many failed, how many findings there are of each severity, and how many more a
    comment suppresses or the baseline accepts.
    """
    kept_out = Counter(suppressed.by for suppressed in report.suppressed)
    severities = Counter(diagnostic.severity for diagnostic in report.diagnostics)
    return {
        "drafts": len(report.documents),
        "failures": len(report.failures),
        "errors": severities[Severity.ERROR],
        "warnings": severities[Severity.WARNING],
        "infos": severities[Severity.INFO],
        "suppressed": kept_out[SuppressedBy.COMMENT],
        "accepted": kept_out[SuppressedBy.BASELINE],
    }


def summarize(report: Report) -> str:
    """The counts in one sentence: what was found, and in how many drafts it was looked for."""
    counts = count(report)
    drafts = plural(counts["drafts"], "draft")
    found = [plural(counts[name], name[:-1]) for name in ("errors", "warnings", "infos") if counts[name]]
    failed = f"; {plural(counts['failures'], 'draft')} could not be checked" if counts["failures"] else ""
    kept_out = "".join(f"; {counts[name]} {name}" for name in ("suppressed", "accepted") if counts[name])
    return f"{', '.join(found) or 'No findings'} in {drafts}{kept_out}{failed}"


def plural(number: int, noun: str) -> str:
    """A number of things: 1 draft, 2 drafts."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
