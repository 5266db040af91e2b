"""The comparison names a test for each feature of ours, and each of these tests is there."""

import ast
import re

from shown_commands import ROOT

TEXT = (ROOT / "docs" / "comparison.md").read_text(encoding="utf-8")
FEATURES, TESTS = TEXT.split("## The tests behind ours")
# The first cell of a row; the head of a table and the line below it have none.
FIRST = re.compile(r"^\| (?!feature \|)([^|]*[^|\s-][^|]*) \|", re.MULTILINE)


def defined_in(path: str) -> set[str]:
    """The names of the tests in a module."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_feature_has_a_test() -> None:
    """In the order of the tables."""
    assert FIRST.findall(FEATURES) == FIRST.findall(TESTS)
    assert len(re.findall("::test_", TESTS)) == len(FIRST.findall(TESTS)) > 40


def test_every_test_that_is_named_is_there() -> None:
    """By file and name."""
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", TESTS)

    assert [(path, name) for path, name in named if name not in defined_in(path)] == []


def test_every_cell_says_where_it_stands() -> None:
    """What is said of another linter has a link, unless it was not found or cannot apply."""
    rows = [
        line
        for line in FEATURES.splitlines()
        if line.startswith("| ") and not line.startswith("| | provlint")
    ]
    cells = [cell.strip() for row in rows for cell in row.strip("|").split("|")[2:]]

    assert [
        cell for cell in cells if "][" not in cell and cell not in ("*not found*", "does not apply")
    ] == []


def test_every_link_leads_somewhere() -> None:
    """Each reference is defined, and each definition used."""
    used = set(re.findall(r"\]\[([a-z-]+)\]", TEXT))

    assert used == set(re.findall(r"^\[([a-z-]+)\]: https://", TEXT, re.MULTILINE))
