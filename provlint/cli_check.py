"""The command that checks drafts."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

import click
from attrs import evolve

from provlint.cli_fixes import Fixing, put_fixes, show_fixes, takes_fixes
from provlint.cli_inputs import complain_of, takes_inputs
from provlint.cli_policy import takes_policy, tell_stale
from provlint.cli_settings import SETTING_OPTIONS
from provlint.console import complain, look_of, path_type, shown_progress, with_options, write
from provlint.inputs import STDIN, Inputs
from provlint.linting import Policy, lint_all
from provlint.outputs import Output, pair_outputs
from provlint.reporters import COUNTED, FORMATS, SEEING, SUPPRESSED, find_counter, find_reporter
from provlint.runs import Run
from provlint.scope import Scope
from provlint.settings import FailOn


class Ordered(click.Command):
    """A command that remembers its arguments, and in which order its options were given."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, first for their order alone."""
        ctx.meta["arguments"] = tuple(args)
        _, _, order = self.make_parser(ctx).parse_args(list(args))
        ctx.meta["order"] = [parameter.name for parameter in order]
        return super().parse_args(ctx, args)


REPORT_OPTIONS = (
    click.option(
        "--format",
        "formats",
        multiple=True,
        type=click.Choice(FORMATS),
        help="Repeatable, each but one with an --output after it.  [default: full]",
    ),
    click.option(
        "--output", "files", multiple=True, type=path_type, help="Write the format before it to this file."
    ),
    click.option(
        "--statistics", is_flag=True, help="Count the findings of each rule instead of showing them."
    ),
    click.option(
        "--show-suppressed",
        is_flag=True,
        help="In json and sarif, also what comments and the baseline keep out.",
    ),
)


def takes_outputs(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that say where reports go, handed to it as `Output`s; needs an `Ordered` command."""

    @functools.wraps(command)
    def paired(
        inputs: Inputs,
        formats: tuple[str, ...],
        files: tuple[Path, ...],
        statistics: bool,
        show_suppressed: bool,
        **others: object,
    ) -> int:
        left: dict[str, list[str | Path]] = {"formats": [*formats], "files": [*files]}
        given = [left[name].pop(0) for name in click.get_current_context().meta["order"] if name in left]
        outputs = pair_outputs(given, FORMATS[0])
        for output in outputs:
            if statistics and output.format not in COUNTED:
                raise click.UsageError(
                    f"--statistics goes with {', '.join(COUNTED)}, not with {output.format}"
                )
        if show_suppressed and not any(output.format in SUPPRESSED for output in outputs):
            raise click.UsageError(f"--show-suppressed goes with {', '.join(SUPPRESSED)}")
        asked = {"statistics": statistics, "show_suppressed": show_suppressed}
        return command(inputs, outputs=outputs, **asked, **others)

    return with_options(paired, REPORT_OPTIONS)


def takes_settings(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that choose rules and show what is set."""
    return with_options(command, SETTING_OPTIONS)


@click.command(cls=Ordered)
@takes_inputs
@takes_outputs
@click.option("--fail-on", type=click.Choice([member.value for member in FailOn]), help="[default: warning]")
@click.option("--scope", type=click.Choice([member.value for member in Scope]), help="[default: paragraph]")
@takes_settings
@takes_policy
@takes_fixes
@click.option("--watch", is_flag=True, help="Check again whenever drafts, sources or configuration change.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
def check(
    inputs: Inputs,
    policy: Policy,
    fixing: Fixing,
    outputs: tuple[Output, ...],
    statistics: bool,
    show_suppressed: bool,
    color: str,
    **asked: object,
) -> int:
    """Check drafts against their sources."""
    if asked["watch"]:
        return _watch(inputs, outputs)
    run = Run(inputs, shown_progress)
    if asked["show_settings"] or asked["show_files"]:
        from provlint.reporters.settings import show_files, show_settings

        show = show_settings if asked["show_settings"] else show_files
        write(show(run.shown()), outputs[0].path)
        return 0
    if fixing.is_dry:
        return show_fixes(run, policy, fixing, outputs[0].path)
    is_written = put_fixes(run, policy, fixing) if fixing.is_asked else True
    linted = lint_all(run, policy, keeps_seen=any(output.format in SEEING for output in outputs))
    report = linted.report
    for output in outputs:
        render = find_counter(output.format) if statistics else find_reporter(output.format)
        look = evolve(look_of(color, output.path), shows_suppressed=show_suppressed)
        write(render(report, look), output.path)
    for uri, document in report.documents.items():
        if document.remark is not None:
            complain(f"note: {uri}: {document.remark}")
    tell_stale(linted, policy.baselines)
    if complain_of(report.failures, run.corpora) or not is_written:
        return 2
    return int(any(run.is_failed_by(diagnostic) for diagnostic in report.diagnostics))


def _watch(inputs: Inputs, outputs: tuple[Output, ...]) -> int:
    """Do what was asked, again and again, each time as if it were asked anew."""
    from provlint.cli_watch import keep_checking

    if STDIN in inputs.paths:
        raise click.UsageError("--watch goes with files, not with standard input")
    given = click.get_current_context().meta["arguments"]
    again = [argument for argument in given if argument != "--watch"]
    written = [output.path for output in outputs] + [inputs.cache_dir]
    places = frozenset(place for place in written if place is not None)
    return keep_checking(inputs, places, lambda: check.main(again, "provlint check", standalone_mode=False))
