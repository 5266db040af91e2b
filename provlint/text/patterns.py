"""Patterns compiled when they are first needed, so that a run that has no use for them pays for none of them."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled pattern, always the same one for the same text."""
    return re.compile(pattern)
