"""
Flag a checkable claim that no citation supports.

## What it does
In a draft that cites, reports sentences that state a number, a date, a share, a rank or a change of
quantity, that no tag covers and that credit no one named. Headings, captions, lists of sources, questions,
instructions, quotations and the writer's own views are left alone.

Two options, in the table `[rules.uncited-claim]`: with `facts = true` also what a sentence tells in the past
tense of people and places it names is reported, with `everywhere = true` also drafts that cite nothing are read.

## Why is this bad
In a draft that cites, a bare figure looks as well supported as the sentences around it. It is the first thing
a reader will want to check.

## Use instead
Cite where the figure is from, name who says so in the sentence, or take it out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from provlint.analysis import Analysis, CheckedQuotation, Sentence
from provlint.extract.captions import is_caption
from provlint.extract.credit import Named
from provlint.extract.lookalikes import lists_of_sources
from provlint.extract.naming import find_credits
from provlint.extract.statements import mask_quotations
from provlint.extract.words import Prose, read_prose, split_words
from provlint.report import Severity
from provlint.rules._rule import Family, Problem, Rule
from provlint.text.document import BlockKind

if TYPE_CHECKING:
    from provlint.extract.claims import Claim

_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})


@frozen
class UncitedClaim:
    """The check; what its options do is told on the page above."""

    facts: bool = False
    everywhere: bool = False

    def __call__(self, analysis: Analysis) -> Iterator[Problem]:
        """A problem for each unsupported sentence that claims something; without `everywhere` only where it cites."""
        if not analysis.citations and not self.everywhere:
            return
        quotations = tuple(checked.quotation for checked in analysis.quotations)
        prose = read_prose(mask_quotations(analysis.document, quotations))
        names = _names(prose) if self.facts else None
        spoken = [q.span.start for q in analysis.quotations if _has_named_speaker(q)]
        for sentence in _unsupported(analysis):
            claim = _find(prose, sentence, names)
            if claim is None or not _is_prose(prose.text, sentence):
                continue
            if is_caption(analysis.document, sentence.block) or _is_credited(prose, sentence, spoken):
                continue
            exact = " ".join(claim.span.of(prose.text).split())
            yield Problem(claim.span, f"no citation supports “{exact}”; cite its source, or name who says so")


def _has_named_speaker(checked: CheckedQuotation) -> bool:
    said = checked.attribution
    return said is not None and said.speaker is not None and said.named is Named.NAMED


def _is_credited(prose: Prose, sentence: Sentence, spoken: Sequence[int]) -> bool:
    """Whether a sentence names who says so, or quotes someone named; `spoken`: where such quotations begin."""
    first = bisect_left(spoken, sentence.span.start)
    if first < len(spoken) and spoken[first] < sentence.span.end:
        return True
    return bool(find_credits(split_words(prose, sentence.span)))


def _unsupported(analysis: Analysis) -> Iterator[Sentence]:
    """The sentences of the draft's own text that no tag covers, without its lists of sources."""
    lists = lists_of_sources(analysis.document)
    starts = [span.start for span in lists]
    for sentence in analysis.sentences:
        before = bisect_right(starts, sentence.span.start)
        is_listed = before > 0 and sentence.span.start < lists[before - 1].end
        if not sentence.support and not is_listed and sentence.block.kind in _KINDS:
            yield sentence


def _find(prose: Prose, sentence: Sentence, names: frozenset[str] | None) -> Claim | None:
    """The claim of a sentence; a fact only where the `names` of the draft are given."""
    from provlint.extract.claims import find_claim

    claim = find_claim(prose, sentence.span)
    if claim is not None or names is None:
        return claim
    from provlint.extract.facts import find_fact

    return find_fact(prose, sentence.span, names)


def _names(prose: Prose) -> frozenset[str]:
    from provlint.extract.facts import find_names

    return find_names(prose)


def _is_prose(text: str, sentence: Sentence) -> bool:
    """Whether a sentence ends like one; titles, labels and entries of reference lists do not."""
    return sentence.span.of(text).rstrip(" \t\n\"'”’)]*_").endswith((".", "!", ";", ":", "¤"))


RULE = Rule(
    name="uncited-claim",
    family=Family.ATTRIBUTION,
    severity=Severity.WARNING,
    page=__doc__ or "",
    check=UncitedClaim(),
    valid=(
        "The harbor opened in 1931 [a1].",
        "The ferry carried 40,000 people a year.",
        "It was repaired twice. The harbor opened in 1931 [a1].",
        "The harbor opened early [a1].\n\nAda Brandt wrote that it had 12 berths.",
        "The harbor opened early [a1].\n\nFigure 2: The harbor in 1931.",
    ),
    invalid=(
        "The harbor opened early [a1].\n\nThe ferry carried ⟦40,000 people⟧ a year.",
        "The harbor opened early [a1].\n\nIt cost ⟦$3 million⟧ to build.",
        "The harbor opened early [a1].\n\nIt is the ⟦largest⟧ port on the coast.",
        "The harbor opened early [a1].\n\nSince then ⟦fares have risen⟧.",
    ),
)
