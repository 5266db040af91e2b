"""Passages of real texts of five genres: news from the seeds, and what the folder of drafts holds where it is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import zip_longest
from pathlib import Path

from attrs import frozen

from provlint.sources.source import Source
from provlint.text.document import Document
from provlint.text.projection import Projection

_ROOT = Path(__file__).parents[2]
# What the names of the files of a genre begin with; the folder is not part of the project.
_DRAFTS = _ROOT.parent / "shared" / "data" / "drafts" / "sources"
GENRES = {"abstract": "sqa-", "web": "eqa-", "encyclopedia": "qsum", "opinion": "legal-"}
MARKS = "“”‘’\"'`"
# More of one text than this is not taken; the longest would outweigh all others of its genre.
_MOST_A_TEXT = 60
_AROUND = 1_500

_TOKEN = re.compile(r"\S+")
_BLOCK = re.compile(r"(?:[^\n]|\n(?![ \t]*\n))+")
_WORD = re.compile(r"[^\W_]+")
_PLAIN_EDGE = re.compile(r"[^\W\d_]+")
_NUMBERISH = re.compile(
    r"(?i).*\d.*|.*\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|\w+teen|\w+ty|hundreds?"
    r"|thousands?|[mbt]r?illions?|dozens?|percent|per|cent)\b.*"
)
_LOOKS = str.maketrans("“”‘’´`–—‑\u00a0", "\"\"''''---\u0020")


def make_source(text: str, id: str = "s") -> Source:
    """A source of plain text."""
    return Source(id, f"{id}.txt", lambda: Document(f"{id}.txt", text, "text", Projection(text), ()))


@frozen(eq=False)
class Text:
    """A source and its `genre`; `text` is what it says, whole."""

    genre: str
    text: str

    @cached_property
    def source(self) -> Source:
        """The source itself, made at first use."""
        return make_source(self.text)

    @cached_property
    def words(self) -> str:
        """All words in lower case with a space around each, for a plain search."""
        return spaced(self.text)

    @cached_property
    def plain(self) -> str:
        """The text with straight marks and single spaces, for a plain search."""
        return plain(self.text)


@frozen(eq=False)
class Passage:
    """
    A stretch of a text from one word to another: `words` are its words and marks with single spaces between.

    `start` and `end` measure the text of `home`.
    """

    home: Text
    start: int
    end: int

    @cached_property
    def words(self) -> str:
        """The passage as a quotation has it, on one line."""
        return " ".join(self.home.text[self.start : self.end].split())

    @property
    def source(self) -> Source:
        """The source it is from."""
        return self.home.source

    def source_with(self, damaged: str) -> Source:
        """A source of what stands around the passage, with `damaged` in its place."""
        text = self.home.text
        before = text[max(0, self.start - _AROUND) : self.start]
        after = text[self.end : self.end + _AROUND]
        return make_source(before.partition(" ")[2] + damaged + after.rpartition(" ")[0])

    def has_words(self, quotation: str) -> bool:
        """Whether the words of a quotation stand in the text in this order, by plain search."""
        return spaced(quotation) in self.home.words

    def has(self, quotation: str) -> bool:
        """Whether a quotation stands in the text as written, typography aside, by plain search."""
        return plain(quotation) in self.home.plain


def spaced(text: str) -> str:
    """The words of a text in lower case, each with a space before and behind."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


def plain(text: str) -> str:
    """The text with straight marks, hyphens for dashes and single spaces."""
    return " ".join(text.translate(_LOOKS).split())


@cache
def passages() -> tuple[Passage, ...]:
    """
    Passages of 8 to 19 words of every genre at hand, none twice.

    They come genre after genre in turn, and text after text in a genre.
    """
    genres = [_interleaved([_passages_of(text) for text in texts]) for texts in _texts().values()]
    return tuple({passage.words: passage for passage in _interleaved(genres)}.values())


@cache
def _texts() -> dict[str, list[Text]]:
    """The texts of each genre at hand."""
    seeds = sorted((_ROOT / "seeds").glob("*.txt"))
    found = {"news": [Text("news", path.read_text(encoding="utf-8")) for path in seeds]}
    for genre, prefix in GENRES.items():
        files = sorted(p for p in _DRAFTS.rglob("*.txt") if str(p.relative_to(_DRAFTS)).startswith(prefix))
        texts = [Text(genre, path.read_text(encoding="utf-8", errors="replace")) for path in files]
        if texts:
            found[genre] = texts
    return found


def has_drafts() -> bool:
    """Whether the folder of drafts is there, and with it more than the seeds."""
    return len(_texts()) > 1


def _interleaved(rows: Sequence[Sequence[Passage]]) -> list[Passage]:
    """The first of every row, then the second of every row that has one, and so on."""
    return [item for column in zip_longest(*rows) for item in column if item is not None]


def _passages_of(home: Text) -> list[Passage]:
    """The passages of one text, in order, evenly chosen where there are too many."""
    found = list(_cut(home))
    step = max(1, len(found) // _MOST_A_TEXT)
    return found[::step][:_MOST_A_TEXT]


def _cut(home: Text) -> Iterator[Passage]:
    """Passages of 8 to 19 words within a paragraph, from a plain word to a plain word and not inside a number."""
    for block in _BLOCK.finditer(home.text):
        tokens = list(_TOKEN.finditer(home.text, block.start(), block.end()))
        for at in range(0, len(tokens) - 8, 11):
            chosen = tokens[at : at + 8 + at % 12]
            first, last = chosen[0], chosen[-1]
            start = _PLAIN_EDGE.search(first[0].lstrip(MARKS + "([{"))
            end = last[0].rstrip(MARKS + ",.;:?!-–—…)]}")
            beside = [t[0] for t in (*tokens[at - 1 : at], *tokens[at + len(chosen) : at + len(chosen) + 1])]
            if any(t.rstrip(MARKS).endswith("-") for t in (*beside, *(c[0] for c in chosen))):
                continue  # a word broken at the end of a line is a kind of damage, and made elsewhere
            is_plain = start is not None and start[0] == first[0].lstrip(MARKS + "([{") and end.isalpha()
            if is_plain and not any(map(_NUMBERISH.fullmatch, (first[0], last[0], *beside))):
                lead = len(first[0]) - len(first[0].lstrip(MARKS + "([{"))
                yield Passage(home, first.start() + lead, last.start() + len(end))
