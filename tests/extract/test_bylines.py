"""Authors and years in parentheses."""

import pytest

from provlint.extract.bylines import find_reference, reference_at
from provlint.text.span import Span


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("The port is small (Lund 2004).", "Lund"),
        ("The port is small (Lund, 2004, 12).", "Lund"),
        ("The port (see Lund and Brandt 1991: 4) is small.", "Lund and Brandt"),
        ("The port (e.g. Lund et al., 2004b; Hale 2011) is small.", "Lund et al."),
        ("The port is small (van der Meer, 1931).", "van der Meer"),
        ("The port (May 2004) is small.", None),
        ("The port (built 2004) is small.", None),
        ("The port is small.", None),
    ],
)
def test_an_author_and_a_year_are_a_reference(text: str, author: str | None) -> None:
    """A name before a year refers to a text; a month or a plain word does not."""
    found = find_reference(text, Span(0, len(text)))

    assert (found.of(text) if found else None) == author


@pytest.mark.parametrize(
    ("text", "author"),
    [("“a” (Lund 2004)", "Lund"), ("“a” by (Lund 2004)", None), ("“a” (2004)", None), ("“a”", None)],
)
def test_a_reference_follows_at_once(text: str, author: str | None) -> None:
    """Nothing but a space stands between the words and the reference to their author."""
    found = reference_at(text, 3)

    assert (found.of(text) if found else None) == author


def test_many_parentheses_are_read_once() -> None:
    """A worst case of opening parentheses and names holds no reference."""
    text = "(Lund " * 20_000

    assert find_reference(text, Span(0, len(text))) is None
