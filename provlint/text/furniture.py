"""What a page puts between words that run on: its number, its running head, the numbers of its lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from provlint.text.span import Span

_HEADER = 80
# Fewer numbered lines in a row than this may be a list.
_NUMBERED = 3
_LINE_NUMBER = re.compile(r"(?m)^[ \t]{0,12}(?P<number>\d{1,2})(?:[ \t]{2,}|\t)(?=\S)|^[ \t]{0,12}\d{1,2}$")


_LINE_BREAK = re.compile(r"\n\s*+")
_BLANK = re.compile(r"\n[ \t\r]*\n")
# A form feed, with a number alone on the line beside it.
_FORM_FEED = re.compile(
    r"\s{0,9}(?:(?<=\n)\d{1,4}[ \t]{0,9}\r?\n?)?\f\s{0,9}(?:\d{1,4}[ \t]{0,9}\r?\n\s{0,9})?"
)


@cache
def _page_line() -> re.Pattern[str]:
    """A line between the lines of a text, that tells a page; `gap` is the space behind it."""
    return re.compile(
        r"""(?x)
        (?: (?P<page> (?:[Pp]age|PAGE)[ ]\d{1,4} (?:(?:[ ](?:of|OF)[ ]|[ ]?/[ ]?)\d{1,4})? )
          | (?P<number> [-–]?[ ]? \d{1,4} (?:[ ]of[ ]\d{1,4})? [ ]?[-–]? )
          # A number set apart at one end of a running head.
          | (?P<head> \d{1,4} (?:[ ]{2,}|[ ]?\t[ \t]*|[ ]?[|·•][ ]?) [^\W\d][^\r\n\f]{0,80}
            | [^\W\d][^\r\n\f]{0,80}? (?:[ ]{2,}|[ ]?\t[ \t]*|[ ]?[|·•][ ]?) (?:[Pp]age[ ])?\d{1,4} )
        )
        (?P<gap> [ \t]*+ (?:\r?\n[ \t]*+)++ )
        """
    )


def find_page_breaks(text: str) -> Iterator[Span]:
    """The page breaks in a text, each with the running heads and feet beside it, in order. Linear."""
    lines: Counter[str] | None = None
    for found in (*_page_lines(text), *_form_feeds(text)):
        lines = _line_counts(text) if lines is None else lines
        yield _with_headers(text, found, lines)


def _page_lines(text: str) -> Iterator[Span]:
    """Lines that tell a page, with the space around them: a number between blank lines, or mid-sentence with a head."""
    for ahead in _LINE_BREAK.finditer(text):
        line = _page_line().match(text, ahead.end())
        start = ahead.start()
        while start and text[start - 1] in " \t\r":
            start -= 1
        if line is None or not start:
            continue
        is_between = _BLANK.match(ahead[0]) is not None and _BLANK.search(line["gap"]) is not None
        goes_on = (text[start - 1].isalnum() or text[start - 1] in ",;") and text[
            line.end() : line.end() + 1
        ].islower()
        if line["page"] or (line["number"] and is_between) or (line["head"] and goes_on):
            yield Span(start, line.end())


def _form_feeds(text: str) -> Iterator[Span]:
    if "\f" in text:
        yield from (Span(*match.span()) for match in _FORM_FEED.finditer(text))


def find_star_pages(text: str) -> Iterator[Span]:
    """The pages of another edition that a court's opinion gives amid its lines, *417, counting up, in order. Linear."""
    found = (
        list(re.finditer(r"(?:(?<=\S)\s++|^)\*{1,2}(?P<page>\d{1,4})(?!\S)\s*+", text)) if "*" in text else []
    )
    for place, match in enumerate(found):
        near = [int(other["page"]) - int(match["page"]) for other in found[max(0, place - 1) : place + 2]]
        if 1 in near or -1 in near:
            yield Span(*match.span())


def find_line_numbers(text: str) -> Iterator[Span]:
    """
    The numbers that lines begin with, as in the transcripts of a court, and the space behind them, in order. Linear.

    They count up by one from line to line, three lines or more, or begin again at 1.
    """
    run: list[re.Match[str]] = []
    for match in _LINE_NUMBER.finditer(text):
        if run and not _follows(run[-1], match):
            yield from _numbers(run)
            run = []
        run.append(match)
    yield from _numbers(run)


def find_quoting_marks(text: str) -> Iterator[Span]:
    """The marks `>` that a mail puts before the lines it answers, where a figure follows, in order. Linear."""
    for match in re.finditer(r"(?m)^(?:[ \t]?>){1,9}[ \t](?=[\d$€£])", text):
        before = text.rfind("\n", 0, max(0, match.start() - 1)) + 1
        if match.start() and text[before : match.start()].lstrip().startswith(">"):
            yield Span(*match.span())


def _follows(last: re.Match[str], match: re.Match[str]) -> bool:
    """Whether a line's number goes on from that of the line before it."""
    one, other = int(last[0]), int(match[0])
    between = match.string[last.end() : match.start()]
    return other in (one + 1, 1) and len(between) < 2 * _HEADER and len(between.split("\n")) < 5


def _numbers(run: list[re.Match[str]]) -> Iterator[Span]:
    if len(run) >= _NUMBERED:
        yield from (Span(*match.span()) for match in run)


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


def _with_headers(text: str, found: Span, lines: Counter[str]) -> Span:
    """
    A page break grown over the running head or foot beside it.

    That is a short line that occurs three times or more, or follows a form feed twice.
    """
    start, end = found.start, found.end
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
    return Span(start, end)
