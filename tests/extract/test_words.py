"""Sentences as words, split closely or roughly."""

import pytest

from provlint.extract.words import (
    LONGEST_SENTENCE,
    is_possessive,
    letters,
    plain_words,
    read_prose,
    split_words,
)
from provlint.text.span import Span


def words(text: str) -> tuple[str, ...]:
    return split_words(read_prose(text), Span(0, len(text))).lowers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some say: no.", ("some", "say", ":", "no", ".")),
        ("The U.S. can’t.", ("the", "u.s.", "can't", ".")),
        ("front-runners’ plan", ("front-runners'", "plan")),
        ("he ¤¤¤ left", ("he", "¤¤¤", "left")),
        ("", ()),
    ],
)
def test_words_and_marks_stand_by_themselves(text: str, expected: tuple[str, ...]) -> None:
    """Contractions, hyphened words, initials and masked quotations are one word each; every mark is its own."""
    assert words(text) == expected


def test_letters_that_grow_keep_their_place() -> None:
    """A letter whose small form is longer stays, so that offsets hold."""
    prose = read_prose("İ SAY")

    assert prose.lowered == "İ say"


def test_spans_measure_the_text() -> None:
    """Words remember where they stand, in the text and not in the sentence."""
    prose = read_prose("It rained. Critics say so.")
    sentence = split_words(prose, Span(11, 26))

    assert sentence.span(0, 1).of(prose.text) == "Critics say"
    assert (sentence.is_capitalized(0), sentence.is_capitalized(1), sentence.is_capitalized(9)) == (
        True,
        False,
        False,
    )
    assert (sentence.is_mark(3), sentence.is_mark(-1), sentence.is_mark(0)) == (True, True, False)
    assert (sentence.at(-1), sentence.at(9)) == ("", "")


def test_a_sentence_is_read_only_so_far() -> None:
    """What goes on and on is cut off."""
    assert len(words("a " * LONGEST_SENTENCE)) == LONGEST_SENTENCE / 2


def test_plain_words_are_the_letters_of_a_sentence() -> None:
    """Marks and digits part words; only one sentence is looked at."""
    prose = read_prose("It rained. Hard-liners can’t say 5.")

    assert plain_words(prose, Span(11, 35)) == ["hard", "liners", "can", "t", "say"]
    assert (letters("hard-liners"), letters("¤")) == ("hard", "¤")


@pytest.mark.parametrize(
    ("word", "expected"), [("lund's", True), ("voters'", True), ("ports", False), ("it", False)]
)
def test_a_possessive_is_told_by_its_end(word: str, expected: bool) -> None:
    """An apostrophe before or behind the s makes a possessive."""
    assert is_possessive(word) is expected
