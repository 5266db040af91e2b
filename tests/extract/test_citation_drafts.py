"""Whole drafts, short ones, each with the ids a reader sees in it: their habits and their own lists decide."""

import pytest

from provlint import Corpus, analyze

ROUND = (
    "\n\nReferences\n\n(1) Lund, A. Harbors. Press, 1931.\n(2) Ek, B. Moles. Press, 2002.\n"
    "(3) Berg, C. Tides. Press, 1990.\n"
)
NUMBERED = (
    "\n\n## References\n\n1. Lund A. Harbors. Press; 1931.\n2. Ek B. Moles. Press; 2002.\n"
    "3. Berg C. Tides. Press; 1990.\n"
)

# Format, draft, the ids of known sources, ids in reading order; ids are set apart by bars.
CITING = [
    ("txt", "The mole was built in 1881.[1][2]:45 It silted up within a year.[3]: 12–14", "", "1|2|3"),
    ("md", "The mole was built.[note 1] It silted up.[a] It was dredged [4].", "", "4"),
    (
        "md",
        "The port opened in 1931 [1, 3].\n\nSources:\n[1] https://a.example/x\n[3] https://b.example/y",
        "",
        "1|3",
    ),
    (
        "txt",
        "The port opened in 1931[1][2].\n\nCitations:\n[1] Harbor log https://a.example/1\n"
        "[2] https://a.example/2\n",
        "",
        "1|2",
    ),
    ("md", "The port opened in 1931 [cite: 1, 2, 5-7].", "", "1|2|5|6|7"),
    ("md", "The quay closed [1931–1940] and opened again [2].", "", "2"),
    ("md", "- [ ] buy tar\n- [x] mend the pier [3]\n- [X] paint it\n", "", "3"),
    ("md", "As [the plan][1] says, the quay was widened [2].\n\n[1]: https://a.example/plan\n", "", "1|2"),
    (
        "tex",
        "\\section[Short]{The long title} See \\citet[ch.~2]{lund1931}. % \\cite{no}\n"
        "\\includegraphics[width=3cm]{quay} \\nocite{*} \\footcites[3]{ek2002}[4]{berg}",
        "",
        "lund1931|ek2002|berg",
    ),
    (
        "tex",
        "\\begin{itemize}\\item[2] The quay. \\item[b] The mole.\\end{itemize} For $x \\in [0,1]$ see "
        "\\cite{a}.",
        "",
        "a",
    ),
    (
        "rst",
        "The quay was widened [1]_ and raised [#f1]_ by |crew|_, see `plan "
        "<https://a.example>`_.\n\n.. [1] Lund, Harbors.\n.. [#f1] In winter.\n",
        "",
        "1|f1",
    ),
    ("txt", "The quay silted up [cite:@lund1931], as [cite/t:@ek2002] shows.", "", "lund1931|ek2002"),
    ("md", "---\ntags: [1, 2]\nids: [38c5ecf8]\n---\n\nThe quay floods [7].\n", "", "7"),
    ("txt", "Reach it at http://[::1]:8080/ or [2001:db8::1], the log says [3].", "", "3"),
    (
        "md",
        "“[The mayor] said [he] would [have] built it [sic],” [emphasis added] she wrote […] of "
        "“[t]he quay” [3].",
        "",
        "3",
    ),
    (
        "md",
        "It rained. [38c5ecf8] It snowed. [0e0947df] It hailed [9b1d22aa]. [note] That is "
        "[redacted] all [later].",
        "",
        "38c5ecf8|0e0947df|9b1d22aa",
    ),
    ("md", "It rained [38c5ecf8, p. 4; 0e0947df, §2].", "", "38c5ecf8|0e0947df"),
    ("md", "It rained [550e8400-e29b-41d4-a716-446655440000].", "", "550e8400-e29b-41d4-a716-446655440000"),
    ("txt", "It rained [38c5ecf8,\n0e0947df] and snowed\n[9b1d22aa].", "", "38c5ecf8|0e0947df|9b1d22aa"),
    ("txt", "The quay was widened [1–3, 5, 8–10] and [2;4].", "", "1|2|3|5|8|9|10|2|4"),
    ("md", "码头拓宽[1]、[2]，随后淤塞【3】。", "", "1|2|3"),
    ("md", "The quay was widened^[1]^ and raised^[2, 3]^.", "", "1|2|3"),
    ("md", "The quay was widened^[See the log of that year.] at once [4].", "", "4"),
    ("txt", "It silted up [1, p. 5; 2, ch. 3], [4: 5] and [6, fig. 2].", "", "1|2|4|6"),
    (
        "txt",
        "It silted up [World Health Organization, 2020], [Statistics Sweden 2019] and [UNICEF, 2018].",
        "",
        "World Health Organization, 2020|Statistics Sweden 2019|UNICEF, 2018",
    ),
    (
        "txt",
        "The key words MUST and SHALL are as in BCP 14 [RFC2119] [RFC8174], [I-D.ietf-quic-http] "
        "and [IEEE 802.3].",
        "",
        "RFC2119|RFC8174|I-D.ietf-quic-http|IEEE 802.3",
    ),
    ("txt", "Terms are those of [HTML] and [DOM]; see [URL], too.", "", "HTML|DOM|URL"),
    ("md", "The quay was widened [S1], the mole raised [S2, S4].", "", "S1|S2|S4"),
    ("md", "The quay was widened [Source: Harbor Log, p. 3; Town Diary, p. 9].", "", "Harbor Log|Town Diary"),
    (
        "md",
        "It rained.[^1] It snowed.[^2]\n\n"
        "[^1]: Lund, A. (1931). *Harbors of the North*. Town Press.\n[^2]: Only in winter.\n",
        "",
        "1",
    ),
    (
        "md",
        "On the 21<sup>st</sup> the quay<sup>2</sup> was widened;<sup>3</sup> x<sup>2</sup> is area.",
        "",
        "2|3",
    ),
    (
        "md",
        "The [plan](https://a.example/plan) and [log](https://a.example/log) agree.",
        "https://a.example/plan",
        "https://a.example/plan",
    ),
    (
        "md",
        "The plan says so (<https://a.example/plan>).",
        "https://a.example/plan",
        "https://a.example/plan",
    ),
    ("md", "The plan says so: https://a.example/plan.", "https://a.example/plan", "https://a.example/plan"),
    ("txt", "The plan says so (https://a.example/plan).", "https://a.example/plan", "https://a.example/plan"),
    ("txt", "[1] shows that the quay was widened. Both [2] and [3] doubt it.", "", "1|2|3"),
    ("md", "- [3] reports silt in the basin.\n- [4] and [5] found none.\n", "", "3|4|5"),
    ("txt", "He cites [John 3:16], [Lund, personal communication], [ibid.], [in press] and [2].", "", "2"),
    ("txt", "In [1931] the quay was widened [1] and in [1940] raised [2].", "", "1|2"),
    (
        "txt",
        "See [PMID: 12345678], [doi:10.1000/xyz123] and [arXiv:1706.03762].",
        "",
        "PMID: 12345678|doi:10.1000/xyz123|arXiv:1706.03762",
    ),
    ("txt", "[user] is the quay open?\n[assistant] It is, since 1931 [2].\n[Laughter] [Applause.]", "", "2"),
    ("md", "“It rained [4].” “It snowed.” [5] “It hailed,” he said.[6]", "", "4|5|6"),
    ("md", "It rained [\\[1\\]](#ref1) and snowed \\[2\\] and hailed [3](#fn3).", "", "1|2|3"),
    ("md", "It rained^1^ and snowed^2,3^, x^2^ meters.", "", "1|2|3"),
    ("md", "It rained [[citation:3]] and snowed [[cite: 4]].", "", "3|4"),
    ("txt", "It rained [ref:3], [refs. 4, 5], [Ref. 6] and [source 7 and source 9].", "", "3|4|5|6|7|9"),
    ("txt", "It rained [Doc 3, p. 4], [Document 2: 14] and [Passage 4, lines 3-5].", "", "3|2|4"),
    ("txt", "It rained [ 1 ] and snowed [ 2, 3 ].", "", "1|2|3"),
    ("txt", "It rained [1 - 3], [5 to 7] and [9..10].", "", "1|2|3|5|6|7|9|10"),
    (
        "md",
        "It rained [diary]. It snowed [ledger]; it hailed [laughs] all day [diary, p. 4].",
        "diary",
        "diary|ledger|diary",
    ),
    ("md", "```\ncite [1] here\n```\n\n    and [2] there\n\nIt rained [3] and `[4]`.", "", "3"),
    ("txt", "$ ls logs[12]\nif (a[3] > b[4]) { return x[5]; }\n\nIt rained [6].", "", "6"),
    ("txt", "The quay was widened【4†L1-L5】【11†source】 and paid【turn0search1】.", "", "4|11"),
    (
        "txt",
        "The quay was widened [1.1] and raised [1.2, 2.1].\n\nReferences\n\n"
        "[1.1] Lund, A. Harbors. Press, 1931.\n[1.2] Ek, B. Moles. Press, 2002.\n"
        "[2.1] Berg, C. Tides. Press, 1990.\n",
        "",
        "1.1|1.2|2.1",
    ),
    (
        "md",
        "The quay was widened [1a] and raised [1b], [2].\n\n## References\n\n"
        "[1a] Lund, A. Harbors. Press, 1931.\n\n[1b] Ek, B. Moles. Press, 2002.\n\n"
        "[2] Berg, C. Tides. Press, 1990.\n",
        "",
        "1a|1b|2",
    ),
    ("md", "The quay was widened [3a].", "3a", "3a"),
    ("md", "The quay was widened [1.2] and raised [1.3].", "1.2", "1.2|1.3"),
    ("txt", "The quay was widened (1) and raised (2, 3)." + ROUND, "", "1|2|3"),
    (
        "txt",
        "The town (1) widened the quay and (2) raised the mole [2].\n\nReferences\n\n"
        "(1) Lund, A. Harbors. Press, 1931.\n(2) Ek, B. Moles. Press, 2002.\n",
        "",
        "2",
    ),
    (
        "txt",
        "The quay was widened (1). Costs rose (1–3).\n\nBibliography\n\n"
        "1. Lund A. Harbors. Press; 1931.\n2. Ek B. Moles. Press; 2002.\n"
        "3. Berg C. Tides. Press; 1990.\n",
        "",
        "1|1|2|3",
    ),
    (
        "txt",
        "The quay was widened [1] and raised [2].\n\n"
        "[1] Lund, A. Harbors. Press, 1931. [2] Ek, B. Moles. Press, 2002. [3] Berg, C. Tides. "
        "Press, 1990.\n",
        "",
        "1|2",
    ),
    (
        "txt",
        "The quay was widened [1].\n\n"
        "References: [1] https://a.example/x [2] https://a.example/y [3] https://a.example/z\n",
        "",
        "1",
    ),
    (
        "md",
        "The quay was widened [1].\n\n"
        "Sources: [1] Harbor log, https://a.example/x; [2] Town diary, https://a.example/y\n",
        "",
        "1",
    ),
    (
        "txt",
        "[1] widened it, but [2] found that Lund (1931) never did; see [3] https://a.example/z for more.",
        "",
        "1|2|3",
    ),
    (
        "txt",
        "The town (population 3) grew (2). It has (4) berths.\n\nReferences\n\n"
        "(1) Lund, A. Harbors. Press, 1931.\n(2) Ek, B. Moles. Press, 2002.\n",
        "",
        "2",
    ),
    ("txt", "Earlier work (1, 2) found silt. Others disagree (3)." + ROUND, "", "1|2|3"),
    ("md", "Earlier work (1,2) found silt. Others disagree (3)." + NUMBERED, "", "1|2|3"),
    (
        "md",
        "The town will: (1) widen the quay; (2) raise the mole; (3) dredge. That is old (2)." + NUMBERED,
        "",
        "2",
    ),
    ("md", "It rained (1). It snowed [2]." + NUMBERED, "", "2"),
    ("md", "Silt builds up (1). Lund (2) has shown so." + NUMBERED, "", "1|2"),
    (
        "txt",
        "It rained [2].\n\nReferences [1] Lund, A. Harbors. Press, 1931. [2] Ek, B. Moles. Press, 2002.",
        "",
        "2",
    ),
    (
        "txt",
        "It rained [2].\n\nREFERENCES: [1] Lund, A. Harbors. Press, 1931. [2] Ek, B. Moles. Press, 2002.",
        "",
        "2",
    ),
    ("md", "It rained [1][2].\n\n**Sources:** [1] https://a.example/1 [2] https://a.example/2", "", "1|2"),
    ("md", "It rained [1].\n\n[1] https://a.example/1, [2] https://a.example/2", "", "1"),
    ("md", "It rained [1].\n\n[1]: https://a.example/1 [2]: https://a.example/2", "", "1"),
    (
        "txt",
        "It rained [3].\n\n[1] Lund, A. Harbors. 1931; [2] Ek, B. Moles. 2002; [3] Berg, C. Tides. 1990.",
        "",
        "3",
    ),
    (
        "txt",
        "It rained.\n\n[1] and [2] agree that Lund, A. (1931) wrote Harbors, see https://a.example/x.",
        "",
        "1|2",
    ),
    ("txt", "Sources: [1] and [2] say so.", "", "1|2"),
    ("txt", "Source: [4].", "", "4"),
    ("txt", "Rule [4.2] and clause [7a] bind the master [3].", "", "3"),
    ("txt", "Python [3.11] or [3.12] is needed [1].", "", "1"),
    ("txt", "It grew [2a,b] and [2a, 3].", "2a", "2a|3"),
    (
        "txt",
        "See [2.1] and [2.2].\n\nBibliography\n\n[2.1] Lund, Harbors, 1931\n[2.2] Ek, Moles, 2002\n",
        "",
        "2.1|2.2",
    ),
    (
        "txt",
        "It grew [Ministry of Fisheries, 2019; Lund, 2001].",
        "",
        "Ministry of Fisheries, 2019|Lund, 2001",
    ),
    ("txt", "Mr. Ek [New York, 1999] met Lund [3].", "", "3"),
    (
        "md",
        "It rained ([log](https://a.example/log), https://a.example/plan).",
        "https://a.example/log|https://a.example/plan",
        "https://a.example/log|https://a.example/plan",
    ),
    (
        "md",
        "It rained (https://a.example/plan_(1)), says https://a.example/log, twice.",
        "https://a.example/log|https://a.example/plan_(1)",
        "https://a.example/plan_(1)|https://a.example/log",
    ),
    ("txt", "See [cite/text:see @lund1931 p. 4; @ek2002] and [cite:@berg].", "", "lund1931|ek2002|berg"),
    ("md", "It rained^4^ and snowed.^5–7^ It is 10^6^ m^2^, x^3^.", "", "4|5|6|7"),
    ("txt", "The vector [1, 2] and list like [3, 4] hold [2] values [5, 6] ms.", "", "2"),
    ("txt", "The median was 4 (IQR [2, 9]) and 5 [3, 8] later, as Lund says [1].", "", "3|8|1"),
    ("txt", "It rained [ 4 ; 5 ] and snowed [ 6–8 ].", "", "4|5|6|7|8"),
    (
        "tex",
        "It rained \\citealp{a}, \\citeyearpar[12]{b}, \\Citet{c} \\supercite{d} \\autocites{e}{f} and more.",
        "",
        "a|b|c|d|e|f",
    ),
    ("tex", "\\newcommand{\\mycite}[1]{\\cite{#1}} \\renewcommand\\citeform[1]{#1} \\cite{a}", "", "a"),
]

