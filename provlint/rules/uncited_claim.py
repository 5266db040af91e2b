"""
Flag a checkable claim that no citation supports.

## What it does
In a draft that cites, reports sentences that state a number, a date, a share, a rank or a change of
quantity, that no tag covers and that credit no one named. Headings, questions, instructions, quotations and
the writer's own views are left alone, and so are drafts without any citation.

## Why is this bad
In a draft that cites, a bare figure looks as well supported as the sentences around it. It is the first thing
a reader will want to check.

## Use instead
Cite where the figure is from, name who says so in the sentence, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis, Sentence
from provlint.extract.claims import find_claim
from provlint.extract.naming import find_credits
from provlint.extract.statements import mask_quotations
from provlint.extract.words import read_prose, split_words
from provlint.report import Severity
from provlint.rules._rule import Family, Problem, Rule
from provlint.text.document import BlockKind

_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each unsupported sentence that claims a quantity; none in a draft that cites nothing."""
    if not analysis.citations:
        return
    quotations = tuple(checked.quotation for checked in analysis.quotations)
    prose = read_prose(mask_quotations(analysis.document, quotations))
    for sentence in analysis.sentences:
        if sentence.support or sentence.block.kind not in _KINDS or not _is_prose(prose.text, sentence):
            continue
        claim = find_claim(prose, sentence.span)
        if claim is not None and not find_credits(split_words(prose, sentence.span)):
            exact = " ".join(claim.of(prose.text).split())
            yield Problem(claim, f"no citation supports “{exact}”; cite its source, or name who says so")


def _is_prose(text: str, sentence: Sentence) -> bool:
    """Whether a sentence ends like one; titles, captions and entries of reference lists do not."""
    return sentence.span.of(text).rstrip(" \t\n\"'”’)*_").endswith((".", "!", ";", ":", "¤"))


RULE = Rule(
    name="uncited-claim",
    family=Family.ATTRIBUTION,
    severity=Severity.WARNING,
    page=__doc__ or "",
    check=check,
    valid=(
        "The harbor opened in 1931 [a1].",
        "The ferry carried 40,000 people a year.",
        "It was repaired twice. The harbor opened in 1931 [a1].",
        "The harbor opened early [a1].\n\nAda Brandt wrote that it had 12 berths.",
    ),
    invalid=(
        "The harbor opened early [a1].\n\nThe ferry carried ⟦40,000 people⟧ a year.",
        "The harbor opened early [a1].\n\nIt cost ⟦$3 million⟧ to build.",
        "The harbor opened early [a1].\n\nIt is the ⟦largest⟧ port on the coast.",
    ),
)
