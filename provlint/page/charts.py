"""The two charts of the page, each with the numbers of the table that stands beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from provlint.page.view import Bar, Card, Chart, ChartRow, SourceFacts, State, Tone
from provlint.page.wording import QUOTATIONS

# The length of the longest bar, in units of the drawing.
WIDTH = 320.0
# How many rows a chart has; what is left is one row more. There are fewer rules than that.
MOST_ROWS = 30
# How a finding is counted: by severity where it is reported, else by what keeps it out.
_LOOKS = {
    "error": ("Errors", Tone.BAD),
    "warning": ("Warnings", Tone.WARN),
    "info": ("Infos", Tone.NOTE),
    "accepted": ("Accepted", Tone.OPEN),
    "suppressed": ("Suppressed", Tone.OPEN),
}


def chart_sources(cards: Iterable[Card], facts: Sequence[SourceFacts], cited: Mapping[int, int]) -> Chart:
    """
    How the quotations of each source stand, the source most quoted first.

    `cited`: by the number of each quotation's card, that of the source it is counted under, 0 for none.
    """
    counts: dict[str, Counter[str]] = {}
    tags = {one.number: f"[{one.tag}]" for one in facts}
    for card in cards:
        if card.kind == "Quotation":
            label = tags.get(cited.get(card.number, 0), "no source")
            counts.setdefault(label, Counter())[card.badge.name] += 1
    names = [name for name in QUOTATIONS if any(count[name] for count in counts.values())]
    rows = _rows(counts, names, {name: (QUOTATIONS[name].label, QUOTATIONS[name].tone) for name in names})
    labels = tuple(QUOTATIONS[name].label for name in names)
    return Chart("sources", "Quotations by source", "Source", labels, rows)


def chart_rules(cards: Iterable[Card]) -> Chart:
    """How many findings each rule has, and what became of them, the busiest first."""
    counts: dict[str, Counter[str]] = {}
    for card in cards:
        for finding in card.findings:
            is_reported = finding.state is State.REPORTED
            name = finding.severity.value if is_reported else finding.state.value
            counts.setdefault(finding.rule, Counter())[name] += 1
    names = [name for name in _LOOKS if any(count[name] for count in counts.values())]
    columns = tuple(_LOOKS[name][0] for name in names)
    return Chart("rules", "Findings by rule", "Rule", columns, _rows(counts, names, _LOOKS))


def _rows(
    counts: Mapping[str, Counter[str]], names: Sequence[str], looks: Mapping[str, tuple[str, Tone]]
) -> tuple[ChartRow, ...]:
    """A row for each of `counts`, the largest first; of very many the last are added up in one."""
    ordered = sorted(counts.items(), key=lambda one: (-one[1].total(), one[0]))
    if len(ordered) > MOST_ROWS + 1:
        rest: Counter[str] = Counter()
        for _, count in ordered[MOST_ROWS:]:
            rest.update(count)
        ordered = [*ordered[:MOST_ROWS], (f"{len(ordered) - MOST_ROWS} others", rest)]
    largest = max((count.total() for _, count in ordered), default=1)
    return tuple(_row(label, count, names, looks, WIDTH / largest) for label, count in ordered)


def _row(
    label: str,
    count: Counter[str],
    names: Sequence[str],
    looks: Mapping[str, tuple[str, Tone]],
    unit: float,
) -> ChartRow:
    bars, x = [], 0.0
    for name in names:
        if count[name]:
            said, tone = looks[name]
            width = count[name] * unit
            bars.append(Bar(round(x, 1), round(width, 1), tone, f"{said}: {count[name]}"))
            x += width
    return ChartRow(label, tuple(bars), tuple(count[name] for name in names))
