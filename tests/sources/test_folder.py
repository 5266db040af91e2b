"""Sources on disk."""

import os
from pathlib import Path

import pytest

from provlint.errors import MissingPath
from provlint.sources.corpus import Corpus, Skipped
from provlint.sources.source import Source


def ids(corpus: Corpus) -> list[str]:
    """The ids of a corpus in order."""
    return [source.id for source in corpus]


def write(folder: Path, **texts: str) -> None:
    """Files named by key, `__` for a dot and `___` for a slash."""
    for name, text in texts.items():
        path = folder / name.replace("___", "/").replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def test_a_folder_is_read_in_order_and_in_depth(tmp_path: Path) -> None:
    """Text and Markdown files are sources by their stems; hidden ones are left out, others reported."""
    write(tmp_path, b__txt="b", a__md="a", sub___c__markdown="c", sub___d__text="d", x__pdf="x", plain="p")
    write(tmp_path, __hidden__txt="h", sub___report__2021__txt="r")

    corpus = Corpus.from_folder(tmp_path)

    assert ids(corpus) == ["a", "b", "c", "d", "report.2021"]
    assert corpus.skipped == (
        Skipped(str(tmp_path / "plain"), "no suffix says what it is"),
        Skipped(str(tmp_path / "x.pdf"), "no reader for .pdf"),
    )
    assert [source.uri for source in corpus][:2] == [str(tmp_path / "a.md"), str(tmp_path / "b.txt")]


def test_a_file_answers_to_its_name_too(tmp_path: Path) -> None:
    """`[a.txt]` names a.txt."""
    write(tmp_path, a__txt="It rained.")

    found = Corpus.from_folder(tmp_path).resolve("a.txt")

    assert isinstance(found, Source)
    assert found.document.text == "It rained."


def test_single_files_need_no_suffix(tmp_path: Path) -> None:
    """A file given by name is wanted, whatever it is called; given twice it is one source."""
    write(tmp_path, LOG="It rained.", a__txt="a")

    corpus = Corpus.from_folder(tmp_path / "LOG", tmp_path, tmp_path / "a.txt")

    assert ids(corpus) == ["LOG", "a"]
    assert corpus.resolve("log") is corpus.sources[0]


def test_the_folder_one_stands_in_is_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`.` has no folder beside it in which to look for a list of sources."""
    write(tmp_path, a__txt="a")
    (tmp_path / "sources.json").write_text('[{"id": "1", "file": "a.txt"}]')
    monkeypatch.chdir(tmp_path)

    assert ids(Corpus.from_folder(".")) == ["1"]


def test_links_stay_in_the_folder(tmp_path: Path) -> None:
    """A symbolic link is followed only to a file inside; the rest is reported."""
    inside, outside = tmp_path / "in", tmp_path / "out"
    write(tmp_path, in___a__txt="a", out___secret__txt="s")
    (inside / "alias.txt").symlink_to("a.txt")
    (inside / "escape.txt").symlink_to(outside / "secret.txt")
    (inside / "gone.txt").symlink_to("nowhere.txt")
    (inside / "loop").symlink_to(inside)

    corpus = Corpus.from_folder(inside)

    assert ids(corpus) == ["a", "alias"]
    assert [Path(skipped.path).name for skipped in corpus.skipped] == ["escape.txt", "gone.txt", "loop"]
    assert [skipped.reason for skipped in corpus.skipped] == [
        "a symbolic link that leads out of the folder",
        "a symbolic link to nothing",
        "a symbolic link to a folder",
    ]


def test_a_missing_path_is_an_error(tmp_path: Path) -> None:
    """Silence is never success."""
    with pytest.raises(MissingPath, match="no such file or folder"):
        Corpus.from_folder(tmp_path / "nowhere")


def test_an_empty_folder_has_no_sources(tmp_path: Path) -> None:
    """The caller sees a corpus of length 0."""
    assert len(Corpus.from_folder(tmp_path)) == 0


def test_what_is_no_file_is_reported(tmp_path: Path) -> None:
    """A pipe would wait forever."""
    os.mkfifo(tmp_path / "pipe.txt")

    assert Corpus.from_folder(tmp_path).skipped == (Skipped(str(tmp_path / "pipe.txt"), "not a file"),)
