"""Speakers who are a crowd, or somebody without a name."""

from __future__ import annotations

from bisect import bisect_left

from provlint.extract.credit import Named
from provlint.extract.groups import ANCHORS, group_at
from provlint.extract.words import read_prose, split_words
from provlint.text.span import Span


def named_speaker(text: str, sentence: Span, speaker: Span) -> Named:
    """How well `speaker`, some words of `sentence`, is named; both measure `text`."""
    if ANCHORS.isdisjoint(speaker.of(text).lower().split()):
        return Named.NAMED
    shown = sentence.of(text)
    words = split_words(read_prose(shown), Span(0, len(shown)))
    first = bisect_left(words.starts, speaker.start - sentence.start)
    end = bisect_left(words.starts, speaker.end - sentence.start)
    for place in range(first, end):
        group = group_at(words, place) if words.lowers[place] in ANCHORS else None
        if group is not None:
            return group.named
    return Named.NAMED
