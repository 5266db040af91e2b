"""Lists of sources on the command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A draft and lists with mistakes in them."""
    (tmp_path / "draft.md").write_text("---\nsources: {f1: ../x.txt}\n---\nIt rained [a1] and snowed [f1].\n")
    (tmp_path / "list.jsonl").write_text('{"id": "a1", "text": "It rained."}\n{"id": "b"\n[]\n')
    (tmp_path / "bad.jsonl").write_text("x\n")
    return tmp_path


def run(folder: Path, *arguments: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of `provlint` run in `folder`."""
    done = subprocess.run(
        [sys.executable, "-m", "provlint", *arguments],
        cwd=folder,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        text=True,
    )
    return done.returncode, done.stdout, done.stderr


MISTAKES = (
    "provlint: list.jsonl: line 2: is no JSON (Expecting ',' delimiter); write one object a line\n"
    "provlint: list.jsonl: line 3: is no JSON object; write one object a line\n"
)


def test_a_list_with_mistakes_is_used_and_the_run_fails(folder: Path) -> None:
    """The draft is checked against what is good, every mistake is told, and the status is 2."""
    found = run(folder, "check", "draft.md", "--sources", "list.jsonl", "--format", "concise")

    assert found == (
        2,
        "draft.md:4:27: info[textless-source] the text of 'f1' is not held; add it to check what is said here\n"
        "1 info in 1 draft\n",
        MISTAKES
        + "provlint: draft.md: front matter: 'sources' (f1): '../x.txt' is neither in the draft's folder nor "
        "among the sources; move it there\n",
    )


def test_a_list_with_nothing_good_in_it_is_refused(folder: Path) -> None:
    """Its mistakes are told, not that there are no sources."""
    assert run(folder, "check", "draft.md", "--sources", "bad.jsonl") == (
        2,
        "",
        "provlint: bad.jsonl: line 1: is no JSON (Expecting value); write one object a line\n",
    )


def test_passages_are_listed_with_their_lines(folder: Path) -> None:
    """So are the mistakes."""
    assert run(folder, "sources", "list", "list.jsonl") == (2, "a1  list.jsonl:1\n", MISTAKES)


def test_without_sources_front_matter_reads_no_file(folder: Path) -> None:
    """What it declares is known without text."""
    code, out, err = run(folder, "check", "draft.md", "--no-sources", "--format", "concise")

    assert (code, err) == (1, "")
    assert [line.split("[")[1].split("]")[0] for line in out.splitlines()[:-1]] == [
        "unresolved-citation",
        "textless-source",
    ]
