"""
Note a tag whose source is known but not held.

## What it does
Reports each id of a tag that names a source of which only the name is known, without its text.

## Why is this bad
The tag is good, but nothing said under it can be checked, and a quotation credited to it stays
unproved.

## Use instead
Add the text to the sources, or leave the finding as the reminder that a person has to check here.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis
from provlint.report import Severity
from provlint.rules._rule import Family, Problem, Rule
from provlint.rules._tags import place_of
from provlint.sources.source import Source


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each id whose source has no text; a tag with one id is reported whole."""
    for citation in analysis.citations:
        for resolved in citation.items:
            source = resolved.resolution
            is_bare = isinstance(source, Source) and not source.has_text
            if isinstance(source, Source) and is_bare and analysis.corpus.change_of(source) is None:
                yield Problem(
                    place_of(citation, resolved),
                    f"the text of {source.id!r} is not held; add it to check what is said here",
                )


RULE = Rule(
    name="textless-source",
    family=Family.CITATIONS,
    severity=Severity.INFO,
    page=__doc__ or "",
    check=check,
    valid=("The harbor opened in 1931 [a1].", "Nobody knows who drew the plans."),
    invalid=(
        "The harbor opened in 1931 ⟦[c3]⟧.",
        "The harbor opened in 1931 [a1; ⟦c3⟧].",
    ),
)
