"""What a list of sources declares, and what may be wrong with the files and texts it names."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from provlint.sources.source import Source

# A list of a million bad lines is one mistake told twenty times.
_MOST_TOLD = 20


@frozen
class Entry:
    """One source as listed; `path`: its file as reached from here, None where it has none."""

    source: Source
    path: str | None = None


@frozen
class Declared:
    """
    What one list of sources declares, in its order.

    `mistakes`: what is wrong in it, each with its line or number; what has no mistake is declared all the same.
    `skipped`: attached files that were not taken, each with the reason.
    """

    entries: tuple[Entry, ...]
    mistakes: tuple[str, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()


def mistake_in_path(file: str, folder: Path, owner: str) -> str | None:
    """
    What is wrong with the name of a file in a list of sources, None where nothing is.

    `folder`: where the list lies; no name, and no symbolic link, may lead out of it. `owner`: "the manifest's
    folder", in the words of the message.
    """
    parts = file.replace("\\", "/").split("/")
    if parts[0] in ("", "..", "~") or ".." in parts or ":" in parts[0] or "\0" in file:
        return f"'file' must stay in {owner}, not {file!r}"
    path = folder / file
    if not is_file(path):
        return f"the file {file!r} is not there"
    if not lies_below(path, (folder,)):
        return f"the file {file!r} is a symbolic link that leads out of {owner}"
    return None


def lies_below(path: Path, folders: Iterable[Path]) -> bool:
    """Whether a path, links followed, is below one of `folders`."""
    try:
        real = os.path.realpath(path)
    except ValueError:
        # No file can have a name with a nought or a half character in it.
        return False
    return any(real.startswith(os.path.realpath(folder).rstrip(os.sep) + os.sep) for folder in folders)


def is_file(path: Path) -> bool:
    """Whether there is a file at `path`; there is none at what can be no path, for its length or its characters."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def shorten(mistakes: list[str]) -> tuple[str, ...]:
    """The first of many mistakes, and how many more there are."""
    if len(mistakes) <= _MOST_TOLD:
        return tuple(mistakes)
    return (*mistakes[:_MOST_TOLD], f"and {len(mistakes) - _MOST_TOLD} more mistakes; mend these first")


def size_of(text: str) -> int:
    """The bytes of a text in UTF-8."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
