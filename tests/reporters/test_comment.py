"""A comment on a pull request: what drafts say stays text, and the comment stays small."""

import re

import pyromark
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provlint.readers import read_text
from provlint.report import Diagnostic, Failure, Related, Report, Severity
from provlint.reporters.markdown import LONGEST, render
from provlint.reporters.terminal import Look, printable

MARKDOWN = pyromark.Markdown(options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH)
OURS = re.compile(
    r"<!-- provlint -->|</?(?:details|summary|code|table|thead|tbody|tr|th|td|ul|li|p|strong|pre)>"
)
HOSTILE = (
    "| a | b |",
    "<img src=x onerror=alert(1)>",
    "</code></details><script>x</script>",
    "[click](https://evil.example)",
    "![](https://evil.example/pixel.png)",
    "`code` ``more`` ```",
    "@everyone #123 https://evil.example www.evil.example a@b.example",
    "**bold** _it_ ~~gone~~",
    "\\| \\",
    "line\nbreak\r\n# heading",
    "\u202eright\x1b[31m",
    "&lt;b&gt; &#64;",
)


def comment(words: str, number: int = 1) -> str:
    """The comment on a draft whose name, words, message and evidence are all `words`."""
    related = Related("a1", words, 0, len(words), words, words, words, words)
    found = Diagnostic(
        words, words, "quotations", Severity.ERROR, words, 0, len(words), words, "f", (related,)
    )
    report = Report((found,) * number, (Failure(words, words),) * number, {words: read_text(words, "d.txt")})
    return "".join(render(report, Look()))


def tags(written: str) -> list[str]:
    """The tags of the comment as HTML that we did not write."""
    html = MARKDOWN.html(written)
    return [
        tag for tag in re.findall(r"<[^>]*>?", html) if not OURS.fullmatch(tag) and "language-text" not in tag
    ]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(words: str) -> None:
    """No tag, link, image or heading comes of what a draft says, and no cell is lost or gained."""
    written = comment(words)
    html = MARKDOWN.html(written)

    assert tags(written) == []
    assert (html.count("<tr>"), html.count("<td>")) == (2, 4)


@given(st.text("`|<>\\[]()!*_~&;#@:/-.\n x") | st.text(min_size=1))
@settings(deadline=None)
def test_no_text_becomes_markup(words: str) -> None:
    """Whatever a draft says, the comment holds the tags we wrote and no others."""
    assert tags(comment(words or "x")) == []


@pytest.mark.parametrize(
    "words",
    ["@someone", "org/repo#12", "#12", "http://evil.example", "www.evil.example", ":tada:", "a@b.example"],
)
def test_what_hosts_make_links_of_is_broken(words: str) -> None:
    """A mention, a reference or an address is not one once it was rendered."""
    html = MARKDOWN.html(comment(words)).split("<details>")[0]

    assert words not in html
    assert printable(words) in html.replace("\u200b", "")


@pytest.mark.parametrize("words", ["x", "`" * 5_000, "|" * 5_000, "@a " * 3_000])
def test_a_comment_is_bounded(words: str) -> None:
    """A thousand findings make a comment that GitHub still takes, and what is left out is counted."""
    written = comment(words, 1_000)

    assert len(written) <= LONGEST
    assert re.search(r"… and \d+ more findings\n", written)
    assert re.search(r"… and \d+ more drafts that could not be checked\n", written)
    assert tags(written) == []


def test_a_clean_run_is_said() -> None:
    """No table where there is nothing to show."""
    written = "".join(render(Report((), documents={"a.md": read_text("", "a.md")}), Look()))

    assert written == "<!-- provlint -->\n**provlint**: No findings in 1 draft\n"
