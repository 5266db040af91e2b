"""What a bracket may stand for, told by closed lists of words."""

from __future__ import annotations

import pytest

from provlint.align.opposites import is_reversed
from provlint.align.senses import is_counted, is_counting, may_stand_for


@pytest.mark.parametrize(
    ("content", "replaced"),
    [
        ("rose", "fell"),
        ("agreed", "refused"),
        ("many", "few"),
        ("possible", "impossible"),
        ("harmless", "harmful"),
        ("with", "without"),
        ("the win", "the loss"),
        ("she", "he"),
        ("his", "her"),
    ],
)
def test_opposites_turn_the_sense(content: str, replaced: str) -> None:
    """A word and its opposite, or its negation by a prefix, reverse each other whichever the bracket has."""
    assert is_reversed(content, replaced)
    assert is_reversed(replaced, content)


@pytest.mark.parametrize(
    ("content", "replaced"),
    [
        ("", ""),
        ("Lee", "he"),
        ("his mother", "she"),
        ("the win after the loss", "the win"),
        ("they", "we"),
        ("slowly", ""),
        ("her", "she"),
    ],
)
def test_other_words_do_not(content: str, replaced: str) -> None:
    """A name, more words about the same thing, and another form of a pronoun leave the sense as it is."""
    assert not is_reversed(content, replaced)


@pytest.mark.parametrize(
    ("content", "replaced"),
    [
        ("the port", ""),
        ("", "the old"),
        ("Lee", "he"),
        ("2019", "then"),
        ("2019", "that year"),
        ("in 2019", "last year"),
        ("Lee", "the old king"),
        ("Lee", "a friend of mine"),
        ("he", "John Lee"),
        ("the king", "Lee"),
        ("he", "King of Spain"),
        ("they", "prices"),
        ("was", "is"),
        ("agreed", "agree"),
        ("winning", "win"),
        ("tried", "try"),
        ("writing", "write"),
        ("took", "take"),
        ("the people of Paris", "people"),
        ("of the workers", "of them"),
        ("of town", "of the town"),
        ("the men will", "they’ll"),
        ("the men are here", "they’re here"),
        ("Lee is", "he is"),
    ],
)
def test_what_a_bracket_may_stand_for(content: str, replaced: str) -> None:
    """A pronoun, a phrase about something known, a name, another ending, and the same words with more of them."""
    assert may_stand_for(content, replaced, "", is_opening=False)


@pytest.mark.parametrize(
    ("content", "replaced"),
    [
        ("voters", "people"),
        ("Lee", "prices"),
        ("refused to", "agreed to"),
        ("most of the men", "the men"),
        ("the men", "some men"),
        ("two", "the"),
        ("a month", "a week"),
        ("2019", "last king"),
        ("Lee", "he had won"),
        ("Lee", "the men who were there"),
        ("Lee", "old King Lee"),
        ("gold", "dollars"),
        ("of town", "of old town"),
        ("care", "car"),
        ("party", "part"),
        ("the men", "they’ll"),
    ],
)
def test_what_it_may_not_stand_for(content: str, replaced: str) -> None:
    """A plain word, a verb, another quantity, a number, a unit."""
    assert not may_stand_for(content, replaced, "", is_opening=False)


def test_the_capital_of_a_sentence_makes_no_name() -> None:
    """One word with a capital that it has anyway is no name; several words with capitals are."""
    assert not may_stand_for("the king", "Prices", "", is_opening=True)
    assert may_stand_for("the king", "John Lee", "", is_opening=True)


def test_what_a_number_counts() -> None:
    """The word after a number is what it counts, unless it is a small word."""
    assert [is_counted(words) for words in ("crowns", "Swedish crowns", "of them", "and", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_a_number_for_an_article() -> None:
    """A bare number beside an article would stand for it; a date beside one does not."""
    assert is_counting("two", "the")
    assert not is_counting("In 2019", "the")
    assert not is_counting("two", "men")
    assert not is_counting("", "the")
