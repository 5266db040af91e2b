"""
What stands between words: which differences of punctuation, space and signs are folds, and which are edits.

A *gap* is the text between two words, or before the first and after the last. Gaps are compared by their
marks: what is left when space and everything that is never seen is taken out and look-alikes are made one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from provlint.report import Edit, EditClass, EditOp
from provlint.text.fold import INVISIBLE

_QUOTE_MARKS = "\"'“”„‟‘’‚‛«»‹›`´′″ʹʺʻʼʽˈˊˋ＂＇「」『』"
# Behind a figure these are signs of units: feet or minutes, and inches or seconds.
_SINGLE, _DOUBLE = "'’′ʹˈ", '"”″ʺ'
_DASHES = "-‐‑‒–—―−﹣－"
_SIGNS = "-−–"  # a dash that may be a minus; the em dash never is
CURRENCY = "$€£¥₹₽₩₪₺¢"
_OPERATORS = frozenset("+±<>=≤≥≈~×*/^÷·%‰°†" + CURRENCY)

_ELLIPSIS = re.compile(r"…|\.(?:[ \u00a0]?\.){2,3}")
# Bullets, quoting marks and heading marks that begin a line of plain text belong to the page, not to the words.
_LINE_MARKS = re.compile(r"\n[ \t]*(?:[-*•>#|]{1,6}[ \t]+)+")
_EMPHASIS = re.compile(r"(?<!\s)[*_]{1,3}|[*_]{1,3}(?!\s)|~~")
_QUOTE_RUN = re.compile(r"'[\s']*'")
_STOP_AFTER_QUOTE = re.compile(r"'([.,;:?!…]+)")

_FOLD_OF = (
    ("quote-marks", _QUOTE_MARKS),
    ("dashes", _DASHES),
    ("ellipsis", "…"),
    ("invisible", INVISIBLE),
    ("emphasis", "*_~"),
)

_TABLE: dict[int, str | None] = {
    **{ord(c): "'" for c in _QUOTE_MARKS},
    **{ord(c): "-" for c in _DASHES},
    **{ord(c): None for c in INVISIBLE},
    ord("…"): "…",
    ord("（"): "(",
    ord("）"): ")",
    ord("，"): ",",
    ord("。"): ".",
    ord("、"): ",",
    ord("；"): ";",
    ord("："): ":",
    ord("？"): "?",
    ord("！"): "!",
    ord("％"): "%",
}


def straightened(text: str) -> str:
    """The text with straight marks for curly ones, as long as it was: the fold of quotation marks at its commonest."""
    if text.isascii():
        return text
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')


def is_other_unit(draft: str, source: str) -> bool:
    """Whether one of two gaps behind a figure begins with the sign of feet, the other with that of inches."""
    return {_unit_sign(draft), _unit_sign(source)} == {"'", '"'}


def _unit_sign(gap: str) -> str:
    if gap.startswith(("''", *_DOUBLE)):
        return '"'
    return "'" if gap.startswith((*_SINGLE,)) else ""


def opens_quotation(gap: str) -> bool:
    """Whether a gap, which stands behind a word, ends with a mark that opens a quotation."""
    return len(gap) > 1 and gap[-1] in _QUOTE_MARKS


@frozen
class Difference:
    """How two gaps differ: `folds`, the allowances that make them one, or the `edit` that remains."""

    folds: tuple[str, ...] = ()
    edit: Edit | None = None

    def as_markup(self) -> Difference:
        """The same difference where markup was taken off to find it."""
        return self if self.edit else Difference(("markup", *self.folds))


@lru_cache(maxsize=4096)
def marks_of(gap: str, before: str, after: str) -> str:
    """
    The marks of a gap, look-alikes made one and space taken out; a minus sign is "−", other dashes are "-".

    `before` and `after`: the character on either side of the gap, empty at the ends of the text.
    """
    text = gap if after.isdigit() else _LINE_MARKS.sub("\n", gap)
    text = _mark_sign(text, before, after)
    text = text.replace("''", "'").replace("``", "'").translate(_TABLE).replace("\0", "−")
    text = _ELLIPSIS.sub("…", text)
    if "*" in text or "_" in text or "~" in text:
        text = _without_emphasis(text)
    text = _QUOTE_RUN.sub("'", text)
    is_number = before.isdigit() and after.isdigit()
    text = "".join(text.split())
    text = re.sub("--+", "-", text)
    text = _STOP_AFTER_QUOTE.sub(r"\1'", text)
    return text or (" " if is_number and gap.strip(INVISIBLE) else "")


def _mark_sign(gap: str, before: str, after: str) -> str:
    """The gap with a minus before a number as NUL: a dash tight to the digit, after space, bracket or sign."""
    if not (after.isdigit() and gap and gap[-1] in _SIGNS):
        return gap
    ahead = gap[:-1]
    opened = ahead[-1:] if ahead else before
    if opened.isalnum() or (opened in _DASHES and opened):
        return gap
    if opened.isspace() and before.isdigit() and not ahead.strip():
        return gap
    return ahead + "\0"


def _without_emphasis(text: str) -> str:
    """The text less Markdown emphasis: marks tight to a word on one side; tight to both they are a sign, as in 2*3."""
    return _EMPHASIS.sub("", text) if text.strip("*_~") else text


@lru_cache(maxsize=4096)
def compare_gaps(draft: str, source: str, before: str, after: str) -> Difference:
    """
    How the gap of a quotation differs from the gap at the same place in its source.

    `before` and `after`: the characters of the source on either side; the words there are the same in both.
    """
    ours, theirs = marks_of(draft, before, after), marks_of(source, before, after)
    if ours == theirs:
        return Difference(_folds_between(draft, source))
    if _is_paragraph_mark(ours, theirs, source):
        return Difference(("paragraph-marks",))
    if ours.replace("…", "") in (theirs, theirs.strip(".,;:")) and "…" in ours:
        return Difference(("ellipsis",))
    if theirs.replace("†", "").replace("‡", "") == ours:
        return Difference(("footnote-mark",))
    if "`" in draft + source:
        # Marks of code belong to the markup, where they are no quotation marks.
        return compare_gaps(draft.replace("`", ""), source.replace("`", ""), before, after).as_markup()
    return Difference(edit=_gap_edit(draft, source, ours, theirs, before + after))


def _folds_between(draft: str, source: str) -> tuple[str, ...]:
    """The names of what makes two gaps differ that have the same marks."""
    found = tuple(
        name
        for name, characters in _FOLD_OF
        if [c for c in draft if c in characters] != [c for c in source if c in characters]
    )
    return found or ("space",)


def _is_paragraph_mark(ours: str, theirs: str, source: str) -> bool:
    """Whether the source only opens its quotation again at the start of a paragraph."""
    last_line = source.rpartition("\n")[2].strip()
    if not last_line or last_line[-1] not in _QUOTE_MARKS or "\n" not in source:
        return False
    ahead = source.rpartition("\n")[0]
    return theirs == ours + "'" and not any(c in _QUOTE_MARKS for c in ahead)


def _gap_edit(draft: str, source: str, ours: str, theirs: str, around: str) -> Edit:
    """The edit two gaps amount to, with the marks as written."""
    changed = set(ours) ^ set(theirs)
    is_number = any(c.isdigit() for c in around) and (
        bool(changed & (_OPERATORS | {"−"})) or around.isdigit()
    )
    kind = EditClass.NUMBER if is_number else EditClass.PUNCTUATION
    shown, wanted = " ".join(draft.split()), " ".join(source.split())
    if is_number and around.isdigit():
        shown, wanted = around[0] + draft + around[1], around[0] + source + around[1]
    op = EditOp.REPLACE if shown and wanted else EditOp.INSERT if shown else EditOp.DELETE
    return Edit(op, kind, shown, wanted)
