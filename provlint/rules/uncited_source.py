"""
Note that a draft cites only some of the sources it was given.

## What it does
In a draft that cites, counts the sources named for it in a manifest, in its own list of sources or by the program
that handed them over, and cited nowhere in it. All of them are one finding: at the heading of the draft's own list
where it has one, else at the draft's first line, for it is about the draft as a whole. The files of a folder are a
shelf to choose from and are never counted. Off by default: turn it on where each draft has a list of its own.

## Why is this bad
A list of sources says what a text stands on. Names on it that stand behind nothing make it look better supported
than it is, or a tag was lost.

## Use instead
Cite the source where it was used, or take it off the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis
from provlint.extract.lookalikes import lists_of_sources
from provlint.report import Severity
from provlint.rules._rule import Family, Problem, Rule
from provlint.rules._tags import listed
from provlint.text.span import Span


def check(analysis: Analysis) -> Iterator[Problem]:
    """One problem where any listed source is cited nowhere; none in a draft that cites nothing."""
    if not analysis.citations or not analysis.document.blocks:
        return
    named = {source.id for citation in analysis.citations for source in citation.sources}
    listed_here = (source.id for source in analysis.corpus.own)
    on_list = dict.fromkeys([*(s.id for s in analysis.corpus.sources if s.is_listed), *listed_here])
    unused = [id for id in on_list if id not in named]
    if unused:
        count = f"{len(unused)} of {len(on_list)} listed sources " + ("is" if len(unused) == 1 else "are")
        yield Problem(
            _place(analysis),
            f"{count} cited nowhere: {listed(unused)}; cite each where it was used, or drop it",
        )


def _place(analysis: Analysis) -> Span:
    """The heading of the draft's own list of sources, else the first line of the draft."""
    blocks = [block.span for block in analysis.document.blocks]
    lists = lists_of_sources(analysis.document)
    if lists:
        return next(span for span in blocks if span.end == lists[0].start)
    first = blocks[0]
    end = analysis.text.find("\n", first.start, first.end)
    return Span(first.start, end if end > 0 else first.end)


RULE = Rule(
    name="uncited-source",
    family=Family.CITATIONS,
    severity=Severity.INFO,
    page=__doc__ or "",
    check=check,
    valid=(
        "The harbor opened in 1931 [a1]; it closed often [b2; c3; g7; n1; d4e5f6a7; d4e5f6b8].",
        "The harbor opened in 1931.",
    ),
    invalid=(
        "# ⟦The harbor⟧\n\nThe harbor opened in 1931 [a1].",
        "It closed often [a1; b2; c3; g7; n1; d4e5f6a7; d4e5f6b8].\n\n# ⟦Sources⟧\n\n[1] Brandt, A. The Diary. 1931.",
    ),
    is_default=False,
)
