"""Attribution: who is credited with which words, and by which verb or phrase."""

from __future__ import annotations

from attrs import frozen

from provlint.extract.credit import Attribution, Kind, Named
from provlint.extract.crediting import Crediting
from provlint.extract.joining import join_split
from provlint.extract.quotations import Quotation
from provlint.extract.statements import find_statements
from provlint.text.document import Document
from provlint.text.span import Span

__all__ = ["Attribution", "Attributions", "Kind", "Named", "find_attributions"]


@frozen
class Attributions:
    """
    Who says what in one document.

    `quotations`: those given, in order, but quotations split by their own attribution ("A," he said, "b") made one.
    `credits`: one per quotation, None for one that nobody is credited with (a title, a term, scare quotes).
    `statements`: what is credited without quotation marks, and vague frames, in reading order.
    """

    quotations: tuple[Quotation, ...]
    credits: tuple[Attribution | None, ...]
    statements: tuple[Attribution, ...]


def find_attributions(
    document: Document, sentences: tuple[Span, ...], quotations: tuple[Quotation, ...]
) -> Attributions:
    """Who is credited with the quotations and statements of a document; `sentences` measure its prose."""
    credits = Crediting(document, sentences, quotations).credits()
    joined, their_credits = join_split(document.prose.text, quotations, credits)
    return Attributions(joined, their_credits, find_statements(document, sentences, quotations))
