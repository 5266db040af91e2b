"""Lines as drafts have them, each with the ids a reader sees in it: tags of all forms, and what only looks so."""

import pytest

from provlint.extract.citations import find_citations
from provlint.readers import read_text

HASHES = "It rained [38c5ecf8], snowed [0e0947df] and hailed [9b1d22aa]. "

# Format, line, ids in reading order. No source is known: the line alone has to tell.
CITED = [
    ("txt", "The quay was widened in 1931 [4].", "4"),
    ("txt", "The quay was widened in 1931.[4]", "4"),
    ("txt", "The quay was widened in 1931. [4] It silted up at once.", "4"),
    ("txt", "The quay was widened[4] and the mole raised[5].", "4 5"),
    ("txt", "“The quay was widened.”[4] “It silted up [5].”", "4 5"),
    ("md", "The quay was widened [0][2][11] and paid for [3] [7].", "0 2 11 3 7"),
    ("md", "The quay was widened [2, 5; 8-10].", "2 5 8 9 10"),
    ("md", "The quay was widened [2–4,\n9].", "2 3 4 9"),
    ("md", "The quay was widened [1, 2, and 6] and [7 & 9].", "1 2 6 7 9"),
    ("md", "The quay was widened [3]–[5], the mole raised [8]-[9].", "3 4 5 8 9"),
    ("md", "- **Quay**: widened [1]\n- **Mole**: raised [2]", "1 2"),
    ("md", "| Year | Work |\n| --- | --- |\n| 1931 | quay [3] |\n| 1940 | mole [4, 5] |", "3 4 5"),
    ("md", "## The quay [6]\n\nIt silted up.", "6"),
    ("md", "码头于1931年拓宽[2]，随后淤塞【3】【5】。", "2 3 5"),
    ("md", "码头于1931年拓宽［4］。", "4"),
    (
        "txt",
        "The quay was widened [38c5ecf8][0e0947df], says the log [9b1d22aa, p. 4].",
        "38c5ecf8 0e0947df 9b1d22aa",
    ),
    ("txt", "The quay was widened [38C5ECF8].", "38C5ECF8"),
    ("txt", "The quay was widened [a3f9c2e1b7d40915].", "a3f9c2e1b7d40915"),
    ("md", "The quay was widened.[^4] It silted up.[^log-b]", "4 log-b"),
    ("md", "The quay was widened[^4^] and silted up [^5, ^6].", "4 5 6"),
    ("md", "The quay was widened.¹ It silted up.² ³", "1 2"),
    ("md", "The quay was widened¹,² and silted up³⁻⁵.", "1 2 3 4 5"),
    ("md", "The quay was widened.<sup>1</sup> It silted up.<sup>2,4</sup>", "1 2 4"),
    ("txt", "The quay was widened.<sup>1</sup> It silted up.<sup>[2]</sup>", "1 2"),
    ("md", "The quay was widened ([8](#sources)), says [Source 9](https://a.example).", "8 9"),
    ("md", "The quay was widened [[1]](https://a.example/1) [[2]](https://a.example/2).", "1 2"),
    ("md", "The quay was widened [[7]].", "7"),
    ("txt", "The quay was widened [3](https://a.example/3).", "3"),
    ("md", "The quay was widened【4†source】and raised【12:1†source】.", "4 12:1"),
    ("md", "The quay is in the plan【F:docs/quay.md†L9-L14】.", "F:docs/quay.md"),
    ("md", "The quay was widened [citation:3][citation:5].", "3 5"),
    ("md", "The quay was widened [cite: 19, 100] and raised [cite:3].", "19 100 3"),
    ("md", "The quay was widened [web:1][news:12].", "web:1 news:12"),
    ("md", "The quay was widened [Source 1; Source 4] [Doc 2] [Document 3] [Passage 8].", "1 4 2 3 8"),
    ("md", "The quay was widened [Source A] [Sources B, C and D].", "A B C D"),
    ("md", "The quay was widened [Source: harbor-plan.pdf, Page 12].", "harbor-plan.pdf"),
    ("md", "The quay was widened [ref-3], the mole raised [source_12].", "ref-3 source_12"),
    ("md", "The quay was widened [@lund1931, p. 4; see also @ek2002].", "lund1931 ek2002"),
    ("md", "As @lund1931 [p. 33] says, it silted up [-@ek2002].", "lund1931 ek2002"),
    ("md", "It silted up {cite}`lund1931`, {cite:p}`ek2002,berg1990`.", "lund1931 ek2002 berg1990"),
    ("md", "It silted up :cite:`lund1931` and :footcite:p:`ek2002`.", "lund1931 ek2002"),
    ("txt", "It silted up {cite:t}`lund1931`.", "lund1931"),
    ("rst", "It silted up [1]_ [lund1931]_, see :cite:t:`ek2002`.", "1 lund1931 ek2002"),
    ("tex", r"It silted up~\cite{lund1931,ek2002}, \citep[see][p.~4]{berg1990}.", "lund1931 ek2002 berg1990"),
    ("tex", r"\textcite{lund1931} and \parencites(see)[4]{ek2002}{berg1990}.", "lund1931 ek2002 berg1990"),
    ("tex", r"It silted up \autocite*{lund1931}, \volcite{2}[45]{ek2002}.", "lund1931 ek2002"),
    ("md", "Ships keep clear [RFC 2535], [RFC-2119], [RFC7540, Section 4].", "RFC 2535|RFC-2119|RFC7540"),
    ("md", "Ships keep clear {{RFC8446}}, {{Section 4.1 of RFC9000}}, [[!DOM]].", "RFC8446 RFC9000 DOM"),
    ("txt", "Ships keep clear [RFC1035 4.1.2], as [ISO 9660] and [BCP 14] say.", "RFC1035|ISO 9660|BCP 14"),
    (
        "txt",
        "It silted up [Lund, 1931], [Ek & Berg 2002; Holm 1999a].",
        "Lund, 1931|Ek & Berg 2002|Holm 1999a",
    ),
    ("txt", "It silted up [Lund 1931, 45-47] [Ek 2002: 12].", "Lund 1931|Ek 2002"),
    ("txt", "It silted up [de la Cruz et al., 2015].", "de la Cruz et al., 2015"),
    ("txt", "It silted up [Lun+31], as in [Knuth84].", "Lun+31 Knuth84"),
    ("txt", "It silted up [arXiv:2401.01234], [doi:10.1000/quay.7].", "arXiv:2401.01234 doi:10.1000/quay.7"),
    ("txt", "It silted up [ 2 within a single winter ] and was dredged.", "2"),
    ("txt", "Paper [0] explores silt, and so does work [3].", "0 3"),
    ("txt", "It silted up (see [3], [4, ch. 2]).", "3 4"),
    ("txt", "It silted up [12, pp. 3–9] [7: §2].", "12 7"),
    ("md", "It silted up <cite>38c5ecf8</cite>.", "38c5ecf8"),
    ("md", 'It silted up.<ref name="log"/> It was dredged.', "log"),
    ("txt", "It silted up.<ref name=log /> It was dredged.", "log"),
    ("txt", "> It silted up [3].\n> So we dredged [4].", "3 4"),
]

