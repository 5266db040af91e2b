"""The two ends of a piece: what may be moved or added there, and what must not be cut off."""

from __future__ import annotations

import re

from provlint.align.elisions import STOP
from provlint.align.gaps import CURRENCY, marks_of
from provlint.align.numerals import is_numeral, number_ahead, number_behind, ratio_ahead, ratio_behind
from provlint.report import Edit, EditClass, EditOp
from provlint.text.reading import Reading

# Marks that may come or go at the ends of a quotation; a question or exclamation mark may go, never come.
_FREE = str.maketrans("", "", ",.;:'-… ()[]{}|\u2022")
# Marks that make a statement of a question if they stand in the place of its mark.
_STATING = (",", ".", ";", ":")
_LEADING_SIGNS = frozenset("−+±<>=≤≥≈~#@" + CURRENCY)
_TRAILING_SIGNS = frozenset("%‰°" + CURRENCY)
# The letters of a country before the sign of its currency: A$, US$, CFA$.
_COUNTRY = 3
_ENTITY = re.compile(r"&#?\w{2,8};\s?\Z")
_LONGEST_ENTITY = 12
# A hyphen makes one word of two: no compound is cut, for none can tell the harmless from "anti-" and "so-called".
_HYPHEN = re.compile(r"[-‐‑](?:[ \t]*\r?\n[ \t]*)?")
# What leads a compound even where only a second one has its end: pre- and post-war.
_CUT_PREFIXES = frozenset(
    "non anti un ex pseudo quasi pre post pro counter de dis mis semi sub super re".split()
)
_CONTRACTED = frozenset(("t", "re", "ve", "ll", "d", "m"))
_IS_CONTRACTED = frozenset(
    ["it", "that", "he", "she", "what", "there", "let", "who", "here", "where", "how", "when"]
)


def check_start(lead: str, reading: Reading, index: int) -> Edit | None:
    """The edit at the first word of a piece, word `index` of the source; `lead`: what is ahead of it."""
    text, folded = reading.text, reading.folded
    start = folded.origins[index]
    before = folded.origin_ends[index - 1] if index else 0
    gap = text[before:start]
    word = text[start : folded.origin_ends[index]]
    if not lead and gap == " " and not is_numeral(word):
        return None
    previous = text[folded.origins[index - 1] : before] if index else ""
    ours, theirs = marks_of(lead, "", word[0]), marks_of(gap, previous[-1:], word[0])
    rest = ours.translate(_FREE)
    if rest and not theirs.translate(_FREE).endswith(rest):
        return _added(rest, word)
    country = _country_of(previous, gap) if word[0].isdigit() else ""
    if country:
        return Edit(EditOp.REPLACE, EditClass.CUT, rest + word, country + word)
    cut = _cut_before(previous, gap, theirs, word)
    if not cut and is_numeral(word):
        cut = number_ahead(word, text, start) or ratio_ahead(text, start) or _entity_before(text, start)
    if not cut or (rest and cut.endswith(rest)):
        return None
    return Edit(EditOp.REPLACE, EditClass.CUT, word, cut + word)


def check_end(tail: str, reading: Reading, index: int) -> Edit | str | None:
    """The edit, or the name of the fold, at the last word of a piece, word `index` of the source, before `tail`."""
    text, folded = reading.text, reading.folded
    end = folded.origin_ends[index]
    after = folded.origins[index + 1] if index + 1 < len(folded) else len(text)
    gap = text[end:after]
    word = text[folded.origins[index] : end]
    if not tail and gap == " " and not is_numeral(word):
        return None
    following = text[after : folded.origin_ends[index + 1]] if index + 1 < len(folded) else ""
    ours, theirs = marks_of(tail, word[-1], ""), marks_of(gap, word[-1], following[:1])
    rest = ours.translate(_FREE)
    if rest and not theirs.translate(_FREE).startswith(rest):
        return _added(rest, word)
    if _is_stated(ours, theirs):
        return Edit(EditOp.REPLACE, EditClass.PUNCTUATION, ours, "?")
    cut = _cut_after(word, gap, theirs, following)
    if not cut and is_numeral(word):
        cut = number_behind(word, text, end) or ratio_behind(word, text, end)
    if cut and not (rest and cut.startswith(rest)):
        return Edit(EditOp.REPLACE, EditClass.CUT, word, word + cut)
    stops = ours.replace("'", "").rstrip("-…")
    is_moved = bool(stops) and not theirs.replace("'", "").startswith(stops)
    return "closing-punctuation" if is_moved else None


