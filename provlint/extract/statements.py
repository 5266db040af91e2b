"""Statements that are retold rather than quoted, and who is credited with them, above all where that is nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import attrgetter

from provlint.extract import evidence, passives
from provlint.extract.credit import Attribution, Kind, Named
from provlint.extract.frames import INVERTED_VERBS, Frame, group_frame_at
from provlint.extract.groups import ANCHORS
from provlint.extract.lexicon.en import evidence as evidence_words
from provlint.extract.lexicon.en import verdicts as verdict_words
from provlint.extract.lexicon.en.crowds import INDEFINITE, SINGLE_HEADS
from provlint.extract.naming import Credit, credited_places, find_credits
from provlint.extract.quotations import Quotation
from provlint.extract.verbs import opinion_forms, opinion_participles
from provlint.extract.words import MASK, Words, letters, plain_words, read_prose, split_words
from provlint.text.document import BlockKind, Document
from provlint.text.span import Span

Finder = Callable[[Words, int], Frame | None]
Anchor = tuple[tuple[str, ...], Finder]
"""The words behind the first of an anchor, and what to do there."""

_WITH_PARTICIPLE = frozenset(("it",))


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
        if _may_be_vague(plain_words(prose, sentence))
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


@cache
def _finders() -> dict[str, Finder]:
    """What to do at each anchor, a word or the two or three words that open a frame."""
    hearsay = [f"{word} to" for word in verdict_words.HEARSAY]
    return {
        **dict.fromkeys(ANCHORS, group_frame_at),
        **dict.fromkeys(verdict_words.VERDICTS, passives.verdict_at),
        **dict.fromkeys(hearsay, passives.hearsay_at),
        **dict.fromkeys(verdict_words.IMPERSONAL_OPENINGS, passives.impersonal_at),
        **dict.fromkeys(evidence_words.EVIDENTIAL_ADVERBS, evidence.adverb_at),
        **dict.fromkeys(evidence_words.BELIEF_NOUNS, evidence.belief_at),
        **dict.fromkeys(evidence_words.EVIDENCE_HEADS, evidence.evidence_at),
        **dict.fromkeys(evidence_words.SINGLE_EVIDENCE, evidence.document_at),
        **dict.fromkeys(evidence_words.REPROOF_NOUNS, evidence.reproof_at),
        **dict.fromkeys(evidence_words.STOCK_PHRASES, evidence.phrase_at),
    }


@cache
def _anchors() -> dict[str, tuple[Anchor, ...]]:
    """The anchors by their first word, the longest first."""
    anchors: dict[str, list[Anchor]] = {}
    for key, finder in sorted(_finders().items(), reverse=True):
        first, *rest = key.split()
        anchors.setdefault(first, []).append((tuple(rest), finder))
    return {first: tuple(found) for first, found in anchors.items()}


@cache
def _lone_anchors() -> frozenset[str]:
    """Words that are worth a close look wherever they stand, in letters only; not people, `it` and `said to`."""
    firsts = (first for first, anchors in _anchors().items() if any(rest != ("to",) for rest, _ in anchors))
    return frozenset(letters(first) for first in firsts) - ANCHORS - _WITH_PARTICIPLE


@cache
def _people() -> frozenset[str]:
    return frozenset(letters(word) for word in ANCHORS)


@cache
def _triggers() -> frozenset[str]:
    """Everything a close look may begin at, in letters only."""
    return frozenset(letters(first) for first in _anchors())


@cache
def _telling_verbs() -> frozenset[str]:
    """What a sentence holds that credits people with something."""
    return frozenset(opinion_forms()) | opinion_participles() | INVERTED_VERBS | {"according"}


def _may_be_vague(plain: Sequence[str]) -> bool:
    """Whether a sentence of these words can hold a vague frame: asked of all, so that few need be read closely."""
    found = _triggers().intersection(plain)
    if not found:
        return False
    if not _lone_anchors().isdisjoint(found):
        return True
    if "it" in found and not verdict_words.IMPERSONAL.isdisjoint(plain):
        return True
    hearsay = verdict_words.HEARSAY.intersection(found)
    if hearsay and "to" in plain and _precedes_to(plain, hearsay):
        return True
    people = _people().intersection(found)
    if not people or _telling_verbs().isdisjoint(plain):
        return False
    return not people <= SINGLE_HEADS or not INDEFINITE.isdisjoint(plain)


def _precedes_to(plain: Sequence[str], hearsay: frozenset[str]) -> bool:
    told = " ".join(plain)
    return any(f"{word} to" in told for word in hearsay)


def _statements_of(words: Words) -> Iterator[Attribution]:
    """The statements of one sentence, found at its anchors."""
    credited: bytes | None = None
    done = -1
    for frame in _frames(words):
        if frame.first <= done:
            continue
        if credited is None:
            credits = find_credits(words)
            credited = credited_places(words, credits)
            yield from (_named(words, credit) for credit in credits)
        if not credited[frame.first]:
            done = frame.last
            yield _unnamed(words, frame)


def _frames(words: Words) -> Iterator[Frame]:
    """The frames of a sentence in the order of their anchors."""
    anchors = _anchors()
    for place, word in enumerate(words.lowers):
        if word not in anchors:
            continue
        for rest, finder in anchors[word]:
            if not rest or words.lowers[place + 1 : place + 1 + len(rest)] == rest:
                frame = finder(words, place)
                if frame is not None:
                    yield frame
                break


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
