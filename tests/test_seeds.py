"""The five seed texts against what is true of them, read by hand (`tests/seeds.json`; offsets are code points)."""

import json
from collections import Counter
from pathlib import Path
from typing import TypedDict

import pytest

import provlint


class Stretch(TypedDict):
    """A stretch of a seed."""

    start: int
    end: int
    text: str


class Quoted(Stretch):
    """A quotation of a seed, and who is credited with it."""

    attributed: bool
    speaker: str | None


class Citations(TypedDict):
    """How often each id is cited."""

    count: int
    ids: dict[str, int]


class Seed(TypedDict, total=False):
    """What is true of one seed."""

    quotations: list[Quoted]
    vague: list[Stretch]
    anonymous: list[Stretch]
    named: list[Stretch]
    citations: Citations


ROOT = Path(__file__).parent.parent
SEEDS: dict[str, Seed] = json.loads((Path(__file__).parent / "seeds.json").read_text(encoding="utf-8"))
CORPUS = provlint.Corpus.from_folder(ROOT / "seeds")
every_seed = pytest.mark.parametrize("name", SEEDS)


def seen(name: str) -> provlint.Analysis:
    path = ROOT / "seeds" / name
    return provlint.analyze(path.read_text(encoding="utf-8"), CORPUS, uri=str(path))


def flagged(name: str) -> list[provlint.Diagnostic]:
    path = ROOT / "seeds" / name
    return list(provlint.lint(path.read_text(encoding="utf-8"), CORPUS, uri=str(path)).diagnostics)


def touched(name: str, rule: str, stretches: list[Stretch]) -> list[str]:
    """The stretches that a finding of `rule` overlaps."""
    found = [diagnostic for diagnostic in flagged(name) if diagnostic.rule == rule]
    return [s["text"] for s in stretches if any(d.start < s["end"] and s["start"] < d.end for d in found)]


@every_seed
def test_every_quotation_is_found_where_it_stands(name: str) -> None:
    """Marks included, and nothing else is taken for one."""
    quotations = [(q.span.start, q.span.end) for q in seen(name).quotations]

    assert quotations == [(q["start"], q["end"]) for q in SEEDS[name]["quotations"]]


@every_seed
def test_every_quotation_has_its_speaker(name: str) -> None:
    """The speaker reported holds the name, or is the pronoun, that a reader gives; terms have none."""
    analysis = seen(name)

    for quotation, truth in zip(analysis.quotations, SEEDS[name]["quotations"], strict=True):
        credit = quotation.attribution
        speaker = credit.speaker.of(analysis.text) if credit and credit.speaker else None
        assert (speaker is not None) == truth["attributed"], truth["text"]
        if speaker is not None and truth["speaker"] is not None:
            name_of = truth["speaker"].split()[-1].lower()
            assert name_of in speaker.lower() or speaker.lower() in truth["speaker"].lower(), truth["text"]


@every_seed
def test_what_names_no_one_is_flagged_and_nothing_else(name: str) -> None:
    """Each vague stretch has a finding, no named or anonymous one has."""
    seed = SEEDS[name]
    found = [d for d in flagged(name) if d.rule == "vague-attribution"]

    assert touched(name, "vague-attribution", seed["vague"]) == [s["text"] for s in seed["vague"]]
    assert touched(name, "vague-attribution", [*seed["named"], *seed["anonymous"]]) == []
    assert len(found) == len(seed["vague"])
    assert touched(name, "anonymous-attribution", seed["anonymous"]) == [s["text"] for s in seed["anonymous"]]


def test_a_draft_whose_sources_are_unknown_gets_that_and_nothing_else() -> None:
    """The machine-written seed has eighteen unresolved tags and no other finding."""
    name = "002_ff27e523de5e103e.txt"
    found = flagged(name)

    assert {diagnostic.rule for diagnostic in found} == {"unresolved-citation"}
    assert Counter(d.exact.strip("[]") for d in found) == SEEDS[name]["citations"]["ids"]
    assert len(found) == SEEDS[name]["citations"]["count"]
