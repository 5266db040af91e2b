"""The sources that a page speaks of, numbered as they come up, with what is known of each."""

from __future__ import annotations

from provlint.analysis import Analysis
from provlint.page.display import one_line, visible, web_address
from provlint.page.view import SourceFacts
from provlint.rules._evidence import tag_id
from provlint.sources.source import Source

_LONGEST_FACT = 300


class Shelf:
    """Hands out numbers; a source that two drafts cite has one."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._facts: list[SourceFacts] = []

    def number(self, source: Source, analysis: Analysis) -> int:
        """The number of a source, from 1; `analysis`: of the draft that names it."""
        key = (source.id, source.uri)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._facts.append(_facts(source, analysis, self._numbers[key]))
        return self._numbers[key]

    def facts(self) -> tuple[SourceFacts, ...]:
        """What is known of all sources that were given a number, in their order."""
        return tuple(self._facts)


def _facts(source: Source, analysis: Analysis, number: int) -> SourceFacts:
    file = source.path or (source.uri if source.has_text and source.uri != source.id else None)
    return SourceFacts(
        number=number,
        id=visible(source.id),
        tag=visible(tag_id(source, analysis)),
        title=_short(source.known_title),
        author=_short(source.author),
        date=_short(source.date),
        link=web_address(source.url),
        address=None if web_address(source.url) else _short(source.url),
        sha256=analysis.corpus.hash_of(source) if source.has_text else None,
        file=_short(file),
        is_held=source.has_text,
    )


def _short(fact: str | None) -> str | None:
    return one_line(fact, _LONGEST_FACT) if fact else None
