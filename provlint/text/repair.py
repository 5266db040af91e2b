"""
The damage a text takes on its way from page to file, put right: broken words, entities, notes, page furniture.

Only damage that shows itself is touched: a hyphen at a line's end, bytes read in the wrong encoding, a page
number between blank lines. Words are never guessed.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from functools import cache

from attrs import frozen

from provlint.text.furniture import (
    find_line_numbers,
    find_page_breaks,
    find_quoting_marks,
    find_star_pages,
)
from provlint.text.patterns import compiled
from provlint.text.powers import POWERED
from provlint.text.projection import Builder
from provlint.text.reading import Reading, Repair
from provlint.text.span import Span

_PATTERNS = {
    # A hyphen or soft hyphen between a letter and a small letter on the next line.
    "line-end-hyphen": r"(?<=[^\W\d_])[ ]?[-‐\u00ad¬][ \t]{0,4}\r?\n[ \t]{0,40}(?:>[ \t]?){0,5}(?=[^\W\d_])",
    "entity": r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d?);",
    # HTML tags, but not those that raise or lower figures, and the two ends of a Markdown link: [words](https://…)
    "markup": r"""
        </?(?i:a|b|i|u|s|q|p|em|strong|br|hr|span|div|li|ul|ol|td|tr|th|h[1-6]|cite|code|mark|small|blockquote|font)
        (?:\s+[a-zA-Z-]{1,20}=(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'|[^\s<>"']{1,300})){0,9}\s?/?>
        | \[(?=[^\[\]\n]{1,200}\]\((?:https?:|/|\#|mailto:))
        | \]\((?:https?:|/|\#|mailto:)[^()\s]{0,300}\)
    """,
    # A capital that the source's own editor put in: [T]he.
    "bracketed-letter": r"(?<![^\W_])\[(?=[^\W\d_]\][^\W\d_])|(?<=\[[^\W\d_])\](?=[^\W\d_])",
    # “The first half,” she said, “and the second.” One speaker's one sentence, parted only by who says it.
    "speech-tag": r"""
        ,[”"]\s (?:[^\W\d_][\w.’'-]{0,30}\s){0,4}?
        (?:said|says|added|adds|wrote|writes|told|explained|continued|noted|argued|warned|recalled|asked)
        (?:\s[^\W\d_][\w.’'-]{0,30}){0,4}?,\s[“"](?=[^\W\d_])
    """,
    # [38], [1, 2], [1.3-1.7], [0a1b2c3d], [note 4], [^3], [citation needed], [a] tight to a word; no year.
    "source-bracket": r"""
        (?<=\S) \[[a-z]\] (?![^\W_])
        | [ ]? \[ (?: \d{1,3}(?:[\s.,;:–—-]{1,3}\d{1,3}){0,9} | (?=[a-f]{0,7}\d)[0-9a-f]{8} | [Nn]ote[ ]\d{1,3}
          | \^[^\[\]\s]{1,40} | citation[ ]needed | edit ) \]
    """,
    # Raised figures after a word or a stop, though not after a unit (km²) or a symbol (x²), and not after brackets that
    # end with either; plain figures after a sentence's end.
    "footnote-mark": r"""
        (?<=[^\W\d_]{2}) <sup>\s?\d{1,3}\s?</sup>
        | [\d¹²³⁰⁴-⁹]
        (?: (?: (?<=[^\W\d_]{2}[¹²³⁰⁴-⁹]) | (?<=[.,;:!?”"’][¹²³⁰⁴-⁹]) | (?<=[^\W\d_]{2}\)[¹²³⁰⁴-⁹]) )
            [¹²³⁰⁴-⁹]{0,3} (?![^\W_])
          | (?<=[a-z]{2}[.,;:!?]\d) (?<![nN]o\.\d) (?<!vol\.\d) (?<!pp\.\d) (?<![fF]ig\.\d) \d{0,2} (?=\s+[A-Z“"]|\s*\Z)
          | (?<=[a-z][.,!?][”"’]\d) \d{0,2} (?=\s)
        )
    """,
    "mojibake": r"ï»¿ | [ÂÃâÅÄÎÏÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}",
    # 0 and 1 for the letters o and l, and the reverse in years; small words misread as what is no word; rn for m where
    # a word begins with it, or ends with it but for p or b and an ending: turnpike and RNA are let be.
    "ocr": r"""
        (?<![^\W_])
        (?: [A-Z]?[a-z]+[01]{1,2}[a-z]{2,} | [A-Z]?[a-z]{2,}[01]{1,2}[a-z]+ | [A-Z]?[a-z]{3,}11 | 1[a-z]{3,}
          | l9\d\d | 2O[012]\d
          | (?:{misread}) | [a-z]{1,20}rn[pb](?:s|ed|ing|ers?|y)? | rn(?:[eiou]|a[dknrty])[a-z]{0,20} )
        (?![^\W_])
    """,
}
# What stands wherever a kind of damage does, looked for before its pattern is, which takes twenty times as long.
_SIGNS: dict[str, tuple[str, ...]] = {
    "entity": ("&",),
    "source-bracket": ("[",),
    "markup": ("<", "]("),
    "speech-tag": (",”", ',"'),
    "mojibake": ("Â", "Ã", "â", "Å", "Ä", "Î", "Ï", "Ð", "Ñ", "ï»¿"),
}
# The same where no few characters tell it; each begins with a character or a set of them, which is looked for fast.
_HINTS = {
    "line-end-hyphen": (r"[-‐\u00ad¬][ \t]{0,4}\r?\n",),
    "bracketed-letter": (r"\[[^\W\d_]\]",),
    "footnote-mark": (r"[.,;:!?”\"’<¹²³⁰⁴-⁹](?:\d(?<=[^\s\d]..)|(?<=<)sup>|(?<=[¹²³⁰⁴-⁹]))",),
    "ocr": (
        r"[01](?:(?<=[a-z].)(?:1|[01]?[a-z])|(?<=1)(?<![^\W_].)[a-z]{3})",
        r"rn(?:[pb]|(?<![^\W_]..)[aeiou])",
    ),
}
_HYPHENS = ("-", "‐", "\u00ad", "¬")
# Words that are hyphenated to the next one more often than they are broken off from it.
_LEADS = frozenset(
    re.findall(
        r"\w+", "well self ill long short high low half all cross first second third non ex anti year old"
    )
)
_LAST_WORD = re.compile(r"[^\W\d_]{0,40}\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]{1,40}")
_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,40}+-[^\W\d_]{1,40}+")
# Tags that end a line or a block, where words do not run on.
_BREAKING = re.compile(r"</?(?:br|p|hr|div|li|ul|ol|td|tr|th|h[1-6]|blockquote)\b", re.IGNORECASE)
# Words too short to tell from symbols, which are raised to a power, that are none.
_SHORT_WORDS = frozenset("am an as at be by do go he if is it me my no of on or so to up us we".split())
# Small words, each after what scanning makes of them that is no word itself.
_MISREAD = dict(
    pair.split("=")
    for pair in """
    tbe=the tlie=the tlic=the tbat=that tliat=that tbis=this tliis=this tbey=they tliey=they tbere=there
    ancl=and hirn=him frorn=from bave=have witli=with whicli=which wliich=which wliicli=which wbich=which
    wlio=who wbo=who wlien=when wben=when
    """.split()
)
# Of the others a capital may open a name: Hirn, Bave.
_MISREAD_FORMS = "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" if w[0] in "tw" else w for w in _MISREAD)
_SIGNS["ocr"] = ("l9", "2O", *_MISREAD, *(word.capitalize() for word in _MISREAD if word[0] in "tw"))
_FIGURES = str.maketrans({"0": "o", "1": "l"})


@frozen
class _Patch:
    start: int
    end: int
    text: str
    name: str


def repair(text: str) -> Reading | None:
    """The text with its damage put right; None where there is none. Linear."""
    patches = [patch for name in _PATTERNS for patch in _patches(text, name)]
    patches += [_across_page(text, span) for span in find_page_breaks(text)]
    patches += [_across_page(text, span) for span in find_star_pages(text)]
    patches += [_Patch(span.start, span.end, "", "page-furniture") for span in find_line_numbers(text)]
    patches += [_Patch(span.start, span.end, "", "line-marks") for span in find_quoting_marks(text)]
    if not patches:
        return None
    builder, repairs, place = Builder(text), [], 0
    for patch in sorted(patches, key=lambda p: (p.start, -p.end)):
        if patch.start < place:
            continue
        builder.copy(place, patch.start)
        builder.put(patch.text, patch.start, patch.end)
        repairs.append(Repair(Span(patch.start, patch.end), patch.name, text[patch.start : patch.end]))
        place = patch.end
    builder.copy(place, len(text))
    return Reading(builder.build(), tuple(repairs))


def _across_page(text: str, span: Span) -> _Patch:
    """What is put for a page break: a space, or nothing where a word is broken over it."""
    is_broken = text[span.start - 1 : span.start] in _HYPHENS and text[span.end : span.end + 1].islower()
    return _Patch(span.start - is_broken, span.end, "" if is_broken else " ", "page-furniture")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(f"(?x){_PATTERNS[name].replace('{misread}', _MISREAD_FORMS)}")


def _patches(text: str, name: str) -> Iterator[_Patch]:
    """Where one kind of damage shows, and what is put there."""
    if not _may_show(text, name):
        return
    compounds: frozenset[str] | None = None
    mend = _MENDED.get(name)
    for match in _pattern(name).finditer(text):
        found, start, end = match.group(), match.start(), match.end()
        if mend is not None:
            better = mend(match)
        elif name == "line-end-hyphen":
            compounds = _compounds(text) if compounds is None else compounds
            better = found if _is_compound(text, start, end, compounds) else ""
        else:
            better = ""
        if better != found:
            yield _Patch(start, end, better, name)


def _may_show(text: str, name: str) -> bool:
    """Whether the text has what one kind of damage has always; where not, there is none of that kind."""
    is_signed = any(sign in text for sign in _SIGNS.get(name, ()))
    return is_signed or any(compiled(hint).search(text) for hint in _HINTS.get(name, ()))


def _without_tag(match: re.Match[str]) -> str:
    """What is put for a tag: a space where it ends a line or a block."""
    return " " if _BREAKING.match(match[0]) else ""


def _without_note(match: re.Match[str]) -> str:
    """What is put for a raised figure: itself where it is a power."""
    return match[0] if _is_power(match.string, match.start()) else ""


def _is_power(text: str, start: int) -> bool:
    """Whether a raised figure belongs to the unit or symbol before it, rather than to a note."""
    word = _word_before(text, start).lower()
    return word in POWERED or (0 < len(word) < 3 and word not in _SHORT_WORDS)


def _word_before(text: str, end: int) -> str:
    """The letters that end at `end`, at most forty; empty where none do."""
    return "".join(_LAST_WORD.findall(text, max(0, end - 40), end))


def _compounds(text: str) -> frozenset[str]:
    """The hyphenated words of the text that are not broken over a line."""
    return frozenset(_COMPOUND.findall(text))


def _is_compound(text: str, start: int, end: int, compounds: frozenset[str]) -> bool:
    """Whether a hyphen at a line's end is the word's own: it leads a compound, or the text has that one elsewhere."""
    ahead = _word_before(text, start)
    behind = "".join(_FIRST_WORD.findall(text, end, end + 40)[:1])
    return ahead.lower() in _LEADS or text[end].isupper() or f"{ahead}-{behind}" in compounds


def _decoded(match: re.Match[str]) -> str:
    """UTF-8 that was read as Windows-1252, read again; as found where it was not."""
    try:
        coded = (c.encode("cp1252") if c > "\u009f" else c.encode("latin-1") for c in match[0])
        return b"".join(coded).decode("utf-8")
    except UnicodeError:
        return match[0]


def _lettered(match: re.Match[str]) -> str:
    """A word with its stray figures read as the letters they look like, and a year with its letters as figures."""
    found = match[0]
    if found[1:].isdigit() or found[2:].isdigit():
        return found.replace("l", "1").replace("O", "0")
    read = found.translate(_FIGURES)
    if read != found:
        return read
    word = _MISREAD.get(found.lower(), found.replace("rn", "m"))
    return word.capitalize() if found[0].isupper() else word


_MENDED: dict[str, Callable[[re.Match[str]], str]] = {
    "entity": lambda match: html.unescape(match[0]),
    "mojibake": _decoded,
    "ocr": _lettered,
    "speech-tag": lambda _: ", ",
    "markup": _without_tag,
    "footnote-mark": _without_note,
}
