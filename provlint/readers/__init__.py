"""Readers: bytes to a Document, one file a format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from attrs import evolve

from provlint.errors import UnreadableFile, unreadable
from provlint.readers.encoding import Decoded, decode, decode_html, decode_source
from provlint.readers.line_comments import LINE_FORMATS, read_commented
from provlint.readers.plain import read_plain
from provlint.text.document import Document

FORMATS: dict[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".rst": "rst",
    ".tex": "latex",
}
# Files whose text must be extracted, so that there is none to hand to `read_text`.
PACKED = frozenset({".pdf", ".docx"})
# The files of a folder that are taken as sources: those whose text stands in them, and the packed ones.
TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
SOURCE_SUFFIXES = TEXT_SUFFIXES | PACKED
# The formats that a text can be said to have.
TEXT_FORMATS = ("text", "markdown", "html", "rst", "latex")


def guess_format(uri: str) -> str:
    """The name of the format a uri's suffix stands for; "text" when it has none that is known."""
    return FORMATS.get(_suffix(uri), "text")


def read_text(text: str, uri: str, format: str | None = None) -> Document:
    """
    The document of a text; `format` is guessed from `uri` when None (see `guess_format`).

    Raises ValueError for a format that is not known. reStructuredText and LaTeX are read as plain text.

    >>> read_text("It *rained*.", "draft.md").prose.text
    'It rained.'
    >>> read_text("<p>It <em>rained</em>.", "draft.html").prose.text
    'It rained.'
    """
    name = guess_format(uri) if format is None else format
    if name not in TEXT_FORMATS:
        raise ValueError(f"no format is named {name!r}; known are {', '.join(TEXT_FORMATS)}")
    if name == "markdown":
        from provlint.readers.markdown import read_markdown

        return read_markdown(text, uri)
    if name == "html":
        from provlint.readers.html import read_html

        return read_html(text, uri)
    if name in LINE_FORMATS:
        return read_commented(text, uri, name)
    return read_plain(text, uri, name)


def read_file(path: Path, uri: str | None = None, format: str | None = None) -> Document:
    """The document of a file; raises UnreadableFile (no file, no rights, a folder, not text)."""
    return read_bytes(load_bytes(path), str(path) if uri is None else uri, format)


def read_source(path: Path, uri: str | None = None) -> Document:
    """
    As `read_file`, for a file that somebody else wrote: what is not UTF-8 is read as what it most likely is.

    The document's `remark` says so. Raises UnreadableFile as `read_file` does, and for a page without words.
    """
    return read_source_bytes(load_bytes(path), str(path) if uri is None else uri)


def read_source_bytes(data: bytes, uri: str) -> Document:
    """As `read_source`, of bytes that are at hand."""
    document = _read(data, uri, None, decode_source)
    if document.format == "html" and document.text.strip() and not document.prose.text.strip():
        reason = "a page without text, made by its scripts perhaps"
        raise UnreadableFile(document.uri, reason, "save it from a browser once it shows its text")
    return document


def read_hashed_source(path: Path, uri: str | None = None) -> Document:
    """As `read_source`, with the hash of the very bytes that were read."""
    from hashlib import sha256

    data = load_bytes(path)
    document = read_source_bytes(data, str(path) if uri is None else uri)
    return evolve(document, sha256=sha256(data).hexdigest())


def read_bytes(data: bytes, uri: str, format: str | None = None) -> Document:
    """
    The document of a file's bytes; raises UnreadableFile where they are not text.

    Line ends and a byte order mark are kept in `Document.text`, so its offsets are true of the file. Of a PDF and a
    Word document it is the text as extracted.
    """
    return _read(data, uri, format, _decode_draft)


def read_title(path: Path) -> str | None:
    """
    The title a page, a PDF or a Word document gives itself, without reading its text.

    None for another file, for one without a title, and for one that cannot be read.
    """
    suffix, uri = path.suffix.lower(), str(path)
    if suffix not in PACKED and FORMATS.get(suffix) != "html":
        return None
    try:
        data = load_bytes(path)
        if suffix == ".pdf":
            from provlint.readers import pdf

            return pdf.find_title(data, uri)
        if suffix == ".docx":
            from provlint.readers import docx

            return docx.find_title(data, uri)
        from provlint.readers import html

        return html.find_title(decode_html(data, uri).text)
    except UnreadableFile:
        return None


def _read(
    data: bytes, uri: str, format: str | None, decode_text: Callable[[bytes, str], Decoded]
) -> Document:
    if format is None and _suffix(uri) in PACKED:
        return _read_packed(data, uri)
    name = guess_format(uri) if format is None else format
    decoded = decode_html(data, uri) if name == "html" else decode_text(data, uri)
    document = read_text(decoded.text, uri, name)
    return document if decoded.remark is None else evolve(document, remark=decoded.remark)


def _read_packed(data: bytes, uri: str) -> Document:
    if _suffix(uri) == ".pdf":
        from provlint.readers.pdf import read_pdf

        return read_pdf(data, uri)
    from provlint.readers.docx import read_docx

    return read_docx(data, uri)


def _decode_draft(data: bytes, uri: str) -> Decoded:
    return Decoded(decode(data, uri))


def load_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadableFile."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def _suffix(uri: str) -> str:
    return PurePosixPath(uri.replace("\\", "/")).suffix.lower()
