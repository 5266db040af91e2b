"""Bibliographies as CSL data, in JSON and YAML."""

import json
from pathlib import Path

import pytest

from provlint.errors import InvalidManifest
from provlint.sources.corpus import Corpus, Skipped
from provlint.sources.registry import read_registry
from provlint.sources.source import Source

ITEMS: list[object] = [
    {
        "id": "lund2001",
        "type": "article-journal",
        "title": "The harbor",
        "author": [{"family": "Lund", "given": "Ada"}, {"literal": "Port Office"}],
        "issued": {"date-parts": [[2001, 5, 2]]},
        "DOI": "10.1000/x1",
        "file": "texts/lund.txt",
    },
    {
        "id": 7,
        "citation-key": "bo99",
        "issued": {"raw": "May 1999"},
        "URL": "https://a.example/bo",
        "attachments": [{"title": "PDF", "path": "bo.pdf"}, {"path": "texts/bo.md"}],
    },
    {"citation-key": "note", "type": "book", "author": "Ada Lund", "note": "ISBN 1\nfile: texts/note.txt \n"},
    {"id": "pdf", "type": "book", "issued": [{"year": 1931, "month": 5}], "file": ["scan.epub"]},
    {"id": "beside", "type": "book", "year": 1931, "file": "texts/lund.pdf"},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a bibliography and the texts it names."""
    (tmp_path / "texts").mkdir()
    for name in ("lund.txt", "bo.md", "note.txt"):
        (tmp_path / "texts" / name).write_text(f"This is {name}.")
    (tmp_path / "refs.json").write_text(json.dumps(ITEMS))
    return tmp_path


def test_items_are_sources(folder: Path) -> None:
    """An item has the facts that CSL gives it, and the first of its files that is text."""
    corpus = Corpus.from_folder(folder / "refs.json")

    assert [(s.id, s.title, s.author, s.date, s.url) for s in corpus] == [
        ("lund2001", "The harbor", "Ada Lund; Port Office", "2001-05-02", "https://doi.org/10.1000/x1"),
        ("7", None, None, "May 1999", "https://a.example/bo"),
        ("note", None, "Ada Lund", None, None),
        ("pdf", None, None, "1931-05", None),
        ("beside", None, None, "1931", None),
    ]
    assert [source.document.text if source.has_text else None for source in corpus] == [
        "This is lund.txt.",
        "This is bo.md.",
        "This is note.txt.",
        None,
        "This is lund.txt.",
    ]
    assert corpus.skipped == (
        Skipped(str(folder / "scan.epub"), "no reader for .epub, and no text of its name is beside it"),
    )
    assert corpus.mistakes == ()


@pytest.mark.parametrize(
    ("id", "known_as"),
    [
        ("10.1000/x1", "lund2001"),
        ("doi:10.1000/x1", "lund2001"),
        ("bo99", "7"),
        ("http://a.example/bo/", "7"),
    ],
)
def test_a_work_has_other_names(folder: Path, id: str, known_as: str) -> None:
    """Its DOI, its citation key and its address name it too."""
    found = Corpus.from_folder(folder / "refs.json").resolve(id)

    assert isinstance(found, Source)
    assert found.id == known_as


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ({"date-parts": [["2001", 5]]}, "2001-05"),
        ({"date-parts": [[]], "literal": "spring"}, "spring"),
        ({"date-parts": "2001"}, None),
        ({"year": 2001}, "2001"),
        ("2001-05-02", "2001-05-02"),
        (None, None),
        ([], None),
        (True, None),
    ],
)
def test_a_date_is_iso_as_far_as_it_goes(tmp_path: Path, issued: object, date: str | None) -> None:
    """Parts are joined, words are kept."""
    (tmp_path / "refs.json").write_text(json.dumps([{"id": "a", "type": "book", "issued": issued}]))

    assert [source.date for source in Corpus.from_folder(tmp_path / "refs.json")] == [date]


def test_a_text_goes_before_another_format(tmp_path: Path) -> None:
    """What a reference manager keeps elsewhere is passed over, and said to be; a text that is gone is a mistake."""
    for name in ("a.txt", "a.html", "b.html"):
        (tmp_path / name).write_text(name)
    files = {
        "1": ["b.html", "a.txt"],
        "2": ["b.html"],
        "3": "a.html",
        "4": ["/home/ada/x.html"],
        "5": ["gone.txt"],
    }
    items = [{"id": id, "type": "book", "file": file} for id, file in files.items()]
    (tmp_path / "refs.json").write_text(json.dumps(items))

    corpus = Corpus.from_folder(tmp_path / "refs.json")

    paths = [Path(source.path).name if source.path else None for source in corpus]
    assert paths == ["a.txt", "b.html", "a.txt", None, None]
    assert corpus.skipped == (
        Skipped(
            "/home/ada/x.html",
            "'file' must stay in the folder of the list, not '/home/ada/x.html', and no text of its name is beside it",
        ),
    )
    assert corpus.mistakes[0].mistakes == ("item 5 (5): the file 'gone.txt' is not there",)


@pytest.mark.parametrize("wrapped", [{"items": ITEMS}, {"references": ITEMS}])
def test_the_list_may_be_wrapped(folder: Path, wrapped: dict[str, object]) -> None:
    """As Zotero and Pandoc write it."""
    (folder / "refs.json").write_text(json.dumps(wrapped))

    assert len(Corpus.from_folder(folder / "refs.json")) == 5


def test_the_same_in_yaml(tmp_path: Path) -> None:
    """Scalars are taken as written: an id of digits keeps its noughts."""
    (tmp_path / "log.txt").write_text("It rained.")
    (tmp_path / "refs.yaml").write_text(
        "references:\n- id: 007\n  title: &t 'The: log'\n  author: &a [{family: Lund}]\n"
        "  issued: 2001-05\n  file: log.txt\n- id: '2'\n  title: *t\n  author: *a\n"
    )

    corpus = Corpus.from_folder(tmp_path / "refs.yaml")

    assert [(s.id, s.title, s.author, s.date, s.has_text) for s in corpus] == [
        ("007", "The: log", "Lund", "2001-05", True),
        ("2", "The: log", "Lund", None, False),
    ]


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("a: [", "cannot be read: line 2: did not find expected node content"),
        ("a: 1\na: 2", "cannot be read: line 2: the key 'a' stands twice; give it once"),
        ("a: &b [*b]", "cannot be read: line 1: nothing is named &b before this"),
        ("a: *b", "cannot be read: line 1: nothing is named &b before this"),
        ("? [a]\n: b", "cannot be read: line 1: a list or a table as a key"),
        ("[" * 50_000, "cannot be read: line 1: nested more than 12 deep"),
        ("title: x", "has no list of items; put one under 'references'"),
        ("", "has no list of items; put one under 'references'"),
        ("\x00", "cannot be read: is no YAML"),
    ],
)
def test_yaml_that_is_no_list_is_refused(tmp_path: Path, text: str, mistake: str) -> None:
    """What is wrong with the file as a whole is said with its line, however deep it is nested."""
    (tmp_path / "refs.yml").write_text(text)

    with pytest.raises(InvalidManifest) as raised:
        read_registry(tmp_path / "refs.yml")

    assert raised.value.mistakes[0].startswith(mistake)


def test_every_mistake_is_told_and_the_rest_is_taken(tmp_path: Path) -> None:
    """An item with a mistake in its file or text is known without text."""
    (tmp_path / "a.txt").write_text("a")
    items: list[object] = [
        {"id": "a", "type": "book", "file": "a.txt"},
        "x",
        {"type": "book"},
        {"id": "b", "URL": 5, "text": ["x"]},
        {"id": "c", "file": "../a.txt"},
        {"id": "d", "text": " "},
        {"id": "a", "file": "/etc/a.txt"},
        {"id": "e", "text": "It snowed."},
        {"id": "f", "text": "It hailed.", "file": "a.txt"},
    ]
    (tmp_path / "refs.json").write_text(json.dumps(items))

    corpus = Corpus.from_folder(tmp_path / "refs.json")

    assert corpus.mistakes[0].mistakes == (
        "item 2 is not a table of fields",
        "item 3: has no 'id'",
        "item 4 (b): 'text' must be a string",
        "item 4 (b): 'URL' must be a string",
        "item 5 (c): 'file' must stay in the folder of the list, not '../a.txt'",
        "item 6 (d): 'text' is empty; give the text, or leave the key out where none is held",
        "item 7 (a): the id is listed at item 1 already; give each work its own",
        "item 7 (a): 'file' must stay in the folder of the list, not '/etc/a.txt'",
        "item 9 (f): has both 'file' and 'text', of which the file is taken; keep one",
    )
    assert [(source.id, source.has_text) for source in corpus] == [
        ("a", True),
        ("b", False),
        ("c", False),
        ("d", False),
        ("a", False),
        ("e", True),
        ("f", True),
    ]


def test_a_sources_json_in_a_folder_may_be_csl(tmp_path: Path) -> None:
    """The items say what they are."""
    (tmp_path / "log.txt").write_text("It rained.")
    (tmp_path / "sources.json").write_text(json.dumps([{"id": "1", "type": "book", "file": "log.txt"}]))

    assert [source.id for source in Corpus.from_folder(tmp_path)] == ["1"]
