"""Tags: what is one, which ids it names, and what only looks like one."""

from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.extract.citations import Citation, CitationItem, find_citations
from provlint.readers import read_text
from provlint.text.span import Span


def found(text: str, uri: str = "draft.md", known: Collection[str] = ()) -> list[tuple[str, str]]:
    """Syntax and id of each item cited in a text, in order."""
    citations = find_citations(read_text(text, uri), known.__contains__)
    return [(citation.syntax, item.id) for citation in citations for item in citation.items]


def ids(text: str, uri: str = "draft.md", known: Collection[str] = ()) -> list[str]:
    """The ids cited in a text, in order."""
    return [id for _, id in found(text, uri, known)]


def test_a_citation_knows_its_places() -> None:
    """The span of a tag takes its brackets in; each item has its own, and its locator."""
    text = "It rained [1, p. 4; b2]."

    assert find_citations(read_text(text, "draft.txt"), {"b2"}.__contains__) == (
        Citation(
            Span(10, 23),
            (CitationItem("1", Span(11, 12), "p. 4"), CitationItem("b2", Span(20, 22))),
            "numeric",
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As Smith [3] argued, the fare rose (see [4], [5]).", ["3", "4", "5"]),
        ("The fare rose[2][3] [4].", ["2", "3", "4"]),
        ("The fare rose [1, 2; 5].", ["1", "2", "5"]),
        ("The fare rose [2, 4-6] and [8–9] and [11 - 12].", ["2", "4", "5", "6", "8", "9", "11", "12"]),
        ("“It was safe.”[3] She said “it’s over [4].”", ["3", "4"]),
        ("Emissions of CO2[3] since 2019[5] (net)[0].", ["3", "5", "0"]),
        ("票价上涨[1，2]。【3、4】", ["1", "2", "3", "4"]),
        ("# The fare [1]\n\n| rose | [3] |\n|---|---|\n| fell | [4, 5] |", ["1", "3", "4", "5"]),
        ("Two vectors [1, 2] of infection [3].", ["1", "2", "3"]),
        ("It rained [ 3 ].", ["3"]),
        ("It rained [1]–[3], and snowed [5]-[6].", ["1", "2", "3", "5", "6"]),
        ("It rained [1] - [90], [4]–[4-5], [7]–[3].", ["1", "90", "4", "4", "5", "7", "3"]),
        ("It rained [1 and 2], [3, 4 and 6], [7 to 9].", ["1", "2", "3", "4", "6", "7", "8", "9"]),
        ("结论[1]、[2]和[3~5]。", ["1", "2", "3", "4", "5"]),
        ("It rained <sup>[3]</sup>.", ["3"]),
        ("> [!WARNING]\n> It rained [1].", ["1"]),
        ("- [ ] ask again [1]\n- [x] done", ["1"]),
    ],
)
def test_numbers(text: str, expected: list[str]) -> None:
    """Single numbers, runs, lists and ranges, before or after the stop, glued or not."""
    assert found(text) == [("lenticular" if "【" in text and id > "2" else "numeric", id) for id in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier burned [38c5ecf8][0e0947df, p. 4].", ["38c5ecf8", "0e0947df"]),
        ("The pier burned [38c5ecf8] and sank [20240102].", ["38c5ecf8", "20240102"]),
        ("The pier burned [20240102] and was [defaced].", []),
    ],
)
def test_hashes(text: str, expected: list[str]) -> None:
    """Seven or more hexadecimal digits; all digits or all letters only where the draft cites by hashes."""
    assert found(text) == [("hex", id) for id in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained.[^1][^2^] It snowed[^note-a], it hailed [^4].", ["1", "2", "note-a", "4"]),
        ("It rained [^1, ^2].", ["1", "2"]),
        ("It rained.[^1] It snowed.[^2]\n\n[^1]: The log of the harbor.", ["2"]),
        ("Use [^a-z], [^/] and [^ab]+.", []),
    ],
)
def test_footnotes(text: str, expected: list[str]) -> None:
    """With one caret or two; a class of characters is none, nor is the note itself."""
    assert found(text) == [("footnote", id) for id in expected]


