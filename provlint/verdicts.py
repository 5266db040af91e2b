"""The verdict on each quotation of a draft: which tags support it, and whether their sources hold it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import partial

from attrs import evolve

from provlint.align import (
    PROVED,
    Alignment,
    Ending,
    Status,
    align,
    find_ending,
    find_proofs,
    judge,
    opening_key,
)
from provlint.align.limits import DEFAULT_LIMITS, Limits
from provlint.align.wording import Wording
from provlint.analysis import Analysis, CheckedQuotation, ResolvedCitation, Sentence
from provlint.context.credits import Rival, find_rival
from provlint.context.splices import Splice, find_splice
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
    if not support:
        checked = _as_pinned(checked, analysis)
        alignment = checked.alignment
    if not quotation.is_closed:
        return evolve(checked, ending=_find_ending(checked, cited, analysis))
    return _with_context(checked, cited, analysis) if alignment.status in PROVED else checked


def _as_pinned(checked: CheckedQuotation, analysis: Analysis) -> CheckedQuotation:
    """A quotation without a tag, proved by a source that is what it was when it was pinned, or not checked."""
    source = checked.alignment.source
    if source is None or analysis.corpus.change_of(source) is None:
        return checked
    proof = next(_other_proofs(checked, (), analysis), None)
    return evolve(checked, alignment=proof or Alignment(Status.UNCHECKED, source))


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


def _with_context(
    checked: CheckedQuotation, cited: tuple[Source, ...], analysis: Analysis
) -> CheckedQuotation:
    """A proved quotation with what its source says around it."""
    source, targets = checked.alignment.source, checked.alignment.targets
    if source is None or not targets:
        return checked
    splice = _find_splice(checked, checked.alignment, analysis)
    if splice is not None:
        proved = _find_unspliced(checked, cited, analysis)
        if proved is not None:
            return _with_context(evolve(checked, alignment=proved), cited, analysis)
        spliced = evolve(checked.alignment, status=Status.SPLICED)
        return evolve(checked, alignment=spliced, splice=splice)
    turns = find_turns(source.document, targets)
    rival = _find_rival(checked, cited, analysis)
    return evolve(checked, turns=turns, rival=rival) if turns or rival else checked


def _find_splice(checked: CheckedQuotation, found: Alignment, analysis: Analysis) -> Splice | None:
    """The two voices that a quotation joins in a source that has all its words, as `found` says."""
    if found.source is None or len(found.targets) < 2:
        return None
    parts = tuple(part.of(analysis.text) for part in checked.quotation.parts)
    return find_splice(_claim(checked, analysis), parts, found.source, found.targets)


def _find_unspliced(
    checked: CheckedQuotation, cited: tuple[Source, ...], analysis: Analysis
) -> Alignment | None:
    """The proof of another source it may be from, where the words of a quotation are of one voice."""
    for found in _other_proofs(checked, cited, analysis):
        if _find_splice(checked, found, analysis) is None:
            return found
    return None


def _other_proofs(
    checked: CheckedQuotation, cited: tuple[Source, ...], analysis: Analysis
) -> Iterator[Alignment]:
    """What else proves a quotation: the other sources it may be from."""
    parts = tuple(part.of(analysis.text) for part in checked.quotation.parts)
    known = (checked.alignment.source,) if checked.alignment.source is not None else ()
    if not cited:
        proofs = find_proofs(Wording(parts), analysis.corpus.others(known))
        return (found for found in proofs if found.source and analysis.corpus.change_of(found.source) is None)
    aligned = (align(parts, other) for other in cited if other not in known)
    return (found for found in aligned if found.status in PROVED)


def _claim(checked: CheckedQuotation, analysis: Analysis) -> Claim | None:
    """Whom the draft credits with a quotation."""
    sentence = analysis.sentence_at(checked.span.start)
    if checked.attribution is None or sentence is None:
        return None
    return Claim(analysis.text, sentence.span, checked.quotation, checked.attribution)


def _find_ending(checked: CheckedQuotation, cited: tuple[Source, ...], analysis: Analysis) -> Ending | None:
    """Where the words of a quotation without a closing mark end, by the first source it may be from that shows it."""
    part = checked.quotation.parts[-1]
    others = () if checked.support else analysis.corpus.others().holding((opening_key(analysis.text, part),))
    sources = cited if checked.support else others
    return next((found for source in sources if (found := find_ending(analysis.text, part, source))), None)


def _find_rival(checked: CheckedQuotation, cited: tuple[Source, ...], analysis: Analysis) -> Rival | None:
    """Whom the source credits instead of the draft's speaker, where no other source it may be from does otherwise."""
    source, claim = checked.alignment.source, _claim(checked, analysis)
    if source is None or claim is None:
        return None
    rival = find_rival(claim, source, checked.alignment.targets)
    if rival is None:
        return None
    for found in _other_proofs(checked, cited, analysis):
        if found.source is not None and find_rival(claim, found.source, found.targets) is None:
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
    alignment = judge(wording, cited, partial(analysis.corpus.others, cited))
    if alignment.status in PROVED:
        return alignment
    bare = _without_tags(quotation, analysis)
    if not bare or bare == wording.parts:
        return alignment
    return judge(evolve(wording, parts=bare), cited, partial(analysis.corpus.others, cited))


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
