"""What the page says of each mark: its status, its findings, the evidence."""

import pytest
from kept_report import draft, keep, quotation, view

from provlint.baseline import Accepted
from provlint.page.building import build_page
from provlint.page.view import Hunk, Piece, PieceKind, State, Tone
from provlint.report import EditClass


@pytest.mark.parametrize(
    ("text", "status", "label", "tone"),
    [
        ("Brandt called it “the only safe port on the coast” [a1].", "exact", "Proved", Tone.GOOD),
        (
            'Brandt wrote: "It was the only safe port on the coast." [a1]',
            "folded",
            "Proved, typography differs",
            Tone.GOOD,
        ),
        ("Brandt called it “the only unsafe port on the coast” [a1].", "altered", "Altered", Tone.BAD),
        ("“Nobody asked us about any of this,” Brandt wrote [a1].", "missing", "Missing", Tone.BAD),
        ("Lund said “We will not raise the fare” [a1].", "wrong-source", "Wrong source", Tone.BAD),
        ("Lund said “We will not raise the fare” [c3].", "unchecked", "Not checked", Tone.OPEN),
        (
            "Brandt called it “the only safe port on the coast [a1].",
            "folded",
            "Proved, but not closed",
            Tone.WARN,
        ),
        ("The “widow maker” is a reef.", "missing", "Missing", Tone.NOTE),
    ],
)
def test_a_quotation_has_the_status_of_its_analysis(text: str, status: str, label: str, tone: Tone) -> None:
    """The word for it and its tone follow; what is proved and flagged all the same says both."""
    card = quotation(text)

    assert (card.badge.name, card.badge.label, card.badge.tone) == (status, label, tone)


@pytest.mark.parametrize(
    ("text", "status", "label"),
    [
        ("It opened in 1931 [a1].", "resolved", "Resolved"),
        ("It opened in 1931 [c3].", "textless", "No text held"),
        ("It opened in 1931 [zz9].", "unresolved", "Unresolved"),
        ("It opened in 1931 [a1", "malformed", "Malformed"),
    ],
)
def test_a_citation_has_the_status_of_what_it_names(text: str, status: str, label: str) -> None:
    """A tag without a text that counts says so."""
    (card,) = (card for card in draft(text).cards if card.kind == "Citation")

    assert (card.badge.name, card.badge.label) == (status, label)


def test_a_finding_on_other_words_is_a_statement() -> None:
    """Its rule names it."""
    (card,) = draft("Critics say it leaks.").cards

    assert (card.kind, card.badge.name, card.badge.label, card.words) == (
        "Statement",
        "vague-attribution",
        "Vague",
        "Critics say",
    )
    assert [(finding.rule, finding.state) for finding in card.findings] == [
        ("vague-attribution", State.REPORTED)
    ]


def test_the_source_is_shown_around_the_passage() -> None:
    """The place of the quotation is marked in its context."""
    (excerpt,) = quotation("Brandt called it “the only safe port on the coast” [a1].").excerpts

    assert excerpt.note == "where the words stand"
    assert excerpt.pieces == (
        Piece("The chronicle of the town says that the harbor opened in 1931. “It was ", PieceKind.AROUND),
        Piece("the only safe port on the coast", PieceKind.TARGET),
        Piece(
            ",” Ada Brandt wrote. The fare, which had been fixed for years, was never raised.",
            PieceKind.AROUND,
        ),
    )


def test_a_word_diff_shows_each_edit_with_its_class() -> None:
    """The words that are the same stand around it."""
    card = quotation("Brandt called it “the only unsafe port on the coast” [a1].")

    assert card.hunks == (
        Hunk("the only", "the only", is_same=True),
        Hunk("unsafe", "safe", is_same=False, kind=EditClass.NEGATION),
        Hunk("port on the coast", "port on the coast", is_same=True),
    )
    assert card.changes == ()


def test_an_edit_of_punctuation_is_listed() -> None:
    """No word differs, so no row of words can show it."""
    card = quotation("Lund said, “We will not raise the fare whatever the company says” [b2].")

    assert [(change.kind, change.meaning) for change in card.changes] == [
        (EditClass.PUNCTUATION, "punctuation differs")
    ]


