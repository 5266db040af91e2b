"""Frames in which an unnamed group is credited: as subject, after the verb, after `according to`, after `by`."""

from __future__ import annotations

from attrs import evolve, frozen

from provlint.extract.credit import Named
from provlint.extract.groups import Group, group_at, is_subject_place
from provlint.extract.lexicon.en import crowds as lexicon
from provlint.extract.lexicon.en.function_words import CONJUNCTIONS, FUNCTION_WORDS, PREPOSITIONS, SUBJECTS
from provlint.extract.lexicon.en.opinions import CAUSATIVES, GREETINGS, MODALS, SHOUTED
from provlint.extract.surveys import is_respondents
from provlint.extract.verbs import Chain, Form, chain_at, is_adverb, is_auxiliary, opinion_participles
from provlint.extract.words import MASK, Words

_REACH = 14
"""How many words may stand between a group and its verb."""

_ASIDE = 10
"""How long an aside between commas or dashes may be."""

_CLOSING = {",": ",", "—": "—", "–": "–", "-": "-", "(": ")"}
_OPENERS = PREPOSITIONS | lexicon.CLOSE_TO_POWER | frozenset("who that here there".split())
_NAMING = frozenset("including like namely".split())
_RELATIVE = frozenset("who whom what which that how".split())
_OBJECTS = frozenset("him them us me".split())
_NEW_CLAUSE = frozenset("that when because if while as which".split())
INVERTED_VERBS = frozenset("say says said argue argues argued claim claims claimed warn warns warned".split())


@frozen
class Frame:
    """
    A statement credited to nobody one can ask; words `first` to `last` are reported.

    `cue`: first and last word of what credits it. `speaker`: those of who is credited, None where nobody at all is.
    """

    first: int
    last: int
    cue: tuple[int, int]
    speaker: tuple[int, int] | None
    named: Named


def group_frame_at(words: Words, place: int) -> Frame | None:
    """The frame in which the people brought up at `place` are credited, None where they are not."""
    group = group_at(words, place)
    if group is None:
        return None
    if words.at(group.first - 1) == "to" and words.at(group.first - 2) == "according":
        return _according(words, group)
    if is_respondents(words, words.at(group.head)):
        return None
    return _inverted(words, group) or _as_agent(words, group) or _as_subject(words, group)


def is_exemplified(words: Words, place: int) -> bool:
    """Whether names follow within a few words: `including Paul Krugman`, `such as the Journal`."""
    for at in range(place, min(place + 6, len(words))):
        if words.at(at) in _NAMING or (words.at(at) == "such" and words.at(at + 1) == "as"):
            return any(words.is_capitalized(later) for later in range(at + 1, at + 6))
    return False


def _according(words: Words, group: Group) -> Frame | None:
    if is_exemplified(words, group.head + 1):
        return None
    start = group.first - 2
    return Frame(start, group.head, (start, start + 1), (group.first, group.head), group.named)


def _inverted(words: Words, group: Group) -> Frame | None:
    """The group after its verb: “…,” said one aide."""
    verb = group.first - 1
    if (
        verb == 0
        or words.at(verb) not in INVERTED_VERBS
        or not words.is_mark(verb - 1)
        or words.at(verb - 1) in (".", ":", "(")
    ):
        return None
    if words.at(group.first) in lexicon.POSSESSIVE or _has_verb(words, group):
        return None
    return Frame(verb, group.head, (verb, verb), (group.first, group.head), group.named)


def _has_verb(words: Words, group: Group) -> bool:
    """Whether a verb of its own follows the group: Lund, the owner, said critics of the wall are late."""
    place = group.head + 1
    following = words.at(place)
    if not (words.is_mark(place) or following in FUNCTION_WORDS or following in lexicon.CLOSE_TO_POWER):
        return not is_adverb(following)
    for at in range(place, min(place + _REACH, len(words))):
        if words.is_mark(at) or words.at(at) in CONJUNCTIONS:
            return False
        if is_auxiliary(words.at(at)):
            return True
    return False


def _as_agent(words: Words, group: Group) -> Frame | None:
    """The group as the agent of a passive: confirmed by several officials."""
    verb = group.first - 2
    if words.at(group.first - 1) != "by" or words.at(verb) not in opinion_participles():
        return None
    if is_exemplified(words, group.head + 1) or words.at(group.first).endswith("ing"):
        return None
    if words.at(verb - 1) == "be" and words.at(verb - 2) in MODALS:
        return None
    return Frame(verb, group.head, (verb, verb + 1), (group.first, group.head), group.named)


def _as_subject(words: Words, group: Group) -> Frame | None:
    """The group before its verb: some might dare call."""
    if not _can_be_subject(words, group):
        return None
    chain = _chain_of(words, group)
    if chain is None or (words.at(chain.first - 1) == "," and words.at(group.first - 1) == ","):
        return None
    if group.is_governed and not _is_freed(words, group, chain):
        return None
    if words.at(group.head) in lexicon.SOMEONE and not _is_told_of(words, group, chain):
        return None
    if _is_no_claim(words, group, chain):
        return None
    frame = Frame(group.first, chain.verb, (chain.first, chain.verb), (group.first, group.head), group.named)
    is_met = chain.lemma in SHOUTED or _is_told_to_name(words, chain)
    return evolve(frame, named=Named.ANONYMOUS) if is_met else frame


