"""
Closed lists of words, and what they tell of a bracket: whether it may stand for the words it hides.

A bracket may stand for a pronoun or a word like "then"; for a noun phrase that opens with an article, a possessive or
a demonstrative; for a name; for the same word with another ending; or it may say more of the very words it hides. One
plain word in place of another is a rewording, however alike they are: no list tells "prices" from "profits".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from provlint.align.numerals import is_numeral
from provlint.align.words import has_number, names_number
from provlint.text.fold import comparable, key_of, split_words, words_of

# Words that stand for something named elsewhere; each may be replaced where it stands alone.
_PRONOUNS = frozenset(
    """
    i me mine myself we us ours ourselves you yours yourself yourselves he him himself she hers herself it itself they
    them theirs themselves who whom which what one ones here there then now today yesterday tomorrow tonight
    """.split()
)
_MANY = frozenset("we us you they them those these".split())
_BEFORE_NOUNS = frozenset(
    (
        "",
        *"""
    of in on at by for from with without into over under through during about against between among and or but that
    because when while where as than
    """.split(),
    )
)
_PLURALS = frozenset("people police men women children folk staff cattle data media".split())
# Words that open a noun phrase about something known; the whole phrase may be replaced.
_DETERMINERS = frozenset("the a an my your his her its our their this that these those whose such".split())
# "Last year" and the like may be replaced by a date.
_RELATIVE_TIMES = frozenset("last next previous following past same".split())
# Verbs that a phrase replaced may not hide.
_AUXILIARIES = frozenset(
    """
    am is are was were be been being has have had having do does did will would shall should can could may might must to
    """.split()
)
_OPEN = frozenset("am is are was were be been being the a an".split())
_QUANTIFIERS = frozenset(
    "few fewer many most more less least all none some several any every each both half only almost nearly".split()
)
# Small words, none of which names what a number before it counts.
_UNCOUNTED = (
    _DETERMINERS
    | _PRONOUNS
    | _AUXILIARIES
    | frozenset(
        """
        and or but nor yet so as if when while because since before after until till than though although where of in on
        at by for from with without into onto over under through during about against between among not never also too
        again ago later earlier unless always perhaps besides thus less sometimes
        """.split()
    )
)
# What is left of an auxiliary behind an apostrophe, and what it may be.
_CONTRACTED = {
    "ll": ("will", "shall"),
    "re": ("are",),
    "ve": ("have",),
    "m": ("am", "is"),
    "s": ("is", "has"),
    "d": ("had", "would"),
}
_IN_NAMES = frozenset("of the and for de la le du van von der den al el bin ibn di da".split())
# Forms of one word that do not begin alike.
_FAMILIES = """
    am is are was were be been being|has have had having|do does did doing done|will would|can could|may might
    shall should|i me my mine we us our ours|go goes went gone going|say says said saying|come came|take took|make made
    see saw seen|get got|give gave given|know knew known|think thought|run ran running|stand stood|find found|tell told
    feel felt|leave left leaving|keep kept|hold held|mean meant|pay paid|begin began begun|buy bought|bring brought
    teach taught|write wrote written|speak spoke spoken|fight fought|lead led|a an|this these|that those|man men
    woman women|child children|it its|he his him|she her hers|they them their theirs
