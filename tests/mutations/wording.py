"""Changes of words: left out, put in, put for another, misspelt, exchanged, or hidden behind a bracket."""

from __future__ import annotations

import re
import unicodedata

from mutations.edits import Change, Forbidden, one_of
from mutations.negations import OPPOSITES
from mutations.places import MODALS, denies, is_content, is_name, pick, put, put_in, swap
from provlint.report import EditClass

TENSES = {
    "is": "was", "are": "were", "was": "is", "were": "are", "has": "had", "have": "had", "had": "has", "does": "did",
    "says": "said", "said": "says", "uses": "used", "used": "uses", "shows": "showed", "show": "showed",
}  # fmt: skip

_SMALL_ENOUGH = frozenset(
    "a an the and or in on at of for from by to with which that this as is are was were".split()
)

_PRONOUNS = {"he": "she", "she": "he", "we": "they", "they": "we"}


def _swapped(text: str) -> str | None:
    """Two different neighboring words exchanged."""
    words = text.split(" ")
    at = pick(words, "sw", lambda w: w.islower() and not denies(w), 2)
    if at is None or words[at] == words[at + 1]:
        return None
    return " ".join([*words[:at], words[at + 1], words[at], *words[at + 2 :]])


def _apart_swapped(text: str) -> str | None:
    """Two words with one between them exchanged."""
    words = text.split(" ")
    at = pick(words, "sa", lambda w: w.islower() and not denies(w), 3)
    if at is None or words[at] == words[at + 2]:
        return None
    return " ".join([*words[:at], words[at + 2], words[at + 1], words[at], *words[at + 3 :]])


def _several_dropped(count: int) -> Change:
    """Some plain words left out with nothing in their place, three words or more from either end."""

    def change(text: str) -> str | None:
        words = text.split(" ")
        at = pick(words, "sd", lambda w: not denies(w) and (is_content(w) or w in _SMALL_ENOUGH), count)
        if at is None or at < 3 or at + count > len(words) - 3:
            return None  # next to an end, what is left there may as well be a word put for another
        return " ".join([*words[:at], *words[at + count :]])

    return change


def _misspelt(word: str) -> str:
    """A word with two of its inner letters exchanged, or one doubled where they are the same."""
    middle = len(word) // 2
    one, two = word[middle - 1], word[middle]
    return word[: middle - 1] + (two + one if one != two else one * 3) + word[middle + 1 :]


def _without_accent(match: re.Match[str]) -> str:
    """A letter without its accent."""
    return unicodedata.normalize("NFD", match[0])[0]


