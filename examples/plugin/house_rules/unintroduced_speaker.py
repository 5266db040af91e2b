"""
Flag a speaker who is quoted by last name before the draft has said who that is.

## What it does
Reports the first quotation that is credited to a single name, `Lund said`, where no fuller form of it, `Tomas Lund`,
stands anywhere before. A pronoun is no name.

## Why is this bad
A reader who meets a bare last name goes back to look for the person, and finds nobody.

## Use instead
Give the full name, and what makes the person worth hearing, at first mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provlint import Analysis, Family, Problem, Rule, Severity

_ONE_NAME = re.compile(r"(?!(?:He|She|They|It)\b)[A-Z][\w’'-]+")
_FULL_NAME = re.compile(r"\b[A-Z][\w.’'-]* ([A-Z][\w’'-]+)")


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for the first words credited to each single name that was not introduced before."""
    told: set[str] = set()
    introduced = [(match.start(), match[1]) for match in _FULL_NAME.finditer(analysis.text)]
    for checked in analysis.quotations:
        speaker = checked.attribution.speaker if checked.attribution else None
        name = speaker.of(analysis.text) if speaker else ""
        if speaker is None or name in told or not _ONE_NAME.fullmatch(name):
            continue
        told.add(name)
        if not any(start < speaker.start and last == name for start, last in introduced):
            yield Problem(speaker, f"{name} is not introduced; give the full name at first mention")


RULE = Rule(
    name="unintroduced-speaker",
    family=Family.ATTRIBUTION,
    severity=Severity.INFO,
    page=__doc__ or "",
    check=check,
    valid=(
        "“We will not raise the fare,” Tomas Lund told the council [b2].",
        "The director is Tomas Lund. “We will not raise the fare,” Lund told the council [b2].",
        "“We will not raise the fare,” the company said [b2].",
        "He said: “We will not raise the fare” [b2].",
    ),
    invalid=("“We will not raise the fare,” ⟦Lund⟧ told the council [b2].",),
)
