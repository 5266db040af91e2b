"""The page on the library has every name that is promised."""

import re

from shown_commands import ROOT

import provlint

DESCRIBED = re.findall(
    r"^\.\. auto[a-z]+:: provlint\.(\w+)$",
    (ROOT / "docs" / "library.md").read_text(encoding="utf-8"),
    re.MULTILINE,
)


def test_every_public_name_is_described() -> None:
    """And nothing else is promised; of `provlint.testing` all public functions are shown together."""
    assert sorted(set(DESCRIBED) - {"testing"}) == sorted(set(provlint.__all__) - {"__version__"})
