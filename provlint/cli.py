"""The command line. The only module that prints or exits."""

from __future__ import annotations

import functools
import io
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from provlint import __version__
from provlint.engine import analyze_document, lint_document
from provlint.errors import ProvlintError, UnreadableFile
from provlint.inputs import Inputs
from provlint.report import Diagnostic, Failure, Report
from provlint.reporters import FORMATS, find_reporter
from provlint.reporters.terminal import Look, printable
from provlint.rules import RULES
from provlint.scope import Scope
from provlint.settings import FailOn, Settings, find_rule, override
from provlint.sources.corpus import Corpus
from provlint.text.document import Document

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


def complain(error: object) -> None:
    """Say on standard error what is wrong, a line each."""
    for line in str(error).splitlines():
        click.echo(f"provlint: {printable(line)}", err=True)


def write(chunks: Iterable[str], output: Path | None) -> None:
    """Write to `output`, or to standard output, which whoever reads it may close early."""
    if output is not None:
        try:
            output.write_text("".join(chunks), encoding="utf-8")
        except OSError as error:
            raise UnreadableFile(
                output, f"cannot be written ({error.strerror})", "name another --output"
            ) from error
        return
    try:
        for chunk in chunks:
            sys.stdout.write(chunk)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered would raise once more when Python closes the stream on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EPILOG)
@click.version_option(__version__, message="provlint %(version)s")
def cli() -> None:
    """Prove that every citation of a draft resolves and every quotation is verbatim."""


path_type = click.Path(path_type=Path)
INPUT_OPTIONS = (
    click.argument("paths", nargs=-1, metavar="[PATH|-]...", type=path_type),
    click.option("--sources", multiple=True, type=path_type, help="A folder, file or manifest; repeatable."),
    click.option("--no-sources", is_flag=True, help="Run without any source."),
    click.option(
        "--stdin-filename", default="stdin.md", help="The name, and so the format, of standard input."
    ),
    click.option("--config", type=path_type, help="Use this configuration file."),
    click.option("--isolated", is_flag=True, help="Ignore every configuration file."),
    click.option("--skip-sources", is_flag=True, help="Leave out named files that lie in a sources folder."),
)


