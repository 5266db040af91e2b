"""What a source's sentence says right before and right after quoted words, and what of it is a turn."""

from __future__ import annotations

import pytest

from provlint.context.turns import Side, Turn, find_turns
from provlint.readers import read_text
from provlint.text.document import Document
from provlint.text.projection import Projection
from provlint.text.span import Span


def turns_of(text: str, quoted: str) -> list[str]:
    """The words of each turn of `quoted` in a text."""
    document = read_text(text, "s.txt", "text")
    start = text.index(quoted)
    target = Span(start, start + len(quoted))
    return [turn.words.of(text) for turn in find_turns(document, (target,))]


FARE = "We will raise the fare"


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        (f"{FARE} unless costs fall.", "unless costs fall."),
        (f"“{FARE}, but only in May,” he said.", "but only in May,"),
        (f"“{FARE},” he said, “but only in May.”", "but only in May."),
        (f"{FARE} only if we must.", "only if we must."),
        (f"{FARE} if costs rise.", "if costs rise."),
        (f"{FARE} except for children. Then we rest.", "except for children."),
        (f"{FARE}, although nobody likes it.", "although nobody likes it."),
        (f"{FARE}; however, we may wait.", "however, we may wait."),
        (f"{FARE} as long as it pays.", "as long as it pays."),
        (f"It opened. {FARE}, but not soon", "but not soon"),
        ("He thinks “we can sell it, though it is ours.”", "though it is ours."),
    ],
)
def test_a_sentence_that_goes_on_may_turn(text: str, turn: str) -> None:
    """A condition, an exception or an objection behind the words quoted, also behind a speech tag."""
    quoted = FARE if FARE in text else "we can sell it"

    assert turns_of(text, quoted) == [turn]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (f"{FARE}. But we may wait.", FARE),
        (f"“{FARE},” he said, but the council did not.", FARE),
        (f"“{FARE},” he said of the plan to “if need be” wait.", FARE),
        (f"{FARE} and the toll.", FARE),
        (f"{FARE}, not the toll.", FARE),
        (f"{FARE} until May.", FARE),
        (f"{FARE} if anything changes.", FARE),
        (f"{FARE}\nBut we may wait.", FARE),
        ("It was the only safe port, but small.", "the only safe port"),
        ("He said the fare will rise, but the council disagreed.", "the fare will rise"),
        ("It is not only a safe port, but a fine one.", "It is not only a safe port"),
        ("It was not the mayor but the clerk.", "It was not the mayor"),
        ("Nobody can say or even know if it is safe.", "Nobody can say or even know"),
        ("They sold it though it was safe.", "They sold it"),
        (FARE, FARE),
    ],
)
def test_what_does_not_turn_the_words_is_none(text: str, quoted: str) -> None:
    """Another sentence, another's words, a mere contrast, half a clause."""
    assert turns_of(text, quoted) == []


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        ("I don’t think that the fare will rise.", "don’t think that"),
        ("She did not call it the fare will rise.", "did not call it"),
        ("It is not true that the fare will rise.", "not true that"),
        ("It is untrue that “the fare will rise.”", "untrue that"),
        ("There is no way in hell that the fare will rise.", "no way in hell that"),
        ("He denied that the fare will rise.", "denied that"),
        ("Critics claim that the fare will rise.", "Critics claim that"),
        ("If the fare will rise, I walk.", "If"),
        ("He hates the idea that the fare will rise.", "the idea that"),
        ("They pretend the fare will rise.", "pretend"),
        ("None of the fare will rise.", "None of"),
    ],
)
def test_what_leads_up_to_the_words_may_turn_them(text: str, turn: str) -> None:
    """A denial, a doubt, a crowd's opinion, a condition."""
    assert turns_of(text, "the fare will rise") == [turn]


@pytest.mark.parametrize(
    "text",
    [
        "I think that the fare will rise.",
        "It is not only that the fare will rise.",
        "I do not deny that the fare will rise.",
        "Whether or not the fare will rise.",
        "I do not. The fare is old; the fare will rise.",
        "the fare will rise",
    ],
)
def test_what_leads_up_and_denies_nothing_is_none(text: str) -> None:
    """Plain statements, double denials, other sentences."""
    assert turns_of(text, "the fare will rise") == []


def test_a_turn_is_shown_in_its_sentence() -> None:
    """The sentence reaches from its beginning through the turn, and no further."""
    text = "It opened. We will raise the fare unless costs fall. It closed."
    start = text.index("We will")
    target = Span(start, start + len("We will raise the fare"))

    (turn,) = find_turns(read_text(text, "s.txt", "text"), (target,))

    assert turn == Turn(
        Span(target.end + 1, target.end + 19), Span(start, target.end + 19), Side.AFTER, is_denial=False
    )


def test_a_document_without_blocks_is_one() -> None:
    """Prose that no reader has split is read as a whole, its last space left out."""
    text = "We sell it unless costs fall  "
    document = Document("s.txt", text, "text", Projection(text), ())

    (turn,) = find_turns(document, (Span(0, 10),))

    assert turn.words.of(text) == "unless costs fall"


def test_until_turns_only_a_denial() -> None:
    """Not until May is a condition; until May alone is a date."""
    assert turns_of("We will not sell it until May.", "We will not sell it") == ["until May."]


@pytest.mark.parametrize("piece", ["“", '"', "but ", ", ", "not ", "if ", "(", "a. ", "no evidence in "])
def test_the_worst_text_around_the_words_is_read_fast(piece: str) -> None:
    """Long runs of the same mark or word on either side are read no further than a sentence goes."""
    padding = piece * (50_000 // len(piece))

    assert all(len(words) < 700 for words in turns_of(f"{padding}{FARE} {padding}", FARE))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{FARE} in May, unless costs fall, and close the port.", ["unless costs fall,"]),
        (f"{FARE} in May only if we must, and close the port.", ["only if we must,"]),
        (
            f"{FARE} in May if costs rise; we will close the port and close the port.",
            ["if costs rise; we will close the port"],
        ),
        (f"{FARE} in May, if anything, and close the port.", []),
        (f"{FARE} in May, if costs rise, and close the port.", ["if costs rise,"]),
        (f"{FARE} in May, but not soon, and close the port.", []),
        (f"{FARE} in May. If costs rise we wait, and close the port.", []),
    ],
)
def test_a_condition_left_out_is_a_turn(text: str, wanted: list[str]) -> None:
    """Of what an ellipsis leaves out, a condition of the words before it is a turn, as far as it goes."""
    document = read_text(text, "s.txt", "text")
    first, last = f"{FARE} in May", "and close the port"
    targets = Span(0, len(first)), Span(text.rindex(last), text.rindex(last) + len(last))

    found = find_turns(document, targets)

    assert [(turn.words.of(text), turn.side) for turn in found] == [(words, Side.WITHIN) for words in wanted]


def test_a_condition_between_commas_may_belong_to_what_follows() -> None:
    """Words that await no condition are not turned by one set off from them."""
    text = "When you came out above the bay, if there was a moon, you shut off steam."
    targets = Span(0, text.index(", if")), Span(text.index("you shut"), len(text) - 1)

    assert find_turns(read_text(text, "s.txt", "text"), targets) == ()
