"""The shell steps of what runs on servers, run as the server does, in a scratch repository."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import yaml  # type: ignore[import-untyped]  # it has no types
from attrs import frozen

ROOT = Path(__file__).parents[2]
SOURCE = "“It was the only safe port on the coast,” the engineer Ada Brandt wrote in her diary.\n"
GOOD = "Ada Brandt called it “the only safe port on the coast” [a1].\n"
BAD = "Ada Brandt called it “the only free port on the coast” [a1].\n"
_EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}")


def load(name: str) -> dict[str, object]:
    """A YAML file of the project that holds a table."""
    table = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    assert isinstance(table, dict)
    return table


def table(value: object) -> dict[str, object]:
    """What must be a table in a YAML file."""
    assert isinstance(value, dict)
    return value


def texts(value: object) -> list[str]:
    """What must be a list of strings in a YAML file."""
    assert isinstance(value, list)
    assert all(isinstance(one, str) for one in value)
    return value


def fill_in(text: str, values: Mapping[str, str]) -> str:
    """A text with each of GitHub's expressions replaced by its value; of one without a value, KeyError."""
    return _EXPRESSION.sub(lambda match: values[match[1].strip()], text)


@frozen
class Done:
    """What a step left: its exit status, what it wrote, and where."""

    status: int
    out: str
    err: str


@frozen
class Checkout:
    """A git repository with drafts, as a server has checked it out, and what it offers a step."""

    path: Path
    temp: Path

    def git(self, *arguments: str) -> str:
        """What git prints."""
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        done = subprocess.run(
            ["git", *identity, *arguments],
            cwd=self.path,
            env={**environment, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def commit(self, **files: str) -> str:
        """Commit these files, `.md` added to their names; the revision."""
        for name, text in files.items():
            self.write(f"{name}.md", text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "work")
        return self.git("rev-parse", "HEAD")

    def write(self, name: str, text: str) -> None:
        """Write a file of the working tree."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run(self, shell: tuple[str, ...], script: str, environment: Mapping[str, str]) -> Done:
        """Run a script in the repository, from a file, as both servers do."""
        step = self.temp / "step.sh"
        step.write_text(script, encoding="utf-8")
        usual = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PROVLINT_", "CI_"))}
        done = subprocess.run(
            [*shell, str(step)],
            cwd=self.path,
            env={
                **usual,
                "PYTHONPATH": str(ROOT),
                "PYTHONUTF8": "1",
                "GIT_CONFIG_GLOBAL": os.devnull,
                **environment,
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)


def check_out(folder: Path) -> Checkout:
    """A repository with a source, a configuration that names it, and a good draft."""
    checkout = Checkout(folder / "work", folder / "temp")
    checkout.path.mkdir()
    checkout.temp.mkdir()
    checkout.git("init", "--quiet", "--initial-branch=main")
    checkout.write("texts/a1.txt", SOURCE)
    checkout.write("provlint.toml", 'sources = ["texts"]\n')
    checkout.commit(good=GOOD)
    return checkout
