"""
Bytes to text: UTF-8, or UTF-16 where a byte order mark says so; of HTML, what the page declares.

A draft in any other encoding is refused, for its writer can convert it. A source comes as it is: one that is not
UTF-8 is read as Windows-1252, and this is said, never assumed in silence.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from attrs import frozen

from provlint.errors import UnreadableFile

_CONVERT = "convert it to UTF-8, for example with `iconv -f WINDOWS-1252 -t UTF-8`"
_FALLBACK = "windows-1252"
# Where a page declares its encoding; the HTML Standard looks at the first 1,024 bytes (section 4.2.5.4), saved pages
# have banners above that.
_HEAD = 4096
_DECLARED = re.compile(
    rb"""(?ix) <meta\b [^>]{1,400}? \bcharset \s{0,9}=\s{0,9} ["']? \s{0,9} (?P<meta>[\w.:-]{1,40})
    | \A (?:\xef\xbb\xbf)? <\?xml [^>]{1,200}? \b encoding \s{0,9}=\s{0,9} ["'] (?P<xml>[\w.:-]{1,40}) """
)
# Labels that mean more than they say (Encoding Standard, section 4.2), and some that Python calls otherwise.
_LABELS = {
    **dict.fromkeys(
        ("iso-8859-1", "latin1", "l1", "us-ascii", "ascii", "cp1252", "x-cp1252"), "windows-1252"
    ),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb_2312-80", "chinese"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "korean", "windows-949"), "cp949"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "windows-1254"),
    **dict.fromkeys(("tis-620", "iso-8859-11", "windows-874"), "cp874"),
    **dict.fromkeys(("big5", "big5-hkscs", "cn-big5"), "big5hkscs"),
    **dict.fromkeys(("macintosh", "mac", "x-mac-roman"), "mac_roman"),
    **dict.fromkeys(("utf8", "utf-16", "utf-16le", "utf-16be", "unicode-1-1-utf-8"), "utf-8"),
    "iso-8859-8-i": "iso-8859-8",
    "latin2": "iso-8859-2",
    "x-mac-cyrillic": "mac_cyrillic",
}
_KNOWN = re.compile(
    r"utf-8|windows-125[0-8]|iso-8859-(?:[2-8]|1[03456])|koi8-[ru]|ibm866|cp866|euc-jp|iso-2022-jp|gb18030"
)


@frozen
class Decoded:
    """A file's text, the `encoding` it was read in, and in `remark` what was assumed, None where nothing was."""

    text: str
    remark: str | None = None
    encoding: str = "utf-8"


def decode(data: bytes, uri: str) -> str:
    """
    The text of a file's bytes, line ends as they are and a byte order mark kept as the first code point.

    Raises UnreadableFile, naming the first bad byte, where the bytes are not text.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _decode_utf16(data, uri)
    _refuse_binary(data, uri)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableFile(uri, f"not UTF-8 at byte {error.start}", _CONVERT) from error


def decode_source(data: bytes, uri: str) -> Decoded:
    """
    As `decode`, but of bytes that are not UTF-8 their likeliest text: UTF-8 with some damage, else Windows-1252.

    Raises UnreadableFile where they are neither.
    """
    try:
        return Decoded(decode(data, uri))
    except UnreadableFile:
        if b"\0" in data or data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
            raise
        assumed = _assume(data)
        # Five bytes mean nothing in Windows-1252, so a text that has one is something else altogether.
        if assumed.encoding == _FALLBACK and "\ufffd" in assumed.text:
            raise
        return assumed


def decode_html(data: bytes, uri: str) -> Decoded:
    """
    The text of a page's bytes: by its byte order mark, else UTF-8 if it is that throughout, else as it declares,
    else as `decode_source` assumes. Raises UnreadableFile for what is not text.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return Decoded(_decode_utf16(data, uri))
    _refuse_binary(data, uri)
    declared = declared_encoding(data)
    try:
        text = data.decode("iso-2022-jp" if declared == "iso-2022-jp" else "utf-8")
    except UnicodeDecodeError:
        if declared is None or declared == "utf-8":
            return _assume(data)
        text = data.decode(declared, "replace")
        broken = text.count("\ufffd")
        return Decoded(text, f"{_places(broken)} not {declared}, as it declares to be" if broken else None)
    if declared in (None, "utf-8", "iso-2022-jp") or data.isascii():
        return Decoded(text)
    return Decoded(text, f"declares {declared} and is UTF-8; read as UTF-8")


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page's first bytes declare, by the name Python has for it; None for none that is known."""
    match = _DECLARED.search(data, 0, _HEAD)
    if match is None:
        return None
    label = (match["meta"] or match["xml"]).decode("ascii", "replace").lower()
    name = _LABELS.get(label, label)
    return name if _KNOWN.fullmatch(name) or name in _LABELS.values() else None


def _assume(data: bytes) -> Decoded:
    """The likeliest text of bytes that are not UTF-8: that with some damage, where most is whole, else Windows-1252."""
    damaged = data.decode("utf-8", "replace")
    first = len(damaged.partition("\ufffd")[0].encode("utf-8"))
    broken = damaged.count("\ufffd")
    whole = sum(not character.isascii() for character in damaged) - broken
    if whole > broken:
        return Decoded(damaged, f"{_places(broken)} not UTF-8, the first at byte {first}")
    remark = (
        f"not UTF-8 at byte {first}; read as {_FALLBACK}, so look twice at its accents and quotation marks"
    )
    return Decoded(data.decode(_FALLBACK, "replace"), remark, _FALLBACK)


def _places(number: int) -> str:
    return "1 place is" if number == 1 else f"{number} places are"


def _refuse_binary(data: bytes, uri: str) -> None:
    if b"\0" in data:
        raise UnreadableFile(uri, f"not text (a NUL at byte {data.index(0)})", "give the text of it instead")


def _decode_utf16(data: bytes, uri: str) -> str:
    name = "utf-16-le" if data.startswith(BOM_UTF16_LE) else "utf-16-be"
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise UnreadableFile(uri, f"not UTF-16 at byte {error.start}", "convert it to UTF-8") from error
    if "\0" in text:
        raise UnreadableFile(uri, "not text (a NUL in UTF-16)", "give the text of it instead")
    return text
