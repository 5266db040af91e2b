"""Each rule keeps to its page and its examples."""

import pytest
from house_rules import RULES

from provlint import Rule
from provlint.testing import check_examples, check_page


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_keeps_to_its_examples(rule: Rule) -> None:
    """Valid examples stay silent, invalid ones are reported where marked, and the page has its headings."""
    check_page(rule)
    check_examples(rule)
