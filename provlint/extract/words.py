"""A sentence as words, and the few words at which a search begins."""

from __future__ import annotations

import re

from attrs import field, frozen

from provlint.text.span import Span

MASK = "\u00a4"
"""Stands for each code point that is somebody else's words."""

LONGEST_SENTENCE = 2000
"""How many code points of a sentence are read: what goes on longer is no prose, and every search stays linear."""

_WORD = re.compile(
    r"""(?x)
    [a-z]\. (?:[a-z]\.){1,5}        # u.s.
    | \w+ (?:['\-] \w+)* '?        # don't, front-runner, supporters'
    | \u00a4+                       # a masked quotation is one word
    | [^\w\s]                      # any mark by itself
    """
)


_LETTERS = re.compile(r"[a-z]+")
_SPACES = bytes(code if ord("a") <= code <= ord("z") else ord(" ") for code in range(256))
"""Makes a space of every byte but small letters: a hundred times faster than a search for words."""


@frozen
class Prose:
    """
    A text, the same in small letters with straight apostrophes, and the same with nothing but letters from a to z.

    All of one length, so that offsets hold: in `spaced` whatever else the small letters stand among is a space.
    """

    text: str = field(repr=False)
    lowered: str = field(repr=False)
    spaced: str = field(repr=False)


def read_prose(text: str) -> Prose:
    """The text with its small letters; a letter that would grow stays as it is."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    lowered = lowered.replace("’", "'")
    return Prose(text, lowered, lowered.encode("ascii", "replace").translate(_SPACES).decode("ascii"))


@frozen
class Words:
    """
    The words and marks of one sentence: `lowers` in small letters, each beginning at its place in `starts`.

    `starts` and every span given back measure `text`.
    """

    text: str = field(repr=False)
    lowers: tuple[str, ...]
    starts: tuple[int, ...] = field(repr=False)

    def __len__(self) -> int:
        return len(self.lowers)

    def span(self, first: int, last: int) -> Span:
        """From the start of word `first` to the end of word `last`."""
        return Span(self.starts[first], self.end(last))

    def end(self, place: int) -> int:
        """Where the word at `place` ends."""
        return self.starts[place] + len(self.lowers[place])

    def at(self, place: int) -> str:
        """The word at `place` in small letters; empty before the first and after the last."""
        return self.lowers[place] if 0 <= place < len(self.lowers) else ""

    def is_capitalized(self, place: int) -> bool:
        """Whether the word at `place` begins with a capital letter."""
        return 0 <= place < len(self.lowers) and self.text[self.starts[place]].isupper()

    def is_mark(self, place: int) -> bool:
        """Whether `place` holds a mark, a masked quotation, or nothing at all."""
        return not 0 <= place < len(self.lowers) or not self.lowers[place][0].isalnum()


def split_words(prose: Prose, span: Span) -> Words:
    """The words of one sentence, as far as `LONGEST_SENTENCE`; `span` measures the text."""
    end = min(span.end, span.start + LONGEST_SENTENCE)
    lowers = _WORD.findall(prose.lowered, span.start, end)
    starts, place, find = [], span.start, prose.lowered.find
    for word in lowers:
        place = find(word, place)
        starts.append(place)
        place += len(word)
    return Words(prose.text, tuple(lowers), tuple(starts))


def plain_words(prose: Prose, span: Span) -> list[str]:
    """The stretches of plain letters in one sentence, in small letters: quicker than its words, and no less telling."""
    end = min(span.end, span.start + LONGEST_SENTENCE)
    return prose.spaced[span.start : end].split()


def is_possessive(word: str) -> bool:
    """Whether a word in small letters is a possessive: lund's, voters'."""
    return word.endswith(("'s", "s'"))


def letters(word: str) -> str:
    """What `plain_words` gives of a word first: `hard` of hard-liners."""
    match = _LETTERS.match(word)
    return match[0] if match else word
