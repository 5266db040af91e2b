"""
CSL data, the form in which citation processors and Zotero keep bibliographies: JSON, or the same as YAML.

Names of fields: "CSL 1.0.2 Specification", appendix IV, and the `csl-data.json` schema. Besides them `file` (a path,
or several), `attachments` (each a path, or with a `path`), a line `file: PATH` in `note`, `aliases` and `text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from provlint.errors import InvalidManifest
from provlint.sources.entry import Declared
from provlint.sources.works import Work, declare, locate_below

# What an item of CSL has and a row of a manifest has not.
_MARKS = frozenset({"type", "issued", "URL", "DOI", "citation-key", "container-title"})
_FILE_IN_NOTE = re.compile(r"^[ \t]*file:[ \t]*(\S.*?)[ \t]*$", re.MULTILINE)
_PATHS = ("path", "file", "localPath")


def csl_items(content: object) -> list[object] | None:
    """The items of what a JSON file holds, if it is CSL: a list of them, or one under `items` or `references`."""
    if isinstance(content, dict):
        found = content.get("items", content.get("references"))
        return found if isinstance(found, list) and "source" not in content else None
    if isinstance(content, list) and any(isinstance(row, dict) and _MARKS & row.keys() for row in content):
        return content
    return None


def read_csl(items: list[object], path: Path) -> Declared:
    """What a list of CSL items, kept in the file at `path`, declares."""
    mistakes: list[str] = []
    works = list(works_of(items, mistakes))
    return declare(works, str(path), partial(locate_below, path.parent), mistakes)


def read_csl_yaml(path: Path) -> Declared:
    """What a CSL file in YAML declares: a list of items, or one under `references`."""
    from provlint.sources.yaml_values import read_yaml

    try:
        content = read_yaml(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise InvalidManifest(path, (f"cannot be read: {error}",)) from error
    items = content.get("references") if isinstance(content, dict) else content
    if not isinstance(items, list):
        raise InvalidManifest(path, ("has no list of items; put one under 'references'",))
    return read_csl(items, path)


def works_of(items: list[object], mistakes: list[str]) -> Iterator[Work]:
    """The works of a list of items; what is wrong with one is added to `mistakes`, and it is left out."""
    for number, item in enumerate(items, 1):
        place = f"item {number}"
        if not isinstance(item, dict):
            mistakes.append(f"{place} is not a table of fields")
            continue
        id = _words(item.get("id")) or _words(item.get("citation-key"))
        if id is None:
            mistakes.append(f"{place}: has no 'id'")
            continue
        wrong = [key for key in ("text", "url", "URL", "DOI") if not isinstance(item.get(key, ""), str)]
        mistakes += [f"{place} ({id}): {key!r} must be a string" for key in wrong]
        yield work_of({key: value for key, value in item.items() if key not in wrong}, id, place)


def work_of(item: Mapping[str, object], id: str, place: str) -> Work:
    """The work that one item describes; `place`: where it is listed, in the words of a message."""
    text = item.get("text")
    return Work(
        id,
        place,
        _words(item.get("title")),
        _names(item.get("author")),
        _date(item.get("issued")) or _date(item.get("date")) or _words(item.get("year")),
        _words(item.get("URL")) or _words(item.get("url")),
        _words(item.get("DOI")) or _words(item.get("doi")),
        (*_strings(item.get("aliases")), *_strings(item.get("citation-key"))),
        tuple(_files(item)),
        text if isinstance(text, str) else None,
    )


def _files(item: Mapping[str, object]) -> Iterator[str]:
    for key in ("file", "attachments"):
        value = item.get(key)
        for attached in value if isinstance(value, list) else [value]:
            found = (
                next((attached[k] for k in _PATHS if k in attached), None)
                if isinstance(attached, dict)
                else attached
            )
            if isinstance(found, str) and found.strip():
                yield found.strip()
    note = item.get("note")
    if isinstance(note, str):
        yield from _FILE_IN_NOTE.findall(note)


def _words(value: object) -> str | None:
    """A string, or a number as one, without the space around it; None of anything else and of nothing."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value).strip() or None


def _strings(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(words for words in map(_words, values) if words is not None)


def _names(value: object) -> str | None:
    """The names of people, set apart by semicolons."""
    people = value if isinstance(value, list) else [value]
    return "; ".join(name for name in map(_name, people) if name) or None


def _name(person: object) -> str | None:
    if not isinstance(person, dict):
        return _words(person)
    parts = ("given", "non-dropping-particle", "family", "suffix", "literal", "name")
    return " ".join(words for words in (_words(person.get(part)) for part in parts) if words)


def _date(value: object) -> str | None:
    """A date as ISO 8601 as far as it goes: of `date-parts` the first, else what is written."""
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, dict):
        return _words(value)
    parts = value.get("date-parts", value)
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        numbers = [words for words in map(_words, parts[0]) if words]
    elif isinstance(parts, dict):
        numbers = [words for words in (_words(parts.get(key)) for key in ("year", "month", "day")) if words]
    else:
        numbers = []
    written = _words(value.get("raw")) or _words(value.get("literal"))
    return "-".join(number.zfill(2) for number in numbers) or written
