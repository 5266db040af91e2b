"""
Editorial brackets: what they may put in, and what they may stand for.

A bracket puts in a few words, or stands for a few: a name for a pronoun, a noun phrase told more clearly, another
article or ending, a year for "that year". It never turns the sense around, by a negation or by a word and its
opposite, never stands for a number or for what a number counts, and never puts one plain word for another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from provlint.align.alignment import Intervention, InterventionKind
from provlint.align.compare import is_opening
from provlint.align.findings import Findings
from provlint.align.gaps import marks_of
from provlint.align.numerals import is_numeral, is_scale
from provlint.align.opposites import is_reversed
from provlint.align.pieces import Bracket, Piece
from provlint.align.senses import (
    is_auxiliary,
    is_counted,
    is_counting,
    is_small_word,
    may_stand_for,
    names_another,
)
from provlint.align.words import classify, has_number, is_negated, names_number, negations, word_edit
from provlint.report import EditClass
from provlint.text.fold import comparable, split_words
from provlint.text.reading import Reading

# The fewest letters that must stand outside a bracket in a word for it to be that word.
_KEPT = 3
# A name that opens a sentence is looked for at no more places than this.
_PLACES = 50

_REMARK = re.compile(
    r"(?i)[\s*_]*(?:sic|emphasis (?:added|mine)|italics (?:added|mine)|translated|laughs|laughter|pause|!|\?)[\s*_]*"
)
# Words that, put in, deny what comes after them.
_DENIAL = re.compile(
    r"""(?xi) \s*(?:
    (?:refus|declin|fail|ceas)(?:e|es|ed|s|ing)?\sto\b.* | (?:stop|stops|stopped|ceased)\s\w+ing\b.*
    | (?:few|fewer|less|false|falsely|untrue)\b.* )"""
)
# Words that, put in, make less of what is said.
_HEDGE = re.compile(
    r"""(?xi) \s* (?: might|(?-i:may)|could|should|must|allegedly|reportedly|supposedly|perhaps|probably|possibly
    |almost|nearly|only ) \b .*"""
)


def check_between(piece: Piece, reading: Reading, last: int, first: int) -> Findings:
    """The findings of the brackets before a piece, which stand for the text between word `last` and word `first`."""
    findings, before, brackets = Findings(), last, piece.brackets
    replaced = _words(reading, last + 1, first)
    own = next((b for b in brackets if _is_own(b, reading, last, first)), None)
    if own is not None:
        findings.folds.append("source-bracket")
        brackets, replaced, last = tuple(b for b in brackets if b is not own), "", first - 1
        piece = evolve(piece, brackets=brackets)
    findings.interventions.extend(_interventions(brackets, reading, last + 1, first))
    inside = next((b for b in brackets if b.ahead or b.behind), None)
    if inside is not None:
        _check_inside(inside, replaced, first - last - 1, findings)
        return findings
    check_contents(piece, findings)
    # A repair beside a word counts only if the words on both sides of it are looked at.
    repairs = reading.repairs_in(reading.home(reading.folded.to_origin(before, first)))
    _check_scale(brackets, reading, before, findings)
    kind = _turned(brackets, replaced, repairs)
    if kind is None and first - last - 1 > piece.limits.replaced_words:
        kind = EditClass.SWAPPED
    elif kind is None:
        kind = _unlike(brackets, replaced, reading, last)
    if kind is not None:
        findings.edits.append(word_edit(_shown(brackets), replaced, kind))
    elif replaced:
        findings.folds.append("replacement")
    return findings


def check_outer(piece: Piece, reading: Reading, beside: range) -> Findings:
    """The findings of brackets at an end of a quotation; `beside`: the words of the text there, the nearest first."""
    findings, brackets = Findings(), piece.brackets
    inside = [b for b in brackets if b.ahead or b.behind]
    if inside:
        word = _words(reading, beside[0], beside[0] + 1) if beside else ""
        findings.interventions.extend(
            _interventions(inside[-1:], reading, beside[0], beside[0] + 1) if beside else ()
        )
        _check_inside(inside[-1], word, len(beside[:1]), findings)
        return findings
    findings.interventions.extend(_interventions(brackets, reading, 0, 0))
    check_contents(piece, findings)
    if beside.step > 0:
        _check_scale(brackets, reading, beside.start - 1, findings)
    kind, word = _outer_edit(brackets, reading, beside)
    if kind is not None:
        findings.edits.append(word_edit(_shown(brackets), word, kind))
    return findings


def _outer_edit(
    brackets: tuple[Bracket, ...], reading: Reading, beside: range
) -> tuple[EditClass | None, str]:
    """What a bracket at an end amounts to if it stands for the words beside it, and the word it would hide."""
    content = _content(brackets)
    if not beside or not content:
        return None, ""
    for place in beside:
        word = _words(reading, place, place + 1)
        if negations(_with_tail(reading, place)) or is_reversed(content, word):
            return EditClass.NEGATION, word
    nearest = _words(reading, beside[0], beside[0] + 1)
    counting = beside.step > 0 and _is_count(reading, beside.start - 1) and is_counted(nearest)
    if (counting and not _same(content, nearest)) or is_counting(content, nearest):
        return EditClass.NUMBER, nearest
    if names_number(content) and names_number(nearest) and not _same(content, nearest):
        return EditClass.NUMBER, nearest
    is_renamed = names_another(content, nearest) and _is_subject(reading, beside)
    return (EditClass.NAME, nearest) if is_renamed else (None, "")


def _is_subject(reading: Reading, beside: range) -> bool:
    """
    Whether the word of the text beside the quotation is a name or noun that a bracket there would stand for.

    Only a space parts them, and no pronoun ends the quotation, of which a bracket would say more.
    """
    folded, outer, inner = reading.folded, beside[0], beside[0] - beside.step
    one, other = sorted((outer, inner))
    if reading.text[folded.origin_ends[one] : folded.origins[other]] != " ":
        return False
    if beside.step > 0 and is_small_word(_words(reading, inner, inner + 1)):
        return False
    is_alone = beside.step < 0 and len(beside) == 1 and is_opening(reading, outer)
    is_name = reading.text[folded.origins[outer]].isupper() and not _is_bare_opening(reading, outer)
    return is_name or (is_alone and not is_small_word(_words(reading, outer, outer + 1)))


def _interventions(brackets: Sequence[Bracket], reading: Reading, first: int, end: int) -> list[Intervention]:
    """The brackets that say more than a remark, as one, for the words of the text from `first` up to `end`."""
    told = [bracket for bracket in brackets if bracket.ahead or not _REMARK.fullmatch(bracket.content)]
    if not told:
        return []
    target = reading.folded.to_origin(first, end - 1) if end > first else None
    return [Intervention(InterventionKind.BRACKET, _shown(told), target)]


def check_contents(piece: Piece, findings: Findings) -> None:
    """Note what a piece's brackets put in; a negation, a hedge or more than a few words they may not."""
    for bracket in piece.brackets:
        if _REMARK.fullmatch(bracket.content):
            findings.folds.append("sic")
        elif negations(bracket.content) or _DENIAL.fullmatch(bracket.content):
            findings.edits.append(word_edit(f"[{bracket.content}]", "", EditClass.NEGATION))
        elif len(bracket.content.split()) > piece.limits.inserted_words or _HEDGE.fullmatch(bracket.content):
            findings.edits.append(word_edit(f"[{bracket.content}]", "", EditClass.ADDED))
        else:
            findings.folds.append("insertion")


