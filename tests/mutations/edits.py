"""What a forbidden change is, and how a table of words is put to use in one."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import frozen

from mutations.places import swap
from provlint.report import EditClass

Change = Callable[[str], str | None]


@frozen
class Forbidden:
    """
    A change, and the class of the edit it makes.

    `also`: classes that are as right, where the class is a matter of view; the reason stands beside each.
    """

    change: Change
    kind: EditClass
    also: tuple[EditClass, ...] = ()


def one_of(table: dict[str, str], around: str = "{}") -> Change:
    """The first word of a table that stands between plain words, as the table has it."""
    words = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    return lambda text: swap(
        text, rf"(?<=[a-zA-Z] )(?:{words})(?= [a-zA-Z])", lambda m: around.format(table[m[0]])
    )


def with_number(table: dict[str, str], around: str = "{}") -> Change:
    """The unit or scale behind a number, as the table has it."""
    words = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    return lambda text: swap(text, rf"(?<=\d )(?:{words})(?= [a-zA-Z])", lambda m: around.format(table[m[0]]))
