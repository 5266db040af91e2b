"""What is raised to a power: units of measure and functions, before a figure that is then no mark of a note."""

from __future__ import annotations

POWERED = frozenset(
    """
    pm nm um mm cm dm hm km in ft yd mi sq ha mg kg mol rad sec min hr inch inches foot feet yard yards mile miles
    meter meters metre metres kilometer kilometers kilometre kilometres centimeter centimeters centimetre centimetres
    second seconds sin cos tan log ln exp lim det var chi
    """.split()
)
"""In small letters: `5 km²`, `12 sec²`, `log² n`."""
