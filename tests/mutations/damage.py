"""Damage of a source: what scanning, typesetting and copying do to a passage that a draft quotes as it was meant."""

from __future__ import annotations

import html
import textwrap
import unicodedata
from collections.abc import Callable

from mutations.places import is_content, pick, put, swap

Change = Callable[[str], str | None]
# Long enough that either half is more than a syllable.
_LONG = 7


def _is_long(word: str) -> bool:
    return is_content(word) and len(word) >= _LONG


def _broken(hyphen: str) -> Change:
    """A long word broken at the middle, as at the end of a line."""
    return lambda text: put(text, "hy", _is_long, lambda w: w[: len(w) // 2] + hyphen + w[len(w) // 2 :])


def _garbled(text: str) -> str | None:
    """The passage as UTF-8 read as Windows-1252; None without letters and marks to be garbled, or with others."""
    if not all(c < "\u0100" or "\u2010" <= c <= "\u203a" for c in text):
        return None
    letters = (bytes([byte]).decode("cp1252", "surrogateescape") for byte in text.encode("utf-8"))
    found = "".join(chr(ord(c) - 0xDC00) if c > "\ud800" else c for c in letters)
    return found if found != text else None


def _with_page(furniture: str) -> Change:
    """Page furniture between two plain words."""

    def change(text: str) -> str | None:
        words = text.split(" ")
        at = pick(words, "pg", str.islower)
        return None if at is None else f"{' '.join(words[:at])}{furniture}{' '.join(words[at:])}"

    return change


def _with_pages(furniture: str) -> Change:
    """Three page breaks, each with the number of its page."""

    def change(text: str) -> str:
        words = text.split(" ")
        for page, at in ((417, 2), (418, 4), (419, 6)):
            words[at] += furniture.format(page)
        return " ".join(words)

    return change


def _noted(mark: str) -> Change:
    """A note's mark behind a word."""
    return lambda text: put(text, "nm", _is_long, lambda w: w + mark)


def _scanned(letter: str, figure: str) -> Change:
    """A letter inside a long word read as a figure."""

    def is_wanted(word: str) -> bool:
        return _is_long(word) and letter in word[1:-1]

    return lambda text: put(text, "oc", is_wanted, lambda w: w[0] + w[1:].replace(letter, figure, 1))


def _linked(text: str) -> str | None:
    """A link on a word, in Markdown."""
    return put(text, "ln", is_content, lambda w: f"[{w}](https://example.org/a/{len(w)})")


def _around(opening: str, closing: str) -> Change:
    """Markup around a word."""
    return lambda text: put(text, "mk", is_content, lambda w: opening + w + closing)


def _with_entities(text: str) -> str | None:
    """The marks and signs of the passage as HTML entities; None without any."""
    found = (
        html.escape(text, quote=True).replace("’", "&rsquo;").replace("–", "&ndash;").replace("“", "&ldquo;")
    )
    return found if found != text else None


def _paragraphs(text: str) -> str | None:
    """A new paragraph where a sentence ends; None where none does, or it may be an abbreviation's stop."""
    return swap(text, r"(?<=[a-z]{3}\.) (?=[A-Z][a-z]+ [a-z])", "\n\n")


DAMAGE: dict[str, Change] = {
    "hyphen at a line's end": _broken("-\n"),
    "hyphen at a line's end, indented": _broken("-\n    "),
    "hyphen at a line's end, Windows": _broken("-\r\n"),
    "hyphen at a line's end, quoted": _broken("-\n> "),
    "typographic hyphen at a line's end": _broken("‐\n"),
    "soft hyphen": _broken("\u00ad"),
    "soft hyphen at a line's end": _broken("\u00ad\n"),
    "hyphen at a page's end": _broken("-\n\n12\n\n"),
    "zero-width space in a word": _broken("\u200b"),
    "ligatures": lambda text: swap(text.replace("fl", "ﬂ"), "fi", "ﬁ"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "wrapped lines": lambda text: textwrap.fill(text, 40, break_long_words=False, break_on_hyphens=False),
    "wrapped and indented lines": lambda text: text.replace(" ", "\n      ", 5),
    "quoted lines": lambda text: swap(text, r" (?=[a-z])", "\n> "),
    "Windows lines": lambda text: text.replace(" ", "\r\n", 3),
    "columns of space": lambda text: text.replace(" ", "     ", 4),
    "non-breaking spaces": lambda text: text.replace(" ", "\u00a0"),
    "sentences in two paragraphs": _paragraphs,
    "page number between lines": _with_page("\n\n17\n\n"),
    "page number in dashes": _with_page("\n\n- 17 -\n\n"),
    "page of pages": _with_page("\nPage 17 of 30\n"),
    "page number and form feed": _with_page("\n17\n\f"),
    "page numbers and running heads": _with_pages("\n\n{}\n\nThe Harbor Review\n\n"),
    "star pages": _with_pages("\n\n   *{}\n\n"),
    "star pages in the line": _with_pages(" *{}"),
    "footnote figure": _noted("¹"),
    "footnote figures": _noted("¹²"),
    "footnote dagger": _noted("†"),
    "footnote in brackets": _noted("[12]"),
    "footnote in spaced brackets": _noted(" [12]"),
    "footnote letter in brackets": _noted("[a]"),
    "footnote as markup": _noted("<sup>3</sup>"),
    "footnote behind a stop": lambda text: swap(text, r"(?<=[a-z]{3}\.) (?=[A-Z][a-z]+ [a-z])", "12 "),
    "several tags": _noted(" [3, 4]"),
    "citation needed": _noted("[citation needed]"),
    "mojibake": _garbled,
    "figure nought for a letter": _scanned("o", "0"),
    "figure one for a letter": _scanned("l", "1"),
    "entities": _with_entities,
    "non-breaking space as an entity": lambda text: text.replace(" ", "&nbsp;", 1),
    "emphasis": _around("*", "*"),
    "strong emphasis": _around("**", "**"),
    "underlined emphasis": _around("_", "_"),
    "markup": _around("<em>", "</em>"),
    "markup with an attribute": _around('<span class="x">', "</span>"),
    "link": _linked,
    "line break as markup": lambda text: swap(text, r"(?<=[a-z]) (?=[a-z])", "<br/>\n"),
    "straight for curly": lambda text: (
        swap(text, "[“”]", '"') and text.translate(str.maketrans("“”‘’", "\"\"''"))
    ),
}