# Format, draft, the ids of known sources.
NOT_CITING = [
    (
        "txt",
        "The mean delay was 5.2 days (95% CI [3.1, 7.9]) at the first quay and 4 days [2, 7] at the second.",
        "",
    ),
    (
        "md",
        "See [[Harbor log]] and [[Harbor log#^ab12|the log]], ![[quay.png]].\n\n> [!note] Tides\n"
        "> The quay floods.\n",
        "",
    ),
    ("txt", '[tool.quay]\nname = "x"\n\n[[bin]]\npath = "y"\n\n[servers.alpha]\nip = 1\n', ""),
    ("txt", "[12:30] Lund: we sail at four.\n[12:31] Ek: the wind is up.\n[00:04:11] Lund: so be it.", ""),
    ("txt", "[INFO] started\n[WARN] slow\n[ERROR] quay not found\n[2024-05-01] done", ""),
    ("txt", "Town beat Rovers [2-1] and drew with United [0–0].", ""),
    ("md", "The quay is painted [#a1b2c3] since [3f2a9bc](https://git.example/c/3f2a9bc).", ""),
    ("txt", "Press [ENTER] or [ESC]; set [Caps Lock] off, then [CTRL]+[C].", ""),
    ("txt", "The first claim is [CONFIRMED]. The second claim is [REJECTED]. The third is [UNCLEAR].", ""),
    (
        "md",
        "The quay [Photo: AP] is shown in [Figure 2], [Table 1], [Exhibit A], [Appendix B], "
        "[Section 4] and [Step 2].",
        "",
    ),
    ("md", "The yard is 10⁶ m³ of CO₂, x² + y², and 5¹⁄₂ feet; E = mc².", ""),
    (
        "md",
        "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2024-05-01\n\n- Widen the quay\n\n"
        "[1.2.0]: https://a.example/1.2.0\n",
        "",
    ),
    ("txt", "The function returns [1, 2, 3] and an array such as [3, 5] or matrix[2][3].", ""),
    ("txt", "Values in the range [1, 5], between [10, 20] or x ∈ [0, 1]; widths of [10, 20, 30] m.", ""),
    ("txt", "Match [a-z]+ or [0-9]{4}, then [^/]+ and [A-Za-z_]\\w* here.", ""),
    ("txt", "The [2]nd quay and H[2]O, the 1[st] of May.", ""),
    ("md", "Dear [Name], [Your Company] owes [AMOUNT] by [DATE], [1/3] now, [10%] off, [$5] down.", ""),
    ("md", "See step [1a] or [1.2] of the plan, and version [2.0].", ""),
    (
        "txt",
        "The town (1) widened the quay, (2) raised the mole and (3) dredged.\n\nReferences\n\n"
        "[1] Lund, A. Harbors. Press, 1931.\n[2] Ek, B. Moles. Press, 2002.\n"
        "[3] Berg, C. Tides. 1990.\n",
        "",
    ),
    ("txt", "The quay was widened (1), as was the mole (2).", ""),
    ("md", "The quay has two (2) cranes, see Figure (1) and Eq. (3). It has (3) berths." + NUMBERED, ""),
    ("md", "The town will (1) widen the quay, (2) raise the mole, and (3) dredge." + NUMBERED, ""),
    ("md", "Growth was 3 (1.5) m and f(2) = 4 (p = 0.03); see J Tides 12(3), 4 (1931)." + NUMBERED, ""),
    ("md", "It rained (12). It snowed (45)." + NUMBERED, ""),
    ("md", "Lund (1) showed that silt builds up, and Ek (2) that it does not." + NUMBERED, ""),
    ("txt", "(1) The quay was widened.\n(2) The mole was raised.\n(3) It was dredged.", ""),
    ("txt", "He lives at no. 4 (2) and was born in May (3).", ""),
    ("txt", "It fell to [1.5, 2.5] m in [0.1] s.", ""),
    ("txt", "Pictures: [Old Harbor, 1931], [New York, 1999] and [Town Hall 1940].", ""),
    ("txt", "All of it is [VERIFIED] or [OMITTED] or [DISPUTED].", ""),
    ("txt", "Read it at https://b.example/x or www.a.example/log.", "https://a.example/log"),
    (
        "txt",
        "It rained.\n\nLinks:\nhttps://a.example/log\n* https://a.example/log\n3. https://a.example/log",
        "https://a.example/log",
    ),
    ("md", "It is H~2~O^1^ alone.", ""),
]


