"""Tags with a flaw in their writing: not closed, something invisible inside, a letter that only looks like a digit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from unicodedata import decimal, name

from provlint.extract.candidate import Candidate, Flaw, FlawKind
from provlint.extract.citation_ids import HASH, Item, Known, Shape, read_items
from provlint.extract.key_shapes import Certainty
from provlint.extract.lookalikes import line_before
from provlint.extract.programs import reads_as_code
from provlint.text.span import Span

# Not the marks of direction, which texts in Arabic and Hebrew put around numbers by right.
_INVISIBLE = "\u00ad\u034f\u180e\u200b\u200c\u200d\u2060\ufeff"
_NOT_SEEN = str.maketrans(dict.fromkeys(_INVISIBLE, None))
# What is taken for a hexadecimal digit: other alphabets, full width, and the letters nearest to 0 and 1.
_DIGITS = str.maketrans(
    "OoОоΟοIlІіӏǀ｜|ЗзбаАсСеЕЬВΑΒΕａｂｃｄｅｆＡＢＣＤＥＦ",
    "00000011111111336aAcCeEbBABEabcdefABCDEF",
)
# A bracket worth a look: with a character beyond ASCII, or a digit beside a letter that no hash has.
_TAG = re.compile(
    r"\[(?=[^\[\]\n]{0,119}?[^\x00-\x7f]|(?=[^\[\]\n]{0,119}?\d)[^\[\]\n]{0,119}?[OoIlg-z|])"
    r"(?P<ids>[^\[\]\n]{1,120})\]"
)
_PART = re.compile(r"[^\s,;][^,;]*")
_HEX = re.compile(HASH)
_NEARLY_HEX = re.compile(r"[0-9a-z]{7,64}")
_NUMBER = re.compile(r"[0-9]{1,3}")
# How many of its characters an id may have wrong and still be one.
_MOST_WRONG = 2
# How often digits and letters take turns in most hashes and in few words or names with a year.
_LEAST_CHANGES = 3

_OPENED = re.compile(
    r"\[(?![^\[\]]{0,200}\])(?P<ids>\w[\w-]{0,63}(?:[,;]\s?\w[\w-]{0,63}){0,5})(?=[\s.,;:!?)}>。，；]|$)"
)
_STANDS = re.compile(r"[.,;:!?)]*(?:\s+[A-ZÀ-Þ“\"‘(\[]|\s*$|\n)|[.,;:!?](?:\s|$)")
_CLOSED = re.compile(r"\](?<=[0-9a-f]{7}\])")
_HASH_BEFORE = re.compile(r"(?<![\w\[-])[0-9a-f]{7,64}$")
_NEAR = 200


def find_flawed(text: str, is_known: Known) -> Iterator[Candidate]:
    """The tags of `text` whose writing is flawed, in no order; their items have the ids that were meant. Linear."""
    for match in _TAG.finditer(text):
        candidate = _misspelled(match, is_known)
        if candidate is not None and not reads_as_code(text, *match.span()):
            yield candidate
    for match in _OPENED.finditer(text):
        candidate = _unclosed(text, match, is_known)
        if candidate is not None and not reads_as_code(text, *match.span()):
            yield candidate
    for match in _CLOSED.finditer(text):
        start = max(0, match.start() - _NEAR)
        hash = _HASH_BEFORE.search(text, max(start, match.start() - 65), match.start())
        if hash is not None and text.rfind("[", start, hash.start()) <= text.rfind("]", start, hash.start()):
            yield _unopened(text, Span(*hash.span()), is_known)


def _misspelled(match: re.Match[str], is_known: Known) -> Candidate | None:
    """The tag in which some id has characters that it cannot have; None where none has."""
    inside = match["ids"]
    items: list[Item] = []
    flaws: list[Flaw] = []
    clean = inside
    for part in _PART.finditer(inside):
        written = part[0].rstrip()
        read = None if is_known(written) else _read(written, is_known)
        if read is not None:
            flaws.append(read[1])
            clean = clean.replace(written, read[0], 1)
        elif not (_HEX.fullmatch(written) or _NUMBER.fullmatch(written) or is_known(written)):
            return None
        id = written if read is None else read[0]
        start = match.start("ids") + part.start()
        shape = _shape(id, read is not None and read[1].kind is FlawKind.NOT_HEX)
        items.append(Item(id, Span(start, start + len(written)), shape, Certainty.SURE))
    if not flaws:
        return None
    flaw = Flaw(flaws[0].kind, flaws[0].detail, None if flaws[0].kind is FlawKind.NOT_HEX else f"[{clean}]")
    return Candidate(
        Span(*match.span()), tuple(items), items[0].shape.value, _needs(items, flaw, is_known), flaw
    )


def _needs(items: list[Item], flaw: Flaw, is_known: Known) -> str | None:
    """What the rest of the draft must show: nothing for what is known or certain, else tags of the same shape."""
    if flaw.kind is FlawKind.INVISIBLE:
        return None
    if flaw.kind is FlawKind.LOOK_ALIKE and any(is_known(item.id) and len(item.id) > 3 for item in items):
        return None
    return items[0].shape.value


def _shape(id: str, is_nearly_hash: bool) -> Shape:
    if _NUMBER.fullmatch(id):
        return Shape.NUMBER
    return Shape.HEX if is_nearly_hash or _HEX.fullmatch(id) else Shape.KEY


def _read(written: str, is_known: Known) -> tuple[str, Flaw] | None:
    """The id that was meant by one that is no id as it stands, and its flaw; None where it is none at all."""
    seen = written.translate(_NOT_SEEN)
    if seen != written and _is_id(seen, is_known):
        hidden = ", ".join(dict.fromkeys(f"U+{ord(c):04X}" for c in written if c in _INVISIBLE))
        return seen, Flaw(FlawKind.INVISIBLE, hidden)
    if _HEX.fullmatch(written) or _NUMBER.fullmatch(written):
        return None
    meant = "".join(_digit(c) for c in written)
    has_digit = any(c.isdecimal() for c in written)
    if (
        meant != written
        and has_digit
        and (_is_sure_hash(meant) or (_NUMBER.fullmatch(meant) and is_known(meant)))
    ):
        odd = ", ".join(dict.fromkeys(_told(c) for c in written if _digit(c) != c))
        return meant, Flaw(FlawKind.LOOK_ALIKE, odd)
    return _nearly_hash(written)


def _nearly_hash(written: str) -> tuple[str, Flaw] | None:
    """An id that a letter or two keep from being a hash, if letters and digits are mixed in it as in one."""
    wrong = [c for c in written if c not in "0123456789abcdef"]
    if not _NEARLY_HEX.fullmatch(written) or len(wrong) > _MOST_WRONG:
        return None
    changes = sum(one.isdecimal() != other.isdecimal() for one, other in pairwise(written))
    if changes < _LEAST_CHANGES:
        return None
    return written, Flaw(FlawKind.NOT_HEX, ", ".join(f"“{c}”" for c in dict.fromkeys(wrong)))


def _is_sure_hash(id: str) -> bool:
    return _HEX.fullmatch(id) is not None and not id.isdecimal() and not id.isalpha()


def _digit(character: str) -> str:
    """The digit that a character is or only looks like; others as they are."""
    if character.isascii() and character not in "OoIl|":
        return character
    value = decimal(character, None)
    return character.translate(_DIGITS) if value is None else str(value)


def _told(character: str) -> str:
    return f"“{character}”" if character.isascii() else name(character, f"U+{ord(character):04X}")


def _is_id(id: str, is_known: Known) -> bool:
    items = read_items(id, 0, len(id), is_known)
    return len(items) == 1 and items[0].certainty is not Certainty.DOUBTFUL


def _unclosed(text: str, match: re.Match[str], is_known: Known) -> Candidate | None:
    items = read_items(text, match.start("ids"), match.end("ids"), is_known)
    if not items or any(item.last is not None for item in items):
        return None
    shape = items[0].shape
    end = match.end()
    is_list = len(items) > 1
    if shape is Shape.NUMBER and (
        (is_list and text[end : end + 1] in (")", "}")) or not _STANDS.match(text, end)
    ):
        # `[0, 1)` is an interval, and `[3 of them` goes on as prose does.
        return None
    known = all(is_known(item.id) for item in items)
    if (shape is Shape.NUMBER or shape is Shape.KEY) and not known:
        return None
    closer = text[end : end + 1]
    is_wrong = closer in (")", "}", ">") and not (closer == ")" and _is_open(text, match.start()))
    span = Span(match.start(), end + is_wrong)
    needs = None if known and shape is not Shape.NUMBER else shape.value
    flaw = Flaw(FlawKind.UNCLOSED, closer if is_wrong else "", f"[{match['ids']}]")
    return Candidate(span, items, shape.value, needs, flaw)


def _is_open(text: str, start: int) -> bool:
    before = line_before(text, start)
    return before.rfind("(") > before.rfind(")")


def _unopened(text: str, place: Span, is_known: Known) -> Candidate:
    id = place.of(text)
    item = Item(id, place, Shape.HEX, Certainty.SURE)
    is_wrong = place.start > 0 and text[place.start - 1] in "({<"
    span = Span(place.start - is_wrong, place.end + 1)
    needs = None if is_known(id) and _is_sure_hash(id) else "hex"
    return Candidate(span, (item,), "hex", needs, Flaw(FlawKind.UNOPENED, "", f"[{id}]"))
