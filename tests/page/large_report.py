"""A large draft and its source: 20,000 words with 2,000 findings of several kinds, the same on every run."""

from __future__ import annotations

import provlint
from provlint.engine import analyze_document, judge_analysis
from provlint.readers import read_text
from provlint.report import Report, Seen
from provlint.settings import DEFAULT_SETTINGS

_PARTS = (
    "harbor",
    "breakwater",
    "lighthouse",
    "ferry",
    "customs house",
    "pier",
    "dry dock",
    "rope walk",
    "quay",
    "mole",
)
_ACTS = ("opened", "closed", "burned", "was sold", "was rebuilt", "was dredged", "was painted", "was leased")
_NAMES = ("Ada Brandt", "Per Lund", "Ines Okafor", "Jonas Reuter", "Mara Silva")


def make_source() -> str:
    """A chronicle of a port, a sentence a year and part."""
    lines = []
    for year in range(1700, 2000):
        part, act = _PARTS[year % len(_PARTS)], _ACTS[year % len(_ACTS)]
        lines.append(
            f"In the spring of {year} the {part} {act} before the first ships of the season came in."
        )
    return "\n\n".join(lines) + "\n"


def make_draft(units: int) -> str:
    """A draft of so many sentences of about ten words, nearly each with one finding."""
    sentences = [_sentence(number) for number in range(units)]
    paragraphs = [" ".join(sentences[at : at + 8]) for at in range(0, units, 8)]
    return "# The chronicle of a port\n\n" + "\n\n".join(paragraphs) + "\n"


def _sentence(number: int) -> str:
    year = 1700 + number % 300
    part, act, name = _PARTS[year % len(_PARTS)], _ACTS[year % len(_ACTS)], _NAMES[number % len(_NAMES)]
    return (
        f"{name} wrote “the {part} {act} before the last ships” [a1].",
        f"“The {part} {act} after the first ships,” {name} said [a1].",
        f"{name} called it “a {part} of gold {number} and glass” [a1].",
        f"“In the fall of {year} the {part} {act},” {name} wrote [a1].",
        f"Critics say that the {part} {act} too late for them.",
    )[number % 5]


def make_report(units: int = 2_060) -> Report:
    """The report on the large draft, with all that was seen in it."""
    corpus = provlint.Corpus.from_texts({"a1": make_source()})
    document = read_text(make_draft(units), "port.md")
    analysis = analyze_document(document, corpus)
    found = judge_analysis(analysis, DEFAULT_SETTINGS, has_sources=True)
    seen = Seen(analysis, "port.md", "provlint.baseline.json")
    return Report(
        found.reported,
        documents={document.uri: document},
        suppressed=found.suppressed,
        seen={document.uri: seen},
    )
