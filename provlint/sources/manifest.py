"""Manifests: `sources.toml` or `sources.json`, a list of sources and what is known about each."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from attrs import frozen

from provlint.errors import InvalidManifest
from provlint.readers import read_text
from provlint.sources.source import Source

MANIFESTS = ("sources.toml", "sources.json")
_STRINGS = ("id", "file", "text", "url", "title", "author", "date", "sha256")
_KEYS = (*_STRINGS, "aliases")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@frozen
class Entry:
    """One source as listed; `path`: its file as reached from here, None where it has none."""

    source: Source
    path: str | None


def is_manifest(path: Path) -> bool:
    """Whether a file given by name is a manifest: TOML or JSON is never a text to quote from."""
    return path.suffix.lower() in (".toml", ".json")


def lists_sources(path: Path) -> bool:
    """Whether a TOML or JSON file has a list of sources; a file that cannot be read may have one."""
    try:
        content = _load(path)
    except (OSError, ValueError, RecursionError):
        return True
    return isinstance(content, list) or (isinstance(content, dict) and "source" in content)


def read_manifest(path: Path) -> tuple[Entry, ...]:
    """The sources a manifest lists, in its order. Raises InvalidManifest with every mistake at once."""
    rows = _rows(path)
    mistakes: list[str] = []
    entries: list[Entry] = []
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        found = list(_mistakes(row, number, path.parent, seen))
        mistakes += found
        if not found and isinstance(row, dict):
            entries.append(_entry(row, path.parent))
    if mistakes:
        raise InvalidManifest(path, tuple(mistakes))
    return tuple(entries)


def _rows(path: Path) -> list[object]:
    """The items under `source` of a TOML file; of JSON the same, or the bare list."""
    try:
        content = _load(path)
    except (OSError, ValueError, RecursionError) as error:
        raise InvalidManifest(path, (f"cannot be read: {error}",)) from error
    rows = content.get("source") if isinstance(content, dict) else content
    if not isinstance(rows, list):
        raise InvalidManifest(path, ("has no list named 'source'; write [[source]] above each one",))
    return rows


def _load(path: Path) -> object:
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix.lower() == ".json":
        from json import loads

        content: object = loads(text)
        return content
    from tomllib import loads as loads_toml

    return loads_toml(text)


def _mistakes(row: object, number: int, folder: Path, seen: set[str]) -> Iterator[str]:
    """What is wrong with one row; `seen`: the ids of the rows before it, to which its own is added."""
    if not isinstance(row, dict):
        yield f"source {number} is not a table of keys"
        return
    name = f"source {number}" if not isinstance(row.get("id"), str) else f"source {number} ({row['id']})"
    yield from _mistakes_of_keys(row, name)
    id = row.get("id")
    if isinstance(id, str):
        if id in seen:
            yield f"{name}: the id is listed twice; give each source its own"
        seen.add(id)
    if "file" in row and "text" in row:
        yield f"{name}: has both 'file' and 'text'; keep one"
    file = row.get("file")
    if isinstance(file, str):
        yield from _mistakes_of_file(file, name, folder)


def _mistakes_of_keys(row: dict[str, object], name: str) -> Iterator[str]:
    for key in row:
        if key not in _KEYS:
            yield f"{name}: no key is named {key!r}; known are {', '.join(_KEYS)}"
    for key in _STRINGS:
        value = row.get(key)
        if value is not None and not (
            isinstance(value, str) or (key == "date" and hasattr(value, "isoformat"))
        ):
            yield f"{name}: {key!r} must be a string"
    id = row.get("id")
    if id is None or (isinstance(id, str) and not id.strip()):
        yield f"{name}: has no 'id'"
    aliases = row.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        yield f"{name}: 'aliases' must be a list of strings"
    sha256 = row.get("sha256")
    if isinstance(sha256, str) and not _SHA256.fullmatch(sha256.lower()):
        yield f"{name}: 'sha256' must be 64 hexadecimal digits"


def _mistakes_of_file(file: str, name: str, folder: Path) -> Iterator[str]:
    parts = file.replace("\\", "/").split("/")
    if parts[0] in ("", "..", "~") or ".." in parts or ":" in parts[0] or "\0" in file:
        yield f"{name}: 'file' must stay in the manifest's folder, not {file!r}"
        return
    path = folder / file
    if not path.is_file():
        yield f"{name}: the file {file!r} is not there"
    elif not os.path.realpath(path).startswith(os.path.realpath(folder).rstrip(os.sep) + os.sep):
        yield f"{name}: the file {file!r} is a symbolic link that leads out of the manifest's folder"


def _entry(row: dict[str, object], folder: Path) -> Entry:
    """The entry of a row in which no mistake was found."""
    known = {key: str(row[key]) for key in _STRINGS if row.get(key) is not None}
    id = known["id"].strip()
    aliases = row.get("aliases", [])
    text = known.get("text")
    sha256 = known.get("sha256")
    source = Source(
        id,
        id,
        None if text is None else partial(read_text, text, id, "text"),
        known.get("title"),
        tuple(str(alias) for alias in aliases) if isinstance(aliases, list) else (),
        known.get("url"),
        known.get("author"),
        known.get("date"),
        raw=text,
        sha256=None if sha256 is None else sha256.lower(),
    )
    file = known.get("file")
    return Entry(source, None if file is None else os.path.normpath(folder / file))
