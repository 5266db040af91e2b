"""Bytes to text, or a refusal that says where and what to do."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.errors import UnreadableFile
from provlint.readers import read_bytes, read_file


def test_line_ends_and_a_byte_order_mark_are_kept() -> None:
    """The text is the file's, code point for code point; only the prose leaves the mark out."""
    document = read_bytes(b"\xef\xbb\xbfOne.\r\nTwo.\r\n", "draft.txt")

    assert document.text == "\ufeffOne.\r\nTwo.\r\n"
    assert document.prose.text == "One.\r\nTwo.\r\n"
    assert [document.prose.to_origin(b.span).of(document.text) for b in document.blocks] == ["One.", "Two."]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_mark_makes_it_utf_16(encoding: str) -> None:
    """UTF-16 is read where its byte order mark says so."""
    data = "\ufeffThe café closed.".encode(encoding)

    assert read_bytes(data, "draft.txt").prose.text == "The café closed."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"The caf\xe9 closed.", "not UTF-8 at byte 7"),
        (b"PK\x03\x04\x00", r"not text \(a NUL at byte 4\)"),
        (b"\xff\xfea\x00\x00\xd8", "not UTF-16 at byte 4"),
        (b"\xff\xfea\x00\x00\x00", r"not text \(a NUL in UTF-16\)"),
    ],
)
def test_what_is_not_text_is_refused(data: bytes, reason: str) -> None:
    """The first bad byte is named."""
    with pytest.raises(UnreadableFile, match=reason):
        read_bytes(data, "draft.txt")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A folder and a missing file are refused alike."""
    for path in (tmp_path, tmp_path / "missing.txt"):
        with pytest.raises(UnreadableFile, match="check the path"):
            read_file(path)


def test_a_file_is_known_by_its_path_unless_told_otherwise(tmp_path: Path) -> None:
    """The uri of a document is the path it was read from."""
    path = tmp_path / "draft.md"
    path.write_text("*It* rained.")

    assert read_file(path).uri == str(path)
    assert read_file(path, "draft", "text").prose.text == "*It* rained."


@given(st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_text_survives_as_utf_8(text: str) -> None:
    """What was written is what is read."""
    assert read_bytes(text.encode("utf-8"), "draft.txt").text == text
