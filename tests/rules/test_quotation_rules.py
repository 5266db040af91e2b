"""What the rules about quotations say, how gravely, and with which remedy."""

from __future__ import annotations

import pytest

import provlint
from provlint.report import Applicability, Diagnostic, Severity

SOURCES: dict[str, str | None] = {
    "a1": (
        "The harbor opened in 1931. It was the only safe port on the coast, she wrote; it has never been repaired. "
        "Nobody knew what the keeper’s “black book” held."
    ),
    "b2": "The ferry carried 40,000 people a year. We will not raise the fare, its director told the council.",
    "c3": "The rules say so: we will not raise the fare.",
    "d4": None,
}
RULES = {"altered-quotation", "missing-quotation", "wrong-source", "spliced-quotation", "noisy-source"}


def lint(draft: str) -> list[Diagnostic]:
    """What the rules about quotations report of a draft."""
    report = provlint.lint(draft, provlint.Corpus.from_texts(SOURCES), uri="draft.txt")
    return [d for d in report.diagnostics if d.rule in RULES]


def lint_one(draft: str) -> Diagnostic:
    """The only thing reported."""
    (found,) = lint(draft)
    return found


def test_the_message_shows_each_edit_with_its_kind() -> None:
    """An altered quotation is told edit by edit, with the source's words beside it."""
    found = lint_one("She wrote that “it was the only good port” [a1].")

    assert found.message == (
        "not as [a1] has it: “good” stands for “safe” (swapped); quote the source's words or take the marks off"
    )
    assert [related.exact for related in found.related] == ["It was the only safe port"]


def test_many_edits_are_told_in_short() -> None:
    """Three edits are told, the others counted; long ones are shortened."""
    found = lint_one("She wrote: “The harbor opened at 1931. It is the only good port in the coast” [a1].")

    assert "; and " in found.message


def test_a_look_alike_is_named() -> None:
    """The reader cannot see a Cyrillic letter, so it is named."""
    assert "CYRILLIC SMALL LETTER O" in lint_one("She wrote of “the only safe pоrt” [a1].").message


def test_a_cut_word_is_told_as_cut() -> None:
    """Half a word is shown with the whole."""
    assert "“po” is cut out of “port”" in lint_one("She wrote of “the only safe po” [a1].").message


def test_words_put_in_are_told_as_put_in() -> None:
    """An added word has nothing it stands for."""
    assert "“very” is put in (added)" in lint_one("She wrote of “the only very safe port” [a1].").message


@pytest.mark.parametrize(
    ("draft", "severity"),
    [
        ("She wrote of “the only safe port on the coast she wrote” [a1].", Severity.WARNING),
        ("She wrote of “the only safe port on the coast? she wrote” [a1].", Severity.ERROR),
        ("She wrote of “the only good port” [a1].", Severity.ERROR),
        ("She wrote “nothing of the kind was ever said by anyone” [a1].", Severity.ERROR),
        ("The “zebra crossing” is new [a1].", Severity.WARNING),
        ("She wrote, “Nothing of the kind was ever said by anyone.”", Severity.WARNING),
        ("She wrote, “Nothing doing.”", Severity.INFO),
        ("She wrote, “We will not raise the fare” [a1].", Severity.ERROR),
        ("The “ferry” was old [a1].", Severity.INFO),
        ("She wrote, “We will not raise the fare” [d4].", Severity.INFO),
    ],
)
def test_gravity_follows_what_is_at_stake(draft: str, severity: Severity) -> None:
    """Marks alone, terms, and sources not at hand weigh less than words."""
    assert lint_one(draft).severity is severity


@pytest.mark.parametrize(
    "draft",
    [
        "The “only good port” is a phrase.",
        "They call it “zebra crossing” here.",
        "The “zebra” of them is new [a1].",
        "She wrote of “the only good port [a1].",
        "“It was the only safe port on the coast,” she wrote [a1].",
        "“Nothing was ever said,” she wrote [d4].",
    ],
)
def test_what_cannot_be_refuted_is_left_alone(draft: str) -> None:
    """Uncredited terms, proved quotations and sources without text give no finding above info."""
    assert [d for d in lint(draft) if d.severity is not Severity.INFO] == []


