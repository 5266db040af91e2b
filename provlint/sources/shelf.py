"""The sources that a quotation may be from when no tag says which, and which of them have its words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from provlint.sources.roll import Roll
from provlint.sources.source import Source
from provlint.sources.store_catalog import Catalog

# So few sources are read sooner than it is looked up which of all have words that many have.
_FEW = 8


@frozen
class Shelf:
    """
    Sources that can be read, each at a place, in the order of those.

    `roll`: the sources, but for those at the places `left_out`; `added`: others, at places before or behind those.

    Which of them have certain words is asked with keys: comparable words in a row, a space before, between and after
    them. Some are known by a catalog, if there is one, and are not read for it; those at `loose` places are.
    """

    roll: Roll = field(repr=False)
    loose: tuple[int, ...] = field(repr=False)
    catalog: Catalog | None = field(default=None, repr=False)
    can_read: Callable[[Source], bool] = field(default=lambda source: source.has_text, repr=False)
    left_out: frozenset[int] = frozenset()
    added: Mapping[int, Source] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, sources: Iterable[Source]) -> Shelf:
        """A shelf of sources that are all read; those without text are left out."""
        roll = Roll(source for source in sources if source.has_text)
        return cls(roll, tuple(range(len(roll))))

    def __getitem__(self, place: int) -> Source:
        return self.added[place] if place in self.added else self.roll[place]

    def __iter__(self) -> Iterator[Source]:
        places = sorted((*self.added, *range(len(self.roll)))) if self.added else range(len(self.roll))
        return filter(self.can_read, (self[place] for place in places if place not in self.left_out))

    def __len__(self) -> int:
        return len(self.roll) + len(self.added) - len(self.left_out)

    def without(self, sources: Iterable[Source]) -> Shelf:
        """The shelf less some sources, which need not be on it."""
        gone = set(sources)
        added = (place for place, source in self.added.items() if source in gone)
        return self.less((*added, *(p for source in gone if (p := self.roll.place_of(source)) is not None)))

    def less(self, places: Iterable[int]) -> Shelf:
        """The shelf without what stands at some places."""
        left_out = self.left_out.union(places)
        return evolve(self, left_out=left_out) if len(left_out) > len(self.left_out) else self

    def adding(self, before: Sequence[Source], behind: Sequence[Source]) -> Shelf:
        """The shelf with some sources before and some behind those of its roll, all of them read."""
        first, end = -len(before), len(self.roll)
        added = {place: s for place, s in (*enumerate(before, first), *enumerate(behind, end)) if s.has_text}
        added = {place: source for place, source in added.items() if self.can_read(source)}
        return evolve(self, added=added, loose=(*self.loose, *added)) if added else self

    def holding(self, keys: Iterable[str]) -> Iterator[Source]:
        """The sources, in order, that may have any of `keys`: all others have none. A key without words is in none."""
        if self.catalog is None:
            return iter(self)
        found = self._in_order({*self.catalog.count(keys), *self.loose})
        return filter(self.can_read, map(self.__getitem__, found))

    def counting(self, keys: Collection[str]) -> list[tuple[int, int]]:
        """
        How many of `keys` each source has, with its place, in order; those that have none are left out.

        A key given twice counts twice. Keys are of at most four words.
        """
        filed = self.catalog.count(keys) if self.catalog is not None else {}
        counts = {**filed, **self._read(keys)}
        return [(counts[place], place) for place in self._in_order(counts) if counts[place]]

    def counting_among(self, keys: Collection[str], places: Collection[int]) -> dict[int, int]:
        """How many of `keys` the source at each of some places has; those that cannot be read are left out."""
        filed: dict[int, int] = {}
        if self.catalog is not None and len(places) > _FEW:
            filed = self.catalog.count_among(keys, places)
        rest = [place for place in places if place not in filed and self.can_read(self[place])]
        return {**filed, **{place: _count(keys, self[place]) for place in rest}}

    def having_most(self, keys: Collection[str], number: int) -> list[Source]:
        """The sources that have most of `keys`, at most `number`, of equals the first; none that has none of them."""
        filed: Mapping[int, int] = {}
        if self.catalog is not None:
            # Those that are left out may have most.
            filed = self.catalog.count_most(keys, number + len(self.left_out))
        counts = {**filed, **self._read(keys)}
        ranked = sorted((p for p in self._in_order(counts) if counts[p]), key=lambda place: -counts[place])
        return list(filter(self.can_read, map(self.__getitem__, ranked[:number])))

    def _read(self, keys: Collection[str]) -> dict[int, int]:
        """How many of `keys` each loose source has."""
        there = ((place, self[place]) for place in self.loose if place not in self.left_out)
        return {place: _count(keys, source) for place, source in there if self.can_read(source)}

    def _in_order(self, places: Iterable[int]) -> list[int]:
        return sorted(place for place in places if place not in self.left_out)


def _count(keys: Iterable[str], source: Source) -> int:
    """How many of `keys` a source has; its text is read."""
    return sum(key in source.folded.text for key in keys)
