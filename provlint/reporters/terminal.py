"""How text is made fit for a terminal: escaped, colored, linked, cut to its width."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from provlint.report import Severity

# Control and format characters steer a terminal, reorder text or hide in it, and drafts and sources are
# untrusted. The joiners that hold emoji and some scripts together are harmless and stay.
STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
JOINERS = frozenset("\u200c\u200d")

# Marks that a terminal draws over the character before them, and the vowels and finals of a Hangul syllable.
OVERLAID = frozenset({"Mn", "Me"})
JAMO = range(0x1160, 0x1200)

# What `paint` and `link` write around a text; nothing else that is shown holds an escape character.
_WRITTEN = re.compile(r"\x1b(?:\[[0-9;]{0,20}m|\]8;;[^\x1b]*\x1b\\)")

CODES = {"red": "31", "yellow": "33", "blue": "34", "green": "32", "bold": "1", "dim": "2"}
SEVERITY_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


@frozen
class Look:
    """
    How output may look: `width` in columns, and whether color codes may be used.

    `folder`: where relative paths start, for links to files; None where no links may be written. `shows_suppressed`:
    whether formats that have a place for findings that were kept out write them.
    """

    width: int = 80
    is_colored: bool = False
    folder: Path | None = None
    shows_suppressed: bool = False

    def paint(self, text: str, *names: str) -> str:
        """`text` in the named colors, where color is allowed."""
        if not self.is_colored or not text:
            return text
        return f"\x1b[{';'.join(CODES[name] for name in names)}m{text}\x1b[0m"

    def link(self, label: str, path: str) -> str:
        """
        `label` as a link to the file `path`, where links are allowed and there is such a file.

        Each word is a link of its own, so that a label may be wrapped. Egmont Koblinger, "Hyperlinks (a.k.a.
        HTML-like anchors) in terminal emulators" (2017).
        """
        if self.folder is None or "\0" in path or not (self.folder / path).is_file():
            return label
        from provlint.reporters.places import as_reference

        target = as_reference(str((self.folder / path).absolute()))
        return " ".join(f"\x1b]8;;{target}\x1b\\{word}\x1b]8;;\x1b\\" for word in label.split(" "))


def printable(text: str) -> str:
    """`text` on one line, with what could steer a terminal or hide in it written as an escape."""
    spaced = text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ").replace("\t", " ")
    if spaced.isprintable():
        return spaced
    return "".join(f"\\u{{{ord(char):x}}}" if _steers(char) else char for char in spaced)


def _steers(char: str) -> bool:
    return unicodedata.category(char) in STEERING and char not in JOINERS


def cells(text: str) -> int:
    """How many columns a terminal gives `text`: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(_cells_of(char) for char in text)


def _cells_of(char: str) -> int:
    if unicodedata.category(char) in OVERLAID or char in JOINERS or ord(char) in JAMO:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def shorten(text: str, width: int) -> str:
    """`text` cut to `width` columns, an ellipsis in place of its end where it is longer."""
    if cells(text) <= width:
        return text
    kept, used = [], 0
    for char in text:
        used += _cells_of(char)
        if used > width - 1:
            break
        kept.append(char)
    return "".join(kept) + "…"


def wrap(indent: str, text: str, look: Look) -> Iterator[str]:
    """`text` broken at spaces into lines of at most `look.width` columns; a longer word stands alone."""
    line, used = indent, len(indent)
    for word in text.split(" "):
        width = cells(_WRITTEN.sub("", word))
        if used > len(indent) and used + 1 + width > look.width:
            yield line + "\n"
            line, used = indent, len(indent)
        elif used > len(indent):
            line, used = line + " ", used + 1
        line, used = line + word, used + width
    yield line + "\n"
