"""Statements that are retold rather than quoted, and who is credited with them, above all where that is nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from provlint.extract.anchors import frames_in, may_be_vague
from provlint.extract.bylines import find_reference
from provlint.extract.credit import Attribution, Kind, Named
from provlint.extract.frames import Frame
from provlint.extract.naming import Credit, credited_places, find_credits
from provlint.extract.quotations import Quotation
from provlint.extract.words import MASK, Words, plain_words, read_prose, split_words
from provlint.text.document import BlockKind, Document
from provlint.text.span import Span


def find_statements(
    document: Document, sentences: tuple[Span, ...], quotations: tuple[Quotation, ...]
) -> tuple[Attribution, ...]:
    """
    The statements of a document that are credited to a crowd, to someone unnamed, or to nobody, in reading order.

    Inside quotation marks and block quotes people may say what they like: nothing is reported there, nor in what a
    sentence credits to someone it names. Those named credits are given too, but only of sentences in which something
    vague was found. All spans measure the document's prose.
    """
    prose = read_prose(mask_quotations(document, quotations))
    return tuple(
        statement
        for sentence in sentences
        if may_be_vague(plain_words(prose, sentence))
        for statement in _statements_of(split_words(prose, sentence))
    )


def mask_quotations(document: Document, quotations: Sequence[Quotation]) -> str:
    """The prose with every quotation and block quote overwritten; the same length, so that all offsets hold."""
    text = document.prose.text
    spans = [quotation.span for quotation in quotations]
    spans += [block.span for block in document.blocks if block.kind is BlockKind.QUOTE]
    pieces = []
    done = 0
    for span in sorted(spans, key=attrgetter("start")):
        if span.end > done:
            start = max(span.start, done)
            pieces += [text[done:start], MASK * (span.end - start)]
            done = span.end
    return "".join([*pieces, text[done:]])


def _statements_of(words: Words) -> Iterator[Attribution]:
    """The statements of one sentence, found at its anchors; none where it refers to an author and a year."""
    credited: bytes | None = None
    done = -1
    for frame in frames_in(words):
        if frame.first <= done:
            continue
        if credited is None:
            if find_reference(words.text, words.span(0, len(words) - 1)):
                return
            credits = find_credits(words)
            credited = credited_places(words, credits)
            yield from (_named(words, credit) for credit in credits)
        if not credited[frame.first]:
            done = frame.last
            yield _unnamed(words, frame)


def _unnamed(words: Words, frame: Frame) -> Attribution:
    cue = words.span(*frame.cue)
    speaker = words.span(*frame.speaker) if frame.speaker is not None else None
    return Attribution(Kind.INDIRECT, _content(words, frame), cue, speaker, None, frame.named)


def _content(words: Words, frame: Frame) -> tuple[Span, ...]:
    """The words behind a frame, or, where it closes the sentence, those before it; none where it is all there is."""
    if frame.last + 2 < len(words):
        return (words.span(frame.last + 1, len(words) - 1),)
    return (words.span(0, frame.first - 1),) if frame.first > 0 else ()


def _named(words: Words, credit: Credit) -> Attribution:
    content = (words.span(credit.start, credit.end - 1),) if credit.start < credit.end else ()
    cue = words.span(credit.cue, credit.cue_last)
    return Attribution(Kind.INDIRECT, content, cue, words.span(credit.first, credit.last), None, Named.NAMED)
