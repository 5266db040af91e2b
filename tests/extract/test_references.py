"""The draft's own list of sources."""

import pytest
from attrs import evolve

import provlint
from provlint.extract.references import Reference, find_references
from provlint.readers import read_text
from provlint.sources.corpus import Corpus
from provlint.sources.source import Source


def entries(text: str, format: str = "markdown") -> list[tuple[str, str | None, str | None]]:
    """Label, title and address of each entry."""
    return [(r.id, r.title, r.url) for r in find_references(read_text(text, "draft", format))]


def ids(text: str, format: str = "markdown") -> list[str]:
    """The labels of the entries."""
    return [id for id, _, _ in entries(text, format)]


def statuses(text: str, uri: str = "draft.md", **sources: str | None) -> list[tuple[str, str]]:
    """What each tag of a draft is resolved to."""
    seen = provlint.analyze(text, Corpus.from_texts({"held": "It rained.", **sources}), uri=uri)
    items = [item for citation in seen.citations for item in citation.items]
    return [(item.item.id, type(item.resolution).__name__) for item in items]


HEADINGS = (
    "References|Sources|Bibliography|Works cited|Quellen|Literaturverzeichnis|Einzelnachweise|Références|Bibliographie"
    "|Fuentes|Bibliografía|Referencias bibliográficas|Fonti|Riferimenti|Referências|Källor|Bronnen|Kilder|Lähteet"
    "|Źródła|Zdroje|Források|Kaynakça|Источники|Список литературы|Джерела|Βιβλιογραφία"
    "|参考文献|出典|참고문헌|資料來源|المراجع"
    "|Daftar pustaka|2. Literatur|Tài liệu tham khảo"
)


@pytest.mark.parametrize("heading", HEADINGS.split("|"))
def test_a_list_has_a_heading_in_many_languages(heading: str) -> None:
    """What stands below it is a list of sources, whatever its entries look like."""
    assert ids(
        f"It rained [1].\n\n## {heading}\n\n[1] The log\n\n[b2] the diary\n\n## Thanks\n\n[3] words"
    ) == ["1", "b2"]
    assert ids(f"It rained [1].\n\n{heading}\n\n[1] The log\n\n[b2] the diary", "text") == ["1", "b2"]


@pytest.mark.parametrize(
    ("entry", "known"),
    [
        ("[1] Lund, A. The log. https://a.example/x.", ("1", "Lund, A. The log", "https://a.example/x")),
        ("1. [The log](https://a.example/x_(y))", ("1", "The log", "https://a.example/x_(y)")),
        ("1. Lund, “The log,” *Port* (2001)", ("1", "The log", None)),
        ("- [1] *The* log", ("1", "The log", None)),
        ("1. [RFC2535] Eastlake, D.", ("RFC2535", "Eastlake, D", None)),
        ("**[1]** The log", ("1", "The log", None)),
        ("\\[1\\] The log", ("1", "The log", None)),
        ("[1](https://a.example/x) The log", ("1", "The log", "https://a.example/x")),
        ("[[1]] The log doi:10.1000/x1.", ("1", "The log doi:10.1000/x1", "https://doi.org/10.1000/x1")),
        ("> [1]: The log", ("1", "The log", None)),
        ("[^1]: Lund, A. (2001). The log.", ("1", "Lund, A. (2001). The log", None)),
        ("[1]: https://a.example/x", ("1", None, "https://a.example/x")),
        ("[^1^] The log, p. 4", ("1", "The log, p. 4", None)),
        ("1) The log\n   of the harbor", ("1", "The log of the harbor", None)),
    ],
)
def test_the_forms_of_an_entry(entry: str, known: tuple[str, str | None, str | None]) -> None:
    """Labels in brackets, numbers, and definitions; the words that name the source are its title."""
    assert entries(f"It rained.\n\n# Sources\n\n{entry}\n\nAnd more.") == [known]


