"""
Rewritten text that remembers where it came from.

The map is recorded while the text is rewritten, piece by piece, and looked up by bisection: no
offset is ever recovered by searching for a string or by comparing the two texts afterwards.
"""

from __future__ import annotations

from bisect import bisect_right

from attrs import field, frozen

from provlint.text.span import Span


@frozen
class Projection:
    """
    A rewritten `text` and, piece by piece, the stretch of the original it was made from.

    `starts`: the offset in `text` at which each piece begins, ascending, the first 0.
    `origins`, `origin_ends`: the stretch of the original each piece stands for, in the order of the text.
    A piece as long as its stretch is taken to be a copy, code point for code point; any other was rewritten as a whole.
    No pieces at all mean that `text` is the original itself.

    >>> builder = Builder("fish &amp; chips")
    >>> builder.copy(0, 5); builder.put("&", 5, 10); builder.copy(10, 16)
    >>> prose = builder.build()
    >>> prose.text, prose.to_origin(Span(5, 6))
    ('fish & chips', Span(start=5, end=10))
    """

    text: str
    starts: tuple[int, ...] = field(default=(), repr=False)
    origins: tuple[int, ...] = field(default=(), repr=False)
    origin_ends: tuple[int, ...] = field(default=(), repr=False)

    def to_origin(self, span: Span) -> Span:
        """The stretch of the original that `span` (of `text`) was made from; cost is logarithmic in the pieces."""
        if not self.starts:
            return span
        start = self._origin_of(span.start)
        if span.start == span.end:
            return Span(start, start)
        return Span(start, max(start, self._origin_end_of(span.end)))

    def from_origin(self, span: Span) -> Span:
        """The stretch of `text` made from `span` of the original; empty where all of it was left out."""
        if not self.starts:
            return span
        start = self._place_of(span.start, at_end=False)
        return Span(start, max(start, self._place_of(span.end, at_end=True)))

    def _ends(self, piece: int) -> int:
        return self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)

    def _is_copy(self, piece: int) -> bool:
        length = self._ends(piece) - self.starts[piece]
        return length == self.origin_ends[piece] - self.origins[piece]

    def _origin_of(self, offset: int) -> int:
        piece = bisect_right(self.starts, offset) - 1
        if offset == len(self.text) and offset > 0:
            return self.origin_ends[-1]
        if self._is_copy(piece):
            return self.origins[piece] + offset - self.starts[piece]
        return self.origins[piece]

    def _origin_end_of(self, offset: int) -> int:
        piece = bisect_right(self.starts, offset - 1) - 1
        if self._is_copy(piece):
            return self.origins[piece] + offset - self.starts[piece]
        return self.origin_ends[piece]

    def _place_of(self, origin: int, at_end: bool) -> int:
        piece = bisect_right(self.origins, origin) - 1
        if at_end and piece >= 0 and self.origins[piece] == origin:
            piece -= 1
        if piece < 0:
            return 0
        if origin >= self.origin_ends[piece]:
            return self._ends(piece)
        if self._is_copy(piece):
            return self.starts[piece] + origin - self.origins[piece]
        return self._ends(piece) if at_end else self.starts[piece]


class Builder:
    """Writes a projection of `original` from left to right; pieces must not go back in it."""

    def __init__(self, original: str) -> None:
        self._original = original
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._origin_ends: list[int] = []
        self.length = 0

    def copy(self, start: int, end: int) -> None:
        """Append the original from `start` to `end` as it stands; an empty stretch adds nothing."""
        if start == end:
            return
        if self._origin_ends and self._origin_ends[-1] == start and self._last_is_copy():
            self._origin_ends[-1] = end
            self._pieces.append(self._original[start:end])
            self.length += end - start
        else:
            self._append(self._original[start:end], start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Append `text`, standing for the original from `start` to `end`; an empty text adds nothing."""
        if text:
            self._append(text, start, end)

    def build(self) -> Projection:
        """The projection of all that was written; of nothing, an empty text."""
        text = "".join(self._pieces)
        if not self._starts:
            return Projection("", (0,), (0,), (0,))
        return Projection(text, tuple(self._starts), tuple(self._origins), tuple(self._origin_ends))

    def _last_is_copy(self) -> bool:
        return self.length - self._starts[-1] == self._origin_ends[-1] - self._origins[-1]

    def _append(self, text: str, start: int, end: int) -> None:
        if self._origin_ends and start < self._origin_ends[-1]:
            raise ValueError(f"a projection runs forward, but {start} comes before {self._origin_ends[-1]}")
        self._pieces.append(text)
        self._starts.append(self.length)
        self._origins.append(start)
        self._origin_ends.append(end)
        self.length += len(text)
