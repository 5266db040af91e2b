"""Rules by others: the modules that hold them, and what may be wrong with those."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import provlint
from provlint.errors import InvalidSettings
from provlint.report import Severity
from provlint.rules import RULES
from provlint.settings import DEFAULT_SETTINGS, Settings, build_settings
from provlint.settings.building import merge_layers, rules_under
from provlint.settings.layers import Layer

if TYPE_CHECKING:
    from plugins.conftest import Install

OWN = tuple(rule.name for rule in RULES)


def mistakes_in(table: dict[str, object]) -> list[str]:
    with pytest.raises(InvalidSettings) as caught:
        build_settings(table, "provlint.toml", Path())
    return [mistake.message for mistake in caught.value.mistakes]


def names(settings: Settings) -> set[str]:
    return {rule.name for rule in settings.rules}


def test_the_rules_of_a_plugin_come_after_ours(install: Install) -> None:
    """They are known, in their order, and those on by default run."""
    module = install('RULES = (rule(find("ferry")), rule(find("raft"), "no-raft", is_default=False))')

    settings = build_settings({"plugins": [module]}, "here", Path())

    assert [rule.name for rule in settings.known] == [*OWN, "no-ferry", "no-raft"]
    assert [rule.name for rule in settings.plugins] == ["no-ferry", "no-raft"]
    assert names(settings) - names(DEFAULT_SETTINGS) == {"no-ferry"}


@pytest.mark.parametrize(
    ("table", "chosen"),
    [
        ({"select": ["no-raft"]}, {"no-raft"}),
        ({"select": ["quotations"], "ignore": list(OWN)}, set()),
        ({"select": ["citations"], "ignore": list(OWN)}, {"no-ferry"}),
        ({"select": ["all"], "ignore": list(OWN)}, {"no-ferry", "no-raft"}),
        ({"select": ["wrong-source"], "extend-select": ["no-raft"]}, {"wrong-source", "no-raft"}),
        ({"ignore": [*OWN, "no-ferry"]}, set()),
        ({"ignore": [*OWN], "severity": {"no-raft": "info", "no-ferry": "off"}}, {"no-raft"}),
    ],
)
def test_they_are_chosen_as_ours_are(table: dict[str, object], chosen: set[str], install: Install) -> None:
    """By name, by family, by `all`, and by a severity."""
    module = install('RULES = [rule(find("ferry")), rule(find("raft"), "no-raft", is_default=False)]')

    settings = build_settings({"plugins": [module], **table}, "here", Path())

    assert names(settings) == chosen


def test_severity_options_and_patterns_reach_them(install: Install) -> None:
    """A rule by others is graded, set and left out for some drafts as one of ours."""
    module = install(
        "@frozen\nclass Check:\n    word: str = 'ferry'\n    most: int = field(default=1, validator=validators.gt(0))\n"
        "    def __call__(self, analysis):\n        return find(self.word)(analysis)\nRULES = (rule(Check()),)"
    )

    settings = build_settings(
        {
            "plugins": [module],
            "severity": {"no-ferry": "error"},
            "rules": {"no-ferry": {"word": "boat"}},
            "per-file-ignores": {"old/*": ["no-ferry"]},
        },
        "here",
        Path(),
    )
    report = provlint.lint("A boat.", provlint.Corpus.from_texts({}), settings=settings)

    assert [(d.rule, d.exact, d.severity) for d in report.diagnostics] == [
        ("no-ferry", "boat", Severity.ERROR)
    ]
    assert "no-ferry" not in names(settings.for_draft(Path("old/a.md")))
    assert settings.plugins[0].severity is Severity.WARNING


def test_mistakes_in_options_are_told_at_once(install: Install) -> None:
    """An unknown option, one of another kind and one that the rule refuses, each with the key."""
    module = install(
        "@frozen\nclass Check:\n    word: str = 'ferry'\n    most: int = field(default=1, validator=validators.gt(0))\n"
        "    kind: str = field(default='a', validator=validators.instance_of(str))\n"
        "    def __call__(self, analysis):\n        return ()\nRULES = (rule(Check()),)"
    )

    found = mistakes_in(
        {
            "plugins": [module],
            "rules": {"no-ferry": {"wrd": "x", "word": 1, "most": 0}},
            "select": ["no-fery"],
        }
    )

    assert found[0].startswith("select: no rule or family is named 'no-fery' (did you mean 'no-ferry'?)")
    assert found[1] == (
        "unknown key 'rules.no-ferry.wrd' (did you mean 'word'?); the keys are word, most, kind"
    )
    assert found[2] == "rules.no-ferry.word must be a string, not 1"
    assert found[3].startswith("rules.no-ferry.most 'most' must be > 0: 0")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("", "has no RULES, a tuple of its provlint.Rule values"),
        ("RULES = ()", "has no RULES, a tuple of its provlint.Rule values"),
        ("RULES = rule(find('x'))", "has no RULES, a tuple of its provlint.Rule values"),
        ("RULES = ('no-ferry',)", "has in RULES 'no-ferry', which is no provlint.Rule"),
        ("1 / 0", "cannot be imported: ZeroDivisionError: division by zero"),
        ("raise SystemExit", "cannot be imported: SystemExit"),
        ("import no_such_thing", "cannot be imported: No module named 'no_such_thing'"),
        (
            "from provlint import Rul",
            "cannot be imported: ImportError: cannot import name 'Rul' from 'provlint'",
        ),
        ("def (:", "cannot be imported: SyntaxError: invalid syntax"),
        ("def __getattr__(name): raise KeyError(name)", "cannot be imported: KeyError: 'RULES'"),
        (
            "RULES = (rule(find('x'), 'wrong-source'),)",
            "has a rule 'wrong-source', and so has provlint itself",
        ),
        ("RULES = (rule(find('x')), rule(find('y')))", "has a rule 'no-ferry', and so has 'house'"),
        (
            "RULES = (rule(find('x'), 'citations'),)",
            "a rule named 'citations', which stands for several rules",
        ),
        ("RULES = (rule(find('x'), 'all'),)", "a rule named 'all', which stands for several rules"),
        (
            "RULES = (rule(find('x'), family=Family.SUPPRESSIONS),)",
            "'no-ferry' in the family of suppressions",
        ),
        (
            "RULES = (rule(find('x'), 'No Ferry'),)",
            "words in small letters joined by hyphens, not 'No Ferry'",
        ),
        ("RULES = (rule(find('x'), 'x' * 81),)", "words in small letters joined by hyphens"),
        ("RULES = (rule(find('x'), 5),)", "words in small letters joined by hyphens, not 5"),
        ("RULES = (rule(find('x'), page=' '),)", "the page of no-ferry is its module's docstring, not ' '"),
        ("RULES = (rule(find('x'), family='citations'),)", "'family' must be <enum 'Family'>"),
        ("RULES = (rule('x'),)", "'check' must be callable"),
        (
            "@frozen\nclass Check:\n    most: object = None\n    def __call__(self, analysis): return ()\n"
            "RULES = (rule(Check()),)",
            "has in RULES 'no-ferry' with an option most whose default is none of true or false, a whole number",
        ),
        (
            "@frozen\nclass Check:\n    words: tuple = (1,)\n    def __call__(self, analysis): return ()\n"
            "RULES = (rule(Check()),)",
            "has in RULES 'no-ferry' with an option words whose default",
        ),
    ],
)
def test_a_bad_plugin_is_a_mistake_of_the_configuration(code: str, said: str, install: Install) -> None:
    """What is wrong with it is told with its name, and no code of others stops the run."""
    found = mistakes_in({"plugins": [install(code)], "scope": "page"})

    assert len(found) == 2
    assert found[0].startswith("plugins: 'house' ")
    assert said in found[0]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("no_such_house", "'no_such_house' is not installed where provlint is"),
        ("no_such_house.rules", "'no_such_house.rules' is not installed where provlint is"),
        ("provlint.no_rules", "'provlint.no_rules' is not installed where provlint is"),
        ("../house", "'../house' is no name of a module"),
        (".house", "'.house' is no name of a module"),
        ("", "'' is no name of a module"),
        ("house rules", "'house rules' is no name of a module"),
        ("a" * 201, "is no name of a module"),
        ("this", "'this' is a program or a module of Python's own"),
        ("idlelib.idle", "'idlelib.idle' is a program or a module of Python's own"),
        ("click.__main__", "'click.__main__' is a program or a module of Python's own"),
    ],
)
def test_a_plugin_that_is_not_there_is_told(name: str, said: str) -> None:
    """A module that is not installed, and what never is one."""
    assert said in mistakes_in({"plugins": [name]})[0]


def test_what_plugins_is_must_be_names() -> None:
    """A value of another kind is told as it is for every key."""
    assert mistakes_in({"plugins": "house"}) == ["plugins must be a list of strings, not 'house'"]
    assert mistakes_in({"plugins": [1]}) == ["plugins must be a list of strings, and 1 is none"]


def test_two_plugins_cannot_have_one_rule(install: Install) -> None:
    """The second is told, with the first one's name."""
    one, other = install("RULES = (rule(find('x')),)"), install("RULES = (rule(find('y')),)", "club")

    assert mistakes_in({"plugins": [one, other]}) == [
        "plugins: 'club' has a rule 'no-ferry', and so has 'house'"
    ]


