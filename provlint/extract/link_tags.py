"""Tags that are links or addresses: `[3](#sources)`, `([Harbor log](https://…))`, `https://…`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from provlint.extract.addresses import ADDRESS, trimmed
from provlint.extract.candidate import Candidate
from provlint.extract.citation_ids import Item, Known, Shape
from provlint.extract.key_shapes import Certainty
from provlint.extract.lookalikes import holds_span, line_before, lists_of_sources
from provlint.text.document import Document, Link
from provlint.text.span import Span

# What stands before an address that is an entry of a list, or a line's all.
_LISTED = re.compile(r"\s*(?:[-*•+>][ \t]+)?(?:\[[^\[\]]{1,80}\].*|\d{1,3}[.)]\s*|\.\.\s.*)?", re.DOTALL)
_LINKED_NUMBER = re.compile(
    r"(?:(?:source|ref|reference|citation|来源|引用|参考)\s?|\^)?(?P<id>\d{1,3})\^?", re.IGNORECASE
)


class Links:
    """
    The links of a document that cite.

    A draft cites by links when some link's address is a known source; then those addresses count, written out or
    behind words, but for those of its own list of sources.
    """

    def __init__(self, document: Document, is_known: Known) -> None:
        self._document = document
        self._is_known = is_known

    def find(self) -> Iterator[Candidate]:
        """The links and addresses that are tags: first the links in order, then the addresses in order."""
        for link in self._document.links:
            tag = self._numbered(link) or self._known(link)
            if tag is not None:
                yield tag
        if "://" in self._document.prose.text:
            yield from self._written_out()

    @cached_property
    def _lists(self) -> tuple[Span, ...]:
        return lists_of_sources(self._document)

    def _numbered(self, link: Link) -> Candidate | None:
        text = self._document.prose.text
        match = _LINKED_NUMBER.fullmatch(text, link.span.start, link.span.end)
        is_bracketed = text[link.span.start - 1 : link.span.start] == "[" and text.startswith(
            "]", link.span.end
        )
        if match is None or is_bracketed:
            return None
        item = Item(match["id"], Span(*match.span("id")), Shape.NUMBER, Certainty.SURE)
        return Candidate(link.span, (item,), "linked")

    def _known(self, link: Link) -> Candidate | None:
        words = link.span.of(self._document.prose.text)
        if "://" not in link.url or not words.strip() or not self._is_known(link.url):
            return None
        return None if holds_span(self._lists, link.span) else _linked(link.url, link.span)

    def _written_out(self) -> Iterator[Candidate]:
        text = self._document.prose.text
        for match in ADDRESS.finditer(text):
            url = trimmed(match[0])
            span = Span(match.start(), match.start() + len(url))
            if (
                self._is_known(url)
                and not _LISTED.fullmatch(line_before(text, span.start))
                and not holds_span(self._lists, span)
            ):
                yield _linked(url, span)


def _linked(url: str, span: Span) -> Candidate:
    return Candidate(span, (Item(url, span, Shape.KEY, Certainty.SURE),), "link")
