"""The title a file gives itself."""

from pathlib import Path

import pytest
from packed import make_docx, make_pdf

from provlint.readers import read_title

BODY = "<w:p><w:r><w:t>x</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.html", b"<title>Tides &amp; harbors</title><p>x", "Tides & harbors"),
        ("a.htm", b"<p>x", None),
        ("a.pdf", make_pdf([["x"]], "Port log"), "Port log"),
        ("a.pdf", b"broken", None),
        ("a.docx", make_docx(BODY, title="Memo"), "Memo"),
        ("a.txt", b"<title>Tides</title>", None),
        ("a.md", b"# Tides", None),
    ],
)
def test_a_title_is_found_without_reading_the_text(
    name: str, data: bytes, expected: str | None, tmp_path: Path
) -> None:
    """None where a file has none, cannot have one, or cannot be read."""
    (tmp_path / name).write_bytes(data)

    assert read_title(tmp_path / name) == expected


def test_a_missing_file_has_no_title(tmp_path: Path) -> None:
    """Whoever needs the text will be told why it is not there."""
    assert read_title(tmp_path / "none.pdf") is None
