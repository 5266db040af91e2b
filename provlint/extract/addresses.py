"""Addresses as they are written out in a text."""

from __future__ import annotations

import re

ADDRESS = re.compile(r"https?://[^\s<>\"'“”»\]}|{]{3,500}")

_CLOSING = ".,;:!?*_"


def trimmed(address: str) -> str:
    """What `ADDRESS` found without the stop of its sentence and without a parenthesis that it does not open."""
    address = address.rstrip(_CLOSING)
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(_CLOSING)
    return address
