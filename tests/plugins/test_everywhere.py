"""Rules by others on the command line: whatever knows ours knows them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest
from click.testing import CliRunner, Result

from provlint.cli import cli
from provlint.errors import ProvlintError

if TYPE_CHECKING:
    from plugins.conftest import Install

ROOT = Path(__file__).parents[2]
CHECK = (
    "@frozen\nclass Check:\n    word: str = 'ferry'\n"
    "    def __call__(self, analysis):\n"
    "        if 'storm' in analysis.text: raise RuntimeError('too wet')\n"
    "        return find(self.word)(analysis)\nRULES = (rule(Check()),)"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, install: Install) -> Path:
    """A folder with a plugin in its configuration, a source and a draft."""
    install(CHECK)
    home = tmp_path / "home"
    (home / "texts").mkdir(parents=True)
    (home / "texts" / "a1.txt").write_text("A ferry sank.")
    (home / "provlint.toml").write_text('plugins = ["house"]\nsources = ["texts"]\n')
    (home / "a.md").write_text("A ferry.\n")
    monkeypatch.chdir(home)
    return home


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, [*arguments], standalone_mode=False)


def check(*arguments: str) -> Result:
    return run("check", *(arguments or ("a.md",)))


def found(*arguments: str) -> list[tuple[str, str]]:
    """The rule and words of each finding."""
    diagnostics = json.loads(check(*arguments, "--format", "json").stdout)["diagnostics"]
    return [(one["rule"], one["exact"]) for one in diagnostics]


@pytest.mark.usefixtures("folder")
def test_their_findings_are_reported() -> None:
    """A rule that the configuration names runs, and makes the run fail."""
    done = check()

    assert done.return_value == 1
    assert done.stdout.startswith("a.md:1:3 warning[no-ferry]\n  no ferry; walk\n")


@pytest.mark.usefixtures("folder")
def test_the_command_line_chooses_among_them() -> None:
    """Options and pieces of TOML speak of them, and `--isolated` knows none."""
    assert found("a.md", "--ignore", "no-ferry") == []
    assert found("a.md", "--select", "quotations") == []
    assert found("a.md", "--config", "rules.no-ferry.word = 'A'") == [("no-ferry", "A")]
    assert found("a.md", "--isolated", "--sources", "texts") == []
    assert found("a.md", "--isolated", "--sources", "texts", "--config", "plugins = ['house']") == [
        ("no-ferry", "ferry")
    ]


def test_a_draft_cannot_name_a_plugin(folder: Path) -> None:
    """Neither its front matter nor a comment, nor the environment, is asked for modules."""
    (folder / "provlint.toml").write_text('sources = ["texts"]\n')
    (folder / "a.md").write_text("---\nplugins: [house]\nprovlint: {plugins: [house]}\n---\n\nA ferry.\n")

    assert found("a.md") == []
    assert "house" not in sys.modules


def test_comments_suppress_their_findings(folder: Path) -> None:
    """A suppression may name them, is called unused where they find nothing, and unknown where it is misspelled."""
    (folder / "a.md").write_text(
        "A ferry. <!-- provlint: ignore[no-ferry] -- it is docked -->\n\n"
        "A boat. <!-- provlint: ignore[no-ferry] -->\n\nA raft. <!-- provlint: ignore[no-fery] -->\n"
    )

    done = check()

    assert found("a.md") == [
        ("unused-suppression", "<!-- provlint: ignore[no-ferry] -->"),
        ("unknown-suppression", "no-fery"),
    ]
    assert "no rule or family is named 'no-fery' (did you mean 'no-ferry'?)" in " ".join(done.stdout.split())
    assert "1 suppressed" in done.stdout


def test_the_baseline_accepts_their_findings(folder: Path) -> None:
    """They are accepted, known again, and pruned when they are gone, or when their plugin is."""
    assert run("baseline", "create", "a.md").stdout == "provlint.baseline.json: 1 accepted, 1 new, 0 gone\n"
    assert found("a.md") == []
    assert run("baseline", "prune").stdout == "provlint.baseline.json: 1 accepted, 0 new, 0 gone\n"

    (folder / "provlint.toml").write_text('sources = ["texts"]\n')

    assert run("baseline", "prune").stdout == "provlint.baseline.json: 0 accepted, 0 new, 1 gone\n"


@pytest.mark.usefixtures("folder")
def test_they_are_listed_and_explained() -> None:
    """`rules` and `explain` show them in every format, and without the configuration do not know them."""
    listed = json.loads(run("rules", "--format", "json").stdout)
    page = json.loads(run("explain", "no-ferry", "--format", "json").stdout)

    assert listed[-1] == {
        "name": "no-ferry",
        "family": "citations",
        "severity": "warning",
        "default": True,
        "summary": "Flag a ferry",
    }
    assert "  no-ferry (warning)\n      Flag a ferry\n" in run("rules").stdout
    assert page["sections"]["Use instead"] == "Walk."
    assert run("explain", "no-ferry").stdout.startswith("no-ferry (citations, warning)\n\nFlag a ferry.\n")
    assert run("explain", "no-ferry", "--format", "markdown").stdout.startswith("# no-ferry\n")
    assert "no-ferry" not in run("rules", "--isolated").stdout
    assert "no rule is named 'no-ferry'" in str(run("explain", "no-ferry", "--isolated").exception)


def test_a_broken_configuration_still_explains_ours(folder: Path) -> None:
    """A page of ours needs no configuration; the list needs one whose plugins load, whatever else is wrong."""
    (folder / "provlint.toml").write_text('plugins = ["house"]\nselect = ["no-fery"]\n')
    assert "no-ferry" in run("rules").stdout

    (folder / "provlint.toml").write_text('plugins = ["no_such_house"]\n')
    assert run("explain", "wrong-source").return_value == 0
    assert "'no_such_house' is not installed" in str(run("rules").exception)


@pytest.mark.usefixtures("folder")
def test_the_schema_has_them() -> None:
    """Editors complete their names and their options."""
    schema = json.loads(run("schema").stdout)
    validator = jsonschema.Draft202012Validator(schema)

    validator.validate({"select": ["no-ferry"], "rules": {"no-ferry": {"word": "raft"}}})
    assert not validator.is_valid({"rules": {"no-ferry": {"word": 1}}})
    assert not validator.is_valid({"select": ["no-fery"]})
    assert "no-ferry" not in run("schema", "--isolated").stdout


@pytest.mark.usefixtures("folder")
def test_the_settings_shown_have_them() -> None:
    """The plugin, its rule's options and whether it runs."""
    shown = check("a.md", "--show-settings").stdout

    assert [
        line.split("  #")[0].rstrip() for line in shown.splitlines() if "house" in line or "ferry" in line
    ] == [
        'plugins = ["house"]',
        'rules.no-ferry.word = "ferry"',
        *(line for line in shown.splitlines() if line.startswith("#   warning: ")),
    ]
    assert shown.splitlines()[-2].endswith(", no-ferry")


