"""Which configuration each draft of a run falls under, and what the command line shows of it."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from provlint.cli_settings import asked_options, split_config
from provlint.configurations import Asked, Configurations
from provlint.errors import InvalidSettings, MissingPath
from provlint.inputs import STDIN, Inputs, MissingInput
from provlint.report import Failure
from provlint.reporters.settings import show_files, show_settings
from provlint.runs import Run, Task
from provlint.settings import build_settings
from provlint.settings.schema import write_schema
from provlint.starter import Surroundings, look_around, write_starter

DRAFT = "Ada said that “the harbor opened in 1931” [a1].\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two folders with configurations and sources of their own under one with neither, and the run started there."""
    for name, year in (("a", "1931"), ("b", "1930")):
        (tmp_path / name / "texts").mkdir(parents=True)
        (tmp_path / name / "texts" / "a1.txt").write_text(f"The harbor opened in {year}.")
        (tmp_path / name / "provlint.toml").write_text('sources = ["texts"]\n')
        (tmp_path / name / "draft.md").write_text(DRAFT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def inputs(*paths: str, **given: object) -> Inputs:
    options = {name: value for name, value in given.items() if name in ("scope", "select", "fail-on")}
    config = given.get("config")
    return Inputs(
        tuple(Path(path) for path in paths),
        (Path("a/texts"),) if given.get("sources") else (),
        bool(given.get("without")),
        str(given.get("stdin", "stdin.md")),
        Configurations(
            Asked(Path(str(config)) if config else None, (), options, bool(given.get("isolated")))
        ),
        bool(given.get("skip")),
    )


def run(folder: Path, *arguments: str, **environment: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "provlint", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith("PROVLINT_")},
            "PYTHONPATH": str(Path(__file__).parent.parent),
            **environment,
        },
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def planned(given: Inputs) -> list[str]:
    return [one.path.as_posix() for one in Run(given).plan()]


def test_each_draft_falls_under_the_nearest_configuration(folder: Path) -> None:
    """Drafts of one run are checked against the sources of their own configuration."""
    code, out, err = run(folder, "check", ".", "--format", "concise")

    assert (code, err) == (1, "")
    assert [line.split(": ")[1] for line in out.splitlines()[:-1]] == [
        "error[altered-quotation] not as [a1] has it"
    ]
    assert out.startswith("b/draft.md:1:15: ")


def test_sources_of_one_place_are_read_once(folder: Path) -> None:
    """Configurations that name the same sources share them, and those of the command line hold for all."""
    (folder / "b" / "provlint.toml").write_text('sources = ["../a/texts"]\n')
    shared, given = Run(inputs(".")), Run(inputs(".", sources=True))

    corpora = [[task.corpus for task in one.tasks() if isinstance(task, Task)] for one in (shared, given)]

    assert [len(found) for found in corpora] == [3, 3]
    assert [
        (len(set(map(id, found))), len(one.corpora))
        for found, one in zip(corpora, (shared, given), strict=True)
    ] == [
        (1, 1),
        (1, 1),
    ]


def test_sources_found_further_down_hold_no_drafts(folder: Path) -> None:
    """A folder of sources is left out whichever configuration names it, even if it comes first; unless it is named."""
    (folder / "0texts").mkdir()
    (folder / "0texts" / "s.md").write_text("text")
    (folder / "b" / "provlint.toml").write_text('sources = ["../0texts"]\n')

    assert planned(inputs(".")) == ["a/draft.md", "b/draft.md", "b/texts/a1.txt"]
    assert planned(inputs("0texts")) == ["0texts/s.md"]
    assert planned(inputs("0texts/s.md", "b/draft.md")) == ["0texts/s.md", "b/draft.md"]
    assert planned(inputs("a/texts/a1.txt", "a/draft.md", skip=True)) == ["a/draft.md"]


def test_a_draft_without_sources_fails_alone(folder: Path) -> None:
    """Where others have some, the run goes on and says which were not checked; where none has, it ends."""
    for name in ("c.md", "d.md"):
        (folder / name).write_text(DRAFT)

    found = list(Run(inputs(".")).tasks())

    assert [task for task in found if isinstance(task, Failure)] == [
        Failure(
            name,
            f"{name}: not checked: no sources given; name them with --sources PATH, "
            "or run without any with --no-sources",
        )
        for name in ("c.md", "d.md")
    ]
    assert len(found) == 4
    with pytest.raises(MissingInput, match="no sources given"):
        list(Run(inputs("c.md")).tasks())
    assert len(list(Run(inputs(".", without=True)).tasks())) == 6


