"""Settings: found, validated, every mistake at once."""

from pathlib import Path

import pytest

import provlint
from provlint.align.limits import Limits
from provlint.configurations import Asked, Configurations
from provlint.errors import InvalidSettings, UnknownRule
from provlint.extract.candidate import SYNTAXES
from provlint.report import Severity
from provlint.rules import RULES
from provlint.scope import Scope
from provlint.settings import (
    DEFAULT_SETTINGS,
    FailOn,
    Settings,
    build_settings,
    find_rule,
    load_settings,
)
from provlint.settings.building import merge_layers
from provlint.settings.keys import KEY_NAMES
from provlint.settings.layers import Layer

CITATIONS = [
    "unresolved-citation",
    "ambiguous-citation",
    "malformed-citation",
    "leaked-markup",
    "placeholder-citation",
    "repeated-citation",
]


def mistakes_in(table: dict[str, object], folder: Path | None = None) -> list[str]:
    with pytest.raises(InvalidSettings) as caught:
        build_settings(table, "provlint.toml", folder or Path())
    return [mistake.message for mistake in caught.value.mistakes]


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

    assert names(settings) == CITATIONS
    assert (settings.scope, settings.fail_on) == (Scope.SENTENCE, FailOn.ERROR)
    assert settings.sources == (tmp_path / "texts",)


def test_every_mistake_is_reported_at_once(tmp_path: Path) -> None:
    """A configuration with seven mistakes says all seven, with the nearest valid name."""
    table: dict[str, object] = {
        "sorces": ["a"],
        "select": ["unresolved-citations"],
        "ignore": "vague-attribution",
        "scope": "page",
        "fail-on": 3,
        "require-reason": "yes",
        "sources": [1],
    }

    assert mistakes_in(table, tmp_path) == [
        f"unknown key 'sorces' (did you mean 'sources'?); the keys are {', '.join(KEY_NAMES)}",
        "ignore must be a list of strings, not 'vague-attribution'",
        "scope must be one of 'paragraph', 'sentence', not 'page'",
        "fail-on must be one of 'error', 'warning', 'info', 'never', not 3",
        "require-reason must be true or false, not 'yes'",
        "sources must be a list of strings, and 1 is none",
        "select: no rule or family is named 'unresolved-citations' (did you mean 'unresolved-citation'?); "
        "see `provlint rules`",
    ]


def test_every_mistake_in_tables_is_reported() -> None:
    """Tables of severities, formats and patterns say which entry is wrong and what it may be."""
    table: dict[str, object] = {
        "severity": {"vague-atribution": "info", "citations": "warn", "quotations": 1},
        "formats": {".mdx": "markdwn", ".docx": "text", "a/b": "text"},
        "per-file-ignores": {"*.md": "citations", "!a.md": ["citations"], "b.md": ["citation"]},
        "syntaxes": ["numeral"],
    }

    assert mistakes_in(table) == [
        "severity.citations must be one of 'error', 'warning', 'info', 'off', not 'warn' (did you mean 'warning'?)",
        "severity.quotations must be a string, not 1",
        "formats..mdx must be one of 'text', 'markdown', 'html', 'rst', 'latex', not 'markdwn' "
        "(did you mean 'markdown'?)",
        "per-file-ignores.*.md must be a list of strings, not 'citations'",
        f"syntaxes must be one of {', '.join(map(repr, SYNTAXES))}, not 'numeral' (did you mean 'numeric'?)",
        "severity: no rule or family is named 'vague-atribution' (did you mean 'vague-attribution'?); "
        "see `provlint rules`",
        "formats: '.docx' is never read as text; write as in '.qmd' = 'markdown'",
        "formats: 'a/b' is not what a file's name ends in; write as in '.qmd' = 'markdown'",
        "per-file-ignores: '!a.md' is not a pattern; write as in 'drafts/old/*.md'",
        "per-file-ignores: no rule or family is named 'citation' (did you mean 'citations'?); see `provlint rules`",
    ]


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

    assert mistakes_in({"quotations": limits, "rules": 3}) == [
        "rules must be a table, not 3",
        "unknown key 'quotations.elipsis-reach' (did you mean 'ellipsis-reach'?); the keys are ellipsis-reach, "
        "replaced-words, inserted-words, near, near-uncited",
        "quotations.inserted-words must be a whole number, not True",
        "quotations.replaced-words must be 0 or more, not -1",
        "quotations.near must be from 0 to 100, not 101",
        "quotations.near-uncited must be a number, not 'x'",
    ]


def test_tables_of_rules_are_checked() -> None:
    """A table for no rule, and a key for a rule without options, are mistakes; so is a table that is none."""
    tables = {"vague-attributions": {}, "vague-attribution": {"crowd": True}, "missing-quotation": 1}

    assert mistakes_in({"rules": tables, "quotations": 3}) == [
        "quotations must be a table, not 3",
        "rules: no rule is named 'vague-attributions' (did you mean 'vague-attribution'?); see `provlint rules`",
        "rules.missing-quotation must be a table, not 1",
        "unknown key 'rules.vague-attribution.crowd'; it takes none",
    ]


