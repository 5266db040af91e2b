"""The source store: it saves time, and whatever becomes of it, no answer changes."""

from __future__ import annotations

import gc
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from provlint import Corpus, analyze, lint
from provlint.sources import store, store_catalog, store_file
from provlint.sources.store import Filed, Store
from provlint.sources.store_file import FILE_NAME, StoreError

WORDS = (
    "harbor port ship coast storm mayor bridge winter tide light stone river market gate tower road field mill "
    "council letter night morning bread salt rope sail captain island quay clerk"
).split()
DRAFT = """\
The clerk wrote: “the harbor of Lund opened in 1931 before the storm”. She added: “a bridge that nobody needs
was never built”. “The tower stands on salt and rope alone,” Ada Brandt said. “The harbor of Lund closed in 1931 before
the storm,” he said [s2]. “The mayor's bread was late again,” she said [s3].
"""


@pytest.fixture(autouse=True)
def _always(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use the store however little text there is, and do not wait long for another program."""
    monkeypatch.setattr(store_catalog, "WORTHWHILE", 0)
    monkeypatch.setattr(store_file, "_PATIENCE", 0.05)


def write_sources(folder: Path, count: int = 24, filler: int = 40) -> None:
    """Texts of common words, three of them with what the draft quotes."""
    rng = random.Random(3)
    folder.mkdir()
    for number in range(count):
        words = [rng.choice(WORDS) for _ in range(filler)]
        (folder / f"s{number}.txt").write_text(" ".join(words) + ".\n", encoding="utf-8")
    with (folder / "s1.txt").open("a", encoding="utf-8") as file:
        file.write("The harbor of Lund opened in 1931, before the storm.\n")
    with (folder / "s5.txt").open("a", encoding="utf-8") as file:
        file.write("The tower stands on salt and rope alone. The mayor’s bread was late again.\n")


def found(corpus: Corpus, draft: str = DRAFT) -> list[str]:
    """What is wrong in a draft, and what is seen in it."""
    seen = analyze(draft, corpus, uri="draft.md").to_dict()
    assert isinstance(seen, dict)
    return [*map(repr, lint(draft, corpus, uri="draft.md").diagnostics), json.dumps(seen)]


def plain(*folders: Path, draft: str = DRAFT) -> list[str]:
    """The same without any store."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store_catalog, "WORTHWHILE", 10**12)
        return found(Corpus.from_folder(*folders), draft)


def test_answers_are_the_same_on_disk_in_memory_and_without(tmp_path: Path) -> None:
    write_sources(tmp_path / "sources")
    expected = plain(tmp_path / "sources")

    kept = Corpus.from_folder(tmp_path / "sources", cache=tmp_path / "cache")
    again = Corpus.from_folder(tmp_path / "sources", cache=tmp_path / "cache")
    in_memory = Corpus.from_folder(tmp_path / "sources")

    assert "folded" in expected[-1]
    assert "wrong-source" in expected[-1]
    assert "altered" in expected[-1]
    assert found(kept) == found(again) == found(in_memory) == expected
    assert (kept.notes, again.notes, in_memory.notes) == ((), (), ())


def test_the_folder_is_ignored_by_git(tmp_path: Path) -> None:
    write_sources(tmp_path / "sources")

    found(Corpus.from_folder(tmp_path / "sources", cache=tmp_path / "a" / "cache"))

    assert (tmp_path / "a" / "cache" / ".gitignore").read_text() == "*\n"
    assert (tmp_path / "a" / "cache" / FILE_NAME).is_file()


def test_no_store_is_made_for_little_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_catalog, "WORTHWHILE", 1_000_000)
    write_sources(tmp_path / "sources")

    found(Corpus.from_folder(tmp_path / "sources", cache=tmp_path / "cache"))

    assert not (tmp_path / "cache").exists()


