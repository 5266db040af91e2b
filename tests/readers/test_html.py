"""HTML: what is prose, where it came from, and which block it stands in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.errors import UnreadableFile
from provlint.readers import read_source, read_text
from provlint.text.document import Link
from provlint.text.span import Span


def prose(text: str) -> str:
    """The prose of a page."""
    return read_text(text, "page.html").prose.text


def blocks(text: str) -> list[tuple[str, str]]:
    """The kind and the text of each block."""
    document = read_text(text, "page.html")
    return [(block.kind.value, block.span.of(document.prose.text)) for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>It <em>rained</em> and <b>poured</b>.</p>", "It rained and poured."),
        ("<p>Fish &amp; chips &copy; 5&nbsp;m&#178; &#x2014; &ndash;", "Fish & chips © 5\xa0m² — –"),
        ("<p>AT&T, &nosuch; and &copy2026", "AT&T, &nosuch; and ©2026"),
        ("<p>&#99999999999999999999;", "&#99999999999999999999;"),
        ("<p>One\n   two <b> three</b>\n</p>\n", "One two three"),
        ("<p>One<br>two<br/>three", "One\ntwo\nthree"),
        ("<p>One<br><br>two", "One\n\ntwo"),
        ("<br>One", "One"),
        ("<p>Up 10<sup>2</sup> or 10<sup>-6</sup> of H<sub>2</sub>O", "Up 10² or 10⁻⁶ of H2O"),
        ("<p>5<sup>th</sup>, 10<sup>2x</sup>, 3<sup>2<b>x</b></sup>", "5th, 102x, 32x"),
        ("<p>So<sup><b>2</b></sup> it", "So² it"),
        ("<p>She said <q>it is <q>the</q> port</q>.", "She said “it is ‘the’ port”."),
        ("<p>She</q> said <q>it", "She said “it"),
        ("<q>It</q> is", "“It” is"),
        ('<p>Call <code>items[0]</code> with <kbd>"&quot;</kbd></code> "x"', 'Call items 0 with   "x"'),
        ("<p>漢<ruby>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby>", "漢字"),
        ("<p>One<wbr>two<img alt='x'>", "Onetwo"),
        ("<p>a < b and c > d <3", "a < b and c > d <3"),
        ("<p>Never <ends here", "Never <ends here"),
        ("<p title='a > b' class=\"it's\">One</p>", "One"),
        ("<p title='never closed>One</p> and two", "One\n\nand two"),
        ("<p>One<!-- <p>hidden -->two<!-->three<?php 1 ?>four</>five", "Onetwothreefourfive"),
        ("<p>One<!-- never closed", "One"),
        ("<p>One</ p>two", "Onetwo"),
        ("<p>One</é>two", "One</é>two"),
        ("<p>One <b> </b>two", "One two"),
        ("</a></sup></code><p>One<a href='#x'></a>", "One"),
        ("One<a href=x>", "One"),
        ("<script>if (a < b) '<p>no</p>'</script><style>p {}</style><p>One", "One"),
        ("<p>One<textarea>two</textarea><iframe>three</iframe><SCRIPT>four</Script >five", "Onefive"),
        ("<p>One<script>two", "One"),
        ("", ""),
        ("\ufeff<p>One", "One"),
        ("\ufeffOne, with <b>no</b> more", "One, with no more"),
        ("Plain text.\n\nNo markup.", "Plain text.\n\nNo markup."),
        ("One <b>two</b>\nthree\n \n\nfour", "One two three\n\nfour"),
        ("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>One &x;", "One &x;"),
        ("<!DOCTYPE html [ never closed> <p>One", "One"),
        ("<?xml version='1.0'?><p>One<br/>two</p>", "One\ntwo"),
        ("<p>One <canvas/>two", "One\n\ntwo"),
    ],
)
def test_prose_is_what_is_read(text: str, expected: str) -> None:
    """Tags, scripts, comments and declarations are left out; entities are resolved and space runs together."""
    assert prose(text) == expected


def test_blocks_have_kinds() -> None:
    """Headings, items, quotes, cells and captions are told from paragraphs, with and without their end tags."""
    text = """<html><body><h1>Top</h1><p>Text.<div>More.</div>
    <ul><li>one<li><p>two<ul><li>deep</ul></li>three</ul>
    <dl><dt>a<dd>b<dt>c</dl>
    <blockquote><p>said<footer>Ada</footer></blockquote>
    <table><caption>Tides</caption><tr><th>a<td>b<tr><td><p>c</p></td><td><blockquote>d</td></tr></table>
    <figure><figcaption>Wall</figcaption></figure><hr>
    <h2>Unclosed<p>End.</p></body></html> Behind."""

    assert blocks(text) == [
        ("heading", "Top"),
        ("paragraph", "Text."),
        ("paragraph", "More."),
        ("item", "one"),
        ("item", "two"),
        ("item", "deep"),
        ("paragraph", "three"),
        ("item", "a"),
        ("item", "b"),
        ("item", "c"),
        ("quote", "said"),
        ("quote", "Ada"),
        ("paragraph", "Tides"),
        ("cell", "a"),
        ("cell", "b"),
        ("paragraph", "c"),
        ("quote", "d"),
        ("paragraph", "Wall"),
        ("heading", "Unclosed"),
        ("paragraph", "End."),
        ("paragraph", "Behind."),
    ]


def test_an_end_tag_ends_nothing_outside_its_cell_or_list() -> None:
    """What a stray end tag names further out goes on."""
    assert blocks("<blockquote><table><tr><td>a</blockquote>b</td></tr></table>c</blockquote>d") == [
        ("cell", "a"),
        ("cell", "b"),
        ("quote", "c"),
        ("paragraph", "d"),
    ]
    assert blocks("<ul><li>a<ol></li>b</ol>c</ul></section>d") == [
        ("item", "a"),
        ("item", "b"),
        ("item", "c"),
        ("paragraph", "d"),
    ]


def test_programs_are_left_out_and_other_preformatted_text_is_kept() -> None:
    """A `pre` with code in it, or classed as code, is a program; else its lines are read as plain text is."""
    text = """<pre><code>x = [1]</code></pre><pre class="lang-py">y</pre>
    <div class="highlight"><pre><span>z</span></pre></div>
    <pre>
