"""The sources that a quotation may be from when no tag says which, and which of them have its words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from provlint.sources.source import Source
from provlint.sources.store_catalog import Catalog


@frozen
class Shelf:
    """
    Sources that can be read, in order.

    Which of them have certain words is asked with keys: comparable words in a row, a space before, between and after
    them. Some are known by a catalog, if there is one, and are not read for it; the `loose` ones are. `places`: all of
    them, with their order. `unseen`: how many the catalog knows besides.
    """

    places: Mapping[Source, int] = field(repr=False)
    loose: Sequence[Source] = field(repr=False)
    catalog: Catalog | None = field(default=None, repr=False)
    can_read: Callable[[Source], bool] = field(default=lambda source: source.has_text, repr=False)
    unseen: int = 0
    left_out: frozenset[Source] = frozenset()

    @classmethod
    def of(cls, sources: Iterable[Source]) -> Shelf:
        """A shelf of sources that are all read; those without text are left out."""
        held = tuple(source for source in sources if source.has_text)
        return cls({source: place for place, source in enumerate(held)}, held)

    def __iter__(self) -> Iterator[Source]:
        return (s for s in self.places if s not in self.left_out and self.can_read(s))

    def __len__(self) -> int:
        return len(self.places) - len(self.left_out)

    def without(self, sources: Iterable[Source]) -> Shelf:
        """The shelf less some sources, which need not be on it."""
        gone = [source for source in sources if source in self.places]
        return evolve(self, left_out=self.left_out.union(gone)) if gone else self

    def holding(self, keys: Iterable[str]) -> Iterator[Source]:
        """The sources, in order, that may have any of `keys`: all others have none. A key without words is in none."""
        if self.catalog is None:
            return iter(self)
        found = self.catalog.count(keys).keys() | set(self.loose)
        return filter(self.can_read, self._in_order(found))

    def counting(self, keys: Collection[str]) -> list[tuple[int, Source]]:
        """
        How many of `keys` each source has, with the source, in order; those that have none are left out.

        A key given twice counts twice. Keys are of at most four words.
        """
        filed = self.catalog.count(keys) if self.catalog is not None else {}
        counts = {**filed, **self._read(keys)}
        return [(counts[source], source) for source in self._in_order(counts) if counts[source]]

    def counting_among(self, keys: Collection[str], sources: Collection[Source]) -> dict[Source, int]:
        """How many of `keys` each of some sources has, those that have none too."""
        filed = self.catalog.count_among(keys, sources) if self.catalog is not None else {}
        loose = [source for source in sources if source not in filed]
        return {**filed, **{source: _count(keys, source) for source in loose}}

    def having_most(self, keys: Collection[str], number: int) -> list[Source]:
        """The sources that have most of `keys`, at most `number`, of equals the first; none that has none of them."""
        filed: Mapping[Source, int] = {}
        if self.catalog is not None:
            # Those that are not on the shelf may have most.
            hidden = len(self.left_out) + self.unseen
            filed = self.catalog.count_most(keys, number + hidden)
        counts = {**filed, **self._read(keys)}
        ranked = sorted((s for s in self._in_order(counts) if counts[s]), key=lambda source: -counts[source])
        return list(filter(self.can_read, ranked[:number]))

    def _read(self, keys: Collection[str]) -> dict[Source, int]:
        """How many of `keys` each loose source has."""
        there = (source for source in self.loose if source not in self.left_out and self.can_read(source))
        return {source: _count(keys, source) for source in there}

    def _in_order(self, sources: Iterable[Source]) -> list[Source]:
        known = [source for source in sources if source in self.places and source not in self.left_out]
        return sorted(known, key=self.places.__getitem__)


def _count(keys: Iterable[str], source: Source) -> int:
    return sum(key in source.folded.text for key in keys)
