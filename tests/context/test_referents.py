"""Whether two descriptions of speakers are of one person."""

from __future__ import annotations

import pytest

from provlint.context.referents import are_one, gender_of, is_body


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        ("Mina Ahn", "Ahn", ""),
        ("Mina Ahn", "Ms. Ahn", ""),
        ("the Rev. Mina Ahn", "Rev. Ahn", ""),
        ("Mary Mina Ahn", "Mina Ahn", ""),
        ("M. Ahn", "Mina Ahn", ""),
        ("Mina Ahn", "Mina Ahn Weiss", ""),
        ("Mina Ahn", "the mayor", "The mayor, Mina Ahn, left."),
        ("Mina Ahn", "the mayor", "Selby Mayor Mina Ahn left."),
        ("Mina Ahn", "the mayor", "Mina Ahn is the mayor."),
        ("Mina Ahn", "the mayor", "Mina Ahn, 43, the former mayor, left."),
        ("Mina Ahn", "the senator", "We met Sen. Ahn."),
        ("the mayor", "Mina Ahn", "The mayor of Selby, Mina Ahn, left."),
        ("Mina Ahn", "the 43-year-old", "Ahn (43) left."),
        ("Mina Ahn", "the 43-year-old", "The 43-year-old Ahn left."),
        ("the mayor of Selby", "the mayor", ""),
        ("an official", "the official", ""),
        ("a nurse", "the woman", ""),
        ("Selby Motors", "the company", ""),
        ("the Education Department", "the department", ""),
        ("the report", "the report", ""),
    ],
)
def test_words_for_one_person(one: str, other: str, text: str) -> None:
    """Names that fit, an office where the text gives it, an age, the same noun, a body by its kind."""
    assert are_one(one, other, text)


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        ("Mina Ahn", "Paul Ahn", ""),
        ("Mina Ahn", "Mina Weiss", ""),
        ("Mr. Ahn", "Mrs. Ahn", ""),
        ("Mina Ahn", "the mayor", ""),
        ("Mina Ahn", "the mayor", "Mina Ahn, who spoke with the mayor, left."),
        ("Mina Ahn", "the mayor", "The mayor told us that Mina Ahn left."),
        ("Mina Ahn", "the mayor", "Ahnsen, the mayor, left. " + "Ahn left. " * 50),
        ("Mina Ahn", "the 43-year-old", "Ahn, 44, left."),
        ("Mina Ahn", "a neighbor", ""),
        ("a neighbor", "another neighbor", ""),
        ("an official", "an official", ""),
        ("the teacher", "the mayor", ""),
        ("her mother", "his mother", ""),
        ("the Education Department", "the Treasury Department", ""),
        ("Mina Ahn", "the company", ""),
        ("the man", "the spokeswoman", ""),
    ],
)
def test_words_for_two_persons(one: str, other: str, text: str) -> None:
    """Other first names, another office, somebody new, another's mother, a man and a woman."""
    assert not are_one(one, other, text)


def test_a_description_may_tell_a_man_from_a_woman() -> None:
    """By a pronoun, a title, a word for either, or not at all."""
    told = [gender_of(one) for one in ("she", "Mr. Weiss", "the spokeswoman", "his wife", "Mina Ahn")]

    assert told == ["she", "he", "she", "she", ""]


def test_bodies_and_papers_are_no_persons() -> None:
    """By their noun, or by a name that is no person's."""
    assert [
        is_body(one) for one in ("the company", "the report", "the Journal", "Mina Ahn", "the sexton")
    ] == [
        True,
        True,
        True,
        False,
        False,
    ]
