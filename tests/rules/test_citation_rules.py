"""What the rules on tags say, and what they offer to put right."""

from pathlib import Path

from provlint import Corpus, lint
from provlint.report import Applicability, Fix, Replacement

SEEDS = Path(__file__).parents[2] / "seeds"


def messages(draft: str, corpus: Corpus, rule: str) -> list[str]:
    """The messages of one rule on a draft."""
    return [d.message for d in lint(draft, corpus, uri="draft.txt").diagnostics if d.rule == rule]


def test_a_draft_whose_ids_name_none_of_the_sources() -> None:
    """A machine-written draft with eighteen tags, held against articles it does not cite."""
    path = SEEDS / "002_ff27e523de5e103e.txt"

    report = lint(path.read_text("utf-8"), Corpus.from_folder(SEEDS), uri=str(path))

    assert [d.rule for d in report.diagnostics].count("unresolved-citation") == 18


def test_the_one_name_a_slip_away_is_offered() -> None:
    """The fix puts the id right and leaves the rest of the tag; it is not safe, for it changes what is cited."""
    corpus = Corpus.from_texts({"38c5ecf8": "It rained.", "b2": "It snowed."})

    (found,) = lint("It rained [b2; 38c5efc8].", corpus, uri="draft.txt").diagnostics

    assert (found.exact, found.message) == (
        "38c5efc8",
        "no source is known as '38c5efc8'; did you mean [38c5ecf8]?",
    )
    assert found.fix == Fix(Applicability.UNSAFE, (Replacement(15, 23, "38c5ecf8"),))


def test_no_fix_is_offered_where_two_are_as_near() -> None:
    """Which of two was meant is not for us to say."""
    corpus = Corpus.from_texts({"38c5ecf8": "It rained.", "38c5ecf9": "It snowed."})

    (found,) = lint("It rained [38c5ecf7].", corpus, uri="draft.txt").diagnostics

    assert found.fix is None
    assert "did you mean [38c5ecf8] or [38c5ecf9]?" in found.message


def test_an_ambiguous_id_names_a_few_of_its_sources() -> None:
    """Three are named and the rest counted."""
    corpus = Corpus.from_texts({f"d4e5f6a{n}": f"It rained {n} days." for n in range(5)})

    assert messages("It rained [d4e5f6].", corpus, "ambiguous-citation") == [
        "'d4e5f6' may be any of d4e5f6a0, d4e5f6a1, d4e5f6a2 and 2 more; write enough of the id to tell them apart"
    ]


def test_a_source_without_text_is_a_reminder() -> None:
    """The tag is good and nothing under it can be checked."""
    assert messages("It rained [7].", Corpus.from_texts({"7": None}), "textless-source") == [
        "the text of '7' is not held; add it to check what is said here"
    ]


def finding(draft: str, corpus: Corpus, uri: str = "draft.txt") -> list[tuple[str, str, str]]:
    """Rule, stretch and message of each finding of the citations family, the sources without text left out."""
    return [
        (d.rule, d.exact, d.message)
        for d in lint(draft, corpus, uri=uri).diagnostics
        if d.family == "citations" and d.rule != "textless-source"
    ]


NUMBERS = Corpus.from_texts({str(n): None for n in range(1, 10)})
HASHES = Corpus.from_texts(dict.fromkeys(("38c5ecf8", "0e0947df", "9b1d22aa", "55aa00ff")))


def test_an_id_the_draft_uses_is_offered_before_others() -> None:
    """Of two a slip away the one cited elsewhere is meant, and is the fix."""
    corpus = Corpus.from_texts({"38c5ecf8": None, "38c5ecf9": None})

    found = [d for d in lint("It rained [38c5ecf9]. It snowed [38c5ecf7].", corpus).diagnostics if d.fix]

    assert [d.message for d in found] == ["no source is known as '38c5ecf7'; did you mean [38c5ecf9]?"]
    assert found[0].fix == Fix(Applicability.UNSAFE, (Replacement(33, 41, "38c5ecf9"),))


def test_a_name_further_off_is_offered_without_a_fix() -> None:
    """Two errors away is a guess."""
    (found,) = lint("It rained [38c5ec00].", HASHES).diagnostics

    assert (found.message, found.fix) == ("no source is known as '38c5ec00'; did you mean [38c5ecf8]?", None)


