"""Edits as a reader sees them: blocks of differing words grown to whole tokens, and moves told as moves."""

from __future__ import annotations

from attrs import evolve

from provlint.align.pieces import Piece
from provlint.text.diff import Block, Fit
from provlint.text.reading import Reading

_APOSTROPHES = frozenset("'’ʼ‘´`′")
_BINDING = frozenset("'’ʼ-‐‑&@_/")
# Words that moved further than this are told as left out here and put in there.
_MOVED = 8


def snap(reading: Reading, offset: int, place: Fit, length: int) -> Fit:
    """
    The fit with a changed first or last word grown to the whole token it stands for: Musk's, co-owner.

    `offset`: the word of the text the fit counts from. `length`: how many words the passage has.
    """
    blocks = list(place.blocks)
    start, end = place.start, place.end
    if blocks and blocks[0].start == 0 and start < blocks[0].source_end:
        while start > 0 and gap_before(reading, offset + start) in _BINDING:
            start -= 1
        blocks[0] = evolve(blocks[0], source_start=start)
    if blocks and blocks[-1].end == length and end > blocks[-1].source_start:
        while gap_before(reading, offset + end) in _BINDING:
            end += 1
        blocks[-1] = evolve(blocks[-1], source_end=end)
    return Fit(start, end, tuple(blocks))


def widen(piece: Piece, reading: Reading, offset: int, place: Fit) -> tuple[Block, ...]:
    """
    The blocks of a fit, grown to whole tokens on both sides and merged where they meet.

    A contraction (don't) and a number (1.8) are several words; an edit of one of them is shown and judged whole.
    """
    grown: list[Block] = []
    for block in place.blocks:
        start, source_start = block.start, block.source_start
        while (
            start > 0
            and source_start > place.start
            and _is_inside(piece, start, reading, offset + source_start)
        ):
            start, source_start = start - 1, source_start - 1
        end, source_end = block.end, block.source_end
        while (
            end < len(piece)
            and source_end < place.end
            and _is_inside(piece, end, reading, offset + source_end)
        ):
            end, source_end = end + 1, source_end + 1
        if grown and (start < grown[-1].end or source_start < grown[-1].source_end):
            last = grown.pop()
            start, source_start = last.start, last.source_start
        grown.append(Block(start, end, source_start, source_end))
    return _with_moves(piece, reading, offset, grown)


def gap_before(reading: Reading, place: int) -> str:
    """What stands between word `place` of the text and the word before; empty at either end of the text."""
    folded = reading.folded
    if not 0 < place < len(folded):
        return ""
    return reading.text[folded.origin_ends[place - 1] : folded.origins[place]]


def _is_inside(piece: Piece, index: int, reading: Reading, place: int) -> bool:
    """Whether word `index` of the piece, or word `place` of the text, is one token with the word before it."""
    split, text, folded = piece.split, reading.text, reading.folded
    if _joins(split[2 * index], split[2 * index - 1][-1:], split[2 * index + 1 : 2 * index + 2]):
        return True
    gap = gap_before(reading, place)
    return bool(gap) and _joins(gap, text[folded.origin_ends[place - 1] - 1], [text[folded.origins[place]]])


def _joins(gap: str, before: str, following: list[str]) -> bool:
    """Whether a gap joins what it stands between into one token: an apostrophe in a word, a point in a number."""
    after = following[0][:1] if following else ""
    if gap in (".", ","):
        return before.isdigit() and after.isdigit()
    return gap in _APOSTROPHES and before.isalpha() and after.isalpha()


def _with_moves(piece: Piece, reading: Reading, offset: int, blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks, two of them made one where the words put in by the one are those left out by the other."""
    joined: list[Block] = []
    for block in blocks:
        if joined and block.start - joined[-1].end <= _MOVED:
            whole = Block(joined[-1].start, block.end, joined[-1].source_start, block.source_end)
            mine = piece.words[whole.start : whole.end]
            theirs = reading.folded.words(offset + whole.source_start, offset + whole.source_end)
            if sorted(mine) == sorted(theirs):
                joined[-1] = whole
                continue
        joined.append(block)
    return tuple(joined)
