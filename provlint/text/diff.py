"""
Where two lists of words differ, when one is a passage somewhere inside the other.

Approximate matching by dynamic programming with free ends in the text: Sellers, "The Theory and Computation
of Evolutionary Distances: Pattern Recognition", Journal of Algorithms 1 (1980). Words take the place of letters.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from provlint.text.runs import Run, find_runs, total_length

_COST = 10
_COST_OF_KIN = 7  # for words that begin alike, so that a changed ending is one edit and not two
_COST_OF_DROP = 9  # a little less, so that words left out are not told as words swapped
# Above this many cells the plain table is left for rapidfuzz, whose ends are then put right by small tables.
_CELLS = 12_000
_END_WORDS = 60
# How many words beyond a swapped first or last word the one written is looked for.
_FURTHER = 4
# The table of a stretch of words is held in memory, a bit a cell; longer passages are aligned stretch by stretch.
_STRETCH = 1_000


@frozen
class Block:
    """Words that differ: `start` up to `end` of the passage, `source_start` up to `source_end` of the text."""

    start: int
    end: int
    source_start: int
    source_end: int


@frozen
class Fit:
    """The best place of a passage in a text: its first word and one past its last there, and what differs, in order."""

    start: int
    end: int
    blocks: tuple[Block, ...]


def fit(passage: Sequence[str], text: Sequence[str]) -> Fit:
    """
    The place in `text` that `passage` differs least from, ends at word edges.

    Cost is the product of the lengths up to about 100 words a side, and nearly linear above. A passage longer than
    that must begin within 120 words and half its length of the start of `text`.
    """
    runs = find_runs(passage, text)
    if runs and 2 * total_length(runs) >= len(passage):
        found = _fit_runs(passage, text, runs)
    elif len(passage) * len(text) <= _CELLS:
        found = _fit_whole(passage, text)
    else:
        found = _fit_long(passage, text)
    return _stretched(found, passage, text)


def _stretched(found: Fit, passage: Sequence[str], text: Sequence[str]) -> Fit:
    """
    The place with a swapped first or last word read as words left out, where the text has that word a little further.

    Costs alone would always take the one swap for less than the two or more words left out.
    """
    blocks, start, end = list(found.blocks), found.start, found.end
    last = len(passage) - 1
    if last > 0 and blocks and blocks[-1] == Block(last, last + 1, end - 1, end):
        further = next(
            (j for j in range(end, min(len(text), end + _FURTHER)) if text[j] == passage[last]), None
        )
        if further is not None:
            blocks[-1], end = Block(last, last, end - 1, further), further + 1
    if last > 0 and blocks and blocks[0] == Block(0, 1, start, start + 1):
        further = next(
            (j for j in range(start - 1, max(-1, start - _FURTHER), -1) if text[j] == passage[0]), None
        )
        if further is not None:
            blocks[0], start = Block(1, 1, further + 1, start + 1), further
    return Fit(start, end, tuple(blocks))


def _fit_runs(passage: Sequence[str], text: Sequence[str], runs: Sequence[Run]) -> Fit:
    """The best place that takes in all the runs: only what lies before, between and after them is worked out."""
    first, last = runs[0], runs[-1]
    start, pairs = _fit_end(passage, text, (first.start, first.place))
    i, j = first.start, first.place
    for run in runs:
        between = _pairs_between(passage[i : run.start], text[j : run.place])
        pairs += [(i + a, j + b) for a, b in between]
        pairs += [(run.start + k, run.place + k) for k in range(run.length)]
        i, j = run.start + run.length, run.place + run.length
    sizes = len(passage), len(text)
    anchor = _mirrored([(last.start + last.length - 1, last.place + last.length - 1)], *sizes)[0]
    rest, tail = _fit_end(passage[::-1], text[::-1], anchor)
    pairs += _mirrored(tail, *sizes)
    end = len(text) - rest
    return Fit(start, end, _blocks(pairs, len(passage), start, end))


def _pairs_between(passage: Sequence[str], text: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of equal words of two short stretches that stand for each other whole."""
    if not passage or not text or len(passage) * len(text) > _CELLS or not set(passage) & set(text):
        return []
    return _trace(_fill(passage, text, _COST_OF_DROP), passage, text, len(text))[1]


def _fit_whole(passage: Sequence[str], text: Sequence[str]) -> Fit:
    """The best place by the full table."""
    table = _fill(passage, text)
    last = table[-1]
    end = last.index(min(last))
    # A last word that was changed stands for the next word of the text, rather than for nothing.
    while end < len(text) and last[end + 1] == last[end]:
        end += 1
    start, pairs = _trace(table, passage, text, end)
    return Fit(start, end, _blocks(pairs, len(passage), start, end))


