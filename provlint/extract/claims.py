"""Claims a reader may want to check: numbers, money, dates, shares, superlatives and changes of quantity."""

from __future__ import annotations

import re

from provlint.extract.lexicon.en.function_words import DETERMINERS
from provlint.extract.lexicon.en.quantities import (
    BIG_WORDS,
    CHANGES,
    FIRST_PERSON,
    HYPOTHETICAL,
    IMPERATIVES,
    LABELS,
    MONTHS,
    NUMBER_WORDS,
    SHARES,
    SUPERLATIVES,
    UNITS,
)
from provlint.extract.words import Prose, Words, split_words
from provlint.text.span import Span

_HINT = re.compile(
    r"\d|[%$€£¥]|est\b|\b(?:million|billion|trillion|hundred|thousand|percent|thirds?|doubl|tripl|quadrupl|halv|half|one-)"
)
"""What every claim contains, in small letters; a sentence without it is not read any further."""

_NUMBER = re.compile(r"\d+(?:[-]\d+)?(?:st|nd|rd|th|s|k|m|bn|x)?")

_SHORTEST = 5
"""Fewer words than this are a label, not a sentence."""


def find_claim(prose: Prose, span: Span) -> Span | None:
    """
    The first quantity a sentence claims, None where it claims none, asks, instructs or speaks of the writer.

    `span` measures the text, as does the span given back. Words that are somebody else's should be masked before.
    """
    if _HINT.search(prose.lowered, span.start, span.end) is None:
        return None
    words = split_words(prose, span)
    if not _is_statement(words):
        return None
    for place in range(len(words)):
        last = _quantity_at(words, place)
        if last is not None:
            return words.span(place, last)
    return None


def _is_statement(words: Words) -> bool:
    """Whether a sentence states something of the world."""
    if len(words) < _SHORTEST or words.at(len(words) - 1) == "?":
        return False
    start = 0
    while start < len(words) and not words.lowers[start][0].isalpha():
        start += 1
    opening = words.at(start)
    if opening in HYPOTHETICAL or (opening in IMPERATIVES and words.at(start + 1) != ","):
        return False
    return FIRST_PERSON.isdisjoint(words.lowers)


def _quantity_at(words: Words, place: int) -> int | None:
    """The last word of the quantity that begins at `place`, None where none does."""
    word = words.lowers[place]
    if word[0].isdigit():
        return _number_at(words, place)
    if word in "$€£¥" and words.at(place + 1)[:1].isdigit():
        last = _number_end(words, place + 1)
        return last + 1 if words.at(last + 1) in BIG_WORDS else last
    if word in NUMBER_WORDS and words.at(place + 1) in BIG_WORDS:
        return place + 1
    is_counted = word in SHARES or word in CHANGES or (word in SUPERLATIVES and _is_ranked(words, place))
    return place if is_counted else None


def _number_at(words: Words, place: int) -> int | None:
    """The last word of the quantity whose first number stands at `place`; bare numbers below 100 claim too little."""
    if _NUMBER.fullmatch(words.lowers[place]) is None or words.at(place - 1) in LABELS:
        return None
    if _is_enumerator(words, place) or _is_reference(words, place):
        return None
    last = _number_end(words, place)
    following = words.at(last + 1)
    if following == "%" or following in BIG_WORDS or following in UNITS:
        return last + 1
    is_dated = words.at(place - 1) in MONTHS or following in MONTHS
    is_long = last > place or sum(letter.isdigit() for letter in words.lowers[place]) >= 3
    return last if is_dated or is_long else None


def _number_end(words: Words, place: int) -> int:
    """The last word of the number that begins at `place`, over its commas and points: 1,345 and 9.8."""
    last = place
    while (
        words.at(last + 1) in (".", ",")
        and words.at(last + 2)[:1].isdigit()
        and words.starts[last + 2] == words.end(last + 1)
    ):
        last += 2
    return last


def _is_reference(words: Words, place: int) -> bool:
    """Whether a number is part of a reference: (Smith et al., 2023), Smith (2019), 556 F.3d, § 101."""
    before, following = words.at(place - 1), words.at(place + 1)
    if before in ("§", "¶", ":", "/", "-", ";") or before[:1].isdigit() or following == ";":
        return True
    if following in (")", ",") and len(words.lowers[place]) in (4, 5) and _is_bracketed_year(words, place):
        return True
    return words.is_capitalized(place + 1) and len(following) <= 4 and following not in MONTHS


def _is_bracketed_year(words: Words, place: int) -> bool:
    if words.at(place - 1) == "(":
        return True
    is_after_name = words.at(place - 1) == "," and (
        words.at(place - 2) == "." or words.is_capitalized(place - 2)
    )
    return is_after_name and "(" in words.lowers[:place]


def _is_enumerator(words: Words, place: int) -> bool:
    """Whether a number only counts the points of a list, or stands in brackets of its own."""
    if place == 0 and words.at(1) in (".", ")", ":"):
        return True
    return (
        words.at(place - 1) in ("(", "[", "#")
        and words.at(place + 1) in (")", "]")
        and len(words.lowers[place]) < 4
    )


def _is_ranked(words: Words, place: int) -> bool:
    """Whether a superlative ranks a thing among others: the largest port, Europe's oldest."""
    before = words.at(place - 1)
    if before in ("second", "third", "fourth", "fifth"):
        before = words.at(place - 2)
    return before == "the" or before.endswith(("'s", "s'")) or (before in DETERMINERS and before != "a")