@pytest.mark.usefixtures("folder")
def test_sarif_describes_them() -> None:
    """A code host shows their page, as it shows ours; a page without headings too."""
    driver = json.loads(check("a.md", "--format", "sarif").stdout)["runs"][0]["tool"]["driver"]

    assert driver["rules"] == [
        {
            "id": "no-ferry",
            "shortDescription": {"text": "Flag a ferry"},
            "fullDescription": {"text": "Reports the word."},
            "help": {
                "text": "Flag a ferry.\n\nWhat it does\nReports the word.\n\nWhy is this bad\nIt may sink.\n\n"
                "Use instead\nWalk.",
                "markdown": "Flag a ferry.\n\n## What it does\nReports the word.\n\n## Why is this bad\n"
                "It may sink.\n\n## Use instead\nWalk.",
            },
            "defaultConfiguration": {"enabled": True, "level": "warning"},
            "properties": {"tags": ["citations"], "problem.severity": "warning"},
        }
    ]


def test_a_page_without_headings_is_described(install: Install, folder: Path) -> None:
    """Its first line stands for what it does."""
    install("RULES = (rule(find('ferry'), page='Flag a ferry.'),)", "club")
    (folder / "provlint.toml").write_text('plugins = ["club"]\nsources = ["texts"]\n')

    rules = json.loads(check("a.md", "--format", "sarif").stdout)["runs"][0]["tool"]["driver"]["rules"]

    assert rules[0]["fullDescription"] == {"text": "Flag a ferry"}


def test_a_rule_that_fails_leaves_the_other_drafts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The draft and the rule are named, the run ends with 2, and the traceback is shown only when asked for."""
    (folder / "b.md").write_text("A storm and a ferry.\n")

    done = check("a.md", "b.md")
    monkeypatch.setenv("PROVLINT_TRACEBACK", "1")
    asked = check("a.md", "b.md")

    assert done.return_value == asked.return_value == 2
    assert done.stdout.startswith("a.md:1:3 warning[no-ferry]")
    assert done.stdout.endswith("1 warning in 1 draft; 1 draft could not be checked\n")
    assert done.stderr == (
        "provlint: b.md: not checked: the rule 'no-ferry' fails on it: RuntimeError: too wet (house.py, line 31)\n"
        "provlint: set PROVLINT_TRACEBACK=1 to see where in its code\n"
    )
    assert "Traceback (most recent call last):" in asked.stderr
    assert "provlint: RuntimeError: too wet" in asked.stderr


def test_a_rule_that_fails_fixes_nothing(folder: Path) -> None:
    """A draft that one rule could not be run on is left as it is, and told."""
    (folder / "b.md").write_text("A storm and a ferry.\n")

    done = check("b.md", "--fix")

    assert (folder / "b.md").read_text() == "A storm and a ferry.\n"
    assert done.return_value == 2
    assert check("b.md", "--diff").return_value == 2


def test_settings_of_a_file_have_its_plugins(folder: Path) -> None:
    """The library reads a configuration with `provlint.load_settings`."""
    import provlint

    settings = provlint.load_settings(folder / "provlint.toml")
    report = provlint.lint("A ferry.", provlint.Corpus.from_folder("texts"), settings=settings)

    assert [diagnostic.rule for diagnostic in report.diagnostics] == ["no-ferry"]
    with pytest.raises(ProvlintError, match="not installed"):
        provlint.load_settings(_with(folder, 'plugins = ["no_such_house"]'))


def _with(folder: Path, text: str) -> Path:
    (folder / "provlint.toml").write_text(text)
    return folder / "provlint.toml"


@pytest.mark.parametrize("place", ["beside the configuration", "in the working folder"])
def test_a_module_that_merely_lies_there_is_not_imported(place: str, tmp_path: Path) -> None:
    """Neither the folder of a configuration nor the one the run is started in is a place for modules."""
    home, start = tmp_path / "home", tmp_path / "start"
    for folder in (home, start):
        folder.mkdir()
    touched = tmp_path / "touched"
    lying = home if place == "beside the configuration" else start
    (lying / "strangers.py").write_text(f"open({str(touched)!r}, 'w').close()\n")
    (home / "provlint.toml").write_text('plugins = ["strangers"]\n')
    (home / "a.md").write_text("A ferry.\n")

    done = subprocess.run(
        [sys.executable, "-m", "provlint", "check", str(home / "a.md"), "--no-sources"],
        cwd=start,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert "'strangers' is not installed where provlint is" in done.stderr
    assert done.returncode == 2
    assert not touched.exists()