WORDING = {
    "dropped": Forbidden(lambda t: put(t, "dr", is_content, lambda _: ""), EditClass.DROPPED),
    "small word dropped": Forbidden(
        lambda t: put(t, "ds", lambda w: w in _SMALL_ENOUGH, lambda _: ""), EditClass.DROPPED
    ),
    "two words dropped": Forbidden(_several_dropped(2), EditClass.DROPPED),
    "four words dropped": Forbidden(_several_dropped(4), EditClass.DROPPED),
    "name dropped": Forbidden(
        lambda t: put(t, "dn", is_name, lambda _: ""), EditClass.DROPPED, (EditClass.NAME,)
    ),
    "added": Forbidden(lambda t: put_in(t, "ad", "zebra"), EditClass.ADDED),
    "small word added": Forbidden(lambda t: put_in(t, "as", "quite"), EditClass.ADDED),
    "three words added": Forbidden(lambda t: put_in(t, "a3", "with a zebra"), EditClass.ADDED),
    "word doubled": Forbidden(lambda t: put(t, "db", is_content, lambda w: f"{w} {w}"), EditClass.ADDED),
    "swapped": Forbidden(lambda t: put(t, "sw", is_content, lambda _: "zebra"), EditClass.SWAPPED),
    "two words for one": Forbidden(
        lambda t: put(t, "tw", is_content, lambda _: "striped zebra"), EditClass.SWAPPED
    ),
    "another name": Forbidden(lambda t: put(t, "an", is_name, lambda _: "Zebedee"), EditClass.NAME),
    "another pronoun": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] )(?:he|she|we|they)(?= [a-z])", lambda m: _PRONOUNS[m[0]]),
        EditClass.SWAPPED,
    ),
    "and made or": Forbidden(lambda t: swap(t, r"(?<=[a-z] )and(?= [a-z])", "or"), EditClass.SWAPPED),
    "to made from": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] )to(?= (?:the|a|his|her) )", "from"), EditClass.SWAPPED
    ),
    "article": Forbidden(lambda t: swap(t, r"(?<=[a-z] )the(?= [a-z])", "a"), EditClass.SWAPPED),
    "opposite": Forbidden(
        one_of(OPPOSITES), EditClass.SWAPPED, (EditClass.NEGATION, EditClass.NUMBER)
    ),  # "without" and "few" deny, "first" and "all" count
    "if lost": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] )(?:if|unless|only) (?=[a-z])", ""), EditClass.DROPPED
    ),
    "accent lost": Forbidden(
        lambda t: swap(t, r"(?<=[a-z])[áàâäéèêëíïóöôúüñç](?=[a-z])", _without_accent),
        EditClass.SWAPPED,
        (EditClass.NAME,),
    ),  # in a name, another name
    "full-width letters": Forbidden(
        lambda t: put(t, "fw", is_content, lambda w: "".join(chr(ord(c) + 0xFEE0) for c in w)),
        EditClass.SWAPPED,
        (EditClass.HOMOGLYPH,),  # letters that look alike, though Latin
    ),
    "hyphen gained": Forbidden(
        lambda t: swap(t, r"(?<= [a-z]{5}) (?=[a-z]{5,} )", "-"), EditClass.PUNCTUATION, (EditClass.SWAPPED,)
    ),  # two words or one
    "its with an apostrophe": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] )its(?= [a-z])", "it’s"), EditClass.SWAPPED
    ),
    "tense": Forbidden(one_of(TENSES), EditClass.SWAPPED),
    "number of a noun": Forbidden(
        lambda t: put(t, "nn", lambda w: is_content(w) and not w.endswith("s"), lambda w: w + "s"),
        EditClass.SWAPPED,
    ),
    "spelling": Forbidden(
        lambda t: put(t, "sp", lambda w: is_content(w) and len(w) > 5, _misspelt), EditClass.SWAPPED
    ),
    "letter lost": Forbidden(
        lambda t: put(t, "ll", lambda w: is_content(w) and len(w) > 6, lambda w: w[:3] + w[4:]),
        EditClass.SWAPPED,
    ),
    "modal": Forbidden(
        lambda t: put(t, "md", lambda w: w in MODALS, lambda w: "will" if w != "will" else "may"),
        EditClass.SWAPPED,
    ),
    "modal lost": Forbidden(lambda t: put(t, "ml", lambda w: w in MODALS, lambda _: ""), EditClass.DROPPED),
    "modal in a bracket": Forbidden(
        lambda t: put(
            t, "mb", lambda w: w in MODALS, lambda w: "[will]" if w not in ("will", "would") else "[may]"
        ),
        EditClass.SWAPPED,
        (EditClass.ADDED,),  # a hedge put in is noted as what it adds
    ),
    "hedge in a bracket": Forbidden(lambda t: put_in(t, "hb", "[perhaps]"), EditClass.ADDED),
    "contraction": Forbidden(
        lambda t: swap(t, r"\b(?:It|it|that|That|he|she|there)['’]s(?= )", lambda m: m[0][:-2] + " is"),
        EditClass.SWAPPED,
    ),
    "contraction of not": Forbidden(
        lambda t: swap(
            t, r"\b(?:do|does|did|is|are|was|were|has|have) not\b", lambda m: m[0].replace(" no", "n’")
        ),
        EditClass.SWAPPED,
    ),
    "apostrophe lost": Forbidden(
        lambda t: swap(t, r"(?<=[a-z]{3})['’]s(?= [a-z])", "s"), EditClass.SWAPPED, (EditClass.NAME,)
    ),  # in a name, another name
    "reordered": Forbidden(_swapped, EditClass.REORDERED),
    "reordered around a word": Forbidden(
        _apart_swapped, EditClass.REORDERED, (EditClass.SWAPPED,)
    ),  # two places, or one change of order
    "words closed up": Forbidden(
        lambda t: swap(t, r"(?<= [a-z]{4}) (?=[a-z]{4,} )", ""), EditClass.SWAPPED, (EditClass.NUMBER,)
    ),  # one of them may be a number
    "plain word in a bracket": Forbidden(
        lambda t: put(
            t,
            "pb",
            lambda w: is_content(w) and w.endswith(("ing", "ion", "ive", "al", "ous")),
            lambda _: "[zebra]",
        ),
        EditClass.SWAPPED,
    ),
    "pronoun in a bracket for a plain word": Forbidden(
        lambda t: put(t, "pp", is_content, lambda _: "[he]"), EditClass.SWAPPED
    ),
    "then in a bracket for a plain word": Forbidden(
        lambda t: put(t, "tp", is_content, lambda _: "[then]"), EditClass.SWAPPED
    ),
    "pronoun in a bracket for a condition": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] )(?:if|unless|although|because|when)(?= [a-z])", "[it]"),
        EditClass.SWAPPED,
    ),
    "today in a bracket for a modal": Forbidden(
        lambda t: put(t, "tm", lambda w: w in MODALS, lambda _: "[today]"), EditClass.SWAPPED
    ),
    "name in a bracket for a conjunction": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] )(?:and|or|if)(?= [a-z])", "[Paris]"), EditClass.SWAPPED
    ),
    "sic in italics for a word": Forbidden(
        lambda t: put(t, "si", is_content, lambda _: "[*sic*]"), EditClass.DROPPED, (EditClass.SWAPPED,)
    ),  # the word is gone either way
    "long bracket": Forbidden(
        lambda t: put_in(t, "lb", "[which is what we had feared from the very start]"), EditClass.ADDED
    ),
    "long stretch put away by a bracket": Forbidden(
        lambda t: re.sub(r"^((?:\S+ ){3})(?:\S+ ){7}", r"\1[it] ", t) if len(t.split()) > 12 else None,
        EditClass.SWAPPED,
        (EditClass.DROPPED, EditClass.NUMBER, EditClass.NEGATION),  # by what it hides
    ),
}
