"""Quotations that begin or end inside a word or a number."""

from __future__ import annotations

import re

from mutations.edits import Change, Forbidden
from mutations.places import is_content
from provlint.report import EditClass


def _end_cut(text: str) -> str | None:
    """The last word less its last letters."""
    last = text.rsplit(maxsplit=1)[-1]
    return text[:-3] if is_content(last) and len(last) > 6 else None


def _start_cut(text: str) -> str | None:
    """The first word less its first letters."""
    first = text.split(maxsplit=1)[0]
    return text[3:] if first.islower() and is_content(first) and len(first) > 6 else None


def _number_cut(pattern: str, is_start: bool = False) -> Change:
    """The passage up to a place inside a number, or from there on, where enough words are left."""

    def change(text: str) -> str | None:
        found = re.search(pattern, text)
        if found is None:
            return None
        kept = text[found.start() :] if is_start else text[: found.start()]
        return kept if len(kept.split()) > 4 else None

    return change


# A number that is cut is another number.
_ANOTHER = (EditClass.NUMBER,)

CUTS = {
    "end of a word cut": Forbidden(_end_cut, EditClass.CUT),
    "start of a word cut": Forbidden(
        _start_cut, EditClass.CUT, (EditClass.NEGATION,)
    ),  # what is cut off may be a prefix that denies
    "one letter cut": Forbidden(
        lambda t: t[:-1] if is_content(t.split()[-1]) and len(t.split()[-1]) > 4 else None, EditClass.CUT
    ),
    "word cut before an ellipsis": Forbidden(
        lambda t: t[:-3] + "…" if is_content(t.split()[-1]) and len(t.split()[-1]) > 6 else None,
        EditClass.CUT,
    ),
    "compound cut at the end": Forbidden(_number_cut(r"(?<=[a-z]{3})-(?=[a-z]{3})"), EditClass.CUT),
    "compound cut at the start": Forbidden(
        _number_cut(r"(?<=[a-z]{3}-)[a-z]{3}", is_start=True), EditClass.CUT
    ),
    "decimals cut": Forbidden(_number_cut(r"(?<=\d)\.(?=\d)"), EditClass.CUT, _ANOTHER),
    "whole number cut": Forbidden(_number_cut(r"(?<=\d\.)\d", is_start=True), EditClass.CUT, _ANOTHER),
    "digits cut": Forbidden(_number_cut(r"(?<=[^\d.,]\d)\d+(?= [a-z])"), EditClass.CUT, _ANOTHER),
    "first digits cut": Forbidden(
        _number_cut(r"(?<= \d)\d+(?= [a-z])", is_start=True), EditClass.CUT, _ANOTHER
    ),
    "percent sign cut": Forbidden(_number_cut(r"(?<=\d)%"), EditClass.CUT),
    "currency cut": Forbidden(_number_cut(r"(?<= [$€£])\d", is_start=True), EditClass.CUT),
    "thousands cut": Forbidden(_number_cut(r"(?<=\d),(?=\d{3})"), EditClass.CUT, _ANOTHER),
}
