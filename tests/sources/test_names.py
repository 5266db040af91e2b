"""How ids are compared."""

import pytest

from provlint.sources.names import hex_runs, is_hex, is_one_slip, normal_form


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("lund2001", "lund2002", True),
        ("lund2001", "lund201", True),
        ("lund2001", "lund20001", True),
        ("lund2001", "lnud2001", True),
        ("lund2001", "LUND-2001", False),
        ("lund2001", "lund2112", False),
        ("ab", "ba", True),
        ("", "a", True),
        ("", "", False),
    ],
)
def test_one_slip_is_one_typing_error(first: str, second: str, expected: bool) -> None:
    """One character wrong, missing or too many, or two neighbors swapped; the same id is no slip."""
    assert is_one_slip(first, second) is expected
    assert is_one_slip(second, first) is expected


def test_hashes_are_found_in_names() -> None:
    """Seven or more hexadecimal digits that stand alone, in lower case."""
    assert hex_runs("000_da7ef40be39db5b8.txt") == ("da7ef40be39db5b8",)
    assert hex_runs("DEADBEEF-5d726542") == ("deadbeef", "5d726542")
    assert hex_runs("cafe_1234_storage01") == ()


def test_a_short_hash_has_four_digits() -> None:
    """Fewer are not looked up."""
    assert [is_hex(id) for id in ("da7e", "da7", "da7g", "")] == [True, False, False, False]


def test_addresses_keep_the_case_of_their_path() -> None:
    """Only the host is without case."""
    assert normal_form("HTTPS://WWW.A.example/Log/") == "a.example/Log"