def test_no_store_is_made_where_every_tag_leads_to_its_words(tmp_path: Path) -> None:
    write_sources(tmp_path / "sources")
    draft = "“The harbor of Lund opened in 1931,” she said [s1].\n"

    found(Corpus.from_folder(tmp_path / "sources", cache=tmp_path / "cache"), draft)

    assert not (tmp_path / "cache").exists()


def test_unchanged_files_are_not_read_again(tmp_path: Path) -> None:
    write_sources(tmp_path / "sources")
    age(tmp_path / "sources")
    found(Corpus.from_folder(tmp_path / "sources", cache=tmp_path / "cache"))
    corpus = Corpus.from_folder(tmp_path / "sources", cache=tmp_path / "cache")

    lint("“Nobody has ever said a word like this,” she said.\n", corpus)

    assert [s.id for s in corpus if "document" in vars_of(s)] == []


def vars_of(source: object) -> set[str]:
    """The names of what a source has worked out and kept."""
    return {name for name in ("document", "reading") if is_kept(source, name)}


def is_kept(source: object, name: str) -> bool:
    """Whether a source has worked out one thing."""
    try:
        object.__getattribute__(source, name)
    except AttributeError:
        return False
    return True


def age(folder: Path) -> None:
    """Make the files of a folder look as if nobody had touched them lately, as far as that goes."""
    for path in folder.iterdir():
        os.utime(path, ns=(10**18, 10**18))


@pytest.mark.parametrize("change", ["changed", "deleted", "added", "renamed", "disguised", "emptied"])
def test_what_happens_to_files_is_seen(tmp_path: Path, change: str) -> None:
    folder = tmp_path / "sources"
    write_sources(folder)
    age(folder)
    before = found(Corpus.from_folder(folder, cache=tmp_path / "cache"))
    path = folder / "s1.txt"
    text = path.read_text(encoding="utf-8")
    if change == "changed":
        path.write_text(text.replace("opened", "was opened"), encoding="utf-8")
    elif change == "deleted":
        path.unlink()
    elif change == "added":
        (folder / "new.txt").write_text("A bridge that nobody needs was never built.\n", encoding="utf-8")
    elif change == "renamed":
        path.rename(folder / "z1.txt")
    elif change == "disguised":
        path.write_text(text.replace("opened", "closed"), encoding="utf-8")
        os.utime(path, ns=(10**18, 10**18))
    else:
        path.write_text("", encoding="utf-8")

    corpus = Corpus.from_folder(folder, cache=tmp_path / "cache")
    after = found(corpus)

    assert after == plain(folder)
    assert after != before
    assert corpus.notes == ()
    assert [str(error) for error in corpus.failures] == (
        [f"{path}: is empty; put the text in or take it away"] if change == "emptied" else []
    )


