"""What HTML's elements and their attributes say about the words in them."""

from __future__ import annotations

import html
import re

from provlint.text.document import BlockKind

# Elements that stand on lines of their own, where words do not run on.
BLOCKS = frozenset(
    """
    address article aside blockquote body button canvas caption center datalist dd details dialog dir div dl dt
    fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main map
    menu nav noscript object ol optgroup option p pre section select summary svg table tbody td template tfoot th
    thead tr ul video audio
    """.split()
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# The page itself, which goes on behind its end tag.
PAGES = frozenset({"html", "body"})
# Blocks that nothing stands in.
EMPTY = frozenset({"hr"})
KINDS: dict[str, BlockKind] = {
    "li": BlockKind.ITEM,
    "dt": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
}
# What goes with a page rather than with its text.
BOILERPLATE = frozenset(
    """
    aside audio button canvas datalist dialog footer form map menu nav noscript object select svg template video
    """.split()
)
BOILERPLATE_ROLES = frozenset(
    {"banner", "complementary", "contentinfo", "navigation", "search", "menu", "dialog"}
)
# Of these, those that some pages wrap all their text in.
WRAPPERS = frozenset({"dialog", "form", "noscript", "object", "template"})
# Notes and lists of works belong to the text, whatever element they are put in.
NOTE_ROLES = frozenset({"doc-endnote", "doc-endnotes", "doc-footnote", "doc-bibliography", "note"})
# In these even a footer belongs to the text: it says who is quoted or shown.
QUOTING = frozenset({"blockquote", "figure"})
# Words beside the words: how they are read aloud, and formulas a second time.
ASIDES = frozenset({"rt", "rp", "annotation"})
CODE = frozenset({"code", "kbd", "samp", "tt"})

# Elements that a new one of their kind ends, unless one of the second kind was opened since (section 13.1.2.4).
_IMPLIED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ul", "ol", "menu")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "td": (("td", "th"), ("table",)),
    "th": (("td", "th"), ("table",)),
    "tr": (("tr",), ("table",)),
    "option": (("option",), ("select", "datalist")),
    "optgroup": (("optgroup", "option"), ("select",)),
    **dict.fromkeys(("tbody", "thead", "tfoot"), (("tbody", "thead", "tfoot"), ("table",))),
}
# What the end tag of an element inside cannot end.
_BARRIERS = ("td", "th", "caption")
_TABLE_PARTS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "body", "html"})

_ATTRIBUTE = re.compile(
    r"""(?x) (?P<name> [^\s"'>/=]{1,64} )
    (?: \s*+ = \s*+ (?: "(?P<double>[^"]*+)" | '(?P<single>[^']*+)' | (?P<bare>[^\s>]*+) ) )?"""
)
_CODE_CLASS = re.compile(
    r"(?i)(?<![\w-])(?:highlight|sourceCode|prettyprint|brush|code|codehilite|lang(?:uage)?-\w)"
)
_FIRST_CODE = re.compile(r"(?i)\s{0,99}<(?:code|samp|kbd)\b")


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag by their names in lower case, entities resolved; the first of a name counts."""
    found: dict[str, str] = {}
    if "=" in tag:
        for match in _ATTRIBUTE.finditer(tag):
            value = match["double"] or match["single"] or match["bare"] or ""
            found.setdefault(match["name"].lower(), html.unescape(value) if "&" in value else value)
    return found


def implied_ends(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The elements that the beginning of `name` ends, and those behind which it cannot."""
    return _IMPLIED.get(name, ((), ()))


def barriers(name: str) -> tuple[str, ...]:
    """The elements behind which the end tag of `name` ends nothing."""
    if name in _TABLE_PARTS:
        return ("table",) if name in ("td", "th", "tr") else ()
    return ("ul", "ol", "menu", *_BARRIERS) if name == "li" else _BARRIERS


def is_code(classes: str, text: str, end: int) -> bool:
    """Whether the `pre` of these classes, whose content begins at `end` of `text`, holds a program."""
    return _CODE_CLASS.search(classes) is not None or _FIRST_CODE.match(text, end) is not None
