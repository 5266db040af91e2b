"""Respondents of a survey, who need no name: what they say is counted, not quoted."""

from __future__ import annotations

from provlint.extract.lexicon.en.crowds import PARTISAN_HEADS, PUBLIC_HEADS
from provlint.extract.lexicon.en.opinions import SURVEY_WORDS
from provlint.extract.words import Words

_RESPONDENTS = PUBLIC_HEADS | PARTISAN_HEADS | frozenset("most few".split())
_PANELS = frozenset("insiders supporters backers".split())
"""Crowds that are polled too, but are cited beside polls as well; only a share makes respondents of them."""

_SMALL_NUMBERS = tuple("one two three four five six seven eight nine ten".split())
_NUMBERS = frozenset((*_SMALL_NUMBERS, *map(str, range(1, 101))))
_FRACTIONS = frozenset("half third quarter fifth tenth thirds quarters fifths tenths".split())
_SHARES = frozenset(
    [f"{few}-in-{many}" for few in _SMALL_NUMBERS for many in _SMALL_NUMBERS]
    + [f"{count}-{fraction}" for count in _SMALL_NUMBERS[:4] for fraction in sorted(_FRACTIONS)]
)
"""Shares written as one word: three-in-five, two-thirds."""

_COUNTED = _NUMBERS | _FRACTIONS


def is_respondents(words: Words, head: str) -> bool:
    """Whether a sentence tells a survey or a share of people, and those named `head` are its respondents."""
    if head in _PANELS:
        return "%" in words.lowers or _tells_share(words)
    return head in _RESPONDENTS and (not SURVEY_WORDS.isdisjoint(words.lowers) or _tells_share(words))


def _tells_share(words: Words) -> bool:
    """Whether a sentence tells a share in words: nine of 10, three-in-five, a quarter of voters, two-thirds."""
    if not _SHARES.isdisjoint(words.lowers):
        return True
    if _COUNTED.isdisjoint(words.lowers):
        return False
    return any(_is_share(words, place) for place, word in enumerate(words.lowers) if word in _COUNTED)


def _is_share(words: Words, place: int) -> bool:
    """Whether the number or fraction at `place` begins a share: nine in 10, one in every four, a third of."""
    if words.lowers[place] in _FRACTIONS:
        return words.at(place + 1) == "of" and words.at(place - 1) in ("a", *_SMALL_NUMBERS[:4])
    if words.at(place + 1) not in ("of", "in"):
        return False
    whole = place + 3 if words.at(place + 2) == "every" else place + 2
    return words.at(whole) in _NUMBERS
