"""Numbers of several words, which are not cut apart: 20 000, forty-nine, two hundred and five, 1.8 billion."""

from __future__ import annotations

import re
from functools import lru_cache

from provlint.text.patterns import compiled

_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_TENS = "(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
_SCALES = "hundred|thousand|million|billion|trillion|dozen|bn|mn"
_SMALL = f"{_UNITS}|{_TEENS}|{_TENS}"
_SHARES = "percent|per[ -]?cent|pct"
_GAP = r"[ \t\u00a0\u2007\u2009\u202f\n-]"
_GROUP_GAP = r"(?:[ \u00a0\u2007\u2009\u202f]|\r?\n)"

_NUMBER_WORD = f"(?:{_SMALL}|{_SCALES})"
# What may follow a number and belong to it, and what may follow only tens or only a scale.
_BEHIND_ANY = (
    rf"(?i){_GAP}(?:(?:{_SCALES}|{_SHARES}|thirds?|fifths?)(?![^\W_])|[¼-¾⅐-⅞]|and a (?:half|quarter"
    rf"|third)(?![^\W_]))"
)
_BEHIND_TENS = rf"(?i){_GAP}(?:{_UNITS})(?![^\W_])"
_BEHIND_SCALE = rf"(?i){_GAP}(?:and )?(?:{_SMALL})(?![^\W_])"
_BEHIND_GROUP = rf"{_GROUP_GAP}\d{{3}}(?![^\W_])"
# The same before a number.
_AHEAD_UNITS = rf"(?i)(?<![^\W_])(?:{_TENS}){_GAP}\Z"
_AHEAD_SMALL = rf"(?i)(?<![^\W_])(?:{_SCALES}){_GAP}(?:and )?\Z"
_AHEAD_GROUP = rf"(?<![^\W_])\d{{1,3}}{_GROUP_GAP}\Z"
# A share of so many: 1 in 8, nine out of ten. Of a stretch of time no share is taken.
_SHARED = rf"(?P<many>\d{{1,4}}(?![\d.,]\d)|{_SMALL}|{_SCALES})(?![^\W_])"
_RATIO_AHEAD = rf"(?i)(?<![^\W_])(?<!\d[.,])(?P<few>\d{{1,3}}|{_SMALL})\s(?:in|out\sof)\s(?:every\s)?\Z"
_RATIO_BEHIND = rf"(?i)\s(?:in|out\sof)\s(?:every\s)?{_SHARED}"
_OF_TIME = (
    r"(?i)[\s-](?:second|minute|hour|day|night|week|month|year|season|decade|centur|game|match|race|start)"
)
_IN_ORDER = (
    f"{_UNITS}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty"
)
_RANKED = {word: rank for rank, word in enumerate(_IN_ORDER.split("|"), 1)}
_ABOVE_ALL = 31
_LONGEST = 12
# A number like this is rather a year.
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
# No part of a number looked for here is longer.
_REACH = 24

_IS_SCALE = f"(?:{_SCALES})"
_IS_SHARE = f"(?:{_SHARES}|per)"
_IS_TENS = f"(?:{_TENS})"
_IS_UNIT = f"(?:{_UNITS})"
_IS_SMALL = f"(?:{_SMALL})"


@lru_cache(maxsize=4096)
def is_numeral(word: str) -> bool:
    """Whether a word is a number, or one of those that numbers are made of."""
    return word[-1:].isdigit() or compiled(_NUMBER_WORD).fullmatch(word.lower()) is not None


def is_scale(word: str) -> bool:
    """Whether a word makes another number of the one before it: million, percent."""
    small = word.lower()
    return (
        compiled(_IS_SCALE).fullmatch(small) is not None or compiled(_IS_SHARE).fullmatch(small) is not None
    )


def number_behind(word: str, text: str, end: int) -> str:
    """What follows `word`, a numeral that ends at `end` of `text`, and belongs to the same number; else nothing."""
    small = word.lower()
    patterns = [_BEHIND_ANY]
    if len(word) <= 3 and word.isdigit():
        patterns.append(_BEHIND_GROUP)
    elif compiled(_IS_TENS).fullmatch(small):
        patterns.append(_BEHIND_TENS)
    elif compiled(_IS_SCALE).fullmatch(small):
        patterns.append(_BEHIND_SCALE)
    found = (compiled(pattern).match(text, end, end + _REACH) for pattern in patterns)
    return next((match.group() for match in found if match), "")


def number_ahead(word: str, text: str, start: int) -> str:
    """
    What comes before `word`, a numeral that begins at `start` of `text`, and belongs to the same number; else nothing.

    A scale may lose its number: nobody takes `million in aid` for the number of $300 million.
    """
    small = word.lower()
    patterns = []
    if len(word) == 3 and word.isdigit():
        patterns.append(_AHEAD_GROUP)
    else:
        patterns += [_AHEAD_UNITS] if compiled(_IS_UNIT).fullmatch(small) else []
        patterns += [_AHEAD_SMALL] if compiled(_IS_SMALL).fullmatch(small) else []
    ahead = text[max(0, start - _REACH) : start]
    found = (compiled(pattern).search(ahead) for pattern in patterns)
    return next((match.group() for match in found if match), "")


def ratio_ahead(text: str, start: int) -> str:
    """What makes a share of the numeral that begins at `start` of `text`: the `1 in ` of 1 in 8; else nothing."""
    found = compiled(_RATIO_AHEAD).search(text[max(0, start - _REACH) : start])
    if found is None:
        return ""
    many = compiled(f"(?i){_SHARED}").match(text, start)
    return found.group() if many and _is_share(found["few"], many, text) else ""


def ratio_behind(word: str, text: str, end: int) -> str:
    """What `word`, a numeral that ends at `end` of `text`, is a share of: the ` in 8` of 1 in 8; else nothing."""
    found = compiled(_RATIO_BEHIND).match(text, end, end + _REACH)
    return found.group() if found and _is_share(word, found, text) else ""


def _is_share(few: str, many: re.Match[str], text: str) -> bool:
    """Whether so few of so many are a share: fewer of more, which are neither a year nor a stretch of time."""
    whole = _rank(many["many"])
    is_year = _FIRST_YEAR <= whole <= _LAST_YEAR and whole % _FIRST_YEAR > 0
    return _rank(few) < whole and not is_year and compiled(_OF_TIME).match(text, many.end()) is None


def _rank(numeral: str) -> int:
    """A number in figures or a word for one, in order; above thirty all words rank alike, as all long numbers do."""
    if not numeral.isdecimal():  # 10² is made of digits, and is no number to count with
        return _RANKED.get(numeral.lower(), _ABOVE_ALL)
    return int(numeral[:_LONGEST])
