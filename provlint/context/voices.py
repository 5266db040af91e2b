"""Whom a source credits with the quotations in it, read around one place only."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import takewhile

from attrs import field, frozen

from provlint.extract.credit import Attribution
from provlint.extract.crediting import Crediting
from provlint.extract.quotations import Quotation, find_quotations
from provlint.sources.source import Source
from provlint.text.document import Block, BlockKind, Document
from provlint.text.projection import Projection
from provlint.text.sentences import split_sentences
from provlint.text.span import Span

# How many blocks before and after a quotation are read to learn who speaks, and how much of a text at most.
_BEFORE, _AFTER, LONGEST = 3, 1, 20_000
# Of a block too long to be read whole, how much around two passages is.
_LEAD, _REST = 2_000, 500
# How many places of sources are kept in mind, so that a source quoted often is read once.
_REMEMBERED = 128
_BREAK = re.compile(r"[.?!][”\"’»)\]]{0,2}\s+(?=[A-Z“\"«‘(])")


@frozen
class Claim:
    """That a text credits a quotation to somebody, in `sentence`; all spans measure `text`, a stretch of prose."""

    text: str
    sentence: Span
    quotation: Quotation
    attribution: Attribution


@frozen(eq=False)
class Hearing:
    """
    What is quoted in a stretch of a source, and whom it credits with each quotation, worked out at first use.

    Spans measure the prose of `document`, which is the source's from `shift` on.
    """

    document: Document = field(repr=False)
    shift: int
    quotations: tuple[Quotation, ...] = field(repr=False)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the stretch, in order."""
        blocks = [block.span for block in self.document.blocks]
        return tuple(split_sentences(self.text, blocks, [q.span for q in self.quotations]))

    @cached_property
    def credits(self) -> tuple[Attribution | None, ...]:
        """Whom the stretch credits with each quotation, None for nobody."""
        return tuple(Crediting(self.document, self.sentences, self.quotations).credits())

    @property
    def text(self) -> str:
        """The stretch of prose read."""
        return self.document.prose.text

    def around(self, target: Span) -> int | None:
        """The index of the quotation that holds `target`, which measures the source's prose; None where none does."""
        start, end = target.start - self.shift, target.end - self.shift
        place = bisect_right(self.quotations, start, key=_start) - 1
        return place if place >= 0 and self.quotations[place].span.end >= end else None


def told_at(source: Source, target: Span) -> tuple[Claim, int] | None:
    """The credited quotation around `target` in a stretch of the source's prose, and where that stretch begins."""
    heard = hear(source, target, target)
    place = heard.around(target) if heard else None
    credit = heard.credits[place] if heard and place is not None else None
    if heard is None or place is None or credit is None:
        return None
    quotation = heard.quotations[place]
    return Claim(heard.text, _sentence_of(quotation, heard.sentences), quotation, credit), heard.shift


def hear(source: Source, first: Span, last: Span) -> Hearing | None:
    """What is quoted in and around the blocks from `first` to `last` of a source; None where they are too long."""
    at, end = block_at(source.document, first.start), block_at(source.document, last.start)
    return None if at < 0 else _read_around(source, at, max(at, end))


def hear_closely(source: Source, first: Span, last: Span) -> Hearing | None:
    """What is quoted around two passages of a source, also where their block is too long to be read whole."""
    heard = hear(source, first, last)
    if heard is not None or last.end - first.start > LONGEST - _LEAD - _REST:
        return heard
    text = source.document.prose.text
    floor = max(0, first.start - _LEAD)
    opening = _BREAK.search(text, floor, first.start)
    closing = _BREAK.search(text, last.end, last.end + _REST)
    # Behind the next sentence: the credit of a quotation may begin with the mark that closes it.
    end = (closing.end() if closing else last.end) + _REST
    return _read_closely(source, opening.end() if opening else floor, end)


def hear_inside(source: Source, first: Span, last: Span) -> Hearing | None:
    """What is quoted inside block quotes of a source, around two passages; None where nothing can be read there."""
    at, end = block_at(source.document, first.start), block_at(source.document, last.start)
    blocks = _blocks_around(source.document.blocks, at, end)
    return _read(source, tuple(Block(BlockKind.PARAGRAPH, b.span) for b in blocks)) if blocks else None


def block_at(document: Document, offset: int) -> int:
    """The number of the last block that begins at or before `offset` of the prose; -1 where none does."""
    return bisect_right(document.blocks, offset, key=lambda block: block.span.start) - 1


@lru_cache(maxsize=_REMEMBERED)
def _read_around(source: Source, at: int, last: int) -> Hearing | None:
    """What is quoted in and around the blocks from `at` to `last`; None where they are too long to be read."""
    blocks = _blocks_around(source.document.blocks, at, last)
    return _read(source, blocks) if blocks else None


def _read(source: Source, blocks: tuple[Block, ...]) -> Hearing:
    """What is quoted in some blocks of a source."""
    document = _cut(source.document, blocks)
    return Hearing(document, blocks[0].span.start, find_quotations(document))


@lru_cache(maxsize=_REMEMBERED)
def _read_closely(source: Source, start: int, end: int) -> Hearing | None:
    """What is quoted from `start` to `end` of a source's prose, blocks cut off there."""
    blocks = source.document.blocks[max(0, block_at(source.document, start)) :]
    kept = tuple(
        Block(block.kind, Span(max(block.span.start, start), min(block.span.end, end)))
        for block in takewhile(lambda block: block.span.start < end, blocks)
        if block.span.end > start
    )
    return _read(source, kept) if kept else None


def _blocks_around(blocks: tuple[Block, ...], at: int, last: int) -> tuple[Block, ...]:
    """The blocks from `at` to `last` with those around them, no more than are read; none where they are too long."""
    if blocks[last].span.end - blocks[at].span.start > LONGEST:
        return ()
    first, end = max(0, at - _BEFORE), min(len(blocks), last + _AFTER + 1)
    while blocks[end - 1].span.end - blocks[first].span.start > LONGEST:
        first, end = (first + 1, end) if first < at else (first, end - 1)
    return blocks[first:end]


def _cut(document: Document, blocks: tuple[Block, ...]) -> Document:
    """The stretch of a document from the first to the last of `blocks`, as a document of its own."""
    start, end = blocks[0].span.start, blocks[-1].span.end
    prose = Projection(document.prose.text[start:end])
    inner = tuple(Block(block.kind, moved(block.span, -start)) for block in blocks)
    return Document(document.uri, prose.text, document.format, prose, inner)


def _sentence_of(quotation: Quotation, sentences: tuple[Span, ...]) -> Span:
    """From the sentence a quotation begins in to the one it ends in."""
    starts = [sentence.start for sentence in sentences]
    first = max(0, bisect_right(starts, quotation.span.start) - 1)
    return sentences[first].through(sentences[max(first, bisect_right(starts, quotation.span.end - 1) - 1)])


def _start(quotation: Quotation) -> int:
    return quotation.span.start


def moved(span: Span, by: int) -> Span:
    """The span, `by` code points further on."""
    return Span(span.start + by, span.end + by)
