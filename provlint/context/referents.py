"""Referents: whether two descriptions of speakers are of one person, as far as their text tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provlint.context.persons import Person, is_surely_one, person_in
from provlint.extract.lexicon.en.crowds import INDEFINITE
from provlint.extract.lexicon.en.cues import CUE_NOUNS, SOURCE_NOUNS
from provlint.extract.lexicon.en.people import (
    FEMALE_PRONOUNS,
    FEMALE_TITLES,
    MALE_PRONOUNS,
    MALE_TITLES,
    ORGANIZATIONS,
    POSSESSIVES,
)

_WORD = re.compile(r"[^\W_](?:[\w.’'-]*\w)?")
_INDEFINITE = INDEFINITE | {"some"}
_NEW = frozenset("another other second third fourth".split())
_LINKS = frozenset(
    """
    of for from in at with who whose which that on to by about among near behind under into against speaking
    """.split()
)
_WOMEN = frozenset("woman girl mother mom wife daughter actress sister widow".split())
_MEN = frozenset("man boy father dad husband son brother widower".split())
_FEMALE, _MALE = FEMALE_PRONOUNS | FEMALE_TITLES | _WOMEN, MALE_PRONOUNS | MALE_TITLES | _MEN
_BODIES = ORGANIZATIONS | SOURCE_NOUNS | CUE_NOUNS
_ANYONE = frozenset("man woman person official boy girl source".split())
_AGE = re.compile(r"\b(\d{1,3})-year-old\b")
_ARTICLE = re.compile(r"\A[Tt]he\s(?=[A-Z][a-z]{1,4}\.\s)")
_SHORT = {
    "senator": "sen",
    "representative": "rep",
    "congressman": "rep",
    "congresswoman": "rep",
    "governor": "gov",
    "doctor": "dr",
    "professor": "prof",
    "reverend": "rev",
    "pastor": "rev",
    "captain": "capt",
    "general": "gen",
    "sergeant": "sgt",
    "judge": "judge",
}
_MOST_PLACES = 40
_NEAR = 100
_NAMES = r"(?:[A-Z][\w.’'-]{0,30}\s){0,3}"
# Words of a description, none of which makes it one of somebody else: Ahn, who spoke with the mayor.
_INNER = r"(?:(?!(?:to|with|by|told|asked|for|against|than|said|and)\b)[\w’'&-]{1,30},?\s){0,7}?"


def are_one(one: str, other: str, text: str) -> bool:
    """
    Whether two descriptions of speakers, in the order of the text, are surely enough of one.

    Two names are if they can be one person's; a name and an office only where `text`, the prose of the source, gives
    the person that office; somebody new ("a neighbor", "another official") is nobody met before.
    """
    if are_opposed(one, other) or _is_new(other):
        return _is_told_of(other, one, text)
    if _folded(one) == _folded(other):
        return True
    first, second = named_in(one), named_in(other)
    if first and second and is_surely_one(first, (text,)) and is_surely_one(second, (text,)):
        return are_same_name(first, second)
    if first and second and are_same_name(first, second):
        return True
    return _are_one_body(one, other) or _is_told_of(one, other, text) or _is_told_of(other, one, text)


def named_in(description: str) -> Person | None:
    """The person whom a description names, also behind an article: the Rev. Mina Ahn."""
    return person_in(_ARTICLE.sub("", description))


def are_opposed(one: str, other: str) -> bool:
    """Whether one description is of a man and the other of a woman."""
    return {gender_of(one), gender_of(other)} == {"he", "she"}


def gender_of(description: str) -> str:
    """`he` or `she` where a description tells a man or a woman, else nothing."""
    words = {word.rstrip(".") for word in description.lower().split()}
    if not words.isdisjoint(_FEMALE) or any(word.endswith("woman") for word in words):
        return "she"
    return "he" if not words.isdisjoint(_MALE) else ""


def is_body(description: str) -> bool:
    """Whether a description is of a body or a paper rather than of a person."""
    head, names = _head(description)
    return head in _BODIES or (bool(names) and named_in(description) is None)


def are_same_name(one: Person, other: Person) -> bool:
    """Whether two names can be one person's: one last name without two first names, or one a part of the other."""
    mine, theirs = [[word.lower().strip(".") for word in name.words] for name in (one, other)]
    if mine[-1] != theirs[-1]:
        shorter, longer = sorted((mine, theirs), key=len)
        return set(shorter) <= set(longer)
    if len(mine) == 1 or len(theirs) == 1:
        return True
    is_initial = mine[0].startswith(theirs[0]) or theirs[0].startswith(mine[0])
    return is_initial or mine[0] in theirs or theirs[0] in mine


