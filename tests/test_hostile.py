"""Drafts and sources made to hurt: no crash, no hang, nothing that leaves the place it should stay in."""

import pytest

import provlint

SIZE = 20_000
CORPUS = provlint.Corpus.from_texts({"a1": "The harbor opened in 1931. " * 200, "b2": None})
UNITS = {
    "opening brackets": "[",
    "closing brackets": "]",
    "tags": "[1]",
    "tag runs": "[zz9] ",
    "straight marks": '"',
    "spaced straight marks": ' "',
    "opening marks": "“",
    "mixed marks": "“‘\"'«„",
    "apostrophes": "'",
    "dots": ".",
    "spaced dots": ". ",
    "initials": "A. ",
    "capitals": "A",
    "capitalized words": "Aa ",
    "one word": "said ",
    "crowds": "some might critics say ",
    "quotations": "“so” he said ",
    "quotations and tags": "“the harbor opened” [a1], ",
    "long quotations": "“the harbor that opened in” [a1] said Ada. ",
    "digits": "1",
    "numbers": "1, ",
    "ranges": "[1-9] [1-999999] ",
    "lines": "\n",
    "carriage returns": "\r\n\r\n",
    "emphasis": "*",
    "backticks": "`",
    "angle brackets": "<",
    "links": "[a](",
    "images": "![",
    "block quotes": "> ",
    "deep lists": "- ",
    "table": "|a",
    "underscores": "_a",
    "backslashes": "\\",
    "braces": "{{",
    "at signs": "@a",
    "ellipses": "“a ... b” ",
    "editorial brackets": "“[T]he” ",
    "footnotes": "[^1]: ",
    "entities": "&amp;",
    "comments": "<!-- ",
    "combining": "e\u0301",
    "surrogates": "\ud800",
    "nulls": "\x00",
    "leaked handles": "citeturn0search1 ",
    "private characters": "\ue200",
    "placeholders": "[citation needed] ",
    "unclosed tags": "[a1 ",
    "raised figures": "a¹ ",
    "references": "<ref name=a/>",
    "escapes": "\x1b[31m",
    "word joiners": "\u2060",
    "wide": "\u6e2f",
    "right to left": "\u202e\u05d0",
}


@pytest.mark.parametrize("format", ["text", "markdown"])
@pytest.mark.parametrize("name", UNITS)
def test_a_hostile_draft_is_linted_to_its_end(name: str, format: str) -> None:
    """Twenty thousand characters of the same trap give an answer whose places lie in the draft."""
    unit = UNITS[name]
    draft = unit * (SIZE // len(unit))

    report = provlint.lint(draft, CORPUS, uri="draft", format=format)

    assert all(0 <= d.start <= d.end <= len(draft) for d in report.diagnostics)
    assert all(d.exact == draft[d.start : d.end] for d in report.diagnostics)


@pytest.mark.parametrize("name", UNITS)
def test_a_hostile_source_is_read_to_its_end(name: str) -> None:
    """The same traps as a source leave an honest quotation of another one proved."""
    unit = UNITS[name]
    corpus = provlint.Corpus.from_texts(
        {"trap": unit * (SIZE // len(unit)), "a1": "The harbor opened in 1931."}
    )

    seen = provlint.analyze("She wrote: “The harbor opened in 1931” [trap] [a1].", corpus).to_dict()

    assert [q["status"] for q in seen["quotations"]] == ["exact"]  # type: ignore[attr-defined]  # plain values
