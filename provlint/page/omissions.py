"""What was not checked, and what is not reported: told on the page, never left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from provlint.analysis import Analysis
from provlint.page.display import one_line, plural
from provlint.page.view import Card, Omission, State
from provlint.page.wording import QUOTATIONS, REFUTED

_LOST = {
    "unresolved": ("citation", "names no known source"),
    "ambiguous": ("citation", "may name several sources"),
    "malformed": ("citation", "is written so that what it names is doubtful"),
    "textless": ("citation", "leads to a source without a text that counts"),
}
_LONGEST = 300


def list_omissions(cards: Sequence[Card], analysis: Analysis | None) -> tuple[Omission, ...]:
    """What of one draft was not checked or is not reported, each with its reason."""
    found = [*_unchecked(cards), *_lost(cards), *_unreported(cards), *_kept_out(cards)]
    if analysis is None:
        found.append(
            Omission("The draft's quotations", "What was seen in the draft was not kept for this page.")
        )
    elif not len(analysis.corpus):
        found.append(
            Omission("Every quotation and citation", "No source was given, so nothing could be proved.")
        )
    return tuple(found)


def list_passed_over(analyses: Iterable[Analysis]) -> tuple[Omission, ...]:
    """What stands among the sources of a run and was not taken, and the lists of sources that have mistakes."""
    skipped: dict[str, str] = {}
    mistakes: dict[str, None] = {}
    for analysis in analyses:
        skipped |= {one.path: one.reason for one in analysis.corpus.skipped}
        mistakes |= dict.fromkeys(str(mistake) for mistake in analysis.corpus.mistakes)
    files = (
        Omission(f"{one_line(path, _LONGEST)} as a source", f"Not taken: {one_line(reason, _LONGEST)}.")
        for path, reason in sorted(skipped.items())
    )
    lists = (Omission("A list of sources", f"{one_line(mistake, _LONGEST)}.") for mistake in mistakes)
    return (*files, *lists)


def _unchecked(cards: Sequence[Card]) -> Iterator[Omission]:
    """The quotations that were not checked, those with the same reason together."""
    groups: dict[str, list[int]] = {}
    for card in cards:
        if card.badge.name == "unchecked":
            groups.setdefault(" ".join(card.remarks), []).append(card.number)
    for why, numbers in groups.items():
        yield Omission(f"{plural(len(numbers), 'quotation')} not checked", why, tuple(numbers))


def _lost(cards: Sequence[Card]) -> Iterator[Omission]:
    """The tags that lead to no text, by what is wrong with them."""
    for name, (noun, what) in _LOST.items():
        there = [card for card in cards if card.badge.name == name and card.kind == "Citation"]
        if there:
            told = (card.remarks or tuple(f"{one.message}." for one in card.findings) for card in there)
            why = " ".join(dict.fromkeys(sentence for one in told for sentence in one))
            words = what if len(there) == 1 else f"each {what}"
            yield Omission(
                f"{plural(len(there), noun)}: {words}",
                one_line(why, 3 * _LONGEST),
                tuple(c.number for c in there),
            )


def _unreported(cards: Sequence[Card]) -> Iterator[Omission]:
    """The quotations that are refuted and that no finding speaks of."""
    for name in REFUTED:
        there = tuple(
            c.number for c in cards if c.badge.name == name and c.kind == "Quotation" and not c.findings
        )
        if there:
            label = QUOTATIONS[name].label.lower()
            yield Omission(
                f"{plural(len(there), 'quotation')} {label}, and not reported",
                "No rule of this run reports it: a term in marks that nobody is credited with, a rule that is off, "
                "or a line that did not change.",
                there,
            )


def _kept_out(cards: Sequence[Card]) -> Iterator[Omission]:
    """The findings that a comment or the baseline keeps out, each with its reason."""
    for card in cards:
        for finding in card.findings:
            if finding.state is not State.REPORTED:
                by = "a comment in the draft" if finding.state is State.SUPPRESSED else "the baseline"
                reason = f"“{finding.reason}”" if finding.reason else "no reason is given"
                yield Omission(
                    f"{finding.rule}, {finding.state.value} by {by}",
                    f"{reason}: {finding.message}",
                    (card.number,),
                )
