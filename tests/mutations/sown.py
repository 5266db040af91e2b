"""
What passages have too seldom to be changed: sown into the source, and into the quotation as it is or changed.

Each pair is what stands in the source and what the quotation has in its place, between the same two plain words.
"""

from __future__ import annotations

from mutations.places import pick
from provlint.report import EditClass

ALLOWED_PAIRS = (
    ("10²", "10²"),
    ("−5", "-5"),
    ("1990–1995", "1990-1995"),
    ("1990-1995", "1990–1995"),
    ("isn’t", "isn't"),
    ("isnʼt", "isn’t"),
    ("the boys’ boat", "the boys' boat"),
    ("“safe”", "'safe'"),
    ("‘safe’", "“safe”"),
    ("safe — dry — and", "safe -- dry -- and"),
    ("safe–dry", "safe – dry"),
    ("the ﬁnal ﬂight", "the final flight"),
    ("the cafe\u0301", "the café"),
    ("5 µg", "5 μg"),
    ("safe … dry", "safe ... dry"),
    ("safe . . . dry", "safe… dry"),
    ("safe…dry", "safe … dry"),
    ("R&amp;D", "R&D"),
    ("the harbor[1]", "the harbor"),
    ("the harbor[1]", "the harbor[1]"),
    ("the harbor [Bergen, 1931]", "the harbor [Bergen, 1931]"),
    ("safe, he said [sic], and", "safe, he said [sic], and"),
    ("the com-\nforting", "the comforting"),
    ("a well-\nknown", "a well-known"),
    ("the **harbor**", "the harbor"),
    ("the harbor", "the **harbor**"),
    ("the [harbor](https://example.org/h)", "the harbor"),
)
FORBIDDEN_PAIRS = (
    ("10²", "102", EditClass.NUMBER),
    ("10²", "10", EditClass.NUMBER),
    ("km²", "km", EditClass.NUMBER),
    ("$1.8bn", "$18bn", EditClass.NUMBER),
    ("$1.8bn", "$1.8m", EditClass.NUMBER),
    ("$1.8bn", "€1.8bn", EditClass.NUMBER),
    ("$1.8bn", "1.8bn", EditClass.NUMBER),
    ("$1.8 billion", "$1.8 million", EditClass.NUMBER),
    ("−5", "+5", EditClass.NUMBER),
    ("−5", "5", EditClass.NUMBER),
    ("±3", "3", EditClass.NUMBER),
    ("p < 0.05", "p = 0.05", EditClass.NUMBER),
    ("p < 0.05", "p > 0.05", EditClass.NUMBER),
    ("p<0.05", "p<0.5", EditClass.NUMBER),
    ("≥5", ">5", EditClass.NUMBER),
    ("20°C", "20 C", EditClass.NUMBER),
    ("5%", "5‰", EditClass.NUMBER),
    ("5%", "5", EditClass.NUMBER),
    ("40,000", "40.000", EditClass.NUMBER),
    ("40,000", "4,000", EditClass.NUMBER),
    ("40,000", "40 000", EditClass.NUMBER),
    ("1990–1995", "1990–1996", EditClass.NUMBER),
    ("1990–1995", "1990, 1995", EditClass.NUMBER),
    ("the 1980s", "the 1990s", EditClass.NUMBER),
    ("5 mg", "5 kg", EditClass.NUMBER),
    ("5 mg", "5 ml", EditClass.NUMBER),
    ("10 GHz", "10 MHz", EditClass.NUMBER),
    ("5 km", "5 miles", EditClass.NUMBER),
    ("fifty-two", "fifty-three", EditClass.NUMBER),
    ("a third", "a fourth", EditClass.NUMBER),
    ("3 × 5", "3 + 5", EditClass.NUMBER),
    ("10:30", "10:50", EditClass.NUMBER),
    ("isn’t", "is", EditClass.NEGATION),
    ("is", "isn’t", EditClass.NEGATION),
    ("cannot", "can", EditClass.NEGATION),
    ("was never", "was", EditClass.NEGATION),
    ("hardly rose", "rose", EditClass.NEGATION),
    ("without harm", "with harm", EditClass.NEGATION),
    ("harmless", "harmful", EditClass.NEGATION),
    ("unarmed", "armed", EditClass.NEGATION),
    ("legal", "illegal", EditClass.NEGATION),
    ("was not late", "was … late", EditClass.NEGATION),
    ("was not late", "was [very] late", EditClass.NEGATION),
    ("no late boat", "[a] late boat", EditClass.NEGATION),
    ("did fail to land", "did … land", EditClass.NEGATION),
    ("is unlikely to land", "is [likely] to land", EditClass.NEGATION),
    ("by Ada Brandt", "by Ada Okoro", EditClass.NAME),
    ("by Mr Brandt", "by Mr Brand", EditClass.NAME),
    ("in Bergen", "in Oslo", EditClass.NAME),
    ("the Polish boat", "the polish boat", EditClass.CASE),
    ("in March", "in march", EditClass.CASE),
    ("by the US", "by the us", EditClass.CASE),
    ("the café", "the саfé", EditClass.HOMOGLYPH),
    ("they’re late", "they are late", EditClass.SWAPPED),
    ("its boat", "it’s boat", EditClass.SWAPPED),
    ("they re-sign", "they resign", EditClass.SWAPPED),
    ("the colour", "the color", EditClass.SWAPPED),
    ("it may land", "it will land", EditClass.SWAPPED),
    ("it may land", "it [will] land", EditClass.SWAPPED),
    ("boats landed", "boats land", EditClass.SWAPPED),
    ("allegedly late", "late", EditClass.DROPPED),
    ("safe, dry", "safe dry", EditClass.PUNCTUATION),
    ("safe; dry", "safe, dry", EditClass.PUNCTUATION),
    ("the “safe” boat", "the safe boat", EditClass.PUNCTUATION),
    ("the safe boat", "the “safe” boat", EditClass.PUNCTUATION),
    ("the boys’ boat", "the boys boat", EditClass.PUNCTUATION),
    ("a well-known boat", "a well known boat", EditClass.PUNCTUATION),
    ("safe (and dry)", "safe and dry", EditClass.PUNCTUATION),
)


def sow(text: str, in_source: str, in_quotation: str) -> tuple[str, str] | None:
    """The passage for the source and for the quotation, sown at one place; None without two plain words together."""
    words = text.split(" ")
    at = pick(words, in_source, str.islower, 2)
    if at is None:
        return None
    ahead, behind = " ".join(words[: at + 1]), " ".join(words[at + 1 :])
    return f"{ahead} {in_source} {behind}", f"{ahead} {in_quotation} {behind}"
