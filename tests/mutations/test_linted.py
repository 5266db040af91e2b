"""A sample of the bank end to end: drafts that quote passages with a tag, linted as a user would."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest

import provlint
from mutations.cuts import CUTS
from mutations.edits import Forbidden
from mutations.joins import SPEAKERS
from mutations.negations import NEGATIONS
from mutations.numbers import NUMBERS
from mutations.passages import Passage, passages, plain
from mutations.places import is_content, put
from mutations.signs import SIGNS
from mutations.wording import WORDING

# Rules that say of a quotation that it does not stand so in its source.
BROKEN = {"altered-quotation", "missing-quotation", "spliced-quotation", "wrong-source"}
# Nothing here is markup, a mark of quotation or the start of a list.
SAFE = re.compile(r"[A-Za-z][A-Za-z0-9 ,.;()%-]+")
COUNT = 30

Draft = Callable[[str], str | None]


@cache
def safe_passages() -> list[Passage]:
    """Passages without anything a Markdown draft would have to escape, each only once in its text."""
    found = [p for p in passages() if SAFE.fullmatch(p.words) and p.home.plain.count(plain(p.words)) == 1]
    return found[:2_000]


def broken(draft: str, *texts: str) -> list[str]:
    """The rules that find a quotation of a draft broken; the sources are `s1`, `s2` and so on."""
    corpus = provlint.Corpus.from_texts({f"s{i}": text for i, text in enumerate(texts, start=1)})
    report = provlint.lint(draft, corpus, uri="draft.md")
    return [d.rule for d in report.diagnostics if d.rule in BROKEN]


def halves(text: str) -> tuple[str, str] | None:
    """The two halves of a passage, cut between two plain words; None where the middle is not plain."""
    words = text.split(" ")
    middle = len(words) // 2
    is_plain = is_content(words[middle - 1]) and is_content(words[middle])
    return (" ".join(words[:middle]), " ".join(words[middle:])) if is_plain else None


def split(ahead: str, between: str, behind: str) -> Draft:
    """A draft of the two halves of a quotation with something between them."""

    def draft(text: str) -> str | None:
        found = halves(text)
        return f"{ahead}{found[0]}{between}{found[1]}{behind}" if found else None

    return draft


QUOTED: dict[str, Draft] = {
    "curly marks": lambda text: f"According to the report, “{text}” [s1].",
    "straight marks": lambda text: f'According to the report, "{text}" [s1].',
    "stop inside the marks": lambda text: f"According to the report, “{text}.” [s1]",
    "comma inside the marks": lambda text: f"“{text},” the report says [s1].",
    "British single marks": lambda text: f"According to the report, ‘{text}’ [s1].",
    "guillemets": lambda text: f"According to the report, «{text}» [s1].",
    "low marks": lambda text: f"According to the report, „{text}“ [s1].",
    "block quotation": lambda text: f"The report says:\n\n> {text} [s1]\n",
    "block quotation, wrapped": lambda text: (
        f"The report says:\n\n> {text.replace(' ', chr(10) + '> ', 1)} [s1]\n"
    ),
    "block quotation over two paragraphs": split("The report says:\n\n> ", "\n>\n> ", " [s1]\n"),
    "two paragraphs, marks opened again": split("The report says: “", "\n\n“", "” [s1]."),
    "split by attribution": split("“", ",” Ada Brandt said, “", "” [s1]."),
    "split by attribution, straight": split('"', '," Ada Brandt said, "', '" [s1].'),
    "emphasis around the marks": lambda text: f"According to the report, *“{text}”* [s1].",
    "emphasis inside the marks": lambda text: f"According to the report, “*{text}*” [s1].",
    "strong emphasis on a word": lambda text: _quoted(put(text, "le", is_content, lambda w: f"**{w}**")),
    "a link on a word": lambda text: _quoted(
        put(text, "ll", is_content, lambda w: f"[{w}](https://example.org/a)")
    ),
    "a link around the marks": lambda text: f"The report says [“{text}”](https://example.org/a) [s1].",
    "sic": lambda text: _quoted(put(text, "ls", is_content, lambda w: f"{w} [sic]")),
    "sic in italics": lambda text: _quoted(put(text, "li", is_content, lambda w: f"{w} [*sic*]")),
    "an insertion": lambda text: _quoted(put(text, "lx", is_content, lambda w: f"{w} [of the town]")),
    "an ellipsis that hides nothing": lambda text: _quoted(put(text, "lh", is_content, lambda w: f"{w} …")),
    "wrapped lines": lambda text: _quoted(text.replace(" ", "\n", 3)),
}


def _quoted(text: str | None) -> str | None:
    """A draft that quotes a text; None without one."""
    return f"According to the report, “{text}” [s1]." if text else None


@pytest.mark.parametrize("name", QUOTED)
def test_a_draft_that_quotes_fairly_is_clean(name: str) -> None:
    """However a passage is quoted, no rule calls the quotation broken."""
    found = [(passage, QUOTED[name](passage.words)) for passage in safe_passages()]
    drafts = [(passage, draft) for passage, draft in found if draft][:COUNT]

    flagged = [draft for passage, draft in drafts if broken(draft, passage.home.text)]

    assert len(drafts) > 10
    assert flagged == []


# One kind in three of the bank, the signs and cuts among them; the others differ only behind the same door.
SAMPLE = {
    name: forbidden
    for table in (NEGATIONS, NUMBERS, WORDING, SIGNS, CUTS)
    for name, forbidden in list(table.items())[::3]
}


@pytest.mark.parametrize("name", SAMPLE)
def test_a_draft_that_quotes_unfairly_is_flagged(name: str) -> None:
    """A passage changed as nobody may is flagged."""
    drafts = _unfair(SAMPLE[name])

    passed = [draft for passage, draft in drafts if not broken(draft, passage.home.text)]

    assert passed == []


def _unfair(forbidden: Forbidden) -> list[tuple[Passage, str]]:
    """Some drafts that quote a passage changed so, where the change is one."""
    drafts = []
    for passage in safe_passages():
        quotation = forbidden.change(passage.words)
        bare = re.sub(r"[\[\]…*]", "", quotation or passage.words)
        if quotation and not passage.has(bare) and not passage.has_words(bare) and len(quotation.split()) > 3:
            drafts.append((passage, f"According to the report, “{quotation}” [s1]."))
        if len(drafts) == COUNT // 3:
            break
    return drafts


@pytest.mark.parametrize("between", [" … ", " [...] ", ". ", ",” she said, “"])
def test_two_sources_joined_are_flagged(between: str) -> None:
    """A passage of one source and one of another are no quotation, whichever are cited."""
    some = safe_passages()[:COUNT]
    pairs = [
        (one, two)
        for one, two in zip(some, some[7:], strict=False)
        if not one.has_words(two.words) and not two.has_words(one.words)
    ]

    passed = [
        one.words
        for one, two in pairs
        if not broken(f"“{one.words}{between}{two.words}” [s1] [s2].", one.home.text, two.home.text)
    ]

    assert passed == []


@pytest.mark.parametrize("name", SPEAKERS)
def test_two_speakers_joined_are_flagged(name: str) -> None:
    """What one person said and what another said are no quotation, though an ellipsis stands between them."""
    some = safe_passages()[: 2 * COUNT]
    joins = [SPEAKERS[name](one, two) for one, two in zip(some, some[7:], strict=False)]
    drafts = [
        (f"The report says: “{joined.parts[0]}” [s1].", joined.source.document.text)
        for joined in joins
        if joined
    ]

    passed = [draft for draft, text in drafts if not broken(draft, text)]

    assert len(drafts) > 5
    assert passed == []
