"""
Flag a tag whose id names several sources.

## What it does
Reports each id of a tag that more than one of the known sources answers to: a shortened hash that
begins two of them, an alias given twice, two files of the same name.

## Why is this bad
Nobody can tell which text is meant, so nothing the tag stands behind can be checked.

## Use instead
Write more of the id, or give each source an id of its own in the list of sources.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis
from provlint.report import Severity
from provlint.rules._rule import Family, Problem, Rule
from provlint.rules._tags import listed, place_of
from provlint.sources.corpus import Ambiguous

_MOST_NAMED = 3


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each id that several sources answer to; a tag with one id is reported whole."""
    for citation in analysis.citations:
        for resolved in citation.items:
            if isinstance(resolved.resolution, Ambiguous):
                yield Problem(place_of(citation, resolved), _message(resolved.resolution))


def _message(ambiguous: Ambiguous) -> str:
    named = listed(ambiguous.candidates, _MOST_NAMED)
    return f"{ambiguous.id!r} may be any of {named}; write enough of the id to tell them apart"


RULE = Rule(
    name="ambiguous-citation",
    family=Family.CITATIONS,
    severity=Severity.ERROR,
    page=__doc__ or "",
    check=check,
    valid=(
        "A storm closed the port [d4e5f6a7].",
        "A strike closed the port [d4e5f6b].",
    ),
    invalid=(
        "A storm closed the port ⟦[d4e5f6]⟧.",
        "The harbor opened in 1931 and a storm closed it [a1; ⟦d4e5f6⟧].",
    ),
)
