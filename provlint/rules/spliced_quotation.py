"""
Flag a quotation that joins what does not stand together.

## What it does
Reports a quotation whose passages stand in its source, but far apart, in another order, without an ellipsis
between them, or in the mouths of two speakers. Passages joined by an ellipsis may be about 500 words apart.

## Why is this bad
Each half is real and the whole was never said. Of all misquotations this is the hardest to see.

## Use instead
Quote the passages one by one, each with its own credit; put an ellipsis where a few words are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from provlint.align import Status
from provlint.analysis import Analysis, CheckedQuotation
from provlint.report import Severity
from provlint.rules._evidence import describe_edits, passages, tag_id
from provlint.rules._rule import Family, Problem, Rule


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each quotation made of passages that do not belong together."""
    for checked in analysis.quotations:
        alignment = checked.alignment
        if (
            alignment.status is not Status.SPLICED
            or alignment.source is None
            or not checked.quotation.is_closed
        ):
            continue
        changed = f"; besides, {describe_edits(alignment.edits)}" if alignment.edits else ""
        id = tag_id(alignment.source, analysis)
        yield Problem(
            checked.span,
            f"made of passages of [{id}] {_relation(checked)}{changed}; quote them one by one",
            passages=passages(checked, "one of the passages joined"),
            edits=alignment.edits,
        )


def _relation(checked: CheckedQuotation) -> str:
    """How the passages stand to each other in the source."""
    targets = checked.alignment.targets
    if any(other.start < one.start for one, other in pairwise(targets)):
        return "in another order"
    return "that stand apart or are not one speaker's"


RULE = Rule(
    name="spliced-quotation",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    page=__doc__ or "",
    check=check,
    valid=("The harbor was “the only safe port on the coast … in her diary” [a1].",),
    invalid=(
        "The history says: ⟦“It has never been repaired … The harbor opened in 1931.”⟧ [a1]",
        "The history says: ⟦“The harbor opened in 1931 but it has never been repaired.”⟧ [a1]",
    ),
)