def test_plugins_of_layers_add_up(install: Install) -> None:
    """A file keeps those of the one it builds on, and may speak of their rules; one named twice is loaded once."""
    one, other = install("RULES = (rule(find('x')),)"), install("RULES = (rule(find('y'), 'no-y'),)", "club")
    layers = (
        Layer("base", {"plugins": [one], "ignore": ["no-y"]}, Path()),
        Layer("top", {"plugins": [other, one], "extend-select": ["no-ferry"]}, Path()),
    )

    settings = merge_layers(layers)

    assert [rule.name for rule in settings.plugins] == ["no-ferry", "no-y"]
    assert names(settings) - names(DEFAULT_SETTINGS) == {"no-ferry"}


def test_plugins_of_a_file_for_another_version_are_left_alone(install: Install, tmp_path: Path) -> None:
    """Nothing is imported for a file that is not for this version."""
    touched = tmp_path / "touched"
    module = install(f"open({str(touched)!r}, 'w').close()\nRULES = (rule(find('x')),)")
    layer = Layer("here", {"plugins": [module], "required-version": ">=99"}, Path())

    with pytest.raises(InvalidSettings):
        merge_layers([layer])

    assert rules_under([layer]) == RULES
    assert not touched.exists()


def test_the_rules_there_are_do_not_depend_on_other_mistakes(install: Install) -> None:
    """They are what a message about a wrong name sends people to look at."""
    module = install("RULES = (rule(find('x')),)")
    layer = Layer("here", {"plugins": [module], "select": ["no-fery"]}, Path())

    assert [rule.name for rule in rules_under([layer])] == [*OWN, "no-ferry"]
    with pytest.raises(InvalidSettings):
        rules_under([Layer("here", {"plugins": ["no_such_house"]}, Path())])


def test_rules_given_to_the_library_are_known(install: Install) -> None:
    """`Settings(rules=…)` knows the rule of somebody's own as if a configuration had named its module."""
    module = install("RULES = (rule(find('ferry')),)")
    own = build_settings({"plugins": [module]}, "here", Path()).plugins
    settings = provlint.Settings(rules=own, honors_suppressions=True)
    text = "A ferry.\n\n<!-- provlint: ignore[no-ferry] -->\nNo ferry.\n"

    report = provlint.lint(text, provlint.Corpus.from_texts({"a": "b"}), settings=settings)

    assert (settings.known, settings.plugins) == ((*RULES, *own), own)
    assert [(d.rule, d.start) for d in report.diagnostics] == [("no-ferry", 2)]
    assert [page.name for page in report.rules] == ["no-ferry"]


def test_a_setting_for_a_rule_of_ours_is_known_once() -> None:
    """Rules of ours that are given with another severity take the place of the usual ones."""
    settings = provlint.Settings(rules=DEFAULT_SETTINGS.rules[:1])

    assert (settings.known, settings.plugins) == (RULES, ())
