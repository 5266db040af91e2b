"""
Flag a quotation mark that is opened and never closed.

## What it does
Reports the opening mark of a quotation that runs to the end of its paragraph, or to the next opening mark, without
a closing one. Where a known source has the words, the closing mark is offered as a remedy behind the last of them: safe
if the source closes its own marks there. A quotation that goes on in the next paragraph is left alone if that one
begins with a mark, as is usual in print.

## Why is this bad
A reader cannot tell where the quoted words end and the writer's begin, and neither can a check.

## Use instead
Put the closing mark where the quoted words end.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis, CheckedQuotation
from provlint.report import Applicability, Severity
from provlint.rules._rule import Family, Problem, Remedy, Rule
from provlint.text.span import Span

_CLOSING = {"“": "”", "„": "“", "«": "»", '"': '"'}


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each opening mark that nothing closes."""
    for checked in analysis.quotations:
        quotation = checked.quotation
        if not quotation.is_closed:
            mark = Span(quotation.span.start, quotation.parts[0].start)
            yield Problem(
                mark,
                "this quotation mark is never closed; add the closing mark where the words end",
                remedy=_remedy(checked, analysis.text),
            )


def _remedy(checked: CheckedQuotation, text: str) -> Remedy | None:
    """The closing mark behind the words a source has; None where no source shows where they end."""
    ending, closing = checked.ending, _CLOSING.get(text[checked.span.start])
    if ending is None or closing is None:
        return None
    last = Span(ending.place - 1, ending.place)
    applicability = Applicability.SAFE if ending.is_sure else Applicability.UNSAFE
    return Remedy(applicability, ((last, last.of(text) + closing),))


RULE = Rule(
    name="unclosed-quotation",
    family=Family.QUOTATIONS,
    severity=Severity.WARNING,
    page=__doc__ or "",
    check=check,
    valid=(
        "“We will not raise the fare,” its director, Tomas Lund, told the council [b2].",
        "“It was the only safe port,\n\n“on the coast,” Ada Brandt wrote [a1].",
        "The door was 6'2\" high.",
    ),
    invalid=(
        "Tomas Lund said: ⟦“⟧We will not raise the fare [b2].",
        "⟦“⟧We will not raise the fare, he said. “It was the only safe port,” Ada Brandt wrote [a1].",
    ),
)
