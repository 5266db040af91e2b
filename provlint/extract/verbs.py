"""Verbs by which somebody speaks or thinks, found with the auxiliaries before them."""

from __future__ import annotations

from enum import Enum
from functools import cache

from attrs import frozen

from provlint.extract.lexicon.en import opinions as lexicon
from provlint.extract.lexicon.en.crowds import PARTISAN_HEADS
from provlint.extract.lexicon.en.cues import inflect
from provlint.extract.words import Words

_CHAIN = 8
"""How many auxiliaries and adverbs may stand before a verb."""

_AS_WITHIN = 14
"""How far behind `see` its `as` may stand."""

_FULL_FORM = {"wo": "would", "ca": "can"}


class Form(Enum):
    """The forms of a verb."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"


@frozen
class Chain:
    """A verb of opinion at word `verb`, with its auxiliaries from word `first` on; `form` is the verb's own form."""

    first: int
    verb: int
    lemma: str
    form: Form


def is_adverb(word: str) -> bool:
    """Whether a word can stand as an adverb between a subject and its verb."""
    return word in lexicon.ADVERBS or (
        word.endswith("ly") and len(word) > 4 and word not in lexicon.NOT_ADVERBS
    )


def is_auxiliary(word: str) -> bool:
    """Whether a word is a form of be, have or do, or a modal verb."""
    return word in lexicon.AUXILIARIES


@cache
def opinion_forms() -> dict[str, tuple[str, frozenset[Form]]]:
    """Each form of each verb of opinion, with the verb and what the form can be."""
    lemmas: dict[str, str] = {}
    kinds: dict[str, set[Form]] = {}
    for lemma in sorted(lexicon.OPINION_VERBS):
        verb = inflect(lemma)
        written = (verb.base, verb.third, verb.past, verb.participle, verb.gerund)
        for word, form in zip(written, Form, strict=True):
            lemmas.setdefault(word, lemma)
            kinds.setdefault(word, set()).add(form)
    return {word: (lemma, frozenset(kinds[word])) for word, lemma in lemmas.items()}


@cache
def spoken_forms(lemmas: frozenset[str]) -> frozenset[str]:
    """Every form of these verbs but the gerund."""
    forms = [inflect(lemma) for lemma in sorted(lemmas)]
    return frozenset(word for verb in forms for word in (verb.base, verb.third, verb.past, verb.participle))


@cache
def opinion_participles() -> frozenset[str]:
    """The past participles of the verbs of opinion: `confirmed by`, `criticized by`."""
    return frozenset(inflect(lemma).participle for lemma in lexicon.OPINION_VERBS | lexicon.SHARED_VERBS)


def chain_at(words: Words, place: int, is_plural: bool) -> Chain | None:
    """
    The verb of opinion that begins at `place`, over auxiliaries and adverbs, as said of a subject just before.

    None where something else stands there, where the verb is passive ("critics were told"), and where
    nothing is credited ("did not say").
    """
    at, auxiliary, is_negated = _over_auxiliaries(words, place)
    entry = opinion_forms().get(words.at(at))
    if entry is None:
        return _attitude(words, place, at, auxiliary)
    lemma, forms = entry
    form = _expected(auxiliary, forms, is_plural)
    if form is None or auxiliary in ("should", "must") or (is_negated and lemma in lexicon.SPEECH_VERBS):
        return None
    if not auxiliary and form is Form.BASE and lemma in lexicon.NOUN_LIKE and _ends_noun(words, at):
        return None
    if form is Form.PAST and _is_reduced(words, at, lemma, is_plural):
        return None
    return Chain(place, at, lemma, form) if _goes_on_rightly(words, at, lemma) else None


