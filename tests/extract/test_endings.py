"""Whether a draft was cut off before its list of sources."""

import pytest

from provlint.extract.endings import Cut, find_cut
from provlint.readers import read_text

BODY = "It rained all day in the harbor [1]. It snowed in the hills [2].\n\n"


@pytest.mark.parametrize("uri", ["draft.md", "draft.txt"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BODY + "The pilot of the ferry then said that nobody on the", Cut.IN_SENTENCE),
        (BODY + "- The pilot of the ferry then said that nobody on the", Cut.IN_SENTENCE),
        (BODY + "## References\n", Cut.BEFORE_ENTRIES),
        (BODY + "## References\n\n[1] The log\n[2] The", None),
        (BODY + "- The pilot of the ferry had nothing more to say\n", None),
        (BODY + "Ada Brandt, for the harbor", None),
        (BODY + "See for all of this the log at https://a.example/log", None),
        (BODY, None),
        (BODY.strip() + " Then the pilot of the ferry said that nobody on the", Cut.IN_SENTENCE),
        ("no stops here at all in this line\n\nand none in this one of so many words", None),
        ("", None),
    ],
)
def test_a_draft_breaks_off_or_not(text: str, expected: Cut | None, uri: str) -> None:
    """In mid-sentence, at the heading of its list, or not at all."""
    assert find_cut(read_text(text, uri)) == expected


def test_a_draft_that_ends_in_code_or_has_notes_is_whole() -> None:
    """Its last words are not where it ends."""
    text = BODY + "The pilot of the ferry then said that nobody on the"

    assert find_cut(read_text(f"{text}\n\n```\nx = 1\n```\n", "draft.md")) is None
    assert find_cut(read_text(f"It rained.[^1]\n\n{text}\n\n[^1]: So.", "draft.md")) is None
