"""Changes of a number, of its sign, its unit or what is done to it."""

from __future__ import annotations

from mutations.edits import Forbidden, one_of, with_number
from mutations.places import put_in, swap
from provlint.report import EditClass

N = EditClass.NUMBER


UNITS = {
    "percent": "degrees", "per cent": "degrees", "million": "billion", "billion": "million", "thousand": "million",
    "km": "mi", "kilometers": "miles", "miles": "kilometers", "meters": "feet", "feet": "meters", "metres": "feet",
    "dollars": "euros", "days": "weeks", "weeks": "days", "months": "years", "years": "months", "hours": "minutes",
    "minutes": "hours", "mg": "kg", "kg": "mg", "GHz": "MHz", "MHz": "GHz", "K": "C", "cm": "mm", "mm": "cm",
    "nm": "mm", "hundred": "thousand", "trillion": "billion", "pounds": "dollars", "tons": "pounds",
}  # fmt: skip

WORDS = {
    "one": "two", "two": "three", "three": "four", "four": "five", "five": "six", "six": "seven", "seven": "eight",
    "eight": "nine", "nine": "ten", "ten": "eleven", "first": "second", "second": "third", "half": "third",
}  # fmt: skip

_FIGURES = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}

NUMBERS = {
    "last digit": Forbidden(lambda t: swap(t, r"(?<=\d)\d(?!.*\d)", lambda m: str((int(m[0]) + 3) % 10)), N),
    "first digit": Forbidden(
        lambda t: swap(t, r"(?<![\w.,-])\d(?=\d* [a-z])", lambda m: str(int(m[0]) % 9 + 1)), N
    ),
    "digit added": Forbidden(lambda t: swap(t, r"(?<=\d)(?= [a-z])", "0"), N),
    "digits exchanged": Forbidden(
        lambda t: swap(t, r"(?<=\d)(?P<a>\d)(?P<b>\d)(?=\D|$)", lambda m: m["b"] + m["a"]), N
    ),
    "decimal point lost": Forbidden(lambda t: swap(t, r"(?<=\d)\.(?=\d)", ""), N),
    "decimal point moved": Forbidden(lambda t: swap(t, r"(?<=\d)\.(\d)(?=\d)", r"\1."), N),
    "decimal comma": Forbidden(lambda t: swap(t, r"(?<=\d)\.(?=\d)", ","), N),
    "decimal point gained": Forbidden(lambda t: swap(t, r"(?<=\d)(?=\d(?: [a-z]|$))", "."), N),
    "thousands' comma lost": Forbidden(lambda t: swap(t, r"(?<=\d),(?=\d{3})", ""), N),
    "thousands' comma a point": Forbidden(lambda t: swap(t, r"(?<=\d),(?=\d{3})", "."), N),
    "percent sign lost": Forbidden(lambda t: swap(t, r"(?<=\d)%(?= [a-z])", ""), N),
    "percent sign gained": Forbidden(lambda t: swap(t, r"(?<=[a-z] )\d+(?= [a-z])", r"\g<0>%"), N),
    "currency lost": Forbidden(lambda t: swap(t, r"[$€£](?=\d)", ""), N),
    "other currency": Forbidden(lambda t: swap(t, r"[$€£](?=\d)", lambda m: "€" if m[0] == "$" else "$"), N),
    "minus gained": Forbidden(lambda t: swap(t, r"(?<=[a-z] )(?=\d)", "−"), N),
    "plus gained": Forbidden(lambda t: swap(t, r"(?<=[a-z] )(?=\d)", "+"), N),
    "sign lost": Forbidden(lambda t: swap(t, r"(?<=[a-z] )[−+±~<>≤≥](?=\d)", ""), N),
    "other operator": Forbidden(
        lambda t: swap(t, r"(?<=\w) ?[=<>≤≥] ?(?=\d)", lambda m: "≠" if "=" in m[0] else "="), N
    ),
    "unit": Forbidden(with_number(UNITS), N),
    "scale lost": Forbidden(lambda t: swap(t, r"(?<=\d )(?:million|billion|trillion) (?=[a-z])", ""), N),
    "number word": Forbidden(one_of(WORDS), N),
    "number word in figures": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] )(?:two|three|four|five|six)(?= [a-z])", lambda m: _FIGURES[m[0]]), N
    ),
    "percent sign in words": Forbidden(lambda t: swap(t, r"(?<=\d)%(?= [a-z])", " percent"), N),
    "sign in the source's bracket": Forbidden(lambda t: swap(t, r"(?<=\[)(?=\d+[,\]–-])", "−"), N),
    "range in the source's bracket": Forbidden(lambda t: swap(t, r"(?<=\[\d\d)[–-](?=\d\d\])", "."), N),
    "range made one number": Forbidden(lambda t: swap(t, r"(?<=\d)[-–](?=\d)", ""), N),
    "range made a decimal": Forbidden(lambda t: swap(t, r"(?<=\d)[-–](?=\d)", "."), N),
    "decade": Forbidden(lambda t: swap(t, r"(?<=19)(\d)(?=0s)", lambda m: str((int(m[0]) + 1) % 10)), N),
    "ordinal": Forbidden(lambda t: swap(t, r"(?<= )\d+(?=(?:st|nd|rd|th)\b)", lambda m: m[0] + "1"), N),
    "number lost": Forbidden(lambda t: swap(t, r"(?<=[a-z] )\d+ (?=[a-z])", ""), N),
    "number gained": Forbidden(lambda t: put_in(t, "gn", "73"), N),
    "number in a bracket": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] )\d+(?= [a-z])", lambda m: f"[{int(m[0]) + 1}]"), N
    ),
    "number word in a bracket": Forbidden(
        one_of(WORDS, "[{}]"), N, (EditClass.NEGATION,)
    ),  # half and third, first and second
    "unit in a bracket": Forbidden(
        with_number(UNITS, "[{}]"), N, (EditClass.CUT,)
    ),  # where the unit is a scale, the number before it is cut too
    "number put away by a bracket": Forbidden(lambda t: swap(t, r"(?<=[a-z] )\d+(?= [a-z])", "[some]"), N),
    "scale in a bracket": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] \d\d)(?= [a-z])", " [million]"), N, (EditClass.CUT,)
    ),  # as above
}
