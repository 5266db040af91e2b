"""What only looks like a tag: code, intervals, entries of the list of sources, words put in by an editor."""

from __future__ import annotations

import re
from functools import cache

from provlint.text.document import BlockKind, Document
from provlint.text.span import Span

# How far before and after a tag anything is looked for; lines have no end in hostile text.
_NEAR = 300

_INTERVAL_CUE = re.compile(
    r"(?:\b(?:intervals?|tuples?|CI:?|IQR:?|quartiles|(?:the|an?|this|each)\s(?:array|vector|matrix|list|sequence|set)|bounded\s(?:in|by|to)|scaled\s(?:in)?to"
    r"|normali[sz]ed\s(?:in)?to|uniform\s(?:on|over)|clipped\sto)|[=∈⊂×$(]|\\in)\s{0,2}$",
    re.IGNORECASE,
)
# `in [0, 1]`, where no draft begins to count its sources at nought.
_FROM_NOUGHT = re.compile(r"\[0\s?,")
_PREPOSITION = re.compile(r"\b(?:in|on|over|from|within|to|onto)\s{0,2}$", re.IGNORECASE)
_RANGE_CUE = re.compile(
    r"\b(?:ranges?|domain|values?|scale|bounds?|between|from|over|arrays?|vectors?|lists?|matrix|sequences?)\s{0,2}$",
    re.IGNORECASE,
)
_AFTER_MATH = re.compile(r"\s{0,2}(?:[$^×∪∩→]|\\(?:times|cup|to)\b|x\s\[)")
# An index goes on as code does: `a[1] = 2`, `a[1].name`, `a[1](x)`, `a[1]++`.
_AFTER_INDEX = re.compile(
    r"\s?(?:=(?!>)|[!<>+*/%&|^-]=|\+\+|[<>]\s\d) | -> | :: | \[[A-Za-z_]\w*\] | \.[a-z_] | \((?!https?:|\#|/|\.)",
    re.VERBOSE,
)
_VERB_AFTER = re.compile(
    r"(?:\[\d{1,3}\]){0,3}\s(?:is|are|was|were|has|have|holds?|contains?|returns?|equals?|refers?|points?|stores?|becomes?|gets?|must)\b"
)
# Names that only programs use, a call's parenthesis, and a single small letter.
_IDENTIFIER = re.compile(
    r"(?:\w*_\w*|\w+\(\w+|[a-z]+[A-Z]\w*|[\w.]+\(\)|\w+(?:\.\w+)+|\$\w+|&\w+|\*\w+|[a-z]|arg[vs]|arr|buf|ptr|tmp|obj|idx|vec|params)$"
)
_WORD_BEFORE = re.compile(r"[\w.()$&*]{1,40}$")
_CODE_LINE = re.compile(
    r"\s*(?:>>>|\.\.\.\s|\$\s|#\s?include\b|(?:def|class|import|return|const|let|var|int|char|unsigned)\s)"
)
_CODE_SIGNS = re.compile(r";\s*(?:$|//|/\*)|\)\s*[;{]|[{}]\s*$|[!=]=|:=|->|\+\+|&&|\|\|")
_ENTRY_START = re.compile(r"[ \t]*(?:>[ \t]*)?(?:[-*•+][ \t]+|\d{1,3}[.)][ \t]+|\.\.[ \t]+)?(?:\*{1,2}|__)?$")
_ADDRESS = re.compile(r"https?://|\bwww\.|\bdoi\.org|\bdoi:|\barxiv:", re.IGNORECASE)
# The longest known is "主要参考文献" or "List of references and notes", with a number and marks around it.
_LONGEST_LIST_HEADING = 48


# A bracket after one of these, or glued to a word, may stand in a line of code.
_CODE_BEFORE = frozenset({"=", "(", ",", "+", "&", "*", "{", "\n", ""})
_GLUE = frozenset(")_\"'”’»*")


def line_before(text: str, start: int) -> str:
    """The part of its line before `start`, at most 300 code points of it."""
    floor = max(0, start - _NEAR)
    return text[max(floor, text.rfind("\n", floor, start) + 1) : start]


def line_after(text: str, end: int) -> str:
    """The part of its line from `end` on, at most 300 code points of it."""
    stop = text.find("\n", end, end + _NEAR)
    return text[end : stop if stop >= 0 else end + _NEAR]


def is_in_literal(text: str, start: int, end: int) -> bool:
    """Whether a stretch stands between backticks that are left in the text, single or double, on one line."""
    before = line_before(text, start)
    if "`" not in before:
        return False
    after = line_after(text, end)
    doubles = before.count("``")
    if doubles % 2:
        return "``" in after
    return (before.count("`") - 2 * doubles) % 2 == 1 and "`" in after.replace("``", "")


def is_code_line(text: str, start: int, end: int) -> bool:
    """Whether the line around a stretch is a statement of a program or typed at a prompt."""
    before = line_before(text, start)
    if _CODE_LINE.match(before) is not None and (before.lstrip()[:1] in ">$#." or before[:1] in " \t"):
        return True
    return _CODE_SIGNS.search(line_after(text, end)[:80]) is not None and (
        before[:2] in ("  ", "\t") or before[:1] == "\t" or _CODE_SIGNS.search(before) is not None
    )


def is_index(text: str, start: int, end: int) -> bool:
    """Whether a bracketed number glued to what stands before it is an index into that."""
    if _AFTER_INDEX.match(text, end):
        return True
    word = _WORD_BEFORE.search(text, max(0, start - 40), start)
    return word is not None and _IDENTIFIER.match(word[0].lstrip("(")) is not None


