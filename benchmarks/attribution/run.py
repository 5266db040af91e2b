"""
Attribution beside hand labels: how often vague-attribution and anonymous-attribution are right, and how loud they are.

    python benchmarks/attribution/run.py SHARED [--errors]

SHARED holds the texts, which may not be copied here: `data/polnear/train/text/*.txt` and the first set of labels,
`data/vague/train.jsonl`. The second and third set, `labels.jsonl` and `unseen_labels.jsonl` beside this file, hold no
text: `start` and `end` are code points of the document read with `newline=""`. Prints one Markdown table a rule and
one of the seeds.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import provlint
from provlint.sources.corpus import Corpus

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parents[1] / "seeds"
VAGUE, ANONYMOUS = "vague-attribution", "anonymous-attribution"
RULES = {"vague": VAGUE, "anonymous": ANONYMOUS}


class Row(NamedTuple):
    """A labelled sentence: document, place there, label, how it was drawn, whether the label is doubtful."""

    doc: str
    start: int
    end: int
    label: str
    drawn: str
    is_borderline: bool


class Finding(NamedTuple):
    """What one of the two rules reported, in code points of the document."""

    start: int
    end: int
    rule: str


def read_rows(path: Path) -> list[Row]:
    """The labelled sentences of a file; notes that begin `borderline` mark the doubtful ones."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        is_borderline = row.get("note", "").startswith("borderline")
        rows.append(Row(row["doc"], row["start"], row["end"], row["label"], row["drawn"], is_borderline))
    return rows


def read_article(path: Path) -> str:
    """The text, two single marks for one double one read as a mark and a word joiner, so that offsets hold."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read().replace("''", '"\u2060')


def find_all(text: str, uri: str) -> list[Finding]:
    """What the two rules report in a text without any source."""
    report = provlint.lint(text, Corpus.from_texts({}), uri=uri)
    return [Finding(d.start, d.end, d.rule) for d in report.diagnostics if d.rule in RULES.values()]


def judge(rows: Iterable[Row], texts: Path) -> dict[Row, set[str]]:
    """The rules that fired on each sentence, its article read whole."""
    seen: dict[str, list[Finding]] = {}
    fired: dict[Row, set[str]] = {}
    for row in rows:
        if row.doc not in seen:
            path = texts / f"{row.doc}.txt"
            seen[row.doc] = find_all(read_article(path), path.name)
        fired[row] = {f.rule for f in seen[row.doc] if f.start < row.end and row.start < f.end}
    return fired


def rate(label: str, rows: list[Row], fired: dict[Row, set[str]]) -> str:
    """One line of a table: rows, those with the label, those flagged, P, R and F in percent, a dash for none."""
    expected = sum(row.label == label for row in rows)
    flagged = sum(RULES[label] in fired[row] for row in rows)
    right = sum(row.label == label and RULES[label] in fired[row] for row in rows)
    rates = [_percent(right, flagged), _percent(right, expected), _percent(2 * right, flagged + expected)]
    return f"{len(rows)} | {expected} | {flagged} | {right} | {' | '.join(rates)} |"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"


def select(first: list[Row], second: list[Row], third: list[Row]) -> dict[str, list[Row]]:
    """The rows each line of a table is about."""
    return {
        "first labels, all": first,
        "first labels, without borderline": [row for row in first if not row.is_borderline],
        "first labels, drawn at random": [row for row in first if row.drawn == "random"],
        "second labels, drawn at random": [row for row in second if row.drawn == "random"],
        "second labels, drawn where a rule fired": [row for row in second if row.drawn == "fired"],
        "third labels, drawn at random": [row for row in third if row.drawn == "random"],
        "third labels, drawn where a rule fired": [row for row in third if row.drawn == "fired"],
        "all three, drawn at random": [row for row in first + second + third if row.drawn == "random"],
    }


def count_seeds() -> Iterable[str]:
    """One line of a table for each seed: its words, and the findings of each rule per 1,000 of them."""
    for path in sorted(SEEDS.iterdir()):
        text = path.read_text(encoding="utf-8")
        words = len(text.split())
        found = find_all(text, path.name)
        counts = [sum(f.rule == rule for f in found) for rule in (VAGUE, ANONYMOUS)]
        cells = [f"{count} | {1000 * count / words:.2f}" for count in counts]
        yield f"| {path.stem} | {words} | {' | '.join(cells)} |"


def print_errors(rows: Iterable[Row], fired: dict[Row, set[str]]) -> None:
    """Name each row that is judged otherwise, by document and place only."""
    for row in rows:
        expected = {RULES[row.label]} if row.label in RULES else set()
        if fired[row] != expected:
            told = ", ".join(sorted(fired[row])) or "nothing"
            print(f"{row.doc} {row.start} {row.end}: labelled {row.label}, fired {told}")


def main() -> None:
    """Print the tables; exit 2 where the texts are not at hand."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path, help="the folder that holds data/polnear and data/vague")
    parser.add_argument("--errors", action="store_true", help="list the rows judged otherwise")
    options = parser.parse_args()
    labels, texts = options.shared / "data/vague/train.jsonl", options.shared / "data/polnear/train/text"
    if not labels.is_file() or not texts.is_dir():
        print(f"no labels at {labels} or no texts at {texts}", file=sys.stderr)
        raise SystemExit(2)
    first, second = read_rows(labels), read_rows(HERE / "labels.jsonl")
    third = read_rows(HERE / "unseen_labels.jsonl")
    fired = judge(first + second + third, texts)
    for label, rule in RULES.items():
        print(f"| {rule} | rows | {label} | flagged | right | P | R | F |\n|---|---|---|---|---|---|---|---|")
        for name, rows in select(first, second, third).items():
            print(f"| {name} | {rate(label, rows, fired)}")
        print()
    print("| seed | words | vague | per 1,000 | anonymous | per 1,000 |\n|---|---|---|---|---|---|")
    print("\n".join(count_seeds()))
    if options.errors:
        print()
        print_errors(first + second + third, fired)


if __name__ == "__main__":
    main()