def test_a_number_beyond_the_last_says_so() -> None:
    """The commonest slip of generated texts: the list ends before the tags do."""
    assert finding("It rained [13].", NUMBERS) == [
        (
            "unresolved-citation",
            "[13]",
            "no source is known as '13', they are numbered up to 9; cite one that is, or add it to the sources",
        )
    ]
    assert "numbered" not in finding("It rained [13].", Corpus.from_texts({"1": "x"}))[0][2]
    own = "It rained [13].\n\nReferences\n\n[1] Lund, T. The Log. 1931.\n[2] Ek, B. The Diary. 1940.\n"
    assert "they are numbered up to 2" in finding(own, Corpus.from_texts({"a": "x"}))[0][2]


def test_many_unresolved_ids_of_one_kind_are_one_finding() -> None:
    """At the first, with their count; an id with a likely meaning stays a finding of its own."""
    corpus = Corpus.from_texts({"38c5ecf8": None, "1": None, "2": None})
    run = "".join(f"[{n}]" for n in range(1, 586))

    found = finding(f"It rained {run}. It snowed [38c5ecf7].", corpus)

    assert found == [
        (
            "unresolved-citation",
            "[3]",
            "583 ids from here on name no known source: 3, 4, 5 and 580 more; "
            "cite one that is, or add it to the sources",
        ),
        ("unresolved-citation", "[38c5ecf7]", "no source is known as '38c5ecf7'; did you mean [38c5ecf8]?"),
    ]


def test_twenty_unresolved_ids_are_twenty_findings() -> None:
    """Each may need its own remedy."""
    draft = " ".join(f"It rained [{n}]." for n in range(10, 30))

    assert len(finding(draft, NUMBERS)) == 20


def test_a_draft_that_breaks_off_is_said_to() -> None:
    """Its list of sources may just be missing."""
    corpus = Corpus.from_texts({"b2": "It snowed."})
    cut = "It rained all day [1]. It snowed in the hills.\n\nThe pilot of the ferry then said that nobody on"

    assert [message for _, _, message in finding(cut, corpus)] == [
        "no source is known as '1'; the draft breaks off in mid-sentence, before any list of sources; "
        "cite one that is, or add it to the sources"
    ]
    assert [message for _, _, message in finding("It rained [1].\n\n## Sources\n", corpus, "draft.md")] == [
        "no source is known as '1'; the draft breaks off at the heading of its list of sources; "
        "cite one that is, or add it to the sources"
    ]


def test_a_malformed_tag_is_told_with_what_it_would_be() -> None:
    """And is not unresolved too; what it would be is said to be unknown where it is."""
    draft = "It rained [38c5ecf8. It snowed [0e09\u200b47d0]. It hailed [38c5ecg8]. It thawed [9b1d22aa]."

    assert finding(draft, HASHES) == [
        ("malformed-citation", "[38c5ecf8", "“[38c5ecf8” is not closed; write [38c5ecf8]"),
        (
            "malformed-citation",
            "[0e09\u200b47d0]",
            "“[0e0947d0]” has something invisible in it (U+200B); write [0e0947d0], "
            "though no source is known by that either",
        ),
        (
            "malformed-citation",
            "[38c5ecg8]",
            "“[38c5ecg8]” is no hexadecimal number (“g”); did you mean [38c5ecf8]?",
        ),
    ]


def test_each_flaw_has_its_words() -> None:
    """A wrong sign, a missing one, and letters of another alphabet."""
    draft = (
        "It rained [38c5ecf8). It snowed [55aa00ff], then 0e0947df]. It hailed [9b1d22аа], then [77c1ecx0]."
    )

    assert [message for _, _, message in finding(draft, HASHES)] == [
        "“[38c5ecf8)” closes with “)”; write [38c5ecf8]",
        "“0e0947df]” is not opened; write [0e0947df]",
        "“[9b1d22аа]” has a look-alike in it (CYRILLIC SMALL LETTER A); write [9b1d22aa]",
        "“[77c1ecx0]” is no hexadecimal number (“x”), and no source is known by it; cite one that is",
    ]


