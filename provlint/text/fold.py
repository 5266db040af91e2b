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

# Each mark that parts words is looked for in the whole text; where more than these occur, it is split instead.
_MOST_GAPS = 200

# Marks that part words, as all do.
_MARKS = "“”‘’—–…•\u00a0"

_ASCII_WORDS = re.compile("([A-Za-z0-9]+)")
_ASCII = bytes(range(128))
# Of ASCII, letters made small and figures as they are, all else a space; the bytes of other characters stay.
_SPACED = bytes(ord(chr(code).lower()) if chr(code).isalnum() else 32 for code in range(128)) + bytes(
    range(128, 256)
)


@frozen
class Folded:
    """
    The words of a text in one comparable string, `text`: a space, then each word and a space.

    Where they stand in the `original` is worked out when it is first asked for: most texts that are looked at have not
    the words looked for. `lengths`: those of the gaps and words of the original in turn, where they are known already.
    """

    text: str = field(repr=False)
    original: str = field(repr=False)
    lengths: array[int] | None = field(default=None, repr=False)

    @cached_property
    def starts(self) -> array[int]:
        """The offset in `text` of each word."""
        lengths = map((1).__add__, map(len, self.text.split()))
        return array("I", accumulate(lengths, initial=1))[:-1]

    @cached_property
    def origins(self) -> array[int]:
        """Where each word begins in the original, in code points."""
        return self._edges[:-1:2]

    @cached_property
    def origin_ends(self) -> array[int]:
        """Where each word ends in the original, in code points."""
        return self._edges[1::2]

    @cached_property
    def _edges(self) -> array[int]:
        """Where the gaps and words of the original end, in turn."""
        return array("I", accumulate(self.lengths or map(len, split_words(without_marks(self.original)))))

    @cached_property
    def _count(self) -> int:
        return self.text.count(" ") - 1

    def __len__(self) -> int:
        return self._count

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
    plain = without_marks(text)
    spaced = space_words(plain)
    if spaced is not None:
        return spaced.split()
    return comparable(" ".join(split_words(plain)[1::2])).split()


def key_of(words: Iterable[str]) -> str:
    """Comparable words as a folded text has them, a space before, between and after; of no words, two spaces."""
    return f" {' '.join(words)} "


def fold(text: str) -> Folded:
    """The comparable words of `text`; of an empty text, none. Linear."""
    plain = without_marks(text)
    spaced = space_words(plain)
    if spaced is not None:
        return Folded(_joined(spaced.split()), text)
    pieces = split_words(plain)
    return Folded(_joined(comparable(" ".join(pieces[1::2])).split()), text, array("I", map(len, pieces)))


def _joined(words: list[str]) -> str:
    return f" {' '.join(words)} " if words else " "


def space_words(text: str) -> str | None:
    """
    The comparable words of `text`, each where it stands, with spaces for all between; None where some character folds
    in a way of its own. Several times as fast as splitting the text.
    """
    data = text.encode("utf-8", "surrogatepass").translate(_SPACED)
    if data.isascii():
        return data.decode("ascii")
    gaps: list[str] = []
    for character in set(data.translate(None, _ASCII).decode("utf-8", "surrogatepass")):
        kind = _kind(character)
        if kind == "gap":
            gaps.append(character)
        if kind == "odd" or len(gaps) > _MOST_GAPS:
            return None
    spaced = data.decode("utf-8", "surrogatepass")
    for character in gaps:
        spaced = spaced.replace(character, " ")
    return spaced.lower() if is_normalized("NFC", spaced) else None


@cache
def _kind(character: str) -> str:
    """What folding does to a character between letters: "gap", it parts words; "letter"; or anything else, "odd"."""
    if category(character)[0] == "M" or character in INVISIBLE:
        return "odd"
    pieces = split_words(f"a{character}a")
    if len(pieces) > 3:
        return "gap" if pieces[2] == character else "odd"
    small = character.lower()
    # How the sigma is made small depends on what follows it; the dotted capital I becomes two characters.
    is_letter = character != "Σ" and len(small) == 1 and comparable(character) == small
    return "letter" if is_letter else "odd"


def without_marks(text: str) -> str:
    """The text, a space for each mark that English uses: in most texts only ASCII is left, which is split fast."""
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    return text


def split_words(text: str) -> list[str]:
    """The gaps and words of `text` in turn, beginning and ending with a gap, all of it kept; n words give 2n + 1."""
    if without_marks(text).isascii():
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
