"""
Flag a suppression that does not say clearly what it suppresses.

## What it does
Reports a `provlint:` comment that names no rule, one that names a rule there is not, one that cannot be read, and,
with the setting `require-reason`, one without a reason. A comment that names no rule still suppresses the findings of
all of them.

## Why is this bad
A misspelled name suppresses nothing while it looks as if it did. A comment without a name hides findings its author
never saw.

## Use instead
Name each rule, and say why: `<!-- provlint: ignore[vague-attribution] -- they are named below -->`.
"""

from __future__ import annotations

from provlint.report import Severity
from provlint.rules._afterwards import judged_afterwards
from provlint.rules._rule import Family, Rule

RULE = Rule(
    name="unknown-suppression",
    family=Family.SUPPRESSIONS,
    severity=Severity.WARNING,
    page=__doc__ or "",
    check=judged_afterwards,
    valid=(
        "Critics say it leaks. <!-- provlint: ignore[vague-attribution] -- they are named below -->",
        "Critics say it leaks. <!-- provlint: ignore[attribution] -- they are named below -->",
        "It rained [a1]. <!-- a comment on provlint: ignore it -->",
    ),
    invalid=(
        "Critics say it leaks. ⟦<!-- provlint: ignore -->⟧",
        "Critics say it leaks. <!-- provlint: ignore[⟦vague-atribution⟧] -->",
        "Critics say it leaks. ⟦<!-- provlint: ingore[vague-attribution] -->⟧",
        "It rained [a1]. ⟦<!-- provlint: ignore[wrong-source -->⟧",
    ),
)
