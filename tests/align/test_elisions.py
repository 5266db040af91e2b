"""What an ellipsis may leave out of a sentence with a negation in it, and what it may not."""

from __future__ import annotations

import pytest

from provlint.align import PROVED, align
from provlint.align.elisions import hides_negation
from provlint.report import EditClass
from provlint.sources.source import Source
from provlint.text.document import Document
from provlint.text.projection import Projection

HONEST = [
    (
        "The port is not only safe but cheap too.",
        "The port is … cheap too",
    ),
    (
        "The plan, which is not new, will cost a million.",
        "The plan … will cost a million",
    ),
    (
        "The mayor, who never hid his doubts, signed the contract.",
        "The mayor … signed the contract",
    ),
    (
        "The plan — it is not new — will cost a million.",
        "The plan … will cost a million",
    ),
    (
        "The plan (it was not costed until May) will cost a million.",
        "The plan … will cost a million",
    ),
    (
        "The harbor opened in 1931, and it has not been repaired. It was safe.",
        "The harbor opened in 1931 … It was safe",
    ),
    (
        "The plan is old, and it is not cheap, but it will work.",
        "The plan is old … but it will work",
    ),
    (
        "The plan is old; it is not cheap; it will work for us.",
        "The plan is old … it will work for us",
    ),
    (
        "The harbor is safe. Nobody repaired it. The ferry is old.",
        "The harbor is safe … The ferry is old",
    ),
    (
        "He went home because he was not paid. The strike began.",
        "He went home … The strike began",
    ),
    (
        "The council, not knowing the cost, approved the plan.",
        "The council … approved the plan",
    ),
    (
        "Because it was not ready, the plan was dropped. We went home.",
        "We went home",
    ),
    (
        "We met in May. Because it was not ready, the plan was dropped.",
        "We met in May … the plan was dropped",
    ),
    (
        "We met in May. It was not cheap, but it was safe.",
        "We met in May … but it was safe",
    ),
    (
        "The plan, though not cheap, will work for us.",
        "The plan … will work for us",
    ),
    (
        "The plan, without doubt, will work for us.",
        "The plan … will work for us",
    ),
    (
        "It is not only safe but it is cheap too.",
        "It is … cheap too",
    ),
    (
        "“It was safe,” said Lund, who did not elaborate, “but small.”",
        "It was safe … but small",
    ),
    (
        "They built the wall and did not rest. Then they slept.",
        "They built the wall … Then they slept",
    ),
    (
        "The board, whose members were never told, voted for the fare.",
        "The board … voted for the fare",
    ),
    (
        "He is honest. I do not like him, but he is honest and kind.",
        "He is honest … but he is honest and kind",
    ),
    (
        "The fare, when it was not raised by the board, fell at once.",
        "The fare … fell at once",
    ),
]

DISHONEST = [
    (
        "I do not, whatever anybody may have told you about it in the past weeks, support the plan.",
        "I do … support the plan",
    ),
    (
        "The plan, we think, will not, on reflection, cost a million.",
        "The plan … cost a million",
    ),
    (
        "He will — not now, not ever — resign from office.",
        "He will … resign from office",
    ),
    (
        "We will — never, as promised — surrender the port.",
        "We will … surrender the port",
    ),
    (
        "I know that nobody saw it happen here.",
        "I know … it happen here",
    ),
    (
        "The man who came never said so to us.",
        "The man … said so to us",
    ),
    (
        "He should, not under any circumstances, resign from office.",
        "He should … resign from office",
    ),
    (
        "It closed. I do not think, frankly, it was safe for us.",
        "It closed … it was safe for us",
    ),
    (
        "The company declined to raise the fare.",
        "The company … raise the fare",
    ),
    (
        "The man denied that he stole the money.",
        "The man … stole the money",
    ),
    (
        "I agree with none of that. We left.",
        "I agree … We left",
    ),
    (
        "They voted for it, I am told, but not willingly. It passed.",
        "They voted for it … It passed",
    ),
    (
        "It is good. It is not fast, cheap, and safe for us.",
        "It is good … and safe for us",
    ),
    (
        "The plan is good, and it will not, I promise, fail badly.",
        "The plan is good … fail badly",
    ),
    (
        "The man, who did not, Lund said, win the vote, left.",
        "The man … win the vote",
    ),
    (
        "The people, who did not like Lund, Brandt or Moe, won.",
        "The people … Brandt or Moe, won",
    ),
    (
        "He said it would in no way and under no law be paid out.",
        "He said it would … be paid out",
    ),
    (
        "I would never, having thought about it for years, sell the port.",
        "I would … sell the port",
    ),
    (
        "It was not only the mayor who could open it.",
        "It was … the mayor who could open it",
    ),
    (
        "We are, in the view of the board, hardly ever ready to sail.",
        "We are … ready to sail",
    ),
    (
        "They can't, and this is final, raise the fare.",
        "They … raise the fare",
    ),
    (
        "It closed. I will not say: it was safe for us.",
        "It closed … it was safe for us",
    ),
    (
        "We saw the ships. None of them, I think, was safe at sea.",
        "We saw the ships … was safe at sea",
    ),
    (
        "The board is unlikely to approve the plan.",
        "The board is … approve the plan",
    ),
    (
        "She may, or may not, have taken the money.",
        "She may … have taken the money",
    ),
    (
        "She is (not) going to sign the law.",
        "She is … going to sign the law",
    ),
    (
        "The plan will, although I never thought, and still do not, believe it, work.",
        "The plan will … believe it, work",
    ),
    (
        "He did it without, in any way, telling the board.",
        "He did it … telling the board",
    ),
    (
        "The people, who never expected, in March, Lund would win, are sad.",
        "The people … Lund would win",
    ),
    (
        "It is true, and I say this gladly, of none of them. We left.",
        "It is true … We left",
    ),
    (
        "I think the fare will rise, if at all, never. So we left.",
        "I think the fare will rise … So we left",
    ),
    (
        "He wants to be, and I quote, nobody who was chosen by the board.",
        "He wants to be … chosen by the board",
    ),
    (
        "The man is not, as he says, with us today.",
        "The man is … with us today",
    ),
    (
        "They said the port was, because nobody had paid for it, not safe, and it closed.",
        "They said the port was … safe, and it closed",
    ),
    (
        "The mayor won't — she told us so — sell the port.",
        "The mayor … sell the port",
    ),
    (
        "It isn’t, as some believe, a safe port.",
        "It … a safe port",
    ),
    (
        "The board rejected the idea that it should pay the crew.",
        "The board … should pay the crew",
    ),
    (
        "There is neither a plan, which is odd, nor a budget for the port.",
        "There is … a budget for the port",
    ),
    (
        "We will, which is not new, never again, as you know, go there.",
        "We will … go there",
    ),
    (
        "That is the man I said could not, in any case, win the race.",
        "That is the man … win the race",
    ),
]