def test_a_caret_tag_that_is_a_link_is_cited_once() -> None:
    """In `[^1^][1]` the second bracket is only where the first leads."""
    assert found("It rained [^1^][1].") == [("numeric", "1")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained [citation:3][citation:财务].", ["3", "财务"]),
        ("It rained [cite: 19, 100] [cite: 3-4].", ["19", "100", "3", "4"]),
        (
            "It rained [Source 1; Source 4], [Sources 2, 3], [Doc 5], [ref. 7].",
            ["1", "4", "2", "3", "5", "7"],
        ),
        ("It rained [web:1, 2] [attached_file:3] [doc:4].", ["web:1", "web:2", "attached_file:3", "doc:4"]),
        ("It rained [Source: the log], [Sources: a.pdf, p. 2; b.pdf].", ["the log", "a.pdf", "b.pdf"]),
        ("It rained [Source 1 and Source 3], [Source: Lund 2001].", ["1", "3", "Lund 2001"]),
        ("It rained [page:4] [time:12] [Page 12] [Figure 2] [note 3].", []),
        ("It rained :contentReference[oaicite:0]{index=0}.", []),
    ],
)
def test_tags_with_a_word_for_source(text: str, expected: list[str]) -> None:
    """A word for source is dropped; the kind of a search result stays; parts of a work are none."""
    assert found(text) == [("named", id) for id in expected]


def test_a_source_by_name_has_a_locator() -> None:
    """What follows the last comma as a page is where in the source."""
    (citation,) = find_citations(
        read_text("So [Source: log, 1931.pdf, Page: 1].", "-"), set[str]().__contains__
    )

    assert citation.items == (CitationItem("log, 1931.pdf", Span(12, 25), "Page: 1"),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See [RFC 8446], [RFC-2119] and [RFC7540, Section 4].", ["RFC 8446", "RFC-2119", "RFC7540"]),
        (
            "See [Smith and Jones, 2019], [Lund & Brandt 2001; Ek 1999a].",
            ["Smith and Jones, 2019", "Lund & Brandt 2001", "Ek 1999a"],
        ),
        (
            "See [de la Cruz, 2015], [Lund et al. 2001], [Dyer 87].",
            ["de la Cruz, 2015", "Lund et al. 2001", "Dyer 87"],
        ),
        ("See [s1], [a1; e5] and [Knuth84].", ["s1", "a1", "e5", "Knuth84"]),
        ("The message of [NOTIFY] is signed as in [TSIG].", ["NOTIFY", "TSIG"]),
        ("See [A1] and [RFC2119].", ["A1", "RFC2119"]),
        ("The [HIGH] tide [TODO] of [COVID-19] in [March 2019] [Q3] [v1.2] [1.2.0].", []),
        ("“The [G7] met,” he said [RFC2119].", ["RFC2119"]),
        ("Members of [NATO] met.", []),
        ("The words are as described in [KEYWORDS].", ["KEYWORDS"]),
        ("“It burned [Lund 2001].” It re[s1]opened.", ["Lund 2001"]),
        (
            "See [Lund, 1998, p. 5], [Lund 1998, pp. 3-4; Ek, 2001; p. 3].",
            ["Lund, 1998", "Lund 1998", "Ek, 2001"],
        ),
        (
            "See [ISO/IEC 27001:2013], [I-D.ietf-x], [lund-brandt-2001].",
            ["ISO/IEC 27001:2013", "I-D.ietf-x", "lund-brandt-2001"],
        ),
        ("See [p. 3; RFC2119].", []),
    ],
)
def test_keys(text: str, expected: list[str]) -> None:
    """Series and numbers, author and year, labels; bare capitals only where the draft uses such keys."""
    assert found(text, "draft.txt") == [("key", id) for id in expected]


@pytest.mark.parametrize(
    ("tag", "id", "locator"),
    [
        ("[12 p. 4]", "12", "p. 4"),
        ("[38c5ecf8, p. 4, ch. 2]", "38c5ecf8", "p. 4, ch. 2"),
        ("[1: §3.2]", "1", "§3.2"),
        ("[4, Theorem 3.1]", "4", "Theorem 3.1"),
        ("[5, Appendix A]", "5", "Appendix A"),
        ("[2; ¶ 45]", "2", "¶ 45"),
        ("[Lund, 1998, p. 5]", "Lund, 1998", "p. 5"),
    ],
)
def test_a_place_in_the_source_is_a_locator(tag: str, id: str, locator: str) -> None:
    """Pages, sections and the like belong to the id before them."""
    (citation,) = find_citations(read_text(f"So {tag}.", "-"), set[str]().__contains__)

    assert [(item.id, item.locator) for item in citation.items] == [(id, locator)]


