"""Every rule against its own page and examples."""

import pytest

from provlint.rules import RULES
from provlint.rules._rule import Rule
from provlint.testing import check_examples, read_marked

HEADINGS = ("## What it does", "## Why is this bad", "## Use instead")
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


@every_rule
def test_a_rule_keeps_to_its_examples(rule: Rule) -> None:
    """Valid examples stay silent and invalid ones are reported exactly where marked."""
    assert rule.valid
    assert rule.invalid

    check_examples(rule)


@every_rule
def test_a_rule_has_its_page(rule: Rule) -> None:
    """The page opens with one sentence and has the fixed headings in order."""
    lines = rule.page.strip().splitlines()

    assert lines[0].endswith(".")
    assert [line for line in lines if line.startswith("#")] == list(HEADINGS)


def test_names_are_unique_and_kebab_case() -> None:
    """A rule's name is its key everywhere."""
    names = [rule.name for rule in RULES]

    assert len(set(names)) == len(names)
    assert all(name.replace("-", "").isalpha() and name == name.lower() for name in names)


def test_marks_are_read_as_places() -> None:
    """⟦…⟧ come out of the draft and leave their offsets."""
    assert read_marked("a⟦bc⟧d⟦e⟧") == ("abcde", [(1, 3), (4, 5)])


def test_a_failing_example_is_an_error() -> None:
    """The checker can fail: on a false alarm, on a miss, and on an example that marks nothing."""
    rule = RULES[0]
    silent = "The harbor opened in 1931 [a1]."

    for valid, invalid in (
        ((rule.invalid[0].replace("⟦", "").replace("⟧", ""),), ()),
        ((), (silent,)),
        ((), ("⟦a⟧",)),
    ):
        broken = Rule(
            rule.name, rule.family, rule.severity, rule.page, rule.check, valid, invalid, rule.is_default
        )
        with pytest.raises(AssertionError):
            check_examples(broken)