def make_source(text: str) -> Source:
    """A source of plain text."""
    return Source("s", "s.txt", lambda: Document("s.txt", text, "text", Projection(text), ()))


@pytest.mark.parametrize(("source", "quotation"), HONEST)
def test_a_negation_may_go_with_its_own_clause(source: str, quotation: str) -> None:
    """Side remarks, whole clauses and whole sentences may be left out, whatever they deny."""
    assert align([quotation], make_source(source)).status in PROVED


@pytest.mark.parametrize(("source", "quotation"), DISHONEST)
def test_a_negation_of_the_words_kept_may_not_go(source: str, quotation: str) -> None:
    """What denies the words before or after the ellipsis is shown as a negation left out."""
    found = align([quotation], make_source(source))

    assert found.status not in PROVED
    assert EditClass.NEGATION in [edit.kind for edit in found.edits]


def test_a_long_stretch_is_shown_by_its_ends() -> None:
    """Of many words left out the first and the last are shown."""
    source = (
        "I do not, whatever any of you on the board may have heard of it by now from anybody, in the past few weeks, "
        "support the plan."
    )

    (edit,) = align(["I do … support the plan"], make_source(source)).edits

    assert edit.source == "not, whatever any of … the past few weeks"


@pytest.mark.parametrize(
    ("stretch", "following"),
    [
        (" will not", ""),
        (", which is not, ", "sold"),
        (", when it was not new, and ", "cheap"),
        ("; not cheap; ", "it will"),
        (" and not ", ""),
        (", and it is not cheap, and ", "cheap"),
        (" (not ", "now"),
        (" that did not ", "come"),
        (". While it was not, ", "it was"),
    ],
)
def test_what_cannot_be_told_is_refused(stretch: str, following: str) -> None:
    """Unfinished, unclosed and doubtful remarks are taken to deny what is kept."""
    assert hides_negation(stretch, following)


@pytest.mark.parametrize(
    ("stretch", "following"),
    [
        ("", ""),
        (" the old ", "plan"),
        ("; nobody knew why; ", "they left"),
        (", and it is not cheap, and ", "it works"),
    ],
)
def test_what_denies_nothing_kept_is_free(stretch: str, following: str) -> None:
    """No negation at all, or one in a clause that another clause follows."""
    assert not hides_negation(stretch, following)


@pytest.mark.parametrize(
    ("piece", "is_hidden"),
    [
        ("(", False),
        ("— ", False),
        ("but ", False),
        ("not, ", True),
        (", which is not new", True),
        ("not only ", True),
        ("; it is not a,", True),
        (". No", True),
    ],
)
def test_the_worst_text_is_read_to_its_end(piece: str, is_hidden: bool) -> None:
    """As much as an ellipsis may leave out of brackets, dashes and negations is read without a trap."""
    assert hides_negation(piece * (20_000 // len(piece)), "it") is is_hidden
