"""The tutorial and the how-to pages tell the truth: what they show is done, in order, as a reader would."""

import os
import shutil
from pathlib import Path

import pytest
from shown_session import DOCS, pages_with_sessions, play, read_page

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or shutil.which("bash") is None, reason="needs git and bash"
)


@pytest.mark.parametrize("page", pages_with_sessions())
def test_a_page_shows_what_its_commands_print(page: str, tmp_path: Path) -> None:
    """Set PROVLINT_GOLDEN=write to put the true outputs into the page."""
    text = read_page(page)

    played = play(text, tmp_path)

    if os.environ.get("PROVLINT_GOLDEN") == "write":
        (DOCS / page).write_text(played, encoding="utf-8")
        return
    assert played == text
