"""What holds of every quotation, whatever its words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from provlint.align import PROVED, align
from provlint.sources.source import Source
from provlint.text.document import Document
from provlint.text.projection import Projection


def make_source(text: str) -> Source:
    """A source of plain text."""
    return Source("s", "s.txt", lambda: Document("s.txt", text, "text", Projection(text), ()))


SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SOURCES = [make_source(path.read_text(encoding="utf-8")) for path in SEEDS]
_REST_OF_NUMBER = re.compile(r"\s+(?:hundred|thousand|million|billion|trillion|percent|per cent)\b")
SWAPPED = str.maketrans("“”‘’\"'", "\"\"''“’")


@st.composite
def cuts(draw: st.DrawFn) -> tuple[str, Source]:
    """A stretch of a source from the start of one word to the end of another, at space, not inside a number."""
    source = draw(st.sampled_from(SOURCES))
    words = source.document.text.split()
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, min(len(words) - 1, first + 60)))
    text = source.document.text
    starts = [0, *(i + 1 for i, c in enumerate(text) if c.isspace())]
    begin = [i for i in starts if i < len(text) and not text[i].isspace()][first]
    end = begin
    for _ in range(last - first + 1):
        while end < len(text) and text[end].isspace():
            end += 1
        while end < len(text) and not text[end].isspace():
            end += 1
    assume(not _REST_OF_NUMBER.match(text, end))
    return text[begin:end], source


@given(cuts())
def test_any_cut_of_a_source_is_found(cut: tuple[str, Source]) -> None:
    """A stretch of the source between spaces is proved, where it has a word at all."""
    quotation, source = cut

    if any(c.isalnum() for c in quotation):
        assert align([quotation], source).status in PROVED


@given(cuts())
def test_quote_styles_change_no_verdict(cut: tuple[str, Source]) -> None:
    """Curly for straight, or straight for curly: proved stays proved, and what is altered stays altered."""
    quotation, source = cut
    altered = f"{quotation} zebra"

    assert (align([quotation], source).status in PROVED) == (
        align([quotation.translate(SWAPPED)], source).status in PROVED
    )
    assert align([altered.translate(SWAPPED)], source).status == align([altered], source).status


@given(st.lists(st.text("ab .…[]'“”-1n\n", max_size=30), max_size=3), st.text("ab .…[]'“”-1n\n", max_size=60))
def test_targets_lie_in_the_source(parts: list[str], text: str) -> None:
    """Whatever is quoted, targets are stretches of the source, and nothing is proved without one."""
    found = align(parts, make_source(text))

    assert all(0 <= t.start < t.end <= len(text) for t in found.targets)
    assert found.targets or found.status not in PROVED
    assert 0 <= found.score <= 100


@pytest.mark.parametrize(
    "piece", ['"', "“", "[", "[a", ".", ". ", "A", "the ", "a b ", "… a ", "[a] b ", "1", "-", "1.", "'a"]
)
def test_aligning_comes_to_an_end(piece: str) -> None:
    """A hundred thousand characters of the worst kind, as quotation or as source, get a verdict that proves nothing."""
    text = piece * (100_000 // len(piece))
    source, other = make_source(text), make_source("It was the only safe port on the coast.")

    for quotation, held in ((text, other), (f"{text} zebra", source), ("the only a zebra", source)):
        assert align([quotation], held).status not in PROVED
