"""Checking again whenever a draft, a source or the configuration changes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
from attrs import evolve, frozen

from provlint.baselines import NAME as BASELINE_NAME
from provlint.console import complain
from provlint.errors import MissingExtra, ProvlintError
from provlint.inputs import Inputs
from provlint.runs import Run
from provlint.settings.files import CONFIG_NAMES
from provlint.sources.lock import LOCK_NAME

# How long the first check waits for changes to be listened for, in milliseconds.
_TURN = 200
# What a run reads wherever it lies beside a draft or a configuration.
_BESIDE = frozenset({*CONFIG_NAMES, LOCK_NAME, BASELINE_NAME})


class Unwatchable(ProvlintError):
    """Folders that the system does not let be watched."""


@frozen
class Watched:
    """
    What a run reads: files, and folders with all they hold that is not hidden. `written`: what it writes itself.

    A file is seen through its folder, for editors put a new file in its place.
    """

    files: frozenset[Path]
    folders: frozenset[Path]
    written: frozenset[Path]

    @property
    def places(self) -> frozenset[Path]:
        """The folders to be watched."""
        return self.folders | {file.parent for file in self.files}

    def is_read(self, path: Path) -> bool:
        """Whether a run would read what lies at `path` now or has lain there."""
        if any(path.is_relative_to(place) for place in self.written):
            return False
        if path in self.files or path.name in _BESIDE:
            return True
        below = (path.relative_to(folder).parts for folder in self.folders if path.is_relative_to(folder))
        return any(not any(part.startswith(".") for part in parts) for parts in below)


def keep_checking(inputs: Inputs, written: frozenset[Path], check: Callable[[], object]) -> int:
    """
    Check now and after every change, until somebody ends it, which is success.

    `check` does one run, all that it reads read anew; what goes wrong in one is told, and the next change waited for.
    Raises MissingExtra, and Unwatchable.
    """
    try:
        import watchfiles  # noqa: F401  # told before anything is done
    except ImportError as error:
        raise MissingExtra("--watch", "watchfiles", "watch") from error
    try:
        watched = what_is_read(inputs, written)
        while True:
            for _ in _turns(watched):
                _run(check)
                complain("watching for changes; Ctrl-C ends this")
                now = what_is_read(inputs, written)
                if now != watched:
                    watched = now
                    break
    except (KeyboardInterrupt, click.Abort):  # the latter where it comes during a check
        return 0


def _turns(watched: Watched) -> Iterator[None]:
    """
    One turn as soon as changes are listened for, so that none is missed, and one after every change that matters.

    Raises Unwatchable.
    """
    from watchfiles import DefaultFilter, watch

    is_common = DefaultFilter()
    is_first = True
    try:
        for changes in watch(
            *sorted(watched.places),
            watch_filter=lambda change, path: is_common(change, path) and watched.is_read(Path(path)),
            yield_on_timeout=True,
            rust_timeout=_TURN,
            recursive=bool(watched.folders),
            raise_interrupt=True,
        ):
            if changes or is_first:
                is_first = False
                yield
    except OSError as error:
        told = ", ".join(sorted(map(str, watched.places)))
        raise Unwatchable(f"{told}: cannot be watched ({error}); check without --watch") from error


def _run(check: Callable[[], object]) -> None:
    if sys.stdout.isatty():
        click.clear()
    try:
        check()
    except click.ClickException as error:
        error.show()
    except ProvlintError as error:
        complain(error)


def what_is_read(inputs: Inputs, written: frozenset[Path]) -> Watched:
    """What a run reads by its configuration as it is now; without a good one, what is named and the working folder."""
    fresh = evolve(inputs, configurations=inputs.configurations.anew())
    paths = [*inputs.paths, *inputs.sources]
    try:
        for planned in Run(fresh).plan():
            configuration = planned.configuration
            paths += fresh.source_paths(configuration.settings)
            paths += [layer.file for layer in configuration.layers if layer.file is not None]
    except ProvlintError:
        paths.append(Path())
    there = {path.resolve() for path in paths}
    folders = frozenset(path for path in there if path.is_dir())
    files = frozenset(map(_first_missing, there - folders))
    return Watched(files, folders, frozenset(path.resolve() for path in written))


def _first_missing(path: Path) -> Path:
    """The path, or where its folder is missing, the first folder on the way that is: what can be seen to appear."""
    while not path.parent.exists():
        path = path.parent
    return path
