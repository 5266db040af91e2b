"""Spans: half-open ranges that cannot be made wrong."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.text.span import Span, merge_spans


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_runs_backward_cannot_be_made(start: int, end: int) -> None:
    """A negative start or an end before the start is a mistake in us, and is raised."""
    with pytest.raises(ValueError, match="runs forward"):
        Span(start, end)


def test_spans_that_only_touch_do_not_overlap() -> None:
    """Half-open ranges that meet share no code point."""
    assert not Span(0, 2).overlaps(Span(2, 4))
    assert Span(0, 3).overlaps(Span(2, 4))


def test_a_span_contains_itself_and_what_lies_in_it() -> None:
    """Containment includes both ends."""
    assert [Span(1, 4).contains(s) for s in (Span(1, 4), Span(2, 3), Span(0, 2))] == [True, True, False]


def test_an_empty_span_is_still_a_place() -> None:
    """A span of no length is true, so that `if span` asks whether there is one."""
    assert bool(Span(3, 3))
    assert len(Span(3, 3)) == 0


SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 9)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
)


@given(SPANS)
def test_merged_spans_cover_the_same_places_without_overlap(spans: list[Span]) -> None:
    """Merging neither loses nor adds a code point, and leaves ordered spans apart."""
    merged = merge_spans(spans)

    assert {i for s in merged for i in range(s.start, s.end)} == {
        i for s in spans for i in range(s.start, s.end)
    }
    assert all(a.end <= b.start for a, b in pairwise(merged))
