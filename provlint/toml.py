"""TOML read with care: what would take tomllib very long is refused, and the line of each key found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, field, frozen

from provlint.options import Place

MOST_PARTS = 16
_TOKEN = re.compile(
    r"""(?x)
    (?P<blank>   [\ \t\r]++ | \#[^\n]*+ )
  | (?P<newline> \n )
  | (?P<string>  \"{3} (?: [^"\\] | \\[\s\S] | \"{1,2}(?!\") )*+ \"{3,5}
               | '{3} (?: [^'] | '{1,2}(?!') )*+ '{3,5}
               | \" (?: [^"\\\n] | \\. )*+ \"
               | ' [^'\n]*+ ' )
  | (?P<sign>    [\[\]{},=.] )
  | (?P<word>    [^\s\#\[\]{},="'.]++ )
    """
)
# A dotted key takes tomllib time that grows with the square of its parts; a string may look like one.
_MAY_BE_DEEP = re.compile(
    r"""(?x)
    (?<! [\w\\-] )
    (?: (?: [\w-]++ | \" (?: [^"\\\n] | \\. )*+ \" | ' [^'\n]*+ ' )  # a part, bare or quoted
        [\ \t]*+ \. [\ \t]*+
    ){16}
    """
)
_LINE = re.compile(r"\(at line (\d+), column \d+\)")


class InvalidToml(ValueError):
    """A text that is no TOML, or would take too long to read; `line` is where, from 1, None where that is not known."""

    def __init__(self, reason: str, line: int | None) -> None:
        super().__init__(reason)
        self.line = line


class DeepKey(InvalidToml):
    """A key of more than `MOST_PARTS` parts."""

    def __init__(self, line: int) -> None:
        super().__init__(f"a key of more than {MOST_PARTS} parts", line)


def load_toml(text: str) -> dict[str, object]:
    """
    The table of a TOML text, empty for an empty text. Raises InvalidToml.

    >>> load_toml("[a]\\nb = 1\\n")
    {'a': {'b': 1}}
    """
    from tomllib import TOMLDecodeError, loads

    if _MAY_BE_DEEP.search(text):
        find_lines(text)
    try:
        return loads(text)
    except TOMLDecodeError as error:
        match = _LINE.search(str(error))
        raise InvalidToml(str(error), int(match[1]) if match else None) from error
    except RecursionError as error:
        raise InvalidToml("nested too deep", None) from error
    except ValueError as error:
        raise InvalidToml(str(error), None) from error


@frozen
class _Token:
    kind: str
    text: str
    line: int


@define
class _Frame:
    """A table or an array that is open; `index` counts the values of an array and is None in a table."""

    path: Place
    index: int | None = None
    parts: list[str] = field(factory=list)
    is_value: bool = False


def find_lines(text: str) -> dict[Place, int]:
    """
    The line, from 1, of each key of a TOML text, and of each value of an array, by its place in the whole.

    A place is the keys that lead there, and numbers for the values of an array; of a table that is opened several
    times the first line counts. Empty for an empty text; of a text that is not TOML, what stands before the fault.
    Raises DeepKey.

    >>> find_lines('[a]\\nb = {c = 1}\\n')
    {('a',): 1, ('a', 'b'): 2, ('a', 'b', 'c'): 2}
    """
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._lines: dict[Place, int] = {}
        self._frames = [_Frame(())]

    def scan(self) -> dict[Place, int]:
        for token in self._tokens:
            frame = self._frames[-1]
            if token.kind == "newline":
                self._end_line(frame)
            elif token.text == "[" and len(self._frames) == 1 and not frame.is_value:
                self._read_header()
            elif frame.index is None and not frame.is_value:
                self._read_key(frame, token)
            else:
                self._read_value(frame, token)
        return self._lines

    def _end_line(self, frame: _Frame) -> None:
        """A new line ends a key and its value, but not inside an array or a table in braces."""
        if len(self._frames) == 1:
            frame.parts, frame.is_value = [], False

    def _read_header(self) -> None:
        parts: list[str] = []
        for token in self._tokens:
            if token.kind in ("string", "word"):
                parts.append(_name(token))
                self._note((), parts, token.line)
            elif token.text == "]" or token.kind == "newline":
                break
        self._frames = [_Frame(tuple(parts))]

    def _read_key(self, frame: _Frame, token: _Token) -> None:
        if token.kind in ("string", "word"):
            frame.parts.append(_name(token))
            self._note(frame.path, frame.parts, token.line)
        elif token.text == "=":
            frame.is_value = True
        elif token.text == "}" and len(self._frames) > 1:
            self._frames.pop()

    def _read_value(self, frame: _Frame, token: _Token) -> None:
        place = (*frame.path, *frame.parts) if frame.index is None else (*frame.path, frame.index)
        if token.text in ("]", "}"):
            if len(self._frames) > 1:
                self._frames.pop()
            return
        if token.text == ",":
            if frame.index is None:
                frame.parts, frame.is_value = [], False
            else:
                frame.index += 1
            return
        self._lines.setdefault(place, token.line)
        if token.text in ("[", "{"):
            # Beyond this depth nothing has a meaning, and ever longer places would take ever longer.
            path = place if len(self._frames) <= MOST_PARTS else frame.path
            self._frames.append(_Frame(path, 0 if token.text == "[" else None))

    def _note(self, path: Place, parts: list[str], line: int) -> None:
        if len(parts) > MOST_PARTS:
            raise DeepKey(line)
        self._lines.setdefault((*path, *parts), line)


def _tokens(text: str) -> Iterator[_Token]:
    """The tokens of a TOML text but its spaces and comments, up to the first thing that is none."""
    place, line = 0, 1
    while match := _TOKEN.match(text, place):
        kind = match.lastgroup or ""
        if kind != "blank":
            yield _Token(kind, match[0], line)
        line += match[0].count("\n")
        place = match.end()


def _name(token: _Token) -> str:
    if token.kind == "word":
        return token.text
    if token.text[0] == '"' and "\\" in token.text:
        from tomllib import TOMLDecodeError, loads

        try:
            return str(loads(f"key = {token.text}")["key"])
        except TOMLDecodeError:
            return token.text
    return token.text[1:-1]
