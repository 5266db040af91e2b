"""Every rule against its own page and examples."""

import pytest

from provlint.rules import RULES
from provlint.rules._rule import Rule
from provlint.sources.corpus import Corpus
from provlint.testing import check_examples, check_page, read_marked

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


@every_rule
def test_a_rule_keeps_to_its_examples(rule: Rule) -> None:
    """Valid examples stay silent and invalid ones are reported exactly where marked."""
    check_examples(rule)


@every_rule
def test_a_rule_has_its_page(rule: Rule) -> None:
    """The page opens with one sentence and has the fixed headings in order."""
    check_page(rule)


def test_names_are_unique_and_kebab_case() -> None:
    """A rule's name is its key everywhere."""
    names = [rule.name for rule in RULES]

    assert len(set(names)) == len(names)
    assert all(name.replace("-", "").isalpha() and name == name.lower() for name in names)


def test_marks_are_read_as_places() -> None:
    """⟦…⟧ come out of the draft and leave their offsets."""
    assert read_marked("a⟦bc⟧d⟦e⟧") == ("abcde", [(1, 3), (4, 5)])


def test_a_failing_example_is_an_error() -> None:
    """The checker can fail: on a false alarm, a miss, an example that marks nothing, and where there are none."""
    rule = RULES[0]
    silent = "The harbor opened in 1931 [a1]."

    for valid, invalid in (
        ((rule.invalid[0].replace("⟦", "").replace("⟧", ""),), rule.invalid),
        ((silent,), (silent,)),
        ((silent,), ("⟦a⟧",)),
        ((silent,), ()),
        ((), rule.invalid),
    ):
        broken = Rule(
            rule.name, rule.family, rule.severity, rule.page, rule.check, valid, invalid, rule.is_default
        )
        with pytest.raises(AssertionError):
            check_examples(broken)


def test_a_failing_page_is_an_error() -> None:
    """The page must open with a sentence in one line and have its headings, in order."""
    rule = RULES[0]

    for page in (rule.page.replace(".", "", 1), rule.page.replace("## Use instead", "## Instead")):
        broken = Rule(rule.name, rule.family, rule.severity, page, rule.check, rule.valid, rule.invalid)
        with pytest.raises(AssertionError, match=rule.name):
            check_page(broken)


def test_examples_are_checked_against_sources_of_one_s_own() -> None:
    """Whoever needs other texts than ours passes a corpus."""
    rule = RULES[0]
    own = Rule(
        rule.name, rule.family, rule.severity, rule.page, rule.check, ("A boat [z9].",), ("A boat ⟦[a1]⟧.",)
    )

    check_examples(own, Corpus.from_texts({"z9": "A boat."}))
    with pytest.raises(AssertionError):
        check_examples(own)