# Known ids, format, line, ids in reading order.
KNOWN = [
    ("diary", "md", "It silted up [diary] within a [single] winter.", "diary"),
    ("https://a.example/log", "md", "It silted up ([Lund](https://a.example/log)).", "https://a.example/log"),
    ("https://a.example/log", "md", "It silted up.<ref>https://a.example/log</ref>", "https://a.example/log"),
    ("a1", "md", 'It silted up <cite id="a1">within a winter</cite>.', "a1"),
    ("a1", "txt", 'It silted up <source id="a1"/>.', "a1"),
    ("log", "md", "It silted up.[^log]\n\n[^log]: Seen by the pilot.", "log"),
    ("Source A", "md", "It silted up [Source A].", "Source A"),
    ("2024-01-02", "txt", "It silted up [2024-01-02].", "2024-01-02"),
    ("x", "txt", "It silted up [x].", "x"),
    ("ref", "txt", "It silted up [ref].", "ref"),
    ("2", "md", "It silted up² within a winter.", "2"),
    ("38c5ecf8", "txt", "It silted up [38c5\necf8].", "38c5 ecf8"),
]

# What only looks like a tag.
PLAIN = [
    ("md", "- [ ] dredge the quay\n- [x] raise the mole\n1. [X] pay"),
    ("md", "> [!NOTE]\n> The quay is closed.\n\n> [!TIP]- Fold"),
    ("md", "See [[Harbor log]], [[Harbor log|the log]], ![[quay.png]], [[2024-01-02]] and [[#Notes]]."),
    ("md", "See [the log](https://a.example), [#136](https://b.example), [v1.2.0](https://c.example)."),
    ("md", "[docs]: https://a.example\n[1]: https://b.example\n\n[^1]: The pilot's own."),
    ("md", "![3](quay.png) and ![quay][1]\n\n[1]: quay.png"),
    ("md", "## [1.2.0] - 2024-01-02\n\n- [#12] quay\n- [PR-3] mole\n- [ABC-123] pay\n\n## [Unreleased]"),
    ("md", "Take `x[0]` and ``y[1]`` from:\n\n```\nz = [1][2]\n```"),
    ("md", "The depth lies in [0, 5] or (0, 1], at best in [0.5, 1.5], never in [-1, 1]."),
    ("md", "A depth from [1, 5] to [10, 20] on a scale of [1, 10]."),
    ("md", "Take $x[1]$ from $$[0,1]^n$$."),
    ("md", "{{ user.name }} {% if x %} {{name}} {{>partial}} {{date:YYYY}} {{1}}"),
    ("md", "<!-- It silted up <cite>a1</cite> [4]. --> It was dredged."),
    ("md", "An area of 5 km², 10⁶ m³ of silt, x², R² = 0.4 and log² n."),
    ("md", "The 1ˢᵗ quay.¹ The mole.²\n\n¹ Widened in 1931.\n² Raised in 1940."),
    ("md", 'It silted up.<ref name="a">The log</ref> It was dredged.<ref name="a"/>'),
    ("txt", '[tool.harbor]\nquays = ["a"]\n\n[[quay]]\nid = 3\n[a.b]\n[dependencies]'),
    ("txt", "[HIGH] dredge the quay\n[LOW] paint it\n[DONE] raise the mole\n[WIP] pay"),
    ("txt", "All tests [PASS], one [FAIL], two [SKIPPED]; see [TODO] and [TBD]."),
    ("txt", "At [12:30] the pilot spoke, at [00:01:02] the master, at [1:02:03.5] nobody."),
    ("txt", "Listens on [::1], [2001:db8::1]:443 and [fe80::1%eth0]."),
    ("txt", "Take rows[0:10], x[:2], x[::2], a[i], a[-1], a[1, 2]; the slice [1:3] and [2:]."),
    ("txt", "for (i = 0; i < n; i++) {\n    total += price[i] * depth[2];\n    grid[1][2] = 0;\n}"),
    ("txt", 'int a[10], b[20];\nchar *names[3] = {"a"};\nreturn a[3];'),
    ("txt", "def f(x):\n    return x[0] + x[1]\nprint(f([1, 2]))"),
    ("txt", "let v = vec![1, 2, 3];\nconst w = v[0];"),
    ("txt", "$ echo ${arr[1]} $arr[2]\nif [ -f quay ]; then"),
    ("txt", "SELECT [id], [name] FROM [dbo].[t1]"),
    ("txt", "Open /html/body/div[2]/p[1] in the browser."),
    ("txt", "Match [0-9]{2}, [a-f0-9]+, [1-9]\\d*, [A-Za-z] or [^/]."),
    ("txt", '{"depth": [1, 2], "quays": [3]}'),
    ("txt", "depths: [1, 2]\nquays: [a, b]"),
    ("txt", "ids = [1, 2, 3]\nx = y[1]\nnp.zeros([3])"),
    ("txt", "~~~\nIt silted up [4].\n~~~\n"),
    ("txt", "```\nIt silted up [4].\n```\n"),
    ("txt", "The chords are [C], [G7], [Am] and [D7]."),
    ("txt", "[Verse 1] The quay\n[Chorus] The mole\n[Outro 2]"),
    ("txt", "[Applause] Thank you. [Laughter] [crosstalk] [inaudible 00:12] [music]"),
    ("txt", "“[W]e [the people of the quay] will [not] go [there],” he [sic] said […] [...]."),
    ("txt", "It was [then] the [largest] of [the] ports [in Europe] [emphasis added]."),
    ("txt", "Network Group   [Page 6]\nSee [Figure 2], [Table 1], [Appendix A], [Section 4.2], [Step 2]."),
    ("txt", "Dear [Your Name], [Company], [Insert Date], [DATE], [NAME], [City, State]"),
    ("txt", "Per Lund [1912–1990], born [c. 1912], in [1931]."),
    ("txt", "It cost [$1,000], [€5], [5%], [10 km], [3 million] or [12 people]."),
    ("txt", "At noon [ET], [UTC+1] or [GMT]."),
    ("txt", "Feb 3 host pilot[1234]: ok\nkernel: [ 12.345678] quay 1-1"),
    ("txt", "[INFO] 2024-01-02 [main] quay - started\n[WARN] [pool-1-thread-2] silt"),
    ("txt", "Matrix [1 2; 3 4], vector [1 0 0], the array [3, 4]."),
    ("txt", "Vitamin [B], H[2]O and Fe[3+], [18F]FDG, [Ca2+], [2.2.2]octane."),
    ("txt", "Lund won 6–4, [7–5], 3–6; final score [2-1]."),
    ("txt", "Psalm [23:4], [Gen. 1:1], [John 3:16]."),
    ("txt", "[EN] [de] The quay [PDF] [pdf, 3 MB] [video] [Online]"),
    ("txt", '[color=red]x[/color] [b]x[/b] [url=x]y[/url] [quote] [gallery ids="1,2"]'),
    ("txt", "[Photo: A. Lund] [Image: quay] [NASDAQ: ABC] Sen. Lund [R-TX]"),
    ("txt", "gov[ernment], M[r/s]. Lund, they[’ve] gone"),
    ("txt", "In [last year] and [this year]; [who?] [when?] [which?]"),
    (
        "txt",
        "The quay [citation needed] was [TK] widened [source?] [ref] [Author, Year] [@TODO] [Source: TBD].",
    ),
    (
        "tex",
        r"\begin{figure}[h] \usepackage[utf8]{inputenc} \\[2] \item[1] \sqrt[3]{2} $[0,1]$ \nocite{*} \cite{TODO}",
    ),
    ("md", HASHES.replace("[", "`[").replace("]", "]`")),
]

