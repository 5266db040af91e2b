"""Locators: where in a source a page, a section or a line points."""

from __future__ import annotations

import pytest

from provlint import Corpus, analyze
from provlint.readers import read_text
from provlint.sources.locators import find_place

REPORT = """# Report

Page 1

The harbor opened in 1931.

## 2.1 Methods

We asked the pilots.

Page 2

## Results

The harbor opened in 1931.
"""


@pytest.mark.parametrize(
    ("locator", "line"),
    [
        ("p. 2", "Page 2"),
        ("Page 1", "Page 1"),
        ("pp. 2-3", "Page 2"),
        ("p. 7", None),
        ("Section 2.1", "2.1 Methods"),
        ("§ 2.1", "2.1 Methods"),
        ("2.1", "2.1 Methods"),
        ("sec. 9", None),
        ("L9-L14", "We asked the pilots."),
        ("line 5", "The harbor opened in 1931."),
        ("lines 900", None),
        ("para. 3", "We asked the pilots."),
        ("para. 30", None),
        ("Results", "Results"),
        ("figures", None),
    ],
)
def test_where_a_locator_points(locator: str, line: str | None) -> None:
    """A locator leads to the line it names; one that the text does not show leads nowhere."""
    document = read_text(REPORT, "report.md")

    place = find_place(locator, document)

    assert (None if place is None else document.prose.text[place:].partition("\n")[0]) == line


@pytest.mark.parametrize(("locator", "word"), [("p. 2", "two"), ("p. 1", "one"), ("p. 9", None)])
def test_form_feeds_part_pages(locator: str, word: str | None) -> None:
    """In a text with form feeds pages are counted by them."""
    document = read_text("one\n\ftwo\n\fthree\n", "report.txt")

    place = find_place(locator, document)

    assert (None if place is None else document.prose.text[place:].split()[0]) == word


@pytest.mark.parametrize(("locator", "page"), [("p. 1", 0), ("p. 2", 1)])
def test_of_equal_passages_the_one_at_the_locator_counts(locator: str, page: int) -> None:
    """Words that stand twice in a source are found where the tag's locator points, verbatim or nearly."""
    report = REPORT.replace("We asked the pilots.", "We asked the pilots of every port there is. " * 20)
    places = [report.index("The harbor opened"), report.rindex("The harbor opened")]
    corpus = Corpus.from_texts({"a.md": report})

    for words in ("The harbor opened in 1931", "The harbor closed in 1931"):
        draft = f"The report says “{words}” [a.md, {locator}]."
        (quotation,) = analyze(draft, corpus).quotations

        (target,) = quotation.alignment.targets
        source = quotation.alignment.source
        assert source is not None
        assert source.document.prose.to_origin(target).start == places[page]
