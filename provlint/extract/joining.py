"""Quotations that their own attribution splits in two: “A,” he said, “b.”"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from provlint.extract.credit import Attribution
from provlint.extract.quotations import Quotation, Style

_LONGEST_INSERTION = 160


def join_split(
    text: str, quotations: Sequence[Quotation], credits: Sequence[Attribution | None]
) -> tuple[tuple[Quotation, ...], tuple[Attribution | None, ...]]:
    """
    The quotations and their credits, where “A,” he said, “b” is one quotation of two parts; both of one length.

    Two are joined when the first stops short of a full stop, nothing but its own attribution stands between
    them, and that leads on with a comma: the second then goes on with the same sentence.
    """
    joined: list[Quotation] = []
    kept: list[Attribution | None] = []
    for quotation, credit in zip(quotations, credits, strict=True):
        before = kept[-1] if kept else None
        if before and credit and _goes_on(text, joined[-1], before, quotation, credit):
            parts = (*joined[-1].parts, *quotation.parts)
            joined[-1] = Quotation(
                joined[-1].span.through(quotation.span), parts, quotation.style, quotation.is_closed
            )
            kept[-1] = evolve(before, content=parts)
        else:
            joined.append(quotation)
            kept.append(credit)
    return tuple(joined), tuple(kept)


def _goes_on(
    text: str, first: Quotation, credit: Attribution, second: Quotation, next_credit: Attribution
) -> bool:
    """Whether `second` continues the sentence that the attribution of `first` broke into."""
    if first.style is not second.style or first.style is Style.BLOCK or credit.cue is None:
        return False
    if credit.speaker != next_credit.speaker or credit.cue != next_credit.cue:
        return False
    between = text[first.span.end : second.span.start]
    lead = text[first.span.end : min(credit.cue.start, credit.speaker.start)] if credit.speaker else ""
    if credit.cue.start < first.span.end or lead.strip(" ,—–-"):
        return False
    if len(between) > _LONGEST_INSERTION or "\n" in between.strip():
        return False
    last, start = text[first.parts[-1].end - 1], text[second.parts[0].start]
    is_open = last in ",—–-…:;" or last.isalnum() or between[:1] == ","
    return is_open and between.rstrip()[-1:] in ",—–-" and (last == "," or not start.isupper())
