"""Plain `in`: the quotation is in the source or it is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def load(source: Path) -> Callable[[str], tuple[bool, str]]:
    """What judges a quotation against the text of `source`, and what it says."""
    text = source.read_text(encoding="utf-8")
    return lambda quote: (quote in text, "")