# Where the draft has a habit, what is not of its kind is no tag.
HABITS = [
    (HASHES + "The quay [note] was [defaced] and [NATO] came.", "38c5ecf8 0e0947df 9b1d22aa"),
    (HASHES + "The quay was sold [20240102].", "38c5ecf8 0e0947df 9b1d22aa 20240102"),
    ("It rained [1], it snowed [2]. The depth lies in [0, 5] of [0, 1].", "1 2 0 5 0 1"),
    ("It rained [NOTIFY]. The quay [High] was [Low].", ""),
]


def ids(text: str, format: str, known: str = "") -> list[str]:
    """The ids cited in a text when no source is known but `known`, which spaces of other kinds do not change."""
    citations = find_citations(
        read_text(text, f"draft.{format}"),
        lambda id: bool(known) and id.replace(" ", "") == known.replace(" ", ""),
    )
    return [item.id for citation in citations for item in citation.items]


def listed(expected: str) -> list[str]:
    """The ids of a row, set apart by bars where one has a space in it."""
    return expected.split("|" if "|" in expected or ", " in expected else " ") if expected else []


def test_there_are_lines_of_both_kinds() -> None:
    """An empty table would pass."""
    assert len(CITED) + len(KNOWN) > 60
    assert len(PLAIN) > 55


@pytest.mark.parametrize(("format", "text", "expected"), CITED)
def test_a_line_cites_what_a_reader_sees(format: str, text: str, expected: str) -> None:
    """Every id, once for each time it is cited, in order, though no source is known by any."""
    assert ids(text, format) == listed(expected)


@pytest.mark.parametrize(("known", "format", "text", "expected"), KNOWN)
def test_a_line_cites_what_is_known(known: str, format: str, text: str, expected: str) -> None:
    """What a source is known by is a tag where another word would not be."""
    assert ids(text, format, known) == [expected]


@pytest.mark.parametrize(("format", "text"), PLAIN)
def test_a_line_without_a_tag_cites_nothing(format: str, text: str) -> None:
    """Boxes, links, code, intervals, times, addresses, labels, an editor's words, forms and things still to come."""
    assert ids(text, format) == []


@pytest.mark.parametrize(("text", "expected"), HABITS)
def test_the_habit_of_a_draft_decides(text: str, expected: str) -> None:
    """What might be a tag is one if the draft has others of its kind."""
    assert ids(text, "md") == listed(expected)
