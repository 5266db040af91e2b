"""
Passages as retrievers keep them: JSON Lines, one object a line.

Of several names for one thing the first here counts: `id`, `_id`, `id_`, `pid`, `docid`, `doc_id`; `text`, `contents`,
`content`, `passage`, `page_content`, `body`, or `file`, a path below the folder of the list. `url`, `title`, `author`
and `date` may stand in `metadata` too; `aliases` may not. Fields of other names are not looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from attrs import frozen

from provlint.errors import InvalidManifest, UnreadableFile, reason_of, unreadable
from provlint.readers import read_text
from provlint.sources.entry import Declared, Entry, mistake_in_path, shorten, size_of
from provlint.sources.source import Source
from provlint.text.document import Document

_IDS = ("id", "_id", "id_", "pid", "docid", "doc_id")
_TEXTS = ("text", "contents", "content", "passage", "page_content", "body")
_BOM = b"\xef\xbb\xbf"

Row = dict[str, object]


@frozen
class _Line:
    """One line of the file: its number, from 1, and its bytes, `start` of them into the file."""

    number: int
    start: int
    data: bytes


def read_passages(path: Path) -> Declared:
    """
    What a file of passages declares; a line with a mistake does not lose the others.

    Read line by line: of a passage its id, its facts and its place are kept, and its text is read when it is wanted.
    Raises InvalidManifest where the file cannot be read.
    """
    mistakes: list[str] = []
    entries: list[Entry] = []
    places: dict[str, int] = {}
    try:
        for line in _lines(path):
            row = _row(line, mistakes)
            entry = None if row is None else _entry(row, line, path, mistakes)
            if entry is None:
                continue
            first = places.setdefault(entry.source.id, line.number)
            if first != line.number:
                name = f"line {line.number} ({entry.source.id})"
                mistakes.append(f"{name}: the id stands on line {first} already; give each passage its own")
            entries.append(entry)
    except OSError as error:
        raise InvalidManifest(path, (f"cannot be read: {reason_of(error)}",)) from error
    return Declared(tuple(entries), shorten(mistakes))


def _lines(path: Path) -> Iterator[_Line]:
    """The lines of a file that have anything on them."""
    start = 0
    with path.open("rb") as file:
        for number, data in enumerate(file, 1):
            if data.strip():
                yield _Line(number, start, data)
            start += len(data)


def _row(line: _Line, mistakes: list[str]) -> Row | None:
    try:
        row = json.loads(line.data.removeprefix(_BOM).decode("utf-8"))
    except UnicodeDecodeError:
        mistakes.append(f"line {line.number}: is not UTF-8; write it as UTF-8")
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else type(error).__name__
        mistakes.append(f"line {line.number}: is no JSON ({reason}); write one object a line")
    else:
        if isinstance(row, dict):
            return row
        mistakes.append(f"line {line.number}: is no JSON object; write one object a line")
    return None


def _entry(row: Row, line: _Line, path: Path, mistakes: list[str]) -> Entry | None:
    """The passage on one line; None where it has no id. Other mistakes leave it known, without text."""
    id = _id_of(row)
    if id is None:
        mistakes.append(f"line {line.number}: has no 'id'; give the passage one")
        return None
    name = f"line {line.number} ({id})"
    text, file = _text_of(row), row.get("file")
    wrong = _mistake(row, path.parent)
    if wrong is not None:
        mistakes.append(f"{name}: {wrong}")
        text = file = None
    uri = f"{path}:{line.number}"
    source = Source(
        id,
        uri,
        None if text is None else partial(_load, path, uri, line.start, len(line.data)),
        _fact(row, "title"),
        tuple(_aliases(row)),
        _fact(row, "url"),
        _fact(row, "author"),
        _fact(row, "date"),
        size=None if text is None else size_of(text),
    )
    return Entry(source, str(path.parent / file) if isinstance(file, str) else None)


def _mistake(row: Row, folder: Path) -> str | None:
    text_keys = [key for key in _TEXTS if row.get(key) is not None]
    file = row.get("file")
    if text_keys and not isinstance(row[text_keys[0]], str):
        return f"{text_keys[0]!r} must be a string"
    if text_keys and file is not None:
        return f"has both {text_keys[0]!r} and 'file'; keep one"
    if text_keys and not str(row[text_keys[0]]).strip():
        return f"{text_keys[0]!r} is empty; give the text, or leave the key out where none is held"
    if file is not None and not isinstance(file, str):
        return "'file' must be a string"
    return None if file is None else mistake_in_path(file, folder, "the folder of the list")


def _load(path: Path, uri: str, start: int, length: int) -> Document:
    """The text of the passage whose line begins `start` bytes into the file. Raises UnreadableFile."""
    try:
        with path.open("rb") as file:
            file.seek(start)
            row = json.loads(file.read(length).removeprefix(_BOM))
    except OSError as error:
        raise unreadable(path, error) from error
    except ValueError:
        row = None
    text = _text_of(row) if isinstance(row, dict) else None
    if text is None:
        raise UnreadableFile(uri, "has changed since the run began", "run again")
    return read_text(text, uri, "text")


def _id_of(row: Row) -> str | None:
    for key in _IDS:
        value = row.get(key)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return None


def _text_of(row: Row) -> str | None:
    value = next((row[key] for key in _TEXTS if row.get(key) is not None), None)
    return value if isinstance(value, str) else None


def _fact(row: Row, key: str) -> str | None:
    metadata = row.get("metadata")
    value = row.get(key)
    if value is None and isinstance(metadata, dict):
        value = metadata.get(key)
    if isinstance(value, list):
        value = "; ".join(str(part) for part in value if isinstance(part, str | int))
    return str(value).strip() or None if isinstance(value, str | int) else None


def _aliases(row: Row) -> Iterator[str]:
    value = row.get("aliases")
    for alias in value if isinstance(value, list) else [value]:
        if isinstance(alias, str | int) and str(alias).strip():
            yield str(alias).strip()
