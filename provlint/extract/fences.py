"""Fenced blocks of code, as CommonMark has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provlint.text.span import Span

# What opens a block may name its language, where backticks are the fence without a further one: ```` ```x``` ````
# is no fence. What closes one stands alone.
_FENCE = re.compile(
    r"^[ \t]{0,3}(?P<marks>`{3,}(?=[^`\n]*$)|~{3,})(?P<alone>[ \t]*$)?",
    re.MULTILINE,
)


def find_fences(text: str) -> Iterator[Span]:
    """
    The fenced blocks of `text`, fences included, in order; one that is never closed goes on to the end.

    A fence is closed by one of the same mark that is as long at least (CommonMark 0.31, section 4.5). Linear.
    """
    if "```" not in text and "~~~" not in text:
        return
    opened: re.Match[str] | None = None
    for match in _FENCE.finditer(text):
        if opened is None:
            opened = match
        elif match["alone"] is not None and match["marks"].startswith(opened["marks"]):
            yield Span(opened.start(), match.end("marks"))
            opened = None
    if opened is not None:
        yield Span(opened.start(), len(text))
