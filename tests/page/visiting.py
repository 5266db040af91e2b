"""How tests look at a page: opened in a browser that notes whatever no page may do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from provlint.page.building import build_page
from provlint.page.writing import write_page
from provlint.report import Report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TEXT = """\
# The harbor

Ada Brandt called it “the only unsafe port on the coast” [a1], and she wrote of “the only safe port on the coast” [a1].
Per Lund said “We will not raise the fare” [a1]. He added: “Not a word of it was ever true” [b2].

Lund said “We shall see about that in time” [c3].

> It was the only safe port on the coast [a1].

Critics say the fare is too high.

The keeper went home [zz9].
"""


class Visitor:
    """Opens pages and notes what no page may do: speak on the console, fail, ask the network, open a dialog."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self._browser = browser
        self._folder = folder
        self.noted: list[str] = []

    def write(self, report: Report, name: str = "report.html") -> Path:
        """The page of a report in a file."""
        path = self._folder / name
        path.write_text("".join(write_page(build_page(report))), encoding="utf-8", errors="backslashreplace")
        return path

    def visit(
        self,
        path: Path,
        hash: str = "",
        *,
        width: int = 1440,
        height: int = 900,
        scheme: str = "light",
        scripts: bool = True,
        address: str = "",
        prepare: str = "",
    ) -> Page:
        """
        The page at `path`, once it is ready. `prepare`: a script that runs before the page's own.

        `address`: where it is served, if not from its file.
        """
        context = self._browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        context.set_default_timeout(10_000)
        page = context.new_page()
        goal = address or path.as_uri()
        page.on("console", lambda message: self.noted.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.noted.append(f"error: {error}"))
        page.on("dialog", lambda dialog: self.noted.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: self._note_request(request.url, goal))
        if prepare:
            page.add_init_script(prepare)
        page.goto(goal + hash)
        if scripts:
            page.wait_for_selector("html[data-ready]", state="attached")
        return page

    def close(self) -> None:
        """Close every page."""
        for context in self._browser.contexts:
            context.close()

    def _note_request(self, url: str, goal: str) -> None:
        if not url.startswith((goal, "blob:", "data:")):
            self.noted.append(f"request: {url}")
