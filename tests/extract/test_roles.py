"""Tags of reStructuredText and MyST."""

import pytest

from provlint.extract.roles import find_roles, find_rst
from provlint.readers import read_text


def found(text: str, uri: str) -> list[tuple[str, list[str]]]:
    """Each role of a text: its stretch of the draft's own text, and its ids."""
    document = read_text(text, uri)
    tags = find_roles(document)
    return [(document.prose.to_origin(tag.span).of(text), [item.id for item in tag.items]) for tag in tags]


def test_roles_in_markdown() -> None:
    """The keys are a code span, whose closing mark is no prose."""
    text = "It rained {cite}`a,b` and :cite:p:`c` {cite} {cite}` `."

    assert found(text, "draft.md") == [("{cite}`a,b", ["a", "b"]), (":cite:p:`c", ["c"])]


def test_roles_in_plain_text() -> None:
    """There only those of MyST are left to find, with both marks."""
    text = "It rained {cite:t}`a`, {cite} and :cite:`b`."

    assert found(text, "draft.txt") == [("{cite:t}`a`", ["a"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It rained :cite:`a,b` and :footcite:p:`c`.",
            [(":cite:`a,b`", ["a", "b"]), (":footcite:p:`c`", ["c"])],
        ),
        (
            "It rained [lund1931]_ and [#log]_, not [a]_b or :cite:` `.",
            [("[lund1931]_", ["lund1931"]), ("[#log]_", ["log"])],
        ),
        ("It rained.", []),
    ],
)
def test_restructuredtext(text: str, expected: list[tuple[str, list[str]]]) -> None:
    """Roles with keys, and labels."""
    assert [(tag.span.of(text), [item.id for item in tag.items]) for tag in find_rst(text)] == expected


@pytest.mark.parametrize(
    ("unit", "suffixes"),
    [
        ("{cite}`a`", "md txt"),
        (":cite:`a`", "md txt"),
        (":cite:`", "md txt"),
        ("[a]_", "txt"),
        ("{cite}", ""),
    ],
)
@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_a_text_of_roles_is_read_to_its_end(unit: str, suffixes: str, suffix: str) -> None:
    """A hundred thousand code points of the worst case give tags that stand in the text, where it has some."""
    document = read_text(unit * (100_000 // len(unit)), f"draft.{suffix}")

    tags = [*find_roles(document), *find_rst(document.prose.text)]

    assert bool(tags) is (suffix in suffixes.split())
    assert all(tag.span.end <= len(document.prose.text) for tag in tags)
