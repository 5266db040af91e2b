"""Bytes to text: UTF-8, or UTF-16 where a byte order mark says so; nothing is guessed."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from provlint.errors import UnreadableFile

_CONVERT = "convert it to UTF-8, for example with `iconv -f WINDOWS-1252 -t UTF-8`"


def decode(data: bytes, uri: str) -> str:
    """
    The text of a file's bytes, line ends as they are and a byte order mark kept as the first code point.

    Raises UnreadableFile, naming the first bad byte, where the bytes are not text.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _decode_utf16(data, uri)
    if b"\0" in data:
        raise UnreadableFile(uri, f"not text (a NUL at byte {data.index(0)})", "give the text of it instead")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableFile(uri, f"not UTF-8 at byte {error.start}", _CONVERT) from error


def _decode_utf16(data: bytes, uri: str) -> str:
    name = "utf-16-le" if data.startswith(BOM_UTF16_LE) else "utf-16-be"
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise UnreadableFile(uri, f"not UTF-16 at byte {error.start}", "convert it to UTF-8") from error
    if "\0" in text:
        raise UnreadableFile(uri, "not text (a NUL in UTF-16)", "give the text of it instead")
    return text
