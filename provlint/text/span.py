"""A half-open range of code points."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from attrs import frozen


@frozen(order=True)
class Span:
    """
    The code points from `start` up to, not including, `end` of some text.

    Which text it measures is said where the span is held: the field's name or its docstring.
    An empty span (`start == end`) is a place between two code points.

    >>> Span(2, 5).of("a cat")
    'cat'
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0 or later, not {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def of(self, text: str) -> str:
        """The slice of `text` this span measures."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly within this span; a span contains itself."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def through(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


def merge_spans(spans: Iterable[Span]) -> list[Span]:
    """The stretches that the spans cover together, in order, not overlapping; of none, none."""
    merged: list[Span] = []
    # By the two numbers, for comparing spans themselves makes tuples of both each time.
    for span in sorted(spans, key=attrgetter("start", "end")):
        if merged and span.start < merged[-1].end:
            merged[-1] = merged[-1].through(span)
        else:
            merged.append(span)
    return merged
