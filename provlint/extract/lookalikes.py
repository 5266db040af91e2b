"""What only looks like a tag: code, intervals, entries of the list of sources, words put in by an editor."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import product

from provlint.text.document import BlockKind, Document
from provlint.text.patterns import compiled
from provlint.text.span import Span

# How far before and after a tag anything is looked for; lines have no end in hostile text.
_NEAR = 300

_INTERVAL_CUE = (
    r"(?i)(?:\b(?:intervals?|tuples?|CI:?|IQR:?|quartiles|(?:the|an?|this|each)\s(?:array|vector|matrix|list|sequence|set)|bounded\s(?:in|by|to)|scaled\s(?:in)?to"
    r"|normali[sz]ed\s(?:in)?to|uniform\s(?:on|over)|clipped\sto"
    r"|(?:arrays?|vectors?|lists?|tuples?|matrix|sequences?)\s(?:such\sas|like))|[=∈⊂×$(]|\\in)\s{0,2}$"
)
# `in [0, 1]`, where no draft begins to count its sources at nought.
_FROM_NOUGHT = re.compile(r"\[0\s?,")
_PREPOSITION = re.compile(r"\b(?:in|on|over|from|within|to|onto)\s{0,2}$", re.IGNORECASE)
_RANGE_CUE = (
    r"(?i)\b(?:ranges?|domain|values?|scale(?:\sof)?|bounds?|between|from|to|over|arrays?|vectors?|lists?|matrix|sequences?"
    r"|returns?|prints?|outputs?)\s{0,2}$"
)
_AFTER_MATH = (
    r"\s{0,2}(?:[$^×∪∩→%°]|\\(?:times|cup|to)\b|x\s\[)|\s(?:nm|[µμcmk]?m|[mk]?g|m?s|[kMG]?Hz|ml|px|MPa"
    r"|kPa)(?![\w'’-])"
)
_ENTRY_START = r"[ \t]*(?:>[ \t]*)?(?:[-*•+][ \t]+|\d{1,3}[.)][ \t]+|\.\.[ \t]+)?(?:\*{1,2}|__)?$"
_ADDRESS = re.compile(r"https?://|\bwww\.|\bdoi\.org|\bdoi:|\barxiv:", re.IGNORECASE)
# A short line that begins with a label is an entry of the list and no heading below it.
_LABELED = re.compile(r"\[\^?[^\[\]\n]{1,60}\]|\d{1,3}[.)]\s")
AFTER_TAG = frozenset(".,;:!?)[\n。，；") | {""}
"""What follows where tags stand: a stop or another tag, the end of a line or of the text."""

_NUMBERED = re.compile(
    r"\W{0,6}(?:[\dIVX一二三四五六七八九十]{1,4}[.、)]\s{0,3})?(?P<words>\w(?:.{0,46}\w)?)\W{0,6}",
    re.DOTALL | re.IGNORECASE,
)
_SPACE = re.compile(r"\s")
_BEFORE_NOUN = ("", "list of ", "cited ", "key ", "main ", "primary ", "selected ", "web ")
_LIST_NOUNS = tuple(
    """
    reference references source sources bibliography citation citations endnote endnotes footnote footnotes notes
    """.split()
)
_BEHIND_NOUN = ("", " cited", " and notes", " and references", " used", " list", " consulted")
_LIST_PHRASES = ("works cited", "literature", "literature cited", "further reading", "links", "文献")
_CHINESE_NOUNS = ("", "文献", "资料", "来源")
# The longest known is "主要参考文献" or "List of references and notes", with a number and marks around it.
LONGEST_LIST_HEADING = 48


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


def is_interval(text: str, start: int, end: int) -> bool:
    """Whether a bracketed pair or list of numbers is called an interval, a list or a vector, or stands in a formula."""
    before = text[max(0, start - 24) : start]
    is_raised = before.endswith("^")
    return compiled(_INTERVAL_CUE).search(before) is not None or (
        not is_raised and compiled(_AFTER_MATH).match(text, end) is not None
    )


def may_be_interval(text: str, start: int) -> bool:
    """Whether a pair of numbers may be a range of values, after a word that is also used with tags."""
    if _FROM_NOUGHT.match(text, start) and _PREPOSITION.search(text, max(0, start - 10), start):
        return True
    return compiled(_RANGE_CUE).search(text, max(0, start - 24), start) is not None


def is_entry_start(text: str, start: int) -> bool:
    """Whether nothing but the mark of an item stands before `start` on its line."""
    floor = max(0, start - 24)
    line = text.rfind("\n", floor, start) + 1
    if line == 0 and floor > 0:
        return False
    return compiled(_ENTRY_START).match(text, max(line, floor), start) is not None


def is_item_start(text: str, start: int) -> bool:
    """Whether the mark of an item, and nothing else, stands before `start` on its line."""
    return is_entry_start(text, start) and line_before(text, start).strip(" \t*_>") != ""


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
        is_short = span.end - span.start <= LONGEST_LIST_HEADING and block.kind is not BlockKind.CELL
        if is_short and is_list_heading(span.of(text)):
            start = span.end if start is None else start
        elif start is not None and block.kind is BlockKind.HEADING and not _LABELED.match(text, span.start):
            spans.append(Span(start, span.start))
            start = None
    return (*spans, Span(start, len(text))) if start is not None else tuple(spans)


def holds_span(lists: tuple[Span, ...], span: Span) -> bool:
    """Whether one of the stretches, which are in order and apart, contains a span."""
    before = bisect_right(lists, span.start, key=_start) - 1
    return before >= 0 and lists[before].contains(span)


def _start(span: Span) -> int:
    return span.start


def is_list_heading(words: str) -> bool:
    """Whether words are the heading of a list of sources or notes, maybe with a number or marks around it."""
    match = _NUMBERED.fullmatch(words) if len(words) <= LONGEST_LIST_HEADING else None
    return match is not None and _SPACE.sub(" ", match["words"]).casefold() in _list_headings()


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
def _list_headings() -> frozenset[str]:
    """The words of such headings, as they are without regard to case. To look them up costs less than a pattern."""
    from provlint.extract.lexicon.headings import NOTES, SOURCES

    others = "|".join((*SOURCES.values(), *NOTES.values()))
    english = ("".join(words) for words in product(_BEFORE_NOUN, _LIST_NOUNS, _BEHIND_NOUN))
    chinese = ("".join(words) for words in product(("", "主要"), ("参考", "引用"), _CHINESE_NOUNS))
    more = ("".join(words) for words in product(("信息", "资料", "数据", ""), ("来源",)))
    return frozenset(map(str.casefold, (*english, *_LIST_PHRASES, *chinese, *more, *others.split("|"))))
