"""Finding the passage a quotation comes nearest to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest

from attrs import frozen

from provlint.text.diff import Fit, fit
from provlint.text.fold import Folded

# Votes of the rarest words locate a passage; reading more places than this gains nothing.
_VOTES = 1_500
_CANDIDATES = 3
# A passage with no more edits than this share of its words is taken at once.
_CLEAR = 0.2
# With a smaller share of its words a passage is not near; one with changed endings still shares its small words.
_SHARED = 0.3
# How far before the likeliest place a passage may begin, in words.
_SLACK = 60


@frozen
class Near:
    """A passage: the `place` counts words from word `offset` of the text. `cost` orders passages, the nearest least."""

    offset: int
    place: Fit
    cost: float


def find_nearest(words: Sequence[str], folded: Folded, here: int = 0) -> Near | None:
    """
    The passage of a text that `words` are most like, None where they share no word.

    Of passages equally like them, the one nearest to word `here` of the text.
    """
    slack = min(len(words) // 3 + 4, _SLACK)
    if len(folded) <= 2 * len(words) + 2 * slack:
        return _fit_window(words, folded, 0, len(folded), len(words))
    best: Near | None = None
    limit = len(words) * (1 - _SHARED)
    for start in _candidates(words, folded, here, slack):
        stop = start + slack + len(words) * 5 // 4 + 4
        found = _fit_window(words, folded, max(0, start - slack), min(len(folded), stop), limit)
        if found is not None and (best is None or found.cost < best.cost):
            best, limit = found, found.cost
            if found.cost <= len(words) * _CLEAR:
                break
    return best


def _fit_window(words: Sequence[str], folded: Folded, first: int, end: int, limit: float) -> Near | None:
    """The best fit between two words of the text; None where nothing matches, or surely not for less than `limit`."""
    if first >= end:
        return None
    text = folded.words(first, end)
    known = set(text)
    if sum(word not in known for word in words) >= limit:
        return None
    place = fit(words, text)
    if place.start >= place.end:
        return None
    cost = sum(max(b.end - b.start, b.source_end - b.source_start) for b in place.blocks)
    return Near(first, place, cost) if cost < len(words) else None


def _candidates(words: Sequence[str], folded: Folded, here: int, slack: int) -> Iterator[int]:
    """
    Where the passage may begin, the likeliest first, of equals the nearest to word `here`: three places at most.

    Each word votes for where the passage begins if that word stands in it; the rarer it is, the more its vote counts.
    """
    width = max(4, slack)
    votes = _votes(words, folded, width)
    chosen: list[int] = []
    # As a rule the first is the passage, and no other is looked for.
    for number in (1, 4 * _CANDIDATES):
        for bucket in _fullest(votes, number, here // width):
            if all(abs(bucket - other) > 1 for other in chosen):
                chosen.append(bucket)
                yield bucket * width + width
            if len(chosen) == _CANDIDATES:
                return


def _votes(words: Sequence[str], folded: Folded, width: int) -> dict[int, float]:
    """The votes for each bucket, `width` words of the text; of words that it has not, none."""
    known = [(len(folded.places[word]), i, word) for i, word in enumerate(words) if word in folded.places]
    known.sort()
    votes: defaultdict[int, float] = defaultdict(float)
    left = _VOTES
    for count, index, word in known:
        left -= count
        if left < 0 and votes:
            break
        weight = 1.0 / (4 + count)
        for place in folded.places[word][:_VOTES]:
            votes[(place - index) // width] += weight
    return votes


def _fullest(votes: dict[int, float], number: int, here: int) -> list[int]:
    """The buckets with most votes, at most `number` of them, of equals the nearest to bucket `here`."""
    enough = sorted(votes.values())[-number:][0] / 2 if votes else 0.0
    strong = [bucket for bucket, vote in votes.items() if vote >= enough]
    # A passage may straddle two buckets, so each is judged with the one after it: one of the two is strong.
    likely = {*strong, *(bucket - 1 for bucket in strong if bucket - 1 in votes)}
    return nlargest(number, likely, key=lambda b: (votes[b] + votes.get(b + 1, 0.0), -abs(b - here), -b))
