"""The commands about sources, as a user meets them."""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ADA = "The harbor opened in 1931.\n“It was the only safe port on the coast,” Ada Brandt wrote.\nShe left.\n"
STEM = sha256(ADA.encode()).hexdigest()[:8]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a configuration, a draft and two sources."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a1.txt").write_text(ADA, encoding="utf-8")
    (tmp_path / "texts" / "b2.txt").write_text("It snowed.", encoding="utf-8")
    (tmp_path / "provlint.toml").write_text('sources = ["texts"]\n')
    (tmp_path / "draft.md").write_text(
        "Ada Brandt called it “the only safe port on the coast” [a1].\n", "utf-8"
    )
    return tmp_path


def run(folder: Path, *arguments: str, given: bytes = b"") -> tuple[int, str, str]:
    """Exit status, standard output and standard error of `provlint sources …` run in `folder`, its path taken out."""
    done = subprocess.run(
        [sys.executable, "-m", "provlint", *arguments],
        cwd=folder,
        input=given,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        check=False,
    )
    place = f"{folder.resolve()}{os.sep}"
    return done.returncode, done.stdout.decode().replace(place, ""), done.stderr.decode().replace(place, "")


@pytest.mark.parametrize("command", [("list",), ("check",), ("show", "c3"), ("add", "new.txt")])
def test_commands_about_sources_take_pieces_of_configuration(folder: Path, command: tuple[str, ...]) -> None:
    """`--config 'key = value'` means there what it means to `check`."""
    (folder / "other").mkdir()
    (folder / "other" / "c3.txt").write_text("It hailed.", encoding="utf-8")
    (folder / "new.txt").write_text("It thawed.", encoding="utf-8")

    code, out, err = run(folder, "sources", *command, "--config", 'sources = ["other"]')

    assert (code, err) == (0, "")
    assert "a1" not in out
    assert len(list((folder / "other").iterdir())) == (2 if "add" in command else 1)


def test_a_lock_is_written_kept_and_checked(folder: Path) -> None:
    """For CI, `--check` writes nothing and exits 1 where it would."""
    assert run(folder, "sources", "lock", "--check") == (
        1,
        "",
        "provlint: provlint.lock: is not there; run `provlint sources lock`\n",
    )
    assert not (folder / "provlint.lock").exists()
    assert run(folder, "sources", "lock") == (0, "provlint.lock: 2 sources, locked\n", "")
    assert run(folder, "sources", "lock") == (0, "provlint.lock: 2 sources, unchanged\n", "")
    assert run(folder, "sources", "lock", "--check") == (0, "", "")

    (folder / "texts" / "b2.txt").unlink()

    assert run(folder, "sources", "lock", "--check") == (
        1,
        "",
        "provlint: provlint.lock: is not up to date; run `provlint sources lock`\n",
    )
    assert run(folder, "sources", "lock") == (0, "provlint.lock: 1 source, locked\n", "")


def test_a_draft_is_held_to_the_lock_beside_the_configuration(folder: Path) -> None:
    """From a folder further down too."""
    (folder / "down").mkdir()
    run(folder, "sources", "lock")
    assert run(folder / "down", "check", "../draft.md")[0] == 0

    (folder / "texts" / "a1.txt").write_text(ADA + "x", encoding="utf-8")
    code, out, err = run(folder / "down", "check", "../draft.md", "--format", "concise")

    assert (code, err) == (1, "")
    assert out.startswith(
        "../draft.md:1:56: error[changed-source] 'a1' has changed, so nothing quoted from it"
    )


def test_a_broken_lock_is_told_by_every_command_that_needs_it(folder: Path) -> None:
    """The draft is checked all the same; `sources lock` makes it anew."""
    (folder / "provlint.lock").write_bytes(b'{"version": 1,')
    told = "provlint: provlint.lock: is cut short or garbled"

    code, out, err = run(folder, "check", "draft.md")
    assert (code, out) == (2, "No findings in 1 draft\n")
    assert err.startswith(told)
    code, out, err = run(folder, "sources", "check")
    assert (code, out.splitlines()[-1]) == (2, "1 error in 2 sources")
    assert err.startswith(told)
    code, out, err = run(folder, "sources", "lock", "--check")
    assert (code, out) == (2, "")
    assert err.startswith(told)
    assert run(folder, "sources", "lock") == (0, "provlint.lock: 2 sources, locked\n", "")
    assert run(folder, "check", "draft.md")[0] == 0


