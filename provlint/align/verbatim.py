"""Finding the pieces of a quotation word for word, in order and near each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provlint.align.bracketed import content_of, has_words, words_in
from provlint.align.brackets import check_outer
from provlint.align.compare import compare_across, compare_verbatim
from provlint.align.edges import check_tail
from provlint.align.findings import Findings
from provlint.align.joints import check_joint
from provlint.align.pieces import Joint, Piece
from provlint.align.tokens import gap_before
from provlint.align.words import word_edit
from provlint.report import Edit, EditClass
from provlint.text.fold import Folded
from provlint.text.reading import Reading

# A passage that occurs more often than this is a phrase; one of its first places will do.
_OCCURRENCES = 20

# What may stand where a bracket parts words of one number or compound, so that nothing is cut: not a point.
_PARTED = ("", "-", "‐", "‑")


def find_verbatim(
    pieces: Sequence[Piece], reading: Reading, start: int, near: int | None = None
) -> Findings | None:
    """
    The findings at the best place where every piece stands word for word, in order, near each other; None without one.

    A place where nothing differs but folds is best, else the one with the fewest edits; of equals the one nearest to
    `near`, an offset in the source's prose, or the first. `start`: where in the folded text the longest key of the
    pieces first stands.
    """
    wordy = [piece for piece in pieces if len(piece)]
    if not wordy:
        return None
    anchor = max(range(len(wordy)), key=lambda i: len(wordy[i].key)) if len(wordy) > 1 else 0
    best: Findings | None = None
    for place in occurrences(wordy[anchor].key, reading.folded, start):
        places = _extend(wordy, anchor, place, reading.folded)
        if places is None:
            continue
        findings = compare_places(pieces, places, reading)
        if near is None and findings.is_clean:
            return findings
        if best is None or _rank(findings, reading, near) < _rank(best, reading, near):
            best = findings
    return best


def _rank(findings: Findings, reading: Reading, near: int | None) -> tuple[int, int]:
    """What orders places, the best least: how many edits it takes, then how far it is from `near`."""
    count = len(findings.edits) + findings.is_spliced
    return count, 0 if near is None else abs(reading.home(findings.targets[0]).start - near)


def occurrences(key: str, folded: Folded, offset: int = 0) -> Iterator[int]:
    """The first word of each occurrence of `key` from `offset` of the folded text on, the first few of them."""
    for _ in range(_OCCURRENCES):
        offset = folded.text.find(key, offset)
        if offset < 0:
            return
        yield folded.word_at(offset + 1)
        offset += 1


def _extend(pieces: Sequence[Piece], anchor: int, place: int, folded: Folded) -> list[int] | None:
    """The first word of every piece, given that of the anchor; None if one is not near enough."""
    places = [place]
    for i in range(anchor + 1, len(pieces)):
        found = find_after(pieces[i], places[-1] + len(pieces[i - 1]), folded)
        if found is None:
            return None
        places.append(found)
    for i in range(anchor - 1, -1, -1):
        found = find_before(pieces[i], pieces[i + 1].joint, places[0], folded)
        if found is None:
            return None
        places.insert(0, found)
    return places


def find_after(piece: Piece, start: int, folded: Folded) -> int | None:
    """The first place of a piece at or after word `start`, as near as its joint demands; None if there is none."""
    if start >= len(folded):
        return None
    low = folded.starts[start] - 1
    if piece.joint is Joint.BRACKET:
        high = folded.starts[min(start + piece.limits.replaced_words + 1, len(folded) - 1)]
    else:
        high = low + piece.limits.ellipsis_reach
    offset = folded.text.find(piece.key, low, high + len(piece.key))
    return None if offset < 0 else folded.word_at(offset + 1)


def find_before(piece: Piece, joint: Joint, end: int, folded: Folded) -> int | None:
    """The last place of a piece that ends before word `end`, as near as the joint demands; None if there is none."""
    high = folded.starts[end]
    if joint is Joint.BRACKET:
        low = folded.starts[max(0, end - piece.limits.replaced_words - 1)] - 1
    else:
        low = high - piece.limits.ellipsis_reach
    offset = folded.text.rfind(piece.key, max(0, low - len(piece.key)), high)
    return None if offset < 0 else folded.word_at(offset + 1)


def compare_places(pieces: Sequence[Piece], places: Sequence[int], reading: Reading) -> Findings:
    """The findings of all pieces at their places, and of what stands between them."""
    if len(pieces) == 1 and not pieces[0].brackets:
        return compare_verbatim(pieces[0], reading, places[0])
    findings = Findings()
    last = -1
    left = iter(places)
    for number, piece in enumerate(pieces):
        if not len(piece):
            if piece.brackets:
                findings.merge(check_outer(piece, reading, _words_after(reading, last)))
            is_filled = piece.joint is Joint.BRACKET and has_words(piece.brackets)
            reach = piece.limits.replaced_words if is_filled else 0
            findings.edits.extend(check_tail(piece.text, reading, last, reach))
            continue
        first = next(left)
        if number == 0 and piece.brackets:
            findings.merge(check_outer(piece, reading, _words_before(reading, first)))
        elif number:
            findings.merge(check_joint(piece, reading, last, first))
            if piece.is_remarked and first == last + 1:
                findings.merge(compare_across(pieces[number - 1], piece, reading, first))
            if piece.joint is Joint.ELLIPSIS and not _is_long(pieces, places, number):
                findings.edits.extend(_parted(piece, reading, last, first))
        found = compare_verbatim(piece, reading, first)
        if number and first == last + 1 and gap_before(reading, first).strip() in _PARTED:
            _rejoin(findings, found)
        findings.merge(found)
        last = first + len(piece) - 1
    return findings


def _parted(piece: Piece, reading: Reading, last: int, first: int) -> tuple[Edit, ...]:
    """
    The edit of an ellipsis with a single word on one side of it, before a piece at word `first` of the text.

    One that leaves out nothing may stand, unless a bracket is put in with it: no source has such a place for both.
    """
    hidden = words_in(reading, last + 1, first)
    if hidden:
        return (word_edit("", hidden, EditClass.DROPPED),)
    added = content_of(piece.brackets)
    return (word_edit(f"[{added}]", "", EditClass.ADDED),) if added else ()


def _rejoin(findings: Findings, found: Findings) -> None:
    """Take back the cuts where two pieces meet: what a bracket parts and leaves in is not cut, 1.8 [sic] billion."""
    before, behind = findings.edits[-1:], found.edits[:1]
    if before and before[0].kind is EditClass.CUT and before[0].source.startswith(before[0].draft):
        findings.edits.pop()
    if behind and behind[0].kind is EditClass.CUT and behind[0].source.endswith(behind[0].draft):
        found.edits.pop(0)


def _is_long(pieces: Sequence[Piece], places: Sequence[int], number: int) -> bool:
    """Whether more than one word stands on either side of the ellipsis before a piece; `places`: one a wordy piece."""
    return min(_run_length(pieces, places, number - 1, -1), _run_length(pieces, places, number, 1)) > 1


def _run_length(pieces: Sequence[Piece], places: Sequence[int], number: int, step: int) -> int:
    """How many words stand together with a piece, up to the next words left out or interruption on its far side."""
    count = 0
    # The first piece stands behind no bracket, so the walk ends there at the latest.
    while True:
        count += len(pieces[number])
        edge = number if step < 0 else number + 1
        if edge >= len(pieces) or not _is_held(pieces, places, edge):
            return count
        number += step


def _is_held(pieces: Sequence[Piece], places: Sequence[int], edge: int) -> bool:
    """Whether a piece is held to the one before it: by a bracket, or by an ellipsis that leaves out nothing."""
    if pieces[edge].joint is not Joint.ELLIPSIS or not edge or edge >= len(places):
        return pieces[edge].joint is Joint.BRACKET
    return places[edge - 1] + len(pieces[edge - 1]) == places[edge]


def _words_before(reading: Reading, first: int) -> range:
    """At most three words before word `first` in its sentence, the nearest first."""
    start = first
    while start > 0 and first - start < 3 and not _has_stop(reading, start):
        start -= 1
    return range(first - 1, start - 1, -1)


def _words_after(reading: Reading, last: int) -> range:
    """At most three words after word `last` in its sentence, the nearest first."""
    end = last + 1
    while end < len(reading.folded) and end - last < 4 and not _has_stop(reading, end):
        end += 1
    return range(last + 1, end)


def _has_stop(reading: Reading, place: int) -> bool:
    """Whether a sentence ends between word `place` of the text and the word before."""
    gap = reading.text[reading.folded.origin_ends[place - 1] : reading.folded.origins[place]]
    return any(c in ".?!" for c in gap) or "\n\n" in gap
