"""
Flag a source that is not what it was when it was pinned.

## What it does
Reports each source a draft cites whose bytes are not those that `provlint.lock` or the `sha256` of a manifest gives,
and each that the lock knows and that is no longer among the sources: once a draft, at the first tag that cites it.
What is quoted from it counts as unchecked, never as proved. A quotation without a tag whose words
stand in such a source alone is reported where it stands.

## Why is this bad
A proof holds for the text that somebody looked at. If that text was edited, replaced or lost since, quotations that
stand in it now may never have stood in the original, and the others look wrong through no fault of the draft.

## Use instead
Put the text back as it was. If the change is meant, look at what it changes and lock it: `provlint sources lock`.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis
from provlint.report import Severity
from provlint.rules._rule import Family, Problem, Rule
from provlint.rules._tags import first_tags
from provlint.sources.pins import Change
from provlint.sources.source import Source
from provlint.text.span import Span

# So much of a hash tells two texts apart, as in git.
_SHOWN = 8


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each changed source the draft cites, or else quotes."""
    places: dict[Source, Span] = first_tags(analysis)
    for checked in analysis.quotations:
        if checked.alignment.source is not None and not checked.support:
            places.setdefault(checked.alignment.source, checked.span)
    for source, span in places.items():
        change = analysis.corpus.change_of(source)
        if change is not None:
            yield Problem(span, describe_change(source, change))


def describe_change(source: Source, change: Change) -> str:
    """A change in words, with its remedy."""
    origin = change.origin or "the list that names it"
    if change.now is None:
        return (
            f"{source.id!r} is in {origin} and no longer among the sources, so nothing quoted from it is proved; "
            "put it back, or lock the sources anew"
        )
    remedy = "lock it anew" if change.origin is not None else "give its new sha256"
    return (
        f"{source.id!r} has changed, so nothing quoted from it is proved: its sha256 was {change.was[:_SHOWN]}… in "
        f"{origin} and is {change.now[:_SHOWN]}…; put it back as it was, or look at the change and {remedy}"
    )


RULE = Rule(
    name="changed-source",
    family=Family.SOURCES,
    severity=Severity.ERROR,
    page=__doc__ or "",
    check=check,
    valid=("The harbor opened in 1931 [a1].", "The price was never published [c3]."),
    invalid=(
        "The pilot called it “a quiet night” ⟦[p5]⟧. She went home at six [p5].",
        "The harbor opened in 1931 [a1; ⟦p5⟧].",
        "The pilot said ⟦“it was a quiet night on the river.”⟧",
    ),
)
