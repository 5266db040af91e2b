"""The command line. Nothing but this, the modules named `cli_…` and `console` prints or exits."""

from __future__ import annotations

import functools
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import click
from attrs import evolve

from provlint import __version__
from provlint.cli_baseline import baseline, takes_policy, tell_stale
from provlint.cli_fixes import Fixing, put_fixes, show_fixes, takes_fixes
from provlint.cli_inputs import complain_of, takes_inputs
from provlint.cli_settings import SETTING_OPTIONS, asked_options, init, schema
from provlint.cli_sources import sources
from provlint.console import complain, output_options, path_type, write
from provlint.engine import analyze_document
from provlint.errors import ProvlintError
from provlint.inputs import Inputs
from provlint.linting import Policy, lint_all
from provlint.outputs import Output, pair_outputs
from provlint.report import Failure
from provlint.reporters import COUNTED, FORMATS, find_counter, find_reporter
from provlint.reporters.terminal import Look
from provlint.rules import RULES
from provlint.runs import Run
from provlint.scope import Scope
from provlint.settings import FailOn, find_rule

EPILOG = "Exit status: 0 clean, 1 findings at or above --fail-on, 2 the run could not be done as asked."


def main() -> None:
    """Run the command line; what goes wrong is a clear message on standard error and exit status 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        sys.exit(cli(prog_name="provlint", standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
    except ProvlintError as error:
        complain(error)
        sys.exit(2)


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EPILOG)
@click.version_option(__version__, message="provlint %(version)s")
def cli() -> None:
    """Prove that every citation of a draft resolves and every quotation is verbatim."""


class Ordered(click.Command):
    """A command that remembers in which order its options were given."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, first for their order alone."""
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
)


def takes_outputs(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that say where reports go, handed to it as `Output`s; needs an `Ordered` command."""

    @functools.wraps(command)
    def paired(
        inputs: Inputs, formats: tuple[str, ...], files: tuple[Path, ...], statistics: bool, **others: object
    ) -> int:
        left: dict[str, list[str | Path]] = {"formats": [*formats], "files": [*files]}
        given = [left[name].pop(0) for name in click.get_current_context().meta["order"] if name in left]
        outputs = pair_outputs(given, FORMATS[0])
        for output in outputs:
            if statistics and output.format not in COUNTED:
                raise click.UsageError(
                    f"--statistics goes with {', '.join(COUNTED)}, not with {output.format}"
                )
        return command(inputs, outputs=outputs, statistics=statistics, **others)

    for option in reversed(REPORT_OPTIONS):
        paired = option(paired)
    return paired


def takes_settings(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that choose rules and show what is set."""
    for option in reversed(SETTING_OPTIONS):
        command = option(command)
    return command


@cli.command(cls=Ordered)
@takes_inputs
@takes_outputs
@click.option("--fail-on", type=click.Choice([member.value for member in FailOn]), help="[default: warning]")
@click.option("--scope", type=click.Choice([member.value for member in Scope]), help="[default: paragraph]")
@takes_settings
@takes_policy
@takes_fixes
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
def check(
    inputs: Inputs,
    policy: Policy,
    fixing: Fixing,
    outputs: tuple[Output, ...],
    statistics: bool,
    color: str,
    **asked: object,
) -> int:
    """Check drafts against their sources."""
    run = Run(evolve(inputs, options=asked_options(click.get_current_context().params)))
    if asked["show_settings"] or asked["show_files"]:
        from provlint.reporters.settings import show_files, show_settings

        show = show_settings if asked["show_settings"] else show_files
        write(show(run.shown()), outputs[0].path)
        return 0
    if fixing.is_dry:
        return show_fixes(run, policy, fixing, outputs[0].path)
    is_written = put_fixes(run, policy, fixing) if fixing.is_asked else True
    linted = lint_all(run, policy)
    report = linted.report
    for output in outputs:
        render = find_counter(output.format) if statistics else find_reporter(output.format)
        write(render(report, _look(color, output.path)), output.path)
    for uri, document in report.documents.items():
        if document.remark is not None:
            complain(f"note: {uri}: {document.remark}")
    tell_stale(linted, policy.baselines)
    if complain_of(report.failures, run.corpora) or not is_written:
        return 2
    return int(any(run.is_failed_by(diagnostic) for diagnostic in report.diagnostics))


def _look(color: str, output: Path | None) -> Look:
    """Color and links on a terminal, unless NO_COLOR is set (no-color.org) or the terminal is a dumb one."""
    is_terminal = output is None and sys.stdout.isatty()
    wants_color = is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = os.get_terminal_size(sys.stdout.fileno()).columns if is_terminal else 80
    is_colored = color == "always" or (color == "auto" and wants_color)
    return Look(max(40, min(width, 120)), is_colored, Path.cwd() if is_colored and wants_color else None)


@cli.command()
@takes_inputs
@output_options("json", "jsonl")
def inspect(inputs: Inputs, format: str, output: Path | None) -> int:
    """Show what is seen in drafts: sentences, citations, quotations, attributions."""
    import json

    run = Run(inputs)
    seen, failures = [], []
    for task in run.tasks():
        if isinstance(task, Failure):
            failures.append(task)
        else:
            seen.append(analyze_document(task.draft, task.corpus, task.settings).to_dict())
    if format == "json":
        write([json.dumps(seen, indent=2) + "\n"], output)
    else:
        write((json.dumps(one) + "\n" for one in seen), output)
    return 2 if complain_of(failures, run.corpora) else 0


@cli.command()
@output_options("text", "json")
def rules(format: str, output: Path | None) -> int:
    """List the rules."""
    from provlint.reporters.listing import list_rules, list_rules_json

    write(list_rules_json(RULES) if format == "json" else list_rules(RULES, _look("auto", output)), output)
    return 0


@cli.command()
@click.argument("rule", metavar="RULE")
@output_options("text", "json", "markdown")
def explain(rule: str, format: str, output: Path | None) -> int:
    """Show a rule's page: what it does, why, and what to write instead."""
    from provlint.reporters import page

    found = find_rule(rule)
    if format == "text":
        write(page.show_page(found, _look("auto", output)), output)
    else:
        write(page.show_page_json(found) if format == "json" else page.show_page_markdown(found), output)
    return 0


cli.add_command(baseline)
cli.add_command(init)
cli.add_command(schema)
cli.add_command(sources)
