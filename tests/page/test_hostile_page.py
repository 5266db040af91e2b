"""Drafts and sources that would do harm: they are shown as text, and nothing runs, asks or speaks."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from attrs import evolve
from kept_report import keep
from visiting import Visitor

from provlint.readers import read_text
from provlint.report import Failure, Report
from provlint.sources.corpus import Corpus
from provlint.sources.source import Source

EVIL = (
    "</script></style></title></textarea><script>alert('ran')</script><img src=http://127.0.0.1:1/x onerror=alert(1)>"
    "<svg onload=alert(2)><iframe src=javascript:alert(3)></iframe><a href=javascript:alert(4)>x</a>"
    "<base href=http://127.0.0.1:1/><link rel=stylesheet href=http://127.0.0.1:1/s.css><!-- ]]> {{ 7*7 }} ${7*7}"
)
BIDI = "abc\u202ecba\u2066 \u2067\u202d\x00\x1b[31m\u200e"


def hostile_report() -> Report:
    """What a hostile draft and hostile sources give, with every name hostile too."""
    source = Source(
        EVIL,
        EVIL,
        lambda: read_text(f"It was the only safe port {EVIL} on the coast. {BIDI}", "a", "text"),
        title=EVIL,
        aliases=("a1",),
        url="javascript:alert(5)",
        author=f"{EVIL}{BIDI}",
        date=EVIL,
    )
    draft = (
        f"# {EVIL}\n\nBrandt{BIDI} wrote “the only safe port {EVIL} on the coast” [a1].\n\n"
        f"{EVIL} said “the only unsafe port” [a1; {EVIL}].\n\n- [link](javascript:alert(6)) {BIDI}\n\n"
        f"| a | b |\n|---|---|\n| {EVIL} | “x” [zz9] |\n\n```html\n{EVIL}\n```\n\n"
        f"<div onclick=alert(7)>{EVIL}</div>\n\n"
        f"Critics say it leaks. <!-- provlint: ignore[vague-attribution] -- {EVIL.replace('>', '')} -->\n"
    )
    kept = keep((f"{EVIL}.md".replace("/", "|"), draft), sources=Corpus((source,)))
    return evolve(kept, failures=(Failure(EVIL, EVIL),))


def test_hostile_words_are_shown_as_words(visitor: Visitor) -> None:
    """The visitor sees to it that console, network and dialogs are silent."""
    page = visitor.visit(visitor.write(hostile_report()))
    for _ in range(12):
        page.keyboard.press("n")
    page.fill("#query", "alert")
    page.wait_for_timeout(50)

    assert "<script>alert('ran')</script>" in page.inner_text(".prose")
    assert page.evaluate("document.querySelectorAll('script').length") == 3
    assert page.evaluate("document.querySelectorAll('img, iframe, base, svg[onload], [onclick]').length") == 0
    assert page.evaluate("[...document.links].filter((a) => !/^(file|https?):/.test(a.href)).length") == 0
    assert "\\u{202e}" in page.inner_text(".prose")
    assert page.title() == f"{EVIL}.md: evidence".replace("/", "|")


def test_a_megabyte_on_one_line_is_shown(visitor: Visitor) -> None:
    """Of words and of one word without end: neither stops the page nor makes it wider than the window."""
    line = "x" * 500_000 + " A word." * 62_500 + " It rained [zz9]. Critics say it leaks.\n"
    page = visitor.visit(visitor.write(keep(("d.md", line))), width=360, height=700)
    page.keyboard.press("k")

    assert page.locator(".card.on .said").inner_text() == "Critics say"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and notes what was asked for."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Note it, and serve it."""
        self.asked.append(self.path)
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is printed."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The address at which the folder of pages is served."""
    Quiet.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_that_is_served_asks_for_nothing_else(visitor: Visitor, served: str) -> None:
    """Not even for an icon."""
    path = visitor.write(hostile_report())
    page = visitor.visit(path, address=f"{served}/{path.name}")
    page.keyboard.press("j")
    page.wait_for_timeout(200)

    assert Quiet.asked == [f"/{path.name}"]
