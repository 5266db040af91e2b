"""Evidence that no one answers for: polls show, reports emerged, has drawn criticism, reportedly."""

from __future__ import annotations

from provlint.extract.credit import Named
from provlint.extract.frames import Frame
from provlint.extract.groups import ANCHORS as GROUP_ANCHORS
from provlint.extract.groups import group_at
from provlint.extract.lexicon.en import evidence as lexicon
from provlint.extract.lexicon.en.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from provlint.extract.lexicon.en.opinions import LEGAL_WORDS
from provlint.extract.verbs import is_adverb, is_auxiliary, spoken_forms
from provlint.extract.words import Words

_PHRASE = 8
"""How long a phrase between evidence and its verb may be: polls in the northern states show."""


def adverb_at(words: Words, place: int) -> Frame | None:
    """`reportedly` and its like; beside words of the law `allegedly` says only that nothing is proved yet."""
    word = words.lowers[place]
    if word in lexicon.LEGAL_ADVERBS and not LEGAL_WORDS.isdisjoint(words.lowers):
        return None
    if word == "supposedly" and words.at(place - 1) in DETERMINERS:
        return None
    return Frame(place, place, (place, place), None, Named.VAGUE)


def phrase_at(words: Words, place: int) -> Frame | None:
    """A set phrase of two words such as `conventional wisdom`, at its first."""
    if words.at(place + 2) not in lexicon.STOCK_VERBS:
        return None
    return Frame(place, place + 1, (place, place + 1), None, Named.VAGUE)


def evidence_at(words: Words, place: int) -> Frame | None:
    """Evidence that speaks or is had without an owner, at its noun: polls show, reports emerged, there are rumors."""
    return _speaking(words, place) or (
        belief_at(words, place) if words.lowers[place] in lexicon.BELIEF_NOUNS else None
    )


def _speaking(words: Words, place: int) -> Frame | None:
    """Evidence that speaks, or that `according to` cites."""
    if words.at(place + 1) in lexicon.VOTING_PLACES:
        return None
    first = _first_modifier(words, place)
    before = words.at(first - 1)
    if _names_origin(words, place + 1) or before == "of":
        return None
    if before == "to" and words.at(first - 2) == "according":
        return Frame(first - 2, place, (first - 2, first - 1), (first, place), Named.VAGUE)
    if words.lowers[place] == "reports" and before in PREPOSITIONS and _has_outlet(words, first, place):
        return Frame(first - 1, place, (first - 1, place), None, Named.VAGUE)
    verb = _evidence_verb(words, place) if _is_unowned(words, first, place) else None
    return None if verb is None else Frame(first, verb, (place + 1, verb), (first, place), Named.VAGUE)


def document_at(words: Words, place: int) -> Frame | None:
    """One real document without a name, at its noun: a recent study found."""
    first = place
    while place - first < 4 and _is_plain(words, first - 1):
        first -= 1
    first -= 1
    if words.at(first) not in ("a", "an", "one", "another") or _names_origin(words, place + 1):
        return None
    if words.at(first - 1) == "to" and words.at(first - 2) == "according":
        return Frame(first - 2, place, (first - 2, first - 1), (first, place), Named.ANONYMOUS)
    verb = _verb_after(words, place + 1)
    return None if verb is None else Frame(first, verb, (place + 1, verb), (first, place), Named.ANONYMOUS)


def belief_at(words: Words, place: int) -> Frame | None:
    """`there have been reports`, `speculation that`, at the noun."""
    if words.at(place + 1) in ("that", "of", "among"):
        for at in range(place - 1, max(place - 7, -1), -1):
            if words.is_mark(at) or words.at(at) in ("no", "little", "any"):
                break
            if words.at(at) in ("there", "there's"):
                return Frame(at, place, (at, place), None, Named.VAGUE)
    if words.at(place + 1) == "that" and _is_nameless(words, place):
        return Frame(place, place, (place, place), None, Named.VAGUE)
    return None


