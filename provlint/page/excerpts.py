"""Passages of a source in their context, with the places marked that a quotation was held against."""

from __future__ import annotations

from collections.abc import Sequence

from provlint.page.display import flowing
from provlint.page.view import Excerpt, Piece, PieceKind
from provlint.sources.source import Source
from provlint.text.span import Span

# How much of a source is shown on either side of a passage, how far apart two places may be to be shown together, and
# how much of one place is shown: characters.
CONTEXT = 140
_TOGETHER = 420
_LONGEST = 1_600

Marked = tuple[Span, PieceKind]


def excerpt(source: Source, number: int, places: Sequence[Marked], note: str) -> tuple[Excerpt, ...]:
    """
    The passages of a source around `places`, which measure its prose, those near each other in one; of none, none.

    `number`: of the source on the page.
    """
    ordered = sorted(places, key=lambda place: (place[0].start, place[1] is not PieceKind.TARGET))
    groups: list[list[Marked]] = []
    for place in ordered:
        if groups and place[0].start - groups[-1][-1][0].end <= _TOGETHER:
            groups[-1].append(place)
        else:
            groups.append([place])
    text = source.document.prose.text
    return tuple(Excerpt(number, note, tuple(_pieces(text, group))) for group in groups)


def _pieces(text: str, group: Sequence[Marked]) -> list[Piece]:
    """The pieces of one passage, its marked ones and those around and between them."""
    start = _cut_start(text, group[0][0].start)
    end = _cut_end(text, max(span.end for span, _ in group))
    pieces = [Piece("… ", PieceKind.AROUND)] if start else []
    at = start
    for span, kind in group:
        first = max(at, span.start)
        if first >= span.end:
            continue
        if at < first:
            pieces.append(Piece(_shortened(text[at:first]), PieceKind.AROUND))
        pieces.append(Piece(_shortened(text[first : span.end]), kind))
        at = span.end
    goes_on = bool(text[end : end + CONTEXT].strip())
    after = flowing(text[at:end]) if goes_on else flowing(text[at:end]).rstrip()
    pieces += [Piece(after, PieceKind.AROUND)] if after else []
    return [*pieces, Piece(" …", PieceKind.AROUND)] if goes_on else pieces


def _shortened(text: str) -> str:
    """`text`, of a very long one its beginning and its end."""
    if len(text) <= _LONGEST:
        return flowing(text)
    half = _LONGEST // 2
    return f"{flowing(text[:half])} […] {flowing(text[-half:])}"


def _cut_start(text: str, place: int) -> int:
    """Where the context before `place` begins: with a word, as far back as is shown."""
    start = max(0, place - CONTEXT)
    space = text.find(" ", start, place)
    return start if start == 0 or space == -1 else space + 1


def _cut_end(text: str, place: int) -> int:
    """Where the context after `place` ends: with a word."""
    end = min(len(text), place + CONTEXT)
    space = text.rfind(" ", place, end)
    return end if end == len(text) or space == -1 else space
