"""The file: self-contained, closed to everything else, and nothing in a draft or a source is markup in it."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

from kept_report import keep, written

from provlint.page.building import build_page
from provlint.page.writing import write_page
from provlint.reporters import find_reporter
from provlint.reporters.terminal import Look
from provlint.sources.corpus import Corpus
from provlint.sources.source import Source

PROVED = "Brandt called it “the only safe port on the coast” [a1]."
EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u202e"


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the text of scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.raw: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep that of a script or a style."""
        if self.found and self.found[-1][0] in ("script", "style") and data.strip():
            self.raw.append((self.found[-1][0], data))


def test_the_policy_lets_in_what_is_in_the_file_alone() -> None:
    """The hash of each script and style stands in it, and there are no others."""
    page = Elements(written(("d.md", PROVED)))
    (policy,) = (a["content"] for _, a in page.found if a.get("http-equiv") == "Content-Security-Policy")
    hashes = {
        f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
        for name, text in page.raw
        if not text.startswith("{")
    }

    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert set(re.findall("'sha256-[^']+'", policy)) == hashes
    assert len(hashes) == 3


def test_nothing_is_loaded_and_nothing_runs_from_an_attribute() -> None:
    """No address but the icon's, no handler, no style."""
    page = Elements(written(("d.md", PROVED)))
    names = {name for _, attributes in page.found for name in attributes}

    assert {a["href"] for tag, a in page.found if tag == "link"} == {"data:,"}
    assert not {tag for tag, _ in page.found} & {"img", "iframe", "object", "embed", "base", "video", "audio"}
    assert not {
        name for name in names if name.startswith("on") or name in ("src", "style", "srcset", "action")
    }


def test_a_hostile_draft_and_source_are_text() -> None:
    """Whatever stands in words, names, reasons and addresses."""
    source = Source(
        f"a{EVIL}",
        "a",
        None,
        title=EVIL,
        aliases=("a1",),
        url="javascript:alert(3)",
        author=EVIL,
    )
    text = f"Brandt called it “the only {EVIL} port” [a1].\n\n```\n{EVIL}\n```\n"
    page = written((f"{EVIL}.md", text), sources=Corpus((source,)))
    elements = Elements(page)

    assert [tag for tag, _ in elements.found].count("script") == 3
    assert "img" not in {tag for tag, _ in elements.found}
    assert not [a for _, a in elements.found if str(a.get("href")).lower().startswith("javascript")]
    assert "\u202e" not in page


def test_the_data_of_the_page_is_what_a_baseline_needs() -> None:
    """By fingerprint: the number of its baseline, its rule, its draft, what became of it."""
    report = keep(("d.md", "Critics say it leaks."))
    (diagnostic,) = report.diagnostics
    page = "".join(write_page(build_page(report)))
    data = json.loads(page.split('id="data">')[1].split("</script>")[0])

    assert data["findings"] == {diagnostic.fingerprint: [0, 0, 0, None, None, "reported"]}
    assert (data["rules"], data["names"]) == (["vague-attribution"], ["d.md"])
    assert data["baselines"] == [{"path": "provlint.baseline.json", "entries": []}]
    assert data["marks"] == [[1, "vague-attribution", "", [], [diagnostic.fingerprint]]]


def test_the_same_report_gives_the_same_bytes() -> None:
    """No time, no order of chance."""
    report = keep(("d.md", f"{PROVED} Critics say it leaks [c3]."))
    render = find_reporter("html")

    assert "".join(render(report, Look())) == "".join(render(report, Look()))


def test_without_its_script_the_page_hides_nothing() -> None:
    """What only a script can work is hidden in the file, and what is evidence is not."""
    page = written(("d.md", PROVED))

    assert '<div class="bar" role="region" aria-label="Filters and movement" id="bar" hidden>' in page
    assert page.count('<article class="card') == 2
    assert '<article class="card good" id="q-' in page
