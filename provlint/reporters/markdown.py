"""
Findings as a comment on a pull request: a table, and below it the evidence, folded away.

Messages, paths and evidence hold words of drafts and sources, which anybody may have written. They are written so that
they stay words: punctuation in a cell as character references, evidence in a code block whose fence is
longer than any in it. What code hosts make of plain text after it was rendered (mentions, references to issues,
addresses) is broken by a space of no width. The whole keeps below what GitHub takes as a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provlint.report import Diagnostic, Failure, Report
from provlint.reporters.evidence import show_edit, show_fix, show_passage
from provlint.reporters.positions import Positions
from provlint.reporters.summary import summarize
from provlint.reporters.terminal import Look, printable, shorten

# A bot that looks for its own comment, to write it anew, finds it by this.
MARKER = "<!-- provlint -->"
# GitHub takes 65,536 characters; this leaves room for what a bot writes around ours.
LONGEST = 60_000
# How much of that the table may use, so that some of the evidence is shown as well.
LONGEST_TABLE = 30_000
LONGEST_CELL = 300
LONGEST_BLOCK = 4_000

# All punctuation of ASCII but what means nothing inside a line.
_PUNCTUATION = re.compile(r"[!#-&*+:<->@\[-`{-~]")
_REFERENCE = re.compile(r"[@#!~%$&:](?=[\w/])|\bwww(?=\.)", re.ASCII)
_TICKS = re.compile(r"`+")
_NOWHERE = "&#8203;"


def render(report: Report, look: Look) -> Iterator[str]:
    """The comment, at most `LONGEST` characters; what did not fit is counted."""
    positions = Positions(report)
    yield f"{MARKER}\n**provlint**: {summarize(report)}\n"
    table = list(_fitting([_row(one, positions) for one in report.diagnostics], LONGEST_TABLE))
    if table:
        yield "\n| | where | rule | finding |\n|---|---|---|---|\n" + "".join(table)
    yield _left(len(report.diagnostics) - len(table), "findings")
    failed = list(_fitting([_failure(failure) for failure in report.failures], LONGEST_TABLE // 3))
    if failed:
        yield "\nNot checked:\n\n" + "".join(failed)
    yield _left(len(report.failures) - len(failed), "drafts that could not be checked")
    room = LONGEST - LONGEST_TABLE - LONGEST_TABLE // 3 - 1_000
    blocks = (_details(one, positions) for one in report.diagnostics[: len(table)])
    yield from _fitting([block for block in blocks if block], room)


def _fitting(pieces: list[str], room: int) -> Iterator[str]:
    """The first pieces that fit into `room` characters together."""
    for piece in pieces:
        room -= len(piece)
        if room < 0:
            return
        yield piece


def _left(number: int, noun: str) -> str:
    return f"\n… and {number} more {noun}\n" if number else ""


def _row(diagnostic: Diagnostic, positions: Positions) -> str:
    cells = [
        diagnostic.severity.value,
        _place(diagnostic, positions),
        _code(diagnostic.rule),
        _words(diagnostic.message),
    ]
    return f"| {' | '.join(cells)} |\n"


def _place(diagnostic: Diagnostic, positions: Positions) -> str:
    line, column = positions.start(diagnostic)
    return f"{_code(diagnostic.uri)} {line}:{column}"


def _failure(failure: Failure) -> str:
    return f"- {_code(failure.message)}\n"


def _details(diagnostic: Diagnostic, positions: Positions) -> str:
    """The evidence of a finding in a `details` element; of a finding without any, nothing."""
    plain = Look()
    lines = []
    for related in diagnostic.related:
        place = "" if related.uri == related.source else f" ({printable(related.uri)})"
        lines += [f"{printable(related.message)}{place}:", f"  {show_passage(related, plain)}"]
    lines += [show_edit(edit, plain) for edit in diagnostic.edits]
    lines += show_fix(diagnostic.fix) if diagnostic.fix else []
    if not lines:
        return ""
    text = shorten(f"draft: «{printable(diagnostic.exact)}»", LONGEST_BLOCK // 4) + "\n"
    text += "\n".join(shorten(line, LONGEST_BLOCK // 4) for line in lines)[:LONGEST_BLOCK]
    fence = "`" * max(3, 1 + max((len(run) for run in _TICKS.findall(text)), default=0))
    head = f"{_place(diagnostic, positions)} {_code(diagnostic.rule)}"
    return f"\n<details><summary>{head}</summary>\n\n{fence}text\n{text}\n{fence}\n\n</details>\n"


def _code(text: str) -> str:
    return f"<code>{_words(text)}</code>"


def _words(text: str) -> str:
    """`text` on one line, cut to a cell's length, in which nothing is markup, a mention or an address."""
    shown = shorten(printable(text), LONGEST_CELL)
    broken = _REFERENCE.sub(lambda match: f"{match[0]}\u200b", shown)
    escaped = _PUNCTUATION.sub(lambda match: f"&#{ord(match[0])};", broken)
    return escaped.replace("\u200b", _NOWHERE)
