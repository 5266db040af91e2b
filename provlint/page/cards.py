"""A mark of a draft as a card: all there is to say of its words, with the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from attrs import evolve, field, frozen

from provlint.align import Status
from provlint.align.alignment import Intervention
from provlint.analysis import Analysis, CheckedQuotation, ResolvedCitation
from provlint.baseline import shown_words
from provlint.findings import Fingerprints
from provlint.page.differences import compare, list_changes
from provlint.page.display import breakable, flowing, one_line
from provlint.page.excerpts import Marked, excerpt
from provlint.page.marks import Mark, MarkKind, Told
from provlint.page.remarks import cited_sources, remarks_on, why_unreadable, worst_status
from provlint.page.shelf import Shelf
from provlint.page.view import (
    Badge,
    Card,
    Change,
    Entry,
    Excerpt,
    Finding,
    Fold,
    Hunk,
    Piece,
    PieceKind,
    Stand,
    State,
    Tone,
)
from provlint.page.wording import (
    CITATIONS,
    QUOTATIONS,
    REFUTED,
    STANDS,
    fold_meaning,
    rule_badge,
    with_finding,
)
from provlint.report import Related
from provlint.sources.source import Source
from provlint.text.document import Document
from provlint.text.lines import LineTable
from provlint.text.span import Span

_NOTES = {
    Status.EXACT: "where the words stand",
    Status.FOLDED: "where the words stand",
    Status.NOISY: "where the words stand",
    Status.ALTERED: "what the source says instead",
    Status.SPLICED: "the passages that were joined",
    Status.WRONG_SOURCE: "where the words stand instead",
    Status.MISSING: "the nearest there is",
    Status.UNCHECKED: "where the words stand",
}
_LONGEST_WORDS = 2_000


@frozen
class CardMaker:
    """
    Makes the cards of one draft.

    `name`: the draft's path from the folder of its baseline. `fingerprints`: what anchors are made of for marks without
    a finding.
    """

    document: Document
    analysis: Analysis | None
    name: str
    shelf: Shelf
    fingerprints: Fingerprints
    lines: LineTable = field(init=False)
    _sentences: dict[int, str] = field(factory=dict, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "lines", LineTable.of(self.document.text))

    def make(self, mark: Mark, number: int) -> Card:
        """The card of a mark; marks are to come in order."""
        home = self.document.prose.to_origin(mark.span)
        is_prose = mark.span.start < mark.span.end
        first = mark.findings[0].diagnostic if mark.findings else None
        words = mark.span.of(self.document.prose.text) if is_prose or first is None else first.exact
        line, column = self.lines.position(home.start if is_prose or first is None else first.start)
        card = Card(
            number=number,
            anchor=self._anchor(mark, words),
            kind=mark.kind.value,
            badge=self._badge(mark),
            words=_shortened(words),
            line=line,
            column=column,
            findings=tuple(self._finding(told) for told in mark.findings),
        )
        if mark.quotation is not None and self.analysis is not None:
            card = self._with_evidence(card, mark.quotation, self.analysis)
        elif mark.citation is not None and self.analysis is not None:
            card = self._with_sources(card, mark.citation, self.analysis)
        return evolve(card, excerpts=(*card.excerpts, *self._others(mark)))

    def _anchor(self, mark: Mark, words: str) -> str:
        return self.fingerprints.take(mark.kind.value, words, self._around(mark.span.start))

    def _around(self, offset: int) -> str:
        """The words of the sentence at `offset`, made once a sentence, since one may hold thousands of marks."""
        sentence = None if self.analysis is None else self.analysis.sentence_at(offset)
        if sentence is None:
            return ""
        start = sentence.span.start
        if start not in self._sentences:
            words = " ".join(sentence.span.of(self.document.prose.text).split())
            self._sentences[start] = sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
        return self._sentences[start]

    def _badge(self, mark: Mark) -> Badge:
        reported = [told for told in mark.findings if told.state is State.REPORTED]
        gravest = min(reported or mark.findings, key=_rank, default=None)
        badge = self._status(mark, gravest)
        if gravest is None or mark.kind is MarkKind.STATEMENT:
            return badge
        rule, severity = gravest.diagnostic.rule, gravest.diagnostic.severity
        return with_finding(badge, rule, severity, is_reported=bool(reported))

    def _status(self, mark: Mark, gravest: Told | None) -> Badge:
        if mark.quotation is not None:
            status = mark.quotation.alignment.status
            badge = QUOTATIONS[status.value]
            if status.value in REFUTED and not mark.findings:
                # Words that no rule reports, a term in marks perhaps, are not held against the draft.
                return evolve(badge, tone=Tone.NOTE)
            return badge
        if mark.citation is not None and self.analysis is not None:
            if mark.citation.citation.flaw is not None:
                return CITATIONS["malformed"]
            return CITATIONS[worst_status(mark.citation.items, self.analysis)]
        told = mark.findings[0] if gravest is None else gravest
        return rule_badge(told.diagnostic.rule, told.diagnostic.severity)

    def _finding(self, told: Told) -> Finding:
        diagnostic = told.diagnostic
        fixes = diagnostic.fix.replacements if diagnostic.fix else ()
        kind = diagnostic.fix.applicability.value if diagnostic.fix else ""
        cut = shown_words(diagnostic.exact)
        return Finding(
            fingerprint=diagnostic.fingerprint,
            rule=diagnostic.rule,
            severity=diagnostic.severity,
            message=breakable(diagnostic.message),
            state=told.state,
            reason=None if told.reason is None else breakable(told.reason),
            fixes=tuple(_fix(kind, replacement.text) for replacement in fixes),
            entry=Entry(diagnostic.fingerprint, diagnostic.rule, self.name, cut, diagnostic.message),
        )

    def _with_evidence(self, card: Card, checked: CheckedQuotation, analysis: Analysis) -> Card:
        alignment, credit = checked.alignment, checked.attribution
        source = alignment.source
        sources = dict.fromkeys([*([source] if source is not None else []), *cited_sources(checked)])
        hunks, changes = _diff(checked, analysis.text)
        return evolve(
            card,
            speaker=_words(credit.speaker if credit else None, analysis.text),
            name=_words(credit.resolved if credit else None, analysis.text),
            cue=_words(credit.cue if credit else None, analysis.text),
            hunks=hunks,
            changes=changes,
            excerpts=self._excerpts(checked, analysis),
            folds=tuple(Fold(name, fold_meaning(name)) for name in alignment.folds),
            stands=tuple(_stand(one, source) for one in alignment.interventions if source is not None),
            sources=tuple(self.shelf.number(one, analysis) for one in sources),
            remarks=tuple(remarks_on(checked, analysis)),
        )

    def _excerpts(self, checked: CheckedQuotation, analysis: Analysis) -> tuple[Excerpt, ...]:
        alignment = checked.alignment
        if alignment.source is None or not alignment.targets:
            return ()
        places: list[Marked] = [(target, PieceKind.TARGET) for target in alignment.targets]
        places += [
            (one.target, PieceKind.STANDS_FOR) for one in alignment.interventions if one.target is not None
        ]
        number = self.shelf.number(alignment.source, analysis)
        return excerpt(alignment.source, number, places, _NOTES[alignment.status])

    def _with_sources(self, card: Card, citation: ResolvedCitation, analysis: Analysis) -> Card:
        numbers = [self.shelf.number(source, analysis) for source in citation.sources]
        remarks = [why for item in citation.items if (why := why_unreadable(item, analysis)) is not None]
        locators = [
            f"Points to {one_line(item.item.locator, 200)}." for item in citation.items if item.item.locator
        ]
        return evolve(card, sources=tuple(dict.fromkeys(numbers)), remarks=(*remarks, *locators))

    def _others(self, mark: Mark) -> Iterator[Excerpt]:
        """What findings show that the card does not show yet: who else is credited, what the source says next."""
        shown = set[tuple[str, int, int]]()
        if mark.quotation is not None:
            shown = set(_shown_places(mark.quotation))
        for told in mark.findings:
            for related in told.diagnostic.related:
                key = (related.uri, related.start, related.end)
                if key not in shown and self.analysis is not None:
                    shown.add(key)
                    yield _related(related, self._number_of(related, self.analysis))

    def _number_of(self, related: Related, analysis: Analysis) -> int:
        source = analysis.corpus.resolve(related.source)
        return self.shelf.number(source, analysis) if isinstance(source, Source) else 0


def _rank(told: Told) -> int:
    return told.diagnostic.severity.rank


def _shown_places(checked: CheckedQuotation) -> Iterator[tuple[str, int, int]]:
    """The places in the source's own text that are shown of a quotation anyway."""
    source = checked.alignment.source
    if source is not None and checked.alignment.targets:
        spans = [
            *checked.alignment.targets,
            *(one.target for one in checked.alignment.interventions if one.target is not None),
        ]
        for span in spans:
            home = source.document.prose.to_origin(span)
            yield source.document.uri, home.start, home.end


