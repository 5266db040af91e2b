"""Where a draft shows code."""

import pytest

from provlint.extract.literals import Literals
from provlint.readers import read_text
from provlint.readers.plain import read_plain
from provlint.text.document import Document
from provlint.text.span import Span


def holds(document: Document, words: str) -> bool:
    """Whether the first stretch of a document's prose with these words is code."""
    start = document.prose.text.index(words)
    return Literals(document).holds(Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("text", "uri", "expected"),
    [
        ("So `x y` z.", "draft.md", True),
        ("So `` x y `` z.", "draft.md", True),
        ("So x y ` z.", "draft.md", False),
        ("So `x y` z.", "draft.txt", True),
        ("So x y z.", "draft.txt", False),
        ("```\n~~~\nx y\n```\n", "draft.txt", True),
        ("```\nz\n```\nx y", "draft.txt", False),
        ("~~~\nx y", "draft.txt", True),
        ("````\n```\nx y\n```\n````", "draft.txt", True),
        ("```\n```py\nx y\n```", "draft.txt", True),
        ("```z``` z\nx y", "draft.txt", False),
    ],
)
def test_code_between_backticks_and_fences(text: str, uri: str, expected: bool) -> None:
    """In Markdown what the reader took for code, elsewhere what the marks say."""
    assert holds(read_text(text, uri), "x y") is expected


def test_markdown_that_could_not_be_parsed_shows_no_code() -> None:
    """It was read as it stands."""
    assert not holds(read_plain("So `x y`.", "draft.md", "markdown"), "x y")
