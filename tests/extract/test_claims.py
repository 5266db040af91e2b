"""What counts as a claim that can be checked."""

import pytest

from provlint.extract.claims import Claim, Tier, find_claim
from provlint.extract.words import read_prose
from provlint.text.span import Span


def claim(text: str) -> str | None:
    """The words of the claim found in a sentence."""
    found = find_claim(read_prose(text), Span(0, len(text)))
    return None if found is None else found.span.of(text)


CLAIMS = [
    ("The ferry carried 40,000 people a year.", "40,000 people"),
    ("The harbor was opened in 1931 by the king.", "1931"),
    ("The wall cost $3 million to build.", "$3 million"),
    ("The wall cost $3.2 million to build.", "$3.2 million"),
    ("The wall cost €3 a meter to build.", "€3"),
    ("About 12% of the fleet was lost.", "12%"),
    ("About 1.5 percent of the fleet was lost.", "1.5 percent"),
    ("Nearly two million crates were shipped.", "two million"),
    ("Nearly one million crates were shipped.", "one million"),
    ("Some two-thirds of the fleet was lost.", "two-thirds"),
    ("The bridge is 17 miles from the town.", "17 miles"),
    ("Between 50-70 percent of the rock is quartz.", "50-70 percent"),
    ("The show ran for 3.5 and drew few.", "3.5"),
    ("It was signed on 7 April in the town hall.", "7 April"),
    ("It was signed on April 7 in the town hall.", "April 7"),
    ("It was signed on Oct. 27, 2024 in the town hall.", "Oct. 27, 2024"),
    ("It was signed on May 7, as the king had asked.", "May 7"),
    ("The wall was built in the late 16th century.", "16th century"),
    ("The water is 4°C warmer than it was.", "4°C"),
    ("The water is 4° warmer than it was.", "4°"),
    ("The gain was a 30× increase in signal.", "30×"),
    ("The new one is 2x faster than the old.", "2x"),
    ("The pump gave a 20-fold gain in speed.", "20-fold"),
    ("The clock of the pump runs at 200Hz by day.", "200Hz"),
    ("The new plant makes up to 50MW by day.", "50MW"),
    ("The ferry never makes more than 20mph at sea.", "20mph"),
    ("The cell was cooled to 20 mK at night.", "20 mK"),
    ("A review of 12 studies found no gain.", "12 studies"),
    ("The yard had 51 large cranes at the time.", "51 large cranes"),
    ("The yard had twenty cranes at the time.", "twenty cranes"),
    ("The two had 17 small grandchildren in all.", "17 small grandchildren"),
    ("Forty-one percent of them would rather stay.", "Forty-one percent"),
    ("Three people were hurt in the yard.", "Three people"),
    ("The yard had two dozen cranes at the time.", "two dozen"),
    ("Half of the fleet was lost at sea.", "Half of"),
    ("The storm sank nearly half the fleet.", "half"),
    ("One in five ships was lost at sea.", "One in five"),
    ("About 6 in 10 ships were lost at sea.", "6 in 10"),
    ("The law bans it after 20 weeks' leave.", "20 weeks'"),
    ("The wall of the 1931, they say, is gone.", "1931"),
    ("The wall of the 1931 is gone by now.", "1931"),
    ("In Norway 40,000 people fish for food.", "40,000 people"),
    ("About 300 came to see the ferry.", "300"),
    ("The fare has doubled since the war.", "doubled"),
    ("The US has 331 million people in all.", "331 million"),
    ("World War I killed 20 million people.", "20 million"),
    ("Nine out of 10 ships were lost at sea.", "Nine out of 10"),
    ("Brandt gave $3 million, as we learn from her.", "$3 million"),
    ("In 2019; the town had built a wall.", "2019"),
    ("Last year 40,000 people left our city.", "40,000 people"),
    ("Use of the ferry rose by 40% in spring.", "40%"),
    ("Work began in 1931 and went on for long.", "1931"),
    ("Its cost: 300 million in all, it seems.", "300 million"),
]


@pytest.mark.parametrize(("text", "exact"), CLAIMS)
def test_a_quantity_is_a_claim(text: str, exact: str) -> None:
    """Numbers, money, dates and shares are found, with their unit."""
    assert claim(text) == exact


NO_CLAIMS = [
    "The harbor opened early in the year.",
    "The best port is the one at home.",
    "How many of the 40,000 people came?",
    "Did 40,000 people really come?)",
    "If 40,000 people came, the port would close.",
    "Add 500 grams of flour and stir.",
    "Work on the dough for 20 minutes now.",
    "I counted 40,000 people in the harbor.",
    "A fare of 40% is too high, I think.",
    "Friday, June 10, 2016.",
    "Nine out of the old ships, and one out at sea.",
    "In my view 40,000 people is too few.",
    "See what 1931 did to the town.",
    "As Table 312 shows, the fleet was small.",
    "There are 3 kinds of wall in town.",
    "There are 12 kinds of wall in town.",
    "There are 12 and more in town.",
    "There are 12 or so, they were told.",
    "There are 12 very old and ugly walls.",
    "There are 12 quite old stone built walls.",
    "There are twelve in the old town.",
    "The result was found earlier (Brandt et al., 2023) in Oslo.",
    "The result was found earlier (Brandt, 2023; Lund) in Oslo.",
    "It was shown in studies such as 125; 44; 19 before.",
    "The result was found by Brandt (2023) in Oslo.",
    "The court agreed in 556 F.3d with the town.",
    "The court agreed in 410 U.S. 113 with the town.",
    "The court of the town, 201 (4th Cir.), agreed.",
    "The rule is in § 1012 of the code.",
    "A version 2.0beta7 of it came late.",
    "Several kinds were seen [12] and named.",
    "A limit (e.g., 6 feet) is set by law.",
    "A limit of e.g. 6 feet is set by law.",
    "The loss of Flight 370 is still a riddle.",
    "ISO 8601 is used by all of them.",
    "The code is x = 1931 in that file.",
    "The 2016 election was very close.",
    "Norway's 2016 election was very close.",
    "You should drink 2 liters a day.",
    "They came in March first, as they had said.",
    "They may come by 7 or so at night.",
    "The 19th century novels are all long.",
    "A half mile of it is still there.",
    "1. The harbor opened early in the year.",
    "In 1931",
    "… … … … … …1",
    "",
]


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_states_no_quantity_is_no_claim(text: str) -> None:
    """Questions, instructions, the writer's own words, labels, references and small counts are left alone."""
    assert claim(text) is None


TIERS = [
    ("The harbor was opened in 1931 by the king.", "1931", Tier.NUMBER),
    ("It is the largest port on the coast.", "largest", Tier.RANK),
    ("Since the war the fare has doubled.", "doubled", Tier.CHANGE),
]


@pytest.mark.parametrize(("text", "exact", "tier"), TIERS)
def test_a_claim_tells_its_kind(text: str, exact: str, tier: Tier) -> None:
    """A claim carries its tier beside its words."""
    start = text.index(exact)

    found = find_claim(read_prose(text), Span(0, len(text)))

    assert found == Claim(Span(start, start + len(exact)), tier)


@pytest.mark.parametrize(
    "unit",
    ["1", "1 ", "1,", "$1 ", "est ", "two ", "a 3.", "the est ", "cost ", "the first a ", "12 a ", "May "],
)
def test_hostile_numbers_are_read(unit: str) -> None:
    """100 kB of digits and marks in one sentence are read, and what is reported stands in them."""
    text = (unit * (100_000 // len(unit) + 1))[:100_000]

    found = claim(text)

    assert found is None or found in text
