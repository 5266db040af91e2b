"""The verdict on each quotation of a draft: which tags support it, and whether their sources hold it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from provlint.align import (
    PROVED,
    Alignment,
    Ending,
    Status,
    find_ending,
    find_proof,
    find_proofs,
    judge,
    opening_key,
)
from provlint.align.limits import DEFAULT_LIMITS, Limits
from provlint.align.wording import Wording
from provlint.analysis import Analysis, CheckedQuotation, ResolvedCitation, Sentence
from provlint.extract.citations import Citation
from provlint.extract.credit import Attribution
from provlint.extract.quotations import Quotation, Style
from provlint.sources.corpus import Corpus
from provlint.sources.source import Source
from provlint.text.span import Span

if TYPE_CHECKING:
    from provlint.context.credits import Rival
    from provlint.context.splices import Splice
    from provlint.context.voices import Claim

# Of more tags in a sentence those nearest to a quotation support it. So many stand only in a run that does not end.
_MOST_TAGS = 60


@frozen
class _Case:
    """A quotation of a draft, `wording` as it was read, and those of the sources its tags `cited` that can be read."""

    quotation: Quotation
    attribution: Attribution | None
    wording: Wording
    cited: tuple[Source, ...]
    analysis: Analysis

    @property
    def claim(self) -> Claim | None:
        """Whom the draft credits with the quotation."""
        sentence = self.analysis.sentence_at(self.quotation.span.start) if self.attribution else None
        if self.attribution is None or sentence is None:
            return None
        from provlint.context.voices import Claim

        return Claim(self.analysis.text, sentence.span, self.quotation, self.attribution)


def check_quotation(
    quotation: Quotation,
    attribution: Attribution | None,
    analysis: Analysis,
    limits: Limits = DEFAULT_LIMITS,
) -> CheckedQuotation:
    """The quotation with the tags that support it and how it fits their sources, or any source if it has no tag."""
    support, sources = _near(quotation, _find_support(quotation, analysis))
    cited = tuple(source for source in sources if analysis.corpus.can_read(source))
    parts = tuple(part.of(analysis.text) for part in quotation.parts)
    wording = Wording(parts, limits, _places(support, analysis.corpus))
    alignment, wording = _align(quotation, wording, cited, analysis)
    case = _Case(quotation, attribution, wording, cited, analysis)
    if not support:
        alignment = _as_pinned(alignment, case)
    elif not cited:
        held = alignment.status in PROVED
        alignment = evolve(alignment, status=Status.UNCHECKED) if held else Alignment(Status.UNCHECKED)
    checked = CheckedQuotation(quotation, attribution, support, alignment)
    if not quotation.is_closed:
        return evolve(checked, ending=_find_ending(checked, cited, analysis))
    return _with_context(checked, case) if alignment.status in PROVED else checked


def _as_pinned(alignment: Alignment, case: _Case) -> Alignment:
    """The verdict without a tag, by a source that is what it was when it was pinned; else the words are not checked."""
    source = alignment.source
    if source is None or case.analysis.corpus.change_of(source) is None:
        return alignment
    return next(_other_proofs(source, case), Alignment(Status.UNCHECKED, source))


def _find_support(quotation: Quotation, analysis: Analysis) -> Sentence | None:
    """The sentence whose tags support a quotation: one it stands in or, for a block quote, the one before it."""
    offsets = [quotation.span.end - 1, quotation.span.start]
    if quotation.whole is not None:
        offsets.append(quotation.whole.end - 1)  # where its last paragraph ends, the tags stand
    for offset in offsets:
        sentence = analysis.sentence_at(offset)
        if sentence is not None and sentence.support:
            return sentence
    if quotation.style is not Style.BLOCK:
        return None
    place = bisect_left(analysis.sentences, quotation.span.start, key=lambda sentence: sentence.span.start)
    return analysis.sentences[place - 1] if place else None


def _near(
    quotation: Quotation, sentence: Sentence | None
) -> tuple[tuple[ResolvedCitation, ...], tuple[Source, ...]]:
    """The tags of a sentence that support a quotation, and the sources they name, each once."""
    if sentence is None:
        return (), ()
    support = sentence.support
    if len(support) <= _MOST_TAGS:
        return support, sentence.sources
    behind = bisect_left(support, quotation.span.end, key=lambda citation: citation.span.start)
    first = max(0, min(behind - _MOST_TAGS // 2, len(support) - _MOST_TAGS))
    near = support[first : first + _MOST_TAGS]
    return near, tuple({source.id: source for citation in near for source in citation.sources}.values())


def _with_context(checked: CheckedQuotation, case: _Case) -> CheckedQuotation:
    """A proved quotation with what its source says around it."""
    source, targets = checked.alignment.source, checked.alignment.targets
    if source is None or not targets:
        return checked
    from provlint.context.turns import find_turns

    splice = _find_splice(checked.alignment, case)
    if splice is not None:
        proved = _find_unspliced(source, case)
        if proved is not None:
            return _with_context(evolve(checked, alignment=proved), case)
        spliced = evolve(checked.alignment, status=Status.SPLICED)
        return evolve(checked, alignment=spliced, splice=splice)
    turns = find_turns(source.document, targets)
    rival = _find_rival(source, targets, case)
    return evolve(checked, turns=turns, rival=rival) if turns or rival else checked


def _find_splice(found: Alignment, case: _Case) -> Splice | None:
    """The two voices that a quotation joins in a source that has all its words, as `found` says."""
    if found.source is None or len(found.targets) < 2:
        return None
    from provlint.context.splices import find_splice

    return find_splice(case.claim, case.wording.parts, found.source, found.targets)


def _find_unspliced(source: Source, case: _Case) -> Alignment | None:
    """The proof of a source other than this one, where the words of a quotation are of one voice."""
    return next((found for found in _other_proofs(source, case) if _find_splice(found, case) is None), None)


def _other_proofs(source: Source, case: _Case) -> Iterator[Alignment]:
    """What else than this source proves a quotation: the other sources it may be from."""
    corpus = case.analysis.corpus
    if case.cited:
        proofs = (find_proof(case.wording, other) for other in case.cited if other != source)
        return (found for found in proofs if found is not None)
    known = find_proofs(case.wording, corpus.others((source,)))
    return (found for found in known if found.source and corpus.change_of(found.source) is None)


def _find_ending(checked: CheckedQuotation, cited: tuple[Source, ...], analysis: Analysis) -> Ending | None:
    """Where the words of a quotation without a closing mark end, by the first source it may be from that shows it."""
    part = checked.quotation.parts[-1]
    others = () if checked.support else analysis.corpus.others().holding((opening_key(analysis.text, part),))
    sources = cited if checked.support else others
    return next((found for source in sources if (found := find_ending(analysis.text, part, source))), None)


def _find_rival(source: Source, targets: tuple[Span, ...], case: _Case) -> Rival | None:
    """Whom the source credits instead of the draft's speaker, where no other source it may be from does otherwise."""
    claim = case.claim
    if claim is None:
        return None
    from provlint.context.credits import find_rival

    rival = find_rival(claim, source, targets)
    if rival is None:
        return None
    for found in _other_proofs(source, case):
        if found.source is not None and find_rival(claim, found.source, found.targets) is None:
            return None
    return rival


