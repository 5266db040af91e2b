"""Where the words of a quotation without a closing mark end, as its source shows."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from provlint.align.verbatim import occurrences
from provlint.sources.source import Source
from provlint.text.fold import Folded, fold, key_of
from provlint.text.span import Span

# Fewer words in a row than this may stand in any source by chance.
_FEWEST = 4
# More of an open quotation than this is not read.
_LONGEST = 5_000
_OPENING, _CLOSING = frozenset("“«„"), frozenset("”»")


@frozen
class Ending:
    """
    The place in a draft's prose right behind the last word quoted, its comma or stop included.

    `is_sure`: whether the source's own closing mark stands there, and not just the last word the two have in common.
    """

    place: int
    is_sure: bool


def find_ending(text: str, part: Span, source: Source) -> Ending | None:
    """The end of the words that `source` has, of those that begin at `part` of `text`; None where it has but a few."""
    mine = fold(text[part.start : min(part.end, part.start + _LONGEST)])
    words, theirs = mine.words(), source.folded
    length = longest_run(words, theirs)
    if length < _FEWEST:
        return None
    first = next(occurrences(key_of(words[:length]), theirs))
    closed = _closed_after(source.document.prose.text, theirs, first, length)
    end = part.start + mine.origin_ends[(closed or length) - 1]
    if closed is not None and closed < _FEWEST:
        return None
    following = text[end : end + 2]
    if following[:1] in ("'", "’", "-") and following[1:].isalnum():
        return None
    is_stop = following[:1] in (",", ".") and not following[1:].isalnum()
    return Ending(end + is_stop, closed is not None)


def opening_key(text: str, part: Span) -> str:
    """The first words at `part` of `text`, a space around each, that a source must have to show where they end."""
    words = fold(text[part.start : min(part.end, part.start + _LONGEST)]).words(0, _FEWEST)
    return key_of(words) if len(words) == _FEWEST else ""


def longest_run(words: Sequence[str], folded: Folded) -> int:
    """How many of the words, from the first, stand in the text in a row."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if key_of(words[:middle]) in folded.text:
            low = middle
        else:
            high = middle - 1
    return low


def _closed_after(text: str, folded: Folded, first: int, length: int) -> int | None:
    """After how many of the words from `first` on the text closes a quotation they stand in; None where it does not."""
    depth = 0
    for count in range(1, length + 1):
        end = folded.origin_ends[first + count - 1]
        after = folded.origins[first + count] if first + count < len(folded) else len(text)
        for place in range(end, min(after, end + 8)):
            if _closes(text, place):
                depth -= 1
            elif text[place] in _OPENING or text[place] == '"':
                depth += 1
            if depth < 0:
                return count
    return None


def _closes(text: str, place: int) -> bool:
    """Whether the mark at `place` closes a quotation."""
    if text[place] == '"':
        return not text[place - 1 : place].isspace() and not text[place + 1 : place + 2].isalnum()
    return text[place] in _CLOSING
