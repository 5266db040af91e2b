"""Tags that are written wrongly, read as they were meant."""

from collections.abc import Collection

import pytest

from provlint.extract.candidate import Flaw, FlawKind
from provlint.extract.citations import find_citations
from provlint.readers import read_text

KNOWN = ("38c5ecf8", "0e0947df", "1", "2", "10", "diary")
HABIT = "It rained [0e0947df] and [2]. "


def flawed(
    text: str, known: Collection[str] = KNOWN, uri: str = "draft.txt"
) -> list[tuple[str, list[str], Flaw]]:
    """The flawed tags of a text: the stretch, the ids that were meant, and the flaw."""
    citations = find_citations(read_text(text, uri), known.__contains__)
    return [(c.span.of(text), [item.id for item in c.items], c.flaw) for c in citations if c.flaw is not None]


@pytest.mark.parametrize(
    ("text", "tag", "clean"),
    [
        ("It snowed [38c5ecf8. Then it hailed.", "[38c5ecf8", "[38c5ecf8]"),
        ("It snowed [38c5ecf8 and then [0e0947df].", "[38c5ecf8", "[38c5ecf8]"),
        ("It snowed [38c5ecf8, 0e0947df. It hailed.", "[38c5ecf8, 0e0947df", "[38c5ecf8, 0e0947df]"),
        ("It snowed (see [38c5ecf8).", "[38c5ecf8", "[38c5ecf8]"),
        ("It snowed [diary and so on", "[diary", "[diary]"),
        (HABIT + "It snowed [2. It hailed.", "[2", "[2]"),
        ("It snowed [38c5ecf8", "[38c5ecf8", "[38c5ecf8]"),
    ],
)
def test_a_bracket_is_not_closed(text: str, tag: str, clean: str) -> None:
    """A known id, or one like the draft's others, after an opening bracket that nothing closes."""
    ids = clean.strip("[]").split(", ")

    assert flawed(text) == [(tag, ids, Flaw(FlawKind.UNCLOSED, "", clean))]


def test_a_bracket_is_closed_by_another_sign() -> None:
    """The wrong sign belongs to the tag, unless it closes a parenthesis."""
    assert flawed("It snowed [38c5ecf8).") == [
        ("[38c5ecf8)", ["38c5ecf8"], Flaw(FlawKind.UNCLOSED, ")", "[38c5ecf8]"))
    ]


def test_a_bracket_is_not_opened() -> None:
    """Only a hash tells by itself that it is an id; a wrong opening sign belongs to the tag."""
    flaw = Flaw(FlawKind.UNOPENED, "", "[38c5ecf8]")

    assert flawed("It snowed 38c5ecf8].") == [("38c5ecf8]", ["38c5ecf8"], flaw)]
    assert flawed("It snowed (38c5ecf8].") == [("(38c5ecf8]", ["38c5ecf8"], flaw)]
    assert flawed("It snowed [see 38c5ecf8] [a-38c5ecf8] diary].") == []


@pytest.mark.parametrize(
    ("tag", "ids", "flaw"),
    [
        ("[38c5\u200becf8]", ["38c5ecf8"], Flaw(FlawKind.INVISIBLE, "U+200B", "[38c5ecf8]")),
        ("[1\u00ad]", ["1"], Flaw(FlawKind.INVISIBLE, "U+00AD", "[1]")),
        ("[di\u2060ary]", ["diary"], Flaw(FlawKind.INVISIBLE, "U+2060", "[diary]")),
        (
            "[38с5ecf8]",
            ["38c5ecf8"],
            Flaw(FlawKind.LOOK_ALIKE, "CYRILLIC SMALL LETTER ES", "[38c5ecf8]"),
        ),
        ("[３8c5ecf8]", ["38c5ecf8"], Flaw(FlawKind.LOOK_ALIKE, "FULLWIDTH DIGIT THREE", "[38c5ecf8]")),
        ("[１]", ["1"], Flaw(FlawKind.LOOK_ALIKE, "FULLWIDTH DIGIT ONE", "[1]")),
        ("[1O]", ["10"], Flaw(FlawKind.LOOK_ALIKE, "“O”", "[10]")),
        ("[OeO947df]", ["0e0947df"], Flaw(FlawKind.LOOK_ALIKE, "“O”", "[0e0947df]")),
        ("[38c5ecg8]", ["38c5ecg8"], Flaw(FlawKind.NOT_HEX, "“g”", None)),
        (
            "[1, 38c5\u200becf8]",
            ["1", "38c5ecf8"],
            Flaw(FlawKind.INVISIBLE, "U+200B", "[1, 38c5ecf8]"),
        ),
    ],
)
def test_an_id_has_characters_that_it_cannot_have(tag: str, ids: list[str], flaw: Flaw) -> None:
    """Invisible ones, others that only look like its own, and letters that no hash has."""
    assert flawed(f"{HABIT}It snowed {tag}.") == [(tag, ids, flaw)]


@pytest.mark.parametrize(
    "text",
    [
        "It snowed [l] and [I] in [O]; [3 of them], [a few",
        "In [0, 1) and [0, 2); the score [2 to 1",
        "It snowed [the\u00adre], [décor], [smith2010], [page2010], [see 38c5ecf8.",
        "a[38c5ecf8 = 2; int b[2O];",
        "`[38c5ecf8` and `[38c5\u200becf8]`",
        "It snowed [1-2. And [zz11yy22. And [١٢٣٤].",
        "It snowed [38c5ecf8] [0e0947df; 1] [10].",
        "It snowed [2 and so on.",
    ],
)
def test_what_is_not_flawed(text: str) -> None:
    """Prose, intervals, code, words with a soft hyphen, and tags that are right."""
    assert flawed(HABIT + text) == []


def test_an_unknown_hash_is_flawed_only_where_the_draft_cites_by_hashes() -> None:
    """Elsewhere it may be anything."""
    assert flawed("It snowed [a1b2c3d4. So.", known=()) == []
    assert [tag for tag, _, _ in flawed("It snowed [a1b2c3d4. So [99ff00aa].", known=())] == ["[a1b2c3d4"]


@pytest.mark.parametrize(
    "unit", ["[1 ", "[38c5ecf8 ", "38c5ecf8] ", "[a1b2c3d4e5O] ", "[\u200b", "[1,\u200b"]
)
def test_a_text_of_flaws_is_read_to_its_end(unit: str) -> None:
    """A hundred thousand code points of the worst case give tags that stand in the text."""
    document = read_text(unit * (100_000 // len(unit)), "draft.txt")

    found = find_citations(document, {"1"}.__contains__)

    assert all(citation.span.end <= len(document.text) for citation in found)
