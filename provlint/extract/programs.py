"""Brackets of programs: indexes, classes of characters, values, and whole lines of code that stand in prose."""

from __future__ import annotations

import re

from provlint.extract.lookalikes import line_after, line_before
from provlint.text.patterns import compiled

# An index goes on as code does: `a[1] = 2`, `a[1].name`, `a[1](x)`, `a[1]++`.
_AFTER_INDEX = (
    r"(?x)\s?(?:=(?!>)|[!<>+*/%&|^-]=|\+\+|[<>]\s\d) | -> | :: | \[[A-Za-z_]\w*\] | \.[a-z_] "
    r"| \((?!https?:|\#|/|\.)"
)
_VERB_AFTER = (
    r"(?:\[\d{1,3}\]){0,3}\s(?:is|are|was|were|has|have|holds?|contains?|returns?|equals?|refers?|points?"
    r"|stores?|becomes?|gets?|must)\b"
)
# Names that only programs use, a call's parenthesis, and a single small letter.
_IDENTIFIER = (
    r"(?:\w*_\w*|\w+\(\w+|[a-z]+[A-Z]\w*|[\w.]+\(\)|\w+(?:\.\w+)+|\$\w+|&\w+|\*\w+|[a-z]|arg[vs]|arr|buf"
    r"|ptr|tmp|obj|idx|vec|params|matrix|tensor)$"
)
_WORD_BEFORE = re.compile(r"[\w.()$&*]{1,40}$")
_CODE_LINE = re.compile(
    r"\s*(?:>>>|\.\.\.\s|\$\s|#\s?include\b|(?:def|class|import|return|const|let|var|int|char|unsigned)\s)"
)
# A line that no prose is like: it begins with a word of a programming language and ends as a statement does.
_STATEMENT = r"""(?x)
    \s*(?: (?:let|const|var|auto|static|public|private|return|int|char|float|double|void|unsigned|for|while|if|switch)\b
           [^.!?\n]{0,250} [;{]\s*(?://.*)?$
         | (?:SELECT|INSERT\sINTO|UPDATE|DELETE\sFROM|CREATE\sTABLE|ALTER\sTABLE)\s
         | [\w.\[\]]{1,60}\s?[-+*/|&]?=\s[^.!?\n]{0,250};\s*(?://.*)?$ )
    """
# What follows a second index; and what stands before a value: `= [1]`, `"a": [1]`, `f([1])`, `[dbo].[t1]`.
_ASSIGNED = re.compile(r"\s?(?:=(?!>)|[!<>+*/%&|^-]=|\+\+)")
_BEFORE_VALUE = re.compile(r"(?:=\s?|[\"']\s?:\s?|\w\(|\]\.|\b(?:vec|matches)!)$")
_BEFORE_ODD = frozenset("= \"':(.!")
_PATH = re.compile(r"(?:^|\s)//?[\w/@*\[\]-]{1,60}$")
_DATA_LINE = re.compile(r"\s*(?:-\s)?[a-z_][\w-]{0,40}:\s*$")
_CODE_SIGNS = re.compile(r";\s*(?:$|//|/\*)|\)\s*[;{]|[{}]\s*$|[!=]=|:=|->|\+\+|&&|\|\|")
# A bracket after one of these, or glued to a word, may stand in a line of code.
_CODE_BEFORE = frozenset({"=", "(", ",", "+", "&", "*", "{", "\n", ""})
# What goes on after a class of characters or a bracketed name of a database.
_AFTER_CLASS = ("+", "{", "[0-9]", "\\d", "\\w", "\\s", ".[")
_GLUE = frozenset(")_\"'”’»*")


def _is_code_line(line: str, rest: str) -> bool:
    """Whether the line that goes on before and after a stretch is a statement of a program or typed at a prompt."""
    if _CODE_LINE.match(line) is not None and (line.lstrip()[:1] in ">$#." or line[:1] in " \t"):
        return True
    return _CODE_SIGNS.search(rest[:80]) is not None and (
        line[:2] in ("  ", "\t") or line[:1] == "\t" or _CODE_SIGNS.search(line) is not None
    )


def is_index(text: str, start: int, end: int) -> bool:
    """Whether a bracketed number glued to what stands before it is an index into that."""
    if compiled(_AFTER_INDEX).match(text, end):
        return True
    word = _WORD_BEFORE.search(text, max(0, start - 40), start)
    return word is not None and compiled(_IDENTIFIER).match(word[0].lstrip("(")) is not None


def reads_as_code(text: str, start: int, end: int) -> bool:
    """Whether a bracket is an index, a class of characters, or part of a line of code."""
    if text.startswith(_AFTER_CLASS, end) or text.startswith("[0-9]", start):
        return True
    before = text[start - 1] if start else " "
    if before in _BEFORE_ODD and _BEFORE_VALUE.search(text, max(0, start - 8), start):
        return True
    if before == "]" and (_ASSIGNED.match(text, end) or _is_second_index(text, start)):
        return True
    is_glued = before.isalnum() or before in _GLUE
    if is_glued and (is_index(text, start, end) or _is_inside_word(text, start, end)):
        return True
    line, rest = line_before(text, start), line_after(text, end)
    may_be_code = is_glued or text[max(0, start - 2) : start].strip(" ") in _CODE_BEFORE
    return _is_in_statement(line, text[start:end], rest) or (may_be_code and _is_code_line(line, rest))


def _is_second_index(text: str, start: int) -> bool:
    """Whether a bracket follows right after an index: the second half of `matrix[2][3]`."""
    first = text.rfind("[", max(0, start - 5), start)
    return (
        first > 0
        and text[first - 1].isalnum()
        and text[first + 1 : start - 1].isdecimal()
        and is_index(text, first, start)
    )


def _is_in_statement(line: str, bracket: str, rest: str) -> bool:
    """Whether the line around a bracket is a statement of a program, a line of data, or leads there as a path does."""
    if "/" in line and _PATH.search(line[-60:]):
        return True
    tail = rest.rstrip()
    if not tail:
        return line.endswith(": ") and _DATA_LINE.fullmatch(line) is not None
    may_be = tail[-1] in ";{" or "//" in tail or line.lstrip()[:6].isupper()
    return may_be and compiled(_STATEMENT).match(line + bracket + rest) is not None


def _is_inside_word(text: str, start: int, end: int) -> bool:
    """Whether Latin letters touch a bracket on both sides, as in `H[2]O`; no tag is written so."""
    around = text[start - 1] + text[end : end + 1]
    return len(around) == 2 and around.isalpha() and around.isascii()


def may_be_index(text: str, start: int, end: int) -> bool:
    """Whether a number glued to a small word reads on as a thing does (`hosts[0] is`), which a tag seldom does."""
    return start > 0 and text[start - 1].islower() and compiled(_VERB_AFTER).match(text, end) is not None
