"""Names in descriptions of speakers, and whether two of them may be one person or one side."""

from __future__ import annotations

import pytest

from provlint.context.persons import Person, are_alike, are_related, is_surely_one, mentions, person_in

LUND, BRANDT = Person(("Tomas", "Lund")), Person(("Ada", "Brandt"))


@pytest.mark.parametrize(
    ("description", "words"),
    [
        ("Tomas Lund", ("Tomas", "Lund")),
        ("its director, Tomas Lund", ("Tomas", "Lund")),
        ("Tomas Lund, the director", ("Tomas", "Lund")),
        ("Tomas Lund (the younger)", ("Tomas", "Lund")),
        ("The engineer Ada Brandt", ("Ada", "Brandt")),
        ("NOAA Administrator Ada Brandt", ("Ada", "Brandt")),
        ("Mrs. Brandt", ("Brandt",)),
        ("Martin Luther King Jr.", ("Martin", "Luther", "King")),
        ("Ada von der Brandt", ("Ada", "von", "der", "Brandt")),
        ("J.R. Moe", ("J.R.", "Moe")),
    ],
)
def test_a_person_is_named_without_titles(description: str, words: tuple[str, ...]) -> None:
    """The name stands at the end of a phrase, behind titles and bodies."""
    assert person_in(description) == Person(words)


@pytest.mark.parametrize(
    "description",
    [
        "the company",
        "The Harbor",
        "the Journal",
        "The Bergen Times",
        "NOAA",
        "Goldman Group",
        "the mayor of Bergen",
        "a spokesman for Mrs. Brandt",
        "voters embracing Lund",
        "the director",
        "",
        "he",
        "Jr.",
        "the Fed chief",
    ],
)
def test_nobody_is_named(description: str) -> None:
    """Bodies, offices and what stands behind a preposition are no person."""
    assert person_in(description) is None


@pytest.mark.parametrize(
    ("name", "text", "is_one"),
    [
        (("Ada", "Brandt"), "", True),
        (("Brandt",), "Ada Brandt was born here.", True),
        (("Brandt",), "We met Mrs. Brandt there.", True),
        (("Brandt",), "So said president Brandt at last.", True),
        (("Bergen",), "They live in Bergen now.", False),
        (("Bergen",), "Bergen said so.", False),
        (("Bergen",), "It is old. Bergen said so.", False),
        (("Bergen",), "It is, Bergen said, old.", False),
        (("Bergen",), "In Bergen all is well.", False),
        (("Brandt",), "The Ada Brandtish way.", False),
    ],
)
def test_one_word_needs_a_first_name_somewhere(name: tuple[str, ...], text: str, is_one: bool) -> None:
    """A town speaks, too, so one word is a person's only where it is seen behind a first name or a title."""
    assert is_surely_one(Person(name), (text,)) is is_one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Tomas", "Lund"), ("Lund",)),
        (("Ada", "Brandt"), ("Ada", "Moe")),
        (("Per", "Müller"), ("Muller",)),
        (("Volodymyr", "Zelensky"), ("Zelenskiy",)),
    ],
)
def test_names_that_share_a_word_may_be_one_person(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    """A shared word, accents aside, or last names that begin alike."""
    assert are_alike(Person(one), Person(other))


def test_other_names_are_other_persons() -> None:
    """Nothing in common, initials aside."""
    assert not are_alike(Person(("A.", "Brandt")), Person(("A.", "Lund")))


@pytest.mark.parametrize(
    "text",
    [
        "Brandt’s lawyer, Tomas Lund, said so.",
        "Brandt spokesman Tomas Lund said so.",
        "Lund, a spokesman for Ada Brandt, said so.",
        "Tomas Lund of Brandt said so.",
        "Ada Brandt, better known as Tomas Lund, said so.",
        "Ada Brandt (Lund) said so.",
    ],
)
def test_one_may_speak_for_the_other(text: str) -> None:
    """A spokesman, a lawyer or another name for the same person, in either order."""
    assert are_related(LUND, BRANDT, text)


@pytest.mark.parametrize(
    "text",
    [
        "Brandt told Lund so.",
        "Brandt met the president, and Lund left.",
        "Brandt’s rival, Tomas Lund, said so.",
        "Brandt left. Her lawyer Lund stayed.",
        "Brandtish spokesman Lund",
        "",
    ],
)
def test_two_people_in_a_sentence_are_two(text: str) -> None:
    """Standing in one sentence makes nobody another's voice."""
    assert not are_related(LUND, BRANDT, text)


def test_a_mention_is_a_whole_word() -> None:
    """The last name, not a part of another word."""
    assert mentions(LUND, "So Lund’s plan")
    assert not mentions(LUND, "Lundgren went")
