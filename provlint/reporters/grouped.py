"""Findings gathered by draft and then by rule, to be worked through one kind at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provlint.report import Diagnostic, Report
from provlint.reporters.positions import Positions
from provlint.reporters.summary import summarize
from provlint.reporters.terminal import SEVERITY_COLORS, Look, printable, wrap


def render(report: Report, look: Look) -> Iterator[str]:
    """
    Each draft that has findings, under it each rule with how often it fired, under that the places.

    Drafts stand in the order they were given, rules by the gravest of their findings and then by the first.
    """
    positions = Positions(report)
    drafts: dict[str, list[Diagnostic]] = {}
    for diagnostic in report.diagnostics:
        drafts.setdefault(diagnostic.uri, []).append(diagnostic)
    for uri, found in drafts.items():
        yield look.paint(look.link(printable(uri), uri), "bold") + "\n"
        for rule in _by_rule(found):
            yield from _rule(rule, positions, look)
        yield "\n"
    yield from wrap("", summarize(report), look)


def _by_rule(found: Sequence[Diagnostic]) -> list[list[Diagnostic]]:
    rules: dict[str, list[Diagnostic]] = {}
    for diagnostic in found:
        rules.setdefault(diagnostic.rule, []).append(diagnostic)
    return sorted(rules.values(), key=lambda group: min(one.severity.rank for one in group))


def _rule(group: Sequence[Diagnostic], positions: Positions, look: Look) -> Iterator[str]:
    severity = min((one.severity for one in group), key=lambda one: one.rank)
    label = look.paint(f"{severity.value}[{printable(group[0].rule)}]", SEVERITY_COLORS[severity])
    yield f"  {label} {len(group)}\n"
    places = ["{}:{}".format(*positions.start(one)) for one in group]
    width = max(len(place) for place in places)
    for place, diagnostic in zip(places, group, strict=True):
        first, *others = wrap(" " * (width + 6), printable(diagnostic.message), look)
        yield f"    {look.paint(f'{place:<{width}}', 'dim')}  {first.lstrip()}"
        yield from others
