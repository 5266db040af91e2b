"""The draft's own list of sources: entries under a heading or bare at its end, and notes that name a source."""

from __future__ import annotations

import re
from enum import Enum

from attrs import frozen

from provlint.extract.addresses import ADDRESS, trimmed
from provlint.extract.lookalikes import reads_as_entry
from provlint.extract.reference_lists import LONGEST_ENTRY, Lists, Section
from provlint.text.document import Document

_LONGEST_TITLE = 160

_LABEL = re.compile(
    r"""(?mx)
    ^ [ \t]{0,8} (?:>[ \t]?)? (?:[-*•+][ \t]+|\.\.[ \t]+)? (?:\*\*|__)?
    (?: (?:(?P<item>\d{1,3})[.)][ \t]+)?
        \\? \[{1,2} (?P<caret>[\^\#]?) (?P<label>[^\[\]\s!\\^](?:[^\[\]\n]{0,78}[^\[\]\s\\^])?) \^? \\? \]{1,2}
        (?P<link>\()?
      | (?P<number>\d{1,3}) [.)] (?=[ \t])
      | \\bibitem (?:\[[^\[\]\n]{0,200}\])? \{(?P<key>[^{}\s]{1,120})\} )
    (?:\*\*|__)? (?P<colon>[ \t]?[:：])? [.]?
    """
)
_BLANK = re.compile(r"\n[ \t\r>]*\n")
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


@frozen
class Reference:
    """
    One entry of a draft's own list: its label as `id`, and what it says of the source.

    `is_tag`: whether the label is a tag wherever it stands, for the entry has the form of a tag's definition.
    """

    id: str
    title: str | None = None
    url: str | None = None
    aliases: tuple[str, ...] = ()
    is_tag: bool = False


class _Kind(Enum):
    """How an entry is labeled: `[1]`, `[^1]`, `1.`, or a key in LaTeX, which nothing but an entry has."""

    BRACKET = "bracket"
    NOTE = "note"
    NUMBER = "number"
    KEY = "key"


@frozen
class _Label:
    """The beginning of what may be an entry: `start` of it, `end` of its label, in the draft's own text."""

    id: str
    start: int
    end: int
    kind: _Kind
    has_colon: bool


def find_references(document: Document) -> tuple[Reference, ...]:
    """
    The sources that a document lists itself, in order, each label once; read from its own text. Linear.

    An entry stands under the heading of a list of sources, or says by its form that it is one: by an address, or
    as bibliographies do. Notes have to say so wherever they stand, for most notes are remarks.
    """
    text = document.text
    lists = Lists(document)
    labels = [label for match in _LABEL.finditer(text) if (label := _label(match)) is not None]
    labels = [label for label in labels if not lists.is_code(label.start)]
    starts = [*(label.start for label in labels), len(text)]
    bodies = [_body(text, label.end, stop) for label, stop in zip(labels, starts[1:], strict=True)]
    found: dict[str, Reference] = {}
    bare: list[tuple[_Label, str]] = []
    for label, body in zip(labels, bodies, strict=True):
        if _is_entry(label, body, lists.section_at(label.start)):
            found.setdefault(label.id, _read(label, body))
        elif label.kind is _Kind.NUMBER:
            bare.append((label, body))
    for label, body in _at_end(bare, text):
        found.setdefault(label.id, _read(label, body))
    known = {alias for reference in found.values() for alias in reference.aliases}
    for body in lists.entries():
        names = _author_and_year(body)
        if names and names[0] not in known:
            found.setdefault(names[0], Reference(names[0], _title(body), _url(body), names[1:]))
    return tuple(found.values())


def _label(match: re.Match[str]) -> _Label | None:
    """The label that a line begins with; of a link in brackets only a number is one, `1. [Title](url)` has its own."""
    start, end, has_colon = match.start(), match.end(), match["colon"] is not None
    if match["number"] is not None:
        return _Label(match["number"], start, end, _Kind.NUMBER, has_colon)
    if match["key"] is not None:
        return _Label(match["key"], start, end, _Kind.KEY, has_colon)
    if match["link"] is not None and not match["label"].isdecimal():
        number = match["item"]
        return None if number is None else _Label(number, start, match.end("item") + 1, _Kind.NUMBER, False)
    if match["label"] in "xX" and match["item"] is None:
        # A box that is ticked.
        return None
    kind = _Kind.NOTE if match["caret"] == "^" else _Kind.BRACKET
    return _Label(match["label"], start, end, kind, has_colon)


def _body(text: str, start: int, stop: int) -> str:
    """What follows a label, to the next one or to a blank line."""
    body = text[start : min(stop, start + LONGEST_ENTRY)]
    blank = _BLANK.search(body)
    return body if blank is None else body[: blank.start()]


def _is_entry(label: _Label, body: str, section: Section | None) -> bool:
    words = _plain(body)
    if not words.strip(" .:") or (label.kind is _Kind.NUMBER and section is None):
        return False
    if label.kind is _Kind.KEY or (section is Section.SOURCES and label.kind is not _Kind.NOTE):
        return True
    if section is None and label.kind is _Kind.BRACKET and not label.has_colon:
        words = words.partition("\n")[0]
    return reads_as_entry(" " + words.strip())


def _at_end(bare: list[tuple[_Label, str]], text: str) -> list[tuple[_Label, str]]:
    """The numbered entries, from the first on, that end a text without a heading of their own; two at least."""
    run: list[tuple[_Label, str]] = []
    stop = len(text)
    for label, body in reversed(bare):
        is_next = not run or int(run[-1][0].id) == int(label.id) + 1
        if (
            text[label.end + len(body) : stop].strip()
            or not is_next
            or not reads_as_entry(" " + _plain(body).strip())
        ):
            break
        run.append((label, body))
        stop = label.start
    return run[::-1] if len(run) > 1 and int(run[-1][0].id) < 2 else []


def _read(label: _Label, body: str) -> Reference:
    is_link = label.has_colon and ADDRESS.match(body.strip(" <")) is not None
    is_tag = label.kind is _Kind.NOTE or (
        label.kind is _Kind.BRACKET and not label.id.isdecimal() and not is_link
    )
    return Reference(label.id, _title(body), _url(body), _author_and_year(_plain(body).strip()), is_tag)


def _plain(body: str) -> str:
    """The words of an entry without marks of emphasis and without the brackets of links."""
    return _MARKS.sub("", _LINK.sub(r"\g<words> (", body))


def _title(body: str) -> str | None:
    """What an entry names its source by: the words that lead to it, or are quoted, else those around its address."""
    match = _LINK.search(body) or _QUOTED.search(body)
    around = [match["words"]] if match is not None else ADDRESS.split(body, maxsplit=1)
    plain = (
        " ".join(_MARKS.sub("", words).split())[:_LONGEST_TITLE].strip(" -–—:.,;|<>(").lstrip(" )]")
        for words in around
    )
    return next((words for words in plain if words), None)


def _url(body: str) -> str | None:
    match = ADDRESS.search(body)
    if match is not None:
        return trimmed(match[0])
    doi = _DOI.search(body)
    return None if doi is None else "https://doi.org/" + doi["doi"].rstrip(".,;:)")


def _author_and_year(words: str) -> tuple[str, ...]:
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
