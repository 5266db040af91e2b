"""Stretches joined that do not belong together: out of order, far apart, of two speakers, or by one word."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import frozen

from mutations.passages import MARKS, Passage, make_source, spaced
from mutations.places import is_content
from provlint.sources.source import Source

# More than a quotation may skip: about 500 words.
_FAR = 5_000


@frozen(eq=False)
class Joined:
    """The parts of a quotation, and the source it is held against."""

    parts: tuple[str, ...]
    source: Source


Join = Callable[[Passage, Passage], Joined | None]


def _is_quotable(text: str) -> bool:
    """Whether a passage can stand inside quotation marks: it has none of its own, no label and no end of a sentence."""
    return not any(mark in text for mark in MARKS) and not re.search(r"[.?!:;\[\]—–]", text)


def _halves(text: str) -> tuple[str, str] | None:
    """The two halves of a passage, cut between two plain words; None where the middle is not plain."""
    words = text.split(" ")
    middle = len(words) // 2
    if not (is_content(words[middle - 1]) and words[middle].isalpha() and words[middle].islower()):
        return None
    return " ".join(words[:middle]), " ".join(words[middle:])


def _stand_in_order(first: str, second: str, text: str) -> bool:
    """Whether two stretches stand anywhere in a text in this order, by plain search."""
    at = text.find(spaced(first))
    return at >= 0 and text.find(spaced(second), at) >= 0


def _out_of_order(mark: str) -> Join:
    """The second half of a passage, an ellipsis, the first half."""

    def join(passage: Passage, _: Passage) -> Joined | None:
        halves = _halves(passage.words)
        if halves is None or _stand_in_order(halves[1], halves[0], passage.home.words):
            return None
        return Joined((f"{halves[1]}{mark}{halves[0]}",), passage.source)

    return join


def _parts_out_of_order(passage: Passage, _: Passage) -> Joined | None:
    """The second half of a passage, “he said”, the first half."""
    halves = _halves(passage.words)
    if halves is None or _stand_in_order(halves[1], halves[0], passage.home.words):
        return None
    return Joined((f"{halves[1]},", halves[0]), passage.source)


def _far_apart(mark: str) -> Join:
    """Two passages with a long text between them."""

    def join(passage: Passage, other: Passage) -> Joined | None:
        filler = " ".join(["The tide came in and went out, and the gulls stood on the wall."] * (_FAR // 60))
        text = f"{passage.words}. {filler} So {other.words}."
        return Joined((f"{passage.words}{mark}{other.words}",), make_source(text))

    return join


def _two_speakers(shape: str, mark: str = " … ") -> Join:
    """Two passages said by two people, in the shape of a transcript or an article."""

    def join(passage: Passage, other: Passage) -> Joined | None:
        one, two = passage.words, other.words
        if not (_is_quotable(one) and _is_quotable(two)) or one == two:
            return None
        return Joined((f"{one}{mark}{two}",), make_source(shape.format(one=one, two=two)))

    return join


def _one_word_between(passage: Passage, _: Passage) -> Joined | None:
    """A part of one word between two ellipses that leave words out."""
    words = passage.words.split(" ")
    middle = len(words) // 2
    around = words[middle - 2 : middle + 3]
    if len(words) < 11 or not all(word.isalpha() and word.islower() for word in around):
        return None
    quotation = [*words[: middle - 1], "…", words[middle], "…", *words[middle + 2 :]]
    return Joined((" ".join(quotation),), passage.source)


def _one_word_first(passage: Passage, _: Passage) -> Joined | None:
    """A part of one word at the start."""
    words = passage.words.split(" ")
    if not all(word.isalpha() for word in words[:4]):
        return None
    return Joined((" ".join([words[0], "…", *words[3:]]),), passage.source)


def _one_word_last(passage: Passage, _: Passage) -> Joined | None:
    """A part of one word at the end."""
    words = passage.words.split(" ")
    if not all(word.isalpha() for word in words[-4:]):
        return None
    return Joined((" ".join([*words[:-3], "…", words[-1]]),), passage.source)


def _without_ellipsis(passage: Passage, _: Passage) -> Joined | None:
    """Two sentences with the one between them left out, nothing in its place."""
    text = passage.home.text[passage.start : passage.start + 900]
    found = re.match(
        r"(?P<one>[^.!?\n“”\"]{20,200}(?<=[a-z]{3})\.) [A-Z][^.!?\n“”\":]{25,250}(?<=[a-z]{3})\. "
        r"(?P<two>[A-Z][^.!?\n“”\"]{20,200}(?<=[a-z]{3})\.)",
        text,
    )
    quotation = f"{found['one']} {found['two']}" if found else ""
    return Joined((quotation,), passage.source) if found and not passage.has_words(quotation) else None


_LABELS = "ANNA BRANDT: {one}.\n\nPAUL OKORO: {two}."
_SAID = "“{one},” said Anna Brandt.\n\n“{two},” said Paul Okoro."
_COLON = "Brandt: {one}.\nOkoro: {two}.\n"
_RUNNING = "“{one},” Ms Brandt told the court. But Mr Okoro replied: “{two}.”"
_QUESTION = "Q. {one}.\nA. {two}.\n"

# Each must be spliced.
SPLICED: dict[str, Join] = {
    "halves out of order": _out_of_order(" … "),
    "halves out of order, in brackets": _out_of_order(" [...] "),
    "parts out of order": _parts_out_of_order,
    "far apart": _far_apart(" … "),
}
# Each must be spliced or altered; never proved.
JOINED: dict[str, Join] = {
    "far apart without an ellipsis": _far_apart(". "),
    "a sentence left out without an ellipsis": _without_ellipsis,
    "two speakers without an ellipsis": _two_speakers(_SAID, ", "),
    "two speakers of a transcript without an ellipsis": _two_speakers(_LABELS, ". "),
    "one word between ellipses": _one_word_between,
    "one word before an ellipsis": _one_word_first,
    "one word behind an ellipsis": _one_word_last,
}
# Who speaks is known only once a draft is linted; each must be flagged then.
SPEAKERS: dict[str, Join] = {
    "a transcript": _two_speakers(_LABELS),
    "an interview": _two_speakers(_COLON),
    "an article": _two_speakers(_SAID),
    "a paragraph": _two_speakers(_RUNNING),
    "question and answer": _two_speakers(_QUESTION),
    "a turn between": _two_speakers(_LABELS + "\n\nANNA BRANDT: We shall see.", " [...] "),
}
