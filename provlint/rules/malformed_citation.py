"""
Flag a tag that is written wrongly.

## What it does
Reports a tag whose bracket is not closed or not opened; one with an invisible character inside; one with a letter
that only looks like a digit, of another alphabet, of full width, `O` for 0, `l` for 1; and a hash with a letter that
no hash has, or of another length than all the others in the draft, when no source answers to it. The message says
what is wrong and what the tag would be. A tag reported here is not reported as unresolved as well.

## Why is this bad
The tag looks right and leads nowhere: neither a reader nor a program can follow it.

## Use instead
Write the tag as the draft writes its others; the fix does where only one reading is possible.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis, ResolvedCitation, ResolvedItem
from provlint.extract.candidate import Flaw, FlawKind
from provlint.report import Applicability, Severity
from provlint.rules._rule import Family, Problem, Remedy, Rule
from provlint.rules._tags import has_odd_length, hash_length, place_of, suggest, told, used_ids
from provlint.sources.corpus import Unresolved

_SAFE = frozenset({FlawKind.INVISIBLE, FlawKind.LOOK_ALIKE})


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each flawed tag, and for each unresolved hash of a length of its own."""
    length, used = hash_length(analysis), used_ids(analysis)
    for citation in analysis.citations:
        flaw = citation.citation.flaw
        if flaw is not None:
            yield _flawed(citation, flaw, analysis.text, used)
            continue
        for resolved in citation.items:
            if has_odd_length(citation, resolved, length):
                yield _of_odd_length(citation, resolved, length, used)


def _flawed(citation: ResolvedCitation, flaw: Flaw, text: str, used: frozenset[str]) -> Problem:
    named = told(citation.span.of(text))
    fact = f"{named} {_fact(flaw)}"
    if flaw.clean is None:
        return _with_nearest(citation, citation.items[0], fact, used)
    is_known = not any(isinstance(resolved.resolution, Unresolved) for resolved in citation.items)
    also = "" if is_known else ", though no source is known by that either"
    is_safe = is_known and flaw.kind in _SAFE
    remedy = Remedy(Applicability.SAFE if is_safe else Applicability.UNSAFE, ((citation.span, flaw.clean),))
    return Problem(citation.span, f"{fact}; write {flaw.clean}{also}", remedy=remedy)


def _fact(flaw: Flaw) -> str:
    if flaw.kind is FlawKind.UNCLOSED:
        return f"closes with “{flaw.detail}”" if flaw.detail else "is not closed"
    if flaw.kind is FlawKind.UNOPENED:
        return "is not opened"
    if flaw.kind is FlawKind.INVISIBLE:
        return f"has something invisible in it ({flaw.detail})"
    if flaw.kind is FlawKind.LOOK_ALIKE:
        return f"has a look-alike in it ({flaw.detail})"
    return f"is no hexadecimal number ({flaw.detail})"


def _of_odd_length(
    citation: ResolvedCitation, resolved: ResolvedItem, length: int | None, used: frozenset[str]
) -> Problem:
    id = resolved.item.id
    fact = f"{id!r} has {len(id)} digits where the draft's other tags have {length}"
    return _with_nearest(citation, resolved, fact, used)


def _with_nearest(
    citation: ResolvedCitation, resolved: ResolvedItem, fact: str, used: frozenset[str]
) -> Problem:
    """The fact, with the ids that may be meant; a fix where there is just one."""
    span = place_of(citation, resolved)
    suggestion = suggest(resolved, used)
    if not suggestion.ids:
        return Problem(span, f"{fact}, and no source is known by it; cite one that is")
    message = f"{fact}; did you mean {suggestion.told}?"
    if suggestion.sure is None:
        return Problem(span, message)
    remedy = Remedy(Applicability.UNSAFE, ((resolved.item.span, suggestion.sure),))
    return Problem(span, message, remedy=remedy)


RULE = Rule(
    name="malformed-citation",
    family=Family.CITATIONS,
    severity=Severity.ERROR,
    page=__doc__ or "",
    check=check,
    valid=(
        "A storm closed the port [d4e5f6a7].",
        "A storm closed the port [d4e5f6a]; the score lay in [0, 1).",
        "It closed [1931–1940, with pauses], the interval [3, 5) and [a few more",
    ),
    invalid=(
        "A storm closed the port ⟦[d4e5f6a7⟧. A strike did, too [d4e5f6b8].",
        "A storm closed the port ⟦[d4e5f6a7)⟧.",
        "A storm closed the port ⟦d4e5f6a7]⟧.",
        "A storm closed the port ⟦[d4e5\u200bf6a7]⟧.",
        "A storm closed the port ⟦[d4е5f6a7]⟧.",
        "A storm closed the port ⟦[d4e5g6a7]⟧. A strike did, too [d4e5f6b8].",
    ),
)
