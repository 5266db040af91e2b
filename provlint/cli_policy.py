"""The options that keep findings out of a report, and what is said of a baseline that accepts too many."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provlint.baselines import Baselines
from provlint.console import complain, path_type, with_options
from provlint.inputs import STDIN, Inputs
from provlint.linting import Linted, Policy
from provlint.settings.files import shown_path

if TYPE_CHECKING:
    from provlint.changes import Changes

BASELINE_OPTION = click.option(
    "--baseline",
    "baseline_file",
    type=path_type,
    metavar="FILE",
    help="Findings that are known.  [default: provlint.baseline.json beside the configuration]",
)
SUPPRESSIONS_OPTION = click.option(
    "--no-suppressions", is_flag=True, help="Report what comments in drafts suppress."
)
POLICY_OPTIONS = (
    SUPPRESSIONS_OPTION,
    BASELINE_OPTION,
    click.option("--no-baseline", is_flag=True, help="Report what a baseline accepts."),
    click.option(
        "--diff-base", metavar="REF", help="Report only what stands on lines changed since this git revision."
    ),
)


def takes_policy(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command, which takes inputs, the options that keep findings out of a report, as one `Policy`."""

    @functools.wraps(command)
    def gathered(
        inputs: Inputs,
        no_suppressions: bool,
        baseline_file: Path | None,
        no_baseline: bool,
        diff_base: str | None,
        **others: object,
    ) -> int:
        if baseline_file is not None and no_baseline:
            raise click.UsageError("--baseline and --no-baseline exclude each other")
        if diff_base is not None and STDIN in inputs.paths:
            raise click.UsageError("--diff-base goes with files, not with standard input")
        is_off = no_baseline or (inputs.configurations.is_isolated and baseline_file is None)
        baselines = Baselines(baseline_file, is_off=is_off)
        changes = None if diff_base is None else _changes_since(diff_base)
        return command(inputs, policy=Policy(baselines, not no_suppressions, changes), **others)

    return with_options(gathered, POLICY_OPTIONS)


def _changes_since(revision: str) -> Changes:
    from provlint.changes import Changes

    return Changes(revision)


def tell_stale(linted: Linted, baselines: Baselines) -> None:
    """Say what a baseline accepts that a run looked for and did not find."""
    for path, ran in linted.ran.items():
        baseline = baselines.of(path)
        stale = () if baseline is None else baseline.stale(ran)
        if stale:
            what = f"{len(stale)} accepted here and found no more ({stale[0].rule} in {stale[0].uri} first)"
            complain(f"note: {shown_path(path)}: {what}; `provlint baseline prune` takes them out")
