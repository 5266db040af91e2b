"""What a tag in square brackets leaves in doubt, so that the rest of the draft has to speak for it."""

from __future__ import annotations

from provlint.extract.candidate import Candidate
from provlint.extract.citation_ids import Item, Shape
from provlint.extract.key_shapes import Certainty, is_author_year, is_sub_number, is_word
from provlint.extract.lookalikes import may_be_interval
from provlint.extract.programs import may_be_index
from provlint.text.patterns import compiled

# What is said of a source and seldom of anything else, before a bare key: "as described in [KEYWORDS]".
_CITING = (
    r"(?i)\b(?:(?:described|defined|specified|given|shown|discussed|explained|proposed|outlined|documented|found|as)\s(?:in|by)"
    r"|see|see\salso|cf\.|per)\s$"
)
# Where figures in brackets are the ends of a range of values: `95% CI [3, 9]`.
_TOLD_INTERVAL = r"(?:\b(?:CI|IQR)\b|\b[Ii]ntervals?\b)[^\[\]\n]{0,12}\[[-+−]?\d"


def needs_of(text: str, start: int, end: int, items: tuple[Item, ...]) -> str | None:
    """
    What the rest of the draft has to show before the bracket from `start` to `end` counts; None when nothing.

    A syntax is shown by a sure tag of it; what else there is to show is told beside the candidate's `needs`.
    """
    if all(item.shape is Shape.NUMBER for item in items):
        return _needs_of_numbers(text, start, end, items)
    if any(item.certainty is Certainty.DOUBTFUL and is_sub_number(item.id) for item in items):
        return "sub-number"
    best = max(items, key=lambda item: item.certainty.value).certainty
    if best is Certainty.SURE or items[0].certainty is Certainty.LIKELY:
        return None
    if items[0].shape is not Shape.KEY:
        return Shape.HEX.value
    return _needs_of_key(text, start, end, items)


def _needs_of_key(text: str, start: int, end: int, items: tuple[Item, ...]) -> str | None:
    if " " in items[0].id:
        # A body with a year, or a place.
        return None if any(is_author_year(item.id) for item in items) else "author"
    if not items[0].id.isupper() and is_word(items[0].id):
        return "word"
    is_cited = compiled(_CITING).search(text, max(0, start - 24), start) and not text[end : end + 2].strip(
        " .,;:)"
    )
    return None if is_cited else Shape.KEY.value


def _needs_of_numbers(text: str, start: int, end: int, items: tuple[Item, ...]) -> str | None:
    if any(len(item.id) > 3 and item.certainty is Certainty.DOUBTFUL for item in items):
        return "long number"
    is_list = len(items) > 1 or items[0].last is not None
    is_doubtful = any(item.certainty is Certainty.DOUBTFUL for item in items)
    if is_doubtful or may_be_index(text, start, end) or (is_list and may_be_interval(text, start)):
        return Shape.NUMBER.value
    return None


def is_pair(candidate: Candidate) -> bool:
    """Whether a tag is two numbers, as the ends of a range of values would be."""
    return candidate.syntax == "numeric" and len(candidate.items) == 2 and candidate.items[0].last is None


def tells_intervals(text: str) -> bool:
    """Whether a text gives ranges of values in brackets; then two numbers in brackets may be one without its name."""
    return ("CI" in text or "IQR" in text or "nterval" in text) and compiled(_TOLD_INTERVAL).search(
        text
    ) is not None
