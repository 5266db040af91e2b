"""The words of a Word document: paragraphs and their kinds, as its XML is read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from provlint.readers.docx_xml import Attributes
from provlint.readers.figures import FIGURES, LONGEST_RAISED, RAISED
from provlint.text.document import Block, BlockKind, Link
from provlint.text.span import Span

_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "‑",
    "w:softHyphen": "\u00ad",
}
# Elements whose text is not part of the document as it stands: taken away, moved away, or there a second time.
_LEFT_OUT = frozenset({"w:del", "w:moveFrom", "Fallback", "w:instrText", "w:delText"})
_HEADING = re.compile(r"(?i)(?:heading\s?\d|title|subtitle)\b")
_QUOTE = re.compile(r"(?i)(?:intense )?quote\b|block text|quotations?\b")
_OFF = frozenset({"0", "false", "off"})
_NOTE_MARKS = {"w:footnoteReference": "", "w:endnoteReference": "e"}


class _Paragraph:
    """A paragraph while it is read; links measure it."""

    __slots__ = ("kind", "length", "links", "parts")

    def __init__(self, kind: BlockKind) -> None:
        self.kind = kind
        self.parts: list[str] = []
        self.length = 0
        self.links: list[tuple[int, int, str]] = []

    def put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


class WordReader:
    """
    Takes the elements of the parts of one document, in order, and writes its `text`, `blocks` and `links`.

    `styles`: the name of each style by its id. `targets`: the address of each link by its id. `notes`: by the sign
    and id of a reference (`2`, `e2`), the label it got, its number among the notes of its sort.
    """

    def __init__(self, styles: Mapping[str, str], targets: Mapping[str, str]) -> None:
        self._styles = styles
        self._targets = targets
        self._text: list[str] = []
        self._length = 0
        self._paragraphs: list[_Paragraph] = []
        # How deep in cells and in what is left out; rows are counted to tell cells of one from those of the next.
        self._cells = self._left_out = self._row = 0
        self._last_row: int | None = None
        self._in_run = self._is_raised = self._is_hidden = False
        self._run: list[str] = []
        self._wants_text = False
        self._link: tuple[_Paragraph, int, str] | None = None
        self._counts = {"": 0, "e": 0}
        self._kind: BlockKind | None = None
        self.notes: dict[str, str] = {}
        self.blocks: list[Block] = []
        self.links: list[Link] = []

    @property
    def text(self) -> str:
        """All that was read so far."""
        return "".join(self._text)

    def read_notes(self) -> None:
        """From here on every paragraph is one of a note."""
        self._kind = BlockKind.NOTE
        self._last_row = None

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._left_out or name in _LEFT_OUT:
            self._left_out += 1
        elif name == "w:t":
            self._wants_text = True
        elif name == "w:r":
            self._in_run, self._is_raised, self._is_hidden = True, False, False
            self._run = []
        elif self._in_run:
            self._start_in_run(name, attributes)
        elif name == "w:p":
            self._paragraphs.append(_Paragraph(self._kind or self._kind_here()))
        elif name == "w:hyperlink":
            self._start_link(attributes)
        elif name == "w:tc":
            self._cells += 1
        elif name == "w:tr":
            self._row += 1
        else:
            self._describe(name, attributes.get("w:val", ""))

    def end(self, name: str) -> None:
        """An element ends."""
        if self._left_out:
            self._left_out -= 1
        elif name == "w:t":
            self._wants_text = False
        elif name == "w:r":
            self._end_run()
        elif name == "w:p" and self._paragraphs:
            self._end_paragraph(self._paragraphs.pop())
        elif name == "w:hyperlink":
            self._end_link()
        elif name == "w:tc":
            self._cells -= 1
        elif name == "w:tr":
            self._row += 1

    def characters(self, text: str) -> None:
        """The text of an element."""
        if self._wants_text and not self._left_out:
            self._run.append(text)

    def _kind_here(self) -> BlockKind:
        return BlockKind.CELL if self._cells else BlockKind.PARAGRAPH

    def _start_in_run(self, name: str, attributes: Attributes) -> None:
        if name in _SIGNS:
            self._run.append(_SIGNS[name])
        elif name == "w:vertAlign":
            self._is_raised = attributes.get("w:val") == "superscript"
        elif name == "w:vanish":
            self._is_hidden = attributes.get("w:val", "1") not in _OFF
        elif name in _NOTE_MARKS:
            self._put_reference(_NOTE_MARKS[name], attributes.get("w:id", ""))
        elif name == "w:p":
            # A text box stands in the run of a paragraph and has paragraphs of its own.
            self._end_run()
            self._paragraphs.append(_Paragraph(self._kind or self._kind_here()))

    def _put_reference(self, sort: str, id: str) -> None:
        self._counts[sort] += 1
        label = f"{sort}{self._counts[sort]}"
        self.notes[sort + id] = label
        self._run.append(f"[^{label}]")

    def _describe(self, name: str, value: str) -> None:
        """Take what a paragraph's properties say of its kind."""
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if paragraph is None or paragraph.kind in (BlockKind.NOTE, BlockKind.CELL):
            return
        if name == "w:pStyle":
            style = self._styles.get(value, value)
            if _HEADING.match(style):
                paragraph.kind = BlockKind.HEADING
            elif _QUOTE.match(style):
                paragraph.kind = BlockKind.QUOTE
        elif name == "w:outlineLvl" and value.isdecimal() and int(value) < 9:
            paragraph.kind = BlockKind.HEADING
        elif name == "w:numPr" and paragraph.kind is BlockKind.PARAGRAPH:
            paragraph.kind = BlockKind.ITEM

    def _start_link(self, attributes: Attributes) -> None:
        url = self._targets.get(attributes.get("r:id", ""))
        if url is not None and self._paragraphs:
            self._link = (self._paragraphs[-1], self._paragraphs[-1].length, url)

    def _end_link(self) -> None:
        if self._link is not None:
            paragraph, start, url = self._link
            paragraph.links.append((start, paragraph.length, url))
            self._link = None

    def _end_run(self) -> None:
        text = "".join(self._run)
        if self._paragraphs and not self._is_hidden and text:
            is_figure = self._is_raised and len(text) <= LONGEST_RAISED and FIGURES.fullmatch(text.strip())
            self._paragraphs[-1].put(text.translate(RAISED) if is_figure else text)
        self._in_run = False
        self._run = []

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        text = "".join(paragraph.parts)
        first = len(text) - len(text.lstrip())
        last = len(text.rstrip())
        if first >= last:
            return
        row = self._row if self._cells else None
        if self._length:
            self._append("\t" if row is not None and row == self._last_row else "\n\n")
        self._last_row = row
        start = self._length
        self._append(text)
        self.blocks.append(Block(paragraph.kind, Span(start + first, start + last)))
        self.links += (Link(Span(start + a, start + b), url) for a, b, url in paragraph.links)

    def _append(self, text: str) -> None:
        self._text.append(text)
        self._length += len(text)
