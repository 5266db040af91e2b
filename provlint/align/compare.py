"""A piece of a quotation against one place in a text: what the two have in common, fold by fold and edit by edit."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from provlint.align.capitals import is_in_title
from provlint.align.edges import check_end, check_start
from provlint.align.findings import Findings
from provlint.align.gaps import compare_gaps, is_other_unit, opens_quotation, straightened
from provlint.align.pieces import Piece
from provlint.align.tokens import gap_before, snap, widen
from provlint.align.words import classify, compare_word, word_edit
from provlint.report import Edit, EditClass, EditOp
from provlint.text.diff import Block, Fit
from provlint.text.fold import split_words
from provlint.text.reading import Reading


def compare_verbatim(piece: Piece, reading: Reading, first: int) -> Findings:
    """The findings where the words of a piece are those of the text from word `first` on."""
    last = first + len(piece) - 1
    target = reading.folded.to_origin(first, last)
    findings = Findings(targets=[target], matched=2 * len(piece.key), compared=2 * len(piece.key))
    comparison = Comparison(piece, reading, findings)
    ahead, written, behind = piece.text.partition(target.of(reading.text))
    if not written:
        ahead, written, behind = straightened(piece.text).partition(straightened(target.of(reading.text)))
        if written:
            findings.folds.append("quote-marks")
    # What is not ASCII may belong to the word it stands behind, such as a soft hyphen.
    is_same = bool(written) and behind.isascii()
    comparison.check_start(first, ahead if is_same else piece.split[0])
    if not is_same:
        comparison.compare_run(0, len(piece), first)
    comparison.check_end(last, behind if is_same else piece.split[-1])
    return findings


def compare_across(before: Piece, piece: Piece, reading: Reading, first: int) -> Findings:
    """The findings in the gap between two pieces that only a remark parts; `first`: the first word of the second."""
    draft = f"{before.split[-1].rstrip()} {piece.split[0].lstrip()}"
    difference = compare_gaps(draft, gap_before(reading, first), before.split[-2][-1], piece.split[1][0])
    edits = [difference.edit] if difference.edit else []
    return Findings(folds=list(difference.folds), edits=edits)


def compare_fit(piece: Piece, reading: Reading, offset: int, place: Fit) -> Findings:
    """The findings where a piece fits the text with differences; `offset`: the word of the text the fit counts from."""
    place = snap(reading, offset, place, len(piece))
    first, end = offset + place.start, offset + place.end
    comparison = Comparison(piece, reading, Findings(targets=[reading.folded.to_origin(first, end - 1)]))
    blocks = widen(piece, reading, offset, place)
    if not blocks or (blocks[0].start, blocks[0].source_start) != (0, place.start):
        comparison.check_start(first, piece.split[0])
    index, theirs = 0, place.start
    for block in blocks:
        comparison.compare_run(index, block.start, offset + theirs)
        comparison.note_block(block, offset)
        index, theirs = block.end, block.source_end
    comparison.compare_run(index, len(piece), offset + theirs)
    if not blocks or (blocks[-1].end, blocks[-1].source_end) != (len(piece), place.end):
        comparison.check_end(end - 1, piece.split[-1])
    comparison.measure(offset, place)
    return comparison.findings


@define
class Comparison:
    """A piece and a text, and what has been found so far of how they differ."""

    piece: Piece
    reading: Reading
    findings: Findings = field(factory=Findings)

    def check_start(self, first: int, lead: str) -> None:
        """Compare `lead`, which stands before the piece, with what stands before word `first` of the text."""
        edit = check_start(lead, self.reading, first)
        if edit is not None:
            self.findings.edits.append(edit)

    def check_end(self, last: int, tail: str) -> None:
        """Compare `tail`, which stands after the piece, with what stands after word `last` of the text."""
        outcome = check_end(tail, self.reading, last)
        if isinstance(outcome, str):
            self.findings.folds.append(outcome)
        elif outcome is not None:
            self.findings.edits.append(outcome)

    def compare_run(self, start: int, end: int, first: int) -> None:
        """Compare words `start` up to `end` and the gaps between with the same words of the text from `first` on."""
        if start == end:
            return
        ours = self.piece.split[2 * start + 1 : 2 * end]
        stretch = self.reading.folded.to_origin(first, first + end - start - 1).of(self.reading.text)
        if "".join(ours) == stretch:
            return
        theirs = split_words(stretch)[1:-1]
        for index, (mine, other) in enumerate(zip(ours, theirs, strict=True)):
            if mine == other:
                continue
            if (
                index % 2
                and theirs[index - 1][-1].isdigit()
                and self._is_other_unit(mine, other, ours[:index])
            ):
                self.findings.edits.append(
                    Edit(EditOp.REPLACE, EditClass.NUMBER, mine.strip(), other.strip())
                )
            elif index % 2:
                self._compare_gap(mine, other, theirs[index - 1][-1], theirs[index + 1][0])
            else:
                self._compare_word(start + index // 2, first + index // 2)

    def _is_other_unit(self, draft: str, source: str, before: Sequence[str]) -> bool:
        """Whether a sign of feet stands for one of inches, or the reverse, and closes no quotation of the draft."""
        if not is_other_unit(draft, source):
            return False
        return not self.piece.split[0] and not any(opens_quotation(gap) for gap in before[1::2])

    def note_block(self, block: Block, offset: int) -> None:
        """Note the edit that a block of differing words amounts to."""
        draft = "".join(self.piece.split[2 * block.start + 1 : 2 * block.end])
        source = ""
        if block.source_end > block.source_start:
            span = self.reading.folded.to_origin(offset + block.source_start, offset + block.source_end - 1)
            source = span.of(self.reading.text)
        is_edge = block.start == 0 or block.end == len(self.piece)
        opening = block.start == 0 or is_opening(self.reading, offset + block.source_start)
        self.findings.edits.append(word_edit(draft, source, classify(draft, source, is_edge, opening)))

    def measure(self, offset: int, place: Fit) -> None:
        """Count the letters the words of both sides share, and all their letters."""
        mine = self.piece.words
        theirs = self.reading.folded.words(offset + place.start, offset + place.end)
        differing = 0
        for block in place.blocks:
            ours = "".join(mine[block.start : block.end])
            other = "".join(theirs[block.source_start - place.start : block.source_end - place.start])
            differing += len(ours) + len(other) - 2 * _shared_ends(ours, other)
        self.findings.compared = sum(map(len, mine)) + sum(map(len, theirs))
        self.findings.matched = self.findings.compared - differing

    def _compare_gap(self, draft: str, source: str, before: str, after: str) -> None:
        difference = compare_gaps(draft, source, before, after)
        self.findings.folds.extend(difference.folds)
        if difference.edit:
            self.findings.edits.append(difference.edit)

    def _compare_word(self, index: int, place: int) -> None:
        """Note how word `index` of the piece, the same but for its form, differs from word `place` of the text."""
        mine = self.piece.split[2 * index + 1]
        theirs = self.reading.folded.to_origin(place, place).of(self.reading.text)
        is_first = index == 0 and not self.piece.is_remarked
        outcome = compare_word(mine, theirs, is_first, is_opening(self.reading, place))
        if outcome is EditClass.CASE and self._is_in_title(index, place):
            outcome = "case"
        if isinstance(outcome, EditClass):
            self.findings.edits.append(word_edit(mine, theirs, outcome))
        else:
            self.findings.folds.append(outcome)

    def _is_in_title(self, index: int, place: int) -> bool:
        """Whether words beside word `index` had their case changed as it had, as in a headline or a term."""
        first, end = max(0, index - 2, index - place), min(len(self.piece), index + 3)
        shift = place - index
        end = min(end, len(self.reading.folded) - shift)
        words = [
            (
                self.piece.split[2 * i + 1],
                self.reading.folded.to_origin(i + shift, i + shift).of(self.reading.text),
            )
            for i in range(first, end)
        ]
        return is_in_title(words, index - first)


def is_opening(reading: Reading, place: int) -> bool:
    """Whether word `place` of the text opens a sentence, a quotation or a line, so that it has a capital anyway."""
    gap = gap_before(reading, place)
    return place == 0 or any(c in '.?!…:“"«‘' for c in gap) or "\n\n" in gap


def _shared_ends(one: str, other: str) -> int:
    """How many letters two words have in common at their beginnings and ends together."""
    ahead = _shared_start(one, other)
    return ahead + _shared_start(one[ahead:][::-1], other[ahead:][::-1])


def _shared_start(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    differ = (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differ, min(len(one), len(other)))
