"""Everything that is known about a draft before anyone judges it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from provlint.align import Alignment, Ending
from provlint.extract.citations import Citation, CitationItem
from provlint.extract.credit import Attribution
from provlint.extract.quotations import Quotation
from provlint.sources.corpus import Corpus, Resolution
from provlint.sources.source import Source
from provlint.text.document import Block, Document
from provlint.text.span import Span

# What is told of the context of a quotation is looked up only where there is one that is proved.
if TYPE_CHECKING:
    from provlint.context.credits import Rival
    from provlint.context.splices import Splice
    from provlint.context.turns import Turn


@frozen
class ResolvedItem:
    """One id of a tag, and the source it names or why it names none."""

    item: CitationItem
    resolution: Resolution


@frozen
class ResolvedCitation:
    """A tag and what its ids name, in the order written."""

    citation: Citation
    items: tuple[ResolvedItem, ...]

    @property
    def span(self) -> Span:
        """Where the tag stands in the draft's prose."""
        return self.citation.span

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the tag as written."""
        return tuple(resolved.item.id for resolved in self.items)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources the tag names, with or without text."""
        return tuple(r.resolution for r in self.items if isinstance(r.resolution, Source))


@frozen
class Sentence:
    """
    A sentence of the draft; `span` measures its prose, `block` is the block it stands in.

    `citations`: the tags that stand in it. `support`: the tags whose scope covers it, its own among them.
    """

    span: Span
    block: Block
    citations: tuple[ResolvedCitation, ...] = ()
    support: tuple[ResolvedCitation, ...] = ()

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources its supporting tags name, each once, in the order first named."""
        return tuple({source.id: source for citation in self.support for source in citation.sources}.values())


@frozen
class CheckedQuotation:
    """
    A quotation with who is credited, the tags that support it, and how it fits its source.

    Of a proved one also `rival`, whom the source credits instead where that is sure, and `turns`, what turns its sense
    in the source's own sentence; of one whose words stand in the source, but in two mouths, `splice`; of one without a
    closing mark `ending`, where its words end if a source shows that.
    """

    quotation: Quotation
    attribution: Attribution | None
    support: tuple[ResolvedCitation, ...]
    alignment: Alignment
    rival: Rival | None = None
    turns: tuple[Turn, ...] = ()
    ending: Ending | None = None
    splice: Splice | None = None

    @property
    def span(self) -> Span:
        """Where the quotation stands in the draft's prose, marks included."""
        return self.quotation.span


@frozen
class Analysis:
    """What was seen in one draft. Every span in it measures `text`, the prose of `document`."""

    document: Document
    corpus: Corpus = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    citations: tuple[ResolvedCitation, ...]
    quotations: tuple[CheckedQuotation, ...]
    statements: tuple[Attribution, ...]

    @property
    def text(self) -> str:
        """The draft's prose, which every span here measures."""
        return self.document.prose.text

    @cached_property
    def ids_written(self) -> dict[str, str]:
        """By the id of each source the draft cites, the id by which it does so first."""
        written: dict[str, str] = {}
        for resolved in (resolved for citation in self.citations for resolved in citation.items):
            if isinstance(resolved.resolution, Source):
                written.setdefault(resolved.resolution.id, resolved.item.id)
        return written

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where each sentence begins: a quotation asks for its sentence more than once."""
        return tuple(sentence.span.start for sentence in self.sentences)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence at or before `offset` in the same block; None where no sentence is."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0 or offset >= self.sentences[place].block.span.end:
            return None
        return self.sentences[place]

    def citations_in(self, span: Span) -> tuple[ResolvedCitation, ...]:
        """The tags that begin within `span`, in order."""
        start = bisect_left(self.citations, span.start, key=_start)
        return self.citations[start : bisect_left(self.citations, span.end, key=_start)]

    def to_dict(self) -> dict[str, object]:
        """What `provlint inspect` prints of this draft; offsets are code points of the draft's own text."""
        from provlint.inspection import describe

        return describe(self)


def _start(seen: ResolvedCitation) -> int:
    return seen.span.start
