"""Sources in order, made when they are asked for."""

from __future__ import annotations

import os

import pytest

from provlint.sources.roll import Roll, id_at
from provlint.sources.source import Source

GIVEN = Source("b", "b.txt", None, drafts=("x.md",))
PATH = f"folder{os.sep}a.1.txt"


def make(path: str) -> Source:
    """A source that tells where it was made from."""
    return Source(id_at(path), path, None, path=path)


def test_a_file_becomes_a_source_once() -> None:
    """Whoever asks for what stands at a place gets the same source."""
    roll = Roll([PATH, GIVEN], make)

    assert roll[0] is next(iter(roll))
    assert roll[1] is GIVEN
    assert (len(roll), [source.id for source in roll]) == (2, ["a.1", "b"])


def test_a_place_is_known_of_what_was_made() -> None:
    """A source that is none of these stands nowhere."""
    roll = Roll([PATH, GIVEN], make)

    places = [roll.place_of(source) for source in (GIVEN, roll[0], make(PATH))]

    assert places == [1, 0, None]


def test_names_and_files_are_told_without_making_sources() -> None:
    """Ids, keys and paths of files need no source."""
    held = Source("c", "c", lambda: pytest.fail("is not read"), path="c.txt")
    roll = Roll([PATH, GIVEN, held])

    told = (list(roll.ids), list(roll.keys), list(roll.files), list(roll.special))

    assert told == (
        ["a.1", "b", "c"],
        [("a.1", ()), ("b", ("x.md",)), ("c", ())],
        [(0, PATH), (2, "c.txt")],
        [(1, GIVEN), (2, held)],
    )


def test_what_nothing_makes_is_no_source() -> None:
    """A path is no source by itself."""
    with pytest.raises(ValueError, match="nothing was said of how x becomes a source"):
        Roll(["x"])[0]


@pytest.mark.parametrize(("name", "id"), [("a.txt", "a"), ("a", "a"), (".txt", ".txt"), (PATH, "a.1")])
def test_the_id_of_a_file_is_its_name_less_the_suffix(name: str, id: str) -> None:
    """A name that is all suffix is kept whole."""
    assert id_at(name) == id
