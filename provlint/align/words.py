"""What a change of words amounts to: a lost negation, another number, another name, a word cut in two."""

from __future__ import annotations

import re
from unicodedata import name

from provlint.align.capitals import hangs_on_case
from provlint.report import Edit, EditClass, EditOp
from provlint.text.fold import comparable, spelled_out, words_of
from provlint.text.patterns import compiled

_NEGATION = re.compile(
    r"(?<![^\W_])(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|hardly|scarcely|barely|seldom|rarely"
    r"|cannot|non|ain't|cant|dont|wont|(?:[a-z]{2,9})?n't)(?![^\W_])"
)
_NEGATIVE_PREFIX = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "anti")
_FIGURES = r"""
    [+±−-]? [$€£¥]? \d [\d.,:/]* (?<=\d) (?: [a-z%‰°²³]{1,4} )?          # 1.8bn, -5, $3,000, 12%
"""
_NUMBER_WORDS = r"""
    (?:twen|thir|for|fif|six|seven|eigh|nine)ty | (?:thir|four|fif|six|seven|eigh|nine)teen
    | zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds?|thousands?|millions?|billions?
    | trillions?|dozens?|half|twice|double|triple|thirds?|quarters?|first|second|fourth|fifth
"""
_UNITS = r"""
    percent|percentage|dollars?|euros?|pounds?|miles?|kilometers?|kilometres?|meters?|metres?|feet|inches
    | km|cm|mm|nm|kg|mg|ml|mph|[kmg]?hz|[kmg]w|kwh|tons?|tonnes?|acres?|hectares?|gallons?|lit(?:er|re)s?|barrels?
    | degrees?|days?|weeks?|months?|years?|hours?|minutes?
"""
_NUMBER = re.compile(rf"(?x) {_FIGURES} | (?<![^\W_]) (?: {_NUMBER_WORDS} | {_UNITS} ) (?![^\W_])")
_NUMBER_ALONE = rf"(?x) {_FIGURES} | (?<![^\W_]) (?: {_NUMBER_WORDS} ) (?![^\W_])"
_RAISED = re.compile("[²³¹⁰⁴-⁹₀-₉]")
_CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_a-z]\w*")
_LOOK_ALIKES = str.maketrans(
    "асеорхуіјѕԁһӏкмтвнАВЕКМНОРСТУХІЈЅԌοαρνικτυχεγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aceopxyijsdhlkmtbhABEKMHOPCTYXIJSGoapviktuxeyABEZHIKMNOPTYX",
)


def negations(text: str) -> int:
    """How many words of negation the text has."""
    return len(_NEGATION.findall(_plain(text)))


def has_number(text: str) -> bool:
    """Whether the text names a number, in digits or words, or a unit."""
    return _NUMBER.search(_plain(text)) is not None


def names_number(text: str) -> bool:
    """Whether the text names a number, in digits or words; a unit alone is none."""
    return compiled(_NUMBER_ALONE).search(_plain(text)) is not None


def _plain(text: str) -> str:
    """The text in lower case with plain apostrophes."""
    return comparable(text.replace("’", "'").replace("ʼ", "'").replace("‘", "'"))


def classify(draft: str, source: str, is_edge: bool = False, is_opening: bool = False) -> EditClass:
    """
    What kind of edit makes `draft` of `source`; either may be empty.

    `is_edge`: whether the draft's words stand at an end of the quotation. `is_opening`: whether either begins
    a sentence, so that its capital says nothing.
    """
    mine, theirs = _plain(draft), _plain(source)
    ours, others = words_of(mine), words_of(theirs)
    found = (
        (EditClass.HOMOGLYPH, _is_homoglyph(draft, source)),
        (EditClass.NEGATION, _is_negation(draft, source)),
        (EditClass.CUT, is_edge and _is_cut(mine, theirs)),
        (EditClass.NUMBER, _figures(mine) != _figures(theirs)),
        (EditClass.ADDED, not source),
        (EditClass.DROPPED, not draft),
        (EditClass.REORDERED, sorted(ours) == sorted(others) and ours != others),
        (EditClass.NAME, not is_opening and _other_name(draft, source)),
    )
    return next((kind for kind, is_it in found if is_it), EditClass.SWAPPED)


def _figures(text: str) -> list[str]:
    """The numbers of a text, its raised and lowered figures each on its own, sorted."""
    return sorted([*_NUMBER.findall(text), *_RAISED.findall(text)])


def word_edit(draft: str, source: str, kind: EditClass) -> Edit:
    """An edit of words, white space of either side made plain."""
    draft, source = " ".join(draft.split()), " ".join(source.split())
    op = EditOp.REPLACE if draft and source else EditOp.INSERT if draft else EditOp.DELETE
    return Edit(op, kind, draft, source)


def compare_word(draft: str, source: str, is_first: bool, is_opening: bool) -> str | EditClass:
    """
    The name of the fold that makes one word of another that has the same letters, or the edit it is.

    `is_first`: whether a quotation, or what follows its ellipsis, begins with it. `is_opening`: whether it
    opens a sentence in the source. The words around it are not looked at: in a title a capital says less.
    """
    mine, theirs = spelled_out(draft), spelled_out(source)
    if mine == theirs:
        return "ligature" if any("ﬀ" <= c <= "ﬆ" for c in draft + source) else "unicode"
    is_initial = mine[1:] == theirs[1:]
    if hangs_on_case(mine):
        became_small = mine[:1].islower()
        if not is_initial or not (is_opening or (is_first and not became_small)):
            return EditClass.CASE
    return "first-letter" if is_first and is_initial else "case"


def look_alikes(text: str) -> str:
    """The names of the letters of `text` that are not Latin but look so, each once, in order; empty without any."""
    odd = [c for c in text if c.translate(_LOOK_ALIKES) != c]
    return ", ".join(dict.fromkeys(name(c, "an unnamed character") for c in odd))


def _is_homoglyph(draft: str, source: str) -> bool:
    mine, theirs = draft.translate(_LOOK_ALIKES), source.translate(_LOOK_ALIKES)
    return comparable(mine) == comparable(theirs) and comparable(draft) != comparable(source)


def _is_negation(draft: str, source: str) -> bool:
    if negations(draft) != negations(source):
        return True
    mine, theirs = _plain(draft).split(), _plain(source).split()
    if len(mine) != len(theirs):
        return False
    return any(is_negated(a, b) or is_negated(b, a) for a, b in zip(mine, theirs, strict=True) if a != b)


def is_negated(word: str, base: str) -> bool:
    """Whether `word` is `base` with a negative prefix, or ends in -less where `base` has another ending or none."""
    if len(base) > 2 and any(
        word == prefix + base or word == f"{prefix}-{base}" for prefix in _NEGATIVE_PREFIX
    ):
        return True
    stem = word.removesuffix("less")
    return stem != word and base in [stem + ending for ending in ("", "ful", "ed", "s", "ing")]


def _is_cut(draft: str, source: str) -> bool:
    """Whether one word is the beginning or the end of another."""
    return (
        0 < len(draft) < len(source)
        and " " not in source
        and source.startswith(draft) | source.endswith(draft)
    )


def _other_name(draft: str, source: str) -> bool:
    mine, theirs = set(_CAPITAL.findall(draft)), set(_CAPITAL.findall(source))
    return bool(mine - theirs) and bool(theirs - mine)
