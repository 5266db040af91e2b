"""A tag that was seen and not yet believed."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from provlint.extract.citation_ids import Item, Shape
from provlint.extract.key_shapes import Certainty
from provlint.text.span import Span

# The names of the forms in which a draft may cite.
SYNTAXES = (
    "numeric",
    "hex",
    "key",
    "footnote",
    "named",
    "linked",
    "link",
    "lenticular",
    "pandoc",
    "latex",
    "rst",
    "spec",
    "markup",
    "wrapping",
    "raised",
    "round",
)


class FlawKind(Enum):
    """What is wrong with how a tag is written."""

    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    INVISIBLE = "invisible"
    LOOK_ALIKE = "look-alike"
    NOT_HEX = "not-hex"


@frozen
class Flaw:
    """A flaw in the writing of a tag; `detail`: the characters at fault, `clean`: the whole tag as it would be."""

    kind: FlawKind
    detail: str = ""
    clean: str | None = None


@frozen
class Candidate:
    """
    What reads as a tag. `span`: brackets included; it and the items' spans measure the prose.

    `needs`: the syntax that the rest of the draft must use for this to count; None for a tag that is sure by itself.
    `flaw`: what is wrong with how it is written.
    """

    span: Span
    items: tuple[Item, ...]
    syntax: str
    needs: str | None = None
    flaw: Flaw | None = None


def single(span: Span, id: str, place: Span, syntax: str, locator: str | None = None) -> Candidate:
    """A tag that surely names the one source `id`, written at `place`."""
    return Candidate(span, (Item(id, place, Shape.KEY, Certainty.SURE, locator),), syntax)
