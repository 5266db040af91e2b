"""Lists of sources."""

from datetime import date
from pathlib import Path

import pytest

from provlint.errors import InvalidManifest
from provlint.sources.corpus import Corpus
from provlint.sources.source import Source

TOML = """
[[source]]
id = "1"
file = "texts/log.txt"
url = "https://a.example/log"
title = "The log"
author = "Ada Brandt"
date = 1931-05-02
aliases = ["harbor log"]
sha256 = "{hash}"

[[source]]
id = "2"
text = "It *snowed*."

[[source]]
id = "3"
"""
HASH = "AB" * 32


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a manifest, a text it lists and one it does not."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "log.txt").write_text("It rained.")
    (tmp_path / "texts" / "extra.txt").write_text("It hailed.")
    (tmp_path / "sources.toml").write_text(TOML.format(hash=HASH))
    return tmp_path


def resolved(corpus: Corpus, *names: str) -> list[str]:
    """The ids that names resolve to."""
    found = [corpus.resolve(name) for name in names]
    return [source.id for source in found if isinstance(source, Source)]


def test_a_manifest_in_a_folder_names_its_files(folder: Path) -> None:
    """Listed files have the manifest's ids and answer to their own names too; the others keep their stems."""
    corpus = Corpus.from_folder(folder)

    assert [source.id for source in corpus] == ["1", "2", "3", "extra"]
    assert resolved(corpus, "1", "harbor log", "log", "log.txt", "http://a.example/log/") == ["1"] * 5
    assert [source.has_text for source in corpus] == [True, True, False, True]
    assert [source.document.text for source in corpus.sources[:2]] == ["It rained.", "It *snowed*."]
    assert corpus.skipped == ()


def test_what_a_manifest_says_is_kept(folder: Path) -> None:
    """Title, author, date and hash stand with the source; a date is written as ISO 8601."""
    log = Corpus.from_folder(folder).sources[0]

    assert (log.title, log.author, log.date, log.sha256) == (
        "The log",
        "Ada Brandt",
        "1931-05-02",
        HASH.lower(),
    )
    assert date.fromisoformat(log.date or "") == date(1931, 5, 2)


def test_a_manifest_beside_a_folder_counts(folder: Path) -> None:
    """Of a manifest beside, what lies in the folder and what has no file is taken."""
    other = folder / "other"
    other.mkdir()
    (other / "more.txt").write_text("More.")

    assert [source.id for source in Corpus.from_folder(folder / "texts")] == ["1", "2", "3", "extra"]
    assert [source.id for source in Corpus.from_folder(other)] == ["2", "3", "more"]


def test_a_file_beside_a_folder_that_lists_no_sources_is_none_of_ours(folder: Path) -> None:
    """Another tool's `sources.json` is left alone; one that cannot be read may be ours, and is told."""
    (folder / "sources.toml").unlink()
    (folder / "sources.json").write_text('{"drafts": {}}')
    assert [source.id for source in Corpus.from_folder(folder / "texts")] == ["extra", "log"]

    (folder / "sources.json").write_text("{")
    with pytest.raises(InvalidManifest, match="cannot be read"):
        Corpus.from_folder(folder / "texts")


def test_a_manifest_may_be_given_itself(folder: Path) -> None:
    """Then only what it lists is a source."""
    corpus = Corpus.from_folder(folder / "sources.toml")

    assert [source.id for source in corpus] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "text", ['{"source": [{"id": "7", "text": "It rained."}]}', '[{"id": "7", "text": "It rained."}]']
)
def test_a_manifest_may_be_json(tmp_path: Path, text: str) -> None:
    """As TOML, or a bare list."""
    (tmp_path / "sources.json").write_text(text)

    assert [source.document.text for source in Corpus.from_folder(tmp_path)] == ["It rained."]


def test_every_mistake_is_reported_at_once(tmp_path: Path) -> None:
    """A manifest is read to its end before it is refused."""
    outside = tmp_path / "outside.txt"
    outside.write_text("x")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.txt").symlink_to(outside)
    rows = """
    {"id": "1", "file": "../outside.txt"}, {"id": "1", "file": "/etc/passwd"}, {"id": "2", "file": "gone.txt"},
    {"id": "3", "file": "link.txt"}, {"id": " "}, {"text": "x"}, {"id": 4}, {"id": "5", "titel": "x"}, 6,
    {"id": "7", "file": "link.txt", "text": "x"}, {"id": "8", "aliases": "x"}, {"id": "9", "sha256": "x"},
    {"id": "10", "file": "C:\\\\x"}, {"id": "11", "text": " "}, {"id": "12", "drafts": "a.md"}
    """
    (folder / "sources.json").write_text(f"[{rows}]")

    with pytest.raises(InvalidManifest) as raised:
        Corpus.from_folder(folder)

    known = "id, file, text, url, title, author, date, sha256, aliases, drafts"
    leads_out = "is a symbolic link that leads out of the manifest's folder"
    assert raised.value.mistakes == (
        "source 1 (1): 'file' must stay in the manifest's folder, not '../outside.txt'",
        "source 2 (1): the id is listed twice; give each source its own",
        "source 2 (1): 'file' must stay in the manifest's folder, not '/etc/passwd'",
        "source 3 (2): the file 'gone.txt' is not there",
        f"source 4 (3): the file 'link.txt' {leads_out}",
        "source 5 ( ): has no 'id'",
        "source 6: has no 'id'",
        "source 7: 'id' must be a string",
        f"source 8 (5): no key is named 'titel'; known are {known}",
        "source 9 is not a table of keys",
        "source 10 (7): has both 'file' and 'text'; keep one",
        f"source 10 (7): the file 'link.txt' {leads_out}",
        "source 11 (8): 'aliases' must be a list of strings",
        "source 12 (9): 'sha256' must be 64 hexadecimal digits",
        "source 13 (10): 'file' must stay in the manifest's folder, not 'C:\\\\x'",
        "source 14 (11): 'text' is empty; give the text, or leave the key out where none is held",
        "source 15 (12): 'drafts' must be a list of strings",
    )


@pytest.mark.parametrize(
    ("name", "text", "mistake"),
    [
        ("sources.toml", "[[source]\n", "cannot be read"),
        ("sources.json", "{", "cannot be read"),
        ("sources.json", '{"sources": []}', "has no list named 'source'"),
        ("sources.toml", "source = 1", "has no list named 'source'"),
        ("sources.json", "[" * 100_000, "cannot be read"),
        ("sources.toml", "a." * 30_000 + "a = 1\n", "a key of more than 16 parts"),
    ],
)
def test_a_manifest_that_is_none_is_refused(tmp_path: Path, name: str, text: str, mistake: str) -> None:
    """What is wrong with the file as a whole is said in one line."""
    (tmp_path / name).write_text(text)

    with pytest.raises(InvalidManifest, match=mistake):
        Corpus.from_folder(tmp_path / name)
