"""Where lists of words differ."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.text.diff import Block, Fit, fit

LETTERS = st.lists(st.sampled_from("abcd"), max_size=12)


@pytest.mark.parametrize(
    ("passage", "text", "expected"),
    [
        ("b c", "a b c d", Fit(1, 3, ())),
        ("b x d", "a b c d e", Fit(1, 4, (Block(1, 2, 2, 3),))),
        ("b d", "a b c d e", Fit(1, 4, (Block(1, 1, 2, 3),))),
        ("b x c", "a b c d", Fit(1, 3, (Block(1, 2, 2, 2),))),
        ("x b c", "a b c d", Fit(0, 3, (Block(0, 1, 0, 1),))),
        ("b c x", "a b c d", Fit(1, 4, (Block(2, 3, 3, 4),))),
        ("b c x", "a b c", Fit(1, 3, (Block(2, 3, 3, 3),))),
        ("the risks of", "the big risk of risking", Fit(0, 4, (Block(1, 2, 1, 3),))),
        ("policy on issues", "policy especially on issues", Fit(0, 4, (Block(1, 1, 1, 2),))),
        ("a", "", Fit(0, 0, (Block(0, 1, 0, 0),))),
    ],
)
def test_a_passage_is_placed_where_it_differs_least(passage: str, text: str, expected: Fit) -> None:
    """Ends are at word edges: a changed first or last word stands for the word in its place."""
    assert fit(passage.split(), text.split()) == expected


@given(LETTERS, LETTERS)
def test_what_lies_between_blocks_is_equal(passage: list[str], text: list[str]) -> None:
    """A fit and its blocks account for every word of the passage and of its place."""
    place = fit(passage, text)
    i, j = 0, place.start
    for block in (*place.blocks, Block(len(passage), len(passage), place.end, place.end)):
        assert passage[i : block.start] == text[j : block.source_start]
        i, j = block.end, block.source_end


def long_text() -> tuple[list[str], list[str]]:
    """A text of 2,000 words and a passage of 400 of them, from the 800th on."""
    rng = random.Random(3)
    text = [rng.choice(["the", "of", "and", "to", "in"]) + str(rng.randrange(60)) for _ in range(2_000)]
    return text, text[800:1_200]


def test_a_long_passage_has_exact_ends() -> None:
    """With words changed at both ends and inside, a long passage is still placed from its first word to its last."""
    text, passage = long_text()
    text = text[700:1_300]
    for index in (0, 2, 50, 51, 200, 397, 399):
        passage[index] = "zebra"

    place = fit(passage, text)

    assert (place.start, place.end) == (100, 500)
    assert [(b.start, b.source_start - 100) for b in place.blocks] == [
        (0, 0),
        (2, 2),
        (50, 50),
        (200, 200),
        (397, 397),
        (399, 399),
    ]


def test_a_long_passage_may_fit_nowhere() -> None:
    """Nothing in common: an empty place, and all of it a block."""
    text, _ = long_text()

    assert fit(["zebra"] * 400, text) == Fit(0, 0, (Block(0, 400, 0, 0),))


def test_a_long_passage_may_have_hardly_a_word_in_common() -> None:
    """One word in common is enough to stand on."""
    text, _ = long_text()
    passage = ["zebra"] * 200 + [text[300]] + ["zebra"] * 200

    place = fit(passage, text)

    assert sum(b.end - b.start for b in place.blocks) == 400


def test_a_text_that_repeats_itself_is_fitted_in_one_copy() -> None:
    """Runs in two copies of a passage are not put together to one that goes from the first to the second."""
    copy = "harbor ferry gull market bridge winter letter garden".split()
    passage = "harbor ferry gull bridge winter letter garden engine".split()

    found = fit(passage, [*copy, *copy, "engine", *copy])

    assert (found.start, found.end, found.blocks) == (8, 17, (Block(3, 3, 11, 12),))


@pytest.mark.parametrize(
    ("passage", "text", "expected"),
    [
        (
            "a review of new drugs",
            "x a review of new ways to market drugs y",
            Fit(1, 9, (Block(4, 4, 5, 8),)),
        ),
        ("drugs for the old towns", "x drugs of no use for the old towns y", Fit(1, 9, (Block(1, 1, 2, 5),))),
        (
            "a review of new drugs",
            "x a review of new ways to market all the drugs",
            Fit(1, 6, (Block(4, 5, 5, 6),)),
        ),
    ],
)
def test_words_left_out_beside_the_last_word(passage: str, text: str, expected: Fit) -> None:
    """A last or first word that stands a little further on in the text is not swapped: words beside it are missing."""
    assert fit(passage.split(), text.split()) == expected
