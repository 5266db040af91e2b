"""Tags in square brackets: `[1]`, `[2, 4-6]`, `[38c5ecf8]`, `[RFC 2535]`, `[^3]`, `[ 2 quoted words ]`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from provlint.extract.candidate import Candidate, single
from provlint.extract.citation_ids import DASHES, WIDEST_RANGE, Item, Known, Shape, key_items, read_items
from provlint.extract.doubts import is_pair, needs_of, tells_intervals
from provlint.extract.entry_labels import EntryLabels
from provlint.extract.key_shapes import Certainty, is_sub_number
from provlint.extract.literals import Literals
from provlint.extract.lookalikes import (
    AFTER_TAG,
    is_entry_start,
    is_in_literal,
    is_in_quotation,
    is_interval,
    is_item_start,
)
from provlint.extract.named_tags import read_named
from provlint.extract.programs import reads_as_code
from provlint.text.document import Document
from provlint.text.patterns import compiled
from provlint.text.span import Span

# Only a tag that wraps a quotation is long; 600 holds the longest seen twice.
_BRACKET = re.compile(r"\[[^\[\]]{1,600}\]")
_FOOTNOTE = re.compile(r"\^\s?(?P<id>\w[\w.:/#-]{0,60})\s?\^?")
_FOOTNOTES = r"\^\w[\w.:/#-]{0,60}\^?(?:\s?[,;]\s?\^?\w[\w.:/#-]{0,60}\^?){1,20}"
_FOOTNOTE_ID = re.compile(r"\w[\w.:/#-]*")
_CHARACTER_CLASS = re.compile(r"(?:\w-\w)+|\W")
_WRAPPING = r"(?s)\s(?P<ids>\d{1,2}(?:\s?[,;]\s?\d{1,2}){0,9})\s\S.*\s"
_NUMBERS = r"\s\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20}\s?"
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?!\w)")
_REPEATS = frozenset({"+", "*", "{", "?"})


def find_brackets(document: Document, is_known: Known) -> Iterator[Candidate]:
    """The candidates in square brackets, in order. Linear."""
    text = document.prose.text
    has_ticks = "`" in text or "~~~" in text
    literals = Literals(document)
    is_latex = document.format == "latex"
    labels = EntryLabels(document)
    intervals: bool | None = None
    previous: Candidate | None = None
    for match in _BRACKET.finditer(text):
        start, end = match.span()
        if has_ticks and (is_in_literal(text, start, end) or literals.is_fenced(start)):
            continue
        candidate = _read(text, start, end, is_known)
        if candidate is None or (is_latex and not _may_stand_in_latex(text, start, candidate.items)):
            continue
        if labels.holds(candidate):
            continue
        if candidate.syntax == "key" and _is_label(text, candidate, is_known):
            continue
        if is_pair(candidate):
            intervals = tells_intervals(text) if intervals is None else intervals
            candidate = evolve(candidate, needs=candidate.needs or "numeric") if intervals else candidate
        candidate = _joined(text, previous, candidate)
        previous = candidate
        yield candidate


def _is_label(text: str, candidate: Candidate, is_known: Known) -> bool:
    """Whether a key that begins its line says what the line is about: `[HIGH] Fix the pier`, `- [PR-3] Fix it`."""
    if not is_entry_start(text, candidate.span.start) or any(is_known(item.id) for item in candidate.items):
        return False
    if not text[candidate.span.end : candidate.span.end + 1].isspace():
        return False
    return candidate.needs is not None or is_item_start(text, candidate.span.start)


def _joined(text: str, previous: Candidate | None, candidate: Candidate) -> Candidate:
    """
    A tag as the one just before it makes it: `[1]–[3]` is a range, and `grid[0][1]` is an index if its first half is.
    """
    if previous is None or candidate.syntax != "numeric" or candidate.span.start - previous.span.end > 3:
        return candidate
    between = text[previous.span.end : candidate.span.start]
    if not between:
        return candidate if previous.needs is None else evolve(candidate, needs=previous.needs)
    first, last = previous.items[-1], candidate.items[0]
    if between.strip() not in DASHES or len(candidate.items) > 1 or last.last is not None:
        return candidate
    if (
        not (first.id.isdecimal() and last.id.isdecimal())
        or not 1 < int(last.id) - int(first.id) <= WIDEST_RANGE
    ):
        return candidate
    return evolve(candidate, items=(evolve(last, id=str(int(first.id) + 1), last=int(last.id)),))


def _read(text: str, start: int, end: int, is_known: Known) -> Candidate | None:
    """The tag that one bracket is, by its first character; None if it is none."""
    first = text[start + 1]
    if first in "!@-." or "@" in text[start:end]:
        return None
    if text.startswith(("(http", "(#", "(/", "(./", "(www."), end):
        return _linked(text, start, end)
    if first == "^":
        return _footnote(text, start, end)
    if first.isspace():
        return _wrapping(text, start, end, is_known)
    if not first.isdecimal() and not is_known(text[start + 1 : end - 1]):
        named = read_named(text, start, end)
        if named is not None:
            return named
    return _listed(text, start, end, is_known)


def _linked(text: str, start: int, end: int) -> Candidate | None:
    """A link in text that was not read as Markdown: a tag where its text is a number."""
    caret = text.startswith("^", start + 1)
    id = text[start + 1 + caret : end - 1]
    if not (id.isdecimal() and len(id) < 4):
        return None
    return single(Span(start, end), id, Span(start + 1 + caret, end - 1), "linked")


def _footnote(text: str, start: int, end: int) -> Candidate | None:
    if compiled(_FOOTNOTES).fullmatch(text, start + 1, end - 1) is not None:
        return Candidate(
            Span(start, end), key_items(_FOOTNOTE_ID.finditer(text, start + 1, end - 1)), "footnote"
        )
    match = _FOOTNOTE.fullmatch(text, start + 1, end - 1)
    if match is None or _CHARACTER_CLASS.fullmatch(match["id"]) or text[end : end + 1] in _REPEATS:
        return None
    if text.startswith(f"[{match['id']}]", end):
        # `[^1^][1]` is one tag: the second bracket is where a link leads.
        return None
    return single(Span(start, end), match["id"], Span(*match.span("id")), "footnote")


def _wrapping(text: str, start: int, end: int, is_known: Known) -> Candidate | None:
    if compiled(_NUMBERS).fullmatch(text, start + 1, end - 1):
        return _listed(text, start, end, is_known)
    match = compiled(_WRAPPING).fullmatch(text, start + 1, end - 1)
    if match is None:
        return None
    return Candidate(Span(start, end), read_items(text, *match.span("ids"), is_known), "wrapping")


def _listed(text: str, start: int, end: int, is_known: Known) -> Candidate | None:
    """Plain ids between brackets, unless the text around them speaks against a tag."""
    items = read_items(text, start + 1, end - 1, is_known)
    if not items or reads_as_code(text, start, end):
        return None
    shape = items[0].shape
    is_list = len(items) > 1 or items[0].last is not None
    if (shape is Shape.NUMBER and _ORDINAL.match(text, end)) or (is_list and is_interval(text, start, end)):
        return None
    if shape is Shape.KEY and _is_text_of_reference(text, end):
        return None
    needs = needs_of(text, start, end, items)
    # A bare word is a tag only where tags stand.
    if needs == "word" and (text[end : end + 1] not in AFTER_TAG or is_in_quotation(text, start)):
        return None
    if shape is Shape.KEY and _is_put_in(text, start, end) and not _is_any_sure(items):
        return None
    span, syntax = _span_and_syntax(text, start, end, shape)
    is_numbered = syntax == "key" and is_sub_number(items[0].id)
    return Candidate(span, items, "numeric" if is_numbered else syntax, needs)


def _is_any_sure(items: tuple[Item, ...]) -> bool:
    return any(item.certainty is Certainty.SURE for item in items)


def _is_put_in(text: str, start: int, end: int) -> bool:
    """Whether an editor may have put this into a word or a quotation; a tag there stands before the closing mark."""
    if text[start - 1 : start].isalnum():
        return True
    return is_in_quotation(text, start) and "”" not in text[end : end + 2]


def _may_stand_in_latex(text: str, start: int, items: tuple[Item, ...]) -> bool:
    """Whether a bracket in LaTeX may be a tag: most are options of a command, or mathematics."""
    is_free = start == 0 or text[start - 1] in " ~\n("
    return is_free and all(item.shape is not Shape.NUMBER for item in items)


def _span_and_syntax(text: str, start: int, end: int, shape: Shape) -> tuple[Span, str]:
    """The whole tag and its syntax: `[1]_` is reStructuredText, `[[5]]` and `[[1]](url)` have a second bracket."""
    if text.startswith("_", end) and not text[end + 1 : end + 2].isalnum():
        return Span(start, end + 1), "rst"
    if start > 0 and text[start - 1] == "[" and text.startswith("]", end):
        return Span(start - 1, end + 1), "linked" if shape is Shape.NUMBER else "spec"
    return Span(start, end), shape.value


def _is_text_of_reference(text: str, end: int) -> bool:
    """Whether a bracket is followed by the number it links to: `[Smith 2019][4]`; in `[3][4]` both are tags."""
    match = _BRACKET.match(text, end) if text.startswith("[", end) else None
    return match is not None and match[0][1:-1].isdecimal()
