"""Which sources of a corpus have which words, told by a store that is brought up to date when it is first asked."""

from __future__ import annotations

import os
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from heapq import nlargest
from pathlib import Path
from typing import TYPE_CHECKING

from provlint.sources.index import Files
from provlint.sources.roll import Roll
from provlint.sources.store_file import FILE_NAME, StoreDamaged, StoreError, makers, remove

if TYPE_CHECKING:
    from provlint.sources.store import Store

# From this many bytes of sources on a store costs less than it saves; see docs/decisions/0011.
WORTHWHILE = 4_000_000
# Of a longer run of words only so many are looked up, the longest, for those tend to be rare; and more of them where
# more texts than that have these. Each word takes time, and so does each text that is read in vain.
_FEW, _MANY, _LONGEST = 4, 8, 10

Filing = dict[int, tuple[int, ...]]


class Catalog:
    """
    The words of those sources of a roll that are files, as far as those can be read and are not empty, by their places.

    `files`: gives the files. `folder`: where the store is kept; None for one that ends with the run. `notes`: what was
    wrong with the store, each a line for the user; no answer is ever wrong for it. `remarks`: by the place of a source,
    what was assumed to read it.
    """

    def __init__(self, roll: Roll, files: Callable[[], Files], folder: Path | None) -> None:
        self.notes: list[str] = []
        self.remarks: dict[int, str] = {}
        self._roll = roll
        self._files = files
        self._folder = folder
        self._store: Store | None = None
        self._filed: Filing | None = None
        self._numbers = array("I")
        self._is_remade = False
        self._process = 0
        self._inherited: object = None

    def uncovered(self) -> list[int]:
        """The places of the sources whose words are not known; brings the store up to date when first asked."""
        self._look()
        return [place for place, number in enumerate(self._numbers) if not number]

    def count(self, keys: Iterable[str]) -> dict[int, int]:
        """
        How many of `keys` each covered source has, without those that have none; a key given twice counts twice.

        A key is words in a row, a space before, between and after them. Of more than four words some may do.
        """
        counts = self._tally(keys)
        filed = self._look()
        return {place: count for number, count in counts.items() for place in filed.get(number, ())}

    def count_among(self, keys: Iterable[str], places: Iterable[int]) -> dict[int, int]:
        """The same for some of the covered sources, those that have none too."""
        counts = self._tally(keys)
        return {place: counts[number] for place in places if (number := self.number_at(place))}

    def count_most(self, keys: Iterable[str], number: int) -> dict[int, int]:
        """The same for the sources that have most, at least `number` of them, with all that have as many."""
        counts = self._tally(keys)
        filed = self._look()
        known = {text: count for text, count in counts.items() if text in filed}
        least = min(nlargest(number, known.values()), default=0)
        return {place: count for text, count in known.items() if count >= least for place in filed[text]}

    def number_at(self, place: int) -> int:
        """The number of the text of a source, 0 where its words are not known."""
        return self._numbers[place] if 0 <= place < len(self._numbers) else 0

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

    def _look(self) -> Filing:
        """By the number of each text, the places of its sources; empty where there is no store, or need of one."""
        if self._filed is None or self._process != os.getpid():
            # What another process opened is left to it: SQLite does not bear a fork.
            self._process, self._inherited = os.getpid(), (self._inherited, self._store)
            self._store = None
            self._numbers = array("I", bytes(4 * len(self._roll)))
            size = sum(state.st_size for state in self._files().states)
            self._filed = self._file() if size >= WORTHWHILE else {}
        return self._filed

    def _file(self) -> Filing:
        """The sources by their texts, in the store on disk if that can be used."""
        try:
            return self._file_in(self._folder)
        except StoreError as error:
            if self._folder is not None:
                return self._recover(error, self._folder)
            # Where SQLite cannot do that, every text is read.
            self._note(error, "the run went on without it")
            return {}

    def _recover(self, error: StoreError, folder: Path) -> Filing:
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

    def _file_in(self, folder: Path | None) -> Filing:
        """The places of sources by their texts, in the store of `folder`, which is made if it is not there."""
        from provlint.sources.store import Filed, Store

        files = self._files()
        here = f"{Path.cwd()}{os.sep}"
        paths = [path if path.startswith(os.sep) else here + path for path in files.paths]
        store = Store(folder, makers())
        if store.was_remade:
            self._note(store.was_remade, "made anew")
        try:
            filed = Filed(paths, files.states, lambda file: self._roll[files.places[file]])
            numbers, remarks = store.texts_of(filed)
        except StoreError:
            store.close()
            raise
        self._store = store
        if remarks:
            named = zip(files.places, paths, strict=True)
            self.remarks = {place: remarks[path] for place, path in named if path in remarks}
        return self._filed_as(numbers, files.places)

    def _filed_as(self, numbers: Sequence[int], places: Sequence[int]) -> Filing:
        """The places of sources by the numbers of their texts, where they have one."""
        self._numbers = array("I", bytes(4 * len(self._roll)))
        filed: Filing = {}
        for number, place in zip(numbers, places, strict=True):
            if number:
                self._numbers[place] = number
                filed[number] = (*filed[number], place) if number in filed else (place,)
        return filed

    def _note(self, problem: object, outcome: str) -> None:
        place = "index of sources" if self._folder is None else self._folder / FILE_NAME
        self.notes.append(f"{place}: {problem}; {outcome}")


def _longest(words: list[str], count: int) -> list[str]:
    """The longest run of `count` words, by their letters; all words where there are no more."""
    lengths = [len(word) for word in words]
    starts = range(max(1, len(words) - count + 1))
    first = max(starts, key=lambda start: sum(lengths[start : start + count]))
    return words[first : first + count]
