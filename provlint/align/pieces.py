"""A quotation cut into pieces at its ellipses, its editorial brackets and its interruptions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import cached_property

from attrs import field, frozen

from provlint.align.limits import DEFAULT_LIMITS, Limits
from provlint.text.fold import key_of, split_words, words_of
from provlint.text.patterns import compiled

# Any way of writing three or four dots, bare or in brackets.
_ELLIPSIS = r"[\[(]\s?(?:…|\.(?:\s?\.){1,3})\s?[\])]|…(?:\s?\.)?|\.(?:[ \u00a0]?\.){2,3}"
_JOINT_SIGN = re.compile(r"\[|…|\.[ \u00a0]?\.|\([sS]ic|\(SIC")
# A quotation with more ellipses and brackets than this is no quotation, and is read as it stands.
_MOST_JOINTS = 300
_CASE_BRACKET = re.compile(r"(?<!\w)\[(?:(?P<letter>[^\W\d_])\](?=\w)|(?P<word>[AI])\](?=\s))")
_BRACKET = r"""(?x)
    (?<!\w)(?P<ahead>\w*+) \[ (?!\s?(?:…|\.(?:\s?\.){1,3})\s?\]) (?P<content>[^\[\]]{0,120}) \]
    (?P<behind>['’]s(?!\w)|\w*)
    | \(\s?(?P<remark>[sS]ic|SIC)[!.]?\s?\)
    """
_REMARK = (
    r"(?i)[\s*_]*(?:sic|emphasis (?:added|mine)|italics (?:added|mine)|translated|laughs|laughter|pause|!"
    r"|\?)[\s*_]*"
)
# A footnote's mark in Markdown: the draft's own.
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]")


class Joint(Enum):
    """What stands between a piece and the one before it."""

    START = "start"
    PART = "part"
    ELLIPSIS = "ellipsis"
    BRACKET = "bracket"


@frozen
class Bracket:
    """A bracket put in by the editor: `content`, and the letters of the word it stands in, `ahead` and `behind` it."""

    content: str
    ahead: str = ""
    behind: str = ""

    @property
    def is_remark(self) -> bool:
        """Whether it is a remark on the words, as [sic] is, that stands for none."""
        return not self.ahead and compiled(_REMARK).fullmatch(self.content) is not None


@frozen(slots=False)  # cached properties are looked up faster in a dictionary
class Piece:
    """
    A stretch of a quotation that must stand in the source as it is.

    `joint`: what comes before it. `brackets`: the editorial brackets at that joint, in order; those after the
    last word of the quotation stand at the joint of a last piece without words, whose text is the marks behind them.
    `limits`: how far from the piece before it may stand, and what its brackets may hold. `words`: its comparable words.
    `key`: the same with a space before, between and after.
    """

    text: str
    joint: Joint
    brackets: tuple[Bracket, ...] = ()
    limits: Limits = DEFAULT_LIMITS
    words: tuple[str, ...] = field(init=False, eq=False, repr=False)
    key: str = field(init=False, eq=False, repr=False)

    @words.default
    def _words(self) -> tuple[str, ...]:
        return tuple(words_of(self.text))

    @key.default
    def _key(self) -> str:
        return key_of(self.words)

    @property
    def is_remarked(self) -> bool:
        """Whether only remarks part it from the piece before it."""
        return self.joint is Joint.BRACKET and all(bracket.is_remark for bracket in self.brackets)

    @cached_property
    def split(self) -> list[str]:
        """The gaps and words of the piece in turn, beginning and ending with a gap."""
        return split_words(self.text)

    def __len__(self) -> int:
        return len(self.words)


def whole_pieces(parts: Sequence[str], limits: Limits = DEFAULT_LIMITS) -> tuple[Piece, ...]:
    """The parts of a quotation that have words, each one piece: ellipses and brackets are read as the source's own."""
    pieces: list[Piece] = []
    for part in parts:
        piece = Piece(part, Joint.PART if pieces else Joint.START, (), limits)
        if len(piece):
            pieces.append(piece)
    return tuple(pieces)


def has_joints(parts: Sequence[str]) -> bool:
    """Whether the quotation has ellipses or brackets that its editor may have put in, and not too many to be real."""
    return 0 < sum(len(_JOINT_SIGN.findall(part)) for part in parts) <= _MOST_JOINTS


def editorial_pieces(
    parts: Sequence[str], limits: Limits = DEFAULT_LIMITS
) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    """The pieces between ellipses and brackets, and the names of the folds this reading used, in order met."""
    pieces: list[Piece] = []
    folds: list[str] = []
    for number, part in enumerate(parts):
        text = _CASE_BRACKET.sub(r"\g<letter>\g<word>", part)
        if text != part:
            folds.append("bracketed-letter")
        lettered, text = text, _NOTE.sub("", text)
        if text != lettered:
            folds.append("footnote-reference")
        joint = Joint.PART if number else Joint.START
        pieces.extend(_split_part(text, joint, limits))
    return tuple(_merge_wordless(pieces)), tuple(folds)


def _split_part(text: str, joint: Joint, limits: Limits) -> list[Piece]:
    """The pieces of one part; the first has the given joint."""
    pieces: list[Piece] = []
    place = 0
    brackets: tuple[Bracket, ...] = ()
    found = [(m.start(), m.end(), m) for m in compiled(_ELLIPSIS).finditer(text)]
    found += [(m.start(), m.end(), m) for m in compiled(_BRACKET).finditer(text)]
    for start, end, match in sorted(found, key=lambda item: (item[0], -item[1])):
        if start < place:
            continue
        pieces.append(Piece(text[place:start], joint, brackets, limits))
        if match.re is compiled(_BRACKET):
            joint = Joint.BRACKET
            brackets = (_bracket(match),)
        else:
            joint, brackets = Joint.ELLIPSIS, ()
        place = end
    pieces.append(Piece(text[place:], joint, brackets, limits))
    return pieces


def _bracket(match: re.Match[str]) -> Bracket:
    """The bracket matched; a possessive ending behind it belongs to what it holds: [Musk]'s."""
    content, ahead, behind = match["remark"] or match["content"], match["ahead"] or "", match["behind"] or ""
    return Bracket(content + behind, ahead) if behind[:1] in ("'", "’") else Bracket(content, ahead, behind)


def _merge_wordless(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those without words given up: their joint goes to the next one, an ellipsis before a bracket."""
    merged: list[Piece] = []
    waiting: list[Piece] = []
    for piece in pieces:
        if not len(piece):
            waiting.append(piece)
            continue
        merged.append(_joined(piece, waiting, is_first=not merged))
        waiting = []
    tail = "".join(piece.text for piece in waiting)
    if any(piece.brackets for piece in waiting) or "?" in tail or "!" in tail:
        last = Piece(tail, Joint.BRACKET, (), waiting[0].limits)
        merged.append(_joined(last, waiting, is_first=False))
    return merged


def _joined(piece: Piece, waiting: Sequence[Piece], is_first: bool) -> Piece:
    """The piece with the joints of the wordless pieces before it."""
    joints = {p.joint for p in (*waiting, piece)}
    brackets = tuple(bracket for p in (*waiting, piece) for bracket in p.brackets)
    order = (Joint.START,) if is_first else (Joint.ELLIPSIS, Joint.BRACKET, Joint.PART)
    joint = next((j for j in order if j in joints), Joint.START if is_first else piece.joint)
    return Piece(piece.text, joint, brackets, piece.limits)