def check_tail(tail: str, reading: Reading, last: int, reach: int) -> tuple[Edit, ...]:
    """
    The edits of marks that stand behind a last ellipsis or bracket, after word `last` of the source.

    `reach`: how many words of the source a bracket there may stand for, before the mark that closes the sentence.
    """
    folded, behind = reading.folded, last + 1 + reach
    stretch = folded.origins[behind] if behind < len(folded) else len(reading.text)
    stop = STOP.search(reading.text, folded.origin_ends[last], stretch)
    closing = stop.group() if stop else ""
    marks = marks_of(tail, "", "").translate(_FREE)
    if marks and marks[0] != closing:
        return (_added(marks, ""),)
    if _is_stated(marks_of(tail, "", ""), closing):
        return (Edit(EditOp.REPLACE, EditClass.PUNCTUATION, tail.strip(), "?"),)
    return ()


def _is_stated(ours: str, theirs: str) -> bool:
    """Whether a comma or a stop stands where the source asks; with nothing in its place the mark may go."""
    return theirs.lstrip("')").startswith("?") and ours.lstrip("')").startswith(_STATING)


def _added(marks: str, word: str) -> Edit:
    """The edit of marks that stand at an end of the quotation and not in the source."""
    is_number = any(c.isdigit() for c in word) and not set(marks) <= {"?", "!"}
    return Edit(EditOp.INSERT, EditClass.NUMBER if is_number else EditClass.PUNCTUATION, marks, "")


def _country_of(previous: str, gap: str) -> str:
    """The letters that say whose currency it is, and its sign, where they touch it: the `A$` of A$300; else nothing."""
    is_country = len(gap) == 1 and gap in CURRENCY and len(previous) <= _COUNTRY and previous.isalpha()
    return previous + gap if is_country and previous.isupper() else ""


def _entity_before(text: str, start: int) -> str:
    """The sign that an entity right before a number at `start` is written for: the `<` of &lt;5; else nothing."""
    entity = _ENTITY.search(text, max(0, start - _LONGEST_ENTITY), start)
    if entity is None:
        return ""
    from html import unescape

    sign = unescape(entity.group())
    return sign if sign in _LEADING_SIGNS else ""


def _cut_before(previous: str, gap: str, marks: str, word: str) -> str:
    """What belongs to the word and was left before it, or nothing."""
    is_number = word[0].isdigit()
    tight = gap.rstrip() == gap
    if tight and marks and (is_number or marks[-1] in "#@") and marks[-1] in _LEADING_SIGNS:
        return gap[-1]
    if (
        is_number
        and tight
        and marks.endswith((".", "−"))
        and (gap[0].isspace() or not previous[-1:].isalpha())
    ):
        return (previous if gap == gap.lstrip() else "") + gap.lstrip()
    if not previous or not gap:
        return ""
    if _HYPHEN.fullmatch(gap):
        return previous + gap.strip()
    if any(c.isspace() for c in gap):
        return ""
    is_cut = (
        (is_number and previous[-1].isdigit())
        or (marks == "'" and word.lower() in _CONTRACTED | {"s"})
        or (marks == "." and len(previous) == 1 and len(word) == 1)
        or marks in ("&", "@", "_")
    )
    return previous + gap if is_cut else ""


def _cut_after(word: str, gap: str, marks: str, following: str) -> str:
    """What belongs to the word and was left after it, or nothing."""
    is_number = word[-1].isdigit()
    if (
        is_number
        and marks[:1] in _TRAILING_SIGNS
        and marks
        and not (marks[0] in CURRENCY and gap[:1].isspace())
    ):
        return gap.lstrip()[:1]
    if following and _HYPHEN.fullmatch(gap):
        return gap.strip() + following
    if gap[:1] in ("-", "‐", "‑") and word.lower() in _CUT_PREFIXES:
        return gap[0]
    if not following or not gap or any(c.isspace() for c in gap):
        return "+" if gap.startswith("+") and len(word) < 3 else ""
    is_cut = (
        (is_number and following[0].isdigit())
        or (marks == "'" and following.lower() in _CONTRACTED)
        or (marks == "'" and following.lower() == "s" and word.lower() in _IS_CONTRACTED)
        or (marks == "." and len(word) == 1 and len(following) == 1)
        or marks in ("&", "@", "_")
    )
    return gap + following if is_cut else ""