def _is_no_claim(words: Words, group: Group, chain: Chain) -> bool:
    """Whether people do no more than users and walkers do: report a thing, say hello, put it there."""
    following = words.at(chain.verb + 1)
    if chain.lemma == "put":
        return not words.is_mark(chain.verb + 2)  # not: as one critic put it
    if chain.lemma == "say":
        return group.named is Named.VAGUE and following in GREETINGS
    if chain.lemma != "report" or group.named is not Named.VAGUE:
        return False
    return following not in ("that", "no", "more", "fewer", "less") and not following.endswith("ing")


def _is_told_of(words: Words, group: Group, chain: Chain) -> bool:
    """Whether `someone` really spoke; who might speak, or speaks as a rule, is nobody in particular."""
    return chain.form is Form.PAST and words.at(group.first - 1) != "if"


def _can_be_subject(words: Words, group: Group) -> bool:
    if group.is_governed and not group.is_quantified:
        return False
    if group.head == group.first and group.is_quantified and not is_subject_place(words, group.first):
        return False
    before = words.at(group.first - 1)
    if words.at(group.head) in lexicon.PUBLIC_HEADS and not group.is_quantified and before in _RELATIVE:
        return False
    return before not in CAUSATIVES or words.at(group.head + 1) == "to"


def _is_freed(words: Words, group: Group, chain: Chain) -> bool:
    """Whether a group after a preposition is a subject all the same: with some experts arguing, from many who say."""
    return chain.form is Form.GERUND or words.at(group.head + 1) == "who"


def _is_told_to_name(words: Words, chain: Chain) -> bool:
    """Whether the words were told to somebody named: critics told the Journal."""
    if chain.lemma != "tell":
        return False
    hearer = chain.verb + 2 if words.at(chain.verb + 1) == "the" else chain.verb + 1
    return words.is_capitalized(hearer)


def _chain_of(words: Words, group: Group) -> Chain | None:
    """The verb of a group: next to it, behind an aside, or behind a phrase or a relative clause."""
    place = group.head + 1
    chain = chain_at(words, place, group.is_plural)
    if chain is not None:
        return None if _is_loose_gerund(words, group, chain) else chain
    beyond = _past_aside(words, place)
    if beyond is not None:
        return None if _is_apposition(words, group) else _finite(chain_at(words, beyond, group.is_plural))
    if words.at(place) not in _OPENERS or is_exemplified(words, place):
        return None
    return _chain_beyond(words, group, place)


def _finite(chain: Chain | None) -> Chain | None:
    return chain if chain is not None and chain.form is not Form.GERUND else None


def _is_loose_gerund(words: Words, group: Group, chain: Chain) -> bool:
    """Whether a bare -ing form follows where no clause begins: `most telling`."""
    if chain.form is not Form.GERUND or chain.first != chain.verb:
        return False
    return chain.lemma == "tell" or not (
        words.is_mark(group.first - 1) or words.at(group.first - 1) in ("with", "and")
    )


def _is_apposition(words: Words, group: Group) -> bool:
    """Whether the aside after a group names it: one critic, John Smith, said."""
    aside = group.head + 2
    return is_exemplified(words, aside) or (not group.is_plural and words.is_capitalized(aside))


def _past_aside(words: Words, place: int) -> int | None:
    """The word after the aside that opens at `place`, None where none does or it does not close."""
    closing = _CLOSING.get(words.at(place))
    if closing is None:
        return None
    for at in range(place + 1, min(place + _ASIDE, len(words))):
        if words.at(at) == closing:
            return at + 1
    return None


def _chain_beyond(words: Words, group: Group, place: int) -> Chain | None:
    """The verb of a group behind the phrase or relative clause that begins at `place`."""
    is_relative = words.at(place) in ("who", "that")
    at, end = place + 1, min(place + _REACH, len(words))
    while at < end and not _ends_search(words, at, is_relative) and not _is_office(words, group, place, at):
        if words.is_mark(at) and words.at(at) not in (".", "&"):
            past = _past_aside(words, at)
            if past is None:
                return None
            at = past
            continue
        chain = _finite(chain_at(words, at, group.is_plural)) if _can_follow(words, at, place) else None
        if chain is not None:
            if not is_relative or at > place + 1 or group.is_quantified:
                return chain
            at = chain.verb
        at += 1
    return None


def _ends_search(words: Words, at: int, is_relative: bool) -> bool:
    word = words.at(at)
    return word in ";:" or word[0] == MASK or word in SUBJECTS or (word in _NEW_CLAUSE and not is_relative)


def _is_office(words: Words, group: Group, place: int, at: int) -> bool:
    """Whether `some of` goes on to office holders, who are brought up by their own word."""
    return words.at(at) in lexicon.OFFICE_HEADS and group.head == group.first and words.at(place) == "of"


def _can_follow(words: Words, at: int, place: int) -> bool:
    """Whether the word at `at` may be the verb of a group, seen from the words before it, back to `place`."""
    before = words.at(at - 1)
    if before in ("who", "that"):
        return at - 1 == place
    if before in _OBJECTS:
        return True
    if before in FUNCTION_WORDS or before == "to" or before.endswith("'s") or is_adverb(before):
        return False
    if is_auxiliary(before) and not words.is_capitalized(at - 1):
        return False
    first = at - 1
    while first > place and (words.is_capitalized(first) or words.at(first) == "."):
        first -= 1
    return first == at - 1 or first <= place or words.at(first) in FUNCTION_WORDS or words.is_mark(first)
