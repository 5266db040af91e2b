"""The code of the how-to page on generated answers runs as it stands, one block after the other."""

import contextlib
import io
import os
import re
from pathlib import Path

import pytest
from shown_session import DOCS

PAGE = DOCS / "how-to" / "generated-answers.md"
BLOCK = re.compile(
    r"^```python\n(?P<code>.*?)^```\n(?:\n```text\n(?P<output>.*?)^```$)?", re.MULTILINE | re.DOTALL
)


def test_every_block_prints_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set PROVLINT_GOLDEN=write to put the true outputs into the page."""
    monkeypatch.chdir(tmp_path)
    text, names = PAGE.read_text(encoding="utf-8"), {"__name__": "__main__"}

    def perform(block: re.Match[str]) -> str:
        written = io.StringIO()
        with contextlib.redirect_stdout(written):
            exec(compile(block["code"], str(PAGE), "exec"), names)
        shown = f"```python\n{block['code']}```\n"
        return shown + (f"\n```text\n{written.getvalue()}```" if written.getvalue() else "")

    played = BLOCK.sub(perform, text)

    if os.environ.get("PROVLINT_GOLDEN") == "write":
        PAGE.write_text(played, encoding="utf-8")
        return
    assert played == text
