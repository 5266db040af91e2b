"""The words of a page: white space, entities, links, raised figures, code and quotation elements."""

from __future__ import annotations

import html
import re
from functools import cached_property

from provlint.readers import html_elements as elements
from provlint.readers.figures import CODE_MARKS, FIGURES, LONGEST_RAISED, RAISED
from provlint.readers.html_blocks import PageBlock
from provlint.readers.html_tokens import Token

_ENTITY = r"&(?:\#[0-9]{1,16}+(?![0-9])|\#[xX][0-9a-fA-F]{1,16}+(?![0-9a-fA-F])|[A-Za-z][A-Za-z0-9]{1,31});?"
# An entity may lack its semicolon, as it may in browsers; `html.unescape` knows which.
_REWRITTEN = re.compile(rf"(?P<space>[ \t\n\f\r]{{2,}}|[\t\n\f\r])|{_ENTITY}".replace(r"\#", "#"))
_REWRITTEN_AS_IS = re.compile(f"(?P<space>(?!))|{_ENTITY}".replace(r"\#", "#"))
_SPACES = re.compile(r"[ \t\n\f\r]*+")
_END_OF_RAISED = re.compile(r"(?i)(?:\s?</[a-z]{1,20}\s?>){0,4}(?<=</sup>)")
_LABEL = re.compile(r"\[?\s?(?P<label>\d{1,4}|[*†‡§¶]{1,3}|[a-z]{1,2})\s?\]?")
_TARGET = re.compile(r"""(?i)\s(?:id|name)\s{0,9}=\s{0,9}["']?([^"'\s>]{1,300})""")
_LOWERED = {raised: plain for plain, raised in RAISED.items()}
_MARKS = (("“", "”"), ("‘", "’"))


class InlineWriter:
    """
    Writes the words of one page into its blocks. `notes`: the labels of the notes that were referred to, and
    `note_ids` the ids of the elements that hold them.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._url: str | None = None
        self._link_start = (0, 0)
        self._is_raised_link = False
        self._reset()
        self.notes: set[str] = set()
        self.note_ids: set[str] = set()

    def _reset(self) -> None:
        self._skipped: str | None = None
        self._code = 0
        self._quotes = 0
        self._is_raised = False
        self._is_fresh = False

    def begin(self) -> None:
        """A block begins; a link that was open goes on in it."""
        self._link_start = (0, 0)

    def end(self, block: PageBlock) -> None:
        """A block ends; but for a link, elements that were left open are closed."""
        self._record_link(block)
        self._reset()

    def put(self, block: PageBlock, start: int, end: int) -> None:
        """Add the file's text from `start` to `end` to a block; white space runs together."""
        if self._skipped is not None:
            return
        text = self._text
        if not block.is_preformatted and (block.is_spaced or not block.length):
            start = _SPACES.match(text, start, end).end()  # type: ignore[union-attr]  # it matches anything
        if start == end:
            return
        if self._is_fresh and self._is_figure(start, end):
            block.put(text[start:end].strip().translate(RAISED), start, end)
        else:
            self._put_words(block, start, end)
        self._is_fresh = False

    def open(self, block: PageBlock | None, token: Token) -> None:
        """Take the beginning of an inline element; `block`: the one it stands in, None where none is open."""
        name = token.name
        if name == "a":
            self._start_link(block, token)
        elif name == "sup":
            self._is_raised = self._is_fresh = self._is_raised_link = True
        elif name in elements.CODE:
            self._code += 1
        elif name in elements.ASIDES:
            self._skipped = self._skipped or name
        elif name == "q" and block is not None:
            block.put(_MARKS[self._quotes % 2][0], token.start, token.end)
            self._quotes += 1

    def close(self, block: PageBlock | None, token: Token) -> None:
        """Take the end of an inline element."""
        name = token.name
        if name == "a":
            if block is not None:
                self._end_link(block)
            self._url = None
        elif name == "sup":
            self._is_raised = self._is_fresh = False
        elif name in elements.CODE:
            self._code = max(0, self._code - 1)
        elif name == self._skipped:
            self._skipped = None
        elif name == "q" and block is not None and self._quotes:
            self._quotes -= 1
            block.put(_MARKS[self._quotes % 2][1], token.start, token.end)

    def _put_words(self, block: PageBlock, start: int, end: int) -> None:
        text = self._text
        pattern = _REWRITTEN_AS_IS if block.is_preformatted else _REWRITTEN
        at = start
        for match in pattern.finditer(text, start, end):
            if at < match.start():
                block.put(self._seen(text[at : match.start()]), at, match.start())
            at = match.end()
            written = " " if match["space"] else self._seen(html.unescape(match[0]))
            block.put(written, match.start(), at)
        if at < end:
            block.put(self._seen(text[at:end]), at, end)

    def _seen(self, text: str) -> str:
        return text.translate(CODE_MARKS) if self._code else text

    def _is_figure(self, start: int, end: int) -> bool:
        """Whether the text from `start` to `end` is all that is raised, and a figure: 10<sup>2</sup> is no 102."""
        if end - start > LONGEST_RAISED or FIGURES.fullmatch(self._text[start:end].strip()) is None:
            return False
        return _END_OF_RAISED.match(self._text, end) is not None

    def _start_link(self, block: PageBlock | None, token: Token) -> None:
        if block is not None:
            self._record_link(block)
            self._link_start = (len(block.pieces), block.length)
        self._url = elements.attributes(self._text[token.start : token.end]).get("href")
        self._is_raised_link = self._is_raised

    def _end_link(self, block: PageBlock) -> None:
        """A link into the page itself may be a note's label, or a mere sign that leads back from it."""
        pieces, length = self._link_start
        if self._url is not None and self._url.startswith("#"):
            taken = block.cut(pieces, length)
            if taken is not None:
                self._put_reference(block, *taken)
        self._record_link(block)

    def _put_reference(self, block: PageBlock, text: str, start: int, end: int) -> None:
        """Put back the text of a link into the page, unless it is a sign; a note's label as `[^1]`."""
        label = _LABEL.fullmatch(text.strip().translate(_LOWERED))
        target = (self._url or "")[1:]
        is_bracketed = bool(block.pieces) and block.pieces[-1][0].endswith("[")
        if label is not None and self._is_raised_link and not is_bracketed and target in self._targets:
            self.notes.add(label["label"])
            self.note_ids.add(target)
            self._url = None
            block.put(f"[^{label['label']}]", start, end)
        elif any(map(str.isalnum, text)):
            block.put(text, start, end)

    def _record_link(self, block: PageBlock) -> None:
        start = self._link_start[1]
        if self._url is not None and block.length > start:
            block.links.append((start, block.length, self._url))
            block.linked += block.length - start

    @cached_property
    def _targets(self) -> frozenset[str]:
        return frozenset(_TARGET.findall(self._text))
