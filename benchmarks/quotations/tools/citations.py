"""citations: `check_one` on the file of the source; a warning that a word is cut (truncated) counts as refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from citations import check_one


def load(source: Path) -> Callable[[str], tuple[bool, str]]:
    """What judges a quotation against the file `source`, its state and its warnings."""

    def check(quote: str) -> tuple[bool, str]:
        result = check_one(quote, source)
        present = result.state in ("found", "ambiguous")  # ambiguous: there, more than once
        said = " ".join([result.state, *result.warnings])
        return present and "truncated" not in result.warnings, said

    return check
