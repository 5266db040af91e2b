"""The marks of a draft: its quotations, its citations, and the words of every other finding, each with its findings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import Enum

from attrs import evolve, frozen

from provlint.analysis import Analysis, CheckedQuotation, ResolvedCitation
from provlint.page.view import State
from provlint.report import Diagnostic, Suppressed, SuppressedBy
from provlint.rules._rule import Family
from provlint.text.document import Document
from provlint.text.span import Span

_STATES = {SuppressedBy.COMMENT: State.SUPPRESSED, SuppressedBy.BASELINE: State.ACCEPTED}
_QUOTE_MARKS = frozenset("\"'“”„‘’‚«»‹›")


class MarkKind(Enum):
    """What is marked, in the word for it."""

    QUOTATION = "Quotation"
    CITATION = "Citation"
    STATEMENT = "Statement"


@frozen
class Told:
    """A finding, and what became of it."""

    diagnostic: Diagnostic
    state: State = State.REPORTED
    reason: str | None = None


@frozen
class Mark:
    """Marked words; `span` measures the draft's prose, and is empty for a finding on what is not prose."""

    kind: MarkKind
    span: Span
    findings: tuple[Told, ...] = ()
    quotation: CheckedQuotation | None = None
    citation: ResolvedCitation | None = None


def tell(reported: Iterable[Diagnostic], suppressed: Iterable[Suppressed]) -> tuple[Told, ...]:
    """All findings on one draft with what became of them, by position."""
    kept_out = (Told(one.diagnostic, _STATES[one.by], one.reason) for one in suppressed)
    told = [*map(Told, reported), *kept_out]
    return tuple(
        sorted(told, key=lambda one: (one.diagnostic.start, one.diagnostic.end, one.diagnostic.rule))
    )


def find_marks(document: Document, analysis: Analysis | None, told: Sequence[Told]) -> tuple[Mark, ...]:
    """
    The marks of a draft by position, the outer before the inner.

    A finding belongs to the quotation or the citation it is about; findings on other words share a mark where they are
    on the very same words. Without an analysis every finding is a mark of its own words.
    """
    quotations = (
        [] if analysis is None else [Mark(MarkKind.QUOTATION, q.span, (), q) for q in analysis.quotations]
    )
    citations = (
        [] if analysis is None else [Mark(MarkKind.CITATION, c.span, citation=c) for c in analysis.citations]
    )
    others: dict[Span, Mark] = {}
    for one in told:
        span = document.prose.from_origin(Span(one.diagnostic.start, one.diagnostic.end))
        row, place = _owner(one.diagnostic, span, quotations, citations)
        if row is None:
            mark = others.get(span, Mark(MarkKind.STATEMENT, span))
            others[span] = evolve(mark, findings=(*mark.findings, one))
        else:
            row[place] = evolve(row[place], findings=(*row[place].findings, one))
    marks = [*quotations, *citations, *others.values()]
    return tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.kind.value)))


def stretches(mark: Mark, text: str) -> tuple[Span, ...]:
    """The words of a mark, of a quotation in several parts each with its marks. `text`: the draft's prose."""
    if mark.quotation is None or len(mark.quotation.quotation.parts) < 2:
        return (mark.span,)
    parts = mark.quotation.quotation.parts
    starts = [mark.span.start, *(_opening(part.start, text) for part in parts[1:])]
    ends = [*(_closing(part.end, text) for part in parts[:-1]), mark.span.end]
    return tuple(Span(start, end) for start, end in zip(starts, ends, strict=True) if start < end)


def _owner(
    diagnostic: Diagnostic, span: Span, quotations: list[Mark], citations: list[Mark]
) -> tuple[list[Mark] | None, int]:
    """The marks among which the one that a finding belongs to is, and its place; None where no mark is its own."""
    quotation, citation = _holding(quotations, span), _holding(citations, span)
    if diagnostic.family == Family.QUOTATIONS.value:
        return (None, 0) if quotation is None else (quotations, quotation)
    if diagnostic.family in (Family.CITATIONS.value, Family.SOURCES.value) and citation is not None:
        return citations, citation
    if quotation is not None and quotations[quotation].span == span:
        return quotations, quotation
    return None, 0


def _holding(marks: Sequence[Mark], span: Span) -> int | None:
    """The place of the mark that overlaps `span`; marks do not overlap one another."""
    place = bisect_right(marks, span.start, key=lambda mark: mark.span.start)
    for near in (place - 1, place):
        if 0 <= near < len(marks) and marks[near].span.overlaps(span):
            return near
    return None


def _opening(start: int, text: str) -> int:
    return start - 1 if start and text[start - 1] in _QUOTE_MARKS else start


def _closing(end: int, text: str) -> int:
    return end + 1 if text[end : end + 1] in _QUOTE_MARKS else end
