"""What the page says of each mark: its status, its findings, the evidence."""

import sys
from functools import partial
from pathlib import Path

import pytest
from kept_report import CHRONICLE, LETTERS, SOURCES, draft, keep, quotation, view

from provlint.baseline import Accepted
from provlint.page.building import build_page
from provlint.page.differences import compare
from provlint.page.excerpts import excerpt
from provlint.page.view import Hunk, Piece, PieceKind, State, Tone
from provlint.readers import read_text
from provlint.report import Edit, EditClass, EditOp
from provlint.sources.corpus import Corpus
from provlint.sources.source import Source
from provlint.text.span import Span


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


def test_a_quotation_as_long_as_a_page_is_shown_by_its_ends() -> None:
    """A card is no place for it; the draft has it whole, and no word diff is made."""
    words = " ".join(f"word{n}" for n in range(900))
    card = quotation(f"Brandt wrote “{words} at last” [a1].", sources={"a1": f"{words} in the end."})

    assert len(card.words) < 2_100
    assert "[…]" in card.words
    assert (card.badge.name, card.hunks) == ("altered", ())
    assert card.changes


def test_an_edit_that_no_word_shows_is_listed_beside_the_diff() -> None:
    """The comma in a quotation that has another word, too."""
    card = quotation("Lund said, “We will raise the fare whatever the company says” [b2].")

    assert [hunk.kind for hunk in card.hunks if not hunk.is_same] == [EditClass.NEGATION]
    assert [change.kind for change in card.changes] == [EditClass.PUNCTUATION]


def test_a_tag_that_may_name_several_sources_says_which() -> None:
    """All of them."""
    sources = Corpus((Source("s1", "s1", None, aliases=("s",)), Source("s2", "s2", None, aliases=("s",))))

    (card,) = draft("It rained [s].", sources=sources).cards

    assert (card.badge.name, card.remarks) == ("ambiguous", ("[s] may name any of [s1], [s2].",))


def test_a_locator_is_told() -> None:
    """Where in its source a tag points."""
    (card,) = draft("It opened in 1931 [@a1, p. 3].").cards

    assert (card.badge.name, card.remarks) == ("resolved", ("Points to p. 3.",))


def test_a_source_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    """As where its file is none of text."""
    (tmp_path / "a1.pdf").write_bytes(b"no pdf")

    (card,) = draft("It opened in 1931 [a1].", sources=Corpus.from_folder(tmp_path)).cards

    assert card.badge.name == "textless"
    assert card.remarks[0].startswith("The text of [a1] cannot be read: ")


def test_words_that_several_sources_have_name_them_all() -> None:
    """Which of them is meant is for a person to say."""
    card = quotation("Lund said “We will not raise the fare” [a1].", sources={**SOURCES, "d4": LETTERS})

    assert [remark for remark in card.remarks if remark.startswith("Verbatim")] == [
        "Verbatim in [b2] instead.",
        "Verbatim in [d4] too.",
    ]


def test_a_quotation_proved_by_a_changed_source_is_not_checked() -> None:
    """Without a tag, too; the card says how the source has changed."""
    changed = Source("a1", "a1", partial(read_text, CHRONICLE, "a1", "text"), raw=CHRONICLE, sha256="0" * 64)

    card = quotation("Brandt called it “the only safe port on the coast.”", sources=Corpus((changed,)))

    assert card.badge.name == "unchecked"
    assert card.remarks[0].startswith("'a1' has changed, so nothing quoted from it is proved")


def test_a_statement_with_two_findings_is_one_mark() -> None:
    """The graver names it."""
    text = "It rose by 40 percent, critics say. <!-- provlint: ignore[nothing, less] -->\n"

    cards = draft(text).cards

    assert [(card.kind, [finding.rule for finding in card.findings]) for card in cards][-1][0] == "Statement"
    assert len({card.anchor for card in cards}) == len(cards)


def test_whom_the_source_credits_is_shown_beside_the_words() -> None:
    """A passage that the quotation does not cover, with what the finding says of it."""
    card = quotation("Tomas Lund said “It was the only safe port on the coast” [a1].")

    assert card.badge.label == "Proved, but wrong speaker"
    (sentence,) = card.excerpts[1:]
    assert (sentence.note, [piece.text for piece in sentence.pieces]) == (
        "the source's sentence",
        [
            "… the town says that the harbor opened in 1931. ",
            "“It was the only safe port on the coast,” Ada Brandt wrote.",
            " The fare, which had been fixed for years, was …",
        ],
    )


def test_a_quotation_without_any_source_says_so() -> None:
    """Nothing was given that it could be held against."""
    card = quotation("Brandt wrote of “the only safe port on the coast.”", sources={})

    assert card.remarks == ("No source with a text was given that it could be held against.",)


def test_places_within_one_another_are_marked_once() -> None:
    """What an ellipsis stands for may lie within a passage that is shown already."""
    (source,) = Corpus.from_texts({"a": "One two three."})
    places = ((Span(0, 13), PieceKind.TARGET), (Span(4, 7), PieceKind.STANDS_FOR))

    (shown,) = excerpt(source, 1, places, "here")

    assert shown.pieces == (Piece("One two three", PieceKind.TARGET), Piece(".", PieceKind.AROUND))


def test_a_stretch_that_no_edit_names_has_no_class() -> None:
    """The edits that are left are then listed."""
    edit = Edit(EditOp.REPLACE, EditClass.NAME, "Lund", "Brandt")

    hunks, changes = compare("the red port", "the blue port", (edit,))

    assert [hunk.kind for hunk in hunks] == [None, None, None]
    assert [change.kind for change in changes] == [EditClass.NAME]


def test_of_very_many_tags_a_card_names_the_first() -> None:
    """Thousands of tags may support thousands of quotations; how many there are is said."""
    tags = "".join(f"[zz{n}]" for n in range(40))

    card = quotation(f"Brandt called it “the only safe port on the coast” {tags}.")

    assert card.remarks[0] == "[zz0] names no known source."
    assert [remark for remark in card.remarks if "more" in remark] == ["28 more citations stand with it."]


def test_thousands_of_marks_in_one_sentence_cost_no_more_than_their_number() -> None:
    """Each looks at its sentence, whose words are gathered once: ten times the marks, not a hundred times the steps."""
    steps = []
    for number in (60, 600):
        text = "“a b c d” [zz1], " * number + "and so on."
        report = keep(("d.md", text))
        count = 0

        def note(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(note)
        build_page(report)
        sys.setprofile(None)
        steps.append(count)

    assert steps[1] < 20 * steps[0]
