"""What the command line says of drafts and sources, and what is said of those that could not be read."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from provlint.cli_settings import CONFIG_OPTIONS, configurations_of
from provlint.console import complain, path_type, with_options
from provlint.errors import UnreadableFile
from provlint.inputs import Inputs
from provlint.report import Failure
from provlint.sources.corpus import Corpus

# Set, it shows how a rule by others came to fail.
TRACEBACK_VARIABLE = "PROVLINT_TRACEBACK"
INPUT_OPTIONS = (
    click.argument("paths", nargs=-1, metavar="[PATH|-]...", type=path_type),
    click.option("--sources", multiple=True, type=path_type, help="A folder, file or manifest; repeatable."),
    click.option("--no-sources", is_flag=True, help="Run without any source."),
    click.option(
        "--stdin-filename", default="stdin.md", help="The name, and so the format, of standard input."
    ),
    *CONFIG_OPTIONS,
    click.option("--skip-sources", is_flag=True, help="Leave out named files that lie in a sources folder."),
    click.option(
        "--cache-dir",
        type=path_type,
        help="Where an index of many sources is kept.  [default: .provlint_cache beside the configuration]",
    ),
    click.option("--no-cache", is_flag=True, help="Keep no index of the sources."),
)


def takes_inputs(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that name drafts and sources, handed to it as one `Inputs`."""

    @functools.wraps(command)
    def gathered(
        paths: tuple[Path, ...],
        sources: tuple[Path, ...],
        no_sources: bool,
        stdin_filename: str,
        config: tuple[str, ...],
        isolated: bool,
        skip_sources: bool,
        cache_dir: Path | None,
        no_cache: bool,
        **others: object,
    ) -> int:
        inputs = Inputs(
            paths,
            sources,
            no_sources,
            stdin_filename,
            configurations_of(config, isolated),
            skip_sources,
            cache_dir,
            no_cache,
        )
        return command(inputs, **others)

    return with_options(gathered, INPUT_OPTIONS)


def complain_of(failures: Iterable[Failure], corpora: Iterable[Corpus]) -> bool:
    """Say which drafts and which sources could not be read, and whether there were any."""
    wants_details = bool(os.environ.get(TRACEBACK_VARIABLE))
    messages = []
    for failure in failures:
        messages.append(failure.message)
        if failure.details:
            hint = f"set {TRACEBACK_VARIABLE}=1 to see where in its code"
            messages.append(failure.details if wants_details else hint)
    notes: list[str] = []
    for corpus in corpora:
        messages += [str(error) for error in corpus.mistakes]
        messages += [
            f"{error} (a source: what it may prove was not checked)"
            if isinstance(error, UnreadableFile)
            else str(error)
            for error in corpus.failures
        ]
        if corpus.skipped:
            first, number = corpus.skipped[0].path, len(corpus.skipped)
            notes.append(f"{number} not taken as sources ({first} first); `provlint sources list` says why")
        notes += [*corpus.remarks, *corpus.notes]
    for message in dict.fromkeys(messages):
        complain(message)
    for note in dict.fromkeys(notes):
        complain(f"note: {note}")
    return bool(messages)