def _folded(description: str) -> str:
    words = [re.sub("['’]s$", "", word) for word in _WORD.findall(description.lower())]
    return " ".join(word for word in words if word not in ("the", "a", "an", "one"))


def _is_new(description: str) -> bool:
    """Whether somebody is met for the first time: a neighbor, another official."""
    words = description.lower().split()
    return words[:1] != [] and (words[0] in _INDEFINITE or not _NEW.isdisjoint(words[:3]))


def _head(description: str) -> tuple[str, frozenset[str]]:
    """The noun of a description without a name, and the names in it: mayor of the mayor of Selby."""
    head, names = "", set()
    for word in _WORD.findall(description):
        if word in _LINKS and head:
            break
        if word[0].isupper() and word not in ("The", "A", "An", "Another", "One"):
            names.add(re.sub("['’]s$", "", word))
        head = word
    return head.lower(), frozenset(names)


def _are_one_body(one: str, other: str) -> bool:
    """Whether two descriptions that name no person are of one office, body or paper."""
    if any(named_in(each) and _head(each)[0] not in ORGANIZATIONS for each in (one, other)):
        return False
    (head, names), (other_head, other_names) = _head(one), _head(other)
    mine, theirs = one.lower().split()[0], other.lower().split()[0]
    if names and other_names and not (names <= other_names or other_names <= names):
        return False
    if mine in POSSESSIVES and theirs in POSSESSIVES and mine != theirs:
        return False
    if head == other_head or (names and names == other_names):
        return True
    if names and not other_names:
        return other_head in ORGANIZATIONS and theirs == "the"
    return not names and theirs in ("the", "that", "this") and other_head in _ANYONE


def _is_told_of(one: str, other: str, text: str) -> bool:
    """Whether a text says that the person named by one of two descriptions is what the other one says."""
    for name, office in ((one, other), (other, one)):
        person = named_in(name)
        if person is None or named_in(office) is not None:
            continue
        age = _AGE.search(office)
        head = _head(office)[0]
        if age and any(_is_aged(age[1], around) for around in _around(person.surname, text)):
            return True
        if head and not age and any(_is_office(head, around) for around in _around(person.surname, text)):
            return True
    return False


def _around(surname: str, text: str) -> Iterator[tuple[str, str]]:
    """What stands before and behind each of the first mentions of a name."""
    place = text.find(surname)
    for _ in range(_MOST_PLACES):
        if place < 0:
            return
        end = place + len(surname)
        if not text[place - 1 : place].isalnum() and not text[end : end + 1].isalnum():
            yield text[max(0, place - _NEAR) : place], text[end : end + _NEAR]
        place = text.find(surname, end)


def _is_office(head: str, around: tuple[str, str]) -> bool:
    """Whether a noun stands before a name, as a title or in apposition, or behind it as what the person is."""
    before, behind = around
    noun = re.escape(head)
    short = rf"|{_SHORT[head]}\." if head in _SHORT else ""
    title = rf"(?i:\b(?:{noun}{short}))(?:\s(?:of|for|at|in|from)\s[^,.;:“”\"]{{1,40}})?,?\s{_NAMES}\Z"
    if re.search(title, before):
        return True
    is_what = r"(?:is|was|became|serves\sas|served\sas|works\sas|worked\sas|has\sbeen)\s"
    apposed = rf"(?:,\s(?:(?:who|now|then)\s)?(?:{is_what})?|\s\(|\s{is_what}|\s[—–-]\s){_INNER}(?i:{noun})\b"
    return re.match(apposed, behind) is not None


def _is_aged(age: str, around: tuple[str, str]) -> bool:
    before, behind = around
    return re.match(rf"[,\s(]+{age}\b", behind) is not None or f"{age}-year-old" in before[-60:]
