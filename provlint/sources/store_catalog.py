"""Which sources of a corpus have which words, told by a store that is brought up to date when it is first asked."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import nlargest
from pathlib import Path
from typing import TYPE_CHECKING

from provlint.sources.source import Source
from provlint.sources.store_file import FILE_NAME, StoreDamaged, StoreError, makers, remove

if TYPE_CHECKING:
    from provlint.sources.store import State, Store

# From this many bytes of sources on a store costs less than it saves; see docs/decisions/0011.
WORTHWHILE = 4_000_000
# Of a longer run of words only so many are looked up, the longest, for those tend to be rare; and more of them where
# more texts than that have these. Each word takes time, and so does each text that is read in vain.
_FEW, _MANY, _LONGEST = 4, 8, 10

States = Mapping[str, os.stat_result]
Filed = dict[int, list[Source]]


class Catalog:
    """
    The words of the sources that are files, as far as those can be read and are not empty.

    `states`: the files' states on disk, by path. `folder`: where the store is kept; None for one that ends with the
    run. `notes`: what was wrong with the store, each a line for the user; no answer is ever wrong for it.
    `remarks`: by uri, what was assumed to read a source.
    """

    def __init__(self, sources: Sequence[Source], states: Callable[[], States], folder: Path | None) -> None:
        self.notes: list[str] = []
        self.remarks: dict[str, str] = {}
        self._sources = [source for source in sources if source.path is not None and source.has_text]
        self._states = states
        self._folder = folder
        self._store: Store | None = None
        self._filed: Filed | None = None
        self._numbers: dict[Source, int] = {}
        self._is_remade = False
        self._process = 0
        self._inherited: object = None

    def covered(self) -> frozenset[Source]:
        """The sources whose words are known; brings the store up to date when first asked."""
        return frozenset(source for sources in self._look().values() for source in sources)

    def count(self, keys: Iterable[str]) -> dict[Source, int]:
        """
        How many of `keys` each covered source has, without those that have none; a key given twice counts twice.

        A key is words in a row, a space before, between and after them. Of more than four words some may do.
        """
        counts = self._tally(keys)
        filed = self._look()
        return {source: count for number, count in counts.items() for source in filed.get(number, ())}

    def count_among(self, keys: Iterable[str], sources: Iterable[Source]) -> dict[Source, int]:
        """The same for some of the covered sources, those that have none too."""
        counts = self._tally(keys)
        return {source: counts[self._numbers[source]] for source in sources if source in self._numbers}

    def count_most(self, keys: Iterable[str], number: int) -> dict[Source, int]:
        """The same for the sources that have most, at least `number` of them, with all that have as many."""
        counts = self._tally(keys)
        filed = self._look()
        known = {text: count for text, count in counts.items() if text in filed}
        least = min(nlargest(number, known.values()), default=0)
        return {source: count for text, count in known.items() if count >= least for source in filed[text]}

    def _tally(self, keys: Iterable[str]) -> Counter[int]:
        """How many of `keys` each text has, by its number."""
        wanted = tuple(keys)
        while True:
            self._look()
            counts: Counter[int] = Counter()
            try:
                for key in wanted:
                    counts.update(self._texts_with(key))
            except StoreError as error:
                if self._folder is None:
                    raise
                self._filed = self._recover(error, self._folder)
            else:
                return counts

    def _texts_with(self, key: str) -> list[int]:
        words = key.split()
        if self._store is None or not words:
            return []
        found = self._store.texts_with(" ".join(_longest(words, _FEW)))
        if len(found) > _MANY and len(words) > _FEW:
            found = self._store.texts_with(" ".join(_longest(words, _LONGEST)))
        return found

    def _look(self) -> Filed:
        """By the number of each text, the sources that have it; empty where there is no store, or need of one."""
        if self._filed is None or self._process != os.getpid():
            # What another process opened is left to it: SQLite does not bear a fork.
            self._process, self._inherited = os.getpid(), (self._inherited, self._store)
            self._store = None
            size = sum(state.st_size for state in self._states().values())
            self._filed = self._file() if size >= WORTHWHILE else {}
        return self._filed

    def _file(self) -> Filed:
        """The sources by their texts, in the store on disk if that can be used."""
        try:
            return self._file_in(self._folder)
        except StoreError as error:
            if self._folder is not None:
                return self._recover(error, self._folder)
            # Where SQLite cannot do that, every text is read.
            self._note(error, "the run went on without it")
            return {}

    def _recover(self, error: StoreError, folder: Path) -> Filed:
        """The sources by their texts: in a new store where the old one is damaged, or in memory."""
        if self._store is not None:
            self._store.close()
        if isinstance(error, StoreDamaged) and not self._is_remade:
            self._is_remade = True
            try:
                remove(folder)
                filed = self._file_in(folder)
            except (StoreError, OSError):
                pass
            else:
                self._note(error, "made anew")
                return filed
        self._note(error, "the run went on without it")
        self._folder = None
        return self._file()

    def _file_in(self, folder: Path | None) -> Filed:
        """The sources by their texts, in the store of `folder`, which is made if it is not there."""
        from provlint.sources.store import Store

        here, states = str(Path.cwd()), self._states()
        named: dict[str, list[Source]] = {}
        for source in self._sources:
            if source.path is not None and source.path in states:
                is_absolute = source.path.startswith(os.sep)
                path = source.path if is_absolute else f"{here}{os.sep}{source.path}"
                named.setdefault(path, []).append(source)
        store = Store(folder, makers())
        if store.was_remade:
            self._note(store.was_remade, "made anew")
        current = {path: _state(states[sources[0].path or ""]) for path, sources in named.items()}
        try:
            found = store.texts_of({path: sources[0] for path, sources in named.items()}, current)
        except StoreError:
            store.close()
            raise
        filed: Filed = {}
        for path, text in found.items():
            filed.setdefault(text.number, []).extend(named[path])
            if text.remark is not None:
                self.remarks.update((source.uri, text.remark) for source in named[path])
        self._store = store
        self._numbers = {source: number for number, sources in filed.items() for source in sources}
        return filed

    def _note(self, problem: object, outcome: str) -> None:
        place = "index of sources" if self._folder is None else self._folder / FILE_NAME
        self.notes.append(f"{place}: {problem}; {outcome}")


def _state(status: os.stat_result) -> State:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def _longest(words: list[str], count: int) -> list[str]:
    """The longest run of `count` words, by their letters; all words where there are no more."""
    lengths = [len(word) for word in words]
    starts = range(max(1, len(words) - count + 1))
    first = max(starts, key=lambda start: sum(lengths[start : start + count]))
    return words[first : first + count]
