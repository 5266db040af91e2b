"""
The lock, `provlint.lock`: what each source was when somebody last looked, so that it cannot change in silence.

A JSON object with one source a line, sorted, so that a change of one source is a change of one line. `sha256` and
`bytes` are those of the source's file; of a source that is no file of its own, those of its text in UTF-8.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import frozen

from provlint.errors import InvalidLock, UnreadableFile, reason_of, unreadable
from provlint.sources.entry import shorten
from provlint.sources.patterns import whole_pattern
from provlint.sources.source import Source

LOCK_NAME = "provlint.lock"
_VERSION = 1
_SHA256 = re.compile(r"[0-9a-f]{64}")
_FACTS = ("title", "url", "date")
_KEYS = frozenset({"id", "sha256", "bytes", "drafts", *_FACTS})
_REQUIRED = 3
_REMEDY = "restore it, or make it anew with `provlint sources lock`; until then no source is held to it"

# What tells one locked source from another: its id, and the drafts it is a source of.
Key = tuple[str, tuple[str, ...]]


@frozen
class Pin:
    """One source as it was: the hash and the number of its bytes; `drafts` as whole patterns, as a source has them."""

    id: str
    sha256: str
    bytes: int
    title: str | None = None
    url: str | None = None
    date: str | None = None
    drafts: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """What tells it from others."""
        return self.id, self.drafts


@frozen
class Lock:
    """The lock at `path`: its pins, sorted."""

    path: Path
    pins: tuple[Pin, ...]


def key_of(source: Source) -> Key:
    """By what a source is known to a lock."""
    return source.id, source.drafts


def read_lock(path: Path) -> Lock | None:
    """
    The lock at `path`; None where there is none.

    Raises InvalidLock, with every mistake and the remedy, where any of it is not as it was written.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InvalidLock(path, (f"cannot be read ({reason_of(error)}); {_REMEDY}",)) from error
    from json import loads

    try:
        content = loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise InvalidLock(path, (f"is cut short or garbled ({error}); {_REMEDY}",)) from error
    version = content.get("version") if isinstance(content, dict) else None
    if version != _VERSION or isinstance(version, bool):
        told = "has no version" if version is None else f"has the version {version!r}"
        raise InvalidLock(path, (f"{told}, and this provlint reads version {_VERSION}; {_REMEDY}",))
    rows = content.get("sources")
    if not isinstance(rows, list):
        raise InvalidLock(path, (f"has no list of sources; {_REMEDY}",))
    pins = [_pin(row, path.parent) for row in rows]
    wrong = [number for number, pin in enumerate(pins) if pin is None]
    if wrong:
        mistakes = [mistake for number in wrong for mistake in _mistakes(rows[number], number + 1)]
        raise InvalidLock(path, (*shorten(mistakes), f"is garbled; {_REMEDY}"))
    return Lock(path, tuple(sorted((pin for pin in pins if pin is not None), key=_order)))


def write_lock(lock: Lock) -> bytes:
    """What the file of a lock holds; the same pins, in whatever order, give the same bytes."""
    pins = sorted(set(lock.pins), key=_order)
    body = ",\n    ".join(_line(pin, lock.path.parent) for pin in pins)
    listed = f"[\n    {body}\n  ]" if pins else "[]"
    return f'{{\n  "version": {_VERSION},\n  "sources": {listed}\n}}\n'.encode()


def pin_sources(
    sources: Iterable[Source], known: Sequence[Pin] = ()
) -> tuple[tuple[Pin, ...], tuple[UnreadableFile, ...]]:
    """
    A pin for each source that has a text, sorted; and why some could not be read.

    A source that cannot be read now keeps the pins it has in `known`, so that nothing comes unpinned by an accident.
    """
    pins: set[Pin] = set()
    failures: list[UnreadableFile] = []
    for source in sources:
        if not source.has_text:
            continue
        try:
            sha256, size = hash_now(source)
        except UnreadableFile as error:
            failures.append(error)
            pins.update(pin for pin in known if pin.key == key_of(source))
        else:
            pins.add(Pin(source.id, sha256, size, source.title, source.url, source.date, source.drafts))
    return tuple(sorted(pins, key=_order)), tuple(failures)


