"""A tag that was seen and not yet believed."""

from __future__ import annotations

from attrs import frozen

from provlint.extract.citation_ids import Certainty, Item, Shape
from provlint.text.span import Span


@frozen
class Candidate:
    """
    What reads as a tag. `span`: brackets included; it and the items' spans measure the prose.

    `needs`: the syntax that the rest of the draft must use for this to count; None for a tag that is sure by itself.
    """

    span: Span
    items: tuple[Item, ...]
    syntax: str
    needs: str | None = None


def single(span: Span, id: str, place: Span, syntax: str, locator: str | None = None) -> Candidate:
    """A tag that surely names the one source `id`, written at `place`."""
    return Candidate(span, (Item(id, place, Shape.KEY, Certainty.SURE, locator),), syntax)
