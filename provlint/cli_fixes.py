"""The options of `check` that put remedies into drafts, or show what that would change."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import frozen

from provlint.cli_inputs import complain_of
from provlint.console import complain, with_options, write
from provlint.errors import ProvlintError, StoppedRun
from provlint.inputs import STDIN, Inputs
from provlint.linting import Policy, fail, judge_task
from provlint.report import Applicability, Diagnostic, Failure
from provlint.reporters.summary import plural
from provlint.runs import Run, Task
from provlint.text.document import Document

if TYPE_CHECKING:
    from provlint.mending import Mended

FIX_OPTIONS = (
    click.option("--fix", is_flag=True, help="Put the safe remedies into the drafts, and check them again."),
    click.option(
        "--unsafe-fixes",
        is_flag=True,
        help="With --fix or --diff: also remedies that change what a draft says.",
    ),
    click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing."),
)


@frozen
class Fixing:
    """What is asked of the remedies: `is_asked` whether any are wanted, `is_dry` only to be shown."""

    is_asked: bool
    is_dry: bool
    applicabilities: frozenset[Applicability]


def takes_fixes(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options for remedies, handed to it as one `Fixing`."""

    @functools.wraps(command)
    def gathered(
        inputs: Inputs, policy: Policy, fix: bool, unsafe_fixes: bool, diff: bool, **others: object
    ) -> int:
        if (fix or diff) and policy.changes is not None:
            raise click.UsageError("--fix and --diff mend whole drafts; they do not go with --diff-base")
        if unsafe_fixes and not (fix or diff):
            raise click.UsageError("--unsafe-fixes goes with --fix or --diff")
        if fix and not diff and STDIN in inputs.paths:
            raise click.UsageError("--fix has no file to write standard input to; use --diff")
        kinds = frozenset(Applicability) if unsafe_fixes else frozenset({Applicability.SAFE})
        return command(inputs, policy=policy, fixing=Fixing(fix or diff, diff, kinds), **others)

    return with_options(gathered, FIX_OPTIONS)


def show_fixes(run: Run, policy: Policy, fixing: Fixing, output: Path | None) -> int:
    """Write what the remedies would change as a diff; 1 where there is anything, 2 where a draft failed, else 0."""
    lines: list[str] = []
    failures: list[Failure] = []
    for mended in _mended(run, policy, fixing):
        if isinstance(mended, Failure):
            failures.append(mended)
        else:
            lines += mended.diff()
    write(lines, output)
    return 2 if complain_of(failures, run.corpora) else int(bool(lines))


def put_fixes(run: Run, policy: Policy, fixing: Fixing) -> bool:
    """Put the remedies into the drafts, say how many, and give whether every draft could be written."""
    from provlint.mending import save

    count = drafts = 0
    is_whole = True
    for mended in _mended(run, policy, fixing):
        if isinstance(mended, Failure) or not mended.fixed.applied:
            continue  # a draft that cannot be read is told when it is checked
        try:
            save(mended, Path(mended.draft.uri))
        except ProvlintError as error:
            complain(error)
            is_whole = False
            continue
        count, drafts = count + len(mended.fixed.applied), drafts + 1
    complain(f"note: fixed {plural(count, 'finding')} in {plural(drafts, 'draft')}")
    return is_whole


def _mended(run: Run, policy: Policy, fixing: Fixing) -> Iterator[Mended | Failure]:
    from provlint.mending import mend

    for task in run.tasks():
        if isinstance(task, Failure):
            yield task
            continue
        try:
            yield mend(task.draft, functools.partial(_lint, task, policy), fixing.applicabilities)
        except StoppedRun:
            raise
        except ProvlintError as error:
            yield fail(task, error)


def _lint(task: Task, policy: Policy, draft: Document) -> tuple[Diagnostic, ...]:
    """The findings on a draft, as it would be by now, that are reported and so may be mended."""
    return judge_task(task, draft, policy).reported
