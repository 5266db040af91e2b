"""krokai: `check` against a folder with the source, as `krokai quote` does; its CLEAN verdicts are accepted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from krokai.corpus import Corpus
from krokai.verdicts import CLEAN
from krokai.verify import check as judge


def load(source: Path) -> Callable[[str], tuple[bool, str]]:
    """What judges a quotation against the file `source`, and the verdict it names."""
    corpus = Corpus([str(source.parent)], quiet=True)

    def check(quote: str) -> tuple[bool, str]:
        verdict, _, _ = judge(quote, corpus)
        return verdict in CLEAN, verdict

    return check