def test_sources_that_cannot_be_locked_are_told(folder: Path) -> None:
    """The others are locked; so it is where the lock cannot be written."""
    (folder / "list.jsonl").write_text('{"id": "p", "text": "It rained."}\n[]\n')

    code, out, err = run(folder, "sources", "lock", "texts", "list.jsonl")
    assert (code, out) == (2, "provlint.lock: 3 sources, locked\n")
    assert "list.jsonl: line 2: is no JSON object" in err

    (folder / "provlint.lock").unlink()
    (folder / "provlint.lock").mkdir()
    code, _, err = run(folder, "sources", "lock")
    assert code == 2
    assert "provlint.lock: cannot be written" in err


def test_sources_without_a_fault_are_said_to_be_fine(folder: Path) -> None:
    """Exit status 0."""
    assert run(folder, "sources", "check") == (0, "Nothing wrong with 2 sources\n", "")


def test_every_fault_of_the_sources_is_told(folder: Path) -> None:
    """Those of texts in their order, then twins, then what is gone, what was not taken, and lists."""
    texts = folder / "texts"
    (texts / "old.txt").write_text("It thawed.")
    run(folder, "sources", "lock")
    (texts / "old.txt").unlink()
    (texts / "a1.txt").write_text(ADA + "x", encoding="utf-8")
    (texts / "b3.txt").write_text("It snowed.")
    (texts / "bin.txt").write_bytes(b"a\0b")
    (texts / "empty.txt").write_text("")
    (texts / "latin.txt").write_bytes("Un café.".encode("latin-1"))
    (texts / "out.txt").symlink_to(folder / "draft.md")
    (texts / "scan.png").write_bytes(b"")
    (texts / "deep").mkdir()
    (texts / "deep" / "b2.txt").write_text("It hailed.")
    (folder / "list.jsonl").write_text("[]\n")

    code, out, err = run(folder, "sources", "check", "texts", "list.jsonl", "--format", "json")

    found = json.loads(out)
    assert (code, err, found["version"]) == (1, "", 1)
    assert [(f["kind"], f["severity"], f["id"], Path(f["uri"]).name) for f in found["faults"]] == [
        ("changed", "error", "a1", "a1.txt"),
        ("unlocked", "info", "b3", "b3.txt"),
        ("unreadable", "error", "bin", "bin.txt"),
        ("unlocked", "info", "bin", "bin.txt"),
        ("changed", "error", "b2", "b2.txt"),
        ("empty", "error", "empty", "empty.txt"),
        ("unlocked", "info", "empty", "empty.txt"),
        ("damaged", "warning", "latin", "latin.txt"),
        ("unlocked", "info", "latin", "latin.txt"),
        ("duplicate-id", "error", "b2", "b2.txt"),
        ("duplicate-text", "warning", "b3", "b3.txt"),
        ("vanished", "error", "old", "provlint.lock"),
        ("link", "error", None, "out.txt"),
        ("not-taken", "info", None, "scan.png"),
        ("list", "error", None, "list.jsonl"),
    ]
    assert found["summary"] == {"errors": 8, "warnings": 2, "infos": 5, "sources": 7}
    lines = run(folder, "sources", "check", "texts", "list.jsonl")[1].splitlines()
    assert lines[0].startswith("texts/a1.txt (a1): error[changed] its sha256 was ")
    assert lines[-1] == "8 errors, 2 warnings, 5 infos in 7 sources"
    (texts / "empty2.txt").write_text("")
    assert "empty2.txt (empty2): warning" not in run(folder, "sources", "check")[1]


def test_a_source_that_lost_its_text_has_vanished(folder: Path) -> None:
    """So it is told where a list still names it."""
    run(folder, "sources", "lock")
    (folder / "texts" / "a1.txt").unlink()
    (folder / "texts" / "sources.toml").write_text('[[source]]\nid = "a1"\n')

    code, out, _ = run(folder, "sources", "check")

    assert (code, out.splitlines()[0]) == (
        1,
        "a1: error[vanished] has a text in provlint.lock and none now; put it back",
    )


def test_one_file_by_two_names_is_no_copy(folder: Path) -> None:
    """Nor is a manifest's second id for it a fault; that a list pins it wrongly is."""
    rows = '[[source]]\nid = "{}"\nfile = "a1.txt"\n'
    (folder / "texts" / "sources.toml").write_text(
        rows.format("x") + rows.format("y") + f'sha256 = "{"0" * 64}"\n'
    )

    code, out, _ = run(folder, "sources", "check")

    assert (code, out.splitlines()[1:]) == (1, ["1 error in 3 sources"])
    assert "(y): error[changed] its sha256 was 00000000… in the list that names it" in out


