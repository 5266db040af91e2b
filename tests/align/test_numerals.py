"""Numbers of several words, and where one of them would be cut."""

from __future__ import annotations

import pytest

from provlint.align.numerals import (
    is_numeral,
    is_scale,
    number_ahead,
    number_behind,
    ratio_ahead,
    ratio_behind,
)


@pytest.mark.parametrize(
    ("whole", "word", "rest"),
    [
        ("20 000 crowns", "20", " 000"),
        ("20\u202f000", "20", "\u202f000"),
        ("20\n000", "20", "\n000"),
        ("2019 200 men", "2019", ""),
        ("20 0000", "20", ""),
        ("20 men", "20", ""),
        ("twenty-two", "twenty", "-two"),
        ("Twenty two", "Twenty", " two"),
        ("twenty men", "twenty", ""),
        ("two hundred", "two", " hundred"),
        ("8 Billion", "8", " Billion"),
        ("hundred and five", "hundred", " and five"),
        ("hundred and more", "hundred", ""),
        ("5 per cent", "5", " per cent"),
        ("5 per day", "5", ""),
        ("3 ½ tons", "3", " ½"),
        ("three and a half", "three", " and a half"),
        ("two thirds", "two", " thirds"),
        ("five", "five", ""),
    ],
)
def test_what_follows_and_belongs_to_a_number(whole: str, word: str, rest: str) -> None:
    """The rest of a number is found behind its first word, and nothing where the number ends there."""
    assert number_behind(word, whole, len(word)) == rest


@pytest.mark.parametrize(
    ("ahead", "word", "rest"),
    [
        ("in 20 ", "000", "20 "),
        ("in 2019 ", "000", ""),
        ("on 20 ", "men", ""),
        ("some forty-", "nine", "forty-"),
        ("some forty ", "nineteen", ""),
        ("two hundred and ", "five", "hundred and "),
        ("two hundred and ", "twenty", "hundred and "),
        ("$300 ", "billion", ""),
        ("he and ", "five", ""),
    ],
)
def test_what_comes_before_and_belongs_to_a_number(ahead: str, word: str, rest: str) -> None:
    """The beginning of a number is found before its last word; a scale may stand without its number."""
    assert number_ahead(word, ahead + word, len(ahead)) == rest


def test_words_that_numbers_are_made_of() -> None:
    """Digits at the end of a word, number words and scales make numbers."""
    assert [is_numeral(word) for word in ("20", "G20", "Forty", "million", "men", "")] == [True] * 4 + [
        False
    ] * 2
    assert [is_scale(word) for word in ("Million", "percent", "per", "pct", "men")] == [True] * 4 + [False]


@pytest.mark.parametrize(
    ("few", "between", "many", "is_share"),
    [
        ("1", " in ", "8 of us", True),
        ("nine", " out of ", "ten", True),
        ("thirty", " in ", "forty of them", True),
        ("1", " in ", "1000 of us", True),
        ("3", " in ", "2019", False),
        ("3", " in ", "10 days", False),
        ("12", " in ", "3 towns", False),
        ("1", " in ", "2.5 of us", False),
        ("1", " in ", "all", False),
        ("1", " in ", "10²", False),
        ("5" * 5000, " in ", "8 of us", False),
        ("1", " and ", "8 of us", False),
    ],
)
def test_a_share_is_told_from_a_count(few: str, between: str, many: str, is_share: bool) -> None:
    """Fewer of more are a share, found from both its ends; a count in a year, a time or of fewer is none."""
    whole = few + between + many

    ahead, behind = ratio_ahead(whole, len(few + between)), ratio_behind(few, whole, len(few))

    assert (ahead, behind) == ((few + between, between + many.split(maxsplit=1)[0]) if is_share else ("", ""))
