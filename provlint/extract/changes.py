"""Ranks and changes of what is measured, told in words: the largest, the first woman to, exports fell."""

from __future__ import annotations

from provlint.extract.lexicon.en import quantities as lexicon
from provlint.extract.lexicon.en.function_words import DETERMINERS, FUNCTION_WORDS
from provlint.extract.lexicon.en.opinions import HALF_MODALS
from provlint.extract.verbs import is_auxiliary
from provlint.extract.words import Words, is_possessive

_VERB_WITHIN = 8
"""How far behind what is measured its verb may stand: exports of wool to the islands fell."""

_NOUN_WITHIN = 6
"""How far behind `the first` its `to` may stand: the first woman of the town to lead."""

_RELATIVE = frozenset("who that which whose".split())


def rank_at(words: Words, place: int) -> int | None:
    """The last word of the rank that begins at `place`: the largest, the first woman to, than any other."""
    word = words.lowers[place]
    if word.rpartition("-")[2] in lexicon.SUPERLATIVES:
        return place if _is_ranked(words, place) else None
    if word == "most":
        return place + 1 if words.at(place + 1) in lexicon.MOST and _is_ranked(words, place) else None
    if word == "than":
        return place + 2 if words.at(place + 1) == "any" and words.at(place + 2) == "other" else None
    return _first_at(words, place) if word == "first" and words.at(place - 1) == "the" else None


def change_at(words: Words, place: int) -> int | None:
    """The last word of the change that begins at `place`: doubled, twice the, exports fell; None where none does."""
    word = words.lowers[place]
    if word in lexicon.CHANGES:
        return place if words.at(place + 1) != "down" else None
    if word == "twice":
        return place + 1 if words.at(place + 1) in ("as", "the") else None
    return _movement_of(words, place) if word in lexicon.MEASURED else None


def _is_ranked(words: Words, place: int) -> bool:
    """Whether a superlative ranks a thing among others: the largest port, Europe's oldest; not the biggest mistake."""
    before, following = words.at(place - 1), words.at(place + 1)
    if following in lexicon.OPINED or words.at(place + 2) in lexicon.OPINED:
        return False
    if words.lowers[place] in lexicon.CLASSES and following.endswith("s") and words.at(place - 2) != "of":
        return False
    if before in ("second", "third", "fourth", "fifth"):
        before = words.at(place - 2)
    return before == "the" or is_possessive(before) or (before in DETERMINERS and before != "a")


def _first_at(words: Words, place: int) -> int | None:
    """The `to` that makes `first` a rank: the first woman to lead; None where it only puts things in order."""
    for at in range(place + 1, place + _NOUN_WITHIN):
        word = words.at(at)
        if words.is_mark(at) or word in lexicon.NOT_RANKED or is_auxiliary(word):
            return None
        if word == "to":
            return at if words.lowers[at - 1] not in HALF_MODALS else None
    return None


def _movement_of(words: Words, place: int) -> int | None:
    """The verb by which what is measured at `place` rose or fell, in the same stretch of words; None without one."""
    for at in range(place + 1, place + _VERB_WITHIN):
        if words.is_mark(at) or words.lowers[at] in _RELATIVE:
            return None
        if words.lowers[at] in lexicon.MOVEMENTS and words.lowers[at - 1] not in FUNCTION_WORDS:
            return at
    return None
