"""How every command speaks: results on standard output or in a file, all else on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from time import monotonic
from typing import TypeVar

import click

from provlint.errors import unwritable
from provlint.outputs import replace_file
from provlint.reporters.terminal import Look, printable

path_type = click.Path(path_type=Path)
# What is done sooner needs no bar, in seconds.
PATIENCE = 1.0
Item = TypeVar("Item")


def complain(error: object) -> None:
    """Say on standard error what is wrong, a line each."""
    for line in str(error).splitlines():
        click.echo(f"provlint: {printable(line)}", err=True)


def write(chunks: Iterable[str], output: Path | None) -> None:
    """Write to `output`, or to standard output, which whoever reads it may close early."""
    if output is not None:
        try:
            replace_file(output, "".join(chunks).encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise unwritable(output, error, "name another --output") from error
        return
    try:
        for chunk in chunks:
            sys.stdout.write(chunk)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered would raise once more when Python closes the stream on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def shown_progress(items: Sequence[Item], patience: float = PATIENCE) -> Iterator[Item]:
    """The items, with a bar on standard error where that is a terminal and they take longer than some seconds."""
    if not sys.stderr.isatty():
        yield from items
        return
    started = monotonic()
    with ExitStack() as stack:
        bar = None
        for number, item in enumerate(items):
            if bar is None and monotonic() - started >= patience:
                bar = stack.enter_context(
                    click.progressbar(length=len(items), label="Checking", file=sys.stderr)
                )
                bar.update(number)
            yield item
            if bar is not None:
                bar.update(1)


def with_options(
    command: Callable[..., int], options: Iterable[Callable[[Callable[..., int]], Callable[..., int]]]
) -> Callable[..., int]:
    """A command with some options, which its help shows in this order."""
    for option in reversed([*options]):
        command = option(command)
    return command


def output_options(*formats: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command a choice of formats, the first the default, and a file to write to."""

    def decorate(command: Callable[..., int]) -> Callable[..., int]:
        to_file = click.option("--output", type=path_type, help="Write to this file, not to standard output.")
        choice = click.option("--format", type=click.Choice(formats), default=formats[0], show_default=True)
        return choice(to_file(command))

    return decorate


def look_of(color: str, output: Path | None) -> Look:
    """Color and links on a terminal, unless NO_COLOR is set (no-color.org) or the terminal is a dumb one."""
    is_terminal = output is None and sys.stdout.isatty()
    wants_color = is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = os.get_terminal_size(sys.stdout.fileno()).columns if is_terminal else 80
    is_colored = color == "always" or (color == "auto" and wants_color)
    return Look(max(40, min(width, 120)), is_colored, Path.cwd() if is_colored and wants_color else None)
