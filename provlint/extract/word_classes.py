"""The class of a word as one letter, by lists, by its ending, and by the words before it."""

from __future__ import annotations

from functools import cache

from provlint.extract.lexicon.en.cues import (
    CUE_NOUNS,
    NAMING_VERBS,
    SOURCE_NOUNS,
    SPEAKING_VERBS,
    VERB_LIKE_NOUNS,
    WEAK_VERBS,
    finite_forms,
    inflect,
    participles,
)
from provlint.extract.lexicon.en.grammar import CLOSED_CLASSES
from provlint.extract.lexicon.en.people import ORGANIZATIONS, ROLES, TITLE_ABBREVIATIONS

_PLURALS = frozenset("people men women children police media they we you i".split())
_PARTICLES = frozenset(
    (verb, particle)
    for verbs, particle in (
        (("went", "goes", "go", "carried", "carries"), "on"),
        (("shot", "shoots", "shoot", "fired", "fires", "hit", "hits", "wrote", "came"), "back"),
        (("put", "puts"), "it"),
        (("chimed", "chimes", "weighed", "jumped", "cut", "broke", "butted"), "in"),
        (("called", "cried", "blurted", "sang", "spoke", "yelled"), "out"),
    )
    for verb in verbs
)
"""Verbs that speak only with their particle."""

_GOES_ON_DOING = frozenset(("continue", "continued", "continues"))
"""Verbs that do not speak where `to` follows."""

_ENDINGS = {"ly": "A", "ed": "E"}
"""The letter of an unknown word by its last two letters."""

_PUNCTUATION = {
    **dict.fromkeys("?!…", "."),
    **dict.fromkeys(("—", "–", "―", "--"), "-"),
    "[": "(",
    "]": ")",
    **{mark: mark for mark in ",;:()-"},
}
"""The letter of each mark but the full stop, which may belong to the word before it."""

_NOUN_FOLLOWS = frozenset("dhsMIBvgGoEXZ")
_NOUN_FOLLOWS_BASE = _NOUN_FOLLOWS | {"Q"}


@cache
def known_letters() -> dict[str, str]:
    """The letter of each known lower-case word."""
    known: dict[str, str] = {}
    known.update(dict.fromkeys(ROLES, "L"))
    known.update(dict.fromkeys(ORGANIZATIONS, "L"))
    known.update(dict.fromkeys(SOURCE_NOUNS, "K"))
    known.update(dict.fromkeys(CUE_NOUNS, "K"))
    for verbs, finite, participle in (
        (WEAK_VERBS, "v", "g"),
        (NAMING_VERBS, "v", "g"),
        (SPEAKING_VERBS, "V", "G"),
    ):
        known.update(dict.fromkeys(finite_forms(verbs), finite))
        known.update(dict.fromkeys(participles(verbs), participle))
    known.update(CLOSED_CLASSES)
    known.update(dict.fromkeys(TITLE_ABBREVIATIONS, "N"))
    known.update(_PUNCTUATION)
    return known


@cache
def ambiguous_forms() -> frozenset[str]:
    """Forms that are a verb or a noun, by what stands before them: `the report`, `they report`."""
    verbs = [inflect(lemma) for lemma in SPEAKING_VERBS | NAMING_VERBS | WEAK_VERBS]
    nouns = [verb for verb in verbs if verb.base in VERB_LIKE_NOUNS and verb.base != verb.past]
    return frozenset(form for verb in nouns for form in (verb.base, verb.third))


@cache
def nouns_in_ing() -> frozenset[str]:
    """Nouns for words that are the -ing form of a verb too: `the ruling`, `a warning`."""
    return frozenset(word for word in CUE_NOUNS | SOURCE_NOUNS if word.endswith("ing"))


def letter_of(word: str, known: dict[str, str], before: str) -> str:
    """The letter of a word that no list has as it is written."""
    first = word[0]
    if not first.isalpha():
        if first in "'’":
            return "X" if before in "ptw" else "s"  # he's, that's
        return "M" if first.isdigit() else word
    if first.isupper():
        code = known.get(word.lower(), "N")
        is_inside = bool(before) and before not in ".:"
        return "N" if code in "LKRn" or (is_inside and code in "VvGgEAXZS") else code
    return _ENDINGS.get(word[-2:], "n") if word[-3:] != "ing" else "R"


def takes_stop(word: str) -> bool:
    """Whether a stop after a name belongs to it: `Mr`, `D-Va`."""
    return len(word) <= 7 and (word.lower() in TITLE_ABBREVIATIONS or "-" in word)


def noun_or_verb(word: str, code: str, before: str, previous: str) -> str:
    """The letter of a form that could be either: a verb agrees with what stands before it."""
    is_third = word.endswith("s") and not word.endswith("ss")
    if before[-2:] in ("In", "Bn") or before[-1] in (_NOUN_FOLLOWS if is_third else _NOUN_FOLLOWS_BASE):
        return "K"
    if before[-1] in "pwTA":
        return "V" if code == "K" else code
    if is_third or previous.endswith("s") or previous in _PLURALS or before[-1] in "XZC,t":
        return code
    return code if before[-1] == "N" and "NCN" in before else "K"  # Brandt and Lund call


def with_particle(verb: str, word: str, code: str) -> str:
    """The letter that a verb of letter `code` gets from the word after it: `went on`, `continued to`."""
    if (verb, word) in _PARTICLES:
        return "V"
    return "E" if word == "to" and verb in _GOES_ON_DOING else code


def is_verb_in_s(codes: list[str], following: str) -> bool:
    """
    Whether the last word, one in -s, is a verb behind a name or a pronoun.

    It is before a sure object (`Lund lobbies the`), behind an adverb (`Lund openly lobbies`), and behind a title that
    was put in (`her memoir, “…,” opens with`).
    """
    if codes[-3:-1] == [",", "Q"]:
        return following in "IdhoT"
    if codes[-2:-1] == ["A"] and len(codes) > 2 and codes[-3] in "NLp":
        return following not in "XZEVv"
    return following in "dhop" and len(codes) > 1 and codes[-2] in "NLp"
