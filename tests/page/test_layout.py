"""The draft in its own structure, its words cut where marks begin and end."""

from collections.abc import Iterator

import pytest
from kept_report import draft

from provlint.page.layout import lay_out
from provlint.page.view import Node, Segment, Shape
from provlint.readers import read_text
from provlint.readers.markdown import BrokenParser
from provlint.text.document import Block, BlockKind, Document
from provlint.text.projection import Projection
from provlint.text.span import Span


def told(node: Node) -> object:
    """A tree as nested lists of names and words."""
    words = "".join(segment.text for segment in node.segments)
    inner = [told(child) for child in node.children]
    name = (
        node.shape.value + (str(node.level) if node.level else "") + (f" {node.label}" if node.label else "")
    )
    return [name, words, *inner] if words else [name, *inner]


def tree(text: str, uri: str = "d.md") -> list[object]:
    return [told(child) for child in lay_out(read_text(text, uri), {}).children]


MARKDOWN = """\
## A title

One *two*.

3. first

   more
   - inner
4. second

| x | y |
|---|---|
| 1 |   |

> Words
> quoted.

```py
code <b>
```

[^1]: A note.
"""


def test_a_markdown_draft_keeps_its_structure() -> None:
    """Headings with their level, lists in lists with their numbers, empty cells, quotes, code and notes."""
    assert tree(MARKDOWN) == [
        ["heading2", ["line", "A title"]],
        ["paragraph", "One two."],
        [
            "list3",
            [
                "item",
                ["paragraph", "first"],
                ["paragraph", "more"],
                ["list", ["item", ["paragraph", "inner"]]],
            ],
            ["item", ["paragraph", "second"]],
        ],
        [
            "table",
            ["row", ["cell", ["line", "x"]], ["cell", ["line", "y"]]],
            ["row", ["cell", ["line", "1"]], ["cell"]],
        ],
        ["quote", ["paragraph", "Words\nquoted."]],
        ["code", "code <b>\n"],
        ["note 1", ["paragraph", "A note."]],
    ]


def test_a_page_keeps_its_structure() -> None:
    """Elements that nothing ends, and ends of what never began, do no harm."""
    text = (
        "<h2>A title</h2><p>One</p></td><ul><li>first<li>second<ol><li>inner</ol></ul>"
        "<table><tr><th>x<td>y</table><blockquote><p>Words</p></blockquote></table>"
    )

    assert tree(text, "d.html") == [
        ["heading2", ["line", "A title"]],
        ["paragraph", "One"],
        [
            "list",
            ["item", ["paragraph", "first"]],
            ["item", ["paragraph", "second"], ["list1", ["item", ["paragraph", "inner"]]]],
        ],
        ["table", ["row", ["cell", ["line", "x"]], ["cell", ["line", "y"]]]],
        ["quote", ["paragraph", "Words"]],
    ]


def test_an_end_reaches_no_further_than_its_own_list() -> None:
    """A list may stand in a list without an item around it; what ends an item of the inner ends none of the outer."""
    assert tree("<ul><li>a<ul>b</li>c</ul>d</li><li>e</ul>", "d.html") == [
        [
            "list",
            [
                "item",
                ["paragraph", "a"],
                ["list", ["paragraph", "b"], ["paragraph", "c"]],
                ["paragraph", "d"],
            ],
            ["item", ["paragraph", "e"]],
        ]
    ]


def test_plain_text_has_the_structure_its_blocks_tell() -> None:
    """Headings and items."""
    assert tree("A title\n\nIt rained.\n\n- one\n- two\n\nIt snowed.\n", "d.txt") == [
        ["heading2", ["line", "A title"]],
        ["paragraph", "It rained."],
        ["list", ["item", ["paragraph", "- one"]], ["item", ["paragraph", "- two"]]],
        ["paragraph", "It snowed."],
    ]


def test_a_draft_nested_without_end_is_shown_flat() -> None:
    """Ten thousand quotes in one another are no tree that could be walked."""
    nested = tree("> " * 10_000 + "deep\n")
    page = tree("<blockquote>" * 10_000 + "deep", "d.html")

    assert str(nested).count("quote") <= 24
    assert str(page).count("quote") <= 24


def test_an_empty_draft_is_an_empty_tree() -> None:
    """Nothing to show is nothing shown."""
    assert lay_out(read_text("", "d.md"), {1: (Span(0, 0),)}) == Node(Shape.ROOT)


