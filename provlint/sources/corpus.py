"""Every source a draft may cite."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import partial
from os import PathLike

from attrs import frozen

from provlint.errors import UnreadableFile
from provlint.readers import read_text
from provlint.sources.index import Index, text_of
from provlint.sources.source import Source
from provlint.text.document import Document


@frozen
class Unresolved:
    """An id that names no source; `nearest`: known ids it may have been meant for, nearest first."""

    id: str
    nearest: tuple[str, ...] = ()


@frozen
class Ambiguous:
    """An id that several sources answer to; `candidates`: their ids, sorted."""

    id: str
    candidates: tuple[str, ...]


@frozen
class Skipped:
    """A file that stands among the sources and was not taken, and why."""

    path: str
    reason: str


Resolution = Source | Unresolved | Ambiguous

# A corpus may outlive many drafts; the ids they invent must not fill its memory.
_MOST_REMEMBERED = 20_000


class Corpus:
    """
    The sources a draft may cite. `skipped`: files that were found among them and not taken.

    >>> corpus = Corpus.from_texts({"38c5ecf8": "It rained all day.", "7": None})
    >>> corpus.resolve("7").has_text
    False
    """

    def __init__(self, sources: tuple[Source, ...], skipped: tuple[Skipped, ...] = ()) -> None:
        self.sources = sources
        self.skipped = skipped
        self._index = Index(sources)
        self._hidden: frozenset[int] = frozenset()
        self._remembered: dict[str, Resolution] = {}
        self._failures: dict[str, UnreadableFile] = {}

    @classmethod
    def from_texts(cls, texts: Mapping[str, str | None]) -> Corpus:
        """
        A corpus of texts held in memory, by id; None for a source that is known but whose text is not held.

        A text is read as plain text, or as Markdown where its id ends in ".md".
        """
        return cls(tuple(_given(id, text) for id, text in texts.items()))

    @classmethod
    def from_folder(cls, *paths: str | PathLike[str]) -> Corpus:
        """
        A corpus of the files in folders, of single files, and of manifests; in order of their paths.

        Raises MissingPath for a path that is not there and InvalidManifest with every mistake of a manifest.
        No text is read before it is wanted.
        """
        from provlint.sources.folder import gather

        sources, skipped = gather(tuple(os.fspath(path) for path in paths))
        return cls(sources, tuple(Skipped(path, reason) for path, reason in skipped))

    def __iter__(self) -> Iterator[Source]:
        return iter(self.sources)

    def __len__(self) -> int:
        return len(self.sources)

    def resolve(self, id: str) -> Resolution:
        """
        The source an id names, or why it names none.

        An id is taken as written, else as an alias, else without regard to space, hyphens and case, else as
        the beginning of a hash in a source's name.
        """
        known = self._remembered.get(id)
        if known is None:
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            known = self._remembered[id] = self._resolve(id)
        return known

    def knows(self, id: str) -> bool:
        """Whether an id names a source, one or several; cheaper than `resolve` where it names none."""
        return any(place not in self._hidden for place in self._index.find(id))

    def can_read(self, source: Source) -> bool:
        """Whether the text of `source` is held and can be read; why it cannot is kept in `failures`."""
        if not source.has_text or source.id in self._failures:
            return False
        try:
            return source.document is not None
        except UnreadableFile as error:
            self._failures[source.id] = error
            return False

    @property
    def failures(self) -> tuple[UnreadableFile, ...]:
        """The sources whose text was wanted and could not be read, in the order met."""
        return tuple(self._failures.values())

    def without(self, draft: Document) -> Corpus:
        """
        The corpus less the draft itself: the same file, or a source with the very same text.

        The corpus itself where the draft is not in it; the two share what they know, so this is cheap.
        """
        hidden = self._index.copies(draft.uri, draft.text) - self._hidden
        if not hidden:
            return self
        view = Corpus.__new__(Corpus)
        view._index = self._index
        view._hidden = self._hidden | hidden
        view._remembered = {}
        view._failures = self._failures
        view.skipped = self.skipped
        view.sources = tuple(s for place, s in enumerate(self._index.sources) if place not in view._hidden)
        return view

    def _resolve(self, id: str) -> Resolution:
        places = [place for place in self._index.find(id) if place not in self._hidden]
        found = [self._index.sources[place] for place in places]
        if not found:
            return Unresolved(id, tuple(name for name in self._index.nearest(id) if self.knows(name)))
        if len(found) == 1 or _are_one_text(found):
            return found[0]
        return Ambiguous(id, tuple(sorted(source.id for source in found)))


def _given(id: str, text: str | None) -> Source:
    if text is None:
        return Source(id, id, None)
    format = "markdown" if id.endswith(".md") else "text"
    return Source(id, id, partial(read_text, text, id, format), raw=text)


def _are_one_text(sources: list[Source]) -> bool:
    """Whether several sources are copies of one text; reads them."""
    first = text_of(sources[0])
    return first is not None and all(text_of(source) == first for source in sources[1:])
