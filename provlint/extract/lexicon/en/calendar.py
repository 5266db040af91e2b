"""The days of the week and the months, in small letters."""

from __future__ import annotations

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())

SHORT_DAYS = frozenset("mon tue tues wed thu thurs fri sat sun".split())

MONTHS = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec
    """.split()
)
"""The months and their abbreviations, without the stop."""
