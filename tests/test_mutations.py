"""A bank of small changes made to passages of real news: every allowed one must pass, every forbidden one must not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from provlint.align import PROVED, Status, align
from provlint.report import EditClass
from provlint.sources.source import Source
from provlint.text.document import Document
from provlint.text.projection import Projection

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
MARKS = "“”‘’\"'"


def make_source(text: str) -> Source:
    """A source of plain text."""
    return Source("s", "s.txt", lambda: Document("s.txt", text, "text", Projection(text), ()))


TEXTS = [path.read_text(encoding="utf-8") for path in SEEDS]
SOURCES = [make_source(text) for text in TEXTS]


def passages() -> list[tuple[str, Source]]:
    """Passages of 8 to 19 words from all seeds, each with its source; cut at spaces, without marks at their ends."""
    found = []
    for text, source in zip(TEXTS, SOURCES, strict=True):
        for paragraph in text.splitlines():
            words = paragraph.split()
            for start in range(0, len(words) - 8, 11):
                passage = " ".join(words[start : start + 8 + start % 12])
                passage = passage.strip(MARKS + ",.;:-–—…[]()")
                if passage in text and passage[:1].isalpha() and passage[-1:].isalpha():
                    found.append((passage, source))
    return found


PASSAGES = passages()


def test_the_bank_is_large() -> None:
    """There are enough passages for the bank to mean something."""
    assert len(PASSAGES) > 200


def place_of(text: str, salt: int) -> int:
    """A place among the inner words of a passage, the same on every run."""
    return 2 + (sum(map(ord, text)) + salt) % (len(text.split()) - 4)


def with_word(text: str, place: int, put: Callable[[str], str]) -> str:
    """The passage with the word at `place` rewritten; an empty word is taken out."""
    words = text.split()
    words[place] = put(words[place])
    return " ".join(word for word in words if word)


ALLOWED: dict[str, Callable[[str], str | None]] = {
    "as it stands": lambda text: text,
    "straight marks": lambda text: text.translate(str.maketrans("“”‘’", "\"\"''")),
    "curly marks": lambda text: re.sub(r'"(?=\w)', "“", text).replace('"', "”").replace("'", "’"),
    "modifier apostrophe": lambda text: re.sub(r"(?<=\w)['’](?=\w)", "ʼ", text),
    "acute accent for an apostrophe": lambda text: re.sub(r"(?<=\w)['’](?=\w)", "´", text),
    "prime for an apostrophe": lambda text: re.sub(r"(?<=\w)['’](?=\w)", "′", text),
    "nesting flipped": lambda text: text.translate(str.maketrans("“”", "‘’")),
    "typewriter dashes": lambda text: re.sub(r"\s*[–—]\s*", " -- ", text),
    "closed dashes": lambda text: re.sub(r"\s*[–—]\s*", "—", text),
    "non-breaking hyphens": lambda text: text.replace("-", "‑"),
    "wrapped lines": lambda text: text.replace(" ", "\n", 4),
    "space of other kinds": lambda text: text.replace(" ", "\u00a0", 2).replace(" ", "\u2009", 2),
    "double space": lambda text: text.replace(" ", "  "),
    "zero-width space": lambda text: with_word(text, place_of(text, 1), lambda w: w[:1] + "\u200b" + w[1:]),
    "soft hyphen": lambda text: with_word(text, place_of(text, 2), lambda w: w[:2] + "\u00ad" + w[2:]),
    "byte order mark": lambda text: "\ufeff" + text,
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "ligatures": lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "first letter": lambda text: (
        text[0].swapcase() + text[1:] if text[0].islower() or is_plain(text) else None
    ),
    "bracketed first letter": lambda text: f"[{text[0].swapcase()}]{text[1:]}" if is_plain(text) else None,
    "closing comma": lambda text: text + ",",
    "closing stop": lambda text: text + ".",
    "closing colon": lambda text: text + ":",
    "sic": lambda text: with_word(text, place_of(text, 3), lambda w: w + " [sic]"),
    "emphasis": lambda text: with_word(text, place_of(text, 4), lambda w: f"*{w}*"),
    "insertion": lambda text: with_word(text, place_of(text, 5), lambda w: f"{w} [of the company]"),
    "bracketed ending": lambda text: with_word(text, place_of(text, 6), bracketed_ending),
    "sic in round brackets": lambda text: with_word(text, place_of(text, 8), lambda w: w + " (sic)"),
    "a note of the draft's own": lambda text: with_word(text, place_of(text, 9), lambda w: w + "[^1]"),
    "name for a pronoun": lambda text: re.sub(r" (?:he|she|it|they) ", " [the company] ", text, count=1),
    "another pronoun": lambda text: re.sub(r" (?:our|their|its) ", " [the company's] ", text, count=1),
    "bracketed tense": lambda text: re.sub(r" is ", " [was] ", re.sub(r" has ", " [had] ", text)),
    "ellipsis tight in brackets": lambda text: with_word(
        text, place_of(text, 7), lambda w: f"{w} [...]"
    ).replace(" [...] ", "[...]"),
    "ellipsis that hides nothing": lambda text: with_word(text, place_of(text, 7), lambda w: f"{w} ..."),
    "trailing ellipsis": lambda text: text + "…",
}


def is_plain(text: str) -> bool:
    """Whether a passage begins with a word that has no capital of its own."""
    return any(f" {text.split(maxsplit=1)[0].lower()} " in whole for whole in TEXTS)


def bracketed_ending(word: str) -> str:
    """A long word with another ending in brackets; numbers and other words as they are."""
    is_long = word.isalpha() and word.islower() and len(word) > 6
    return f"{word[:5]}[ing]" if is_long and word not in ("billion", "billions", "thousands") else word


@pytest.mark.parametrize("name", ALLOWED)
def test_an_allowed_change_passes(name: str) -> None:
    """A quotation changed only as editors may change it is proved."""
    change = ALLOWED[name]

    refused = []
    for passage, source in PASSAGES:
        quotation = change(passage)
        if quotation is None:
            continue
        found = align([quotation], source)
        if found.status not in PROVED:
            refused.append((quotation, found.status, found.edits))

    assert refused == []


NEGATIONS = re.compile(
    r"(?i)\b(?:not|no|never|neither|nor|without|hardly|nothing|nobody|none|cannot|\w+n['’]t)\b"
)


@pytest.mark.parametrize("mark", ["…", "...", "[...]", "[…]", ". . .", "(...)", "...."])
def test_an_ellipsis_may_leave_words_out(mark: str) -> None:
    """Two words left out of the middle, no negation among them, are allowed for with any kind of ellipsis."""
    refused = []
    for passage, source in PASSAGES:
        words = passage.split()
        middle = len(words) // 2
        if NEGATIONS.search(passage) or any(
            len(re.findall(r"\w+", w)) != 1 for w in words[middle - 2 : middle + 4]
        ):
            continue
        quotation = " ".join([*words[:middle], mark, *words[middle + 2 :]])
        found = align([quotation], source)
        if found.status not in PROVED:
            refused.append((quotation, found.status, found.edits))

    assert refused == []


def swapped(text: str, salt: int) -> str:
    """The passage with two neighboring, different words exchanged."""
    words = text.split()
    place = place_of(text, salt)
    words[place], words[place + 1] = words[place + 1], words[place]
    return " ".join(words) if words[place].isalpha() and words[place + 1].isalpha() else text


def changed_digit(text: str) -> str | None:
    """The passage with its last digit changed; None without one."""
    digits = list(re.finditer(r"\d", text))
    if not digits:
        return None
    at = digits[-1].start()
    return text[:at] + str((int(text[at]) + 3) % 10) + text[at + 1 :]


def without_negation(text: str) -> str | None:
    """The passage less its first negation; None without one."""
    return re.sub(r"(?i)\b(?:not|never|no)\b\s", "", text, count=1) if NEGATIONS.search(text) else None


def with_negation(text: str) -> str | None:
    """The passage with a not after its first auxiliary verb; None without one."""
    found = re.search(r"(?<!\w)(?:is|was|are|were|has|have|had|will|would|could|can)(?= \w)(?! not)", text)
    return f"{text[: found.end()]} not{text[found.end() :]}" if found else None


OPPOSITES = {
    "after": "before",
    "before": "after",
    "with": "without",
    "more": "less",
    "all": "none",
    "first": "last",
    "many": "few",
    "up": "down",
}
# Words of news that are plain beyond doubt: verbs and adjectives by their endings.
PLAIN = re.compile(r"[a-z]{3,}(?:ing|ed|ive|al|ous|ful)")


def opposite(match: re.Match[str]) -> str:
    """The opposite of a word, in a bracket."""
    return f"[{OPPOSITES[match[0]]}]"


FORBIDDEN: dict[str, tuple[Callable[[str], str | None], set[EditClass]]] = {
    "dropped": (
        lambda text: with_word(text, place_of(text, 1), lambda w: "" if w[:1].isalnum() else w),
        {EditClass.DROPPED, EditClass.NEGATION, EditClass.NUMBER},
    ),
    "added": (lambda text: with_word(text, place_of(text, 2), lambda w: f"{w} zebra"), {EditClass.ADDED}),
    "swapped": (
        lambda text: with_word(text, place_of(text, 3), lambda _: "zebra"),
        {EditClass.SWAPPED, EditClass.NEGATION, EditClass.NUMBER},
    ),
    "another name": (
        lambda text: re.sub(
            r"(?<=[a-z] )(?:Musk|Putin|Trump|Russia|Ukraine|China|Starlink)\b", "Zebedee", text
        ),
        {EditClass.NAME},
    ),
    "reordered": (
        lambda text: swapped(text, 4),
        {EditClass.REORDERED},
    ),
    "number": (changed_digit, {EditClass.NUMBER}),
    "negation lost": (without_negation, {EditClass.NEGATION}),
    "negation gained": (with_negation, {EditClass.NEGATION}),
    "negative prefix": (
        lambda text: re.sub(r"\b(?=(?:likely|clear|able|certain|known|usual)\b)", "un", text),
        {EditClass.NEGATION},
    ),
    "exclamation mark": (lambda text: text + "!", {EditClass.PUNCTUATION}),
    "question mark": (lambda text: text + "?", {EditClass.PUNCTUATION}),
    "question behind an ellipsis": (lambda text: text + "…?", {EditClass.PUNCTUATION}),
    "exclamation behind a bracket": (lambda text: text + " [sic]!", {EditClass.PUNCTUATION}),
    "cut in a compound at the end": (
        lambda text: text.rpartition("-")[0] if "-" in text.split()[-1] else None,
        {EditClass.CUT},
    ),
    "cut in a compound at the start": (
        lambda text: re.sub(r"^.*?(?<= )[a-z]+-(?=[a-z])", "", text),
        {EditClass.CUT},
    ),
    "cut in a number": (
        lambda text: re.sub(r"(?<=\d) (?:million|billion)\b.*", "", text) if len(text.split()) > 8 else None,
        {EditClass.CUT},
    ),
    "bracketed opposite": (
        lambda text: re.sub(rf"(?<= )(?:{'|'.join(OPPOSITES)})(?= )", opposite, text),
        {EditClass.NEGATION, EditClass.NUMBER},
    ),
    "bracketed rewording": (
        lambda text: with_word(text, place_of(text, 8), lambda w: "[zebra]" if PLAIN.fullmatch(w) else w),
        {EditClass.SWAPPED, EditClass.NUMBER, EditClass.NEGATION},
    ),
    "bracketed number": (
        lambda text: re.sub(r"(?<= )\d+(?= )", lambda m: f"[{int(m[0]) + 1}]", text),
        {EditClass.NUMBER},
    ),
    "bracketed unit": (
        lambda text: re.sub(r"(?<=\d )(?!billion|million)[a-z]{4,}(?= )", "[zebras]", text),
        {EditClass.NUMBER, EditClass.SWAPPED},
    ),
    "cut at the end": (
        lambda text: text[:-2] if text.split()[-1].isalpha() and len(text.split()[-1]) > 5 else None,
        {EditClass.CUT, EditClass.NEGATION},
    ),
    "cut at the start": (
        lambda text: text[2:] if len(text.split()[0]) > 5 else None,
        {EditClass.CUT, EditClass.NEGATION},
    ),
    "look-alike letter": (
        lambda text: with_word(text, place_of(text, 5), lambda w: w.replace("a", "а").replace("o", "о")),
        {EditClass.HOMOGLYPH},
    ),
    "tense": (
        lambda text: re.sub(r"\bhas\b", "had", re.sub(r"\bis\b", "was", text)),
        {EditClass.SWAPPED},
    ),
    "contraction": (lambda text: re.sub(r"['’]s\b", " is", text), {EditClass.SWAPPED, EditClass.ADDED}),
    "comma lost": (lambda text: text.replace(",", ""), {EditClass.PUNCTUATION, EditClass.NUMBER}),
    "capitals lost": (lambda text: re.sub(r"\bUS\b", "us", text), {EditClass.CASE}),
    "bracketed negation": (
        lambda text: with_word(text, place_of(text, 6), lambda w: f"{w} [not]"),
        {EditClass.NEGATION},
    ),
    "long bracket": (
        lambda text: with_word(
            text, place_of(text, 7), lambda w: f"{w} [which is what we had feared from the start]"
        ),
        {EditClass.ADDED, EditClass.NEGATION},
    ),
}


@pytest.mark.parametrize("name", FORBIDDEN)
def test_a_forbidden_change_is_refused(name: str) -> None:
    """A quotation changed as no editor may is altered, and its first edit has the right class."""
    change, kinds = FORBIDDEN[name]

    passed, tried = [], 0
    for passage, source in PASSAGES:
        quotation = change(passage)
        is_cut = name.startswith("cut")
        if quotation is None or quotation == passage or (quotation in source.document.text and not is_cut):
            continue
        tried += 1
        found = align([quotation], source)
        if found.status is not Status.ALTERED or not any(edit.kind in kinds for edit in found.edits):
            passed.append((quotation, found.status, found.edits))

    assert tried
    assert passed == []
