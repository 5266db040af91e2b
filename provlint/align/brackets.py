"""
Editorial brackets: what they may put in, and what they may stand for.

A bracket puts in a few words, or stands for a few: a name for a pronoun, a noun phrase told more clearly, another
article or ending, a year for "that year". It never turns the sense around, by a negation or by a word and its
opposite, never stands for a number or for what a number counts, and never puts one plain word for another.
"""

from __future__ import annotations

from attrs import evolve

from provlint.align.bracketed import (
    content_of,
    have_same_words,
    interventions_of,
    is_bare_opening,
    is_count,
    is_own,
    replaced_words,
    shown,
    with_tail,
    words_in,
)
from provlint.align.compare import is_opening
from provlint.align.findings import Findings
from provlint.align.numerals import is_numeral, is_scale
from provlint.align.opposites import is_reversed
from provlint.align.pieces import Bracket, Piece
from provlint.align.senses import (
    is_auxiliary,
    is_counted,
    is_counting,
    is_small_word,
    leaves_open,
    may_stand_for,
    names_another,
)
from provlint.align.words import classify, has_number, is_negated, names_number, negations, word_edit
from provlint.report import EditClass
from provlint.text.fold import comparable
from provlint.text.patterns import compiled
from provlint.text.reading import Reading

# The fewest letters that must stand outside a bracket in a word for it to be that word.
_KEPT = 3

# Words that, put in, deny what comes after them.
_DENIAL = r"""(?xi) \s*(?:
    (?:refus|declin|fail|ceas)(?:e|es|ed|s|ing)?\sto\b.* | (?:stop|stops|stopped|ceased)\s\w+ing\b.*
    | (?:few|fewer|less|false|falsely|untrue)\b.* )"""
# Words that, put in, make less of what is said.
_HEDGE = r"""(?xi) \s* (?: might|(?-i:may)|could|should|must|allegedly|reportedly|supposedly|perhaps|probably|possibly
    |almost|nearly|only ) \b .*"""


def check_between(piece: Piece, reading: Reading, last: int, first: int) -> Findings:
    """The findings of the brackets before a piece, which stand for the text between word `last` and word `first`."""
    findings, before, brackets = Findings(), last, piece.brackets
    replaced = replaced_words(reading, last, first)
    own = next((b for b in brackets if is_own(b, reading, last, first)), None)
    if own is not None:
        findings.folds.append("source-bracket")
        brackets, replaced, last = tuple(b for b in brackets if b is not own), "", first - 1
        piece = evolve(piece, brackets=brackets)
    inside = next((b for b in brackets if b.ahead or b.behind), None)
    if inside is not None and inside is not brackets[0] and first > last + 2:
        # [The mayor] owe[s]: the last word is that of the second bracket, those before it are for the first.
        for one, low, high in ((brackets[:-1], last, first - 1), (brackets[-1:], first - 2, first)):
            findings.merge(check_between(evolve(piece, brackets=one), reading, low, high))
        return findings
    findings.interventions.extend(interventions_of(brackets, reading, last + 1, first))
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
        findings.edits.append(word_edit(shown(brackets), replaced, kind))
    elif replaced:
        findings.folds.append("replacement")
    return findings


def check_outer(piece: Piece, reading: Reading, beside: range) -> Findings:
    """The findings of brackets at an end of a quotation; `beside`: the words of the text there, the nearest first."""
    findings, brackets = Findings(), piece.brackets
    inside = [b for b in brackets if b.ahead or b.behind]
    if inside:
        word = words_in(reading, beside[0], beside[0] + 1) if beside else ""
        findings.interventions.extend(
            interventions_of(inside[-1:], reading, beside[0], beside[0] + 1) if beside else ()
        )
        _check_inside(inside[-1], word, len(beside[:1]), findings)
        return findings
    findings.interventions.extend(interventions_of(brackets, reading, 0, 0))
    check_contents(piece, findings)
    if beside.step > 0:
        _check_scale(brackets, reading, beside.start - 1, findings)
    kind, word = _outer_edit(brackets, reading, beside)
    if kind is None and beside.step > 0:
        kind = _unfinished_edit(brackets, reading, beside)
    if kind is not None:
        findings.edits.append(word_edit(shown(brackets), word, kind))
    return findings