def _attitude(words: Words, place: int, at: int, auxiliary: str) -> Chain | None:
    """An adjective of opinion with what joins it to its subject: are convinced that, remain skeptical of."""
    if words.at(at) in lexicon.LASTING:
        at += 1
        while is_adverb(words.at(at)):
            at += 1
    elif auxiliary not in lexicon.BEING:
        return None
    word, following = words.at(at), words.at(at + 1)
    is_thought = word in lexicon.ATTITUDES and following == "that"
    if not is_thought and not (word in lexicon.DOUBTS and following in ("of", "about")):
        return None
    return Chain(place, at, word, Form.PAST)


def _over_auxiliaries(words: Words, place: int) -> tuple[int, str, bool]:
    """The first word that is no auxiliary, the last auxiliary (`to` for half a modal), and whether `not` was met."""
    auxiliary, is_negated = "", False
    for at in range(place, min(place + _CHAIN, len(words))):
        word = words.lowers[at]
        if word.endswith("n't"):
            word, is_negated = _FULL_FORM.get(word[:-3], word[:-3]), True
        if word in lexicon.NEGATIONS:
            is_negated = True
        elif is_auxiliary(word):
            auxiliary = word
        elif _is_half_modal(words, place, at):
            auxiliary = "to"
        elif not is_adverb(word):
            return at, auxiliary, is_negated
    return len(words), auxiliary, is_negated


def _is_half_modal(words: Words, place: int, at: int) -> bool:
    """Whether `dare`, `continue to` or the `to` after one stands at `at`: might dare call, have begun to wonder."""
    if words.at(at) == "to":
        return at > place or words.at(place - 2) in lexicon.CAUSATIVES
    return words.at(at) in lexicon.HALF_MODALS and (at > place or words.at(at + 1) == "to")


def _expected(auxiliary: str, forms: frozenset[Form], is_plural: bool) -> Form | None:
    """Which of `forms` can follow an auxiliary; None where none can, as in a passive."""
    if auxiliary in lexicon.HAVING:
        wanted: tuple[Form, ...] = (Form.PARTICIPLE,)
    elif auxiliary in lexicon.BEING:
        wanted = (Form.GERUND,)
    elif auxiliary:
        wanted = (Form.BASE,)
    else:
        wanted = (Form.BASE if is_plural else Form.THIRD, Form.PAST, Form.GERUND)
    return next((form for form in wanted if form in forms), None)


def _ends_noun(words: Words, at: int) -> bool:
    """Whether a word that may be a noun is one: `some doubt in`, `some protest leaders`."""
    following = words.at(at + 1)
    return is_auxiliary(following) or following in lexicon.AFTER_NOUN or following in PARTISAN_HEADS


def _is_reduced(words: Words, at: int, lemma: str, is_plural: bool) -> bool:
    """Whether a past form is a passive without its auxiliary: `critics called by`, `a leader seen as`."""
    following = words.at(at + 1)
    if following == "of":
        return lemma in ("accuse", "suspect")
    if following == "to":
        return lemma in lexicon.HEARSAY_VERBS and not is_plural
    return following == "by" or (following == "as" and lemma in lexicon.NEEDS_AS)


def _goes_on_rightly(words: Words, at: int, lemma: str) -> bool:
    """Whether what follows a verb lets it be one of opinion: `point` needs `out`, `see` needs `as`."""
    if lemma == "consider" and words.at(at + 1).endswith("ing"):
        return False
    if lemma == "agree":
        return words.at(at + 1) != "to"
    if lemma in lexicon.NEEDS_NEXT:
        place = at + 1
        while is_adverb(words.at(place)) or words.at(place) in lexicon.BEFORE_OBJECT:
            place += 1
        return words.at(place) in lexicon.NEEDS_NEXT[lemma]
    if lemma in lexicon.NEEDS_AS:
        beyond = words.lowers[at + 1 : at + 1 + _AS_WITHIN]
        return (
            "as" in beyond
            or (words.at(at + 1) == "that" and lemma != "see")
            or (lemma in ("view", "regard") and "with" in beyond)
        )
    return True
