"""On which line each key of a TOML text stands."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provlint.toml import MOST_PARTS, DeepKey, InvalidToml, find_lines, load_toml

ODD = '''# a comment with [brackets] and = signs
plain = 1
"quoted.key" = """many
[not.a.table]
lines""""
dotted . "with space".d = [ # a comment
  "x", # with "a quote
  {in = 1, deep.er = [1,
    2]},
]
[[many]]
when = 1979-05-27 07:32:00.5
[[many]]
when = 1
other = 'C:\\'
[ 'literal "key"' . "escap\\u0065d" ]
text = \'\'\'it\'s
''\'\'\'
empty = {}
none = []
number = 1.5e3
'''


def test_every_key_of_an_odd_text_is_found() -> None:
    """Strings of every kind, comments, dotted and quoted keys, arrays over lines, tables in braces."""
    assert find_lines(ODD) == {
        ("plain",): 2,
        ("quoted.key",): 3,
        ("dotted",): 6,
        ("dotted", "with space"): 6,
        ("dotted", "with space", "d"): 6,
        ("dotted", "with space", "d", 0): 7,
        ("dotted", "with space", "d", 1): 8,
        ("dotted", "with space", "d", 1, "in"): 8,
        ("dotted", "with space", "d", 1, "deep"): 8,
        ("dotted", "with space", "d", 1, "deep", "er"): 8,
        ("dotted", "with space", "d", 1, "deep", "er", 0): 8,
        ("dotted", "with space", "d", 1, "deep", "er", 1): 9,
        ("many",): 11,
        ("many", "when"): 12,
        ("many", "other"): 15,
        ('literal "key"',): 16,
        ('literal "key"', "escaped"): 16,
        ('literal "key"', "escaped", "text"): 17,
        ('literal "key"', "escaped", "empty"): 19,
        ('literal "key"', "escaped", "none"): 20,
        ('literal "key"', "escaped", "number"): 21,
    }


def test_nothing_is_found_in_nothing() -> None:
    """An empty text has no keys, and of a broken one those before the fault are found."""
    assert find_lines("") == {}
    assert find_lines('a = 1\nb = "open\nc = 2\n') == {("a",): 1, ("b",): 2}
    assert find_lines('[a\nb = 1\n]\n"\\q" = 2\n')[("a", "b")] == 2


def places(value: object, path: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    """The keys that lead to each entry of a table, tables in arrays left aside."""
    if not isinstance(value, dict):
        return set()
    return {(*path, key) for key in value} | {
        place for key, entry in value.items() for place in places(entry, (*path, key))
    }


NAMES = st.text("ab.\"'\\ =[]{}#é", max_size=4)
VALUES = st.recursive(
    st.one_of(st.integers(-5, 5), st.booleans(), NAMES),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=3)),
    max_leaves=8,
)


def as_toml(value: object) -> str:
    if isinstance(value, dict):
        return (
            "{" + ", ".join(f"{as_toml(str(key))} = {as_toml(entry)}" for key, entry in value.items()) + "}"
        )
    if isinstance(value, list):
        return "[\n" + ",\n".join(as_toml(entry) for entry in value) + "\n]"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(value).lower()


@settings(deadline=None, max_examples=80)
@given(st.dictionaries(NAMES, VALUES, max_size=4))
def test_what_tomllib_reads_is_found(table: dict[str, object]) -> None:
    """Every key that tomllib sees has a line, and no other."""
    text = "".join(f"{as_toml(key)} = {as_toml(value)}\n" for key, value in table.items())

    found = find_lines(text)

    outside = {place for place in found if not any(isinstance(part, int) for part in place)}
    assert outside == places(tomllib.loads(text))
    lines = text.split("\n")
    assert all(as_toml(place[-1]) in lines[found[place] - 1] for place in outside)


@pytest.mark.parametrize(
    "part",
    ["a", "a" * 90, '"a b"', "'it is'", '"a \\" b"'],
    ids=["bare", "long", "quoted", "literal", "escaped"],
)
@pytest.mark.parametrize("around", ["{} = 1", "x = [{{{} = 1}}]", "[{}]", "[[ {} ]]"])
def test_a_key_of_many_parts_is_refused_with_its_line(around: str, part: str) -> None:
    """It takes tomllib time that grows with the square of its parts."""
    text = "a = 1\n" + around.format(" . ".join([part] * (MOST_PARTS + 1))) + "\n"

    with pytest.raises(DeepKey) as caught:
        load_toml(text)

    assert caught.value.line == 2


def test_a_string_that_looks_like_a_deep_key_is_read() -> None:
    """Dots in a value are what it says."""
    value = ".".join(["word"] * 40)

    assert load_toml(f'a = "{value}"\nb = 1\n') == {"a": value, "b": 1}


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a = 1\nb = = 2\n", 2, "Invalid value"),
        ("a = [", None, "Invalid value"),
        ("a = " + "[" * 60_000, None, "nested too deep"),
        ("a = " + "9" * 10_000, None, "Exceeds the limit"),
    ],
    ids=["line", "end", "nested", "number"],
)
def test_what_is_no_toml_is_one_error(text: str, line: int | None, reason: str) -> None:
    """Whatever tomllib raises, the line is told where there is one."""
    with pytest.raises(InvalidToml, match=reason) as caught:
        load_toml(text)

    assert caught.value.line == line


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "a = " + "[" * 100_000,
        "a={b=" * 20_000,
        "a=[" * 30_000,
        "\n" * 100_000,
        'a="""' + '\\"' * 50_000,
    ],
    ids=["headers", "arrays", "tables", "mixed", "lines", "string"],
)
def test_hostile_texts_end(text: str) -> None:
    """What is nested without end is looked at to a depth that has a meaning, once."""
    assert len(find_lines(text)) <= MOST_PARTS * MOST_PARTS


@pytest.mark.parametrize(
    "text",
    ['"' + '\\"' * 100_000, '"' * 200_000, "a " * 100_000, "a" * 200_000, '"a".' * 15 + '"' + "b" * 100_000],
)
def test_what_only_looks_like_a_deep_key_is_seen_through_once(text: str) -> None:
    """Each part is read a few times, wherever a key may begin."""
    with pytest.raises(InvalidToml):
        load_toml(text)
