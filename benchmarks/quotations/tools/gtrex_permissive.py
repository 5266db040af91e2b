"""gtrex, permissive: the same under PERMISSIVE, the loosest of its policies, which its author does not recommend."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from gtrex import PERMISSIVE

from tools.gtrex import load_policy


def load(source: Path) -> Callable[[str], tuple[bool, str]]:
    """What judges a quotation against the text of `source`, and the verdict it names."""
    return load_policy(source, PERMISSIVE)
