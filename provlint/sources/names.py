"""The names a source answers to: how ids are compared, and the short hashes hidden in file names."""

from __future__ import annotations

import re
from unicodedata import normalize

SHORTEST_HASH = 7
"""How many digits the shortest hash has that git writes; anything shorter is more often a date or a number."""

_HEX_RUN = re.compile(rf"(?<![0-9A-Za-z])[0-9A-Fa-f]{{{SHORTEST_HASH},}}(?![0-9A-Za-z])")
_HEX = re.compile(r"[0-9a-f]{4,}")
_LOOSE = str.maketrans("", "", " \t\r\n\u00a0\u2009\u202f-\u2010\u2011\u2013")


def normal_form(id: str) -> str:
    """
    The form in which ids are compared when they do not agree as written: space, hyphens and case aside.

    Addresses lose their scheme, `www.`, fragment and last slash.

    >>> normal_form("RFC 2535") == normal_form("rfc-2535")
    True
    """
    id = normalize("NFC", id)
    if "://" in id:
        return _normal_address(id)
    return id.translate(_LOOSE).casefold()


def hex_runs(name: str) -> tuple[str, ...]:
    """
    The runs of at least seven hexadecimal digits in a name, lower case, in order.

    >>> hex_runs("000_da7ef40be39db5b8")
    ('da7ef40be39db5b8',)
    """
    return tuple(run.lower() for run in _HEX_RUN.findall(name.replace("_", " ")))


def is_hex(id: str) -> bool:
    """Whether an id may be a short hash: four or more lower-case hexadecimal digits and nothing else."""
    return _HEX.fullmatch(id) is not None


def is_one_slip(first: str, second: str) -> bool:
    """
    Whether two ids differ by one typing error: a character wrong, missing or too many, or two neighbors swapped.

    >>> is_one_slip("38c5ecf8", "38c5efc8"), is_one_slip("38c5ecf8", "38c5ecf8")
    (True, False)
    """
    a, b = normal_form(first), normal_form(second)
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    left, right = a[start : len(a) - end], b[start : len(b) - end]
    is_swap = len(left) == len(right) == 2 and left == right[::-1]
    return is_swap or max(len(left), len(right)) == 1


def _normal_address(url: str) -> str:
    rest = url.split("://", 1)[1].split("#", 1)[0].rstrip("/")
    host, slash, path = rest.partition("/")
    return host.lower().removeprefix("www.") + slash + path
