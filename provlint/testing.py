"""
For people who write rules: run a rule over its own examples.

>>> from provlint.rules import RULES
>>> check_examples(RULES[0])
"""

from __future__ import annotations

from provlint.engine import lint
from provlint.rules._rule import EXAMPLE_SOURCES, Rule
from provlint.settings import Settings
from provlint.sources.corpus import Corpus

OPEN, CLOSE = "⟦", "⟧"


def find_flagged(rule: Rule, draft: str) -> list[tuple[int, int]]:
    """Start and end, in code points of `draft`, of what `rule` reports in it, linted against `EXAMPLE_SOURCES`."""
    corpus = Corpus.from_texts(EXAMPLE_SOURCES)
    report = lint(draft, corpus, uri="example.md", settings=Settings(rules=(rule,)))
    return [(diagnostic.start, diagnostic.end) for diagnostic in report.diagnostics]


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
