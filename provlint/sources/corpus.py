"""Every source a draft may cite."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from os import PathLike
from pathlib import Path

from attrs import frozen

from provlint.errors import InvalidLock, InvalidManifest, ProvlintError
from provlint.readers import read_hashed_source, read_source, read_text
from provlint.sources.access import Access
from provlint.sources.declarations import Declarations
from provlint.sources.index import NEAREST, Itself
from provlint.sources.layer import Ambiguous, Layer
from provlint.sources.lock import Lock, read_lock
from provlint.sources.own_list import Listed, OwnList
from provlint.sources.patterns import Scoped
from provlint.sources.pins import Change, Pins
from provlint.sources.roll import Roll
from provlint.sources.shelf import Shelf
from provlint.sources.source import Source
from provlint.sources.store_catalog import Catalog
from provlint.text.document import Document

__all__ = ["Ambiguous", "Corpus", "Resolution", "Skipped", "Unresolved"]


@frozen
class Unresolved:
    """An id that names no source; `nearest`: known ids it may have been meant for, nearest first."""

    id: str
    nearest: tuple[str, ...] = ()


@frozen
class Skipped:
    """A file that stands among the sources and was not taken, and why."""

    path: str
    reason: str


Resolution = Source | Unresolved | Ambiguous

# What the end of an id says of a text that is handed over.
_FORMATS = {".md": "markdown", ".html": "html", ".htm": "html"}


class Corpus:
    """
    The sources a draft may cite. `skipped`: files that were found among them and not taken; `mistakes`: the lists of
    sources that have some, each with all of them.

    Where an id is known in several ways the first of these has the word: a source that is listed for this draft
    only, any other source that was given, one that the draft's front matter declares, the draft's own list of sources.
    `roots`: the folders in which files that a draft's front matter names may lie, besides the draft's own; without
    any, no file is ever read on a draft's behalf. A source that `lock` knows and that is gone is known without text.

    >>> corpus = Corpus.from_texts({"38c5ecf8": "It rained all day.", "7": None})
    >>> corpus.resolve("7").has_text
    False
    """

    def __init__(
        self,
        sources: Roll | Iterable[Source],
        skipped: tuple[Skipped, ...] = (),
        mistakes: tuple[InvalidManifest, ...] = (),
        roots: tuple[str, ...] = (),
        cache: str | PathLike[str] | None = None,
        lock: Lock | None = None,
    ) -> None:
        self.skipped = skipped
        self.mistakes = mistakes
        self.roots = roots
        self._given: Roll | None = sources if isinstance(sources, Roll) else Roll(sources)
        scoped = tuple(source for _, source in self._given.special if source.drafts)
        general = Roll(source for source in self._given if not source.drafts) if scoped else self._given
        self._whole = self
        self._before: tuple[Layer, ...] = ()
        self._general = Layer(general)
        self._behind: tuple[Layer, ...] = ()
        self._scoped = Scoped(scoped)
        self._own = OwnList()
        self._pins = Pins(lock, self._given)
        self._access = Access(self._pins)
        self._declarations = Declarations(roots, self._access)
        self._gone = self._pins.gone_from(None)
        self._catalog = Catalog(general, self._general.files, None if cache is None else Path(cache))

    @classmethod
    def from_texts(cls, texts: Mapping[str, str | None]) -> Corpus:
        """
        A corpus of texts held in memory, by id; None for a source that is known but whose text is not held.

        A text is read as plain text, as Markdown where its id ends in ".md", as HTML where it ends in ".html".
        """
        return cls(tuple(_given(id, text) for id, text in texts.items()))

    @classmethod
    def from_folder(
        cls,
        *paths: str | PathLike[str],
        cache: str | PathLike[str] | None = None,
        lock: str | PathLike[str] | None = None,
    ) -> Corpus:
        """
        A corpus of the files in folders, of single files, and of lists of sources; in order of their paths.

        `cache`: a folder where an index of many sources is kept from run to run; without one it is made each time.
        `lock`: the file that says what they were when they were locked; nothing is where there is none, and one that
        cannot be read is among the `mistakes`.
        Raises MissingPath for a path that is not there and InvalidManifest with every mistake of a manifest.
        No text is read before it is wanted.
        """
        from provlint.sources.folder import gather

        names = tuple(os.fspath(path) for path in paths)
        pinned, wrong = _read_lock(lock)
        found = gather(names, read_source if pinned is None else read_hashed_source)
        skipped = tuple(Skipped(path, reason) for path, reason in found.skipped)
        roots = tuple(name if Path(name).is_dir() else str(Path(name).parent) for name in names)
        return cls(found.sources, skipped, (*found.mistakes, *wrong), roots, cache, pinned)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """
        The sources that were given, in order; as `for_draft` sees them, those that this draft may cite, in order of
        precedence, without what only its own list names.
        """
        if self._given is not None:
            return tuple(self._given)
        return tuple(source for layer in self._layers for source in layer.sources)

    @property
    def _layers(self) -> tuple[Layer, ...]:
        """The sources by rank, the first to be asked first."""
        return (*self._before, self._general, *self._behind)

    def __iter__(self) -> Iterator[Source]:
        return iter(self.sources)

    def __len__(self) -> int:
        return len(self.sources) if self._given is None else len(self._given)

    @property
    def own(self) -> tuple[Source, ...]:
        """What the draft's own list names, in order and without text; nothing where this is no view of a draft."""
        return self._own.sources

    def resolve(self, id: str) -> Resolution:
        """
        The source an id names, or why it names none.

        An id is taken as written, else as an alias, else without regard to space, hyphens and case, else as
        the beginning of a hash in a source's name. Where the draft itself says no more of it than an address, and the
        text that has this address was given, that is the source.
        """
        for layer in self._layers:
            found = layer.find(id)
            if found is not None:
                return self._gone_instead(id, found) or self._held(found)
        gone = self._gone.find(id) if self._gone is not None else None
        if gone is not None:
            return gone
        own = self._own.find(id)
        if own is not None:
            return self._held(own)
        near = sorted(pair for layer in self._layers for pair in layer.nearest(id))
        return Unresolved(id, tuple(dict.fromkeys(name for _, name in near))[:NEAREST])

    def knows(self, id: str) -> bool:
        """Whether an id names a source, one or several; cheaper than `resolve` where it names none."""
        layers = self._layers if self._gone is None else (*self._layers, self._gone)
        return any(layer.knows(id) for layer in layers) or self._own.is_tag(id)

    def can_read(self, source: Source) -> bool:
        """
        Whether the text of `source` is held, can be read, and is what it was when it was pinned, if it was.

        Why it cannot be read is kept in `failures`.
        """
        return self._access.can_open(source) and self.change_of(source) is None

    def failure_of(self, source: Source) -> ProvlintError | None:
        """Why the text of `source`, which is read for it, cannot be read; None where it can or where none is held."""
        return self._access.failure_of(source)

    def change_of(self, source: Source) -> Change | None:
        """How `source` is other than the lock or the list that names it says; None where it is not or nothing does."""
        return self._pins.change_of(source)

    @property
    def gone(self) -> tuple[Source, ...]:
        """The sources that were locked and are gone."""
        return self._pins.gone

    def hash_of(self, source: Source) -> str | None:
        """The hash of the bytes of `source`, which are read for it if they were not yet; None where they cannot be."""
        return self._pins.hash_of(source)

    def is_unlocked(self, source: Source) -> bool:
        """Whether there is a lock that does not know `source`."""
        return self._pins.has_lock and not self._pins.is_locked(source)

    def others(self, cited: Iterable[Source] = ()) -> Shelf:
        """The sources that can be read, less those that are `cited`: where to look for what these do not have."""
        return self._shelf.without(cited)

    @property
    def notes(self) -> tuple[str, ...]:
        """What was wrong with the index of the sources; it made the run slower and changed nothing else."""
        return tuple(self._catalog.notes)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What was assumed to read sources, each with its file, in the order met."""
        return self._access.remarks

    @property
    def failures(self) -> tuple[ProvlintError, ...]:
        """What was wanted and could not be read, in the order met: sources' texts, and what front matter names."""
        return self._access.failures

    def for_draft(self, draft: Document, listed: Callable[[], Listed] | None = None) -> Corpus:
        """
        The sources as this draft may cite them: those for it alone, the others less the draft itself, those of its
        front matter, and its own list.

        `listed`: what its own list names, asked for when nothing else knows an id: sources without text, each with
        whether its label is a tag wherever it stands.
        """
        itself = Itself(draft.uri, draft.text)
        scoped, declared = self._scoped.of(draft.uri), self._declarations.of(draft)
        view = Corpus.__new__(Corpus)
        view.skipped, view.mistakes, view.roots = self.skipped, self.mistakes, self.roots
        view._given, view._whole, view._scoped, view._catalog = None, self._whole, self._scoped, self._catalog
        view._access, view._declarations, view._pins = self._access, self._declarations, self._pins
        view._before = (Layer(scoped).without(itself),) if scoped else ()
        view._general = self._general.without(itself)
        view._behind = (Layer(declared).without(itself),) if declared else ()
        view._own = OwnList(listed)
        view._gone = self._pins.gone_from(draft.uri)
        return view

    @cached_property
    def _shelf(self) -> Shelf:
        """The sources that can be read, in order of precedence."""
        before = [source for layer in self._before for source in layer.sources]
        behind = [source for layer in self._behind for source in layer.sources]
        return self._whole._general_shelf.less(self._general.hidden).adding(before, behind)

    @cached_property
    def _general_shelf(self) -> Shelf:
        """The sources of every draft that can be read, looked at once for all drafts."""
        roll, uncovered = self._general.roll, self._catalog.uncovered()
        for place, remark in self._catalog.remarks.items():
            self._access.remark(roll[place].uri, remark)
        loose = tuple(place for place in uncovered if self._access.can_open(roll[place]))
        catalog = self._catalog if len(uncovered) < len(roll) else None
        return Shelf(roll, loose, catalog, self._access.can_open, frozenset(uncovered).difference(loose))

    def _gone_instead(self, id: str, found: Source | Ambiguous) -> Source | None:
        """
        The source that is gone and that an id named when it was locked, where the one it names now is another.

        Else whatever takes the name of a source that is gone would be taken for it.
        """
        gone = self._gone.find(id) if self._gone is not None else None
        if not isinstance(gone, Source) or not isinstance(found, Source) or found.id == id:
            return None
        if (gone.id != id and self._pins.is_locked(found)) or self._pins.is_moved(gone, found):
            return None
        return gone

    def _held(self, found: Source | Ambiguous) -> Source | Ambiguous:
        """What was found, or for a source without text the one that was given with its address and has text."""
        if isinstance(found, Source) and not found.has_text and found.url is not None:
            for layer in self._layers:
                other = layer.find(found.url)
                if isinstance(other, Source) and other.has_text:
                    return other
        return found


def _read_lock(path: str | PathLike[str] | None) -> tuple[Lock | None, tuple[InvalidLock, ...]]:
    """The lock at `path`, if there is one, or why it cannot be read."""
    try:
        return (None, ()) if path is None else (read_lock(Path(path)), ())
    except InvalidLock as error:
        return None, (error,)


def _given(id: str, text: str | None) -> Source:
    if text is None:
        return Source(id, id, None)
    return Source(id, id, partial(read_text, text, id, _FORMATS.get(id[id.rfind(".") :], "text")), raw=text)
