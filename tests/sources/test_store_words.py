"""What SQLite takes for the words of a text are the words that it is folded to."""

from __future__ import annotations

import re
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.sources.store_words import indexed_words
from provlint.text.fold import fold

# Each of these is a letter, part of one, a mark or nothing, in its own way.
ODD = "aZ9 _-'’“—éÉ\u0301\u00ad\u200bßſµΣσςİıﬁﬃϴ²½京がﾊกЖא\u05b0ʼ٣\U0001d400𠀀\ud800\0"
TEXTS = st.text(st.one_of(st.sampled_from(ODD), st.characters()), max_size=60)


def tokens(text: str) -> list[str]:
    """The words that the tokenizer `ascii` makes of a text."""
    found = re.findall(r"[A-Za-z0-9\x80-\U0010ffff]+", text)
    return [re.sub("[A-Z]+", lambda match: match[0].lower(), word) for word in found]


@given(TEXTS)
def test_the_words_are_those_of_the_fold(text: str) -> None:
    assert tokens(indexed_words(text)) == fold(text).text.split()


@pytest.mark.parametrize("odd", ODD)
def test_every_kind_of_character_is_taken_as_the_fold_takes_it(odd: str) -> None:
    for text in (odd, f"a{odd}b", f"A {odd} b", f"{odd}{odd}x", f"é{odd}", f"Ö{odd}Ö", f"{odd}\u0301"):
        assert tokens(indexed_words(text)) == fold(text).text.split()


@given(TEXTS, st.integers(0, 20), st.integers(1, 6))
def test_every_run_of_words_is_found_in_its_text(text: str, first: int, count: int) -> None:
    words = fold(text).words(first, first + count)
    connection = sqlite3.connect(":memory:")
    connection.execute("create virtual table words using fts5 (text, content='', tokenize='ascii')")

    connection.execute("insert into words (rowid, text) values (7, ?)", (indexed_words(text),))
    found = connection.execute(
        "select rowid from words where words match ?", (f'"{" ".join(words)}"',)
    ).fetchall()
    connection.close()

    assert found == ([(7,)] if words else [])


def test_much_of_every_kind_is_read_to_its_end() -> None:
    """A long text of one odd character after another has the words that our fold gives it."""
    for odd in ODD:
        assert len(tokens(indexed_words(f"a{odd}" * 50_000))) == len(fold(f"a{odd}" * 50_000))
