"""What comparing a quotation with its source turns up along the way."""

from __future__ import annotations

from attrs import define, field

from provlint.align.alignment import Intervention
from provlint.report import Edit
from provlint.text.span import Span


@define
class Findings:
    """
    Folds used, edits met, interventions and places taken, gathered while a quotation is compared.

    `targets`: one a piece, measuring the text searched, as those of the interventions do. `is_spliced`: whether it
    joins what does not belong together.
    `matched`, `compared`: letters that are the same, of the letters of both sides together.
    """

    folds: list[str] = field(factory=list)
    edits: list[Edit] = field(factory=list)
    targets: list[Span] = field(factory=list)
    interventions: list[Intervention] = field(factory=list)
    is_spliced: bool = False
    matched: int = 0
    compared: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether nothing differs that a fold does not cover."""
        return not self.edits and not self.is_spliced

    @property
    def score(self) -> float:
        """How alike the words are, 0 to 100."""
        return 100.0 * self.matched / self.compared if self.compared else 0.0

    def merge(self, other: Findings) -> None:
        """Add what was found of a later piece."""
        self.folds.extend(other.folds)
        self.edits.extend(other.edits)
        self.targets.extend(other.targets)
        self.interventions.extend(other.interventions)
        self.is_spliced |= other.is_spliced
        self.matched += other.matched
        self.compared += other.compared
