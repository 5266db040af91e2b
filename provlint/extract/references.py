"""The draft's own list of sources: entries under a heading or bare at its end, and notes that name a source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from provlint.extract.addresses import ADDRESS
from provlint.extract.entry_labels import begins_entry
from provlint.extract.entry_words import author_and_year, title_of, url_of, without_marks
from provlint.extract.lookalikes import is_list_heading, line_after, reads_as_entry
from provlint.extract.reference_lists import LONGEST_ENTRY, Lists, Section
from provlint.text.document import Document

_LABEL = re.compile(
    r"""(?mx)
    ^ [ \t]{0,8} (?:>[ \t]?)? (?:[-*•+][ \t]+|\.\.[ \t]+)? (?:\*\*|__)?
    (?:(?P<heading>[^\W\d_][^\n\[\]:：]{1,47}? [:：]?[*_]{0,2}) [ \t]+ (?=\[))?
    (?: (?:(?P<item>\d{1,3})[.)][ \t]+)?
        \\? \[{1,2} (?P<caret>[\^\#]?) (?P<label>[^\[\]\s!\\^](?:[^\[\]\n]{0,78}[^\[\]\s\\^])?) \^? \\? \]{1,2}
        (?P<link>\()?
      | (?P<number>\d{1,3}) [.)] (?=[ \t])
      | \( (?P<round>\d{1,3}[a-z]?) \) (?=[ \t])
      | \\bibitem (?:\[[^\[\]\n]{0,200}\])? \{(?P<key>[^{}\s]{1,120})\} )
    (?:\*\*|__)? (?P<colon>[ \t]?[:：])? [.]?
    """
)
_BLANK = re.compile(r"\n[ \t\r>]*\n")


class EntryKind(Enum):
    """How an entry is labeled: `[1]`, `[^1]`, `1.`, `(1)`, a key in LaTeX, or not at all, by author and year."""

    BRACKET = "bracket"
    NOTE = "note"
    NUMBER = "number"
    ROUND = "round"
    KEY = "key"
    NAME = "name"


_NUMBERED = (EntryKind.NUMBER, EntryKind.ROUND)
"""What may as well number the points of any list."""


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
    kind: EntryKind = EntryKind.NAME


@frozen
class _Label:
    """The beginning of what may be an entry: `start` of it, `end` of its label, in the draft's own text."""

    id: str
    start: int
    end: int
    kind: EntryKind
    has_colon: bool


def find_references(document: Document) -> tuple[Reference, ...]:
    """
    The sources that a document lists itself, in order, each label once; read from its own text. Linear.

    An entry stands under the heading of a list of sources, or says by its form that it is one: by an address, or
    as bibliographies do. Notes have to say so wherever they stand, for most notes are remarks.
    """
    text = document.text
    lists = Lists(document)
    labels = [label for label in _labels(text) if not lists.is_code(label.start)]
    starts = [*(label.start for label in labels), len(text)]
    bodies = [_body(text, label.end, stop) for label, stop in zip(labels, starts[1:], strict=True)]
    found: dict[str, Reference] = {}
    bare: list[tuple[_Label, str]] = []
    for label, body in zip(labels, bodies, strict=True):
        if _is_entry(label, body, lists.section_at(label.start)):
            found.setdefault(label.id, _read(label, body))
        elif label.kind in _NUMBERED and label.id.isdecimal():
            bare.append((label, body))
    for label, body in _at_end(bare, text):
        found.setdefault(label.id, _read(label, body))
    known = {alias for reference in found.values() for alias in reference.aliases}
    for body in lists.entries():
        names = author_and_year(body)
        if names and names[0] not in known:
            found.setdefault(names[0], Reference(names[0], title_of(body), url_of(body), names[1:]))
    return tuple(found.values())


def _labels(text: str) -> Iterator[_Label]:
    """The labels that lines begin with, each with those that go on behind it on its line: `[1] A. … [2] B. …`."""
    for match in _LABEL.finditer(text):
        label = _label(match)
        while label is not None:
            yield label
            label = _next_on_line(text, label)


def _next_on_line(text: str, label: _Label) -> _Label | None:
    """The label of the next number on the same line, if an entry follows it."""
    if label.kind is not EntryKind.BRACKET or not label.id.isdecimal():
        return None
    far = label.end + LONGEST_ENTRY
    stop = text.find("\n", label.end, far)
    id = str(int(label.id) + 1)
    start = text.find(f" [{id}] ", label.end, stop if stop >= 0 else far) + 1
    end = start + len(id) + 2
    if not start or not begins_entry(line_after(text, end)):
        return None
    return _Label(id, start, end, EntryKind.BRACKET, has_colon=False)


def _label(match: re.Match[str]) -> _Label | None:
    """The label that a line begins with; of a link in brackets only a number is one, `1. [Title](url)` has its own."""
    start, end, has_colon = match.start(), match.end(), match["colon"] is not None
    if match["heading"] is not None and not is_list_heading(match["heading"]):
        return None
    for kind in (EntryKind.NUMBER, EntryKind.ROUND, EntryKind.KEY):
        if match[kind.value] is not None:
            return _Label(match[kind.value], start, end, kind, has_colon)
    if match["link"] is not None and not match["label"].isdecimal():
        number = match["item"]
        return (
            None if number is None else _Label(number, start, match.end("item") + 1, EntryKind.NUMBER, False)
        )
    if match["label"] in "xX" and match["item"] is None:
        # A box that is ticked.
        return None
    kind = EntryKind.NOTE if match["caret"] == "^" else EntryKind.BRACKET
    return _Label(match["label"], start, end, kind, has_colon)


def _body(text: str, start: int, stop: int) -> str:
    """What follows a label, to the next one or to a blank line."""
    body = text[start : min(stop, start + LONGEST_ENTRY)]
    blank = _BLANK.search(body)
    return body if blank is None else body[: blank.start()]


def _is_entry(label: _Label, body: str, section: Section | None) -> bool:
    words = without_marks(body)
    if not words.strip(" .:") or (label.kind in _NUMBERED and section is None):
        return False
    if label.kind is EntryKind.KEY or (section is Section.SOURCES and label.kind is not EntryKind.NOTE):
        return True
    if section is None and label.kind is EntryKind.BRACKET and not label.has_colon:
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
            or not reads_as_entry(" " + without_marks(body).strip())
        ):
            break
        run.append((label, body))
        stop = label.start
    return run[::-1] if len(run) > 1 and int(run[-1][0].id) < 2 else []


def _read(label: _Label, body: str) -> Reference:
    is_link = label.has_colon and ADDRESS.match(body.strip(" <")) is not None
    is_tag = label.kind is EntryKind.NOTE or (
        label.kind is EntryKind.BRACKET and not label.id.isdecimal() and not is_link
    )
    names = author_and_year(without_marks(body).strip())
    return Reference(label.id, title_of(body), url_of(body), names, is_tag, label.kind)
