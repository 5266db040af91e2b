"""Sources by name: what an id means among them."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from attrs import field, frozen

from provlint.errors import UnreadableFile
from provlint.sources.entry import size_of
from provlint.sources.names import hex_runs, is_hex, normal_form
from provlint.sources.roll import Roll
from provlint.sources.source import Source

Places = tuple[int, ...]
Key = TypeVar("Key", bound=Hashable)
NEAREST = 3


@frozen
class Files:
    """The sources that are files: the place, the path and the state on disk of each, in order."""

    places: Sequence[int] = ()
    paths: Sequence[str] = ()
    states: Sequence[os.stat_result] = ()


@frozen(eq=False)
class Itself:
    """A draft as it may lie among its own sources: as the very file, or as a text that is the very same."""

    uri: str
    text: str = field(repr=False)

    @cached_property
    def size(self) -> int:
        """The bytes of its text."""
        return size_of(self.text)

    @cached_property
    def file(self) -> tuple[int, int] | None:
        """By what the system knows its file; None where it is none."""
        try:
            status = Path(self.uri).stat()
        except (OSError, ValueError):
            return None
        return status.st_dev, status.st_ino


@frozen
class Index:
    """
    The names of `sources`. Each look-up gives places in `sources`, ascending; none where the name is unknown.

    Built at the first look-up that needs it: of a thousand drafts with good ids none pays for near ones.
    """

    sources: Roll = field(repr=False)
    _states: dict[int, os.stat_result | None] = field(factory=dict, repr=False)

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

    def is_copy(self, place: int, draft: Itself) -> bool:
        """Whether a source is the file of a draft, or its text is the very same."""
        source = self.sources[place]
        if source.raw is not None:
            return source.raw == draft.text
        if source.path is None:
            return source.size == draft.size and text_of(source) == draft.text
        if place not in self._states:
            self._states[place] = _state(source.path)
        state = self._states[place]
        if state is None:
            return False
        is_same_file = (state.st_dev, state.st_ino) == draft.file
        return is_same_file or (state.st_size == draft.size and text_of(source) == draft.text)

    def copies(self, draft: Itself) -> frozenset[int]:
        """The places of all sources of which `is_copy` is true."""
        likely = {*self._in_memory.get(draft.text, ()), *self._by_size.get(draft.size, ())}
        if draft.file is not None:
            likely.update(self._by_file.get(draft.file, ()))
        return frozenset(place for place in likely if self.is_copy(place, draft))

    @cached_property
    def files(self) -> Files:
        """The sources that are files; one that is gone is left out."""
        files = tuple(self.sources.files)
        try:
            states = [*map(os.stat, (path for _, path in files))]
        except OSError:
            there = [(file, state) for file in files if (state := _state(file[1])) is not None]
            files, states = tuple(file for file, _ in there), [state for _, state in there]
        return Files([place for place, _ in files], [path for _, path in files], states)

    def _states_by_place(self) -> Iterable[tuple[int, os.stat_result]]:
        return zip(self.files.places, self.files.states, strict=True)

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
        return _gather((s.raw, place) for place, s in self.sources.special if s.raw is not None)

    @cached_property
    def _by_size(self) -> dict[int, Places]:
        given = [(s.size, place) for place, s in self.sources.special if s.size is not None]
        return _gather((*((state.st_size, place) for place, state in self._states_by_place()), *given))

    @cached_property
    def _by_file(self) -> dict[tuple[int, int], Places]:
        return _gather(((state.st_dev, state.st_ino), place) for place, state in self._states_by_place())

    @cached_property
    def _ids(self) -> dict[str, Places]:
        ids = tuple(self.sources.ids)
        single: dict[str, Places] = {id: (place,) for place, id in enumerate(ids)}
        # As a rule no two have the same; of ten thousand, lists of places take three times as long.
        return single if len(single) == len(ids) else _gather(zip(ids, range(len(ids)), strict=True))

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


def _state(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116 - ten thousand times, a Path costs most
    except OSError:
        return None


def _title_form(text: str) -> str:
    """A title as it is compared: in small letters, whatever space and marks stand at its ends."""
    return " ".join(text.casefold().split()).strip(" .,;:“”\"'‘’")


def _others(source: Source) -> tuple[str, ...]:
    return source.aliases if source.url is None else (*source.aliases, source.url)


def _gather(pairs: Iterable[tuple[Key, int]]) -> dict[Key, Places]:
    """The places of each key, once each, in the order in which they come."""
    gathered: dict[Key, list[int]] = {}
    for key, place in pairs:
        places = gathered.setdefault(key, [])
        if not places or places[-1] != place:
            places.append(place)
    return {key: tuple(places) for key, places in gathered.items()}
