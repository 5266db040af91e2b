"""
The damage a text takes on its way from page to file, put right: broken words, entities, notes, page furniture.

Only damage that shows itself is touched: a hyphen at a line's end, bytes read in the wrong encoding, a page
number between blank lines. Words are never guessed.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

from attrs import frozen

from provlint.text.projection import Builder
from provlint.text.reading import Reading, Repair
from provlint.text.span import Span

_PATTERNS = {
    # A hyphen or soft hyphen between a letter and a small letter on the next line.
    "line-end-hyphen": r"(?<=[^\W\d_])[ ]?[-‐\u00ad¬][ \t]{0,4}\r?\n[ \t]{0,40}(?=[^\W\d_])",
    "entity": r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d?);",
    # HTML tags, but not those that raise or lower figures, and the two ends of a Markdown link: [words](https://…)
    "markup": r"""
        </?(?i:a|b|i|u|s|q|p|em|strong|br|hr|span|div|li|ul|ol|td|tr|th|h[1-6]|cite|code|mark|small|blockquote|font)
        (?:\s+[a-zA-Z-]{1,20}=(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'|[^\s<>"']{1,300})){0,9}\s?/?>
        | \[(?=[^\[\]\n]{1,200}\]\((?:https?:|/|\#|mailto:))
        | \]\((?:https?:|/|\#|mailto:)[^()\s]{0,300}\)
    """,
    # “The first half,” she said, “and the second.” One speaker's one sentence, parted only by who says it.
    "speech-tag": r"""
        ,[”"]\s (?:[^\W\d_][\w.’'-]{0,30}\s){0,4}?
        (?:said|says|added|adds|wrote|writes|told|explained|continued|noted|argued|warned|recalled|asked)
        (?:\s[^\W\d_][\w.’'-]{0,30}){0,4}?,\s[“"](?=[^\W\d_])
    """,
    # [38], [1, 2], [1.3-1.7], [0a1b2c3d], [note 4], [^3], [citation needed], [a] tight to a word; no year.
    "source-bracket": r"""
        (?<=\S) \[[a-z]\]
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
    "mojibake": r"[ÂÃâÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}",
    # 0 and 1 for the letters o and l, and the reverse in years.
    "ocr": r"""
        (?<![^\W_])
        (?: [A-Z]?[a-z]+[01][a-z]{2,} | [A-Z]?[a-z]{2,}[01][a-z]+ | 1[a-z]{3,} | l9\d\d | 2O[012]\d )
        (?![^\W_])
    """,
    # A number alone between blank lines, a page told by its name alone on a line, or a form feed. Starts after a word
    # only, so that blank lines cost nothing.
    "page-furniture": r"""
        (?<=\S) [ \t]*+ \r?\n (?:[ \t]*+\r?\n)++ [ \t]*+
        (?:[Pp]age[ ])? [-–]?[ ]? \d{1,4} (?:[ ]of[ ]\d{1,4})? [ ]?[-–]?
        [ \t]*+ \r?\n (?:[ \t]*+\r?\n)++
        | (?<=\S) [ \t]*+ (?:\r?\n[ \t]*+)++ (?:[Pp]age|PAGE)[ ]\d{1,4} (?:(?:[ ](?:of|OF)[ ]|[ ]?/[ ]?)\d{1,4})?
          [ \t]*+ (?:\r?\n[ \t]*+)++
        | \s{0,9} \f \s{0,9}
    """,
}
_SIGNS = {
    "line-end-hyphen": ("-", "‐", "\u00ad", "¬"),
    "entity": ("&",),
    "source-bracket": ("[",),
    "markup": ("<", "]("),
    "speech-tag": (",”", ',"'),
    "mojibake": ("Â", "Ã", "â", "Å"),
    "page-furniture": ("\n", "\f"),
}
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
# Units and functions that are raised to a power, and words too short to tell from symbols that are none.
_POWERED = frozenset(
    """
    mm cm dm km nm in ft yd mi sq ha sec min hr mol rad inch foot feet yard yards mile miles meter meters metre metres
    kilometer kilometers kilometre kilometres centimeter centimeters centimetre centimetres second seconds
    sin cos tan log exp det var chi
    """.split()
)
_SHORT_WORDS = frozenset("am an as at be by do go he if is it me my no of on or so to up us we".split())
_FIGURES = str.maketrans({"0": "o", "1": "l"})
_HEADER = 80


@frozen
class _Patch:
    start: int
    end: int
    text: str
    name: str


def repair(text: str) -> Reading | None:
    """The text with its damage put right; None where there is none. Linear."""
    patches = [patch for name in _PATTERNS for patch in _patches(text, name)]
    if not patches:
        return None
    builder, repairs, place = Builder(text), [], 0
    for patch in sorted(patches, key=lambda p: (p.start, -p.end)):
        if patch.start < place:
            continue
        builder.copy(place, patch.start)
        builder.put(patch.text, patch.start, patch.end)
        repairs.append(Repair(Span(patch.start, patch.end), patch.name))
        place = patch.end
    builder.copy(place, len(text))
    return Reading(builder.build(), tuple(repairs))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(f"(?x){_PATTERNS[name]}")


def _patches(text: str, name: str) -> Iterator[_Patch]:
    """Where one kind of damage shows, and what is put there."""
    if name in _SIGNS and not any(sign in text for sign in _SIGNS[name]):
        return
    lines: Counter[str] | None = None
    compounds: frozenset[str] | None = None
    mend = _MENDED.get(name)
    for match in _pattern(name).finditer(text):
        found, start, end = match.group(), match.start(), match.end()
        if mend is not None:
            better = mend(match)
        elif name == "line-end-hyphen":
            compounds = _compounds(text) if compounds is None else compounds
            better = found if _is_compound(text, start, end, compounds) else ""
        elif name == "page-furniture":
            lines = _line_counts(text) if lines is None else lines
            start, end = _with_headers(text, start, end, lines)
            better = " "
        else:
            better = ""
        if better != found:
            yield _Patch(start, end, better, name)


def _without_tag(match: re.Match[str]) -> str:
    """What is put for a tag: a space where it ends a line or a block."""
    return " " if _BREAKING.match(match[0]) else ""


def _without_note(match: re.Match[str]) -> str:
    """What is put for a raised figure: itself where it is a power."""
    return match[0] if _is_power(match.string, match.start()) else ""


def _is_power(text: str, start: int) -> bool:
    """Whether a raised figure belongs to the unit or symbol before it, rather than to a note."""
    word = _word_before(text, start).lower()
    return word in _POWERED or (0 < len(word) < 3 and word not in _SHORT_WORDS)


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
    return found.translate(_FIGURES)


_MENDED: dict[str, Callable[[re.Match[str]], str]] = {
    "entity": lambda match: html.unescape(match[0]),
    "mojibake": _decoded,
    "ocr": _lettered,
    "speech-tag": lambda _: ", ",
    "markup": _without_tag,
    "footnote-mark": _without_note,
}


def _line_counts(text: str) -> Counter[str]:
    """How often each short line occurs, whatever page it gives, and how often right after a form feed."""
    counts = Counter(line for raw in text.splitlines() if 0 < len(line := _headed(raw)) <= _HEADER)
    if "\f" in text:
        tops = (page.lstrip().partition("\n")[0][: 2 * _HEADER] for page in text.split("\f")[1:])
        counts.update("\f" + line for top in tops if 0 < len(line := _headed(top)) <= _HEADER)
    return counts


def _headed(line: str) -> str:
    """A line as a running head: less the page's number at its ends, and the space and strokes beside it."""
    return line.strip().strip("0123456789").strip(" \t|·•–—-") or line.strip()


def _with_headers(text: str, start: int, end: int, lines: Counter[str]) -> tuple[int, int]:
    """
    A page break grown over the running head or foot beside it.

    That is a short line that occurs three times or more, or follows a form feed twice.
    """
    after = text.find("\n", end)
    line = _headed(text[end : after if after >= 0 else len(text)][: _HEADER + 1])
    is_top = "\f" in text[start:end] and lines["\f" + line] > 1
    if after >= 0 and (lines[line] > 2 or is_top):
        end = after + 1
        while end < len(text) and text[end].isspace():
            end += 1
    before = text.rfind("\n", 0, start)
    line = _headed(text[max(before + 1, start - _HEADER - 1) : start])
    if before >= 0 and lines[line] > 2:
        start = before
        while start > 0 and text[start - 1].isspace():
            start -= 1
    return start, end
