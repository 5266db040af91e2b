"""Projections: rewritten text that knows where it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.text.projection import Builder, Projection
from provlint.text.span import Span

# A rewriting: stretches of the original kept, left out, or replaced by another text.
STEPS = st.lists(
    st.tuples(
        st.text("ab \n", min_size=1, max_size=5), st.sampled_from(["keep", "drop", "put"]), st.text("xy")
    )
)


def rewrite(steps: list[tuple[str, str, str]]) -> tuple[str, Projection]:
    """The original that the steps spell, and its projection."""
    original = "".join(stretch for stretch, _, _ in steps)
    builder, place = Builder(original), 0
    for stretch, action, text in steps:
        end = place + len(stretch)
        if action == "keep":
            builder.copy(place, end)
        elif action == "put":
            builder.put(text, place, end)
        place = end
    return original, builder.build()


@given(STEPS)
def test_what_was_kept_maps_to_itself_and_back(steps: list[tuple[str, str, str]]) -> None:
    """Each kept stretch is found in the projection, reads the same, and goes home to where it stood."""
    original, projection = rewrite(steps)
    place = 0

    for stretch, action, _ in steps:
        home = Span(place, place + len(stretch))
        place = home.end
        if action == "keep":
            there = projection.from_origin(home)
            assert there.of(projection.text) == home.of(original)
            assert projection.to_origin(there) == home


@given(STEPS, st.data())
def test_any_span_goes_home_in_order_and_within_the_original(
    steps: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    """A span of the projection always has an origin inside the original, and later spans never come home earlier."""
    original, projection = rewrite(steps)
    start = data.draw(st.integers(0, len(projection.text)))
    end = data.draw(st.integers(start, len(projection.text)))

    home = projection.to_origin(Span(start, end))

    assert 0 <= home.start <= home.end <= len(original)
    assert projection.to_origin(Span(0, start)).start <= home.start


def test_a_replaced_stretch_goes_home_whole() -> None:
    """What was rewritten as a unit cannot be split in its original."""
    builder = Builder("a&amp;b")
    builder.copy(0, 1)
    builder.put("&", 1, 6)
    builder.copy(6, 7)
    projection = builder.build()

    assert projection.text == "a&b"
    assert projection.to_origin(Span(1, 2)) == Span(1, 6)
    assert projection.from_origin(Span(2, 4)) == Span(1, 2)
    assert projection.from_origin(Span(0, 7)) == Span(0, 3)


def test_a_plain_projection_is_the_original() -> None:
    """Without pieces, spans pass through unchanged."""
    assert Projection("text").to_origin(Span(1, 3)) == Span(1, 3)
    assert Projection("text").from_origin(Span(1, 3)) == Span(1, 3)


def test_an_empty_span_goes_home_to_a_place() -> None:
    """A place between two code points maps to one place; the end of the text to the end of what was kept."""
    builder = Builder("ab--cd")
    builder.copy(0, 2)
    builder.copy(4, 6)
    projection = builder.build()

    assert projection.to_origin(Span(2, 2)) == Span(4, 4)
    assert projection.to_origin(Span(4, 4)) == Span(6, 6)


def test_a_builder_cannot_go_back() -> None:
    """Pieces out of order would make the map a lie."""
    builder = Builder("abc")
    builder.copy(1, 2)

    with pytest.raises(ValueError, match="runs forward"):
        builder.copy(0, 1)


def test_nothing_kept_is_an_empty_text() -> None:
    """A projection of nothing is empty, and what was left out has an empty place in it."""
    projection = Builder("gone").build()

    assert projection.text == ""
    assert projection.from_origin(Span(0, 4)) == Span(0, 0)
    assert projection.to_origin(Span(0, 0)) == Span(0, 0)
