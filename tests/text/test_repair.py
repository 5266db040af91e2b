"""Damage put right, and the way home from it."""

from __future__ import annotations

import pytest

from provlint.text.reading import Repair
from provlint.text.repair import repair
from provlint.text.span import Span


@pytest.mark.parametrize(
    ("text", "better", "names"),
    [
        ("evalu-\nation", "evaluation", ["line-end-hyphen"]),
        (
            "a well-known, well-\nknown man of com-\nfort",
            "a well-known, well-\nknown man of comfort",
            ["line-end-hyphen"],
        ),
        ("a co-op and the co-\nop of com-\nfort", "a co-op and the co-\nop of comfort", ["line-end-hyphen"]),
        ("Anglo-\nSaxon R&amp;D", "Anglo-\nSaxon R&D", ["entity"]),
        ("a &madeup; b&#8217;s", "a &madeup; b’s", ["entity"]),
        ("so [38] it [1, 2] is [note 3]", "so it is", ["source-bracket"] * 3),
        ("[one](https://x.y) <b>two</b>", "one two", ["markup"] * 4),
        ("the country¹ of 30 km²", "the country of 30 km²", ["footnote-mark"]),
        ("at an end.12 The next", "at an end. The next", ["footnote-mark"]),
        ("he said “no.”3 and", "he said “no.” and", ["footnote-mark"]),
        ("isnâ€™t Ã© Âx", "isn’t é Âx", ["mojibake"] * 2),
        ("c0mpany in l984", "company in 1984", ["ocr"] * 2),
        ("half\n\n- 12 -\n\nrest", "half rest", ["page-furniture"]),
        ("half\nPage 3 of 9\nrest", "half rest", ["page-furniture"]),
        ("half\r\nPAGE 3\r\nrest\n page 4/9 \nend", "half rest end", ["page-furniture"] * 2),
        ("one\fHead 2\ntwo\fHead 3\nthree", "one two three", ["page-furniture"] * 2),
        ("one\f2 | Head\ntwo\f3 | Head\nthree", "one two three", ["page-furniture"] * 2),
        ("one\fHead\ntwo\fTail\nthree", "one Head\ntwo Tail\nthree", ["page-furniture"] * 2),
        ("one<br/>two</p><P>three<em>!</em>", "one two  three!", ["markup"] * 5),
        ("a jetty[^1] of[^note] it", "a jetty of it", ["source-bracket"] * 2),
        ("eels³ and it¹ are", "eels and it are", ["footnote-mark"] * 2),
        ("so it is.² (as said)³ now", "so it is. (as said) now", ["footnote-mark"] * 2),
        ("a word<sup>12</sup> more", "a word more", ["footnote-mark"]),
        ("²³ is it word³", "²³ is it word", ["footnote-mark"]),
    ],
)
def test_damage_is_put_right(text: str, better: str, names: list[str]) -> None:
    """Each kind of damage is undone and named, and what only looks like it is left."""
    reading = repair(text)

    assert reading is not None
    assert (reading.text, [r.name for r in reading.repairs]) == (better, names)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nothing is wrong here.",
        "A list [of things] & more, 10² of 4th.\n\nIn 1984.\n",
        "30 km², 5 m/s², 2 meters², mc² and x², sin² and (a+b)² or (10)²",
        "10<sup>2</sup> and x<sup>2</sup> and 5 km<sup>2</sup>",
        "so â€ it",
        "See Page 3 of 9\nPages 3 of it\nPage 3 says so\n",
    ],
)
def test_sound_text_has_no_other_reading(text: str) -> None:
    """Where nothing is damaged there is nothing to read twice."""
    assert repair(text) is None


def test_spans_are_carried_home() -> None:
    """A span of the better text is a span of the original, and what was repaired inside it is known."""
    reading = repair("one evalu-\nation of two¹²³ and isnâ€™t")

    assert reading is not None
    place = reading.text.index("evaluation")
    home = reading.home(Span(place, place + len("evaluation of")))
    assert home == Span(4, 19)
    assert reading.repairs_in(home) == ("line-end-hyphen",)
    assert reading.repairs[0] == Repair(Span(9, 11), "line-end-hyphen", "-\n")
    assert reading.taken_in(home) == ("-\n",)


def test_running_heads_go_with_the_page_number() -> None:
    """A short line that occurs three times is furniture where it stands beside a page break, not elsewhere."""
    text = "Head\n\none\n\nHead\n\n1\n\nHead\n\ntwo"
    reading = repair(text)

    assert reading is not None
    assert reading.text == "Head\n\none two"


@pytest.mark.parametrize(
    "piece", [" ", "\n", "a-\n", "[", "[a", "](http:", "&a", "<a", "aa.1 ", "a1", "\n\n12\n\n", "\f", "Ã"]
)
def test_repair_comes_to_an_end(piece: str) -> None:
    """A hundred thousand characters of the worst kind never grow."""
    text = piece * (100_000 // len(piece))

    reading = repair(text)

    assert reading is None or len(reading.text) <= len(text)
