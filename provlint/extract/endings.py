"""Whether a draft was cut off before its end, as generated ones are at their longest length."""

from __future__ import annotations

import re
from enum import Enum

from provlint.extract.lookalikes import lists_of_sources, reads_as_entry
from provlint.text.document import Block, BlockKind, Document

_STOPS = frozenset(".!?…:;。！？：；\"”’'»)]}】*_|")
_STOP = re.compile(r"[.!?。！？][”’\"')\]]{0,3}\s")
# A line of fewer words is a title, a name or a date.
_FEWEST_WORDS = 7
_LEADS_ON = re.compile(
    r"(?:,|-|–|—|\(|\[|\b(?:the|an?|of|and|or|to|in|on|for|with|that|which|who|is|are|was|were|by|from|as|at|its|their))\s*$"
)


class Cut(Enum):
    """How a draft breaks off; the value goes on from "the draft"."""

    IN_SENTENCE = "breaks off in mid-sentence, before any list of sources"
    BEFORE_ENTRIES = "breaks off at the heading of its list of sources"


def find_cut(document: Document) -> Cut | None:
    """How a document breaks off before the list its tags may point to; None where it ends as texts do."""
    blocks = [block for block in document.blocks if block.kind is not BlockKind.NOTE]
    if not blocks or document.notes:
        return None
    text = document.prose.text
    lists = lists_of_sources(document)
    if any(text[part.start : part.end].strip(" \t\r\n*_#:=-") for part in lists):
        return None
    if lists:
        return Cut.BEFORE_ENTRIES
    last = blocks[-1]
    after = document.text[document.prose.to_origin(last.span).end :]
    is_last = len(after.strip(" \t\r\n*_>")) == 0
    return Cut.IN_SENTENCE if is_last and _is_open(last, text) and _has_stops(blocks, text) else None


def _is_open(block: Block, text: str) -> bool:
    """Whether a block ends where no sentence does."""
    words = block.span.of(text)
    if words[-1] in _STOPS or len(words.split(None, _FEWEST_WORDS)) < _FEWEST_WORDS:
        return False
    if block.kind is BlockKind.PARAGRAPH:
        return not reads_as_entry(" " + words[-300:])
    return block.kind is BlockKind.ITEM and _LEADS_ON.search(words[-40:]) is not None


def _has_stops(blocks: list[Block], text: str) -> bool:
    """Whether the draft ends its sentences: most paragraphs before the last, or those within it, in a stop."""
    ends = [text[b.span.end - 1] for b in blocks[:-1] if b.kind is BlockKind.PARAGRAPH]
    if not ends:
        return _STOP.search(text, blocks[-1].span.start, blocks[-1].span.end) is not None
    return sum(end in _STOPS for end in ends) * 2 >= len(ends)
