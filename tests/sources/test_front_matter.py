"""Sources that a draft declares in its own front matter."""

from pathlib import Path

import pytest

import provlint
from provlint.readers import read_file, read_text
from provlint.sources.corpus import Corpus, Unresolved
from provlint.sources.source import Source

Known = list[tuple[str, str | None, str | None, bool]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Texts beside the draft, among the sources, and elsewhere."""
    for name in ("drafts/texts/log.txt", "given/port.txt", "elsewhere/secret.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"This is {Path(name).name}.")
    return tmp_path


def seen(folder: Path, front: str) -> Corpus:
    """The sources as a draft with this front matter may cite them."""
    draft = folder / "drafts" / "draft.md"
    draft.write_text(f"{front}\nIt rained [1].\n", encoding="utf-8")
    return Corpus.from_folder(folder / "given").for_draft(read_file(draft))


def declared(corpus: Corpus) -> Known:
    """Id, title and address of what the draft declares, and whether its text is held."""
    return [(s.id, s.title, s.url, s.has_text) for s in corpus.sources if s.id != "port"]


def failures(corpus: Corpus, folder: Path) -> list[str]:
    """What went wrong, without the draft's name before it."""
    lines = "\n".join(map(str, corpus.failures)).splitlines()
    return [line.removeprefix(f"{folder / 'drafts' / 'draft.md'}: ") for line in lines]


YAML_LIST = """---
title: A draft
references:
- id: 1
  title: The log
  author: [{family: Lund, given: Ada}]
  file: texts/log.txt
- {id: lund2001, URL: "https://a.example/x", DOI: 10.1/x}
---
"""
YAML_TABLE = """---
sources:
  1: texts/log.txt
  2: https://a.example/x
  3: A title
  4: {title: The port, file: ../given/port.txt}
  5:
...
"""
YAML_NAMES = "\ufeff---\nsources: [texts/log.txt, 'https://a.example/x', Reuters]\n---\n"
TOML = '+++\n[[sources]]\nid = "1"\ntitle = "The log"\nfile = "texts/log.txt"\n+++\n'


@pytest.mark.parametrize(
    ("front", "known"),
    [
        (YAML_LIST, [("1", "The log", None, True), ("lund2001", None, "https://a.example/x", False)]),
        (
            YAML_TABLE,
            [
                ("1", None, None, True),
                ("2", None, "https://a.example/x", False),
                ("3", "A title", None, False),
                ("4", "The port", None, True),
                ("5", None, None, False),
            ],
        ),
        (
            YAML_NAMES,
            [
                ("log", None, None, True),
                ("https://a.example/x", None, "https://a.example/x", False),
                ("Reuters", "Reuters", None, False),
            ],
        ),
        (TOML, [("1", "The log", None, True)]),
        ("---\nsources:\n---\n", []),
        ("---\n- sources: x\n---\n", []),
        ("---\nsources: ''\ntitle: x\n---\n", []),
    ],
)
def test_front_matter_declares_sources(folder: Path, front: str, known: Known) -> None:
    """A list of works, a table from ids to them, or names."""
    corpus = seen(folder, front)

    assert declared(corpus) == known
    assert failures(corpus, folder) == []


def test_a_bibliography_is_read(folder: Path) -> None:
    """Beside the draft or among the sources; its own files start from its folder."""
    (folder / "drafts" / "refs.bib").write_text("@misc{1, file={texts/log.txt}}\n@misc{2, file={../x.txt}}\n")
    (folder / "given" / "more.yaml").write_text("- {id: 3, file: port.txt}\n")

    corpus = seen(folder, "---\nbibliography: [refs.bib, ../given/more.yaml]\n---\n")

    assert declared(corpus) == [("1", None, None, True), ("2", None, None, False), ("3", None, None, True)]
    assert failures(corpus, folder) == [
        "refs.bib: line 2 (2): 'file' must stay in the folder of the list, not '../x.txt'"
    ]


@pytest.mark.parametrize(
    ("front", "mistakes"),
    [
        (
            "sources:\n- {id: 1, file: ../elsewhere/secret.txt}\n- {id: 2, file: gone.txt}\n- {id: 3, text: x}",
            [
                "front matter: item 3 (3): a draft cannot hold its source's text; put it in a file",
                "front matter: item 1 (1): '../elsewhere/secret.txt' is neither in the draft's folder nor among the "
                "sources; move it there",
                "front matter: item 2 (2): the file 'gone.txt' is not there",
            ],
        ),
        (
            "bibliography: [../elsewhere/refs.bib, refs.bib, texts/log.txt, 5, '']",
            [
                "front matter: 'bibliography' must be a file, or a list of files",
                "front matter: '../elsewhere/refs.bib' is neither in the draft's folder nor among the sources; move it "
                "there",
                "front matter: the file 'refs.bib' is not there",
                "front matter: 'texts/log.txt' is no list of sources; name a .bib, .json or .yaml file",
                "front matter: the file '5' is not there",
            ],
        ),
        ("sources: [", ["front matter: line 3: did not find expected node content"]),
        (
            "references: 5",
            ["front matter: 'references' must be a list of sources, or a table from ids to them"],
        ),
        ("sources: [scan.epub, [x]]", ["front matter: item 1 is not a table of fields"]),
        ("bibliography: bad.json", ["bad.json: cannot be read"]),
        ("sources: {1: {file: scan.epub}}", ["scan.epub: no reader for .epub"]),
    ],
)
def test_every_mistake_is_told(folder: Path, front: str, mistakes: list[str]) -> None:
    """No file is read that a draft may not name, and its own word is no source's text."""
    (folder / "drafts" / "bad.json").write_text("{")

    corpus = seen(folder, f"---\n{front}\n---\n")

    told = failures(corpus, folder)
    assert len(told) == len(mistakes)
    assert all(mistake in line for mistake, line in zip(mistakes, told, strict=True)), told
    assert not any(source.has_text for source in corpus.sources if source.id != "port")


def test_a_value_of_many_dotted_words_costs_no_sources(folder: Path) -> None:
    """It is no key, and the draft's sources are read."""
    front = f'+++\nsummary = "{".".join(["word"] * 40)}"\nsources = ["texts/log.txt"]\n+++\n'

    corpus = seen(folder, front)

    assert (declared(corpus), failures(corpus, folder)) == ([("log", None, None, True)], [])


def test_a_link_may_not_lead_out(folder: Path) -> None:
    """Nor may a name with a nought in it be asked for."""
    (folder / "drafts" / "log.txt").symlink_to(folder / "elsewhere" / "secret.txt")

    corpus = seen(folder, '---\nsources: {1: log.txt, 2: "a\\0.txt", 3: /etc/hostname.txt}\n---\n')

    assert [known[3] for known in declared(corpus)] == [False, False, False]
    assert [line.rpartition(": ")[2].partition(" is ")[2][:31] for line in failures(corpus, folder)] == [
        "neither in the draft's folder n"
    ] * 3


@pytest.mark.parametrize("name", ["a" * 5_000 + ".txt", "\\uD800.txt", "\\0.txt", "a/" * 3_000 + "a.txt"])
def test_what_can_be_no_path_is_told(folder: Path, name: str) -> None:
    """A name made to break the system's calls breaks nothing."""
    corpus = seen(folder, f'+++\nbibliography = "refs.bib"\n[sources]\n1 = "{name}"\n+++\n')

    assert len(failures(corpus, folder)) > 0
    assert not any(known[3] for known in declared(corpus))


def test_a_bibliography_is_read_once_while_it_does_not_change(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many drafts share one."""
    monkeypatch.setattr("provlint.sources.front_matter._MOST_LISTS", 1)
    refs, draft = folder / "drafts" / "refs.json", folder / "drafts" / "draft.md"
    refs.write_text('[{"id": "1", "type": "book"}]')
    draft.write_text("---\nbibliography: refs.json\n---\n")
    corpus = Corpus.from_folder(folder / "given")

    first, second = (corpus.for_draft(read_file(draft)).resolve("1") for _ in range(2))
    refs.write_text('[{"id": "1", "type": "book", "title": "x"}]')
    third = corpus.for_draft(read_file(draft)).resolve("1")

    assert first is second
    assert isinstance(third, Source)
    assert third.title == "x"


def test_a_mistake_that_was_mended_is_forgotten() -> None:
    """An editor checks a draft again and again."""
    corpus = Corpus.from_texts({"a": "x"})

    corpus.for_draft(read_text("---\nsources: 5\n---\n", "draft.md"))
    corpus.for_draft(read_text("---\nsources: {1: x}\n---\n", "draft.md"))

    assert corpus.failures == ()


@pytest.mark.parametrize(
    "front",
    [
        "+++\nsources=1\n" + "a." * 30_000 + "a=1\n+++\n",
        "+++\nsources=" + "[" * 30_000 + "\n+++\n",
        "---\nsources: " + "[" * 60_000 + "\n---\n",
        "---\nsources: &a [*a]\n---\n",
    ],
)
def test_hostile_front_matter_ends(front: str) -> None:
    """It is told to be wrong before it costs anything."""
    corpus = Corpus.from_texts({"a": "x"})

    assert len(corpus.for_draft(read_text(front, "draft.md")).sources) == 1
    assert len(corpus.failures) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.tex", "It rained \\cite{1}.\n\\bibliography{refs, gone}\n% \\bibliography{other}\n"),
        ("a.tex", "\\addbibresource[label=x]{refs.bib}\n\\addbibresource{gone.bib}"),
        ("a.rst", "It rained :cite:`1`.\n\n.. bibliography:: refs.bib gone.bib\n"),
    ],
)
def test_other_formats_name_their_bibliography(folder: Path, name: str, text: str) -> None:
    """As LaTeX and Sphinx have it."""
    (folder / "drafts" / "refs.bib").write_text("@misc{1, file={texts/log.txt}}\n")
    draft = folder / "drafts" / name
    draft.write_text(text)

    corpus = Corpus.from_folder(folder / "given").for_draft(read_file(draft))

    assert declared(corpus) == [("1", None, None, True)]
    assert [str(error) for error in corpus.failures] == [
        f"{draft}: bibliography: the file 'gone.bib' is not there"
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "---\nsources: {1: x}\n---\n\\bibliography{refs}\n.. bibliography:: refs.bib\n"),
        ("a.md", "---\ntitle: sources\n---\n\\bibliography{refs}\n"),
        ("a.md", "+++\n"),
        ("a.md", "\n---\nsources: {1: x}\n---\n"),
        ("a.tex", "Of bibliographies.\n"),
    ],
)
def test_what_is_no_front_matter_declares_nothing(name: str, text: str) -> None:
    """Neither does another format's."""
    corpus = Corpus.from_texts({"a": "x"})

    assert [source.id for source in corpus.for_draft(read_text(text, name))] == ["a"]
    assert corpus.failures == ()


def test_no_file_is_read_for_a_draft_in_memory(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts in memory stay alone; a run with sources on disk says what it did not read."""
    monkeypatch.chdir(folder / "drafts")
    draft = read_text(
        "---\nsources: {1: texts/log.txt}\nbibliography: refs.bib\n---\nIt rained [1].", "draft.md"
    )
    in_memory = Corpus.from_texts({"a": "x"})
    on_disk = Corpus.from_folder(folder / "given")

    assert [s.has_text for s in in_memory.for_draft(draft)] == [True, False]
    assert in_memory.failures == ()
    assert [s.has_text for s in on_disk.for_draft(draft)] == [True, False]
    assert [str(error).splitlines() for error in on_disk.failures] == [
        [
            "draft.md: front matter: 'sources' (1): 'texts/log.txt' is not read, for the draft is no file; give it "
            "with the sources",
            "draft.md: front matter: 'refs.bib' is not read, for the draft is no file; give it with the sources",
        ]
    ]


def test_what_was_given_goes_before_front_matter(folder: Path) -> None:
    """A draft may add sources and cannot replace one."""
    corpus = seen(folder, "---\nsources: {port: texts/log.txt}\n---\n")

    found = corpus.resolve("port")

    assert isinstance(found, Source)
    assert found.document.text == "This is port.txt."


def test_a_draft_may_not_declare_itself(folder: Path) -> None:
    """A draft is never its own source."""
    corpus = seen(folder, "---\nsources: {1: draft.md}\n---\n")

    assert isinstance(corpus.resolve("1"), Unresolved)


def test_only_so_many_failures_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts without end do not fill the memory of a service."""
    monkeypatch.setattr("provlint.sources.access._MOST", 2)
    corpus = Corpus.from_texts({"a": "x"})

    for number in range(5):
        corpus.for_draft(read_text("---\nsources: 5\n---\n", f"{number}.md"))

    assert len(corpus.failures) == 2


def test_a_quotation_is_proved_against_front_matter(folder: Path) -> None:
    """What a draft declares is cited by its id."""
    (folder / "drafts" / "texts" / "log.txt").write_text("It was “the only safe port,” she wrote.")
    draft = folder / "drafts" / "draft.md"
    draft.write_text("---\nsources: {1: texts/log.txt}\n---\nAda Brandt wrote of “the only safe port” [1].\n")

    report = provlint.lint(draft.read_text(), Corpus.from_folder(folder / "given"), uri=str(draft))

    assert report.diagnostics == ()


@pytest.mark.parametrize("front", [YAML_LIST, TOML])
def test_lines_may_end_in_any_way(front: str) -> None:
    """Front matter whose lines end with a carriage return alone declares the same sources."""
    usual, other = (
        Corpus.from_texts({}).for_draft(read_text(f"{text}\nIt rained [1].\n".replace("\n", end), "draft.md"))
        for text, end in ((front, "\n"), (front, "\r"))
    )

    assert declared(other) == declared(usual) != []
