"""Tags of reStructuredText and MyST: ``:cite:`a,b` ``, ``{cite:p}`a` ``, `[key]_`, `[#note]_`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from provlint.extract.candidate import Candidate
from provlint.extract.citation_ids import key_items
from provlint.text.document import Document
from provlint.text.span import Span

_ROLE = r":(?:foot|full|text|paren)?cite(?::[a-z]{1,8})?:"
_QUOTED_ROLE = re.compile(rf"{_ROLE}`(?P<keys>[^`\n]{{1,300}})`")
_ROLE_AHEAD = re.compile(rf"\{{cite(?::[a-z]{{1,8}})?\}}|{_ROLE}")
_KEY = re.compile(r"[^\s,;{}`]+")
_LABEL = re.compile(r"\[\#?(?P<id>[^\W_](?:[\w.:+-]{0,60}\w)?)\]_(?![\w\]])")


def find_rst(text: str) -> Iterator[Candidate]:
    """Roles with their keys between backticks that are left in the text, and labels; numbers are found as brackets."""
    if ":`" in text:
        for match in _QUOTED_ROLE.finditer(text):
            items = key_items(_KEY.finditer(text, *match.span("keys")))
            if items:
                yield Candidate(Span(*match.span()), items, "rst")
    if "]_" in text:
        for match in _LABEL.finditer(text):
            yield Candidate(Span(*match.span()), key_items((match,), "id"), "rst")


def find_roles(document: Document) -> Iterator[Candidate]:
    """MyST's roles, and those of reStructuredText in Markdown, where the keys are a code span of their own."""
    prose, text = document.prose, document.prose.text
    for match in _ROLE_AHEAD.finditer(text):
        end = match.end()
        if document.format == "markdown":
            piece = bisect_right(prose.starts, end) - 1
            is_code = (
                piece >= 0 and prose.starts[piece] == end and document.text[prose.origins[piece] - 1] == "`"
            )
            stop = prose.starts[piece + 1] if piece + 1 < len(prose.starts) else len(text)
            start = end
        else:
            stop = text.find("`", end + 1, end + 300)
            is_code, start = text.startswith("`", end) and stop > 0 and match[0][0] == "{", end + 1
        items = key_items(_KEY.finditer(text, start, stop)) if is_code else ()
        if items:
            yield Candidate(Span(match.start(), stop + (start > end)), items, "rst")