def reproof_at(words: Words, place: int) -> Frame | None:
    """Criticism or praise from nobody, at the noun: has drawn criticism, came under fire."""
    first = _reproof_verb(words, place)
    if first is None:
        return None
    if words.at(place + 1) != "from":
        return Frame(first, place, (first, place), None, Named.VAGUE)
    for head in range(place + 2, min(place + 7, len(words))):
        if words.lowers[head] in GROUP_ANCHORS:
            group = group_at(words, head)
            if group is not None and group.named is Named.VAGUE:
                return Frame(first, head, (first, place), (place + 2, head), Named.VAGUE)
    return None


def _first_modifier(words: Words, place: int) -> int:
    """Where the phrase around evidence begins, `a number of` included; names are left outside."""
    first = place
    while words.at(first - 1) in lexicon.EVIDENCE_MODIFIERS and (
        first == 1 or not words.is_capitalized(first - 1)
    ):
        first -= 1
    if words.at(first - 1) == "of" and words.at(first - 2) in lexicon.EVIDENCE_COLLECTIVES:
        return first - 3
    return first


def _names_origin(words: Words, place: int) -> bool:
    """Whether `from`, `by` or `of` with a name follows within a few words: reports from the Journal."""
    for at in range(place, min(place + 4, len(words))):
        if words.at(at) in ("from", "by", "of", "including", "such"):
            return any(_has_capital(words, later) for later in range(at + 1, min(at + 6, len(words))))
    return False


def _has_capital(words: Words, place: int) -> bool:
    """Whether a capital stands anywhere in a word: comScore."""
    word = words.span(place, place).of(words.text)
    return word != word.lower()


def _has_outlet(words: Words, first: int, place: int) -> bool:
    return any(word in lexicon.OUTLET_MODIFIERS for word in words.lowers[first:place])


def _is_unowned(words: Words, first: int, place: int) -> bool:
    """Whether nothing before evidence says whose it is: not `the polls`, not `Gallup polls`."""
    before = words.at(first - 1)
    if first > 1 and words.is_capitalized(first - 1):
        return False
    if before in DETERMINERS or before.endswith("'s"):
        return before == "that"
    opens = words.is_mark(first - 1) or before in PREPOSITIONS or before in CONJUNCTIONS or is_adverb(before)
    return opens or before in ("said", "says", "say") or first < place


def _evidence_verb(words: Words, place: int) -> int | None:
    """The verb by which evidence at `place` speaks, next to it or behind one phrase; None where there is none."""
    at = place + 1
    if words.at(at) in PREPOSITIONS:
        end = min(at + _PHRASE, len(words))
        at += 1
        while at < end and words.at(at) not in spoken_forms(lexicon.EVIDENCE_VERBS):
            if words.is_mark(at) and words.at(at) != ".":
                return None
            at += 1
    return _verb_after(words, at)


def _verb_after(words: Words, place: int) -> int | None:
    at = place
    while is_adverb(words.at(at)) or is_auxiliary(words.at(at)):
        at += 1
    return at if words.at(at) in spoken_forms(lexicon.EVIDENCE_VERBS) else None


def _is_plain(words: Words, place: int) -> bool:
    """Whether a word can modify a document without naming it."""
    word = words.at(place)
    is_opening = word in DETERMINERS or word in ("one", "another")
    return not (is_opening or words.is_mark(place) or words.is_capitalized(place))


def _is_nameless(words: Words, place: int) -> bool:
    """Whether `rumors that` and the like pass on a statement without an owner."""
    word, before = words.lowers[place], words.at(place - 1)
    if word not in lexicon.NAMELESS_NOUNS or before in DETERMINERS or before.endswith("'s"):
        return False
    if word in ("allegations", "accusations") and not LEGAL_WORDS.isdisjoint(words.lowers):
        return False
    if word == "reports" and not (
        before in PREPOSITIONS or before in lexicon.EVIDENCE_MODIFIERS or place == 0
    ):
        return False
    return place < 2 or not words.is_capitalized(place - 1)


def _reproof_verb(words: Words, place: int) -> int | None:
    """The verb that brings criticism on someone, within a few words before the noun."""
    for at in range(place - 1, max(place - 5, -1), -1):
        if words.is_mark(at) or (words.at(at) in DETERMINERS and words.at(at) not in ("a", "an")):
            return None
        if words.at(at) in lexicon.REPROOF_VERBS:
            return at
        if words.at(at) == "under" and words.at(at - 1) in ("came", "come", "comes", "coming"):
            return at - 1
    return None
