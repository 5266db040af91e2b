"""The tools compared, an environment for each, and a conversation with one in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, TypedDict

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


class Tool(NamedTuple):
    """A tool: its module under `tools`, what the package index calls it ("" for none), and its limits."""

    name: str
    package: str
    limits: str


TOOLS = (
    Tool(
        "provlint",
        "provlint",
        "Each time a draft is read and its tag resolved, too. Reads no HTML, PDF or Word sources.",
    ),
    Tool(
        "provlint_align",
        "provlint",
        "No draft around the quotation, so Markdown in it is not read; the other tools are called like this.",
    ),
    Tool(
        "gtrex",
        "gtrex",
        "Reads no drafts and no files; knows no editor's brackets, and under this policy no ellipses.",
    ),
    Tool(
        "gtrex_permissive",
        "gtrex",
        "Ignores all punctuation, ellipses included, so nothing may be left out; its author keeps it for comparison.",
    ),
    Tool(
        "krokai",
        "krokai",
        "For legal texts: refuses passages cut before a condition, skips quotations under 45 characters in drafts.",
    ),
    Tool(
        "buddie",
        "buddie",
        "Expects web pages as sources, and quotations of 12 characters or more.",
    ),
    Tool(
        "citations",
        "citations",
        "Made for passages pinned in claims files, where nothing is left out and nothing bracketed.",
    ),
    Tool(
        "citations_coverage",
        "citations",
        "Reads LaTeX manuscripts; parts around an ellipsis may stand in any order, anywhere.",
    ),
    Tool("plain", "", "No folds, no word boundaries."),
)


class Answer(TypedDict, total=False):
    """What a tool's process answers: the first two to a case, the others to a load."""

    accepted: int
    said: str
    prepare: float
    seconds: float
    done: int
    plain: float


class InstallFailed(Exception):
    """A tool could not be installed; its message is the last line that pip said."""


def install(tool: Tool, folder: Path) -> tuple[Path, str]:
    """The interpreter that has the tool, made if it is not there, and the tool's version; raises InstallFailed."""
    if not tool.package:
        return Path(sys.executable), "Python " + sys.version.split()[0]
    home = folder / tool.package
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        venv.create(home, with_pip=True)
    wanted = ["-e", str(ROOT)] if tool.package == "provlint" else [tool.package]
    _run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted])
    ask = f"import importlib.metadata as m; print(m.version({tool.package!r}))"
    return python, _run([python, "-c", ask]).strip()


def _run(command: list[str | Path]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["no reason given"]
        raise InstallFailed(said[-1])
    return done.stdout


class Conversation:
    """A tool running in its own process: `ask` sends a request and waits for the answer."""

    def __init__(self, tool: Tool, python: Path) -> None:
        self._process = subprocess.Popen(
            [python, HERE / "serve.py", tool.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def __enter__(self) -> Conversation:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def judge(self, source: Path, quote: str) -> tuple[bool, str]:
        """Whether the tool accepts a quotation of the file `source`, and what it says."""
        answer = self._ask({"source": str(source), "quote": quote})
        return bool(answer["accepted"]), answer["said"]

    def measure(self, source: Path, quotes: list[str], limit: float) -> tuple[float, float, int, int, float]:
        """CPU seconds to prepare and to check, quotations run and accepted, CPU seconds of plain `in`."""
        answer = self._ask({"source": str(source), "quotes": quotes, "limit": limit})
        return answer["prepare"], answer["seconds"], answer["done"], answer["accepted"], answer["plain"]

    def _ask(self, request: dict[str, object]) -> Answer:
        """The answer to a request; raises RuntimeError where the tool's process has ended."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the process has no pipes")
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the tool's process ended")
        answer: Answer = json.loads(line)
        return answer
