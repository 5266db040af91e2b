"""What a quotation leaves out or puts in between two of its pieces, and whether it may."""

from __future__ import annotations

import re
from functools import cache

from provlint.align.alignment import Intervention, InterventionKind
from provlint.align.brackets import check_between, check_contents
from provlint.align.elisions import STOP, hides_negation
from provlint.align.findings import Findings
from provlint.align.pieces import Joint, Piece
from provlint.align.words import word_edit
from provlint.extract.lexicon.en.cues import SPEAKING_VERBS, finite_forms
from provlint.report import EditClass
from provlint.text.reading import Reading

# More of what an ellipsis hides than this is shown by its ends.
_SHOWN, _SHOWN_WORDS = 80, 4

_CLOSING = re.compile(r"[”»]|(?<=\S)\"(?!\w)")
_OPENING = re.compile(r"[“«]|\"(?=\w)")
_LABEL = re.compile(r"\n[ \t]*(?:[A-Z][\w.'’-]*\s?){1,4}:\s|\n[ \t]*[QA][.:]\s")
_PRONOUN = re.compile(r"(?i)\b(?:he|she|they|i)\b")
# The end of a sentence, not of an initial or a title.
_END = re.compile(
    r"(?<![A-Z])(?<!\b[DMS]r)(?<!\bMrs)(?<!\bMs)(?<!\bSt)(?<!\bSen)(?<!\bRep)(?<!\bGov)[.!?](?=\s|$)|\n"
)
_CREDIT_END = re.compile(rf"{_END.pattern}|[“\"]")
_WORD = re.compile(r"\w[\w’'-]+")
_NO_NAMES = frozenset("The A An His Her Their Another Mr Mrs Ms Dr Sen Rep Gov St".split())


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
    if between them, or just after the second, somebody speaks who was not credited with the first, or another
    pronoun stands there; without either, if the second stands in a later paragraph.
    """
    if _LABEL.search(stretch):
        return True
    closing = _CLOSING.search(stretch)
    opening = _last_opening(stretch, closing.end()) if closing else None
    if closing is None or opening is None:
        return False
    between = stretch[closing.end() : opening]
    stop = _END.search(between)
    credit, rest = (between[: stop.start()], between[stop.start() :]) if stop else (between, "")
    after = _after_quotation(reading, first)
    speakers = [*_speakers_in(rest), *_speakers_in(after)]
    if speakers:
        heard = set(_WORD.findall(credit))
        return any(heard.isdisjoint(speaker) for speaker in speakers)
    before, later = _pronouns_in(credit), _pronouns_in(f"{rest} {after}")
    if before and later:
        return before.isdisjoint(later)
    return "\n" in rest and not later


def _last_opening(stretch: str, start: int) -> int | None:
    """Where the last quotation of a stretch opens, from `start` on; None if none does."""
    places = [match.start() for match in _OPENING.finditer(stretch, start)]
    return places[-1] if places else None


def _speakers_in(text: str) -> list[set[str]]:
    """Who speaks in what stands around a quotation: of each, the capital words, or, without any, the longer words."""
    found = []
    for match in _speaker().finditer(text):
        words = set(_WORD.findall(match["who"] or match["whom"]))
        names = {word for word in words if word[0].isupper()} - _NO_NAMES
        if names or words - _NO_NAMES:
            found.append(names or {word for word in words if len(word) > 3})
    return found


@cache
def _speaker() -> re.Pattern[str]:
    """Somebody of two capital words, or one beside a verb of saying or before a colon, named or not."""
    saying = rf"(?:{'|'.join(sorted(finite_forms(SPEAKING_VERBS)))})\b"
    name, plain = r"(?:(?:Mrs?|Ms|Dr|Sen|Rep|Gov|St)\.\s)?[A-Z][\w’'-]{1,30}", r"[a-z][\w’'-]{1,30}"
    article = r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother)"
    return re.compile(
        rf"""
        (?<!\bin\s) (?<!\bat\s) (?<!\bof\s) \b (?P<who>
            {name} \s {name}
          | {name} (?= ,? \s {saying} | :\s*$ )
          | {article} (?: \s {plain} ){{1,4}}? (?= ,? \s {saying} | :\s*$ )
        )
        | \b {saying} \s (?P<whom> {name} | {article} (?: \s {plain} ){{1,2}} )
        """,
        re.VERBOSE,
    )


def _pronouns_in(text: str) -> set[str]:
    return {match.lower() for match in _PRONOUN.findall(text)}


def _after_quotation(reading: Reading, first: int) -> str:
    """What follows the quotation word `first` stands in, to the end of its sentence; empty if it goes on."""
    start = reading.folded.origins[first]
    ahead = reading.text[start : start + 1_000]
    closing = _CLOSING.search(ahead)
    if closing is None:
        return ""
    return _CREDIT_END.split(ahead[closing.end() : closing.end() + 120], maxsplit=1)[0]
