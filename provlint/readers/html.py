"""
HTML: the words of a page's main text, without tags, scripts, menus and footers.

Entities are resolved, white space runs together, `q` is read as quotation marks and a raised figure stays raised, as
in Markdown. A link from a raised label to a note on the page reads as the label, `[^1]`. Programs (`pre` with `code`
in it) are left out; other preformatted text is read as plain text is. What goes with the page rather than with its
text is left out as `html_main` says. Nothing is fetched, nothing is run, and entities a file declares are not resolved.
"""

from __future__ import annotations

import re
from itertools import pairwise

from attrs import frozen

from provlint.readers.html_blocks import PageBlock
from provlint.readers.html_main import choose_blocks
from provlint.readers.html_prose import PageWriter, read_title
from provlint.readers.html_tokens import TokenKind, tokenize
from provlint.readers.plain import read_plain, split_blocks
from provlint.text.document import Block, Document, Link
from provlint.text.projection import Builder
from provlint.text.span import Span

_MARKUP = re.compile(r"<[a-zA-Z/!?]|&[#a-zA-Z]")
# As in Markdown: lines that are longer than anyone wraps them are paragraphs of their own.
_LONG_LINE = 132
# Where a page has its title, if it has one.
_HEAD = 100_000


@frozen
class Page:
    """What of a page is its text; offsets are the file's. `notes`: the labels of those it refers to and holds."""

    blocks: tuple[PageBlock, ...]
    notes: frozenset[str]
    title: str | None


def read_html(text: str, uri: str) -> Document:
    """
    The document of a page; `text` is the file's, and its offsets are the file's.

    A text in which no markup stands is read as plain text. Linear.
    """
    if _MARKUP.search(text) is None:
        return read_plain(text, uri, "html")
    page = read_blocks(text)
    builder = Builder(text)
    blocks: list[Block] = []
    links: list[Link] = []
    end = 0
    for block in page.blocks:
        if builder.length:
            builder.put("\n\n", end, block.pieces[0][1])
        start = builder.length
        for piece, origin, origin_end in block.pieces:
            builder.put(piece, origin, origin_end)
        end = block.pieces[-1][2]
        blocks += split_page_block(block, start)
        links += (Link(Span(start + first, start + last), url) for first, last, url in block.links)
    return Document(
        uri, text, "html", builder.build(), tuple(blocks), tuple(links), page.notes, title=page.title
    )


def read_blocks(text: str) -> Page:
    """The blocks of a page, or of a part of one, that are its text; none is without words."""
    writer = PageWriter(text)
    for token in tokenize(text):
        writer.write(token)
    writer.finish()
    chosen = choose_blocks([block for block in writer.blocks if block.pieces], writer.zones)
    return Page(tuple(chosen), frozenset(writer.inline.notes), writer.title)


def find_title(text: str) -> str | None:
    """The title of a page, None where its first part gives none."""
    for token in tokenize(text[:_HEAD]):
        if token.kind is TokenKind.RAW and token.name == "title":
            return read_title(text, token)
    return None


def split_page_block(block: PageBlock, start: int) -> list[Block]:
    """The blocks of the prose that a block of the page, which begins at `start`, falls into."""
    text = block.text
    if block.is_preformatted:
        return [
            Block(part.kind, Span(start + part.span.start, start + part.span.end))
            for part in split_blocks(text)
        ]
    starts = [0]
    if len(text) > _LONG_LINE * (len(block.breaks) + 1):
        starts += block.breaks
    found: list[Block] = []
    for first, last in pairwise([*starts, len(text)]):
        body = text[first:last]
        begin, stop = first + len(body) - len(body.lstrip()), first + len(body.rstrip())
        if begin < stop:
            found.append(Block(block.kind, Span(start + begin, start + stop)))
    return found