def test_the_remedy_is_the_source_in_the_draft_marks() -> None:
    """The source's words go inside the marks, the draft's closing comma after them; a person has to agree."""
    found = lint_one("“It was the only good port,” she wrote [a1].")

    assert found.fix is not None
    assert found.fix.applicability is Applicability.UNSAFE
    assert [r.text for r in found.fix.replacements] == ["It was the only safe port,"]


@pytest.mark.parametrize(
    "draft",
    [
        "She wrote that “nobody knew what the keeper's ‘blue book’ held” [a1].",
        "“It was the only good port,” she wrote, “on the coast” [a1].",
    ],
)
def test_no_remedy_where_the_marks_would_not_hold(draft: str) -> None:
    """A passage with marks of its own, or a quotation in several parts, is not rewritten."""
    assert [d.fix for d in lint(draft)] == [None]


@pytest.mark.parametrize(
    ("draft", "applicability"),
    [
        ("The council heard “the ferry carried 40,000 people” [a1].", Applicability.SAFE),
        ("She wrote, “We will not raise the fare” [a1].", Applicability.UNSAFE),
        ("She wrote, “The ferry carried 40,000 people.” The harbor opened [a1].", Applicability.UNSAFE),
    ],
)
def test_the_right_tag_is_safe_only_if_sure(draft: str, applicability: Applicability) -> None:
    """One other source has the words, and the tag stands in their sentence."""
    found = next(d for d in lint(draft) if d.rule == "wrong-source")

    assert found.fix is not None
    assert found.fix.applicability is applicability
    assert [r.text for r in found.fix.replacements] == ["b2"]


def test_several_tags_are_not_rewritten() -> None:
    """Which of two tags is wrong is not for a tool to say."""
    assert lint_one("The council heard “we will not raise the fare” [a1] [d4].").fix is None


def test_a_splice_says_how_the_passages_stand() -> None:
    """Passages in another order are told from passages far apart."""
    turned = lint_one("She wrote: “it has never been repaired … It was the only safe port” [a1].")
    apart = lint_one("She wrote: “The harbor opened in 1931. It has never been repaired. Nobody knew” [a1].")

    assert "in another order" in turned.message
    assert apart.rule in ("spliced-quotation", "altered-quotation")


@pytest.mark.parametrize(
    ("draft", "applicability", "mended"),
    [
        (
            "“We will not raise the fare, he said [b2].",
            Applicability.UNSAFE,
            "“We will not raise the fare,” he said [b2].",
        ),
        (
            '"We will not raise the fare. Then he left [b2].',
            Applicability.UNSAFE,
            '"We will not raise the fare." Then he left [b2].',
        ),
        (
            "“We will not raise the toll, he said [e5].",
            Applicability.SAFE,
            "“We will not raise the toll,” he said [e5].",
        ),
    ],
)
def test_the_closing_mark_is_safe_only_where_the_source_has_one(
    draft: str, applicability: Applicability, mended: str
) -> None:
    """The mark goes behind the last word of the source; unseen only where the source closes its own marks."""
    texts = {**SOURCES, "e5": "“We will not raise the toll,” its director said."}
    (found,) = [
        d
        for d in provlint.lint(draft, provlint.Corpus.from_texts(texts), uri="draft.txt").diagnostics
        if d.rule == "unclosed-quotation"
    ]

    assert found.fix is not None
    (change,) = found.fix.replacements
    assert draft[: change.start] + change.text + draft[change.end :] == mended
    assert found.fix.applicability is applicability


@pytest.mark.parametrize(
    "draft", ["“Nothing of the kind, he said [b2].", "„We will not raise the fare, he said [zz]."]
)
def test_no_closing_mark_where_no_source_shows_the_place(draft: str) -> None:
    """Nobody can say where words end that no cited source has."""
    report = provlint.lint(
        draft, provlint.Corpus.from_texts({"b2": SOURCES["b2"], "zz": None}), uri="draft.txt"
    )

    assert [d.fix for d in report.diagnostics if d.rule == "unclosed-quotation"] == [None]
