"""
Flag a quotation that joins what does not stand together.

## What it does
Reports a quotation whose passages stand in its source, but far apart, in another order, without an ellipsis
between them, or in the mouths of two speakers: what the source credits to one person and to another, an answer and
the question before it, a speaker's words and the writer's own. Passages joined by an ellipsis may be about 250 words
apart, and go on over "he said", a description or a remark of the writer's, but not over what somebody else says.

## Why is this bad
Each half is real and the whole was never said. Of all misquotations this is the hardest to see.

## Use instead
Quote the passages one by one, each with its own credit; put an ellipsis where a few words are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from provlint.align import Status
from provlint.analysis import Analysis, CheckedQuotation
from provlint.report import Severity
from provlint.rules._evidence import describe_edits, passages, tag_id
from provlint.rules._rule import Family, Passage, Problem, Rule
from provlint.sources.source import Source
from provlint.text.span import Span

if TYPE_CHECKING:
    from provlint.context.splices import Splice, Voice

_LONGEST_NAME = 60
# Further from the words than this a speaker is not shown with them.
_NEAR = 200
_UNNAMED = frozenset("he she they it i we you who q a".split())


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each quotation made of passages that do not belong together."""
    for checked in analysis.quotations:
        alignment = checked.alignment
        if (
            alignment.status is not Status.SPLICED
            or alignment.source is None
            or not checked.quotation.is_closed
        ):
            continue
        if checked.splice is not None:
            yield _of_voices(checked, checked.splice, analysis)
            continue
        changed = f"; besides, {describe_edits(alignment.edits)}" if alignment.edits else ""
        id = tag_id(alignment.source, analysis)
        yield Problem(
            checked.span,
            f"made of passages of [{id}] {_relation(checked)}{changed}; quote them one by one",
            passages=passages(checked, "one of the passages joined"),
            edits=alignment.edits,
        )


def _of_voices(checked: CheckedQuotation, splice: Splice, analysis: Analysis) -> Problem:
    """The problem of a quotation whose passages stand in two mouths, shown with what the source says of each."""
    from provlint.context.splices import Join

    id = tag_id(splice.source, analysis)
    first, second = (_name(voice, splice.source) for voice in splice.voices)
    if splice.join is Join.WRITER:
        told = f"joins words of {first or second} and of the writer of [{id}]"
    elif splice.join is Join.TURN:
        told = f"joins words of {first} over what {second} says between them in [{id}]"
    elif first and second:
        told = f"joins words of {first} and of {second} in [{id}]"
    elif first or second:
        told = f"joins words of {first or second} and of somebody whom [{id}] does not name"
    else:
        told = f"joins two quotations in [{id}], which names no speaker of them"
    nobody = "the writer’s words" if splice.join is Join.WRITER else "words of somebody not named"
    names = [f"words of {name}" if name else nobody for name in (first, second)]
    places = [Passage(splice.source, _shown(v), name) for v, name in zip(splice.voices, names, strict=True)]
    return Problem(checked.span, f"{told}; quote them one by one", passages=tuple(places))


def _name(voice: Voice, source: Source) -> str:
    """A speaker as the source writes it, a word that names nobody in marks; empty where it names none."""
    if voice.speaker is None:
        return ""
    name = " ".join(voice.speaker.of(source.document.prose.text).split())
    if len(name) > _LONGEST_NAME:
        name = f"{name[:_LONGEST_NAME].rstrip()}…"
    if name.lower() in _UNNAMED:
        return f"“{name}”"
    return f"the {name[4:]}" if name.startswith("The ") else name


def _shown(voice: Voice) -> Span:
    """The words of a speaker with the name beside them."""
    if voice.speaker is None:
        return voice.words
    both = voice.words.through(voice.speaker)
    return both if len(both) <= len(voice.words) + _NEAR else voice.words


def _relation(checked: CheckedQuotation) -> str:
    """How the passages stand to each other in the source."""
    targets = checked.alignment.targets
    if any(other.start < one.start for one, other in pairwise(targets)):
        return "in another order"
    return "that stand apart"


RULE = Rule(
    name="spliced-quotation",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    page=__doc__ or "",
    check=check,
    valid=(
        "“She did not think the breakwater would last … it has never been repaired,” the history says [a1].",
    ),
    invalid=(
        "⟦“It was the only safe port on the coast … it has never been repaired,”⟧ Ada Brandt wrote [a1].",
        "The history says: ⟦“It has never been repaired … The harbor opened in 1931.”⟧ [a1]",
        "The history says: ⟦“The harbor opened in 1931 but it has never been repaired.”⟧ [a1]",
    ),
)
