"""Readers: bytes to a Document, one file a format."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from provlint.errors import UnreadableFile
from provlint.readers.encoding import decode
from provlint.readers.plain import read_plain
from provlint.text.document import Document

FORMATS: dict[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".rst": "rst",
    ".tex": "latex",
}
_NAMES = ("text", "markdown", "rst", "latex")


def guess_format(uri: str) -> str:
    """The name of the format a uri's suffix stands for; "text" when it has none that is known."""
    return FORMATS.get(PurePosixPath(uri.replace("\\", "/")).suffix.lower(), "text")


def read_text(text: str, uri: str, format: str | None = None) -> Document:
    """
    The document of a text; `format` is guessed from `uri` when None (see `guess_format`).

    Raises ValueError for a format that is not known. reStructuredText and LaTeX are read as plain text.

    >>> read_text("It *rained*.", "draft.md").prose.text
    'It rained.'
    """
    name = guess_format(uri) if format is None else format
    if name not in _NAMES:
        raise ValueError(f"no format is named {name!r}; known are {', '.join(_NAMES)}")
    if name == "markdown":
        from provlint.readers.markdown import read_markdown

        return read_markdown(text, uri)
    return read_plain(text, uri, name)


def read_file(path: Path, uri: str | None = None, format: str | None = None) -> Document:
    """The document of a file; raises UnreadableFile (no file, no rights, a folder, not text)."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableFile(path, reason.lower(), "check the path and its permissions") from error
    return read_bytes(data, str(path) if uri is None else uri, format)


def read_bytes(data: bytes, uri: str, format: str | None = None) -> Document:
    """
    The document of a file's bytes; raises UnreadableFile where they are not text.

    Line ends and a byte order mark are kept in `Document.text`, so its offsets are true of the file.
    """
    return read_text(decode(data, uri), uri, format)
