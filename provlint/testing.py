"""
For people who write rules: run a rule over its own examples.

>>> from provlint.rules import RULES
>>> check_examples(RULES[0])
>>> check_page(RULES[0])
"""

from __future__ import annotations

from provlint.engine import lint
from provlint.rules._rule import EXAMPLE_SOURCES, Family, Rule, example_corpus
from provlint.settings import Settings
from provlint.sources.corpus import Corpus

__all__ = [
    "EXAMPLE_SOURCES",
    "HEADINGS",
    "check_examples",
    "check_page",
    "example_corpus",
    "find_flagged",
    "read_marked",
]

OPEN, CLOSE = "⟦", "⟧"
# What the page of a rule tells, in this order.
HEADINGS = ("## What it does", "## Why is this bad", "## Use instead")


def find_flagged(rule: Rule, draft: str, corpus: Corpus | None = None) -> list[tuple[int, int]]:
    """
    Start and end, in code points of `draft`, of what `rule` reports in it, linted against `corpus`.

    Without one it is `example_corpus()`, whose texts are `EXAMPLE_SOURCES`. A rule on suppressions is run with the
    others, for it is their findings that are suppressed.
    """
    settings = Settings(rules=(rule,))
    if rule.family is Family.SUPPRESSIONS:
        settings = Settings(honors_suppressions=True)
    sources = example_corpus() if corpus is None else corpus
    report = lint(draft, sources, uri="example.md", settings=settings)
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


def check_examples(rule: Rule, corpus: Corpus | None = None) -> None:
    """
    Raise AssertionError unless `rule` reports in its examples just what their marks say.

    The examples are linted against `corpus`, or else `example_corpus()`. A rule needs examples of both kinds.
    """
    if not rule.valid or not rule.invalid:
        raise AssertionError(f"{rule.name} needs an example that is valid and one that is not")
    for draft in rule.valid:
        found = find_flagged(rule, draft, corpus)
        if found:
            raise AssertionError(
                f"{rule.name} flags {[draft[a:b] for a, b in found]} in its valid example: {draft}"
            )
    for marked in rule.invalid:
        draft, expected = read_marked(marked)
        if not expected:
            raise AssertionError(f"{rule.name}: an invalid example marks nothing: {marked}")
        found = find_flagged(rule, draft, corpus)
        if found != expected:
            reported = [draft[start:end] for start, end in found]
            wanted = [draft[start:end] for start, end in expected]
            raise AssertionError(f"{rule.name} reports {reported}, not {wanted}, in: {draft}")


def check_page(rule: Rule) -> None:
    """Raise AssertionError unless the page of `rule` opens with a sentence in one line and has `HEADINGS`, in order."""
    lines = rule.page.strip().splitlines()
    if not lines[0].endswith("."):
        raise AssertionError(f"{rule.name}: the page opens with no sentence in one line: {lines[0]}")
    found = tuple(line for line in lines if line.startswith("#"))
    if found != HEADINGS:
        raise AssertionError(f"{rule.name}: the headings of the page are {found}, not {HEADINGS}")
