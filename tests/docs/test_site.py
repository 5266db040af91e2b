"""The documentation builds without a warning, and the built site asks nothing of any other place."""

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

from shown_commands import ROOT

ELSEWHERE = re.compile(r"(?:[a-z]+:)?//", re.IGNORECASE)
IN_CSS = re.compile(r"(?:url\(\s*|@import\s+)['\"]?([^'\")\s]+)", re.IGNORECASE)


class Loads(HTMLParser):
    """Collects what a browser fetches for a page by itself; links that a reader may follow are not among it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the addresses of one element."""
        names = {"src", "srcset", "poster", "data"} | ({"href"} if tag in ("link", "use", "image") else set())
        for name, value in attrs:
            if name in names and value is not None:
                self.found.append(value)
            elif name == "style" and value is not None:
                self.found.extend(IN_CSS.findall(value))


def loads_of_page(page: Path) -> list[str]:
    """What a browser fetches for a page."""
    reader = Loads()
    text = page.read_text(encoding="utf-8")
    reader.feed(text)
    styles = "".join(re.findall(r"<style.*?</style>", text, re.DOTALL))
    return [*reader.found, *IN_CSS.findall(styles)]


def test_the_site_is_built_and_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    """No warning; and no script, style sheet, font, frame or image has an address of another host."""
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "-n", "--keep-going", "-q", "docs", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")

    loads = [(path.name, one) for path in sorted(tmp_path.rglob("*.html")) for one in loads_of_page(path)]
    loads += [
        (path.name, one)
        for path in sorted(tmp_path.rglob("*.css"))
        for one in IN_CSS.findall(path.read_text(encoding="utf-8"))
    ]

    assert {name.rpartition(".")[2] for name, _ in loads} == {"html", "css"}
    assert [load for load in loads if ELSEWHERE.match(load[1])] == []
