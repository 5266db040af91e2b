"""Made-up sources and a draft that quotes them: words as frequent as in prose, and runs of words that come back."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from itertools import accumulate, pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Sounds that words are made of, so that none is taken for a word of another language.
_ONSETS = "b br c ch d dr f fl g gr h j k l m n p pl pr qu r s sh st t tr v w z".split()
_CORES = "a ai e ea i o oa u".split()
_ENDS = ["", "", "l", "n", "r", "s", "t", "nd", "rm", "sk", "ding", "tion"]
_VOCABULARY = 60_000
_TOPIC = 40
_LOCAL = 12


def _words(rng: random.Random) -> list[str]:
    made: dict[str, None] = {}
    while len(made) < _VOCABULARY:
        syllables = range(rng.randint(1, 3))
        made["".join(rng.choice(_ONSETS) + rng.choice(_CORES) + rng.choice(_ENDS) for _ in syllables)] = None
    return list(made)


def _followers() -> tuple[list[str], dict[str, list[str]]]:
    """The words of the seeds, and those that follow each."""
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").iterdir()))
    words = re.findall(r"\S+", text)
    followers: dict[str, list[str]] = defaultdict(list)
    for one, other in pairwise(words):
        followers[one].append(other)
    return words, followers


def write_sources(folder: Path, count: int, size: int) -> None:
    """Write `count` texts of about `size` bytes: half runs of the seeds' words, half words of a long tail."""
    rng = random.Random(11)
    vocabulary = _words(rng)
    # Zipf-Mandelbrot: the share of a word by its rank.
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(_VOCABULARY)))
    seeds, followers = _followers()
    folder.mkdir(parents=True)
    for number in range(count):
        topic = [rng.choice(vocabulary) for _ in range(_TOPIC)]
        names = [rng.choice(vocabulary).capitalize() for _ in range(_LOCAL)]
        rare = iter(rng.choices(vocabulary, cum_weights=weights, k=size // 4))
        pieces: list[str] = []
        written, word = 0, rng.choice(seeds)
        while written < size:
            kind = rng.random()
            if kind < 0.45:
                word = rng.choice(followers.get(word) or seeds)
                pieces.append(word)
            elif kind < 0.82:
                pieces.append(next(rare))
            elif kind < 0.92:
                pieces.append(rng.choice(topic))
            elif kind < 0.96:
                pieces.append(rng.choice(names))
            elif kind < 0.98:
                pieces.append(str(rng.randint(2, 99_999)))
            else:
                pieces.append(next(rare) + ".")
            written += len(pieces[-1].encode()) + 1
        (folder / f"source-{number:05}.txt").write_text(_paragraphs(pieces), encoding="utf-8")


def _paragraphs(words: list[str]) -> str:
    return "\n\n".join(" ".join(words[start : start + 120]) for start in range(0, len(words), 120)) + "\n"


def pick_quotation(text: str, length: int, rng: random.Random) -> str:
    """`length` words in a row of a text, without marks, brackets or a line end among them."""
    words = [match.span() for match in re.finditer(r"\S+", text)]
    while True:
        first = rng.randrange(len(words) - length)
        found = text[words[first][0] : words[first + length - 1][1]]
        if not re.search(r"[“”\"\n\[\]…]|\.\.|^\W|\W$", found):
            return found


def change(quotation: str, edits: int, others: list[str], rng: random.Random) -> str:
    """A quotation with some of its words swapped, dropped or doubled by another one."""
    words = quotation.split()
    for place in sorted(rng.sample(range(len(words)), edits), reverse=True):
        kind = rng.randrange(3)
        if kind == 0:
            words[place] = rng.choice(others)
        elif kind == 1:
            del words[place]
        else:
            words.insert(place, rng.choice(others))
    return " ".join(words)


def write_draft(path: Path, sources: list[Path], share: float, count: int = 200) -> None:
    """A draft of `count` quotations from all over the sources, a `share` of them with the right tag."""
    rng = random.Random(5)
    lines = []
    for number in range(count):
        source = rng.choice(sources)
        quotation = pick_quotation(source.read_text(encoding="utf-8"), rng.randint(6, 16), rng)
        tag = f" [{source.stem}]" if number < share * count else ""
        lines.append(f"Ada Brandt said: “{quotation}”{tag}.")
    path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
