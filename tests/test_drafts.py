"""Which files of a folder are drafts."""

from pathlib import Path

import pytest

from provlint.drafts import find_drafts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.md", "a.txt", "c.pdf", ".hidden.md", ".git/config.md", "old/d.markdown", "texts/s.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("words")
    return tmp_path


def found(folder: Path, *sources: str) -> list[str]:
    drafts = find_drafts(folder, [folder / name for name in sources])
    return [draft.relative_to(folder).as_posix() for draft in drafts]


def test_text_and_markdown_come_in_order_of_name(folder: Path) -> None:
    """Hidden entries and other kinds of file are left out."""
    assert found(folder) == ["a.txt", "b.md", "old/d.markdown", "texts/s.txt"]


def test_a_sources_folder_further_down_holds_no_drafts(folder: Path) -> None:
    """Sources inside the folder are not linted, unless they are what was named."""
    assert found(folder, "texts") == ["a.txt", "b.md", "old/d.markdown"]
    assert found(folder / "texts") == ["s.txt"]
    assert [p.name for p in find_drafts(folder / "texts", [folder / "texts"])] == ["s.txt"]


def test_what_git_ignores_is_left_out(folder: Path) -> None:
    """Ignore files work as in git: folders, the nearest word last, and those above up to the repository's top."""
    (folder / ".gitignore").write_text("old/\n*.txt\n")
    (folder / "texts" / ".gitignore").write_text("!s.txt\n")

    assert found(folder) == ["b.md", "texts/s.txt"]
    assert [p.name for p in find_drafts(folder / "old", [])] == ["d.markdown"]


def test_an_ignored_file_that_is_named_is_read(folder: Path) -> None:
    """Naming a file overrides what a walk would leave out."""
    (folder / ".gitignore").write_text("*.md\n")

    assert list(find_drafts(folder / "b.md", [])) == [folder / "b.md"]
