"""HTML tokens to the blocks of a page."""

from __future__ import annotations

import html
import re
from collections import defaultdict

from provlint.readers import html_elements as elements
from provlint.readers.html_blocks import PageBlock
from provlint.readers.html_inline import InlineWriter
from provlint.readers.html_tokens import Token, TokenKind
from provlint.readers.plain import BOM
from provlint.text.document import BlockKind

_HAS_BLOCKS = re.compile(r"(?i)<(?:p|br|div|h[1-6]|li|td|th|pre|blockquote|section|article|main|body|html)\b")
_BLANK_LINE = re.compile(r"\n[ \t\r\f]*\n\s*")


class _State:
    """An open element, and what holds for the words in it; each is made from the one around it."""

    __slots__ = (
        "classes",
        "is_article",
        "is_code",
        "is_main",
        "is_preformatted",
        "is_quoting",
        "kind",
        "name",
        "zone",
    )

    def __init__(self, name: str, around: _State | None) -> None:
        self.name = name
        self.classes = ""
        self.kind: BlockKind = BlockKind.PARAGRAPH if around is None else around.kind
        self.zone: int = -1 if around is None else around.zone
        self.is_main: bool = around is not None and around.is_main
        self.is_article: bool = around is not None and around.is_article
        self.is_preformatted: bool = around is not None and around.is_preformatted
        self.is_code: bool = around is not None and around.is_code
        self.is_quoting: bool = around is not None and around.is_quoting


class PageWriter:
    """
    Takes the tokens of one page, in order, and makes its `blocks`; `finish` ends the last.

    `zones`: for each boilerplate element, in the order they begin, its name and the one it stands in, -1 for none.
    `title`: as the page gives it, None where it gives none.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_loose = _HAS_BLOCKS.search(text) is None
        self._stack = [_State("", None)]
        # Where in the stack each open element stands, so that what an end tag ends is found at once.
        self._open: defaultdict[str, list[int]] = defaultdict(list)
        self._block: PageBlock | None = None
        self.inline = InlineWriter(text)
        self.blocks: list[PageBlock] = []
        self.zones: list[tuple[str, int]] = []
        self.title: str | None = None

    def write(self, token: Token) -> None:
        """Take one token."""
        if token.kind is TokenKind.TEXT:
            self._put_text(token.start, token.end)
        elif token.kind is TokenKind.RAW:
            if token.name == "title" and self.title is None:
                self.title = read_title(self._text, token)
        elif token.name in elements.BLOCKS:
            self._end_block()
            if token.kind is TokenKind.OPEN:
                self._open_element(token)
            elif token.name not in elements.PAGES:
                self._end(token.name, elements.barriers(token.name))
        elif token.name == "br":
            self._break_line(token)
        elif token.kind is TokenKind.OPEN:
            if token.name == "q":
                self._begin_block()
            self.inline.open(self._block, token)
        else:
            self.inline.close(self._block, token)

    def finish(self) -> None:
        """The page ends."""
        self._end_block()

    def _put_text(self, start: int, end: int) -> None:
        if not start and self._text.startswith(BOM):
            start = len(BOM)
        if self._stack[-1].is_code:
            return
        if self._is_loose:
            # A text with no more than a few inline tags: blank lines part its paragraphs.
            for gap in _BLANK_LINE.finditer(self._text, start, end):
                self._put_words(start, gap.start())
                self._end_block()
                start = gap.end()
        self._put_words(start, end)

    def _put_words(self, start: int, end: int) -> None:
        if self._block is None and not self._text[start:end].strip(" \t\n\f\r"):
            return
        self.inline.put(self._begin_block(), start, end)

    def _break_line(self, token: Token) -> None:
        """A second line break in a row ends the block: many a page parts its paragraphs so."""
        block = self._block
        if block is None:
            return
        if block.breaks and block.length == block.breaks[-1] + 1:
            self._end_block()
        else:
            block.breaks.append(block.length)
            block.put("\n", token.start, token.end)

    def _begin_block(self) -> PageBlock:
        """The open block; a new one where none is open."""
        if self._block is None:
            state = self._stack[-1]
            self._block = PageBlock(state.kind, state.zone)
            self._block.is_main = state.is_main
            self._block.is_article = state.is_article
            self._block.is_preformatted = state.is_preformatted
            self.inline.begin()
        return self._block

    def _end_block(self) -> None:
        if self._block is not None:
            self.inline.end(self._block)
            self._block.trim()
            self.blocks.append(self._block)
            self._block = None

    def _open_element(self, token: Token) -> None:
        name = token.name
        if self._stack[-1].name == "p" or self._stack[-1].name in elements.HEADINGS:
            self._pop_to(len(self._stack) - 1)
        ended, stops = elements.implied_ends(name)
        for other in ended:
            self._end(other, stops)
        tag = self._text[token.start : token.end]
        if name in elements.EMPTY or (name in elements.BOILERPLATE and tag.endswith("/>")):
            return
        state = self._state_in(name, elements.attributes(tag))
        if name == "pre":
            state.is_preformatted = True
            classes = f"{self._stack[-1].classes} {state.classes}"
            state.is_code = elements.is_code(classes, self._text, token.end)
        self._open[name].append(len(self._stack))
        self._stack.append(state)

    def _state_in(self, name: str, attributes: dict[str, str]) -> _State:
        """What holds in an element that begins here."""
        around = self._stack[-1]
        state = _State(name, around)
        role = attributes.get("role", "").strip().lower()
        state.classes = attributes.get("class", "")
        state.is_quoting = around.is_quoting or name in elements.QUOTING
        # The page's own headline belongs to the main text wherever it stands.
        state.is_main = around.is_main or name in ("main", "h1") or role == "main"
        state.is_article = around.is_article or name in ("article", "h1")
        is_note = role in elements.NOTE_ROLES or attributes.get("id") in self.inline.note_ids
        if is_note or around.kind is BlockKind.NOTE:
            state.kind = BlockKind.NOTE
        elif name == "p" and around.kind is BlockKind.CELL:
            state.kind = BlockKind.PARAGRAPH
        else:
            state.kind = elements.KINDS.get(name, around.kind)
        is_boilerplate = name in elements.BOILERPLATE or role in elements.BOILERPLATE_ROLES
        if is_boilerplate and not is_note and not state.is_quoting:
            self.zones.append((name, around.zone))
            state.zone = len(self.zones) - 1
        return state

    def _end(self, name: str, stops: tuple[str, ...]) -> None:
        """End the innermost open element of a name, with all in it, unless one of `stops` was opened since."""
        places = self._open[name]
        if places and not any(self._open[stop] and self._open[stop][-1] > places[-1] for stop in stops):
            self._pop_to(places[-1])

    def _pop_to(self, place: int) -> None:
        while len(self._stack) > place:
            self._open[self._stack.pop().name].pop()


def read_title(text: str, token: Token) -> str | None:
    """The words of a `title`, entities resolved; None where it has none."""
    return " ".join(html.unescape(text[token.start : token.end]).split()) or None
