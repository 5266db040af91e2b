"""Which words of a sentence are credited to someone named in it."""

from __future__ import annotations

from bisect import bisect_left

from attrs import frozen

from provlint.extract.groups import ANCHORS
from provlint.extract.lexicon.en.crowds import NUMERALS, SINGLE_HEADS
from provlint.extract.lexicon.en.function_words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from provlint.extract.lexicon.en.opinions import BEING, BREAKERS, NAMED_SPEECH
from provlint.extract.verbs import is_adverb, is_auxiliary, spoken_forms
from provlint.extract.words import Words, is_possessive

_ASIDE = 15
"""How many words an aside between a name and its verb may have."""

_ACCORDING = 8
"""How far behind `according to` a name may stand."""

_PRONOUNS = frozenset("he she i we they".split())
_OWNERS = frozenset("his her their its him them the this".split())
_INDEFINITE = frozenset("a an any every each no".split())
_CONTRASTS = frozenset("although though while whereas if even as".split())
_ASIDE_OPENERS = frozenset("which who whose with where as even".split())


@frozen
class Credit:
    """
    A named speaker of a sentence, words `first` to `last`, and the verb or phrase at words `cue` to `cue_last`.

    What is credited: the words from `start` up to, not including, `end`.
    """

    first: int
    last: int
    cue: int
    cue_last: int
    start: int
    end: int


@frozen
class _Turns:
    """Where what a speaker is credited with ends, in order: `breaks`, and among them the semicolons."""

    breaks: tuple[int, ...]
    semicolons: tuple[int, ...]

    def after(self, place: int, otherwise: int) -> int:
        """The first break behind `place`."""
        at = bisect_left(self.breaks, place + 1)
        return self.breaks[at] if at < len(self.breaks) else otherwise

    def semicolon_before(self, place: int) -> int:
        """The last semicolon before `place`, 0 where none is."""
        at = bisect_left(self.semicolons, place)
        return self.semicolons[at - 1] if at else 0


def find_credits(words: Words) -> tuple[Credit, ...]:
    """The named speakers of a sentence with what each is credited with, in order of their verbs."""
    verbs = spoken_forms(NAMED_SPEECH)
    turns = _turns(words)
    credits = []
    for place, word in enumerate(words.lowers):
        if word in verbs and not (
            place > 0 and words.is_capitalized(place) and words.is_capitalized(place - 1)
        ):
            credit = _before(words, place, turns) or _behind(words, place, turns)
        elif word == "according" and words.at(place + 1) == "to":
            credit = _according(words, place)
        else:
            continue
        if credit is not None:
            credits.append(credit)
    return tuple(credits)


def credited_places(words: Words, credits: tuple[Credit, ...]) -> bytes:
    """One byte a word, 1 where the word is part of what a named speaker says."""
    places = bytearray(len(words))
    for credit in credits:
        places[credit.start : credit.end] = b"\x01" * (credit.end - credit.start)
    return bytes(places)


def _before(words: Words, verb: int, turns: _Turns) -> Credit | None:
    """The credit of a verb whose speaker stands before it: Brandt said that."""
    at = verb - 1
    while is_adverb(words.at(at)) or (is_auxiliary(words.at(at)) and words.at(at) not in BEING):
        at -= 1
    if words.at(at) in (",", "—", "–"):
        at = _before_aside(words, at)
    first = None if words.at(at) in BEING else _name_ending_at(words, at)
    if first is None:
        return None
    if first > 0 and words.is_mark(first - 1) and _ends_clause(words, verb):
        is_inserted = words.at(first - 1) == "," and words.at(verb + 1) == ","
        end = len(words) if is_inserted else first
        return Credit(first, at, verb, verb, turns.semicolon_before(first), end)
    return Credit(first, at, verb, verb, verb + 1, turns.after(verb, len(words)))


def _before_aside(words: Words, closing: int) -> int:
    """The last word before the aside that ends at `closing`; -1 where none begins within reach."""
    for at in range(closing - 1, max(closing - _ASIDE, 0), -1):
        if words.at(at) == words.at(closing):
            return at - 1
    return -1


def _name_ending_at(words: Words, place: int) -> int | None:
    """Where the name or pronoun that ends at `place` begins, `of Texas` passed over; None where no one is named."""
    for _ in range(3):
        word = words.at(place)
        if words.is_mark(place) or "'" in word:
            return None
        if word in _PRONOUNS:
            return place
        if not words.is_capitalized(place):
            return _definite_ending_at(words, place)
        first = place
        while words.is_capitalized(first - 1) or (words.at(first - 1) == "." and first > 1):
            first -= 1
        has_article = words.at(first - 1) == "the"
        governor = first - 2 if has_article else first - 1
        if words.at(governor) in PREPOSITIONS:
            place = governor - 1
            continue
        if has_article:
            return first - 1
        is_small = word in ANCHORS or (word in FUNCTION_WORDS and first == 0)
        return None if is_small else first
    return None


def _definite_ending_at(words: Words, place: int) -> int | None:
    """Where a definite phrase that ends at `place` begins: the report, his lawyer."""
    noun = words.at(place)
    if (
        noun in NUMERALS
        or (noun in ANCHORS and noun not in SINGLE_HEADS)
        or noun in FUNCTION_WORDS
        or is_adverb(noun)
    ):
        return None
    for at in range(place - 1, max(place - 6, -1), -1):
        word = words.at(at)
        if words.is_mark(at) or word in PREPOSITIONS:
            return None
        if word in DETERMINERS or is_possessive(word):
            return at if word not in _INDEFINITE else None
    return None


def _behind(words: Words, verb: int, turns: _Turns) -> Credit | None:
    """The credit of a verb whose speaker follows it: the harbor is safe, said Brandt."""
    if verb == 0 or not words.is_mark(verb - 1) or words.at(verb - 1) in (".", "("):
        return None
    first = verb + 2 if words.at(verb + 1) == "the" else verb + 1
    if not words.is_capitalized(first) or words.at(first) in ANCHORS:
        return None
    last = first
    while words.is_capitalized(last + 1):
        last += 1
    return Credit(verb + 1, last, verb, verb, turns.semicolon_before(verb), verb)


def _according(words: Words, place: int) -> Credit | None:
    """The credit of `according to` before a name, or before something met already: the whole sentence."""
    first = place + 2
    for at in range(first, min(first + _ACCORDING, len(words))):
        if words.is_mark(at) or (words.at(at) in ANCHORS and at > first):
            return None
        is_name = words.is_capitalized(at) and words.at(at) not in ANCHORS
        if is_name or (at == first and words.at(at) in _OWNERS):
            return Credit(first, at, place, place + 1, 0, len(words))
        if words.at(at) in ANCHORS:
            return None
    return None


def _ends_clause(words: Words, verb: int) -> bool:
    following = words.at(verb + 1)
    return words.is_mark(verb + 1) or is_adverb(following) or following in ("in", "on", "at", "during")


def _turns(words: Words) -> _Turns:
    """Where speakers of a sentence are left: at a `but`, an aside of the writer's, or the other side of a contrast."""
    is_contrast = words.at(0) in _CONTRASTS
    breaks = []
    for at, word in enumerate(words.lowers):
        following = words.at(at + 1)
        if word in BREAKERS or (
            word == ","
            and (
                following in _ASIDE_OPENERS
                or following.endswith("ing")
                or (is_contrast and following in ANCHORS)
            )
        ):
            breaks.append(at)
    return _Turns(tuple(breaks), tuple(at for at in breaks if words.lowers[at] == ";"))
