"""Numbers in a sentence, with what makes a claim of them: a unit, money, a date, a share, something counted."""

from __future__ import annotations

import re

from provlint.extract.lexicon.en import quantities as lexicon
from provlint.extract.lexicon.en.calendar import MONTHS
from provlint.extract.lexicon.en.function_words import DETERMINERS, FUNCTION_WORDS
from provlint.extract.verbs import is_adverb, is_auxiliary
from provlint.extract.words import Words, is_possessive

_GLUED_UNITS = "|".join(sorted(lexicon.SHORT_UNITS))
_NUMBER = re.compile(rf"\d+(?:-(?:\d+|fold))?(?:st|nd|rd|th|s|k|m|bn|x|w|{_GLUED_UNITS})?")
_TIMES = re.compile(rf"\d+(?:-fold|x|bn|{_GLUED_UNITS})")
"""Numbers that carry their unit."""

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|d)")

_DAY = re.compile(r"\d{1,4}(?:-\d{1,2})?(?:st|nd|rd|th)?")
_YEAR = re.compile(r"\d{4}")

_LONG = 3
"""From so many digits on a number claims something by itself; shorter ones need a unit or something counted."""

_AT_LEAST = 10
"""From so many on, what is counted need not be on a list."""

_DATED_WITHIN = 4
"""How far before a century its preposition may stand: in the late 16th century."""

_TENS = lexicon.NUMBER_WORDS - frozenset("two three four five six seven eight nine".split())
_DATING = frozenset("in during since from by until before after around through".split())
_GLUED = frozenset(":/-")
_PLURALS = ("s", "people", "children", "women")
_ROUND = frozenset(("10", "100"))


def number_at(words: Words, place: int) -> int | None:
    """The last word of the number, sum of money, date or share that begins at `place`, None where none does."""
    word = words.lowers[place]
    if word[0].isdigit():
        return _digits_at(words, place)
    if word in "$€£¥" and words.at(place + 1)[:1].isdigit():
        last = _number_end(words, place + 1)
        return last + 1 if words.at(last + 1) in lexicon.BIG_WORDS else last
    if word in lexicon.SHARES:
        return place
    if word.partition("-")[0] in lexicon.NUMBER_WORDS or word == "one":
        return _spelled_at(words, place)
    return _fraction_at(words, place) if word in lexicon.FRACTIONS else _date_at(words, place)


def _digits_at(words: Words, place: int) -> int | None:
    word = words.lowers[place]
    is_read = _NUMBER.fullmatch(word) is not None and words.at(place - 1) not in lexicon.LABELS
    if (
        not is_read
        or _is_enumerator(words, place)
        or _is_reference(words, place)
        or _is_example(words, place)
    ):
        return None
    last = _number_end(words, place)
    whole = _whole_of(words, place)
    if whole is not None:
        return whole
    with_unit = _with_unit(words, place, last)
    if with_unit is not None:
        return with_unit
    if last == place and (_is_in_name(words, place) or _is_epithet(words, place)):
        return None
    is_long = last > place or sum(letter.isdigit() for letter in word) >= _LONG
    if is_long or _TIMES.fullmatch(word):
        return last
    return _counted_end(words, place) if word.isdigit() and int(word) >= _AT_LEAST else None


def _with_unit(words: Words, place: int, last: int) -> int | None:
    """The last word of a number and its unit, None where no unit follows."""
    following = words.at(last + 1).rstrip("'")
    if following == "%" or following in lexicon.BIG_WORDS or following in lexicon.UNITS:
        return last + 1
    if following in ("°", "º"):
        return last + 2 if words.at(last + 2) in ("c", "f") else last + 1
    if following == "×" and not words.at(last + 2)[:1].isdigit():
        return last + 1
    if following == "century" and _ORDINAL.fullmatch(words.lowers[place]):
        before = words.lowers[max(0, place - _DATED_WITHIN) : place]
        return last + 1 if not _DATING.isdisjoint(before) else None
    return last + 1 if _is_month(words, last + 1) else None


def _date_at(words: Words, place: int) -> int | None:
    """The last word of the date whose month stands at `place`: Oct. 27, 2024; None without a number behind it."""
    if not _is_month(words, place):
        return None
    day = place + 2 if words.at(place + 1) == "." else place + 1
    if _DAY.fullmatch(words.at(day)) is None:
        return None
    return day + 2 if words.at(day + 1) == "," and _YEAR.fullmatch(words.at(day + 2)) else day


def _is_month(words: Words, place: int) -> bool:
    return words.at(place) in MONTHS and words.is_capitalized(place)


