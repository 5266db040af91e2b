"""Limits: how far an editor may go, and that each of them can be moved."""

from __future__ import annotations

import pytest

from provlint.align import Status, align, judge
from provlint.align.limits import Limits
from provlint.align.wording import Wording
from provlint.sources.corpus import Corpus
from provlint.sources.source import Source
from provlint.text.document import Document
from provlint.text.projection import Projection

TEXT = (
    "The bridge was painted gray in the spring. "
    "Four painters worked on it, and two of them fell ill from the fumes of the old lead. "
    "Nobody at the town hall was told until the autumn."
)


def status(quotation: str, limits: Limits) -> Status:
    """The verdict on a quotation of the text under some limits."""
    source = Source("s", "s.txt", lambda: Document("s.txt", TEXT, "text", Projection(TEXT), ()))
    return align([quotation], source, limits).status


@pytest.mark.parametrize(
    ("quotation", "limits"),
    [
        ("The bridge was painted … fell ill from the fumes", Limits(ellipsis_reach=20)),
        ("two of [the crew] fell ill", Limits(replaced_words=0)),
        ("Four painters [of the town] worked on it", Limits(inserted_words=2)),
    ],
)
def test_a_limit_refuses_what_goes_beyond_it(quotation: str, limits: Limits) -> None:
    """What stands under the default limits is refused when the limit concerned is lowered."""
    assert status(quotation, Limits()) is Status.FOLDED
    assert status(quotation, limits) in (Status.ALTERED, Status.SPLICED)


@pytest.mark.parametrize(
    ("quotation", "limits"),
    [
        (
            "Four painters [who had come up from the coast in two vans] worked on it",
            Limits(inserted_words=12),
        ),
    ],
)
def test_a_limit_allows_what_stays_within_it(quotation: str, limits: Limits) -> None:
    """What the default limits refuse stands when the limit concerned is raised."""
    assert status(quotation, Limits()) is Status.ALTERED
    assert status(quotation, limits) is Status.FOLDED


def test_what_is_near_is_a_limit() -> None:
    """A passage that is shown by default is not when it must be nearer."""
    assert status("The bridge was painted red in the winter", Limits()) is Status.ALTERED
    assert status("The bridge was painted red in the winter", Limits(near=95)) is Status.MISSING


def test_what_is_near_for_one_who_cites_nothing_is_a_limit() -> None:
    """Where no source is cited a near passage is shown only if it is as near as the limit says."""
    quotation = ("The bridge was painted gray in the winter",)
    others = Corpus.from_texts({"s": TEXT}).others

    found = [
        judge(Wording(quotation, limits), (), others).status for limits in (Limits(), Limits(near_uncited=99))
    ]

    assert found == [Status.ALTERED, Status.MISSING]


@pytest.mark.parametrize(
    ("name", "value"), [("ellipsis_reach", -1), ("near", 101), ("near_uncited", -0.5), ("replaced_words", -1)]
)
def test_a_limit_out_of_range_is_refused(name: str, value: float) -> None:
    """No limit can be set to what makes no sense."""
    with pytest.raises(ValueError, match="must be"):
        Limits(**{name: value})  # type: ignore[arg-type]  # every field takes a number
