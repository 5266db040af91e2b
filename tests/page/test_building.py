"""The page as a whole: its verdict, what was not checked, its charts and filters."""

from pathlib import Path

import pytest
from kept_report import draft, keep, view

from provlint.page.building import build_page
from provlint.page.excerpts import excerpt
from provlint.page.view import ChartRow, Choice, PieceKind, Tone
from provlint.report import Failure, Report
from provlint.sources.corpus import Corpus
from provlint.text.span import Span

PROVED = "Brandt called it “the only safe port on the coast” [a1]."


@pytest.mark.parametrize(
    ("text", "verdict", "tone"),
    [
        (PROVED, "The only quotation is proved; the only citation resolves.", Tone.GOOD),
        (
            f"{PROVED} Lund said “We will not raise the fare” [b2].",
            "All 2 quotations are proved; all 2 citations resolve.",
            Tone.GOOD,
        ),
        (
            f"{PROVED} Lund said “We will raise the fare” [b2]. He said “not a word of it is true” [c3].",
            "1 of 3 quotations is proved, 1 is refuted and 1 could not be checked; "
            "3 of 3 citations resolve and 1 of them to no text.",
            Tone.BAD,
        ),
        (
            "Lund said “We will not raise the fare” [b2].\n\nBrandt called it “the only safe port on the coast [a1].",
            "All 2 quotations are proved (1 of them flagged all the same); all 2 citations resolve.",
            Tone.WARN,
        ),
        (
            "Lund said “We will raise the fare” [b2]. He said “not a word of it is true” [c3].",
            "None of 2 quotations is proved, 1 is refuted and 1 could not be checked; "
            "2 of 2 citations resolve and 1 of them to no text.",
            Tone.BAD,
        ),
        (
            "Brandt called it “the only safe port on the coast [a1].",
            "The only quotation is proved, though flagged; the only citation resolves.",
            Tone.WARN,
        ),
        ("It rained.", "There are no quotations, no citations and no findings.", Tone.NOTE),
        ("Critics say it leaks.", "1 other place is flagged.", Tone.WARN),
        (
            "The “widow maker” is a reef.",
            "The only quotation is not found, which no rule reports.",
            Tone.NOTE,
        ),
    ],
)
def test_the_verdict_is_one_sentence(text: str, verdict: str, tone: Tone) -> None:
    """Quotations, citations, then what else is flagged."""
    one = draft(text)

    assert (one.verdict, one.tone) == (verdict, tone)


def test_what_was_not_checked_is_listed_with_its_reason() -> None:
    """Quotations, tags that lead nowhere, and what no rule reports."""
    text = (
        "Lund said “We will not raise the fare” [c3]. It burned down [zz9]. The “widow maker” is a reef, and the "
        "“white lady” is another."
    )

    assert [(one.what, one.why.partition(".")[0], one.cards) for one in draft(text).omissions] == [
        ("1 quotation not checked", "The text of [c3] is not held", (1,)),
        ("1 citation: names no known source", "[zz9] names no known source", (3,)),
        ("1 citation: leads to a source without a text that counts", "The text of [c3] is not held", (2,)),
        (
            "2 quotations missing, and not reported",
            "No rule of this run reports it: a term in marks that nobody is credited with, a rule that is off, or a "
            "line that did not change",
            (4, 5),
        ),
    ]


def test_a_run_without_sources_proves_nothing_and_says_so() -> None:
    """It is the first thing to know."""
    assert [one.why for one in draft(PROVED, sources={}).omissions][-1] == (
        "No source was given, so nothing could be proved."
    )


def test_files_that_were_not_taken_as_sources_are_listed(tmp_path: Path) -> None:
    """With the reason."""
    (tmp_path / "a1.txt").write_text("It rained.")
    (tmp_path / "scan.tiff").write_bytes(b"II*")

    (omission,) = view(("d.md", "It rained [a1]."), sources=Corpus.from_folder(tmp_path)).omissions

    assert omission.what.endswith("scan.tiff as a source")
    assert omission.why.startswith("Not taken: ")