def test_a_text_is_added_under_its_hash_once(folder: Path) -> None:
    """What is printed is the id to cite it by."""
    (folder / "new.log").write_text("It thawed.")
    stem = sha256(b"It thawed.").hexdigest()[:8]

    assert run(folder, "sources", "add", "new.log") == (0, f"{stem}\n", "")
    assert (folder / "texts" / f"{stem}.txt").read_text() == "It thawed."
    before = sorted(folder.rglob("*"))
    assert run(folder, "sources", "add", "new.log", "--id", "thaw") == (
        0,
        f"{stem}\n",
        f"provlint: note: these bytes are there already, as texts/{stem}.txt; nothing was changed\n",
    )
    assert run(folder, "sources", "add", "-", given=ADA.encode())[:2] == (0, "a1\n")
    assert sorted(folder.rglob("*")) == before
    (folder / "draft.md").write_text(f"It was said to be over: “It thawed” [{stem}].\n", "utf-8")
    assert run(folder, "check", "draft.md", "--select", "citations", "--select", "quotations")[0] == 0


def test_a_longer_hash_is_taken_where_the_short_one_names_another(folder: Path) -> None:
    """An id that is cited already keeps its meaning."""
    digest = sha256(b"It thawed.").hexdigest()
    (folder / "texts" / f"x_{digest[:9]}.txt").write_text("Something else.")
    (folder / "texts" / f"{digest[:10]}.png").write_bytes(b"")

    assert run(folder, "sources", "add", "-", given=b"It thawed.") == (0, f"{digest[:11]}\n", "")


def test_what_is_known_of_a_text_goes_into_the_manifest(folder: Path) -> None:
    """What stood there stays as it was written; another folder may be named."""
    (folder / "more").mkdir()
    manifest = folder / "more" / "sources.toml"
    manifest.write_text('# Ours.\n[[source]]\nid = "z"')

    added = run(
        folder,
        "sources",
        "add",
        "-",
        "--to",
        "more",
        "--id",
        " ada ",
        "--title",
        'The "log"\x7f',
        given=ADA.encode(),
    )
    assert added == (0, "ada\n", "")
    assert manifest.read_text() == (
        f'# Ours.\n[[source]]\nid = "z"\n\n[[source]]\nid = "ada"\nfile = "{STEM}.txt"\n'
        'title = "The \\"log\\"\\u007f"\n'
    )
    url = ("--url", "https://a.example")
    assert run(folder, "sources", "add", "-", "--to", "more", *url, given=b"It thawed.")[0] == 0
    assert run(folder, "sources", "show", "ada", "--sources", "more")[0] == 0


