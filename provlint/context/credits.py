"""Whom a source credits with the words of a quotation, where that is surely somebody else than the draft does."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from provlint.context.persons import (
    Person,
    apposed_name,
    are_alike,
    are_related,
    is_surely_one,
    mentions,
    person_in,
)
from provlint.context.voices import LONGEST, Claim, moved, told_at
from provlint.extract.credit import Named
from provlint.extract.lexicon.en.cues import SPEAKING_VERBS, finite_forms
from provlint.extract.naming import find_credits
from provlint.extract.pronouns import is_pronoun
from provlint.extract.words import read_prose, split_words
from provlint.sources.source import Source
from provlint.text.fold import key_of, words_of
from provlint.text.patterns import compiled
from provlint.text.span import Span


@frozen
class Rival:
    """Somebody else whom a source credits with a quotation: `speaker` and `sentence` measure its prose."""

    source: Source
    speaker: Span
    sentence: Span


_FEWEST_WORDS = 4
# How far around a quotation another name may make it doubtful who speaks.
_NEAR, _ASIDE, _BYLINE = 800, 150, 2_000
_ADDRESSING = frozenset("told tells tell asked asks reminded warned assured".split())
_GAP = re.compile(r"[\s,;:—–-]*(?:that\s)?")
_PURSUED = re.compile(r"\w{2}ing\s\Z")  # voters embracing Lund said
_RETELLING = r"(?i)(?:writ|wrote|report|quot|cit(?:e|ing)|recount|not(?:e|ing)|retell|relat|according|per)"


def find_rival(claim: Claim, source: Source, targets: tuple[Span, ...]) -> Rival | None:
    """
    Whom `source` credits with the words at `targets`, where both it and the draft surely name a person, and another.

    None wherever there is doubt: a body or a pronoun that may be either of them, one who speaks for the other, a
    report within a report, the source's own author, a phrase of three words or one that the source has twice.
    """
    mine = _person(claim)
    told = [told_at(source, target) for target in targets] if mine else []
    if mine is None or not told or told[0] is None:
        return None
    heard, shift = told[0]
    theirs = _person(heard) if _is_said(heard) else None
    if theirs is None or are_alike(mine, theirs) or not _is_telling(source, targets):
        return None
    is_one_voice = all(other is not None and _person(other[0]) == theirs for other in told)
    if not is_one_voice or not _are_strangers(mine, theirs, claim, source) or _is_author(mine, claim, source):
        return None
    is_quoting = _is_quoting(heard, moved(targets[0], -shift), mine)
    if is_quoting or _is_doubtful(heard, mine) or _is_doubtful(claim, theirs):
        return None
    speaker = heard.attribution.resolved or heard.attribution.speaker or heard.sentence
    return Rival(source, moved(speaker, shift), moved(heard.sentence, shift))


def _are_strangers(mine: Person, theirs: Person, claim: Claim, source: Source) -> bool:
    """Whether two names are surely persons', and neither speaks for the other as far as draft and source tell."""
    start = claim.quotation.span.start
    texts = (claim.text[max(0, start - LONGEST) : start + LONGEST], source.document.prose.text)
    if not (is_surely_one(mine, texts) and is_surely_one(theirs, texts)):
        return False
    return not any(are_related(mine, theirs, text) for text in texts)


def _person(claim: Claim) -> Person | None:
    """The person credited with a quotation, by name or by a pronoun that stands for one; None for anybody else."""
    credit = claim.attribution
    speaker = credit.resolved or credit.speaker
    if speaker is None or credit.named is not Named.NAMED:
        return None
    words = speaker.of(claim.text)
    # Most documents are credited without a capital, and need no closer look.
    if words.islower() and not claim.text[speaker.end + 2 : speaker.end + 3].isupper():
        return None
    return person_in(words + apposed_name(claim.text, speaker.end))


def _is_telling(source: Source, targets: tuple[Span, ...]) -> bool:
    """Whether the words are enough to tell a statement by, and stand in the source once."""
    words = max((words_of(t.of(source.document.prose.text)) for t in targets), key=len, default=[])
    return len(words) >= _FEWEST_WORDS and source.folded.text.count(key_of(words)) < 2


