"""Sources on disk: the files of a folder, single files, and the lists that name them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from attrs import evolve, frozen

from provlint.errors import InvalidManifest, MissingPath
from provlint.readers import SOURCE_SUFFIXES, read_hashed_source, read_source
from provlint.sources.entry import Declared, Entry
from provlint.sources.manifest import MANIFESTS, lists_sources
from provlint.sources.registry import is_registry, read_registry
from provlint.sources.roll import Roll, id_at
from provlint.sources.source import Source
from provlint.text.document import Document

# What provlint itself keeps beside the sources is not a source and not worth a word.
_OWN = frozenset({*MANIFESTS, "provlint.toml", "provlint.lock", "provlint.baseline.json"})
Read = Callable[[Path, str | None], Document]
Given = TypeVar("Given", Source, Source | str)


@frozen
class Gathered:
    """
    What paths hold: `declared` by lists and found as `files`, by their paths where they merely lie in a folder; what
    was passed over, with the reason; and the lists with mistakes in them. `read`: how files are read when wanted.
    """

    read: Read
    declared: tuple[Source, ...] = ()
    files: tuple[Source | str, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    mistakes: tuple[InvalidManifest, ...] = ()

    @property
    def sources(self) -> Roll:
        """All sources; of a file that goes by an id which is declared without text, what is declared is known too."""
        bare = {source.id: source for source in self.declared if not source.has_text and not source.drafts}
        if bare:
            held = {_id_of(file) for file in self.files}
            bare = {id: source for id, source in bare.items() if id in held}
        declared = (source for source in self.declared if bare.get(source.id) is not source)
        files = (self._with_facts(file, bare) for file in self.files) if bare else self.files
        return Roll((*declared, *files), partial(_of_path, self.read))

    def _with_facts(self, file: Source | str, bare: Mapping[str, Source]) -> Source | str:
        """A file's source with what is declared of its id elsewhere."""
        declared = bare.get(_id_of(file))
        if declared is None:
            return file
        source = _of_path(self.read, file) if isinstance(file, str) else file
        is_pinned = declared.sha256 is not None and source.path is not None
        return evolve(
            source,
            load=partial(_read, read_hashed_source, source.path or "") if is_pinned else source.load,
            title=declared.title,
            aliases=(*declared.aliases, *source.aliases),
            url=declared.url,
            author=declared.author,
            date=declared.date,
            sha256=declared.sha256,
            is_listed=True,
        )


def gather(paths: Sequence[str], read: Read = read_source) -> Gathered:
    """
    The sources that folders, files and lists of sources hold; `read`: how their files are to be read when wanted.

    A file that two paths lead to is one source, and what a list says of it goes before its mere name. Raises
    MissingPath, and InvalidManifest for a list that cannot be read or is a manifest with mistakes.
    """
    found = [_gather_one(path, read) for path in paths]
    declared = tuple(source for one in found for source in one.declared)
    files = tuple(file for one in found for file in one.files)
    if len(paths) > 1:
        declared = tuple(_once(declared, {}))
        files = tuple(_once(files, {_real(source): "" for source in declared}))
    skipped = dict(pair for one in found for pair in one.skipped)
    mistakes = {str(error.path): error for one in found for error in one.mistakes}
    return Gathered(read, declared, files, tuple(skipped.items()), tuple(mistakes.values()))


def sources_of(declared: Declared, read: Read = read_source) -> tuple[Source, ...]:
    """The sources that a list declares, those with a file ready to be read from it."""
    return tuple(_of_entry(entry, read) for entry in declared.entries)


def mistakes_of(path: Path, declared: Declared) -> tuple[InvalidManifest, ...]:
    """The mistakes of one list as one error; none where there are none."""
    return (InvalidManifest(path, declared.mistakes),) if declared.mistakes else ()


def _once(sources: Iterable[Given], seen: dict[str | None, str]) -> Iterator[Given]:
    """The sources less those whose file is there already under the same id; `seen`: files with an id, "" for any."""
    for source in sources:
        file, id = _real(source), _id_of(source)
        if file is None or seen.get(file) not in ("", id):
            yield source
            if file is not None:
                seen.setdefault(file, id)


def _real(source: Source | str) -> str | None:
    path = source if isinstance(source, str) else source.path
    return None if path is None else os.path.realpath(path)


def _id_of(source: Source | str) -> str:
    return id_at(source) if isinstance(source, str) else source.id


def _gather_one(path: str, read: Read) -> Gathered:
    place = Path(path)
    if not place.exists():
        raise MissingPath(path)
    if place.is_dir():
        return _gather_folder(path, read)
    if is_registry(place):
        found = read_registry(place)
        return Gathered(read, sources_of(found, read), (), found.skipped, mistakes_of(place, found))
    return Gathered(read, (), (_of_path(read, path, is_listed=True),))


def _gather_folder(folder: str, read: Read) -> Gathered:
    entries, mistakes, skipped = _entries(Path(folder))
    listed = {entry.path for entry in entries}
    files: list[str] = []
    for entry, reason in walk(folder, os.path.realpath(folder)):
        if reason is not None:
            skipped.append((entry.path, reason))
        elif not listed or os.path.normpath(entry.path) not in listed:
            files.append(entry.path)
    declared = tuple(_of_entry(entry, read) for entry in entries)
    return Gathered(read, declared, tuple(files), tuple(skipped), mistakes)


def _entries(folder: Path) -> tuple[list[Entry], tuple[InvalidManifest, ...], list[tuple[str, str]]]:
    """
    What the manifests inside a folder list, and what one beside it lists from that folder or without a file.

    A file of that name beside the folder that lists no sources is somebody else's.
    """
    inside = [folder / name for name in MANIFESTS if (folder / name).is_file()]
    beside: list[Path] = []
    if folder.parent != folder:
        neighbors = [folder.parent / name for name in MANIFESTS]
        beside = [path for path in neighbors if path.is_file() and lists_sources(path)]
    prefix = os.path.normpath(folder) + os.sep
    entries: list[Entry] = []
    mistakes: list[InvalidManifest] = []
    skipped: list[tuple[str, str]] = []
    for path in (*inside, *beside):
        found = read_registry(path)
        mistakes += mistakes_of(path, found)
        skipped += found.skipped
        entries += (e for e in found.entries if path in inside or e.path is None or e.path.startswith(prefix))
    return entries, tuple(mistakes), skipped


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
    stem, dot, last = entry.name.rpartition(".")
    suffix = dot + last.lower() if stem else ""
    if suffix not in SOURCE_SUFFIXES and is_registry(Path(entry.name)):
        return "a list, of sources perhaps; name it with --sources to have it read"
    if suffix not in SOURCE_SUFFIXES:
        return f"no reader for {suffix}" if suffix else "no suffix says what it is"
    return None


def _of_path(read: Read, path: str, is_listed: bool = False) -> Source:
    """The source that a file is by itself; its name with the suffix names it too."""
    name = Path(path).name
    return Source(
        id_at(name), path, partial(_read, read, path), aliases=(name,), path=path, is_listed=is_listed
    )


def _read(read: Read, path: str) -> Document:
    """The document of a file; a Path is made when it is wanted, for there may be ten thousand."""
    return read(Path(path), path)


def _of_entry(entry: Entry, read: Read) -> Source:
    """The source a manifest's entry describes; its file's name names it too."""
    if entry.path is None:
        return entry.source
    path = Path(entry.path)
    names = (*entry.source.aliases, path.stem, path.name)
    load = partial(read if entry.source.sha256 is None else read_hashed_source, path, entry.path)
    return evolve(entry.source, load=load, path=entry.path, uri=entry.path, aliases=names)
