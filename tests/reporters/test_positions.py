"""Positions: every format points at the same characters of the draft's own text, each by its own way of counting."""

import json
import re
from html import unescape
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import provlint
from provlint.readers import read_text
from provlint.report import Diagnostic, Fix, Report, Suppressed, SuppressedBy
from provlint.reporters import FORMATS, find_reporter
from provlint.reporters.positions import STRIDE, Lines
from provlint.reporters.terminal import Look, cells, printable

CORPUS = provlint.Corpus.from_texts({"a1": "It was late. The harbor opened in 1931 and never shut."})
SOURCES = {source.uri: source.document for source in CORPUS}
NOISE = (
    "plain words",
    "\U0001f469\u200d\U0001f52c and \U0001f1eb\U0001f1f7",
    "e\u0301te\u0301 na\u00efve",
    "\u05e9\u05dc\u05d5\u05dd \u0639\u0644\u064a\u0643\u0645",
    "\ttabs\there",
    "\u6e2f\u306e\u6b74\u53f2",
    "\u0928\u092e\u0938\u094d\u0924\u0947",
    "\U0001d518\U0001d52b\U0001d526",
    "\U000e0041\u2060",
    "\x1b[31mred",
    "\u200fright\u200e to \u202eleft\u202c",
    "a\u2028b\x85c\x0cd\x0be",
    "Z\u0310\u0303\u0342a\u030a\u0334l\u0321g\u0363o\u0489",
    "\ufeffmark and \U000102a7",
    "AT&amp;T \\[not a tag\\] `code [zz9]`",
    "<b>bold</b> *and* [a link](https://example.org/\u6e2f)",
)
FAULTS = (
    "The ferry sank [zz9].",
    "She wrote: \u201cThe harbor closed in 1931\u201d [a1].",
    "Some might dare call it odd.",
    "He said \u201cthe harbor opened in 1931\u201d [zz9].",
    "\u0646\u0639\u0645 \u201cthe *harbor* \U0001f6a2 shut\u201d [a1, zz9].",
    "She wrote: \u201cThe harbor\nopened in\t1931 and sank\u201d [a1].",
    "> Some might\n> dare call it odd [zz9].",
)
FRONT = "---\ntitle: \u6e2f [zz9] \U0001f6a2\n---\n\n"
Place = tuple[int, int]
# A card of the evidence page: where its words stand in the draft, and the words.
CARD = re.compile(r'>[^<>]*, line (\d+), column (\d+)</a></p>\s*<p class="said"[^>]*>(.*?)</p>', re.DOTALL)


@st.composite
def drafts(draw: st.DrawFn) -> tuple[str, str]:
    """The name and the text of a draft with findings between all sorts of characters."""
    pieces = draw(st.lists(st.sampled_from(NOISE + FAULTS), min_size=1, max_size=12))
    gaps = draw(st.lists(st.sampled_from([" ", "\n", "\n\n", " \t"]), min_size=12, max_size=12))
    body = "".join(piece + gap for piece, gap in zip(pieces, gaps, strict=False))
    front = draw(st.sampled_from(["", FRONT]))
    mark = draw(st.sampled_from(["", "\ufeff"]))
    line_ends = draw(st.sampled_from([("\n",), ("\r\n",), ("\r",), ("\n", "\r\n"), ("\n", "\r", "\r\n")]))
    lines = (front + body).split("\n")
    ended = [line + line_ends[number % len(line_ends)] for number, line in enumerate(lines[:-1])]
    return draw(st.sampled_from(["d.md", "d.txt", "d.mdx"])), "".join([mark, *ended, lines[-1]])


def offset(text: str, line: int, column: int) -> int:
    """Where a line and a column, in code points, are; counted anew, without provlint."""
    starts = [0, *(match.end() for match in re.finditer("\r\n|\n|\r", text))]
    return starts[line - 1] + column - 1


