"""
The evidence page of 20,000 words with 2,000 findings, measured in Chromium: how large it is, how soon it can be used,
how soon a filter, a search and a step answer.

    python benchmarks/page/run.py [--runs N] [--chromium PATH]

Both clocks are given: the one on the wall, which what else the machine does makes longer, and the time the page's
main thread spent, which is what the page costs. Of several runs the shortest counts.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.append(str(Path(__file__).parents[2] / "tests" / "page"))

from large_report import make_report

from provlint.page.building import build_page
from provlint.page.writing import write_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
)
# Sets a field as a user would and waits until the page has been drawn.
ANSWER = """
async ([id, value]) => {
  const field = document.getElementById(id);
  const start = performance.now();
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}
"""
STEP = """
async () => {
  const start = performance.now();
  document.getElementById('next').click();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}
"""
ACTIONS = (
    ("a status", ("by-status", "altered")),
    ("every status", ("by-status", "")),
    ("a rule", ("by-rule", "missing-quotation")),
    ("every rule", ("by-rule", "")),
    ("a search", ("query", "lund harbor")),
    ("no search", ("query", "")),
)


def spent(session: CDPSession) -> float:
    """Milliseconds the page's main thread has worked so far."""
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return float(metrics["TaskDuration"]) * 1000


def opened(browser: Browser, path: Path) -> tuple[Page, CDPSession, tuple[float, float]]:
    """The page, and how long it took until it could be used, by both clocks."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = spent(session)
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")
    wall = float(page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
    work = spent(session) - before
    page.wait_for_timeout(500)
    return page, session, (wall, work)


def measure(browser: Browser, path: Path) -> dict[str, tuple[float, float]]:
    """What each action took, by both clocks, in milliseconds."""
    page, session, ready = opened(browser, path)
    taken = {"ready": ready}
    for name, action in (*ACTIONS, ("a step", None)):
        before = spent(session)
        wall = page.evaluate(STEP) if action is None else page.evaluate(ANSWER, list(action))
        taken[name] = (float(wall), spent(session) - before)
    page.close()
    return taken


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    asked = parser.parse_args()
    report = make_report()
    written = "".join(write_page(build_page(report)))
    (document,) = report.documents.values()
    print(f"{len(document.text.split()):,} words, {len(report.diagnostics):,} findings")
    print(f"{len(written.encode()) / 1e6:.2f} MB")
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "large.html"
        path.write_text(written, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=asked.chromium, args=list(ARGUMENTS))
        runs = [measure(browser, path) for _ in range(asked.runs)]
        browser.close()
    print(f"{'':<14}{'wall':>8}{'thread':>8}  ms, the shortest of {asked.runs}")
    for name in runs[0]:
        wall, work = (min(run[name][clock] for run in runs) for clock in (0, 1))
        print(f"{name:<14}{wall:>8.0f}{work:>8.0f}")


if __name__ == "__main__":
    main()
