"""Sources on disk."""

import os
from pathlib import Path

import pytest

from provlint.errors import MissingPath
from provlint.sources.corpus import Ambiguous, Corpus, Skipped
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
    write(tmp_path, b__txt="b", a__md="a", sub___c__markdown="c", sub___d__text="d", x__epub="x", plain="p")
    write(tmp_path, __hidden__txt="h", sub___report__2021__txt="r")

    corpus = Corpus.from_folder(tmp_path)

    assert ids(corpus) == ["a", "b", "c", "d", "report.2021"]
    assert corpus.skipped == (
        Skipped(str(tmp_path / "plain"), "no suffix says what it is"),
        Skipped(str(tmp_path / "x.epub"), "no reader for .epub"),
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


def test_a_list_in_a_folder_has_to_be_named(tmp_path: Path) -> None:
    """A list that lies among the texts may be somebody else's; the message says how to have it read."""
    write(tmp_path, a__txt="a", refs__bib="@misc{x}")

    assert Corpus.from_folder(tmp_path).skipped == (
        Skipped(
            str(tmp_path / "refs.bib"), "a list, of sources perhaps; name it with --sources to have it read"
        ),
    )


@pytest.mark.parametrize("order", [("refs.jsonl", "texts"), ("texts", "refs.jsonl")])
def test_what_a_list_says_of_a_file_goes_before_its_name(tmp_path: Path, order: tuple[str, str]) -> None:
    """In whatever order they are given, the file is one source, and its id is the list's."""
    write(tmp_path, texts___log__txt="It rained.", texts___extra__txt="It snowed.")
    (tmp_path / "refs.jsonl").write_text('{"id": "1", "file": "texts/log.txt"}\n')

    corpus = Corpus.from_folder(*(tmp_path / name for name in order))

    assert ids(corpus) == ["1", "extra"]
    assert corpus.resolve("log.txt") is corpus.sources[0]


def test_what_is_listed_without_text_may_lie_in_a_folder(tmp_path: Path) -> None:
    """A file that goes by the id of a work listed without a file is that work's text."""
    write(tmp_path, texts___lund2001__txt="It rained.")
    (tmp_path / "refs.jsonl").write_text(
        '{"id": "lund2001", "title": "The log", "aliases": ["l1"]}\n{"id": "bo"}\n'
    )

    corpus = Corpus.from_folder(tmp_path / "refs.jsonl", tmp_path / "texts")

    assert [(s.id, s.title, s.has_text, s.is_listed) for s in corpus] == [
        ("bo", None, False, True),
        ("lund2001", "The log", True, True),
    ]
    assert [corpus.resolve(id) for id in ("lund2001", "l1", "lund2001.txt")] == [corpus.sources[1]] * 3


def test_one_id_in_two_lists_is_ambiguous(tmp_path: Path) -> None:
    """Neither goes before the other; the same file under the same id is one source."""
    write(tmp_path, log__txt="It rained.", other__txt="It snowed.")
    (tmp_path / "a.jsonl").write_text('{"id": "1", "file": "log.txt"}\n{"id": "2", "file": "other.txt"}\n')
    (tmp_path / "b.jsonl").write_text('{"id": "1", "file": "other.txt"}\n{"id": "2", "file": "other.txt"}\n')

    corpus = Corpus.from_folder(tmp_path / "a.jsonl", tmp_path / "b.jsonl")

    assert ids(corpus) == ["1", "2", "1"]
    assert corpus.resolve("1") == Ambiguous("1", ("1", "1"))
    assert corpus.resolve("2") is corpus.sources[1]


def test_an_empty_file_cannot_be_read(tmp_path: Path) -> None:
    """Nothing can be proved or refuted against it, which is said and not passed over."""
    write(tmp_path, a__txt=" \n")
    corpus = Corpus.from_folder(tmp_path)

    assert not corpus.can_read(corpus.sources[0])
    assert [str(error) for error in corpus.failures] == [
        f"{tmp_path / 'a.txt'}: is empty; put the text in or take it away"
    ]


def test_what_a_list_says_of_a_file_without_naming_it_is_known(tmp_path: Path) -> None:
    """An entry without a text tells of the file that goes by its id, and of no other."""
    write(tmp_path, a__txt="It rained.", b__txt="It snowed.")
    write(tmp_path, sources__toml='[[source]]\nid = "b"\ntitle = "The log"\n')

    corpus = Corpus.from_folder(tmp_path)

    assert [(source.id, source.title, source.is_listed) for source in corpus] == [
        ("a", None, False),
        ("b", "The log", True),
    ]
