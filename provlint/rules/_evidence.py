"""How the rules about quotations put evidence into words."""

from __future__ import annotations

from provlint.align.words import look_alikes
from provlint.analysis import Analysis, CheckedQuotation
from provlint.report import Edit, EditClass
from provlint.rules._rule import Passage
from provlint.sources.names import SHORTEST_HASH, hex_runs, is_hex
from provlint.sources.source import Source
from provlint.text.fold import words_of

# As few words as this, credited to nobody, are a term or a title more often than a quotation.
TERM_WORDS = 3
_SHOWN = 3
_LENGTH = 60


def passages(checked: CheckedQuotation, message: str) -> tuple[Passage, ...]:
    """The places of its source a quotation was held against."""
    source = checked.alignment.source
    if source is None:
        return ()
    return tuple(Passage(source, target, message) for target in checked.alignment.targets)


def editing(checked: CheckedQuotation) -> tuple[Passage, ...]:
    """The places of its source that a quotation's brackets and ellipses stand for."""
    source = checked.alignment.source
    if source is None:
        return ()
    return tuple(
        Passage(source, one.target, f"{one.mark or 'the interruption'} stands for this")
        for one in checked.alignment.interventions
        if one.target is not None
    )


def tag_id(source: Source, analysis: Analysis) -> str:
    """
    The id by which this draft would cite a source: as it does elsewhere, else in the manner of its other tags, else
    the source's own.
    """
    if source.id in analysis.ids_written:
        return analysis.ids_written[source.id]
    for length in sorted({len(id) for id in analysis.ids_written.values() if is_hex(id)}):
        for run in hex_runs(source.id):
            if length >= SHORTEST_HASH and analysis.corpus.resolve(run[:length]) is source:
                return run[:length]
    return source.id


def cited_sources(checked: CheckedQuotation, analysis: Analysis) -> str:
    """The tags of the sources a quotation is held to, as written in a message."""
    sources = {
        s.id: s for citation in checked.support for s in citation.sources if analysis.corpus.can_read(s)
    }
    return " or ".join(f"[{tag_id(source, analysis)}]" for source in sources.values())


def describe_edits(edits: tuple[Edit, ...]) -> str:
    """The edits in words, the first few of them; of none, nothing."""
    told = "; ".join(_describe(edit) for edit in edits[:_SHOWN])
    left = len(edits) - _SHOWN
    return f"{told}; and {left} more" if left > 0 else told


def count_words(checked: CheckedQuotation, text: str) -> int:
    """How many words a quotation has; `text`: the draft's prose."""
    return sum(len(words_of(part.of(text))) for part in checked.quotation.parts)


def has_speaker(checked: CheckedQuotation) -> bool:
    """Whether somebody is credited with the quotation."""
    return checked.attribution is not None and checked.attribution.speaker is not None


def _describe(edit: Edit) -> str:
    mine, theirs, kind = _short(edit.draft), _short(edit.source), edit.kind.value
    if edit.kind is EditClass.HOMOGLYPH:
        return f"“{mine}” only looks like “{theirs}” ({look_alikes(edit.draft)})"
    if edit.kind is EditClass.CUT:
        return f"“{mine}” is cut out of “{theirs}”"
    if not theirs:
        return f"“{mine}” is put in ({kind})"
    if not mine:
        return f"“{theirs}” is left out ({kind})"
    return f"“{mine}” stands for “{theirs}” ({kind})"


def _short(text: str) -> str:
    return (
        text
        if len(text) <= _LENGTH
        else f"{text[: _LENGTH // 2].rstrip()} … {text[-_LENGTH // 3 :].lstrip()}"
    )
