"""How far an editor may go, and how near is near: the limits within which a quotation is proved or a passage shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from attrs import Attribute


def _check_count(_limits: Limits, _attribute: Attribute[int], value: int) -> None:
    if value < 0:
        raise ValueError(f"must be 0 or more, not {value}")


def _check_score(_limits: Limits, _attribute: Attribute[float], value: float) -> None:
    if not 0 <= value <= 100:
        raise ValueError(f"must be from 0 to 100, not {value}")


@frozen
class Limits:
    """
    The limits of one run; each raises ValueError where it is out of range.

    `ellipsis_reach`: characters of the source that an ellipsis, or the interruption of a quotation, may leave out.
    1,500 are about 250 words, a page of a typescript: parts further apart belong to different passages, whatever the
    marks say. `replaced_words`: words of the source that one bracket may stand for; 5 hold "the chairman of the
    board", and more is a retelling. `inserted_words`: words that one bracket may put in; 8 hold a name with an office.
    `near`, `near_uncited`: how alike, of 100, a passage must be to be shown as what the source says instead, where
    the draft cites that source and where it cites none. At 55 half the words of a short quotation still agree;
    below it what was shown was noise. Any of many sources offers chance likenesses, so there it takes 75. No score
    proves anything.
    """

    ellipsis_reach: int = field(default=1_500, validator=_check_count)
    replaced_words: int = field(default=5, validator=_check_count)
    inserted_words: int = field(default=8, validator=_check_count)
    near: float = field(default=55.0, validator=_check_score)
    near_uncited: float = field(default=75.0, validator=_check_score)


DEFAULT_LIMITS = Limits()
