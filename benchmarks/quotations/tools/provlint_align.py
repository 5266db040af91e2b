"""provlint_align: provlint's aligner alone, `align` on the words of the quotation and the source."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from provlint import Corpus
from provlint.align import PROVED, align


def load(source: Path) -> Callable[[str], tuple[bool, str]]:
    """What judges a quotation against the file `source`, and the status it gives."""
    held = next(iter(Corpus.from_folder(source)))

    def check(quote: str) -> tuple[bool, str]:
        status = align((quote,), held).status
        return status in PROVED, status.value

    return check
