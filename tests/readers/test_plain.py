"""Plain text: its blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.readers import read_text
from provlint.text.document import BlockKind

WRAPPED = """\
The harbor opened in 1931, after nine years of work, and was for a long
time the only safe port on that coast. It was built by hand.

The breakwater came last. Nobody thought that it would hold, and the
engineer said so in her diary, which was found among the papers of the
company when it was sold.
- one thing
- another thing that goes on for so long that it has to be wrapped to
  a second line
The end."""


def blocks(text: str) -> list[tuple[str, str]]:
    """The kind and the text of each block of a plain text."""
    document = read_text(text, "draft.txt")
    return [(block.kind.value, block.span.of(document.prose.text)) for block in document.blocks]


def test_one_line_is_one_paragraph() -> None:
    """Where lines are not wrapped, each is a block, with or without a blank line between."""
    text = "The harbor opened in 1931.\nIt was sold in 1950.\n\nNobody knows why.\n"

    assert blocks(text) == [
        ("paragraph", "The harbor opened in 1931."),
        ("paragraph", "It was sold in 1950."),
        ("paragraph", "Nobody knows why."),
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    """A line end that a wrap explains joins; an item and a line that ends early with a stop do not."""
    found = blocks(WRAPPED)

    assert [kind for kind, _ in found] == ["paragraph", "paragraph", "item", "item", "paragraph"]
    assert found[0][1].startswith("The harbor")
    assert found[0][1].endswith("built by hand.")
    assert found[3][1].endswith("a second line")


def test_a_short_line_in_wrapped_text_stands_alone() -> None:
    """A line that had room for the next word, and is followed by a capital, ends its block."""
    text = WRAPPED.replace("- one thing\n", "Two notes\n")

    assert ("paragraph", "Two notes") in blocks(text)


def test_a_long_line_among_wrapped_ones_does_not_set_the_width() -> None:
    """Text wider than anyone wraps is not wrapped."""
    line = "word " * 40 + "\n"

    assert len(blocks(line * 4)) == 4


def test_a_heading_is_short_and_stands_above_something() -> None:
    """A short line without a stop is a heading, but not the last one, which is an unfinished sentence."""
    assert blocks("The harbor\n\nIt opened in 1931.\n\nAnd then") == [
        ("heading", "The harbor"),
        ("paragraph", "It opened in 1931."),
        ("paragraph", "And then"),
    ]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. ", "12) "])
def test_an_item_begins_with_a_mark(mark: str) -> None:
    """Bullets and numbers make items; the mark belongs to the block."""
    assert blocks(f"{mark}bread") == [("item", f"{mark}bread")]


def test_old_line_ends_end_lines() -> None:
    """A text without line feeds is split at its carriage returns."""
    assert [text for _, text in blocks("It rained.\rIt snowed.")] == ["It rained.", "It snowed."]


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_blank_text_has_no_blocks(text: str) -> None:
    """Nothing in, nothing out."""
    assert blocks(text) == []


@given(st.text(alphabet="aA. -1*\n\r\t“”é\u2028", max_size=300))
def test_blocks_cover_all_but_space(text: str) -> None:
    """Blocks are in order, do not overlap or begin with space, and what is between them is space."""
    document = read_text(text, "draft.txt")
    prose, end = document.prose.text, 0

    for block in document.blocks:
        assert prose[end : block.span.start].strip() == ""
        assert block.span.of(prose) == block.span.of(prose).strip() != ""
        end = block.span.end
    assert prose[end:].strip() == ""


@pytest.mark.parametrize("piece", ["a", "\n", "a\n", "- ", ". ", "A", "word word\n", "\u3000"])
def test_plain_text_is_read_to_its_end(piece: str) -> None:
    """A hundred thousand code points of anything fall into blocks."""
    document = read_text(piece * (100_000 // len(piece)), "draft.txt")

    assert {block.kind for block in document.blocks} <= set(BlockKind)
