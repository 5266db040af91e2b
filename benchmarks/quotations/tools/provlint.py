"""
provlint: `analyze` on a one-sentence Markdown draft that quotes the source and cites it, then the rules on quotations.

A quotation stands if it is proved and no rule has more than a note on it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from provlint import Corpus, Severity, analyze
from provlint.rules import RULES

DRAFT = "According to the source, “{}” [{}].\n"
PROVED = ("exact", "folded", "noisy")


def load(source: Path) -> Callable[[str], tuple[bool, str]]:
    """What judges a quotation against the file `source`, and the status it gives."""
    corpus = Corpus.from_folder(source)

    def check(quote: str) -> tuple[bool, str]:
        draft = DRAFT.format(quote, source.stem)
        analysis = analyze(draft, corpus, uri="draft.md")
        seen = analysis.to_dict()["quotations"]
        if not seen:
            return False, "no quotation seen"
        status = max(seen, key=lambda quotation: quotation["end"] - quotation["start"])["status"]
        found = [
            rule.name
            for rule in RULES
            if rule.family.value == "quotations"
            for problem in rule.check(analysis)
            if (problem.severity or rule.severity) is not Severity.INFO
        ]
        return status in PROVED and not found, ", ".join([status, *found])

    return check
