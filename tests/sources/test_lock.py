"""The lock, and what it means for what a draft cites."""

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from provlint import Corpus, analyze, lint
from provlint.errors import InvalidLock
from provlint.sources.lock import Lock, Pin, pin_sources, read_lock, write_lock
from provlint.sources.pins import Change
from provlint.sources.source import Source

ADA = "“It was the only safe port on the coast,” Ada Brandt wrote."
LUND = "“We will not raise the fare this year,” Tomas Lund said."
CITED = "Ada Brandt called it “the only safe port on the coast” [a1]."
BARE = "Ada Brandt called it “the only safe port on the coast”."


def digest(text: str) -> str:
    """The hash of a text in UTF-8."""
    return sha256(text.encode()).hexdigest()


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with two sources, which a lock beside it knows."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a1.txt").write_text(ADA, encoding="utf-8")
    (folder / "b2.txt").write_text(LUND, encoding="utf-8")
    lock(folder)
    return folder


def lock(texts: Path) -> None:
    """Lock the sources of a folder."""
    path = texts.parent / "provlint.lock"
    path.write_bytes(write_lock(Lock(path, pin_sources(Corpus.from_folder(texts))[0])))


def locked(texts: Path) -> Corpus:
    """The sources of a folder, held to the lock beside it."""
    return Corpus.from_folder(texts, lock=texts.parent / "provlint.lock")


def findings(draft: str, corpus: Corpus) -> list[tuple[str, str]]:
    """Rule and stretch of each finding on a draft."""
    return [(d.rule, d.exact) for d in lint(draft, corpus, uri="draft.txt").diagnostics]


def statuses(draft: str, corpus: Corpus) -> list[str]:
    """The verdict on each quotation of a draft."""
    return [q.alignment.status.value for q in analyze(draft, corpus, uri="draft.txt").quotations]


def found(corpus: Corpus, id: str) -> Source:
    """The source that `id` names."""
    source = corpus.resolve(id)
    assert isinstance(source, Source), source
    return source


