"""What a quotation leaves out or puts in between two of its pieces, and whether it may."""

from __future__ import annotations

import re

from provlint.align.brackets import check_between, check_contents
from provlint.align.elisions import STOP, hides_negation
from provlint.align.findings import Findings
from provlint.align.pieces import Joint, Piece
from provlint.align.words import word_edit
from provlint.report import EditClass
from provlint.text.reading import Reading

# How far apart two pieces may stand around an ellipsis or "he said": about 500 words of the source.
REACH = 3_000
# More of what an ellipsis hides than this is shown by its ends.
_SHOWN, _SHOWN_WORDS = 80, 4

_CLOSING = re.compile(r"[”»]|(?<=\S)\"(?!\w)")
_OPENING = re.compile(r"[“«]|\"(?=\w)")
_LABEL = re.compile(r"\n[ \t]*(?:[A-Z][\w.'’-]*\s?){1,4}:\s|\n[ \t]*[QA][.:]\s")
_SAME_SPEAKER = re.compile(r"(?i)\b(?:he|she|they|i)\b")
# The end of a sentence, not of an initial or a title.
_END = re.compile(
    r"(?<![A-Z])(?<!\b[DMS]r)(?<!\bMrs)(?<!\bMs)(?<!\bSt)(?<!\bSen)(?<!\bRep)(?<!\bGov)[.!?](?=\s|$)|\n"
)
_NAME_WORD = re.compile(r"\b[A-Z][\w’'-]+")
_SAYING = (
    r"(?:sa(?:id|ys)|t(?:old|ells)|wr(?:ote|ites)"
    r"|(?:add|ask|answer|repl|argu|not|warn|insist|explain|respond)(?:ed|s|ied))"
)
_SPEAKER = re.compile(
    rf"""
    \b[A-Z][\w’'-]{{1,30}} \s [A-Z][\w’'-]{{1,30}}   # two capital words
    | \b[A-Z][\w’'-]{{1,30}} ,? \s {_SAYING}\b       # a name and its verb
    | \b{_SAYING} \s [A-Z][\w’'-]{{1,30}}            # the verb and its name
    """,
    re.VERBOSE,
)


def check_joint(piece: Piece, reading: Reading, last: int, first: int) -> Findings:
    """
    The findings between two pieces that stand in the text in order.

    `last`: the last word of the piece before in the text. `first`: the first word of `piece` there.
    """
    findings = Findings()
    if piece.joint is Joint.BRACKET:
        return check_between(piece.brackets, reading, last, first)
    if piece.joint is Joint.ELLIPSIS:
        findings.folds.append("ellipsis")
    if piece.brackets:
        check_contents(piece.brackets, findings)
    if first > last + 1:
        _check_left_out(piece.joint, reading, last, first, findings)
    return findings


def _check_left_out(joint: Joint, reading: Reading, last: int, first: int, findings: Findings) -> None:
    """Check the words left out between word `last` and word `first` of the text."""
    folded, text = reading.folded, reading.text
    stretch = text[folded.origin_ends[last] : folded.origins[first]]
    findings.is_spliced |= _has_other_speaker(stretch, reading, first)
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


def _has_other_speaker(stretch: str, reading: Reading, first: int) -> bool:
    """
    Whether what is left out changes the speaker, as far as the text shows it.

    It does where a line begins with a speaker's name and a colon. Where a quotation closes and another opens, it does
    if between them, or just after the second, somebody is named who was not named after the first; or if the second
    stands in a later paragraph, unless the name comes again or a pronoun stands there.
    """
    if _LABEL.search(stretch):
        return True
    closing = _CLOSING.search(stretch)
    opening = _last_opening(stretch, closing.end()) if closing else None
    if closing is None or opening is None:
        return False
    credit, _, rest = _partition(stretch[closing.end() : opening])
    after = _after_quotation(reading, first)
    heard, next_ones = set(_NAME_WORD.findall(credit)), _named(rest) | _named(after)
    if heard & set(_NAME_WORD.findall(f"{rest} {after}")):
        return False
    if next_ones:
        return True
    return "\n" in rest and _SAME_SPEAKER.search(f"{rest} {after}") is None


def _last_opening(stretch: str, start: int) -> int | None:
    """Where the last quotation of a stretch opens, from `start` on; None if none does."""
    places = [match.start() for match in _OPENING.finditer(stretch, start)]
    return places[-1] if places else None


def _partition(between: str) -> tuple[str, str, str]:
    """What stands between two quotations: the words that credit the first, the stop, and the rest."""
    stop = _END.search(between)
    if stop is None:
        return between, "", ""
    return between[: stop.start()], stop.group(), between[stop.start() :]


def _named(text: str) -> set[str]:
    """The names of those who speak in a text: of two capital words, or beside a verb of saying."""
    return {word for match in _SPEAKER.finditer(text) for word in _NAME_WORD.findall(match.group())}


def _after_quotation(reading: Reading, first: int) -> str:
    """What follows the quotation word `first` stands in, to the end of its sentence; empty if it goes on."""
    start = reading.folded.origins[first]
    ahead = reading.text[start : start + 1_000]
    closing = _CLOSING.search(ahead)
    if closing is None:
        return ""
    return re.split(r"[.\n“\"]", ahead[closing.end() : closing.end() + 120], maxsplit=1)[0]
