"""What the package promises by name."""

import pytest

import provlint
from provlint import testing


def test_the_public_names_are_these() -> None:
    """A change here is a change of the promise."""
    assert provlint.__all__ == [
        "Analysis",
        "Applicability",
        "CheckedQuotation",
        "Corpus",
        "Diagnostic",
        "Family",
        "Passage",
        "Problem",
        "ProvlintError",
        "Remedy",
        "Report",
        "ResolvedCitation",
        "Rule",
        "Sentence",
        "Settings",
        "Severity",
        "Source",
        "Span",
        "__version__",
        "analyze",
        "lint",
        "load_settings",
    ]
    assert all(getattr(provlint, name) is not None for name in provlint.__all__)


def test_what_a_rule_is_tested_with_is_this() -> None:
    """Who writes rules is promised these names of `provlint.testing`."""
    assert testing.__all__ == [
        "EXAMPLE_SOURCES",
        "HEADINGS",
        "check_examples",
        "check_page",
        "example_corpus",
        "find_flagged",
        "read_marked",
    ]
    assert all(getattr(testing, name) is not None for name in testing.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    """Loading on first use does not hide a typing error."""
    with pytest.raises(AttributeError, match="no attribute 'lintt'"):
        provlint.lintt  # type: ignore[attr-defined]  # noqa: B018
