"""
The structure of a draft: where its headings, lists, tables, quotes, notes and code begin and end.

A document's blocks say what a stretch of prose is; how they belong together is read from the draft once more, by the
parser of its format. All of it measures the draft's own text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import define, evolve, frozen

from provlint.page.view import Shape
from provlint.text.document import Block, BlockKind, Document
from provlint.text.span import Span

if TYPE_CHECKING:
    from pyromark.event import Event, Range, _Tag

    from provlint.readers.markdown_prose import Places

# Deeper than this no reader follows, and a page of ten thousand nested quotes is not a page.
_DEEPEST = 24
_PLAIN = {
    "Item": Shape.ITEM,
    "BlockQuote": Shape.QUOTE,
    "TableHead": Shape.ROW,
    "TableRow": Shape.ROW,
    "TableCell": Shape.CELL,
    "CodeBlock": Shape.CODE,
}
_HTML = {
    "ul": Shape.LIST,
    "ol": Shape.LIST,
    "menu": Shape.LIST,
    "dl": Shape.LIST,
    "li": Shape.ITEM,
    "dt": Shape.ITEM,
    "dd": Shape.ITEM,
    "blockquote": Shape.QUOTE,
    "table": Shape.TABLE,
    "tr": Shape.ROW,
    "td": Shape.CELL,
    "th": Shape.CELL,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Shape.HEADING),
}
_KINDS = {
    BlockKind.HEADING: Shape.HEADING,
    BlockKind.QUOTE: Shape.QUOTE,
    BlockKind.NOTE: Shape.NOTE,
}


@frozen
class Frame:
    """
    A part of a draft that holds others; `span` measures the draft's own text. `text`: of code, as the file has it.

    `level`: of a heading, from 1; of a list, the number it begins with, 0 where it has none. `label`: of a note.
    """

    shape: Shape
    span: Span
    level: int = 0
    label: str = ""
    text: str = ""


def outline(document: Document) -> tuple[Frame, ...]:
    """The parts of a document, each before those within it; of plain prose, none."""
    if document.format == "markdown":
        return _of_markdown(document)
    if document.format == "html":
        return tuple(_of_html(document.text))
    return tuple(_of_blocks(document))


def _of_markdown(document: Document) -> tuple[Frame, ...]:
    from provlint.readers.markdown import BrokenParser, read_events, split_body
    from provlint.readers.markdown_prose import Places
    from provlint.readers.mdx import hide_comments

    start, body = split_body(hide_comments(document.text, document.uri))
    found = _Markdown(Places(body, start))
    try:
        for event, place in read_events(body):
            found.take(event, place)
    except BrokenParser:
        return tuple(_of_blocks(document))
    return tuple(found.frames)


class _Markdown:
    """Takes the events of a Markdown text, in order; `frames`: its parts, in the order they begin."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._depth = 0
        self._code: list[str] | None = None
        self.frames: list[Frame] = []

    def take(self, event: Event, place: Range) -> None:
        """Take one event; the words of code come as events of their own, up to its end."""
        if isinstance(event, str):
            return
        if "Start" in event:
            self._depth += 1
            self._code = None
            if self._depth <= _DEEPEST:
                self._begin(event["Start"], place)
        elif "End" in event:
            self._depth -= 1
            if self._code is not None:
                self.frames[-1] = evolve(self.frames[-1], text="".join(self._code))
            self._code = None
        elif self._code is not None and "Text" in event:
            self._code.append(event["Text"])

    def _begin(self, tag: _Tag, place: Range) -> None:
        # A part that ends far away is looked up there and back, which few of them may.
        frame = _markdown_frame(tag, Span(self._places.of(place["start"]), self._places.of(place["end"])))
        if frame is not None:
            self.frames.append(frame)
            self._code = [] if frame.shape is Shape.CODE else None


