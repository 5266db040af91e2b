"""Where a capital makes another word, and where it says nothing."""

from __future__ import annotations

import pytest

from provlint.align.capitals import Change, change_of_case, hangs_on_case, is_in_title


def test_words_that_hang_on_their_capital() -> None:
    """Peoples, months, names and bodies that share their letters with a common word, and their plurals."""
    words = ("Poles", "may", "Union", "REPUBLICANS", "President", "table", "")

    assert [hangs_on_case(word) for word in words] == [True] * 4 + [False] * 3


@pytest.mark.parametrize(
    ("draft", "source", "change"),
    [
        ("pole", "pole", None),
        ("pole", "bear", None),
        ("Pole", "pole", Change.RAISED),
        ("pole", "Pole", Change.LOWERED),
        ("us", "US", Change.OTHER),
    ],
)
def test_how_case_changed(draft: str, source: str, change: Change | None) -> None:
    """The first letter raised or lowered, or more than that; nothing for the same word and for other words."""
    assert change_of_case(draft, source) is change


@pytest.mark.parametrize(
    ("draft", "source", "index", "expected"),
    [
        ("the May fair", "the may fair", 1, False),
        ("The May fair", "the may fair", 1, True),
        ("the member states met", "the Member States met", 2, True),
        ("the polish navy met", "the Polish Navy met", 1, False),
        ("polish navy ships met", "Polish Navy Ships met", 0, True),
        ("the us navy met", "the US NAVY met", 1, False),
        ("us navy ships met", "US NAVY SHIPS met", 0, True),
    ],
)
def test_a_run_of_capitals_is_a_title(draft: str, source: str, index: int, expected: bool) -> None:
    """Two words raised together are a term, two of a body's name lowered too; names want a headline of three."""
    words = list(zip(draft.split(), source.split(), strict=True))

    assert is_in_title(words, index) is expected
