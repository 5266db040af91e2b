"""
Flag a quotation that is credited to nobody.

## What it does
Reports quoted speech (five words and more, or a whole sentence) whose sentence and neighbors name no speaker and that
no citation supports. Titles, names, terms and words held at arm's length are left alone, and so are headings and
block quotes.

## Why is this bad
Quotation marks promise that somebody used these very words. A reader who is not told who cannot hold anyone to them.

## Use instead
Say whose words they are, cite where they stand, or take the marks off and say it in your own words.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis, CheckedQuotation
from provlint.extract.quotations import Style
from provlint.extract.terms import is_speech
from provlint.report import Severity
from provlint.rules._rule import Family, Problem, Rule
from provlint.text.document import BlockKind


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each quotation of somebody's words that names nobody and cites nothing."""
    for checked in analysis.quotations:
        if (
            _is_unowned(checked)
            and not _is_heading(analysis, checked)
            and is_speech(analysis.text, checked.quotation)
        ):
            yield Problem(
                checked.span, "nobody is credited with these words; name the speaker or cite a source"
            )


def _is_unowned(checked: CheckedQuotation) -> bool:
    is_whole = checked.quotation.is_closed and checked.quotation.style is not Style.BLOCK
    return is_whole and checked.attribution is None and not checked.support


def _is_heading(analysis: Analysis, checked: CheckedQuotation) -> bool:
    sentence = analysis.sentence_at(checked.span.start)
    return sentence is not None and sentence.block.kind is BlockKind.HEADING


RULE = Rule(
    name="unattributed-quotation",
    family=Family.ATTRIBUTION,
    severity=Severity.WARNING,
    page=__doc__ or "",
    check=check,
    valid=(
        "“We will not raise the fare,” Tomas Lund told the council.",
        "On the coast “We will not raise the fare” is a promise nobody forgot [b2].",
        "The harbor was built in what is known as the “age of steam”.",
        "The film “The Last Safe Port on the Coast” opened in May.",
    ),
    invalid=(
        "The harbor stands where ⟦“forty thousand people a year came ashore”⟧ until the war.",
        "There is a sign in every port: ⟦“We will not raise the fare.”⟧",
    ),
)
