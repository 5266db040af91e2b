"""Configuration files: found, read, followed, and refused."""

import os
from pathlib import Path

import pytest

from provlint.errors import InvalidSettings, Mistake
from provlint.settings import FailOn, load_settings
from provlint.settings.files import config_in, read_inline, shown_path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def mistakes_of(path: str) -> list[Mistake]:
    with pytest.raises(InvalidSettings) as caught:
        load_settings(Path(path))
    return list(caught.value.mistakes)


def test_mistakes_have_lines_in_the_order_of_the_file(folder: Path) -> None:
    """A wrong key, a wrong value in a list over several lines, and a wrong entry of a table."""
    (folder / "provlint.toml").write_text(
        '# ours\nignore = [\n  "citations",\n  "quotatons",\n]\n[rules.uncited-claim]\nfacts = 1\n[quotation]\n'
    )

    found = mistakes_of("provlint.toml")

    assert [(mistake.origin, mistake.line) for mistake in found] == [
        ("provlint.toml", 4),
        ("provlint.toml", 7),
        ("provlint.toml", 8),
    ]
    assert str(found[1]) == "provlint.toml:7: rules.uncited-claim.facts must be true or false, not 1"


def test_a_table_of_a_project_has_its_lines_too(folder: Path) -> None:
    """Lines are those of the pyproject.toml, wherever our table stands in it."""
    (folder / "pyproject.toml").write_text('[project]\nname = "x"\n\n[tool.provlint]\nscpe = "page"\n')

    assert [str(mistake)[:45] for mistake in mistakes_of("pyproject.toml")] == [
        "pyproject.toml:5: unknown key 'scpe' (did you"
    ]


def test_a_project_may_not_speak_of_us(folder: Path) -> None:
    """A pyproject.toml that never names us is not parsed; one whose key is no table is a mistake."""
    (folder / "pyproject.toml").write_text("[broken")
    assert config_in(folder) is None

    (folder / "pyproject.toml").write_text("[project]\ndependencies = ['provlint']\n")
    assert config_in(folder) is None

    (folder / "pyproject.toml").write_text("\n[tool]\nprovlint = 3\n")
    assert config_in(folder) == folder / "pyproject.toml"
    assert mistakes_of("pyproject.toml") == [
        Mistake("pyproject.toml", 3, "tool.provlint must be a table, not 3")
    ]


def test_a_file_may_build_on_another(folder: Path) -> None:
    """The base comes first, its paths relative to itself, and may build on a third; a project's table will do."""
    (folder / "shared").mkdir()
    (folder / "shared" / "base.toml").write_text(
        'extend = "../pyproject.toml"\nsources = ["texts"]\nscope = "sentence"\n'
    )
    (folder / "pyproject.toml").write_text('[tool.provlint]\nfail-on = "never"\n')
    (folder / "provlint.toml").write_text('extend = "shared/base.toml"\nscope = "paragraph"\n')

    settings = load_settings(Path("provlint.toml"))

    assert settings.sources == (folder / "shared" / "texts",)
    assert (settings.scope.value, settings.fail_on) == ("paragraph", FailOn.NEVER)
    assert settings.file == Path("provlint.toml")


