"""
Flag a quotation that stands in none of its sources.

## What it does
Reports a quotation whose words, or anything like them, are not in the sources its tags name. Without a tag it is
looked for in every known source, and reported as a warning if somebody is credited with it, for the source may simply
not be at hand; as info if it is three words or fewer. With a tag it is an error, but a warning where it is a term of
three words or fewer that nobody is credited with. Not reported here are a quotation with neither tag nor speaker, a
single word without a speaker, and one whose closing mark is missing.

## Why is this bad
A tag beside quotation marks tells the reader where to find the words. If they are not there, the quotation is
misremembered, retold or made up.

## Use instead
Quote words that stand in the source, cite the source they are from, or take the marks off.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.align import Status
from provlint.analysis import Analysis
from provlint.report import Severity
from provlint.rules._evidence import TERM_WORDS, cited_sources, count_words, has_speaker
from provlint.rules._rule import Family, Problem, Rule


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each credited quotation that nothing in its sources is like."""
    for checked in analysis.quotations:
        if checked.alignment.status is not Status.MISSING or not checked.quotation.is_closed:
            continue
        ids, words = cited_sources(checked, analysis), count_words(checked, analysis.text)
        is_term = words <= TERM_WORDS
        if words == 1 and not has_speaker(checked):
            continue
        if ids:
            yield Problem(
                checked.span,
                f"not in {ids}, nor anything like it; quote what the source says or take the marks off",
                severity=Severity.WARNING if is_term and not has_speaker(checked) else None,
            )
        elif has_speaker(checked):
            yield Problem(
                checked.span,
                "not in any known source, nor anything like it; cite or add the source it is from",
                severity=Severity.INFO if is_term else Severity.WARNING,
            )


RULE = Rule(
    name="missing-quotation",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    page=__doc__ or "",
    check=check,
    valid=(
        "Brandt called it “the only safe port on the coast” [a1].",
        "The “widow maker” is a reef.",
        "“Nobody asked us about any of this,” the minister said [c3].",
    ),
    invalid=(
        "⟦“Nobody asked us about any of this,”⟧ Brandt wrote [a1].",
        "⟦“Nobody asked us about any of this,”⟧ Brandt wrote.",
    ),
)
