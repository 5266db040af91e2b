"""Sources in order, those that merely lie in a folder made when they are wanted."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from provlint.sources.source import Source


def _not_made(path: str) -> Source:
    raise ValueError(f"nothing was said of how {path} becomes a source")


class Roll:
    """
    Sources in order.

    `items`: sources, and the paths of files of which nothing is known but where they lie. What lies at such a path
    becomes a source, by `make`, when it is asked for: there may be ten thousand, and a draft cites five of them.
    """

    def __init__(self, items: Iterable[Source | str], make: Callable[[str], Source] = _not_made) -> None:
        self._items = tuple(items)
        self._make = make
        self._made = {place: item for place, item in enumerate(self._items) if not isinstance(item, str)}
        self._places = {source: place for place, source in self._made.items()}

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Source]:
        return map(self.__getitem__, range(len(self._items)))

    def __getitem__(self, place: int) -> Source:
        found = self._made.get(place)
        if found is None:
            # Two threads may ask at once; both get the same one.
            found = self._made.setdefault(place, self._make(str(self._items[place])))
            self._places[found] = place
        return found

    def place_of(self, source: Source) -> int | None:
        """Where a source stands; None where it is not one of these."""
        return self._places.get(source)

    @property
    def ids(self) -> Iterator[str]:
        """The id of each source, in order."""
        return (id_at(item) if isinstance(item, str) else item.id for item in self._items)

    @property
    def keys(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The id of each source and the drafts it belongs to, in order."""
        return (
            (id_at(item), ()) if isinstance(item, str) else (item.id, item.drafts) for item in self._items
        )

    @property
    def files(self) -> Iterator[tuple[int, str]]:
        """The place and the path of every source that is read from a file, in order."""
        for place, item in enumerate(self._items):
            if isinstance(item, str):
                yield place, item
            elif item.path is not None and item.has_text:
                yield place, item.path

    @property
    def special(self) -> Iterator[tuple[int, Source]]:
        """The place of every source of which more is known than where it lies, with the source, in order."""
        return ((place, item) for place, item in enumerate(self._items) if isinstance(item, Source))


def id_at(path: str) -> str:
    """The id of a file that nobody gave another: its name less the suffix."""
    name = path.rpartition(os.sep)[2]
    return name.rpartition(".")[0] or name
