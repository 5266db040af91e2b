"""Passages in JSON Lines."""

import pickle
from pathlib import Path

import pytest

import provlint
from provlint.errors import InvalidManifest
from provlint.readers import read_text
from provlint.sources.corpus import Ambiguous, Corpus
from provlint.sources.registry import read_registry
from provlint.sources.source import Source


def texts(corpus: Corpus) -> dict[str, str | None]:
    """The texts of a corpus by id."""
    return {source.id: source.document.text if source.has_text else None for source in corpus}


def mistakes(corpus: Corpus) -> list[str]:
    """Every mistake that was found in the lists of a corpus."""
    return [mistake for error in corpus.mistakes for mistake in error.mistakes]


def test_each_line_is_a_source(tmp_path: Path) -> None:
    """Ids, texts and facts are read from the fields that retrievers use."""
    path = tmp_path / "passages.jsonl"
    path.write_text(
        '\ufeff{"id": "a", "text": "It räined.", "title": "Log", "url": "https://a.example/x", "date": 1931}\n'
        "\n"
        '{"_id": 7, "contents": "It snowed.", "aliases": ["snow", 8], "author": ["Ada", "Bo"]}\r\n'
        '{"docid": "d", "passage": "It hailed.", "metadata": {"title": "Hail", "url": "https://a.example/h"}}\n'
        '{"doc_id": "e", "score": 0.5, "aliases": "east"}',
        encoding="utf-8",
    )

    corpus = Corpus.from_folder(path)

    assert texts(corpus) == {"a": "It räined.", "7": "It snowed.", "d": "It hailed.", "e": None}
    assert [(s.title, s.url, s.author, s.date, s.aliases, s.uri) for s in corpus] == [
        ("Log", "https://a.example/x", None, "1931", (), f"{path}:1"),
        (None, None, "Ada; Bo", None, ("snow", "8"), f"{path}:3"),
        ("Hail", "https://a.example/h", None, None, (), f"{path}:4"),
        (None, None, None, None, ("east",), f"{path}:5"),
    ]
    assert mistakes(corpus) == []


def test_one_name_goes_before_another(tmp_path: Path) -> None:
    """Where an object has several fields for one thing, the order is fixed."""
    path = tmp_path / "passages.ndjson"
    path.write_text(
        '{"docid": "d", "pid": "p", "_id": "u", "id": "i", "body": "b", "contents": "c", "text": "t"}\n'
    )

    assert texts(Corpus.from_folder(path)) == {"i": "t"}


def test_a_passage_may_be_a_file(tmp_path: Path) -> None:
    """A path is read from the folder of the list."""
    (tmp_path / "log.txt").write_text("It rained.")
    (tmp_path / "p.jsonl").write_text('{"id": "1", "file": "log.txt"}\n')

    corpus = Corpus.from_folder(tmp_path / "p.jsonl")

    assert texts(corpus) == {"1": "It rained."}
    assert corpus.resolve("log.txt") is corpus.sources[0]


