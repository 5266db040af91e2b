"""
Note a source cited twice in the same sentence.

## What it does
Reports the second and later tags in a sentence that name a source already cited there, and an id listed twice in
one tag. A tag with another page of it is not a repetition, nor is one that closes a quotation or wraps it: those say
where their own words are from.

## Why is this bad
A reader takes two tags for two pieces of support. One source repeated is one.

## Use instead
Cite once, after the last claim the source supports.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis, ResolvedCitation, ResolvedItem
from provlint.report import Applicability, Severity
from provlint.rules._rule import Family, Problem, Remedy, Rule
from provlint.rules._tags import listed
from provlint.sources.source import Source
from provlint.text.span import Span

Cited = tuple[str, str | None]


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each tag of a sentence that has only what was cited there before, or names one id twice."""
    closing = {checked.span.end for checked in analysis.quotations}
    text = analysis.text
    for sentence in analysis.sentences:
        if len(sentence.citations) < 2 and not any(
            len(citation.items) > 1 for citation in sentence.citations
        ):
            continue
        seen: set[Cited] = set()
        previous: ResolvedCitation | None = None
        for citation in sentence.citations:
            if previous is not None and "|" in text[previous.span.end : citation.span.start]:
                # The next cell of a table that was not read as one.
                seen.clear()
            yield from _find(citation, previous, seen, text, closing)
            seen.update(map(_cited, citation.items))
            previous = citation


def _find(
    citation: ResolvedCitation,
    previous: ResolvedCitation | None,
    seen: set[Cited],
    text: str,
    closing: set[int],
) -> Iterator[Problem]:
    start = citation.span.start
    yield from _within(citation)
    again = [resolved for resolved in citation.items if _cited(resolved) in seen]
    if not again or citation.citation.syntax == "wrapping":
        return
    if not closing.isdisjoint((start, start - 1, start - 2)) and text[start - 1 : start] != "]":
        return
    names = listed(dict.fromkeys(f"[{resolved.item.id}]" for resolved in again))
    message = f"{names} is already cited in this sentence; cite it once"
    is_all = len(again) == len(citation.items)
    is_next = previous is not None and not text[previous.span.end : start].strip()
    if is_all and is_next and previous is not None:
        cut = ((Span(previous.span.end, citation.span.end), ""),)
        yield Problem(citation.span, message, remedy=Remedy(Applicability.SAFE, cut))
    else:
        for resolved in again[: 1 if is_all else None]:
            yield Problem(citation.span if is_all else resolved.item.span, message)


def _within(citation: ResolvedCitation) -> Iterator[Problem]:
    """A problem for each id that one tag lists again."""
    listed_ids: set[Cited] = set()
    for resolved in citation.items:
        if _cited(resolved) in listed_ids:
            yield Problem(
                resolved.item.span, f"{resolved.item.id!r} is listed twice in this tag; list it once"
            )
        listed_ids.add(_cited(resolved))


def _cited(resolved: ResolvedItem) -> Cited:
    """What an item cites: the source it names, or its id where it names none, and the place in it."""
    source = resolved.resolution
    return source.id if isinstance(source, Source) else resolved.item.id, resolved.item.locator


RULE = Rule(
    name="repeated-citation",
    family=Family.CITATIONS,
    severity=Severity.INFO,
    page=__doc__ or "",
    check=check,
    valid=(
        "The harbor opened in 1931 [a1], and the fare has not changed since [b2].",
        "The harbor opened in 1931 [a1]. It has never been repaired [a1].",
        "The harbor opened in 1931 [a1, p. 4] and has never been repaired [a1, p. 9].",
        "It was “the only safe port” [a1] and “has never been repaired” [a1].",
    ),
    invalid=(
        "The harbor opened in 1931 [a1] and has never been repaired ⟦[a1]⟧.",
        "The harbor opened in 1931 [a1]⟦[a1]⟧.",
        "The harbor opened in 1931 [a1], and the fare rose [b2, ⟦a1⟧].",
        "The harbor opened in 1931 [a1, ⟦a1⟧].",
    ),
)
