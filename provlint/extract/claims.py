"""Claims a reader may want to check: numbers, money, dates, shares, superlatives and changes of quantity."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from attrs import frozen

from provlint.extract.changes import change_at, rank_at
from provlint.extract.lexicon.en import quantities as lexicon
from provlint.extract.numbers import number_at
from provlint.extract.words import Prose, Words, letters, plain_words, split_words
from provlint.text.span import Span

_SIGNS = re.compile(r"[\d$€£¥]")
"""What every claim holds that is written in figures."""

_SHORTEST = 5
"""Fewer words than this are a label, not a sentence."""

_FEWEST_SPELLED = 3
"""With fewer words in letters it is a date, not a sentence."""

_OPENING = 5
"""Among so many first words `my` or `us` makes a sentence the writer's own."""


class Tier(Enum):
    """What kind of thing a sentence claims."""

    NUMBER = "number"
    RANK = "rank"
    CHANGE = "change"
    FACT = "fact"


@frozen
class Claim:
    """A claim and its kind; `span`, the words that claim it, measures the text it was found in."""

    span: Span
    tier: Tier


_FINDERS = (
    (Tier.NUMBER, number_at),
    (Tier.RANK, rank_at),
    (Tier.CHANGE, change_at),
)


def find_claim(prose: Prose, span: Span) -> Claim | None:
    """
    The first figure, rank or change that a sentence claims; None where it claims none, asks, instructs or speaks
    of the writer.

    `span` measures the text, as does that of the claim. Words that are somebody else's should be masked before.
    """
    has_sign = _SIGNS.search(prose.lowered, span.start, span.end) is not None
    if not has_sign and _triggers().isdisjoint(plain_words(prose, span)):
        return None
    words = split_words(prose, span)
    if not is_statement(words):
        return None
    for place in range(len(words)):
        for tier, finder in _FINDERS:
            last = finder(words, place)
            if last is not None:
                return None if is_of_writer(words, place) else Claim(words.span(place, last), tier)
    return None


def is_statement(words: Words) -> bool:
    """Whether a sentence states something: it has a few words, and does not ask, instruct or suppose."""
    if len(words) < _SHORTEST or "?" in words.lowers[-2:]:
        return False
    spelled = [place for place, word in enumerate(words.lowers) if word[0].isalpha()]
    if len(spelled) < _FEWEST_SPELLED:
        return False
    return words.at(spelled[0]) not in lexicon.HYPOTHETICAL and not _is_imperative(words, spelled[0])


def is_of_writer(words: Words, claim: int) -> bool:
    """
    Whether the claim at word `claim` is the writer's own: the writer is a subject before it, or thinks so behind it, or
    stands where the sentence opens. US and World War I are no writers.
    """
    for place, word in enumerate(words.lowers):
        if word in lexicon.WRITER and not (word == "i" and _is_numeral(words, place)):
            if place < claim or words.at(place + 1) in lexicon.THINKING:
                return True
        elif word in lexicon.OF_WRITER and place < _OPENING and not _is_country(words, place):
            return True
    return False


@cache
def _triggers() -> frozenset[str]:
    """What a claim without figures holds, in letters only."""
    found = (
        lexicon.NUMBER_WORDS
        | lexicon.SHARES
        | lexicon.FRACTIONS
        | lexicon.CHANGES
        | lexicon.MOVEMENTS
        | lexicon.SUPERLATIVES
        | lexicon.MOST
        | frozenset(("one", "twice", "first", "than"))
    )
    return frozenset(letters(word) for word in found)


def _is_imperative(words: Words, start: int) -> bool:
    if words.at(start) not in lexicon.IMPERATIVES or words.at(start + 1) == ",":
        return False
    return words.at(start + 1) not in lexicon.NOUNS_OF_IMPERATIVES


def _is_numeral(words: Words, place: int) -> bool:
    """Whether an `I` counts wars, types or phases."""
    return words.at(place - 1) == "war" or words.at(place - 1) in lexicon.LABELS


def _is_country(words: Words, place: int) -> bool:
    start = words.starts[place]
    return words.text[start : start + 2] == "US"
