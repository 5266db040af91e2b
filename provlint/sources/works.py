"""Works as bibliographies list them, made into sources: their ids, their facts, and the files they are kept in."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from attrs import frozen

from provlint.readers import SOURCE_SUFFIXES, read_text
from provlint.sources.entry import Declared, Entry, mistake_in_path, shorten
from provlint.sources.source import Source

_PLAIN = (".txt", ".md", ".text", ".markdown")


@frozen
class Work:
    """
    One work. `place`: where it is listed, in the words of a message ("line 12"). `files`: the files attached to it,
    as written, of which the first that can be read as text counts.
    """

    id: str
    place: str
    title: str | None = None
    author: str | None = None
    date: str | None = None
    url: str | None = None
    doi: str | None = None
    aliases: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    text: str | None = None


@frozen
class Located:
    """Where a file named in a list is; or, in `mistake`, why it may not be read; neither where no file is asked for."""

    path: Path | None
    mistake: str | None = None


Locate = Callable[[str], Located]


def locate_below(folder: Path, file: str) -> Located:
    """A file as the list in `folder` names it, which may not lead out of that folder."""
    return Located(folder / file, mistake_in_path(file, folder, "the folder of the list"))


def declare(works: Iterable[Work], uri: str, locate: Locate, mistakes: Iterable[str] = ()) -> Declared:
    """
    What a list of works declares. `uri`: of the list; `mistakes`: those met while it was read, told first.

    A work whose file is not there, or may not be read, is known without text. Of two with one id both stay, so
    that the id is ambiguous.
    """
    told = list(mistakes)
    entries: list[Entry] = []
    skipped: list[tuple[str, str]] = []
    places: dict[str, str] = {}
    for work in works:
        name = f"{work.place} ({work.id})"
        if work.id in places:
            told.append(f"{name}: the id is listed at {places[work.id]} already; give each work its own")
        places.setdefault(work.id, work.place)
        if work.text is not None and not work.text.strip():
            told.append(f"{name}: 'text' is empty; give the text, or leave the key out where none is held")
        if work.text is not None and work.files:
            told.append(f"{name}: has both 'file' and 'text', of which the file is taken; keep one")
        path, wrong, passed = _choose(work.files, locate)
        told += [f"{name}: {mistake}" for mistake in wrong]
        skipped += ((str(Path(uri).parent / file), reason) for file, reason in passed)
        entries.append(Entry(_source(work, uri), path))
    return Declared(tuple(entries), shorten(told), tuple(skipped))


def _choose(files: Iterable[str], locate: Locate) -> tuple[str | None, list[str], list[tuple[str, str]]]:
    """The file to read, None for none; the mistakes in the names of others; and what there is no reader for."""
    wrong: list[str] = []
    skipped: list[tuple[str, str]] = []
    # A text as it was typed goes before one that has to be drawn out of another format.
    for file in sorted(files, key=lambda file: not _is_text(file)):
        located = locate(file) if _is_text(file) else _text_beside(file, locate) or _packed(file, locate)
        if located.mistake is None and located.path is not None:
            return os.path.normpath(located.path), wrong, []
        if located.mistake is not None and _is_text(file):
            wrong.append(located.mistake)
        elif located.mistake is not None:
            # Reference managers export the places of files that nobody else has.
            skipped.append((file, f"{located.mistake}, and no text of its name is beside it"))
    return None, wrong, skipped


def _is_text(file: str) -> bool:
    return Path(file).suffix.lower() in _PLAIN


def _packed(file: str, locate: Locate) -> Located:
    """A file of another format than text, if there is a reader for that."""
    suffix = Path(file).suffix.lower()
    return (
        locate(file)
        if suffix in SOURCE_SUFFIXES
        else Located(None, f"no reader for {suffix or 'a file without suffix'}")
    )


def _text_beside(file: str, locate: Locate) -> Located | None:
    """The text that stands beside a file of another format, under its name: `lund.txt` beside `lund.pdf`."""
    stem = file.removesuffix(Path(file).suffix)
    for suffix in _PLAIN:
        located = locate(stem + suffix)
        if located.mistake is None:
            return located
    return None


def _source(work: Work, uri: str) -> Source:
    text = work.text if work.text and work.text.strip() else None
    url = work.url if work.url or not work.doi else f"https://doi.org/{work.doi}"
    names = (*work.aliases, *((work.doi, f"doi:{work.doi}") if work.doi else ()))
    return Source(
        work.id,
        f"{uri}#{work.id}",
        None if text is None else partial(read_text, text, work.id, "text"),
        work.title,
        tuple(name for name in dict.fromkeys(names) if name != work.id),
        url,
        work.author,
        work.date,
        raw=text,
    )