def _markdown_frame(tag: _Tag, span: Span) -> Frame | None:
    if isinstance(tag, str):
        return Frame(_PLAIN[tag], span) if tag in _PLAIN else None
    if "Heading" in tag:
        return Frame(Shape.HEADING, span, level=int(tag["Heading"]["level"][1:]))
    if "List" in tag:
        return Frame(Shape.LIST, span, level=0 if tag["List"] is None else max(1, tag["List"]))
    if "Table" in tag:
        return Frame(Shape.TABLE, span)
    if "FootnoteDefinition" in tag:
        return Frame(Shape.NOTE, span, label=tag["FootnoteDefinition"])
    name = next(iter(tag))
    return Frame(_PLAIN[name], span) if name in _PLAIN else None


def _of_html(text: str) -> list[Frame]:
    from provlint.readers.html_elements import barriers, implied_ends
    from provlint.readers.html_tokens import TokenKind, tokenize

    page = _Page(len(text))
    for token in tokenize(text):
        if token.name not in _HTML:
            continue
        if token.kind is TokenKind.CLOSE:
            page.end(token.name, barriers(token.name), token.start)
        elif token.kind is TokenKind.OPEN:
            ended, stops = implied_ends(token.name)
            for name in ended:
                page.end(name, stops, token.start)
            page.begin(token.name, token.start)
    return page.frames


@define
class _Open:
    """An element that has begun, and the place of its frame among all."""

    name: str
    place: int


class _Page:
    """The elements of a page of `length` that is read token by token; `frames`: theirs, in the order they begin."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._stack: list[_Open] = []
        self._count: Counter[str] = Counter()
        self.frames: list[Frame] = []

    def begin(self, name: str, at: int) -> None:
        """An element begins; one that lies too deep is left out."""
        if len(self._stack) >= _DEEPEST:
            return
        level = int(name[1]) if _HTML[name] is Shape.HEADING else int(name == "ol")
        self._stack.append(_Open(name, len(self.frames)))
        self._count[name] += 1
        self.frames.append(Frame(_HTML[name], Span(at, self._length), level))

    def end(self, name: str, stops: Sequence[str], at: int) -> None:
        """The innermost element of a name ends with all in it, unless one of `stops` has begun since."""
        if not self._count[name]:
            return
        for place in range(len(self._stack) - 1, -1, -1):
            if self._stack[place].name == name:
                self._pop(place, at)
                return
            if self._stack[place].name in stops:
                return

    def _pop(self, place: int, at: int) -> None:
        for one in self._stack[place:]:
            frame = self.frames[one.place]
            self.frames[one.place] = Frame(frame.shape, Span(frame.span.start, at), frame.level)
            self._count[one.name] -= 1
        del self._stack[place:]


def _of_blocks(document: Document) -> Iterator[Frame]:
    """The parts that the kinds of blocks tell by themselves, as in plain text or a Word document."""
    run: list[Block] = []
    for block in document.blocks:
        if run and block.kind is not run[-1].kind:
            yield from _group(run, document)
            run = []
        run.append(block)
    yield from _group(run, document)


def _group(run: Sequence[Block], document: Document) -> Iterator[Frame]:
    """The parts of blocks of one kind that follow one another."""
    if not run or run[0].kind is BlockKind.PARAGRAPH:
        return
    spans = [document.prose.to_origin(block.span) for block in run]
    kind = run[0].kind
    if kind in _KINDS:
        level = 2 if kind is BlockKind.HEADING else 0
        yield from (Frame(_KINDS[kind], span, level) for span in spans)
        return
    is_table = kind is BlockKind.CELL
    yield Frame(Shape.TABLE if is_table else Shape.LIST, spans[0].through(spans[-1]))
    if not is_table:
        yield from (Frame(Shape.ITEM, span) for span in spans)
        return
    rows: list[list[Span]] = []
    for span in spans:
        if rows and "\n" not in document.text[rows[-1][-1].end : span.start]:
            rows[-1].append(span)
        else:
            rows.append([span])
    for row in rows:
        yield Frame(Shape.ROW, row[0].through(row[-1]))
        yield from (Frame(Shape.CELL, span) for span in row)