def _places(support: tuple[ResolvedCitation, ...], corpus: Corpus) -> dict[str, int]:
    """By the id of each source that a tag cites with a locator, where in the source's prose that points."""
    places: dict[str, int] = {}
    for resolved in (resolved for citation in support for resolved in citation.items):
        source, locator = resolved.resolution, resolved.item.locator
        if locator is not None and isinstance(source, Source) and corpus.can_read(source):
            from provlint.sources.locators import find_place

            place = find_place(locator, source.document) if source.has_text else None
            if place is not None:
                places.setdefault(source.id, place)
    return places


def _align(
    quotation: Quotation, wording: Wording, cited: tuple[Source, ...], analysis: Analysis
) -> tuple[Alignment, Wording]:
    """The best verdict on the quotation as it stands, or read without the draft's own tags; and what was read."""
    others = partial(analysis.corpus.others, cited)
    alignment = judge(wording, cited, others)
    if alignment.status in PROVED:
        return alignment, wording
    parts = _without_tags(quotation, analysis)
    if not parts or parts == wording.parts:
        return alignment, wording
    bare = evolve(wording, parts=parts)
    return judge(bare, cited, others), bare


def _without_tags(quotation: Quotation, analysis: Analysis) -> tuple[str, ...]:
    """The words of the quotation less the draft's own tags among them; parts that were only a tag are left out."""
    marks = [mark for found in analysis.citations_in(quotation.span) for mark in _marks(found.citation)]
    stripped = (_cut(part, marks, analysis.text) for part in quotation.parts)
    return tuple(words for words in stripped if words.strip())


def _marks(citation: Citation) -> tuple[Span, ...]:
    """What of a tag is no word of the quotation it stands in; a tag may be wrapped around words (`[ 2 words ]`)."""
    span = citation.span
    if citation.syntax != "wrapping":
        return (span,)
    return (Span(span.start, citation.items[0].span.end), Span(span.end - 1, span.end))


def _cut(part: Span, marks: list[Span], text: str) -> str:
    pieces, start = [], part.start
    for mark in marks:
        if part.contains(mark):
            pieces.append(text[start : mark.start])
            start = mark.end
    return "".join([*pieces, text[start : part.end]])
