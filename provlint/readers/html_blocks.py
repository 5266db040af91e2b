"""A block of a page while it is written: its words, and where they stand in the file."""

from __future__ import annotations

from provlint.text.document import BlockKind


class PageBlock:
    """
    One block of a page, empty at first. Offsets in it count its own code points, those of pieces the file's.

    `zone`: the number of the boilerplate element it stands in, -1 for none. `linked`: how many of its `length` code
    points are links. `breaks`: where its lines end. `links`: the start, end and address of each.
    """

    __slots__ = (
        "breaks",
        "is_article",
        "is_main",
        "is_preformatted",
        "is_spaced",
        "kind",
        "length",
        "linked",
        "links",
        "pieces",
        "zone",
    )

    def __init__(self, kind: BlockKind, zone: int = -1) -> None:
        self.kind = kind
        self.zone = zone
        self.is_main = False
        self.is_article = False
        self.is_preformatted = False
        self.is_spaced = False
        self.pieces: list[tuple[str, int, int]] = []
        self.links: list[tuple[int, int, str]] = []
        self.breaks: list[int] = []
        self.length = 0
        self.linked = 0

    @property
    def text(self) -> str:
        """The words of the block."""
        return "".join(piece for piece, _, _ in self.pieces)

    def put(self, text: str, start: int, end: int) -> None:
        """Add `text`, which stands for the stretch of the file from `start` to `end`."""
        if text:
            self.pieces.append((text, start, end))
            self.length += len(text)
            self.is_spaced = text[-1] in " \n"

    def trim(self) -> None:
        """Take away white space at the end, unless the text is preformatted."""
        while not self.is_preformatted and self.pieces and self.is_spaced:
            text, start, end = self.pieces.pop()
            self.length -= len(text)
            self.put(
                text.rstrip(" \n"),
                start,
                start + len(text.rstrip(" \n")) if end - start == len(text) else end,
            )
            self.is_spaced = bool(self.pieces) and self.pieces[-1][0][-1] in " \n"
        if self.links and self.links[-1][1] > self.length:
            start, _, url = self.links.pop()
            self.links += [(start, self.length, url)] if start < self.length else []

    def cut(self, pieces: int, length: int) -> tuple[str, int, int] | None:
        """Take away all but the first `pieces`, `length` code points of them; what was taken, None if nothing."""
        taken = self.pieces[pieces:]
        if not taken:
            return None
        del self.pieces[pieces:]
        self.length = length
        self.is_spaced = bool(self.pieces) and self.pieces[-1][0][-1] in " \n"
        return "".join(piece for piece, _, _ in taken), taken[0][1], taken[-1][2]
