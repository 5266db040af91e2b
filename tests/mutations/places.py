"""Where in a passage a change is made: words of a kind, by lists and shapes of the bank's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from zlib import crc32

# Words that deny, fully or nearly; an ellipsis may hide none of them, and a change of one is a change of sense.
NEGATION = re.compile(
    r"""(?xi)\b(?: not | no | never | neither | nor | none | nothing | nobody | nowhere | without | hardly | barely
    | scarcely | seldom | rarely | cannot | \w+n['’]t | (?:den|refus|fail|reject|lack|prevent|doubt|disput|declin)\w*
    | instead | rather | far | except | unless | but | only | few | fewer | little | less | least | non | stop\w*
    | false | untrue | avoid\w* | unable | unlikely | impossible | absen\w+ | against | oppos\w+ | free | zero
    | depriv\w+ | devoid | wish\w* | pretend\w* | mistake\w* | if | unless | provided | too | insufficient\w* )\b"""
)
NUMBER = re.compile(
    r"""(?xi) .*\d.* | (?: zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?
    |thousands?|[mbt]r?illions?|dozens?|half|halves|twice|double|triple|thirds?|quarters?|first|second|fourth|fifth
    |once|percent|percentage|dollars?|euros?|pounds?|miles?|kilomet\w+|met(?:er|re)s?|feet|foot|inch\w*|tons?|tonnes?
    |days?|weeks?|months?|years?|hours?|minutes?|seconds?|last|last|each|every|all|both|many|most|some|several|any
    |more|much )"""
)
SMALL = frozenset(
    """
    a an the and or nor but yet so if as of in on at by for from to with into onto over under than then that this these
    those which who whom whose what when where why how it its he his him she her hers they them their theirs we us our
    you your i me my is are was were be been being am has have had having do does did will would shall should can could
    may might must not there here also such very too just only even still up down out off about after before between
    through during against per via other another same own de la et al
    """.split()
)
MODALS = ("may", "might", "can", "could", "should", "would", "will", "must", "shall")
_LOWER = re.compile(r"[a-z]{4,}")
_NAME = re.compile(r"[A-Z][a-z]{3,}")
_PLAIN = re.compile(r"[A-Za-z]+")


def is_content(word: str) -> bool:
    """Whether a word is written small and is neither a small word nor a number, a unit or a denial."""
    return (
        bool(_LOWER.fullmatch(word)) and word not in SMALL and not NUMBER.fullmatch(word) and not denies(word)
    )


def is_name(word: str) -> bool:
    """Whether a word has a capital and small letters, and is no small word or number."""
    return bool(_NAME.fullmatch(word)) and word.lower() not in SMALL and not NUMBER.fullmatch(word.lower())


def denies(text: str) -> bool:
    """Whether a text has a word that denies or makes less of what it says."""
    return NEGATION.search(text) is not None


def pick(words: Sequence[str], salt: str, is_wanted: Callable[[str], bool], count: int = 1) -> int | None:
    """
    The place of the first of `count` plain words in a row that are wanted, with a plain word on either side.

    One of several by the hash of words and `salt`, so the same on every run; None without any.
    """
    plain = [bool(_PLAIN.fullmatch(word)) for word in words]
    places = [
        at
        for at in range(1, len(words) - count)
        if all(plain[at - 1 : at + count + 1]) and all(is_wanted(word) for word in words[at : at + count])
    ]
    return places[crc32(f"{salt} {' '.join(words)}".encode()) % len(places)] if places else None


def put(text: str, salt: str, is_wanted: Callable[[str], bool], change: Callable[[str], str]) -> str | None:
    """The text with one wanted word changed, taken out where it becomes empty; None without such a word."""
    words = text.split(" ")
    at = pick(words, salt, is_wanted)
    if at is None:
        return None
    words[at] = change(words[at])
    return " ".join(word for word in words if word)


def put_in(text: str, salt: str, added: str) -> str | None:
    """The text with `added` between two plain words; None without such a place."""
    words = text.split(" ")
    at = pick(words, salt, lambda _: True)
    return None if at is None else " ".join([*words[:at], added, *words[at:]])


def swap(text: str, pattern: str, change: str | Callable[[re.Match[str]], str]) -> str | None:
    """The text with the first match of a pattern rewritten; None where nothing is, or nothing changes."""
    found = re.sub(pattern, change, text, count=1)
    return found if found != text else None
