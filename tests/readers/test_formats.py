"""Which reader a text gets."""

import pytest

from provlint.readers import guess_format, read_text


@pytest.mark.parametrize(
    ("uri", "format"),
    [
        ("a.txt", "text"),
        ("a.text", "text"),
        ("dir.md/a", "text"),
        ("<stdin>", "text"),
        ("a.MD", "markdown"),
        ("C:\\drafts\\a.markdown", "markdown"),
        ("a.html", "html"),
        ("a.HTM", "html"),
        ("a.xhtml", "html"),
        ("a.rst", "rst"),
        ("a.tex", "latex"),
    ],
)
def test_the_format_is_guessed_from_the_suffix(uri: str, format: str) -> None:
    """A suffix that is not known means plain text."""
    assert guess_format(uri) == format
    assert read_text("It rained.", uri).format == format


def test_a_format_that_is_not_known_is_refused() -> None:
    """The error lists the formats there are."""
    with pytest.raises(ValueError, match="known are text, markdown"):
        read_text("It rained.", "a.txt", "docx")
