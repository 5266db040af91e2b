"""Passives that credit a statement to nobody: was seen as, is believed to, it was revealed that."""

from __future__ import annotations

from attrs import frozen

from provlint.extract.credit import Named
from provlint.extract.frames import Frame, is_exemplified
from provlint.extract.groups import ANCHORS as GROUP_ANCHORS
from provlint.extract.groups import group_at
from provlint.extract.lexicon.en import verdicts as lexicon
from provlint.extract.lexicon.en.function_words import SUBJECTS
from provlint.extract.lexicon.en.opinions import BEING, HAVING
from provlint.extract.verbs import is_adverb, is_auxiliary
from provlint.extract.words import MASK, Words

_AGENT_WITHIN = 12
"""How far behind a participle its `by` may stand."""

_AS_WITHIN = 10
"""How far behind a participle its `as` may stand, where a crowd stands between."""


@frozen
class Agent:
    """Who does what a passive tells: words up to `last`; `is_crowd` where that is nobody one can ask."""

    last: int
    is_crowd: bool


def verdict_at(words: Words, place: int) -> Frame | None:
    """A verdict that nobody signs, at its participle: was seen as, is considered, was widely criticized."""
    last = _complement(words, place)
    start = _passive_start(words, place)
    if last is None or start is None:
        return None
    agent = _agent(words, place + 1)
    if agent is None:
        return None if last > place + 3 else Frame(start, last, (start, last), None, Named.VAGUE)
    if not agent.is_crowd:
        return None
    last = max(last, agent.last)
    return Frame(start, last, (start, last), None, Named.VAGUE)


def hearsay_at(words: Words, place: int) -> Frame | None:
    """Hearsay before an infinitive, at its participle: is believed to have, was said to be."""
    start = _auxiliary(words, place)
    if (
        start is None
        and words.lowers[place] in lexicon.REDUCED_HEARSAY
        and words.at(place + 2) in ("be", "have")
    ):
        start = _reduced(words, place)
    return None if start is None else Frame(start, place, (start, place), None, Named.VAGUE)


def impersonal_at(words: Words, place: int) -> Frame | None:
    """`it was revealed that`, at its first word."""
    at = place + 1
    while is_adverb(words.at(at)) or words.at(at) in lexicon.IMPERSONAL_AUXILIARIES:
        at += 1
    if words.at(at) not in lexicon.IMPERSONAL:
        return None
    that = at + 1
    while that < at + 4 and (is_adverb(words.at(that)) or words.at(that) in lexicon.TIME_WORDS):
        that += 1
    is_statement = words.at(that) == "that" or (
        words.at(at) in lexicon.HEARSAY and _opens_clause(words, at + 1)
    )
    return Frame(place, at, (place, at), None, Named.VAGUE) if is_statement else None


def told_at(words: Words, place: int) -> Frame | None:
    """What the writer was told by nobody, at the participle: I was told that."""
    start = _auxiliary(words, place)
    if start is None or words.at(start - 1) not in ("i", "we"):
        return None
    following = words.at(place + 1)
    if following not in ("that", "there") and following not in SUBJECTS:
        return None
    return Frame(start - 1, place, (start - 1, place), None, Named.VAGUE)


def _opens_clause(words: Words, place: int) -> bool:
    word = words.at(place)
    return word in SUBJECTS or word in (",", "the", "there") or words.is_capitalized(place)


def _complement(words: Words, place: int) -> int | None:
    """The last word a verdict needs, its participle or the `as` behind it; None where the participle is no verdict."""
    word, following = words.lowers[place], words.at(place + 1)
    if word in lexicon.VERDICTS_WITH_AS:
        end = min(place + _AS_WITHIN, len(words))
        return next((at for at in range(place + 1, end) if words.at(at) == "as"), None)
    if word in lexicon.VERDICTS_BEFORE:
        return place + 1 if following in lexicon.VERDICTS_BEFORE[word] else None
    if word == "considered":
        return place if _is_considered_something(words, place) else None
    if word == "expected":
        return place if words.at(place - 1) in lexicon.MANNER else None
    if word == "called":
        is_habit = words.at(place - 1) in lexicon.MANNER or words.at(place - 1) in ("been", "sometimes")
        return place if is_habit and (following in ("a", "an", "the") or following[:1] == MASK) else None
    return place


def _is_considered_something(words: Words, place: int) -> bool:
    """Whether something is held to be something, rather than weighed, or so by law."""
    following = words.at(place + 1)
    if following in lexicon.AFTER_WEIGHED or following.endswith("ing"):
        return False
    return "law" not in words.lowers[place : place + 8]


def _passive_start(words: Words, place: int) -> int | None:
    """Where the passive of a verdict begins, with its auxiliary or without it; None where the verb is active."""
    start = _auxiliary(words, place)
    if start is not None:
        return start
    word = words.lowers[place]
    if word in lexicon.VERDICTS_WITH_AS:
        is_told = words.at(place + 1) == "as"
    else:
        is_told = word in ("considered", "deemed") and (
            words.at(place - 1) in lexicon.MANNER or words.at(place - 1) in lexicon.TURNS
        )
    return _reduced(words, place) if is_told else None


def _before_adverbs(words: Words, place: int) -> int:
    """The last word before `place` that is no adverb."""
    at = place - 1
    while is_adverb(words.at(at)) or words.at(at) in lexicon.MANNER:
        at -= 1
    return at


def _auxiliary(words: Words, place: int) -> int | None:
    """Where the auxiliary of the passive at `place` begins; None without one, and where it only may or shall be."""
    at = _before_adverbs(words, place)
    if words.at(at) == "being" and words.at(at - 1) in BEING:
        at -= 1
    if words.at(at) == "been":
        at = _before_adverbs(words, at)
        return at if words.at(at) in HAVING or words.at(at).endswith(("n't", "'s")) else None
    return at if words.at(at) in lexicon.FINITE_BEING else None


def _reduced(words: Words, place: int) -> int | None:
    """Where a passive without its auxiliary begins (`a move seen as`), None where it may be an active verb."""
    at = _before_adverbs(words, place)
    before = words.at(at)
    if before in SUBJECTS or before in lexicon.NOT_BEFORE_REDUCED or is_auxiliary(before):
        return None
    if any(words.at(earlier) in lexicon.GAPS for earlier in range(at - 5, at)):
        return None
    if before != "," and (words.is_mark(at) or words.is_capitalized(at)):
        return None
    return at + 1


def _agent(words: Words, place: int) -> Agent | None:
    """The agent of a passive behind `place`, None where there is none; one that is no crowd is taken to be named."""
    for at in range(place, min(place + _AGENT_WITHIN, len(words))):
        if words.at(at) in lexicon.AGENT_ENDS:
            return None
        if words.at(at) == "by" and not _is_no_agent(words, at + 1):
            return _crowd_from(words, at + 1)
    return None


def _is_no_agent(words: Words, place: int) -> bool:
    """Whether a way or a time stands after `by`: by raising, by 2020."""
    return words.is_mark(place) or words.at(place).endswith("ing") or words.at(place)[0].isdigit()


def _crowd_from(words: Words, place: int) -> Agent:
    for head in range(place, min(place + 5, len(words))):
        if words.lowers[head] in GROUP_ANCHORS:
            group = group_at(words, head)
            is_crowd = group is not None and group.named is Named.VAGUE
            return Agent(head, is_crowd and not is_exemplified(words, head + 1))
    return Agent(place, is_crowd=False)
