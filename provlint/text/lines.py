"""Lines and columns, for people and editors."""

from __future__ import annotations

from bisect import bisect_right

from attrs import field, frozen


@frozen
class LineTable:
    """
    Where each line of a text begins. A line ends with \\n, \\r\\n or a lone \\r, which belongs to it.

    >>> LineTable.of("a\\nbc").position(3)
    (2, 2)
    """

    starts: tuple[int, ...] = field(repr=False)
    length: int

    @classmethod
    def of(cls, text: str) -> LineTable:
        """The lines of `text`; an empty text has one, empty, line."""
        starts = [0]
        place = text.find("\n")
        if "\r" in text:
            return cls(tuple(_mixed_starts(text)), len(text))
        while place != -1:
            starts.append(place + 1)
            place = text.find("\n", place + 1)
        return cls(tuple(starts), len(text))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1 and in code points, of an offset in the text."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def bounds(self, line: int) -> tuple[int, int]:
        """Start and end of a line (from 1) in the text, its line end included."""
        end = self.starts[line] if line < len(self.starts) else self.length
        return self.starts[line - 1], end


def _mixed_starts(text: str) -> list[int]:
    starts = [0]
    for place, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[place + 1 : place + 2] != "\n"):
            starts.append(place + 1)
    return starts
