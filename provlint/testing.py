"""
For people who write rules: run a rule over its own examples.

>>> from provlint.rules import RULES
>>> check_examples(RULES[0])
"""

from __future__ import annotations

from provlint.engine import lint
from provlint.rules._rule import Family, Rule, example_corpus
from provlint.settings import Settings

OPEN, CLOSE = "⟦", "⟧"


def find_flagged(rule: Rule, draft: str) -> list[tuple[int, int]]:
    """
    Start and end, in code points of `draft`, of what `rule` reports in it, linted against `example_corpus()`.

    A rule on suppressions is run with the others, for it is their findings that are suppressed.
    """
    settings = Settings(rules=(rule,))
    if rule.family is Family.SUPPRESSIONS:
        settings = Settings(honors_suppressions=True)
    report = lint(draft, example_corpus(), uri="example.md", settings=settings)
    return [(found.start, found.end) for found in report.diagnostics if found.rule == rule.name]


def read_marked(draft: str) -> tuple[str, list[tuple[int, int]]]:
    """A draft less its ⟦…⟧ marks, and the start and end in it of what they marked."""
    places: list[tuple[int, int]] = []
    pieces = draft.split(OPEN)
    plain = pieces[0]
    for piece in pieces[1:]:
        marked, _, rest = piece.partition(CLOSE)
        places.append((len(plain), len(plain) + len(marked)))
        plain += marked + rest
    return plain, places


def check_examples(rule: Rule) -> None:
    """Raise AssertionError unless `rule` reports in its examples just what their marks say."""
    for draft in rule.valid:
        found = find_flagged(rule, draft)
        if found:
            raise AssertionError(
                f"{rule.name} flags {[draft[a:b] for a, b in found]} in its valid example: {draft}"
            )
    for marked in rule.invalid:
        draft, expected = read_marked(marked)
        if not expected:
            raise AssertionError(f"{rule.name}: an invalid example marks nothing: {marked}")
        found = find_flagged(rule, draft)
        if found != expected:
            reported = [draft[start:end] for start, end in found]
            wanted = [draft[start:end] for start, end in expected]
            raise AssertionError(f"{rule.name} reports {reported}, not {wanted}, in: {draft}")
