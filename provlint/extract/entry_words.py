"""What an entry of a list of sources says of its source: title, address, author and year."""

from __future__ import annotations

import re

from provlint.extract.addresses import ADDRESS, trimmed

_LONGEST_TITLE = 160

_DOI = re.compile(r"\b(?:doi:[ \t]?|doi\.org/)?(?P<doi>10\.\d{4,9}/[^\s<>\"'“”\]}]{1,200})", re.IGNORECASE)
_LINK = re.compile(r"\[(?P<words>[^\[\]\n]{3,300})\]\(")
_QUOTED = re.compile(r"[“\"„«](?P<words>[^“”\"„«»\n]{3,300}?)[,.]?[”\"“»]")
_MARKS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)|\\(?=\W)")
_YEAR = re.compile(r"(?<![\d-])(?P<year>(?:1[5-9]|20)\d\d[a-z]?)(?![\d-])")
_FIRST = re.compile(
    r"\W{0,3}(?P<name>[^\W\d_a-z][\w'’-]{1,30})(?=,|[ \t]+[A-Z]{1,3}[.,]|[ \t]+(?:&|and|et|und)[ \t])"
)
_SECOND = re.compile(
    r"(?:&|\band|\bund|\bet|\by)[ \t]+(?:[A-Z]\.[ \t]?-?){0,3}(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]{1,30})"
)


def without_marks(body: str) -> str:
    """The words of an entry without marks of emphasis and without the brackets of links."""
    return _MARKS.sub("", _LINK.sub(r"\g<words> (", body))


def title_of(body: str) -> str | None:
    """What an entry names its source by: the words that lead to it, or are quoted, else those around its address."""
    match = _LINK.search(body) or _QUOTED.search(body)
    around = [match["words"]] if match is not None else ADDRESS.split(body, maxsplit=1)
    plain = (
        " ".join(_MARKS.sub("", words).split())[:_LONGEST_TITLE].strip(" -–—:.,;|<>(").lstrip(" )]")
        for words in around
    )
    return next((words for words in plain if words), None)


def url_of(body: str) -> str | None:
    """The first address of an entry, else its DOI as one; None without either."""
    match = ADDRESS.search(body)
    if match is not None:
        return trimmed(match[0])
    doi = _DOI.search(body)
    return None if doi is None else "https://doi.org/" + doi["doi"].rstrip(".,;:)")


def author_and_year(words: str) -> tuple[str, ...]:
    """The forms in which an entry is cited by author and year: `Lund 2001`, `Lund et al., 2001`, `Lund & Bo, 2001`."""
    first = _FIRST.match(words)
    year = _YEAR.search(words, 0, 300) if first is not None else None
    if first is None or year is None:
        return ()
    second = _SECOND.search(words, first.end("name"), year.start())
    names = [first["name"], f"{first['name']} et al."]
    if second is not None:
        names += [f"{first['name']} {word} {second['name']}" for word in ("and", "&")]
    return tuple(f"{name}{comma} {year['year']}" for name in names for comma in ("", ","))
