"""Whether this version of provlint is one that a configuration asks for."""

from __future__ import annotations

import re
from itertools import zip_longest

_CLAUSE = re.compile(
    r"(?P<sign>>=|<=|==|!=|~=|>|<)?\s{0,9}(?P<release>\d{1,9}(?:\.\d{1,9}){0,7})(?P<any>\.\*)?"
)
_RELEASE = re.compile(r"\d+(?:\.\d+)*")


def admits(required: str, version: str) -> bool:
    """
    Whether a version is among those that `required` asks for: `>=0.2, <1`, `==0.3.*`, `~=0.3`, `0.3.1`.

    A subset of the version specifiers of Python packages (PEP 440, 2013, "Version specifiers"): releases only. A
    pre-release counts as the release it leads to. Raises ValueError for anything else.
    """
    match = _RELEASE.match(version)
    own = _numbers(match[0] if match else "0")
    return all(_is_met(clause.strip(), own) for clause in required.split(","))


def _is_met(clause: str, own: tuple[int, ...]) -> bool:
    match = _CLAUSE.fullmatch(clause)
    sign = "" if match is None else match["sign"] or "=="
    if match is None or (match["any"] and sign not in ("==", "!=")) or (sign == "~=" and "." not in clause):
        raise ValueError(f"must be like '>=0.2, <1', '==0.3.*' or '~=0.3', not {clause!r}")
    asked = _numbers(match["release"])
    if match["any"] or sign == "~=":
        series = asked if match["any"] else asked[:-1]
        is_in = _padded(own, len(series))[: len(series)] == series
        return is_in != (sign == "!=") if match["any"] else is_in and _compare(own, asked) >= 0
    return {
        "==": _compare(own, asked) == 0,
        "!=": _compare(own, asked) != 0,
        ">=": _compare(own, asked) >= 0,
        "<=": _compare(own, asked) <= 0,
        ">": _compare(own, asked) > 0,
        "<": _compare(own, asked) < 0,
    }[sign]


def _compare(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """Less than, equal to or more than 0; a part that is missing is 0."""
    return next((a - b for a, b in zip_longest(one, other, fillvalue=0) if a != b), 0)


def _padded(release: tuple[int, ...], length: int) -> tuple[int, ...]:
    return release + (0,) * (length - len(release))


def _numbers(release: str) -> tuple[int, ...]:
    return tuple(int(part) for part in release.split("."))
