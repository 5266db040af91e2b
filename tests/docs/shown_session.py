"""The session that a page shows: files to write and commands to run, one after the other in one folder."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

from packed import make_docx, make_pdf
from shown_commands import ROOT

DOCS = ROOT / "docs"
BLOCK = re.compile(
    r"^(?P<fence>````?)(?:console\n(?P<shown>.*?)"
    r"|\{code-block\} \w+\n:caption: (?P<file>\S+)\n\n(?P<text>.*?))^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
PROGRAMS = {"provlint": "provlint", "pre-commit": "pre_commit"}


def pages_with_sessions() -> list[str]:
    """The pages that show one, by their paths from `docs`; references show single commands, tested elsewhere."""
    pages = [
        "index.md",
        "tutorial.md",
        *(path.relative_to(DOCS).as_posix() for path in DOCS.glob("how-to/*.md")),
    ]
    return sorted(page for page in pages if "```console\n" in read_page(page))


def read_page(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8")


def play(text: str, folder: Path) -> str:
    """`text` with the true output of each command in it, run in `folder`, where the files it shows are written."""
    (folder / "bin").mkdir()
    for name, module in PROGRAMS.items():
        program = folder / "bin" / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {module} "$@"\n')
        program.chmod(0o755)
    for name in ("seeds", "examples"):
        shutil.copytree(ROOT / name, folder / "home" / name)
    place = [folder / "home"]

    def perform(block: re.Match[str]) -> str:
        if block["file"]:
            write(place[0] / block["file"], block["text"])
            return block[0]
        return block[0].replace(block["shown"], "".join(answer(block["shown"], place, folder)))

    return BLOCK.sub(perform, text)


def write(path: Path, text: str) -> None:
    """Write a file that a page shows: a Word document of its paragraphs, a PDF with a page between two lines `---`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".docx":
        paragraphs = (f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.split("\n\n"))
        path.write_bytes(make_docx("".join(paragraphs)))
    elif path.suffix == ".pdf":
        path.write_bytes(make_pdf([page.splitlines() for page in text.split("---\n")]))
    else:
        path.write_text(text, encoding="utf-8")


def answer(shown: str, place: list[Path], folder: Path) -> Iterator[str]:
    """The lines of a block, each command followed by what it prints."""
    for line in shown.splitlines():
        if not line.startswith("$ "):
            continue
        yield line + "\n"
        command = line.removeprefix("$ ")
        if command.startswith("cd "):
            place[0] = place[0] / command.removeprefix("cd ")
        else:
            yield run(command, place[0], folder)


def run(command: str, place: Path, folder: Path) -> str:
    """What a command prints on both streams; the folder it begins in is shown as somebody's own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "COVERAGE_", "PROVLINT_"))}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=place,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={
            **kept,
            "PATH": f"{folder / 'bin'}:{kept['PATH']}",
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "PRE_COMMIT_HOME": str(folder / "pre-commit"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": "A",
            "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "A",
            "GIT_COMMITTER_EMAIL": "a@example.org",
        },
        check=False,
    )
    return done.stdout.replace(str(folder / "home"), "/home/ada")
