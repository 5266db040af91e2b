"""
Markdown: its prose is what is read, without marks, code blocks and addresses.

Front matter, code blocks, comments and images are left out; of a block of HTML its words are read. Inline code
keeps its words, but not the brackets and quotation marks in it, so that it can be quoted and yet never reads as a
tag or a quotation.
Labels of reference links (`[text][6]`, `[2]`) and of footnotes (`[^3]`) stay as written, for a tag is a tag
whether or not it is a link too; what they are defined as is left out, and a footnote's text is a note.

Parsed by pulldown-cmark (CommonMark 0.31 with GFM tables, footnotes, strikethrough, task lists and alerts).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from provlint.readers.markdown_prose import ProseWriter
from provlint.readers.mdx import hide_comments
from provlint.readers.plain import BOM, read_plain
from provlint.text.document import Document

if TYPE_CHECKING:
    from pyromark import Markdown
    from pyromark.event import Event, Range

FRONT_MATTER = re.compile(
    r"""
    (?: ---[ \t]*\r?\n (?=[^\n]*:|\#|---)   # YAML: the first line has a key, or is a comment, or nothing is there
        (?s:.{0,65536}?) (?<=\n)(?:---|\.\.\.)
      | \+\+\+[ \t]*\r?\n                   # TOML
        (?s:.{0,65536}?) (?<=\n)\+\+\+
    ) [ \t]*(?:\r?\n|\Z)
    """,
    re.VERBOSE,
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONE_RETURN = re.compile(r"\r(?!\n)")


class BrokenParser(Exception):
    """The parser broke down on a text."""


def read_markdown(text: str, uri: str) -> Document:
    """
    The document of a Markdown text.

    Where the parser itself breaks down the text is read as plain text, so that it is still checked.
    """
    seen = hide_comments(text, uri)
    start, body = split_body(seen)
    writer = ProseWriter(seen, body, start)
    try:
        for event, place in read_events(body):
            writer.write(event, place)
    except BrokenParser:
        return read_plain(text, uri, "markdown")
    prose, blocks = writer.build()
    return Document(uri, text, "markdown", prose, blocks, tuple(writer.links), frozenset(writer.notes))


def split_body(text: str) -> tuple[int, str]:
    """
    Where the body of a text begins, after its byte order mark and front matter, and that body as it is parsed.

    A carriage return alone ends a line, which the parser does not know of code blocks; it becomes a line feed.
    """
    text = _end_lines(text)
    start = len(BOM) if text.startswith(BOM) else 0
    front = FRONT_MATTER.match(text, start)
    if front is not None:
        start = front.end()
    body = text[start:] if start else text
    return start, body if body.isascii() else _SURROGATE.sub("\ufffd", body)


def find_front_matter(text: str) -> re.Match[str] | None:
    """The front matter of a text, after its byte order mark; None without any. Offsets are those of `text`."""
    return FRONT_MATTER.match(_end_lines(text), len(BOM) if text.startswith(BOM) else 0)


def _end_lines(text: str) -> str:
    """The text, as long as before, with a line feed for each carriage return that ends a line by itself."""
    return _LONE_RETURN.sub("\n", text) if "\r" in text else text


def read_events(body: str) -> Iterator[tuple[Event, Range]]:
    """The parser's events, each with its stretch of `body` in UTF-8. Raises BrokenParser."""
    try:
        yield from _parser().events_with_range(body)
    except BaseException as error:
        # The parser's panics are not Exceptions; pulldown-cmark's issue 1129 is one.
        if type(error).__name__ != "PanicException":
            raise
        raise BrokenParser from error


@cache
def _parser() -> Markdown:
    from pyromark import Markdown, Options

    return Markdown(
        options=Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_GFM
    )