The tide &amp; the
harbor  wall.

Next.
</pre>"""
    document = read_text(text, "page.html")

    assert blocks(text) == [("paragraph", "The tide & the\nharbor  wall."), ("paragraph", "Next.")]
    assert document.prose.to_origin(document.blocks[0].span).of(text) == "The tide &amp; the\nharbor  wall."


def test_long_lines_are_paragraphs_of_their_own() -> None:
    """Lines longer than anyone wraps are one paragraph each, as in Markdown."""
    line = "It rained and rained and nobody knew when it would ever stop raining on the old harbor. " * 2

    assert blocks(f"<p>{line}<br>{line}") == [("paragraph", line.strip())] * 2


def test_links_are_recorded() -> None:
    """Each link's text, measured in prose, with its address; one that goes on in the next block is two."""
    document = read_text(
        '<p>A <a href="u&amp;v">b</a> <a>c</a> <a href=#top>up</a> <a href="w">d<p>e</a> f<a href="x"> </a>',
        "a.html",
    )

    assert document.prose.text == "A b c up d\n\ne f"
    assert document.links == (
        Link(Span(2, 3), "u&v"),
        Link(Span(6, 8), "#top"),
        Link(Span(9, 10), "w"),
        Link(Span(12, 13), "w"),
    )


def test_a_link_left_open_ends_with_the_next() -> None:
    """As in a browser, links do not nest."""
    assert read_text("<p><a href=u>b <a href=v>c</a>", "a.html").links == (
        Link(Span(0, 2), "u"),
        Link(Span(2, 3), "v"),
    )


@pytest.mark.parametrize(
    "reference",
    [
        '<sup><a href="#fn1">1</a></sup>',
        '<a href="#fn1" role="doc-noteref"><sup>1</sup></a>',
        '<sup class="reference"><a href="#fn1"><span>[</span>1<span>]</span></a></sup>',
    ],
)
def test_a_label_of_a_note_on_the_page_reads_as_in_markdown(reference: str) -> None:
    """The label stands in the text, its note is a note, and the sign that leads back is left out."""
    text = f'<p>It rained.{reference}<ol><li id="fn1">Port log. <a href="#r1">↩</a></ol><p>End.'
    document = read_text(text, "page.html")

    assert document.prose.text == "It rained.[^1]\n\nPort log.\n\nEnd."
    assert (document.notes, document.links) == (frozenset({"1"}), ())
    assert [kind for kind, _ in blocks(text)] == ["paragraph", "note", "paragraph"]


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ('<sup><a href="#none">1</a></sup>', "It rained.¹"),
        ('<sup><a href="https://a.example">1</a></sup>', "It rained.¹"),
        ('<sup>[<a href="#fn1">1</a>]</sup>', "It rained.[1]"),
        ('<a href="#fn1">1</a>', "It rained.1"),
        ('<sup><a href="#fn1">see the note</a></sup>', "It rained.see the note"),
    ],
)
def test_another_link_is_no_label(reference: str, expected: str) -> None:
    """Without its note on the page, or not raised, a number is what it is."""
    assert prose(f'<p>It rained.{reference}<p id="fn1">x').split("\n")[0] == expected


