"""Runs: words in a row that two lists of words have in common, in the same order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

# A phrase that occurs more often in a window of text is no anchor.
_REPEATS = 8


@frozen
class Run:
    """Words in a row that are the same: `length` of them from `start` of the passage and from `place` of the text."""

    start: int
    place: int
    length: int


def find_runs(passage: Sequence[str], text: Sequence[str]) -> list[Run]:
    """
    Runs of three words or more that come in the same order in both, each the longest that begins where it does.

    Where the text repeats itself they may lie in two copies of the passage. Then those in the one that has the longest
    run count, if they are as many words.
    """
    places: dict[tuple[str, ...], list[int]] = {}
    for place, key in enumerate(zip(text, text[1:], text[2:], strict=False)):
        places.setdefault(key, []).append(place)
    runs = _runs_in(places, passage, text, range(-len(passage), len(text) + 1))
    shifts = [run.place - run.start for run in runs]
    if not runs or max(shifts) - min(shifts) <= len(passage) // 2:
        return runs
    longest = max(runs, key=lambda run: run.length)
    shift, most = longest.place - longest.start, len(passage) // 4 + 1
    close = _runs_in(places, passage, text, range(shift - most, shift + most + 1))
    return close if total_length(close) >= total_length(runs) else runs


def total_length(runs: Sequence[Run]) -> int:
    """How many words some runs have together."""
    return sum(run.length for run in runs)


def _runs_in(
    places: Mapping[tuple[str, ...], list[int]], passage: Sequence[str], text: Sequence[str], shifts: range
) -> list[Run]:
    """The runs that begin by one of `shifts` later in the text than in the passage; `places`: of each three words."""
    runs: list[Run] = []
    start = low = 0
    while start < len(passage) - 2:
        known = places.get(tuple(passage[start : start + 3]), ())[:_REPEATS]
        found = [j for j in known if j >= low and j - start in shifts]
        run = max((_run_at(passage, text, start, j) for j in found), key=lambda run: run.length, default=None)
        if run is None:
            start += 1
        else:
            runs.append(run)
            start, low = start + run.length, run.place + run.length
    return runs


def _run_at(passage: Sequence[str], text: Sequence[str], start: int, place: int) -> Run:
    length = 3
    end = min(len(passage) - start, len(text) - place)
    while length < end and passage[start + length] == text[place + length]:
        length += 1
    return Run(start, place, length)