def test_what_cannot_be_read_is_told_in_every_run(tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    write_sources(folder)
    (folder / "blank.txt").write_text(" \n")
    (folder / "bytes.txt").write_bytes(b"a\0b")
    (folder / "latin.txt").write_bytes("Die Brücke steht.".encode("latin-1"))

    lines = []
    for _ in range(2):
        corpus = Corpus.from_folder(folder, cache=tmp_path / "cache")
        found(corpus)
        lines.append(([str(error) for error in corpus.failures], corpus.remarks))

    assert lines[0] == lines[1]
    assert len(lines[0][0]) == 2
    assert len(lines[0][1]) == 1


def told(folder: Path, cache: Path) -> tuple[list[str], tuple[str, ...]]:
    """What a run says of the draft and of the store, which it leaves closed."""
    corpus = Corpus.from_folder(folder, cache=cache)
    answers = found(corpus)
    notes = corpus.notes
    del corpus
    gc.collect()
    return answers, notes


def damage(path: Path, how: str) -> None:
    """Do something to a store that nobody would do on purpose."""
    data = bytearray(path.read_bytes())
    rng = random.Random(how)
    if how.startswith("cut"):
        del data[int(len(data) * float(how[4:])) :]
    elif how == "text":
        data[:] = b"this is no store"
    elif how == "zeros":
        data[4096:8192] = bytes(4096)
    elif how.startswith("flip"):
        for _ in range(3):
            place = rng.randrange(100, len(data))
            data[place] ^= 1 << rng.randrange(8)
    elif how.startswith("garble"):
        place = rng.randrange(0, len(data) - 600)
        data[place : place + 600] = rng.randbytes(600)
    path.write_bytes(data)


HOW = ["text", "zeros", "cut 0", "cut 0.001", "cut 0.1", "cut 0.5", "cut 0.97"]
HOW += [f"flip {number}" for number in range(7)] + [f"garble {number}" for number in range(4)]
MORE = [f"flip {number}" for number in range(7, 25)] + [f"garble {number}" for number in range(4, 15)]


@pytest.mark.parametrize("kinds", [HOW, pytest.param(MORE, marks=pytest.mark.slow)], ids=["few", "more"])
def test_a_damaged_store_is_told_of_and_made_anew(kinds: list[str], tmp_path: Path) -> None:
    """Whatever was done to a store, the findings are the same, and most damage is told."""
    folder, cache = tmp_path / "sources", tmp_path / "cache"
    write_sources(folder, 60, 300)
    age(folder)
    expected = plain(folder)
    told(folder, cache)
    whole = (cache / FILE_NAME).read_bytes()

    silent = []
    for how in kinds:
        (cache / FILE_NAME).write_bytes(whole)
        damage(cache / FILE_NAME, how)
        answers, notes = told(folder, cache)
        assert answers == expected, how
        assert told(folder, cache) == (expected, ()), how
        if not notes:
            silent.append(how)

    # What is changed where nothing is kept goes unseen.
    assert len(silent) < len(kinds) / 3, silent


def test_damage_is_told_of_a_store_that_was_found_whole_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That it was whole is noted of the file as it was, and of no other."""
    at_once(monkeypatch)
    folder, cache = tmp_path / "sources", tmp_path / "cache"
    write_sources(folder, 60, 300)
    first, second = told(folder, cache), told(folder, cache)
    marked = (cache / f"{FILE_NAME}-checked").read_bytes()

    damage(cache / FILE_NAME, "garble 1")
    third = told(folder, cache)

    assert (first, second) == ((plain(folder), ()), (plain(folder), ()))
    assert third[0] == first[0]
    assert [note.split("; ")[-1] for note in third[1]] == ["made anew"]
    assert told(folder, cache) == first
    assert (cache / f"{FILE_NAME}-checked").read_bytes() != marked


def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a file for settled as soon as it was written."""
    for module in (store, store_file):
        monkeypatch.setattr(module, "UNSURE", 0)


def test_a_store_is_summed_up_once_a_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once(monkeypatch)
    folder, cache = tmp_path / "sources", tmp_path / "cache"
    write_sources(folder)
    told(folder, cache)
    told(folder, cache)
    sums = []
    summed = Store._sum

    def count(self: Store) -> int:
        sums.append(self)
        return summed(self)

    monkeypatch.setattr(Store, "_sum", count)
    told(folder, cache)
    on_that_day = len(sums)
    monkeypatch.setattr(store_file, "_DAY", 1)
    answers = told(folder, cache)

    assert (on_that_day, len(sums)) == (0, 1)
    assert answers == (plain(folder), ())


def test_a_store_that_cannot_be_marked_is_summed_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once(monkeypatch)
    folder, cache = tmp_path / "sources", tmp_path / "cache"
    write_sources(folder)
    (cache / f"{FILE_NAME}-checked").mkdir(parents=True)

    assert [told(folder, cache) for _ in range(3)] == [(plain(folder), ())] * 3


def test_a_store_that_is_gone_has_no_state(tmp_path: Path) -> None:
    assert store_file.settled_state(tmp_path) is None


def test_files_looked_up_in_turn_are_known_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some of the files, all of them, and others: each as without a store, however few listings are kept."""
    at_once(monkeypatch)
    monkeypatch.setattr(store, "_MOST_LISTINGS", 2)
    cache = tmp_path / "cache"
    write_sources(tmp_path / "sources")
    write_sources(tmp_path / "others", 5)
    (tmp_path / "sources" / "latin.txt").write_bytes("Die Brücke steht.".encode("latin-1"))
    sets = [("sources",), ("sources", "others"), ("others",)] * 2

    seen = []
    for names in sets:
        corpus = Corpus.from_folder(*(tmp_path / name for name in names), cache=cache)
        seen.append((found(corpus), corpus.notes, len(corpus.remarks)))

    expected = [plain(*(tmp_path / name for name in names)) for names in sets]
    assert seen == [
        (answers, (), int("sources" in names)) for answers, names in zip(expected, sets, strict=True)
    ]
    connection = sqlite3.connect(cache / FILE_NAME)
    assert connection.execute("select count(*) from listings").fetchone()[0] <= 2
    connection.close()


def test_a_file_that_has_two_ids_is_one_text(tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    write_sources(folder)
    listed = "".join(f'[[source]]\nid = "{id}"\nfile = "s1.txt"\n' for id in ("x", "y"))
    (folder / "sources.toml").write_text(listed, encoding="utf-8")

    corpus = Corpus.from_folder(folder, cache=tmp_path / "cache")

    held = corpus.others().holding([" the harbor of lund opened "])
    assert [source.id for source in held] == ["x", "y"]


def test_a_store_of_another_version_is_made_anew(tmp_path: Path) -> None:
    folder, cache = tmp_path / "sources", tmp_path / "cache"
    write_sources(folder)
    expected, _ = told(folder, cache)
    with sqlite3.connect(cache / FILE_NAME) as connection:
        connection.execute("update about set value = 'x' where key = 'made by'")
    connection.close()

    first, second = told(folder, cache), told(folder, cache)

    note = f"{cache / FILE_NAME}: was made by another version of provlint; made anew"
    assert (first, second) == ((expected, (note,)), (expected, ()))


def test_a_database_that_is_no_store_is_left_alone(tmp_path: Path) -> None:
    folder, cache = tmp_path / "sources", tmp_path / "cache"
    write_sources(folder)
    cache.mkdir()
    with sqlite3.connect(cache / FILE_NAME) as connection:
        connection.execute("create table recipes (name text)")
    connection.close()

    answers, notes = told(folder, cache)

    with sqlite3.connect(cache / FILE_NAME) as connection:
        tables = connection.execute("select name from sqlite_master").fetchall()
    connection.close()
    assert answers == plain(folder)
    assert notes == (f"{cache / FILE_NAME}: is not a store of provlint; the run went on without it",)
    assert tables == [("recipes",)]


@pytest.mark.parametrize("place", ["cache", f"cache/{FILE_NAME}"])
def test_a_store_that_cannot_be_written_is_done_without(tmp_path: Path, place: str) -> None:
    folder, cache = tmp_path / "sources", tmp_path / "cache"
    write_sources(folder)
    if place == "cache":
        cache.write_text("a file is in the way")
    else:
        (tmp_path / place).mkdir(parents=True)

    answers, notes = told(folder, cache)

    assert answers == plain(folder)
    assert len(notes) == 1
    assert notes[0].endswith("; the run went on without it")


def test_a_store_that_another_program_writes_is_read_all_the_same(tmp_path: Path) -> None:
    folder, cache = tmp_path / "sources", tmp_path / "cache"
    write_sources(folder)
    settle(folder)
    expected, _ = told(folder, cache)
    holder = sqlite3.connect(cache / FILE_NAME, isolation_level=None)
    holder.execute("begin immediate")

    unchanged = told(folder, cache)
    (folder / "new.txt").write_text("A bridge that nobody needs was never built.\n", encoding="utf-8")
    changed = told(folder, cache)
    holder.close()

    note = f"{cache / FILE_NAME}: is in use by another program; the run went on without it"
    assert unchanged == (expected, ())
    assert changed == (plain(folder), (note,))


def settle(folder: Path) -> None:
    """Wait until no file of a folder was changed a moment ago."""
    newest = max(path.stat().st_ctime for path in folder.iterdir())
    time.sleep(max(0.0, newest + 2.1 - time.time()))


def test_a_store_that_fails_in_mid_run_is_replaced(tmp_path: Path) -> None:
    folder, cache = tmp_path / "sources", tmp_path / "cache"
    write_sources(folder)
    corpus = Corpus.from_folder(folder, cache=cache)
    expected = found(corpus)

    opened = corpus._catalog._store
    assert opened is not None
    opened.close()
    after = found(corpus)
    opened = corpus._catalog._store
    assert opened is not None
    opened.close()

    assert after == expected
    assert found(corpus) == expected
    assert [note.split("; ")[-1] for note in corpus.notes] == ["made anew", "the run went on without it"]


def test_texts_of_no_file_are_dropped_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provlint.sources.store._MOST_DEAD", 3)
    folder, cache = tmp_path / "sources", tmp_path / "cache"
    write_sources(folder, 10)
    told(folder, cache)
    for path in sorted(folder.iterdir())[2:]:
        path.unlink()
    write_sources(tmp_path / "others", 3)

    told(folder, cache)
    told(tmp_path / "others", cache)

    connection = sqlite3.connect(cache / FILE_NAME)
    assert connection.execute("select count(*) from files").fetchone() == (6,)
    assert connection.execute("select value from about where key = 'texts'").fetchone()[0] <= 6
    connection.close()
    assert told(folder, cache) == (plain(folder), ())


def test_sources_without_a_file_are_looked_at_too(tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    write_sources(folder)
    listed = [
        {"id": "p1", "text": "A bridge that nobody needs was never built."},
        {"id": "p2", "text": "No."},
    ]
    passages = tmp_path / "passages.jsonl"
    passages.write_text("\n".join(map(json.dumps, listed)) + "\n", encoding="utf-8")

    corpus = Corpus.from_folder(folder, passages, cache=tmp_path / "cache")

    report = lint("“A bridge that nobody needs was never built,” she said [s1].\n", corpus)
    assert [diagnostic.rule for diagnostic in report.diagnostics] == ["wrong-source"]


def test_a_draft_among_its_sources_proves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    write_sources(folder)
    text = "“A bridge that nobody needs was never built,” she said.\n"
    (folder / "draft.md").write_text(text, encoding="utf-8")

    corpus = Corpus.from_folder(folder, cache=tmp_path / "cache")

    rules = [diagnostic.rule for diagnostic in lint(text, corpus, uri=str(folder / "draft.md")).diagnostics]
    assert rules == ["missing-quotation"]


def run(folder: Path, *options: str) -> subprocess.Popen[str]:
    """The command on the draft in `folder`, started."""
    command = [
        sys.executable,
        "-m",
        "provlint",
        "check",
        "draft.md",
        "--sources",
        "sources",
        "--format",
        "jsonl",
    ]
    return subprocess.Popen(
        [*command, *options], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def write_much(folder: Path) -> tuple[str, str]:
    """A draft and sources for which a store is made; what the command says of them without one."""
    write_sources(folder / "sources", 300, 2_600)
    (folder / "draft.md").write_text(DRAFT, encoding="utf-8")
    return run(folder, "--no-cache").communicate()


def test_the_command_keeps_a_store_beside_the_configuration(tmp_path: Path) -> None:
    expected = write_much(tmp_path)
    (tmp_path / "provlint.toml").write_text("")

    assert not (tmp_path / ".provlint_cache").exists()
    assert run(tmp_path, "--cache-dir", "elsewhere").communicate() == expected
    assert not (tmp_path / ".provlint_cache").exists()
    assert (tmp_path / "elsewhere" / FILE_NAME).is_file()
    assert run(tmp_path).communicate() == expected
    assert sorted(path.name for path in (tmp_path / ".provlint_cache").iterdir()) == [".gitignore", FILE_NAME]
    shutil.rmtree(tmp_path / ".provlint_cache")
    assert run(tmp_path).communicate() == expected


def test_a_run_may_be_killed_at_any_moment(tmp_path: Path) -> None:
    expected = write_much(tmp_path)
    started = time.monotonic()
    run(tmp_path, "--cache-dir", "first").communicate()
    length = time.monotonic() - started
    rng = random.Random(8)

    for number in range(6):
        process = run(tmp_path)
        time.sleep(length * rng.uniform(0.3, 1.0))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        if number % 3 == 2:
            answer = run(tmp_path).communicate()
            assert answer[0] == expected[0]
            assert (
                answer[1].replace(
                    f"provlint: note: {tmp_path}/.provlint_cache/{FILE_NAME}: was empty; made anew\n", ""
                )
                == expected[1]
            )
            shutil.rmtree(tmp_path / ".provlint_cache")


def test_two_runs_at_once_say_the_same(tmp_path: Path) -> None:
    expected = write_much(tmp_path)

    runs = [run(tmp_path) for _ in range(3)]
    answers = [process.communicate()[0] for process in runs]

    assert answers == [expected[0]] * 3
    assert run(tmp_path).communicate() == expected


def test_a_store_that_another_version_takes_over_is_left_to_it(tmp_path: Path) -> None:
    nothing = Filed((), (), Corpus.from_texts({}).sources.__getitem__)
    mine = Store(tmp_path, "mine")
    theirs = Store(tmp_path, "theirs")

    with pytest.raises(StoreError, match="was taken over by another version of provlint"):
        mine.texts_of(nothing)

    assert theirs.was_remade == "was made by another version of provlint"
    assert theirs.texts_of(nothing) == ([], {})


def test_a_damaged_store_that_cannot_be_removed_is_done_without(tmp_path: Path) -> None:
    folder, cache = tmp_path / "sources", tmp_path / "cache"
    write_sources(folder)
    (cache / f"{FILE_NAME}-shm").mkdir(parents=True)
    (cache / FILE_NAME).write_bytes(b"this is no store" * 1_000)

    answers, notes = told(folder, cache)

    assert answers == plain(folder)
    assert [note.split("; ")[-1] for note in notes] == ["the run went on without it"]


def test_a_store_in_memory_that_fails_is_no_answer(tmp_path: Path) -> None:
    write_sources(tmp_path / "sources")
    corpus = Corpus.from_folder(tmp_path / "sources")
    found(corpus)
    assert corpus._catalog._store is not None
    corpus._catalog._store.close()

    with pytest.raises(StoreError):
        found(corpus)


def test_words_that_many_texts_share_name_those_that_have_them_all(tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    for number in range(20):
        (folder / f"s{number:02}.txt").write_text(
            f"The old {number} harbor opened before winter came in at last.\n"
        )
    corpus = Corpus.from_folder(folder)

    quoted = lint("“The old 7 harbor opened before winter came in at last,” she said [s03].\n", corpus)

    assert [diagnostic.rule for diagnostic in quoted.diagnostics] == ["wrong-source"]
    held = corpus.others().holding([" the old 7 harbor opened before winter came in at last "])
    assert [source.id for source in held] == ["s07"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes are forked here")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_corpus_may_be_used_on_both_sides_of_a_fork(tmp_path: Path) -> None:
    write_sources(tmp_path / "sources")
    corpus = Corpus.from_folder(tmp_path / "sources", cache=tmp_path / "cache")
    expected = found(corpus)

    child = os.fork()
    if not child:
        os._exit(0 if found(corpus) == expected else 1)
    _, status = os.waitpid(child, 0)

    assert os.waitstatus_to_exitcode(status) == 0
    assert found(corpus) == expected
