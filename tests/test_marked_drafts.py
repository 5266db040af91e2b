"""Drafts that must be clean, and drafts that say on each line what is wrong with it."""

import re
from pathlib import Path

import pytest

import provlint
from provlint.readers import read_file
from provlint.rules import RULES
from provlint.text.lines import LineTable

HERE = Path(__file__).parent / "drafts"
EXPECT = re.compile(r"<!-- expect: ([a-z, -]+) -->")


def linted(path: Path) -> list[tuple[int, str]]:
    """Line and rule of each finding in a draft, with every rule on."""
    text = read_file(path).text
    corpus = provlint.Corpus.from_folder(HERE / "sources")
    report = provlint.lint(text, corpus, uri=path.name, settings=provlint.Settings(rules=RULES))
    table = LineTable.of(text)
    return [(table.position(diagnostic.start)[0], diagnostic.rule) for diagnostic in report.diagnostics]


@pytest.mark.parametrize("path", sorted((HERE / "clean").iterdir()), ids=lambda path: path.name)
def test_a_clean_draft_is_left_alone(path: Path) -> None:
    """No rule, not even one that is off by default, says anything."""
    assert linted(path) == []


@pytest.mark.parametrize("path", sorted((HERE / "flagged").iterdir()), ids=lambda path: path.name)
def test_a_flagged_draft_is_flagged_as_it_says(path: Path) -> None:
    """Each expected finding is made, on its line, and no other."""
    lines = path.read_text(encoding="utf-8").splitlines()
    expected = [
        (number, rule)
        for number, line in enumerate(lines, 1)
        for names in EXPECT.findall(line)
        for rule in names.split(", ")
    ]

    assert expected
    assert linted(path) == expected
