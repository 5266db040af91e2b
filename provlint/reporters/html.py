"""The evidence page: one file of HTML for people, with the draft and, beside it, what proves or refutes its words."""

from __future__ import annotations

from collections.abc import Iterator

from provlint.report import Report
from provlint.reporters.terminal import Look


def render(report: Report, look: Look) -> Iterator[str]:
    """The page of a report; of one that kept nothing of what was seen, the findings alone."""
    from provlint.page.building import build_page
    from provlint.page.writing import write_page

    yield from write_page(build_page(report))
