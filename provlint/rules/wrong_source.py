"""
Flag a quotation that stands in another source than the one cited.

## What it does
Reports a quotation that none of the sources its tags name has, and that stands word for word in another known source,
with that source's tag as the remedy; as info where it is a term of three words or fewer that nobody is credited with.
Where the text of the cited source is not held, but another known source has the words, that is noted as info.

## Why is this bad
A reader who follows the tag finds nothing, and the one who said it gets no credit.

## Use instead
Cite the source that has the words.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.align import Status
from provlint.analysis import Analysis, CheckedQuotation, ResolvedItem
from provlint.report import Applicability, Severity
from provlint.rules._evidence import TERM_WORDS, cited_sources, count_words, has_speaker, passages, tag_id
from provlint.rules._rule import Family, Problem, Remedy, Rule
from provlint.sources.source import Source


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each quotation that only a source not cited has."""
    for checked in analysis.quotations:
        alignment = checked.alignment
        if alignment.source is None:
            continue
        id = tag_id(alignment.source, analysis)
        if alignment.status is Status.WRONG_SOURCE:
            is_term = count_words(checked, analysis.text) <= TERM_WORDS and not has_speaker(checked)
            yield Problem(
                checked.span,
                f"not in {cited_sources(checked, analysis)}, but word for word in [{id}]; cite that",
                passages=passages(checked, "the words stand here"),
                remedy=_remedy(checked, analysis, id),
                severity=Severity.INFO if is_term else None,
            )
        elif alignment.status is Status.UNCHECKED and alignment.source not in _cited(checked):
            why = "was not checked" if any(source.has_text for source in _cited(checked)) else "is not held"
            yield Problem(
                checked.span,
                f"the text of the source cited {why}; the words stand in [{id}]",
                passages=passages(checked, "the words stand here"),
                severity=Severity.INFO,
            )


def _cited(checked: CheckedQuotation) -> tuple[Source, ...]:
    """The sources a quotation may be from; where it has no tag, the one it was found in."""
    found = checked.alignment.source
    if not checked.support and found is not None:
        return (found,)
    return tuple(source for citation in checked.support for source in citation.sources)


def _remedy(checked: CheckedQuotation, analysis: Analysis, id: str) -> Remedy | None:
    """The right tag for the only one; safe where no third source has the words and the tag is in their sentence."""
    item = _only_item(checked)
    if item is None or item.item.locator is not None:
        return None
    sentence = analysis.sentence_at(checked.span.start)
    is_own = sentence is not None and sentence.span.contains(item.item.span)
    is_safe = is_own and not checked.alignment.rivals
    return Remedy(Applicability.SAFE if is_safe else Applicability.UNSAFE, ((item.item.span, id),))


def _only_item(checked: CheckedQuotation) -> ResolvedItem | None:
    items = [item for citation in checked.support for item in citation.items]
    return items[0] if len(items) == 1 else None


RULE = Rule(
    name="wrong-source",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    page=__doc__ or "",
    check=check,
    valid=(
        "Brandt called it “the only safe port on the coast” [a1].",
        "Brandt called it “the only safe port on the coast” [b2; a1].",
    ),
    invalid=(
        "Brandt called it ⟦“the only safe port on the coast”⟧ [b2].",
        "Brandt called it ⟦“the only safe port on the coast”⟧ [c3].",
    ),
)
