"""The file of a source store: where it lies, how it is opened, and what may be wrong with it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING
from unicodedata import unidata_version

from provlint.errors import reason_of

if TYPE_CHECKING:
    from sqlite3 import Connection

FILE_NAME = "sources.sqlite"
# How long another run is waited for, in seconds: it may be indexing all sources, which need not be done twice.
_PATIENCE = 20.0
_MARK = "-checked"
_SIDE_FILES = ("", "-wal", "-shm", "-journal", _MARK)
# A file changed this shortly before it was read may change once more without its times showing it, in nanoseconds.
UNSURE = 2_000_000_000
_DAY = 86_400_000_000_000


class StoreError(Exception):
    """A store that cannot be used; its text says why."""


class StoreDamaged(StoreError):
    """A store that is not as it was written."""


def connect(folder: Path | None) -> Connection:
    """
    A connection to the store in `folder`, which is made if it is not there; of None, to one in memory.

    Transactions are left to whoever uses it. Raises what SQLite and the system raise: see `told`.
    """
    import sqlite3

    if folder is None:
        return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_text("*\n", encoding="ascii")
    path = folder / FILE_NAME
    connection = sqlite3.connect(path, _PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
    except (sqlite3.Error, UnicodeDecodeError):
        connection.close()
        raise
    return connection


def is_blank(folder: Path) -> bool:
    """Whether the store in `folder` is there and has nothing in it, not even what an empty one has."""
    try:
        return (folder / FILE_NAME).stat().st_size == 0
    except OSError:
        return False


def remove(folder: Path) -> None:
    """Delete the store in `folder`; raises OSError where that cannot be done."""
    for suffix in _SIDE_FILES:
        (folder / f"{FILE_NAME}{suffix}").unlink(missing_ok=True)


def settled_state(folder: Path) -> str | None:
    """
    By what a change of the store in `folder` shows; None while some of it is in SQLite's log, or it has just changed.
    """
    try:
        state = (folder / FILE_NAME).stat()
        log = folder / f"{FILE_NAME}-wal"
        is_logged = log.exists() and log.stat().st_size > 0
    except OSError:
        return None
    if is_logged or max(state.st_mtime_ns, state.st_ctime_ns) > time_ns() - UNSURE:
        return None
    return f"{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}"


def is_marked(folder: Path, state: str) -> bool:
    """Whether the store was found whole today in this `state`."""
    try:
        return (folder / f"{FILE_NAME}{_MARK}").read_bytes() == _told_today(state)
    except OSError:
        return False


def mark(folder: Path, state: str) -> None:
    """Note that the store in `folder` was found whole in this `state`; where that cannot be written, nothing is."""
    with suppress(OSError):
        (folder / f"{FILE_NAME}{_MARK}").write_bytes(_told_today(state))


def _told_today(state: str) -> bytes:
    return f"{state} {time_ns() // _DAY}\n".encode()


@contextmanager
def told() -> Iterator[None]:
    """Raise what goes wrong with a store as StoreError, and as StoreDamaged where its content is at fault."""
    import sqlite3

    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_BUSY:
            raise StoreError("is in use by another program") from error
        if code in (
            sqlite3.SQLITE_READONLY,
            sqlite3.SQLITE_CANTOPEN,
            sqlite3.SQLITE_PERM,
            sqlite3.SQLITE_AUTH,
        ):
            raise StoreError("cannot be written") from error
        if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOMEM):
            raise StoreError(f"cannot be used ({error})") from error
        raise StoreDamaged(f"is damaged ({error})") from error
    except UnicodeDecodeError as error:
        # What SQLite itself says of a damaged store may quote it.
        raise StoreDamaged("is damaged") from error
    except OSError as error:
        raise StoreError(f"cannot be used ({reason_of(error)})") from error


def makers() -> str:
    """
    A name for all that has a hand in which words a text has: it changes when a store can no longer be trusted.

    That is how texts are read and folded, by the state on disk of the modules that do, and Unicode as Python knows it.
    """
    from hashlib import sha256
    from importlib.util import find_spec

    package = Path(__file__).resolve().parent.parent
    states = [f"unicode {unidata_version}", *_states(package / "text"), *_states(package / "readers")]
    states += _states(package / "sources", "store")
    for name in ("pyromark", "justhtml", "docx", "pypdfium2"):
        spec = find_spec(name)
        if spec is not None and spec.origin is not None:
            states += _states(Path(spec.origin).parent)
    return sha256("\n".join(states).encode("utf-8", "backslashreplace")).hexdigest()


def _states(folder: Path, prefix: str = "") -> list[str]:
    """The names, sizes and times of the modules in a folder; none where it is no folder on disk."""
    try:
        with os.scandir(folder) as listing:
            found = [
                (one.name, one.stat()) for one in listing if one.is_file() and one.name.startswith(prefix)
            ]
    except OSError:
        return []
    return sorted(f"{name} {state.st_size} {state.st_mtime_ns}" for name, state in found)
