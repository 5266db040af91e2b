"""Sentences: split so that quotations stay whole and tags stay with the sentence they support."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provlint.text.abbreviations import BEFORE_NUMBERS, CLOSING, STARTERS, TITLES
from provlint.text.span import Span

_STOP = re.compile(r"[.!?…‽。！？](?:(?<![。！？])[.!?…‽]+)?")
_CLOSERS = re.compile(r"[\"”’'»)\]}*_\u2060]*")
_GAP = re.compile(r"\s*")
_WORD_BEFORE = re.compile(r"(?:(?<=\s)|(?<=[\[(“\"‘'—–/-])|\A)[^\W\d_][\w.&’']*\Z")
_WORD_AFTER = re.compile(r"[\"“‘'(\[«„*_\u2060]*(?P<word>\w[\w’'-]*|[$€£¥]?\d)?")
_GOES_ON_AFTER_QUOTE = re.compile(
    r"(?:[A-Z][\w.’'-]*,?\s){1,4}(?:[a-z]{2,12}ly\s)?(?:[a-z]{2,12}ed|said|says|asks|wrote|writes|told|tells|adds|shot|cries|sang|began|went)\b"
)
_NUMBERED = re.compile(r"\s*(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})\Z")
_FULL_WIDTH = frozenset("。！？")
_QUOTE_MARKS = frozenset("“”\"„«»‘’'`‟")
_TAG_OPENINGS = frozenset("[【(^{<\\¹²³⁰⁴⁵⁶⁷⁸⁹")


def split_sentences(text: str, blocks: Sequence[Span], kept: Sequence[Span]) -> tuple[Span, ...]:
    """
    The sentences of `text`, in order, none crossing a block; all spans measure `text`.

    `kept`: stretches that must not be broken (quotations, tags), in order, not overlapping.
    A tag after the stop ("billion. [1] She") belongs to the sentence before it. White space at the ends is left out.
    Linear: only stops are looked at, each once.
    """
    found: list[Span] = []
    first = 0
    for block in blocks:
        while first < len(kept) and kept[first].end <= block.start:
            first += 1
        start = block.start
        for end in _ends(text, block, kept, first):
            _add(text, start, end, found)
            start = end
        _add(text, start, block.end, found)
    return tuple(found)


def _add(text: str, start: int, end: int, found: list[Span]) -> None:
    """Add the stretch without the white space at its ends, unless nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))


def _ends(text: str, block: Span, kept: Sequence[Span], first: int) -> Iterator[int]:
    """Where sentences end inside a block, its own end left out; `first` is the first kept stretch to mind."""
    place = start = block.start
    while True:
        stop = _STOP.search(text, place, block.end)
        if stop is None:
            return
        while first < len(kept) and kept[first].end <= stop.start():
            first += 1
        end, quoted = stop.end(), False
        if first < len(kept) and kept[first].start < stop.start():
            end = kept[first].end
            quoted = text[kept[first].start] in _QUOTE_MARKS
            if not quoted or _CLOSERS.match(text, stop.end(), end).end() < end:  # type: ignore[union-attr]
                place = max(end - 8 if quoted else end, stop.end())
                continue
        end, follows = _after_closers_and_tags(text, end, block.end, kept, first)
        if end >= block.end:
            return
        if stop[0] in _FULL_WIDTH or (follows and _is_end(text, start, stop, quoted, end)):
            yield end
            start = end
        place = max(end, stop.end())


def _after_closers_and_tags(
    text: str, end: int, limit: int, kept: Sequence[Span], first: int
) -> tuple[int, bool]:
    """Where the sentence would end with closing marks and tags, and whether white space or a tag follows the stop."""
    end = min(_closers_end(text, end), limit)
    has_tag = False
    while first < len(kept) and kept[first].start < end:
        end = max(end, kept[first].end)
        first += 1
    while first < len(kept) and kept[first].start < limit and text[kept[first].start] in _TAG_OPENINGS:
        gap_end = _GAP.match(text, end, limit).end()  # type: ignore[union-attr]
        if gap_end != kept[first].start or _is_subject(text, kept[first].end, gap_end > end):
            break
        end, has_tag = min(_closers_end(text, kept[first].end), limit), True
        if text[end : end + 1] == "." and has_tag:
            end += 1
        first += 1
    return end, has_tag or (end < limit and text[end].isspace())


def _closers_end(text: str, start: int) -> int:
    if text.startswith(" ", start):
        return start  # most often nothing closes there, and this is the quicker question
    match = _CLOSERS.match(text, start)
    return match.end() if match else start


def _is_subject(text: str, end: int, is_apart: bool) -> bool:
    """Whether a tag that stands apart from the stop is what the next sentence speaks of: `[3] shows that`."""
    return is_apart and text[end : end + 1] == " " and text[end + 1 : end + 2].islower()


def _is_end(text: str, start: int, stop: re.Match[str], quoted: bool, end: int) -> bool:
    """Whether a sentence ends at `stop`, whose closing marks and tags reach to `end`."""
    place = end
    while text[place : place + 1].isspace():
        place += 1
    after = _WORD_AFTER.match(text, place)
    word = (after["word"] or "") if after else ""
    if word[:1].islower():
        return False
    if quoted and stop[0][-1] in "!?…" and after and _GOES_ON_AFTER_QUOTE.match(text, after.start("word")):
        return False
    if stop[0] != "." or end > stop.end() + 1:
        return True
    return not _is_abbreviation(text, start, stop.start(), word)


def _word_before(text: str, floor: int, stop: int) -> str:
    """The word that ends at `stop`; empty where none begins behind `floor`."""
    shown = text[floor:stop]
    pieces = shown.split()
    if pieces and pieces[-1].isalpha() and len(pieces[-1]) < len(shown) and not shown[-1].isspace():
        return pieces[-1]
    match = _WORD_BEFORE.search(text, floor, stop)
    return match[0] if match else ""


def _is_abbreviation(text: str, start: int, stop: int, word: str) -> bool:
    """Whether the single stop at `stop` belongs to an abbreviation and `word` goes on with the sentence."""
    floor = max(start, stop - 14)
    if stop - start <= 6 and _NUMBERED.match(text, start, stop):
        return True
    written = _word_before(text, floor, stop)
    if not written:
        return False
    lower = written.lower()
    if len(written) == 1 and written.isupper() and written != "I":
        return word not in STARTERS
    if lower in TITLES:
        return True
    if lower in BEFORE_NUMBERS:
        return word[:1].isdigit()
    is_initials = (
        len(written) <= 7 and "." in written and all(len(letter) == 1 for letter in written.split("."))
    )
    return (is_initials or lower in CLOSING) and word not in STARTERS