def test_what_brackets_and_ellipses_stand_for_is_shown() -> None:
    """With the words of the source, which are marked in the passage too."""
    card = quotation("“The fare … was never raised,” the chronicle says [a1].")

    assert [(stand.mark, stand.meaning, stand.words) for stand in card.stands] == [
        ("…", "in the draft leaves out", "which had been fixed for years")
    ]
    assert [piece.kind for piece in card.excerpts[0].pieces].count(PieceKind.STANDS_FOR) == 1
    assert [fold.meaning for fold in card.folds if fold.name == "ellipsis"] == [
        "Dots are written differently, or stand for words left out."
    ]


def test_speaker_and_cue_are_named() -> None:
    """As written, and whom a pronoun stands for."""
    (named, meant) = (
        card
        for card in draft(
            "Ada Brandt wrote of “the only safe port” [a1]. She called it “the only safe port on the coast” [a1]."
        ).cards
        if card.kind == "Quotation"
    )

    assert (named.speaker, named.name, named.cue) == ("Ada Brandt", None, "wrote")
    assert (meant.speaker, meant.name, meant.cue) == ("She", "Ada Brandt", "called")


def test_words_of_another_source_say_where_they_stand() -> None:
    """“Verbatim in [x] instead”, with the passage."""
    card = quotation("Lund said “We will not raise the fare” [a1].")

    assert "Verbatim in [b2] instead." in card.remarks
    assert card.excerpts[0].note == "where the words stand instead"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Lund said “We will not raise the fare” [c3].", "The text of [c3] is not held."),
        ("Lund said “We will not raise the fare” [zz9].", "[zz9] names no known source."),
    ],
)
def test_what_was_not_checked_says_why(text: str, why: str) -> None:
    """The tag that leads to no text is named."""
    card = quotation(text)

    assert (card.badge.name, card.remarks[0]) == ("unchecked", why)


def test_a_finding_kept_out_is_shown_with_its_reason() -> None:
    """A comment in the draft, or the baseline."""
    comment = "<!-- provlint: ignore[vague-attribution] -- named below -->"
    text = f"Critics say it leaks. {comment}\n\nExperts say it is dry.\n"
    (found,) = keep(("d.md", text)).diagnostics
    accepted = Accepted(found.fingerprint, found.rule, "d.md", found.exact, found.message, "we know them")

    page = build_page(keep(("d.md", text), accepted=(accepted,)))

    findings = [card.findings[0] for card in page.drafts[0].cards]
    assert [(one.state, one.reason) for one in findings] == [
        (State.SUPPRESSED, "named below"),
        (State.ACCEPTED, "we know them"),
    ]
    assert [(one.what, one.why.split(":")[0]) for one in page.drafts[0].omissions] == [
        ("vague-attribution, suppressed by a comment in the draft", "“named below”"),
        ("vague-attribution, accepted by the baseline", "“we know them”"),
    ]


def test_a_page_of_a_report_that_kept_nothing_shows_its_findings() -> None:
    """And says that what was seen was not kept."""
    report = keep(("d.md", "Critics say “it leaks like a sieve” [a1]."))
    bare = build_page(type(report)(report.diagnostics, documents=report.documents))

    assert {finding.fingerprint for card in bare.drafts[0].cards for finding in card.findings} == {
        diagnostic.fingerprint for diagnostic in report.diagnostics
    }
    assert [one.what for one in bare.drafts[0].omissions] == ["The draft's quotations"]


def test_anchors_stay_when_a_draft_grows() -> None:
    """A mark keeps its address when words are put in before it."""
    text = "Brandt called it “the only safe port on the coast” [a1]."
    before = {card.words: card.anchor for card in draft(text).cards}
    after = {card.words: card.anchor for card in draft(f"It rained on Monday.\n\n{text}").cards}

    assert before == after
    assert len(set(before.values())) == len(before)


def test_a_source_is_numbered_once() -> None:
    """Two drafts that cite it show the same one."""
    text = "Brandt called it “the only safe port on the coast” [a1]."
    page = view(("a.md", text), ("b.md", text))

    assert [(source.number, source.tag, source.is_held) for source in page.sources] == [(1, "a1", True)]
    assert [card.number for one in page.drafts for card in one.cards] == [1, 2, 3, 4]
    assert page.sources[0].sha256 is not None