def test_mistakes_of_a_base_are_told_with_its_name(folder: Path) -> None:
    """All files that a configuration is made of are checked, the base first."""
    (folder / "base.toml").write_text("\nscope = 1\n")
    (folder / "provlint.toml").write_text('extend = "base.toml"\nfail-on = 1\n')

    assert [str(mistake).split(" ")[0] for mistake in mistakes_of("provlint.toml")] == [
        "base.toml:2:",
        "provlint.toml:2:",
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('\nextend = "b.toml"\n', "b.toml:1: extend goes in a circle: a.toml → b.toml → a.toml"),
        ('extend = "a.toml"\n', "a.toml:1: extend goes in a circle: a.toml → a.toml"),
        ('extend = "none.toml"\n', "a.toml:1: extend: there is no file none.toml"),
        ('extend = "pyproject.toml"\n', "a.toml:1: extend: pyproject.toml has no table [tool.provlint]"),
        ("extend = 3\n", "a.toml:1: extend must be a string, not 3"),
    ],
)
def test_a_base_that_cannot_be_is_a_mistake(content: str, message: str, folder: Path) -> None:
    """Circles, missing files, and projects without our table are told with their line."""
    (folder / "a.toml").write_text(content)
    (folder / "b.toml").write_text('extend = "a.toml"\n')
    (folder / "pyproject.toml").write_text("[project]\n")

    assert [str(mistake) for mistake in mistakes_of("a.toml")] == [message]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a = 1\nb = [", "a.toml: cannot be read as TOML: Invalid value (at end of document)"),
        (b"a = 1\nb = = 2\n", "a.toml:2: cannot be read as TOML: Invalid value (at line 2, column 5)"),
        (b"a = '\xff'", "a.toml: cannot be read as TOML: 'utf-8' codec can't decode"),
        (b"a." * 30_000 + b"a = 1", "a.toml:1: cannot be read as TOML: a key of more than 16 parts"),
        (
            b"x = {" + b"a." * 30_000 + b"a = 1}",
            "a.toml:1: cannot be read as TOML: a key of more than 16 parts",
        ),
        (b"[" + b"a." * 30_000 + b"a]", "a.toml:1: cannot be read as TOML: a key of more than 16 parts"),
        (b"a = " + b"[" * 60_000, "a.toml: cannot be read as TOML: "),
        (b"#" * 1_000_001, "a.toml: is larger than 1,000,000 bytes"),
        (b"a = 0o" + b"9" * 60_000, "a.toml:1: cannot be read as TOML: "),
    ],
    ids=["end", "line", "bytes", "dotted", "inline", "header", "nested", "large", "number"],
)
def test_a_hostile_file_is_one_clear_mistake(content: bytes, message: str, folder: Path) -> None:
    """What is no TOML, and what would take very long to read, is refused with its line where there is one."""
    (folder / "a.toml").write_bytes(content)

    (found,) = mistakes_of("a.toml")

    assert str(found).startswith(message)


def test_a_string_of_many_dotted_words_is_no_deep_key(folder: Path) -> None:
    """What a value holds takes no time, however it looks."""
    (folder / "a.toml").write_text(f'ignore = ["{".".join("a" * 40)}"]\n')

    (found,) = mistakes_of("a.toml")

    assert found.message.startswith("ignore: no rule or family is named 'a.a.")


def test_what_may_not_be_read_does_not_count(folder: Path) -> None:
    """A pyproject.toml without rights is somebody else's; a configuration that was named has to be readable."""
    path = folder / "pyproject.toml"
    path.write_text("[tool.provlint]\n")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("rights do not bind this user")

    assert config_in(folder) is None
    assert str(mistakes_of("pyproject.toml")[0]).startswith("pyproject.toml: cannot be read as TOML: ")


def test_a_long_string_may_look_like_a_key(folder: Path) -> None:
    """Only keys are counted in parts."""
    (folder / "a.toml").write_text(
        f'[per-file-ignores]\n"{"a." * 40}md" = ["all"] # {"b." * 40}\n', "utf-8-sig"
    )

    assert len(load_settings(Path("a.toml")).file_ignores) == 1


def test_a_piece_of_toml_is_a_layer(folder: Path) -> None:
    """Its paths start from the folder it is given for; it cannot name a base."""
    assert read_inline('scope = "sentence"', folder).table == {"scope": "sentence"}
    with pytest.raises(InvalidSettings, match="extend belongs in a file"):
        read_inline('extend = "a.toml"', folder)
    with pytest.raises(InvalidSettings, match=r"--config 'scope = x':1: cannot be read as TOML"):
        read_inline("scope = x", folder)


def test_paths_are_shown_from_the_working_folder(folder: Path) -> None:
    """What lies elsewhere is shown whole."""
    assert shown_path(folder / "a" / ".." / "b.toml") == "b.toml"
    assert shown_path(folder.parent / "b.toml") == str(folder.parent / "b.toml")