def test_a_lock_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Sorted, one source a line, its facts only where they are known; drafts as reached from the lock."""
    path = tmp_path / "provlint.lock"
    home = os.path.realpath(tmp_path)
    pins = (
        Pin("b", "0" * 64, 7, drafts=(f"{home}/reports/*.md", f"{os.path.dirname(home)}/x.md")),  # noqa: PTH120
        Pin("a", "f" * 64, 0, "The “log”\n", "https://a.example", "1931"),
    )

    path.write_bytes(write_lock(Lock(path, pins)))

    assert path.read_text("utf-8") == (
        '{\n  "version": 1,\n  "sources": [\n'
        f'    {{"id": "a", "sha256": "{"f" * 64}", "bytes": 0, "title": "The “log”\\n", '
        '"url": "https://a.example", "date": "1931"},\n'
        f'    {{"id": "b", "sha256": "{"0" * 64}", "bytes": 7, "drafts": ["reports/*.md", "../x.md"]}}\n'
        "  ]\n}\n"
    )
    assert read_lock(path) == Lock(path, (pins[1], pins[0]))


def test_the_order_of_pins_does_not_matter(tmp_path: Path) -> None:
    """The same sources give the same bytes; of twins one is kept."""
    one, two = Pin("a", "0" * 64, 1), Pin("b", "1" * 64, 2)

    assert write_lock(Lock(tmp_path, (one, two))) == write_lock(Lock(tmp_path, (two, one, two)))
    assert write_lock(Lock(tmp_path, ())) == b'{\n  "version": 1,\n  "sources": []\n}\n'


def test_a_name_that_is_not_utf_8_is_locked_all_the_same(tmp_path: Path) -> None:
    """A file system may hold any bytes in a name."""
    path = tmp_path / "provlint.lock"
    lock = Lock(path, (Pin(os.fsdecode(b"caf\xe9"), "0" * 64, 1, "Un café"),))

    path.write_bytes(write_lock(lock))

    assert read_lock(path) == lock


def test_no_lock_is_no_mistake(tmp_path: Path) -> None:
    """Nobody has to lock anything."""
    assert read_lock(tmp_path / "provlint.lock") is None


GOOD = {"id": "a", "sha256": "0" * 64, "bytes": 1}
BAD_ROWS: dict[str, tuple[object, str]] = {
    "no object": (7, "source 1 is not an object"),
    "no id": ({**GOOD, "id": ""}, "source 1: has no 'id'"),
    "a short hash": ({**GOOD, "sha256": "00"}, "source 1: 'sha256' must be 64 hexadecimal digits"),
    "bytes of no number": ({**GOOD, "bytes": True}, "source 1: 'bytes' must be a number"),
    "a title of no string": ({**GOOD, "title": 7}, "source 1: 'title' must be a string"),
    "drafts of no list": ({**GOOD, "drafts": "x"}, "source 1: 'drafts' must be a list of strings"),
    "an unknown key": ({**GOOD, "size": 1}, "source 1: no key is named 'size'"),
}


@pytest.mark.parametrize("name", BAD_ROWS)
def test_a_row_with_a_mistake_makes_the_lock_garbled(name: str, tmp_path: Path) -> None:
    """The mistake is told, and then the remedy."""
    row, told = BAD_ROWS[name]
    path = tmp_path / "provlint.lock"
    path.write_text(json.dumps({"version": 1, "sources": [row]}))

    with pytest.raises(InvalidLock) as caught:
        read_lock(path)

    assert caught.value.mistakes[0] == told
    assert caught.value.mistakes[-1].startswith(
        "is garbled; restore it, or make it anew with `provlint sources lock`"
    )


BAD_LOCKS = {
    "nothing": (b"", "is cut short or garbled"),
    "half a lock": (b'{"version": 1, "sour', "is cut short or garbled"),
    "no UTF-8": (b'{"version": "\xff"}', "is cut short or garbled"),
    "deep brackets": (b"[" * 100_000, "is cut short or garbled"),
    "a list": (b"[]", "has no version, and this provlint reads version 1"),
    "a later version": (
        b'{"version": 2, "sources": []}',
        "has the version 2, and this provlint reads version 1",
    ),
    "a version of another kind": (b'{"version": true}', "has the version True"),
    "no sources": (b'{"version": 1}', "has no list of sources"),
}


@pytest.mark.parametrize("name", BAD_LOCKS)
def test_a_lock_that_cannot_be_read_is_told_and_holds_nothing(name: str, texts: Path) -> None:
    """The draft is still checked against the sources as they are."""
    content, told = BAD_LOCKS[name]
    (texts.parent / "provlint.lock").write_bytes(content)

    corpus = locked(texts)

    (error,) = corpus.mistakes
    assert isinstance(error, InvalidLock)
    assert told in str(error)
    assert "`provlint sources lock`" in str(error)
    assert findings(CITED, corpus) == []


def test_a_lock_cut_at_any_byte_is_noticed(texts: Path) -> None:
    """All but its last line end is needed."""
    path = texts.parent / "provlint.lock"
    whole = path.read_bytes()

    for length in range(len(whole) - 1):
        path.write_bytes(whole[:length])
        with pytest.raises(InvalidLock):
            read_lock(path)


def test_a_folder_in_the_place_of_the_lock_is_told(tmp_path: Path) -> None:
    """It cannot be read."""
    with pytest.raises(InvalidLock, match="cannot be read"):
        read_lock(tmp_path)


def test_sources_that_are_as_they_were_are_proved(texts: Path) -> None:
    """A lock changes nothing for them."""
    assert findings(CITED, locked(texts)) == []
    assert statuses(CITED, locked(texts)) == ["exact"]


def test_a_changed_source_proves_nothing(texts: Path) -> None:
    """One finding, at the first tag; the quotation is unchecked and not said to be missing."""
    (texts / "a1.txt").write_text(ADA + " Or so.", encoding="utf-8")
    corpus = locked(texts)
    draft = f"The harbor opened in May [b2; a1]. {CITED}"

    (found_one,) = lint(draft, corpus, uri="draft.txt").diagnostics

    assert (found_one.rule, found_one.exact, found_one.start) == ("changed-source", "a1", 30)
    assert found_one.message == (
        f"'a1' has changed, so nothing quoted from it is proved: its sha256 was {digest(ADA)[:8]}… in provlint.lock "
        f"and is {digest(ADA + ' Or so.')[:8]}…; put it back as it was, or look at the change and lock it anew"
    )
    assert statuses(draft, corpus) == ["unchecked"]


def test_what_another_cited_source_has_is_proved_still(texts: Path) -> None:
    """Any one of several cited is enough, if it is as it was."""
    (texts / "b2.txt").write_text(ADA, encoding="utf-8")
    lock(texts)
    (texts / "a1.txt").write_text(ADA + " Or so.", encoding="utf-8")

    assert statuses(CITED.replace("[a1]", "[a1; b2]"), locked(texts)) == ["exact"]


def test_a_quotation_without_a_tag_is_not_proved_by_a_changed_source(texts: Path) -> None:
    """The finding stands at the quotation; an unchanged source that has the words too still proves it."""
    (texts / "a1.txt").write_text(ADA + " Or so.", encoding="utf-8")

    assert findings(BARE, locked(texts)) == [("changed-source", "“the only safe port on the coast”")]
    assert statuses(BARE, locked(texts)) == ["unchecked"]

    (texts / "c3.txt").write_text(ADA, encoding="utf-8")

    assert findings(BARE, locked(texts)) == []
    assert statuses(BARE, locked(texts)) == ["exact"]


def test_a_source_that_is_gone_is_known_without_text(texts: Path) -> None:
    """It is not unresolved, and its tag is one finding, not two."""
    (texts / "a1.txt").unlink()
    corpus = locked(texts)

    assert findings(CITED, corpus) == [("changed-source", "[a1]")]
    assert statuses(CITED, corpus) == ["unchecked"]
    assert [source.id for source in corpus] == ["b2"]
    assert [source.id for source in corpus.gone] == ["a1"]
    assert corpus.change_of(found(corpus, "a1")) == Change("provlint.lock", digest(ADA), None)


def test_another_source_does_not_take_the_name_of_one_that_is_gone(texts: Path) -> None:
    """Not by an alias, nor by a hash in its name; the same bytes under a new name are the same source."""
    (texts / "000_da7ef40be39d.txt").write_text(LUND + " He did.", encoding="utf-8")
    lock(texts)
    (texts / "a1.txt").unlink()
    moved = (texts / "000_da7ef40be39d.txt").rename(texts / "001_da7ef40be39d.txt")
    (texts / "sources.toml").write_text('[[source]]\nid = "b2"\nfile = "b2.txt"\naliases = ["a1"]\n')

    assert not found(locked(texts), "a1").has_text
    assert found(locked(texts), "da7ef40b").id == "001_da7ef40be39d"

    moved.write_text("Something else.")

    assert found(locked(texts), "da7ef40b").id == "000_da7ef40be39d"


def test_a_source_that_is_not_locked_is_no_finding(texts: Path) -> None:
    """`sources lock --check` is for that."""
    (texts / "c3.txt").write_text("It rained.")

    assert findings("It rained [c3].", locked(texts)) == []


def test_a_source_that_has_lost_its_text_is_gone(texts: Path) -> None:
    """A list that still names it makes no difference."""
    (texts / "sources.toml").write_text('[[source]]\nid = "a1"\n')
    (texts / "a1.txt").unlink()

    assert findings(CITED, locked(texts)) == [("changed-source", "[a1]")]


def test_sources_of_single_drafts_are_pinned_each_by_itself(tmp_path: Path) -> None:
    """The same id may mean another source in each draft."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for name in ("one", "two"):
        (texts / f"{name}.txt").write_text(f"It rained on day {name}.")
    (texts / "sources.toml").write_text(
        "".join(
            f'[[source]]\nid = "1"\nfile = "{name}.txt"\ndrafts = ["../{name}.md"]\n'
            for name in ("one", "two")
        )
    )
    lock(texts)
    (texts / "two.txt").write_text("It rained on day one.")

    for name, rules in (("one", []), ("two", ["changed-source"])):
        report = lint("It rained [1].", locked(texts), uri=str(tmp_path / f"{name}.md"))
        assert [d.rule for d in report.diagnostics] == rules

    (texts / "sources.toml").write_text('[[source]]\nid = "1"\nfile = "one.txt"\ndrafts = ["../one.md"]\n')
    report = lint("It rained [1].", locked(texts), uri=str(tmp_path / "two.md"))
    assert [(d.rule, "no longer" in d.message) for d in report.diagnostics] == [("changed-source", True)]


