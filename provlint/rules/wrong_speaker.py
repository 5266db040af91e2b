"""
Flag a quotation that its source credits to someone else.

## What it does
Reports a quotation of four words or more that stands in its source in quotation marks, where the source credits it to
one person and the draft to another, both by name, and shows the source's sentence. Nothing is reported where there is
doubt: for bodies, for names that share a word, for one who speaks for the other, for a report within a report,
for the source's own author, and where the words stand in the source twice or in another source as the draft has them.

## Why is this bad
The words are real and the wrong person said them. To those two people nothing could matter more.

## Use instead
Name the speaker whom the source names, or cite a source for the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis
from provlint.report import Severity
from provlint.rules._evidence import tag_id
from provlint.rules._rule import Family, Passage, Problem, Rule


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each proved quotation whose speaker is another in the source."""
    for checked in analysis.quotations:
        rival, credit = checked.rival, checked.attribution
        speaker = (credit.resolved or credit.speaker) if credit else None
        if rival is None or speaker is None:
            continue
        name = rival.speaker.of(rival.source.document.prose.text)
        yield Problem(
            checked.span,
            f"[{tag_id(rival.source, analysis)}] credits this to {_plain(name)}, not to "
            f"{_plain(speaker.of(analysis.text))}; name the speaker whom the source names",
            passages=(Passage(rival.source, rival.sentence, "the source's sentence"),),
        )


def _plain(name: str) -> str:
    return " ".join(name.split())


RULE = Rule(
    name="wrong-speaker",
    family=Family.QUOTATIONS,
    severity=Severity.WARNING,
    page=__doc__ or "",
    check=check,
    valid=(
        "“It was the only safe port on the coast,” Ada Brandt wrote [a1].",
        "“We will not raise the fare,” the company said [b2].",
        "“We will not raise the fare,” Lund told the council [b2].",
        "“It was the only safe port on the coast,” she wrote [a1].",
    ),
    invalid=(
        "⟦“We will not raise the fare,”⟧ Ada Brandt told the council [b2].",
        "Tomas Lund said: ⟦“It was the only safe port on the coast.”⟧ [a1]",
    ),
)
