"""A source's prose as it is searched: as it stands, and once more with the damage of its making undone."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from attrs import field, frozen

from provlint.text.fold import Folded, fold
from provlint.text.projection import Projection
from provlint.text.span import Span


@frozen
class Repair:
    """One place put right: `span` measures the original; `name` says what was wrong, `found` is what stood there."""

    span: Span
    name: str
    found: str = ""


@frozen
class Reading:
    """
    A text to search, made from an original.

    `projection`: the text, and where it came from. `repairs`: what was put right in making it, in order, not
    overlapping.
    """

    projection: Projection = field(repr=False)
    repairs: tuple[Repair, ...] = ()

    @property
    def text(self) -> str:
        """The text searched."""
        return self.projection.text

    @cached_property
    def folded(self) -> Folded:
        """The text as comparable words, made at first use."""
        return fold(self.text)

    def home(self, span: Span) -> Span:
        """The stretch of the original that `span` of the text was made from."""
        return self.projection.to_origin(span)

    def repairs_in(self, span: Span) -> tuple[str, ...]:
        """The names of what was put right inside `span` of the original, in order."""
        return tuple(repair.name for repair in self._inside(span))

    def taken_in(self, span: Span) -> tuple[str, ...]:
        """What stood inside `span` of the original where something was put right, in order."""
        return tuple(repair.found for repair in self._inside(span))

    def _inside(self, span: Span) -> tuple[Repair, ...]:
        first = bisect_left(self.repairs, span.start, key=lambda repair: repair.span.start)
        end = bisect_left(self.repairs, span.end, lo=first, key=lambda repair: repair.span.end + 1)
        return self.repairs[first:end]
