"""Text made fit for a terminal."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.reporters.terminal import Look, cells, printable, shorten, wrap


@given(st.text())
def test_nothing_that_steers_a_terminal_gets_through(text: str) -> None:
    """Whatever a draft holds, what is printed has no control, bidirectional or invisible character and no line end."""
    shown = printable(text)

    assert not [char for char in shown if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not set(shown) & set("\u202a\u202e\u2066\u200b\u2060\ufeff\U000e0041")


def test_an_escape_is_shown_not_sent() -> None:
    """A terminal escape in a draft is written out."""
    assert printable("\x1b[31mred\u202e") == "\\u{1b}[31mred\\u{202e}"


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("日本", 4),
        ("e\u0301", 1),
        ("👩\u200d🔬", 4),
        ("नमस्ते", 4),
        ("ไทยนี้", 4),
        ("\u1112\u1161\u11ab", 2),
        ("a\u20dd", 1),
        ("שלום", 4),
        ("✔\ufe0f", 1),
        ("ｆ", 2),
    ],
)
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


def test_a_link_is_written_only_where_links_are_allowed(tmp_path: Path) -> None:
    """Only with a folder to start from, and only to a file that is there; each word is a link."""
    (tmp_path / "my text.md").write_text("x")
    target = f"file://{tmp_path}/my%20text.md"
    linked = Look(folder=tmp_path).link("my text", "my text.md")

    assert linked == f"\x1b]8;;{target}\x1b\\my\x1b]8;;\x1b\\ \x1b]8;;{target}\x1b\\text\x1b]8;;\x1b\\"
    assert Look().link("my text", "my text.md") == "my text"
    assert Look(folder=tmp_path).link("none", "none.md") == "none"
    assert Look(folder=tmp_path).link("none", "a\0b") == "none"


def test_a_path_cannot_end_a_link(tmp_path: Path) -> None:
    """An escape in a file's name is encoded in the link's target."""
    (tmp_path / "a\x1b\\b.md").write_text("x")

    linked = Look(folder=tmp_path).link("a", "a\x1b\\b.md")

    assert linked == f"\x1b]8;;file://{tmp_path}/a%1B%5Cb.md\x1b\\a\x1b]8;;\x1b\\"


def test_a_link_takes_no_room_in_a_line(tmp_path: Path) -> None:
    """Text is wrapped as if its links and colors were not there."""
    (tmp_path / "a.md").write_text("x")
    plain, rich = Look(20), Look(20, is_colored=True, folder=tmp_path)
    words = ["one two three", "four", "five six seven eight"]

    bare = list(wrap("  ", " ".join(words), plain))
    full = list(wrap("  ", f"{words[0]} {rich.link('four', 'a.md')} {rich.paint(words[2], 'red')}", rich))

    assert "\x1b]8;;" in "".join(full)
    assert [re.sub("\x1b(?:\\[[0-9;]*m|]8;;[^\x1b]*\x1b\\\\)", "", line) for line in full] == bare


def test_paint_does_nothing_without_color() -> None:
    """Color codes appear only where they are allowed."""
    assert Look().paint("x", "red") == "x"
    assert Look(is_colored=True).paint("x", "red", "bold") == "\x1b[31;1mx\x1b[0m"
    assert Look(is_colored=True).paint("", "red") == ""
