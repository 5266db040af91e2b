"""The page on JSON names every field that is written, and no other."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from shown_commands import ROOT

PAGE = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
DRAFT = """“The harbor opened in 1931,” Ada Brandt wrote [a1, p. 2]. “It was … safe,” she said [a1].

“It was [very] safe,” she said. Critics say “it was … free” [a2].
"""
SUPPRESSED = "Critics say it leaks. <!-- provlint: ignore[vague-attribution] -- agreed -->\n"
ISOLATED = ("--isolated", "--no-sources")
EVERYTHING = ("--sources", "seeds", "--sources", "examples/sources.toml")
FAULTY = ("check", "examples/faulty.md", "missing.md", *EVERYTHING, "--format", "json")

# Objects whose keys are not fields but headings of a page.
OPEN = "sections"


def fields(value: object, path: str = "") -> Iterator[str]:
    """The paths of all fields in a JSON value; of the pairs that a list of offsets holds, none."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from fields(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        yield f"{path}[]"
        for inner in value:
            if not (isinstance(inner, list) and all(isinstance(one, int) for one in inner)):
                yield from fields(inner, f"{path}[]")
    if path and not isinstance(value, list) and not path.endswith("[]"):
        yield path


def documented(heading: str) -> set[str]:
    """The fields in the tables below a heading."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE))


def written(*arguments: str, folder: Path = ROOT) -> set[str]:
    """The fields in what a command writes."""
    done = subprocess.run(
        [sys.executable, "-m", "provlint", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    value = json.loads(done.stdout)
    found = {path for one in (value if isinstance(value, list) else [value]) for path in fields(one)}
    return {path for path in found if not path.startswith(f"{OPEN}.")}


def test_the_fields_of_a_check(tmp_path: Path) -> None:
    """Of findings, failures, the summary, of statistics, and what a suppressed finding has beyond any other."""
    (tmp_path / "draft.md").write_text(SUPPRESSED, encoding="utf-8")
    found, counted = written(*FAULTY), written(*FAULTY, "--statistics")
    shown = written("check", "draft.md", *ISOLATED, "--format", "json", "--show-suppressed", folder=tmp_path)
    beyond = {path for path in shown if path.replace("suppressed[]", "diagnostics[]") not in found}

    assert documented("provlint check --format json") == found | counted | beyond | {"suppressed[]"}


def test_the_fields_of_an_inspection(tmp_path: Path) -> None:
    """Every field is written for the draft above: it has a pronoun, an ellipsis, a bracket and an altered word."""
    (tmp_path / "a1.txt").write_text("The harbor opened in 1931. It was quite safe.", encoding="utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")

    assert documented("provlint inspect") == written(
        "inspect", "draft.md", "--isolated", "--sources", "a1.txt", folder=tmp_path
    )


@pytest.mark.parametrize(
    ("heading", "commands"),
    [
        (
            "provlint rules --format json",
            (("rules", "--format", "json"), ("explain", "uncited-claim", "--format", "json")),
        ),
        (
            "provlint sources list --format json",
            (("sources", "list", "--sources", "seeds", "--format", "json"),),
        ),
        (
            "provlint sources check --format json",
            (("sources", "check", *EVERYTHING, "--format", "json"),),
        ),
    ],
)
def test_the_fields_of_lists(heading: str, commands: tuple[tuple[str, ...], ...]) -> None:
    """Of rules, of a rule's page, of sources, and of what is wrong with them."""
    found = {path for command in commands for path in written(*command)}

    assert documented(heading) == found