def _is_author(person: Person, claim: Claim, source: Source) -> bool:
    """Whether the draft may mean one who tells, in the source or of it, what another said."""
    if mentions(person, source.author or ""):
        return True
    opening = source.document.prose.text[:_BYLINE]
    if re.search(rf"(?im)^\W*by\s[^\n.]{{0,60}}{re.escape(person.surname)}", opening):
        return True
    cue = claim.attribution.cue
    is_retold = cue is None or compiled(_RETELLING).match(cue.of(claim.text)) is not None
    return is_retold and not mentions(person, source.document.prose.text)


def _is_doubtful(told: Claim, rival: Person) -> bool:
    """Whether the words around a quotation may be read as crediting `rival` with it."""
    start, end = told.quotation.span.start, told.quotation.span.end
    speaker, sentence = told.attribution.speaker, told.sentence
    if speaker is None or _is_inferred(told):
        near = told.text[max(0, start - _NEAR) : start] + told.text[end : end + _NEAR // 4]
        return mentions(rival, near)
    if not mentions(rival, told.text[sentence.start : start] + " " + told.text[end : max(end, sentence.end)]):
        return False
    lead = told.text[end if speaker.start >= end else sentence.start : speaker.start]
    return mentions(rival, lead) or not _is_beside(told) or _is_speaking(rival, told)


def _is_inferred(told: Claim) -> bool:
    """Whether the speaker is a pronoun, or one who spoke before, so that the name is a guess."""
    credit = told.attribution
    return credit.cue is None or credit.speaker is None or is_pronoun(credit.speaker.of(told.text).lower())


def _is_said(told: Claim) -> bool:
    """Whether a plain verb of speech credits the quotation to its speaker, who is not what a participle leads to."""
    cue = told.attribution.cue
    speaker = told.attribution.speaker
    if (
        cue is None
        or speaker is None
        or _PURSUED.search(told.text, max(0, speaker.start - 20), speaker.start)
    ):
        return False
    return cue.of(told.text).lower() in _speaking_forms() or cue.of(told.text) == ":"


@cache
def _speaking_forms() -> frozenset[str]:
    return finite_forms(SPEAKING_VERBS)


def _is_beside(told: Claim) -> bool:
    """Whether speaker and verb stand right beside the quotation and each other, so that nobody else can be meant."""
    credit, span = told.attribution, told.quotation.span
    if credit.cue is None or credit.speaker is None:
        return False
    both = credit.cue.through(credit.speaker)
    if len(both) > len(credit.cue) + len(credit.speaker) + 12:
        return False
    gap = told.text[span.end : both.start] if both.start >= span.end else told.text[both.end : span.start]
    return _GAP.fullmatch(gap) is not None


def _is_speaking(person: Person, told: Claim) -> bool:
    """Whether the sentence of a quotation credits `person`, too, with saying something."""
    words = split_words(read_prose(told.text), told.sentence)
    if any(mentions(person, words.span(c.first, c.last).of(told.text)) for c in find_credits(words)):
        return True
    verbs, name = _speaking_forms(), person.surname.lower().replace("’", "'")
    for place in (i for i, word in enumerate(words.lowers) if word in (name, f"{name}'s")):
        beside = {
            *words.lowers[place + 1 : place + 4],
            *words.lowers[max(0, place - 3) : place],
        } - _ADDRESSING
        if not beside.isdisjoint(verbs) or "according" in words.lowers[max(0, place - 5) : place]:
            return True
    return False


def _is_quoting(told: Claim, target: Span, person: Person) -> bool:
    """Whether a quotation names `person` right beside the `target` in it, whom its speaker may be quoting in turn."""
    span = told.quotation.span
    before = told.text[max(span.start, target.start - _ASIDE) : target.start]
    return mentions(person, before) or mentions(
        person, told.text[target.end : min(span.end, target.end + _ASIDE)]
    )
