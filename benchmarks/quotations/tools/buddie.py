"""buddie: the quotation is read from a Markdown report that links to the page, and located on the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from buddie.verbatim.check import OK, Page
from buddie.verbatim.report import from_markdown

REPORT = "According to the source, “{}” ([source](https://example.org/page)).\n"
TYPES = {".txt": "text/plain; charset=utf-8", ".md": "text/markdown; charset=utf-8"}


def load(source: Path) -> Callable[[str], tuple[bool, str]]:
    """What judges a quotation against the page `source`, and the verdict it names."""
    page = Page(source.read_bytes(), TYPES[source.suffix])

    def check(quote: str) -> tuple[bool, str]:
        claims, _ = from_markdown(REPORT.format(quote))
        if not claims:
            return False, "no quotation seen"
        verdict = page.locate(claims[0]["quote"])["verdict"]
        return verdict in OK, verdict

    return check
