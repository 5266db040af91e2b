"""Sources by name: what an id means among them."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from attrs import field, frozen

from provlint.errors import UnreadableFile
from provlint.sources.names import hex_runs, is_hex, normal_form
from provlint.sources.source import Source

Places = tuple[int, ...]
Key = TypeVar("Key", bound=Hashable)
NEAREST = 3


@frozen
class Index:
    """
    The names of `sources`. Each look-up gives places in `sources`, ascending; none where the name is unknown.

    Built at the first look-up that needs it: of a thousand drafts with good ids none pays for near ones.
    """

    sources: tuple[Source, ...] = field(repr=False)

    def find(self, id: str) -> Places:
        """The sources an id names: by id, else by alias, else in normal form, else as a short hash, else by title."""
        return (
            self._ids.get(id)
            or self._aliases.get(id)
            or self._normal.get(normal_form(id))
            or self._by_hash(id.lower())
            or self._titles.get(_title_form(id), ())
        )

    def nearest(self, id: str) -> tuple[tuple[int, str], ...]:
        """
        Up to three known names within a few typing errors of an id, each after the number of errors, sorted.

        None for a short number: every other number would be near.
        """
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        wanted = normal_form(id)
        if len(wanted) < 3 or (wanted.isdecimal() and len(wanted) < 7):
            return ()
        names = self._names_near(wanted)
        found = extract(wanted, names, scorer=OSA.distance, score_cutoff=max(1, len(wanted) // 4), limit=16)
        return tuple(sorted((int(distance), name) for _, distance, name in found)[:NEAREST])

    def copies(self, path: str, text: str) -> frozenset[int]:
        """The places of the sources that are the file `path`, or whose text is the very same as `text`."""
        copies = set(self._in_memory.get(text, ()))
        if self._by_size:
            copies.update(self._same_file(path))
            size = len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
            copies.update(p for p in self._by_size.get(size, ()) if text_of(self.sources[p]) == text)
        return frozenset(copies)

    def states(self) -> dict[str, os.stat_result]:
        """The state on disk of every source that is a file, by path; one that is gone is left out."""
        return {self.sources[place].path or "": state for place, state in self._status}

    def _same_file(self, path: str) -> Places:
        try:
            status = Path(path).stat()
        except (OSError, ValueError):
            return ()
        return self._by_file.get((status.st_dev, status.st_ino), ())

    def _by_hash(self, id: str) -> Places:
        if not is_hex(id):
            return ()
        first = bisect_left(self._hashes, (id, 0))
        last = bisect_left(self._hashes, (id + "g", 0))
        return tuple(sorted({place for _, place in self._hashes[first:last]}))

    def _names_near(self, wanted: str) -> dict[str, str]:
        """Names to compare an id with: as written, its normal form; hashes cut to the id's length."""
        names = {name: normal_form(name) for name in self._ids}
        if is_hex(wanted):
            names |= {cut: cut for cut in (run[: len(wanted)] for run, _ in self._hashes)}
        return names

    @cached_property
    def _in_memory(self) -> dict[str, Places]:
        return _gather((s.raw, place) for place, s in enumerate(self.sources) if s.raw is not None)

    @cached_property
    def _status(self) -> tuple[tuple[int, os.stat_result], ...]:
        """The place and the state on disk of every source that is a file; one that is gone is left out."""
        states: list[tuple[int, os.stat_result]] = []
        for place, source in enumerate(self.sources):
            if source.path is not None:
                with suppress(OSError):
                    states.append((place, os.stat(source.path)))  # noqa: PTH116 - ten thousand times, a Path costs most
        return tuple(states)

    @cached_property
    def _by_size(self) -> dict[int, Places]:
        given = [(s.size, place) for place, s in enumerate(self.sources) if s.size is not None]
        return _gather(
            sorted([*((state.st_size, place) for place, state in self._status), *given], key=_place)
        )

    @cached_property
    def _by_file(self) -> dict[tuple[int, int], Places]:
        return _gather(((status.st_dev, status.st_ino), place) for place, status in self._status)

    @cached_property
    def _ids(self) -> dict[str, Places]:
        return _gather((source.id, place) for place, source in enumerate(self.sources))

    @cached_property
    def _aliases(self) -> dict[str, Places]:
        return _gather((name, place) for place, source in enumerate(self.sources) for name in _others(source))

    @cached_property
    def _normal(self) -> dict[str, Places]:
        return _gather(
            (normal_form(name), place)
            for place, source in enumerate(self.sources)
            for name in (source.id, *_others(source))
        )

    @cached_property
    def _titles(self) -> dict[str, Places]:
        """By title, where it has more than one word: one word alone says too little to be taken for a title."""
        given = ((_title_form(source.title or ""), place) for place, source in enumerate(self.sources))
        return _gather((title, place) for title, place in given if " " in title)

    @cached_property
    def _hashes(self) -> Sequence[tuple[str, int]]:
        """Every hash in a name with the place of its source, sorted."""
        return sorted(
            (run, place)
            for place, source in enumerate(self.sources)
            for name in {source.id, *source.aliases}
            for run in hex_runs(name)
        )


def text_of(source: Source) -> str | None:
    """The text of a source; None where it is not held or cannot be read, which whoever needs it will report."""
    try:
        return source.document.text if source.has_text else None
    except UnreadableFile:
        return None


def _place(pair: tuple[int, int]) -> int:
    return pair[1]


def _title_form(text: str) -> str:
    """A title as it is compared: in small letters, whatever space and marks stand at its ends."""
    return " ".join(text.casefold().split()).strip(" .,;:“”\"'‘’")


def _others(source: Source) -> tuple[str, ...]:
    return source.aliases if source.url is None else (*source.aliases, source.url)


def _gather(pairs: Iterable[tuple[Key, int]]) -> dict[Key, Places]:
    """The places of each key, ascending and once each; the pairs come in order of their places."""
    gathered: dict[Key, list[int]] = {}
    for key, place in pairs:
        places = gathered.setdefault(key, [])
        if not places or places[-1] != place:
            places.append(place)
    return {key: tuple(places) for key, places in gathered.items()}