def test_broken_toml_is_one_clear_mistake(tmp_path: Path) -> None:
    """A file that is not TOML names itself and where it breaks."""
    path = tmp_path / "provlint.toml"
    path.write_text("sources = [")

    with pytest.raises(InvalidSettings, match=r"provlint\.toml(:1)?: cannot be read as TOML: Invalid value"):
        load_settings(path)


def settings_in(folder: Path) -> Settings:
    """The settings of a run for drafts in a folder."""
    return Configurations(Asked(), {}).of_folder(folder).settings


def test_the_nearest_configuration_above_wins(tmp_path: Path) -> None:
    """A folder's own file comes before one above it; a pyproject.toml without our table does not count."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / ".provlint.toml").write_text("")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")

    assert settings_in(inner).file == (tmp_path / ".provlint.toml").resolve()

    (tmp_path / "a" / "pyproject.toml").write_text('[tool.provlint]\nfail-on = "never"\n')
    found = settings_in(inner)
    assert (found.file, found.fail_on) == ((tmp_path / "a" / "pyproject.toml").resolve(), FailOn.NEVER)


def test_without_a_configuration_the_defaults_hold() -> None:
    """No file means every rule that is on by default."""
    assert load_settings(None) is DEFAULT_SETTINGS
    assert names(DEFAULT_SETTINGS) == [rule.name for rule in RULES if rule.is_default]


def test_all_selects_every_rule_and_ignore_takes_away(tmp_path: Path) -> None:
    """`all` stands for every rule; ignoring a family takes all its rules."""
    settings = build_settings({"select": ["all"], "ignore": ["citations"]}, "here", tmp_path)

    assert names(settings) == [rule.name for rule in RULES if rule.family.value != "citations"]


def layered(*tables: dict[str, object]) -> Settings:
    return merge_layers([Layer(f"layer {number}", table, Path()) for number, table in enumerate(tables)])


def test_a_later_layer_has_the_last_word() -> None:
    """A value replaces the one before, a table adds its entries to those before."""
    settings = layered(
        {"scope": "sentence", "fail-on": "error", "quotations": {"near": 60, "ellipsis-reach": 10}},
        {"fail-on": "never", "quotations": {"near": 70}},
    )

    assert settings == Settings(
        scope=Scope.SENTENCE, fail_on=FailOn.NEVER, limits=Limits(ellipsis_reach=10, near=70)
    )


def test_selecting_begins_anew_and_ignoring_adds_up() -> None:
    """`select` sets aside what layers before chose; `extend-select` and `ignore` add to it and take from it."""
    base: dict[str, object] = {"select": ["quotations"], "ignore": ["citations", "altered-quotation"]}

    assert names(
        layered(base, {"select": ["citations"], "ignore": ["malformed-citation", "textless-source"]})
    ) == [name for name in CITATIONS if name != "malformed-citation"]
    assert "textless-source" in names(layered(base, {"extend-select": ["textless-source"]}))
    assert "missing-quotation" not in names(layered(base, {"ignore": ["missing-quotation"]}))
    assert "altered-quotation" in names(layered(base, {"extend-select": ["altered-quotation"]}))


def severities(settings: Settings, *rules: str) -> list[str | None]:
    found = {rule.name: rule.severity.value for rule in settings.rules}
    return [found.get(rule) for rule in rules]


def test_a_severity_is_set_by_rule_before_family_before_all() -> None:
    """The narrowest name counts, wherever it stands; `off` keeps a rule from running."""
    table: dict[str, object] = {
        "severity": {
            "vague-attribution": "error",
            "attribution": "info",
            "quotations": "off",
            "altered-quotation": "warning",
            "all": "warning",
        }
    }

    found = severities(
        build_settings(table, "here", Path()),
        "vague-attribution",
        "uncited-claim",
        "missing-quotation",
        "altered-quotation",
        "unresolved-citation",
    )

    assert found == ["error", "info", None, "warning", "warning"]


def test_a_severity_turns_on_a_rule_that_is_off_by_default_unless_rules_are_selected() -> None:
    """Who says how grave an unused source is wants to hear of it; who selects rules has said which."""
    graded: dict[str, object] = {"severity": {"uncited-source": "warning"}}

    assert severities(layered(graded), "uncited-source") == ["warning"]
    assert severities(layered({**graded, "select": ["quotations"]}), "uncited-source") == [None]
    assert severities(layered(graded, {"select": ["quotations"]}), "uncited-source") == [None]
    assert severities(layered({"severity": {"sources": "off"}}), "changed-source") == [None]
    assert severities(
        layered({"severity": {"citations": "off"}}, {"severity": {"malformed-citation": "info"}}),
        "malformed-citation",
    ) == ["info"]
    assert severities(
        layered({"severity": {"altered-quotation": "off"}}, {"select": ["altered-quotation"]}),
        "altered-quotation",
    ) == ["error"]


def test_a_severity_is_the_most_that_a_finding_has() -> None:
    """A finding that is milder than its rule stays so; one as grave as it follows the configuration."""
    corpus = provlint.Corpus.from_texts(
        {"a1": "The harbor, they said, opened in 1931 and closed again in spring."}
    )
    comma = "She wrote that “the harbor they said opened in 1931 and closed” [a1]."
    number = "She wrote that “the harbor, they said, opened in 1932 and closed” [a1]."

    def found(draft: str, severity: str) -> list[str]:
        table = {"select": ["altered-quotation"], "severity": {"altered-quotation": severity}}
        report = provlint.lint(draft, corpus, settings=build_settings(table, "here", Path()))
        return [diagnostic.severity.value for diagnostic in report.diagnostics]

    assert [found(comma, one) for one in ("error", "warning", "info")] == [["warning"], ["warning"], ["info"]]
    assert [found(number, one) for one in ("error", "warning", "info")] == [["error"], ["warning"], ["info"]]


def test_rules_may_be_ignored_by_file(tmp_path: Path) -> None:
    """A pattern is seen from the folder of the file it is written in, links followed; other drafts keep the rules."""
    (tmp_path / "drafts" / "old").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "drafts")
    table = {
        "select": ["quotations"],
        "per-file-ignores": {"drafts/old/*.md": ["quotations"], "*.txt": ["all"]},
    }
    settings = build_settings(table, "here", tmp_path)

    def is_quiet(name: str) -> bool:
        return settings.for_draft(tmp_path / name).rules == ()

    assert is_quiet("drafts/old/a.md")
    assert is_quiet("link/old/a.md")
    assert is_quiet("deep/down/a.txt")
    assert not is_quiet("drafts/new.md")
    assert not is_quiet("../drafts/old/a.md")
    assert DEFAULT_SETTINGS.for_draft(tmp_path / "a.txt") is DEFAULT_SETTINGS


@pytest.mark.parametrize("pattern", ["", " ", "#a", "!a", "[a", "a\\", "*a" * 9, "a" * 501])
def test_a_pattern_that_matches_nothing_is_a_mistake(pattern: str) -> None:
    """Blank ones, comments, negations, broken ones, and those that would take very long to match."""
    assert mistakes_in({"per-file-ignores": {pattern: ["all"]}}) == [
        f"per-file-ignores: '{pattern}' is not a pattern; write as in 'drafts/old/*.md'"
    ]


def test_no_layers_are_the_defaults() -> None:
    """As is a layer that says nothing."""
    assert layered() is DEFAULT_SETTINGS
    assert layered({}) == DEFAULT_SETTINGS


def test_a_value_is_never_told_at_length() -> None:
    """What is longer than any screen is cut in the middle."""
    (message,) = mistakes_in({"ignore": ["citation" * 10_000]})

    assert 2_000 <= len(message) <= 2_010
    assert message.endswith("; see `provlint rules`")


def test_a_suffix_may_have_a_format() -> None:
    """With or without its dot and in any case; other suffixes keep their meaning."""
    settings = build_settings({"formats": {".QMD": "markdown", "tx": "latex"}}, "here", Path())

    assert settings.formats == ((".qmd", "markdown"), (".tx", "latex"))
    assert [settings.format_of(Path(name)) for name in ("a.qmd", "A.Qmd", "a.md")] == [
        "markdown",
        "markdown",
        None,
    ]


def cited(draft: str, *syntaxes: str) -> list[str]:
    settings = Settings(syntaxes=syntaxes or None)
    seen = provlint.analyze(draft, provlint.Corpus.from_texts({}), settings=settings)
    return [citation.citation.syntax for citation in seen.citations]


def test_syntaxes_may_be_pinned() -> None:
    """Only pinned forms are tags, and they are tags without the habit that a draft has to show otherwise."""
    draft = "It opened [1], it closed [@lund] and the array grid[2] was full [38c5ecf8]."

    assert cited(draft) == ["numeric", "pandoc", "numeric", "hex"]
    assert cited(draft, "hex") == ["hex"]
    assert cited("By then the array grid[2] was full.") == []
    assert cited("By then the array grid[2] was full.", "numeric") == ["numeric"]


def test_another_version_may_be_required(tmp_path: Path) -> None:
    """A file for another version says that and nothing else, for its keys may be another version's."""
    table = {"required-version": ">=99", "new-key": 1}

    assert mistakes_in(table) == [f"required-version is '>=99', and this is provlint {provlint.__version__}"]
    assert mistakes_in({"required-version": "new"}) == [
        "required-version must be like '>=0.2, <1', '==0.3.*' or '~=0.3', not 'new'"
    ]
    assert build_settings({"required-version": ">=0.1"}, "here", tmp_path) == DEFAULT_SETTINGS


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
