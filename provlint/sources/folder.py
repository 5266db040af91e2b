"""Sources on disk: the files of a folder, single files, and the manifests that name them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from attrs import evolve

from provlint.errors import MissingPath
from provlint.readers import read_file
from provlint.sources.manifest import MANIFESTS, Entry, is_manifest, lists_sources, read_manifest
from provlint.sources.source import Source

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
# What provlint itself keeps beside the sources is not a source and not worth a word.
_OWN = frozenset({*MANIFESTS, "provlint.toml", "provlint.lock", "provlint.baseline.json"})

Found = tuple[list[Source], list[tuple[str, str]]]


def gather(paths: Sequence[str]) -> tuple[tuple[Source, ...], tuple[tuple[str, str], ...]]:
    """
    The sources that folders, files and manifests hold, and the files passed over, each with the reason.

    A file that two paths lead to is one source. Raises MissingPath and InvalidManifest.
    """
    sources: list[Source] = []
    skipped: dict[str, str] = {}
    seen: set[str] = set()
    for path in paths:
        found, passed = _gather_one(path)
        for source in found:
            if source.path is None or len(paths) == 1:
                sources.append(source)
            elif (file := os.path.realpath(source.path)) not in seen:
                seen.add(file)
                sources.append(source)
        skipped.update(passed)
    return tuple(sources), tuple(skipped.items())


def _gather_one(path: str) -> Found:
    place = Path(path)
    if not place.exists():
        raise MissingPath(path)
    if place.is_dir():
        return _gather_folder(path)
    if is_manifest(place):
        return [_of_entry(entry) for entry in read_manifest(place)], []
    return [_of_file(path, place.name)], []


def _gather_folder(folder: str) -> Found:
    entries = _entries(Path(folder))
    listed = {entry.path for entry in entries}
    sources = [_of_entry(entry) for entry in entries]
    skipped: list[tuple[str, str]] = []
    for entry, reason in walk(folder, os.path.realpath(folder)):
        if reason is not None:
            skipped.append((entry.path, reason))
        elif not listed or os.path.normpath(entry.path) not in listed:
            sources.append(_of_file(entry.path, entry.name))
    return sources, skipped


def _entries(folder: Path) -> list[Entry]:
    """
    What the manifests inside a folder list, and what one beside it lists from that folder or without a file.

    A file of that name beside the folder that lists no sources is somebody else's.
    """
    inside = [entry for name in MANIFESTS for entry in _listed(folder / name)]
    neighbors = [folder.parent / name for name in MANIFESTS]
    beside = [
        entry for path in neighbors if path.is_file() and lists_sources(path) for entry in _listed(path)
    ]
    if folder.parent == folder:
        return inside
    prefix = os.path.normpath(folder) + os.sep
    return inside + [entry for entry in beside if entry.path is None or entry.path.startswith(prefix)]


def _listed(manifest: Path) -> tuple[Entry, ...]:
    return read_manifest(manifest) if manifest.is_file() else ()


def walk(folder: str, root: str) -> Iterator[tuple[os.DirEntry[str], str | None]]:
    """
    The files below a folder, sorted by name level by level, each with the reason to pass it over or None.

    Hidden names are left out. `root`: the real path that symbolic links may not leave; those to folders
    are never followed, so that a loop of them cannot hold us.
    """
    with os.scandir(folder) as listing:
        entries = sorted((entry for entry in listing if entry.name[0] != "."), key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_symlink():
            reason = _reason_of_link(entry, root)
            if reason is not None:
                yield entry, reason
                continue
        elif entry.is_dir():
            yield from walk(entry.path, root)
            continue
        if entry.name not in _OWN:
            yield entry, _reason_of_file(entry)


def _reason_of_link(entry: os.DirEntry[str], root: str) -> str | None:
    if entry.is_dir():
        return "a symbolic link to a folder"
    if not entry.is_file():
        return "a symbolic link to nothing"
    if not os.path.realpath(entry.path).startswith(root.rstrip(os.sep) + os.sep):
        return "a symbolic link that leads out of the folder"
    return None


def _reason_of_file(entry: os.DirEntry[str]) -> str | None:
    if not entry.is_file():
        return "not a file"
    suffix = _split(entry.name)[1].lower()
    if suffix not in SUFFIXES:
        return f"no reader for {suffix}" if suffix else "no suffix says what it is"
    return None


def _split(name: str) -> tuple[str, str]:
    """A file's name and its suffix, dot included; split without a Path, for there may be ten thousand."""
    stem, dot, suffix = name.rpartition(".")
    return (stem, dot + suffix) if stem else (name, "")


def _of_file(path: str, name: str) -> Source:
    return Source(_split(name)[0], path, partial(read_file, Path(path)), aliases=(name,), path=path)


def _of_entry(entry: Entry) -> Source:
    """The source a manifest's entry describes; its file's name names it too."""
    if entry.path is None:
        return entry.source
    path = Path(entry.path)
    names = (*entry.source.aliases, path.stem, path.name)
    load = partial(read_file, path, entry.path)
    return evolve(entry.source, load=load, path=entry.path, uri=entry.path, aliases=names)
