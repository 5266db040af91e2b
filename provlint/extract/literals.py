"""Where a draft shows code rather than says something: code spans, fenced blocks, words between backticks."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from attrs import frozen

from provlint.extract.fences import find_fences
from provlint.extract.lookalikes import is_in_literal
from provlint.text.document import Document
from provlint.text.span import Span


@frozen(eq=False)
class Literals:
    """The code in one document; of Markdown, blocks of code are no prose to begin with."""

    document: Document

    def holds(self, span: Span) -> bool:
        """Whether a stretch of the prose stands in code."""
        if self.document.format == "markdown":
            return self._is_code_span(span)
        if not self._has_marks:
            return False
        return self.is_fenced(span.start) or is_in_literal(self.document.prose.text, span.start, span.end)

    def is_fenced(self, offset: int) -> bool:
        """Whether a place in the prose of a text that is not Markdown stands in a fenced block."""
        place = bisect_right(self._fenced, offset, key=_start) - 1
        return place >= 0 and offset < self._fenced[place].end

    def _is_code_span(self, span: Span) -> bool:
        """Whether the reader made a piece of its own of what stands between backticks in the draft's own text."""
        prose, text = self.document.prose, self.document.text
        piece = bisect_right(prose.starts, span.start) - 1
        if piece < 0:
            return False
        start, end = prose.origins[piece], prose.origin_ends[piece]
        before, after = text[max(0, start - 2) : start], text[end : end + 2]
        return before.rstrip(" ").endswith("`") and after.lstrip(" ").startswith("`")

    @cached_property
    def _has_marks(self) -> bool:
        return "`" in self.document.prose.text or "~~~" in self.document.prose.text

    @cached_property
    def _fenced(self) -> tuple[Span, ...]:
        """The fenced blocks of a text that is not Markdown."""
        return tuple(find_fences(self.document.prose.text))


def _start(span: Span) -> int:
    return span.start