def test_the_title_is_the_page_s_first() -> None:
    """Its entities are resolved and its space runs together; a page may have none."""
    titles = [
        read_text(text, "page.html").title
        for text in (
            "<title>\n Tides &amp; <i>\n harbors </title><p>One<svg><title>Icon</title></svg>",
            "<title> </title><p>One",
            "<p>One",
        )
    ]

    assert titles == ["Tides & <i> harbors", None, None]


def test_a_source_whose_words_a_script_would_make_is_refused(tmp_path: Path) -> None:
    """A page saved before it showed its text proves nothing and refutes nothing; an empty file is just empty."""
    (tmp_path / "app.html").write_text("<title>App</title><div id=root></div><script>start()</script>")
    (tmp_path / "empty.html").write_text(" \n")

    with pytest.raises(UnreadableFile, match=r"app\.html: a page without text"):
        read_source(tmp_path / "app.html")
    assert read_source(tmp_path / "empty.html").prose.text.strip() == ""


def test_offsets_are_code_points_of_the_file() -> None:
    """Places are the file's own, before and after what was rewritten."""
    text = "<p>Émile said “<em>très</em> bien” &mdash; 😀\n\n [1].</p>\n<li>naïve"
    document = read_text(text, "page.html")
    home = document.prose.to_origin

    for word in ("Émile", "très", "bien", "😀", "[1]", "naïve"):
        start = document.prose.text.index(word)
        assert home(Span(start, start + len(word))).of(text) == word
    dash = document.prose.text.index("—")
    assert home(Span(dash, dash + 1)).of(text) == "&mdash;"


def test_a_lone_surrogate_does_not_stop_the_reader() -> None:
    """Text that is no valid Unicode is read."""
    assert prose("<p>a \ud800 b") == "a \ud800 b"


PARTS = st.sampled_from(
    "<p> </p> <b> </b> <li> <ul> </ul> <td> <table> </table> <a&href=#x> </a> <sup> </sup> <q> </q> <pre> </pre> "
    "<br> <!-- --> <script> </script> <nav> </nav> <main> </main> <code> </code> <h1> <rt> </rt> <div&id=x> </div> "
    "&amp; &lt & a é 😀 1 [1] \" ' < > </ <! = <a&title=' <blockquote> </blockquote>".split()
) | st.sampled_from([" ", "\n", "\n\n", "\ufeff", "\x00"])


@given(
    st.lists(PARTS, max_size=40).map(
        lambda parts: "".join(parts).replace("&href", " href").replace("&id", " id")
    )
)
def test_prose_goes_home_in_order(text: str) -> None:
    """Each code point of prose comes from a place in the text, places never go back, and blocks are in order."""
    document = read_text(text, "page.html")
    length = len(document.prose.text)
    origins = [document.prose.to_origin(Span(at, at + 1)) for at in range(length)]
    edges = [edge for block in document.blocks for edge in (block.span.start, block.span.end)]

    assert [o.start for o in origins] == sorted(o.start for o in origins)
    assert all(0 <= o.start <= o.end <= len(text) for o in origins)
    assert edges == sorted(edges)
    assert all(0 <= link.span.start <= link.span.end <= length for link in document.links)
    assert all(block.span.of(document.prose.text).strip() for block in document.blocks)


HOSTILE = {
    "one line": "word " * 20_000,
    "nested": "<div>" * 20_000 + "x",
    "nested menus": "<nav>x " * 10_000,
    "unclosed": "<p><a href=x>y" * 10_000,
    "unclosed inline": "<b><sup>1" * 10_000,
    "stray ends": "<div>" * 9_000 + "</li></td>" * 9_000,
    "comments": "a<!--" * 20_000,
    "declarations": "a<!x" * 20_000,
    "doctypes": "<!doctype a[ " * 9_000 + ">",
    "scripts": "a<script>" * 20_000,
    "signs": "<" * 90_000,
    "tags without end": "<a " * 30_000,
    "marks without end": '<a x=">" ' * 12_000,
    "values without end": '<a x="' * 20_000,
    "ends without end": "</a " * 25_000,
    "entities": "&#" * 50_000,
    "attributes": "<p " + "a=b " * 25_000 + ">x",
    "spaces": "<p>" + " " * 90_000,
    "blank lines": "<b>" + "\n " * 45_000 + "x",
    "labels": "<p><sup><a href='#a'>1</a>" * 4_000 + " id='a'",
    "quotations": "<q>" * 30_000 + "<p>x</q>" * 5_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_page_made_to_hurt_is_read(text: str) -> None:
    """A hundred kilobytes of the worst are read without a crash, and never longer than they are by much."""
    assert len(prose(text)) <= 2 * len(text)