def offset_in_bytes(text: str, line: int, column: int) -> int:
    """The same for a column in bytes of UTF-8."""
    start = offset(text, line, 1)
    return start + len(text[start:].encode()[: column - 1].decode())


def lint(uri: str, text: str) -> Report:
    document = read_text(text, uri)
    return Report(provlint.lint(text, CORPUS, uri=uri).diagnostics, (), {uri: document}, SOURCES)


def rendered(format: str, report: Report) -> str:
    return "".join(find_reporter(format)(report, Look(120, shows_suppressed=True)))


def test_every_format_is_here() -> None:
    """Each is rendered by one of the tests below."""
    here = Path(__file__).read_text(encoding="utf-8")

    assert set(re.findall(r'rendered\("(\w+)"', here)) == set(FORMATS)


def spans(report: Report) -> list[Place]:
    return [(d.start, d.end) for d in report.diagnostics]


def applied(fix: Fix, text: str) -> str:
    for replacement in reversed(fix.replacements):
        text = text[: replacement.start] + replacement.text + text[replacement.end :]
    return text


@given(drafts())
@settings(max_examples=60, deadline=None)
def test_json_points_at_the_words_it_shows(draft: tuple[str, str]) -> None:
    """Offsets, lines and columns of `json` all lead to `exact`."""
    uri, text = draft
    report = lint(uri, text)

    for found in json.loads(rendered("json", report))["diagnostics"]:
        start = offset(text, found["line"], found["column"])
        end = offset(text, found["end_line"], found["end_column"])
        assert (start, end) == (found["start"], found["end"])
        assert text[start:end] == found["exact"]
        for related in found["related"]:
            source = SOURCES[related["uri"]].text
            assert source[related["start"] : related["end"]] == related["exact"]
    lines = [json.loads(line) for line in rendered("jsonl", report).splitlines()]
    assert [(one["start"], one["end"]) for one in lines] == spans(report)


@given(drafts())
@settings(max_examples=60, deadline=None)
def test_findings_kept_out_are_placed_as_others(draft: tuple[str, str]) -> None:
    """What a comment or the baseline keeps out of `json` and `sarif` is written where it is, as if it were reported."""
    uri, text = draft
    report = lint(uri, text)
    kept_out = evolve(
        report,
        diagnostics=(),
        suppressed=tuple(Suppressed(found, SuppressedBy.COMMENT) for found in report.diagnostics),
    )

    places = [(one["start"], one["end"]) for one in json.loads(rendered("json", kept_out))["suppressed"]]
    regions, others = (
        [one["locations"] for one in json.loads(rendered("sarif", one))["runs"][0]["results"]]
        for one in (kept_out, report)
    )

    assert places == spans(report)
    assert regions == others


@given(drafts())
@settings(max_examples=60, deadline=None)
def test_what_is_seen_is_where_it_is_said_to_be(draft: tuple[str, str]) -> None:
    """Offsets of `inspect` lead to what they name: marks around a quotation, its parts, speaker and cue, the tags."""
    uri, text = draft

    seen = json.loads(json.dumps(provlint.analyze(text, CORPUS, uri=uri).to_dict()))

    for quotation in seen["quotations"]:
        words = text[quotation["start"] : quotation["end"]]
        assert (words[0], words[-1]) == ("\u201c", "\u201d") or quotation["style"] == "block"
        for start, end in quotation["parts"]:
            assert quotation["start"] <= start < end <= quotation["end"]
        for role in (quotation["speaker"], quotation["cue"]):
            assert role is None or text[role["start"] : role["end"]] == role["exact"]
    for citation in seen["citations"]:
        assert text[citation["start"] : citation["end"]].strip("[]").startswith(citation["items"][0]["id"])


