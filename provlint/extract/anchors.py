"""The few words at which a frame that credits nobody can begin, and which sentences are worth a close look for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from provlint.extract import evidence, passives
from provlint.extract.frames import INVERTED_VERBS, Frame, group_frame_at
from provlint.extract.groups import ANCHORS
from provlint.extract.lexicon.en import evidence as evidence_words
from provlint.extract.lexicon.en import verdicts as verdict_words
from provlint.extract.lexicon.en.crowds import DEFINITE, INDEFINITE, OWNED_HEADS, SINGLE_HEADS
from provlint.extract.lexicon.en.opinions import ATTITUDES
from provlint.extract.verbs import opinion_forms, opinion_participles, spoken_forms
from provlint.extract.words import Words, letters

Finder = Callable[[Words, int], Frame | None]
Anchor = tuple[tuple[str, ...], Finder]
"""The words behind the first of an anchor, and what to do there."""

_WITH_PARTICIPLE = frozenset(("it",))
_BEFORE_GROUP = 40
"""How many stretches of letters before a group may hold what leads up to it: modifiers, and `according to`."""

_LEADING_UP = INVERTED_VERBS | {"according", "by"}
"""What stands before people who are credited: `say critics`, `according to critics`, `feared by critics`."""


def frames_in(words: Words) -> Iterator[Frame]:
    """The frames of a sentence in the order of their anchors."""
    anchors = _anchors()
    for place, word in enumerate(words.lowers):
        if word not in anchors:
            continue
        for rest, finder in anchors[word]:
            if not rest or words.lowers[place + 1 : place + 1 + len(rest)] == rest:
                frame = finder(words, place)
                if frame is not None:
                    yield frame
                break


@cache
def _finders() -> dict[str, Finder]:
    """What to do at each anchor, a word or the two or three words that open a frame."""
    hearsay = [f"{word} to" for word in verdict_words.HEARSAY]
    return {
        **dict.fromkeys(ANCHORS, group_frame_at),
        **dict.fromkeys(verdict_words.VERDICTS, passives.verdict_at),
        **dict.fromkeys(hearsay, passives.hearsay_at),
        **dict.fromkeys(verdict_words.IMPERSONAL_OPENINGS, passives.impersonal_at),
        "told": passives.told_at,
        **dict.fromkeys(evidence_words.EVIDENTIAL_ADVERBS, evidence.adverb_at),
        **dict.fromkeys(evidence_words.BELIEF_NOUNS, evidence.belief_at),
        **dict.fromkeys(evidence_words.EVIDENCE_HEADS, evidence.evidence_at),
        **dict.fromkeys(evidence_words.SINGLE_EVIDENCE, evidence.document_at),
        **dict.fromkeys(evidence_words.REPROOF_NOUNS, evidence.reproof_at),
        **dict.fromkeys(evidence_words.STOCK_PHRASES, evidence.phrase_at),
    }


@cache
def _anchors() -> dict[str, tuple[Anchor, ...]]:
    """The anchors by their first word, the longest first."""
    anchors: dict[str, list[Anchor]] = {}
    for key, finder in sorted(_finders().items(), reverse=True):
        first, *rest = key.split()
        anchors.setdefault(first, []).append((tuple(rest), finder))
    return {first: tuple(found) for first, found in anchors.items()}


@cache
def _lone_anchors() -> frozenset[str]:
    """Words that are worth a close look wherever they stand, in letters only; not people, `it` and `said to`."""
    firsts = (first for first, anchors in _anchors().items() if any(rest != ("to",) for rest, _ in anchors))
    return frozenset(letters(first) for first in firsts) - ANCHORS - _WITH_PARTICIPLE


@cache
def _people() -> frozenset[str]:
    return frozenset(letters(word) for word in ANCHORS)


@cache
def _triggers() -> frozenset[str]:
    """Everything a close look may begin at, in letters only."""
    return frozenset(letters(first) for first in _anchors())


@cache
def _telling_verbs() -> frozenset[str]:
    """What a sentence holds that credits people with something."""
    return _opinions() | opinion_participles() | INVERTED_VERBS | {"according"}


@cache
def _opinions() -> frozenset[str]:
    """What stands behind people who are credited with an opinion."""
    return frozenset(opinion_forms()) | ATTITUDES


def may_be_vague(plain: Sequence[str]) -> bool:
    """Whether a sentence of these words can hold a vague frame: asked of all, so that few need be read closely."""
    if _triggers().isdisjoint(plain):
        return False
    found = _triggers().intersection(plain)
    if _has_lone_anchor(found, plain):
        return True
    if "it" in found and not verdict_words.IMPERSONAL.isdisjoint(plain):
        return True
    hearsay = verdict_words.HEARSAY.intersection(found)
    if hearsay and "to" in plain and _precedes_to(plain, hearsay):
        return True
    return not _telling_verbs().isdisjoint(plain) and _has_told(plain, _people().intersection(found))


def _has_lone_anchor(found: frozenset[str], plain: Sequence[str]) -> bool:
    """Whether an anchor stands among the words with what its frame cannot do without."""
    needs = _needs()
    for word in _lone_anchors().intersection(found):
        needed = needs.get(word)
        if needed is None or not needed.isdisjoint(plain):
            return True
    return False


@cache
def _needs() -> dict[str, frozenset[str]]:
    """What a sentence holds besides an anchor where its frame is there, in letters only; nothing for the others."""
    telling = spoken_forms(evidence_words.EVIDENCE_VERBS) | {"according"}
    thought = frozenset(("that", "there"))
    needs = {
        **dict.fromkeys(verdict_words.VERDICTS_WITH_AS, frozenset(("as",))),
        **verdict_words.VERDICTS_BEFORE,
        "expected": verdict_words.MANNER,
        "told": frozenset(("i", "we")),
        "called": verdict_words.MANNER | {"been", "sometimes"},
        **dict.fromkeys(evidence_words.BELIEF_NOUNS, thought),
        **dict.fromkeys(evidence_words.EVIDENCE_HEADS, telling | thought | evidence_words.OUTLET_MODIFIERS),
        **dict.fromkeys(evidence_words.SINGLE_EVIDENCE, telling),
        **dict.fromkeys(evidence_words.REPROOF_NOUNS, evidence_words.REPROOF_VERBS | {"under"}),
    }
    anchors = _anchors()
    return {word: needed for word, needed in needs.items() if len(anchors.get(word, ())) == 1}


def _has_told(plain: Sequence[str], people: frozenset[str]) -> bool:
    """Whether a verb of opinion stands behind one of the `people`, or what leads up to them as speakers before."""
    if people <= SINGLE_HEADS and INDEFINITE.isdisjoint(plain):
        return False
    for place, word in enumerate(plain):
        if word in people:
            before = plain[max(0, place - _BEFORE_GROUP) : place]
            if not _can_be_unnamed(word, before):
                continue
            if not _opinions().isdisjoint(plain[place + 1 :]) or not _LEADING_UP.isdisjoint(before):
                return True
    return False


def _can_be_unnamed(word: str, before: Sequence[str]) -> bool:
    """Whether the words `before` one for people let it mean somebody unnamed: not `the aides`, `senator` by itself."""
    if word in SINGLE_HEADS:
        return not INDEFINITE.isdisjoint(before)
    return not before or before[-1] not in DEFINITE or word in OWNED_HEADS


def _precedes_to(plain: Sequence[str], hearsay: frozenset[str]) -> bool:
    told = " ".join(plain)
    return any(f"{word} to" in told for word in hearsay)
