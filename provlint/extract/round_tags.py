"""Tags in parentheses: `It rained (1).`, `(2, 3)`, `(4–6)`, in a draft whose own list numbers its sources."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from itertools import pairwise

from provlint.extract.candidate import Candidate
from provlint.extract.citation_ids import read_items
from provlint.extract.lexicon.en.quantities import LABELS, NUMBER_WORDS
from provlint.extract.lookalikes import AFTER_TAG, is_entry_start
from provlint.extract.references import EntryKind, find_references
from provlint.text.document import Document
from provlint.text.span import Span

_ROUND = re.compile(r"\(\d{1,3}[a-z]?(?:\s?[,;–-]\s?\d{1,3}[a-z]?){0,9}\)")
# What a tag stands behind: a word, or a word and a stop.
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]{1,30})['’”\"%)]{0,2}[.,;:!?]?\s?$")
_NO_TAG_AFTER = (
    LABELS | NUMBER_WORDS | frozenset("one eq eqs equation equations formula formulas cf line lines".split())
)
# In a draft with tags of these kinds a number in parentheses is none.
_NUMBERED = frozenset({"numeric", "linked", "footnote", "raised", "lenticular", "rst"})


def find_round(document: Document, seen: Collection[Candidate]) -> Iterator[Candidate]:
    """
    The numbers in parentheses that cite, in order; none where the draft has other numbered tags among those `seen`.

    All that a tag names must be numbered in the draft's own list, `(1)` or `1.`. Where no stop follows, the draft must
    have tags before stops, too, and `(1) one thing and (2) another` counts its points.
    """
    text = document.prose.text
    found = [match for match in _ROUND.finditer(text) if _may_cite(text, match)]
    if not found or any(tag.syntax in _NUMBERED and tag.needs is None for tag in seen):
        return
    numbered = (EntryKind.NUMBER, EntryKind.ROUND)
    listed = frozenset(one.id for one in find_references(document) if one.kind in numbered)
    tags = [
        tag for match in found if listed and (tag := _read(text, Span(*match.span()), listed)) is not None
    ]
    if any(_is_before_stop(text, tag) for tag in tags):
        points = _points(text, document, tags)
        yield from (tag for tag in tags if tag.span not in points)


def _may_cite(text: str, match: re.Match[str]) -> bool:
    start = match.start()
    before = _WORD_BEFORE.search(text, max(0, start - 36), start)
    if before is None or before["word"].lower() in _NO_TAG_AFTER or is_entry_start(text, start):
        return False
    return text[match.end() : match.end() + 1] in AFTER_TAG or text[match.end()].isspace()


def _read(text: str, span: Span, listed: frozenset[str]) -> Candidate | None:
    items = read_items(text, span.start + 1, span.end - 1, listed.__contains__)
    named = [id for item in items for id in (item.id, str(item.last or item.id))]
    return Candidate(span, items, "round") if items and listed.issuperset(named) else None


def _is_before_stop(text: str, tag: Candidate) -> bool:
    return text[tag.span.end : tag.span.end + 1] in AFTER_TAG


def _points(text: str, document: Document, tags: list[Candidate]) -> frozenset[Span]:
    """Those of the tags that count the points of a paragraph: one number each, one after the other, words behind."""
    single = [tag for tag in tags if len(tag.items) == 1 and not _is_before_stop(text, tag)]
    blocks = [block.span for block in document.blocks]
    places = [bisect_right(blocks, tag.span.start, key=_start) for tag in single]
    points: set[Span] = set()
    for (one, first), (other, second) in pairwise(zip(single, places, strict=True)):
        if first == second and _number(other) == _number(one) + 1:
            points.update((one.span, other.span))
    return frozenset(points)


def _number(tag: Candidate) -> int:
    return int(tag.items[0].id.rstrip("abcdefghijklmnopqrstuvwxyz"))


def _start(span: Span) -> int:
    return span.start
