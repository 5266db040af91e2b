"""Reporters: a finished Report to text, one file a format. They decide nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from provlint.report import Report
from provlint.reporters.terminal import Look

Reporter = Callable[[Report, Look], Iterator[str]]

# Each is the name of a module of this room, whose `render` writes it.
FORMATS = (
    "full",
    "concise",
    "grouped",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "checkstyle",
    "rdjsonl",
    "markdown",
    "html",
)
COUNTED = ("full", "concise", "grouped", "json")
# Those with a place for findings that a comment or the baseline keeps out.
SUPPRESSED = ("json", "sarif")
# Those that show all that was seen in a draft, which a run keeps for them alone.
SEEING = frozenset({"html"})


def find_reporter(format: str) -> Reporter:
    """The reporter of one of `FORMATS`, the only one loaded; raises ValueError for any other name."""
    from importlib import import_module

    if format not in FORMATS:
        raise ValueError(f"no format is named {format!r}; known are {', '.join(FORMATS)}")
    render: Reporter = import_module(f"provlint.reporters.{format}").render
    return render


def find_counter(format: str) -> Reporter:
    """What writes the number of findings by rule instead of the findings; raises ValueError but for `COUNTED`."""
    from provlint.reporters import statistics

    if format not in COUNTED:
        raise ValueError(f"the format {format!r} has no statistics; these have: {', '.join(COUNTED)}")
    return statistics.render_json if format == "json" else statistics.render
