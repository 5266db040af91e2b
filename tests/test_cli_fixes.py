"""Fixing from the command line: what is written, shown, said and refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from provlint.cli import cli

SOURCE_A = "“It was the only safe port on the coast,” the engineer Ada Brandt wrote in her diary."
SOURCE_B = "The ferry carried 40,000 people a year, the company said."
WRONG_TAG = "Ada Brandt called it “the only safe port on the coast” [b2].\n"
WRONG_WORD = "Ada Brandt called it “the only good port on the coast” [a1].\n"
RIGHT = "Ada Brandt called it “the only safe port on the coast” [a1].\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two sources and two drafts."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a1.txt").write_text(SOURCE_A)
    (tmp_path / "texts" / "b2.txt").write_text(SOURCE_B)
    (tmp_path / "tag.md").write_text(WRONG_TAG)
    (tmp_path / "word.md").write_text(WRONG_WORD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, given: str | None = None) -> Result:
    """A run of `check` against the folder's sources."""
    return CliRunner().invoke(
        cli, ["check", *arguments, "--sources", "texts"], input=given, standalone_mode=False
    )


def test_safe_remedies_are_put_in(folder: Path) -> None:
    """A right tag is safe; the source's words are not, and the draft that needs them keeps its finding."""
    done = run("tag.md", "word.md", "--fix")

    assert (folder / "tag.md").read_text() == RIGHT
    assert (folder / "word.md").read_text() == WRONG_WORD
    assert "provlint: note: fixed 1 finding in 1 draft\n" in done.stderr
    assert ("wrong-source" in done.stdout, "altered-quotation" in done.stdout) == (False, True)
    assert done.return_value == 1


def test_unsafe_remedies_are_put_in_where_asked_for(folder: Path) -> None:
    """With --unsafe-fixes every remedy is used, and the drafts are then clean."""
    done = run("tag.md", "word.md", "--fix", "--unsafe-fixes")

    assert (folder / "word.md").read_text() == RIGHT
    assert "fixed 2 findings in 2 drafts" in done.stderr
    assert done.return_value == 0


def test_fixing_again_changes_nothing(folder: Path) -> None:
    """A second run has nothing left to put in, and says so."""
    run("tag.md", "--fix")

    done = run("tag.md", "--fix")

    assert (folder / "tag.md").read_text() == RIGHT
    assert "fixed 0 findings in 0 drafts" in done.stderr


def test_a_diff_shows_and_changes_nothing(folder: Path) -> None:
    """--diff prints what --fix would change, ends with 1 where that is anything, and leaves the drafts alone."""
    done = run("tag.md", "--diff")

    assert done.stdout == f"--- tag.md\n+++ tag.md\n@@ -1 +1 @@\n-{WRONG_TAG}+{RIGHT}"
    assert done.return_value == 1
    assert (folder / "tag.md").read_text() == WRONG_TAG
    assert run("word.md", "--diff").return_value == 0


def test_a_diff_of_standard_input(folder: Path) -> None:
    """What comes on standard input can be shown as a diff, under its name."""
    done = run("-", "--diff", "--stdin-filename", "x.md", given=WRONG_TAG)

    assert done.stdout.startswith("--- x.md\n+++ x.md\n")
    assert folder.exists()


def test_a_suppressed_finding_is_not_fixed(folder: Path) -> None:
    """What a comment in the draft allows stays as it is."""
    text = f"<!-- provlint: ignore[wrong-source] -- the tag is the archive's -->\n{WRONG_TAG}"
    (folder / "tag.md").write_text(text)

    run("tag.md", "--fix")

    assert (folder / "tag.md").read_text() == text


def test_a_draft_that_cannot_be_read_is_told(folder: Path) -> None:
    """The others are mended, the run ends with 2, and nothing is lost."""
    (folder / "broken.md").write_bytes(b"\xff\xfe\x00")

    shown = run("broken.md", "tag.md", "--diff")
    done = run("broken.md", "tag.md", "--fix")

    assert (shown.return_value, done.return_value) == (2, 2)
    assert "broken.md" in shown.stderr
    assert (folder / "tag.md").read_text() == RIGHT


def test_a_diff_tells_of_a_source_that_cannot_be_read(folder: Path) -> None:
    """What it may prove was not checked: the run ends with 2 and says so, and shows what it can."""
    (folder / "texts" / "b2.txt").write_bytes(b"\0\1\2")

    shown = run("tag.md", "--diff")

    assert "b2.txt" in shown.stderr
    assert "what it may prove was not checked" in shown.stderr
    assert shown.return_value == 2


def test_a_draft_that_cannot_be_written_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft whose place cannot be written keeps its text, and the run ends with 2."""

    def refuse(path: Path, content: bytes) -> None:
        raise PermissionError(13, f"no room for {len(content)} bytes", str(path))

    monkeypatch.setattr("provlint.mending.replace_file", refuse)

    done = run("tag.md", "--fix")

    assert (folder / "tag.md").read_text() == WRONG_TAG
    assert "tag.md: cannot be written" in done.stderr
    assert done.return_value == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["tag.md", "--unsafe-fixes"], "--unsafe-fixes goes with --fix or --diff"),
        (["-", "--fix"], "--fix has no file to write standard input to"),
        (["tag.md", "--fix", "--diff-base", "HEAD"], "do not go with --diff-base"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_does_not_go_together_is_refused(arguments: list[str], said: str) -> None:
    """Options that contradict each other are a usage error that says which."""
    done = run(*arguments)

    assert said in str(done.exception)
