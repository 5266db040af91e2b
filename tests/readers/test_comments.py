"""The comments of a text, in the form its format has for them."""

import pytest

from provlint.readers import read_text
from provlint.readers.comments import find_comments

FOUND = [
    ("a.md", "A <!-- one --> b\n<!-- two -->\nc", [" one ", " two "]),
    ("a.md", "---\ntitle: <!-- no -->\n---\nÄ\U0001f600 <!-- yes --> b", [" yes "]),
    ("a.md", "> <!-- one\n> two -->\n> c", [" one\n> two "]),
    ("a.md", "| a | b <!-- one --> |\n|-|-|\n| 1 | 2 |", [" one "]),
    ("a.md", "`<!-- no -->`\n\n```\n<!-- no -->\n```\n\n    <!-- no -->\n", []),
    ("a.md", "<script>\n<!-- no -->\n</script>\n\n<div><!-- yes --></div>", [" yes "]),
    ("a.md", "A <!-- no\n\nb --> c", []),
    ("a.md", "<!-- no", []),
    ("a.md", "A {/* no */} b", []),
    (
        "a.mdx",
        "A {/* one */} b\n\n{/* two\nlines */}\n\n```\n{/* no */}\n```\n`{/* no */}` {/* no",
        [" one ", " two\nlines "],
    ),
    ("a.mdx", "A <!-- one --> b */}", [" one "]),
    ("a.mdx", "<div>{/* one */} {/* two </div>", [" one "]),
    ("a.html", "<p>A <!-- one --> b<!-- two --!><script><!-- no --></script>", [" one ", " two "]),
    ("a.html", "<!doctype html><p>&lt;!-- no --&gt; <!-- no", []),
    ("a.tex", "It rained. % provlint: a\n%% provlint: b", ["provlint: a", "provlint: b"]),
    ("a.tex", "5\\% provlint: no\n% so provlint: no\n\\\\% provlint: yes", ["provlint: yes"]),
    ("a.tex", "\\begin{verbatim}\n% provlint: no\n\\end{verbatim}\n% provlint: yes", ["provlint: yes"]),
    ("a.tex", "\\begin{minted}{x}\\end{minted}\n% provlint: yes", ["provlint: yes"]),
    ("a.rst", ".. provlint: a\n   b\n\nIt rained.\n\n.. provlint: c", ["provlint: a\n   b", "provlint: c"]),
    ("a.rst", ".. note::\n\n   .. provlint: a\n\n   It rained.", ["provlint: a"]),
    ("a.rst", "So::\n\n   .. provlint: no\n\n   It\n\nIt.\n\n.. provlint: a", ["provlint: a"]),
    ("a.rst", ".. code-block:: rst\n\n   .. provlint: no\n\n.. provlint:: no", []),
    ("a.txt", "<!-- no --> % provlint: no", []),
    ("a.md", "", []),
    ("a.tex", "It rained.", []),
]


@pytest.mark.parametrize(("uri", "text", "contents"), FOUND)
def test_comments_are_found_and_code_is_none(uri: str, text: str, contents: list[str]) -> None:
    """Each comment's content is a slice of the file's own text."""
    comments = find_comments(read_text(text, uri))

    assert [comment.content.of(text) for comment in comments] == contents
    assert all(comment.span.contains(comment.content) for comment in comments)


PROSE = [
    ("a.tex", "It rained. % provlint: ignore[x]\nIt snowed.", "It rained.\nIt snowed."),
    ("a.tex", "It\n  % provlint: ignore[x]\r\nrained.", "It\nrained."),
    ("a.tex", "\ufeff% provlint: ignore[x]\nIt rained.", "It rained."),
    ("a.tex", "It rained. % and more", "It rained. % and more"),
    ("a.rst", "It rained.\n\n.. provlint: ignore[x] --\n   why\n\nIt snowed.", "It rained.\n\n\nIt snowed."),
    ("a.mdx", "It {/* [x] */}rained.", "It rained."),
    ("a.mdx", "{/* [x] */}\nIt rained.", "It rained."),
    ("a.mdx", "It {/* rained.", "It {/* rained."),
]


@pytest.mark.parametrize(("uri", "text", "prose"), PROSE)
def test_a_comment_is_no_prose(uri: str, text: str, prose: str) -> None:
    """The names in it are no tags; offsets are still those of the file."""
    document = read_text(text, uri)

    assert document.prose.text == prose
    assert document.text == text
    for block in document.blocks:
        words = block.span.of(prose)
        assert document.prose.to_origin(block.span).of(text).startswith(words[:2])


def test_where_the_parser_panics_there_are_no_comments(monkeypatch: pytest.MonkeyPatch) -> None:
    """The text was read as plain, and plain text has none."""

    def broken(_: str) -> None:
        raise BrokenParser

    from provlint.readers.markdown import BrokenParser

    document = read_text("It <!-- rained -->", "a.md")
    monkeypatch.setattr("provlint.readers.markdown.read_events", broken)

    assert find_comments(document) == ()