def _turned(brackets: tuple[Bracket, ...], replaced: str, repairs: tuple[str, ...]) -> EditClass | None:
    """The class of what brackets hide or falsify: a negation, a number, the number in the source's own bracket."""
    if negations(replaced):
        return EditClass.NEGATION
    is_other_tag = "source-bracket" in repairs and any(c.isdigit() for b in brackets for c in b.content)
    return EditClass.NUMBER if names_number(replaced) or is_other_tag else None


def _unlike(brackets: tuple[Bracket, ...], replaced: str, reading: Reading, last: int) -> EditClass | None:
    """The class of words replaced that a bracket may not stand for; `last`: the word of the text before them."""
    if not replaced:
        return None
    content = _content(brackets)
    kinds = (
        (EditClass.NEGATION, is_reversed(content, replaced)),
        (EditClass.DROPPED, not content and all(b.content.strip() for b in brackets)),
        (EditClass.NUMBER, last >= 0 and _is_count(reading, last) and is_counted(replaced)),
        (None, _may_stand_for(content, replaced, reading, last)),
        (EditClass.NUMBER, has_number(replaced) or names_number(content)),
        (EditClass.NAME, replaced[0].isupper() and names_another(content, replaced)),
    )
    return next((kind for kind, is_it in kinds if is_it), EditClass.SWAPPED)


def _may_stand_for(content: str, replaced: str, reading: Reading, last: int) -> bool:
    """Whether a bracket may stand for the words replaced after word `last` of the text."""
    is_free = not _is_joining(replaced, reading, last)
    return is_free and may_stand_for(content, replaced, _is_bare_opening(reading, last + 1))


def _is_joining(replaced: str, reading: Reading, last: int) -> bool:
    """Whether the word replaced after word `last` of the text joins clauses: "that" before anything but a verb."""
    if comparable(replaced) != "that":
        return False
    return last + 2 < len(reading.folded) and not is_auxiliary(_words(reading, last + 2, last + 3))