def test_a_hash_of_another_length_is_malformed() -> None:
    """Where the draft's others agree, and nothing answers to it."""
    tags = "It rained [38c5ecf8] [0e0947df] [9b1d22aa] [55aa00ff]."

    assert finding(f"{tags} It snowed [0e0947dff].", HASHES) == [
        (
            "malformed-citation",
            "[0e0947dff]",
            "'0e0947dff' has 9 digits where the draft's other tags have 8; did you mean [0e0947df]?",
        )
    ]
    assert finding(f"{tags} It snowed [0e0947d].", HASHES) == []
    assert [rule for rule, _, _ in finding("It snowed [0e0947dff].", HASHES)] == ["unresolved-citation"]


def test_a_malformed_id_may_have_no_one_meaning() -> None:
    """Two as near give no fix, and one in a list is reported alone."""
    corpus = Corpus.from_texts(dict.fromkeys(("38c5ecf8", "38c5ecfa", "0e0947df")))
    draft = "It rained [0e0947df]. It snowed [38c5ecfg, 0e0947df]."

    (found,) = [d for d in lint(draft, corpus).diagnostics if d.rule == "malformed-citation"]

    assert (found.exact, found.fix) == ("38c5ecfg", None)
    assert found.message.endswith("did you mean [38c5ecf8] or [38c5ecfa]?")


def test_what_a_flawed_hash_names_after_all_is_left_to_the_writer() -> None:
    """A source may have such a name in capitals or with hyphens."""
    corpus = Corpus.from_texts({"38C5-ECG8": None, "0e0947df": None})

    assert finding("It rained [0e0947df]. It snowed [38c5ecg8].", corpus) == []


def test_a_session_tag_is_leaked_and_not_unresolved() -> None:
    """Unless a source is known by it."""
    assert finding("It rained [attached_file:1].", NUMBERS) == [
        (
            "leaked-markup",
            "[attached_file:1]",
            "“[attached_file:1]” is a mark that only a chat assistant's own page can read; cite the source itself",
        )
    ]
    assert finding("It rained [attached_file:1].", Corpus.from_texts({"attached_file:1": None})) == []


def test_a_leak_is_taken_out_with_the_space_before_it() -> None:
    """The fix changes what is cited, so it is not safe; a trace in an address is."""
    draft = "It rained citeturn0search3, see https://a.example/?utm_source=openai."

    found = lint(draft, NUMBERS, uri="draft.txt").diagnostics

    assert [(d.severity.value, d.fix) for d in found] == [
        ("error", Fix(Applicability.UNSAFE, (Replacement(9, 26, ""),))),
        ("warning", Fix(Applicability.SAFE, (Replacement(50, 68, ""),))),
    ]


def test_a_repeated_tag_right_after_its_twin_is_cut() -> None:
    """Nothing is lost, so the fix is safe; elsewhere where to keep it is the writer's choice."""
    found = lint("It rained [1] [1] and snowed [2, 1].", NUMBERS).diagnostics

    assert [(d.exact, d.message, d.fix) for d in found if d.rule == "repeated-citation"] == [
        (
            "[1]",
            "[1] is already cited in this sentence; cite it once",
            Fix(Applicability.SAFE, (Replacement(13, 17, ""),)),
        ),
        ("1", "[1] is already cited in this sentence; cite it once", None),
    ]


def test_what_is_no_repetition() -> None:
    """Cells of a table, tags that wrap or close a quotation, another page, another sentence."""
    draft = "| It rained [1] | It snowed [1] |\n\nSome say [ 2 it rained ] and [ 2 it snowed ]."

    assert finding(draft, NUMBERS) == []


def test_uncited_sources_are_one_finding() -> None:
    """A shelf of files is never counted; a list is, at its heading, else at the draft's first line."""
    from provlint.rules import uncited_source
    from provlint.settings import Settings

    settings = Settings(rules=(uncited_source.RULE,))
    draft = "It rained.\nIt snowed [1].\n"

    (found,) = lint(draft, NUMBERS, uri="draft.txt", settings=settings).diagnostics

    assert (found.exact, found.message) == (
        "It rained.",
        "8 of 9 listed sources are cited nowhere: 2, 3, 4 and 5 more; cite each where it was used, or drop it",
    )
    assert lint(draft, Corpus.from_folder(SEEDS), uri="draft.txt", settings=settings).diagnostics == ()
    assert lint("", NUMBERS, settings=settings).diagnostics == ()
