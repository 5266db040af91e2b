"""Which findings a directive suppresses: those of its rules that begin in the stretches of the draft it covers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from provlint.report import Diagnostic
from provlint.rules._rule import Family, Rule
from provlint.suppressions.directives import Directive, Verb
from provlint.text.document import Block, Document
from provlint.text.lines import LineTable
from provlint.text.span import Span

_WORD = re.compile(r"\S")
# The number of a name in a directive that has none.
BLANKET = -1


class Catalog:
    """What the names in directives stand for; `sourceless`: the rules that find all there is without sources too."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        families: dict[str, list[str]] = {}
        self._default: set[str] = set()
        self.sourceless = {rule.name for rule in rules if not rule.family.needs_sources}
        for rule in rules:
            if rule.family is not Family.SUPPRESSIONS:
                families.setdefault(rule.family.value, []).append(rule.name)
                self._default |= {rule.name} if rule.is_default else set()
        self.all = tuple(name for names in families.values() for name in names)
        singles = {name: (name,) for name in self.all}
        self._rules: dict[str, tuple[str, ...]] = {**singles, **{k: tuple(v) for k, v in families.items()}}

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that may stand in brackets."""
        return tuple(self._rules)

    def find(self, name: str) -> tuple[str, ...]:
        """The rules a name stands for; () where it is that of no rule or family, or of findings on suppressions."""
        return self._rules.get(name, ())

    def expected(self, rules: Sequence[str]) -> set[str]:
        """Those of `rules` that must have run for one to say that they found nothing: of several, the default ones."""
        return {rule for rule in rules if len(rules) == 1 or rule in self._default}


@frozen
class Stretch:
    """
    A stretch of the draft's own text, half-open, in which one name of one directive suppresses a rule's findings.

    `directive` and `name` are their numbers, from 0; `name` is BLANKET where the directive names none.
    """

    start: int
    end: int
    directive: int
    name: int


@frozen
class Coverage:
    """`stretches`: by rule, what is covered. `ends`: (directive, name) of each `enable` that ended something."""

    stretches: Mapping[str, Sequence[Stretch]]
    ends: frozenset[tuple[int, int]]


def cover(directives: Sequence[Directive], document: Document, catalog: Catalog) -> Coverage:
    """What the directives of a document cover. Linear in the document and in the rules they name."""
    lines = _Lines(document)
    stretches: dict[str, list[Stretch]] = {}
    opened: dict[str, tuple[int, int, int]] = {}
    ends: set[tuple[int, int]] = set()
    for number, directive in enumerate(directives):
        span = directive.span
        for name, rule in _named(directive, catalog):
            if directive.verb is Verb.DISABLE:
                opened.setdefault(rule, (span.end, number, name))
            elif directive.verb is Verb.ENABLE and rule in opened:
                start, opener, opener_name = opened.pop(rule)
                stretches.setdefault(rule, []).append(Stretch(start, span.start, opener, opener_name))
                ends.add((number, name))
            elif directive.verb in {Verb.IGNORE, Verb.IGNORE_FILE}:
                start, end = lines.whole if directive.verb is Verb.IGNORE_FILE else lines.covered(span)
                stretches.setdefault(rule, []).append(Stretch(start, end, number, name))
    for rule, (start, number, name) in opened.items():
        stretches.setdefault(rule, []).append(Stretch(start, lines.whole[1], number, name))
    return Coverage(stretches, frozenset(ends))


def match(diagnostics: Iterable[Diagnostic], coverage: Coverage) -> Iterator[Stretch | None]:
    """
    For each diagnostic, in the order of their starts, the stretch that covers it, None where none does.

    Of several it is the one that begins last. Linear: a stretch is taken up once and, once passed, dropped for good.
    """
    waiting = {rule: sorted(found, key=_start)[::-1] for rule, found in coverage.stretches.items()}
    active: dict[str, list[Stretch]] = {rule: [] for rule in waiting}
    for diagnostic in diagnostics:
        queue, stack = waiting.get(diagnostic.rule, []), active.get(diagnostic.rule, [])
        while queue and queue[-1].start <= diagnostic.start:
            stack.append(queue.pop())
        while stack and stack[-1].end <= diagnostic.start:
            stack.pop()
        yield stack[-1] if stack else None


def _named(directive: Directive, catalog: Catalog) -> Iterator[tuple[int, str]]:
    """The number of each name and each rule it stands for."""
    if not directive.names:
        yield from ((BLANKET, rule) for rule in catalog.all)
    for number, name in enumerate(directive.names):
        yield from ((number, rule) for rule in catalog.find(name.text))


def _start(stretch: Stretch) -> int:
    return stretch.start


class _Lines:
    """Where the lines of a document and its words are."""

    def __init__(self, document: Document) -> None:
        self._table = LineTable.of(document.text)
        self._prose = document.prose
        self._blocks = document.blocks
        self._known: dict[tuple[int, int], tuple[int, int]] = {}
        self.whole = (-1, len(document.text) + 1)

    def covered(self, span: Span) -> tuple[int, int]:
        """
        What an `ignore` at `span` covers: the lines it stands on.

        Where those have no words, it is the next line that has, with the rest of the block that stands there.
        """
        lines = self._line(span.start)[0], self._line(span.end)[1]
        if lines not in self._known:
            self._known[lines] = self._cover(*lines)
        return self._known[lines]

    def _cover(self, start: int, end: int) -> tuple[int, int]:
        stretch = self._prose.from_origin(Span(start, end))
        if _WORD.search(self._prose.text, stretch.start, stretch.end) is not None:
            return start, end
        word = _WORD.search(self._prose.text, self._prose.from_origin(Span(end, end)).start)
        if word is None:
            return end, end
        start, end = self._line(self._prose.to_origin(Span(*word.span())).start)
        return start, max(end, self._end_of_block(word.start()))

    def _line(self, offset: int) -> tuple[int, int]:
        return self._table.bounds(self._table.position(offset)[0])

    def _end_of_block(self, place: int) -> int:
        """Where, in the document's own text, the block at `place` of its prose ends."""
        number = bisect_right(self._blocks, place, key=_block_start) - 1
        end = self._blocks[number].span.end if number >= 0 else place
        return self._prose.to_origin(Span(end - 1, end)).end if end > place else 0


def _block_start(block: Block) -> int:
    return block.span.start
