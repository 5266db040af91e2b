"""
What a comment asks for: `provlint: ignore[rule, …] -- reason`.

A comment that begins with `provlint:` is a directive. The verbs are `ignore`, `disable`, `enable` and `ignore-file`;
the names in brackets are those of rules or of families of rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from provlint.text.comments import MARK, Comment
from provlint.text.span import Span

_FORM = re.compile(
    r"""(?xs)
    \s*+ provlint: \s*+
    (?P<verb>[A-Za-z-]{1,40}+) \s*+
    (?: \[ (?P<names>[^\[\]]*+) \] \s*+ )?
    (?: (?:--+|[–—]) (?P<reason>.*+) )?
    \Z"""
)
_WORD = re.compile(r"(?s)\s*+provlint:\s*+(?P<word>[^\s\[\]]{1,40}+)")
_NAME = re.compile(r"[^\s,]++")


class Verb(Enum):
    """What a directive does with findings: of the next lines, from here on, from here on no more, of the whole file."""

    IGNORE = "ignore"
    DISABLE = "disable"
    ENABLE = "enable"
    IGNORE_FILE = "ignore-file"


@frozen
class Name:
    """What a directive names, as written, and where in the file's text."""

    text: str
    span: Span


@frozen
class Directive:
    """
    One directive. `span`: of its comment, in the file's text. `verb`: None where it cannot be read, and then `word` is
    what stands in its place. `names`: () for one without brackets or with nothing in them. `reason`: in one line.
    """

    span: Span
    verb: Verb | None
    word: str
    names: tuple[Name, ...]
    reason: str | None


def read_directives(text: str, comments: Iterable[Comment]) -> tuple[Directive, ...]:
    """The directives among the comments of `text`, in order."""
    return tuple(
        _read(text, comment) for comment in comments if comment.content.of(text).lstrip().startswith(MARK)
    )


def _read(text: str, comment: Comment) -> Directive:
    content = comment.content
    match = _FORM.match(text, content.start, content.end)
    word = _WORD.match(text, content.start, content.end)
    found = "" if word is None else word["word"]
    verb = next((verb for verb in Verb if match is not None and verb.value == match["verb"]), None)
    if match is None or verb is None:
        return Directive(comment.span, None, found, (), None)
    inside = match.span("names") if match["names"] else (0, 0)
    names = tuple(Name(name[0], Span(*name.span())) for name in _NAME.finditer(text, *inside))
    reason = " ".join((match["reason"] or "").split()) or None
    return Directive(comment.span, verb, found, names, reason)
