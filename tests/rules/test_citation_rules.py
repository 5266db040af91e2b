"""What the rules on tags say, and what they offer to put right."""

from pathlib import Path

from provlint import Corpus, lint
from provlint.report import Applicability, Fix, Replacement

SEEDS = Path(__file__).parents[2] / "seeds"


def messages(draft: str, corpus: Corpus, rule: str) -> list[str]:
    """The messages of one rule on a draft."""
    return [d.message for d in lint(draft, corpus, uri="draft.txt").diagnostics if d.rule == rule]


def test_a_draft_whose_ids_name_none_of_the_sources() -> None:
    """A machine-written draft with eighteen tags, held against articles it does not cite."""
    path = SEEDS / "002_ff27e523de5e103e.txt"

    report = lint(path.read_text("utf-8"), Corpus.from_folder(SEEDS), uri=str(path))

    assert [d.rule for d in report.diagnostics].count("unresolved-citation") == 18


def test_the_one_name_a_slip_away_is_offered() -> None:
    """The fix puts the id right and leaves the rest of the tag; it is not safe, for it changes what is cited."""
    corpus = Corpus.from_texts({"38c5ecf8": "It rained.", "b2": "It snowed."})

    (found,) = lint("It rained [b2; 38c5efc8].", corpus, uri="draft.txt").diagnostics

    assert (found.exact, found.message) == (
        "38c5efc8",
        "no source is known as '38c5efc8'; did you mean [38c5ecf8]?",
    )
    assert found.fix == Fix(Applicability.UNSAFE, (Replacement(15, 23, "38c5ecf8"),))


def test_no_fix_is_offered_where_two_are_as_near() -> None:
    """Which of two was meant is not for us to say."""
    corpus = Corpus.from_texts({"38c5ecf8": "It rained.", "38c5ecf9": "It snowed."})

    (found,) = lint("It rained [38c5ecf7].", corpus, uri="draft.txt").diagnostics

    assert found.fix is None
    assert "did you mean [38c5ecf8]?" in found.message


def test_an_ambiguous_id_names_a_few_of_its_sources() -> None:
    """Three are named and the rest counted."""
    corpus = Corpus.from_texts({f"d4e5f6a{n}": f"It rained {n} days." for n in range(5)})

    assert messages("It rained [d4e5f6].", corpus, "ambiguous-citation") == [
        "'d4e5f6' may be any of d4e5f6a0, d4e5f6a1, d4e5f6a2 and 2 more; write enough of the id to tell them apart"
    ]


def test_a_source_without_text_is_a_reminder() -> None:
    """The tag is good and nothing under it can be checked."""
    assert messages("It rained [7].", Corpus.from_texts({"7": None}), "textless-source") == [
        "the text of '7' is not held; add it to check what is said here"
    ]
