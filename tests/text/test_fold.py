"""Comparable words, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.text.fold import comparable, fold, space_words, spelled_out, split_words, words_of

# Letters of several scripts, marks, figures, invisible characters and the like, thick enough to meet each other.
CHARACTERS = (
    "aZé e\u0301 ﬁİıσΣς10²½-'’ʼ_.,$%\n\u00a0\u00ad\u200b\ufeff\u0327東ポ\u3099สวัдК\u05d0\u05b0ñ\ufe0fµ🙂"
)
TEXTS = st.text(st.sampled_from(CHARACTERS) | st.characters(), max_size=40)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", " "),
        (" … ", " "),
        ("It was 1.8%!", " it was 1 8 "),
        ("don’t donʼt don't", " don t don t don t "),
        ("10² H₂O a_b", " 10² h₂o a b "),
        ("cafe\u0301 café", " café café "),
        ("ﬁnal so\u00adft w\u200bord", " final soft word "),
        ("東京 ポ\u3099", " 東 京 ポ\u3099 "),
        ("สวัส", " ส วั ส "),
        ("ϴ Θ θ", " ϑ θ θ "),
        ("İstanbul ΟΔΟΣ", " i\u0307stanbul οδος "),
        ("5 µg 5 μg", " 5 μg 5 μg "),
    ],
)
def test_words_are_comparable(text: str, words: str) -> None:
    """Case, composition, ligatures and what is never seen are gone; figures raised and lowered are not."""
    assert fold(text).text == words


@given(TEXTS)
def test_folding_is_idempotent(text: str) -> None:
    """The words of folded words are those words."""
    folded = fold(text).text

    assert fold(folded).text == folded


@given(TEXTS)
def test_words_are_those_of_the_folded_text(text: str) -> None:
    """Whoever needs no places is told the same words, as many as the text is split into."""
    words = words_of(text)

    assert words == fold(text).words()
    assert len(words) == len(split_words(text)) // 2


@pytest.mark.parametrize("count", [200, 201, 20_000])
def test_many_kinds_of_marks_part_words_as_few_do(count: int) -> None:
    """A text may have ten thousands of them, and is not gone through for each."""
    marks = map(chr, range(0xF0000, 0xF0000 + count))

    assert fold("".join(f"A{mark}é " for mark in marks)).text == " " + "a é " * count


@pytest.mark.parametrize(("count", "is_split"), [(200, False), (201, True)])
def test_texts_of_many_kinds_of_marks_are_split(count: int, is_split: bool) -> None:
    text = "".join(map(chr, range(0xF0000, 0xF0000 + count)))

    assert (space_words(text) is None) == is_split


@given(TEXTS, st.data())
def test_to_origin_folds_back(text: str, data: st.DataObject) -> None:
    """The stretch of the original that some words stand in has just those words."""
    folded = fold(text)
    if not len(folded):
        return
    first = data.draw(st.integers(0, len(folded) - 1))
    last = data.draw(st.integers(first, len(folded) - 1))

    assert fold(folded.to_origin(first, last).of(text)).words() == folded.words(first, last + 1)


@given(TEXTS)
def test_every_array_has_one_entry_a_word(text: str) -> None:
    """Starts, origins and ends are as many as the words, and each start is where its word begins."""
    folded = fold(text)
    words = folded.words()

    assert len(folded.starts) == len(folded.origins) == len(folded.origin_ends) == len(words)
    assert [folded.text[s : s + len(w)] for s, w in zip(folded.starts, words, strict=True)] == words
    assert [folded.word_at(start) for start in folded.starts] == list(range(len(words)))


@given(TEXTS)
def test_splitting_loses_nothing(text: str) -> None:
    """Gaps and words in turn, beginning and ending with a gap, are the whole text."""
    pieces = split_words(text)

    assert "".join(pieces) == text
    assert len(pieces) % 2 == 1


@given(TEXTS)
def test_comparable_words_are_settled(text: str) -> None:
    """What is comparable is comparable again."""
    once = comparable(text)

    assert comparable(once) == once
    assert spelled_out(once) == once


def test_places_are_where_words_occur() -> None:
    """Each word knows all its places, ascending."""
    folded = fold("The cat and the dog and the bird")

    assert {word: list(places) for word, places in folded.places.items()} == {
        "the": [0, 3, 6],
        "cat": [1],
        "and": [2, 5],
        "dog": [4],
        "bird": [7],
    }


def test_no_words_are_no_words() -> None:
    """Asking for words past the end gives none."""
    assert fold("one two").words(2) == []
    assert fold("one two").words(1, 9) == ["two"]
