"""Captions: paragraphs that say what a picture shows, and the lines that credit it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from provlint.text.document import Block, Document

_CREDIT_WITHIN = 120
"""How long a line of credits is at most, and how much of a paragraph's end is searched for one."""

_LABEL_WITHIN = 40
"""How much of a paragraph's beginning is searched for a label."""

_CAPTION_WITHIN = 400
"""How long a caption is at most that is known only by its tense or by the line of credits beside it."""

_PICTURE_WITHIN = 500
"""How long the Markdown of a picture may be."""

_NAMES = r"[A-Z][\w'’.-]{0,20} (?:\s(?:(?:via|of|the|for)\s){0,2}[A-Z][\w'’.-]{0,20}){0,6}"
_CREDITED = (
    r"\b(?:Photos?|Photograph|Image|Picture|Credit|Courtesy)(?:\s(?:by|of)\s|:\s?) "
    rf"(?:{_NAMES}) (?:\s?[/|,]\s?{_NAMES}){{0,3}}"
)
"""Names as credits write them, and the words that open a credit; both for patterns that allow white space."""


def is_caption(document: Document, block: Block) -> bool:
    """
    Whether a block is the caption of a picture or a table: by its label (`Figure 3:`), because it tells a day long gone
    in the present tense (`waves to the crowd on May 3, 2016`), by the credit at its end or in the line beside it
    (`Jane Doe/AP`), or because it stands right below the picture.
    """
    text, span = document.prose.text, block.span
    if _label().match(text, span.start, min(span.end, span.start + _LABEL_WITHIN)):
        return True
    if _scene().match(text, span.start, min(span.end, span.start + _CAPTION_WITHIN)):
        return True
    if _credit().search(text, max(span.start, span.end - _CREDIT_WITHIN), span.end):
        return True
    return _is_below_picture(document, block) or _has_credit_beside(document, block)


def _is_below_picture(document: Document, block: Block) -> bool:
    """Whether the line right above the block ends with a picture in Markdown."""
    start = document.prose.to_origin(block.span).start
    return _picture().search(document.text, max(0, start - _PICTURE_WITHIN), start) is not None


def _has_credit_beside(document: Document, block: Block) -> bool:
    """Whether the block is short, and the one before or behind is a line that credits a picture and nothing else."""
    if block.span.end - block.span.start > _CAPTION_WITHIN:
        return False
    place = bisect_right(document.blocks, block.span.start, key=_start) - 1
    beside = (*document.blocks[max(0, place - 1) : place], *document.blocks[place + 1 : place + 2])
    return any(
        other.span.end - other.span.start <= _CREDIT_WITHIN
        and _credit_line().fullmatch(document.prose.text, other.span.start, other.span.end)
        for other in beside
    )


def _start(block: Block) -> int:
    return block.span.start


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"""
        \W{0,3} (?=[A-Z])
        (?i:figures?|fig|tables?|photos?|photographs?|pictures?|images?|captions?|charts?|maps?|illustrations?|plates?)
        \.? \s{0,2} (?:\d{1,3}[a-z]?|[IVX]{1,5}|[A-Z])? (?:\.\d{1,3}){0,2} \s{0,2} (?:[:|—–]|\.\s|\.$)
        """,
        re.VERBOSE,
    )


@cache
def _scene() -> re.Pattern[str]:
    """What someone does in a picture, and the day it was taken."""
    return re.compile(
        r"""
        [A-Z] [^\n.;:]{0,120} \s
        (?:addresses|answers|appears|applauds?|arrives?|attends?|cheers?|delivers|embraces?|gestures?|greets?|hugs?
          |laughs?|listens?|looks?|poses?|points|reacts?|shakes?|signs|sits?|smiles?|speaks?|stands?|talks?|walks?
          |watch(?:es)?|waves?|is\sseen|are\sseen|pictured)
        \s [^\n;]{0,200} \s on \s (?:[A-Z][a-z]{2,5}day,\s)? [A-Z][a-z]{2,8}\.? \s \d{1,2}, \s \d{4}
        """,
        re.VERBOSE,
    )


@cache
def _credit() -> re.Pattern[str]:
    """The credit with which a caption ends, in brackets or by itself."""
    return re.compile(
        rf"""
        (?: \( [^()\n]{{0,60}} \b(?:[Pp]hotos?|[Pp]hotograph|AP|AFP|EPA|Reuters|Getty|Shutterstock)\b [^()\n]{{0,60}} \)
          | {_CREDITED}
          | \b Getty\sImages | \b AP\s(?:Photo|Images)\b [^.\n]{{0,40}}
          | [A-Z]\w+/(?:AP|AFP|EPA|Reuters|Getty|Shutterstock)
        ) [\s.)]{{0,3}} \Z
        """,
        re.VERBOSE,
    )


@cache
def _credit_line() -> re.Pattern[str]:
    """A line that is nothing but a credit: Jane Doe/The Harbor via AP Images."""
    return re.compile(
        rf"""
        (?= [^\n]{{0,100}} \b(?:Photos?|Images?|AP|AFP|EPA|Reuters|Getty|Shutterstock)\b )
        \W{{0,3}} (?: {_CREDITED} | {_NAMES} (?:\s?[/|]\s?{_NAMES}){{0,2}} ) \W{{0,3}}
        """,
        re.VERBOSE,
    )


@cache
def _picture() -> re.Pattern[str]:
    return re.compile(r"!\[[^\]\n]{0,200}\](?:\([^)\n]{0,200}\)|\[[^\]\n]{0,80}\])[ \t]*\n[ \t*_]{0,4}\Z")
