"""
Flag a quotation that differs from its source.

## What it does
Reports a quotation whose words nearly stand in a source, and shows each difference with its kind: a lost or added
negation, a number, a name, a word dropped, added, swapped or moved, a word cut in two, a look-alike letter.
Curly marks, dashes, space, line ends, a first letter, closing punctuation, `[T]he`, `[sic]`, short insertions in
brackets and ellipses are no difference. Where nothing but inner commas, dashes and the like differ, it is a warning.
A quotation without a tag is held against every known source, but reported only if it has five words or more and the
passage is very like it. Where the closing mark is missing, nobody knows how far the quotation goes, and it is left to
`unclosed-quotation`.

## Why is this bad
Quotation marks promise the very words. A reader cannot see what was changed, and the speaker did not say it.

## Use instead
Quote the source as it stands. Show what is left out with an ellipsis and what is put in with brackets, or take the
marks off and retell.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.align import Status
from provlint.analysis import Analysis, CheckedQuotation
from provlint.report import Applicability, EditClass, Severity
from provlint.rules._evidence import describe_edits, editing, passages, tag_id
from provlint.rules._rule import Family, Problem, Remedy, Rule

_MILD = frozenset(",;:-–—'’‘“”\"()[]….")
_CLOSING = ",.;:"


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each quotation that is near a passage of its source and differs from it."""
    for checked in analysis.quotations:
        alignment = checked.alignment
        if (
            alignment.status is not Status.ALTERED
            or alignment.source is None
            or not checked.quotation.is_closed
        ):
            continue
        differences = describe_edits(alignment.edits)
        yield Problem(
            checked.span,
            f"not as [{tag_id(alignment.source, analysis)}] has it: {differences}; "
            "quote the source's words or take the marks off",
            passages=(*passages(checked, "the source's words"), *editing(checked)),
            edits=alignment.edits,
            remedy=_remedy(checked, analysis),
            severity=Severity.WARNING if _is_mild(checked) else None,
        )


def _is_mild(checked: CheckedQuotation) -> bool:
    """Whether only marks inside sentences differ."""
    return all(
        edit.kind is EditClass.PUNCTUATION and set("".join((edit.draft + edit.source).split())) <= _MILD
        for edit in checked.alignment.edits
    )


def _remedy(checked: CheckedQuotation, analysis: Analysis) -> Remedy | None:
    """The source's words for the draft's, where both are one stretch that can stand in the same marks."""
    source, targets, parts = checked.alignment.source, checked.alignment.targets, checked.quotation.parts
    if source is None or len(targets) != 1 or len(parts) != 1:
        return None
    words = " ".join(targets[0].of(source.document.prose.text).split())
    if any(mark in words for mark in '“”"«»„'):
        return None
    written = parts[0].of(analysis.text).rstrip()
    closing = written[-1] if written and written[-1] in _CLOSING and words[-1] not in _CLOSING else ""
    return Remedy(Applicability.UNSAFE, ((parts[0], words + closing),))


RULE = Rule(
    name="altered-quotation",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    page=__doc__ or "",
    check=check,
    valid=(
        "Brandt called it “the only safe port on the coast” [a1].",
        'Lund said, "We will not raise the fare" [b2].',
        "“[S]he did not think the breakwater would last,” the history says [a1].",
        "The plan was called “the safe port” by nobody.",
    ),
    invalid=(
        "Brandt called it ⟦“the only unsafe port on the coast”⟧ [a1].",
        "Lund said, ⟦“We will raise the fare”⟧ [b2].",
        "The company said that ⟦“the ferry carried 14,000 people a year”⟧ [b2].",
        "Brandt called it ⟦“the only safe port on the coast!”⟧ [a1].",
    ),
)
