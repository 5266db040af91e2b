"""
A real browser for the tests of the evidence page.

Where Chromium, Playwright or axe-core is missing these tests are skipped, unless the environment has
BROWSER_TESTS=required, as the build has: then they fail. No browser is ever downloaded; CHROMIUM names one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from kept_report import keep
from visiting import TEXT, Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HERE = Path(__file__).parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
)


def lacking(what: str) -> NoReturn:
    """Skip the test for what the machine lacks, or fail it where the browser is required."""
    if os.environ.get("BROWSER_TESTS") == "required":
        pytest.fail(f"{what} is missing, and BROWSER_TESTS=required", pytrace=False)
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    found = (path for name in NAMES if (path := shutil.which(name)))
    executable = os.environ.get("CHROMIUM") or next(found, None)
    if executable is None:
        lacking("Chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        lacking("Playwright for Python")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, headless=True, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe() -> Path:
    """The script of axe-core; `npm ci` in this folder brings it."""
    path = HERE / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        lacking("axe-core (run `npm ci` in tests/page)")
    return path


@pytest.fixture
def visitor(browser: Browser, tmp_path: Path) -> Iterator[Visitor]:
    """Opens pages, and in the end sees to it that none did what it may not."""
    one = Visitor(browser, tmp_path)
    yield one
    one.close()
    assert one.noted == []


@pytest.fixture
def open_page(visitor: Visitor) -> Callable[..., Page]:
    """Opens the page of a small draft with a mark of nearly every kind."""

    def opened(hash: str = "", **how: object) -> Page:
        return visitor.visit(visitor.write(keep(("harbor.md", TEXT))), hash, **how)  # type: ignore[arg-type]  # as `visit` has them

    return opened
