"""Which source a quotation is held against, and what the verdict says of the others."""

from __future__ import annotations

import pytest

from provlint.align import Alignment, Status, align, judge
from provlint.align.wording import Wording
from provlint.report import Edit, EditClass, EditOp
from provlint.sources.shelf import Shelf
from provlint.sources.source import Source
from provlint.text.document import Document
from provlint.text.projection import Projection
from provlint.text.span import Span


def make_source(id: str, text: str | None) -> Source:
    """A source of plain text; None for one whose text is not held."""
    if text is None:
        return Source(id, f"{id}.txt", None)
    return Source(id, f"{id}.txt", lambda: Document(f"{id}.txt", text, "text", Projection(text), ()))


def judged(parts: list[str], cited: list[Source], others: list[Source]) -> Alignment:
    """The verdict on a quotation of these parts, under the limits that are the default."""
    return judge(Wording(tuple(parts)), cited, lambda: Shelf.of(others))


HARBOR = make_source(
    "harbor", "The harbor opened in 1931. It was the only safe port on the coast, she wrote."
)
FERRY = make_source("ferry", "The ferry carried 40,000 people a year, and the fare was never raised.")
COPY = make_source("copy", "As she put it: It was the only safe port on the coast.")
SILENT = make_source("silent", None)
WORDS = ["It was the only safe port on the coast"]
PLACE = (Span(27, 65),)


def test_a_cited_source_proves_a_quotation() -> None:
    """The words stand in the source cited."""
    assert judged(WORDS, [HARBOR], [FERRY]) == Alignment(Status.EXACT, HARBOR, PLACE, score=100.0)


def test_any_one_of_the_cited_sources_is_enough() -> None:
    """It does not matter which of several tags has the words, or that another is not held."""
    assert judged(WORDS, [FERRY, HARBOR], []).source is HARBOR
    assert judged(WORDS, [SILENT, HARBOR], []).status is Status.EXACT


def test_words_of_another_source_are_from_the_wrong_source() -> None:
    """The cited source has them not, another has; further ones are its rivals."""
    assert judged(WORDS, [FERRY], [HARBOR, COPY]) == Alignment(
        Status.WRONG_SOURCE, HARBOR, PLACE, score=100.0, rivals=(COPY,)
    )


def test_a_near_miss_is_told_by_the_nearest_cited_source() -> None:
    """Where no source has the words, the cited source that is nearest is shown with its edits."""
    found = judged(["It was the only good port on the coast"], [FERRY, HARBOR], [COPY])

    assert (found.status, found.source, found.targets) == (Status.ALTERED, HARBOR, PLACE)
    assert found.edits == (Edit(EditOp.REPLACE, EditClass.SWAPPED, "good", "safe"),)


def test_what_no_cited_source_is_like_is_missing() -> None:
    """Nothing near in the sources cited, nothing verbatim in the others."""
    assert judged(["Nobody asked us about it at all"], [HARBOR, FERRY], [COPY]) == Alignment(Status.MISSING)


def test_without_tags_any_known_source_may_prove() -> None:
    """An untagged quotation is looked up everywhere; the first source in order that has it proves it."""
    assert judged(WORDS, [], [FERRY, HARBOR, COPY]).source is HARBOR


def test_without_tags_a_damaged_source_may_prove() -> None:
    """Where no source has the words as it stands, one may once its damage is put right."""
    damaged = make_source("damaged", "Then the harbor¹ was closed for good.")

    found = judged(["the harbor was closed"], [], [HARBOR, damaged])

    assert (found.status, found.source) == (Status.NOISY, damaged)


def test_without_tags_only_a_close_and_long_passage_is_near() -> None:
    """An untagged quotation that is short, or only somewhat alike, is missing rather than altered."""
    assert judged(["It was the only good port on the coast"], [], [HARBOR]).status is Status.ALTERED
    assert judged(["only good port"], [], [HARBOR]).status is Status.MISSING
    assert judged(["It was once a very good port in the north"], [], [HARBOR]).status is Status.MISSING


