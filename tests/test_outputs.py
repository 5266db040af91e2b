"""Where results go."""

import os
import stat
from pathlib import Path

import pytest

from provlint.outputs import MisplacedOutput, Output, create_file, pair_outputs, replace_file

A, B = Path("a"), Path("b")


@pytest.mark.parametrize(
    ("given", "outputs"),
    [
        ([], [Output("full")]),
        (["json"], [Output("json")]),
        ([A], [Output("full", A)]),
        (["json", A], [Output("json", A)]),
        ([A, "json"], [Output("json", A)]),
        (["sarif", A, "full"], [Output("sarif", A), Output("full")]),
        (["full", "sarif", A], [Output("full"), Output("sarif", A)]),
        ([A, "json", "full"], [Output("json", A), Output("full")]),
        (["json", A, "json", B, "json"], [Output("json", A), Output("json", B), Output("json")]),
    ],
)
def test_a_file_belongs_to_the_format_before_it(given: list[str | Path], outputs: list[Output]) -> None:
    """One that comes before every format belongs to the first."""
    assert pair_outputs(given, "full") == tuple(outputs)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (["json", "full"], "json and full would both go to standard output"),
        (["json", A, B], "b: the format json goes to a"),
        ([A, B], "a: which format goes there"),
        ([A, "json", B], "a: which format goes there"),
        (["json", A, "sarif", A], "a: two formats would go there"),
    ],
)
def test_what_does_not_go_together_is_refused(given: list[str | Path], message: str) -> None:
    """Nothing is guessed, nothing written over."""
    with pytest.raises(MisplacedOutput, match=message):
        pair_outputs(given, "full")


def test_a_new_file_has_the_rights_of_any_other(tmp_path: Path) -> None:
    """What is written anew is as open as what `open` makes, and nothing is left beside it."""
    (tmp_path / "usual").write_bytes(b"")

    replace_file(tmp_path / "out", b"new")

    assert (tmp_path / "out").read_bytes() == b"new"
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "usual").stat().st_mode
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "usual"]


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions")
def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    """Who may read it before may read it after."""
    path = tmp_path / "out"
    path.write_bytes(b"old")
    path.chmod(0o640)

    replace_file(path, b"new")

    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    """The file it leads to is replaced, in its own folder, there or not."""
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there" / "out")

    replace_file(tmp_path / "link", b"first")
    replace_file(tmp_path / "link", b"second")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there" / "out").read_bytes() == b"second"
    assert [path.name for path in (tmp_path / "there").iterdir()] == ["out"]


def test_what_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure between writing and renaming leaves the old content and no other file."""
    path = tmp_path / "out"
    path.write_bytes(b"old")

    def fail(*_paths: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space left"):
        replace_file(path, b"new")

    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


def test_what_is_no_file_is_written_to() -> None:
    """A device is not replaced by a file."""
    replace_file(Path(os.devnull), b"gone")

    assert not Path(os.devnull).is_file()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything is open to root")
def test_a_write_protected_file_is_left_alone(tmp_path: Path) -> None:
    """Replacing it would get around its protection."""
    path = tmp_path / "out"
    path.write_bytes(b"old")
    path.chmod(0o444)

    with pytest.raises(PermissionError, match="write-protected"):
        replace_file(path, b"new")

    assert path.read_bytes() == b"old"


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    """A new one is made whole, with nothing beside it."""
    path = tmp_path / "out"
    create_file(path, b"new")

    with pytest.raises(FileExistsError):
        create_file(path, b"newer")

    assert path.read_bytes() == b"new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


def test_a_file_system_without_hard_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There too nothing is overwritten."""

    def fail(*_paths: Path) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(Path, "hardlink_to", fail)
    create_file(tmp_path / "out", b"new")

    with pytest.raises(FileExistsError):
        create_file(tmp_path / "out", b"newer")

    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("out", b"new")]
