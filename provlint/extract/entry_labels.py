"""Labels of entries: tags that name a source where the draft lists it, and so cite nothing."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from provlint.extract.candidate import Candidate
from provlint.extract.lookalikes import (
    LONGEST_LIST_HEADING,
    holds_span,
    is_entry_start,
    is_list_heading,
    is_rst_definition,
    line_after,
    line_before,
    lists_of_sources,
    reads_as_entry,
)
from provlint.extract.reference_lists import LONGEST_ENTRY
from provlint.text.document import Document
from provlint.text.span import Span

_COLONS = (":", "：")


class EntryLabels:
    """Which tags of a document, asked of in order, are labels of entries in its own list of sources or notes."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._line_end = 0
        self._last = 0

    def holds(self, candidate: Candidate) -> bool:
        """Whether a tag is a label: it begins its line or goes on with its entries, and an entry follows."""
        text, span = self._document.prose.text, candidate.span
        if is_entry_start(text, span.start):
            is_label = self._is_definition(span) or self._leads_link(span.end)
        elif span.start < self._line_end:
            is_label = self._goes_on(candidate)
        else:
            is_label = self._is_behind_heading(span)
        if is_label and candidate.items[0].id.isdecimal():
            end = text.find("\n", span.end, span.end + LONGEST_ENTRY)
            self._line_end = end if end >= 0 else span.end + LONGEST_ENTRY
            self._last = int(candidate.items[0].id)
        return is_label

    @cached_property
    def _lists(self) -> tuple[Span, ...]:
        return lists_of_sources(self._document)

    def _is_definition(self, span: Span) -> bool:
        text = self._document.prose.text
        if text.startswith(_COLONS, span.end) or is_rst_definition(text, span.start):
            return True
        if holds_span(self._lists, span):
            return True
        return begins_entry(line_after(text, span.end).rstrip())

    def _goes_on(self, candidate: Candidate) -> bool:
        """Whether a tag is the label of the next entry on a line that began with one: `[1] A. … [2] B. …`."""
        text, span = self._document.prose.text, candidate.span
        if len(candidate.items) > 1 or candidate.items[0].id != str(self._last + 1):
            return False
        before = text[max(0, span.start - 2) : span.start]
        return before[-1:].isspace() and begins_entry(line_after(text, span.end).rstrip())

    def _is_behind_heading(self, span: Span) -> bool:
        """Whether a tag follows the heading of a list on its own line: `References: [1] A. …`."""
        text = self._document.prose.text
        far = span.start - LONGEST_LIST_HEADING
        if far > 0 and text.find("\n", far, span.start) < 0:
            return False
        before = line_before(text, span.start).strip()
        return is_list_heading(before) and begins_entry(line_after(text, span.end).rstrip())

    def _leads_link(self, end: int) -> bool:
        """Whether a link begins right after a label that ends at `end`: an entry whose title leads to its address."""
        document = self._document
        after = bisect_left(document.links, end, key=lambda link: link.span.start)
        if after == len(document.links):
            return False
        link = document.links[after]
        return (
            link.span.start <= end + 3
            and "://" in link.url
            and not document.prose.text[end : link.span.start].strip(" .")
        )


def begins_entry(line: str) -> bool:
    """Whether what follows a label on its line describes a source, up to the next label or, failing that, whole."""
    stop = line.find(" [")
    piece = line if stop < 0 else line[:stop]
    if reads_as_entry(piece):
        return True
    return stop >= 0 and not piece.lstrip()[:1].islower() and reads_as_entry(line)
