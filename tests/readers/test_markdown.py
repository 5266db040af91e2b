"""Markdown: what is prose, where it came from, and which block it stands in."""

from itertools import pairwise
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.readers import read_text
from provlint.readers.markdown_prose import Places
from provlint.text.document import Link
from provlint.text.span import Span


def prose(text: str) -> str:
    """The prose of a Markdown text."""
    return read_text(text, "draft.md").prose.text


def blocks(text: str) -> list[tuple[str, str]]:
    """The kind and the text of each block."""
    document = read_text(text, "draft.md")
    return [(block.kind.value, block.span.of(document.prose.text)) for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It *rained* and **poured** ~~not~~.", "It rained and poured not."),
        ("Fish &amp; chips &copy;", "Fish & chips ©"),
        (r"A \[bracket\] and a \* star", "A [bracket] and a * star"),
        ("The [log](https://a.example 'title') says", "The log says"),
        ("Water is H<sub>2</sub>O <!-- note -->now", "Water is H2O now"),
        ("One<br>two", "One\ntwo"),
        ("So <span>one</span></p><p>two", "So one\n\ntwo"),
        ("Up 10<sup>2</sup> or 10<sup>-6</sup> of it", "Up 10² or 10⁻⁶ of it"),
        ("So<sup>[1]</sup> the 5<sup>th</sup> of <sup>many</sup>", "So[1] the 5th of many"),
        ("See ![a map](map.png) here", "See  here"),
        ("Call `items[0]` with \"`'x'`\"", 'Call items 0  with " x "'),
        ("``a ` b``", "a   b"),
        ("- [x] done", "done"),
        ("<div>\nso\n</div>\n\nseen", "so\n\nseen"),
        ("<!-- hidden -->\n\nseen", "seen"),
        ("<script>\nhidden\n\nhidden\n</script>\n\nseen", "seen"),
        ("> <p>left\n> out</p>\n\nseen", "seen"),
        ("```\ncode [1]\n```\n\n    more [2]\n\nseen", "seen"),
        ("![an *image* with `code`](x.png)", ""),
        ("Over\nlines", "Over\nlines"),
        ("Hard  \nbreak", "Hard\nbreak"),
        ("One\n***\ntwo", "One\n\ntwo"),
        ("<https://a.example> and <me@a.example>", "https://a.example and me@a.example"),
        ("", ""),
    ],
)
def test_prose_is_what_is_read(text: str, expected: str) -> None:
    """Marks, code blocks, comments, images and addresses are left out; entities and escapes are resolved."""
    assert prose(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained [2].\n\n[2]: https://a.example", "It rained [2]."),
        ("[It *rained*][6].\n\n[6]: https://a.example", "[It rained][6]."),
        ("[1][2]\n\n[1]: https://a.example\n[2]: https://b.example", "[1][2]"),
        ("[log][] ends\n\n[log]: https://a.example", "[log] ends"),
        ("It rained [[1]](https://a.example).", "It rained [1]."),
        ("It rained ([8](#sources)).", "It rained (8)."),
        ("It rained.[^1]\n\n[^1]: The log.", "It rained.[^1]\n\nThe log."),
        ("It rained.[^1]", "It rained.[^1]"),
    ],
)
def test_labels_stay_as_written(text: str, expected: str) -> None:
    """A label in brackets is still a tag when it is also a link or a footnote; its definition is left out."""
    assert prose(text) == expected


def test_links_are_recorded() -> None:
    """Each link's text, measured in prose, with its address."""
    document = read_text("A [b](u) and [c][1] <https://x.example>.\n\n[1]: v", "draft.md")

    assert document.links == (
        Link(Span(2, 3), "u"),
        Link(Span(9, 10), "v"),
        Link(Span(15, 32), "https://x.example"),
    )


def test_a_link_in_an_image_is_left_out() -> None:
    """What is left out with an image leaves no link behind."""
    assert read_text("![a [b](u)](v) c", "draft.md").links == ()


def test_blocks_have_kinds() -> None:
    """Headings, items, quotes, cells and notes are told from paragraphs."""
    text = "# Top\n\nText.\n\n- one\n\n  more\n- two\n\n> said\n\n| a | b |\n|---|---|\n| c |  |\n\n[^n]: Note.\n"

    assert blocks(text) == [
        ("heading", "Top"),
        ("paragraph", "Text."),
        ("item", "one"),
        ("item", "more"),
        ("item", "two"),
        ("quote", "said"),
        ("cell", "a"),
        ("cell", "b"),
        ("cell", "c"),
        ("note", "Note."),
    ]


def test_long_lines_are_paragraphs_of_their_own() -> None:
    """Lines longer than anyone wraps are one paragraph each, as in plain text."""
    line = "It rained and rained and nobody knew when it would ever stop raining on the old harbor. " * 2
    text = f"{line.strip()}\n{line.strip()}"

    assert blocks(text) == [("paragraph", line.strip())] * 2


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: [1]\n---\n",
        "---\r\n# c\r\na: b\r\n...\r\n",
        "+++\nid = 'x'\n+++\n",
        "---\n---\n",
        "\ufeff---\na: 1\n---\n",
    ],
)
def test_front_matter_is_left_out(front: str) -> None:
    """YAML and TOML above the text are not prose, and offsets count them."""
    document = read_text(f"{front}It *rained*.", "draft.md")

    assert document.prose.text == "It rained."
    assert document.prose.to_origin(Span(3, 9)) == Span(len(front) + 4, len(front) + 10)


