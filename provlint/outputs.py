"""Where the results of a run go: formats paired with files, and files written as a whole."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from errno import EACCES
from pathlib import Path

from attrs import evolve, frozen

from provlint.errors import ProvlintError


class MisplacedOutput(ProvlintError):
    """Formats and files on a command line that do not go together."""


@frozen
class Output:
    """One form of the results; `path` is None for standard output."""

    format: str
    path: Path | None = None


def pair_outputs(given: Iterable[str | Path], default: str) -> tuple[Output, ...]:
    """
    The outputs that a command line asks for, in order. `given`: its formats, as strings, and files, as paths.

    A file belongs to the format before it, one that comes before any format to the first, which is `default` where
    none is named. At most one output may be left without a file. Raises MisplacedOutput.
    """
    early: list[Path] = []
    outputs: list[Output] = []
    for one in given:
        if isinstance(one, str):
            outputs.append(Output(one))
        elif not outputs:
            early.append(one)
        elif outputs[-1].path is None:
            outputs[-1] = evolve(outputs[-1], path=one)
        else:
            raise MisplacedOutput(
                f"{one}: the format {outputs[-1].format} goes to {outputs[-1].path}; name another before it"
            )
    outputs = outputs or [Output(default)]
    if len(early) > 1 or (early and outputs[0].path is not None):
        raise MisplacedOutput(f"{early[0]}: which format goes there? name a --format before each --output")
    if early:
        outputs[0] = evolve(outputs[0], path=early[0])
    _check(outputs)
    return tuple(outputs)


def _check(outputs: list[Output]) -> None:
    shown = [output.format for output in outputs if output.path is None]
    if len(shown) > 1:
        names = " and ".join(shown)
        raise MisplacedOutput(f"{names} would both go to standard output; give all but one an --output")
    paths = [output.path for output in outputs if output.path is not None]
    for path in paths:
        if paths.count(path) > 1:
            raise MisplacedOutput(f"{path}: two formats would go there; name another --output")


def replace_file(path: Path, content: bytes) -> None:
    """
    Make `content` what `path` holds: all of it, or, should anything fail, what was there before. Raises OSError.

    It is written to a new file in the same folder, which then takes the other's place and its permissions. Of a
    symbolic link the file it leads to is replaced; a pipe or a device is written to.
    """
    target = Path(os.path.realpath(path))
    is_there = target.exists()
    if is_there and not target.is_file():
        target.write_bytes(content)
        return
    if is_there and not os.access(target, os.W_OK):
        raise PermissionError(EACCES, "write-protected", str(target))
    with _written(target, content) as fresh:
        if is_there:
            fresh.chmod(target.stat().st_mode & 0o7777)
        fresh.replace(target)


def create_file(path: Path, content: bytes) -> None:
    """
    Make a new file with `content`, all of it or none. Raises FileExistsError where there is one already, and OSError.

    It is written under another name first, which a run that is killed may leave behind.
    """
    with _written(path, content) as fresh:
        try:
            path.hardlink_to(fresh)
        except FileExistsError:
            raise
        except OSError:
            # Not every file system has hard links; the new name is then written to as it stands.
            with path.open("xb") as stream:
                stream.write(content)


@contextmanager
def _written(path: Path, content: bytes) -> Iterator[Path]:
    """A new file beside `path` that holds `content`, for as long as it is not moved there."""
    # Who opens it decides its rights as for any other file, which `tempfile` would not let it.
    fresh = path.with_name(f".provlint-{os.urandom(6).hex()}")
    try:
        with fresh.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        yield fresh
    finally:
        fresh.unlink(missing_ok=True)