def test_a_bibliography_in_latex() -> None:
    """Each item has its key."""
    text = (
        "It rained.\n\\begin{thebibliography}{9}\n\\bibitem{lund} A. Lund. The log.\n\\bibitem[B]{bo} Bo.\n"
    )

    assert ids(text, "latex") == ["lund", "bo"]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("It rained.\n\n[1] Lund, A. The log. https://a.example/x", ["1"]),
        ("It rained.\n\n[1] Lund, A. (2001). The log.\n[2] Brandt, J. (2002). The port.", ["1", "2"]),
        ("It rained.\n\n1. Lund, A. (2001). The log.\n2. Brandt, J. (2002). The port.\n", ["1", "2"]),
        ("It rained.\n\n[1]: https://a.example/x 'The log'\n", ["1"]),
        ("It rained.\n\n.. [1] http://a.example/x\n", ["1"]),
        ("It rained.\n\n1. Lund, A. (2001). The log.\n2. Buy milk\n", []),
        ("It rained.\n\n2. Lund, A. (2001). The log.\n3. Brandt, J. (2002). The port.\n", []),
        ("It rained.\n\n1. Lund, A. (2001). The log.\n", []),
        ("1. Lund, A. (2001). The log.\n2. Brandt, J. (2002). The port.\n\nIt rained.\n", []),
        ("[1] the harbor opened and it rained.", []),
        ("[Ada]: I said so.", []),
        ("- [x] See https://a.example/x", []),
        ("- [Log](https://a.example/x)", []),
        ("## Notes\n\n1. Buy milk\n2. Lund, A. (2001). The log.", ["2"]),
        ("It rained.[^1]\n\n[^1]: And how.", []),
        ("It rained.[^1]\n\n[^1]: And how, says Lund, A. (2001), https://a.example/x", ["1"]),
        ("# Sources\n\n[1]\n\n[2] x", ["2"]),
        ("", []),
    ],
)
def test_an_entry_without_a_heading_says_what_it_is(text: str, known: list[str]) -> None:
    """By an address or as bibliographies do; numbers count only where their list ends the text."""
    assert ids(text) == known


@pytest.mark.parametrize("fence", ["```", "~~~~"])
def test_code_is_no_list(fence: str) -> None:
    """A block of code may show one."""
    entry = "[1]: https://a.example/x"

    assert ids(f"It rained.\n\n{fence}\n{entry}\n{fence}\n\n[2]: https://a.example/y") == ["2"]
    assert ids(f"It rained.\n\n{fence}\n{entry}\n") == []
    assert ids(f"It rained.\n\n{fence}\n{entry}\n", "text") == ["1"]


def test_another_fence_does_not_close_a_block() -> None:
    """A block of tildes may show one of ticks."""
    assert ids("```\n``` py\n[1]: https://a.example/x\n```\n\n[2]: https://a.example/y") == ["2"]
    assert ids("~~~\n```\n[1]: https://a.example/x\n```\n~~~\n\n[2]: https://a.example/y") == ["2"]


@pytest.mark.parametrize("format", ["markdown", "text"])
@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("[1] Lund, A. Harbors. 1931. [2] Ek, B. Moles. 2002.", ["1", "2"]),
        ("[1] Lund, A. Harbors. 1931; [2] Ek, B. Moles. 2002; [4] Berg, C. Tides. 1990.", ["1", "2"]),
        ("References: [1] https://a.example/x [2] https://a.example/y", ["1", "2"]),
        ("Sources [1] https://a.example/x\n[2] https://a.example/y", ["1", "2"]),
        ("[1] https://a.example/x, see [2] for more.", ["1"]),
        ("Lund says: [1] https://a.example/x", []),
    ],
)
def test_entries_may_share_a_line(format: str, text: str, known: list[str]) -> None:
    """They are numbered one after the other, and each reads as an entry."""
    assert ids(f"It rained [2].\n\n{text}", format) == known


def test_entries_on_one_line_part_what_they_say() -> None:
    """Each has its own words, and the tags that name them resolve."""
    text = (
        "It rained [2].\n\n[1] Lund, A. Harbors, https://a.example/x. [2] Ek, B. Moles, https://a.example/y."
    )

    assert [url for _, _, url in entries(text)] == ["https://a.example/x", "https://a.example/y"]
    assert statuses(text) == [("2", "Source")]


def test_entries_may_be_numbered_in_parentheses() -> None:
    """Under a heading, or bare at the end."""
    entry = "({}) Lund, A. Harbors. Press, 1931.\n"

    assert ids("It rained.\n\n## References\n\n" + entry.format("1") + entry.format("2a")) == ["1", "2a"]
    assert ids("It rained.\n\n" + entry.format("1") + entry.format("2"), "text") == ["1", "2"]
    assert ids("(1) It rained.\n(2) It snowed.\n\nSo it was.", "text") == []


def test_the_first_of_two_entries_counts() -> None:
    """Chapters may each have a list."""
    text = "# Sources\n\n[1] The log\n\n# More\n\nIt rained.\n\n# Sources\n\n[1] The port\n"

    assert entries(text) == [("1", "The log", None)]


