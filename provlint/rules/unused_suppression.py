"""
Flag a comment that suppresses nothing.

## What it does
Reports a `provlint: ignore`, `disable` or `ignore-file` comment, or a name in its brackets, that no finding needs, and
an `enable` of what was not disabled. A rule that did not run is not held against a comment, nor is, in a run without
sources, one that needs them.

## Why is this bad
A comment left behind hides the next finding, which nobody has looked at.

## Use instead
Remove the comment, or the name.
"""

from __future__ import annotations

from provlint.report import Severity
from provlint.rules._afterwards import judged_afterwards
from provlint.rules._rule import Family, Rule

RULE = Rule(
    name="unused-suppression",
    family=Family.SUPPRESSIONS,
    severity=Severity.WARNING,
    page=__doc__ or "",
    check=judged_afterwards,
    valid=(
        "Critics say it leaks. <!-- provlint: ignore[vague-attribution] -- they are named below -->",
        "<!-- provlint: ignore[vague-attribution] -- they are named below -->\n\nCritics say it leaks.",
        "Write `<!-- provlint: ignore[vague-attribution] -->` beside it.",
    ),
    invalid=(
        "It rained [a1]. ⟦<!-- provlint: ignore[vague-attribution] -- they are named below -->⟧",
        "Critics say it leaks. <!-- provlint: ignore[vague-attribution, ⟦wrong-source⟧] -- they are named below -->",
        "It rained [a1].\n\n⟦<!-- provlint: enable[wrong-source] -->⟧",
    ),
)
