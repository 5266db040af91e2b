"""A draft as a tree of its parts, its words cut where marks begin and end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import define, field

from provlint.page.display import breakable, visible
from provlint.page.outlines import Frame, outline
from provlint.page.view import Node, Segment, Shape
from provlint.text.document import Block, Document
from provlint.text.span import Span

_TIGHT = frozenset((Shape.HEADING, Shape.CELL, Shape.LINE))
_KEPT_EMPTY = frozenset((Shape.CELL, Shape.CODE))


def lay_out(document: Document, marks: Mapping[int, Sequence[Span]]) -> Node:
    """
    The tree of a document. `marks`: by number, the stretches of the prose each holds, the outer marks first.

    An empty stretch is a place; it is shown at the end of the words before it. In a document without words such a
    mark is nowhere in the tree.
    """
    segments = _Cutter(document, marks)
    tree = _Tree()
    frames = outline(document)
    upcoming = 0
    for block in document.blocks:
        start = document.prose.to_origin(block.span).start
        while upcoming < len(frames) and frames[upcoming].span.start <= start:
            tree.open(frames[upcoming])
            upcoming += 1
        tree.put(start, segments.cut(block))
    for frame in frames[upcoming:]:
        tree.open(frame)
    return tree.finish()


@define
class _Growing:
    """A part whose parts are still being added."""

    frame: Frame
    children: list[Node] = field(factory=list)

    def grown(self) -> Node | None:
        """The finished part; None where nothing is in it and it does not stand for itself."""
        if not self.children and self.frame.shape not in _KEPT_EMPTY:
            return None
        frame = self.frame
        words = (Segment(visible(frame.text)),) if frame.shape is Shape.CODE else ()
        return Node(frame.shape, tuple(self.children), words, frame.level, visible(frame.label))


class _Tree:
    """Grows from the frames and the blocks of a document, in order."""

    def __init__(self) -> None:
        self._stack = [_Growing(Frame(Shape.ROOT, Span(0, 0)))]

    def open(self, frame: Frame) -> None:
        """Begin a part; those that end before it are closed."""
        self._close_before(frame.span.start)
        self._stack.append(_Growing(frame))

    def put(self, start: int, segments: tuple[Segment, ...]) -> None:
        """Add the words that begin at `start` of the draft's own text."""
        self._close_before(start)
        shape = Shape.LINE if self._stack[-1].frame.shape in _TIGHT else Shape.PARAGRAPH
        self._stack[-1].children.append(Node(shape, segments=segments))

    def finish(self) -> Node:
        """The whole tree."""
        while len(self._stack) > 1:
            self._close()
        return Node(Shape.ROOT, tuple(self._stack[0].children))

    def _close_before(self, place: int) -> None:
        while len(self._stack) > 1 and self._stack[-1].frame.span.end <= place:
            self._close()

    def _close(self) -> None:
        node = self._stack.pop().grown()
        if node is not None:
            self._stack[-1].children.append(node)


class _Cutter:
    """Cuts the prose of a document, block by block, where marks begin and end."""

    def __init__(self, document: Document, marks: Mapping[int, Sequence[Span]]) -> None:
        self._text = document.prose.text
        starts = [block.span.start for block in document.blocks]
        self._stretches: list[list[tuple[Span, int]]] = [[] for _ in starts]
        self._ends: list[dict[int, list[int]]] = [{} for _ in starts]
        self._places = {start: place for place, start in enumerate(starts)}
        for number, spans in marks.items():
            for span in spans:
                for place in range(*_reach(starts, span)):
                    self._stretches[place].append((span, number))
            last = spans[-1].end if spans else 0
            place = max(0, bisect_right(starts, max(0, last - 1)) - 1)
            if starts:
                end = max(starts[place], min(last, document.blocks[place].span.end))
                # Of marks that end together the inner one shows its sign first.
                self._ends[place].setdefault(end, []).insert(0, number)

    def cut(self, block: Block) -> tuple[Segment, ...]:
        """The words of a block."""
        place = self._places[block.span.start]
        held, ends = sorted(self._stretches[place], key=lambda one: one[0].start), self._ends[place]
        edges = {block.span.start, block.span.end, *ends}
        for span, _ in held:
            edges.update(
                edge for edge in (span.start, span.end) if block.span.start <= edge <= block.span.end
            )
        return tuple(self._segments(sorted(edges), held, ends))

    def _segments(
        self, edges: Sequence[int], held: Sequence[tuple[Span, int]], ends: Mapping[int, Sequence[int]]
    ) -> Iterator[Segment]:
        if edges[0] in ends:
            yield Segment("", (), tuple(ends[edges[0]]))
        upcoming, active = 0, list[tuple[Span, int]]()
        for start, end in pairwise(edges):
            active = [one for one in active if one[0].end > start]
            while upcoming < len(held) and held[upcoming][0].start <= start:
                active.append(held[upcoming])
                upcoming += 1
            marks = tuple(number for _, number in active)
            yield Segment(breakable(self._text[start:end]), marks, tuple(ends.get(end, ())))


def _reach(starts: Sequence[int], span: Span) -> tuple[int, int]:
    """The first block that a stretch is in, and one past the last; of an empty one, none."""
    if span.start == span.end:
        return 0, 0
    return max(0, bisect_right(starts, span.start) - 1), bisect_right(starts, span.end - 1)
