"""The labels kept beside the attribution benchmark: places and labels only, never text."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

PATH = Path(__file__).parents[2] / "benchmarks" / "attribution" / "labels.jsonl"
pytestmark = pytest.mark.skipif(
    not PATH.exists(), reason="the benchmarks are not part of a source distribution"
)


def read_labels() -> list[dict[str, str | int]]:
    """The rows of the file, one a line."""
    return [json.loads(line) for line in PATH.read_text(encoding="utf-8").splitlines()]


def test_a_label_is_a_place_and_nothing_of_the_text() -> None:
    """Each row holds a document, two offsets, a label and how it was drawn, and no other key."""
    rows = read_labels()

    assert all(list(row) == ["doc", "start", "end", "label", "drawn"] for row in rows)
    assert {row["label"] for row in rows} == {"vague", "anonymous", "named", "none"}
    assert all(int(row["start"]) < int(row["end"]) for row in rows)


def test_no_sentence_is_labelled_twice() -> None:
    """The two draws share no place."""
    rows = read_labels()

    assert Counter(row["drawn"] for row in rows) == {"random": 200, "fired": 60}
    assert len({(row["doc"], row["start"]) for row in rows}) == len(rows)
