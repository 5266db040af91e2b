"""Which sources have words: the same with an index as without."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provlint import Corpus, analyze, lint
from provlint.readers import read_text
from provlint.sources import shelf, store_catalog
from provlint.sources.shelf import Shelf
from provlint.sources.source import Source

ROOT = Path(__file__).resolve().parents[2]
WORDS = "the harbor opened in 1931 not Ada’s naïve ﬁrst 京 10² re-sent a of storm … U.S. *bold* [sic] &amp; and".split()
TEXTS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join), min_size=1, max_size=14
)


@pytest.fixture(autouse=True, scope="module")
def _always() -> Iterator[None]:
    """Use the index however little text there is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store_catalog, "WORTHWHILE", 0)
        patch.setattr(shelf, "_FEW", 2)
        yield


def both(folder: Path) -> tuple[Corpus, Corpus]:
    """A folder's sources with an index, and without."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store_catalog, "WORTHWHILE", 10**12)
        read = Corpus.from_folder(folder)
        read.others()
    return Corpus.from_folder(folder), read


def write(folder: Path, texts: list[str]) -> None:
    """A file for each text, every third of them Markdown."""
    for number, text in enumerate(texts):
        (folder / f"s{number}.{'md' if number % 3 == 2 else 'txt'}").write_text(text, encoding="utf-8")


def said(corpus: Corpus, draft: str, uri: str = "draft.md") -> tuple[list[str], object]:
    """What is wrong in a draft, and what is seen in it."""
    return [*map(repr, lint(draft, corpus, uri=uri).diagnostics)], analyze(draft, corpus, uri=uri).to_dict()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.randoms(use_true_random=False))
def test_verdicts_are_the_same_with_and_without_an_index(texts: list[str], rng: random.Random) -> None:
    lines = []
    for number in range(6):
        words = rng.choice(texts).split()
        first = rng.randrange(len(words))
        words = words[first : first + rng.randint(1, 12)]
        if number % 2:
            words[rng.randrange(len(words))] = rng.choice(WORDS)
        closing = "”" if rng.random() < 0.8 else ""
        tag = f" [s{rng.randrange(len(texts) + 1)}]" if rng.random() < 0.4 else ""
        lines.append(f"Ada Brandt said: “{' '.join(words)}{closing}{tag}.")
    draft = "\n\n".join(lines)

    with TemporaryDirectory() as folder:
        write(Path(folder), texts)
        indexed, read = both(Path(folder))

        assert said(indexed, draft) == said(read, draft)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), max_size=5))
def test_counts_are_the_same_with_and_without_an_index(texts: list[str], phrases: list[str]) -> None:
    from provlint.text.fold import fold

    keys = [key for key in (fold(phrase).text for phrase in phrases) if 0 < len(key.split()) < 5]
    with TemporaryDirectory() as folder:
        write(Path(folder), texts)
        indexed, read = (corpus.others() for corpus in both(Path(folder)))

        assert indexed.catalog is not None
        assert read.catalog is None
        assert indexed.counting(keys) == read.counting(keys)
        assert names(indexed.having_most(keys, 3)) == names(read.having_most(keys, 3))
        less = [one.without(list(one)[:2]).having_most(keys, 3) for one in (indexed, read)]
        assert names(less[0]) == names(less[1])
        places = range(0, len(read), 2)
        assert indexed.counting_among(keys, places) == read.counting_among(keys, places)
        having = {read[place].id for _, place in read.counting(keys)}
        assert [s.id for s in indexed.holding(keys)] == [s.id for s in read if s.id in having]
        assert (len(indexed), [s.id for s in indexed]) == (len(read), [s.id for s in read])


def names(sources: list[Source]) -> list[str]:
    """The ids of sources."""
    return [source.id for source in sources]


def test_a_copy_of_the_draft_does_not_take_the_place_of_a_source(tmp_path: Path) -> None:
    write(
        tmp_path,
        ["It rained on the harbor.", "It rained all day.", "It rained.", "It rained on the harbor. "],
    )
    draft = read_text("It rained on the harbor.", "draft.md")

    indexed, read = (corpus.for_draft(draft).others() for corpus in both(tmp_path))

    keys = [" it ", " rained ", " harbor ", " day "]
    assert names(indexed.having_most(keys, 2)) == names(read.having_most(keys, 2)) == ["s1", "s3"]


@pytest.mark.parametrize("folder", ["seeds", "examples"])
def test_drafts_of_the_repository_fare_the_same(folder: str) -> None:
    indexed, read = both(ROOT / folder)

    for path in sorted((ROOT / folder).rglob("*.*")):
        if path.suffix in (".md", ".txt"):
            text = path.read_text(encoding="utf-8")
            assert said(indexed, text, str(path)) == said(read, text, str(path)), path


def test_a_shelf_without_an_index_may_hold_all_it_has() -> None:
    corpus = Corpus.from_texts({"a": "It rained.", "b": None, "c": "It snowed."})
    whole = Shelf.of(corpus)

    left = whole.without([corpus.sources[0], corpus.sources[1]])

    assert [source.id for source in whole.holding([" rained "])] == ["a", "c"]
    assert whole.counting([" it ", " it ", " snowed "]) == [(2, 0), (3, 1)]
    assert ([source.id for source in left], len(left)) == (["c"], 1)
    assert left.without([corpus.sources[1]]) is left


def test_what_a_draft_adds_stands_before_and_behind() -> None:
    """Added sources are looked at too, each in its order, and may be taken away again; those without text are none."""
    before, behind, bare = Corpus.from_texts({"x": "It rained.", "y": "It hailed.", "z": None}).sources
    whole = Shelf.of(Corpus.from_texts({"a": "It rained.", "b": "It snowed."}))

    more = whole.adding([before], [behind, bare])
    less = more.without([before, more.roll[1]])

    assert (len(more), names([*more])) == (4, ["x", "a", "b", "y"])
    assert [more[place].id for _, place in more.counting([" rained "])] == ["x", "a"]
    assert names(more.having_most([" it ", " hailed "], 2)) == ["y", "x"]
    assert (len(less), names([*less])) == (2, ["a", "y"])
    assert whole.adding([bare], []) is whole
