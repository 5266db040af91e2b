"""
Flag a statement credited to real people without a name.

## What it does
Reports statements by office holders, witnesses and other persons who exist but are not named: “officials
said”, “a person familiar with the matter”, “a recent study found”.

## Why is this bad
It may be right: some people cannot be named. But an unnamed source cannot be asked, and a reader should learn
why the name is missing and how the source knows.

## Use instead
Name the person or the document if you can; if not, say what they are, how they know, and why they are not
named.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis
from provlint.extract.credit import Named
from provlint.report import Severity
from provlint.rules._rule import Family, Problem, Rule


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each statement by someone unnamed in a sentence that no citation supports."""
    for statement in analysis.statements:
        if statement.named is not Named.ANONYMOUS or statement.speaker is None:
            continue
        span = statement.speaker if statement.cue is None else statement.speaker.through(statement.cue)
        sentence = analysis.sentence_at(span.start)
        if sentence is not None and not sentence.support:
            yield Problem(span, _message(span.of(analysis.text)))


def _message(exact: str) -> str:
    words = " ".join(exact.split())
    return f"“{words}” leaves who says so without a name; give it, or say how they know and why they are not named"


RULE = Rule(
    name="anonymous-attribution",
    family=Family.ATTRIBUTION,
    severity=Severity.INFO,
    page=__doc__ or "",
    check=check,
    valid=(
        "Tomas Lund, the director, said the fare would stay.",
        "Officials said the port would close [d4e5f6a7].",
    ),
    invalid=(
        "⟦Officials said⟧ the port would close.",
        "⟦A person familiar with the talks said⟧ the fare would rise.",
    ),
)
