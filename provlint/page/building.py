"""A report to the view of its page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import PurePath

from attrs import evolve

from provlint import __version__
from provlint.analysis import Analysis
from provlint.baselines import NAME
from provlint.findings import Fingerprints
from provlint.page.cards import CardMaker
from provlint.page.charts import chart_rules, chart_sources
from provlint.page.display import plural, visible
from provlint.page.layout import lay_out
from provlint.page.marks import Mark, find_marks, stretches, tell
from provlint.page.omissions import list_omissions, list_passed_over
from provlint.page.remarks import cited_sources
from provlint.page.shelf import Shelf
from provlint.page.verdicts import count_badges, say_verdict
from provlint.page.view import (
    BaselineFile,
    Card,
    Choice,
    Draft,
    Entry,
    Filters,
    Page,
    SourceFacts,
    Tone,
)
from provlint.report import Diagnostic, Report, Suppressed
from provlint.text.document import Document

_TONES = (Tone.BAD, Tone.WARN, Tone.OPEN, Tone.NOTE, Tone.GOOD)


def build_page(report: Report) -> Page:
    """The view of a report; the same report gives the same view."""
    builder = _Builder(report)
    drafts = _name_speakers([builder.draft(document) for document in report.documents.values()])
    cards = [card for draft in drafts for card in draft.cards]
    facts = builder.shelf.facts()
    verdict, tone = _say_all(drafts, cards, len(report.failures))
    return Page(
        title=drafts[0].title if len(drafts) == 1 else plural(len(drafts), "draft"),
        verdict=verdict,
        tone=tone,
        drafts=drafts,
        failures=tuple(visible(failure.message) for failure in report.failures),
        omissions=list_passed_over(seen.analysis for seen in report.seen.values()),
        sources=facts,
        charts=(chart_sources(cards, facts, builder.cited), chart_rules(cards)),
        filters=_filters(cards, facts),
        legend=tuple(count.badge for count in count_badges(cards)),
        baselines=builder.baselines(),
        version=__version__,
    )


class _Builder:
    """Builds the drafts of a page one by one, with numbers that run on from one to the next."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._number = 0
        self._drafts = 0
        self._baselines: dict[str, BaselineFile] = {}
        self._fingerprints: dict[str, Fingerprints] = {}
        self._reported = _by_uri(report)
        self.shelf = Shelf()
        self.cited: dict[int, int] = {}

    def draft(self, document: Document) -> Draft:
        """The view of one draft."""
        seen = self._report.seen.get(document.uri)
        analysis = None if seen is None else seen.analysis
        reported, suppressed = self._reported.get(document.uri, ([], []))
        marks = find_marks(document, analysis, tell(reported, suppressed))
        base = PurePath(document.uri).name
        anchors = self._fingerprints.setdefault(base, Fingerprints(base))
        maker = CardMaker(
            document, analysis, document.uri if seen is None else seen.name, self.shelf, anchors
        )
        numbered = list(enumerate(marks, self._number + 1))
        cards = tuple(maker.make(mark, number) for number, mark in numbered)
        for number, mark in numbered:
            self._note_cited(number, mark, analysis)
        self._number += len(marks)
        self._drafts += 1
        verdict, tone = say_verdict(cards)
        text = document.prose.text
        return Draft(
            number=self._drafts,
            uri=visible(document.uri),
            title=visible(document.title or base),
            verdict=verdict,
            tone=tone,
            counts=count_badges(cards),
            omissions=list_omissions(cards, analysis),
            body=lay_out(document, {number: stretches(mark, text) for number, mark in numbered}),
            cards=cards,
            baseline=self._baseline(document.uri),
            remark=None if document.remark is None else visible(document.remark),
        )

    def baselines(self) -> tuple[BaselineFile, ...]:
        """The baselines of the drafts built, in order."""
        return tuple(self._baselines.values())

    def _baseline(self, uri: str) -> int:
        """The number of a draft's baseline, from 0."""
        seen = self._report.seen.get(uri)
        path = NAME if seen is None else seen.baseline
        if path not in self._baselines:
            held = () if seen is None else seen.accepted
            entries = tuple(
                (Entry(one.fingerprint, one.rule, one.uri, one.exact, one.message), one.reason)
                for one in held
            )
            self._baselines[path] = BaselineFile(path, entries)
        return list(self._baselines).index(path)

    def _note_cited(self, number: int, mark: Mark, analysis: Analysis | None) -> None:
        """Remember under which source a quotation is counted: one it cites, best the one it was found in."""
        if mark.quotation is None or analysis is None:
            return
        found = mark.quotation.alignment.source
        cited = cited_sources(mark.quotation)
        source = found if found in cited or not cited else cited[0]
        self.cited[number] = 0 if source is None else self.shelf.number(source, analysis)


def _name_speakers(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, each speaker under the fullest name that ends with the words for them: Lund under Jonas Lund."""
    names = {who for draft in drafts for card in draft.cards if (who := card.name or card.speaker)}
    fuller: dict[str, set[str]] = {name: set() for name in names}
    for name in names:
        words = name.split(" ")
        for start in range(1, len(words)):
            fuller.get(" ".join(words[start:]), set[str]()).add(name)

    def named(card: Card) -> Card:
        who = card.name or card.speaker or ""
        found = fuller.get(who, ())
        return evolve(card, who=max(found, key=len) if found and _is_one(found) else who)

    return tuple(evolve(draft, cards=tuple(named(card) for card in draft.cards)) for draft in drafts)


def _is_one(names: Collection[str]) -> bool:
    """Whether the longest of some names ends with each of the others."""
    longest = max(names, key=lambda name: (len(name), name))
    return all(longest.endswith(name) for name in names)


def _by_uri(report: Report) -> dict[str, tuple[list[Diagnostic], list[Suppressed]]]:
    """The findings on each draft, those reported and those kept out."""
    found: dict[str, tuple[list[Diagnostic], list[Suppressed]]] = {}
    for diagnostic in report.diagnostics:
        found.setdefault(diagnostic.uri, ([], []))[0].append(diagnostic)
    for suppressed in report.suppressed:
        found.setdefault(suppressed.diagnostic.uri, ([], []))[1].append(suppressed)
    return found


def _say_all(drafts: Sequence[Draft], cards: Sequence[Card], failures: int) -> tuple[str, Tone]:
    """The verdict on all drafts together."""
    sentence, _ = say_verdict(cards)
    tones = {draft.tone for draft in drafts}
    tone = next((tone for tone in _TONES if tone in tones), Tone.OPEN)
    if failures:
        are = "was" if failures == 1 else "were"
        return f"{plural(failures, 'draft')} {are} not checked at all. {sentence}", Tone.BAD
    return sentence, tone


def _filters(cards: Iterable[Card], facts: Sequence[SourceFacts]) -> Filters:
    """What there is to narrow the page to."""
    cards = tuple(cards)
    statuses = tuple(Choice(count.badge.name, count.badge.label) for count in count_badges(cards))
    rules = sorted({finding.rule for card in cards for finding in card.findings})
    speakers = sorted({card.who for card in cards if card.who}, key=lambda name: (name.casefold(), name))
    used = {number for card in cards for number in card.sources}
    return Filters(
        statuses,
        tuple(Choice(rule, rule) for rule in rules),
        tuple(Choice(who, who) for who in speakers),
        tuple(
            Choice(str(one.number), f"[{one.tag}] {one.title}" if one.title else f"[{one.tag}]")
            for one in facts
            if one.number in used
        ),
    )
