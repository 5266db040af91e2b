"""How the words of drafts and sources are made fit to be shown: nothing in them hides, reorders or breaks the page."""

from __future__ import annotations

import re

# Controls, what turns the direction of text around unseen, line ends that are none, half characters, and tags: each
# would hide text or show it in another order than it is read in. Marks that scripts need, the joiners and the plain
# left-to-right and right-to-left marks, stay.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_LINE_END = re.compile(r"\r\n?")
_PARAGRAPH_END = re.compile(r"[^\S\n]*\n[^\S\n]*\n\s*")
_WEB = re.compile(r"(?i)https?://[^\s\"'<>\\^`{|}]{1,2000}\Z")
# Longer text in one piece is broken here, since browsers take long to break it anywhere.
_LONGEST_WORD = 400
_LONG_WORD = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")


def visible(text: str) -> str:
    """`text` with what would steer its display written as `\\u{…}`; line ends are `\\n`."""
    text = _LINE_END.sub("\n", text)
    return _STEERING.sub(lambda match: f"\\u{{{ord(match[0]):x}}}", text)


def breakable(text: str) -> str:
    """`visible` text with a place to break, seen by nobody, in words of many hundred characters."""
    return _LONG_WORD.sub(lambda match: f"{match[0]}\u200b", visible(text))


def flowing(text: str) -> str:
    """Prose of a source with its paragraphs on lines of their own and every other space a single one."""
    paragraphs = _PARAGRAPH_END.split(_LINE_END.sub("\n", text))
    return breakable("\n".join(_one_line(paragraph) for paragraph in paragraphs))


def one_line(text: str, longest: int) -> str:
    """`text` on one line, cut in its middle where it is longer than `longest`."""
    line = " ".join(text.split())
    if len(line) > longest:
        half = longest // 2
        line = f"{line[:half].rstrip()} […] {line[-half:].lstrip()}"
    return breakable(line)


def web_address(url: str | None) -> str | None:
    """`url` where it is an address of the web that can be a link: http or https, without a space or a mark in it."""
    address = (url or "").strip()
    return address if _WEB.match(address) and address.isprintable() else None


def plural(number: int, noun: str, many: str | None = None) -> str:
    """A number with its noun: `1 draft`, `2 drafts`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {many or noun + 's'}"


def _one_line(paragraph: str) -> str:
    """The paragraph on one line; a space at either end stays one, since an excerpt is made of pieces."""
    words = " ".join(paragraph.split())
    before = " " if words and paragraph[0].isspace() else ""
    after = " " if paragraph[-1:].isspace() and (words or not before) else ""
    return f"{before}{words}{after}"
