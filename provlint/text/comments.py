"""A comment of a text's own format: what its author wrote for others who handle the file, not for its readers."""

from __future__ import annotations

from attrs import frozen

from provlint.text.span import Span

# How a comment begins that is meant for us.
MARK = "provlint:"


@frozen
class Comment:
    """One comment: its `span`, signs that open and close it included, and its `content`, both in the file's text."""

    span: Span
    content: Span