# Numbers in parentheses with a stop behind somewhere; the ids that are tags.
ROUNDS = [
    ("It rained (1). So (1) it snowed and (3) it hailed.", "1|1|3"),
    ("It rained (1). So (2) it snowed.\n\nBut (3) it hailed.", "1|2|3"),
    ("It rained (1). So (2) it snowed and (3) it hailed.", "1"),
    ("It rained (1). As (2, 3) show it snowed.", "1|2|3"),
    ("It rained (1). It snowed (3b).", "1"),
    ("It rained on (1) and (2) days.", ""),
]


def cited(text: str, format: str, known: str) -> list[str]:
    """The ids that a draft cites, in order, where sources are known by some ids."""
    corpus = Corpus.from_texts(dict.fromkeys(filter(None, known.split("|")), "It rained."))
    seen = analyze(text, corpus, uri=f"draft.{format}")
    return [id for citation in seen.citations for id in citation.ids]


@pytest.mark.parametrize(("format", "text", "known", "expected"), CITING)
def test_a_draft_cites_these(format: str, text: str, known: str, expected: str) -> None:
    """No more and no less."""
    assert cited(text, format, known) == expected.split("|")


@pytest.mark.parametrize(("format", "text", "known"), NOT_CITING)
def test_a_draft_cites_nothing(format: str, text: str, known: str) -> None:
    """What only looks like a tag is left alone."""
    assert cited(text, format, known) == []


@pytest.mark.parametrize(("text", "expected"), ROUNDS)
def test_numbers_in_parentheses(text: str, expected: str) -> None:
    """Where a stop follows some, the others count but for those that number the points of a paragraph."""
    assert "|".join(cited(text + ROUND, "txt", "")) == expected


def test_numbers_in_parentheses_need_a_list() -> None:
    """Without a list of its own, nothing in parentheses is a tag."""
    assert cited("It rained (1). It snowed (2).", "txt", "1|2") == []
