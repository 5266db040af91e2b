"""The words of a text as SQLite's own tokenizer takes them: the very words that a quotation is looked up by."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import category, is_normalized

from provlint.text.fold import INVISIBLE, fold, without_marks

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def indexed_words(text: str) -> str:
    """
    A text whose runs of ASCII letters, figures and all other characters but ASCII ones are the comparable words of
    `text`, in order: what FTS5 with `tokenize='ascii'` makes of it. Linear.

    That tokenizer parts words at what is ASCII and neither letter nor figure, and makes ASCII small. So a text needs
    folding here only where it has characters that fold in ways of their own; marks and dashes become spaces.
    """
    text = without_marks(text)
    if text.isascii():
        return text
    for character in set(_NOT_ASCII.findall(text)):
        kind = _kind(character)
        if kind == "gap":
            text = text.replace(character, " ")
        elif kind == "odd":
            return fold(text).text
    if text.isascii():
        return text
    return text.lower() if is_normalized("NFC", text) else fold(text).text


@cache
def _kind(character: str) -> str:
    """What folding does to a character between letters: "gap", it parts words; "letter"; or anything else, "odd"."""
    folded = fold(f"a{character}a").text
    if folded == " a a " and category(character)[0] != "M" and character not in INVISIBLE:
        return "gap"
    # How the sigma is made small depends on what follows it.
    is_letter = folded == f" a{character.lower()}a " and category(character)[0] != "M" and character != "Σ"
    return "letter" if is_letter else "odd"
