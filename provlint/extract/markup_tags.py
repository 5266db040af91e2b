"""Tags written as markup: `<cite>a1</cite>`, `<cite id="a1">`, `<ref name="log"/>`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provlint.extract.addresses import ADDRESS
from provlint.extract.candidate import Candidate
from provlint.extract.citation_ids import Item, Known, Shape, read_items
from provlint.extract.html_places import block_around
from provlint.extract.key_shapes import Certainty
from provlint.text.document import Document
from provlint.text.span import Span

_VALUE = r"(?:\"(?P<double>[^\"<>\n]{1,120})\"|'(?P<single>[^'<>\n]{1,120})'|(?P<bare>[^\s\"'<>/]{1,80}))"
_REF = re.compile(rf"<ref\s[^<>]{{0,80}}?\bname\s?=\s?{_VALUE}[^<>]{{0,80}}?(?P<empty>/)?>", re.IGNORECASE)
_CITE = re.compile(
    rf"<(?P<tag>cite|citation|source)\s(?:id|ref|source|src|doc|key|ids)\s?=\s?{_VALUE}\s?/?>", re.IGNORECASE
)
_ENCLOSED = re.compile(
    r"<(?P<tag>cite|citation|source|ref)>(?P<inside>[^<>\n]{1,200})</(?P=tag)>", re.IGNORECASE
)


def find_markup_tags(document: Document, is_known: Known) -> Iterator[Candidate]:
    """
    Tags of HTML and MediaWiki. In Markdown the tags are no prose: what they enclose is reported, of an empty
    one the place where it stands.
    """
    text = document.text
    references = list(_REF.finditer(text))
    defined = {_value(match) for match in references if match["empty"] is None}
    for match in references:
        id = _value(match)
        # Where the draft itself has the note it is a remark, unless a source is known by its name.
        if is_known(id) or (match["empty"] is not None and id not in defined):
            yield from _at(document, match, [(id, match.span())])
    for match in _CITE.finditer(text):
        id = _value(match)
        if is_known(id):
            yield from _at(document, match, [(id, match.span())])
    for match in _ENCLOSED.finditer(text):
        yield from _enclosed(document, match, is_known)


def _enclosed(document: Document, match: re.Match[str], is_known: Known) -> Iterator[Candidate]:
    """What stands between the tags, if it is a list of ids or the address of a source."""
    text = document.text
    start, end = match.span("inside")
    address = ADDRESS.search(text, start, end)
    if address is not None and is_known(address[0]):
        yield from _at(document, match, [(address[0], address.span())])
    elif match["tag"].lower() != "ref":
        inside = match["inside"]
        first, last = start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
        items = read_items(text, first, last, is_known)
        if items and all(item.certainty is Certainty.SURE and item.last is None for item in items):
            places = [(item.id, (item.span.start, item.span.end)) for item in items]
            yield from _at(document, match, places)


def _at(
    document: Document, match: re.Match[str], places: list[tuple[str, tuple[int, int]]]
) -> Iterator[Candidate]:
    """The tag for ids at places of the draft's own text, if it stands in prose: neither in code nor in a comment."""
    prose = document.prose
    whole = prose.from_origin(Span(*match.span()))
    if document.format == "markdown":
        # A tag that is left in the prose is shown there as code.
        block = None if "<" in whole.of(prose.text) else block_around(document, Span(*match.span()))
        if block is None:
            return
        first = max(whole.start, block.span.start)
        whole = Span(first, max(first, whole.end))
    items: list[Item] = []
    for id, place in places:
        span = prose.from_origin(Span(*place))
        items.append(Item(id, span if whole.contains(span) else whole, Shape.KEY, Certainty.SURE))
    yield Candidate(whole, tuple(items), "markup")


def _value(match: re.Match[str]) -> str:
    return str(match["double"] or match["single"] or match["bare"]).strip()
