"""Reporters: a finished Report to text, one file a format. They decide nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from provlint.report import Report
from provlint.reporters.terminal import Look

FORMATS = ("full", "concise", "json", "jsonl")


def find_reporter(format: str) -> Callable[[Report, Look], Iterator[str]]:
    """The reporter of one of `FORMATS`, the only one loaded; raises ValueError for any other name."""
    if format == "full":
        from provlint.reporters.full import render
    elif format == "concise":
        from provlint.reporters.concise import render
    elif format == "json":
        from provlint.reporters.json import render
    elif format == "jsonl":
        from provlint.reporters.json import render_lines as render
    else:
        raise ValueError(f"no format is named {format!r}; known are {', '.join(FORMATS)}")
    return render
