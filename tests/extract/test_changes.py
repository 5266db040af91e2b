"""Ranks, and changes of what is measured, told without a number."""

import pytest

from provlint.extract.claims import find_claim
from provlint.extract.words import read_prose
from provlint.text.span import Span


def claim(text: str) -> str | None:
    """The words of the claim found in a sentence."""
    found = find_claim(read_prose(text), Span(0, len(text)))
    return None if found is None else found.span.of(text)


FOUND = [
    ("It is the largest port on the coast.", "largest"),
    ("It is Europe's second oldest port still open.", "oldest"),
    ("It is the second-largest port in Norway.", "second-largest"),
    ("It is the most populous town in Norway.", "most populous"),
    ("It is one of the wealthiest towns in Norway.", "wealthiest"),
    ("She was the first woman to lead the port.", "first woman to"),
    ("The new yard is twice as long as the old.", "twice as"),
    ("The yard made more ships than any other.", "than any other"),
    ("The pumps gave a tenfold gain in speed.", "tenfold"),
    ("Since the war fares have fallen by much.", "fares have fallen"),
    ("The exports of wool to the islands fell.", "exports of wool to the islands fell"),
]


@pytest.mark.parametrize(("text", "exact"), FOUND)
def test_a_rank_or_a_change_is_a_claim(text: str, exact: str) -> None:
    """Superlatives of what is measured, firsts, multiples, and the rise or fall of a quantity are found."""
    assert claim(text) == exact


LEFT = [
    "A largest port is hard to find here.",
    "The biggest mistake was made by the king.",
    "The biggest political mistake was made by then.",
    "The king raised taxes on the wealthiest families.",
    "It is the most beautiful town in Norway.",
    "The first step to take is to call.",
    "The first bridges appear to be made of wood.",
    "The first bridge, which was to fall, is gone.",
    "The first bridge of the town was of wood.",
    "The first woman of a town by the sea.",
    "The mayor doubled down on it in spring.",
    "The mayor is older than any mayor was.",
    "He came here twice a year by ferry.",
    "The king fell from his horse at night.",
    "The price, it seems, rose and then fell.",
    "The price of a ferry that had dropped anchor.",
    "The price is what the first owners of it may ask for.",
    "The first old and rusty iron bridges were there to stay.",
    "There is a demand for less and increased comfort.",
]


@pytest.mark.parametrize("text", LEFT)
def test_an_opinion_or_an_order_is_no_claim(text: str) -> None:
    """Opinions in the superlative, mere order, and verbs of nothing measured are left alone."""
    assert claim(text) is None
