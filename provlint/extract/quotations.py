"""Quotations: the stretches of a draft that stand in quotation marks, and its block quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import Enum

from attrs import evolve, frozen

from provlint.extract.marks import Family, Mark, Pair, Way, find_marks, pair_marks
from provlint.extract.single_marks import single_quotations
from provlint.text.document import BlockKind, Document
from provlint.text.patterns import compiled
from provlint.text.span import Span

_CREDIT_LINE = r"(?:\s+|\A)(?:[—–―]|--?)\s?(?=[^\W\d_])[^\n]{1,120}\Z"
_LABEL = r"[A-Z](?:[A-Z’'-]|\.?[ ](?=[A-Z])){2,30}(?=:\s)"
_TRAILING_TAGS = r"(?:\s*\[[^\[\]\n]{1,60}\])+\Z"


class Style(Enum):
    """The marks a quotation stands in; `block` has none."""

    DOUBLE = "double"
    SINGLE = "single"
    GUILLEMET = "guillemet"
    LOW = "low"
    BLOCK = "block"


_STYLES = {Family.DOUBLE: Style.DOUBLE, Family.LOW: Style.LOW, Family.GUILLEMET: Style.GUILLEMET}


@frozen
class Quotation:
    """
    Words in quotation marks; all spans measure the draft's prose.

    `span` holds the marks too; `parts` are the stretches inside the marks, in order, never empty:
    more than one where the words go on after "he said", or without a mark in the next paragraph. A quotation
    inside a quotation is part of the outer one. `is_closed` is false where the closing mark is missing.

    Where the next paragraph begins with a mark of its own, its words are a quotation of their own, since each
    paragraph may name its speaker anew; the one before counts as closed. `whole`: from the first of them to the last.
    """

    span: Span
    parts: tuple[Span, ...]
    style: Style
    is_closed: bool = True
    whole: Span | None = None


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """The quotations of a document in reading order, not overlapping; linear in its prose."""
    text = document.prose.text
    marks = find_marks(text)
    starts = [mark.start for mark in marks]
    has_singles = "'" in text or "‘" in text
    pieces = _Pieces()
    is_quoting = False
    for block in document.blocks:
        start, end = block.span.start, block.span.end
        if block.kind is BlockKind.QUOTE:
            part = _quoted_words(text, block.span)
            if part is not None:
                pieces.add([Quotation(part, (part,), Style.BLOCK)], goes_on=is_quoting)
            is_quoting = is_quoting or part is not None
            continue
        is_quoting = False
        before = pieces.left_open
        within = marks[bisect_left(starts, start) : bisect_left(starts, end)]
        if before and within and _closes_late(text, before, within[0]):
            pieces.add([_closing_piece(text, start, within[0])], goes_on=True)
            before, within = None, within[1:]
        in_block = _in_marks(text, within, end)
        if has_singles:
            in_block = _with_singles(text, block.span, in_block)
        if before is not None and _goes_on(text, start, before, in_block):
            pieces.link()
        pieces.add(in_block, goes_on=False)
        pieces.end_block(_stripped_end(text, start, end))
    return pieces.joined(text)


class _Pieces:
    """The quotations found so far, block by block, and which of them go on with the one before."""

    def __init__(self) -> None:
        self._runs: list[list[Quotation]] = []
        self._linked: set[int] = set()
        self.left_open: Quotation | None = None

    def link(self) -> None:
        """Let the next quotation added go on with the last one, both kept."""
        self._linked.add(len(self._runs))

    def add(self, quotations: Sequence[Quotation], goes_on: bool) -> None:
        """Add the quotations of one block; `goes_on`: whether the first is a part of the last one added before."""
        self.left_open = None
        for index, quotation in enumerate(quotations):
            if goes_on and index == 0:
                self._runs[-1].append(quotation)
            else:
                self._runs.append([quotation])

    def end_block(self, end: int) -> None:
        """Note whether the last quotation is still open where a block ends."""
        last = self._runs[-1][-1] if self._runs else None
        self.left_open = last if last and not last.is_closed and last.span.end == end else None

    def joined(self, text: str) -> tuple[Quotation, ...]:
        """The quotations, each run made one, and those that go on with one another told so; or one, if a transcript."""
        quotations = [run[0] if len(run) == 1 else _joined(run) for run in self._runs]
        kept: list[Quotation] = []
        first = 0
        for after in range(1, len(quotations) + 1):
            if after not in self._linked:
                kept += _chained(quotations[first:after], text)
                first = after
        return tuple(kept)


def _chained(quotations: list[Quotation], text: str) -> list[Quotation]:
    """
    The quotations of paragraphs that go on with one another: the mark that closes the last closes all.

    The turns of a transcript stay one quotation, since their order is part of what it says.
    """
    if len(quotations) == 1:
        return quotations
    if any(label_of(text, quotation) for quotation in quotations):
        return [_joined(quotations)]
    whole = quotations[0].span.through(quotations[-1].span)
    closed = [evolve(quotation, is_closed=True, whole=whole) for quotation in quotations[:-1]]
    return [*closed, evolve(quotations[-1], whole=whole)]


def _joined(run: Sequence[Quotation]) -> Quotation:
    parts = tuple(part for piece in run for part in piece.parts)
    return Quotation(run[0].span.through(run[-1].span), parts, run[0].style, run[-1].is_closed)


def label_of(text: str, quotation: Quotation) -> Span | None:
    """The name that labels the quoted words as a turn of a transcript, `BRANDT: We wait`; None where none does."""
    match = compiled(_LABEL).match(text, quotation.parts[0].start, quotation.parts[0].end)
    return Span(*match.span()) if match else None


def _in_marks(text: str, marks: Sequence[Mark], block_end: int) -> list[Quotation]:
    """The quotations in double marks of one block."""
    if not marks:
        return []
    pairs = pair_marks(marks)
    found: list[Quotation] = []
    for index, pair in enumerate(pairs):
        limit = pairs[index + 1].opening.start if index + 1 < len(pairs) else block_end
        quotation = _of_pair(text, pair, limit)
        if quotation is not None:
            found.append(quotation)
    return found


def _of_pair(text: str, pair: Pair, limit: int) -> Quotation | None:
    """The quotation of a pair of marks; one without a closing mark runs to `limit`. None where it holds no words."""
    opening, closing = pair.opening, pair.closing
    style = _STYLES[opening.family]
    if closing is not None:
        part = _stripped(text, opening.end, closing.start)
        return Quotation(Span(opening.start, closing.end), (part,), style) if part else None
    part = _stripped(text, opening.end, limit)
    return Quotation(Span(opening.start, part.end), (part,), style, is_closed=False) if part else None


def _stripped(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space at its ends, None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _stripped_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _with_singles(text: str, block: Span, doubles: list[Quotation]) -> list[Quotation]:
    """The quotations of a block with those in single marks, which swallow double ones inside them."""
    singles = list(single_quotations(text, block.start, block.end))
    if not singles:
        return doubles
    kept: list[Quotation] = []
    for span in singles:
        clash = [q for q in _near(doubles, span) if q.span.overlaps(span) and not span.contains(q.span)]
        part = _stripped(text, span.start + 1, span.end - 1)
        if not clash and part is not None:
            kept.append(Quotation(span, (part,), Style.SINGLE))
    return _merged(kept, doubles)


def _near(quotations: list[Quotation], span: Span) -> Iterable[Quotation]:
    """The quotations that could touch `span`: the last to start before it and those that start inside."""
    first = bisect_left(quotations, span.start, key=lambda q: q.span.start)
    last = bisect_left(quotations, span.end, key=lambda q: q.span.start)
    return quotations[max(0, first - 1) : last]


def _merged(singles: list[Quotation], doubles: list[Quotation]) -> list[Quotation]:
    ordered = sorted((*singles, *doubles), key=lambda quotation: quotation.span.start)
    kept: list[Quotation] = []
    for quotation in ordered:
        if not kept or quotation.span.start >= kept[-1].span.end:
            kept.append(quotation)
    return kept


def _goes_on(text: str, start: int, before: Quotation, in_block: Sequence[Quotation]) -> bool:
    """Whether the first quotation of a block begins it, and so goes on with the one left open before."""
    if not in_block or in_block[0].style is not before.style:
        return False
    return in_block[0].span.start == _first_character(text, start, in_block[0].span.start)


def _closes_late(text: str, quotation: Quotation, mark: Mark) -> bool:
    """
    Whether a closing mark, the first of its block, ends the quotation left open in the block before.

    Only where that block stops in the middle of a sentence, as lines of a double-spaced page do.
    """
    is_closing = mark.way is Way.CLOSES and text[mark.start] == "”" and quotation.style is Style.DOUBLE
    return is_closing and text[quotation.span.end - 1] not in ".!?:"


def _closing_piece(text: str, start: int, mark: Mark) -> Quotation:
    part = _stripped(text, start, mark.start)
    return Quotation(
        Span(part.start if part else mark.start, mark.end), (part,) if part else (), Style.DOUBLE
    )


def _first_character(text: str, start: int, limit: int) -> int:
    while start < limit and text[start].isspace():
        start += 1
    return start


def _quoted_words(text: str, block: Span) -> Span | None:
    """The words of a quoting block, without the line that says whose they are, the tags after them and outer marks."""
    part = _stripped(text, block.start, block.end)
    for trailer in (_TRAILING_TAGS, _CREDIT_LINE, _TRAILING_TAGS):
        match = compiled(trailer).search(text, max(part.start, part.end - 200), part.end) if part else None
        if match and part:
            part = _stripped(text, part.start, match.start())
    if part and len(part) > 2 and text[part.start] in '“"' and text[part.end - 1] in '”"':
        return _stripped(text, part.start + 1, part.end - 1)
    return part
