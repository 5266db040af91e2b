"""What counts as a claim that can be checked."""

import pytest

from provlint.extract.claims import find_claim
from provlint.extract.words import read_prose
from provlint.text.span import Span


def claim(text: str) -> str | None:
    """The quantity found in a sentence."""
    found = find_claim(read_prose(text), Span(0, len(text)))
    return None if found is None else found.of(text)


CLAIMS = [
    ("The ferry carried 40,000 people a year.", "40,000 people"),
    ("The harbor was opened in 1931 by the king.", "1931"),
    ("The wall cost $3 million to build.", "$3 million"),
    ("The wall cost $3.2 million to build.", "$3.2 million"),
    ("The wall cost €3 a meter to build.", "€3"),
    ("About 12% of the fleet was lost.", "12%"),
    ("About 1.5 percent of the fleet was lost.", "1.5 percent"),
    ("Nearly two million crates were shipped.", "two million"),
    ("Some two-thirds of the fleet was lost.", "two-thirds"),
    ("The fare has doubled since the war.", "doubled"),
    ("It is the largest port on the coast.", "largest"),
    ("It is Europe's second oldest port still open.", "oldest"),
    ("It was signed on 7 April in the town hall.", "7"),
    ("It was signed on April 7 in the town hall.", "7"),
    ("The bridge is 17 miles from the town.", "17 miles"),
    ("Between 50-70 percent of the rock is quartz.", "50-70 percent"),
    ("The show ran for 3.5 and drew few.", "3.5"),
]


@pytest.mark.parametrize(("text", "exact"), CLAIMS)
def test_a_quantity_is_a_claim(text: str, exact: str) -> None:
    """Numbers, money, dates, shares, ranks and changes of quantity are found, with their unit."""
    assert claim(text) == exact


NO_CLAIMS = [
    "The harbor opened early in the year.",
    "The best port is the one at home.",
    "How many of the 40,000 people came?",
    "If 40,000 people came, the port would close.",
    "Add 500 grams of flour and stir.",
    "I counted 40,000 people in the harbor.",
    "See what 1931 did to the town.",
    "As Table 312 shows, the fleet was small.",
    "There are 3 kinds of wall in town.",
    "The result was found earlier (Brandt et al., 2023) in Oslo.",
    "The result was found by Brandt (2023) in Oslo.",
    "The court agreed in 556 F.3d with the town.",
    "The rule is in § 1012 of the code.",
    "A version 2.0beta7 of it came late.",
    "Several kinds were seen [12] and named.",
    "1. The harbor opened early in the year.",
    "A largest port is hard to find here.",
    "In 1931",
    "… … … … … …1",
    "",
]


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_states_no_quantity_is_no_claim(text: str) -> None:
    """Questions, instructions, the writer's own words, labels, references and small counts are left alone."""
    assert claim(text) is None


@pytest.mark.parametrize("unit", ["1", "1 ", "1,", "$1 ", "est ", "two ", "a 3.", "the est "])
def test_hostile_numbers_are_read(unit: str) -> None:
    """100 kB of digits and marks in one sentence are read, and what is reported stands in them."""
    text = (unit * (100_000 // len(unit) + 1))[:100_000]

    found = claim(text)

    assert found is None or found in text
