"""Lines and columns of findings, worked out from the drafts a report holds."""

from __future__ import annotations

from provlint.report import Diagnostic, Report
from provlint.text.lines import LineTable


class Positions:
    """The lines of each draft of a report, found once a draft."""

    def __init__(self, report: Report) -> None:
        self._documents = report.documents
        self._tables: dict[str, LineTable] = {}

    def table(self, uri: str) -> LineTable:
        """The lines of the draft `uri`."""
        if uri not in self._tables:
            self._tables[uri] = LineTable.of(self._documents[uri].text)
        return self._tables[uri]

    def text(self, uri: str) -> str:
        """The text of the draft `uri`."""
        return self._documents[uri].text

    def start(self, diagnostic: Diagnostic) -> tuple[int, int]:
        """Line and column, from 1 and in code points, where a finding starts."""
        return self.table(diagnostic.uri).position(diagnostic.start)

    def end(self, diagnostic: Diagnostic) -> tuple[int, int]:
        """Line and column, from 1 and in code points, just past where a finding ends."""
        return self.table(diagnostic.uri).position(diagnostic.end)
