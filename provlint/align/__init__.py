"""How a quotation fits one place in one source, and which source it fits."""

from __future__ import annotations

from provlint.align.alignment import PROVED, Alignment, Status
from provlint.align.closing import Ending, find_ending, opening_key
from provlint.align.judge import align, find_proof, find_proofs, judge

__all__ = [
    "PROVED",
    "Alignment",
    "Ending",
    "Status",
    "align",
    "find_ending",
    "find_proof",
    "find_proofs",
    "judge",
    "opening_key",
]
