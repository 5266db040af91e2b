"""What the rules about sources say, and where."""

from pathlib import Path

import pytest

from provlint import Corpus, lint


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Sources that cannot be read, each in its own way."""
    (tmp_path / "bin.txt").write_bytes(b"a\0b")
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "scan.docx").write_bytes(b"no archive")
    (tmp_path / "good.txt").write_text("“It rained on the river,” she said.", encoding="utf-8")
    return tmp_path


def findings(draft: str, folder: Path) -> list[tuple[str, str, int]]:
    """Rule, stretch and offset of each finding on a draft."""
    found = lint(draft, Corpus.from_folder(folder), uri="draft.txt").diagnostics
    return [(d.rule, d.exact, d.start) for d in found]


def test_a_cited_source_that_cannot_be_read_is_one_finding(folder: Path) -> None:
    """At its first tag, whether something is quoted from it or not; sources not cited are not looked at."""
    draft = "The harbor opened in May [good; bin]. It closed [bin]. She wrote of “nine quiet years” [bin]."

    assert findings(draft, folder) == [("unreadable-source", "bin", 32)]


def test_the_message_names_the_file_and_the_remedy(folder: Path) -> None:
    """And the run knows of the failure too."""
    corpus = Corpus.from_folder(folder)

    found = lint("The harbor opened in May [bin], and closed [empty].", corpus, uri="draft.txt").diagnostics

    assert [d.message for d in found] == [
        f"the text of 'bin' was not read, so nothing here is checked: {folder / 'bin.txt'}: "
        "not text (a NUL at byte 1); give the text of it instead",
        f"the text of 'empty' was not read, so nothing here is checked: {folder / 'empty.txt'}: is empty; "
        "put the text in or take it away",
    ]
    assert len(corpus.failures) == 2


def test_a_finding_does_not_hang_on_the_drafts_before(folder: Path) -> None:
    """What another draft wanted to read changes nothing for this one."""
    corpus = Corpus.from_folder(folder)
    plain, quoting = "The harbor opened in May [scan].", "She wrote of “nine quiet years” [scan]."

    alone = lint(plain, corpus, uri="a.txt").diagnostics
    wanted = lint(quoting, corpus, uri="b.txt").diagnostics
    again = lint(plain, corpus, uri="a.txt").diagnostics

    assert [d.rule for d in wanted] == ["unreadable-source"]
    assert alone == again == ()


def test_words_that_stand_elsewhere_are_still_pointed_out(folder: Path) -> None:
    """The cited text is there, so it is not said to be missing."""
    found = lint(
        "She called it “on the river” [bin].", Corpus.from_folder(folder), uri="draft.txt"
    ).diagnostics

    assert [(d.rule, d.message) for d in found if d.rule == "wrong-source"] == [
        ("wrong-source", "the text of the source cited was not checked; the words stand in [good]")
    ]
