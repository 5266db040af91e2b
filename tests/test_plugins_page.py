"""The plugin that the documentation goes through: its own tests pass, and the page shows what it is."""

import os
import re
import subprocess
import sys
import tomllib

import pytest
import shown_commands
from shown_commands import ROOT

PLUGIN = ROOT / "examples" / "plugin"
PAGE = (ROOT / "docs" / "plugins.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```console\n\$ (.*)\n((?s:.*?))```", PAGE)
PLACES = f"{ROOT}{os.pathsep}{PLUGIN}"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": PLACES},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_its_own_tests_pass() -> None:
    """As somebody would run them who has copied it."""
    done = run(
        "-m", "pytest", "-q", "--no-cov", "-p", "no:cacheprovider", "-c", os.devnull, str(PLUGIN / "tests")
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout


def test_it_is_typed() -> None:
    """What `provlint` promises is enough for a rule that a type checker accepts as strictly as ours."""
    done = run("-m", "mypy", "--strict", "--no-incremental", "--config-file=", str(PLUGIN / "house_rules"))

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("block", re.findall(r"```(?:python|toml)\n(.*?)```", PAGE, re.DOTALL))
def test_the_code_on_the_page_is_the_example_s(block: str) -> None:
    """Every block of Python and TOML stands so in one of its files."""
    files = [
        path.read_text(encoding="utf-8")
        for path in sorted(PLUGIN.rglob("*"))
        if path.suffix in (".py", ".toml")
    ]

    assert any(block in text for text in files)


@pytest.mark.parametrize(("command", "expected"), SHOWN)
def test_a_command_prints_what_the_page_shows(
    command: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each command on the page is run where the plugin can be imported."""
    monkeypatch.setenv("PYTHONPATH", PLACES)

    assert shown_commands.run(command) == expected


def test_it_names_what_it_needs() -> None:
    """It can be installed beside provlint."""
    project = tomllib.loads((PLUGIN / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert (project["name"], project["dependencies"]) == ("house-rules", ["provlint"])
