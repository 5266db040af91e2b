"""Lines and columns."""

import re

from hypothesis import given
from hypothesis import strategies as st

from provlint.text.lines import LineTable


@given(st.text("a\n\r𝄞"), st.data())
def test_a_position_counts_the_line_ends_before_it(text: str, data: st.DataObject) -> None:
    """The line is one more than the line ends before the offset, the column one more than what follows the last."""
    offset = data.draw(st.integers(0, len(text)))
    ends = [m.end() for m in re.finditer(r"\r\n|\n|\r", text) if m.end() <= offset]

    assert LineTable.of(text).position(offset) == (len(ends) + 1, offset - (ends[-1] if ends else 0) + 1)


def test_the_bounds_of_a_line_take_in_its_end() -> None:
    """A line owns its line end; the last line stops with the text."""
    table = LineTable.of("one\r\ntwo")

    assert [table.bounds(line) for line in (1, 2)] == [(0, 5), (5, 8)]