def test_entries_without_labels_are_known_by_author_and_year() -> None:
    """As they are cited."""
    text = "# References\n\n- Lund, A., & Brandt, J. (2001a). The log.\n- The port, 2002.\n1. Ek, B. (1999). The sea.\n"

    found = find_references(read_text(text, "draft.md"))

    names = ("Lund", "Lund et al.", "Lund and Brandt", "Lund & Brandt")
    aliases = tuple(f"{name}{comma} 2001a" for name in names for comma in ("", ","))
    assert found[1] == Reference("Lund 2001a", "Lund, A., & Brandt, J. (2001a). The log", None, aliases[1:])
    assert [(reference.id, reference.aliases[:2]) for reference in found] == [
        ("1", ("Ek 1999", "Ek, 1999")),
        ("Lund 2001a", ("Lund, 2001a", "Lund et al. 2001a")),
    ]


LIST = "\n\n## References\n\n[1] The log\n\n[harbor log] The diary\n\n[docs]: https://a.example/docs\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained [1] and hailed [2]." + LIST, [("1", "Source"), ("2", "Unresolved")]),
        ("It rained [held] [harbor log]." + LIST, [("held", "Source"), ("harbor log", "Source")]),
        ("It rained, say the [docs]." + LIST, []),
        ("It rained.[^1]\n\n[^1]: Lund, A. (2001). The log.", [("1", "Source")]),
        ("It rained.[^1]\n\n[^1]: And how.", []),
        (
            "It rained [Lund and Brandt, 2001].\n\n# Sources\n\n- Lund, A. and Brandt, J. (2001)",
            [("Lund and Brandt, 2001", "Source")],
        ),
        ("It rained [[1](#s)].\n\n# Sources\n\n1. [The log](https://a.example/x)", [("1", "Source")]),
    ],
)
def test_what_the_draft_lists_is_known_without_text(text: str, found: list[tuple[str, str]]) -> None:
    """An entry is never a citation, and a remark is none either."""
    assert statuses(text) == found


def test_what_was_given_goes_before_the_list() -> None:
    """A source with text stays one."""
    draft = "It was “the only safe port” [1]." + LIST
    corpus = Corpus.from_texts({"1": "It was “the only safe port,” she wrote."})

    [quotation] = provlint.analyze(draft, corpus).quotations

    assert quotation.alignment.status.value == "exact"


@pytest.mark.parametrize(
    "given", ["[1] The log. https://a.example/log/", "[1]: http://www.a.example/log#top"]
)
def test_an_address_in_the_list_leads_to_the_text_that_was_given(given: str) -> None:
    """A passage with that address is what the entry names; of two such nobody knows which is meant."""
    text = "It was “the only safe port,” she wrote."
    held = Source("p7", "p7", None, url="https://a.example/log"), *Corpus.from_texts({"p8": text})
    corpus = Corpus((held[0], evolve(held[1], url="https://a.example/log")))
    one, two = Corpus(corpus.sources[1:]), corpus
    draft = f"It was “the only safe port” [1].\n\n# Sources\n\n{given}\n"

    assert [q.alignment.status.value for q in provlint.analyze(draft, one).quotations] == ["exact"]
    assert [q.alignment.status.value for q in provlint.analyze(draft, two).quotations] == ["unchecked"]


def test_the_rule_says_that_no_text_is_held() -> None:
    """Known without text is neither resolved nor unresolved."""
    report = provlint.lint("It rained [1] and hailed [2]." + LIST, Corpus.from_texts({"held": "x"}))

    assert [(d.rule, d.exact) for d in report.diagnostics] == [
        ("textless-source", "[1]"),
        ("unresolved-citation", "[2]"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[1] " * 25_000,
        "[1]\n" * 25_000,
        "1. " * 33_000,
        "1. x\n" * 20_000,
        "[" * 100_000,
        "[^1]: " * 16_000,
        "# Sources\n" + "[1] Lund " * 11_000,
        "# Sources\n\n" + "Lund, A. & " * 9_000,
        "# Sources\n\n" + "Lund and B and C\n\n" * 5_500,
        "```\n" * 25_000,
        "\\bibitem[" * 11_000,
        "# Sources\n\n" * 9_000,
        "References: " * 9_000,
        "(1) Lund, A. " * 8_000,
    ],
)
def test_hostile_lists_end(text: str) -> None:
    """100 KB of the worst are read like any other."""
    for format in ("text", "markdown"):
        assert len(find_references(read_text(text, "draft", format))) < 3
