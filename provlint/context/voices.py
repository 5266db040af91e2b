"""Whom a source credits with the quotations in it, read around one place only."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from attrs import frozen

from provlint.extract.credit import Attribution
from provlint.extract.crediting import Crediting
from provlint.extract.quotations import Quotation, find_quotations
from provlint.sources.source import Source
from provlint.text.document import Block, Document
from provlint.text.projection import Projection
from provlint.text.sentences import split_sentences
from provlint.text.span import Span

# How many blocks before and after a quotation are read to learn who speaks, and how much of a text at most.
_BEFORE, _AFTER, LONGEST = 3, 1, 20_000
# How many places of sources are kept in mind, so that a source quoted often is read once.
_REMEMBERED = 128


@frozen
class Claim:
    """That a text credits a quotation to somebody, in `sentence`; all spans measure `text`, a stretch of prose."""

    text: str
    sentence: Span
    quotation: Quotation
    attribution: Attribution


def told_at(source: Source, target: Span) -> tuple[Claim, int] | None:
    """The credited quotation around `target` in a stretch of the source's prose, and where that stretch begins."""
    at = bisect_right(source.document.blocks, target.start, key=lambda block: block.span.start) - 1
    if at < 0:
        return None
    told, shift = _read_around(source, at)
    place = bisect_right(told, target.start - shift, key=lambda one: one.quotation.span.start) - 1
    if place < 0 or told[place].quotation.span.end < target.end - shift:
        return None
    return told[place], shift


@lru_cache(maxsize=_REMEMBERED)
def _read_around(source: Source, at: int) -> tuple[tuple[Claim, ...], int]:
    """The credited quotations in and around block `at` of a source, in order, and where the stretch read begins."""
    blocks = _blocks_around(source.document.blocks, at)
    if not blocks:
        return (), 0
    shift = blocks[0].span.start
    document = _cut(source.document, blocks)
    text = document.prose.text
    quotations = find_quotations(document)
    sentences = split_sentences(text, [b.span for b in document.blocks], [q.span for q in quotations])
    credits = Crediting(document, sentences, quotations).credits()
    pairs = zip(quotations, credits, strict=True)
    return tuple(Claim(text, _sentence_of(q, sentences), q, credit) for q, credit in pairs if credit), shift


def _blocks_around(blocks: tuple[Block, ...], at: int) -> tuple[Block, ...]:
    """The block at `at` with those around it, no more than are read; none where it is too long itself."""
    if len(blocks[at].span) > LONGEST:
        return ()
    first, end = max(0, at - _BEFORE), min(len(blocks), at + _AFTER + 1)
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


def moved(span: Span, by: int) -> Span:
    """The span, `by` code points further on."""
    return Span(span.start + by, span.end + by)
