"""What was not checked, and why, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from provlint.align import Status
from provlint.analysis import Analysis, CheckedQuotation, ResolvedItem
from provlint.page.display import one_line
from provlint.rules._evidence import tag_id
from provlint.rules.changed_source import describe_change
from provlint.sources.corpus import Ambiguous, Unresolved
from provlint.sources.source import Source

_LONGEST = 300
# How many of the tags that support a quotation a card speaks of. A sentence may have thousands, and as many quotations.
_MOST_TAGS = 12
_ELSEWHERE = frozenset((Status.WRONG_SOURCE, Status.UNCHECKED))


def status_of(item: ResolvedItem, analysis: Analysis) -> str:
    """The status of one id of a tag: a name of `CITATIONS`; a source that cannot be read counts as without text."""
    if isinstance(item.resolution, Unresolved):
        return "unresolved"
    if isinstance(item.resolution, Ambiguous):
        return "ambiguous"
    return "resolved" if analysis.corpus.can_read(item.resolution) else "textless"


def worst_status(items: tuple[ResolvedItem, ...], analysis: Analysis) -> str:
    """The gravest status of a tag's ids: it leads nowhere where one of them does."""
    found = {status_of(item, analysis) for item in items}
    return next((name for name in ("unresolved", "ambiguous", "textless") if name in found), "resolved")


def why_unreadable(item: ResolvedItem, analysis: Analysis) -> str | None:
    """Why an id of a tag leads to no text, as a sentence; None where it leads to one."""
    resolution = item.resolution
    id = one_line(item.item.id, _LONGEST)
    if isinstance(resolution, Unresolved):
        near = ", ".join(f"[{one_line(name, 80)}]" for name in resolution.nearest)
        return f"[{id}] names no known source{f'; near it are {near}' if near else ''}."
    if isinstance(resolution, Ambiguous):
        return f"[{id}] may name any of {', '.join(f'[{one_line(name, 80)}]' for name in resolution.candidates)}."
    if not resolution.has_text:
        return f"The text of [{id}] is not held."
    failure = analysis.corpus.failure_of(resolution)
    if failure is not None:
        return f"The text of [{id}] cannot be read: {one_line(str(failure), _LONGEST)}."
    change = analysis.corpus.change_of(resolution)
    return None if change is None else f"{one_line(describe_change(resolution, change), 2 * _LONGEST)}."


def cited_sources(checked: CheckedQuotation) -> tuple[Source, ...]:
    """The sources that the first tags of a quotation name, each once, in the order first named."""
    tags = checked.support[:_MOST_TAGS]
    return tuple(dict.fromkeys(source for citation in tags for source in citation.sources))


def remarks_on(checked: CheckedQuotation, analysis: Analysis) -> Iterator[str]:
    """Sentences on what of a quotation was not checked, and where else its words stand."""
    alignment = checked.alignment
    if alignment.status is Status.UNCHECKED:
        yield from _why_unchecked(checked, analysis)
    source = alignment.source
    cited = {one.id for one in cited_sources(checked)}
    if source is not None and alignment.status in _ELSEWHERE and alignment.targets and source.id not in cited:
        yield f"Verbatim in [{_tag(source, analysis)}] instead."
    if alignment.rivals:
        yield f"Verbatim in {', '.join(f'[{_tag(one, analysis)}]' for one in alignment.rivals)} too."
    if len(checked.support) > _MOST_TAGS:
        yield f"{len(checked.support) - _MOST_TAGS} more citations stand with it."
    if not checked.quotation.is_closed:
        yield "Its closing mark is missing, so nobody knows how far it goes."
    if not checked.support and alignment.status is not Status.UNCHECKED:
        yield "No citation stands with it: it was looked for in every known source."


def _why_unchecked(checked: CheckedQuotation, analysis: Analysis) -> Iterator[str]:
    reasons = [
        reason
        for citation in checked.support[:_MOST_TAGS]
        for item in citation.items
        if (reason := why_unreadable(item, analysis)) is not None
    ]
    yield from dict.fromkeys(reasons)
    source = checked.alignment.source
    if reasons:
        return
    change = None if source is None else analysis.corpus.change_of(source)
    if source is not None and change is not None:
        yield f"{one_line(describe_change(source, change), 2 * _LONGEST)}."
    else:
        yield "No source with a text was given that it could be held against."


def _tag(source: Source, analysis: Analysis) -> str:
    return one_line(tag_id(source, analysis), 120)
