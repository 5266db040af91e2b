"""
HTML to tokens: tags and the text between them, each with its place in the file.

After the tokenization of the HTML Standard (WHATWG, section 13.2.5), less what cannot change the words of a page.
It departs where the standard would lose text: a tag that never ends is text. Every scan is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from attrs import frozen

# What these hold is text that no reader of the page sees as such; `title` is kept for its own sake.
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
_MARKUP = re.compile(r"<(?:[a-zA-Z]|[/!?])")
_NAME = re.compile(r"[a-zA-Z][^\s/>]{0,63}")
# A tag from its name to its end: a mark opens a value only after `=`, and then `>` does not end the tag.
_REST = re.compile(r"""(?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')|[="'])*+>""")
_COMMENT_END = re.compile(r"--!?>")
# A declaration may have declarations in it, of entities perhaps; they are passed over like the rest.
_SUBSET = re.compile(r"(?i)<!doctype\b[^\[>]{0,1000}\[[^\]]{0,9000}\]\s{0,99}>")


class TokenKind(Enum):
    """What a token is; RAW is the content of an element such as `script`."""

    OPEN = "open"
    CLOSE = "close"
    TEXT = "text"
    RAW = "raw"


@frozen
class Token:
    """One token; `start` and `end` measure the file's text. `name`: of the element, in lower case; "" for text."""

    kind: TokenKind
    name: str
    start: int
    end: int


def tokenize(text: str) -> Iterator[Token]:
    """The tokens of a page in order; comments, declarations and processing instructions are left out."""
    at = 0
    tags = _Tags(text)
    for match in iter(lambda: _MARKUP.search(text, tags.at), None):
        start = match.start()
        sign = text[start + 1]
        token = None
        if sign in "!?" or (sign == "/" and not text[start + 2 : start + 3].isalpha()):
            end = tags.end_of_declaration(start)
        else:
            token = tags.read(start)
            end = start if token is None else token.end
        if end == start:
            tags.at = start + 1
            continue
        if at < start:
            yield Token(TokenKind.TEXT, "", at, start)
        at = tags.at = end
        if token is not None:
            yield token
            if token.kind is TokenKind.OPEN and token.name in _RAW:
                at = tags.at = _end_of_raw(text, token)
                yield Token(TokenKind.RAW, token.name, token.end, at)
    if at < len(text):
        yield Token(TokenKind.TEXT, "", at, len(text))


class _Tags:
    """
    Finds where tags and declarations of `text` end; `at`: where to look for the next.

    What does not end is looked for once only, so that a file full of beginnings costs no more than any other.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._last = text.rfind(">")
        self._is_plain = False
        self.at = 0

    def read(self, start: int) -> Token | None:
        """The tag that begins at `start`; None where none ends behind it."""
        if start > self._last:
            return None
        is_close = self._text[start + 1] == "/"
        name = _NAME.match(self._text, start + 1 + is_close)
        if name is None:
            return None
        kind = TokenKind.CLOSE if is_close else TokenKind.OPEN
        return Token(kind, name[0].lower(), start, self._end(name.end()))

    def end_of_declaration(self, start: int) -> int:
        """Where a comment or declaration ends; `start` itself where it is text after all."""
        text = self._text
        if text.startswith("<!--", start):
            end = _COMMENT_END.search(text, start + 2)
            return len(text) if end is None else end.end()
        if start > self._last:
            return start
        subset = _SUBSET.match(text, start)
        return text.find(">", start) + 1 if subset is None else subset.end()

    def _end(self, at: int) -> int:
        rest = None if self._is_plain else _REST.match(self._text, at)
        if rest is not None:
            return rest.end()
        # Somewhere a mark is not closed: from here on every tag ends at the first sign that can end it.
        self._is_plain = True
        return self._text.find(">", at) + 1


def _end_of_raw(text: str, token: Token) -> int:
    """Where the content of an element such as `script` ends, which is before its end tag or with the file."""
    end = re.compile(rf"(?i)</{token.name}(?=[\s/>])").search(text, token.end)
    return len(text) if end is None else end.start()
