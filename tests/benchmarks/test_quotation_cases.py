"""The cases that quotation checkers are compared on: what provlint makes of them, and that they are sound."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from attrs import frozen

from provlint import Corpus, Severity, analyze, lint
from provlint.align import PROVED

FOLDER = Path(__file__).parents[2] / "benchmarks" / "quotations"
PATHS = tuple(sorted(FOLDER.glob("cases*.json")))
pytestmark = pytest.mark.skipif(not PATHS, reason="the benchmarks are not part of a source distribution")
# Cases that provlint is known to judge otherwise; whoever mends one takes it off the list.
WRONG = {
    # Letters misread as others, where no list of words tells the damage from a word.
    "rn-ocr",
    "page-break-ocr",
    "thirty-ocr",
    # A denial two words behind a last bracket, in what somebody says next.
    "kyiv-bracket-abroad",
}


@frozen
class Case:
    """A quotation, the text of its source, and whether it may stand."""

    id: str
    accepted: bool
    quote: str
    source: str
    name: str


def read_cases() -> list[Case]:
    """The cases of the benchmark, the filler between places far apart written out as it does."""
    found = []
    for path in PATHS:
        data = json.loads(path.read_text(encoding="utf-8"))
        filler = "\n\n".join([data["filler"]] * 4)
        found += [
            Case(
                case["id"],
                case["expect"] == "accept",
                case["quote"],
                case["source"].replace("{filler}", filler),
                case.get("file", "source.txt"),
            )
            for case in data["cases"]
        ]
    return found


def is_accepted(case: Case) -> bool:
    """Whether a one-sentence draft that cites the source is proved, with no more than a note on the quotation."""
    corpus = Corpus.from_texts({case.name: case.source})
    draft = f"According to the source, “{case.quote}” [{case.name}].\n"
    seen = analyze(draft, corpus, uri="draft.md").quotations
    whole = max(seen, key=lambda checked: len(checked.span))
    found = lint(draft, corpus, uri="draft.md").diagnostics
    grave = [d.rule for d in found if d.family == "quotations" and d.severity is not Severity.INFO]
    return whole.alignment.status in PROVED and not grave


def test_known_verdicts() -> None:
    """provlint judges every case as it should, but for those it is known to judge otherwise."""
    wrong = {case.id for case in read_cases() if is_accepted(case) != case.accepted}

    assert wrong == WRONG


def test_ids_are_unique() -> None:
    """No two cases have the same id."""
    counts = Counter(case.id for case in read_cases())

    assert [id for id, count in counts.items() if count > 1] == []


def test_accepted_quotations_differ_from_refused() -> None:
    """No quotation is both to be accepted and to be refused of the same source."""
    cases = read_cases()
    accepted = {(case.quote, case.source) for case in cases if case.accepted}

    assert [case.id for case in cases if not case.accepted and (case.quote, case.source) in accepted] == []