def test_a_draft_that_failed_is_told_first() -> None:
    """In the verdict and by name."""
    kept = keep(("d.md", PROVED))
    report = Report(
        kept.diagnostics, (Failure("b.md", "b.md: no such file"),), kept.documents, seen=kept.seen
    )

    page = build_page(report)

    assert page.verdict.startswith("1 draft was not checked at all. The only quotation is proved")
    assert (page.tone, page.failures) == (Tone.BAD, ("b.md: no such file",))


def test_a_page_without_drafts_is_a_page() -> None:
    """A run in which every draft failed."""
    page = build_page(Report((), (Failure("b.md", "b.md: gone"),)))

    assert (page.drafts, page.title) == ((), "0 drafts")


def test_charts_count_quotations_by_source_and_findings_by_rule() -> None:
    """A quotation is counted under the source it cites."""
    wrong = "Lund said “We will not raise the fare” [a1]. He said “not a word of it is true.”"
    text = f"{PROVED} {wrong} Critics say it leaks."
    sources, rules = view(("d.md", text)).charts

    assert sources.columns == ("Proved", "Wrong source", "Missing")
    assert [(row.label, row.cells, [bar.tone for bar in row.bars]) for row in sources.rows] == [
        ("[a1]", (1, 1, 0), [Tone.GOOD, Tone.BAD]),
        ("no source", (0, 0, 1), [Tone.BAD]),
    ]
    assert rules.columns == ("Errors", "Warnings")
    assert [(row.label, row.cells) for row in rules.rows] == [
        ("missing-quotation", (0, 1)),
        ("vague-attribution", (0, 1)),
        ("wrong-source", (1, 0)),
    ]


def test_a_chart_of_many_sources_adds_up_the_last() -> None:
    """Thirty rows and one for the rest."""
    sources = {f"s{n}": f"He said it was number {n} of the old harbor log." for n in range(40)}
    text = " ".join(f"Lund said “number {n} of the old harbor log” [s{n}]." for n in range(40))

    chart = view(("d.md", text), sources=sources).charts[0]

    assert len(chart.rows) == 31
    assert isinstance(chart.rows[-1], ChartRow)
    assert (chart.rows[-1].label, chart.rows[-1].cells) == ("10 others", (10,))


def test_filters_offer_what_there_is() -> None:
    """Statuses, rules, speakers and sources that occur."""
    filters = view(("d.md", f"{PROVED} Critics say it leaks.")).filters

    assert [choice.value for choice in filters.statuses] == ["exact", "resolved", "vague-attribution"]
    assert filters.rules == (Choice("vague-attribution", "vague-attribution"),)
    assert filters.speakers == (Choice("Brandt", "Brandt"),)
    assert filters.sources == (Choice("1", "[a1]"),)


def test_places_far_apart_are_shown_apart() -> None:
    """Those near each other in one excerpt; a very long one by its ends."""
    text = "One. " + "x " * 400 + "Two. " + "y " * 2_000 + "Three."
    (source,) = Corpus.from_texts({"a": text})
    place = text.index("y")

    first, second = excerpt(
        source, 1, ((Span(0, 4), PieceKind.TARGET), (Span(place, place + 4_000), PieceKind.TARGET)), "here"
    )

    assert [piece.kind for piece in first.pieces] == [PieceKind.TARGET, PieceKind.AROUND, PieceKind.AROUND]
    (target,) = (piece for piece in second.pieces if piece.kind is PieceKind.TARGET)
    assert len(target.text) < 1_700
    assert "[…]" in target.text


def test_a_speaker_is_offered_once_under_the_fullest_name() -> None:
    """Where one name is the end of another; of two that it may be the end of, neither is taken."""
    names = ("Jonas Lund", "Lund", "Ada Brandt", "Ines Brandt", "Brandt")
    text = "\n\n".join(f"{name} said: “It is number {n} of them.”" for n, name in enumerate(names))

    filters = view(("d.md", text)).filters

    assert [choice.value for choice in filters.speakers] == [
        "Ada Brandt",
        "Brandt",
        "Ines Brandt",
        "Jonas Lund",
    ]