@given(drafts())
@settings(max_examples=30, deadline=None)
def test_the_page_points_at_the_same_words(draft: tuple[str, str]) -> None:
    """`html` has a card with line and column for each finding, and what the card quotes stands there."""
    uri, text = draft
    report = lint(uri, text)

    cards = re.findall(
        r'>[^<>]*, line (\d+), column (\d+)</a></p>\s*<p class="said"[^>]*>(.*?)</p>',
        rendered("html", report),
        re.DOTALL,
    )
    places = [offset(text, int(line), int(column)) for line, column, _ in cards]

    assert {start for start, _ in spans(report)} <= set(places)
    for place, (_, _, said) in zip(places, cards, strict=True):
        assert unescape(re.sub(r"<[^>]*>", "", said))[:1] == text[place]


@given(drafts())
@settings(max_examples=60, deadline=None)
def test_sarif_points_at_the_same_words(draft: tuple[str, str]) -> None:
    """Both ways of SARIF lead to the words, of draft and source and fix, a byte order mark not counted."""
    uri, text = draft
    report = lint(uri, text)
    plain = text.removeprefix("\ufeff")

    results = json.loads(rendered("sarif", report))["runs"][0]["results"]

    assert len(results) == len(report.diagnostics)
    for result, found in zip(results, report.diagnostics, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert by_offset(region, plain) == by_line(region, plain) == found.exact
        for place, related in zip(result.get("relatedLocations", ()), found.related, strict=True):
            region = place["physicalLocation"]["region"]
            source = SOURCES[related.uri].text
            assert by_offset(region, source) == by_line(region, source) == related.exact
        for fix in result.get("fixes", ()):
            changed = plain
            for one in reversed(fix["artifactChanges"][0]["replacements"]):
                at, length = one["deletedRegion"]["charOffset"], one["deletedRegion"]["charLength"]
                changed = changed[:at] + one["insertedContent"]["text"] + changed[at + length :]
            assert found.fix is not None
            assert changed == applied(found.fix, text).removeprefix("\ufeff")


def by_offset(region: dict[str, int], text: str) -> str:
    return text[region["charOffset"] : region["charOffset"] + region["charLength"]]


def by_line(region: dict[str, int], text: str) -> str:
    start = offset(text, region["startLine"], region["startColumn"])
    return text[start : offset(text, region["endLine"], region["endColumn"])]


@given(drafts())
@settings(max_examples=60, deadline=None)
def test_rdjsonl_points_at_the_same_words_in_bytes(draft: tuple[str, str]) -> None:
    """Columns that count bytes of UTF-8 lead to the same offsets, and a suggestion does what the fix does."""
    uri, text = draft
    report = lint(uri, text)

    for line, found in zip(rendered("rdjsonl", report).splitlines(), report.diagnostics, strict=True):
        described = json.loads(line)
        assert byte_range(described["location"]["range"], text) == (found.start, found.end)
        for suggestion in described["suggestions"]:
            start, end = byte_range(suggestion["range"], text)
            assert found.fix is not None
            assert text[:start] + suggestion["text"] + text[end:] == applied(found.fix, text)


def byte_range(place: dict[str, dict[str, int]], text: str) -> Place:
    start, end = place["start"], place["end"]
    return (
        offset_in_bytes(text, start["line"], start["column"]),
        offset_in_bytes(text, end["line"], end["column"]),
    )


@given(drafts())
@settings(max_examples=60, deadline=None)
def test_the_reports_of_build_servers_point_at_the_same_words(draft: tuple[str, str]) -> None:
    """GitLab's, GitHub's, Checkstyle's and JUnit's lines and columns lead to the same offsets."""
    uri, text = draft
    report = lint(uri, text)

    issues = [issue["location"]["positions"] for issue in json.loads(rendered("gitlab", report))]
    errors = [error.attrib for error in ElementTree.fromstring(rendered("checkstyle", report)).iter("error")]
    names = [
        case.attrib["name"] for case in ElementTree.fromstring(rendered("junit", report)).iter("testcase")
    ]
    commands = [line for line in rendered("github", report).splitlines() if line.startswith("::")]

    assert [
        tuple(offset(text, at["line"], at["column"]) for at in (one["begin"], one["end"])) for one in issues
    ] == spans(report)
    assert [(offset(text, int(e["line"]), int(e["column"])), e["severity"]) for e in errors] == [
        (d.start, d.severity.value) for d in report.diagnostics
    ]
    assert [shown(text, name) for name in names if " at " in name] == [d.start for d in report.diagnostics]
    for command, found in zip(commands, report.diagnostics, strict=True):
        assert annotated(text, command, found) == (found.start, found.end)


def shown(text: str, place: str) -> int:
    """The offset that the last `line:column` of a text stands for."""
    line, column = re.findall(r"(\d+):(\d+)", place)[-1]
    return offset(text, int(line), int(column))


def annotated(text: str, command: str, found: Diagnostic) -> Place:
    """What a workflow command points at; where it spans lines and has no columns, what it ought to."""
    facts = {name: int(value) for name, value in re.findall(r"(\w+)=(\d+)(?=,)", command.split("::")[1])}
    if "col" not in facts:
        assert offset(text, facts["line"], 1) <= found.start
        assert offset(text, facts["endLine"], 1) <= found.end
        return found.start, found.end
    return (
        offset(text, facts["line"], facts["col"]),
        offset(text, facts["endLine"], facts["endColumn"]),
    )


@given(drafts())
@settings(max_examples=60, deadline=None)
def test_what_people_read_points_at_the_same_words(draft: tuple[str, str]) -> None:
    """`full`, `concise`, `grouped` and `markdown` give the line and column where each finding starts."""
    uri, text = draft
    report = lint(uri, text)
    starts = [d.start for d in report.diagnostics]

    full = [line for line in rendered("full", report).splitlines() if line.startswith(f"{uri}:")]
    concise = [line.split(" ")[0] for line in rendered("concise", report).splitlines()[:-1]]
    grouped = re.findall(r"(?m)^    (\d+:\d+) ", rendered("grouped", report))
    rows = re.findall(r"(?m)^\| \w+ \| <code>\S+</code> (\d+:\d+) ", rendered("markdown", report))

    assert [shown(text, line) for line in full] == starts
    assert [shown(text, line) for line in concise] == starts
    assert sorted(shown(text, place) for place in grouped) == sorted(starts)
    assert [shown(text, place) for place in rows] == starts


@given(drafts())
@settings(max_examples=60, deadline=None)
def test_the_caret_stands_under_the_words(draft: tuple[str, str]) -> None:
    """In columns of a terminal, the carets of `full` begin and end where the marked words do."""
    uri, text = draft
    report = lint(uri, text)
    lines = rendered("full", report).splitlines()

    frames = [(above, below) for above, below in pairwise(lines) if set(below) == {" ", "|", "^"}]

    assert len(frames) == len(report.diagnostics)
    for (above, below), found in zip(frames, report.diagnostics, strict=True):
        begin, count = below.index("^"), below.count("^")
        first = re.split("\r\n|\n|\r", found.exact)[0]
        assert cut(above, begin, begin + count) == printable(first)


def cut(line: str, begin: int, end: int) -> str:
    """The characters of a line that stand in the columns from `begin` to `end`."""
    places = [cells(line[:index]) for index in range(len(line) + 1)]
    return line[places.index(begin) : len(places) - 1 - places[::-1].index(end)]


@settings(deadline=None)
@given(st.text("a\u00e9\u6e2f\U0001f6a2\n\ud800"), st.integers(1, 3), st.data())
def test_byte_columns_are_those_of_the_bytes(text: str, repeats: int, data: st.DataObject) -> None:
    """However long a text is, the byte column is what encoding its line gives."""
    whole = (text * repeats + "\u6e2f" * STRIDE + text)[: STRIDE * 2]
    at = data.draw(st.integers(0, len(whole)))
    start = whole.rfind("\n", 0, at) + 1

    line, column = Lines(whole).bytes_at(at)

    assert line == whole[:at].count("\n") + 1
    assert column == len(whole[start:at].encode("utf-8", "surrogatepass")) + 1
