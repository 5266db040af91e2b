"""XML written piece by piece, in ASCII, with nothing in it that XML or a terminal would not bear."""

from __future__ import annotations

import re
from collections.abc import Mapping

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

# Characters that no XML 1.0 text may hold, however it is written (W3C, "XML 1.0", fifth edition, 2.2).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SYNTAX = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def escape(text: str) -> str:
    """`text` as it may stand in an element or in a quoted attribute; what XML forbids is written as `\\u{…}`."""
    allowed = _FORBIDDEN.sub(lambda match: f"\\u{{{ord(match[0]):x}}}", text)
    for char, entity in _SYNTAX.items():
        allowed = allowed.replace(char, entity)
    return "".join(char if " " <= char <= "~" else f"&#{ord(char)};" for char in allowed)


def start(name: str, attributes: Mapping[str, str | int]) -> str:
    """A start tag; the names are ours and need no escape."""
    return f"<{name}{_attributes(attributes)}>"


def element(name: str, attributes: Mapping[str, str | int], text: str = "") -> str:
    """An element that holds nothing but text, whose line ends stay line ends."""
    if not text:
        return f"<{name}{_attributes(attributes)}/>"
    content = "\n".join(escape(line) for line in text.split("\n"))
    return f"<{name}{_attributes(attributes)}>{content}</{name}>"


def _attributes(attributes: Mapping[str, str | int]) -> str:
    return "".join(f' {name}="{escape(str(value))}"' for name, value in attributes.items())
