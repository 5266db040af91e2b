"""Which versions a configuration asks for."""

import pytest

from provlint.settings.versions import admits


@pytest.mark.parametrize(
    ("required", "version", "is_admitted"),
    [
        ("0.3.1", "0.3.1", True),
        ("0.3", "0.3.0", True),
        ("==0.3", "0.3.1", False),
        ("==0.3.*", "0.3.1", True),
        ("==0.3.*", "0.4", False),
        ("==1.0.*", "1", True),
        ("!=0.3.*", "0.3.1", False),
        ("!=0.3.*", "0.4", True),
        ("!= 0.3", "0.3.0", False),
        (">=0.2, <1", "0.10", True),
        (">=0.2,<1", "1.0", False),
        (">0.2", "0.2.0", False),
        ("<=0.2", "0.2.0", True),
        ("~=0.3.1", "0.3.9", True),
        ("~=0.3.1", "0.4", False),
        ("~=0.3", "0.9", True),
        ("~=0.3", "0.2", False),
        (">=0.3", "0.3.0rc1", True),
        (">0.1", "dev", False),
    ],
)
def test_a_version_is_admitted_or_not(required: str, version: str, is_admitted: bool) -> None:
    """Each sign, series, several clauses, and releases of different lengths."""
    assert admits(required, version) is is_admitted


@pytest.mark.parametrize("required", ["", "new", ">=", "~=1", ">=1.*", "===1", "1,", ">=1.0rc1"])
def test_what_is_no_requirement_is_refused(required: str) -> None:
    """What goes beyond releases is not half understood."""
    with pytest.raises(ValueError, match="must be like"):
        admits(required, "1.0")