def test_a_bad_line_does_not_lose_the_others(tmp_path: Path) -> None:
    """All mistakes are told with their lines; a passage whose text is in doubt is known without it."""
    path = tmp_path / "p.jsonl"
    (tmp_path / "out.txt").symlink_to("/etc/hostname")
    lines = [
        b'{"id": "a", "text": "It rained."}',
        b'{"id": "b", "text": ',
        b"[1]",
        b'{"text": "no id"}',
        b'{"id": true, "text": "no id"}',
        b'{"id": "c", "text": " "}',
        b'{"id": "d", "text": 5}',
        b'{"id": "e", "file": "../x.txt"}',
        b'{"id": "f", "file": 5}',
        b'{"id": "g", "file": "a.txt", "text": "x"}',
        b'{"id": "h", "file": "out.txt"}',
        b'{"id": "i", "file": "gone.txt"}',
        b'{"id": "j", "text": "\xff"}',
        b"[" * 100_000,
        b'{"id": "a", "text": "It poured."}',
    ]
    path.write_bytes(b"\n".join(lines))

    corpus = Corpus.from_folder(path)

    assert mistakes(corpus) == [
        "line 2: is no JSON (Expecting value); write one object a line",
        "line 3: is no JSON object; write one object a line",
        "line 4: has no 'id'; give the passage one",
        "line 5: has no 'id'; give the passage one",
        "line 6 (c): 'text' is empty; give the text, or leave the key out where none is held",
        "line 7 (d): 'text' must be a string",
        "line 8 (e): 'file' must stay in the folder of the list, not '../x.txt'",
        "line 9 (f): 'file' must be a string",
        "line 10 (g): has both 'text' and 'file'; keep one",
        "line 11 (h): the file 'out.txt' is a symbolic link that leads out of the folder of the list",
        "line 12 (i): the file 'gone.txt' is not there",
        "line 13: is not UTF-8; write it as UTF-8",
        "line 14: is no JSON (RecursionError); write one object a line",
        "line 15 (a): the id stands on line 1 already; give each passage its own",
    ]
    assert [source.id for source in corpus if source.has_text] == ["a", "a"]
    assert [source.id for source in corpus if not source.has_text] == ["c", "d", "e", "f", "g", "h", "i"]
    assert corpus.resolve("a") == Ambiguous("a", ("a", "a"))
    assert str(corpus.mistakes[0]).startswith(f"{path}: line 2: ")


def test_many_mistakes_are_counted(tmp_path: Path) -> None:
    """A file of another kind is not told line by line to the end."""
    (tmp_path / "p.jsonl").write_text("x\n" * 500)

    told = mistakes(Corpus.from_folder(tmp_path / "p.jsonl"))

    assert len(told) == 21
    assert told[-1] == "and 480 more mistakes; mend these first"


def test_a_text_is_read_when_it_is_wanted(tmp_path: Path) -> None:
    """A file that changed or went since is an unreadable source, not a wrong text."""
    path = tmp_path / "p.jsonl"
    path.write_text('{"id": "a", "text": "It rained."}\n{"id": "b", "text": "It snowed."}\n')
    first, second, third = (Corpus.from_folder(path) for _ in range(3))

    path.write_text('{"id": "a"}\n' + "x" * 60)
    assert [first.can_read(source) for source in first] == [False, False]
    path.write_text('{"id": "a", "texts": "It rained"}\n')
    assert [second.can_read(source) for source in second] == [False, False]
    path.unlink()
    assert [third.can_read(source) for source in third] == [False, False]

    assert [str(error) for error in first.failures] == [
        f"{path}:{line}: has changed since the run began; run again" for line in (1, 2)
    ]
    assert "no such file" in str(third.failures[0])


def test_a_passage_that_is_the_draft_is_left_out(tmp_path: Path) -> None:
    """A draft is never its own source, wherever its text is kept."""
    path = tmp_path / "p.jsonl"
    path.write_text(
        '{"id": "a", "text": "It räined."}\n{"id": "b", "text": "It snowed."}\n', encoding="utf-8"
    )
    corpus = pickle.loads(pickle.dumps(Corpus.from_folder(path)))

    assert [source.id for source in corpus.for_draft(read_text("It räined.", "-"))] == ["b"]


def test_a_list_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    """What is wrong with the file as a whole is one mistake."""
    (tmp_path / "p.jsonl").mkdir()

    with pytest.raises(InvalidManifest, match=r"p\.jsonl: cannot be read: is a directory"):
        read_registry(tmp_path / "p.jsonl")


def test_a_quotation_is_proved_against_a_passage(tmp_path: Path) -> None:
    """A passage is a source like any other."""
    (tmp_path / "p.jsonl").write_text('{"id": "p1", "text": "It was “the only safe port,” she wrote."}\n')
    corpus = Corpus.from_folder(tmp_path / "p.jsonl")

    seen = provlint.analyze("Ada Brandt wrote of “the only safe port” [p1].", corpus)

    assert [quotation.alignment.status.value for quotation in seen.quotations] == ["exact"]
    source = corpus.resolve("p1")
    assert isinstance(source, Source)
    assert source.uri == f"{tmp_path / 'p.jsonl'}:1"
