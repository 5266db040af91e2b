"""The names that pronouns stand for, as far as the nearest fitting one tells."""

from __future__ import annotations

from provlint.extract.lexicon.en.people import (
    FEMALE_PRONOUNS,
    FEMALE_TITLES,
    MALE_PRONOUNS,
    MALE_TITLES,
    SUBJECT_PRONOUNS,
)
from provlint.text.patterns import compiled
from provlint.text.span import Span

_NAME = r"""(?x)
    [A-Z] (?: (?: (?<=[MD])r | (?<=M)rs | (?<=M)s | (?<=S)en | (?<=R)ep | (?<=G)ov ) \.  # a title
        | [a-z’'-]+ )
    (?: [ ] (?: [A-Z]\. | [A-Z][\w’'-]+ ) ){1,3}
    """
_POSSESSIVES = frozenset("his her their its".split())
_HEADLESS = frozenset("who whom that which".split())
_REACH = 600


def is_pronoun(word: str) -> bool:
    """Whether a speaker is named by a pronoun only, and so by someone named elsewhere; lower case."""
    return word in SUBJECT_PRONOUNS or word in _POSSESSIVES or word in MALE_PRONOUNS or word in _HEADLESS


def name_before(text: str, pronoun: Span, floor: int) -> Span | None:
    """
    The nearest name of two words and more, or with a title, before a pronoun and not before `floor`.

    None for I and we, and where no name stands near. A title that tells man from woman must fit the pronoun.
    """
    word = pronoun.of(text).lower()
    if word in ("i", "we", "you", "it"):
        return None
    nearest = None
    for match in compiled(_NAME).finditer(text, max(floor, pronoun.start - _REACH), pronoun.start):
        if _fits(word, match[0].split(" ", 1)[0].rstrip(".").lower()):
            nearest = match
    return Span(*nearest.span()) if nearest else None


def _fits(pronoun: str, title: str) -> bool:
    if pronoun in MALE_PRONOUNS:
        return title not in FEMALE_TITLES
    return pronoun not in FEMALE_PRONOUNS or title not in MALE_TITLES
