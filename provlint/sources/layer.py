"""Sources of one rank: an id is looked for in one layer after the other, and the first that knows it has the word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from attrs import frozen

from provlint.sources.index import Files, Index, Itself, Places, text_of
from provlint.sources.roll import Roll
from provlint.sources.source import Source


@frozen
class Ambiguous:
    """An id that several sources answer to; `candidates`: their ids, sorted."""

    id: str
    candidates: tuple[str, ...]


Known = TypeVar("Known")
# A corpus may outlive many drafts; the ids they invent must not fill its memory.
_MOST_REMEMBERED = 20_000


class Layer:
    """Sources among which none goes before another, less those that are some drafts themselves."""

    def __init__(self, sources: Roll | Iterable[Source]) -> None:
        self._index = Index(sources if isinstance(sources, Roll) else Roll(sources))
        self._left_out: tuple[Itself, ...] = ()
        self._is_copy: dict[int, bool] = {}
        # What these know is shared with whatever is seen of this layer.
        self._places: dict[str, Places] = {}
        self._found: dict[str, Source | Ambiguous | None] = {}
        self._near: dict[str, tuple[tuple[int, str], ...]] = {}

    @property
    def roll(self) -> Roll:
        """All its sources, in order, also those that are not to be seen."""
        return self._index.sources

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that are to be seen, in order."""
        return tuple(source for place, source in enumerate(self.roll) if place not in self.hidden)

    @cached_property
    def hidden(self) -> frozenset[int]:
        """The places of the sources that are not to be seen; every file is looked at for it."""
        return frozenset(place for draft in self._left_out for place in self._index.copies(draft))

    def files(self) -> Files:
        """The sources that are files, hidden ones too; those that are gone are left out."""
        return self._index.files

    def without(self, draft: Itself) -> Layer:
        """The layer less a draft; which source that is, if any, is looked at when it is asked for."""
        view = Layer.__new__(Layer)
        view._index, view._places, view._found, view._near = (
            self._index,
            self._places,
            self._found,
            self._near,
        )
        view._left_out, view._is_copy = (*self._left_out, draft), {}
        return view

    def knows(self, id: str) -> bool:
        """Whether an id names a source, one or several."""
        return any(not self._is_hidden(place) for place in self._look_up(id))

    def find(self, id: str) -> Source | Ambiguous | None:
        """The source an id names; None where it names none."""
        places = self._look_up(id)
        seen = [place for place in places if not self._is_hidden(place)]
        if len(seen) < len(places):
            return self._choose(id, seen)
        if id not in self._found:
            _make_room(self._found)
            self._found[id] = self._choose(id, places)
        return self._found[id]

    def nearest(self, id: str) -> tuple[tuple[int, str], ...]:
        """Known names within a few typing errors of an id, each after the number of errors, sorted."""
        if id not in self._near:
            _make_room(self._near)
            self._near[id] = self._index.nearest(id)
        return tuple(pair for pair in self._near[id] if self.knows(pair[1]))

    def _is_hidden(self, place: int) -> bool:
        if place not in self._is_copy:
            self._is_copy[place] = any(self._index.is_copy(place, draft) for draft in self._left_out)
        return self._is_copy[place]

    def _look_up(self, id: str) -> Places:
        """The places of the sources an id names, those that are not to be seen too."""
        if id not in self._places:
            _make_room(self._places)
            self._places[id] = self._index.find(id)
        return self._places[id]

    def _choose(self, id: str, places: Sequence[int]) -> Source | Ambiguous | None:
        found = [self.roll[place] for place in places]
        if not found:
            return None
        if len(found) == 1 or _are_one_text(found):
            return found[0]
        return Ambiguous(id, tuple(sorted(source.id for source in found)))


def _make_room(known: dict[str, Known]) -> None:
    if len(known) >= _MOST_REMEMBERED:
        known.clear()


def _are_one_text(sources: list[Source]) -> bool:
    """Whether several sources are copies of one text; reads them."""
    first = text_of(sources[0])
    return first is not None and all(text_of(source) == first for source in sources[1:])
