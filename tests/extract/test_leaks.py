"""Marks of chat assistants: where they stand, and what only looks like one."""

from itertools import pairwise

import pytest

from provlint.extract.leaks import LeakKind, find_leaks
from provlint.readers import read_text

OPEN_TAG = '\x3ccite index="12-1">'


def leaked(text: str, uri: str = "draft.md") -> list[tuple[str, str]]:
    """The kind of each leak in a text and the stretch of it that is reported."""
    document = read_text(text, uri)
    found = find_leaks(document)
    return [(leak.kind.value, document.prose.to_origin(leak.span).of(text)) for leak in found]


@pytest.mark.parametrize("uri", ["draft.md", "draft.txt"])
@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("It rained citeturn0search3turn1news2.", "citeturn0search3turn1news2"),
        ("It rained turn0view1, so.", "turn0view1"),
        ("It rained [turn0search2].", "[turn0search2]"),
        ("It rained【turn0search3†x】.", "【turn0search3†x】"),
        ("It rained \ue200cite\ue202turn0search3\ue202turn0view1\ue201.", None),
        ("It rained \ue202\ue203.", "\ue202\ue203"),
        ("It rained:contentReference[oaicite:0]{index=0}.", ":contentReference[oaicite:0]{index=0}"),
        ("It rained [oaicite:12].", "[oaicite:12]"),
        ("It rained [oai_citation:0‡log.example].", "[oai_citation:0‡log.example]"),
        ("It rained :antCitation[]{citations=1}.", ":antCitation[]{citations=1}"),
        ("[cite_start]It rained.", "[cite_start]"),
        (
            'It rained ({"attribution":{"attributableIndex":"12-0"}}).',
            '({"attribution":{"attributableIndex":"12-0"}})',
        ),
        ('It rained \x3cgrok:render id="1">.', '\x3cgrok:render id="1">'),
        ("\x3cco: 0,1>It rained.", "\x3cco: 0,1>"),
        ("It rained.\x3c|im_end|>", "\x3c|im_end|>"),
        ("It rained [[cite:]].", "[[cite:]]"),
    ],
)
def test_a_mark_is_found_whole(text: str, mark: str | None, uri: str) -> None:
    """With the brackets that hold nothing else, and with the private characters around it."""
    expected = text[10:-1] if mark is None else mark

    assert leaked(text, uri) == [("mark", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[span_1](start_span)It rained[span_1](end_span).", [("mark", "span_1"), ("mark", "span_1")]),
        ("So [oai_citation:0‡The Log](https://a.example).", [("mark", "oai_citation:0‡The Log")]),
        (
            "So [oai_citation:0‡log](https://a.example/?utm_source=chatgpt.com).",
            [("mark", "oai_citation:0‡log")],
        ),
        ("So [turn0search1 and more].", [("mark", "turn0search1")]),
        (f"It {OPEN_TAG}rained all day</cite>.", [("tag", "rained all day")]),
        ("It rained.\x3ccite data-x='1'></cite> So.", [("tag", "rained.")]),
        ("\x3ccite data-x='1'></cite>It rained.", [("tag", "It")]),
        (
            "So [log](https://a.example/grounding-api-redirect/A) [](https://a.example/grounding-api-redirect/A).",
            [("address", "log")],
        ),
        ("So [log](sandbox:/mnt/data/a.csv).", [("address", "log")]),
        ("So [log](https://a.example/?utm_source=chatgpt.com).", [("trace", "log")]),
        ("So <https://a.example/?utm_source=chatgpt.com>.", [("trace", "?utm_source=chatgpt.com")]),
        ("So [log](https://a.example/?utm_source=letter).", []),
    ],
)
def test_leaks_in_markup_are_reported_at_the_words(text: str, expected: list[tuple[str, str]]) -> None:
    """What a reader of Markdown does not see leaks all the same."""
    assert leaked(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[span_1](start_span)It rained.", [("mark", "[span_1](start_span)")]),
        (f"It {OPEN_TAG}rained</cite>.", [("mark", OPEN_TAG)]),
        ("So https://a.example/?utm_source=openai&a=1.", [("trace", "utm_source=openai&")]),
        ("So https://a.example/?a=1&utm_source=openai&b=2.", [("trace", "&utm_source=openai")]),
        (
            "So https://a.example/grounding-api-redirect/Ab1 and sandbox:/mnt/data/a.csv.",
            [
                ("address", "https://a.example/grounding-api-redirect/Ab1"),
                ("address", "sandbox:/mnt/data/a.csv."),
            ],
        ),
    ],
)
def test_leaks_in_plain_text(text: str, expected: list[tuple[str, str]]) -> None:
    """There the mark itself is what a reader sees, and of an address the part that may go."""
    assert leaked(text, "draft.txt") == expected


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("See `citeturn0search3` and ` turn0view1 `.\n\n```\nturn0search3\n```\n", "draft.md"),
        (f"See `{OPEN_TAG}x</cite>`.\n\n    {OPEN_TAG}x</cite>\n", "draft.md"),
        (f"It rained. <!-- {OPEN_TAG}x</cite> -->\n\n<!--\n{OPEN_TAG}x</cite>\n-->\n", "draft.md"),
        (f"{OPEN_TAG}\n", "draft.md"),
        (f"<!-- {OPEN_TAG}x</cite> --> It rained.\n", "draft.md"),
        ("See `citeturn0search3`.\n```\nturn0search3\n```\n~~~\nturn0search3\n", "draft.txt"),
        ("It turned at turn 3, we cite it; return0 of Saturn1.", "draft.txt"),
        ("It rained [cite: 3]【4†source】 [web:1].", "draft.md"),
        ("", "draft.md"),
    ],
)
def test_code_and_tags_are_no_leaks(text: str, uri: str) -> None:
    """Nor are comments, ordinary words, and tags that a list of sources can resolve."""
    assert leaked(text, uri) == []


UNITS = (
    "turn0 turn0search1_ \ue200 [oaicite: grok- \x3c|a \x3ccite_data-a \x3ccite_index=1> https://a/?utm_source=openai& "
    "sandbox:/mnt/ [span_1](start_span) :contentReference[ \x3cco:"
)


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize("unit", UNITS.split(" "))
def test_a_text_of_marks_is_read_to_its_end(unit: str, suffix: str) -> None:
    """A hundred thousand code points of the worst case give leaks in order that stand in the text."""
    document = read_text(unit.replace("_", " ") * (100_000 // len(unit)), f"draft.{suffix}")

    found = find_leaks(document)

    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert {leak.kind for leak in found} <= set(LeakKind)
