"""What a sentence tells of named people and places in the past."""

import pytest

from provlint.extract.claims import Claim, Tier
from provlint.extract.facts import find_fact, find_names
from provlint.extract.words import read_prose
from provlint.text.span import Span


def fact(text: str, known: str = "") -> str | None:
    """The words of the fact found in a sentence; `known`: a text that shows its names."""
    found = find_fact(read_prose(text), Span(0, len(text)), find_names(read_prose(known)))
    return None if found is None else found.span.of(text)


FACTS = [
    ("Ada Brandt opened the ferry in spring.", "Ada Brandt opened"),
    ("By then Brandt had opened the ferry.", "Brandt had opened"),
    ("By then Brandt was mayor of the town.", "Brandt was"),
    ("By then Brandt had been elected as mayor.", "Brandt had been elected"),
    ("By then Brandt did not open the ferry.", "Brandt did not open"),
    ("By then Brandt did it at a loss.", "Brandt did"),
    ("By then Brandt quietly sold the ferry.", "Brandt quietly sold"),
    ("The mayor, Ada Brandt, who was ill, resigned.", "Ada Brandt, who was ill, resigned"),
    ("The owner Ada Brandt, ill by then, resigned.", "Ada Brandt, ill by then, resigned"),
    ("The owner Ada Brandt (then ill) resigned at once.", "Ada Brandt (then ill) resigned"),
    ("The firm of St. Lund closed its doors.", "St. Lund closed"),
    ("The king of Norway fled to the islands.", "Norway fled"),
    ("They built the ferry in the Bergen yards.", "built the ferry in the Bergen"),
    ("She lived near St. Ives for some years.", "lived near St. Ives"),
]


@pytest.mark.parametrize(("text", "exact"), FACTS)
def test_the_past_of_a_name_is_a_fact(text: str, exact: str) -> None:
    """A name as the subject of a past form, and a past form with the name of a place behind it, are found."""
    assert fact(text) == exact


NO_FACTS = [
    "The mayor never came to the harbor.",
    "Brandt opens the ferry in the spring.",
    "By then Brandt has opened the ferry.",
    "By then Brandt will have opened the ferry.",
    "A yard being built in Bergen is late.",
    "The plan proposed in spring was Brandt's own.",
    "The yard of Brandt's firm closed its doors.",
    "The mayors see a Brandt appointed by the king.",
    "In March the party lost its last seats.",
    "Officials named the harbor after the king.",
    "When did Ada Brandt open the ferry?",
    "If Ada Brandt opened it, it would float.",
    "I met Ada Brandt at the ferry.",
    "They spoke, in the end, of Bergen.",
    "They spoke of the old ferry to the yard.",
    "The ferries of the line were built in wood.",
    "So the based Oslo firms need the United Yards.",
    "The mayor, who came late, fled the town.",
    "Late that night the mayor, as told, fled.",
    "It was late.",
]


@pytest.mark.parametrize("text", NO_FACTS)
def test_what_names_no_one_or_tells_no_past_is_no_fact(text: str) -> None:
    """Other tenses, nameless subjects, questions and the writer's own words are left alone."""
    assert fact(text) is None


def test_a_capital_that_opens_a_sentence_is_a_name_where_the_draft_shows_it() -> None:
    """`Oslo burned` is told of Oslo only if Oslo has its capital elsewhere, too."""
    text = "Oslo burned down in a single night."

    assert fact(text) is None
    assert fact(text, "They went to Oslo.") == "Oslo burned"


def test_a_fact_has_a_tier_of_its_own() -> None:
    """The claim says that it is a fact, and where it stands."""
    text = "It rained. Ada Brandt opened the ferry in spring."

    found = find_fact(read_prose(text), Span(11, len(text)), frozenset())

    assert found == Claim(Span(11, 28), Tier.FACT)


@pytest.mark.parametrize("unit", ["A was ", "was in ", "was , ", "Ab. ", "— was ", "was a a a a in "])
def test_hostile_names_are_read(unit: str) -> None:
    """100 kB of names and marks in one sentence are read."""
    text = (unit * (100_000 // len(unit) + 1))[:100_000]

    found = fact(text, text)

    assert found is None or found in text
