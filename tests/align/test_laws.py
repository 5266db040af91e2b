"""What holds of every quotation, whatever its words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from provlint.align import PROVED, Status, align
from provlint.sources.source import Source
from provlint.text.document import Document
from provlint.text.projection import Projection


def make_source(text: str) -> Source:
    """A source of plain text."""
    return Source("s", "s.txt", lambda: Document("s.txt", text, "text", Projection(text), ()))


SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SOURCES = [make_source(path.read_text(encoding="utf-8")) for path in SEEDS]
_REST_OF_NUMBER = re.compile(r"\s+(?:hundred|thousand|million|billion|trillion|percent|per cent)\b")
SWAPPED = str.maketrans("“”‘’\"'", "\"\"''“’")


@st.composite
def cuts(draw: st.DrawFn) -> tuple[str, Source]:
    """A stretch of a source from the start of one word to the end of another, at space, not inside a number."""
    source = draw(st.sampled_from(SOURCES))
    words = source.document.text.split()
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, min(len(words) - 1, first + 60)))
    text = source.document.text
    starts = [0, *(i + 1 for i, c in enumerate(text) if c.isspace())]
    begin = [i for i in starts if i < len(text) and not text[i].isspace()][first]
    end = begin
    for _ in range(last - first + 1):
        while end < len(text) and text[end].isspace():
            end += 1
        while end < len(text) and not text[end].isspace():
            end += 1
    assume(not _REST_OF_NUMBER.match(text, end))
    return text[begin:end], source


@given(cuts())
def test_any_cut_of_a_source_is_found(cut: tuple[str, Source]) -> None:
    """A stretch of the source between spaces is proved, where it has a word at all."""
    quotation, source = cut

    if any(c.isalnum() for c in quotation):
        assert align([quotation], source).status in PROVED


@given(cuts())
def test_quote_styles_change_no_verdict(cut: tuple[str, Source]) -> None:
    """Curly for straight, or straight for curly: proved stays proved, and what is altered stays altered."""
    quotation, source = cut
    altered = f"{quotation} zebra"

    assert (align([quotation], source).status in PROVED) == (
        align([quotation.translate(SWAPPED)], source).status in PROVED
    )
    assert align([altered.translate(SWAPPED)], source).status == align([altered], source).status


@given(st.lists(st.text("ab .…[]'“”-1n\n", max_size=30), max_size=3), st.text("ab .…[]'“”-1n\n", max_size=60))
def test_targets_lie_in_the_source(parts: list[str], text: str) -> None:
    """Whatever is quoted, targets are stretches of the source, and nothing is proved without one."""
    found = align(parts, make_source(text))

    assert all(0 <= t.start < t.end <= len(text) for t in found.targets)
    assert found.targets or found.status not in PROVED
    assert 0 <= found.score <= 100


@pytest.mark.parametrize(
    "piece", ['"', "“", "[", "[a", ".", ". ", "A", "the ", "a b ", "… a ", "[a] b ", "1", "-", "1.", "'a"]
)
def test_aligning_comes_to_an_end(piece: str) -> None:
    """A hundred thousand characters of the worst kind, as quotation or as source, get a verdict that proves nothing."""
    text = piece * (100_000 // len(piece))
    source, other = make_source(text), make_source("It was the only safe port on the coast.")

    for quotation, held in ((text, other), (f"{text} zebra", source), ("the only a zebra", source)):
        assert align([quotation], held).status not in PROVED


# What a law over made-up text says of words, it says of these: none denies, counts, opens a compound or is a name.
WORDS = """
    harbor ferry gull market bridge winter letter garden engine copper lantern meadow captain barrel whistle orchard
    painted carried gathered borrowed noticed polished slowly gently widely often green narrow quiet heavy round plain
    """.split()


@st.composite
def texts(draw: st.DrawFn) -> list[list[str]]:
    """Sentences of made-up words, no word twice in one, at least three of them."""
    sentence = st.lists(st.sampled_from(WORDS), min_size=8, max_size=16, unique=True)
    return draw(st.lists(sentence, min_size=3, max_size=6))


def written(sentences: list[list[str]]) -> str:
    """The sentences as a text."""
    return " ".join(f"{' '.join(words).capitalize()}." for words in sentences)


def stands(words: list[str], sentences: list[list[str]]) -> bool:
    """Whether words stand in the text in this order, by plain search."""
    return f" {' '.join(words)} " in f" {' '.join(word for sentence in sentences for word in sentence)} "


@given(texts(), st.data())
def test_a_word_dropped_is_never_proved(sentences: list[list[str]], data: st.DataObject) -> None:
    """A sentence less one of its inner words is refused, unless it stands so elsewhere."""
    words = data.draw(st.sampled_from(sentences))
    at = data.draw(st.integers(1, len(words) - 2))
    quotation = [*words[:at], *words[at + 1 :]]
    assume(not stands(quotation, sentences))

    assert align([" ".join(quotation)], make_source(written(sentences))).status not in PROVED


@given(texts(), st.data())
def test_a_word_added_is_never_proved(sentences: list[list[str]], data: st.DataObject) -> None:
    """A sentence with one word more is refused."""
    words = data.draw(st.sampled_from(sentences))
    at = data.draw(st.integers(1, len(words) - 1))
    added = data.draw(st.sampled_from(["zebra", "very", "not", "73", "Paris"]))
    quotation = " ".join([*words[:at], added, *words[at:]])

    assert align([quotation], make_source(written(sentences))).status not in PROVED


@given(texts(), st.data())
def test_a_word_swapped_is_never_proved(sentences: list[list[str]], data: st.DataObject) -> None:
    """A sentence with another word in the place of one is refused, unless it stands so elsewhere."""
    words = data.draw(st.sampled_from(sentences))
    at = data.draw(st.integers(0, len(words) - 1))
    quotation = [*words[:at], data.draw(st.sampled_from(WORDS)), *words[at + 1 :]]
    assume(not stands(quotation, sentences))

    assert align([" ".join(quotation)], make_source(written(sentences))).status not in PROVED


@given(texts(), st.data())
def test_two_words_exchanged_are_never_proved(sentences: list[list[str]], data: st.DataObject) -> None:
    """A sentence with two neighboring words exchanged is refused, unless it stands so elsewhere."""
    words = list(data.draw(st.sampled_from(sentences)))
    at = data.draw(st.integers(0, len(words) - 2))
    words[at], words[at + 1] = words[at + 1], words[at]
    assume(not stands(words, sentences))

    assert align([" ".join(words)], make_source(written(sentences))).status not in PROVED


@given(texts(), st.data())
def test_parts_in_order_pass(sentences: list[list[str]], data: st.DataObject) -> None:
    """Parts of two words or more of a text, in order, with an ellipsis between any two, are proved."""
    words = [word for sentence in sentences for word in sentence]
    count = data.draw(st.integers(2, 4))
    edges = data.draw(
        st.lists(st.integers(0, len(words)), min_size=2 * count, max_size=2 * count, unique=True).map(sorted)
    )
    parts = [words[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    assume(all(len(part) > 1 for part in parts))
    mark = data.draw(st.sampled_from([" … ", " ... ", " [...] ", "… ", " . . . "]))

    quotation = mark.join(" ".join(part) for part in parts)

    assert align([quotation], make_source(" ".join(words))).status in PROVED


@given(st.permutations(WORDS), st.data())
def test_parts_out_of_order_never_pass(words: list[str], data: st.DataObject) -> None:
    """Two parts of a text the wrong way round are spliced, whatever joins them."""
    edges = data.draw(st.lists(st.integers(0, len(words)), min_size=4, max_size=4, unique=True).map(sorted))
    first, second = words[edges[0] : edges[1]], words[edges[2] : edges[3]]
    assume(min(len(first), len(second)) > 1)
    source = make_source(" ".join(words))

    joined = align([f"{' '.join(second)} … {' '.join(first)}"], source)
    split = align([f"{' '.join(second)},", " ".join(first)], source)

    assert (joined.status, split.status) == (Status.SPLICED, Status.SPLICED)


@given(texts(), st.data())
def test_space_and_marks_change_no_verdict(sentences: list[list[str]], data: st.DataObject) -> None:
    """Whatever space stands between its words and whatever mark closes it, a sentence stays proved."""
    words = data.draw(st.sampled_from(sentences))
    spaces = data.draw(
        st.lists(st.sampled_from([" ", "\n", "\u00a0", "  ", "\u2009", "\t"]), min_size=16, max_size=16)
    )
    text = "".join(f"{word}{space}" for word, space in zip(words, spaces, strict=False)).strip()
    closing = data.draw(st.sampled_from(["", ".", ",", ";", ":", "…"]))

    assert align([text + closing], make_source(written(sentences))).status in PROVED


@given(texts(), st.data())
def test_a_bracket_that_denies_is_never_proved(sentences: list[list[str]], data: st.DataObject) -> None:
    """A negation in a bracket is refused wherever it stands."""
    words = data.draw(st.sampled_from(sentences))
    at = data.draw(st.integers(1, len(words) - 1))
    bracket = data.draw(st.sampled_from(["[not]", "[never]", "[hardly]", "[no]"]))
    quotation = " ".join([*words[:at], bracket, *words[at + data.draw(st.integers(0, 1)) :]])

    assert align([quotation], make_source(written(sentences))).status not in PROVED
