"""Bytes to text, or a refusal that says where and what to do."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.errors import UnreadableFile
from provlint.readers import read_bytes, read_file, read_source
from provlint.readers.encoding import Decoded, decode_html, decode_source


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


AS_WESTERN = "read as windows-1252, so look twice at its accents and quotation marks"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("“So” é".encode(), Decoded("“So” é")),
        ("\ufeffSo".encode("utf-16-le"), Decoded("\ufeffSo")),
        (
            "“So” é".encode("windows-1252"),
            Decoded("“So” é", f"not UTF-8 at byte 0; {AS_WESTERN}", "windows-1252"),
        ),
        ("éé “".encode()[:-1], Decoded("éé \ufffd", "1 place is not UTF-8, the first at byte 5")),
        (
            b"\xc3\xa9 " * 3 + b"\xe9 \xe9.",
            Decoded("é é é \ufffd \ufffd.", "2 places are not UTF-8, the first at byte 9"),
        ),
    ],
)
def test_a_source_is_read_as_what_it_most_likely_is(data: bytes, expected: Decoded) -> None:
    """UTF-8 with some damage, else Windows-1252; what was assumed is said."""
    assert decode_source(data, "source.txt") == expected


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xe9\x81", "not UTF-8 at byte 0"),
        (b"\xe9\x00", "a NUL at byte 1"),
        (b"\xff\xfea", "not UTF-16"),
    ],
)
def test_a_source_that_is_neither_is_refused(data: bytes, reason: str) -> None:
    """A byte that means nothing in Windows-1252 says that it is something else."""
    with pytest.raises(UnreadableFile, match=reason):
        decode_source(data, "source.txt")


def test_what_was_assumed_is_kept_with_the_document(tmp_path: Path) -> None:
    """For whoever relies on it; nothing is where nothing was assumed."""
    (tmp_path / "old.txt").write_bytes(b"caf\xe9")
    (tmp_path / "new.txt").write_bytes("café".encode())

    assert read_source(tmp_path / "old.txt").remark == f"not UTF-8 at byte 3; {AS_WESTERN}"
    assert read_source(tmp_path / "new.txt").remark is None
    assert read_bytes(b"<p>caf\xe9", "a.html").remark == f"not UTF-8 at byte 6; {AS_WESTERN}"


def declaring(encoding: str, text: str, codec: str) -> bytes:
    """The bytes of a page that declares one encoding and is in another."""
    return f"<meta charset='{encoding}'>".encode("ascii") + text.encode(codec)


@pytest.mark.parametrize(
    ("encoding", "text", "codec"),
    [
        ("UTF-8", "“é”", "utf-8"),
        ("iso-8859-1", "“é”", "windows-1252"),
        ("windows-1251", "вода", "windows-1251"),
        ("koi8-r", "вода", "koi8-r"),
        ("Shift_JIS", "港①", "cp932"),
        ("gb2312", "港口", "gb18030"),
        ("iso-2022-jp", "港", "iso-2022-jp"),
        ("windows-1251", "plain", "ascii"),
    ],
)
def test_a_page_is_read_as_it_declares(encoding: str, text: str, codec: str) -> None:
    """By the names that the web has for encodings."""
    assert decode_html(declaring(encoding, text, codec), "a.html") == Decoded(
        f"<meta charset='{encoding}'>{text}"
    )


@pytest.mark.parametrize(
    "head",
    [
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        '<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_a_page_may_declare_it_in_other_ways(head: str) -> None:
    """As a header would say it, or as XML does."""
    assert decode_html(f"{head}вода".encode("windows-1251"), "a.html") == Decoded(f"{head}вода")


@pytest.mark.parametrize(
    ("data", "remark"),
    [
        (declaring("windows-1252", "é", "utf-8"), "declares windows-1252 and is UTF-8; read as UTF-8"),
        (declaring("euc-jp", "é", "windows-1252"), "1 place is not euc-jp, as it declares to be"),
        (declaring("utf-8", "é", "windows-1252"), f"not UTF-8 at byte 22; {AS_WESTERN}"),
        (declaring("rot13", "é", "windows-1252"), f"not UTF-8 at byte 22; {AS_WESTERN}"),
        (b"<p>\xe9", f"not UTF-8 at byte 3; {AS_WESTERN}"),
    ],
)
def test_a_page_that_is_not_what_it_declares_is_said_to_be(data: bytes, remark: str) -> None:
    """What is UTF-8 throughout is UTF-8; else what it declares has the word, if it is an encoding of text."""
    assert decode_html(data, "a.html").remark == remark


def test_a_page_may_have_a_mark() -> None:
    """A byte order mark goes before all else; what is no text is refused."""
    assert decode_html("\ufeff<p>é".encode("utf-16-be"), "a.html") == Decoded("\ufeff<p>é")
    with pytest.raises(UnreadableFile, match="a NUL at byte 3"):
        decode_html(b"<p>\x00", "a.html")
