"""PDFs: the text of their pages, and what is refused."""

import sys

import pytest
from packed import make_pdf

from provlint.errors import UnreadableFile
from provlint.readers import read_bytes


def test_pages_are_set_apart_by_form_feeds() -> None:
    """So that a page can be found by its number; a word broken at a line's end stays broken."""
    document = read_bytes(
        make_pdf([["Port log"], ["The only safe port on the con-", "tinent."], []]), "log.pdf"
    )

    assert document.text == "Port log\n\fThe only safe port on the con-\ntinent.\n\f"
    assert document.prose.text == document.text
    assert document.format == "pdf"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Port  log", "Port log"),
        ("", None),
        ("Microsoft Word - a.doc", None),
        ("final v2.docx", "final v2.docx"),
    ],
)
def test_the_title_is_that_of_the_properties(title: str, expected: str | None) -> None:
    """But not what a program put there by itself."""
    assert read_bytes(make_pdf([["x"]], title), "log.pdf").title == expected


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"%PDF-1.4", "no PDF that can be read"), (make_pdf([[]]), "a PDF without text")],
    ids=["broken", "scanned"],
)
def test_what_cannot_be_read_is_refused(data: bytes, reason: str) -> None:
    """With the file's name and what is wrong."""
    with pytest.raises(UnreadableFile, match=f"log.pdf: {reason}"):
        read_bytes(data, "log.pdf")


def test_a_pdf_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bound on its characters keeps a small file from filling the memory."""
    monkeypatch.setattr("provlint.readers.pdf._MOST", 5)

    with pytest.raises(UnreadableFile, match=r"log\.pdf: a PDF of more than 5 characters"):
        read_bytes(make_pdf([["Port"], ["log"]]), "log.pdf")


def test_without_its_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The remedy is the command that installs it."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)

    with pytest.raises(UnreadableFile, match=r"log.pdf: .*not installed; pip install 'provlint\[pdf\]'"):
        read_bytes(make_pdf([["x"]]), "log.pdf")
