"""Which words of a sentence someone named is credited with."""

import pytest

from provlint.extract.naming import credited_places, find_credits
from provlint.extract.words import read_prose, split_words
from provlint.text.span import Span


def credits(text: str) -> list[tuple[str, str, str]]:
    """Speaker, cue and credited words of each named credit in a sentence."""
    words = split_words(read_prose(text), Span(0, len(text)))
    found = find_credits(words)
    return [
        (
            words.span(credit.first, credit.last).of(text),
            words.span(credit.cue, credit.cue_last).of(text),
            words.span(credit.start, credit.end - 1).of(text) if credit.start < credit.end else "",
        )
        for credit in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Brandt said it leaked.", [("Ada Brandt", "said", "it leaked.")]),
        ("He has never said that.", [("He", "said", "that.")]),
        ("The report says it leaked.", [("The report", "says", "it leaked.")]),
        ("The Journal reports that it leaked.", [("The Journal", "reports", "that it leaked.")]),
        ("Later the Journal said it leaked.", [("the Journal", "said", "it leaked.")]),
        ("Lund's lawyer argued it leaked.", [("Lund's lawyer", "argued", "it leaked.")]),
        ("Tomas Lund of Harbor Hill said it leaked.", [("Tomas Lund of Harbor Hill", "said", "it leaked.")]),
        ("Brandt, an engineer, said it leaked.", [("Brandt", "said", "it leaked.")]),
        ("Brandt — she built it — states it leaked.", [("Brandt", "states", "it leaked.")]),
        ("It leaked, Brandt said.", [("Brandt", "said", "It leaked,")]),
        ("The sun shone; it leaked, Brandt said.", [("Brandt", "said", "; it leaked,")]),
        ("It leaked, Brandt said, and fell.", [("Brandt", "said", "It leaked, Brandt said, and fell.")]),
        ("It leaked, said Ada Brandt.", [("Ada Brandt", "said", "It leaked,")]),
        ("It leaked, said the Harbor Trust.", [("the Harbor Trust", "said", "It leaked,")]),
        ("According to Brandt, it leaked.", [("Brandt", "According to", "According to Brandt, it leaked.")]),
        (
            "According to the report, it leaked.",
            [("the", "According to", "According to the report, it leaked.")],
        ),
        ("Brandt said it leaked, but it held.", [("Brandt", "said", "it leaked,")]),
        ("Brandt said it leaked, which it did.", [("Brandt", "said", "it leaked")]),
    ],
)
def test_a_named_speaker_is_credited(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Names, pronouns and definite phrases before, behind or inside what they say are found, with how far it goes."""
    assert [(s, c) for s, c, _ in credits(text)] == [(s, c) for s, c, _ in expected]
    assert [w.rstrip(",") for _, _, w in credits(text)] == [w.rstrip(",") for _, _, w in expected]


@pytest.mark.parametrize(
    "text",
    [
        "Critics say it leaked.",
        "A spokesman said it leaked.",
        "Officials in Washington said it leaked.",
        "It leaked, said officials.",
        "According to experts, it leaked.",
        "According to some in Washington, it leaked.",
        "According to an unsigned note found there by chance one day, it leaked.",
        "The wall was found to leak.",
        "It's found in the north.",
        "Said to be old, it leaked.",
        "One, two, said nothing.",
        "In the end, said.",
        "The officials said it leaked.",
        "Quickly said.",
        "of Texas of Texas of Texas of Texas said it",
    ],
)
def test_nobody_named_is_no_credit(text: str) -> None:
    """Crowds, unnamed people and passives credit no one."""
    assert credits(text) == []


def test_credited_places_cover_what_is_credited() -> None:
    """One byte a word tells which words are a named speaker's."""
    text = "Brandt said it leaked, but it held."
    words = split_words(read_prose(text), Span(0, len(text)))

    assert credited_places(words, find_credits(words)) == b"\0\0\1\1\1\0\0\0\0"
