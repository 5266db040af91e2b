"""Leaks: the private marks of chat assistants that were pasted along with their words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from provlint.extract.html_places import NEAR, block_around
from provlint.extract.literals import Literals
from provlint.text.document import Document
from provlint.text.patterns import compiled
from provlint.text.span import Span, merge_spans


class LeakKind(Enum):
    """What leaked: a mark in the prose, a tag around words of it, an address of no use or one that tells too much."""

    MARK = "mark"
    TAG = "tag"
    ADDRESS = "address"
    TRACE = "trace"


@frozen
class Leak:
    """A leak; `span` measures the draft's prose. `is_whole`: whether taking the span out leaves nothing of it."""

    span: Span
    kind: LeakKind
    is_whole: bool


_HANDLE = r"turn\d{1,4}[a-z]{2,14}\d{1,4}"
_PRIVATE = "\ue200-\ue20f"
_TAG = r"cite\s{1,3}(?:data-[\w-]{1,40}|index|source|src|doc|ref|citation)[=\s][^<>\n]{0,300}>"
# Marks by what they cannot do without: one of a few rare characters, found a hundred times faster than a word, if
# there is any, and a word.
_MARKS = (
    ("\ue200", "\ue200", rf"\ue200[^{_PRIVATE}\n][^\ue200\ue201\n]{{0,400}}\ue201?|[{_PRIVATE}]{{1,400}}"),
    ("\ue202", "\ue202", rf"[{_PRIVATE}]{{1,400}}"),
    (
        "",
        "turn",
        rf"(?:(?:file|web)?cite|navlist|video|image|products?)?[{_PRIVATE}]?{_HANDLE}"
        rf"(?:[,;\s{_PRIVATE}]{{0,2}}{_HANDLE}){{0,30}}",
    ),
    ("[", "contentReference[", r":?contentReference\[[^\]\n]{0,80}\](?:\{[^{}\n]{0,40}\})?"),
    (":", "oaicite:", r"\[?oaicite:\d{1,4}\]?(?:\{index=\d{1,4}\})?"),
    ("_", "oai_citation", r"\[?oai_citation[:‡†]\d{0,4}(?:[‡†][^\s\]]{0,160})?\]?"),
    ("[", "antCitation[", r":?antCitation\[[^\]\n]{0,80}\](?:\{[^{}\n]{0,300}\})?"),
    ("_", "cite_", r"\[/?cite_(?:start|end)\]"),
    ("_", "_span)", r"\[span_\d{1,4}\]\((?:start|end)_span\)"),
    ("{", "attributableIndex", r'\(?\{"attribution":\{"attributableIndex":"[\d-]{1,24}"\}\}\)?'),
    ("<_", "grok", r"</?grok[:-][a-z-]{2,30}[^<>]{0,300}>|grok_(?:card|render_citation_card_json)\b"),
    ("<", "<co:", r"<co:\s?\d{1,3}(?:\s?,\s?\d{1,3}){0,20}>"),
    ("<", "</co:", r"</co:\s?\d{1,3}(?:\s?,\s?\d{1,3}){0,20}>"),
    ("<", "<|", r"<\|[a-z_]{2,40}\|>"),
    (">", "<cite ", rf"<{_TAG}"),
    (">", "(cite ", rf"\({_TAG}"),
    ("[", "[cite:", r"\[\[cite:?\s{0,2}\]\]|\[cite:\s{0,2}\]"),
)
_ADDRESSES = ("grounding-api-redirect/", "sandbox:/mnt/", "ppl-ai-file-upload")
_ADDRESS = (
    r"(?:https?://[^\s<>()\[\]]{0,200}(?:grounding-api-redirect/|ppl-ai-file-upload)|sandbox:/mnt/)"
    r"[^\s<>()\[\]]{0,400}"
)
_TRACES = ("utm_source=", "referrer=grok")
_TRACE = (
    r"(?P<mark>[?&])(?:utm_source=(?:chatgpt\.com|openai(?:\.com)?|copilot\.com|perplexity(?:\.ai)?|claude\.ai"
    r"|gemini(?:\.google\.com)?|grok\.com)|referrer=grok\.com)(?![\w-]|\.\w)(?P<more>&)?"
)
_WRAPPERS = {"【": "】", "[": "]", "(": ")"}


