"""Titles and terms, told from speech by their look."""

import pytest

from provlint.extract.quotations import find_quotations
from provlint.extract.terms import is_speech, is_title
from provlint.readers import read_text


@pytest.mark.parametrize(
    ("text", "speech", "title"),
    [
        ("“the port is shut for good”", True, False),
        ("“We wait here.”", True, False),
        ("“We wait here”", False, False),
        ("“so big”", False, False),
        ("“The Last Safe Port on the Coast”", False, True),
        ("“Port”", False, True),
        ("“the Port”", False, False),
        ("“The port”", False, False),
        ("“The big Port”", False, False),
        ("“1931”", False, False),
        ("“A.\n\n“B.”", True, False),
    ],
)
def test_speech_is_told_from_titles(text: str, speech: bool, title: bool) -> None:
    """Five words, or a whole sentence of three, are speech unless capitalized as a title."""
    quotation = find_quotations(read_text(text, "draft.txt"))[0]

    assert (is_speech(text, quotation), is_title(text, quotation)) == (speech, title)
