r"""Commands of LaTeX that cite: `\cite[p. 4]{a,b}`, `\textcite`, `\parencites{a}{b}`, `\volcite{2}{a}`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from provlint.extract.citation_ids import Item, Shape
from provlint.extract.key_shapes import Certainty
from provlint.extract.lookalikes import line_before
from provlint.text.patterns import compiled
from provlint.text.span import Span

# Those that set up how citations look, or cite without a word of it, are none.
_COMMAND = r"""(?x)
    \\ (?! nocite | (?:set)?citestyle | cite(?:index|reset|setup|color|tracker) | defcite | bibcite | newcites
         | Declare | At(?:Every|Next|Begin|End) )
    [A-Za-z]{0,16} [cC]ite [A-Za-z]{0,16} \*? (?= \s? [\[{(] )
    """
_ARGUMENT = (
    r"\s?(?:\[(?P<option>[^\[\]\n]{0,200})\]|\((?P<note>[^()\n]{0,200})\)|\{(?P<keys>[^{}\#\n]{0,400})\})"
)
_COMMENT = re.compile(r"(?<!\\)%")
_KEY = re.compile(r"[^\s,{}\\]+")


@frozen
class CiteCommand:
    """A command with its arguments; `span` and those of the keys, which may be none, measure the text searched."""

    span: Span
    keys: tuple[Item, ...]


def find_cite_commands(text: str, has_comments: bool) -> Iterator[CiteCommand]:
    """
    The commands of `text` that have an argument for keys, in order; the option before the keys is their locator.

    `has_comments`: whether `%` begins one, as it does in LaTeX alone.
    """
    for match in compiled(_COMMAND).finditer(text) if "ite" in text else ():
        if has_comments and _COMMENT.search(line_before(text, match.start())):
            continue
        command = _read(text, match)
        if command is not None:
            yield command


def _read(text: str, command: re.Match[str]) -> CiteCommand | None:
    is_many = command[0].rstrip("*").endswith("s")
    is_volume = "volcite" in command[0]
    keys: list[Item] = []
    locator: str | None = None
    place, end = command.end(), None
    while (end is None or is_many) and (argument := compiled(_ARGUMENT).match(text, place)) is not None:
        place = argument.end()
        if argument["keys"] is None:
            locator = (argument["option"] or "").strip() or None
        elif is_volume:
            # Of `\volcite{2}{lund}` the first is the volume.
            is_volume = False
        else:
            keys += _keys(text, Span(*argument.span("keys")), locator)
            locator, end = None, place
    return None if end is None else CiteCommand(Span(command.start(), end), tuple(keys))


def _keys(text: str, place: Span, locator: str | None) -> Iterator[Item]:
    """The keys of one argument; a locator is that of a single key."""
    found = list(_KEY.finditer(text, place.start, place.end))
    for key in found:
        held = locator if len(found) == 1 else None
        yield Item(key[0], Span(*key.span()), Shape.KEY, Certainty.SURE, held)
