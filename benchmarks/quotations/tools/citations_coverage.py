"""citations, coverage: what `citations coverage` asks of a manuscript's quotation and the source cited beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from citations import extract
from citations.coverage import Quotation, attribute, comparable
from citations.verify import passage_fold


def load(source: Path) -> Callable[[str], tuple[bool, str]]:
    """What judges a quotation against the file `source`, and the status it gives."""
    texts = {"s1": comparable(extract(source, None))}

    def check(quote: str) -> tuple[bool, str]:
        finding = attribute(Quotation(1, quote, passage_fold(quote), ("s1",)), texts, set())
        return finding.status == "covered", finding.status

    return check
