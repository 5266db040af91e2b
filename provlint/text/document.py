"""A text as a reader hands it on: its prose, and the blocks that prose falls into."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from provlint.text.projection import Projection
from provlint.text.span import Span


class BlockKind(Enum):
    """What a block is; scope, sentences and quotations never cross from one block into another by chance."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    QUOTE = "quote"
    NOTE = "note"


@frozen
class Block:
    """A stretch of prose that stands on its own; `span` measures the document's prose."""

    kind: BlockKind
    span: Span


@frozen
class Link:
    """A link; `span` is its text in the document's prose, empty where the link has none."""

    span: Span
    url: str


@frozen
class Document:
    """
    One text, draft or source, as it was read.

    `text` is the file's text, in which every reported offset is measured. `prose` is what a reader sees
    of it, without markup, code and comments; extractors, rules and the aligner work on `prose.text` and on
    nothing else, and their spans are carried home with `prose.to_origin`. For plain text both are the same string.
    `blocks`: in reading order, not overlapping; text between blocks is white space. `notes`: the labels of the
    footnotes whose text is in the document. `title`: as the file itself gives it. `remark`: what was assumed to read
    the file, for whoever relies on it; None where nothing was. `sha256`: the hash of the bytes it was read from, where
    that was asked for.
    """

    uri: str
    text: str = field(repr=False)
    format: str
    prose: Projection = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    links: tuple[Link, ...] = field(default=(), repr=False)
    notes: frozenset[str] = field(default=frozenset(), repr=False)
    title: str | None = None
    remark: str | None = None
    sha256: str | None = field(default=None, repr=False)
