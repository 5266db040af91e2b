"""Persons: the name in a speaker's description, and whether two names can be of one person or of one side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from unicodedata import normalize

from attrs import frozen

from provlint.extract.lexicon.en.function_words import FUNCTION_WORDS
from provlint.extract.lexicon.en.people import ORGANIZATIONS, ROLES, TITLE_ABBREVIATIONS

_WORD = re.compile(r"[^\W\d_](?:[\w.’'-]*\w|\.)?\.?")
_PARTICLES = frozenset("de van von der den bin ibn al el la di du da dos ter".split())
_LATER = frozenset("jr sr ii iii iv".split())
_TITLES = (
    ROLES
    | TITLE_ABBREVIATIONS
    | frozenset(
        """
        administrator sir lady dame queen princess father mother chief ceo cfo cto vice
        presidential nominee professor emeritus minister former late then acting deputy special state foreign
        prime press interior finance defense
        """.split()
    )
)
_BODIES = ORGANIZATIONS | frozenset(
    """
    times post journal news press herald tribune guardian gazette review magazine daily weekly today radio edition
    television tv network bulletin chronicle observer telegraph mail reuters bloomberg politico axios
    inc corp llc ltd plc co company companies holdings capital partners brothers motors airlines airways studios
    bank group alliance institution institute center centre fund trust society league club team union nations states
    kingdom republic state street wall house white court supreme senate parliament congress ministry department
    agency service services administration campaign party democrats republicans security research laboratory
    labs school college hospital church america american americans europe european russia russian ukraine
    ukrainian china chinese britain british france french germany german israel israeli iran iranian india indian
    new north south east west united islamic google tesla spacex amazon apple microsoft facebook twitter
    """.split()
)
_AGENT = (
    r"(?:spokes\w+|lawyers?|attorneys?|counsel|representatives?|secretary|envoy|aides?|agent|surrogate|interpreter"
    r"|translator|publicist|manager|deputy|director|chief|president|head|chair\w*|CEO|executive|founder|partner"
    r"|advis[eo]r|analyst|economist|strategist|pollster)"
)


@cache
def _speaking_pattern() -> re.Pattern[str]:
    """What stands between two names where one speaks for the other; a biographer or a rival does not."""
    return re.compile(
        rf"""(?x)
    (?: ['’]s )? ,? \s (?: (?! the\b | and\b ) [\w-]+ \s ){{0,5}}? {_AGENT} ,? \s (?: [A-Z][\w.’-]* \s ){{0,2}}
    | ,? \s (?: [\w-]+ \s ){{0,4}}? {_AGENT} \s (?: for | of | to | at | with ) \s (?: [\w.’-]+ \s ){{0,3}}
    | ,? \s (?: \w+ \s ){{0,3}}? (?: known\sas | born | n[ée]e | alias | aka ) \s (?: [A-Z][\w.’-]* \s ){{0,2}}
    | \s? \( (?: [A-Z][\w.’-]* \s ){{0,2}}
    | ,? \s (?: of | for | at | through | on\sbehalf\sof | speaking\sfor ) \s
    """
    )


_NEAR = 80
_MOST_MENTIONS = 40
_APPOSED = re.compile(r",\s[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){1,3}(?=[,.;])")


@frozen
class Person:
    """A person's name as written: its words without titles, the last of them what the person goes by."""

    words: tuple[str, ...]

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.words[-1]


@lru_cache(maxsize=1024)
def person_in(description: str) -> Person | None:
    """
    The person whom a speaker's description names; None where it names nobody, or a body.

    >>> person_in("its director, Tomas Lund")
    Person(words=('Tomas', 'Lund'))
    """
    segments = re.split(r"[,()]|\s[—–-]\s", description)
    words = next((words for segment in segments if (words := _name_words(segment))), ())
    return None if not words or any(_plain(word) in _BODIES for word in words) else Person(words)


def apposed_name(text: str, end: int) -> str:
    """The name put in right after a description that ends at `end`: its director, Tomas Lund; empty without one."""
    match = _APPOSED.match(text, end)
    return match.group() if match else ""


def is_surely_one(person: Person, texts: Iterable[str]) -> bool:
    """
    Whether a name is a person's, and not a place's or a firm's.

    One word alone is if one of the `texts` has it behind a first name or a title.
    """
    return len(person.words) > 1 or any(_has_full_name(person.surname, text) for text in texts)


def are_alike(one: Person, other: Person) -> bool:
    """Whether two names may be one person's: they share a word, or their last words begin alike."""
    mine, theirs = ({_plain(word) for word in name.words if len(word) > 2} for name in (one, other))
    last, other_last = _plain(one.surname), _plain(other.surname)
    return bool(mine & theirs) or last[:4] == other_last[:4]


def are_related(one: Person, other: Person, text: str) -> bool:
    """Whether a text says that one of two persons speaks for the other, or goes by the other's name."""
    return _stand_together(one.surname, other.surname, text) or _stand_together(
        other.surname, one.surname, text
    )


def mentions(person: Person, text: str) -> bool:
    """Whether a text has a person's last name."""
    return next(_places(person.surname, text), None) is not None


def _name_words(segment: str) -> tuple[str, ...]:
    """The words of the name that a stretch ends with, titles left out; none where it ends otherwise."""
    found = [re.sub("['’]s$", "", word) for word in _WORD.findall(segment)]
    start = len(found)
    while start and (found[start - 1][0].isupper() or found[start - 1] in _PARTICLES):
        start -= 1
    run = found[start:]
    before = found[start - 1] if start else ""
    if not run or before in FUNCTION_WORDS or before.endswith("ing") or run[0] in ("The", "A", "An"):
        return ()
    while run and _plain(run[-1]) in _LATER:
        run.pop()
    for place in range(len(run) - 1, -1, -1):
        word = run[place]
        is_acronym = len(word) > 1 and word.isupper()
        if (is_acronym and "." not in word) or (not is_acronym and _plain(word) in _TITLES):
            return tuple(run[place + 1 :])
    return tuple(run) if run and run[-1][0].isupper() else ()


def _has_full_name(surname: str, text: str) -> bool:
    """Whether a text has a last name behind a first name, an initial or a title."""
    for place in _places(surname, text):
        before = _WORD.findall(text[max(0, place - 30) : place])
        if not before or text[place - 1] not in " \u00a0" or text[place - 2 : place - 1] in (",", ";", ":"):
            continue
        first = before[-1]
        is_title = _plain(first) in TITLE_ABBREVIATIONS or _plain(first) in ("president", "senator")
        is_name = first[0].isupper() and first.lower() not in FUNCTION_WORDS and _plain(first) not in _BODIES
        if is_title or (is_name and len(first) > 1 and not first.isupper() and text[place - 2] != "."):
            return True
    return False


def _places(word: str, text: str) -> Iterator[int]:
    """Where a whole word stands in a text, the first places of it."""
    place = text.find(word)
    for _ in range(_MOST_MENTIONS):
        if place < 0:
            return
        end = place + len(word)
        if not text[place - 1 : place].isalnum() and not text[end : end + 1].isalnum():
            yield place
        place = text.find(word, end)


def _stand_together(first: str, second: str, text: str) -> bool:
    for place in _places(first, text):
        start = place + len(first)
        after = text[start : start + _NEAR]
        end = after.find(second)
        if end >= 0 and _speaking_pattern().fullmatch(after[:end]):
            return True
    return False


def _plain(word: str) -> str:
    """A word in small letters without accents and stops."""
    letters = (
        word
        if word.isascii()
        else "".join(c for c in normalize("NFD", word) if ord(c) < 0x300 or ord(c) > 0x36F)
    )
    return letters.lower().replace(".", "")