def test_a_manifest_may_pin_a_file_a_text_and_what_lies_in_a_folder(tmp_path: Path) -> None:
    """`sha256` is held to without a lock too; a byte order mark and UTF-16 are the file's own."""
    data = ADA.encode("utf-16")
    (tmp_path / "a1.txt").write_bytes(data)
    row = '[[source]]\nid = "{}"\n{}\nsha256 = "{}"\n'
    (tmp_path / "sources.toml").write_text(
        row.format("a1", 'file = "a1.txt"', sha256(data).hexdigest())
        + row.format("t2", 'text = "It rained."', digest("It rained."))
        + row.format("t3", 'text = "It rained."', "0" * 64)
        + row.format("t4", "", "0" * 64)
    )

    corpus = Corpus.from_folder(tmp_path)

    assert findings(CITED + " It rained [t2; t3; t4].", corpus) == [
        ("changed-source", "t3"),
        ("textless-source", "t4"),
    ]
    assert "in the list that names it" in lint("It rained [t3].", corpus).diagnostics[0].message


def test_a_pin_without_a_file_holds_for_the_file_of_its_id(tmp_path: Path) -> None:
    """A list may say what a file in another folder is to be."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a1.txt").write_bytes(ADA.encode("utf-16"))
    listed = tmp_path / "list.toml"
    listed.write_text(f'[[source]]\nid = "a1"\nsha256 = "{sha256(ADA.encode("utf-16")).hexdigest()}"\n')

    assert findings(CITED, Corpus.from_folder(tmp_path / "texts", listed)) == []

    listed.write_text(f'[[source]]\nid = "a1"\nsha256 = "{"0" * 64}"\n')

    assert findings(CITED, Corpus.from_folder(tmp_path / "texts", listed)) == [("changed-source", "[a1]")]


def test_a_passage_is_pinned_by_its_text(tmp_path: Path) -> None:
    """It has no file of its own."""
    listed = tmp_path / "list.jsonl"
    listed.write_text(json.dumps({"id": "p1", "text": ADA}))

    (pin,) = pin_sources(Corpus.from_folder(listed))[0]

    assert pin == Pin("p1", digest(ADA), len(ADA.encode()))


def test_a_source_that_cannot_be_read_keeps_its_pin(texts: Path) -> None:
    """So that an accident unpins nothing; one without text has none."""
    corpus = Corpus.from_folder(texts)
    old = Pin("a1", "0" * 64, 1)
    (texts / "a1.txt").unlink()

    pins, failures = pin_sources([*corpus, Source("t", "t", None)], (old, Pin("c3", "1" * 64, 1)))

    assert pins == (old, Pin("b2", digest(LUND), len(LUND.encode())))
    assert [str(failure) for failure in failures] == [
        f"{texts / 'a1.txt'}: no such file or directory; check the path and its permissions"
    ]


def test_a_source_that_vanishes_during_a_run_is_unreadable(texts: Path) -> None:
    """What cannot be read has not changed as far as anybody can tell."""
    corpus = locked(texts)
    (texts / "a1.txt").unlink()

    assert findings("It rained [a1].", corpus) == [("unreadable-source", "[a1]")]
    assert corpus.change_of(found(corpus, "a1")) is None


def test_what_is_compared_is_what_was_read(texts: Path) -> None:
    """A file that changes after it was read has proved what it proved."""
    corpus = locked(texts)
    assert findings(CITED, corpus) == []

    (texts / "a1.txt").write_text("Something else.")

    assert findings(CITED, corpus) == []
    assert findings(CITED, locked(texts)) == [("changed-source", "[a1]")]
