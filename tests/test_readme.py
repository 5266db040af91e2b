"""The README tells the truth: its examples are run."""

import contextlib
import io
import os
import re

import pytest
from shown_commands import ROOT, run

from provlint.rules import RULES

README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^```console\n\$ (.*)\n((?s:.*?))^```", README, re.MULTILINE)
PYTHON = re.findall(r"^```python\n((?s:.*?))^```\n\n```text\n((?s:.*?))^```", README, re.MULTILINE)


def test_there_are_examples_to_run() -> None:
    """An empty list would pass every test below."""
    assert (len(SHOWN), len(PYTHON)) == (3, 1)


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_a_command_prints_what_the_readme_shows(command: str, output: str) -> None:
    """Set PROVLINT_GOLDEN=write to put the true output into the README."""
    written = run(command)
    if os.environ.get("PROVLINT_GOLDEN") == "write":
        path = ROOT / "README.md"
        text = path.read_text(encoding="utf-8")
        path.write_text(
            text.replace(f"$ {command}\n{output}```", f"$ {command}\n{written}```"), encoding="utf-8"
        )
        return

    assert written == output


@pytest.mark.parametrize(("code", "output"), PYTHON)
def test_the_library_example_prints_what_the_readme_shows(code: str, output: str) -> None:
    """The code block runs as it stands."""
    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        exec(compile(code, "README.md", "exec"), {})

    assert written.getvalue() == output


def test_the_faulty_example_shows_every_rule() -> None:
    """
    Each rule that is on by default fires once or more on the faulty draft.

    But for one: where a source cannot be read the run fails besides, and this example is of a run that does not.
    """
    command = next(command for command, _ in SHOWN if "concise" in command)
    shown = set(re.findall(r"\[([a-z-]+)\] ", run(command)))

    assert shown >= {rule.name for rule in RULES if rule.is_default} - {"unreadable-source"}
