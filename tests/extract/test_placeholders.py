"""What holds the place of a citation that is still to come."""

import pytest

from provlint.extract.placeholders import find_placeholders, is_placeholder
from provlint.readers import read_text


def found(text: str, uri: str = "draft.md", has_tags: bool = True, known: str = "") -> list[str]:
    """The placeholders of a text as written in it."""
    document = read_text(text, uri)
    spans = find_placeholders(document, lambda id: id == known, has_tags)
    return [document.prose.to_origin(span).of(text) for span in spans]


@pytest.mark.parametrize("uri", ["draft.md", "draft.txt"])
@pytest.mark.parametrize(
    "mark",
    [
        "[citation needed]",
        "[Citations missing]",
        "[source needed]",
        "[needs a source]",
        "[better source needed]",
        "[failed verification]",
        "[page number needed]",
        "[TK]",
        "[TKTK]",
        "[source?]",
        "[ref]",
        "[CITATION]",
        "[Author, Year]",
        "[Author et al., 20XX]",
        "[Smith and Lund, 20XX]",
        "[Smith, Year]",
        "[insert source]",
        "[insert citation here]",
        "[add link]",
        "[link here]",
        "[TODO: find a source]",
        "[Source: TBD]",
        "[source: ???]",
        "[@TODO]",
        "[^??]",
        "[??]",
        "(citation needed)",
        "(source?)",
        "(add source)",
        "(TK)",
        "(Author, Year)",
        "(Smith, 20XX)",
        "{{cn}}",
        "{{Citation_needed|date=May 2020}}",
        "{{cite}}",
        r"\cite{}",
        r"\citep[4]{TODO}",
        r"\cite{?, XXX}",
        r"\cite [p. 3] {}",
        r"\textcites(see)(){}",
        r"\parencites{TODO}{}",
        r"\volcite{2}{TODO}",
        "[X]",
        "[?]",
        "[#]",
        "[__]",
    ],
)
def test_a_placeholder_is_found(mark: str, uri: str) -> None:
    """In brackets, parentheses, templates and commands, whatever the case."""
    assert found(f"It rained {mark}.", uri) == [mark]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So [source](#), [here](TODO), [log](insert-link-here), [ref]().", ["source", "here", "log", "ref"]),
        ("So [citation needed](https://a.example).", ["citation needed"]),
        ("So [the quay](#) and [3](#).", []),
    ],
)
def test_links_that_lead_nowhere(text: str, expected: list[str]) -> None:
    """Where they are named for a source, or their address says that it is still to come."""
    assert found(text) == expected


@pytest.mark.parametrize("uri", ["draft.md", "draft.txt"])
@pytest.mark.parametrize(
    "text",
    [
        "He [sic] said […] [...] [t]hat [emphasis added] [citation omitted].",
        "- [ ] x\n- [X] y\n[X] z\n[Reference] z",
        "Dear [Your Name], [Company Name], [Insert Date], [Name, Date]",
        "In [last year] and [this year]; [who?] [when?]",
        "“As we held in [citation], it rained.”",
        "See (source: the log), (references required), (see source).",
        "The [source] of the river, read[ref] = 1, `[citation needed]`.",
        "It rained [ref-1] \\cite{lund} \\nocite{} {{cite web|url=x}} {{name}}.",
        r"\bibcite{}{3} \DeclareCiteCommand{}{x} \setcitestyle{} \defcitealias{} \citereset{} \AtEveryCite{}",
        r"It rained \parencites{TODO}{lund} \volcite{}{lund} \renewcommand{\cite}{}.",
        "So [source](https://a.example) and [source][4].",
        "",
    ],
)
def test_what_is_none(text: str, uri: str) -> None:
    """An editor's words, boxes, forms, code, tags and links are left alone."""
    assert found(text, uri) == []


def test_a_link_defined_below_is_none() -> None:
    """The word in brackets is the text of a link."""
    assert found("It rained [source].\n\n[source]: https://a.example") == []


def test_what_names_a_source_is_none() -> None:
    """There may be a file of that name."""
    assert found("It rained [ref].", known="ref") == []
    assert found(r"It rained \cite{ref}.", known="ref") == []


def test_a_bare_letter_holds_a_place_only_where_the_draft_has_tags() -> None:
    """Elsewhere it may stand for anything; and not where it goes on."""
    assert found("It rained [X].", has_tags=False) == []
    assert found("As [X] said, it rained") == []


def test_an_id_may_stand_for_one_to_come() -> None:
    """The words that writers use for it, and nothing longer."""
    assert [
        id for id in ("TODO", "citation-needed", "xx", "??", "lund", "keyword") if is_placeholder(id)
    ] == [
        "TODO",
        "citation-needed",
        "xx",
        "??",
    ]


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize(
    "unit", ["[citation needed]", "(source ", "(", "[insert a a ", "{{cn", "\\cite{", "[x](#) [ref] "]
)
def test_a_text_of_placeholders_is_read_to_its_end(unit: str, suffix: str) -> None:
    """A hundred thousand code points of the worst case give stretches that stand in the text."""
    document = read_text(unit * (100_000 // len(unit)), f"draft.{suffix}")

    spans = find_placeholders(document, lambda _: False, has_tags=True)

    assert all(span.end <= len(document.prose.text) for span in spans)
