"""Titles as names: a source may be cited by the title its list gives it."""

from __future__ import annotations

from pathlib import Path

import pytest

from provlint import analyze
from provlint.sources.corpus import Ambiguous, Corpus, Unresolved
from provlint.sources.source import Source


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Three sources with titles, two of them the same but for capitals, one of one word."""
    titles = {"a1": "The Harbor Report", "b2": "A second look", "c3": "A Second Look", "d4": "Minutes"}
    listed = "".join(
        f'[[source]]\nid = "{id}"\nfile = "{id}.txt"\ntitle = "{t}"\n' for id, t in titles.items()
    )
    (tmp_path / "sources.toml").write_text(listed)
    for id in titles:
        (tmp_path / f"{id}.txt").write_text(f"The text of {id} stands here.")
    return Corpus.from_folder(tmp_path)


def test_a_title_names_its_source(corpus: Corpus) -> None:
    """A tag with the title of a source, in whatever capitals, cites it."""
    (citation,) = analyze("It rained [Source: the harbor report].", corpus).citations

    (item,) = citation.items
    assert isinstance(item.resolution, Source)
    assert item.resolution.id == "a1"


def test_a_title_of_two_sources_is_ambiguous(corpus: Corpus) -> None:
    """Two sources with one title are not told apart by it."""
    assert isinstance(corpus.resolve("A second look"), Ambiguous)


def test_a_title_of_one_word_names_nothing(corpus: Corpus) -> None:
    """One word in brackets is no title."""
    assert isinstance(corpus.resolve("Minutes"), Unresolved)
