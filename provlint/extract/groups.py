"""Who is brought up without a name: the noun phrase of a crowd, or of someone unnamed, around one word of it."""

from __future__ import annotations

from attrs import frozen

from provlint.extract.credit import Named
from provlint.extract.lexicon.en import crowds as lexicon
from provlint.extract.lexicon.en.evidence import EVIDENCE_HEADS
from provlint.extract.lexicon.en.function_words import CONJUNCTIONS, DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from provlint.extract.lexicon.en.opinions import CAUSATIVES, NOUN_LIKE
from provlint.extract.officials import are_elected, are_persons, has_owner
from provlint.extract.verbs import is_adverb, is_auxiliary, opinion_forms
from provlint.extract.words import Words, is_possessive

_MODIFIERS = 10
"""How many words may stand before a noun as its modifiers."""

CROWD_HEADS = lexicon.OPINION_HEADS | lexicon.PARTISAN_HEADS | lexicon.PUBLIC_HEADS
PLURAL_HEADS = CROWD_HEADS | lexicon.OFFICE_HEADS
ANCHORS = (
    PLURAL_HEADS
    | lexicon.SINGLE_HEADS
    | lexicon.SOMEONE
    | lexicon.BARE_QUANTIFIERS
    | lexicon.LOOSE_QUANTIFIERS
)


@frozen
class Group:
    """
    People in a sentence: words `first` to `head`, the last being their noun, or a quantifier that stands for them.

    `is_governed`: a preposition stands before, so that they are hardly a subject.
    """

    first: int
    head: int
    named: Named
    is_plural: bool
    is_quantified: bool
    is_governed: bool


@frozen
class _Opening:
    """Where a noun phrase begins, and how its first word tells whom it means."""

    first: int
    is_quantified: bool = False
    is_definite: bool = False


def group_at(words: Words, place: int) -> Group | None:
    """The people that the anchor word at `place` brings up, None where they are named or are no people."""
    word = words.lowers[place]
    if word in PLURAL_HEADS:
        return _of_plural(words, place)
    if word in lexicon.SINGLE_HEADS:
        return _of_single(words, place)
    if word in lexicon.SOMEONE:
        return Group(place, place, Named.ANONYMOUS, False, False, _is_governed(words, place))
    return _of_quantifier(words, place)


def is_subject_place(words: Words, first: int) -> bool:
    """Whether a bare `some` or `many` at `first` can begin a clause rather than follow a verb as its object."""
    before = words.at(first - 1)
    if words.is_mark(first - 1) or before in CONJUNCTIONS or is_adverb(before) or before in opinion_forms():
        return True
    return before == "with" or before in CAUSATIVES


def _of_plural(words: Words, head: int) -> Group | None:
    start = _first_modifier(words, head)
    opening = _opening(words, start)
    if _is_known(words, start, head, opening) or _is_joined_to_name(words, opening.first):
        return None
    is_person = are_persons(words, start, head) or (not opening.is_quantified and are_elected(words, head))
    named = Named.ANONYMOUS if is_person else Named.VAGUE
    return Group(opening.first, head, named, True, opening.is_quantified, _is_governed(words, opening.first))


def _is_known(words: Words, start: int, head: int, opening: _Opening) -> bool:
    """Whether a plural is part of a name, means people met before, or does not belong to the words before it."""
    noun, first = words.at(head), opening.first
    if opening.is_definite and (
        noun not in lexicon.OWNED_HEADS or words.at(start - 1) in ("these", "those", "this")
    ):
        return True
    if words.at(first) == "both" and words.at(head + 1) != "and":
        return True
    if noun in lexicon.BODY_HEADS and not opening.is_quantified and has_owner(words, start):
        return True
    if words.at(first) in ("all", "both") and first != head - 1:
        return True
    return _is_part_of_name(words, head) or (words.at(first) in ("a", "an") and not opening.is_quantified)


def _of_single(words: Words, head: int) -> Group | None:
    first = _first_modifier(words, head) - 1
    if words.at(first) not in lexicon.INDEFINITE or words.is_capitalized(head + 1):
        return None
    if _is_joined_to_name(words, first):
        return None
    return Group(first, head, Named.ANONYMOUS, False, False, _is_governed(words, first))


