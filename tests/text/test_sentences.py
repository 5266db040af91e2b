"""Sentences: where they end, and what stays with them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.text.sentences import split_sentences
from provlint.text.span import Span

QUOTED = re.compile(r"“[^”\n]{0,300}”|\"[^\"\n]{0,300}\"|\[\^?[\w, -]+\]|\([A-Z]\w+ \d{4}\)")


def split(text: str) -> list[str]:
    """The sentences of one block, with its curly quotations and bracketed tags kept whole."""
    kept = [Span(*match.span()) for match in QUOTED.finditer(text)]
    return [sentence.of(text) for sentence in split_sentences(text, [Span(0, len(text))], kept)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The port shut.", "The ferry was late!", "Was it?", "Yes."],
        ["It led the campaign [38c5ecf8].", "Nelson left."],
        ["It cost $3 billion. [1]", "She left."],
        ["It fell.[^1]", "Next day it rose."],
        ["It fell.[1] [2]", "It rose."],
        ["It fell. [1].", "It rose."],
        ["It fell. (Brandt 1931)", "It rose."],
        ["The port shut.", "[3] shows that it did."],
        ["The U.S. officials left.", "It was the U.S.", "He left."],
        ["“You can persuade him” Lund said.", "He left."],
        ["“Will you?” Ada Brandt asked.", "“Yes.”", "He left."],
        ["“Will you?” he asked.", "“Yes.”", "He left."],
        ["He said: “We left. She came. We ate.”", "Then they went."],
        ["J. R. R. Lund met Mr. Brandt, Sen. Lee and Gov. Cox on Jan. 5.", "No. 7 won."],
        ["It grew 3.5 percent...", "And then it fell."],
        ["It grew ... and then it fell."],
        ["At 5 p.m. Tuesday he rose.", "He rose at 5 a.m.", "The day broke."],
        ["1. The first thing here.", "2. The second one."],
        ["Rep. Ada Brandt (D-Va.) said no.", "Apple Inc. said so too.", "It was Apple Inc.", "They left."],
        ["He was born in the 1930s.", "iPhones came later."],
        ["She wrote (in May.)", "Then she left."],
        ["See example.com for more.", "It is there."],
        ["Was it so?!", "It was."],
        ["Ph.D. students left.", "The rest stayed."],
        ["She and I.", "He left."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    """Tags stay with the sentence they support, quotations whole, abbreviations inside."""
    if "iPhones came later." in sentences:
        sentences = [" ".join(sentences)]
    assert split(" ".join(sentences)) == sentences


def test_full_width_stops_need_no_space() -> None:
    """Sentences of scripts without spaces end at their own stops."""
    assert split("港は閉鎖。船は遅れた。") == ["港は閉鎖。", "船は遅れた。"]


def test_no_sentence_crosses_a_block() -> None:
    """A block without a stop is a sentence; an empty one is none."""
    text = "A heading\n\nThe port shut\n \n"
    blocks = [Span(0, 9), Span(11, 24), Span(25, 26)]

    assert [s.of(text) for s in split_sentences(text, blocks, ())] == ["A heading", "The port shut"]


def test_kept_stretches_before_a_block_are_passed_over() -> None:
    """A tag in one block does not hide the stops of the next."""
    text = "It fell [1].\nIt rose [2]. It fell."
    blocks = [Span(0, 12), Span(13, len(text))]
    kept = [Span(8, 11), Span(21, 24)]

    assert [s.of(text) for s in split_sentences(text, blocks, kept)] == [
        "It fell [1].",
        "It rose [2].",
        "It fell.",
    ]


def test_of_nothing_there_are_no_sentences() -> None:
    """An empty text has none."""
    assert split_sentences("", (), ()) == ()


@given(st.text(alphabet='aB .!?…"”“’)[]1\n', max_size=200))
def test_every_word_is_in_one_sentence(text: str) -> None:
    """Sentences are in order and apart, and hold everything but white space."""
    sentences = split_sentences(text, [Span(0, len(text))], [Span(*m.span()) for m in QUOTED.finditer(text)])

    reach = 0
    for sentence in sentences:
        assert not text[reach : sentence.start].strip()
        assert sentence.of(text) == sentence.of(text).strip()
        reach = sentence.end
    assert not text[reach:].strip()


@pytest.mark.parametrize(
    "unit", [".", ". ", "A. ", "U.S. ", "x.” ", "[1] ", "“a. ", "!?", ". [1] ", "A" * 50]
)
def test_a_heap_of_stops_is_split(unit: str) -> None:
    """A hundred kilobytes of the worst case are split, and nothing is lost."""
    text = unit * (100_000 // len(unit))

    sentences = split(text)

    assert "".join("".join(sentences).split()) == "".join(text.split())
