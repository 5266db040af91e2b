"""The commands that keep a baseline."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import click
from attrs import evolve, frozen

from provlint.baseline import Baseline, format_baseline, load_baseline
from provlint.baselines import Baselines, Ran
from provlint.cli_inputs import complain_of, takes_inputs
from provlint.cli_policy import BASELINE_OPTION, SUPPRESSIONS_OPTION
from provlint.cli_settings import CHOICE_OPTIONS
from provlint.console import with_options, write
from provlint.errors import MissingPath, ProvlintError, unwritable
from provlint.inputs import Inputs
from provlint.linting import Linted, Policy, lint_all
from provlint.outputs import replace_file
from provlint.runs import Run
from provlint.settings.files import shown_path

_CREATE = "write one with `provlint baseline create`"


class ExistingBaseline(ProvlintError):
    """A baseline that is to be made and is there already."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{shown_path(path)} exists; bring it up to date with `provlint baseline update`, or remove it"
        )
        self.path = path


@frozen
class _Request:
    """What a command on baselines was asked for."""

    inputs: Inputs
    file: Path | None
    honors_suppressions: bool

    @property
    def places(self) -> Baselines:
        """Where baselines lie; what they accept does not matter."""
        return Baselines(self.file, is_off=True)

    def lint(self) -> tuple[Linted, bool]:
        """What there is in the drafts, and whether some could not be read."""
        run = Run(self.inputs)
        linted = lint_all(run, Policy(self.places, self.honors_suppressions))
        return linted, complain_of(linted.report.failures, run.corpora)

    def naming_drafts(self) -> tuple[_Request, Path]:
        """This, of the drafts that the baseline of the working folder names, and that baseline's path."""
        path = self.places.place(self.inputs.settings)
        if not path.is_file():
            raise MissingPath(shown_path(path), _CREATE)
        named = dict.fromkeys(path.parent / accepted.uri for accepted in load_baseline(path).accepted)
        paths = tuple(Path(os.path.relpath(draft)) for draft in named if draft.is_file())
        return evolve(self, inputs=evolve(self.inputs, paths=paths)), path


def takes_request(command: Callable[[_Request], int]) -> Callable[..., int]:
    """Give a command on baselines its options, handed to it as one request."""

    @takes_inputs
    @functools.wraps(command)
    def gathered(inputs: Inputs, baseline_file: Path | None, no_suppressions: bool, **_: object) -> int:
        return command(_Request(inputs, baseline_file, not no_suppressions))

    return with_options(gathered, (*CHOICE_OPTIONS, BASELINE_OPTION, SUPPRESSIONS_OPTION))


@click.group()
def baseline() -> None:
    """Accept the findings there are, so that only new ones are reported."""


@baseline.command()
@takes_request
def create(request: _Request) -> int:
    """Accept every finding there is now."""
    linted, has_failed = request.lint()
    if has_failed:
        return 2
    for path in linted.ran:
        if path.exists():
            raise ExistingBaseline(path)
    _renew(linted.ran.items(), Baseline.update)
    return 0


@baseline.command()
@takes_request
def update(request: _Request) -> int:
    """Accept what is new, drop what is gone; without a PATH, of the drafts the baseline names."""
    return _change(request, Baseline.update)


@baseline.command()
@takes_request
def prune(request: _Request) -> int:
    """Drop what is gone; without a PATH, of the drafts the baseline names."""
    return _change(request, Baseline.prune)


def _change(request: _Request, change: Callable[[Baseline, Ran], Baseline]) -> int:
    ran: dict[Path, Ran] = {}
    if not request.inputs.paths:
        request, path = request.naming_drafts()
        ran[path] = Ran.at(path, request.inputs.settings)
    if request.inputs.paths:
        linted, has_failed = request.lint()
        if has_failed:
            return 2
        ran |= linted.ran
    if change is Baseline.prune:
        there = {path: one for path, one in ran.items() if path.is_file()}
        for path in ran if not there else ():
            raise MissingPath(shown_path(path), _CREATE)
        ran = there
    _renew(ran.items(), change)
    return 0


def _renew(ran: Iterable[tuple[Path, Ran]], change: Callable[[Baseline, Ran], Baseline]) -> None:
    """Change the baseline at each path by what was found, and say what became of it."""
    renewed: list[tuple[Path, Baseline, Baseline]] = []
    for path, one in ran:
        old = load_baseline(path) if path.exists() else Baseline()
        renewed.append((path, old, change(old, one)))
    for path, old, new in renewed:
        try:
            replace_file(path, format_baseline(new).encode("ascii"))
        except OSError as error:
            raise unwritable(shown_path(path), error, "check the folder and its permissions") from error
        before, after = old.by_fingerprint.keys(), new.by_fingerprint.keys()
        changed = f"{len(after - before)} new, {len(before - after)} gone"
        write([f"{shown_path(path)}: {len(after)} accepted, {changed}\n"], None)
