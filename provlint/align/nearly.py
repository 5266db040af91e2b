"""The best account of a quotation that does not stand in a source: what its nearest passage has instead."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from provlint.align.closing import longest_run
from provlint.align.compare import compare_fit, compare_verbatim
from provlint.align.findings import Findings
from provlint.align.joints import check_joint
from provlint.align.nearest import find_nearest
from provlint.align.pieces import Piece
from provlint.align.verbatim import find_after, occurrences
from provlint.align.words import word_edit
from provlint.report import EditClass
from provlint.text.fold import key_of
from provlint.text.reading import Reading
from provlint.text.span import Span

# Passages joined with more words left out than this, and no ellipsis, are two passages.
_DROPPED = 12
# The fewest words in a row that count as a passage of their own.
_PASSAGE = 4
# Above this score a quotation is one passage with edits, however many passages could make it up.
_ONE_PASSAGE = 80.0


def find_nearly(pieces: Sequence[Piece], reading: Reading, near: int | None = None) -> Findings | None:
    """
    The findings at the passage a quotation is most like; None where nothing in the text is like it.

    `near`: an offset in the source's prose; of passages equally like it the one nearest to there counts, or the first.
    """
    wordy = [piece for piece in pieces if len(piece)]
    if len(wordy) == 1:
        found = _find_piece(wordy[0], reading, 0 if near is None else _word_near(near, reading))
        if found is None or found.score < _ONE_PASSAGE:
            return _find_splice(wordy[0], reading) or found
        return found
    return _find_pieces(wordy, reading)


def _word_near(place: int, reading: Reading) -> int:
    """The first word of the text at or after an offset of the source's prose."""
    return bisect_left(reading.folded.origins, reading.projection.from_origin(Span(place, place)).start)


def _find_piece(piece: Piece, reading: Reading, here: int) -> Findings | None:
    """The findings of one piece at the passage it is most like, of equals the one nearest to word `here`."""
    near = find_nearest(piece.words, reading.folded, here)
    return None if near is None else compare_fit(piece, reading, near.offset, near.place)


def _find_pieces(pieces: Sequence[Piece], reading: Reading) -> Findings | None:
    """The findings of several pieces, each where it is nearest, after the one before if it is there."""
    findings = Findings()
    last = -1
    for piece in pieces:
        found, first, end = _next_piece(piece, reading, last, bool(findings.targets))
        if found is None:
            findings.edits.append(word_edit(piece.text, "", EditClass.ADDED))
            findings.compared += len(piece.key)
            continue
        if findings.targets and not last < first <= last + piece.limits.ellipsis_reach // 6:
            findings.is_spliced = True
        elif findings.targets:
            findings.merge(check_joint(piece, reading, last, first))
        findings.merge(found)
        last = end - 1
    return findings if findings.targets else None


def _next_piece(
    piece: Piece, reading: Reading, last: int, has_last: bool
) -> tuple[Findings | None, int, int]:
    """The findings of the next piece, its first word and one past its last; `last`: the word it should come after."""
    folded = reading.folded
    place = find_after(piece, last + 1, folded) if has_last else None
    if place is None:
        place = next(occurrences(piece.key, folded), None)
    if place is not None:
        return compare_verbatim(piece, reading, place), place, place + len(piece)
    near = find_nearest(piece.words, folded)
    if near is None:
        return None, 0, 0
    found = compare_fit(piece, reading, near.offset, near.place)
    return found, near.offset + near.place.start, near.offset + near.place.end


def _find_splice(piece: Piece, reading: Reading) -> Findings | None:
    """The findings of a quotation made of two or three passages that stand apart in the text; None if it is not."""
    words, findings = piece.words, Findings(is_spliced=True)
    start = 0
    while start < len(words):
        length = longest_run(words[start:], reading.folded)
        if length < _PASSAGE or len(findings.targets) == 3:
            return None
        place = next(occurrences(key_of(words[start : start + length]), reading.folded))
        findings.targets.append(reading.folded.to_origin(place, place + length - 1))
        start += length
    findings.compared = findings.matched = 2 * len(piece.key)
    return findings if len(findings.targets) > 1 and not _is_close(findings, reading) else None


def _is_close(findings: Findings, reading: Reading) -> bool:
    """Whether the passages follow each other with few words between."""
    for one, other in zip(findings.targets, findings.targets[1:], strict=False):
        between = reading.text[one.end : other.start] if one.end <= other.start else None
        if between is None or len(between.split()) > _DROPPED:
            return False
    return True