REFUSED = {
    "binary": (("-",), b"a\0b", "stdin.txt: not text (a NUL at byte 1)"),
    "empty": (("-",), b" \n", "stdin.txt: is empty"),
    "no file": (("none.txt",), b"", "none.txt: no such file or directory"),
    "an id that is taken": (("-", "--id", "a1"), b"x", "'a1' names another source of "),
    "an id that is none": (("-", "--id", "a]"), b"x", "'a]' can be no id"),
    "a title that is no text": (("-", "--title", "\udcff"), b"x", "is not UTF-8; write it anew"),
    "no folder": (
        ("-", "--to", "none"),
        b"x",
        "none: no folder to put the text in; name one that is there with --to",
    ),
    "a manifest with a mistake": (("-", "--to", "bad"), b"x", "source 1: has no 'id'"),
    "no configured folder": (("-", "--isolated"), b"x", "no folder given: no folder to put the text in"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_added_is_refused(name: str, folder: Path) -> None:
    """Nothing is written, and the reason is said."""
    (folder / "bad").mkdir()
    (folder / "bad" / "sources.toml").write_text("[[source]]\n")
    arguments, given, told = REFUSED[name]
    before = sorted(folder.rglob("*"))

    code, out, err = run(folder, "sources", "add", *arguments, given=given)

    assert (code, out) == (2, "")
    assert told in err
    assert sorted(folder.rglob("*")) == before


def test_a_manifest_that_takes_nothing_at_its_end_is_left_alone(folder: Path) -> None:
    """So is one with mistakes; the text is not added either."""
    manifest = folder / "texts" / "sources.toml"
    for content, told in (
        ('source = [{id = "z"}]\n', "sources.toml: nothing can be put at its end"),
        ('[[source]]\nid = ""\n', "source 1 (): has no 'id'"),
    ):
        manifest.write_text(content)
        code, _, err = run(folder, "sources", "add", "-", "--id", "t", given=b"It thawed.")
        assert code == 2
        assert told in err
        assert manifest.read_text() == content
        assert len(list((folder / "texts").glob("*.txt"))) == 2


def test_a_source_is_shown_with_what_is_known_of_it(folder: Path) -> None:
    """Its text follows; nothing in it can steer a terminal."""
    text = b"It \x1b[31mrained\x1b[0m.\nIt snowed."
    (folder / "texts" / "c.txt").write_bytes(text)
    (folder / "texts" / "sources.toml").write_text(
        '[[source]]\nid = "c3"\nfile = "c.txt"\ntitle = "The log"\nauthor = "Ada"\nurl = "https://a.example"\n'
        '[[source]]\nid = "t"\ndate = 1931-05-02\n'
    )

    assert run(folder, "sources", "show", "c3") == (
        0,
        "id: c3\ntitle: The log\nauthor: Ada\nurl: https://a.example\nalso: c, c.txt\nfile: texts/c.txt\n"
        f"sha256: {sha256(text).hexdigest()}\n\nIt \\u{{1b}}[31mrained\\u{{1b}}[0m.\nIt snowed.\n",
        "",
    )
    assert run(folder, "sources", "show", "t") == (0, "id: t\ndate: 1931-05-02\ntext: not held\n", "")


def shown(folder: Path, *arguments: str) -> tuple[int, list[str], str]:
    """Exit status, the numbered lines and standard error of `provlint sources show a1 …`."""
    code, out, err = run(folder, "sources", "show", "a1", *arguments)
    return code, [line for line in out.splitlines() if " | " in line], err


def test_a_passage_is_found_as_a_quotation_is_and_marked(folder: Path) -> None:
    """With the lines around it; what is only nearly there is shown and exits 1."""
    assert shown(folder, "--around", "It was the only  safe port on the coast") == (
        0,
        [
            "    1 | The harbor opened in 1931.",
            "    2 | “«It was the only safe port on the coast»,” Ada Brandt wrote.",
            "    3 | She left.",
        ],
        "",
    )
    code, lines, err = shown(folder, "--around", "it was the only good port on the coast")
    assert (code, lines[1]) == (1, "    2 | “«It was the only safe port on the coast»,” Ada Brandt wrote.")
    assert err == "provlint: a1: not in it word for word; the nearest passage is shown\n"
    assert shown(folder, "--around", "nobody asked them about any of this")[:2] == (1, [])


def test_a_passage_of_a_long_line_is_cut_out_of_it(folder: Path) -> None:
    """Lines further off are left out, long ones near it are cut."""
    rain = "It rained. " * 100
    text = f"{rain}\n{rain}It was over{'.' * 3}\n{rain}The «fare» was kept. {rain}\n\nb\n\nc\nIt thawed.\n"
    (folder / "texts" / "a1.txt").write_text(text, encoding="utf-8")

    code, lines, _ = shown(folder, "--around", "The “fare” was kept. [...] It thawed")

    assert code == 0
    assert [line[:8] for line in lines] == [f"{n:>5} | " for n in (1, 2, 3, 4, 5, 6, 7, 8)]
    assert (lines[0].endswith("…"), len(lines[0])) == (True, 409)
    assert lines[2].startswith("    3 | …")
    assert " «The «fare» was kept» " in lines[2].replace(".", " ")
    assert lines[-1] == "    8 | «It thawed»."


def test_lines_are_shown_by_number(folder: Path) -> None:
    """Those that are not there are left out."""
    assert shown(folder, "--lines", "3-9") == (0, ["    3 | She left."], "")
    assert shown(folder, "--lines", "1") == (0, ["    1 | The harbor opened in 1931."], "")


def test_what_cannot_be_shown_is_said(folder: Path) -> None:
    """A source that is no longer as it was locked is shown all the same."""
    (folder / "texts" / "sources.toml").write_text(
        "".join(f'[[source]]\nid = "{id}"\naliases = ["t"]\n' for id in ("t1", "t2"))
    )
    for arguments, told in (
        (("t",), "'t' may be any of t1, t2; write enough of the id"),
        (("38c5ecf8",), "no source is known as '38c5ecf8'; see `provlint sources list`"),
        (("a1", "--lines", "0"), "--lines is two numbers from 1"),
        (("a1", "--lines", "1", "--around", "x"), "--around and --lines exclude each other"),
    ):
        code, out, err = run(folder, "sources", "show", *arguments)
        assert (code, out) == (2, "")
        assert told in err
    run(folder, "sources", "lock")
    (folder / "texts" / "a1.txt").write_text("x")
    assert shown(folder)[::2] == (
        0,
        "provlint: note: a1 is not what it was when it was pinned; `provlint sources check` says more\n",
    )


def test_a_slip_in_an_id_is_pointed_out(folder: Path) -> None:
    """The nearest ids are named."""
    (folder / "texts" / "38c5ecf8.txt").write_text("x")

    assert run(folder, "sources", "show", "38c5ecf9")[2] == (
        "provlint: no source is known as '38c5ecf9' (did you mean '38c5ecf8'?); see `provlint sources list`\n"
    )
