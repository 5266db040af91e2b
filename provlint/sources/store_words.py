"""The words of a text as SQLite's own tokenizer takes them: the very words that a quotation is looked up by."""

from __future__ import annotations

from provlint.text.fold import comparable, space_words, split_words, without_marks


def indexed_words(text: str) -> str:
    """
    A text whose runs of ASCII letters, figures and all other characters but ASCII ones are the comparable words of
    `text`, in order: what FTS5 with `tokenize='ascii'` makes of it. Linear.
    """
    plain = without_marks(text)
    spaced = space_words(plain)
    return comparable(" ".join(split_words(plain)[1::2])) if spaced is None else spaced
