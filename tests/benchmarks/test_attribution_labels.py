"""The labels kept beside the attribution benchmark: places and labels only, never text."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "benchmarks" / "attribution"
DRAWS = {
    "labels.jsonl": {"random": 200, "fired": 60},
    "unseen_labels.jsonl": {"random": 100, "fired": 40},
}
pytestmark = pytest.mark.skipif(
    not FOLDER.exists(), reason="the benchmarks are not part of a source distribution"
)


def read_labels(name: str) -> list[dict[str, str | int]]:
    """The rows of a file, one a line."""
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", sorted(DRAWS))
def test_a_label_is_a_place_and_nothing_of_the_text(name: str) -> None:
    """Each row holds a document, two offsets, a label and how it was drawn, and no other key."""
    rows = read_labels(name)

    assert all(list(row) == ["doc", "start", "end", "label", "drawn"] for row in rows)
    assert {row["label"] for row in rows} == {"vague", "anonymous", "named", "none"}
    assert all(int(row["start"]) < int(row["end"]) for row in rows)


@pytest.mark.parametrize("name", sorted(DRAWS))
def test_each_set_is_as_large_as_it_says(name: str) -> None:
    """The rows are counted by how they were drawn."""
    assert Counter(row["drawn"] for row in read_labels(name)) == DRAWS[name]


def test_no_sentence_is_labelled_twice() -> None:
    """The draws share no place."""
    rows = [row for name in sorted(DRAWS) for row in read_labels(name)]

    assert len({(row["doc"], row["start"]) for row in rows}) == len(rows)
