"""Which paragraphs are captions of pictures."""

import pytest

from provlint.extract.captions import is_caption
from provlint.readers import read_text

CAPTIONS = [
    "Figure 3: The harbor in 1931.",
    "Fig. 3a. The harbor in 1931.",
    "**Table II** — The harbor in 1931.",
    "Photo: The harbor in 1931.",
    "The harbor in 1931. (AP Photo/Jane Doe)",
    "The harbor in 1931. Photo by Jane Doe",
    "The harbor in 1931. Photograph: Jane Doe/The Guardian",
    "The harbor in 1931 | Getty Images",
    "Mayor Ada Brandt waves to the crowd in Bergen on Monday, May 3, 2016. She was elected in 2015.",
    "The harbor in 1931. Jane Doe/Reuters",
    "![ferry](a.png)\n*The harbor in 1931.*",
]
PROSE = [
    "Figure 3 shows the harbor in 1931.",
    "Ada Brandt waved to the crowd in Bergen on May 3, 2016.",
    "Ada Brandt speaks of the harbor.",
    "Photographs of it were taken in 1931.",
    "She took the credit: no one else did.",
    "Courtesy of the king the harbor opened.",
    "![ferry](a.png)\n\nThe harbor opened in 1931.",
    "![ferry](a.png) The harbor opened in 1931.",
    "Lund/Brandt\n\nThe harbor opened in 1931.",
]


@pytest.mark.parametrize("text", CAPTIONS)
def test_a_label_a_credit_or_a_picture_above_makes_a_caption(text: str) -> None:
    """By its first words, its last ones, or the line above it a paragraph is known as a caption."""
    document = read_text(text, "draft.md", None)

    assert [is_caption(document, block) for block in document.blocks] == [True]


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_no_caption(text: str) -> None:
    """Sentences about pictures, and paragraphs apart from them, are prose."""
    document = read_text(text, "draft.md", None)

    assert not is_caption(document, document.blocks[-1])


@pytest.mark.parametrize(
    ("order", "found"), [((0, 1, 2), [True, True, False]), ((1, 0, 2), [True, True, True])]
)
def test_a_line_of_credits_beside_it_makes_a_caption(order: tuple[int, ...], found: list[bool]) -> None:
    """The paragraph right before or behind a line of names and agencies is the caption; a long one is prose."""
    lines = ("Jane Doe/THE HARBOR via AP Images", "Ada Brandt cheers at the ferry.", "It is short.")

    document = read_text("\n\n".join(lines[place] for place in order), "draft.txt", None)

    assert [is_caption(document, block) for block in document.blocks] == found


def test_a_long_paragraph_beside_credits_is_prose() -> None:
    """No caption is as long as that."""
    document = read_text("Jane Doe/AP\n\n" + "The ferry is late again. " * 30, "draft.txt", None)

    assert [is_caption(document, block) for block in document.blocks] == [True, False]


@pytest.mark.parametrize(
    "unit", ["(AP ", "A/", "Photo by A ", "![", "![](", "Figure ", "A b ", "A waves on "]
)
def test_hostile_captions_are_read(unit: str) -> None:
    """100 kB of brackets, names and labels are read, in one block and in a thousand."""
    line = (unit * 40)[:110]
    document = read_text("\n\n".join([unit * (50_000 // len(unit)), *[line] * 450]), "draft.txt", None)

    assert len([is_caption(document, block) for block in document.blocks]) == len(document.blocks)
