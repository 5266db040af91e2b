"""
The shape of a sentence: one letter a word, so that the ways of crediting speech can be told by short patterns.

A quotation is one word of its sentence, whatever stands in it, so no speaker is ever found inside one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from provlint.extract.word_classes import (
    ambiguous_forms,
    is_verb_in_s,
    known_letters,
    letter_of,
    noun_or_verb,
    nouns_in_ing,
    takes_stop,
    with_particle,
)
from provlint.text.patterns import compiled
from provlint.text.span import Span

_TOKEN = re.compile(
    r"\[[^\[\]\n]{1,60}\]|【[^【】\n]{1,60}】"  # a tag, which is no word
    r"|"
    r"(?:[^\W\d_]\.)+(?=[\s,])"  # initials: U.S.
    r"|\w+(?:[-&.@/]\w+|['’](?!s\b)\w+|(?<=\d),\d{3}\b)*"  # words, joined ones too
    r"|(?<=\w)['’]s\b|(?<=[sxz])['’](?=\s)"  # a possessive
    r"|[,;:()\[\].?!—–―…]|--?"
)


@frozen
class Shape:
    """
    A sentence as `codes`, one letter a word; `places`: where each begins and ends in the draft's prose.
    `quotations`: the indices of the quotations. `has_words`: whether there is more than quotations and punctuation.

    Q quotation · N name (a nickname in marks is part of it) · n other word · L person or body · K noun for words
    (vow, statement) · d determiner · h possessive (his) · p subject pronoun · o other pronoun · w who · t that ·
    V speaking verb · v naming or weak verb · G, g their -ing forms · X auxiliary · Z form of be · B by ·
    E other verb · R other -ing form · A adverb · I preposition · T to · U according · C conjunction ·
    S subordinator · s possessive · D day or month · M number · , ; : . - ( ) punctuation, the stop also for ! and ?.
    """

    codes: str
    places: Sequence[tuple[int, int]]
    quotations: Sequence[int]
    has_words: bool

    def span(self, first: int, last: int) -> Span:
        """Where the words from `first` up to, not including, `last` stand."""
        return Span(self.places[first][0], self.places[last - 1][1])

    def begins_with(self, index: int) -> bool:
        """Whether nothing but quotations, punctuation and words like `but` or `so` stand before the word at `index`."""
        return index <= _LEAD and not self.codes[:index].strip("Q.,-;:()CAS")


_WANTED = ("wanted to", "wants to")

_WITH_PARTICLE = frozenset("EvVn")
_PARTICLE_WORDS = frozenset("on back it in out to".split())

_ROUGHLY = frozenset(("about", "around", "over", "under"))
"""Prepositions that only qualify a number: about 200 people said."""

_ARTICLES = frozenset(("the", "a", "an", "The", "A", "An", "every", "no"))
_DATELINE = re.compile(r"\AN{1,4}(?:,N{1,3}){0,2}(?:\(N{1,3}\))?-")
_LEAD = 200
_LONGEST_NICKNAME = 24
_NICKNAME = r"\W[A-Z]\w*(?:[ -][A-Z]\w*)?\W\u2060?"


def shape_of(text: str, sentence: Span, quotations: Sequence[Span]) -> Shape:
    """The shape of a sentence of `text`; `quotations`: those that touch it, in order."""
    reading = _Reading(text)
    indices: list[int] = []
    place = sentence.start
    for quotation in quotations:
        reading.read(place, quotation.start)
        indices.append(len(reading.codes))
        reading.add("Q", quotation.start, quotation.end)
        place = quotation.end
    reading.read(place, sentence.end)
    for index in indices:
        if _is_nickname(text, reading, index):
            reading.codes[index] = "N"
    codes = _without_dateline("".join(reading.codes))
    return Shape(codes, reading.places, indices, bool(codes.strip("Q.,-;:()")))


def _is_nickname(text: str, reading: _Reading, index: int) -> bool:
    """Whether the quoted words at `index` are part of the name around them: `Tomas “Tig” Lund`."""
    if reading.codes[index - 1 : index] != ["N"] or reading.codes[index + 1 : index + 2] != ["N"]:
        return False
    start, end = reading.places[index]
    return end - start <= _LONGEST_NICKNAME and compiled(_NICKNAME).fullmatch(text, start, end) is not None


def _without_dateline(codes: str) -> str:
    """The codes with the words before the dash of `PARIS (AP) —` made punctuation."""
    match = _DATELINE.match(codes)
    return "." * match.end() + codes[match.end() :] if match else codes


class _Reading:
    """The words of one sentence so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.codes: list[str] = []
        self.places: list[tuple[int, int]] = []

    def add(self, code: str, start: int, end: int) -> None:
        self.codes.append(code)
        self.places.append((start, end))

    def read(self, start: int, end: int) -> None:
        """Add the words of the text from `start` to `end`."""
        known = known_letters()
        codes, places = self.codes, self.places
        before = codes[-1] if codes else ""
        for match in _TOKEN.finditer(self._text, start, end):
            word = match[0]
            code = known.get(word)
            if code is None:
                if word[0] in "[【" and len(word) > 1:
                    continue
                code = letter_of(word, known, before)
                if code == "." and before == "N" and takes_stop(self._last()):
                    places[-1] = (places[-1][0], match.end())
                    continue
            elif before and code in "VvKGg":
                code = self._settled(word, code, before, match.end())
            elif word in _PARTICLE_WORDS and before in _WITH_PARTICLE:
                codes[-1] = with_particle(self._last(), word, before)
            if before == "n" and self._text[places[-1][1] - 1] == "s" and is_verb_in_s(codes, code):
                codes[-1] = "E"
            elif before == "I" and code == "M" and self._last().lower() in _ROUGHLY:
                codes[-1] = "A"
            codes.append(code)
            places.append(match.span())
            before = code

    def _settled(self, word: str, code: str, before: str, end: int) -> str:
        """The letter of a word that could be a verb or a noun, behind one of letter `before`; it ends at `end`."""
        if word == "state" and before in ",dC" and self._text[end + 1 : end + 2].isupper():
            return "n"  # a niece, state Sen. Ada Brandt
        if code in "VvK" and word in ambiguous_forms():
            is_noun = self._text.startswith(" of ", end)
            return "K" if is_noun else noun_or_verb(word, code, "".join(self.codes[-6:]), self._last())
        if word == "know" and before == "T" and self._text.startswith(_WANTED, self.places[-2][0]):
            self.codes[-2] = "X"
            return "V"  # wanted to know
        if code in "Vv" and before in "dhs" and (before != "d" or self._last() in _ARTICLES):
            return "n"  # the said, his proposed plan
        return "K" if code in "Gg" and before in "dhs" and word in nouns_in_ing() else code

    def _last(self) -> str:
        return self._text[slice(*self.places[-1])]
