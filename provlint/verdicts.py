"""The verdict on each quotation of a draft: which tags support it, and whether their sources hold it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from attrs import evolve

from provlint.align import PROVED, Alignment, Ending, Status, align, find_ending, judge
from provlint.align.limits import DEFAULT_LIMITS, Limits
from provlint.align.wording import Wording
from provlint.analysis import Analysis, CheckedQuotation, ResolvedCitation, Sentence
from provlint.context.credits import Rival, find_rival
from provlint.context.turns import find_turns
from provlint.context.voices import Claim
from provlint.extract.citations import Citation
from provlint.extract.credit import Attribution
from provlint.extract.quotations import Quotation, Style
from provlint.sources.corpus import Corpus
from provlint.sources.locators import find_place
from provlint.sources.source import Source
from provlint.text.span import Span


def check_quotation(
    quotation: Quotation,
    attribution: Attribution | None,
    analysis: Analysis,
    limits: Limits = DEFAULT_LIMITS,
) -> CheckedQuotation:
    """The quotation with the tags that support it and how it fits their sources, or any source if it has no tag."""
    sentence = _find_support(quotation, analysis)
    support, sources = (sentence.support, sentence.sources) if sentence else ((), ())
    cited = tuple(source for source in sources if analysis.corpus.can_read(source))
    wording = Wording(
        tuple(part.of(analysis.text) for part in quotation.parts), limits, _places(support, analysis.corpus)
    )
    alignment = _align(quotation, wording, cited, analysis)
    if support and not cited:
        held = alignment.status in PROVED
        alignment = evolve(alignment, status=Status.UNCHECKED) if held else Alignment(Status.UNCHECKED)
    checked = CheckedQuotation(quotation, attribution, support, alignment)
    if not quotation.is_closed:
        return evolve(checked, ending=_find_ending(checked, cited, analysis))
    return _with_context(checked, cited, analysis) if alignment.status in PROVED else checked


def _find_support(quotation: Quotation, analysis: Analysis) -> Sentence | None:
    """The sentence whose tags support a quotation: one it stands in or, for a block quote, the one before it."""
    for offset in (quotation.span.end - 1, quotation.span.start):
        sentence = analysis.sentence_at(offset)
        if sentence is not None and sentence.support:
            return sentence
    if quotation.style is not Style.BLOCK:
        return None
    place = bisect_left(analysis.sentences, quotation.span.start, key=lambda sentence: sentence.span.start)
    return analysis.sentences[place - 1] if place else None


def _with_context(
    checked: CheckedQuotation, cited: tuple[Source, ...], analysis: Analysis
) -> CheckedQuotation:
    """A proved quotation with what its source says around it."""
    source, targets = checked.alignment.source, checked.alignment.targets
    if source is None or not targets:
        return checked
    turns = find_turns(source.document, targets)
    rival = _find_rival(checked, cited, analysis)
    return evolve(checked, turns=turns, rival=rival) if turns or rival else checked


def _find_ending(checked: CheckedQuotation, cited: tuple[Source, ...], analysis: Analysis) -> Ending | None:
    """Where the words of a quotation without a closing mark end, by the first source it may be from that shows it."""
    part = checked.quotation.parts[-1]
    sources = cited if checked.support else filter(analysis.corpus.can_read, analysis.corpus)
    return next((found for source in sources if (found := find_ending(analysis.text, part, source))), None)


def _find_rival(checked: CheckedQuotation, cited: tuple[Source, ...], analysis: Analysis) -> Rival | None:
    """Whom the source credits instead of the draft's speaker, where no other source it may be from does otherwise."""
    source, sentence = checked.alignment.source, analysis.sentence_at(checked.span.start)
    if source is None or checked.attribution is None or sentence is None:
        return None
    claim = Claim(analysis.text, sentence.span, checked.quotation, checked.attribution)
    rival = find_rival(claim, source, checked.alignment.targets)
    if rival is None:
        return None
    parts = tuple(part.of(analysis.text) for part in checked.quotation.parts)
    for other in cited or analysis.corpus:
        found = align(parts, other) if other is not source and analysis.corpus.can_read(other) else None
        if found and found.status in PROVED and find_rival(claim, other, found.targets) is None:
            return None
    return rival


def _places(support: tuple[ResolvedCitation, ...], corpus: Corpus) -> dict[str, int]:
    """By the id of each source that a tag cites with a locator, where in the source's prose that points."""
    places: dict[str, int] = {}
    for resolved in (resolved for citation in support for resolved in citation.items):
        source, locator = resolved.resolution, resolved.item.locator
        if locator is not None and isinstance(source, Source) and corpus.can_read(source):
            place = find_place(locator, source.document) if source.has_text else None
            if place is not None:
                places.setdefault(source.id, place)
    return places


def _align(
    quotation: Quotation, wording: Wording, cited: tuple[Source, ...], analysis: Analysis
) -> Alignment:
    """The best verdict on the quotation as it stands, or without the draft's own tags among its words."""
    alignment = judge(wording, cited, _others(cited, analysis.corpus))
    if alignment.status in PROVED:
        return alignment
    bare = _without_tags(quotation, analysis)
    if not bare or bare == wording.parts:
        return alignment
    return judge(evolve(wording, parts=bare), cited, _others(cited, analysis.corpus))


def _others(cited: tuple[Source, ...], corpus: Corpus) -> Iterator[Source]:
    return (source for source in corpus if source not in cited and corpus.can_read(source))


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
