"""Drafts mended on disk: what is written, and when nothing is."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from provlint.errors import UnreadableFile
from provlint.fixes import Fixed
from provlint.mending import Mended, mend, save
from provlint.readers import read_file
from provlint.report import Applicability, Diagnostic, Fix, Replacement, Severity
from provlint.text.document import Document
from provlint.text.projection import Projection

ALL = frozenset(Applicability)


def put(word: str, better: str) -> Callable[[Document], tuple[Diagnostic, ...]]:
    """A linter that finds each `word` in a draft's own text and offers a better one."""

    def lint(document: Document) -> tuple[Diagnostic, ...]:
        start = document.text.find(word)
        if start < 0:
            return ()
        end = start + len(word)
        fix = Fix(Applicability.SAFE, (Replacement(start, end, better),))
        return (Diagnostic(document.uri, "r", "f", Severity.ERROR, "m", start, end, word, "", fix=fix),)

    return lint


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"It rained [b2].\r\nIt snowed.\r\n", b"It rained [a1].\r\nIt snowed.\r\n"),
        (b"\xef\xbb\xbfIt rained [b2].", b"\xef\xbb\xbfIt rained [a1]."),
        ("\ufeffIt rained – [b2].\n".encode("utf-16-le"), "\ufeffIt rained – [a1].\n".encode("utf-16-le")),
        ("\ufeffIt rained – [b2].\n".encode("utf-16-be"), "\ufeffIt rained – [a1].\n".encode("utf-16-be")),
        (b"---\ntitle: x\n---\n\nIt rained [b2].\r", b"---\ntitle: x\n---\n\nIt rained [a1].\r"),
    ],
)
def test_only_what_a_remedy_replaces_changes(before: bytes, after: bytes, tmp_path: Path) -> None:
    """Line ends, the encoding and its byte order mark, and front matter stay as they were."""
    path = tmp_path / "d.md"
    path.write_bytes(before)

    save(mend(read_file(path), put("[b2]", "[a1]"), ALL), path)

    assert path.read_bytes() == after


def test_a_link_leads_to_the_file_that_is_mended(tmp_path: Path) -> None:
    """Of a symbolic link the file it leads to is written, and the link stays."""
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_text("It rained [b2].")
    link.symlink_to(real)

    save(mend(read_file(link), put("[b2]", "[a1]"), ALL), link)

    assert link.is_symlink()
    assert real.read_text() == "It rained [a1]."


def test_a_draft_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """What somebody wrote while the draft was checked is not lost."""
    path = tmp_path / "d.md"
    path.write_text("It rained [b2].")
    mended = mend(read_file(path), put("[b2]", "[a1]"), ALL)
    path.write_text("It snowed [b2].")

    with pytest.raises(UnreadableFile, match="changed while it was being checked"):
        save(mended, path)

    assert path.read_text() == "It snowed [b2]."


def test_a_draft_that_is_gone_is_told(tmp_path: Path) -> None:
    """A draft removed while it was checked ends in a clear error, and is not written anew."""
    path = tmp_path / "d.md"
    path.write_text("It rained [b2].")
    mended = mend(read_file(path), put("[b2]", "[a1]"), ALL)
    path.unlink()

    with pytest.raises(UnreadableFile, match=r"d\.md: cannot be written"):
        save(mended, path)

    assert not path.exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_draft_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A write-protected draft ends in a clear error and stays as it is."""
    path = tmp_path / "d.md"
    path.write_text("It rained [b2].")
    path.chmod(0o444)

    with pytest.raises(UnreadableFile, match="cannot be written"):
        save(mend(read_file(path), put("[b2]", "[a1]"), ALL), path)

    assert path.read_text() == "It rained [b2]."


def test_a_draft_without_plain_text_is_left_alone() -> None:
    """The text taken out of a Word file is not the file's own."""
    draft = Document("d.docx", "It rained [b2].", "docx", Projection("It rained [b2]."), ())

    assert mend(draft, put("[b2]", "[a1]"), ALL) == Mended(draft, Fixed("It rained [b2]."))


def test_a_change_is_shown_as_a_diff(tmp_path: Path) -> None:
    """The diff names the draft and shows the lines that change; without a change there is none."""
    path = tmp_path / "d.md"
    path.write_text("It snowed.\nIt rained [b2].")
    draft = read_file(path)

    diff = list(mend(draft, put("[b2]", "[a1]"), ALL).diff())

    assert diff[2:] == [
        "@@ -1,2 +1,2 @@\n",
        " It snowed.\n",
        "-It rained [b2].\n\\ No newline at end of file\n",
        "+It rained [a1].\n\\ No newline at end of file\n",
    ]
    assert list(mend(draft, put("[c3]", "[a1]"), ALL).diff()) == []
