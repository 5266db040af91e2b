"""What sources were when they were pinned, by a lock or by the list that names them, and whether they still are."""

from __future__ import annotations

from attrs import frozen

from provlint.errors import UnreadableFile
from provlint.sources.layer import Layer
from provlint.sources.lock import Key, Lock, Pin, hash_now, hash_text, key_of
from provlint.sources.patterns import Scoped
from provlint.sources.roll import Roll
from provlint.sources.source import Source


@frozen
class Change:
    """
    How a source is other than it was when it was pinned.

    `origin`: the name of the lock that says what it was, None where the list that names the source does. `was`,
    `now`: the hashes of its bytes; `now` is None where it is gone.
    """

    origin: str | None
    was: str
    now: str | None


class Pins:
    """
    The pins of a corpus's `sources`; `lock` is None where there is none.

    What was read is what is compared: a source's hash is noted as its text is read, and the file is looked at by
    itself only where its text was not wanted.
    """

    def __init__(self, lock: Lock | None, sources: Roll) -> None:
        self._origin = None if lock is None else lock.path.name
        self._locked: dict[Key, tuple[str, ...]] = {}
        self._hashes: dict[Source, str | None] = {}
        gone: list[Source] = []
        if lock is not None:
            for pin in lock.pins:
                self._locked[pin.key] = (*self._locked.get(pin.key, ()), pin.sha256)
            held = set(sources.keys)
            missing = {pin.key: pin for pin in lock.pins if pin.key not in held}
            gone = [_ghost(pin, str(lock.path)) for pin in missing.values()]
        self._gone = tuple(source for source in gone if not source.drafts)
        self._scoped = Scoped(source for source in gone if source.drafts)
        self.gone: tuple[Source, ...] = tuple(gone)

    @property
    def has_lock(self) -> bool:
        """Whether there is a lock."""
        return self._origin is not None

    def note(self, source: Source) -> None:
        """Take down which bytes the text of a pinned source, which has just been read, was made of."""
        if source.sha256 is not None or key_of(source) in self._locked:
            document = source.document
            if source.path is None:
                self._hashes[source] = hash_text(document.text)[0]
            elif document.sha256 is not None:
                self._hashes[source] = document.sha256

    def is_locked(self, source: Source) -> bool:
        """Whether the lock knows a source."""
        return key_of(source) in self._locked

    def change_of(self, source: Source) -> Change | None:
        """How a source has changed; None where it has not, where nobody pinned it, or where it cannot be read."""
        locked = self._locked.get(key_of(source), ())
        if locked and not source.has_text:
            return Change(self._origin, locked[0], None)
        if not source.has_text or not (locked or source.sha256):
            return None
        now = self.hash_of(source)
        if now is None:
            return None
        if locked and now not in locked:
            return Change(self._origin, locked[0], now)
        if source.sha256 is not None and now != source.sha256:
            return Change(None, source.sha256, now)
        return None

    def hash_of(self, source: Source) -> str | None:
        """The hash of the bytes that were read of a source, else of those it has now; None where none can be read."""
        if source not in self._hashes:
            try:
                self._hashes[source] = hash_now(source)[0]
            except UnreadableFile:
                self._hashes[source] = None
        return self._hashes[source]

    def gone_from(self, uri: str | None) -> Layer | None:
        """The sources of every draft, and those of the draft at `uri`, that were locked and are gone; None for none."""
        scoped = self._scoped.of(uri) if uri is not None else ()
        return Layer((*scoped, *self._gone)) if scoped or self._gone else None

    def is_moved(self, gone: Source, found: Source) -> bool:
        """Whether a source has the very bytes of one that is gone, and so is that one by another name."""
        return found.has_text and self.hash_of(found) in self._locked[key_of(gone)]


def _ghost(pin: Pin, origin: str) -> Source:
    """A source that was locked and is gone: known, without text."""
    return Source(
        pin.id, origin, None, pin.title, url=pin.url, date=pin.date, drafts=pin.drafts, is_listed=False
    )
