"""The pages of the rules say what the rules do."""

import inspect
import sys
from pathlib import Path

import pytest
from rule_pages import has_fix, write_index, write_page, write_pages

from provlint.rules import RULES
from provlint.rules._rule import Family, Rule
from provlint.rules.uncited_claim import RULE as UNCITED_CLAIM
from provlint.rules.wrong_source import RULE as WRONG_SOURCE

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


@every_rule
def test_a_page_marks_what_is_flagged(rule: Rule) -> None:
    """Each mark of an example is a mark of the page, and each finding comes with its message."""
    page = "".join(write_page(rule))

    marks = sum(example.count("⟦") for example in rule.invalid)
    assert (page.count("<mark>"), page.count('<p class="message">')) == (marks, marks)
    assert page.count('<pre class="example">') == len(rule.valid) + len(rule.invalid)


@pytest.mark.parametrize(
    "rule", [one for one in RULES if one.family is not Family.SUPPRESSIONS], ids=lambda rule: rule.name
)
def test_a_rule_with_a_remedy_shows_it_in_an_example(rule: Rule) -> None:
    """What a page says of fixes is seen from its examples, so these must have one if the rule ever does."""
    module = sys.modules[f"provlint.rules.{rule.name.replace('-', '_')}"]

    assert has_fix(rule) == ("Remedy(" in inspect.getsource(module))


def test_the_index_lists_every_rule_with_its_severity_and_fix() -> None:
    """A row each, by family."""
    index = "".join(write_index(RULES))

    assert [name for name in (rule.name for rule in RULES) if f"| [{name}]({name}.md) | " not in index] == []
    assert "| [uncited-source](uncited-source.md) | info, off by default |  |" in index
    assert "| [wrong-source](wrong-source.md) | error | yes | Flag" in index


def test_options_are_shown_with_their_defaults() -> None:
    """As they would be written in a configuration."""
    assert "```toml\n[rules.uncited-claim]\nfacts = false\neverywhere = false\n```" in "".join(
        write_page(UNCITED_CLAIM)
    )


def test_a_finding_shows_its_fix() -> None:
    """As the command line does."""
    assert "cite that<br>fix (safe): put «a1»</p>" in "".join(write_page(WRONG_SOURCE))


def test_pages_of_rules_that_are_gone_are_removed(tmp_path: Path) -> None:
    """And a page that is as it should be is not written again, so that Sphinx does not read it again."""
    write_pages(tmp_path)
    before = (tmp_path / "wrong-source.md").stat().st_mtime_ns
    (tmp_path / "old-rule.md").write_text("# old-rule\n")

    write_pages(tmp_path)

    assert sorted(path.stem for path in tmp_path.iterdir()) == sorted(
        ["index", *(rule.name for rule in RULES)]
    )
    assert (tmp_path / "wrong-source.md").stat().st_mtime_ns == before