def find_leaks(document: Document) -> tuple[Leak, ...]:
    """The leaks of a document in order, not overlapping; none in code. Linear."""
    leaks = list(_find(document))
    if not leaks:
        return ()
    literals = Literals(document)
    leaks = [leak for leak in leaks if not literals.holds(leak.span)]
    leaks.sort(key=lambda leak: (leak.span.start, -leak.span.end))
    kept: list[Leak] = []
    for leak in leaks:
        if not kept or leak.span.start >= kept[-1].span.end:
            kept.append(leak)
    return tuple(kept)


def _find(document: Document) -> Iterator[Leak]:
    text = document.prose.text
    for span in merge_spans(_marks(text)):
        link = _link_around(document, span)
        yield Leak(span if link is None else link, LeakKind.MARK, link is None)
    if ":" in text and "/" in text and any(sign in text for sign in _ADDRESSES):
        for match in compiled(_ADDRESS).finditer(text):
            yield Leak(Span(*match.span()), LeakKind.ADDRESS, is_whole=False)
    if "=" in text and any(sign in text for sign in _TRACES):
        for match in compiled(_TRACE).finditer(text):
            yield Leak(_cut(match), LeakKind.TRACE, is_whole=True)
    yield from _in_links(document)
    if document.format == "markdown" and "<cite " in document.text:
        yield from _in_tags(document)


def _marks(text: str) -> Iterator[Span]:
    """The stretches of `text` that are marks; a wrapper that holds nothing else belongs to its mark."""
    for rare, sign, pattern in _MARKS:
        if (rare and not any(character in text for character in rare)) or sign not in text:
            continue
        if sign == "turn" and not compiled(r"turn\d").search(text):
            continue
        for match in compiled(pattern).finditer(text):
            start, end = match.span()
            closing = _WRAPPERS.get(text[start - 1 : start])
            if closing is not None:
                stop = text.find(closing, end, end + 60)
                if stop == end or (closing == "】" and stop > 0):
                    start, end = start - 1, stop + 1
            yield Span(start, end)


def _link_around(document: Document, span: Span) -> Span | None:
    """The text of the link that a mark begins in."""
    at = bisect_right(document.links, span.start, key=lambda link: link.span.start) - 1
    return document.links[at].span if at >= 0 and document.links[at].span.overlaps(span) else None


def _cut(match: re.Match[str]) -> Span:
    """What may go from an address: the parameter and one of the signs beside it, so that the rest still reads on."""
    is_first = match["mark"] == "?" and match["more"] is not None
    start = match.start() + 1 if is_first else match.start()
    return Span(start, match.end() if is_first or match["more"] is None else match.end() - 1)


def _in_links(document: Document) -> Iterator[Leak]:
    """Leaks in the addresses of links, at the links' words; an address that is its own text was seen before."""
    text = document.prose.text
    for link in document.links:
        if not link.span.start < link.span.end or link.url in link.span.of(text):
            continue
        if link.url in ("start_span", "end_span") or "grok_render" in link.url:
            yield Leak(link.span, LeakKind.MARK, is_whole=False)
        elif any(sign in link.url for sign in _ADDRESSES):
            yield Leak(link.span, LeakKind.ADDRESS, is_whole=False)
        elif any(sign in link.url for sign in _TRACES) and compiled(_TRACE).search(link.url):
            yield Leak(link.span, LeakKind.TRACE, is_whole=False)


def _in_tags(document: Document) -> Iterator[Leak]:
    """HTML tags of citation machinery, at the words they enclose, for the tags themselves are no prose."""
    text, prose = document.text, document.prose
    for match in compiled(rf"<{_TAG}").finditer(text):
        inside = prose.from_origin(Span(*match.span()))
        if inside.start < inside.end:
            continue
        close = text.find("</cite>", match.end(), match.end() + NEAR)
        held = prose.from_origin(Span(match.end(), close if close >= 0 else match.end() + 1))
        block = block_around(document, Span(*match.span()))
        if block is not None:
            yield Leak(_within(held, block.span, prose.text), LeakKind.TAG, is_whole=False)


def _within(held: Span, block: Span, text: str) -> Span:
    """The part of `held` in its block; where tags enclose nothing, the word before them, or the first there is."""
    start, end = max(held.start, block.start), min(held.end, block.end)
    if start < end:
        return Span(start, end)
    end = block.start + len(text[block.start : start].rstrip())
    if end > block.start:
        return Span(max(text.rfind(" ", block.start, end) + 1, block.start), end)
    space = text.find(" ", block.start, block.end)
    return Span(block.start, space if space > 0 else block.end)
