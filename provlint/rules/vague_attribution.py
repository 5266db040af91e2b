"""
Flag a statement credited to a crowd or to nobody.

## What it does
Reports opinions and claims whose holder cannot be asked: a crowd (“critics say”, “some might argue”),
nobody (“it was revealed that”, “is seen as”), or evidence without an owner (“reportedly”, “polls show”).
Words inside quotation marks, sentences that a citation supports and what a named speaker says are left
alone.

## Why is this bad
A reader cannot check a statement nobody made, and a writer can pass off anything as what “many believe”.

## Use instead
Name the person, the document or the body that says so, cite where it is said, or say it in your own name.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis
from provlint.extract.credit import Attribution, Named
from provlint.report import Severity
from provlint.rules._rule import Family, Problem, Rule
from provlint.text.span import Span


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each vague statement in a sentence that no citation supports."""
    for statement in analysis.statements:
        if statement.named is not Named.VAGUE:
            continue
        span = _extent(statement)
        sentence = analysis.sentence_at(span.start) if span is not None else None
        if span is not None and sentence is not None and not sentence.support:
            yield Problem(span, _message(statement, span.of(analysis.text)))


def _extent(statement: Attribution) -> Span | None:
    if statement.cue is None or statement.speaker is None:
        return statement.cue or statement.speaker
    return statement.cue.through(statement.speaker)


def _message(statement: Attribution, exact: str) -> str:
    words = " ".join(exact.split())
    if statement.speaker is None:
        return f"“{words}” does not say who; name the source or cite one"
    return f"“{words}” names no one a reader could ask; name the source or cite one"


RULE = Rule(
    name="vague-attribution",
    family=Family.ATTRIBUTION,
    severity=Severity.WARNING,
    page=__doc__ or "",
    check=check,
    valid=(
        "Ada Brandt said the breakwater would not last.",
        "Critics say the fare is too high [b2].",
        "“Some say the port is haunted,” Tomas Lund said.",
        "The ferry is expected to sail in March.",
    ),
    invalid=(
        "⟦Some might dare call⟧ it treason.",
        "⟦Critics say⟧ the fare is too high.",
        "⟦It was revealed⟧ that the breakwater had cracked.",
        "The harbor ⟦was seen by others in the trade as⟧ too small.",
        "The director ⟦reportedly⟧ refused.",
    ),
)
