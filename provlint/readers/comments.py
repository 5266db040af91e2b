"""
The comments of a text in its own format: `<!-- -->` in Markdown and HTML, `{/* */}` in MDX, `%` in LaTeX, `..` in
reStructuredText. Plain text has none, nor has what is extracted from a PDF or a Word document.

What looks like a comment in code is none: in a Markdown code block or code span, a LaTeX verbatim environment, a
literal block of reStructuredText.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provlint.readers.line_comments import LINE_FORMATS, find_line_comments
from provlint.text.comments import Comment
from provlint.text.document import Document
from provlint.text.span import Span

_HTML_END = re.compile(r"--!?>")


def find_comments(document: Document) -> tuple[Comment, ...]:
    """
    The comments of a document, in order; one that does not end is none. Of LaTeX and reStructuredText, our own alone.

    Linear.
    """
    if document.format == "markdown":
        return tuple(_find_in_markdown(document.text, document.uri))
    if document.format == "html":
        return tuple(_find_in_html(document.text, 0, len(document.text)))
    if document.format in LINE_FORMATS:
        return find_line_comments(document.text, document.format)
    return ()


def _find_in_html(text: str, start: int, end: int) -> Iterator[Comment]:
    """The comments of a page, or of the part of one from `start` to `end`: they lie between its tokens."""
    from provlint.readers.html_tokens import tokenize

    place = start
    for token in tokenize(text[start:end]):
        if place < start + token.start:
            yield from _html_comments(text, place, start + token.start)
        place = start + token.end
    yield from _html_comments(text, place, end)


def _find_in_markdown(text: str, uri: str) -> Iterator[Comment]:
    """The comments of a Markdown text: they lie in what its parser takes for HTML."""
    from provlint.readers.markdown import BrokenParser, read_events, split_body
    from provlint.readers.markdown_prose import Places
    from provlint.readers.mdx import hide_comments, is_mdx

    start, body = split_body(hide_comments(text, uri))
    places = Places(body, start)
    try:
        for event, stretch in read_events(body):
            if isinstance(event, dict) and ("InlineHtml" in event or event.get("Start") == "HtmlBlock"):
                first, last = places.of(stretch["start"]), places.of(stretch["end"])
                yield from _find_in_html(text, first, last)
                if is_mdx(uri):
                    yield from _mdx_comments(text, first, last)
    except BrokenParser:
        return


def _html_comments(text: str, start: int, end: int) -> Iterator[Comment]:
    """The HTML comments that lie in a stretch of a text."""
    while (start := text.find("<!--", start, end)) != -1:
        close = _HTML_END.search(text, start + 4, end)
        if close is None:
            return
        yield Comment(Span(start, close.end()), Span(start + 4, close.start()))
        start = close.end()


def _mdx_comments(text: str, start: int, end: int) -> Iterator[Comment]:
    """The MDX comments that lie in a stretch of a text."""
    while (start := text.find("{/*", start, end)) != -1:
        close = text.find("*/}", start + 3, end)
        if close == -1:
            return
        yield Comment(Span(start, close + 3), Span(start + 3, close))
        start = close + 3
