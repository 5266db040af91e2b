"""
Flag a quotation of more words than the house allows.

## What it does
Reports a quotation, in marks or set off as a block, that has more words than the option `words` says, 60 unless set:

    [rules.long-quotation]
    words = 40

## Why is this bad
Beyond a few lines a reader no longer hears who is speaking, and an editor no longer shortens.

## Use instead
Quote the sentence that matters, and tell the rest in your own words.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen, validators

from provlint import Analysis, Family, Problem, Rule, Severity


@frozen
class LongQuotation:
    """The check; `words`: how many words a quotation may have."""

    words: int = field(default=60, validator=validators.gt(0))

    def __call__(self, analysis: Analysis) -> Iterator[Problem]:
        """A problem for each quotation that is longer."""
        for checked in analysis.quotations:
            count = sum(len(part.of(analysis.text).split()) for part in checked.quotation.parts)
            if count > self.words:
                yield Problem(
                    checked.span, f"the quotation has {count} words; quote {self.words} at the most"
                )


_LONG = " ".join(["the fare was paid in coins of copper"] * 8)

RULE = Rule(
    name="long-quotation",
    family=Family.QUOTATIONS,
    severity=Severity.WARNING,
    page=__doc__ or "",
    check=LongQuotation(),
    valid=("“We will not raise the fare,” Tomas Lund said [b2].",),
    invalid=(f"The diary says: ⟦“{_LONG}”⟧ [a1].",),
)
