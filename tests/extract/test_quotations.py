"""Quotations: which stretches stand in marks, in which marks, and where they go on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.extract.quotations import Quotation, Style, find_quotations
from provlint.readers import read_text
from provlint.text.document import Block, BlockKind, Document
from provlint.text.projection import Projection
from provlint.text.span import Span


def quoted(text: str, uri: str = "draft.txt") -> list[tuple[str, ...]]:
    """The parts of each quotation, as words."""
    document = read_text(text, uri)
    return [
        tuple(part.of(document.prose.text) for part in quotation.parts)
        for quotation in find_quotations(document)
    ]


def found(text: str, uri: str = "draft.txt") -> tuple[Quotation, ...]:
    return find_quotations(read_text(text, uri))


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("She said “the port is shut” twice.", Style.DOUBLE),
        ('She said "the port is shut" twice.', Style.DOUBLE),
        ("She said ''the port is shut'' twice.", Style.DOUBLE),
        ("She said ``the port is shut'' twice.", Style.DOUBLE),
        ("She said ”the port is shut” twice.", Style.DOUBLE),
        ('She said “the port is shut" twice.', Style.DOUBLE),
        ("She said ‘the port is shut’ twice.", Style.SINGLE),
        ("She said 'the port is shut' twice.", Style.SINGLE),
        ("She said «the port is shut» twice.", Style.GUILLEMET),
        ("She said »the port is shut« twice.", Style.GUILLEMET),
        ("She said „the port is shut“ twice.", Style.LOW),
        ("She said „the port is shut” twice.", Style.LOW),
    ],
)
def test_every_kind_of_mark_is_read(text: str, style: Style) -> None:
    """The words between two marks that belong together are one quotation, in the style of its first mark."""
    quotation = found(text)[0]

    assert quoted(text) == [("the port is shut",)]
    assert quotation.style is style
    assert quotation.is_closed
    assert quotation.span.of(text)[1:-1].strip("'`") == "the port is shut"


def test_a_joiner_belongs_to_its_mark() -> None:
    """A word joiner after a mark has no width and is no part of the words."""
    text = 'He said "\u2060the port is shut,"\u2060 twice.'
    quotation = found(text)[0]

    assert quoted(text) == [("the port is shut,",)]
    assert quotation.span.of(text) == '"\u2060the port is shut,"\u2060'


def test_marks_inside_a_quotation_belong_to_it() -> None:
    """Nested marks, of another kind or of the same, make no quotation of their own."""
    assert quoted("“He called it ‘a shame’ and left,” she said.") == [("He called it ‘a shame’ and left,",)]
    assert quoted("‘He called it “a shame” and left,’ she said.") == [("He called it “a shame” and left,",)]
    assert quoted("“He called it “a shame” and left,” she said.") == [("He called it “a shame” and left,",)]
    assert quoted('"I said "hello" to him," she said.') == [('I said "hello" to him,',)]


@pytest.mark.parametrize(
    "text",
    [
        "The Joneses' boat and the ship's mate left in the '90s.",
        "The Joneses’ boat and the ship’s mate left in the ’90s.",
        "Rock 'n' roll 'em, 'cause 'twas fun.",
        "He is 6'2\" tall and the door 7' 1\" high.",
        'A 19" screen and a 21" screen.',
        "It isn't, she can't, they won't.",
        'The tag <a href="http://example.org" id="x">link</a> stays.',
        "‘",
        "“”",
        "“ ”",
        "",
    ],
)
def test_other_uses_of_the_marks_are_not_quotations(text: str) -> None:
    """Apostrophes, decades, inches, attributes and empty marks quote nothing."""
    assert quoted(text) == []


def test_single_marks_stand_among_apostrophes() -> None:
    """A possessive or a dropped letter does not close a quotation that a better mark closes later."""
    assert quoted("‘It’s the Joneses’ boat,’ she said. ‘I’m goin’ home.’") == [
        ("It’s the Joneses’ boat,",),
        ("I’m goin’ home.",),
    ]
    assert quoted("Lund's fare is a 'profound threat' to the firms' trade.") == [("profound threat",)]
    assert quoted("She wrote of ‘the Joneses’ and left.") == [("the Joneses",)]


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    """Left open at the end of a block, it is continued by a block that begins with a mark; both know the whole."""
    text = "“The port is shut.\n\n“The ferry is late.\n\n“We wait,” she said. “Go home.”"

    assert quoted(text) == [("The port is shut.",), ("The ferry is late.",), ("We wait,",), ("Go home.",)]
    assert all(quotation.is_closed for quotation in found(text))
    assert [quotation.whole for quotation in found(text)] == [Span(0, 51)] * 3 + [None]


def test_the_turns_of_a_transcript_are_parts_of_one_quotation() -> None:
    """Their order is part of what a transcript says; a label is a name in capitals before a colon."""
    assert quoted("“LUND: Is it shut?\n\n“ADA BRANDT: We wait.”") == [
        ("LUND: Is it shut?", "ADA BRANDT: We wait."),
    ]
    assert quoted("“Note: It is shut.\n\n“We wait.”") == [("Note: It is shut.",), ("We wait.",)]


def test_only_the_last_paragraph_of_a_quotation_can_lack_its_mark() -> None:
    """Those before it are closed by its mark, wherever that is forgotten."""
    text = "“The port is shut.\n\n“We wait, she said."

    assert [quotation.is_closed for quotation in found(text)] == [True, False]


def test_white_space_at_the_ends_of_a_block_does_not_matter() -> None:
    """A quotation goes on from block to block whether or not the blocks' spans hold the space around them."""
    text = "“The port is shut. \n “We wait.”"
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, 20)), Block(BlockKind.PARAGRAPH, Span(20, len(text))))
    document = Document("draft.txt", text, "text", Projection(text), blocks)

    quotations = find_quotations(document)
    assert [[part.of(text) for part in quotation.parts] for quotation in quotations] == [
        ["The port is shut."],
        ["We wait."],
    ]
    assert [quotation.whole for quotation in quotations] == [Span(0, len(text))] * 2


