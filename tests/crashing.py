"""
Write a fixed draft again and again, each time killed at the next point of it. A script for `test_fix_crashes`.

`python crashing.py FOLDER`: the folder holds `d.md`, and its source in `a1.txt`. On standard output comes a JSON list
of what each run left: the text of the draft, and the names of what lies beside it that did not before.
"""

import json
import os
import signal
import sys
from pathlib import Path
from types import FrameType

import provlint
from provlint.mending import Mended, mend, save
from provlint.readers import read_file
from provlint.report import Applicability


def die_at(number: int) -> None:
    """Have this process killed before or after a call into Python's own C code, where the system is: at that number."""
    left = number

    def watch(frame: FrameType, event: str, argument: object) -> None:  # noqa: ARG001  # Python's own
        nonlocal left
        left -= event.startswith("c_")
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(watch)


def is_killed(mended: Mended, draft: Path, number: int) -> bool:
    """Save a draft in a process of its own that dies at that point; whether it did, not having finished before."""
    child = os.fork()
    if not child:
        die_at(number)
        save(mended, draft)
        sys.setprofile(None)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def names(folder: Path) -> set[str]:
    """What lies in a folder."""
    return {path.name for path in folder.iterdir()}


def main(folder: Path) -> None:
    """Kill one run after the other until one finishes."""
    draft = folder / "d.md"
    before, beside = draft.read_bytes(), names(folder)
    corpus = provlint.Corpus.from_folder(folder / "a1.txt")
    mended = mend(
        read_file(draft),
        lambda document: provlint.lint(document.text, corpus, uri=document.uri).diagnostics,
        frozenset(Applicability),
    )
    left: list[tuple[str, list[str]]] = []
    is_done = False
    while not is_done:
        is_done = not is_killed(mended, draft, len(left))
        fresh = sorted(names(folder) - beside)
        left.append((draft.read_bytes().decode("utf-8"), fresh))
        for name in fresh:
            (folder / name).unlink()
        draft.write_bytes(before)
    json.dump(left, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
