"""What may stand between a tag's brackets: ids by their shape, locators, and lists of both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from functools import cache

from attrs import evolve, frozen

from provlint.extract.key_shapes import Certainty, certainty_of_key, is_author_year, is_word
from provlint.text.span import Span

# Whether an id names a source.
Known = Callable[[str], bool]

# A range of more sources than this is a page range, a score or an attack; the widest seen in drafts is 1-17.
WIDEST_RANGE = 25

HASH = r"[0-9a-f]{7,64}|[0-9A-F]{7,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
"""A hash of one case, or a UUID."""

DASHES = frozenset("-–—‐‑−")
"""What stands between the ends of a range."""

_SEMICOLON = re.compile(r"[;；]")
_COMMA = re.compile(r"[,，、](?:\s?(?:and|&)\s)?|\s(?:and|&)\s")
_NUMBER = re.compile(r"\d{1,4}")
_RANGE = re.compile(rf"(\d{{1,3}})(?:\s?[{''.join(sorted(DASHES))}~～至]\s?|\s?\.\.\.?\s?|\sto\s)(\d{{1,3}})")
_PAGES = re.compile(r"\d{1,4}(?:\s?[-–]\s?\d{1,4})?")
_HEX = re.compile(HASH)
_SPACE = re.compile(r"\s|:\s")
# `RFC1035 4.1.2`: a section after the key.
_TRAILING_SECTION = re.compile(r"(?P<key>[A-Z]{2,8}[ -]?\d{2,6})\s(?P<locator>\d{1,3}(?:\.\d{1,3}){1,4})")


class Shape(Enum):
    """What an id looks like; the value is the name of the syntax it makes."""

    NUMBER = "numeric"
    HEX = "hex"
    KEY = "key"


@frozen
class Item:
    """
    One id found between brackets; `span` measures the text searched.

    `last`: of a range of numbers, spread out only when it is sure to be a tag, the last; None for a single id.
    """

    id: str
    span: Span
    shape: Shape
    certainty: Certainty
    locator: str | None = None
    last: int | None = None


def key_items(matches: Iterable[re.Match[str]], group: str | int = 0) -> tuple[Item, ...]:
    """The keys that the matches of a pattern are, or a group of it, where its form says that they are no less."""
    return tuple(Item(m[group], Span(*m.span(group)), Shape.KEY, Certainty.SURE) for m in matches)


def read_items(text: str, start: int, end: int, is_known: Known) -> tuple[Item, ...]:
    """
    The ids listed in `text` from `start` to `end`; none where any part is no id.

    Parts are set apart by commas or semicolons; a part that is a locator belongs to the id before it.
    """
    if end - start < 4 and text[start:end].isdecimal():
        return (Item(text[start:end], Span(start, end), Shape.NUMBER, Certainty.SURE),)
    if text[start:end].isalnum():
        # Nothing in it sets parts apart.
        alone = _one(text, start, end, is_known)
        return () if alone is None else (alone,)
    items: list[Item] = []
    for first, last in _parts(text, start, end, _SEMICOLON):
        found = _read_part(text, first, last, is_known)
        if found:
            items += found
        elif items and _locator().fullmatch(text, first, last):
            items[-1] = _located(items[-1], text[first:last])
        else:
            return ()
    return tuple(items)


def _read_part(text: str, start: int, end: int, is_known: Known) -> list[Item]:
    """The ids between two semicolons: one that is known or has commas in it (`Lund, 2001, p. 4`), or a list."""
    whole = _one(text, start, end, is_known)
    if whole is not None and whole.certainty is not Certainty.DOUBTFUL:
        return [whole]
    parts = list(_parts(text, start, end, _COMMA))
    items: list[Item] = []
    for first, last in parts:
        found = _range(text, first, last, is_known) or _one(text, first, last, is_known)
        if len(parts) > 1 and found is not None and _is_mere_word(found):
            # `Lund, 2001` is no list of two.
            break
        if items and not is_known(text[first:last]) and _is_place(items[-1], text, first, last):
            items[-1] = _located(items[-1], text[first:last])
        elif found is not None or (found := _with_section(text, first, last, is_known)) is not None:
            items.append(found)
        else:
            break
    else:
        return items
    if whole is None and _locator().fullmatch(text, *parts[-1]):
        before = _one(text, start, parts[-2][1], is_known) if len(parts) > 1 else None
        whole = None if before is None else _located(before, text[slice(*parts[-1])])
    return [] if whole is None else [whole]


def _with_section(text: str, start: int, end: int, is_known: Known) -> Item | None:
    """An id with its locator after no more than a space: `12 p. 4`."""
    gap = _SPACE.search(text, start, end)
    if gap is not None and _locator().fullmatch(text, gap.end(), end):
        item = _one(text, start, gap.start(), is_known)
        return None if item is None else _located(item, text[gap.end() : end])
    colon = text.find(": ", start, end)
    item = _one(text, start, colon, is_known) if colon > 0 else None
    if item is None:
        return None
    if _is_place(item, text, colon + 2, end):
        return _located(item, text[colon + 2 : end])
    if item.shape is Shape.NUMBER and _PAGES.fullmatch(text, colon + 2, end):
        # `4: 45`, also a score or a verse.
        return evolve(_located(item, text[colon + 2 : end]), certainty=Certainty.DOUBTFUL)
    return None


def _is_place(item: Item, text: str, start: int, end: int) -> bool:
    """Whether what follows an id says where in the source; after an author and a year bare pages do."""
    if _locator().fullmatch(text, start, end):
        return True
    return _PAGES.fullmatch(text, start, end) is not None and is_author_year(item.id)


def _located(item: Item, locator: str) -> Item:
    return evolve(item, locator=locator if item.locator is None else f"{item.locator}, {locator}")


def _parts(text: str, start: int, end: int, separator: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The stretches between separators, without the space around them."""
    edges = [match.span() for match in separator.finditer(text, start, end)]
    starts = [start, *(last for _, last in edges)]
    for first, last in zip(starts, [*(edge for edge, _ in edges), end], strict=True):
        part = text[first:last]
        yield first + len(part) - len(part.lstrip()), max(first, last - len(part) + len(part.rstrip()))


