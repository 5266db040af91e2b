"""Sources of some drafts only."""

import os
from pathlib import Path

import pytest

from provlint.errors import InvalidManifest
from provlint.readers import read_text
from provlint.sources.corpus import Ambiguous, Corpus, Unresolved
from provlint.sources.source import Source

MANIFEST = """
[[source]]
id = "1"
title = "of all"

[[source]]
id = "1"
title = "of a"
drafts = ["a.md"]

[[source]]
id = "1"
title = "of reports"
drafts = ["reports/*.md", "more/**/x?.md"]

[[source]]
id = "2"
title = "of both"
drafts = ["a.md", "reports/*.md"]
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """A manifest in which `1` is another source in each draft."""
    (tmp_path / "sources.toml").write_text(MANIFEST)
    return Corpus.from_folder(tmp_path / "sources.toml")


def titles(corpus: Corpus, uri: str) -> list[str | None]:
    """The titles of the sources `1` and `2` in the draft at `uri`; None for one that is not known there."""
    seen = corpus.for_draft(read_text("It rained.", uri, "text"))
    found = [seen.resolve(id) for id in ("1", "2")]
    return [source.title if isinstance(source, Source) else None for source in found]


@pytest.mark.parametrize(
    ("draft", "known"),
    [
        ("a.md", ["of a", "of both"]),
        ("./more/../a.md", ["of a", "of both"]),
        ("b.md", ["of all", None]),
        ("reports/b.md", ["of reports", "of both"]),
        ("reports/sub/b.md", ["of all", None]),
        ("more/x1.md", ["of reports", None]),
        ("more/of/the/x1.md", ["of reports", None]),
        ("more/of/the/x12.md", ["of all", None]),
        ("a.md\0", ["of all", None]),
    ],
)
def test_a_source_may_belong_to_some_drafts(
    tmp_path: Path, corpus: Corpus, monkeypatch: pytest.MonkeyPatch, draft: str, known: list[str | None]
) -> None:
    """Paths are relative to the manifest; a source for this draft goes before one for all."""
    monkeypatch.chdir(tmp_path)

    assert titles(corpus, draft) == known
    assert titles(corpus, os.path.join(tmp_path, draft)) == known  # noqa: PTH118  # a Path would tidy the name up


def test_links_to_a_draft_are_followed(tmp_path: Path, corpus: Corpus) -> None:
    """A draft is known by where it really is."""
    (tmp_path / "a.md").write_text("x")
    (tmp_path / "link.md").symlink_to("a.md")

    assert titles(corpus, str(tmp_path / "link.md")) == ["of a", "of both"]


def test_without_a_draft_only_the_sources_of_all_are_known(corpus: Corpus) -> None:
    """They are listed all the same."""
    assert len(corpus) == 4
    assert isinstance(corpus.resolve("2"), Unresolved)
    assert not corpus.knows("2")


def test_two_sources_for_one_draft_are_ambiguous(tmp_path: Path) -> None:
    """Patterns may overlap; the same one twice is a mistake."""
    rows = '[{"id": "1", "drafts": ["*.md"]}, {"id": "1", "drafts": ["a.*"]}%s]'
    (tmp_path / "sources.json").write_text(rows % "")
    seen = Corpus.from_folder(tmp_path / "sources.json").for_draft(
        read_text("x", str(tmp_path / "a.md"), "text")
    )

    assert seen.resolve("1") == Ambiguous("1", ("1", "1"))

    (tmp_path / "sources.json").write_text(rows % ', {"id": "1", "drafts": ["b.md", "a.*"]}')
    with pytest.raises(InvalidManifest, match=r"source 3 \(1\): the id is listed twice"):
        Corpus.from_folder(tmp_path / "sources.json")


def test_a_source_for_the_draft_may_not_be_the_draft(tmp_path: Path) -> None:
    """A draft is never its own source."""
    (tmp_path / "a.txt").write_text("It rained.")
    (tmp_path / "sources.json").write_text('[{"id": "1", "file": "a.txt", "drafts": ["a.txt"]}]')
    corpus = Corpus.from_folder(tmp_path / "sources.json")

    seen = corpus.for_draft(read_text("It rained.", str(tmp_path / "a.txt")))

    assert isinstance(seen.resolve("1"), Unresolved)
    assert seen.sources == ()
