"""The draft in its own structure, its words cut where marks begin and end."""

import pytest
from kept_report import draft

from provlint.page.layout import lay_out
from provlint.page.view import Node, Segment, Shape
from provlint.readers import read_text
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
