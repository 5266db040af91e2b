"""
Plain text: every character is prose.

Paragraphs are set apart by blank lines. A single line end also ends a paragraph, the habit of texts with one line
a paragraph, unless the text is hard-wrapped: filled line by line up to some width, as e-mail and RFCs are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from provlint.text.document import Block, BlockKind, Document
from provlint.text.projection import Projection
from provlint.text.span import Span

BOM = "\ufeff"
_ITEM = re.compile(r"(?:[-*•+]|\d{1,3}[.)])[ \t]+\S")
# Wider than this nobody wraps by hand; texts wrapped by programs use 65 to 100.
_WIDEST = 132
# How many columns short of the width a wrapped line may end without reason: editing leaves lines a little ragged.
_SLACK = 12
_STOPS = frozenset(".!?:;…。！？：；\"”’'»)]}】")
_LONGEST_HEADING = 90

Line = tuple[int, int]


def read_plain(text: str, uri: str, format: str = "text") -> Document:
    """The document of a plain text: its prose is the text itself, less a byte order mark."""
    has_mark = text.startswith(BOM)
    prose = Projection(text[1:], (0,), (1,), (len(text),)) if has_mark else Projection(text)
    return Document(uri, text, format, prose, split_blocks(prose.text))


def split_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text, in order; of an empty or blank text, none. Linear."""
    chunks = tuple(_chunks(text))
    width = wrap_width(text, chunks)
    blocks: list[Block] = []
    for chunk in chunks:
        is_single = len(chunk) == 1
        for start, end in _paragraphs(text, chunk, width):
            blocks.append(Block(_kind(text, start, end, is_single or width is None), Span(start, end)))
    if blocks and blocks[-1].kind is BlockKind.HEADING:
        # A heading stands above something; a last line without a stop is an unfinished sentence.
        blocks[-1] = Block(BlockKind.PARAGRAPH, blocks[-1].span)
    return tuple(blocks)


def wrap_width(text: str, chunks: Sequence[Sequence[Line]]) -> int | None:
    """
    The width to which a text is hard-wrapped, None when it is not. `chunks`: runs of lines without a blank one.

    A text is hard-wrapped when most of its line ends are where a greedy wrap would put them (the next word
    would not have fitted) and many of them stand in mid-sentence.
    """
    # An item begins a line whether or not lines are wrapped, so the line end before it tells nothing.
    pairs = [pair for chunk in chunks for pair in pairwise(chunk) if not _ITEM.match(text, pair[1][0])]
    if not pairs:
        return None
    lengths = sorted(end - start for (start, end), _ in pairs)
    # The odd line that is too long, a URL or a table, must not set the width.
    width = lengths[(len(lengths) - 1) * 19 // 20]
    if width > _WIDEST:
        return None
    soft = continued = 0
    for line, following in pairs:
        soft += _would_not_fit(text, line, following, width)
        continued += text[following[0]].islower() and text[line[1] - 1] not in ".!?"
    return width if soft * 5 >= len(pairs) * 3 and continued * 4 >= len(pairs) else None


def _chunks(text: str) -> Iterator[tuple[Line, ...]]:
    """Runs of lines without a blank one between them; a line is its extent without surrounding space."""
    newline = "\r" if "\n" not in text else "\n"
    run: list[Line] = []
    at = 0
    for line in text.split(newline):
        body = line.strip()
        if body:
            start = at + line.find(body[0]) if line[0] != body[0] else at
            run.append((start, start + len(body)))
        elif run:
            yield tuple(run)
            run = []
        at += len(line) + 1
    if run:
        yield tuple(run)


def _paragraphs(text: str, chunk: Sequence[Line], width: int | None) -> Iterator[Line]:
    """The paragraphs of a run of lines: each line one, or joined where a wrap explains the line end."""
    if width is None:
        yield from chunk
        return
    first, last = chunk[0]
    previous = chunk[0]
    for line in chunk[1:]:
        if _is_break(text, previous, line, width):
            yield first, last
            first = line[0]
        last = line[1]
        previous = line
    yield first, last


def _is_break(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether a line end in a hard-wrapped text ends the paragraph too."""
    if _ITEM.match(text, following[0]):
        return True
    if _would_not_fit(text, line, following, width):
        return False
    if text[line[1] - 1] in _STOPS:
        return True
    return (line[1] - line[0]) * 2 < width and not text[following[0]].islower()


def _would_not_fit(text: str, line: Line, following: Line, width: int) -> bool:
    start, end = following
    space = text.find(" ", start, end)
    word = (end if space < 0 else space) - start
    return line[1] - line[0] + 1 + word > width - _SLACK


def _kind(text: str, start: int, end: int, is_alone: bool) -> BlockKind:
    if _ITEM.match(text, start):
        return BlockKind.ITEM
    if is_alone and end - start <= _LONGEST_HEADING and text[end - 1] not in _STOPS and text[end - 1] != ",":
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH
