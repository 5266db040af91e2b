"""Where the words of a quotation without a closing mark end."""

from __future__ import annotations

import pytest

from provlint.align import Ending, find_ending
from provlint.sources.source import Source
from provlint.text.document import Document
from provlint.text.projection import Projection
from provlint.text.span import Span


def find(draft: str, text: str) -> Ending | None:
    """The ending of all of a draft's words in a source of this text."""
    source = Source("s", "s.txt", lambda: Document("s.txt", text, "text", Projection(text), ()))
    return find_ending(draft, Span(0, len(draft)), source)


@pytest.mark.parametrize(
    ("draft", "text", "ending"),
    [
        ("We will not raise the fare, he said", "“We will not raise the fare,” he said.", Ending(27, True)),
        ("We will not raise the fare he said", '"We will not raise the fare," he said.', Ending(26, True)),
        ("We will not raise the fare. Then", "So “we will not raise the fare”, then", Ending(27, True)),
        ("We will not raise “the” fare, he", "“We will not raise “the” fare,” he", Ending(29, True)),
        ("We will not raise the fare, and so", "We will not raise the fare at all.", Ending(27, False)),
        ("We will not raise the fare", "We will not raise the fare", Ending(26, False)),
        ("We will not raise the fare.5 of", "We will not raise the fare or", Ending(26, False)),
    ],
)
def test_the_words_end_where_the_source_shows(draft: str, text: str, ending: Ending) -> None:
    """At the source's closing mark, else behind the last word in common, a comma or stop included."""
    assert find(draft, text) == ending


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        ("We will see", "We will see"),
        ("We will not raise the fare", "Nothing of the kind."),
        ("We left, he said to us", "“We left,” he said to us."),
        ("We will raise the fare's level", "We will raise the fare"),
        ("We will raise the fare-dodging", "We will raise the fare"),
    ],
)
def test_a_few_words_or_half_a_word_show_nothing(draft: str, text: str) -> None:
    """Three words stand anywhere by chance, and a mark never goes into a word."""
    assert find(draft, text) is None
