"""What the package promises by name."""

import pytest

import provlint


def test_the_public_names_are_these() -> None:
    """A change here is a change of the promise."""
    assert provlint.__all__ == [
        "Analysis",
        "Corpus",
        "Diagnostic",
        "ProvlintError",
        "Report",
        "Settings",
        "Severity",
        "__version__",
        "analyze",
        "lint",
    ]
    assert all(getattr(provlint, name) is not None for name in provlint.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    """Loading on first use does not hide a typing error."""
    with pytest.raises(AttributeError, match="no attribute 'lintt'"):
        provlint.lintt  # type: ignore[attr-defined]  # noqa: B018
