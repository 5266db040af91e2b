"""
The index of sources on ten thousand made-up texts: whole commands, single look-ups, and nearest passages found.

    python benchmarks/sources/run.py [--count N] [--size BYTES] [--texts DIR] [--runs N]

CPU is that of the whole process, the least of several runs; the first check has but one. Figures differ from machine to
machine, and on a machine that is shared from minute to minute.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from texts import ROOT, change, pick_quotation, write_draft, write_sources

from provlint import Corpus
from provlint.align import Status, judge
from provlint.align.wording import Wording
from provlint.text.fold import fold

_ASKED = 300
_MEGABYTES = (1, 2, 4, 8, 16)


class Cost(NamedTuple):
    """What a run took: CPU seconds and peak memory in MB."""

    cpu: float
    memory: float


def measure(command: list[str], folder: Path, runs: int = 1) -> Cost:
    """The least of several runs of a command in a folder."""
    costs = []
    for _ in range(runs):
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        costs.append(Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    return min(costs)


def command(draft: Path, sources: Path, *options: str) -> list[str]:
    """The command that checks a draft."""
    start = [sys.executable, "-m", "provlint", "check", str(draft), "--sources", str(sources)]
    return [*start, "--format", "jsonl", "--fail-on", "never", *options]


def time_commands(folder: Path, sources: Path, runs: int) -> None:
    """Print what the first check of a draft costs, and the next one."""
    files = sorted(sources.iterdir())
    for name, share, count in (("untagged", 0, 200), ("mixed", 0.5, 200), ("tagged", 1, 200), ("few", 1, 10)):
        write_draft(folder / f"{name}.md", files, share, count)
    empty = folder / "empty.md"
    empty.write_text("It rained.\n")
    print(f"{'command':<44}{'CPU s':>8}{'peak MB':>9}")
    for name, draft, options, times in (
        ("no sources, no quotation", empty, ("--no-sources",), runs),
        ("no quotation", empty, (), runs),
        ("first: 200 quotations without tags", folder / "untagged.md", (), 1),
        ("next: the same", folder / "untagged.md", (), runs),
        ("next: half of them with tags", folder / "mixed.md", (), runs),
        ("200 quotations, all with tags", folder / "tagged.md", (), runs),
        ("10 quotations, all with tags", folder / "few.md", (), runs),
        ("--no-cache: 200 quotations without tags", folder / "untagged.md", ("--no-cache",), 1),
    ):
        cost = measure(command(draft, sources, *options), folder, times)
        print(f"{name:<44}{cost.cpu:>8.2f}{cost.memory:>9.0f}", flush=True)
    text = sum(path.stat().st_size for path in files)
    stored = sum(path.stat().st_size for path in (folder / ".provlint_cache").iterdir())
    print(f"store: {stored / 1e6:.1f} MB for {text / 1e6:.1f} MB of text, {stored / text:.2f}", flush=True)


def time_questions(folder: Path, sources: Path) -> None:
    """Print what it takes to learn which sources have a wording, and to judge it."""
    rng = random.Random(17)
    corpus = Corpus.from_folder(sources, cache=folder / ".provlint_cache")
    shelf = corpus.others()
    picked = [rng.choice(corpus.sources) for _ in range(_ASKED)]
    texts = [Path(source.path or "").read_text(encoding="utf-8") for source in picked]
    words = [word for text in texts for word in re.findall("[a-z]{3,}", text)]
    present = [pick_quotation(text, rng.randint(6, 16), rng) for text in texts]
    absent = [change(quotation, 2, words, rng) for quotation in present]
    made_up = [" ".join(rng.choices(words, k=10)) for _ in present]
    short = [" ".join(quotation.split()[:2]) for quotation in present]
    print(f"\n{'look-up of':<44}{'median ms':>10}{'p95 ms':>8}{'sources':>9}")
    asked = (
        ("present", present),
        ("absent, two words changed", absent),
        ("absent, words at random", made_up),
    )
    for name, quotations in (*asked, ("two words", short)):
        spent, named = [], []
        for key in (fold(quotation).text for quotation in quotations):
            start = time.perf_counter()
            counts = shelf.catalog.count((key,)) if shelf.catalog is not None else {}
            spent.append(1e3 * (time.perf_counter() - start))
            named.append(len(counts))
        show(name, spent, f"{statistics.mean(named):.1f}")
    print(f"\n{'verdict on':<44}{'median ms':>10}{'p95 ms':>8}{'right':>9}")
    for name, quotations in asked:
        spent, right = [], 0
        for quotation, source in zip(quotations, picked, strict=True):
            start = time.perf_counter()
            found = judge(Wording((quotation,)), (), corpus.others)
            spent.append(1e3 * (time.perf_counter() - start))
            right += found.source is source if "random" not in name else found.status is Status.MISSING
        show(name, spent, f"{right / len(quotations):.1%}")
    near = ((8, 1), (15, 3))
    for length, edits in near:
        spent, right = [], 0
        for text, source in zip(texts, picked, strict=True):
            quotation = change(pick_quotation(text, length, rng), edits, words, rng)
            start = time.perf_counter()
            found = judge(Wording((quotation,)), (), corpus.others)
            spent.append(1e3 * (time.perf_counter() - start))
            right += found.source is source
        show(f"{length} words, {edits} of them changed", spent, f"{right / len(texts):.1%}")


def show(name: str, spent: list[float], last: str) -> None:
    """Print one line of times."""
    high = statistics.quantiles(spent, n=20)[-1]
    print(f"{name:<44}{statistics.median(spent):>10.2f}{high:>8.2f}{last:>9}", flush=True)


def find_threshold(folder: Path, sources: Path) -> None:
    """Print, for little text, what a check costs with a store and without."""
    print(f"\n{'MB, 20 quotations without tags':<44}{'every text read':>16}{'first':>8}{'next':>8}")
    size = next(sources.iterdir()).stat().st_size
    for megabytes in _MEGABYTES:
        few = folder / f"few-{megabytes}"
        few.mkdir()
        for path in sorted(sources.iterdir())[: megabytes * 1_000_000 // size]:
            shutil.copy(path, few)
        draft = folder / f"few-{megabytes}.md"
        write_draft(draft, sorted(few.iterdir()), 0, 20)
        costs = []
        for least in (10**12, 0, 0):
            code = (
                f"from provlint.sources import store_catalog; store_catalog.WORTHWHILE = {least}\n"
                "from provlint.cli import main; main()"
            )
            arguments = [
                sys.executable,
                "-c",
                code,
                *command(draft, few)[3:],
                "--cache-dir",
                str(folder / f"c{megabytes}"),
            ]
            costs.append(measure(arguments, folder, 1 if least == 0 else 2))
        print(f"{megabytes:<44}{costs[0].cpu:>16.2f}{costs[1].cpu:>8.2f}{costs[2].cpu:>8.2f}", flush=True)


def main() -> None:
    """Make the texts unless they are there, and print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--texts", type=Path, default=ROOT / ".benchmarks" / "sources")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    sources = options.texts.resolve()
    if not sources.exists():
        write_sources(sources, options.count, options.size)
    folder = Path(tempfile.mkdtemp())
    time_commands(folder, sources, options.runs)
    time_questions(folder, sources)
    find_threshold(folder, sources)
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
