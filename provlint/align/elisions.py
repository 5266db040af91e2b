"""
Whether words left out hide a negation of the words kept.

A negation may go only with a clause of its own that it does not leave: a side remark between commas, dashes or
brackets, or a whole clause before another one. Where that cannot be told from the small words and the punctuation,
the negation is taken to govern what is kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from provlint.align.denials import denies
from provlint.align.words import negations
from provlint.text.patterns import compiled

STOP = re.compile(r"[.?!](?=[\s\"'”’)]|$)|\n\s*\n")
_TOKEN = r"[^\W_]+(?:['-][^\W_]+)*|--|[,;:()—–]|(?<=\s)-(?=\s)"
_DASHES = frozenset(("--", "-", "—", "–"))
_MARKS = _DASHES | frozenset(",;:()")
_JOINING = frozenset("and but yet".split())
_RELATIVE = frozenset("which who whom whose where when".split())
_SUBORDINATE = frozenset("although though while whereas because since".split())
_OPENERS = _JOINING | _RELATIVE | _SUBORDINATE | frozenset(("or", "nor", "that", "if", "unless", "so"))
_NOMINATIVE = frozenset("i he she we they it there you".split())
_AUXILIARIES = frozenset(
    """
    is are was were be been being am has have had do does did will would shall should can could may might must to
    it's he's she's that's there's they're we're you're i'm they've we've i've
    """.split()
)
# What a clause cannot end with; "may" is also a month.
_UNFINISHED = _AUXILIARIES - {"may"} | frozenset(
    """
    ever even so very quite really yet still also just only always perhaps of in on at for with from about by than as
    the a an this these those his her its their our my your any say says said think thinks thought
    believe believes believed know knows knew mean means meant
    """.split()
)
_NO_SUBJECT = _UNFINISHED | _MARKS | frozenset(("without", "under"))
_MERELY = frozenset("only just merely simply".split())


@frozen
class _Clause:
    """The `words` of a stretch up to a mark or a word that opens a clause; `mark`: what stands before them, if any."""

    mark: str
    words: tuple[str, ...]


def hides_negation(stretch: str, following: str) -> bool:
    """
    Whether `stretch`, left out of a text, has a negation that governs the words before it or those after it.

    `following`: what comes after it, a few words or more. Whole sentences in the middle may go, whatever they say.
    """
    sentences = STOP.split(stretch)
    ahead = _tokens(following[:80])
    if denies(_tokens(sentences[-1]), ahead):
        return True
    if not negations(stretch):
        return False
    if len(sentences) == 1:
        return _governs(_without_asides(_tokens(stretch)), ahead)
    return _reaches_back(_without_asides(_tokens(sentences[0]))) or _reaches_ahead(
        _without_asides(_tokens(sentences[-1])), ahead
    )


def _tokens(text: str) -> list[str]:
    """The words and marks of a text, lower case, with straight apostrophes."""
    return compiled(_TOKEN).findall(re.sub("[’ʼ‘]", "'", text.lower()))


def _is_negation(word: str) -> bool:
    return negations(word) > 0


def _governs(tokens: list[str], ahead: list[str]) -> bool:
    """Whether a negation among words left out of one sentence governs the words on either side."""
    clauses = _split(tokens)
    begins_anew = _begins_clause(tokens, ahead)
    for at, place in _negations_of(clauses):
        clause = clauses[at]
        is_apart = bool(clause.mark) or clause.words[0] in _OPENERS
        if begins_anew and is_apart and _is_own(clause.words, place):
            continue
        if not _is_closed_aside(clauses, at, place, tokens, ahead):
            return True
    return False


def _reaches_back(tokens: list[str]) -> bool:
    """Whether a negation among the last words of a sentence, left out, governs the words kept before them."""
    clauses = _split(tokens)
    for at, place in _negations_of(clauses):
        words = clauses[at].words
        is_apart = bool(clauses[at].mark) or words[0] in _OPENERS
        if not (is_apart and (_is_own(words, place) or _is_second_verb(words, place))):
            return True
    return False


def _reaches_ahead(tokens: list[str], ahead: list[str]) -> bool:
    """Whether a negation among the first words of a sentence, left out, governs the words kept after them."""
    if _begins_clause(tokens, ahead):
        return False
    clauses = _split([",", *tokens])
    return any(
        not _is_closed_aside(clauses, at, place, tokens, ahead) for at, place in _negations_of(clauses)
    )


def _split(tokens: Sequence[str]) -> list[_Clause]:
    """The clauses of some words, as near as marks and opening words tell."""
    clauses: list[_Clause] = []
    mark, words = "", list[str]()
    for token in tokens:
        if token in _MARKS or token in _OPENERS:
            if words and not (token == "but" and _merely_at(words) is not None):
                clauses.append(_Clause(mark, tuple(words)))
                mark, words = "", []
            if token in _MARKS:
                mark = token
                continue
        words.append(token)
    return [*clauses, _Clause(mark, tuple(words))] if words else clauses


def _negations_of(clauses: Sequence[_Clause]) -> list[tuple[int, int]]:
    """The clause and the place in it of each negation, but for that of “not only … but”."""
    return [
        (at, place)
        for at, clause in enumerate(clauses)
        for place, word in enumerate(clause.words)
        if _is_negation(word) and not ("but" in clause.words[place:] and _merely_at(clause.words) == place)
    ]


def _merely_at(words: Sequence[str]) -> int | None:
    """Where “not only” or the like stands among `words`; None where it does not."""
    return next((i for i, (one, two) in enumerate(pairwise(words)) if one == "not" and two in _MERELY), None)


def _is_own(words: Sequence[str], place: int) -> bool:
    """Whether the negation at `place` governs its clause alone, which has an opener or a subject and goes on."""
    rest = words[place + 1 :]
    if not rest or words[-1] in _UNFINISHED or _is_negation(words[-1]):
        return False
    opener = words[0]
    if opener in _RELATIVE or opener in _SUBORDINATE or (opener == "that" and place > 1):
        return place > 0
    if opener == "not" and rest[0].endswith("ing"):
        return len(rest) > 1
    body = words[1:] if opener in _JOINING else words
    if not body or body[0] in _NO_SUBJECT or opener in _OPENERS - _JOINING:
        return False
    if _is_negation(body[0]):
        return body[0] in ("nobody", "nothing", "none", "no") and len(rest) > 1
    return words[place].endswith("n't") or bool(_AUXILIARIES.intersection(words[max(0, place - 2) : place]))


def _is_second_verb(words: Sequence[str], place: int) -> bool:
    """Whether a negation belongs to a further verb of the same subject: `and did not stay`."""
    verb = words[1] if len(words) > 2 else ""
    is_verb = verb in _AUXILIARIES or (place == 1 and verb.endswith("n't"))
    return words[0] in ("and", "but") and is_verb and place <= 2 and len(words) > place + 1


def _is_closed_aside(
    clauses: Sequence[_Clause], at: int, place: int, tokens: Sequence[str], ahead: Sequence[str]
) -> bool:
    """Whether the negation stands in a remark that begins at a comma and ends with the comma at the end of `tokens`."""
    clause = clauses[at]
    if clause.mark != "," or tokens[-1] != "," or any(later.mark for later in clauses[at + 1 :]):
        return False
    if {"or", "nor"}.intersection(ahead[:4]):
        return False  # a list may go on behind the comma
    opener = clause.words[0]
    if opener == "without":
        return place == 0 and len(clause.words) > 1
    is_remark = opener in _RELATIVE or opener in _SUBORDINATE or opener == "not"
    return is_remark and _is_own(clause.words, place)


def _begins_clause(tokens: Sequence[str], ahead: Sequence[str]) -> bool:
    """Whether the words `ahead` begin a clause of their own: `, but …`, `, and it …`, `; they …`."""
    if not tokens or not ahead:
        return False
    if tokens[-1] in _JOINING:
        return len(tokens) > 1 and tokens[-2] in _MARKS and ahead[0] in _NOMINATIVE
    if tokens[-1] not in (",", ";"):
        return False
    if ahead[0] in _JOINING:
        return ahead[0] == "but" or not _NOMINATIVE.isdisjoint(ahead[1:2])
    return tokens[-1] == ";" and ahead[0] in _NOMINATIVE


def _without_asides(tokens: list[str]) -> list[str]:
    """The tokens without what stands in brackets or between two dashes, where its negations are its own."""
    kept: list[str] = []
    place = 0
    while place < len(tokens):
        end = _aside_end(tokens, place)
        if end is None:
            kept.append(tokens[place])
            place += 1
        else:
            place = end + 1
    return kept


def _aside_end(tokens: Sequence[str], start: int) -> int | None:
    """Where the remark opened at `start` closes; None where none does or its negations leave it."""
    opening = tokens[start]
    if opening != "(" and opening not in _DASHES:
        return None
    closing = frozenset((")",)) if opening == "(" else _DASHES
    end = next((i for i in range(start + 1, len(tokens)) if tokens[i] in closing), None)
    if end is None:
        return None
    clauses = _split(tokens[start:end])
    is_own = all(_is_own(clauses[at].words, place) for at, place in _negations_of(clauses))
    return end if is_own else None
