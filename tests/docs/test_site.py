"""The documentation builds without a warning, and the built site asks nothing of any other place."""

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from shown_commands import ROOT

ELSEWHERE = re.compile(r"(?:[a-z]+:)?//", re.IGNORECASE)
IN_CSS = re.compile(r"(?:url\(\s*|@import\s+)['\"]?([^'\")\s]+)", re.IGNORECASE)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the built pages."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "-n", "--keep-going", "-q", "docs", str(folder)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return folder


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


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    """No script, style sheet, font, frame or image of a page has an address of another host."""
    loaded = []
    for page in sorted(site.rglob("*.html")):
        reader = Loads()
        text = page.read_text(encoding="utf-8")
        reader.feed(text)
        styles = "".join(re.findall(r"<style.*?</style>", text, re.DOTALL))
        loaded += [(page.name, one) for one in [*reader.found, *IN_CSS.findall(styles)]]

    assert loaded
    assert [one for one in loaded if ELSEWHERE.match(one[1])] == []


def test_no_style_sheet_loads_anything_from_elsewhere(site: Path) -> None:
    """No address in a style sheet is one of another host."""
    sheets = sorted(site.rglob("*.css"))

    assert sheets
    assert [
        (sheet.name, one)
        for sheet in sheets
        for one in IN_CSS.findall(sheet.read_text(encoding="utf-8"))
        if ELSEWHERE.match(one)
    ] == []