def test_without_tags_the_nearest_of_many_sources_is_found() -> None:
    """Of more sources than are aligned, those that share most of the longest words are tried."""
    crowd = [make_source(f"s{i}", f"Nothing of note happened in the year {i}.") for i in range(30)]

    found = judged(["It was the only good port on the coast"], [], [*crowd, HARBOR])

    assert (found.status, found.source) == (Status.ALTERED, HARBOR)


@pytest.mark.parametrize("others", [[], [FERRY], [SILENT]])
def test_a_source_without_text_leaves_it_unchecked(others: list[Source]) -> None:
    """Nothing can be said where the only source cited is not held."""
    assert judged(WORDS, [SILENT], others) == Alignment(Status.UNCHECKED)


def test_words_that_stand_elsewhere_are_told_but_stay_unchecked() -> None:
    """The cited source is not held; that another known source has the words is told."""
    found = judged(WORDS, [SILENT], [HARBOR])

    assert (found.status, found.source, found.targets) == (Status.UNCHECKED, HARBOR, PLACE)


def test_half_held_tags_are_missing_nothing() -> None:
    """One cited source lacks the words and the other is not held: near is altered, far is unchecked."""
    assert judged(["It was the only good port on the coast"], [SILENT, HARBOR], []).status is Status.ALTERED
    assert judged(["Nobody asked us about it"], [SILENT, HARBOR], []) == Alignment(Status.UNCHECKED)


def test_without_any_text_nothing_is_checked() -> None:
    """No tags and no source with a text: unchecked, never missing."""
    assert judged(WORDS, [], []) == Alignment(Status.UNCHECKED)
    assert judged(WORDS, [], [SILENT]) == Alignment(Status.UNCHECKED)
    assert align(WORDS, SILENT) == Alignment(Status.UNCHECKED)


def test_parts_stand_in_order_near_each_other() -> None:
    """The parts of a quotation interrupted by its credit are found one after the other, each with its target."""
    found = judged(["The harbor opened,", "and was the safe"], [HARBOR], [])
    proved = judged(["The harbor opened in 1931,", "it was the only safe port"], [HARBOR], [])

    assert found.status is Status.ALTERED
    assert (proved.status, proved.targets) == (Status.FOLDED, (Span(0, 25), Span(27, 52)))


def test_parts_in_another_order_are_spliced() -> None:
    """An interrupted quotation may not go back in its source."""
    assert judged(["It was the only safe port,", "the harbor opened"], [HARBOR], []).status is Status.SPLICED


def test_a_part_that_is_nowhere_is_added() -> None:
    """One part stands in the source and the other does not: altered, if they make most of it."""
    found = judged(["It was the only safe port on the coast,", "zebras galore"], [HARBOR], [])

    assert found.status is Status.ALTERED
    assert found.edits == (Edit(EditOp.INSERT, EditClass.ADDED, "zebras galore", ""),)


def test_a_clean_occurrence_is_preferred() -> None:
    """A passage that occurs twice is proved by the place that fits, not refuted by the first."""
    source = make_source("s", "It rose 5% then. It rose 5 then.")

    assert align(["It rose 5"], source) == Alignment(Status.EXACT, source, (Span(17, 26),), score=100.0)


@pytest.mark.parametrize(
    ("quotation", "folds"),
    [
        ("don't “go” there", ("quote-marks",)),
        ("don't “go” there…", ("quote-marks",)),
        ('don’t "go" there…', ()),
        ('don’t "go" there\u00ad', ("unicode",)),
        ('don\'t "go" there\u00ad', ("quote-marks", "unicode")),
    ],
)
def test_what_differs_is_told_apart(quotation: str, folds: tuple[str, ...]) -> None:
    """Marks of another style, and what belongs to the last word though no one sees it."""
    found = align([quotation], make_source("s", 'Then don’t "go" there, she said.'))

    assert (found.status, found.folds) == (Status.FOLDED if folds else Status.EXACT, folds)


def test_the_nearest_passage_has_exact_edges() -> None:
    """A near miss is shown against whole tokens, from the first word of the passage to its last."""
    source = make_source("s", "Then the U.S.-led force and Musk's own company left for good that day.")

    found = align(["zebra own company left for good"], source)

    assert found.targets[0].of(source.document.text) == "Musk's own company left for good"