def takes_inputs(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that name drafts and sources, handed to it as one `Inputs`."""

    @functools.wraps(command)
    def gathered(
        paths: tuple[Path, ...],
        sources: tuple[Path, ...],
        no_sources: bool,
        stdin_filename: str,
        config: Path | None,
        isolated: bool,
        skip_sources: bool,
        **others: object,
    ) -> int:
        inputs = Inputs(paths, sources, no_sources, stdin_filename, config, isolated, skip_sources)
        return command(inputs, **others)

    for option in reversed(INPUT_OPTIONS):
        gathered = option(gathered)
    return gathered


def output_options(*formats: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command a choice of formats, the first the default, and a file to write to."""

    def decorate(command: Callable[..., int]) -> Callable[..., int]:
        to_file = click.option("--output", type=path_type, help="Write to this file, not to standard output.")
        choice = click.option("--format", type=click.Choice(formats), default=formats[0], show_default=True)
        return choice(to_file(command))

    return decorate


def _merge(context: click.Context, settings: Settings) -> Settings:
    """The settings with what the command line says on top."""
    given = context.params
    return override(settings, given["select"], given["ignore"], given["scope"], given["fail_on"])


@cli.command()
@takes_inputs
@output_options(*FORMATS)
@click.option("--fail-on", type=click.Choice([member.value for member in FailOn]), help="[default: warning]")
@click.option("--scope", type=click.Choice([member.value for member in Scope]), help="[default: paragraph]")
@click.option("--select", multiple=True, metavar="NAME", help="Run only this rule or family; repeatable.")
@click.option("--ignore", multiple=True, metavar="NAME", help="Leave out this rule or family; repeatable.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
def check(inputs: Inputs, format: str, output: Path | None, color: str, **asked: object) -> int:
    """Check drafts against their sources."""
    settings = _merge(click.get_current_context(), inputs.settings())
    corpus = inputs.corpus(settings)
    report = lint_all(inputs, settings, corpus)
    write(find_reporter(format)(report, _look(color, output)), output)
    if complain_of(report.failures, corpus):
        return 2
    return int(any(settings.fail_on.is_reached(diagnostic.severity) for diagnostic in report.diagnostics))


def complain_of(failures: Iterable[Failure], corpus: Corpus) -> bool:
    """Say which drafts and which sources could not be read, and whether there were any."""
    messages = [failure.message for failure in failures]
    messages += [f"{error} (a source: what it may prove was not checked)" for error in corpus.failures]
    for message in messages:
        complain(message)
    if corpus.skipped:
        first, number = corpus.skipped[0].path, len(corpus.skipped)
        complain(f"note: {number} not taken as sources ({first} first); `provlint sources list` says why")
    return bool(messages)


def lint_all(inputs: Inputs, settings: Settings, corpus: Corpus) -> Report:
    """One report on every draft of a run; a draft that fails does not keep the others from being linted."""
    diagnostics: list[Diagnostic] = []
    failures: list[Failure] = []
    documents: dict[str, Document] = {}
    for draft in inputs.drafts(settings):
        try:
            if isinstance(draft, Failure):
                failures.append(draft)
                continue
            diagnostics.extend(lint_document(draft, corpus, settings))
            documents[draft.uri] = draft
        except ProvlintError as error:
            failures.append(Failure(draft.uri, f"{draft.uri}: not checked: {error}"))
    return Report(tuple(diagnostics), tuple(failures), documents)


def _look(color: str, output: Path | None) -> Look:
    """Color on a terminal, unless NO_COLOR is set (no-color.org) or the terminal is a dumb one."""
    is_terminal = output is None and sys.stdout.isatty()
    wants_color = is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = os.get_terminal_size(sys.stdout.fileno()).columns if is_terminal else 80
    return Look(max(40, min(width, 120)), color == "always" or (color == "auto" and wants_color))


@cli.command()
@takes_inputs
@output_options("json", "jsonl")
def inspect(inputs: Inputs, format: str, output: Path | None) -> int:
    """Show what is seen in drafts: sentences, citations, quotations, attributions."""
    import json

    settings = inputs.settings()
    corpus = inputs.corpus(settings)
    seen, failures = [], []
    for draft in inputs.drafts(settings):
        if isinstance(draft, Failure):
            failures.append(draft)
        else:
            seen.append(analyze_document(draft, corpus, settings).to_dict())
    if format == "json":
        write([json.dumps(seen, indent=2) + "\n"], output)
    else:
        write((json.dumps(one) + "\n" for one in seen), output)
    return 2 if complain_of(failures, corpus) else 0


@cli.command()
@output_options("text", "json")
def rules(format: str, output: Path | None) -> int:
    """List the rules."""
    from provlint.reporters.listing import list_rules, list_rules_json

    write(list_rules_json(RULES) if format == "json" else list_rules(RULES, _look("auto", output)), output)
    return 0


@cli.command()
@click.argument("rule", metavar="RULE")
def explain(rule: str) -> int:
    """Show a rule's page: what it does, why, and what to write instead."""
    found = find_rule(rule)
    head = f"{found.name} ({found.family.value}, {found.severity.value})\n\n"
    write([head, found.page.strip() + "\n"], None)
    return 0


@cli.group()
def sources() -> None:
    """See the sources a draft may cite."""


@sources.command("list")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=path_type)
@click.option("--sources", "named", multiple=True, type=path_type, help="The same as PATH; repeatable.")
@click.option("--config", type=path_type, help="Use this configuration file.")
@click.option("--isolated", is_flag=True, help="Ignore every configuration file.")
@output_options("text", "json")
def list_sources(
    paths: tuple[Path, ...],
    named: tuple[Path, ...],
    config: Path | None,
    isolated: bool,
    format: str,
    output: Path | None,
) -> int:
    """List the sources of folders, files and manifests: their ids, other names, and files."""
    from provlint.reporters import listing

    inputs = Inputs((), (*paths, *named), False, "", config, isolated)
    corpus = inputs.corpus(inputs.settings())
    render = listing.list_sources_json if format == "json" else listing.list_sources
    write(render(corpus), output)
    for skipped in corpus.skipped:
        complain(f"{skipped.path}: not taken as a source: {skipped.reason}")
    return 2 if corpus.skipped else 0
