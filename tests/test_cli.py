"""The command line, as a user meets it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from terminals import NEEDS_TERMINAL, seen_on_terminal

import provlint

ROOT = Path(__file__).parent.parent
ADA = "The harbor opened in 1931. “It was the only safe port on the coast,” Ada Brandt wrote."
GOOD = "Ada Brandt called it “the only safe port on the coast” [a1].\n"
BAD = "The ferry sank [zz9].\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a1.txt").write_text(ADA, encoding="utf-8")
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.md").write_text(BAD, encoding="utf-8")
    return tmp_path


def run(
    folder: Path, *arguments: str, given: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run `provlint` in `folder` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "provlint", *arguments],
        cwd=folder,
        input=given,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=False,
    )


def says(done: subprocess.CompletedProcess[bytes]) -> tuple[int, str, str]:
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_a_clean_draft_exits_0(folder: Path) -> None:
    """Nothing found is said, and is success."""
    assert says(run(folder, "check", "good.md", "--sources", "texts")) == (0, "No findings in 1 draft\n", "")


def test_an_unknown_command_is_told_with_the_nearest(folder: Path) -> None:
    """A slip in the name of a command is a matter of one look."""
    code, out, err = says(run(folder, "chekc"))

    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == "Error: no command is named 'chekc' (did you mean 'check'?)"


def test_a_finding_exits_1_and_is_shown_on_stdout(folder: Path) -> None:
    """A finding at the threshold makes the run fail; nothing goes to stderr."""
    code, out, err = says(run(folder, "check", ".", "--sources", "texts", "--format", "concise"))

    assert (code, err) == (1, "")
    assert out.startswith("bad.md:1:16: error[unresolved-citation] ")
    assert out.endswith("1 error in 2 drafts\n")


def test_fail_on_never_exits_0_with_findings(folder: Path) -> None:
    """The threshold decides the exit status, not what is shown."""
    code, out, _ = says(run(folder, "check", "bad.md", "--sources", "texts", "--fail-on", "never"))

    assert code == 0
    assert "unresolved-citation" in out


def test_standard_input_is_a_draft(folder: Path) -> None:
    """`-` reads a draft named as asked."""
    done = run(
        folder,
        "check",
        "-",
        "--stdin-filename",
        "x.txt",
        "--sources",
        "texts",
        "--format",
        "jsonl",
        given=BAD.encode(),
    )

    assert [(d["uri"], d["rule"]) for d in map(json.loads, done.stdout.splitlines())] == [
        ("x.txt", "unresolved-citation")
    ]


def nothing(folder: Path) -> None:
    assert folder.is_dir()


FAILURES: dict[str, tuple[Callable[[Path], object], tuple[str, ...], str]] = {
    "a missing draft": (nothing, ("check", "none.md", "--sources", "texts"), "none.md: no such file"),
    "a missing source": (nothing, ("check", "good.md", "--sources", "none"), "none: no such file"),
    "no sources": (nothing, ("check", "good.md"), "no sources given; name them with --sources"),
    "an empty sources folder": (
        lambda f: (f / "empty").mkdir(),
        ("check", "good.md", "--sources", "empty"),
        "empty: no sources there",
    ),
    "no drafts": (nothing, ("check", "--sources", "texts"), "no drafts given; name files"),
    "a folder without drafts": (
        lambda f: (f / "empty").mkdir(),
        ("check", "empty", "--sources", "texts"),
        "empty: no drafts there",
    ),
    "an unknown rule": (
        nothing,
        ("check", "good.md", "--sources", "texts", "--select", "vague"),
        "no rule or family is named 'vague'",
    ),
    "an unknown rule to explain": (nothing, ("explain", "vague"), "no rule is named 'vague'"),
    "an unknown key": (
        lambda f: (f / "provlint.toml").write_text("scpe = 'sentence'\n"),
        ("check", "good.md", "--sources", "texts"),
        "unknown key 'scpe' (did you mean 'scope'?)",
    ),
    "a missing configuration": (
        nothing,
        ("check", "good.md", "--config", "none.toml"),
        "none.toml: no such file",
    ),
    "an unknown option": (nothing, ("check", "--form", "json"), "No such option"),
    "an output that cannot be written": (
        nothing,
        ("check", "good.md", "--sources", "texts", "--output", "none/out.txt"),
        "none/out.txt: cannot be written",
    ),
}


@pytest.mark.parametrize("name", FAILURES)
def test_a_run_that_cannot_be_done_says_why_and_exits_2(name: str, folder: Path) -> None:
    """One clear message on stderr, nothing on stdout that looks like a result, and no traceback."""
    arrange, arguments, message = FAILURES[name]
    arrange(folder)

    code, _, err = says(run(folder, *arguments))

    assert code == 2
    assert message in err
    assert "Traceback" not in err


def test_a_draft_that_fails_does_not_stop_the_others(folder: Path) -> None:
    """The broken drafts are named, the others linted, and the run exits 2."""
    (folder / "latin.md").write_bytes("caf\xe9".encode("latin-1"))
    (folder / "binary.md").write_bytes(b"a\x00b")

    code, out, err = says(run(folder, "check", ".", "none.md", "--sources", "texts", "--format", "json"))

    whole = json.loads(out)
    assert code == 2
    assert [d["uri"] for d in whole["diagnostics"]] == ["bad.md"]
    assert [failure["uri"] for failure in whole["failures"]] == ["binary.md", "latin.md", "none.md"]
    assert [line.split(":")[1].strip() for line in err.splitlines()] == ["binary.md", "latin.md", "none.md"]


def test_a_source_that_cannot_be_read_is_named_and_the_rest_used(folder: Path) -> None:
    """Its tag leaves a quotation unchecked, the other sources still prove theirs, and the run exits 2."""
    (folder / "texts" / "bad.txt").write_bytes(b"a\x00b")
    (folder / "both.md").write_text(
        GOOD + "\nHe called it “a place to drink and talk” [bad].\n", encoding="utf-8"
    )

    code, out, err = says(run(folder, "inspect", "both.md", "--sources", "texts"))

    assert code == 2
    assert [q["status"] for q in json.loads(out)[0]["quotations"]] == ["exact", "unchecked"]
    assert err.startswith("provlint: texts/bad.txt: ")
    assert len(err.splitlines()) == 1


def test_an_assumed_encoding_is_said(folder: Path) -> None:
    """A source that is not UTF-8 is read and proves what it says; how it was read is said on stderr."""
    (folder / "texts" / "old.txt").write_bytes("The café closed in spring.".encode("windows-1252"))
    (folder / "old.md").write_text("She wrote that “the café closed in spring” [old].\n", encoding="utf-8")

    code, out, err = says(run(folder, "check", "old.md", "--sources", "texts"))

    assert (code, out) == (0, "No findings in 1 draft\n")
    assert err.startswith("provlint: note: texts/old.txt: not UTF-8 at byte 7; read as windows-1252")
    assert len(err.splitlines()) == 1


def test_a_page_is_a_draft_too(folder: Path) -> None:
    """A named HTML file is linted where it is, and what was assumed to read it is said."""
    (folder / "draft.html").write_bytes(b"<p>Ada called it <q>the only safe port</q> [a1], caf\xe9 [zz9].")

    code, out, err = says(run(folder, "check", "draft.html", "--sources", "texts", "--format", "concise"))

    assert code == 1
    assert out.startswith("draft.html:1:55: error[unresolved-citation] ")
    assert err.startswith("provlint: note: draft.html: not UTF-8 at byte 52; read as windows-1252")


def test_a_pdf_without_its_library_is_named_and_the_rest_used(folder: Path) -> None:
    """The file, the extra to install, and exit 2; the other sources still prove theirs."""
    (folder / "texts" / "log.pdf").write_bytes(b"%PDF-1.4")
    (folder / "without").mkdir()
    (folder / "without" / "sitecustomize.py").write_text("import sys\nsys.modules['pypdfium2'] = None\n")
    (folder / "both.md").write_text(
        GOOD + "\nHe called it “a place to drink and talk” [log].\n", encoding="utf-8"
    )
    path = os.pathsep.join([str(folder / "without"), str(ROOT)])

    code, out, err = says(run(folder, "inspect", "both.md", "--sources", "texts", PYTHONPATH=path))

    assert code == 2
    assert [q["status"] for q in json.loads(out)[0]["quotations"]] == ["exact", "unchecked"]
    assert "texts/log.pdf: a PDF is read with pypdfium2" in err
    assert "pip install 'provlint[pdf]'" in err


def test_a_closed_pipe_is_quiet(folder: Path) -> None:
    """Whoever reads may stop early, as `head` does, without a traceback."""
    (folder / "long.md").write_text(BAD * 3000)
    process = subprocess.Popen(
        [sys.executable, "-m", "provlint", "check", "long.md", "--sources", "texts"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()

    assert (process.wait(), errors) == (1, b"")


def test_output_goes_to_a_file(folder: Path) -> None:
    """--output writes the results there and leaves stdout empty."""
    done = run(folder, "check", "bad.md", "--sources", "texts", "--format", "json", "--output", "out.json")

    assert (done.returncode, done.stdout) == (1, b"")
    assert json.loads((folder / "out.json").read_text())["summary"]["errors"] == 1


def test_a_configuration_names_the_sources(folder: Path) -> None:
    """Sources and the threshold come from the file, --isolated leaves it out."""
    (folder / "provlint.toml").write_text('sources = ["texts"]\nfail-on = "never"\n')

    assert run(folder, "check", "bad.md").returncode == 0
    assert says(run(folder, "check", "bad.md", "--isolated"))[0] == 2
    assert run(folder, "check", "bad.md", "--fail-on", "error").returncode == 1
    assert run(folder, "check", "bad.md", "--config", "provlint.toml").returncode == 0


def test_a_hook_is_handed_sources_too_and_leaves_them_out(folder: Path) -> None:
    """With --skip-sources a named file in the sources folder is no draft, and nothing left to do is no failure."""
    done = run(folder, "check", "--skip-sources", "good.md", "texts/a1.txt", "--sources", "texts")

    assert says(done) == (0, "No findings in 1 draft\n", "")
    assert run(folder, "check", "--skip-sources", "texts/a1.txt", "--sources", "texts").returncode == 0


def test_color_follows_the_flag(folder: Path) -> None:
    """No color into a pipe unless asked for."""
    plain = run(folder, "check", "bad.md", "--sources", "texts").stdout
    painted = run(folder, "check", "bad.md", "--sources", "texts", "--color", "always").stdout

    assert b"\x1b[" not in plain
    assert b"\x1b[31;1merror" in painted


@NEEDS_TERMINAL
@pytest.mark.parametrize(
    ("environment", "is_colored"),
    [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gets_color_unless_it_says_no(
    environment: dict[str, str], is_colored: bool, folder: Path
) -> None:
    """On a terminal findings are colored; NO_COLOR and a dumb terminal switch that off."""
    shown = seen_on_terminal(folder, ("check", "bad.md", "--sources", "texts"), environment)

    assert b"unresolved-citation" in shown
    assert (b"\x1b[" in shown) == is_colored


def test_a_terminal_that_knows_only_ascii_still_gets_the_results(folder: Path) -> None:
    """Characters the terminal cannot show are escaped, not fatal."""
    (folder / "odd.md").write_text("Čapek lied [zz9].", encoding="utf-8")

    done = run(folder, "check", "odd.md", "--sources", "texts", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert (done.returncode, done.stderr) == (1, b"")
    assert b"\\u010capek" in done.stdout


def test_inspect_shows_what_was_seen(folder: Path) -> None:
    """One object a draft, in a list or a line each; a broken draft exits 2."""
    whole = json.loads(run(folder, "inspect", "good.md", "bad.md", "--sources", "texts").stdout)
    lines = run(folder, "inspect", "good.md", "bad.md", "--sources", "texts", "--format", "jsonl").stdout

    assert [json.loads(line) for line in lines.splitlines()] == whole
    assert [quotation["status"] for quotation in whole[0]["quotations"]] == ["exact"]
    assert [[item["status"] for item in c["items"]] for c in whole[1]["citations"]] == [["unresolved"]]
    assert run(folder, "inspect", "none.md", "--sources", "texts").returncode == 2


def test_rules_and_their_pages_are_listed(folder: Path) -> None:
    """Every rule appears by name, and its page can be read."""
    listed = json.loads(run(folder, "rules", "--format", "json").stdout)
    shown = run(folder, "rules").stdout.decode()
    page = run(folder, "explain", "unresolved-citation").stdout.decode()

    assert all(rule["name"] in shown for rule in listed)
    assert page.startswith("unresolved-citation (citations, error)\n\n")
    assert "\nUse instead\n" in page


def test_sources_are_listed(folder: Path) -> None:
    """Ids and files, as text or JSON; nothing to list exits 2."""
    shown = run(folder, "sources", "list", "texts").stdout.decode()
    listed = json.loads(run(folder, "sources", "list", "--sources", "texts", "--format", "json").stdout)

    assert shown.startswith("a1")
    assert [(source["id"], source["has_text"]) for source in listed] == [("a1", True)]
    assert run(folder, "sources", "list").returncode == 2


def test_a_file_that_cannot_be_a_source_is_named(folder: Path) -> None:
    """What stands among the sources and was not taken is said, never silently dropped."""
    (folder / "texts" / "scan.png").write_bytes(b"PNG")

    code, out, err = says(run(folder, "sources", "list", "texts"))

    assert code == 2
    assert out.startswith("a1")
    assert "scan.png: not taken as a source" in err


def test_the_version_is_told(folder: Path) -> None:
    """Both ways of asking give the package's version."""
    assert run(folder, "--version").stdout.decode() == f"provlint {provlint.__version__}\n"
    assert run(folder, "--isolated-or-so").returncode == 2