def hash_now(source: Source) -> tuple[str, int]:
    """The hash and number of a source's bytes as they are now; raises UnreadableFile. Its text is not looked at."""
    if source.path is None:
        return hash_text(source.load().text if source.load is not None else "")
    from hashlib import file_digest

    path = Path(source.path)
    try:
        with path.open("rb") as file:
            digest = file_digest(file, "sha256")
            return digest.hexdigest(), file.tell()
    except OSError as error:
        raise unreadable(path, error) from error


def hash_text(text: str) -> tuple[str, int]:
    """The hash and number of the bytes of a text in UTF-8."""
    from hashlib import sha256

    data = text.encode("utf-8", "surrogatepass")
    return sha256(data).hexdigest(), len(data)


def _mistakes(row: object, number: int) -> Iterator[str]:
    if not isinstance(row, dict):
        yield f"source {number} is not an object"
        return
    name = f"source {number}"
    if not isinstance(row.get("id"), str) or not row["id"]:
        yield f"{name}: has no 'id'"
    if not isinstance(row.get("sha256"), str) or not _SHA256.fullmatch(row["sha256"]):
        yield f"{name}: 'sha256' must be 64 hexadecimal digits"
    if not isinstance(row.get("bytes"), int) or isinstance(row["bytes"], bool) or row["bytes"] < 0:
        yield f"{name}: 'bytes' must be a number"
    for key in _FACTS:
        if not isinstance(row.get(key), str | None):
            yield f"{name}: {key!r} must be a string"
    if not _are_strings(row.get("drafts")):
        yield f"{name}: 'drafts' must be a list of strings"
    for key in row.keys() - _KEYS:
        yield f"{name}: no key is named {key!r}"


def _pin(row: object, folder: Path) -> Pin | None:
    """The pin of a row; None where there is a mistake in it. There may be ten thousand, and nearly all are good."""
    if not isinstance(row, dict) or not row.keys() <= _KEYS:
        return None
    id, sha256, size, drafts = row.get("id"), row.get("sha256"), row.get("bytes"), row.get("drafts")
    if not (isinstance(id, str) and id and isinstance(sha256, str) and _SHA256.fullmatch(sha256)):
        return None
    if not isinstance(size, int) or isinstance(size, bool) or size < 0:
        return None
    if len(row) == _REQUIRED:
        return Pin(id, sha256, size)
    title, url, date = (row.get(key) for key in _FACTS)
    if not _are_strings(drafts) or not _are_strings(
        [fact for fact in (title, url, date) if fact is not None]
    ):
        return None
    return Pin(
        id, sha256, size, title, url, date, tuple(whole_pattern(draft, folder) for draft in drafts or ())
    )


def _are_strings(value: object) -> bool:
    """Whether there is nothing, or a list of strings."""
    return value is None or (isinstance(value, list) and all(isinstance(item, str) for item in value))


def _line(pin: Pin, folder: Path) -> str:
    """The line of a pin; escaped where an id is a file name that is not UTF-8."""
    from json import dumps

    row = _row(pin, folder)
    line = dumps(row, ensure_ascii=False)
    is_odd = not line.isascii() and any("\ud800" <= character <= "\udfff" for character in line)
    return dumps(row) if is_odd else line


def _row(pin: Pin, folder: Path) -> dict[str, object]:
    """What is written of a pin; its facts only where they are known, its drafts as reached from the lock."""
    row: dict[str, object] = {"id": pin.id, "sha256": pin.sha256, "bytes": pin.bytes}
    row |= {key: value for key, value in zip(_FACTS, (pin.title, pin.url, pin.date), strict=True) if value}
    if pin.drafts:
        home = os.path.realpath(folder)
        row["drafts"] = [os.path.relpath(draft, home).replace(os.sep, "/") for draft in pin.drafts]
    return row


def _order(pin: Pin) -> tuple[str, tuple[str, ...], str, str, str, str]:
    return pin.id, pin.drafts, pin.sha256, pin.title or "", pin.url or "", pin.date or ""
