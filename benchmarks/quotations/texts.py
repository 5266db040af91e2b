"""Sources of a given size made from the seed texts, and quotations of them, verbatim and with one word replaced."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import NamedTuple

COUNT = 1_000
SIZES = {"10 KB": 10_000, "1 MB": 1_000_000}
_PLAIN = re.compile(r"[\w ,.;:’-]+")


class Load(NamedTuple):
    """A source and the quotations to check against it."""

    name: str
    source: str
    quotes: list[str]


def make_loads(seeds: Path, seed: int = 11) -> list[Load]:
    """For each size, the verbatim quotations and the altered ones; the same for the same `seed`."""
    chance = random.Random(seed)
    texts = [path.read_text(encoding="utf-8") for path in sorted(seeds.glob("*.txt"))]
    loads = []
    for name, size in SIZES.items():
        source = make_source(texts, size, chance)
        quotes = cut_quotes(source, chance)
        loads.append(Load(f"{name}, verbatim", source, quotes))
        loads.append(Load(f"{name}, one word replaced", source, [alter(quote, chance) for quote in quotes]))
    return loads


def make_source(texts: list[str], size: int, chance: random.Random) -> str:
    """A text of `size` characters: sentences of `texts` in any order, a few words of each taken from elsewhere."""
    words = [word for text in texts for word in text.split()]
    sentences = [s.split() for text in texts for s in re.split(r"(?<=[.!?”])\s+", text)]
    pieces: list[str] = []
    length = 0
    while length < size:
        sentence = list(chance.choice(sentences))
        for _ in range(max(1, len(sentence) // 6)):
            sentence[chance.randrange(len(sentence))] = chance.choice(words)
        pieces.append(" ".join(sentence) + chance.choice(["\n\n", " ", " ", " "]))
        length += len(pieces[-1])
    return "".join(pieces)[:size]


def cut_quotes(source: str, chance: random.Random) -> list[str]:
    """Passages of 12 to 30 words of one paragraph of the source, without brackets or quotation marks."""
    paragraphs = [p for p in source.split("\n\n") if len(p.split()) > 30]
    quotes: list[str] = []
    while len(quotes) < COUNT:
        words = chance.choice(paragraphs).split(" ")
        count = chance.randint(12, 30)
        first = chance.randrange(len(words) - count + 1)
        quote = " ".join(words[first : first + count])
        if _PLAIN.fullmatch(quote):
            quotes.append(quote)
    return quotes


def alter(quote: str, chance: random.Random) -> str:
    """The quotation with a word inside it replaced by one that no seed has."""
    words = quote.split(" ")
    words[chance.randrange(3, len(words) - 3)] = "zebra"
    return " ".join(words)
