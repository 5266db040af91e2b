"""The count of what was found."""

from __future__ import annotations

from collections import Counter

from provlint.report import Report, Severity


def count(report: Report) -> dict[str, int]:
    """How many drafts were read, how many failed, and how many findings there are of each severity."""
    severities = Counter(diagnostic.severity for diagnostic in report.diagnostics)
    return {
        "drafts": len(report.documents),
        "failures": len(report.failures),
        "errors": severities[Severity.ERROR],
        "warnings": severities[Severity.WARNING],
        "infos": severities[Severity.INFO],
    }


def summarize(report: Report) -> str:
    """The counts in one sentence: what was found, and in how many drafts it was looked for."""
    counts = count(report)
    drafts = _plural(counts["drafts"], "draft")
    found = [_plural(counts[name], name[:-1]) for name in ("errors", "warnings", "infos") if counts[name]]
    failed = f"; {_plural(counts['failures'], 'draft')} could not be checked" if counts["failures"] else ""
    if not found:
        return f"No findings in {drafts}{failed}"
    return f"{', '.join(found)} in {drafts}{failed}"


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
