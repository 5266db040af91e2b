"""Which people without a name are real persons one could find: officials, insiders, staff, scholars of an institute."""

from __future__ import annotations

from provlint.extract.lexicon.en import crowds as lexicon
from provlint.extract.words import Words, is_possessive


def are_persons(words: Words, start: int, head: int) -> bool:
    """Whether the plural at `head`, modified from word `start` on, means persons who exist, though unnamed."""
    return (
        words.at(start - 1) in lexicon.NUMERALS
        or words.at(head) in lexicon.OFFICE_HEADS
        or words.at(head + 1) in lexicon.CLOSE_TO_POWER
        or _are_of_campaign(words, start, head)
        or _are_of_institution(words, start, head)
    )


def are_elected(words: Words, head: int) -> bool:
    """Whether a noun means holders of an elected or led office: lawmakers, legislative leaders."""
    noun = words.at(head)
    return noun in lexicon.ELECTED_HEADS or (noun == "leaders" and words.at(head - 1) in lexicon.LED_BODIES)


def has_owner(words: Words, start: int) -> bool:
    """Whether the phrase that begins at `start` belongs to someone: Lund's, their."""
    return words.at(start - 1) in lexicon.POSSESSIVE or is_possessive(words.at(start - 1))


def _are_of_campaign(words: Words, start: int, head: int) -> bool:
    """Whether strategists work for someone named, and so are staff."""
    if words.at(head) != "strategists":
        return False
    return "campaign" in words.lowers[start:head] or has_owner(words, start)


def _are_of_institution(words: Words, start: int, head: int) -> bool:
    """Whether experts are narrowed down by an institution: economists at Harvard, Citi analysts."""
    if words.at(head) not in lexicon.INSTITUTED_HEADS:
        return False
    if words.at(head + 1) in ("at", "from", "with", "for"):
        place = head + 3 if words.at(head + 2) == "the" else head + 2
        if words.is_capitalized(place):
            return True
    return any(
        words.is_capitalized(at) and words.lowers[at] not in lexicon.CAMP_WORDS
        for at in range(max(start, 1), head)
    )