def reads_as_code(text: str, start: int, end: int) -> bool:
    """Whether a bracket is an index, a class of characters, or part of a line of code."""
    if text.startswith(("+", "{", "[0-9]"), end) or text.startswith("[0-9]", start):
        return True
    before = text[start - 1] if start else " "
    is_glued = before.isalnum() or before in _GLUE
    if is_glued and is_index(text, start, end):
        return True
    may_be_code = is_glued or text[max(0, start - 2) : start].strip(" ") in _CODE_BEFORE
    return may_be_code and is_code_line(text, start, end)


def may_be_index(text: str, start: int, end: int) -> bool:
    """Whether a number glued to a small word reads on as a thing does (`hosts[0] is`), which a tag seldom does."""
    return start > 0 and text[start - 1].islower() and _VERB_AFTER.match(text, end) is not None


def is_interval(text: str, start: int, end: int) -> bool:
    """Whether a bracketed pair or list of numbers is called an interval, a list or a vector, or stands in a formula."""
    before = text[max(0, start - 24) : start]
    return _INTERVAL_CUE.search(before) is not None or _AFTER_MATH.match(text, end) is not None


def may_be_interval(text: str, start: int) -> bool:
    """Whether a pair of numbers may be a range of values, after a word that is also used with tags."""
    if _FROM_NOUGHT.match(text, start) and _PREPOSITION.search(text, max(0, start - 10), start):
        return True
    return _RANGE_CUE.search(text, max(0, start - 24), start) is not None


def is_entry_start(text: str, start: int) -> bool:
    """Whether nothing but the mark of an item stands before `start` on its line."""
    floor = max(0, start - 24)
    line = text.rfind("\n", floor, start) + 1
    if line == 0 and floor > 0:
        return False
    return _ENTRY_START.match(text, max(line, floor), start) is not None


def is_rst_definition(text: str, start: int) -> bool:
    """Whether `start` follows the two dots that begin a footnote's text in reStructuredText."""
    return line_before(text, start).strip() == ".."


def reads_as_entry(line: str) -> bool:
    """Whether what follows a label on its line describes a source, by its address or as bibliographies do."""
    return _ADDRESS.search(line) is not None or _bibliographic().search(line) is not None


def lists_of_sources(document: Document) -> tuple[Span, ...]:
    """The stretches of a document's prose from the heading of a list of sources or notes to the next heading."""
    text = document.prose.text
    spans: list[Span] = []
    start: int | None = None
    for block in document.blocks:
        span = block.span
        is_short = span.end - span.start <= _LONGEST_LIST_HEADING and block.kind is not BlockKind.CELL
        if is_short and _list_heading().fullmatch(text, span.start, span.end):
            start = span.end if start is None else start
        elif start is not None and block.kind is BlockKind.HEADING:
            spans.append(Span(start, span.start))
            start = None
    return (*spans, Span(start, len(text))) if start is not None else tuple(spans)


def is_in_quotation(text: str, start: int) -> bool:
    """Whether a curly quotation mark was opened shortly before `start`, on its line, and not yet closed."""
    before = line_before(text, start)
    return before.rfind("“") > before.rfind("”")


@cache
def _bibliographic() -> re.Pattern[str]:
    # What a bibliography has and a sentence that begins with a tag has not: an author's initials, a year in
    # parentheses or at the end, volume, pages, publisher's words, the marks of GB/T 7714.
    return re.compile(
        r"""
        ^[ \t]+
        (?: [“"'«《][^”"'»》\n]{3,200}[”"'»》],?\s (?!(?:is|was|says|said|argues|shows)\b)
          | [A-ZÀ-ÞΑ-ΩА-Я][\w'’-]+ (?: ,\s(?:[A-Z]\.|[A-Z][a-z]+[.,;]) | \s[A-Z]{1,3}[,.] )
          | (?:[A-Z]\.\s?-?){1,3}\s?[A-Z][\w'’-]+[,.\s]
          | (?=[^a-z\s]) [^\n]{0,250}?
            (?: \((?:19|20)\d\d[a-z]?\)[.,] | [,.]\s(?:19|20)\d\d[a-z]?\.?[ \t]*$
              | \bpp?\.\s?\d | \b[Vv]ol\.\s?\d | \bISBN\b | \bISSN\b | \bRetrieved\b | \b[Aa]ccessed\b
              | \bPress\b | \bProc\.\s | \[[JMDRCNSPZ](?:/(?:OL|CD))?\] | \s[-–—|]\s\w[^.\n]{1,60}$ ) )
        """,
        re.VERBOSE,
    )


@cache
def _list_heading() -> re.Pattern[str]:
    return re.compile(
        r"""
        \W{0,6} (?:[\dIVX一二三四五六七八九十]{1,4}[.、)]\s{0,3})?
        (?: (?:list\sof\s|cited\s|key\s|main\s|primary\s|selected\s|web\s)?
            (?:references?|sources?|bibliography|citations?|endnotes?|footnotes?|notes)
            (?:\scited|\sand\snotes|\sand\sreferences|\sused|\slist|\sconsulted)?
          | works\scited | literature(?:\scited)? | further\sreading | links | quellen | références | fuentes
          | (?:主要)?(?:参考|引用)(?:文献|资料|来源)? | (?:信息|资料|数据)?来源 | 文献 )
        \W{0,6}
        """,
        re.VERBOSE | re.IGNORECASE,
    )
