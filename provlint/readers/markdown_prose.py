"""Markdown events to prose: what is kept, what is rewritten, and where blocks begin and end."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from provlint.readers.figures import CODE_MARKS, FIGURES, LONGEST_RAISED, RAISED
from provlint.text.document import Block, BlockKind, Link
from provlint.text.projection import Builder, Projection
from provlint.text.span import Span

if TYPE_CHECKING:
    from pyromark.event import Event, Range, _Tag, _TagEnd

# A paragraph whose lines are on average longer than anyone wraps them is one paragraph a line.
_LONG_LINE = 132
_CONTAINERS = {
    "Item": BlockKind.ITEM,
    "BlockQuote": BlockKind.QUOTE,
    "FootnoteDefinition": BlockKind.NOTE,
    "Heading": BlockKind.HEADING,
    "TableCell": BlockKind.CELL,
}
_MASKED = frozenset({"CodeBlock", "HtmlBlock", "Image"})
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link"})
_UNLABELED = frozenset({"Inline", "Autolink", "Email"})

# Inline tags that end a line or a block, where words do not run on.
_BREAKING = re.compile(r"</?(?:br|p|hr|div|li|ul|ol|td|tr|th|h[1-6]|blockquote)\b", re.IGNORECASE)


class Places:
    """Code points for UTF-8 offsets asked for in nearly ascending order; linear over a whole text."""

    def __init__(self, body: str, base: int) -> None:
        self._base = base
        self._data = None if body.isascii() else body.encode("utf-8")
        self._byte = 0
        self._point = base

    def of(self, byte: int) -> int:
        """The code point of the whole text at which the UTF-8 offset `byte` of its body stands."""
        if self._data is None:
            return self._base + byte
        if byte >= self._byte:
            self._point += len(self._data[self._byte : byte].decode("utf-8"))
        else:
            self._point -= len(self._data[byte : self._byte].decode("utf-8"))
        self._byte = byte
        return self._point

    def stretch(self, place: Range, length: int) -> tuple[int, int]:
        """
        Where `place` begins and ends; `length`: of the text the parser made of it, in code points.

        As many code points as bytes are ASCII and need no decoding, which is most of most texts.
        """
        start = self.of(place["start"])
        if place["end"] - place["start"] != length:
            return start, self.of(place["end"])
        self._byte, self._point = place["end"], start + length
        return start, self._point


class ProseWriter:
    """
    Writes the prose of one text, event by event. `body`: the part of `text` from `start` on, which was parsed.

    `blocks` and `links` measure the prose that `build` returns.
    """

    def __init__(self, text: str, body: str, start: int) -> None:
        self._text = text
        self._places = Places(body, start)
        self._builder = Builder(text)
        self._spans: list[tuple[BlockKind, int, int]] = []
        self._open: int | None = None
        self._breaks: list[int] = []
        self._containers: list[BlockKind] = []
        self._masked = 0
        self._open_links: list[tuple[int, str, bool]] = []
        self._origin = start
        self.links: list[Link] = []
        self.notes: set[str] = set()

    def write(self, event: Event, place: Range) -> None:
        """Take one event; `place` is its stretch of the body in UTF-8."""
        if isinstance(event, str):
            self._break_line(place)
        elif "Start" in event:
            self._start(event["Start"], place)
        elif "End" in event:
            self._end(event["End"], place)
        elif self._masked:
            pass
        elif "Text" in event:
            self._put(event["Text"], place)
        elif "Code" in event:
            self._put_code(event["Code"], place)
        elif "FootnoteReference" in event:
            self.notes.add(event["FootnoteReference"])
            self._copy(self._places.of(place["start"]), self._places.of(place["end"]))
        elif "InlineHtml" in event and _BREAKING.match(event["InlineHtml"]):
            self._break_line(place)

    def build(self) -> tuple[Projection, tuple[Block, ...]]:
        """The prose, and its blocks without the space around them; empty ones are left out."""
        self._close()
        prose = self._builder.build()
        blocks: list[Block] = []
        for kind, start, end in self._spans:
            body = prose.text[start:end]
            first = start + len(body) - len(body.lstrip())
            last = start + len(body.rstrip())
            if first < last:
                blocks.append(Block(kind, Span(first, last)))
        return prose, tuple(blocks)

    def _start(self, tag: _Tag, place: Range) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name in _MASKED:
            self._masked += 1
            if name != "Image":
                self._close()
            if name == "HtmlBlock":
                self._put_html(self._places.of(place["start"]), self._places.of(place["end"]))
        elif not isinstance(tag, str) and "Link" in tag:
            if not self._masked:
                link = tag["Link"]
                self._start_link(link["dest_url"], link["link_type"] in _UNLABELED, place)
        elif name not in _INLINE:
            self._close()
            if name in _CONTAINERS:
                self._containers.append(_CONTAINERS[name])

    def _end(self, tag: _TagEnd, place: Range) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name in _MASKED:
            self._masked -= 1
        elif name == "Link":
            if not self._masked:
                self._end_link(place)
        elif name not in _INLINE:
            self._close()
            if name in _CONTAINERS:
                self._containers.pop()

    def _start_link(self, url: str, is_inline: bool, place: Range) -> None:
        start = self._places.of(place["start"])
        if not is_inline:
            self._copy(start, start + 1)
        self._begin(start)
        self._open_links.append((self._builder.length, url, is_inline))

    def _end_link(self, place: Range) -> None:
        start, url, is_inline = self._open_links.pop()
        self.links.append(Link(Span(start, self._builder.length), url))
        if not is_inline:
            end = self._places.of(place["end"])
            # A label holds no bracket, so the last one opens it, unless the text in brackets is the label itself.
            label = self._text.rfind("][", self._origin, end)
            self._copy(end - 1 if label < 0 else label, end)

    def _put(self, text: str, place: Range) -> None:
        start, end = self._places.stretch(place, len(text))
        if self._is_raised(start, end):
            self._begin(start)
            self._builder.put(text.translate(RAISED), start, end)
            self._origin = end
        elif len(text) == end - start:
            self._copy(start, end)
        else:
            self._begin(start)
            self._builder.put(text, start, end)
            self._origin = end

    def _is_raised(self, start: int, end: int) -> bool:
        """Whether the text from `start` to `end` is a raised figure and nothing else: 10<sup>2</sup> is no 102."""
        if end - start > LONGEST_RAISED or self._text[end : end + 6].lower() != "</sup>":
            return False
        is_figure = FIGURES.fullmatch(self._text, start, end) is not None
        return is_figure and self._text[max(0, start - 5) : start].lower() == "<sup>"

    def _put_code(self, code: str, place: Range) -> None:
        start, end = self._places.of(place["start"]), self._places.of(place["end"])
        # The code stands in the middle of its marks, one tick or several on either side, perhaps with a space.
        inner = start + (end - start - len(code)) // 2
        self._begin(start)
        self._builder.put(code.translate(CODE_MARKS), inner, max(inner, min(end, inner + len(code))))
        self._origin = end

    def _put_html(self, start: int, end: int) -> None:
        """Write the words of a block of HTML, which a reader sees; not in a block quote, whose marks stand between."""
        source = self._text[start:end]
        is_comment = source.startswith("<!--") and source.find("-->") in (-1, len(source.rstrip()) - 3)
        if is_comment or BlockKind.QUOTE in self._containers:
            return
        from provlint.readers.html import read_blocks, split_page_block

        page = read_blocks(source)
        for block in page.blocks:
            self._begin(start + block.pieces[0][1])
            first = self._builder.length
            for piece, origin, origin_end in block.pieces:
                self._builder.put(piece, start + origin, start + origin_end)
            self._origin = start + block.pieces[-1][2]
            self.links += (Link(Span(first + a, first + b), url) for a, b, url in block.links)
            self._spans += (
                (part.kind, part.span.start, part.span.end) for part in split_page_block(block, first)
            )
            self._open = None
        self.notes |= page.notes

    def _copy(self, start: int, end: int) -> None:
        self._begin(start)
        self._builder.copy(start, end)
        self._origin = end

    def _break_line(self, place: Range) -> None:
        if self._open is not None and not self._masked:
            start, end = self._places.of(place["start"]), self._places.of(place["end"])
            self._breaks.append(self._builder.length)
            self._builder.put("\n", start, end)
            self._origin = end

    def _begin(self, start: int) -> None:
        """Open a block, if none is, for what stands at `start`; a blank line keeps it apart from the one before."""
        if self._open is None:
            if self._builder.length:
                end = max(self._origin, start)
                self._builder.put("\n\n", self._origin, end)
                # What opens the block may leave no word in it, as a link around a picture does.
                self._origin = end
            self._open = self._builder.length

    def _close(self) -> None:
        """Close the open block, if one is; one of long lines falls into its lines."""
        if self._open is None:
            return
        kind = self._containers[-1] if self._containers else BlockKind.PARAGRAPH
        starts, end = [self._open], self._builder.length
        if (end - self._open) > _LONG_LINE * (len(self._breaks) + 1):
            starts += self._breaks
        self._spans += [(kind, start, stop) for start, stop in pairwise([*starts, end])]
        self._open = None
        self._breaks = []
