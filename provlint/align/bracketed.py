"""What an editor's brackets hold, and the words of the text that they stand beside or for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provlint.align.alignment import Intervention, InterventionKind
from provlint.align.compare import is_opening
from provlint.align.gaps import marks_of
from provlint.align.numerals import is_numeral
from provlint.align.pieces import Bracket
from provlint.text.fold import comparable, split_words, words_of
from provlint.text.reading import Reading

# A tag or note of the source's own: [12], [a], [38c5ecf8].
_TAG = re.compile(r"\[[^\[\]\s]{1,12}\]")
# A name that opens a sentence is looked for at no more places than this.
_PLACES = 50


def has_words(brackets: tuple[Bracket, ...]) -> bool:
    """Whether brackets hold words of the quotation, and not remarks alone."""
    return bool(content_of(brackets))


def content_of(brackets: tuple[Bracket, ...]) -> str:
    """The words of brackets that say more than a remark does."""
    return " ".join(b.content for b in brackets if not b.is_remark)


def interventions_of(
    brackets: Sequence[Bracket], reading: Reading, first: int, end: int
) -> list[Intervention]:
    """The brackets that say more than a remark, as one, for the words of the text from `first` up to `end`."""
    told = [bracket for bracket in brackets if bracket.ahead or not bracket.is_remark]
    if not told:
        return []
    target = reading.folded.to_origin(first, end - 1) if end > first else None
    return [Intervention(InterventionKind.BRACKET, shown(told), target)]


def replaced_words(reading: Reading, last: int, first: int) -> str:
    """The text between word `last` and word `first`, as written, less the source's own tags and notes."""
    words = words_in(reading, last + 1, first)
    if "]" not in words:
        return words
    stretch = reading.text[
        reading.folded.origin_ends[last] if last >= 0 else 0 : reading.folded.origins[first]
    ]
    return _TAG.sub(" ", stretch).strip()


def words_in(reading: Reading, first: int, end: int) -> str:
    """The text from word `first` up to word `end`, as written."""
    return reading.folded.to_origin(first, end - 1).of(reading.text) if end > first else ""


def with_tail(reading: Reading, place: int) -> str:
    """Word `place` of the text with the rest of its contraction."""
    end = reading.folded.origin_ends[place]
    rest = re.match(r"['’][a-zA-Z]+", reading.text[end : end + 8])
    return words_in(reading, place, place + 1) + (rest.group() if rest else "")


def shown(brackets: Sequence[Bracket]) -> str:
    """Brackets as they were written, with the letters of the words they stand in."""
    return " ".join(f"{b.ahead}[{b.content}]{b.behind}" for b in brackets)


def is_own(bracket: Bracket, reading: Reading, last: int, first: int) -> bool:
    """Whether a bracket stands as it is in the text between word `last` and word `first`, or was taken out of it."""
    folded, text = reading.folded, reading.text
    start, end = folded.origin_ends[last] if last >= 0 else 0, folded.origins[first]
    if bracket.ahead or bracket.behind:
        return False
    opening = text.find("[", start, end)
    closing = text.find("]", opening, end)
    if 0 <= opening < closing:
        return _marks(bracket.content) == _marks(text[opening + 1 : closing])
    if first > last + 1:
        return False
    taken = reading.taken_in(reading.home(folded.to_origin(max(last, 0), first)))
    return any(_marks(bracket.content) == _marks(one.strip(" []")) for one in taken)


def _marks(text: str) -> list[str]:
    """The comparable words of a bracket and the marks around them, look-alikes made one."""
    pieces = split_words(text)
    ends = ["", *pieces[1::2], ""]
    gaps = [
        marks_of(gap, one[-1:], other[:1])
        for gap, one, other in zip(pieces[::2], ends, ends[1:], strict=False)
    ]
    return [*map(comparable, pieces[1::2]), *gaps]


def have_same_words(one: str, other: str) -> bool:
    """Whether two stretches of text have the same words."""
    return words_of(one) == words_of(other)


def is_count(reading: Reading, place: int) -> bool:
    """Whether word `place` of the text is a number that counts what follows; four figures are taken for a year."""
    word = words_in(reading, place, place + 1)
    start = reading.folded.origins[place]
    is_year = len(word) == 4 and word.isdigit() and (start == 0 or reading.text[start - 1].isspace())
    return is_numeral(word) and not is_year


def is_bare_opening(reading: Reading, place: int) -> bool:
    """Whether word `place` of the text opens a sentence and is no name, for elsewhere it has no capital."""
    if not is_opening(reading, place):
        return False
    others = reading.folded.places[reading.folded.words(place, place + 1)[0]][:_PLACES]
    starts = (reading.folded.origins[other] for other in others if not is_opening(reading, other))
    return not any(reading.text[start].isupper() for start in starts)