def _related(related: Related, number: int) -> Excerpt:
    before = related.prefix if related.start <= len(related.prefix) else related.prefix.partition(" ")[2]
    after = related.suffix.rpartition(" ")[0]
    pieces = (
        Piece(flowing(f"… {before}"), PieceKind.AROUND),
        Piece(_shortened(related.exact), PieceKind.TARGET),
        Piece(flowing(f"{after} …"), PieceKind.AROUND),
    )
    return Excerpt(number, breakable(related.message), pieces)


def _diff(checked: CheckedQuotation, text: str) -> tuple[tuple[Hunk, ...], tuple[Change, ...]]:
    """The word diff of a quotation, and the edits that it does not show."""
    source = checked.alignment.source
    if source is None or not checked.alignment.targets:
        return (), list_changes(checked.alignment.edits)
    draft = " … ".join(part.of(text) for part in checked.quotation.parts)
    stood = " … ".join(target.of(source.document.prose.text) for target in checked.alignment.targets)
    return compare(draft, stood, checked.alignment.edits)


def _stand(intervention: Intervention, source: Source) -> Stand:
    target = intervention.target
    words = "" if target is None else one_line(target.of(source.document.prose.text), 400)
    return Stand(breakable(intervention.mark), STANDS[intervention.kind], words)


def _words(span: Span | None, text: str) -> str | None:
    return None if span is None else one_line(span.of(text), 200)


def _fix(kind: str, text: str) -> str:
    return f"put “{one_line(text, 400)}” ({kind})" if text else f"take it out ({kind})"


def _shortened(words: str) -> str:
    if len(words) <= _LONGEST_WORDS:
        return flowing(words)
    half = _LONGEST_WORDS // 2
    return f"{flowing(words[:half])} […] {flowing(words[-half:])}"
