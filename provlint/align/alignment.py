"""What is known once a quotation has been held against a source."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from provlint.report import Edit
from provlint.sources.source import Source
from provlint.text.span import Span


class Status(Enum):
    """The verdict on a quotation."""

    EXACT = "exact"
    FOLDED = "folded"
    NOISY = "noisy"
    ALTERED = "altered"
    SPLICED = "spliced"
    WRONG_SOURCE = "wrong-source"
    MISSING = "missing"
    UNCHECKED = "unchecked"


# A tuple, for members are then found by identity.
PROVED = (Status.EXACT, Status.FOLDED, Status.NOISY)


class InterventionKind(Enum):
    """How an editor steps into a quotation."""

    BRACKET = "bracket"
    ELLIPSIS = "ellipsis"
    INTERRUPTION = "interruption"


@frozen
class Intervention:
    """
    What an editor put into a quotation, `mark` as written, and the words of the source it stands for.

    `target` measures the source's prose; None where the mark stands for nothing the source tells.
    """

    kind: InterventionKind
    mark: str
    target: Span | None = None


@frozen
class Alignment:
    """
    The best place found for a quotation.

    `source`: where it was found, or nearly; None if nothing is near. `targets`: one span for each stretch between
    ellipses, brackets and interruptions, measuring that source's prose. `folds`: the named allowances used, sorted.
    `edits`: what differs beyond them, in order of the quotation. `score`: 0 to 100, how alike the words are; it orders
    near misses and passes nothing. `rivals`: where the source is not one that was cited, the other sources not cited
    that have the words too. `interventions`: what the draft's editor put in or left out, in order.
    """

    status: Status
    source: Source | None = None
    targets: tuple[Span, ...] = ()
    folds: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    score: float = 0.0
    rivals: tuple[Source, ...] = ()
    interventions: tuple[Intervention, ...] = ()
