"""Locators: where in a source "p. 4", "Section 2.1" or "L9-L14" points, as far as its text shows."""

from __future__ import annotations

import re

from provlint.text.document import BlockKind, Document
from provlint.text.span import Span

_NUMBER = r"(?P<number>\d{1,6}(?:\.\d{1,3}){0,4})"
_PAGE = re.compile(rf"(?i)\s*(?:pages?|pp?)\b\.?\s*{_NUMBER}")
_LINE = re.compile(rf"(?i)\s*(?:lines?\s*|L){_NUMBER}")
_PARAGRAPH = re.compile(rf"(?i)\s*(?:paragraphs?|paras?\.?|¶+)\s*{_NUMBER}")
_SECTION = re.compile(rf"(?i)\s*(?:(?:sections?|sec|chapters?|chap|ch|appendix)\b\.?|§+)?\s*{_NUMBER}\s*")
# A line that says no more than which page it stands on.
_PAGE_LINE = r"(?im)^[^\w\n]*(?:page\s+|p\.\s*)?{number}(?:\s*(?:of|/)\s*\d+)?[^\w\n]*$"
_SECTION_LINE = r"(?im)^[^\w\n]*(?:(?:section|sec\.|chapter|appendix|§)\s*)?{number}(?![\w.]*\d)[.):]?\s"


def find_place(locator: str, document: Document) -> int | None:
    """
    Where in the document's prose a locator points, an offset; None where the text does not show it.

    Pages are told by form feeds or by lines that say no more than their number, sections by a line that begins
    with their number or a heading that has the locator's words, lines and paragraphs by counting from 1. Linear.
    """
    for pattern, find in (
        (_LINE, _line_start),
        (_PAGE, _page_start),
        (_PARAGRAPH, _paragraph_start),
        (_SECTION, _section_start),
    ):
        match = pattern.match(locator)
        if match is not None:
            return find(match["number"], document)
    return _heading_start(locator, document)


def _line_start(number: str, document: Document) -> int | None:
    place = 0
    for _ in range(int(number.partition(".")[0]) - 1):
        place = document.text.find("\n", place) + 1
        if not place:
            return None
    return document.prose.from_origin(Span(place, place)).start


def _page_start(number: str, document: Document) -> int | None:
    pages = document.text.split("\f")
    count = int(number.partition(".")[0])
    if len(pages) > 1 and 0 < count <= len(pages):
        start = sum(len(page) + 1 for page in pages[: count - 1])
        return document.prose.from_origin(Span(start, start)).start
    return _first_line(_PAGE_LINE, number, document)


def _paragraph_start(number: str, document: Document) -> int | None:
    paragraphs = [block for block in document.blocks if block.kind is not BlockKind.HEADING]
    count = int(number.partition(".")[0])
    return paragraphs[count - 1].span.start if 0 < count <= len(paragraphs) else None


def _section_start(number: str, document: Document) -> int | None:
    return _first_line(_SECTION_LINE, number, document)


def _first_line(pattern: str, number: str, document: Document) -> int | None:
    match = re.search(pattern.replace("{number}", re.escape(number)), document.prose.text)
    return match.start() if match else None


def _heading_start(locator: str, document: Document) -> int | None:
    """Where the first heading begins that has all the words of the locator, in their order."""
    wanted = " ".join(locator.lower().split())
    for block in document.blocks:
        heading = " ".join(block.span.of(document.prose.text).lower().split())
        if block.kind is BlockKind.HEADING and wanted and wanted in heading:
            return block.span.start
    return None
