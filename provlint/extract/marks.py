"""Quotation marks: which ones open, which ones close, and which belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from attrs import frozen

from provlint.text.patterns import compiled

JOINER = "\u2060"
"""Word joiner: no width, written after a mark by tools that turn '' into one mark; it belongs to that mark."""

_MARK = re.compile(r"[“”\"„‟«»'`](?:(?<!['`])|(?<=')'|(?<=`)`)")
"""One set of characters first: the engine then skips over all others, twice as fast as over alternatives."""
_OPENS_AFTER = frozenset(" \t\r\n\u00a0\u2009\u202f([{<—–-/|‘'“\"„«*_~>=\ufeff")
_CLOSES_BEFORE = frozenset(" \t\r\n\u00a0\u2009\u202f.,;:!?)]}—–-…/|’'”\"»*_~<")
_FEET_AND_INCHES = r"\d\s?['’′]\s?\d{1,2}(?:[.½¼¾]\d?)?\Z"
_INCHES_GO_ON = r"\s?(?:x|×|by|in|inch|tall|wide|long|high|deep|diameter|screen|display|pipe)\b"


class Way(Enum):
    """Which way a mark points, as far as the mark and the characters beside it tell."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


class Family(Enum):
    """Marks that can close one another."""

    DOUBLE = "double"
    LOW = "low"
    GUILLEMET = "guillemet"


@frozen
class Mark:
    """One quotation mark, from `start` up to `end`, a joiner after it included; offsets of the text searched."""

    start: int
    end: int
    way: Way
    family: Family


@frozen
class Pair:
    """A stretch between two marks that belong together; `closing` is None where the second is missing."""

    opening: Mark
    closing: Mark | None


def find_marks(text: str) -> list[Mark]:
    """The double marks of `text` in order, those that measure inches left out; linear."""
    marks: list[Mark] = []
    is_value = False
    for match in _MARK.finditer(text):
        start, end = match.span()
        if is_value or (text[start - 1 : start] == "=" and match[0] == '"'):
            is_value = not is_value  # the value of a tag's attribute, left in as text
            continue
        while text.startswith(JOINER, end):
            end += 1
        if match[0] == '"' and _measures_inches(text, start, end):
            continue
        marks.append(Mark(start, end, _way(text, match[0], start, end), _family(match[0])))
    return marks


def pair_marks(marks: Sequence[Mark]) -> list[Pair]:
    """
    The outermost pairs among the `marks` of one block, in order; each mark is looked at once.

    A mark that could go either way closes if anything is open. A mark left open is a pair without a closing mark.
    """
    opened: list[Mark] = []
    pairs: list[Pair] = []
    guillemets = 0
    for mark in marks:
        if _is_opening(mark, opened):
            opened.append(mark)
            guillemets += mark.family is Family.GUILLEMET
        elif opened and (mark.family is not Family.GUILLEMET or guillemets):
            is_guillemet = mark.family is Family.GUILLEMET
            while (opened[-1].family is Family.GUILLEMET) is not is_guillemet and len(opened) > 1:
                guillemets -= opened.pop().family is Family.GUILLEMET
            opening = opened.pop()
            guillemets -= opening.family is Family.GUILLEMET
            pairs.append(Pair(opening, mark))
    pairs += [Pair(mark, None) for mark in opened]
    return _outermost(pairs)


def _outermost(pairs: list[Pair]) -> list[Pair]:
    """The pairs that stand in no other, in order; what is left open holds nothing."""
    pairs.sort(key=lambda pair: pair.opening.start)
    outermost: list[Pair] = []
    reach = -1
    for pair in pairs:
        if pair.opening.start >= reach:
            outermost.append(pair)
            reach = pair.closing.end if pair.closing is not None else reach
    return outermost


def _is_opening(mark: Mark, opened: list[Mark]) -> bool:
    if mark.way is Way.EITHER:
        return not opened
    return mark.way is Way.OPENS


def _family(mark: str) -> Family:
    if mark in "«»":
        return Family.GUILLEMET
    return Family.LOW if mark in "„‟" else Family.DOUBLE


def _way(text: str, mark: str, start: int, end: int) -> Way:
    """The direction of a mark; a curly one turned the wrong way, as in ”Hello,” is seen by its neighbors."""
    if mark in ("``", "„", "‟"):
        return Way.OPENS
    if mark in "«»":
        return Way.EITHER
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before == JOINER:
        before = '"'
    can_open, can_close = before in _OPENS_AFTER, after in _CLOSES_BEFORE
    if mark == "“":
        return Way.EITHER if can_close and not can_open else Way.OPENS
    if mark == "”":
        return Way.EITHER if can_open and not can_close else Way.CLOSES
    if can_open is can_close:
        return Way.CLOSES if after.isspace() and not before.isspace() else Way.EITHER
    return Way.OPENS if can_open else Way.CLOSES


def _measures_inches(text: str, start: int, end: int) -> bool:
    if not start or not text[start - 1].isdigit():
        return False
    before = text[max(0, start - 12) : start]
    return bool(compiled(_FEET_AND_INCHES).search(before) or compiled(_INCHES_GO_ON).match(text, end))