def test_mistakes_in_every_configuration_are_told_at_once(folder: Path) -> None:
    """Each once, however many drafts fall under it, with those of a broken project."""
    (folder / "a" / "provlint.toml").write_text('sources = ["texts"]\nscpe = 1\n')
    (folder / "a" / "other.md").write_text(DRAFT)
    (folder / "b" / "provlint.toml").unlink()
    (folder / "b" / "pyproject.toml").write_text("[tool.provlint")

    with pytest.raises(InvalidSettings) as caught:
        Run(inputs(".", scope="page")).plan()

    assert [str(mistake).split(" (")[0].split(";")[0] for mistake in caught.value.mistakes] == [
        "command line: scope must be one of 'paragraph', 'sentence', not 'page'",
        "a/provlint.toml:2: unknown key 'scpe'",
        "b/pyproject.toml: cannot be read as TOML: Expected ']' at the end of a table declaration",
    ]


def test_the_working_folder_stands_in_for_what_has_no_configuration(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A draft from elsewhere, and standard input, fall under the configuration of where the run was started."""
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "x.md"
    elsewhere.write_text(DRAFT)
    (folder / "provlint.toml").write_text('scope = "sentence"\n')

    shown = Run(inputs(str(elsewhere), "-", "a/draft.md")).plan()

    assert [one.settings.scope.value for one in shown] == ["sentence", "sentence", "paragraph"]


def test_standard_input_falls_under_the_configuration_of_its_name(folder: Path) -> None:
    """The name that is given says where it belongs, and what rules it is spared."""
    (folder / "a" / "provlint.toml").write_text('[per-file-ignores]\n"draft.md" = ["all"]\n')

    (one,) = Run(inputs("-", stdin="a/draft.md")).plan()

    assert (one.path, one.settings.rules) == (STDIN, ())


def test_formats_make_drafts(folder: Path) -> None:
    """A suffix with a format is a draft's under its own configuration only, and is read as that format."""
    for name in ("a", "b"):
        (folder / name / "x.qmd").write_text("It *rained* [a1].")
    (folder / "a" / "provlint.toml").write_text('sources = ["texts"]\nformats = {".qmd" = "markdown"}\n')

    tasks = {
        task.draft.uri: task.draft.prose.text for task in Run(inputs(".")).tasks() if isinstance(task, Task)
    }

    assert sorted(tasks) == ["a/draft.md", "a/x.qmd", "b/draft.md"]
    assert tasks["a/x.qmd"] == "It rained [a1]."


def test_the_environment_comes_between_files_and_the_command_line(folder: Path) -> None:
    """Each has the last word over what comes before; an isolated run knows neither files nor environment."""
    (folder / "provlint.toml").write_text('fail-on = "error"\nscope = "sentence"\nselect = ["citations"]\n')
    environment = {"PROVLINT_FAIL_ON": "info", "PROVLINT_SCOPE": "paragraph", "PROVLINT_SELECT": "quotations"}

    def values(asked: Asked, given: dict[str, str]) -> tuple[str, str, int]:
        settings = Configurations(asked, given).of_working_folder().settings
        return settings.fail_on.value, settings.scope.value, len(settings.rules)

    quotations = Configurations(Asked(), {"PROVLINT_SELECT": "quotations"}).of_working_folder()
    count = len(quotations.settings.rules)
    asked = Asked(None, ('scope = "sentence"', 'fail-on = "never"'), {"fail-on": "warning"})
    assert values(Asked(), environment) == ("info", "paragraph", count)
    assert values(asked, environment) == ("warning", "sentence", count)
    assert values(Asked(is_isolated=True), environment)[:2] == ("warning", "paragraph")


def test_one_file_may_be_named_for_every_draft(folder: Path) -> None:
    """On the command line or in the environment, the command line first; one that is not there ends the run."""
    (folder / "one.toml").write_text('scope = "sentence"\n')

    def scope(asked: Asked, **environment: str) -> str:
        return Configurations(asked, environment).of_folder(folder / "a").settings.scope.value

    assert scope(Asked(Path("one.toml"))) == "sentence"
    assert scope(Asked(), PROVLINT_CONFIG="one.toml") == "sentence"
    assert scope(Asked(Path("a/provlint.toml")), PROVLINT_CONFIG="one.toml") == "paragraph"
    with pytest.raises(MissingPath, match=r"none.toml: .* with --config"):
        scope(Asked(Path("none.toml")))
    with pytest.raises(MissingPath, match=r"none.toml: .* with PROVLINT_CONFIG"):
        scope(Asked(), PROVLINT_CONFIG="none.toml")


def test_the_lock_and_the_cache_lie_beside_the_file_that_names_the_sources(folder: Path) -> None:
    """Configurations that build on one file share them; without a file they lie in the working folder."""
    (folder / "a" / "inner").mkdir()
    (folder / "a" / "inner" / "provlint.toml").write_text('extend = "../provlint.toml"\n')
    configurations = Configurations(Asked(), {})

    homes = [configurations.of_folder(folder / name).home.resolve() for name in ("a/inner", "a", ".")]

    assert homes == [folder / "a", folder / "a", folder]


def test_a_config_option_is_a_file_or_a_piece_of_toml(folder: Path) -> None:
    """One file at most, and none in an isolated run; a file whose name has an equals sign is still a file."""
    (folder / "a=b.toml").write_text("")

    assert split_config(["x.toml", 'scope = "page"', "near = 1"], False) == (
        Path("x.toml"),
        ('scope = "page"', "near = 1"),
    )
    assert split_config(["a=b.toml"], False) == (Path("a=b.toml"), ())
    assert split_config([], True) == (None, ())
    with pytest.raises(click.UsageError, match=r"two files, a\.toml and b\.toml"):
        split_config(["a.toml", "b.toml"], False)
    with pytest.raises(click.UsageError, match="--isolated ignores"):
        split_config(["a.toml"], True)
    assert asked_options({"select": ("a",), "ignore": (), "fail_on": "error", "color": "auto"}) == {
        "select": ["a"],
        "fail-on": "error",
    }


def test_a_run_may_be_set_by_pieces_of_toml(folder: Path) -> None:
    """A piece of TOML on the command line counts more than the file, and its mistakes name it."""
    assert run(folder, "check", ".", "--config", 'severity = {altered-quotation = "info"}')[0] == 0
    code, _, err = run(
        folder, "check", ".", "--config", "scpe = 1", "--config", "select = ['x']", PROVLINT_SCOPE="p"
    )

    assert code == 2
    assert [line.split(": ")[1] for line in err.splitlines()] == [
        "PROVLINT_SCOPE",
        "--config 'scpe = 1'",
        "--config 'select = ['x']'",
    ]


def test_each_draft_fails_the_run_by_its_own_threshold(folder: Path) -> None:
    """A finding counts as grave as the configuration of its draft has it."""
    (folder / "b" / "provlint.toml").write_text('sources = ["texts"]\nfail-on = "never"\n')
    assert run(folder, "check", ".")[0] == 0

    (folder / "b" / "provlint.toml").write_text('sources = ["texts"]\n')
    (folder / "a" / "provlint.toml").write_text('sources = ["texts"]\nfail-on = "never"\n')
    assert run(folder, "check", ".")[0] == 1


def test_settings_are_shown_with_where_they_come_from(folder: Path) -> None:
    """Drafts that share all settings together, each entry with its file and line, and what runs."""
    (folder / "base.toml").write_text('ignore = ["attribution"]\nquotations.near = 60\n')
    (folder / "b" / "provlint.toml").write_text(
        'extend = "../base.toml"\nsources = ["texts"]\nignore = [\n"suppressions"]\n'
        'formats = {".qmd" = "markdown"}\n[severity]\ncitations = "info"\n[rules.uncited-claim]\nfacts = true\n'
    )
    for number in range(4):
        (folder / "b" / f"more{number}.md").write_text("")

    shown = "".join(show_settings(Run(inputs("b", select=["citations", "quotations"])).shown()))

    lines = shown.splitlines()
    assert lines[0] == "# b/draft.md, b/more0.md, b/more1.md and 2 more"
    entries = [tuple(part.strip() for part in line.split("  # ")) for line in lines if "  # " in line]
    assert [entry for entry in entries if entry[1] != "default"] == [
        ('extend = "../base.toml"', "b/provlint.toml:1"),
        ('sources = ["b/texts"]', "b/provlint.toml:2"),
        ('select = ["citations", "quotations"]', "command line"),
        ('severity.citations = "info"', "b/provlint.toml:7"),
        ('formats.".qmd" = "markdown"', "b/provlint.toml:5"),
        ("quotations.near = 60", "base.toml:2"),
        ("rules.uncited-claim.facts = true", "b/provlint.toml:9"),
    ]
    assert ('fail-on = "warning"', "default") in entries
    assert ("rules.uncited-claim.everywhere = false", "default") in entries
    assert "# what runs:" in lines
    assert lines[-1].startswith("#   info: unresolved-citation, ")


def test_what_is_ignored_adds_up_over_the_layers(folder: Path) -> None:
    """Each layer's part is shown with its place, from the last that selects anew."""
    (folder / "base.toml").write_text('ignore = ["attribution"]\n')
    (folder / "a" / "provlint.toml").write_text('extend = "../base.toml"\nignore = [\n"suppressions"]\n')

    shown = "".join(show_settings(Run(inputs("a/draft.md")).shown()))

    assert [line.split() for line in shown.splitlines() if line.startswith("ignore")] == [
        ["ignore", "=", '["attribution"]', "#", "base.toml:1"],
        ["ignore", "=", '["suppressions"]', "#", "a/provlint.toml:2"],
    ]


def test_the_settings_of_the_working_folder_are_shown_without_drafts(folder: Path) -> None:
    """Of two folders each is shown once; of none, the working folder."""
    code, out, err = run(folder, "check", "--show-settings")
    assert (code, err, out.splitlines()[0]) == (0, "", "# .")
    assert out.splitlines()[1].split() == ["sources", "=", "[]", "#", "default"]

    shown = "".join(show_settings(Run(inputs("a", "b")).shown()))
    assert [line for line in shown.splitlines() if "draft.md" in line] == ["# a/draft.md", "# b/draft.md"]


def test_files_are_shown_with_their_configuration(folder: Path) -> None:
    """A line a draft, nothing checked."""
    (folder / "c.md").write_text("")

    assert "".join(show_files(Run(inputs("a/draft.md", isolated=True)).plan())) == "a/draft.md\tdefaults\n"
    assert run(folder, "check", ".", "--show-files") == (
        0,
        "c.md\tdefaults\na/draft.md\ta/provlint.toml\nb/draft.md\tb/provlint.toml\n",
        "",
    )


def test_a_first_configuration_is_written_once(folder: Path) -> None:
    """It is one that loads, and whatever configuration lies there is never replaced or put out of force."""
    assert run(folder, "init")[0] == 0
    assert run(folder, "check", "a/draft.md", "--show-settings")[0] == 0
    written = (folder / "provlint.toml").read_text()

    assert run(folder, "init")[2].startswith("provlint: provlint.toml: is there already")
    assert (folder / "provlint.toml").read_text() == written
    (folder / "provlint.toml").rename(folder / ".provlint.toml")
    assert run(folder, "init")[0] == 2
    assert run(folder, "init", "--stdout") == (0, written, "")
    assert run(folder, "init", "none")[2].startswith("provlint: none: not a folder")
    assert not (folder / "provlint.toml").exists()


def test_the_schema_is_printed(folder: Path) -> None:
    """The command writes what is published, to standard output or a file."""
    code, out, err = run(folder, "schema")

    assert (code, out, err) == (0, write_schema(), "")
    assert run(folder, "schema", "--output", "x.json")[0] == 0
    assert (folder / "x.json").read_text(encoding="utf-8") == out


def test_a_large_folder_is_looked_at_in_part(folder: Path) -> None:
    """Only so many drafts are read, and none that is very large; a name that is no name is passed over."""
    (folder / "bad\nsources").mkdir()
    (folder / "bad\nsources" / "a.txt").write_text("text")
    (folder / "0.md").write_text("x" * 300_000)
    for number in range(60):
        (folder / f"{number}.txt").write_text("It rained [38c5ecf8].")

    seen = look_around(folder)

    assert seen == Surroundings(("a/texts", "b/texts"), (("hex", 49),), 49)


def test_what_lies_in_a_folder_is_seen(folder: Path) -> None:
    """Folders with a manifest come first, then those with a telling name; hidden ones and empty ones do not count."""
    (folder / "sources" / "deep").mkdir(parents=True)
    (folder / "notes").mkdir()
    (folder / "notes" / "sources.toml").write_text("")
    (folder / ".texts").mkdir()
    (folder / ".texts" / "a.txt").write_text("text")
    (folder / "c.md").write_text("It rained [38c5ecf8], it snowed [^1].\n\n[^1]: b\n")
    (folder / "d.md").write_bytes(b"a\x00b")

    assert look_around(folder) == Surroundings(("notes", "a/texts", "b/texts"), (("key", 2), ("hex", 1)), 3)


def test_a_first_configuration_says_what_was_seen() -> None:
    """Only what was found is set; all else stands there as a comment, and is right once it is taken out of it."""
    full = write_starter(Surroundings(("a", 'b "c"'), (("hex", 3),), 2))
    empty = write_starter(Surroundings((), (), 0))

    assert (tomllib.loads(full), tomllib.loads(empty)) == ({"sources": ["a"]}, {})
    assert '# These may be sources too: "b \\"c\\""' in full
    assert "# Seen in 2 drafts: hex (3)." in full
    assert "# Seen in 1 draft: hex (3)." in write_starter(Surroundings((), (("hex", 3),), 1))
    lines = [line.removeprefix("# ") for line in full.splitlines()]
    offered = tomllib.loads("\n".join(line for line in lines if " = " in line or line.startswith("[")))
    assert build_settings(offered, "here", Path()).syntaxes == ("hex",)
