"""
The whole command beside other linters, on a folder of drafts made from the seeds: CPU of the whole process.

    python benchmarks/speed/run.py [--megabytes N] [--envs DIR] [--runs N]

Each tool gets an environment of its own from the package index. Figures differ from machine to machine; compare
the ratios.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import tempfile
import venv
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Tool(NamedTuple):
    """A command, the package it comes in, and its arguments before those of the drafts."""

    name: str
    package: str
    arguments: tuple[str, ...]


TOOLS = (
    Tool("provlint", str(ROOT), ("check", "--fail-on", "never", "--format", "jsonl", "--sources")),
    Tool("codespell", "codespell", ()),
    Tool("proselint", "proselint", ("check",)),
)


class Cost(NamedTuple):
    """What a run took: CPU seconds and peak memory in MB."""

    cpu: float
    memory: float


def write_drafts(folder: Path, size: int) -> int:
    """Write about `size` bytes of drafts, the seeds with one word in forty changed; the bytes written."""
    rng = random.Random(7)
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").iterdir())]
    words = sorted({word for text in texts for word in text.split() if word.isalpha()})
    written = 0
    for number in range(10**6):
        if written >= size:
            break
        text = texts[number % len(texts)].split(" ")
        changed = [rng.choice(words) if w.isalpha() and rng.random() < 0.025 else w for w in text]
        written += (folder / f"draft-{number:05}.md").write_bytes(" ".join(changed).encode())
    return written


def install(tool: Tool, envs: Path) -> Path:
    """The tool's command, in an environment made for it if there is none yet."""
    folder = envs / f"speed-{tool.name}"
    if tool.name == "provlint" or not folder.exists():
        venv.create(folder, clear=True, with_pip=True)
        subprocess.run([folder / "bin" / "pip", "install", "--quiet", tool.package], check=True)
    return folder / "bin" / tool.name


def measure(command: list[str], runs: int) -> Cost:
    """The least of several runs of a command."""
    costs = []
    for _ in range(runs):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        costs.append(Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    return min(costs)


def main() -> None:
    """Print a line a tool: start-up, one draft, the whole folder, and the ratio to provlint."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--megabytes", type=float, default=2.0)
    parser.add_argument("--envs", type=Path, default=ROOT / ".benchmarks")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    drafts = Path(tempfile.mkdtemp())
    size = write_drafts(drafts, int(options.megabytes * 1e6))
    first = min(drafts.iterdir())
    print(f"{'tool':<12}{'--version':>10}{'one draft':>11}{'folder':>9}{'MB/s':>7}{'peak MB':>9}{'x':>7}")
    ours = 0.0
    for tool in TOOLS:
        command = [str(install(tool, options.envs)), *tool.arguments]
        if tool.name == "provlint":
            command.append(str(ROOT / "seeds"))
        start = measure([command[0], "--version"], options.runs).cpu
        one = measure([*command, str(first)], options.runs).cpu
        whole = measure([*command, str(drafts)], options.runs)
        speed = size / 1e6 / max(whole.cpu - start, 1e-9)
        ours = ours or speed
        print(
            f"{tool.name:<12}{start:>10.3f}{one:>11.3f}{whole.cpu:>9.2f}{speed:>7.2f}"
            f"{whole.memory:>9.0f}{ours / speed:>7.1f}"
        )
    shutil.rmtree(drafts)


if __name__ == "__main__":
    main()
