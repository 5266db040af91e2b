"""
The source store: one SQLite file that knows which words stand in which texts.

It saves time and decides nothing: it may be deleted at any moment, and whatever it names is looked at again in the text
as it is now. A text is known by the hash of what was read, a file by its state on disk; the index (FTS5) holds the
comparable words of each text once and the text itself not at all.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from time import time_ns
from weakref import finalize

from attrs import frozen

from provlint.errors import ProvlintError
from provlint.sources.source import Source
from provlint.sources.store_file import StoreDamaged, StoreError, connect, is_blank, told
from provlint.sources.store_words import indexed_words

_APPLICATION = 0x70726F76  # "prov", so that nobody's else database is taken for a store
# A file changed this shortly before it was read may change once more without its times showing it.
_UNSURE = 2_000_000_000
# Texts that no file has any more are dropped, by beginning anew, when there are more of them than this and than others.
_MOST_DEAD = 1_000
# Bytes of the index that are held in memory before they are written: a third faster than the usual 1 MB.
_HELD = 16_000_000
_TABLES = (
    "create table about (key text primary key, value) without rowid",
    "create table files (path text primary key, size integer, changed integer, state integer, node integer,"
    " text integer, hash text, remark text) without rowid",
    # Nothing but the places of words is kept: neither the text nor its length.
    "create virtual table words using fts5 (text, content='', columnsize=0, tokenize='ascii')",
)
# What a look-up depends on besides the blocks of the index, and how each row is told from any other.
_SUMMED = (
    ("quote(key) || quote(value)", "about where key != 'sum' order by key"),
    (
        "quote(path) || size || ',' || changed || ',' || state || ',' || node || ',' || text || hash || quote(remark)",
        "files order by path",
    ),
    ("segid || hex(term) || ',' || pgno", "words_idx order by segid, term"),
)
_DROPPED = ("about", "files", "words")

State = tuple[int, int, int, int]
Row = tuple[str, int, int, int, int, int, str, str | None]


@frozen
class Text:
    """A text in a store: its `number`, 0 where there is none to be had, its hash, and what was assumed to read it."""

    number: int
    hash: str = ""
    remark: str | None = None


_NONE = Text(0)


class Store:
    """
    An open store; without a `folder` it is held in memory and ends with the run. `close` lets the file go.

    Every method raises StoreError where the file cannot be used: held by another program, not writable, damaged, full.
    """

    def __init__(self, folder: Path | None, made_by: str) -> None:
        self._made_by = made_by
        self._is_kept = folder is not None
        self._version = -1
        self.was_remade = ""
        was_blank = folder is not None and is_blank(folder)
        with told():
            self._connection = connect(folder)
        # What is closed last takes the log in, so that one file is left.
        self.close = finalize(self, self._connection.close)
        try:
            with told():
                self._prepare(was_blank)
        except StoreError:
            self.close()
            raise

    def texts_of(self, sources: Mapping[str, Source], states: Mapping[str, State]) -> dict[str, Text]:
        """
        The text of each of `sources`, all by absolute path; files that have changed are read again.

        `states`: those of the files, taken before now. What cannot be read or is empty is left out. From here on the
        store is seen as it is now, whatever another run does to it.
        """
        with told():
            self._leave()
            self._connection.execute("begin")
            texts = _fresh(self._rows(), states)
            if texts.keys() != states.keys():
                texts = self._update(sources, states)
        return {path: text for path, text in texts.items() if text.number}

    def texts_with(self, key: str) -> list[int]:
        """The numbers of the texts in which the words of `key` stand in a row, ascending."""
        with told():
            found = self._connection.execute("select rowid from words where words match ?", (f'"{key}"',))
            return [row[0] for row in found]

    def _prepare(self, was_blank: bool) -> None:
        """Make sure that the tables are there and ours, or make them; `was_blank`: a file without any was there."""
        execute = self._connection.execute
        application = execute("pragma application_id").fetchone()[0]
        is_empty = not execute("select count(*) from sqlite_master").fetchone()[0]
        if application != _APPLICATION and not is_empty:
            raise StoreError("is not a store of provlint")
        if is_empty or self._get("made by") != self._made_by:
            execute("begin immediate")
            # Another run may have been quicker.
            if not execute("select count(*) from sqlite_master").fetchone()[0]:
                execute(f"pragma application_id = {_APPLICATION}")
                self._make_tables()
                self.was_remade = "was empty" if was_blank else ""
            elif self._get("made by") != self._made_by:
                self._make_anew()
                self.was_remade = "was made by another version of provlint"
            self._connection.commit()

    def _make_tables(self) -> None:
        for table in _TABLES:
            self._connection.execute(table)
        self._connection.execute("insert into words (words, rank) values ('hashsize', ?)", (_HELD,))
        self._set("made by", self._made_by)
        self._set("texts", 0)
        self._set("made", f"{time_ns()} {os.getpid()}")
        self._seal()

    def _seal(self) -> None:
        """Write down the check sum of what is in the store now."""
        if self._is_kept:
            # A savepoint makes FTS5 write what it still holds in memory, so that it is in the sum.
            self._connection.execute("savepoint whole")
            self._connection.execute("release whole")
            self._set("sum", self._sum())

    def _make_anew(self) -> None:
        for name in _DROPPED:
            self._connection.execute(f"drop table if exists {name}")
        self._make_tables()

    def _update(self, sources: Mapping[str, Source], states: Mapping[str, State]) -> dict[str, Text]:
        """Take in the texts of the files that have changed, all or none of them; the texts of all."""
        self._leave()
        self._connection.execute("begin immediate")
        rows = self._rows()
        if self._is_stale({row[5] for row in rows if row[0] in states or Path(row[0]).exists()}):
            self._make_anew()
            rows = []
        texts = _fresh(rows, states)
        numbers = {row[6]: row[5] for row in rows}
        for path, state in states.items():
            if path not in texts:
                texts[path] = self._take(sources[path], numbers)
                self._note_file(path, state, texts[path])
        for path in {row[0] for row in rows} - states.keys():
            if not Path(path).exists():
                self._connection.execute("delete from files where path = ?", (path,))
        self._seal()
        made = self._get("made")
        self._connection.commit()
        self._connection.execute("begin")
        if self._get("made") != made:
            raise StoreError("was made anew by another run")
        return texts

    def _leave(self) -> None:
        if self._connection.in_transaction:
            self._connection.rollback()

    def _rows(self) -> list[Row]:
        """All that is known of files; raises StoreDamaged where the store is not as it was written."""
        if self._get("made by") != self._made_by:
            raise StoreError("was taken over by another version of provlint")
        rows = self._all_rows()
        # Nothing need be summed up twice that no other run has touched.
        version = self._connection.execute("pragma data_version").fetchone()[0]
        if self._is_kept and version != self._version:
            if self._get("sum") != self._sum():
                raise StoreDamaged("is damaged")
            self._version = version
        return rows

    def _all_rows(self) -> list[Row]:
        return self._connection.execute("select * from files order by path").fetchall()

    def _sum(self) -> int:
        """A check sum of all that is looked at in the store, for SQLite has none of its own."""
        from zlib import crc32

        total = 0
        for columns, table in _SUMMED:
            # Put together by SQLite: ten thousand rows are slow in Python.
            query = f"select group_concat({columns}, char(10)) from (select * from {table})"
            total = crc32(str(self._connection.execute(query).fetchone()[0]).encode(), total)
        for number, block in self._connection.execute("select id, block from words_data order by id"):
            if not isinstance(block, bytes):
                raise StoreDamaged("is damaged")
            total = crc32(block, total ^ (number & 0xFFFFFFFF))
        return total

    def _is_stale(self, live: set[int]) -> bool:
        """Whether most texts are of no file any more; `live`: the numbers of the others."""
        return self._count() - len(live) > max(_MOST_DEAD, len(live))

    def _count(self) -> int:
        """How many texts the store has taken in, which is the number of the last one."""
        count = self._get("texts")
        if not isinstance(count, int):
            raise StoreDamaged("is damaged")
        return count

    def _take(self, source: Source, numbers: dict[str, int]) -> Text:
        """The text of a source, which is read; new words are taken in. `numbers`: those of texts, by their hash."""
        try:
            # The source would keep its text, and there may be ten thousand of them.
            document = source.load() if source.load is not None else None
        except ProvlintError:
            return _NONE
        if document is None or not document.text.strip():
            return _NONE
        prose = document.prose.text
        digest = sha256(prose.encode("utf-8", "surrogatepass")).hexdigest()
        if digest not in numbers:
            numbers[digest] = self._count() + 1
            self._set("texts", numbers[digest])
            row = (numbers[digest], indexed_words(prose))
            self._connection.execute("insert into words (rowid, text) values (?, ?)", row)
        return Text(numbers[digest], digest, document.remark)

    def _note_file(self, path: str, state: State, text: Text) -> None:
        size, changed, status_changed, node = state
        if max(changed, status_changed) > time_ns() - _UNSURE:
            size = -1
        row = (path, size, changed, status_changed, node, text.number, text.hash, text.remark)
        self._connection.execute("insert or replace into files values (?, ?, ?, ?, ?, ?, ?, ?)", row)

    def _get(self, key: str) -> object:
        row = self._connection.execute("select value from about where key = ?", (key,)).fetchone()
        return None if row is None else row[0]

    def _set(self, key: str, value: object) -> None:
        self._connection.execute("insert or replace into about values (?, ?)", (key, value))


def _fresh(rows: Sequence[Row], states: Mapping[str, State]) -> dict[str, Text]:
    """The texts of the files whose state is still what it was, by path."""
    return {
        path: Text(number, digest, remark)
        for path, *state, number, digest, remark in rows
        if states.get(path) == tuple(state)
    }
