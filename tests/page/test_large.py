"""A large report: the size of its file, and how much of the page each step touches. Nothing here measures time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from large_report import make_report
from visiting import Visitor

from provlint.page.building import build_page
from provlint.page.writing import write_page

if TYPE_CHECKING:
    from provlint.report import Report

MEGABYTE = 1_000_000
# Counts what is changed in the page until it is asked for.
WATCH = """
window.changes = { elements: 0, attributes: 0 };
new MutationObserver((records) => {
  for (const one of records) {
    if (one.type === "attributes") changes.attributes += 1;
    for (const node of one.addedNodes) {
      changes.elements += node.querySelectorAll ? node.querySelectorAll("*").length + 1 : 0;
    }
  }
}).observe(document, { subtree: true, childList: true, attributes: true });
"""
TAKEN = "() => { const taken = { ...changes }; changes.elements = changes.attributes = 0; return taken; }"


@pytest.fixture(scope="module")
def report() -> Report:
    """Two thousand findings in twenty thousand words."""
    return make_report()


def test_the_page_of_two_thousand_findings_is_at_most_five_megabytes(report: Report) -> None:
    """And is made of as many findings and words as that."""
    written = "".join(write_page(build_page(report)))
    (document,) = report.documents.values()

    assert len(report.diagnostics) >= 2_000
    assert len(document.text.split()) >= 20_000
    assert len(written.encode()) <= 5 * MEGABYTE


def test_a_step_touches_what_it_changes_and_no_more(visitor: Visitor, report: Report) -> None:
    """Moving touches two marks, a filter the marks that come or go, and the list has an end."""
    page = visitor.visit(visitor.write(report))
    assert page.locator("#index li").count() == 100
    page.evaluate(WATCH)

    page.keyboard.press("j")
    page.evaluate(TAKEN)
    page.keyboard.press("j")
    moved = page.evaluate(TAKEN)
    page.select_option("#by-status", "missing")
    narrowed = page.evaluate(TAKEN)
    page.evaluate("document.getElementById('by-status').dispatchEvent(new Event('input'))")
    repeated = page.evaluate(TAKEN)
    marks = page.locator(".c").count()

    assert moved["attributes"] < 40
    assert moved["elements"] < 40
    assert narrowed["attributes"] <= 2 * marks + 100
    assert narrowed["elements"] <= 100 * 8
    assert repeated["attributes"] < 100
