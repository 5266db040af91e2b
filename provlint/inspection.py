"""An analysis as plain values, its spans carried home to the draft's own text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from provlint.extract.credit import Attribution, Named
from provlint.report import Edit
from provlint.sources.corpus import Ambiguous, Resolution, Unresolved
from provlint.sources.source import Source
from provlint.text.document import Document
from provlint.text.span import Span

if TYPE_CHECKING:
    from provlint.align.alignment import Intervention
    from provlint.analysis import Analysis, CheckedQuotation, ResolvedCitation

Plain = dict[str, object]


def describe(analysis: Analysis) -> Plain:
    """The object of `provlint inspect` for one draft; empty lists where nothing was seen."""
    home = analysis.document
    credited = [q.attribution for q in analysis.quotations if q.attribution is not None]
    attributions = sorted([*credited, *analysis.statements], key=_position)
    return {
        "uri": home.uri,
        "sentences": [_pair(home, sentence.span) for sentence in analysis.sentences],
        "citations": [_citation(home, citation) for citation in analysis.citations],
        "quotations": [_quotation(home, quotation) for quotation in analysis.quotations],
        "attributions": [_attribution(home, attribution) for attribution in attributions],
    }


def describe_edit(edit: Edit) -> Plain:
    """One edit as the contract names its fields."""
    return {"op": edit.op.value, "class": edit.kind.value, "draft": edit.draft, "source": edit.source}


def _citation(home: Document, citation: ResolvedCitation) -> Plain:
    span = home.prose.to_origin(citation.span)
    items = [
        {
            "id": resolved.item.id,
            "locator": resolved.item.locator,
            "status": _status(resolved.resolution),
            "source": None
            if isinstance(resolved.resolution, Unresolved | Ambiguous)
            else resolved.resolution.id,
        }
        for resolved in citation.items
    ]
    return {"start": span.start, "end": span.end, "syntax": citation.citation.syntax, "items": items}


def _status(resolution: Resolution) -> str:
    if isinstance(resolution, Unresolved):
        return "unresolved"
    if isinstance(resolution, Ambiguous):
        return "ambiguous"
    return "resolved" if resolution.has_text else "textless"


def _quotation(home: Document, checked: CheckedQuotation) -> Plain:
    quotation, attribution, alignment = checked.quotation, checked.attribution, checked.alignment
    span = home.prose.to_origin(quotation.span)
    return {
        "start": span.start,
        "end": span.end,
        "parts": [_pair(home, part) for part in quotation.parts],
        "style": quotation.style.value,
        "attributed": attribution is not None,
        "speaker": _speaker(home, attribution) if attribution else None,
        "cue": _mention(home, attribution.cue) if attribution else None,
        "status": alignment.status.value,
        "source": alignment.source.id if alignment.source else None,
        "target": _target(checked),
        "folds": list(alignment.folds),
        "edits": [describe_edit(edit) for edit in alignment.edits],
        "score": alignment.score,
        "interventions": [_intervention(alignment.source, one) for one in alignment.interventions],
    }


def _speaker(home: Document, attribution: Attribution) -> Plain | None:
    speaker = _mention(home, attribution.speaker)
    if speaker is not None and attribution.resolved is not None:
        speaker["resolved"] = attribution.resolved.of(home.prose.text)
    return speaker


def _target(checked: CheckedQuotation) -> Plain | None:
    source, targets = checked.alignment.source, checked.alignment.targets
    if source is None or not targets:
        return None
    return _mention(source.document, targets[0].through(targets[-1]))


def _intervention(source: Source | None, intervention: Intervention) -> Plain:
    """What the draft's editor put in or left out, `target` the source's words it stands for."""
    return {
        "kind": intervention.kind.value,
        "mark": intervention.mark,
        "target": _mention(source.document, intervention.target) if source else None,
    }


def _attribution(home: Document, attribution: Attribution) -> Plain:
    return {
        "kind": attribution.kind.value,
        "content": _pairs(home, attribution.content),
        "cue": _mention(home, attribution.cue),
        "speaker": _mention(home, attribution.speaker),
        "vague": attribution.named is Named.VAGUE,
        "named": attribution.named.value,
    }


def _position(attribution: Attribution) -> tuple[int, int]:
    spans = [span for span in (attribution.speaker, attribution.cue, *attribution.content) if span]
    return min((span.start, span.end) for span in spans)


def _mention(home: Document, span: Span | None) -> Plain | None:
    if span is None:
        return None
    origin = home.prose.to_origin(span)
    return {"start": origin.start, "end": origin.end, "exact": origin.of(home.text)}


def _pairs(home: Document, spans: Iterable[Span]) -> list[list[int]]:
    return [_pair(home, span) for span in spans]


def _pair(home: Document, span: Span) -> list[int]:
    origin = home.prose.to_origin(span)
    return [origin.start, origin.end]
