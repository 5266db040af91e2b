"""Tags that are raised figures: `It rained.¹`, `It rained²,³`, `<sup>4</sup>`, `It rained^5^.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provlint.extract.candidate import Candidate
from provlint.extract.citation_ids import WIDEST_RANGE, Item, Known, Shape
from provlint.extract.key_shapes import Certainty
from provlint.extract.lookalikes import is_entry_start
from provlint.text.patterns import compiled
from provlint.text.powers import POWERED
from provlint.text.span import Span

_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_FIGURES, "0123456789")
_RUN = rf"\[?(?P<ids>[{_FIGURES}]{{1,3}}(?:[,˒ʼ⁻–-]\s?[{_FIGURES}]{{1,3}}){{0,9}})\]?(?![\w{_FIGURES}])"
_SUP = r"(?i)<sup>\s?\[?(?P<ids>\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9})\]?\s?</sup>(?!\w)"
_CARETS = r"\^(?P<ids>\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9})\^(?![\w^])"
_ONE = re.compile(rf"[{_FIGURES}\d]{{1,3}}")
_WORD = re.compile(r"[^\W\d_]{1,40}$")
_AFTER_STOP = frozenset(".,;:!?…\"”’'»)]>")
# Words that are no unit and still count squares and cubes: `4 units²`, `mc²`.
_NO_WORDS = POWERED | {"units", "mc"}
_SHORTEST_WORD = 2


def find_raised(text: str, is_known: Known) -> Iterator[Candidate]:
    """
    Raised figures after a word or a stop; an exponent is none, nor is the figure before a note or the note's own.

    They count where a source is known by the number, or where the draft has several.
    """
    if not _may_be_raised(text):
        return
    noted: set[str] = set()
    found: list[Candidate] = []
    for pattern in (_RUN, _SUP, _CARETS):
        for match in compiled(pattern).finditer(text):
            items = tuple(_items(match))
            if is_entry_start(text, match.start()):
                noted.update(item.id for item in items)
            elif _is_raised_tag(text, match.start()):
                needs = None if all(is_known(item.id) for item in items) else "raised"
                found.append(Candidate(Span(*match.span()), items, "raised", needs))
    yield from (tag for tag in found if tag.needs is None or noted.isdisjoint(item.id for item in tag.items))


def _may_be_raised(text: str) -> bool:
    if "^" in text or ("<" in text and "<sup>" in text):
        return True
    if "¹" in text or "²" in text or "³" in text:
        return True
    # In UTF-8 the other figures begin alike, and two bytes are found faster than seven characters.
    return not text.isascii() and b"\xe2\x81" in text.encode("utf-8", "surrogatepass")


def _is_raised_tag(text: str, start: int) -> bool:
    """Whether a figure raised at `start` is more likely a tag than an exponent."""
    if text[start - 1] in _AFTER_STOP:
        return True
    word = _WORD.search(text, max(0, start - 40), start)
    return word is not None and len(word[0]) >= _SHORTEST_WORD and word[0].lower() not in _NO_WORDS


def _items(match: re.Match[str]) -> Iterator[Item]:
    """The numbers of a run; a range is one item that is spread out later."""
    start = match.start("ids")
    ids = match["ids"].translate(_PLAIN)
    for part in re.finditer(r"\d+(?:\s?[⁻–-]\s?\d+)?", ids):
        first, *rest = (int(number[0]) for number in _ONE.finditer(part[0]))
        span = Span(start + part.start(), start + part.end())
        last = rest[0] if rest and first < rest[0] <= first + WIDEST_RANGE else None
        yield Item(str(first), span, Shape.NUMBER, Certainty.SURE, last=last)
        if rest and last is None:
            yield Item(str(rest[0]), span, Shape.NUMBER, Certainty.SURE)
