"""Which sources can be read: found out when each is first wanted, and kept with what was met on the way."""

from __future__ import annotations

from provlint.errors import ProvlintError, UnreadableFile
from provlint.sources.pins import Pins
from provlint.sources.source import Source

# A corpus may outlive many drafts, and each may have a mistake of its own.
_MOST = 1_000


class Access:
    """What reading the sources of a corpus came to, shared by all that its drafts see of it."""

    def __init__(self, pins: Pins) -> None:
        self._pins = pins
        self._opened: set[Source] = set()
        self._failures: dict[Source | str, ProvlintError] = {}
        self._remarks: dict[str, str] = {}

    @property
    def failures(self) -> tuple[ProvlintError, ...]:
        """What was wanted and could not be read, in the order met."""
        return tuple(self._failures.values())

    @property
    def remarks(self) -> tuple[str, ...]:
        """What was assumed to read sources, each with its file, in the order met."""
        return tuple(f"{uri}: {remark}" for uri, remark in self._remarks.items())

    def can_open(self, source: Source) -> bool:
        """Whether the text of `source` is held and can be read, as it was pinned or not."""
        if source in self._opened:
            return True
        if not source.has_text or source in self._failures:
            return False
        try:
            text = source.document.text
        except UnreadableFile as error:
            self._failures[source] = error
            return False
        if source.path is not None and not text.strip():
            self._failures[source] = UnreadableFile(
                source.path, "is empty", "put the text in or take it away"
            )
            return False
        if source.document.remark is not None:
            self.remark(source.uri, source.document.remark)
        self._pins.note(source)
        self._opened.add(source)
        return True

    def failure_of(self, source: Source) -> ProvlintError | None:
        """Why the text of `source`, which is read for it, cannot be read; None where it can or where none is held."""
        return None if self.can_open(source) else self._failures.get(source)

    def remark(self, uri: str, remark: str) -> None:
        """Keep what was assumed to read the source at `uri`."""
        if uri in self._remarks or len(self._remarks) < _MOST:
            self._remarks[uri] = remark

    def note_draft(self, uri: str, error: ProvlintError | None) -> None:
        """Keep what is wrong in what the draft at `uri` declares, in place of what was; None for nothing."""
        self._failures.pop(uri, None)
        if error is not None and len(self._failures) < _MOST:
            self._failures[uri] = error
