"""The commands about sources: what there is, what is wrong with it, and what it was when it was locked."""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Callable
from pathlib import Path

import click

from provlint.cli_completion import beginning
from provlint.cli_settings import CONFIG_OPTIONS, configurations_of, split_config
from provlint.configurations import Asked, Configurations
from provlint.console import complain, output_options, path_type, with_options, write
from provlint.errors import InvalidLock, ProvlintError, unwritable
from provlint.inputs import STDIN, Inputs, MissingInput
from provlint.outputs import create_file, replace_file
from provlint.readers import load_bytes
from provlint.report import Severity
from provlint.reporters.summary import plural
from provlint.reporters.terminal import printable
from provlint.settings.files import shown_path
from provlint.sources.corpus import Ambiguous, Corpus
from provlint.sources.source import Source


class NoSuchSource(ProvlintError):
    """An id asked for that names no source, or several."""


SOURCE_OPTIONS = (
    click.option(
        "--sources", "named", multiple=True, type=path_type, help="A folder, file or manifest; repeatable."
    ),
    *CONFIG_OPTIONS,
)


def takes_sources(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that name sources, handed to it as one `Inputs`."""

    @functools.wraps(command)
    def gathered(
        named: tuple[Path, ...],
        config: tuple[str, ...],
        isolated: bool,
        paths: tuple[Path, ...] = (),
        **others: object,
    ) -> int:
        return command(_given((*paths, *named), config, isolated), **others)

    return with_options(gathered, SOURCE_OPTIONS)


def _given(paths: tuple[Path, ...], config: tuple[str, ...], is_isolated: bool) -> Inputs:
    """The inputs of a command that reads no drafts."""
    return Inputs((), paths, False, "", configurations_of(config, is_isolated))


def complete_ids(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:  # noqa: ARG001
    """The ids of sources that begin so; none where the sources cannot be read."""
    given = context.params
    try:
        file, inline = split_config(given.get("config") or (), bool(given.get("isolated")))
        configurations = Configurations(Asked(file, inline, is_isolated=bool(given.get("isolated"))))
        corpus = Inputs((), tuple(given.get("named") or ()), False, "", configurations).corpus()
    except (ProvlintError, click.UsageError):
        return []
    return beginning(begun, (source.id for source in corpus.sources))


takes_paths = click.argument("paths", nargs=-1, metavar="[PATH]...", type=path_type)


@click.group()
def sources() -> None:
    """See, check and lock the sources a draft may cite."""


@sources.command("list")
@takes_paths
@takes_sources
@output_options("text", "json")
def list_sources(inputs: Inputs, format: str, output: Path | None) -> int:
    """List the sources of folders, files and manifests: their ids, other names, and files."""
    from provlint.reporters import listing

    corpus = inputs.corpus()
    render = listing.list_sources_json if format == "json" else listing.list_sources
    write(render(corpus), output)
    for skipped in corpus.skipped:
        complain(f"{skipped.path}: not taken as a source: {skipped.reason}")
    for error in corpus.mistakes:
        complain(error)
    return 2 if corpus.skipped or corpus.mistakes else 0


@sources.command("check")
@takes_paths
@takes_sources
@output_options("text", "json")
def check_sources(inputs: Inputs, format: str, output: Path | None) -> int:
    """Check the sources themselves: can each be read, is it what was locked, is any there twice."""
    from provlint.reporters import faults
    from provlint.sources.upkeep import find_faults

    corpus = inputs.corpus()
    found = find_faults(corpus)
    write((faults.list_faults_json if format == "json" else faults.list_faults)(found, len(corpus)), output)
    broken = [error for error in corpus.mistakes if isinstance(error, InvalidLock)]
    for error in broken:
        complain(error)
    return 2 if broken else int(any(fault.severity is not Severity.INFO for fault in found))


@sources.command("lock")
@takes_paths
@takes_sources
@click.option("--check", "is_checking", is_flag=True, help="Write nothing; exit 1 if the lock would change.")
def lock_sources(inputs: Inputs, is_checking: bool) -> int:
    """Write down what each source is now, in `provlint.lock` beside the configuration."""
    from provlint.sources.lock import Lock, pin_sources, read_lock, write_lock

    path = inputs.lock
    corpus = inputs.corpus()
    mistakes = [error for error in corpus.mistakes if is_checking or not isinstance(error, InvalidLock)]
    known = None if any(isinstance(error, InvalidLock) for error in corpus.mistakes) else read_lock(path)
    pins, failures = pin_sources(corpus.sources, () if known is None else known.pins)
    for error in (*mistakes, *failures):
        complain(error)
    content = write_lock(Lock(path, pins))
    is_current = known is not None and path.read_bytes() == content
    if not is_current and not is_checking:
        _replace(path, content)
    if is_checking and not is_current and not mistakes:
        complain(f"{path}: {'is not up to date' if known else 'is not there'}; run `provlint sources lock`")
    if not is_checking:
        click.echo(
            f"{printable(shown_path(path))}: {plural(len(pins), 'source')}, {'unchanged' if is_current else 'locked'}"
        )
    if mistakes or failures:
        return 2
    return int(is_checking and not is_current)


def _replace(path: Path, content: bytes) -> None:
    try:
        replace_file(path, content)
    except OSError as error:
        raise unwritable(path, error, "mend its permissions") from error


@sources.command("add")
@click.argument("file", metavar="FILE|-", type=path_type)
@click.option("--to", type=path_type, help="The folder to put it in.  [default: the first configured one]")
@click.option("--id", help="Another id than its hash.")
@click.option("--title", help="Its title.")
@click.option("--url", help="Its address.")
@CONFIG_OPTIONS[0]
@CONFIG_OPTIONS[1]
def add_source(
    file: Path,
    to: Path | None,
    id: str | None,
    title: str | None,
    url: str | None,
    config: tuple[str, ...],
    isolated: bool,
) -> int:
    """Copy a text in among the sources, named for its content, and print the id to cite it by."""
    from provlint.sources.adding import MANIFEST, Facts, plan_addition

    folder = _folder(_given(() if to is None else (to,), config, isolated))
    facts = Facts(id, title, url)
    data = sys.stdin.buffer.read() if file == STDIN else load_bytes(file)
    addition = plan_addition(data, "stdin.txt" if file == STDIN else str(file), folder, facts)
    if addition.is_new:
        _create(addition.path, data)
        if addition.manifest is not None:
            _replace(folder / MANIFEST, addition.manifest)
    else:
        complain(f"note: these bytes are there already, as {addition.path}; nothing was changed")
    click.echo(printable(addition.id))
    return 0


def _folder(inputs: Inputs) -> Path:
    """The folder that a new source goes into. Raises MissingPath, MissingInput."""
    paths = inputs.source_paths(inputs.settings)
    folder = next((path for path in paths if path.is_dir()), None)
    if folder is None:
        told = ", ".join(map(str, paths)) or "no folder given"
        raise MissingInput(f"{told}: no folder to put the text in; name one that is there with --to")
    return folder


def _create(path: Path, content: bytes) -> None:
    try:
        create_file(path, content)
    except OSError as error:
        raise unwritable(path, error, "name another folder with --to") from error


@sources.command("show")
@click.argument("id", metavar="ID", shell_complete=complete_ids)
@click.option("--around", metavar="TEXT", help="Only the passage that has these words, marked.")
@click.option("--lines", metavar="A-B", help="Only these lines, counted from 1.")
@takes_sources
def show_source(inputs: Inputs, id: str, around: str | None, lines: str | None) -> int:
    """Show what is known of a source, and its text or a passage of it."""
    from provlint.reporters import passages

    if around is not None and lines is not None:
        raise click.UsageError("--around and --lines exclude each other")
    bounds = None if lines is None else _bounds(lines)
    corpus = inputs.corpus()
    source = _find(corpus, id)
    write(passages.show_facts(source, corpus.hash_of(source) if source.has_text else None), None)
    if corpus.change_of(source) is not None:
        complain(
            f"note: {source.id} is not what it was when it was pinned; `provlint sources check` says more"
        )
    if not source.has_text:
        return 0
    if around is not None:
        return _show_around(source, around)
    write(passages.show_text(source) if bounds is None else passages.show_lines(source, *bounds), None)
    return 0


def _show_around(source: Source, words: str) -> int:
    """Show where words stand in a source: exit status 0 where they do so word for word, else 1."""
    from provlint.reporters import passages

    found = passages.find_words(source, words)
    write(passages.show_passages(source, found.spans), None)
    if found.is_verbatim:
        return 0
    nearest = "; the nearest passage is shown" if found.spans else ", nor anything like it"
    complain(f"{source.id}: not in it word for word{nearest}")
    return 1


def _find(corpus: Corpus, id: str) -> Source:
    """The source an id names. Raises NoSuchSource."""
    found = corpus.resolve(id)
    if isinstance(found, Source):
        return found
    if isinstance(found, Ambiguous):
        raise NoSuchSource(f"{id!r} may be any of {', '.join(found.candidates)}; write enough of the id")
    near = f" (did you mean {' or '.join(map(repr, found.nearest))}?)" if found.nearest else ""
    raise NoSuchSource(f"no source is known as {id!r}{near}; see `provlint sources list`")


def _bounds(lines: str) -> tuple[int, int]:
    """The first and last of the lines `A-B`, or of the one line `A`."""
    match = re.fullmatch(r"([1-9][0-9]{0,11})(?:-([1-9][0-9]{0,11}))?", lines)
    if match is None:
        raise click.UsageError(f"--lines is two numbers from 1, as in 3-9, not {lines!r}")
    return int(match[1]), int(match[2] or match[1])
