"""What a draft's own list of sources and its notes name: known, but without text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from provlint.sources.layer import Ambiguous, Layer
from provlint.sources.source import Source

Listed = tuple[tuple[Source, bool], ...]


class OwnList:
    """
    The list is read when nothing else knows an id, so that a draft whose sources are all held pays nothing for it.

    `read`: gives the sources of the list, each with whether its label is a tag wherever it stands.
    """

    def __init__(self, read: Callable[[], Listed] | None = None) -> None:
        self._read = read

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the list, in order."""
        return tuple(source for source, _ in self._listed)

    def find(self, id: str) -> Source | Ambiguous | None:
        """The source an id names; None where it names none."""
        return None if self._read is None else self._layer.find(id)

    def is_tag(self, id: str) -> bool:
        """Whether an id is a label that is a tag wherever it stands; titles and addresses never are."""
        return self._read is not None and id in self._tags

    @cached_property
    def _listed(self) -> Listed:
        return () if self._read is None else self._read()

    @cached_property
    def _layer(self) -> Layer:
        return Layer(self.sources)

    @cached_property
    def _tags(self) -> frozenset[str]:
        return frozenset(source.id for source, is_tag in self._listed if is_tag)
