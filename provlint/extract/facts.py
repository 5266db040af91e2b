"""What happened to named people and places: simple past tense beside a name."""

from __future__ import annotations

import re

from provlint.extract.claims import Claim, Tier, is_of_writer, is_statement
from provlint.extract.lexicon.en.calendar import DAYS, MONTHS
from provlint.extract.lexicon.en.events import IRREGULAR_PASTS, NOT_PAST, NOT_SIMPLE, PLACING
from provlint.extract.lexicon.en.function_words import FUNCTION_WORDS, PREPOSITIONS
from provlint.extract.lexicon.en.quantities import LABELS
from provlint.extract.verbs import is_adverb
from provlint.extract.words import Prose, Words, is_possessive, split_words
from provlint.text.span import Span

_ASIDE = 15
"""How many words an aside between a name and its verb may have."""

_OBJECT = 5
"""How many words may stand between a verb and the preposition before a name."""

_CAPITALIZED = re.compile(r"(?<=[a-z\d,;] )[A-Z][\w'’-]*")
"""A capital inside a sentence, which is that of a name."""

_NO_NAMES = MONTHS | DAYS | LABELS | FUNCTION_WORDS | frozenset(("internet", "web"))
_HELPERS = frozenset("was were had did".split())


def find_names(prose: Prose) -> frozenset[str]:
    """The words, in small letters, that are written with a capital inside some sentence of a text."""
    return frozenset(match[0].lower().replace("’", "'") for match in _CAPITALIZED.finditer(prose.text))


def find_fact(prose: Prose, span: Span, names: frozenset[str]) -> Claim | None:
    """
    The first thing that a sentence tells of a named person or place in the simple past; None where it tells none.

    The claim runs from the name to the verb, or from the verb to the name of the place. `names`: what `find_names`
    gives for the text; by them a capital that opens a sentence is known to be that of a name. `span` measures the
    text, as does that of the claim.
    """
    words = split_words(prose, span)
    if not is_statement(words):
        return None
    for place in range(1, len(words)):
        found = _fact_at(words, place, names) if _is_past(words, place) else None
        if found is not None:
            return None if is_of_writer(words, place) else Claim(words.span(*found), Tier.FACT)
    return None


def _fact_at(words: Words, verb: int, names: frozenset[str]) -> tuple[int, int] | None:
    """The first and last word of what the past form at `verb` tells of a name; None where it tells of none."""
    first = _name_before(words, verb, names)
    is_reduced = words.at(verb + 1) == "by" and words.lowers[verb] not in _HELPERS
    if first is not None and not is_reduced:
        return first, _verb_end(words, verb)
    last = _name_behind(words, verb)
    return (verb, last) if last is not None else None


def _is_past(words: Words, place: int) -> bool:
    word = words.lowers[place]
    before = place - 1
    while is_adverb(words.at(before)) and not words.is_capitalized(before):
        before -= 1
    if words.is_capitalized(place) or word in NOT_PAST or words.at(before) in NOT_SIMPLE:
        return False
    return word in IRREGULAR_PASTS or (word.endswith("ed") and len(word) > 4)


def _verb_end(words: Words, place: int) -> int:
    """The last word of the verb at `place`: of `was`, `had` and `did` the one they help."""
    helper = words.lowers[place]
    if helper not in _HELPERS:
        return place
    at = place + 1
    while is_adverb(words.at(at)) or words.at(at) == "been":
        at += 1
    helped = words.at(at)
    if helper == "did":
        return place if words.is_mark(at) or helped in FUNCTION_WORDS else at
    return at if helped in IRREGULAR_PASTS or helped.endswith(("ed", "en", "ing")) else place


def _name_before(words: Words, verb: int, names: frozenset[str]) -> int | None:
    """Where the name begins that is, or ends, the subject of a verb; None where another word does."""
    at = verb - 1
    while is_adverb(words.at(at)) and not words.is_capitalized(at):
        at -= 1
    if words.at(at) in (",", "—", "–", ")"):
        at = _before_aside(words, at)
    if not _is_name(words, at):
        return None
    first = at
    while _is_name(words, first - 1) or (words.at(first - 1) == "." and _is_name(words, first - 2)):
        first -= 1
    if first == 0 and at > 0 and is_adverb(words.lowers[0]):
        first = 1  # Then Ada Brandt sold the ferry
    is_known = first > 0 or first < at or words.lowers[first] in names
    return first if is_known else None


def _before_aside(words: Words, closing: int) -> int:
    """The last word before the aside that ends at `closing`; -1 where none begins within reach."""
    opening = "(" if words.at(closing) == ")" else words.at(closing)
    for at in range(closing - 1, max(closing - _ASIDE, 0), -1):
        if words.at(at) == opening:
            return at - 1
    return -1


def _name_behind(words: Words, verb: int) -> int | None:
    """The last word of the name of a place behind a verb and its object; None where a new clause comes first."""
    if words.at(verb - 1) in PREPOSITIONS or words.at(verb - 1) in ("the", "a", "an", "and", "or"):
        return None
    for at in range(verb + 1, verb + 1 + _OBJECT):
        if words.is_mark(at):
            return None
        if words.at(at) in PLACING:
            first = at + 2 if words.at(at + 1) == "the" else at + 1
            if _is_name(words, first):
                return _name_end(words, first)
    return None


def _name_end(words: Words, first: int) -> int:
    """The last word of the name that begins at `first`, over the point of Mrs. or St."""
    last = first
    while _is_name(words, last + 1) or (words.at(last + 1) == "." and _is_name(words, last + 2)):
        last += 1
    return last


def _is_name(words: Words, place: int) -> bool:
    """Whether the word at `place` has the capital of a name and is none of the calendar, of a label or a small word."""
    word = words.at(place)
    return words.is_capitalized(place) and word not in _NO_NAMES and not is_possessive(word)
