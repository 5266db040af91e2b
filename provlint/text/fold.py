"""Comparable words: text as the words a quotation is looked up by, each knowing where it stands."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, cached_property
from itertools import accumulate
from unicodedata import category, is_normalized, normalize

from attrs import field, frozen

from provlint.text.span import Span

# Scripts written without spaces: Thai, Lao, Myanmar, Khmer, kana, Han. Each character is a word of its own.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
# Apostrophe look-alikes that Unicode counts as letters, and kana marks that belong to no word.
_NOT_LETTERS = "\u02b9-\u02bf\u02c8-\u02cb\u30fb"
INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# The micro sign is the Greek letter to every reader.
_REWRITTEN = {**dict.fromkeys(INVISIBLE, ""), **LIGATURES, "µ": "μ"}

# Marks that part words, as all do.
_MARKS = "“”‘’—–…•\u00a0"

_ASCII_WORDS = re.compile("([A-Za-z0-9]+)")


@frozen
class Folded:
    """
    The words of a text in one comparable string, `text`: a space, then each word and a space.

    `starts`: the offset in `text` of each word. `origins`, `origin_ends`: where each word stands in the
    original, code points, half-open.
    """

    text: str = field(repr=False)
    starts: array[int] = field(repr=False)
    origins: array[int] = field(repr=False)
    origin_ends: array[int] = field(repr=False)

    def __len__(self) -> int:
        return len(self.starts)

    def to_origin(self, first: int, last: int) -> Span:
        """The stretch of the original from word `first` through word `last`."""
        return Span(self.origins[first], self.origin_ends[last])

    def word_at(self, offset: int) -> int:
        """The word that begins at `offset` of `text`."""
        return bisect_left(self.starts, offset)

    def words(self, first: int = 0, end: int | None = None) -> list[str]:
        """The comparable words from `first` up to, not including, `end`."""
        end = len(self) if end is None else min(end, len(self))
        if first >= end:
            return []
        stop = self.starts[end] if end < len(self) else len(self.text)
        return self.text[self.starts[first] : stop].split()

    @cached_property
    def places(self) -> dict[str, array[int]]:
        """Where each comparable word occurs, ascending."""
        places: dict[str, array[int]] = {}
        for place, word in enumerate(self.text.split()):
            if word in places:
                places[word].append(place)
            else:
                places[word] = array("I", (place,))
        return places


def words_of(text: str) -> list[str]:
    """The comparable words of `text`, those of `fold(text)` without where they stand."""
    return comparable(" ".join(split_words(without_marks(text))[1::2])).split()


def key_of(words: Iterable[str]) -> str:
    """Comparable words as a folded text has them, a space before, between and after; of no words, two spaces."""
    return f" {' '.join(words)} "


def fold(text: str) -> Folded:
    """The comparable words of `text`; of an empty text, none. Linear."""
    pieces = split_words(without_marks(text))
    edges = array("I", accumulate(map(len, pieces)))
    words = comparable(" ".join(pieces[1::2])).split()
    starts = array("I", accumulate(map((1).__add__, map(len, words)), initial=1))
    starts.pop()
    joined = " ".join(words)
    return Folded(f" {joined} " if words else " ", starts, edges[0:-1:2], edges[1::2])


def without_marks(text: str) -> str:
    """The text, a space for each mark that English uses: in most texts only ASCII is left, which is split fast."""
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    return text


def split_words(text: str) -> list[str]:
    """The gaps and words of `text` in turn, beginning and ending with a gap, all of it kept; n words give 2n + 1."""
    if text.isascii():
        return _ASCII_WORDS.split(text)
    # The characters of a text are few, so what belongs inside words is looked up once for each of them.
    odd = {c for c in set(text) if c > "\u00ac" and (c in INVISIBLE or category(c)[0] == "M")}
    return _word_pattern("".join(sorted(odd))).split(text)


def comparable(words: str) -> str:
    """
    Words, separated by spaces, as they are compared.

    Lower case, NFC, ligatures of Latin letters spelled out, nothing invisible. Not NFKC: 10² is not 102.
    """
    if words.isascii():
        return words.lower()
    # The capital theta symbol has a small letter of its own, which Python does not give it.
    return spelled_out(words).replace("ϴ", "ϑ").lower()


def spelled_out(words: str) -> str:
    """The text in NFC, without invisible characters and Latin ligatures, its case kept."""
    if words.isascii():
        return words
    for character in sorted(set(words).intersection(_REWRITTEN)):
        words = words.replace(character, _REWRITTEN[character])
    return words if is_normalized("NFC", words) else normalize("NFC", words)


@cache
def _word_pattern(inside: str) -> re.Pattern[str]:
    """A pattern that captures words; `inside`: marks and invisible characters that belong to the word they follow."""
    letter = rf"[^\W_{_UNSPACED}{_NOT_LETTERS}]"
    if not inside:
        return re.compile(rf"({letter}+|[{_UNSPACED}])")
    marks = "[" + "".join(rf"\U{ord(c):08x}" for c in inside) + "]"
    return re.compile(rf"({letter}++(?:{marks}++{letter}*+)*+|[{_UNSPACED}]{marks}*+)")