def test_marks_in_marks_are_cut_where_each_begins_and_ends() -> None:
    """The inner one last; each ends once, the inner first where both end together."""
    document = read_text("ab cd ef gh", "d.txt")
    (block,) = lay_out(
        document, {1: (Span(0, 8),), 2: (Span(3, 8),), 3: (Span(6, 11),), 4: (Span(9, 9),)}
    ).children

    assert block.segments == (
        Segment("ab ", (1,)),
        Segment("cd ", (1, 2)),
        Segment("ef", (1, 2, 3), (2, 1)),
        Segment(" ", (3,), (4,)),
        Segment("gh", (3,), (3,)),
    )


def test_a_mark_over_two_blocks_ends_once() -> None:
    """Its words are marked in both."""
    document = read_text("One two.\n\nThree four.\n", "d.md")
    first, second = lay_out(document, {1: (Span(4, 15),)}).children

    assert first.segments == (Segment("One "), Segment("two.", (1,)))
    assert second.segments == (Segment("Three", (1,), (1,)), Segment(" four."))


def test_an_interrupted_quotation_is_marked_in_its_parts() -> None:
    """What stands between them is not quoted."""
    one = draft("“It was the only safe port,” Brandt wrote, “on the coast” [a1].")
    marked = [segment.text for segment in one.body.children[0].segments if 1 in segment.marks]

    assert marked == ["“It was the only safe port,”", "“on the coast”"]


@pytest.mark.parametrize(
    "text", ["<!-- provlint: ignore[nothing] -->\n", "It rained. <!-- provlint: ignore[nothing] -->\n"]
)
def test_a_finding_on_a_comment_has_a_place_or_none(text: str) -> None:
    """It is shown behind the words before it; in a draft without words on its card alone."""
    one = draft(text)
    ends = [number for child in one.body.children for segment in child.segments for number in segment.ends]

    assert [card.words for card in one.cards] == ["nothing"]
    assert ends == ([1] if "rained" in text else [])


def test_a_draft_that_breaks_its_parser_is_laid_out_as_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it is read."""

    def broken(body: str) -> Iterator[tuple[str, dict[str, int]]]:
        yield "SoftBreak", {"start": 0, "end": len(body)}
        raise BrokenParser

    monkeypatch.setattr("provlint.readers.markdown.read_events", broken)
    document = read_text("A title\n\nIt rained.\n", "d.md")

    assert [told(child) for child in lay_out(document, {}).children] == [
        ["heading2", ["line", "A title"]],
        ["paragraph", "It rained."],
    ]


def test_columns_of_a_page_read_as_text_are_rows() -> None:
    """Cells on one line of the text are a row, as in what is extracted from a Word document."""
    text = "a b\nc d"
    blocks = tuple(Block(BlockKind.CELL, Span(at, at + 1)) for at in (0, 2, 4, 6))
    document = Document("d.docx", text, "docx", Projection(text), blocks)

    assert [told(child) for child in lay_out(document, {}).children] == [
        [
            "table",
            ["row", ["cell", ["line", "a"]], ["cell", ["line", "b"]]],
            ["row", ["cell", ["line", "c"]], ["cell", ["line", "d"]]],
        ]
    ]


@pytest.mark.parametrize("kind", [BlockKind.QUOTE, BlockKind.NOTE])
def test_a_block_of_plain_text_keeps_its_kind(kind: BlockKind) -> None:
    """A quote, a note."""
    document = Document("d.docx", "words", "docx", Projection("words"), (Block(kind, Span(0, 5)),))

    assert told(lay_out(document, {}).children[0]) == [kind.value, ["paragraph", "words"]]


def test_many_marks_in_one_block_cost_no_more_than_their_number() -> None:
    """Twenty thousand marks on one line are cut in one pass, each in a segment of its own."""
    text = "ab " * 20_000
    marks = {n + 1: (Span(3 * n, 3 * n + 2),) for n in range(20_000)}
    (block,) = lay_out(read_text(text, "d.txt"), marks).children

    assert sum(bool(segment.marks) for segment in block.segments) == 20_000
    assert all(len(segment.marks) <= 1 for segment in block.segments)


def test_what_holds_nothing_is_left_out_but_cells_and_code() -> None:
    """An empty item or quote is none; code at the end of a draft is shown."""
    assert tree("It rained.\n\n- ![](a.png)\n\n> ![](b.png)\n\n    code\n") == [
        ["paragraph", "It rained."],
        ["code", "code\n"],
    ]


def test_a_place_before_all_words_is_shown_before_them() -> None:
    """A comment on the first line, say."""
    document = read_text("ab", "d.txt")

    assert lay_out(document, {1: (Span(0, 0),)}).children[0].segments == (
        Segment("", (), (1,)),
        Segment("ab"),
    )