def _counted_end(words: Words, place: int) -> int | None:
    """The plural noun that a number counts, up to two words before it: 51 big contractors; None where none stands."""
    for at in range(place + 1, place + 4):
        word = words.at(at)
        if words.is_mark(at) or word in FUNCTION_WORDS or is_auxiliary(word) or word in lexicon.UNCOUNTED:
            return None
        if word.endswith(_PLURALS) and not word.endswith(("ss", "us", "is", "'s")) and len(word) > 3:
            return at
    return None


def _spelled_at(words: Words, place: int) -> int | None:
    """The number written in words that begins at `place`, with what makes a claim of it: three million, one in five."""
    word, following = words.lowers[place], words.at(place + 1)
    if following in ("million", "billion", "trillion") or (following in lexicon.BIG_WORDS and word != "one"):
        return place + 1
    whole = _whole_of(words, place)
    if whole is not None:
        return whole
    if following in lexicon.COUNTED and word != "one":
        return place + 1
    return _counted_end(words, place) if word in _TENS else None


def _fraction_at(words: Words, place: int) -> int | None:
    """The last word of the share that a fraction tells: half of, nearly half; None where it is no share."""
    if words.at(place + 1) == "of":
        return place + 1
    return place if words.lowers[place] == "half" and words.at(place - 1) in lexicon.ABOUT else None


def _whole_of(words: Words, place: int) -> int | None:
    """The second of two numbers that tell a share: one in five, 6 in 10, nine out of 10; None where there is none."""
    is_out_of = words.at(place + 1) == "out" and words.at(place + 2) == "of"
    whole = place + 3 if is_out_of else place + 2
    if not is_out_of and words.at(place + 1) != "in":
        return None
    return whole if words.at(whole) in lexicon.NUMBER_WORDS or words.at(whole) in _ROUND else None


def _number_end(words: Words, place: int) -> int:
    """The last word of the number that begins at `place`, over its commas and points: 1,345 and 9.8."""
    last = place
    while (
        words.at(last + 1) in (".", ",")
        and words.at(last + 2)[:1].isdigit()
        and words.starts[last + 2] == words.end(last + 1)
    ):
        last += 2
    return last


def _is_reference(words: Words, place: int) -> bool:
    """Whether a number is part of a reference: (Smith et al., 2023), Smith (2019), 556 F.3d, § 101."""
    before, following = words.at(place - 1), words.at(place + 1)
    is_glued = before in _GLUED and words.starts[place] == words.end(place - 1)
    if before in ("§", "¶", ";", "=") or is_glued or before[:1].isdigit():
        return True
    if following == ";" and words.at(place + 2)[:1].isdigit():
        return True
    if following == "(" and _ORDINAL.fullmatch(words.at(place + 2)):
        return True
    if (
        following in (")", ",", ";")
        and len(words.lowers[place]) in (4, 5)
        and _is_bracketed_year(words, place)
    ):
        return True
    is_reporter = words.is_capitalized(place + 1) and len(following) <= 4 and following not in lexicon.UNITS
    behind = words.at(place + 2)
    return is_reporter and (behind[:1].isdigit() or (behind == "." and len(following) < 4))


def _is_bracketed_year(words: Words, place: int) -> bool:
    if words.at(place - 1) == "(":
        return True
    is_after_name = words.at(place - 1) == "," and (
        words.at(place - 2) == "." or words.is_capitalized(place - 2)
    )
    return is_after_name and "(" in words.lowers[:place]


def _is_enumerator(words: Words, place: int) -> bool:
    """Whether a number only counts the points of a list, or stands in brackets of its own."""
    if place == 0 and words.at(1) in (".", ")", ":"):
        return True
    return (
        words.at(place - 1) in ("(", "[", "#")
        and words.at(place + 1) in (")", "]")
        and len(words.lowers[place]) < 4
    )


def _is_example(words: Words, place: int) -> bool:
    """Whether a number is only given as an example: (e.g., 6 feet)."""
    before = place - 2 if words.at(place - 1) == "," else place - 1
    return words.at(before) == "e.g."


def _is_in_name(words: Words, place: int) -> bool:
    """Whether a bare number ends a name: Flight 370, ISO 8601; the capital that opens a sentence alone shows none."""
    before = words.at(place - 1)
    if not words.is_capitalized(place - 1) or before in FUNCTION_WORDS or is_adverb(before):
        return False
    start = words.starts[place - 1]
    is_all_capitals = len(before) > 1 and words.text[start : start + len(before)].isupper()
    return is_all_capitals or (place > 1 and not words.is_mark(place - 2))


def _is_epithet(words: Words, place: int) -> bool:
    """Whether a year only tells one thing from others: the 2016 election, its 2009 peak."""
    before, following = words.at(place - 1), words.at(place + 1)
    is_owned = before in DETERMINERS or is_possessive(before)
    if not is_owned or _YEAR.fullmatch(words.lowers[place]) is None or words.is_mark(place + 1):
        return False
    return following not in FUNCTION_WORDS and not is_auxiliary(following)