def _fill(passage: Sequence[str], text: Sequence[str], skipped: int = 0) -> list[list[int]]:
    """
    The least costs: row i, column j for the first i words of the passage, ending before word j of the text.

    `skipped`: what each word of the text left out before the first word of the passage costs.
    """
    row = [skipped * j for j in range(len(text) + 1)]
    table = [row]
    for word in passage:
        stem = word[:4] if len(word) > 4 else "\0"
        left = row[0] + _COST
        following = [left]
        add = following.append
        for above, diagonal, other in zip(row[1:], row, text, strict=False):
            if other == word:
                left = diagonal
            else:
                # Written out, for min() takes a third of the time of the whole table.
                swapped = diagonal + (_COST_OF_KIN if other[:4] == stem else _COST)
                added, dropped = above + _COST, left + _COST_OF_DROP
                left = dropped
                if swapped <= dropped:
                    left = swapped if swapped <= added else added
                elif added <= dropped:
                    left = added
            add(left)
        table.append(following)
        row = following
    return table


def _trace(
    table: list[list[int]], passage: Sequence[str], text: Sequence[str], end: int
) -> tuple[int, list[tuple[int, int]]]:
    """Where the best path that ends before word `end` begins, and the pairs of equal words on it, in order."""
    pairs: list[tuple[int, int]] = []
    i, j = len(passage), end
    while i > 0:
        cost = table[i][j]
        if j > 0 and passage[i - 1] == text[j - 1] and table[i - 1][j - 1] == cost:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif (
            j > 0
            and table[i - 1][j - 1] in (cost - _COST, cost - _COST_OF_KIN)
            and _is_swap(passage[i - 1], text[j - 1], cost - table[i - 1][j - 1])
        ):
            i, j = i - 1, j - 1
        elif table[i - 1][j] + _COST == cost:
            i -= 1
        else:
            j -= 1
    return j, pairs[::-1]


def _is_swap(word: str, other: str, cost: int) -> bool:
    """Whether swapping one word for the other costs just that."""
    is_kin = len(word) > 4 and word[:4] == other[:4]
    return cost == (_COST_OF_KIN if is_kin else _COST)


def _blocks(pairs: Sequence[tuple[int, int]], length: int, start: int, end: int) -> tuple[Block, ...]:
    """What lies between pairs of equal words; `start` and `end` bound the place in the text."""
    blocks = []
    i, j = 0, start
    for mine, theirs in (*pairs, (length, end)):
        if mine > i or theirs > j:
            blocks.append(Block(i, mine, j, theirs))
        i, j = mine + 1, theirs + 1
    return tuple(blocks)


def _fit_long(passage: Sequence[str], text: Sequence[str]) -> Fit:
    """The best place for a long passage: rapidfuzz aligns the whole, small tables put its ends right."""
    pairs = _long_pairs(passage, text)
    if not pairs:
        return Fit(0, 0, (Block(0, len(passage), 0, 0),))
    sizes = len(passage), len(text)
    first, last = _solid(pairs), len(pairs) - 1 - _solid(_mirrored(pairs, *sizes))
    first = min(first, last)
    start, head = _fit_end(passage, text, pairs[first])
    anchor = _mirrored(pairs[last : last + 1], *sizes)[0]
    rest, tail = _fit_end(passage[::-1], text[::-1], anchor)
    whole = (*head, *pairs[first : last + 1], *_mirrored(tail, *sizes))
    end = len(text) - rest
    return Fit(start, end, _blocks(whole, len(passage), start, end))


def _long_pairs(passage: Sequence[str], text: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of equal words in order, the passage taken a stretch at a time, each after the one before."""
    from rapidfuzz.distance import Indel

    pairs: list[tuple[int, int]] = []
    low = 0
    for first in range(0, len(passage), _STRETCH):
        stretch = passage[first : first + _STRETCH]
        window = text[low : low + len(stretch) * 3 // 2 + 2 * _END_WORDS]
        for code in Indel.opcodes(stretch, window):
            if code.tag == "equal":
                pairs.extend(
                    (first + code.src_start + k, low + code.dest_start + k)
                    for k in range(code.src_end - code.src_start)
                )
        low = pairs[-1][1] + 1 if pairs and pairs[-1][0] >= first else low + len(stretch)
    return pairs


def _mirrored(pairs: Sequence[tuple[int, int]], length: int, other: int) -> list[tuple[int, int]]:
    """The pairs as counted from the other end of both lists."""
    return [(length - 1 - i, other - 1 - j) for i, j in reversed(pairs)]


def _solid(pairs: Sequence[tuple[int, int]]) -> int:
    """The first of the pairs that begins four equal words in a row; 0 if none does."""
    for k in range(len(pairs) - 3):
        if pairs[k + 3] == (pairs[k][0] + 3, pairs[k][1] + 3):
            return k
    return 0


def _fit_end(
    passage: Sequence[str], text: Sequence[str], anchor: tuple[int, int]
) -> tuple[int, list[tuple[int, int]]]:
    """Where the words before `anchor` begin in the text, and their equal pairs; the words next to it must fit there."""
    mine, theirs = anchor
    if mine == 0:
        return theirs, []
    near = min(mine, _END_WORDS)
    low = max(0, theirs - near - near // 2 - 4)
    # The last words must meet the anchor, so the path is traced back from there; only its far end is free.
    head, window = passage[mine - near : mine], text[low:theirs]
    table = _fill(head, window)
    start, pairs = _trace(table, head, window, len(window))
    return low + start, [(i + mine - near, j + low) for i, j in pairs]
