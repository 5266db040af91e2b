"""Paths as URIs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.reporters.places import as_reference


@pytest.mark.parametrize(
    ("path", "reference"),
    [
        ("drafts/a.md", "drafts/a.md"),
        ("my draft.md", "my%20draft.md"),
        ("caf\u00e9.md", "caf%C3%A9.md"),
        ("a:b.md", "a%3Ab.md"),
        ("sources.toml#a1", "sources.toml%23a1"),
        ("/tmp/a.md", "file:///tmp/a.md"),
        ("https://example.org/a?b=\u00e9", "https://example.org/a?b=%C3%A9"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
        ("", ""),
    ],
)
def test_a_path_becomes_a_reference(path: str, reference: str) -> None:
    """Relative stays relative, absolute becomes a file's, an address stays one, and nothing else is an address."""
    assert as_reference(path) == reference


@given(st.text())
def test_a_reference_is_made_of_what_uris_are_made_of(path: str) -> None:
    """No space, control or other character that RFC 3986 does not know gets through."""
    assert re.fullmatch(r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]*", as_reference(path))
