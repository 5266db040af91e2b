"""How far a tag reaches."""

import pytest

import provlint
from provlint.scope import Scope

CORPUS = provlint.Corpus.from_texts({"a1": "text", "b2": "text"})


def support(draft: str, scope: Scope) -> list[str]:
    """The ids that support each sentence of a draft, joined."""
    settings = provlint.Settings(scope=scope)
    uri = "draft.md" if "|" in draft else "draft.txt"
    analysis = provlint.analyze(draft, CORPUS, uri=uri, settings=settings)
    return ["+".join(i for citation in s.support for i in citation.ids) for s in analysis.sentences]


@pytest.mark.parametrize(
    ("draft", "paragraph", "sentence"),
    [
        ("It rained. It snowed [a1].", ["a1", "a1"], ["", "a1"]),
        ("It rained [a1]. It snowed. It froze [b2].", ["a1", "b2", "b2"], ["a1", "", "b2"]),
        ("It rained [a1]. It snowed.", ["a1", ""], ["a1", ""]),
        ("It rained.\n\nIt snowed [a1].", ["", "a1"], ["", "a1"]),
        ("It rained. It snowed [a1] [b2].", ["a1+b2", "a1+b2"], ["", "a1+b2"]),
        ("It rained. It snowed. [a1]", ["a1", "a1"], ["", "a1"]),
    ],
    ids=["last", "between", "after the last tag", "paragraphs", "run", "after the stop"],
)
def test_a_tag_that_ends_a_paragraph_reaches_back(
    draft: str, paragraph: list[str], sentence: list[str]
) -> None:
    """It covers the untagged sentences before it, up to the previous tag or the paragraph's start, and never more."""
    assert support(draft, Scope.PARAGRAPH) == paragraph
    assert support(draft, Scope.SENTENCE) == sentence


@pytest.mark.parametrize("scope", Scope)
def test_the_cells_of_a_row_share_their_tags(scope: Scope) -> None:
    """A tag in one cell supports the others of its row and no other row; a cell's own tag comes first."""
    table = "| what | where |\n| --- | --- |\n| Rain. Snow. | [a1] |\n| Ice | none |\n| Hail [b2] | [a1] |\n"

    assert support(table, scope) == ["", "", "a1", "a1", "a1", "", "", "b2", "a1"]
