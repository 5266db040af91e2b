"""What a key looks like that names a source, and how sure it is that it does: `RFC2119`, `Knuth84`, `Lund, 1931`."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from provlint.extract.no_ids import NO_AUTHOR, NO_KEY
from provlint.text.patterns import compiled

_SERIES = (
    r"(?:RFC|BCP|STD|FYI|ISO|IEC|IEEE|ITU|ANSI|NIST|FIPS|ECMA|DIN|PEP|W3C|CVE)"
    r"(?:/[A-Z]{2,5})?[ ./-]?[\w.:/-]*\d[\w.:/-]*"
    r"|(?:I-D\.|draft-)[\w.-]{3,60}"
    r"|arXiv:\s?(?:\d{4}\.\d{4,5}|[a-z-]{2,10}/\d{7})(?:v\d)?|doi:\s?10\.\d{4,9}/\S{1,60}|PMID:?\s?\d{4,9}|PMC\d{5,8}"
)
# Letters and then digits: `RFC2119`, `Knuth84`, `ABC+12`, `lund-brandt-2001`, `s1`.
_LABEL = (
    r"[a-z]{1,4}[-_:]?\d{1,4}|(?:source|passage|chunk|document|article)[-_]\d{1,4}"
    r"|[A-Za-z]{2,20}(?:[A-Za-z+]{0,4}|(?:[-_:.][A-Za-z]{2,20}){1,3})[-_:]?\d{2,4}[a-z]?"
)
_NO_LABEL = r"(?i)(?:mp|utf|ipv|md|sha|base|win|covid|sars|amd|arm|http|usb)-?\d{1,3}"
_CAPITAL_LABEL = re.compile(r"[A-Z][-.]?\d{1,3}")
_MIXED = re.compile(r"(?=[a-f0-9]*[a-f])(?=[a-f0-9]*\d)[a-f0-9]{4,6}")
# Versions, classes of characters, parts of a work, quarters and headings.
_NEVER = (
    r"(?i)v\d|(?-i:[A-G](?:maj|sus|m)?(?:7|9|11|13)$)|\w-\w(?:\w-\w)*$|(?:h|x|q|ep|no|vol|ch|pp?)\d"
    r"|(?:pages?|lines?|time|at|step|fig|figure|table|eq|part|level|note|nb|section|room|day|type|grade)[-_:. ]?\d"
)
_CAPITALS_AND_NUMBER = re.compile(r"[A-Z]{2,}-\d+")
_YEAR = r"(?:(?:1[5-9]\d|20[0-2])\d|[4-9]\d)[a-z]?"
_NAME = r"(?:(?:[a-z]{1,3}\s){0,2}[A-ZÀ-ÖØ-Þ][\w'’.-]{1,30})"
_MNEMONIC = re.compile(r"[A-Z][A-Z0-9]{2,19}(?:-[A-Z0-9]{2,19}){0,4}")
_WORD = re.compile(r"[A-Za-z]{3,30}(?:[-_][A-Za-z]{2,30}){0,3}")


# `1a`, `2.3`: parts of a numbered source; versions, steps and sections look the same.
_SUB_NUMBER = re.compile(r"\d{1,3}[a-z]|\d{1,2}(?:\.\d{1,2}){1,2}[a-z]?")
# Capitals that are a verdict, not a name: `[VERIFIED]`, `[OMITTED]`.
_PARTICIPLE = re.compile(r"[A-Z]{4,}ED")


class Certainty(Enum):
    """How sure it is, without any other sign, that a thing of this shape names a source."""

    SURE = 2
    LIKELY = 1
    DOUBTFUL = 0


def certainty_of_key(id: str) -> Certainty | None:
    """How sure it is that `id` names a source; None where it has the shape of something else."""
    if compiled(_NEVER).match(id):
        return None
    if compiled(_SERIES).fullmatch(id):
        return Certainty.SURE
    if _CAPITALS_AND_NUMBER.fullmatch(id) or _SUB_NUMBER.fullmatch(id):
        # `COVID-19` and `SARS-2` are made like `DOE-84`.
        return Certainty.DOUBTFUL
    if (compiled(_LABEL).fullmatch(id) and not _is_no_label(id)) or _MIXED.fullmatch(id):
        return Certainty.LIKELY
    if is_author_year(id):
        return None if id.split(maxsplit=1)[0].strip(",.").lower() in NO_AUTHOR else Certainty.LIKELY
    is_short = (
        _is_body_and_year(id)
        or _CAPITAL_LABEL.fullmatch(id)
        or _MNEMONIC.fullmatch(id)
        or _WORD.fullmatch(id)
    )
    is_no_key = id.lower() in NO_KEY or _PARTICIPLE.fullmatch(id)
    return Certainty.DOUBTFUL if is_short and not is_no_key else None


def is_word(id: str) -> bool:
    """Whether an id is letters alone, with hyphens or underscores: `diary`, `harbor-log`."""
    return _WORD.fullmatch(id) is not None


def is_sub_number(id: str) -> bool:
    """Whether an id is a number with a letter or a further number: `1a`, `2.3`."""
    return _SUB_NUMBER.fullmatch(id) is not None


def _is_body_and_year(id: str) -> bool:
    """Whether an id is a name of several words and a year: `World Health Organization, 2020`, `New York, 1999`."""
    is_dated = id.split(maxsplit=1)[0].lower() in NO_AUTHOR and ", " not in id
    return not is_dated and _body_and_year().fullmatch(id) is not None


def _is_no_label(id: str) -> bool:
    """Whether letters and digits are the name of a format, a code or a group rather than a source's."""
    return compiled(_NO_LABEL).fullmatch(id) is not None


def is_author_year(id: str) -> bool:
    """Whether an id is an author and a year: `Lund, 1931`, `Ek & Berg 2002`."""
    return _author_year().fullmatch(id) is not None


@cache
def _body_and_year() -> re.Pattern[str]:
    word = r"[A-ZÀ-ÖØ-Þ][\w'’.-]{0,30}"
    return re.compile(
        rf"{word}(?:\s(?:(?:of|the|for|and|on|de|la|du|för|für)\s){{0,2}}{word}){{1,6}},?\s{_YEAR}"
    )


@cache
def _author_year() -> re.Pattern[str]:
    return re.compile(rf"{_NAME}(?:,?\s(?:et\s+al\.?|(?:and|&)\s{_NAME}))?,?\s(?:in\s)?\(?{_YEAR}\)?")
