"""
How a quotation and the passage it was held against differ, word by word, for people to look at.

The verdict and its edits are the aligner's; here they are only set in their places among the words that are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from provlint.page.display import breakable
from provlint.page.view import Change, Hunk
from provlint.page.wording import EDITS
from provlint.report import Edit
from provlint.text.fold import comparable, split_words

# Words on either side above which only the list of edits is shown: a diff of a page helps nobody, and costs much.
_MOST_WORDS = 400


def compare(draft: str, source: str, edits: Sequence[Edit]) -> tuple[tuple[Hunk, ...], tuple[Change, ...]]:
    """
    The words of the draft and of the source as one row of stretches, those that differ with the class of their edit,
    and the edits that no stretch shows, of punctuation for example.

    The row is empty where nothing differs, where nothing is the same, and where there are too many words to look at.
    """
    mine, theirs = split_words(draft), split_words(source)
    if not edits or max(len(mine), len(theirs)) > 2 * _MOST_WORDS or min(len(mine), len(theirs)) < 3:
        return (), list_changes(edits)
    ours, others = list(map(comparable, mine[1::2])), list(map(comparable, theirs[1::2]))
    left = list(edits)
    hunks = []
    for op, start, end, first, last in SequenceMatcher(None, ours, others, autojunk=False).get_opcodes():
        words, stood = _words(mine, start, end), _words(theirs, first, last)
        if op == "equal":
            hunks.append(Hunk(words, words, is_same=True))
        else:
            edit = _edit_of(words, stood, left)
            hunks.append(Hunk(words, stood, is_same=False, kind=edit.kind if edit else None))
    has_both = any(hunk.is_same for hunk in hunks) and any(not hunk.is_same for hunk in hunks)
    return (tuple(hunks), list_changes(left)) if has_both else ((), list_changes(edits))


def list_changes(edits: Sequence[Edit]) -> tuple[Change, ...]:
    """The edits in words."""
    return tuple(
        Change(edit.kind, EDITS[edit.kind], breakable(edit.draft), breakable(edit.source)) for edit in edits
    )


def _words(split: Sequence[str], start: int, end: int) -> str:
    """The words from `start` up to `end` as they stand, with what parts them; of none, nothing."""
    return breakable("".join(split[2 * start + 1 : 2 * end])) if end > start else ""


def _edit_of(draft: str, source: str, left: list[Edit]) -> Edit | None:
    """The edit that a stretch shows, which is then taken out of those that are `left`."""
    mine, theirs = comparable(draft).strip(), comparable(source).strip()
    for edit in left:
        sides = comparable(edit.draft).strip(), comparable(edit.source).strip()
        if sides == (mine, theirs) or (sides[0] in mine and sides[1] in theirs and any(sides)):
            left.remove(edit)
            return edit
    return None
