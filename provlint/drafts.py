"""The drafts a run is asked to check: files, and what folders hold."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

SUFFIXES = frozenset({".md", ".markdown", ".mdx", ".txt", ".text"})


def has_draft_suffix(path: Path) -> bool:
    """Whether a file's name is one of those that drafts usually have."""
    return path.suffix.lower() in SUFFIXES


def find_drafts(
    path: Path, sources: Sequence[Path], is_draft: Callable[[Path], bool] = has_draft_suffix
) -> Iterator[Path]:
    """
    The drafts that `path` names: a file as it is, even one that is not there; of a folder, its text and
    Markdown files by name, or those that `is_draft` takes for drafts.

    In a folder, hidden entries, what git ignores, and `sources` that lie further down are left out.
    """
    if path.is_dir():
        kept_out = frozenset(source.resolve() for source in sources) - {path.resolve()}
        yield from _walk(path, kept_out, is_draft)
    else:
        yield path


def lies_in(path: Path, folders: Iterable[Path]) -> bool:
    """Whether `path` is one of `folders` or somewhere below one, links followed."""
    whole = path.resolve()
    return any(whole.is_relative_to(folder.resolve()) for folder in folders)


def _walk(folder: Path, kept_out: frozenset[Path], is_draft: Callable[[Path], bool]) -> Iterator[Path]:
    ignored = _IgnoreRules.above(folder)
    for place, folders, files in os.walk(folder):
        here = Path(place)
        ignored.read(here)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and not ignored.covers(here / name, is_folder=True)
            and (here / name).resolve() not in kept_out
        )
        for name in sorted(files):
            path = here / name
            if name.startswith(".") or not is_draft(path) or path.resolve() in kept_out:
                continue
            if not ignored.covers(path, is_folder=False):
                yield path


class _IgnoreRules:
    """The .gitignore files met on the way down, the nearest having the last word."""

    def __init__(self) -> None:
        self._specs: list[tuple[str, GitIgnoreSpec]] = []

    @classmethod
    def above(cls, folder: Path) -> _IgnoreRules:
        """The rules of the folders above `folder` in its git repository; none where they ignore `folder` itself."""
        rules = cls()
        above: list[Path] = []
        place = folder.resolve()
        while not (place / ".git").exists():
            if place == place.parent:
                return rules
            place = place.parent
            above.insert(0, place)
        for parent in above:
            rules.read(parent)
        return cls() if rules.covers(folder, is_folder=True) else rules

    def read(self, folder: Path) -> None:
        """Take in the .gitignore of `folder`, if it has one."""
        path = folder / ".gitignore"
        if path.is_file():
            from pathspec import GitIgnoreSpec

            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
            self._specs.append((str(folder.resolve()), GitIgnoreSpec.from_lines(lines)))

    def covers(self, path: Path, is_folder: bool) -> bool:
        """Whether git would ignore `path`."""
        if not self._specs:
            return False
        whole = str(path.parent.resolve() / path.name)
        verdict = False
        for folder, spec in self._specs:
            if whole.startswith(folder + os.sep):
                inside = os.path.relpath(whole, folder) + ("/" if is_folder else "")
                result = spec.check_file(inside)
                if result.include is not None:
                    verdict = result.include
        return verdict
