"""
The source store: one SQLite file that knows which words stand in which texts.

It saves time and decides nothing: it may be deleted at any moment, and whatever it names is looked at again in the text
as it is now. A text is known by the hash of what was read, a file by its state on disk; the index (FTS5) holds the
comparable words of each text once and the text itself not at all.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable, Sequence
from hashlib import sha256
from marshal import dumps
from operator import attrgetter
from pathlib import Path
from time import time_ns
from weakref import finalize

from attrs import frozen

from provlint.errors import ProvlintError
from provlint.sources.source import Source
from provlint.sources.store_file import (
    UNSURE,
    StoreDamaged,
    StoreError,
    connect,
    is_blank,
    is_marked,
    mark,
    settled_state,
    told,
)
from provlint.sources.store_words import indexed_words

_APPLICATION = 0x70726F76  # "prov", so that nobody's else database is taken for a store
# Texts that no file has any more are dropped, by beginning anew, when there are more of them than this and than others.
_MOST_DEAD = 1_000
# Bytes of the index that are held in memory before they are written: a third faster than the usual 1 MB.
_HELD = 16_000_000
_TABLES = (
    "create table about (key text primary key, value) without rowid",
    "create table files (path text primary key, size integer, changed integer, state integer, node integer,"
    " text integer, hash text, remark text) without rowid",
    # By a digest of the paths and states of some files, the number of the text of each.
    "create table listings (digest text primary key, texts blob) without rowid",
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
    ("quote(digest) || quote(texts)", "listings order by digest"),
    ("segid || hex(term) || ',' || pgno", "words_idx order by segid, term"),
)
_DROPPED = ("about", "files", "listings", "words")
# Sources that are looked up in turn, each with a listing of their own, are few.
_MOST_LISTINGS = 8

State = tuple[int, int, int, int]
Row = tuple[str, int, int, int, int, int, str, str | None]


@frozen
class Text:
    """A text in a store: its `number`, 0 where there is none to be had, its hash, and what was assumed to read it."""

    number: int
    hash: str = ""
    remark: str | None = None


_NONE = Text(0)

# Of a file's state what changes with its content: size, both times and inode.
_state = attrgetter("st_size", "st_mtime_ns", "st_ctime_ns", "st_ino")


@frozen
class Filed:
    """
    Files as they are asked for: their absolute `paths`, and their `states`, taken before now.

    `read`: gives the source that the file with a number among them is.
    """

    paths: Sequence[str]
    states: Sequence[os.stat_result]
    read: Callable[[int], Source]

    @property
    def digest(self) -> str:
        """What tells these files in these states from all others."""
        paths = "\n".join(self.paths).encode("utf-8", "surrogateescape")
        # The second version of the format knows no references: what is equal has equal bytes.
        return sha256(paths + dumps([*map(_state, self.states)], 2)).hexdigest()


class Store:
    """
    An open store; without a `folder` it is held in memory and ends with the run. `close` lets the file go.

    Every method raises StoreError where the file cannot be used: held by another program, not writable, damaged, full.
    """

    def __init__(self, folder: Path | None, made_by: str) -> None:
        self._made_by = made_by
        self._folder = folder
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

    def texts_of(self, files: Filed) -> tuple[Sequence[int], dict[str, str]]:
        """
        The number of the text of each file, 0 where there is none; and by path what was assumed to read some.

        Files that have changed are read again. From here on the store is seen as it is now, whatever another run does
        to it.
        """
        digest = files.digest
        with told():
            self._leave()
            self._connection.execute("begin")
            self._check()
            listed = self._listed(digest)
            numbers = self._update(digest, files) if listed is None else listed
            remarks = self._connection.execute("select path, remark from files where remark is not null")
            return numbers, dict(remarks.fetchall())

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
        if self._folder is not None:
            # A savepoint makes FTS5 write what it still holds in memory, so that it is in the sum.
            self._connection.execute("savepoint whole")
            self._connection.execute("release whole")
            self._set("sum", self._sum())

    def _make_anew(self) -> None:
        for name in _DROPPED:
            self._connection.execute(f"drop table if exists {name}")
        self._make_tables()

    def _update(self, digest: str, files: Filed) -> list[int]:
        """Take in the texts of the files that have changed, all or none of them; the numbers of all."""
        self._leave()
        self._connection.execute("begin immediate")
        self._check()
        rows, wanted = self._rows(), set(files.paths)
        if self._is_stale({row[5] for row in rows if row[0] in wanted or Path(row[0]).exists()}):
            self._make_anew()
            rows = []
        texts, is_sure = self._renew(rows, files)
        for path in {row[0] for row in rows} - wanted:
            if not Path(path).exists():
                self._connection.execute("delete from files where path = ?", (path,))
        numbers = [texts[path].number for path in files.paths]
        if is_sure:
            self._list(digest, numbers)
        self._seal()
        made = self._get("made")
        self._connection.commit()
        self._connection.execute("begin")
        if self._get("made") != made:
            raise StoreError("was made anew by another run")
        return numbers

    def _renew(self, rows: Sequence[Row], files: Filed) -> tuple[dict[str, Text], bool]:
        """The texts of all files, those that have changed read again; and whether none may have changed once more."""
        states = dict(zip(files.paths, map(_state, files.states), strict=True))
        texts = {
            path: Text(number, digest, remark)
            for path, *state, number, digest, remark in rows
            if states.get(path) == tuple(state)
        }
        numbers = {row[6]: row[5] for row in rows}
        is_sure = True
        for place, path in enumerate(files.paths):
            if path not in texts:
                texts[path] = self._take(files.read(place), numbers)
                is_sure = self._note_file(path, states[path], texts[path]) and is_sure
        return texts, is_sure

    def _leave(self) -> None:
        if self._connection.in_transaction:
            self._connection.rollback()

    def _listed(self, digest: str) -> array[int] | None:
        """The numbers of the texts of files that have not changed, by their digest; None where they may have."""
        row = self._connection.execute("select texts from listings where digest = ?", (digest,)).fetchone()
        return None if row is None else array("I", row[0])

    def _list(self, digest: str, numbers: Sequence[int]) -> None:
        """Keep the numbers of the texts of some files as they are now."""
        known = self._connection.execute("select count(*) from listings").fetchone()[0]
        if known >= _MOST_LISTINGS:
            self._connection.execute("delete from listings")
        row = (digest, array("I", numbers).tobytes())
        self._connection.execute("insert or replace into listings values (?, ?)", row)

    def _check(self) -> None:
        """Raise StoreDamaged where the store is not as it was written, and StoreError where it is another version's."""
        if self._get("made by") != self._made_by:
            raise StoreError("was taken over by another version of provlint")
        # Nothing need be summed up twice that no other run has touched.
        version = self._connection.execute("pragma data_version").fetchone()[0]
        if self._folder is not None and version != self._version:
            state = settled_state(self._folder)
            if state is None or not is_marked(self._folder, state):
                if self._get("sum") != self._sum():
                    raise StoreDamaged("is damaged")
                if state is not None and state == settled_state(self._folder):
                    mark(self._folder, state)
            self._version = version

    def _rows(self) -> list[Row]:
        """All that is known of files."""
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

    def _note_file(self, path: str, state: State, text: Text) -> bool:
        """Keep what a file holds; whether it was not changed a moment ago, so that it need not be read again."""
        size, changed, status_changed, node = state
        is_sure = max(changed, status_changed) <= time_ns() - UNSURE
        size = size if is_sure else -1
        row = (path, size, changed, status_changed, node, text.number, text.hash, text.remark)
        self._connection.execute("insert or replace into files values (?, ?, ?, ?, ?, ?, ?, ?)", row)
        return is_sure

    def _get(self, key: str) -> object:
        row = self._connection.execute("select value from about where key = ?", (key,)).fetchone()
        return None if row is None else row[0]

    def _set(self, key: str, value: object) -> None:
        self._connection.execute("insert or replace into about values (?, ?)", (key, value))