def _outer_edit(
    brackets: tuple[Bracket, ...], reading: Reading, beside: range
) -> tuple[EditClass | None, str]:
    """What a bracket at an end amounts to if it stands for the words beside it, and the word it would hide."""
    content = content_of(brackets)
    if not beside or not content:
        return None, ""
    for place in beside:
        word = words_in(reading, place, place + 1)
        if negations(with_tail(reading, place)) or is_reversed(content, word):
            return EditClass.NEGATION, word
    nearest = words_in(reading, beside[0], beside[0] + 1)
    counting = beside.step > 0 and is_count(reading, beside.start - 1) and is_counted(nearest)
    if (counting and not have_same_words(content, nearest)) or is_counting(content, nearest):
        return EditClass.NUMBER, nearest
    if names_number(content) and names_number(nearest) and not have_same_words(content, nearest):
        return EditClass.NUMBER, nearest
    is_renamed = names_another(content, nearest) and _is_subject(reading, beside)
    return (EditClass.NAME, nearest) if is_renamed else (None, "")


def _unfinished_edit(brackets: tuple[Bracket, ...], reading: Reading, beside: range) -> EditClass | None:
    """
    The class of the words beside the quotation that a last bracket stands for and may not; None if it may for some.

    A bracket that closes a quotation behind "was" or "the" does not add to words that are whole without it: it stands
    for what follows in the source, however much of that.
    """
    last = beside.start - 1
    if (
        not beside
        or not content_of(brackets)
        or last < 0
        or not leaves_open(words_in(reading, last, last + 1))
    ):
        return None
    kinds = [
        _turned(brackets, replaced, ()) or _unlike(brackets, replaced, reading, last)
        for replaced in (words_in(reading, beside.start, place + 1) for place in beside)
    ]
    return None if None in kinds else kinds[0]


def _is_subject(reading: Reading, beside: range) -> bool:
    """
    Whether the word of the text beside the quotation is a name or noun that a bracket there would stand for.

    Only a space parts them, and no pronoun ends the quotation, of which a bracket would say more.
    """
    folded, outer, inner = reading.folded, beside[0], beside[0] - beside.step
    one, other = sorted((outer, inner))
    if reading.text[folded.origin_ends[one] : folded.origins[other]] != " ":
        return False
    if beside.step > 0 and is_small_word(words_in(reading, inner, inner + 1)):
        return False
    is_alone = beside.step < 0 and len(beside) == 1 and is_opening(reading, outer)
    is_name = reading.text[folded.origins[outer]].isupper() and not is_bare_opening(reading, outer)
    return is_name or (is_alone and not is_small_word(words_in(reading, outer, outer + 1)))


def check_contents(piece: Piece, findings: Findings) -> None:
    """Note what a piece's brackets put in; a negation, a hedge or more than a few words they may not."""
    for bracket in piece.brackets:
        if bracket.is_remark:
            findings.folds.append("sic")
        elif negations(bracket.content) or compiled(_DENIAL).fullmatch(bracket.content):
            findings.edits.append(word_edit(f"[{bracket.content}]", "", EditClass.NEGATION))
        elif len(bracket.content.split()) > piece.limits.inserted_words or compiled(_HEDGE).fullmatch(
            bracket.content
        ):
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
    content = content_of(brackets)
    kinds = (
        (EditClass.NEGATION, is_reversed(content, replaced)),
        (EditClass.DROPPED, not content and all(b.content.strip() for b in brackets)),
        (EditClass.NUMBER, last >= 0 and is_count(reading, last) and is_counted(replaced)),
        (None, _may_stand_for(content, replaced, reading, last)),
        (EditClass.NUMBER, has_number(replaced) or names_number(content)),
        (EditClass.NAME, replaced[0].isupper() and names_another(content, replaced)),
    )
    return next((kind for kind, is_it in kinds if is_it), EditClass.SWAPPED)


def _may_stand_for(content: str, replaced: str, reading: Reading, last: int) -> bool:
    """Whether a bracket may stand for the words replaced after word `last` of the text."""
    ahead = words_in(reading, last, last + 1) if last >= 0 else ""
    is_free = not _is_joining(replaced, reading, last)
    return is_free and may_stand_for(content, replaced, ahead, is_bare_opening(reading, last + 1))


def _is_joining(replaced: str, reading: Reading, last: int) -> bool:
    """Whether the word replaced after word `last` of the text joins clauses: "that" before anything but a verb."""
    if comparable(replaced) != "that":
        return False
    return last + 2 < len(reading.folded) and not is_auxiliary(words_in(reading, last + 2, last + 3))


def _check_scale(brackets: tuple[Bracket, ...], reading: Reading, before: int, findings: Findings) -> None:
    """Note a bracket that makes another number of the one before it, at word `before` of the text: 40 [million]."""
    first = content_of(brackets).split()[:1]
    if first and before >= 0 and is_scale(first[0]) and is_numeral(words_in(reading, before, before + 1)):
        findings.edits.append(word_edit(shown(brackets), "", EditClass.NUMBER))


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
    findings.edits.append(word_edit(shown((bracket,)), word, kind))
