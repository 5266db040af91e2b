"""What a quotation leaves out or puts in between two of its pieces, and whether it may."""

from __future__ import annotations

from provlint.align.alignment import Intervention, InterventionKind
from provlint.align.brackets import check_between, check_contents
from provlint.align.elisions import STOP, hides_negation
from provlint.align.findings import Findings
from provlint.align.pieces import Joint, Piece
from provlint.align.words import word_edit
from provlint.report import EditClass
from provlint.text.reading import Reading

# More of what an ellipsis hides than this is shown by its ends.
_SHOWN, _SHOWN_WORDS = 80, 4


def check_joint(piece: Piece, reading: Reading, last: int, first: int) -> Findings:
    """
    The findings between two pieces that stand in the text in order.

    `last`: the last word of the piece before in the text. `first`: the first word of `piece` there.
    """
    findings = Findings()
    if piece.joint is Joint.BRACKET:
        return check_between(piece, reading, last, first)
    if piece.joint is Joint.ELLIPSIS:
        findings.folds.append("ellipsis")
    if piece.brackets:
        check_contents(piece, findings)
    if first > last + 1:
        findings.interventions.append(_omission(piece.joint, reading, last, first))
        _check_left_out(piece.joint, reading, last, first, findings)
    return findings


def _omission(joint: Joint, reading: Reading, last: int, first: int) -> Intervention:
    """What the draft leaves out between word `last` and word `first` of the text."""
    left_out = reading.folded.to_origin(last + 1, first - 1)
    if joint is Joint.PART:
        return Intervention(InterventionKind.INTERRUPTION, "", left_out)
    return Intervention(InterventionKind.ELLIPSIS, "…", left_out)


def _check_left_out(joint: Joint, reading: Reading, last: int, first: int, findings: Findings) -> None:
    """Check the words left out between word `last` and word `first` of the text."""
    folded, text = reading.folded, reading.text
    stretch = text[folded.origin_ends[last] : folded.origins[first]]
    if joint is Joint.PART and STOP.search(stretch):
        return
    following = text[folded.origins[first] : folded.origins[first] + _SHOWN]
    if hides_negation(stretch, following) or _is_cut_contraction(stretch):
        hidden = folded.to_origin(last + 1, first - 1).of(text)
        findings.edits.append(word_edit("", _shortened(hidden), EditClass.NEGATION))


def _shortened(hidden: str) -> str:
    """Words left out, of many only the first and last."""
    if len(hidden) < _SHOWN:
        return hidden
    words = hidden.split()
    return " ".join([*words[:_SHOWN_WORDS], "…", *words[-_SHOWN_WORDS:]])


def _is_cut_contraction(stretch: str) -> bool:
    """Whether the stretch begins inside a contraction: don … know."""
    return stretch[:1] in ("'", "’", "ʼ") and stretch[1:2].isalpha()
