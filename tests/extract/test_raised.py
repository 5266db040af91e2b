"""Raised figures: tags, exponents and notes."""

import pytest

from provlint.extract.raised import find_raised


def found(text: str, known: str = "") -> list[tuple[str, list[str], str | None]]:
    """Each candidate of a text: its stretch, its ids as listed, and what it needs."""
    return [
        (
            tag.span.of(text),
            [item.id if item.last is None else f"{item.id}-{item.last}" for item in tag.items],
            tag.needs,
        )
        for tag in find_raised(text, lambda id: id == known)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained.¹", [("¹", ["1"], "raised")]),
        ("It rained²,³ and snowed⁴⁻⁶.", [("²,³", ["2", "3"], "raised"), ("⁴⁻⁶", ["4-6"], "raised")]),
        ("It rained⁶⁻⁴ [¹].", [("⁶⁻⁴", ["6", "4"], "raised")]),
        ("“It rained”¹² (all day)³", [("¹²", ["12"], "raised"), ("³", ["3"], "raised")]),
        ("It rained<sup>1, 2</sup>.", [("<sup>1, 2</sup>", ["1", "2"], "raised")]),
        ("So 3 rad², 9 centimeters² and 4 second²", []),
        ("¹ of 5 km², x², 10⁶, log² and a ³ alone", []),
        ("It rained.¹\n\n¹ All day.", []),
        ("It rained.", []),
        ("[see above]¹ " + "¹", [("¹", ["1"], "raised")]),
    ],
)
def test_a_figure_after_a_word_or_a_stop(
    text: str, expected: list[tuple[str, list[str], str | None]]
) -> None:
    """Exponents, units, the notes themselves and the tags of notes are none."""
    assert found(text) == expected


def test_a_known_number_needs_no_other_sign() -> None:
    """Though it be the number of a note."""
    assert found("It rained.¹\n\n¹ All day.", "1") == [("¹", ["1"], None)]
