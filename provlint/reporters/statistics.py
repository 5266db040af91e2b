"""How many findings each rule has, for a first look at many drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from provlint.report import Report, Severity
from provlint.reporters.summary import count, plural, summarize
from provlint.reporters.terminal import SEVERITY_COLORS, Look, printable, wrap


@frozen
class RuleCount:
    """How many findings one rule has, and in how many drafts; `severity` is the gravest of them."""

    rule: str
    family: str
    severity: Severity
    findings: int
    drafts: int


def count_rules(report: Report) -> tuple[RuleCount, ...]:
    """The rules that found something, the busiest first, then by name."""
    findings: Counter[str] = Counter()
    drafts: dict[str, set[str]] = {}
    families: dict[str, str] = {}
    gravest: dict[str, Severity] = {}
    for diagnostic in report.diagnostics:
        name = diagnostic.rule
        findings[name] += 1
        drafts.setdefault(name, set()).add(diagnostic.uri)
        families[name] = diagnostic.family
        gravest[name] = min(gravest.get(name, diagnostic.severity), diagnostic.severity, key=lambda s: s.rank)
    counts = (RuleCount(n, families[n], gravest[n], findings[n], len(drafts[n])) for n in findings)
    return tuple(sorted(counts, key=lambda one: (-one.findings, one.rule)))


def render(report: Report, look: Look) -> Iterator[str]:
    """A line a rule, then the summary."""
    counts = count_rules(report)
    width = max((len(str(one.findings)) for one in counts), default=0)
    for one in counts:
        label = look.paint(one.severity.value, SEVERITY_COLORS[one.severity])
        yield f"{one.findings:>{width}}  {label}[{printable(one.rule)}] in {plural(one.drafts, 'draft')}\n"
    yield from wrap("", summarize(report), look)


def render_json(report: Report, look: Look) -> Iterator[str]:
    """The counts as one JSON object."""
    import json

    listed = [
        {
            "rule": one.rule,
            "family": one.family,
            "severity": one.severity.value,
            "findings": one.findings,
            "drafts": one.drafts,
        }
        for one in count_rules(report)
    ]
    yield json.dumps({"version": 1, "statistics": listed, "summary": count(report)}, indent=2) + "\n"
