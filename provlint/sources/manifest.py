"""Manifests: `sources.toml` or `sources.json`, a list of sources and what is known about each."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from provlint.errors import InvalidManifest
from provlint.readers import read_text
from provlint.sources.entry import Entry, mistake_in_path
from provlint.sources.patterns import whole_pattern
from provlint.sources.source import Source

MANIFESTS = ("sources.toml", "sources.json")
_STRINGS = ("id", "file", "text", "url", "title", "author", "date", "sha256")
_LISTS = ("aliases", "drafts")
_KEYS = (*_STRINGS, *_LISTS)
_SHA256 = re.compile(r"[0-9a-f]{64}")


def lists_sources(path: Path) -> bool:
    """Whether a TOML or JSON file has a list of sources; a file that cannot be read may have one."""
    try:
        content = load(path)
    except (OSError, ValueError, RecursionError):
        return True
    return isinstance(content, list) or (isinstance(content, dict) and "source" in content)


def read_manifest(path: Path, content: object) -> tuple[Entry, ...]:
    """
    The sources a manifest lists, in its order. Raises InvalidManifest with every mistake at once.

    `content`: what the file at `path` holds, as `load` gives it.
    """
    # The items under `source` of a TOML file; of JSON the same, or the bare list.
    rows = content.get("source") if isinstance(content, dict) else content
    if not isinstance(rows, list):
        raise InvalidManifest(path, ("has no list named 'source'; write [[source]] above each one",))
    mistakes: list[str] = []
    entries: list[Entry] = []
    seen: set[tuple[str, str]] = set()
    for number, row in enumerate(rows, 1):
        found = list(_mistakes(row, number, path.parent, seen))
        mistakes += found
        if not found and isinstance(row, dict):
            entries.append(_entry(row, path.parent))
    if mistakes:
        raise InvalidManifest(path, tuple(mistakes))
    return tuple(entries)


def load(path: Path) -> object:
    """What a TOML or JSON file holds. Raises OSError, ValueError, RecursionError."""
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix.lower() == ".json":
        from json import loads

        content: object = loads(text)
        return content
    from provlint.toml import load_toml

    return load_toml(text)


def _mistakes(row: object, number: int, folder: Path, seen: set[tuple[str, str]]) -> Iterator[str]:
    """
    What is wrong with one row; `seen`: the ids of the rows before it, to which its own is added.

    An id may stand once for all drafts, and once for each pattern of drafts.
    """
    if not isinstance(row, dict):
        yield f"source {number} is not a table of keys"
        return
    name = f"source {number}" if not isinstance(row.get("id"), str) else f"source {number} ({row['id']})"
    yield from _mistakes_of_keys(row, name)
    id = row.get("id")
    if isinstance(id, str):
        names = {(id, draft) for draft in _strings(row.get("drafts")) or ("",)}
        if names & seen:
            yield f"{name}: the id is listed twice; give each source its own"
        seen |= names
    if "file" in row and "text" in row:
        yield f"{name}: has both 'file' and 'text'; keep one"
    file = row.get("file")
    wrong = mistake_in_path(file, folder, "the manifest's folder") if isinstance(file, str) else None
    if wrong is not None:
        yield f"{name}: {wrong}"


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
    for key in _LISTS:
        value = row.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            yield f"{name}: {key!r} must be a list of strings"
    text = row.get("text")
    if isinstance(text, str) and not text.strip():
        yield f"{name}: 'text' is empty; give the text, or leave the key out where none is held"
    sha256 = row.get("sha256")
    if isinstance(sha256, str) and not _SHA256.fullmatch(sha256.lower()):
        yield f"{name}: 'sha256' must be 64 hexadecimal digits"


def _strings(value: object) -> tuple[str, ...]:
    """The strings of a list; none of what is no list."""
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _entry(row: dict[str, object], folder: Path) -> Entry:
    """The entry of a row in which no mistake was found."""
    known = {key: str(row[key]) for key in _STRINGS if row.get(key) is not None}
    id = known["id"].strip()
    text = known.get("text")
    sha256 = known.get("sha256")
    source = Source(
        id,
        id,
        None if text is None else partial(read_text, text, id, "text"),
        known.get("title"),
        _strings(row.get("aliases")),
        known.get("url"),
        known.get("author"),
        known.get("date"),
        raw=text,
        sha256=None if sha256 is None else sha256.lower(),
        drafts=tuple(whole_pattern(draft, folder) for draft in _strings(row.get("drafts"))),
    )
    file = known.get("file")
    return Entry(source, None if file is None else os.path.normpath(folder / file))
