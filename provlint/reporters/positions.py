"""Lines and columns of findings, worked out from the drafts and sources a report holds."""

from __future__ import annotations

from itertools import accumulate

from provlint.report import Diagnostic, Report
from provlint.text.lines import LineTable

# How many code points lie between two places whose byte offset is kept.
STRIDE = 1024


class Lines:
    """Where offsets of one text are: in lines and columns, and in the bytes of its UTF-8 form."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.table = LineTable.of(text)
        self._bytes: tuple[int, ...] | None = None

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1 and in code points."""
        return self.table.position(offset)

    def bytes_at(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, the column in bytes of UTF-8; a byte order mark counts as the three it has."""
        line, column = self.table.position(offset)
        if self.text.isascii():
            return line, column
        return line, self._byte_offset(offset) - self._byte_offset(offset - column + 1) + 1

    def _byte_offset(self, offset: int) -> int:
        if self._bytes is None:
            chunks = (self.text[at : at + STRIDE] for at in range(0, len(self.text), STRIDE))
            self._bytes = tuple(accumulate((_byte_length(chunk) for chunk in chunks), initial=0))
        kept = offset // STRIDE
        return self._bytes[kept] + _byte_length(self.text[kept * STRIDE : offset])


def _byte_length(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


class Positions:
    """The lines of each draft and source of a report, found once a text."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._drafts: dict[str, Lines] = {}
        self._sources: dict[str, Lines] = {}

    def draft(self, uri: str) -> Lines:
        """The lines of the draft `uri`."""
        if uri not in self._drafts:
            self._drafts[uri] = Lines(self._report.documents[uri].text)
        return self._drafts[uri]

    def source(self, uri: str) -> Lines | None:
        """The lines of the source `uri`; None where the report does not hold its text."""
        if uri not in self._sources and uri in self._report.sources:
            self._sources[uri] = Lines(self._report.sources[uri].text)
        return self._sources.get(uri)

    def start(self, diagnostic: Diagnostic) -> tuple[int, int]:
        """Line and column, from 1 and in code points, where a finding starts."""
        return self.draft(diagnostic.uri).at(diagnostic.start)

    def end(self, diagnostic: Diagnostic) -> tuple[int, int]:
        """Line and column, from 1 and in code points, just past where a finding ends."""
        return self.draft(diagnostic.uri).at(diagnostic.end)
