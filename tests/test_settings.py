"""Settings: found, validated, every mistake at once."""

from pathlib import Path

import pytest

from provlint.align.limits import Limits
from provlint.errors import InvalidSettings, UnknownRule
from provlint.report import Severity
from provlint.rules import RULES
from provlint.scope import Scope
from provlint.settings import (
    DEFAULT_SETTINGS,
    FailOn,
    Settings,
    build_settings,
    find_config,
    find_rule,
    load_settings,
    override,
)


def names(settings: Settings) -> list[str]:
    return [rule.name for rule in settings.rules]


def test_a_table_sets_every_key(tmp_path: Path) -> None:
    """Each key of a configuration ends up in the settings, sources relative to its folder."""
    path = tmp_path / "provlint.toml"
    path.write_text(
        'sources = ["texts"]\nselect = ["citations"]\nignore = ["textless-source"]\n'
        'scope = "sentence"\nfail-on = "error"\n'
    )

    settings = load_settings(path)

    assert names(settings) == ["unresolved-citation", "ambiguous-citation"]
    assert (settings.scope, settings.fail_on) == (Scope.SENTENCE, FailOn.ERROR)
    assert settings.sources == (tmp_path / "texts",)


def test_every_mistake_is_reported_at_once(tmp_path: Path) -> None:
    """A configuration with six mistakes says all six, with the nearest valid name."""
    table: dict[str, object] = {
        "sorces": ["a"],
        "select": ["unresolved-citations"],
        "ignore": "vague-attribution",
        "scope": "page",
        "fail-on": 3,
        "sources": [1],
    }

    with pytest.raises(InvalidSettings) as caught:
        build_settings(table, "provlint.toml", tmp_path)

    assert caught.value.mistakes == (
        "unknown key 'sorces' (did you mean 'sources'?); the keys are sources, select, ignore, scope, fail-on, "
        "quotations, rules",
        "ignore must be a list of strings, not 'vague-attribution'",
        "select: no rule or family is named 'unresolved-citations' (did you mean 'unresolved-citation'?); "
        "see `provlint rules`",
        "scope must be one of 'paragraph', 'sentence', not 'page'",
        "fail-on must be one of 'error', 'warning', 'info', 'never', not 3",
        "sources must be a list of strings, not [1]",
    )


def test_limits_are_a_table() -> None:
    """The table of quotations sets the limits it names and leaves the others."""
    table = {"quotations": {"ellipsis-reach": 500, "near": 60}}

    settings = build_settings(table, "provlint.toml", Path())

    assert settings.limits == Limits(ellipsis_reach=500, near=60)


def test_every_mistake_in_limits_is_reported() -> None:
    """An unknown limit, one of the wrong kind and one out of range are all told, with their table."""
    limits = {
        "elipsis-reach": 1,
        "inserted-words": True,
        "replaced-words": -1,
        "near": 101,
        "near-uncited": "x",
    }

    with pytest.raises(InvalidSettings) as caught:
        build_settings({"quotations": limits, "rules": 3}, "provlint.toml", Path())

    assert caught.value.mistakes == (
        "rules must be a table of tables, not 3",
        "unknown key 'quotations.elipsis-reach' (did you mean 'ellipsis-reach'?); the keys are ellipsis-reach, "
        "replaced-words, inserted-words, near, near-uncited",
        "quotations.inserted-words must be a whole number, not True",
        "quotations.replaced-words must be 0 or more, not -1",
        "quotations.near must be from 0 to 100, not 101",
        "quotations.near-uncited must be a number, not 'x'",
    )


def test_tables_of_rules_are_checked() -> None:
    """A table for no rule, and a key for a rule without options, are mistakes; so is a table that is none."""
    tables = {"vague-attributions": {}, "vague-attribution": {"crowd": True}, "missing-quotation": 1}

    with pytest.raises(InvalidSettings) as caught:
        build_settings({"rules": tables, "quotations": 3}, "provlint.toml", Path())

    assert caught.value.mistakes == (
        "rules: no rule is named 'vague-attributions' (did you mean 'vague-attribution'?); see `provlint rules`",
        "rules.missing-quotation must be a table, not 1",
        "unknown key 'rules.vague-attribution.crowd'; it takes none",
        "quotations must be a table, not 3",
    )


def test_broken_toml_is_one_clear_mistake(tmp_path: Path) -> None:
    """A file that is not TOML names itself and where it breaks."""
    path = tmp_path / "provlint.toml"
    path.write_text("sources = [")

    with pytest.raises(InvalidSettings, match=r"provlint\.toml: cannot be read as TOML: Invalid value"):
        load_settings(path)


def test_the_nearest_configuration_above_wins(tmp_path: Path) -> None:
    """A folder's own file comes before one above it; a pyproject.toml without our table does not count."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / ".provlint.toml").write_text("")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")

    assert find_config(inner) == (tmp_path / ".provlint.toml").resolve()

    (tmp_path / "a" / "pyproject.toml").write_text('[tool.provlint]\nfail-on = "never"\n')
    found = find_config(inner)
    assert found == (tmp_path / "a" / "pyproject.toml").resolve()
    assert load_settings(found).fail_on is FailOn.NEVER


def test_without_a_configuration_the_defaults_hold() -> None:
    """No file means every rule that is on by default."""
    assert load_settings(None) is DEFAULT_SETTINGS
    assert names(DEFAULT_SETTINGS) == [rule.name for rule in RULES if rule.is_default]


def test_all_selects_every_rule_and_ignore_takes_away(tmp_path: Path) -> None:
    """`all` stands for every rule; ignoring a family takes all its rules."""
    settings = build_settings({"select": ["all"], "ignore": ["citations"]}, "here", tmp_path)

    assert names(settings) == [rule.name for rule in RULES if rule.family.value != "citations"]


def test_the_command_line_comes_on_top() -> None:
    """What the command line names replaces the configuration; what it leaves out does not."""
    base = Settings(rules=(find_rule("textless-source"),), scope=Scope.SENTENCE)

    assert override(base, (), (), None, "error") == Settings(base.rules, Scope.SENTENCE, FailOn.ERROR)
    assert names(override(base, ["citations"], ["textless-source"])) == [
        "unresolved-citation",
        "ambiguous-citation",
    ]
    with pytest.raises(InvalidSettings, match="command line: select: no rule or family is named 'x'"):
        override(base, ["x"], ())


def test_a_rule_is_found_by_name_or_the_nearest_is_named() -> None:
    """An unknown rule says which one was probably meant."""
    assert find_rule("textless-source").severity is Severity.INFO
    with pytest.raises(UnknownRule, match=r"'texless-source' \(did you mean 'textless-source'\?\)"):
        find_rule("texless-source")


def test_fail_on_is_a_threshold() -> None:
    """A finding fails the run when it is as grave as asked, or graver."""
    reached = {
        m: [m.is_reached(s) for s in (Severity.ERROR, Severity.WARNING, Severity.INFO)] for m in FailOn
    }

    assert reached == {
        FailOn.ERROR: [True, False, False],
        FailOn.WARNING: [True, True, False],
        FailOn.INFO: [True, True, True],
        FailOn.NEVER: [False, False, False],
    }
