"""Whom a source credits with a quotation, where that is surely somebody else than the draft does."""

from __future__ import annotations

import pytest

import provlint
from provlint.readers import read_text
from provlint.sources.source import Source

STORY = (
    "Tomas Lund runs the ferry, and Ada Brandt built the harbor. Jon Moe is the mayor of Bergen.\n"
    "“We will not raise the fare this year,” Lund told Brandt in March.\n"
    "Brandt was pleased. “It was the only safe port on the coast,” she said.\n"
    "“The breakwater has never been repaired, and it shows,” said Ida Holm, a spokeswoman for Jon Moe.\n"
    "“They told me so themselves, all of them,” the harbor office said.\n"
    "Lund said Moe had told him: “Sell the ferry before the winter comes.”\n"
    "“I quote what Moe wrote to me: ‘the town cannot pay for any of it’, and no more,” Lund said.\n"
    "“This was said by two people here,” Lund said. “This was said by two people here,” Moe said.\n"
    "“Short and sweet,” Lund said.\n"
    "Voters embracing Brandt announced “the toll was never meant to last.”\n"
    "“The bridge is older than the town,” Lund said, according to Moe.\n"
    "“The quay was sold to a stranger,” Lund said; Moe said so, too.\n"
    "“The mole was built by convicts,” Lund said, as Moe later joked.\n"
)


def rival_of(draft: str, **others: str) -> str | None:
    """Whom the sources credit instead of the speaker of a draft's only quotation."""
    corpus = provlint.Corpus.from_texts({"s": STORY, **others})
    (checked,) = provlint.analyze(draft, corpus, uri="draft.txt").quotations
    rival = checked.rival
    return rival.speaker.of(rival.source.document.prose.text) if rival else None


@pytest.mark.parametrize(
    ("draft", "rival"),
    [
        ("“We will not raise the fare this year,” Jon Moe said [s].", "Lund"),
        ("“We will not raise the fare this year,” Moe said [s].", "Lund"),
        ("“We will not raise the fare this year,” Ada Brandt told the paper [s].", "Lund"),
        ("“We will not raise the fare this year,” Brandt told Lund [s].", "Lund"),
        ("“We will not raise the fare this year,” said Eva Strand [s].", "Lund"),
        ("“The breakwater has never been repaired,” Tomas Lund said [s].", "Ida Holm"),
        ("“We will not raise … this year,” Jon Moe said [s].", "Lund"),
        ("Jon Moe spoke in May. “We will not raise the fare this year,” he said [s].", "Lund"),
        ("Jon Moe said: “We will not raise the fare this year.”", "Lund"),
    ],
)
def test_the_source_names_another(draft: str, rival: str) -> None:
    """The words stand once, in marks, with a name and a verb of speech beside them."""
    assert rival_of(draft) == rival


@pytest.mark.parametrize(
    "draft",
    [
        "“We will not raise the fare this year,” Tomas Lund said [s].",
        "“We will not raise the fare this year,” he said [s].",
        "“We will not raise the fare this year,” the company said [s].",
        "“We will not raise the fare this year,” Bergen said [s].",
        "“We will not raise the fare this year,” the Ferry Company said [s].",
        "“We will not raise the fare this year,” reported Eva Strand [s].",
        "“We will not raise the fare this year” [s].",
        "“We will not raise the fare this year,” one official said [s].",
        "“The toll was never meant to last,” Tomas Lund said [s].",
        "“The bridge is older than the town,” Jon Moe said [s].",
        "“The quay was sold to a stranger,” Jon Moe said [s].",
        "“The mole was built by convicts,” Jon Moe said [s].",
        "“It was the only safe port on the coast,” Tomas Lund said [s].",
        "“The breakwater has never been repaired,” Jon Moe said [s].",
        "“They told me so themselves, all of them,” Jon Moe said [s].",
        "“Sell the ferry before the winter comes,” Moe said [s].",
        "“The town cannot pay for any of it,” Moe said [s].",
        "“This was said by two people here,” Jon Moe said [s].",
        "“Short and sweet,” Jon Moe said [s].",
        "“Tomas Lund runs the ferry,” Jon Moe said [s].",
        "Lund met Moe in May. “We will not raise the fare this year,” he said [s].",
        "Lund said that Moe had said “we will not raise the fare this year” [s].",
        "“We will not raise the fare … of them,” Jon Moe said [s].",
    ],
)
def test_doubt_is_silence(draft: str) -> None:
    """Bodies, pronouns, spokesmen, reports in reports, words said twice, short words, and the right name."""
    assert rival_of(draft) is None


def test_the_author_of_a_source_may_be_meant() -> None:
    """The byline of a source names whoever tells the story."""
    story = "By Eva Strand\n“We will raise the toll in June,” Tomas Lund said."

    assert rival_of("“We will raise the toll in June,” Eva Strand said [t].", t=story) is None
    assert rival_of("“We will raise the toll in June,” Jon Moe said [t].", t=story) == "Tomas Lund"


def test_the_author_a_manifest_names_may_be_meant() -> None:
    """What is known of a source besides its text tells who wrote it."""
    text = "“We will raise the toll in June,” Tomas Lund said."
    source = Source("t", "t.txt", lambda: read_text(text, "t.txt", "text"), author="Eva Strand")
    draft = "“We will raise the toll in June,” Eva Strand said [t]."

    (checked,) = provlint.analyze(draft, provlint.Corpus((source,)), uri="draft.txt").quotations

    assert checked.rival is None


def test_another_source_may_have_it_as_the_draft_does() -> None:
    """Of several sources that have the words, one that credits them as the draft does is enough."""
    other = "“We will not raise the fare this year,” Jon Moe said."
    agreeing = "“We will not raise the fare this year,” Tomas Lund said."
    draft = "“We will not raise the fare this year,” Jon Moe said"

    assert rival_of(f"{draft} [s] [t].", t=other) is None
    assert rival_of(f"{draft} again.", t=other) is None
    assert rival_of(f"{draft} [s].", t=other) == "Lund"
    assert rival_of(f"{draft} [s] [t].", t=agreeing) == "Lund"


def test_a_source_without_paragraphs_is_left_alone() -> None:
    """Of a text of one long line nobody can tell cheaply who speaks."""
    line = "It rained. " * 2_000 + "“We will raise the toll in June,” Tomas Lund said."
    lines = "It rained all day.\n" * 2_000 + "“We will raise the toll in June,” Tomas Lund said."
    long = ("It rained. " * 1_500 + "\n") * 2 + "“We will raise the toll in June,” Tomas Lund said."
    draft = "“We will raise the toll in June,” Jon Moe said [t]."

    assert rival_of(draft, t=line) is None
    assert rival_of(draft, t=lines) == "Tomas Lund"
    assert rival_of(draft, t=long) == "Tomas Lund"


def test_the_source_sentence_is_shown() -> None:
    """The evidence is the sentence in which the source names the speaker."""
    corpus = provlint.Corpus.from_texts({"s": STORY})
    draft = "“We will not raise the fare this year,” Jon Moe said [s]."

    (found,) = provlint.lint(draft, corpus, uri="draft.txt").diagnostics

    assert found.message == "[s] credits this to Lund, not to Jon Moe; name the speaker whom the source names"
    assert [related.exact for related in found.related] == [
        "“We will not raise the fare this year,” Lund told Brandt in March."
    ]