def test_a_rule_above_prose_is_not_front_matter() -> None:
    """Text between two rules is prose unless its first line has a key."""
    assert prose("---\nIt rained.\n\n---\nIt snowed.") == "It rained.\n\nIt snowed."


def test_offsets_are_code_points_of_the_file() -> None:
    """Places count code points, not bytes, before and after what was rewritten."""
    text = "Émile said “*très* bien” &mdash; 😀 `c` [1].\n\n- naïve\n"
    document = read_text(text, "draft.md")
    home = document.prose.to_origin

    for word in ("Émile", "très", "bien", "😀", "[1]", "naïve"):
        start = document.prose.text.index(word)
        assert home(Span(start, start + len(word))).of(text) == word
    dash = document.prose.text.index("—")
    assert home(Span(dash, dash + 1)).of(text) == "&mdash;"


def test_places_may_be_asked_for_out_of_order() -> None:
    """Offsets in bytes become code points, forward and back, counted from where the parsed part begins."""
    places = Places("é😀a", 5)

    assert [places.of(byte) for byte in (2, 7, 0, 6, 2)] == [6, 8, 5, 7, 6]


def test_a_block_of_nothing_but_marks_is_left_out() -> None:
    """Code of which only brackets were there leaves no words."""
    assert blocks("`[]`\n\nIt rained.") == [("paragraph", "It rained.")]


def test_a_lone_surrogate_does_not_stop_the_reader() -> None:
    """Text that is no valid Unicode is read, and its offsets stay true."""
    document = read_text("a \ud800 *b*", "draft.md")

    assert document.text == "a \ud800 *b*"
    assert document.prose.to_origin(Span(4, 5)) == Span(5, 6)


class PanicException(BaseException):
    """As the parser's panics are: no Exception, and of a class that cannot be imported."""


class PanickingParser:
    """A parser that breaks down, as pulldown-cmark has on some texts (its issues 398, 963 and 1129)."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def events_with_range(self, _: str) -> NoReturn:
        """Break down."""
        raise self.error


def test_where_the_parser_panics_the_text_is_read_as_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that breaks the parser is still a document; anything else that is raised is not hidden."""
    monkeypatch.setattr("provlint.readers.markdown._parser", lambda: PanickingParser(PanicException()))

    document = read_text("It *rained* [1].", "draft.md")

    assert (document.format, document.prose.text) == ("markdown", "It *rained* [1].")
    monkeypatch.setattr("provlint.readers.markdown._parser", lambda: PanickingParser(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        read_text("It *rained* [1].", "draft.md")


@pytest.mark.parametrize("link", ["[![Built](b.svg)](c)", "[](c)"])
def test_a_block_of_a_link_without_words_is_no_block(link: str) -> None:
    """What comes behind it is read on from there, though nothing was written for it."""
    document = read_text(f"# Quay\n{link}\n\nSee the [log](d).\n", "draft.md")

    assert [block.span.of(document.prose.text) for block in document.blocks] == ["Quay", "See the log."]
    assert (
        document.prose.to_origin(Span(len(document.prose.text) - 1, len(document.prose.text))).of(
            document.text
        )
        == "."
    )


@given(st.text(alphabet="ab é😀[]()*_`#>-|!&;\\\n~<:1^", max_size=200))
def test_prose_goes_home_in_order(text: str) -> None:
    """Each code point of prose comes from a place in the text, places never go back, and blocks are in order."""
    document = read_text(text, "draft.md")
    length = len(document.prose.text)
    origins = [document.prose.to_origin(Span(at, at + 1)) for at in range(length)]

    assert all(a.start <= b.start for a, b in pairwise(origins))
    assert all(origin.end <= len(text) for origin in origins)
    ends = [0] + [block.span.end for block in document.blocks]
    starts = [block.span.start for block in document.blocks] + [length]
    assert all(document.prose.text[a:b].strip() == "" for a, b in zip(ends, starts, strict=True))


@pytest.mark.parametrize(
    "piece", ["[", "*", "[a](", "`", "> ", "- ", "&", "|", "[^1]", "<a ", "][", "***a", "é[1]"]
)
def test_markdown_is_read_to_its_end(piece: str) -> None:
    """A hundred thousand code points of marks fall into blocks that lie in the prose."""
    document = read_text(piece * (100_000 // len(piece)), "draft.md")

    assert all(block.span.end <= len(document.prose.text) for block in document.blocks)


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: x\n---\n\nIt rained.\n",
        "+++\ntitle = 'x'\n+++\n\nIt rained.\n",
        "It rained.\n\n```\ncode\n```\n\nIt snowed.\n",
        "It rained.\n\n    code\n\nIt snowed.\n",
        "<div>\nIt rained.\n</div>\n\nIt snowed.\n",
        "It rained.\n\n<!-- a\n\ncomment -->\n\nIt snowed.\n",
        "# One\n\n> It rained.\n\n- a\n- b\n\n| a | b |\n|---|---|\n| c | d |\n\nIt snowed[^1].\n\n[^1]: Note.\n",
    ],
)
def test_every_line_end_is_one(text: str, line_end: str) -> None:
    """A line ends with a carriage return alone as with any other end, in front matter and code blocks too."""
    other = read_text(text.replace("\n", line_end), "draft.md")
    usual = read_text(text, "draft.md")

    assert other.prose.text.replace(line_end, "\n") == usual.prose.text
    assert [block.kind for block in other.blocks] == [block.kind for block in usual.blocks]
