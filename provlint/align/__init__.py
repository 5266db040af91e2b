"""How a quotation fits one place in one source, and which source it fits."""

from __future__ import annotations

from provlint.align.alignment import PROVED, Alignment, Status
from provlint.align.closing import Ending, find_ending
from provlint.align.judge import align, judge

__all__ = ["PROVED", "Alignment", "Ending", "Status", "align", "find_ending", "judge"]
