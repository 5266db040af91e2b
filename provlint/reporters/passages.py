"""One source for people: what is known of it, and its text or some lines of it, safe for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from provlint.align import PROVED, align
from provlint.reporters.terminal import printable
from provlint.sources.source import Source
from provlint.text.lines import LineTable
from provlint.text.span import Span

OPEN, CLOSE = "«", "»"
# What is shown besides a passage: lines before and after it, and of a line without end so many characters.
_AROUND = 2
_REACH = 400


@frozen
class Found:
    """Where words stand in a source: `spans` measure its own text, and are empty where nothing is like them."""

    spans: tuple[Span, ...]
    is_verbatim: bool


def find_words(source: Source, words: str) -> Found:
    """Where words stand in a source, as a quotation of them would be held against it, or what is nearest to them."""
    alignment = align((words,), source)
    prose = source.document.prose
    spans = tuple(prose.to_origin(target) for target in alignment.targets)
    return Found(spans, alignment.status in PROVED)


def show_facts(source: Source, sha256: str | None) -> Iterator[str]:
    """A line for each thing known of a source; `sha256`: of its bytes, None where there are none to be had."""
    facts = {
        "id": source.id,
        "title": source.known_title,
        "author": source.author,
        "date": source.date,
        "url": source.url,
        "also": ", ".join(source.aliases) or None,
        "file": source.path or (source.uri if source.has_text else None),
        "sha256": sha256,
        "drafts": ", ".join(source.drafts) or None,
        "text": None if source.has_text else "not held",
    }
    for name, value in facts.items():
        if value is not None:
            yield printable(f"{name}: {value}") + "\n"


def show_text(source: Source) -> Iterator[str]:
    """The whole text of a source, line by line, after an empty line. Raises UnreadableFile."""
    text = source.document.text
    yield "\n"
    for first, last in _lines(text):
        yield printable(text[first:last]) + "\n"


def show_lines(source: Source, first: int, last: int) -> Iterator[str]:
    """The lines `first` to `last` of a source's text, from 1, numbered; those it has not are left out."""
    text = source.document.text
    yield "\n"
    for number, (start, end) in enumerate(_lines(text), 1):
        if first <= number <= last:
            yield _numbered(number, printable(text[start:end]))


def show_passages(source: Source, spans: Sequence[Span]) -> Iterator[str]:
    """The lines of a source's text in which passages stand, in marks, and a few around them, numbered."""
    text = source.document.text
    table = LineTable.of(text)
    rows = [(table.position(s.start)[0], table.position(max(s.start, s.end - 1))[0]) for s in spans]
    wanted = {n for a, b in rows for n in range(a - _AROUND, b + _AROUND + 1)}
    previous = 0
    for number, (start, end) in enumerate(_lines(text), 1):
        if number in wanted:
            yield "\n" if previous != number - 1 or not previous else ""
            yield _numbered(number, _marked(text, Span(start, end), spans))
            previous = number


def _marked(text: str, line: Span, spans: Sequence[Span]) -> str:
    """A line with the passages in it marked, cut to what stands near them."""
    here = sorted(
        (s for s in spans if s.start < line.end and s.end > line.start), key=lambda span: span.start
    )
    inside = [Span(max(s.start, line.start), min(s.end, line.end)) for s in here]
    if not inside:
        return _cut(text[line.start : line.end])
    start, end = max(line.start, inside[0].start - _REACH), min(line.end, inside[-1].end + _REACH)
    pieces = ["…" if start > line.start else ""]
    place = start
    for span in inside:
        pieces += [printable(text[place : span.start]), OPEN, printable(text[span.start : span.end]), CLOSE]
        place = span.end
    return "".join([*pieces, printable(text[place:end]), "…" if end < line.end else ""])


def _cut(line: str) -> str:
    return printable(line) if len(line) <= _REACH else printable(line[:_REACH]) + "…"


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line of a text, without its line end; a last line that is empty is none."""
    table = LineTable.of(text)
    for number in range(1, len(table.starts) + 1):
        start, end = table.bounds(number)
        while end > start and text[end - 1] in "\r\n":
            end -= 1
        if number < len(table.starts) or end > start:
            yield start, end


def _numbered(number: int, line: str) -> str:
    return f"{number:>5} | {line}\n"
