"""Where a draft lists its sources and notes, and where it shows code."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from functools import cache

from provlint.extract.fences import find_fences
from provlint.extract.lexicon.headings import NOTES
from provlint.extract.lookalikes import lists_of_sources
from provlint.text.document import Document
from provlint.text.span import Span

# Entries run over a few lines at most; of a longer one no more is wanted than its beginning.
LONGEST_ENTRY = 600


class Section(Enum):
    """What a heading announces: sources, or notes and links, which need not be sources."""

    SOURCES = "sources"
    NOTES = "notes"


class Lists:
    """Where a draft's own text has lists of sources and of notes, and where it has blocks of code."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._spans = lists_of_sources(document)
        prose = document.prose
        self._starts = [prose.to_origin(Span(span.start, span.start)).start for span in self._spans]
        self._ends = [
            len(document.text)
            if span.end == len(prose.text)
            else prose.to_origin(Span(span.end, span.end)).start
            for span in self._spans
        ]
        headings = (
            {block.span.end: block.span.of(prose.text) for block in document.blocks} if self._spans else {}
        )
        self._sections = [
            Section.NOTES if _notes().search(headings.get(span.start, "")) else Section.SOURCES
            for span in self._spans
        ]
        self._code = list(find_fences(document.text)) if document.format == "markdown" else []

    def section_at(self, start: int) -> Section | None:
        """The list that the offset `start` of the draft's own text stands in; None for none."""
        place = bisect_right(self._starts, start) - 1
        return self._sections[place] if place >= 0 and start < self._ends[place] else None

    def is_code(self, start: int) -> bool:
        """Whether the offset `start` of the draft's own text stands in a block of code."""
        place = bisect_right(self._code, start, key=_start) - 1
        return place >= 0 and start < self._code[place].end

    def entries(self) -> Iterator[str]:
        """The prose of each block below a heading of sources, in order, of a long one its beginning."""
        text = self._document.prose.text
        pairs = zip(self._spans, self._sections, strict=True)
        spans = [span for span, section in pairs if section is Section.SOURCES]
        for block in self._document.blocks if spans else ():
            start = block.span.start
            place = bisect_right(spans, start, key=_start) - 1
            if place >= 0 and start < spans[place].end:
                yield text[start : min(block.span.end, start + LONGEST_ENTRY)]


def _start(span: Span) -> int:
    return span.start


@cache
def _notes() -> re.Pattern[str]:
    others = "|".join(NOTES.values())
    return re.compile(
        rf"(?i)\A\W*(?:[\dIVX]{{1,4}}[.)]\s*)?(?:(?:foot|end)?notes|(?:web\s?)?links|further reading|{others})\W*\Z"
    )
