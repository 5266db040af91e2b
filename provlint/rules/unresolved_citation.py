"""
Flag a tag whose id names no source.

## What it does
Reports each id of a tag that none of the known sources answers to: not by id, not by alias, not by
its file's name, not by the hash in it.

## Why is this bad
A tag promises support. One that leads nowhere cannot be checked by a reader, and in a generated text
it is the commonest sign that the support was made up.

## Use instead
Cite a source that is known, add the missing text to the sources, or take the tag out together with
the statement that has nothing else to stand on.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis
from provlint.report import Applicability, Severity
from provlint.rules._rule import Family, Problem, Remedy, Rule
from provlint.sources.corpus import Unresolved
from provlint.sources.names import is_one_slip
from provlint.text.span import Span


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each id that names no source; a tag with one id is reported whole."""
    for citation in analysis.citations:
        is_single = len(citation.items) == 1
        for resolved in citation.items:
            if isinstance(resolved.resolution, Unresolved):
                span = citation.span if is_single else resolved.item.span
                yield _problem(span, resolved.item.span, resolved.resolution)


def _problem(span: Span, id: Span, unresolved: Unresolved) -> Problem:
    if not unresolved.nearest:
        return Problem(
            span, f"no source is known as {unresolved.id!r}; cite one that is, or add it to the sources"
        )
    message = f"no source is known as {unresolved.id!r}; did you mean [{unresolved.nearest[0]}]?"
    slips = [name for name in unresolved.nearest if is_one_slip(unresolved.id, name)]
    if len(slips) != 1:
        return Problem(span, message)
    return Problem(span, message, remedy=Remedy(Applicability.UNSAFE, ((id, slips[0]),)))


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
