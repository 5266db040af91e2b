"""Which tags support which sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import Enum
from itertools import groupby

from attrs import evolve

from provlint.analysis import ResolvedCitation, Sentence
from provlint.text.document import Block, BlockKind, Document
from provlint.text.span import Span


class Scope(Enum):
    """
    How far a tag reaches: over its own sentence only, or, when that sentence ends a paragraph, also over the
    untagged sentences before it, up to the previous tag or the paragraph's start.

    The cells of one row of a table count as one sentence either way.
    """

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"


def support_sentences(
    document: Document, spans: Sequence[Span], citations: Sequence[ResolvedCitation], scope: Scope
) -> tuple[Sentence, ...]:
    """The sentences with the tags in them and the tags that cover them; all spans measure the document's prose."""
    starts = [citation.span.start for citation in citations]
    block_starts = [block.span.start for block in document.blocks]
    sentences = []
    for span in spans:
        block = document.blocks[bisect_right(block_starts, span.start) - 1]
        own = tuple(citations[bisect_left(starts, span.start) : bisect_left(starts, span.end)])
        sentences.append(Sentence(span, block, own, own))
    if not citations:
        return tuple(sentences)
    if scope is Scope.PARAGRAPH:
        sentences = [s for _, group in groupby(sentences, _block_start) for s in _reach_back(list(group))]
    return tuple(_share_rows(sentences, document))


def _block_start(sentence: Sentence) -> int:
    return sentence.block.span.start


def _reach_back(paragraph: list[Sentence]) -> list[Sentence]:
    last = paragraph[-1].citations
    if not last:
        return paragraph
    for place in range(len(paragraph) - 2, -1, -1):
        if paragraph[place].citations:
            break
        paragraph[place] = evolve(paragraph[place], support=last)
    return paragraph


def _share_rows(sentences: list[Sentence], document: Document) -> list[Sentence]:
    """The sentences, those in an untagged cell supported by the tags of their row."""
    rows: dict[int, list[ResolvedCitation]] = {}
    row, previous = 0, None
    places: dict[int, int] = {}
    for sentence in sentences:
        if sentence.block.kind is BlockKind.CELL:
            if sentence.block is not previous and not _is_same_row(previous, sentence.block, document):
                row += 1
            previous = sentence.block
            places[sentence.span.start] = row
            rows.setdefault(row, []).extend(sentence.citations)
    return [
        evolve(sentence, support=tuple(rows[places[sentence.span.start]]))
        if sentence.span.start in places and not sentence.support
        else sentence
        for sentence in sentences
    ]


def _is_same_row(one: Block | None, other: Block, document: Document) -> bool:
    """Whether two cells, one after the other, stand on one line of the draft."""
    if one is None:
        return False
    start = document.prose.to_origin(one.span).end
    return "\n" not in document.text[start : document.prose.to_origin(other.span).start]
