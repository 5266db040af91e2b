"""Where HTML stands in a Markdown text: its tags are no prose, but the words of the lines they stand on are."""

from __future__ import annotations

from bisect import bisect_right

from provlint.text.document import Block, Document
from provlint.text.span import Span

# How far from a tag the block it stands in, and the beginning of a comment around it, are looked for.
NEAR = 2000


def block_around(document: Document, tag: Span) -> Block | None:
    """
    The block of prose on whose lines a tag stands; None for a tag in a comment, in code or between the blocks.

    `tag` measures the draft's own text. One that opens or closes its line stands just outside of the block's prose.
    """
    blocks = document.blocks
    before = bisect_right(blocks, document.prose.from_origin(tag).start, key=_start) - 1
    for block in blocks[max(0, before) : before + 2]:
        if _is_on_lines(document, block.span, tag.start):
            return block
    return None


def _is_on_lines(document: Document, block: Span, place: int) -> bool:
    text, origin = document.text, document.prose.to_origin(block)
    floor = min(origin.start, text.rfind("\n", max(0, place - NEAR), place) + 1)
    opened = text.rfind("<!--", max(floor, place - NEAR), place)
    if opened >= 0 and text.find("-->", opened, place) < 0:
        return False
    if place < origin.start:
        return origin.start - place < NEAR and "\n" not in text[place : origin.start]
    return place < origin.end or (place - origin.end < NEAR and "\n" not in text[origin.end : place])


def _start(block: Block) -> int:
    return block.span.start
