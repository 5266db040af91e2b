"""
How often the nearest passage has exact ends, when three words of a quotation of 15 to 25 words were changed.

    python benchmarks/quotations/nearest.py [--trials N] [--sources FOLDER]

Passages are cut at word edges from the seeds, or from the text files of FOLDER.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from pathlib import Path

from provlint.align import Status, align
from provlint.sources.corpus import Corpus
from provlint.sources.source import Source

ROOT = Path(__file__).resolve().parents[2]


def trial(source: Source, words: list[re.Match[str]], spare: list[str], rng: random.Random) -> str:
    """One passage with three words changed: whether it was found, and found whole."""
    text = source.document.prose.text
    length = rng.randint(15, 25)
    first = rng.randrange(len(words) - length)
    chosen = words[first : first + length]
    quoted = [match.group() for match in chosen]
    for place in rng.sample(range(length), 3):
        quoted[place] = rng.choice(spare)
    start, end = chosen[0].start(), chosen[-1].end()
    if any(mark in text[start:end] for mark in "[]…\n") or ". ." in text[start:end]:
        return "left out"
    found = align([" ".join(quoted)], source)
    if found.status is Status.MISSING:
        return "missing"
    near = found.targets[0].through(found.targets[-1])
    # A mark at an edge belongs to no word, so a passage may begin and end without it.
    bare = re.compile(r"^\W+|\W+$")
    return "exact" if bare.sub("", near.of(text)) == bare.sub("", text[start:end]) else "inexact"


def main() -> None:
    """Print how many trials ended how."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--trials", type=int, default=2000)
    parser.add_argument("--sources", type=Path, default=ROOT / "seeds")
    options = parser.parse_args()
    rng = random.Random(11)
    held = [
        (s, list(re.finditer(r"\S+", s.document.prose.text))) for s in Corpus.from_folder(options.sources)
    ]
    held = [(source, words) for source, words in held if len(words) > 60]
    spare = sorted({match.group() for _, words in held for match in words if match.group().isalpha()})
    counts: Counter[str] = Counter()
    while sum(counts.values()) - counts["left out"] < options.trials:
        source, words = rng.choice(held)
        counts[trial(source, words, spare, rng)] += 1
    total = options.trials
    print(", ".join(f"{name} {100 * counts[name] / total:.1f} %" for name in ("exact", "inexact", "missing")))


if __name__ == "__main__":
    main()
