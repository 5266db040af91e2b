"""Text made fit for a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.reporters.terminal import Look, cells, printable, shorten


@given(st.text())
def test_nothing_that_steers_a_terminal_gets_through(text: str) -> None:
    """Whatever a draft holds, what is printed has no control, bidirectional or invisible character and no line end."""
    shown = printable(text)

    assert not [char for char in shown if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not set(shown) & set("\u202a\u202e\u2066\u200b\u2060\ufeff\U000e0041")


def test_an_escape_is_shown_not_sent() -> None:
    """A terminal escape in a draft is written out."""
    assert printable("\x1b[31mred\u202e") == "\\u{1b}[31mred\\u{202e}"


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("👩\u200d🔬", 4)])
def test_cells_count_wide_and_combining_characters(text: str, width: int) -> None:
    """A wide character takes two columns, a combining one none."""
    assert cells(text) == width


@given(st.text("aß日e\u0301"), st.integers(2, 12))
def test_shortened_text_fits(text: str, width: int) -> None:
    """Cut text never takes more columns than asked, and text that fits is not cut."""
    short = shorten(text, width)

    assert cells(short) <= width
    assert short == text or short.endswith("…")
    assert (cells(text) <= width) == (short == text)


def test_paint_does_nothing_without_color() -> None:
    """Color codes appear only where they are allowed."""
    assert Look().paint("x", "red") == "x"
    assert Look(is_colored=True).paint("x", "red", "bold") == "\x1b[31;1mx\x1b[0m"
    assert Look(is_colored=True).paint("", "red") == ""