def _range(text: str, start: int, end: int, is_known: Known) -> Item | None:
    match = _RANGE.fullmatch(text, start, end)
    if match is None or is_known(match[0]):
        return None
    first, last = int(match[1]), int(match[2])
    if not first < last <= first + WIDEST_RANGE:
        return None
    return Item(str(first), Span(start, end), Shape.NUMBER, Certainty.SURE, last=last)


def _one(text: str, start: int, end: int, is_known: Known) -> Item | None:
    """The one id that stands from `start` to `end`; None if it is not the shape of any and no source is known by it."""
    raw = text[start:end]
    if not raw or len(raw) > 80:
        return None
    id = " ".join(raw.split())
    span = Span(start, end)
    certainty = Certainty.SURE if is_known(id) else None
    if _NUMBER.fullmatch(id):
        return Item(id, span, Shape.NUMBER, certainty or _sure_if(len(id) < 4))
    if _HEX.fullmatch(id) and (certainty is not None or not id.isalpha()):
        # All letters is a word, `defaced`, far more often than a hash; all digits is a date as often.
        return Item(id, span, Shape.HEX, certainty or _sure_if(not id.isdecimal()))
    if certainty is not None:
        return Item(id, span, Shape.KEY, certainty)
    section = _TRAILING_SECTION.fullmatch(id)
    if section is not None:
        key = section["key"]
        return Item(key, Span(start, start + len(key)), Shape.KEY, Certainty.SURE, section["locator"])
    guess = certainty_of_key(id)
    return None if guess is None else Item(id, span, Shape.KEY, guess)


def _sure_if(is_sure: bool) -> Certainty:
    return Certainty.SURE if is_sure else Certainty.DOUBTFUL


def _is_mere_word(item: Item) -> bool:
    return item.certainty is Certainty.DOUBTFUL and is_word(item.id) and not item.id.isupper()


@cache
def _locator() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?: (?: pp? | pages? | ch | chap | chapters? | sec | sect | sections? | para | paras | paragraphs?
              | vol | volume | figs? | figures? | tables? | app | appendix | art | articles? | ll? | lines?
              | fn | n | notes? | slides?
              | theorem | thm | lemma | prop | proposition | corollary | cor | def | definition | eqs? | equation
              | example | remark | no | minute | rule )
            \b [.:]? \s? | §{1,2}\s? | ¶{1,2}\s? | at\s )
        [:\s]? (?= [A-Z]\b | \(? [A-Z]? [\d IVXLCivxlc] ) [\w§.:()–-]{1,30} (?: \s?[-–,]\s?\w{1,10} )?
        """,
        re.VERBOSE | re.IGNORECASE,
    )
