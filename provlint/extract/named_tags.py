"""Tags that say what they are: `[citation:3]`, `[cite: 19, 100]`, `[Source: a.pdf, Page 1]`, `[web:1]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import evolve

from provlint.extract.candidate import Candidate
from provlint.extract.citation_ids import Item, Shape, key_items, read_items
from provlint.extract.key_shapes import Certainty
from provlint.text.patterns import compiled
from provlint.text.span import Span

# Kinds that say where a search found something are part of the id: `web:1` is not `news:1`.
_SEARCHED = r"[a-z][a-z_]{1,24}[:：]\d{1,3}(?:\s?[,;]\s?(?:[a-z][a-z_]{1,24}:)?\d{1,3}){0,20}"
_SEARCH_ITEM = re.compile(r"(?:[a-z_]+[:：])?\d{1,3}")
_SOURCE_WORD = (
    r"(?i)(?:citations?|cites?|sources?|src|refs?|references?|docs?|documents?|passages?"
    r"|chunks?)\.?\s?[:#]?\s?(?=\d)"
)
# `[Source A]`, `[Documents B and C]`; an article or a section with a letter is part of a work.
_LETTERED = (
    r"(?i:sources?|documents?|docs?|passages?|refs?|references?)\s"
    r"(?P<rest>[A-Z](?:(?:\s?[,;]\s?|\s(?:and|&)\s)(?:(?i:source|document|doc|passage|ref"
    r"|reference)\s)?[A-Z]){0,9})"
)
_LETTER = re.compile(r"\b[A-Z]\b")
_LOCATED = (
    r"(?i)(?P<id>[^;]{1,120}?)\s?[,;]\s?(?P<locator>(?:p|pp|pages?|sections?|sec|chapter|ch|lines?|slide"
    r"|para)\b.{1,30})"
)
_NAME = re.compile(r"[^;\s](?:[^;]*[^;\s])?")
_NOT_SEARCHED = frozenset(
    {"oaicite", "page", "line", "at", "time", "step", "fig", "figure", "table", "part", "level", "note"}
)


def read_named(text: str, start: int, end: int) -> Candidate | None:
    """The tag that the bracket of `text` from `start` to `end` is, if it begins with a word for a source."""
    span = Span(start, end)
    match = _cited().fullmatch(text, start + 1, end - 1)
    if match is not None:
        items = _numbers(text, *match.span("rest"))
        if items:
            return Candidate(span, items, "named")
        if match["cite"] is not None and match["colon"].strip(". "):
            return _sources_by_name(text, span, *match.span("rest"))
    lettered = compiled(_LETTERED).fullmatch(text, start + 1, end - 1)
    if lettered is not None:
        return Candidate(span, key_items(_LETTER.finditer(text, *lettered.span("rest"))), "named")
    match = compiled(_SEARCHED).fullmatch(text, start + 1, end - 1)
    if match is not None and match[0].split(":")[0] not in _NOT_SEARCHED:
        return Candidate(span, tuple(_searched(text, start + 1, end - 1)), "named")
    return None


def _numbers(text: str, start: int, end: int) -> tuple[Item, ...]:
    """The numbers listed from `start` to `end`, each with or without its word; none unless all are numbers."""
    # Words are blanked, not cut, so that places stay true.
    plain = compiled(_SOURCE_WORD).sub(lambda word: " " * len(word[0]), text[start:end])
    items = read_items(plain, 0, end - start, _no_id_is_known)
    if not all(item.shape is Shape.NUMBER for item in items):
        return ()
    return tuple(evolve(item, span=Span(start + item.span.start, start + item.span.end)) for item in items)


def _no_id_is_known(_: str) -> bool:
    return False


def _sources_by_name(text: str, span: Span, start: int, end: int) -> Candidate:
    """The names listed from `start` to `end`, set apart by semicolons; a page or section after one is its locator."""
    items: list[Item] = []
    for match in _NAME.finditer(text, start, end):
        located = compiled(_LOCATED).fullmatch(match[0])
        name, locator = (match[0], None) if located is None else (located["id"], located["locator"])
        place = Span(match.start(), match.start() + len(name))
        items.append(Item(name, place, Shape.KEY, Certainty.SURE, locator))
    return Candidate(span, tuple(items), "named")


def _searched(text: str, start: int, end: int) -> Iterator[Item]:
    kind = text[start : text.index(":", start) + 1]
    for match in _SEARCH_ITEM.finditer(text, start, end):
        id = match[0] if ":" in match[0] else kind + match[0]
        yield Item(id, Span(*match.span()), Shape.KEY, Certainty.SURE)


@cache
def _cited() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?P<kind> (?P<cite> citations? | cites? | sources? | src | ref(?:erence)?s? | quellen? | fuentes?
                          | 来源 | 引用 | 参考 )
                | docs? | documents? | passages? | chunks? | contexts? | results? | evidence | articles? | 文献 | 资料 )
        (?![A-Za-z])
        (?P<colon> (?(cite) \s?[:：\#]\s? | \s?[:：\#]\s ) | \.?\s? ) (?P<rest> \S.* )
        """,
        re.VERBOSE | re.IGNORECASE | re.DOTALL,
    )
