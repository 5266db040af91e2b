"""
MDX: Markdown in which `{/* … */}` is a comment.

To a parser of Markdown such a comment is text. Written as a processing instruction of the same length, which Markdown
takes for HTML, it is left out of the prose and every other offset stays.
"""

from __future__ import annotations

import re

_COMMENT_SIGN = re.compile(r"(?<!`)\{/\*|\*/\}")
_WORDS = re.compile(r"[^\r\n]")


def is_mdx(uri: str) -> bool:
    """Whether a file is MDX, by its suffix."""
    return uri.lower().endswith(".mdx")


def hide_comments(text: str, uri: str) -> str:
    """
    The text of an MDX file with its comments as processing instructions, as long as before; of another file, the text.

    A comment that does not end is text. Linear.
    """
    if not is_mdx(uri) or "{/*" not in text:
        return text
    pieces: list[str] = []
    place = 0
    start: int | None = None
    for sign in _COMMENT_SIGN.finditer(text):
        if sign[0] == "{/*":
            start = sign.start() if start is None else start
        elif start is not None:
            inner = text[start + 3 : sign.start()]
            pieces += [text[place:start], "<?-", _WORDS.sub("-", inner), "-?>"]
            place, start = sign.end(), None
    return "".join([*pieces, text[place:]])