HEAVY = (
    "numpy",
    "rich",
    "jinja2",
    "importlib.metadata",
    "concurrent.futures",
    "asyncio",
    "logging",
    "dataclasses",
)


# What a plain check has no use for.
RARE = tuple(
    f"provlint.{name}"
    for name in """
    align.nearest baseline changes cli_baseline cli_inspect cli_rules cli_sources cli_watch
    context.splices extract.claims extract.endings extract.facts extract.references fixes mending page
    readers.docx readers.html readers.pdf reporters.json reporters.sarif settings.building settings.keys
    sources.bibtex sources.csl sources.front_matter sources.locators sources.passages sources.store
    suppressions.judging text.repair toml
    """.split()
)


@pytest.mark.parametrize(
    ("arguments", "kept_out"),
    [
        (["--version"], (*HEAVY, "click", "rapidfuzz", "pyromark", "pathspec")),
        (
            ["check", "good.md", "--sources", "texts"],
            (*HEAVY, "rapidfuzz", "pathspec", "tomllib", "difflib", "zipfile", "pypdfium2", "xml", *RARE),
        ),
        (
            ["check", "good.txt", "--sources", "texts"],
            (*HEAVY, "hashlib", "html", "json", "pyromark", "rapidfuzz", "watchfiles", *RARE),
        ),
    ],
    ids=["version", "check", "text"],
)
def test_nothing_is_loaded_before_it_is_used(
    arguments: list[str], kept_out: tuple[str, ...], folder: Path
) -> None:
    """A cold start pays only for what the run needs."""
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    script = (
        "import sys; from provlint.__main__ import main\n"
        f"sys.argv[1:] = {arguments!r}\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        # A coverage run would load modules of its own.
        env={k: v for k, v in os.environ.items() if not k.startswith("COVERAGE")} | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = done.stderr.split()

    assert "provlint" in loaded
    assert [name for name in kept_out if name in loaded] == []