"""
_ENDINGS = frozenset(("", "s", "es", "ed", "d", "ing", "en", "n", "y", "ies", "ied", "e", "ying"))


@cache
def _families() -> tuple[frozenset[str], ...]:
    lines = "|".join(_FAMILIES.strip().splitlines())
    return tuple(frozenset(family.split()) for family in lines.split("|"))


def may_stand_for(content: str, replaced: str, before: str, is_opening: bool) -> bool:
    """
    Whether a bracket may stand for the words it replaces, as far as closed lists tell; negations aside.

    `before`: the word of the text before them, empty without one. `is_opening`: whether the words replaced begin a
    sentence, so that their capital says nothing.
    """
    ours, others = words_of(content), words_of(replaced)
    if not ours or not others:
        return True
    if _is_within(others, ours):
        return _quantifier(ours) == _quantifier(others)
    ahead, behind = _shared(ours, others)
    mine, theirs = ours[ahead : len(ours) - behind], others[ahead : len(others) - behind]
    if len(theirs) == 2 and mine and mine[-1] in _CONTRACTED.get(theirs[1], ()):
        theirs = theirs[:1]
    if not mine:
        return set(theirs) <= _DETERMINERS
    if _quantifier(mine) != _quantifier(theirs) or _is_counting(mine, theirs):
        return False
    if (
        _is_known(theirs, mine)
        or _is_many(mine, theirs, before)
        or (len(mine) == len(theirs) and all(map(_is_kin, mine, theirs)))
    ):
        return True
    as_written = split_words(replaced)[1::2]
    written = as_written[ahead : len(as_written) - behind]
    return _is_name(written, is_opening and not ahead) and not names_another(content, replaced)


def names_another(content: str, replaced: str) -> bool:
    """
    Whether a bracket holds a name, a capital at both its ends, that says nothing of the name or noun it stands for.

    Names with a word in common are one, and so are a name and its initials.
    """
    words, others = split_words(content)[1::2], words_of(replaced)
    is_name = bool(words) and words[0][0].isupper() and words[-1][0].isupper()
    if not is_name or not others or comparable(words[0]) in _DETERMINERS:
        return False
    ours = words_of(content)
    initials = {"".join(word[0] for word in ours), "".join(word[0] for word in others)}
    return set(ours).isdisjoint(others) and initials.isdisjoint(("".join(ours), "".join(others)))


def is_small_word(word: str) -> bool:
    """Whether a word is a pronoun, an article, an auxiliary or the like, which names nothing by itself."""
    return comparable(word) in _UNCOUNTED


def leaves_open(word: str) -> bool:
    """Whether words that end with this one wait for more: a form of "be" or an article."""
    return comparable(word) in _OPEN


def is_auxiliary(word: str) -> bool:
    """Whether a word is a form of "be", "have", "do" or a modal verb, also where it is cut from a contraction."""
    return comparable(word) in _AUXILIARIES or comparable(word) in _CONTRACTED


def is_counting(content: str, word: str) -> bool:
    """Whether a bracket is a number beside an article or possessive, for which it would stand: `[two]` for `the`."""
    ours = words_of(content)
    return bool(ours) and all(map(is_numeral, ours)) and comparable(word) in _DETERMINERS


def is_counted(replaced: str) -> bool:
    """Whether words right after a number may be what it counts, or its unit: they open with no small word."""
    words = words_of(replaced)
    return bool(words) and words[0] not in _UNCOUNTED


def _is_within(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether the few words stand among the many in a row."""
    return key_of(few) in key_of(many)


def _shared(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """How many words two lists have in common at their beginnings, and at the ends of what is left."""
    most = min(len(one), len(other))
    ahead = next((i for i in range(most) if one[i] != other[i]), most)
    left = most - ahead
    return ahead, next((i for i in range(left) if one[-1 - i] != other[-1 - i]), left)


def _quantifier(words: Sequence[str]) -> str:
    """The word that says how many, where the words open with one, an article aside."""
    opening = words[1:2] if words[0] in ("the", "a") else words[:1]
    return next((word for word in opening if word in _QUANTIFIERS), "")


def _is_counting(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether a number would stand for a mere article: `[two] men` for `the men`."""
    return names_number(" ".join(mine)) and set(theirs) <= _DETERMINERS - {"this", "that"}


def _is_known(words: Sequence[str], content: Sequence[str]) -> bool:
    """Whether words name something known, by a pronoun or a phrase that opens with the like, and hide no verb."""
    if len(words) == 1:
        return words[0] in _PRONOUNS or words[0] in _DETERMINERS
    if words[0] in _RELATIVE_TIMES:
        return has_number(words[1])
    if words[0] not in _DETERMINERS or not _AUXILIARIES.intersection(words) <= set(content):
        return False
    return words[0] not in ("a", "an") or not has_number(" ".join(words))


def _is_many(mine: Sequence[str], theirs: Sequence[str], ahead: str) -> bool:
    """
    Whether a pronoun would stand for a noun in the plural: `[they]` for `prices`.

    A verb may look like one, so it counts only behind a word that no verb follows.
    """
    if len(mine) != 1 or len(theirs) != 1 or mine[0] not in _MANY or comparable(ahead) not in _BEFORE_NOUNS:
        return False
    return (theirs[0].endswith("s") or theirs[0] in _PLURALS) and theirs[0] not in _UNCOUNTED


def _is_name(written: Sequence[str], is_opening: bool) -> bool:
    """Whether words as written are a name: a capital at both ends, and every longer word with one."""
    is_capital = written[0][0].isupper() and written[-1][0].isupper()
    is_whole = is_capital and all(word[0].isupper() or word in _IN_NAMES for word in written)
    return is_whole and (len(written) > 1 or not is_opening)


def _is_kin(one: str, other: str) -> bool:
    """Whether two words are forms of one: they differ in their endings, or belong to one irregular family."""
    if one == other or any(one in family and other in family for family in _families()):
        return True
    length = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    length = length or min(len(one), len(other))
    ends = [_undoubled(word, length) for word in (one, other)]
    is_other_word = "" in ends and ("y" in ends or "e" in ends)
    return one[0] == other[0] and length >= 2 and _ENDINGS.issuperset(ends) and not is_other_word


def _undoubled(word: str, length: int) -> str:
    """The end of a word from `length` on, less the consonant it doubles: winn-ing."""
    end = word[length:]
    return end[1:] if len(end) > 2 and end[0] == word[length - 1] else end
