"""
Flag a tag whose id names no source.

## What it does
Reports each id of a tag that none of the known sources answers to: not by id, not by alias, not by
its file's name, not by the hash in it. Ids that differ by one slip from a known one are offered, those the draft
cites elsewhere first. More than twenty of one form, none of them near a known id, have one cause and are one finding,
at the first. Where the draft breaks off before its list of sources, the message says so.

## Why is this bad
A tag promises support. One that leads nowhere cannot be checked by a reader, and in a generated text
it is the commonest sign that the support was made up.

## Use instead
Cite a source that is known, add the missing text to the sources, or take the tag out together with
the statement that has nothing else to stand on.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from provlint.analysis import Analysis, ResolvedItem
from provlint.report import Applicability, Severity
from provlint.rules._rule import Family, Problem, Remedy, Rule
from provlint.rules._tags import (
    Suggestion,
    has_odd_length,
    hash_length,
    is_session_tag,
    listed,
    place_of,
    suggest,
    used_ids,
)
from provlint.sources.corpus import Unresolved
from provlint.text.span import Span

# A draft of a few pages has up to twenty tags, and each may need its own remedy.
_MOST_SEPARATE = 20
_REMEDY = "cite one that is, or add it to the sources"


@frozen
class _Missing:
    """An id without a source: what to report, where the id itself stands, and what may have been meant."""

    span: Span
    item: ResolvedItem
    syntax: str
    suggestion: Suggestion


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each id that names no source, or one for many of a kind; a tag with one id is reported whole."""
    missing = list(_find(analysis))
    if not missing:
        return
    from provlint.extract.endings import find_cut

    cut = find_cut(analysis.document)
    why = "" if cut is None else f"; the draft {cut.value}"
    crowds: dict[str, list[_Missing]] = {}
    for one in missing:
        if not one.suggestion.ids:
            crowds.setdefault(one.syntax, []).append(one)
    numbers = _numbers(analysis) if "numeric" in crowds else 0
    for one in missing:
        crowd = crowds.get(one.syntax, [])
        if one.suggestion.ids or len(crowd) <= _MOST_SEPARATE:
            yield _problem(one, numbers, why)
        elif one is crowd[0]:
            names = listed(dict.fromkeys(each.item.item.id for each in crowd))
            yield Problem(
                one.span, f"{len(crowd)} ids from here on name no known source: {names}{why}; {_REMEDY}"
            )


def _find(analysis: Analysis) -> Iterator[_Missing]:
    """The ids without a source, but for those of malformed tags and of marks that leaked, which are other findings."""
    length, used = hash_length(analysis), used_ids(analysis)
    for citation in analysis.citations:
        if citation.citation.flaw is not None or is_session_tag(citation):
            continue
        for resolved in citation.items:
            if isinstance(resolved.resolution, Unresolved) and not has_odd_length(citation, resolved, length):
                yield _Missing(
                    place_of(citation, resolved),
                    resolved,
                    citation.citation.syntax,
                    suggest(resolved, used),
                )


def _numbers(analysis: Analysis) -> int:
    """The last number by which a source is known or listed in the draft, 0 unless several are known by numbers."""
    corpus = analysis.corpus
    ids = {source.id for sources in (corpus.own, corpus.sources) for source in sources}
    numbers = [int(id) for id in ids if id.isdecimal() and len(id) < 5]
    return max(numbers) if len(numbers) > 1 else 0


def _problem(missing: _Missing, numbers: int, why: str) -> Problem:
    id, suggestion = missing.item.item.id, missing.suggestion
    if suggestion.ids:
        message = f"no source is known as {id!r}; did you mean {suggestion.told}?"
        if suggestion.sure is None:
            return Problem(missing.span, message)
        remedy = Remedy(Applicability.UNSAFE, ((missing.item.item.span, suggestion.sure),))
        return Problem(missing.span, message, remedy=remedy)
    if 0 < numbers < (int(id) if id.isdecimal() else 0):
        why = f", they are numbered up to {numbers}{why}"
    return Problem(missing.span, f"no source is known as {id!r}{why}; {_REMEDY}")


RULE = Rule(
    name="unresolved-citation",
    family=Family.CITATIONS,
    severity=Severity.ERROR,
    page=__doc__ or "",
    check=check,
    valid=(
        "The harbor opened in 1931 [a1].",
        "The harbor opened in 1931 [a1]; the fare has not changed since [b2; c3].",
        "A storm closed the port [d4e5f6a7].",
    ),
    invalid=(
        "The lighthouse was sold in 1950 ⟦[e5]⟧.",
        "The harbor opened in 1931 [a1; ⟦e5⟧].",
        "A storm closed the port ⟦[d4e5f6a9]⟧.",
    ),
)