def _check_scale(brackets: tuple[Bracket, ...], reading: Reading, before: int, findings: Findings) -> None:
    """Note a bracket that makes another number of the one before it, at word `before` of the text: 40 [million]."""
    first = _content(brackets).split()[:1]
    if first and before >= 0 and is_scale(first[0]) and is_numeral(_words(reading, before, before + 1)):
        findings.edits.append(word_edit(_shown(brackets), "", EditClass.NUMBER))


def _is_count(reading: Reading, place: int) -> bool:
    """Whether word `place` of the text is a number that counts what follows; four figures are taken for a year."""
    word = _words(reading, place, place + 1)
    start = reading.folded.origins[place]
    is_year = len(word) == 4 and word.isdigit() and (start == 0 or reading.text[start - 1].isspace())
    return is_numeral(word) and not is_year


def _is_bare_opening(reading: Reading, place: int) -> bool:
    """Whether word `place` of the text opens a sentence and is no name, for elsewhere it has no capital."""
    if not is_opening(reading, place):
        return False
    others = reading.folded.places[reading.folded.words(place, place + 1)[0]][:_PLACES]
    starts = (reading.folded.origins[other] for other in others if not is_opening(reading, other))
    return not any(reading.text[start].isupper() for start in starts)


def has_words(brackets: tuple[Bracket, ...]) -> bool:
    """Whether brackets hold words of the quotation, and not remarks alone."""
    return bool(_content(brackets))


def _content(brackets: tuple[Bracket, ...]) -> str:
    """The words of brackets that say more than a remark does."""
    return " ".join(b.content for b in brackets if not _REMARK.fullmatch(b.content))


def _check_inside(bracket: Bracket, word: str, count: int, findings: Findings) -> None:
    """Check a bracket inside a word: deploy[ing] may stand for any one word that begins with deploy."""
    ahead, behind, plain = comparable(bracket.ahead), comparable(bracket.behind), comparable(word)
    written = comparable(bracket.ahead + bracket.content + bracket.behind)
    kept = len(ahead + behind)
    is_same = (
        count == 1
        and bool(ahead)
        and plain.startswith(ahead)
        and plain.endswith(behind)
        and _KEPT <= kept <= len(plain)
    )
    if is_negated(written, plain) or is_negated(plain, written) or negations(written) != negations(word):
        kind = EditClass.NEGATION
    elif (is_same or written == plain) and not has_number(f"{word} {bracket.content}"):
        findings.folds.append("bracketed-letters")
        return
    else:
        kind = classify(written, word)
    findings.edits.append(word_edit(_shown((bracket,)), word, kind))


def _words(reading: Reading, first: int, end: int) -> str:
    """The text from word `first` up to word `end`, as written."""
    return reading.folded.to_origin(first, end - 1).of(reading.text) if end > first else ""


def _with_tail(reading: Reading, place: int) -> str:
    """Word `place` of the text with the rest of its contraction."""
    end = reading.folded.origin_ends[place]
    rest = re.match(r"['’][a-zA-Z]+", reading.text[end : end + 8])
    return _words(reading, place, place + 1) + (rest.group() if rest else "")


def _shown(brackets: Sequence[Bracket]) -> str:
    return " ".join(f"{b.ahead}[{b.content}]{b.behind}" for b in brackets)


def _is_own(bracket: Bracket, reading: Reading, last: int, first: int) -> bool:
    """Whether a bracket stands as it is in the text between word `last` and word `first`, or was taken out of it."""
    folded, text = reading.folded, reading.text
    start, end = folded.origin_ends[last] if last >= 0 else 0, folded.origins[first]
    if bracket.ahead or bracket.behind:
        return False
    opening = text.find("[", start, end)
    closing = text.find("]", opening, end)
    if 0 <= opening < closing:
        return _marks(bracket.content) == _marks(text[opening + 1 : closing])
    if first > last + 1:
        return False
    taken = reading.taken_in(reading.home(folded.to_origin(max(last, 0), first)))
    return any(_marks(bracket.content) == _marks(one.strip(" []")) for one in taken)


def _marks(text: str) -> list[str]:
    """The comparable words of a bracket and the marks around them, look-alikes made one."""
    pieces = split_words(text)
    ends = ["", *pieces[1::2], ""]
    gaps = [
        marks_of(gap, one[-1:], other[:1])
        for gap, one, other in zip(pieces[::2], ends, ends[1:], strict=False)
    ]
    return [*map(comparable, pieces[1::2]), *gaps]


def _same(one: str, other: str) -> bool:
    """Whether two stretches of text have the same words."""
    return comparable(" ".join(split_words(one)[1::2])) == comparable(" ".join(split_words(other)[1::2]))
