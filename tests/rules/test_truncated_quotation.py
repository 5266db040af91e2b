"""Quotations cut off from a turn, and drafts that say the turn themselves."""

from __future__ import annotations

import pytest

import provlint
from provlint.report import Diagnostic

SOURCE = (
    "“We will sell the old ferry to the city, but only if the city asks for it before winter,” Lund said. "
    "I do not believe that the fare will rise this year. "
    "“The port is safe and open to all,” she wrote, “unless the wind turns.” "
    "“No pilot was asked,” she noted. Gulls screamed; pilots did not. "
    "The mole will be mended in May if the council pays for it, and the light will be lit. "
    "The mayor does not call it a gift to the town."
)


def lint(draft: str) -> list[Diagnostic]:
    """What truncated-quotation reports of a draft."""
    report = provlint.lint(draft, provlint.Corpus.from_texts({"s": SOURCE}), uri="draft.txt")
    return [d for d in report.diagnostics if d.rule == "truncated-quotation"]


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (
            "Lund said, “We will sell the old ferry to the city” [s].",
            "and goes on “but only if the city asks for it before winter”",
        ),
        ("She wrote that “the port is safe and open” to “all” [s].", None),
        ("She wrote: “The port is safe and open to all” [s].", "and goes on “unless the wind turns”"),
        ("Lund said that “the fare will rise this year” [s].", "after “do not believe that …”"),
        ("“We will sell the old ferry to the city …,” Lund said [s].", "and goes on “but only if the city"),
        ("“Pilot was asked,” she noted [s].", "after “No …”"),
        ("“Gulls screamed; pilots did,” she noted [s].", "and goes on “not”"),
        (
            "“The mole will be mended in May … and the light will be lit” [s].",
            "with “if the council pays for it”, which the ellipsis leaves out",
        ),
        ("It is “a gift to the town” [s].", "after “not call it …”"),
        ("It is “a gift” to the town [s].", None),
        ("She wrote of “pilots” [s].", None),
    ],
)
def test_the_turn_is_told(draft: str, said: str | None) -> None:
    """The message shows what the source says besides."""
    assert [f"[s] says this {said}" in found.message for found in lint(draft)] == ([True] if said else [])


def test_the_source_sentence_is_shown() -> None:
    """The evidence is the source's sentence as far as its turn."""
    (found,) = lint("Lund said that “the fare will rise this year” [s].")

    assert [related.exact for related in found.related] == [
        "I do not believe that the fare will rise this year."
    ]


@pytest.mark.parametrize(
    "draft",
    [
        "“We will sell the old ferry to the city, but only if the city asks for it before winter,” Lund said [s].",
        "“We will sell the old ferry to the city,” Lund said, but only at its wish [s].",
        "“We will sell the old ferry to the city,” Lund said. But it has to ask [s].",
        "If the city asks, “we will sell the old ferry to the city,” Lund said [s].",
        "“The old ferry to the city” is for sale [s].",
        "“We will sell the old” ferry [s].",
        "Lund doubts that “the fare will rise this year” [s].",
        "“[T]he fare will rise this year” is his hope [s].",
        "“We will sell the old ferry to the city [on a condition],” Lund said [s].",
        "“We will sell the old ferry,” Lund said, if asked, “to the city” [s].",
        "“We will never sell the old ferry to the city,” Lund said [s].",
    ],
)
def test_a_draft_that_tells_the_turn_is_left_alone(draft: str) -> None:
    """The draft says the turn before, after or between its parts, or quotes a few words, or not verbatim."""
    assert lint(draft) == []