def test_a_section_after_a_key_is_its_locator() -> None:
    """`[RFC1035 4.1.2]` names the RFC and the section."""
    (citation,) = find_citations(read_text("See [RFC1035 4.1.2].", "-"), set[str]().__contains__)

    assert citation.items == (CitationItem("RFC1035", Span(5, 12), "4.1.2"),)


def test_a_bare_word_is_a_tag_where_the_draft_cites_by_words() -> None:
    """Beside a known word, an unknown one that stands where tags stand is a slip of the pen."""
    text = "It rained [diary]. It snowed [diari]. The [old] harbor [sic]. “It [hailed].”"

    assert ids(text, known={"diary"}) == ["diary", "diari"]
    assert ids(text) == []


@pytest.mark.parametrize("id", ["policy", "the 1931 log", "1999", "38c5", "1-3", "web:1", "Doc 2"])
def test_what_is_known_is_a_tag(id: str) -> None:
    """Whatever a source is known by counts between brackets, and whole."""
    assert ids(f"It rained [{id}].", known={id}) == [id]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So [see @lund2001, chap. 3; also -@brandt1931].", [("lund2001", "chap. 3"), ("brandt1931", None)]),
        ("So [@lund2001 pp. 3-4, and @x:y].", [("lund2001", None), ("x:y", None)]),
        (
            "See @lund_2001, -@ek1999 and @{https://a.example/1} [@k].",
            [("lund_2001", None), ("ek1999", None), ("https://a.example/1", None), ("k", None)],
        ),
        ("Write to @lundpress or lund@harbor.example; @Lund2024 said. @router.get(x)", []),
        ("So [write to lund@harbor.example].", []),
        ("So ] @lund2001 [now @ noon].", [("lund2001", None)]),
    ],
)
def test_pandoc(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Keys in brackets always count, in the text if they end in a year, are known, or the draft cites so."""
    citations = find_citations(read_text(text, "draft.md"), set[str]().__contains__)

    assert [(item.id, item.locator) for citation in citations for item in citation.items] == expected
    assert {citation.syntax for citation in citations} <= {"pandoc"}


def test_a_known_handle_is_a_key() -> None:
    """`@lund` counts where a source is known by it."""
    assert found("As @lund says.", known={"lund"}) == [("pandoc", "lund")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"So \cite{lund2001, ek:99}.", [("lund2001", None), ("ek:99", None)]),
        (r"So \citep[see][p.~4]{lund2001}, \autocite*{ek}.", [("lund2001", "p.~4"), ("ek", None)]),
        (r"So \parencites{a}[3]{b} and \textcite[]{c}.", [("a", None), ("b", "3"), ("c", None)]),
        (r"\nocite{*} \citestyle{x} \cref{y} $[0,1]$ \item[3] \sqrt[3]{2} [4] \cite[5] \cite{}", []),
        (r"See [38c5ecf8].", [("38c5ecf8", None)]),
        (r"So \cite {a} \% \cites(see)(passim)[1]{b}{c} % \cite{d}", [("a", None), ("b", "1"), ("c", None)]),
    ],
)
def test_latex(text: str, expected: list[tuple[str, str | None]]) -> None:
    """The commands of natbib and biblatex; brackets of other commands and of mathematics are none."""
    citations = find_citations(read_text(text, "draft.tex"), set[str]().__contains__)

    assert [(item.id, item.locator) for citation in citations for item in citation.items] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So [1]_ and [lund2001]_ and [#n]_.", ["1", "lund2001", "n"]),
        ("So :cite:`a,b`, :cite:t:`c` and :footcite:`d`.", ["a", "b", "c", "d"]),
        (".. [1] The log\n.. [lund2001] The diary\n\nSo [1]_.", ["1"]),
        ("So ``x[0]`` and `y [1]`_ and :pep:`411` :cite:` `.", []),
    ],
)
def test_rst(text: str, expected: list[str]) -> None:
    """Footnotes, citations and roles; literals, other roles and what is defined are none."""
    assert found(text, "draft.rst") == [("rst", id) for id in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So【1】【2,7】【^3】.", [("1", None), ("2", None), ("7", None), ("3", None)]),
        ("So【4†source】and【12:1†source】.", [("4", None), ("12:1", None)]),
        ("So【3†L10-L20】【F:core/a.go†L9】.", [("3", "L10-L20"), ("F:core/a.go", "L9")]),
        ("So【citation:4】.", [("4", None)]),
        ("【重要提示】【turn0search3†x】【RFC2119】", []),
    ],
)
def test_full_width_brackets(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Numbers, or anything before a dagger; headings and leaked search marks are none."""
    citations = find_citations(read_text(text, "draft.md"), set[str]().__contains__)

    assert [(item.id, item.locator) for citation in citations for item in citation.items] == expected
    assert {citation.syntax for citation in citations} <= {"lenticular"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "So [[RFC4949]] and [[!DOM]] and {{RFC8446}}.",
            [("RFC4949", None), ("DOM", None), ("RFC8446", None)],
        ),
        (
            "So {{Section 4 of !RFC8446}}, {{!RFC2119, Section 5}}.",
            [("RFC8446", "Section 4"), ("RFC2119", "Section 5")],
        ),
        ("So [[Wiki page]], [[NATO]], {{name}}, {{ user }}, {{stream-map}}.", []),
    ],
)
def test_specifications(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Marked or with a number; wiki links, templates and section links are none."""
    citations = find_citations(read_text(text, "draft.md"), set[str]().__contains__)

    assert [(item.id, item.locator) for citation in citations for item in citation.items] == expected
    assert {citation.syntax for citation in citations} <= {"spec"}


@pytest.mark.parametrize(
    ("text", "uri", "expected"),
    [
        ("So [[1]](https://a.example) and [[2]].", "draft.md", [("numeric", "1"), ("linked", "2")]),
        (
            "So ([3](#sources)), [Source 4](https://a.example).",
            "draft.md",
            [("linked", "3"), ("linked", "4")],
        ),
        ("So [1](https://a.example) and [log](https://a.example).", "draft.txt", [("linked", "1")]),
        ("So [the log][6], [Lund 2001][7].", "draft.md", [("numeric", "6"), ("numeric", "7")]),
        (
            "So [1][2].\n\n[1]: https://a.example\n[2]: https://b.example",
            "draft.md",
            [("numeric", "1"), ("numeric", "2")],
        ),
        ("So [#12](https://a.example), [f1894bc](https://a.example), ![3](m.png).", "draft.md", []),
    ],
)
def test_numbers_that_are_links(text: str, uri: str, expected: list[tuple[str, str]]) -> None:
    """A number is a tag whether or not it leads somewhere; the words of a link are none."""
    assert found(text, uri) == expected


def test_a_link_cites_where_its_address_is_a_source() -> None:
    """The id is the address."""
    text = "So [the log](https://a.example/log) and [more](https://b.example) and [](https://a.example/log)."

    assert found(text, known={"https://a.example/log"}) == [("link", "https://a.example/log")]


def test_only_the_forms_that_are_pinned_count() -> None:
    """They then need no other tags of their kind beside them."""
    document = read_text("It rained [1] [^b]. It snowed [a1] [HIGH] [DRAFT].", "draft.txt")

    found = find_citations(document, lambda _: False, ("key", "footnote"))

    assert [item.id for citation in found for item in citation.items] == ["b", "a1"]


def test_a_tag_may_wrap_a_quotation() -> None:
    """A number, then the words taken from that source, all between brackets with space."""
    text = "Some say [ 2 it rained all day ]. [ x ]"
    (citation,) = find_citations(read_text(text, "draft.txt"), set[str]().__contains__)

    assert citation == Citation(Span(9, 32), (CitationItem("2", Span(11, 12)),), "wrapping")
    assert ids("[ 1, 2 it burned ] in [ 2 1931 ]") == ["1", "2", "2"]


@pytest.mark.parametrize(
    "text",
    [
        "He said “the [harbor] is [in] ruins [sic]” [emphasis added], […] [...] [t]he [citation needed].",
        "At [00:12], on [2024-01-02], to [2001:db8::1]:443, [lund@harbor.example], [$5], [+3], [-1], [1-0].",
        "Use [A-Z], [0-9]+, [a-z0-9], [0-9], [1]{2}.",
        "In [1999] the fare rose.",
        "The score lies in the interval [0, 1], scaled to [0, 255], x = [1, 2], the vector [3, 4].",
        "Values in the range [0, 1], on the interval [1-5].",
        "It [goes on and on, as what an editor adds to a quotation may do, far beyond the length of any id].",
        "It is array_x[3], items[0].name, argv[1], foo()[2], a[0], p.q[1], x[1] = 2, x[1] == y.",
        "All is set, and hosts[0] is then the first, and grid[0][1] holds the start.",
        "Print with print(items[1]), if count[2] > 3, for ^[1-9][0-9]*$.",
        "Values lie in [0, 1], 95% CI [12, 34].",
        "A video [mp4] in [utf8], “for [Budget 2024] and [Lund 2001] all”, @article{lund2001, x}.",
        ">>> data = [1, 2]\n    unsigned char key[16];    /* key */\n  if (count[2] && key[4]) {",
        "Read `x[0]` and ``y[1]``.",
        "Pages [1-99], [3-2], [1-2-3], [12345], [1;2;x y z].",
        "[x] done\n[ ] open",
        "",
    ],
)
def test_look_alikes_are_left_alone(text: str) -> None:
    """An editor's words, code, intervals, classes of characters, times, addresses and boxes are no tags."""
    assert found(text, "draft.txt") == []


def test_an_odd_backtick_hides_nothing() -> None:
    """A backtick that is never closed opens no literal."""
    assert ids("A `tick`.\nAn odd ` tick [1], ``quoted'' [2].\nNone [3].", "draft.txt") == ["1", "2", "3"]


@pytest.mark.parametrize(
    "text",
    [
        "It rained [7].\n\n[7] The log: https://a.example/log",
        "It rained [7].\n\n[7]: The log",
        "It rained [7].\n\nReferences\n\n[7] Lund, T. The Pier. Harbor Press.\n\n[8] Brandt, A. Diary.",
        "It rained [7].\n\n## 主要参考文献\n\n- [7] Lund, T. The Pier.\n",
        "It rained [7].\n\n[8] [The log](https://a.example/log)",
        "It rained [7].\n\n[8] Lund T, Brandt A. Harbors. J Coast Eng. 2010",
        "It rained [7].\n\n[8] “The harbor log”, Harbor Museum",
        "It rained [7].\n\n[8] 统计局. 公报[R]. 2023.",
        "It snowed. [7] says [so](https://a.example).",
        "[7] says [so](https://a.example).",
        "# Sources\n\n[8] Lund, T. The Pier.\n\n# The rain\n\n[7] says that it rained.",
        "# Notes\n\n## References\n\n[8] Lund, T.\n\n# The rain\n\n[7] says that it rained.",
    ],
)
def test_entries_of_a_list_of_sources_are_left_alone(text: str) -> None:
    """The label of an entry defines; it is told by an address, a colon, or the heading above it."""
    assert ids(text) == ["7"]


def test_a_tag_far_into_a_line_is_no_entry() -> None:
    """Whether a tag begins its line is seen without looking at all of the line."""
    assert ids(" " * 500 + "[1]: x", "draft.txt") == ["1"]


@given(
    st.text(alphabet="ab1, ;-[]^@【】†\\{}cite:_“”`=\n", max_size=80),
    st.sampled_from(["md", "txt", "rst", "tex"]),
)
def test_citations_are_in_order_and_hold_their_items(text: str, suffix: str) -> None:
    """Tags do not overlap, have at least one id, and each id stands within its tag."""
    end = 0
    for citation in find_citations(read_text(text, f"draft.{suffix}"), {"1", "a"}.__contains__):
        assert citation.span.start >= end
        assert citation.items
        assert all(citation.span.contains(item.span) and item.id for item in citation.items)
        end = citation.span.end


PIECES = (
    "[ ] [1] [1, [1-25] [1]–[25] @ @a_ [@a; \\cite \\cites{a} {a} {{ [[A 【 【1】 【1† [_1_a `[1] [a, a[1] [Source:_ "
    "[web:1 [^a] $[0,1] References\n “[NATO]_ [Aa_Aa_ :cite:` [#a]_ [Smith_et_al._2019]_ \n[1]_A_A A_ 1"
    " (1)._ [1]_https://a^2^_CI_[1,2]_ https://a.example/x_"
)


def test_a_footnote_whose_label_names_a_source_is_a_tag() -> None:
    """The draft's own note on it does not take that away."""
    assert ids("It rained.[^log]\n\n[^log]: Seen at the harbor.", known={"log"}) == ["log"]


@pytest.mark.parametrize("piece", PIECES.split(" "))
def test_brackets_are_read_to_their_end(piece: str) -> None:
    """A hundred thousand code points of brackets give tags that stand in the text."""
    document = read_text(piece.replace("_", " ") * (100_000 // len(piece)), "draft.txt")

    found = find_citations(document, {"1"}.__contains__)

    assert all(citation.span.end <= len(document.text) for citation in found)
