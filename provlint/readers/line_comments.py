"""
Our own comments in formats that are read as plain text: `% provlint: …` in LaTeX, `.. provlint: …` in reStructuredText.

Other comments of these formats are read as the text around them is; these are left out, for the names of rules in them
are neither words nor tags of the draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provlint.readers.plain import BOM, read_plain, split_blocks
from provlint.text.comments import MARK, Comment
from provlint.text.document import Document
from provlint.text.projection import Builder
from provlint.text.span import Span

LINE_FORMATS = frozenset({"latex", "rst"})

# What stands before the first per cent sign of a line that is not escaped, and that sign or several.
_PER_CENT = re.compile(r"(?:[^%\\]|\\.)*+(?P<sign>%++)[ \t]*+(?=provlint:)")
_VERBATIM = re.compile(r"\\begin\{(?P<name>verbatim\*?|Verbatim\*?|lstlisting|minted|comment)\}")
_DOTS = re.compile(r"[ \t]*+\.\.[ \t]++(?=provlint:(?!:))")
_DIRECTIVE = re.compile(r"[ \t]*\.\.[ \t]+(?P<name>[\w:-]{1,60}?)::")
_CODE = frozenset(
    {"code", "code-block", "sourcecode", "literalinclude", "parsed-literal", "prompt", "highlight"}
)


def read_commented(text: str, uri: str, format: str) -> Document:
    """The document of a LaTeX or reStructuredText file: read as plain text, without our comments."""
    comments = find_line_comments(text, format)
    if not comments:
        return read_plain(text, uri, format)
    builder = Builder(text)
    place = len(BOM) if text.startswith(BOM) else 0
    for comment in comments:
        start, end = _left_out(text, comment.span)
        builder.copy(place, max(place, start))
        place = max(place, end)
    builder.copy(place, len(text))
    prose = builder.build()
    return Document(uri, text, format, prose, split_blocks(prose.text))


def find_line_comments(text: str, format: str) -> tuple[Comment, ...]:
    """Our comments in a LaTeX or reStructuredText file, in order. Linear."""
    if MARK not in text:
        return ()
    return tuple(_find_in_latex(text) if format == "latex" else _find_in_rst(text))


def _left_out(text: str, span: Span) -> tuple[int, int]:
    """What is left out with a comment: the space before it, and its line where nothing else stands on that."""
    start = span.start
    while start and text[start - 1] in " \t":
        start -= 1
    is_alone = not start or text[start - 1] in "\r\n" + BOM
    end = span.end
    if is_alone and end < len(text):
        end += 2 if text.startswith("\r\n", end) else 1
    return start, end


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line, less its line end."""
    place = len(BOM) if text.startswith(BOM) else 0
    for line in text[place:].splitlines(keepends=True):
        yield place, place + len(line.rstrip("\r\n"))
        place += len(line)


def _find_in_latex(text: str) -> Iterator[Comment]:
    ending: str | None = None
    for start, end in _lines(text):
        if ending is not None:
            ending = None if text.find(ending, start, end) != -1 else ending
            continue
        verbatim = _VERBATIM.search(text, start, end)
        if verbatim is not None and text.find(close := f"\\end{{{verbatim['name']}}}", start, end) == -1:
            ending = close
        match = _PER_CENT.match(text, start, end)
        if match is not None:
            yield Comment(Span(match.start("sign"), end), Span(match.end(), end))


def _find_in_rst(text: str) -> Iterator[Comment]:
    literal: int | None = None
    sign = opened = last = 0
    found: tuple[int, int] | None = None
    for start, end in _lines(text):
        line = text[start:end]
        indent = len(line) - len(line.lstrip())
        if indent == len(line):
            continue
        if found is not None and indent > opened:
            last = end
            continue
        if found is not None:
            yield Comment(Span(found[0], last), Span(found[1], last))
            found = None
        if literal is not None and indent > literal:
            continue
        literal = indent if _opens_literal(line) else None
        match = _DOTS.match(text, start, end)
        if match is not None:
            sign, opened, last = start + indent, indent, end
            found = (sign, match.end())
    if found is not None:
        yield Comment(Span(found[0], last), Span(found[1], last))


def _opens_literal(line: str) -> bool:
    """Whether what is indented below a line of reStructuredText is code."""
    directive = _DIRECTIVE.match(line)
    return line.rstrip().endswith("::") if directive is None else directive["name"] in _CODE