def test_an_open_quotation_ends_with_its_block() -> None:
    """An odd mark never swallows the next paragraph."""
    text = "“The port is shut, she said.\n\nThe ferry was “late” again."

    assert [(quotation.span.of(text), quotation.is_closed) for quotation in found(text)] == [
        ("“The port is shut, she said.", False),
        ("“late”", True),
    ]


def test_a_sentence_over_two_blocks_closes_late() -> None:
    """A closing mark that comes first in its block ends what the block before left open in mid-sentence."""
    text = "The court held that “the port must\n\nstay open” for good, and “at once.”"

    assert quoted(text) == [("the port must", "stay open"), ("at once.",)]
    assert quoted("He said “the port must\n\n” stay open.") == [("the port must",)]
    assert quoted("He said “the port is shut.\n\nIt is” so.") == [("the port is shut.",)]


def test_an_open_quotation_ends_before_the_next_opening_mark() -> None:
    """A forgotten mark takes no later quotation with it."""
    assert quoted('"The port is shut, he said. "We wait," she said.') == [
        ("The port is shut, he said.",),
        ("We wait,",),
    ]


def test_an_open_guillemet_does_not_close_double_marks() -> None:
    """Marks of one family close marks of that family only."""
    assert quoted("“The port « is shut” again.") == [("The port « is shut",)]
    assert quoted("A « port “is shut » again.") == [("port “is shut",)]


def test_a_block_quote_is_one_quotation() -> None:
    """Quoting blocks in a row are the parts of one quotation, without tags, signature and outer marks."""
    text = "As she wrote:\n\n> The port is shut.\n>\n> “We wait.” [a1]\n\nIt was late.\n"
    quotation = found(text, "draft.md")[0]

    assert quoted(text, "draft.md") == [("The port is shut.", "We wait.")]
    assert quotation.style is Style.BLOCK


def test_the_signature_of_a_block_quote_is_not_quoted() -> None:
    """A last line after a dash says whose the words are."""
    assert quoted("> The port is shut. — Ada Brandt\n", "draft.md") == [("The port is shut.",)]
    assert quoted("> — Ada Brandt\n", "draft.md") == []


def test_single_marks_across_a_double_quotation_are_apostrophes() -> None:
    """Single marks that would cut a double quotation in two are none."""
    assert quoted("The 'big “port' is shut” again.") == [("port' is shut",)]


@given(st.text(alphabet="ab .,“”\"‘’'«»„`\n\u2060-[(", max_size=200))
def test_quotations_are_in_order_apart_and_filled(text: str) -> None:
    """Whatever the marks, quotations do not overlap, lie in the text, and hold their parts, none of them empty."""
    reach = 0
    for quotation in found(text):
        assert reach <= quotation.span.start
        reach = quotation.span.end
        assert quotation.parts
        for part in quotation.parts:
            assert len(part) > 0
            assert quotation.span.contains(part)
    assert reach <= len(text)


@pytest.mark.parametrize("unit", ["“", "”", '"', "'", "‘", "’", "«", "''", "``", "„", "' a", "“ ‘", "a' 'a"])
def test_a_heap_of_marks_is_read(unit: str) -> None:
    """A hundred kilobytes of any mark are read, and no stretch is reported twice."""
    text = unit * (100_000 // len(unit))

    quotations = found(text)

    assert sum(len(quotation.span) for quotation in quotations) <= len(text)


def test_a_mark_behind_a_joiner_is_seen_as_behind_a_mark() -> None:
    """A word joiner belongs to the mark before it, so that the next mark knows what it follows."""
    quotations = found('He wrote "\u2060no"\u2060"\u2060yes"\u2060 there.')

    assert [quotation.parts for quotation in quotations] == [(Span(11, 13),), (Span(17, 20),)]
