"""provlint: `analyze` on a one-sentence Markdown draft that quotes the source and cites it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from provlint import Corpus, analyze

DRAFT = "According to the source, “{}” [{}].\n"
PROVED = ("exact", "folded", "noisy")


def load(source: Path) -> Callable[[str], tuple[bool, str]]:
    """What judges a quotation against the file `source`, and the status it gives."""
    corpus = Corpus.from_folder(source)

    def check(quote: str) -> tuple[bool, str]:
        draft = DRAFT.format(quote, source.stem)
        seen = analyze(draft, corpus, uri="draft.md").to_dict()["quotations"]
        if not seen:
            return False, "no quotation seen"
        status = max(seen, key=lambda quotation: quotation["end"] - quotation["start"])["status"]
        return status in PROVED, status

    return check
