"""Tables that set the fields of one frozen class."""

from attrs import frozen

from provlint.options import Place, nearest, option_names, read_options


@frozen
class Options:
    """An option of each kind."""

    is_on: bool = False
    most: int = 3
    near: float = 1.5
    name: str = "a"
    words: tuple[str, ...] = ("b",)


def read(table: object) -> tuple[Options, list[tuple[Place, str]]]:
    told: list[tuple[Place, str]] = []
    found = read_options(
        Options(), table, ("rules", "x"), lambda place, message: told.append((place, message))
    )
    return found, told


def test_each_kind_of_option_is_set() -> None:
    """A whole number may stand for a fraction, and a list makes a tuple."""
    table = {"is-on": True, "most": 4, "near": 2, "name": "c", "words": ["d", "e"]}

    assert read(table) == (Options(True, 4, 2, "c", ("d", "e")), [])


def test_each_value_of_another_kind_is_told() -> None:
    """With its place, and what it has to be; the option keeps its default."""
    table = {"is-on": 1, "most": True, "near": "x", "name": 2, "words": ["d", 3], "wrds": []}

    assert read(table) == (
        Options(),
        [
            (("rules", "x", "is-on"), "rules.x.is-on must be true or false, not 1"),
            (("rules", "x", "most"), "rules.x.most must be a whole number, not True"),
            (("rules", "x", "near"), "rules.x.near must be a number, not 'x'"),
            (("rules", "x", "name"), "rules.x.name must be a string, not 2"),
            (("rules", "x", "words"), "rules.x.words must be a list of strings, not ['d', 3]"),
            (
                ("rules", "x", "wrds"),
                "unknown key 'rules.x.wrds' (did you mean 'words'?); the keys are is-on, most, near, name, words",
            ),
        ],
    )
    assert read(3) == (Options(), [(("rules", "x"), "rules.x must be a table, not 3")])


def test_what_is_no_attrs_object_has_no_options() -> None:
    """A plain function takes none; a name far from all others has no hint."""
    assert option_names(len) == {}
    assert (nearest("zzzz", ["a"]), nearest("wrds", ["words", "name"])) == ("", " (did you mean 'words'?)")
