"""Interventions: what the draft's editor put in or left out, and the source's words it stands for."""

from __future__ import annotations

import pytest

from provlint.align import align
from provlint.sources.source import Source
from provlint.text.document import Document
from provlint.text.projection import Projection

TEXT = (
    "“The committee, which met twice, found that he had deployed every truck he owned,” the report says. "
    "“We saw no reason to stop. The ferry stayed [in port] for a week.”"
)


def seen(*parts: str) -> list[tuple[str, str, str | None]]:
    """Of each intervention in a quotation of the text its kind, its mark and the words it stands for."""
    source = Source("s", "s.txt", lambda: Document("s.txt", TEXT, "text", Projection(TEXT), ()))
    found = align(parts, source)
    return [(i.kind.value, i.mark, i.target.of(TEXT) if i.target else None) for i in found.interventions]


@pytest.mark.parametrize(
    ("quotation", "wanted"),
    [
        ("he had deployed every truck", []),
        ("The committee … found that", [("ellipsis", "…", "which met twice")]),
        ("The committee . . . had deployed", [("ellipsis", "…", "which met twice, found that he")]),
        ("found that [the mayor] had deployed", [("bracket", "[the mayor]", "he")]),
        ("every [single] truck he owned", [("bracket", "[single]", None)]),
        ("he had deploy[ing] every truck", [("bracket", "deploy[ing]", "deployed")]),
        ("[The mayor] had deployed every truck", [("bracket", "[The mayor]", None)]),
        ("every truck he own[s]", [("bracket", "own[s]", "owned")]),
        ("he had deployed [sic] every truck", []),
        ("[H]e had deployed every truck", []),
        ("The ferry stayed [in port] for a week", []),
    ],
)
def test_what_stands_for_the_words_of_the_source(
    quotation: str, wanted: list[tuple[str, str, str | None]]
) -> None:
    """Each bracket and ellipsis of the draft is shown with what the source has there; the source's own are not."""
    assert seen(quotation) == wanted


def test_what_an_interruption_leaves_out() -> None:
    """What stands in the source between the parts of a quotation split by its speaker is told."""
    found = seen("The committee, which met twice,", "had deployed every truck")

    assert found == [("interruption", "", "found that he")]
