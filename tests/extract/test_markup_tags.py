"""Tags written as markup."""

import pytest

from provlint.extract.markup_tags import find_markup_tags
from provlint.readers import read_text


def found(text: str, uri: str = "draft.md", known: str = "") -> list[tuple[str, list[str]]]:
    """Each candidate of a text: its stretch of the draft's own text, and its ids."""
    document = read_text(text, uri)
    tags = find_markup_tags(document, lambda id: id == known)
    return [(document.prose.to_origin(tag.span).of(text), [item.id for item in tag.items]) for tag in tags]


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("It rained <cite>38c5ecf8</cite>.", "", [("38c5ecf8", ["38c5ecf8"])]),
        ("It rained <cite> 1, 2 </cite>.", "", [(" 1, 2 ", ["1", "2"])]),
        ("It rained <cite>The Log</cite> <cite>1-3</cite>.", "", []),
        ('It rained.<ref name="log"/> So.', "", [("", ["log"])]),
        ("It rained.<ref name='log'>Page 4</ref> So.", "log", [("", ["log"])]),
        ("It rained.<ref>Lund, page 4</ref>", "", []),
        ("It rained.<ref name=log>Page 4</ref><ref name=log /> So.", "", []),
        (
            "So.<ref>https://a.example/x|title</ref>",
            "https://a.example/x",
            [("https://a.example/x|title", ["https://a.example/x"])],
        ),
        ('It <cite id="a1">rained</cite>.', "a1", [("", ["a1"])]),
        ('It <cite id="a1">rained</cite>.', "", []),
        (
            "<!-- <cite>38c5ecf8</cite> -->\n\nSo <!-- <cite>38c5ecf8</cite> --> it `<cite>38c5ecf8</cite>`.",
            "",
            [],
        ),
        ("```\n<cite>38c5ecf8</cite>\n```", "", []),
        ("<cite>38c5ecf8</cite> says it rained.", "", [("38c5ecf8", ["38c5ecf8"])]),
        ('So.\n\n<ref name="log"/> It rained.', "", [("", ["log"])]),
        ('- <cite id="a1">rained</cite>.', "a1", [("", ["a1"])]),
        ("<!-- <cite>38c5ecf8</cite> --> rained so.", "", []),
        ('So.\n\n<ref name="log"/>\n\nIt rained.', "", []),
    ],
)
def test_markup_in_markdown(text: str, known: str, expected: list[tuple[str, list[str]]]) -> None:
    """At the words it encloses, for the tags themselves are no prose; comments and code are none."""
    assert found(text, known=known) == expected


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("It rained <cite>38c5ecf8</cite>.", "", [("<cite>38c5ecf8</cite>", ["38c5ecf8"])]),
        ('It rained <source id="a1"/>.', "a1", [('<source id="a1"/>', ["a1"])]),
        ('It rained.<ref name="log"/> So.', "", [('<ref name="log"/>', ["log"])]),
        ("It rained.<ref name=log>", "log", [("<ref name=log>", ["log"])]),
    ],
)
def test_markup_in_plain_text(text: str, known: str, expected: list[tuple[str, list[str]]]) -> None:
    """There the tag itself is what a reader sees."""
    assert found(text, "draft.txt", known) == expected


@pytest.mark.parametrize(
    ("unit", "suffixes"),
    [
        ("<ref name=a ", ""),
        ("<ref name=a/>", "txt"),
        ("<cite>a1 ", ""),
        ("<cite id=a ", ""),
        ("<cite>1</cite>", "md txt"),
    ],
)
@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_a_text_of_markup_is_read_to_its_end(unit: str, suffixes: str, suffix: str) -> None:
    """A hundred thousand code points of the worst case give tags that stand in the text, where it has some."""
    document = read_text(unit * (100_000 // len(unit)), f"draft.{suffix}")

    tags = list(find_markup_tags(document, {"a", "1"}.__contains__))

    assert bool(tags) is (suffix in suffixes.split())
    assert all(tag.span.end <= len(document.prose.text) for tag in tags)
