"""
Words that mean another thing with a capital, and runs of words that have one together.

A capital is a matter of style (the President, the president) unless the small word is another word: Poles and poles.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

# Acronyms that are also words.
_ACRONYMS = "us it who aids sat sun mon wed fri fed nato cop cops ice seal seals"
# Months and feasts.
_DATES = "may march august lent advent mass"
# Peoples and places.
_PLACES = """
    pole poles polish turkey china chile finn swede welsh bath cork hull reading mobile nice jersey wells essen orange
    lima buffalo phoenix
"""
# Persons.
_PERSONS = """
    mark bill will rose grant hope frank jack pat sue drew job bush brown gates cook trump pence rice ford major price
    swift rush young stone wood banks dean chase grace joy faith dawn robin rob nick gene guy earl josh lance miles max
    penny pearl gore baker potter carter hunt cash god lord
"""
# Planets, firms and papers.
_NAMES = """
    earth mercury mars venus saturn amazon apple shell target gap meta oracle visa sprint block stripe square zoom slack
    signal word excel windows times post mirror guardian independent economist express mail observer
"""
# Churches, parties and houses: common words that name one body with a capital; in a longer term they need none.
_BODIES = frozenset(
    """
    catholic orthodox conservative liberal labor labour democrat democratic republican green reform state union congress
    house commons senate
    """.split()
)
_CASED = _BODIES | frozenset(f"{_ACRONYMS} {_DATES} {_PLACES} {_PERSONS} {_NAMES}".split())
# So many words in a row, their case changed alike, are a term or a title.
_TERM, _TITLE = 2, 3


class Change(Enum):
    """How the case of a word was changed: its first letter alone, or another letter too."""

    RAISED = "raised"
    LOWERED = "lowered"
    OTHER = "other"


def hangs_on_case(word: str) -> bool:
    """Whether a word, or the word it is the plural of, means another thing with a capital."""
    return _in(word, _CASED)


def change_of_case(draft: str, source: str) -> Change | None:
    """How the case of `draft` differs from that of `source`; None where it does not, and for different words."""
    if draft == source or draft.lower() != source.lower():
        return None
    if draft[1:] != source[1:]:
        return Change.OTHER
    return Change.RAISED if draft[:1].isupper() else Change.LOWERED


def is_in_title(words: Sequence[tuple[str, str]], index: int) -> bool:
    """
    Whether the word at `index` stands in a run of words whose case was changed alike, as in a headline or a term.

    `words`: words of the draft and the same ones of the source, a few on either side. Two are enough where capitals
    were put in, or taken from what is not a name: `Member States`. To take them from names it takes a headline.
    """
    change = change_of_case(*words[index])
    start, end = index, index + 1
    while start > 0 and change_of_case(*words[start - 1]) is change:
        start -= 1
    while end < len(words) and change_of_case(*words[end]) is change:
        end += 1
    is_term = change is Change.RAISED or (change is Change.LOWERED and _in(words[index][0], _BODIES))
    return end - start >= (_TERM if is_term else _TITLE)


def _in(word: str, known: frozenset[str]) -> bool:
    """Whether a word is known, as it is or less the s of a plural, in any case."""
    small = word.lower()
    return small in known or small.removesuffix("s") in known