def _of_quantifier(words: Words, place: int) -> Group | None:
    before = words.at(place - 1)
    if before == "as" and words.at(place - 2) in ("times", "twice", "just", "nearly", "almost"):
        return None  # three times as many voters said so as did not
    if before in DETERMINERS or _is_joined_to_name(words, place):
        return None
    if words.lowers[place] in lexicon.BARE_QUANTIFIERS and _stands_alone(words, place):
        head = place
    else:
        head = _last_modifier(words, place)
        if not _can_be_people(words.at(head)) or before in ("past", "last", "next", "first"):
            return None
    first = place - 1 if head == place and before in lexicon.QUANTIFIERS else place  # many others
    return Group(first, head, Named.VAGUE, True, True, _is_governed(words, first))


def _is_modifier(words: Words, place: int) -> bool:
    word = words.at(place)
    if (
        words.is_mark(place)
        or word in FUNCTION_WORDS
        or word in lexicon.QUANTIFIERS
        or word in lexicon.NUMERALS
    ):
        return False
    if word in NOUN_LIKE and words.at(place - 1) in lexicon.INDEFINITE:
        return True  # one protest organizer
    return not (is_possessive(word) or is_auxiliary(word) or word in opinion_forms() or is_adverb(word))


def _first_modifier(words: Words, head: int) -> int:
    """Where the modifiers of the noun at `head` begin; those joined by commas or `and` are among them."""
    first = head
    while head - first < _MODIFIERS:
        is_joint = first < head and words.at(first - 1) in ("and", "or", ",")
        if _is_modifier(words, first - 1):
            first -= 1
        elif is_joint and words.at(first - 2) in lexicon.JOINED_MODIFIERS:
            first -= 2
        else:
            break
    return first


def _last_modifier(words: Words, place: int) -> int:
    """The last word after a quantifier before a verb or a small word: the noun it counts."""
    head = place
    while head - place <= _MODIFIERS and _is_modifier(words, head + 1):
        head += 1
    return head


def _stands_alone(words: Words, place: int) -> bool:
    """Whether no noun follows the quantifier at `place`."""
    return not _is_modifier(words, place + 1) and words.at(place + 1) not in EVIDENCE_HEADS


def _can_be_people(word: str) -> bool:
    """Whether a noun that is on no list is a plural and may hold opinions."""
    if word in PLURAL_HEADS or word in lexicon.THINGS or word in lexicon.QUANTIFIERS:
        return False
    is_plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3
    return is_plural or word in lexicon.IRREGULAR_PLURALS


def _opening(words: Words, start: int) -> _Opening:
    """How a noun phrase opens whose modifiers begin at `start`."""
    word = words.at(start - 1)
    if word in lexicon.QUANTIFIERS or word in lexicon.NUMERALS:
        first = start - 1
        while words.at(first - 1) in lexicon.QUANTIFIERS or words.at(first - 1) in ("a", "even"):
            first -= 1
        return _Opening(first, True, words.at(first - 1) in lexicon.DEFINITE)
    has_owner = is_possessive(word)
    first = start - 1 if word in DETERMINERS or has_owner else start
    while has_owner and words.is_capitalized(first - 1):
        first -= 1
    counted = _counted(words, first)
    if counted is not None:
        return _Opening(counted, True)
    return _Opening(first, False, word in lexicon.DEFINITE)


def _counted(words: Words, first: int) -> int | None:
    """Where `some of`, `a growing number of` begins before a phrase, None where neither stands there."""
    counter = first - 2
    if words.at(first - 1) != "of":
        return None
    if words.at(counter) not in lexicon.BARE_QUANTIFIERS and words.at(counter) not in lexicon.COLLECTIVES:
        return None
    while words.at(counter - 1) in ("a", "even") or _is_modifier(words, counter - 1):
        counter -= 1
        if words.at(counter) == "a":
            break
    return counter


def _is_part_of_name(words: Words, head: int) -> bool:
    """Whether a noun is part of a proper name: United Auto Workers."""
    if not words.is_capitalized(head):
        return False
    return words.is_capitalized(head + 1) or (
        head > 0 and words.lowers[head] not in lexicon.CAPITALIZED_HEADS
    )


def _is_joined_to_name(words: Words, first: int) -> bool:
    """Whether `and` joins the phrase to a name: Sanders and other Democrats."""
    if words.at(first - 1) not in ("and", "or", "as"):
        return False
    before = first - 3 if words.at(first - 2) == "," else first - 2
    return words.is_capitalized(before) and words.at(before) not in PLURAL_HEADS


def _is_governed(words: Words, first: int) -> bool:
    before = words.at(first - 1)
    return before in PREPOSITIONS and before not in ("since", "until", "like")
