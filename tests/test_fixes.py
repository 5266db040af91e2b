"""Fixes: what is put into a draft, what is left alone, and that it ends."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import provlint
from provlint.fixes import Fixed, apply, fix_text
from provlint.report import Applicability, Diagnostic, Fix, Replacement, Severity

ROOT = Path(__file__).parent.parent
SAFE = frozenset({Applicability.SAFE})
ALL = frozenset(Applicability)
SOURCES = {
    "a1": "“It was the only safe port on the coast,” the engineer Ada Brandt wrote in her diary.",
    "b2": "The ferry carried 40,000 people a year, the company said.",
}


def finding(
    *replacements: tuple[int, int, str], applicability: Applicability = Applicability.SAFE
) -> Diagnostic:
    """A finding that offers these replacements."""
    fix = Fix(applicability, tuple(Replacement(*one) for one in replacements))
    start, end = replacements[0][0], replacements[-1][1]
    return Diagnostic("d", "r", "f", Severity.ERROR, "m", start, end, "", "", fix=fix)


def lint(text: str) -> Sequence[Diagnostic]:
    """What provlint finds in a Markdown draft that cites two sources."""
    return provlint.lint(text, provlint.Corpus.from_texts(SOURCES), uri="d.md").diagnostics


def test_replacements_are_put_in_by_position() -> None:
    """Each stretch is replaced, and nothing else of the text changes."""
    fixes = [finding((6, 9, "C"), (0, 1, "AA")).fix, finding((3, 3, "-")).fix]

    assert apply("abcdefghij", [fix for fix in fixes if fix]) == "AAbc-defCj"


def test_of_overlapping_remedies_the_first_is_taken() -> None:
    """A remedy that would touch what another has changed waits for the next round."""
    rounds = iter([[finding((0, 3, "x")), finding((2, 5, "y")), finding((5, 6, "z"))], []])

    fixed = fix_text("abcdefg", lambda _: next(rounds), SAFE)

    assert fixed.text == "xdezg"
    assert len(fixed.applied) == 2


@pytest.mark.parametrize(
    ("places", "count"), [([(2, 2), (2, 2)], 1), ([(0, 2), (2, 2)], 1), ([(0, 2), (2, 4)], 2)]
)
def test_insertions_at_one_place_are_one_too_many(places: list[tuple[int, int]], count: int) -> None:
    """What is put in at the same place by two remedies, or beside what another replaces, is put in once."""
    rounds = iter([[finding((*place, "x")) for place in places], []])

    assert len(fix_text("abcd", lambda _: next(rounds), SAFE).applied) == count


def test_unsafe_remedies_are_left_unless_asked_for() -> None:
    """Only remedies of the applicabilities asked for are used."""
    found = [finding((0, 1, "x"), applicability=Applicability.UNSAFE)]

    assert fix_text("ab", lambda _: found, SAFE) == Fixed("ab")


def test_remedies_that_undo_each_other_are_left() -> None:
    """Rounds that lead back to a text that was there before do not count; those before them do."""
    better = {"x": "a", "a": "b", "b": "a"}

    def find(text: str) -> Sequence[Diagnostic]:
        return [finding((0, 1, better[text]))]

    assert fix_text("a", find, SAFE) == Fixed("a")
    assert fix_text("x", find, SAFE).text == "a"


def test_remedies_without_end_are_left() -> None:
    """A text that grows with every round stays as it was."""
    assert fix_text("", lambda text: [finding((len(text), len(text), "x"))], SAFE) == Fixed("")


def test_the_right_tag_is_put_in() -> None:
    """A quotation that only another source has gets that source's tag, which is safe."""
    fixed = fix_text("Ada Brandt called it “the only safe port on the coast” [b2].", lint, SAFE)

    assert fixed.text == "Ada Brandt called it “the only safe port on the coast” [a1]."


def test_the_source_s_words_are_put_in() -> None:
    """A quotation that differs gets its source's words, which is unsafe, and is then clean."""
    draft = "Ada Brandt called it “the only good port on the coast” [a1]."

    fixed = fix_text(draft, lint, ALL)

    assert fix_text(draft, lint, SAFE).text == draft
    assert fixed.text == "Ada Brandt called it “the only safe port on the coast” [a1]."
    assert [d for d in lint(fixed.text) if d.severity is Severity.ERROR] == []


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.md")), ids=lambda path: path.name)
def test_fixing_twice_is_fixing_once(path: Path) -> None:
    """What was fixed offers nothing more to fix, and every change is one that a finding offered."""
    corpus = provlint.Corpus.from_folder(ROOT / "examples" / "sources.toml")
    text = path.read_text(encoding="utf-8")

    def find(draft: str) -> Sequence[Diagnostic]:
        return provlint.lint(draft, corpus, uri=path.name).diagnostics

    once = fix_text(text, find, ALL)

    assert fix_text(once.text, find, ALL) == Fixed(once.text)
    assert (once.text == text) == (not once.applied)
