"""Tags that are not plain brackets: Pandoc, LaTeX, specifications, full-width brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from provlint.extract.candidate import Candidate
from provlint.extract.citation_ids import Item, Known, Shape, read_items
from provlint.extract.key_shapes import Certainty
from provlint.extract.latex import find_cite_commands
from provlint.text.span import Span

_KEY = r"(?:\{(?P<braced>[^{}\s]{1,120})\}|(?P<key>[^\W_](?:\w|[:.\#$%&+?<>~/-](?=\w)){0,80}))"
_AT = re.compile(rf"@{_KEY}")
_GROUP = re.compile(r"\[(?P<inside>[^\[\]]{0,200}@[^\[\]]{1,400})\]")
# Org mode: `[cite:@key]`, `[cite/t:@key]`.
_ORG = re.compile(r"\[cite(?:/[\w/-]{1,20})?:$")
_ENDS_IN_YEAR = re.compile(r"(?:1[7-9]\d|20[0-3])\d[a-z]{0,2}$")
_PANDOC_LOCATOR = re.compile(r"\s*,?\s*\{?(?P<locator>[^{};@]{1,80}?)\}?\s*$")

_LENTICULAR = re.compile(r"[【［](?P<inside>[^【】［］\n]{1,160})[】］]")
_DAGGER = re.compile(r"\s?(?P<id>[^†\s][^†]{0,100})†(?P<locator>[^†]{0,50})")
_TURN = re.compile(r"turn\d+\w+\d+")

_SPEC = re.compile(
    r"\[\[(?P<mark>[!?]?)(?P<id>[^\[\]|{}!?\n]{2,60})\]\]|\{\{(?P<bang>[!?&]?)(?P<name>[^{}|?&\n]{2,80})\}\}"
)
_SPEC_KEY = re.compile(r"(?=[^a-z]{2}|[A-Z]{1,2}[a-z]?[A-Z\d-])[A-Z][A-Za-z\d]*(?:[-.][A-Za-z\d]+)*")
_SECTION_OF = re.compile(
    r"(?P<locator>(?:Section|Appendix|Figure|Table)\s[\w.]{1,12})\sof\s[!?&]?(?P<id>[^\s!]+)"
)
_SECTION_AFTER = re.compile(r"(?P<id>[^,\s]+),?\s(?P<locator>(?:[Ss]ection|[Aa]ppendix)\s[\w.]{1,12})")


def find_pandoc(text: str, is_known: Known, is_plain: bool = False) -> Iterator[Candidate]:
    """
    `[see @key, p. 4; -@other]`, and `@key` where the key ends in a year, is known, or the draft cites so.

    `is_plain`: whether the text is read as it stands; in one, as in news, `@ada1931` is somebody's handle.
    """
    grouped = 0
    for match in _AT.finditer(text):
        start = match.start() - text.startswith("-@", match.start() - 1)
        if start < grouped or not _may_begin(text, start):
            continue
        group = _group_around(text, start)
        if group is not None:
            yield Candidate(Span(*group), tuple(_pandoc_items(text, *group)), "pandoc")
            grouped = group[1]
        elif not text.startswith(("(", " (", "@", "/", "{"), match.end()) and not text[start + 1].isdecimal():
            name = "key" if match["braced"] is None else "braced"
            item = Item(match[name], Span(*match.span(name)), Shape.KEY, Certainty.SURE)
            yield Candidate(
                Span(start, match.end()), (item,), "pandoc", _needs_for_key(item.id, is_known, is_plain)
            )


def _may_begin(text: str, start: int) -> bool:
    """Whether a key may begin at `start`: not inside an address, a path or a handle."""
    before = text[start - 1] if start else " "
    if before == ":":
        return _ORG.search(text, max(0, start - 28), start) is not None
    return not before.isalnum() and before not in "._/@\\`+%-"


def _needs_for_key(key: str, is_known: Known, is_plain: bool) -> str | None:
    """A handle looks like a key: only a year at its end, or a source of that name, makes it one by itself."""
    if is_known(key):
        return None
    if not is_plain and _ENDS_IN_YEAR.search(key) and (key[0].islower() or "_" in key or ":" in key):
        return None
    return "pandoc"


def _group_around(text: str, at: int) -> tuple[int, int] | None:
    floor = max(0, at - 200)
    start = text.rfind("[", floor, at)
    if start < 0 or text.find("]", start, at) >= 0:
        return None
    match = _GROUP.match(text, start)
    return None if match is None or "\n\n" in match[0] else match.span()


def _pandoc_items(text: str, start: int, end: int) -> Iterator[Item]:
    found = [m for m in _AT.finditer(text, start, end) if not text[m.start() - 1].isalnum()]
    for match, following in zip_longest(found, found[1:]):
        name = "key" if match["braced"] is None else "braced"
        stop = end - 1 if following is None else following.start()
        semicolon = text.find(";", match.end(), stop)
        tail = text[match.end() : stop if semicolon < 0 else semicolon]
        locator = _PANDOC_LOCATOR.fullmatch(tail) if semicolon >= 0 or following is None else None
        place = Span(*match.span(name))
        yield Item(match[name], place, Shape.KEY, Certainty.SURE, locator["locator"] if locator else None)


def find_latex(text: str, has_comments: bool) -> Iterator[Candidate]:
    r"""
    `\cite[p. 4]{a,b}` and its kin, those without a key left out.

    `has_comments`: whether `%` begins one, as it does in LaTeX alone.
    """
    for command in find_cite_commands(text, has_comments):
        if command.keys:
            yield Candidate(command.span, command.keys, "latex")


def find_lenticular(text: str, is_known: Known) -> Iterator[Candidate]:
    """`【4†source】`, `【12:1†source】`, `【1,7】`: full-width brackets around numbers, or with a dagger."""
    for match in _LENTICULAR.finditer(text):
        items = _lenticular_items(text, match.start("inside"), match.end("inside"), is_known)
        if items:
            yield Candidate(Span(*match.span()), items, "lenticular")


def _lenticular_items(text: str, start: int, end: int, is_known: Known) -> tuple[Item, ...]:
    dagger = _DAGGER.fullmatch(text, start, end)
    if dagger is not None:
        if _TURN.match(dagger["id"]):
            return ()
        locator = dagger["locator"].strip()
        held = None if locator.lower() in ("", "source") else locator
        return (Item(dagger["id"].strip(), Span(*dagger.span("id")), Shape.KEY, Certainty.SURE, held),)
    first = start + 1 if text[start] == "^" else start
    for word in ("citation:", "source:", "来源", "source ", "cite:"):
        if text.startswith(word, start):
            first = start + len(word)
    items = read_items(text, first, end, is_known)
    return items if all(i.shape is not Shape.KEY or is_known(i.id) for i in items) else ()


def find_spec(text: str, is_known: Known) -> Iterator[Candidate]:
    """`[[RFC4949]]`, `[[!DOM]]`, `{{RFC8446}}`, `{{Section 5 of RFC7541}}`; wiki links and templates are none."""
    for match in _SPEC.finditer(text):
        group = "id" if match["id"] is not None else "name"
        name, place, locator = match[group], match.span(group), None
        section = _SECTION_OF.fullmatch(name) or _SECTION_AFTER.fullmatch(name)
        if section is not None:
            start = place[0]
            place, locator = (start + section.start("id"), start + section.end("id")), section["locator"]
            name = section["id"]
        if name.isdecimal() or not (
            is_known(name) or _is_spec_key(name, bool(match["mark"] or match["bang"]))
        ):
            continue
        item = Item(name, Span(*place), Shape.KEY, Certainty.SURE, locator)
        yield Candidate(Span(*match.span()), (item,), "spec")


def _is_spec_key(name: str, is_marked: bool) -> bool:
    if is_marked:
        return " " not in name
    if _SPEC_KEY.fullmatch(name) is None:
        return False
    return any(c.isdigit() for c in name) or "-" in name
