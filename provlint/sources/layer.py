"""Sources of one rank: an id is looked for in one layer after the other, and the first that knows it has the word."""

from __future__ import annotations

import os

from attrs import frozen

from provlint.sources.index import Index, text_of
from provlint.sources.source import Source
from provlint.text.document import Document


@frozen
class Ambiguous:
    """An id that several sources answer to; `candidates`: their ids, sorted."""

    id: str
    candidates: tuple[str, ...]


# A corpus may outlive many drafts; the ids they invent must not fill its memory.
_MOST_REMEMBERED = 20_000


class Layer:
    """Sources among which none goes before another. `hidden`: the places of those left out, a draft's own copies."""

    def __init__(self, sources: tuple[Source, ...]) -> None:
        self._index = Index(sources)
        self._hidden: frozenset[int] = frozenset()
        self._found: dict[str, Source | Ambiguous | None] = {}
        self._near: dict[str, tuple[tuple[int, str], ...]] = {}

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that are not hidden, in order."""
        if not self._hidden:
            return self._index.sources
        return tuple(s for place, s in enumerate(self._index.sources) if place not in self._hidden)

    def states(self) -> dict[str, os.stat_result]:
        """The states on disk of the files among the sources, hidden ones too, by path; those gone are left out."""
        return self._index.states()

    def without(self, draft: Document) -> Layer:
        """The layer less the draft itself: the same file, or a source with the very same text."""
        hidden = self._index.copies(draft.uri, draft.text) - self._hidden
        if not hidden:
            return self
        view = Layer.__new__(Layer)
        view._index = self._index
        view._hidden = self._hidden | hidden
        view._found, view._near = {}, {}
        return view

    def knows(self, id: str) -> bool:
        """Whether an id names a source, one or several."""
        return any(place not in self._hidden for place in self._index.find(id))

    def find(self, id: str) -> Source | Ambiguous | None:
        """The source an id names; None where it names none."""
        if id not in self._found:
            if len(self._found) >= _MOST_REMEMBERED:
                self._found.clear()
            self._found[id] = self._find(id)
        return self._found[id]

    def nearest(self, id: str) -> tuple[tuple[int, str], ...]:
        """Known names within a few typing errors of an id, each after the number of errors, sorted."""
        if id not in self._near:
            if len(self._near) >= _MOST_REMEMBERED:
                self._near.clear()
            self._near[id] = tuple(pair for pair in self._index.nearest(id) if self.knows(pair[1]))
        return self._near[id]

    def _find(self, id: str) -> Source | Ambiguous | None:
        places = [place for place in self._index.find(id) if place not in self._hidden]
        found = [self._index.sources[place] for place in places]
        if not found:
            return None
        if len(found) == 1 or _are_one_text(found):
            return found[0]
        return Ambiguous(id, tuple(sorted(source.id for source in found)))


def _are_one_text(sources: list[Source]) -> bool:
    """Whether several sources are copies of one text; reads them."""
    first = text_of(sources[0])
    return first is not None and all(text_of(source) == first for source in sources[1:])
