"""Whose words may stand in one quotation."""

from __future__ import annotations

import pytest

from provlint.align import PROVED, Status, align
from provlint.sources.corpus import Corpus

QUOTATION = "We lost the boat in the ice … I never went back again"
FIRST, SECOND = "“We lost the boat in the ice,”", "“I never went back again”"

ONE_SPEAKER = [
    "{} said Ada Brandt, who is 81. {}",
    "{} said Ada Brandt, who is 81.\n\n{}, Brandt added.",
    "{} she said.\n\nShe looked at the sea for a while. {}",
    "{} she said. Speaking in Oslo on Monday, she added: {}",
    "{} said Dr. Ada Brandt of the St. Olav hospital. {}",
    "{} Mr. Lund told the council.\n\n{}, he said.",
    "{} said Tomas Lund. {}, said Mr. Lund.",
    "{} said Ada Brandt, an engineer. The engineer added: {}",
    "{} she said. Speaking in New York, she added: {}",
]
TWO_SPEAKERS = [
    "{} said Ada Brandt. Tomas Lund, the owner, said, {}",
    "{} said Ada Brandt.\n\nThe owner, Tomas Lund, disagreed. {}, he said.",
    "{} she said. Lund told the council: {}",
    "{} said Ada Brandt.\n\n{}, said Lund.",
    "{} said Ada Brandt.\n\n{}",
    "BRANDT: {}\nLUND: {}",
    "{} Ada Brandt told the Council. Tomas Lund told the Council: {}",
    "{} said Ada Brandt on Monday. Tomas Lund said on Monday, {}",
    "{} said Ada Brandt of New York. Tomas Lund of New York said, {}",
    "{} said Ada Brandt. The mayor said, {}",
    "{} said Ada Brandt. {}, answered the mayor.",
    "{} said Ada Brandt. {}, said Mr. Lund.",
    "{} said Ada Brandt. Lund: {}",
    "{} he said. {}, she said.",
]


def verdict(source: str) -> Status:
    (held,) = Corpus.from_texts({"a1": source.format(FIRST, SECOND)})
    return align([QUOTATION], held).status


@pytest.mark.parametrize("source", ONE_SPEAKER)
def test_one_speaker_may_be_quoted_across_what_credits_them(source: str) -> None:
    """A pronoun or the same name goes on with the speaker before."""
    assert verdict(source) in PROVED


@pytest.mark.parametrize("source", TWO_SPEAKERS)
def test_two_speakers_are_never_one_quotation(source: str) -> None:
    """Another name, a speaker's label, or a new paragraph that names nobody again ends what the first one said."""
    assert verdict(source) is Status.SPLICED
