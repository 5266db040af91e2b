"""Shell completion, as a shell asks for it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two sources, and a command `provlint` on the path."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "ada.txt").write_text("It rained.")
    (tmp_path / "texts" / "bea.txt").write_text("It snowed.")
    command = tmp_path / "bin" / "provlint"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m provlint "$@"\n')
    command.chmod(0o755)
    return tmp_path


def run(folder: Path, command: list[str], **environment: str) -> str:
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PATH": path, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def completed(folder: Path, line: str) -> list[str]:
    """What completes the last word of a line, as click's protocol for bash gives it."""
    words = line.split(" ")
    asked = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1), "_PROVLINT_COMPLETE": "bash_complete"}
    found = run(folder, [sys.executable, "-m", "provlint"], **asked)
    return [one.partition(",")[2] for one in found.splitlines() if one]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("provlint exp", ["explain"]),
        ("provlint explain wrong", ["wrong-source", "wrong-speaker"]),
        ("provlint check --select al", ["all", "altered-quotation"]),
        ("provlint check --ignore sourc", ["sources"]),
        ("provlint check --format js", ["json", "jsonl"]),
        ("provlint check --fail-on w", ["warning"]),
        ("provlint sources show --sources texts ", ["ada", "bea"]),
        ("provlint sources show --sources texts b", ["bea"]),
        ("provlint sources show --sources gone ", []),
        ("provlint sources show --config a --config b ", []),
        ("provlint completion ", ["bash", "zsh", "fish"]),
    ],
)
def test_a_word_is_completed(folder: Path, line: str, expected: list[str]) -> None:
    """Commands, rules, families, formats, severities, ids and shells."""
    assert completed(folder, line) == expected


def test_a_broken_configuration_leaves_our_rules(folder: Path) -> None:
    """Completion has nowhere to tell of mistakes."""
    (folder / "provlint.toml").write_text("plugins = [")

    assert completed(folder, "provlint explain wrong") == ["wrong-source", "wrong-speaker"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_a_script(folder: Path, shell: str) -> None:
    """It asks the command itself what completes a line."""
    script = run(folder, [sys.executable, "-m", "provlint", "completion", shell])

    assert f"_PROVLINT_COMPLETE={shell}_complete" in script


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_bash_completes_a_line(folder: Path) -> None:
    """The script, loaded by a real bash, completes a rule's name."""
    lines = (
        'eval "$(provlint completion bash)"',
        "COMP_WORDS=(provlint explain altered)",
        "COMP_CWORD=2",
        "_provlint_completion provlint altered explain",
        'echo "${COMPREPLY[@]}"',
    )

    assert run(folder, ["bash", "--norc", "-c", "\n".join(lines)]) == "altered-quotation\n"
