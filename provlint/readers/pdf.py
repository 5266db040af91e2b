"""
PDF: the text of its pages, in the order the file has them, with a form feed between two.

A PDF says where glyphs stand, not what is written, so there is no text of the file to point into: `Document.text` is
the text as extracted, and offsets count in it. Lines end as on the page; what that does to words, and the running heads
and feet, is put right when quotations are looked up, as for any text that once was printed.

Extracted by PDFium, with pypdfium2, the extra `pdf`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import evolve

from provlint.errors import UnreadableFile
from provlint.readers.plain import read_plain
from provlint.text.document import Document

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # it has no types of its own

# Twenty times the longest novel; a file that claims more is made to hurt.
_MOST = 50_000_000
# PDFium gives a hyphen at a line's end as one of these, and then leaves out the line's end.
_BROKEN_WORD = re.compile("[\ufffe\x02](?:\r?\n)?")
_NO_TITLE = re.compile(
    r"(?i)\s*(?:untitled|microsoft word - |slide 1|layout 1|\S+\.(?:docx?|indd|qxd|tex|pdf)\s*\Z)"
)


def read_pdf(data: bytes, uri: str) -> Document:
    """
    The document of a PDF file's bytes.

    Raises UnreadableFile where pypdfium2 is not installed, for a file that is broken or locked, and for one that has
    no text.
    """
    with _opened(data, uri) as pdf:
        text = "\n\f".join(_pages(pdf, uri))
        title = _title(pdf)
    if not text.strip():
        raise UnreadableFile(
            uri, "a PDF without text, of scanned pages perhaps", "have its text recognized (OCR)"
        )
    return evolve(read_plain(text, uri, "pdf"), title=title)


def find_title(data: bytes, uri: str) -> str | None:
    """The title a PDF file gives itself, None for none and for what programs put there; raises UnreadableFile."""
    with _opened(data, uri) as pdf:
        return _title(pdf)


@contextmanager
def _opened(data: bytes, uri: str) -> Iterator[PdfDocument]:
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except ImportError as error:
        reason = "a PDF is read with pypdfium2, which is not installed"
        raise UnreadableFile(uri, reason, "pip install 'provlint[pdf]'") from error
    try:
        pdf = PdfDocument(data)
        try:
            yield pdf
        finally:
            pdf.close()
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableFile(uri, "a PDF locked by a password", "save it without one") from error
        raise UnreadableFile(uri, f"no PDF that can be read ({error})", "save it as a PDF anew") from error


def _title(pdf: PdfDocument) -> str | None:
    title = " ".join(str(pdf.get_metadata_value("Title")).split())
    return None if not title or _NO_TITLE.match(title) else title


def _pages(pdf: PdfDocument, uri: str) -> Iterator[str]:
    """The text of each page, its lines ended by line feeds."""
    size = 0
    for number in range(len(pdf)):
        page = pdf[number]
        words = page.get_textpage()
        text = _BROKEN_WORD.sub("-\n", words.get_text_range())
        words.close()
        page.close()
        size += len(text)
        if size > _MOST:
            raise UnreadableFile(
                uri, f"a PDF of more than {_MOST:,} characters", "give the pages that are cited"
            )
        yield text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
