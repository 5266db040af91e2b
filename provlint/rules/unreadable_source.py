"""
Flag a source that is cited and cannot be read.

## What it does
Reports each source a draft cites whose text could not be read, with its file and what to do about it: once a draft, at
the first tag that cites it. The run ends with status 2 besides. A PDF or a Word document takes long to read and
is opened only where something is quoted.

## Why is this bad
The tag is good and a text is there, but nothing said under it was checked, and neither can a reader check it.

## Use instead
Put a text in the file's place that can be read, or install what reads it, as the message says.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from provlint.analysis import Analysis
from provlint.readers import PACKED
from provlint.report import Severity
from provlint.rules._rule import Family, Problem, Rule
from provlint.rules._tags import first_tags
from provlint.sources.source import Source


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each cited source that cannot be read."""
    wanted = {s for checked in analysis.quotations for tag in checked.support for s in tag.sources}
    for source, span in first_tags(analysis).items():
        failure = analysis.corpus.failure_of(source) if source in wanted or _is_cheap(source) else None
        if failure is not None:
            yield Problem(
                span, f"the text of {source.id!r} was not read, so nothing here is checked: {failure}"
            )


def _is_cheap(source: Source) -> bool:
    """Whether reading a source takes no longer than looking at it does."""
    return source.path is None or PurePath(source.path).suffix.lower() not in PACKED


RULE = Rule(
    name="unreadable-source",
    family=Family.SOURCES,
    severity=Severity.ERROR,
    page=__doc__ or "",
    check=check,
    valid=("The harbor opened in 1931 [a1].", "The price was never published [c3]."),
    invalid=(
        "The keeper wrote of “nine quiet years” ⟦[u6]⟧, and left [u6].",
        "The harbor opened in 1931 [a1; ⟦u6⟧].",
    ),
)
