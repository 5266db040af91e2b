"""Every key of a configuration: what it takes and is for. The reader, the schema and the reference follow this."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from attrs import frozen

from provlint.extract.candidate import SYNTAXES
from provlint.options import Tell, nearest
from provlint.readers import TEXT_FORMATS
from provlint.report import Severity
from provlint.scope import Scope
from provlint.settings.layers import Layer
from provlint.settings.values import FailOn

OFF = "off"


class Kind(Enum):
    """What the value of a key may be; tables are by name or by pattern."""

    TEXT = "a string"
    TEXTS = "a list of strings"
    FLAG = "true or false"
    TABLE = "a table"
    TABLE_OF_TEXT = "a table of strings"
    TABLE_OF_TEXTS = "a table of lists of strings"


@frozen
class Key:
    """
    One key: `choices` are the only strings its value or its entries may be, any where there are none.

    `default` is written as TOML. `variable`: the environment variable that sets it too.
    """

    name: str
    kind: Kind
    summary: str
    default: str = ""
    choices: tuple[str, ...] = ()
    variable: str | None = None


def _values(kind: type[Enum]) -> tuple[str, ...]:
    return tuple(str(member.value) for member in kind)


KEYS = (
    Key("required-version", Kind.TEXT, "Versions of provlint this file is for, as in '>=0.1, <1'."),
    Key("extend", Kind.TEXT, "A configuration file that this one builds on."),
    Key("plugins", Kind.TEXTS, "Python modules, installed with provlint, whose rules there are too.", "[]"),
    Key(
        "sources", Kind.TEXTS, "Folders, files and lists that hold the sources.", "[]", (), "PROVLINT_SOURCES"
    ),
    Key(
        "select",
        Kind.TEXTS,
        "The only rules that run: rules, families, or 'all'.",
        "the rules on by default",
        (),
        "PROVLINT_SELECT",
    ),
    Key(
        "extend-select",
        Kind.TEXTS,
        "Rules and families that run too.",
        "[]",
        (),
        "PROVLINT_EXTEND_SELECT",
    ),
    Key("ignore", Kind.TEXTS, "Rules and families that do not run.", "[]", (), "PROVLINT_IGNORE"),
    Key(
        "per-file-ignores",
        Kind.TABLE_OF_TEXTS,
        "Rules and families that do not run on drafts matching a pattern, written as in .gitignore.",
        "{}",
    ),
    Key(
        "severity",
        Kind.TABLE_OF_TEXT,
        "How grave the findings of a rule or family are; 'off' keeps it from running.",
        "{}",
        (*_values(Severity), OFF),
    ),
    Key(
        "fail-on",
        Kind.TEXT,
        "From which severity findings make the run fail.",
        '"warning"',
        _values(FailOn),
        "PROVLINT_FAIL_ON",
    ),
    Key(
        "scope",
        Kind.TEXT,
        "How far a tag reaches back.",
        '"paragraph"',
        _values(Scope),
        "PROVLINT_SCOPE",
    ),
    Key(
        "syntaxes",
        Kind.TEXTS,
        "The only forms of citation that count.",
        "as each draft's other tags suggest",
        SYNTAXES,
    ),
    Key(
        "formats",
        Kind.TABLE_OF_TEXT,
        "How drafts whose names end so are read, as in '.qmd' = 'markdown'; such files are drafts.",
        "{}",
        TEXT_FORMATS,
    ),
    Key("require-reason", Kind.FLAG, "Whether a suppression without a reason is a finding.", "false"),
    Key("quotations", Kind.TABLE, "How far an editor may go within a quotation."),
    Key("rules", Kind.TABLE, "Options of single rules, each in a table of the rule's name."),
)
KEY_NAMES = tuple(key.name for key in KEYS)


def check_keys(layer: Layer, tell: Tell) -> dict[str, object]:
    """The keys of a layer that are known and of the right kind; `tell` hears of the others."""
    known = {key.name: key for key in KEYS}
    good: dict[str, object] = {}
    for name, value in layer.table.items():
        key = known.get(name)
        if key is None:
            tell(
                (name,),
                f"unknown key '{name}'{nearest(name, KEY_NAMES)}; the keys are {', '.join(KEY_NAMES)}",
            )
        elif not _is_kind(key.kind, value):
            tell((name,), f"{name} must be {_wanted(key)}, not {value!r}")
        else:
            good[name] = _entries(key, value, tell)
    return good


def _wanted(key: Key) -> str:
    """What the value of a key has to be, in words."""
    if key.kind is Kind.TEXT and key.choices:
        return f"one of {', '.join(repr(choice) for choice in key.choices)}"
    return key.kind.value


def _is_kind(kind: Kind, value: object) -> bool:
    if kind in (Kind.TEXT, Kind.FLAG):
        return isinstance(value, str if kind is Kind.TEXT else bool)
    return isinstance(value, list if kind is Kind.TEXTS else Mapping)


def _entries(key: Key, value: object, tell: Tell) -> object:
    """The value of a key, less those of its entries that are wrong."""
    if isinstance(value, str):
        return value if _is_choice(key, value, (key.name,), key.name, tell) else None
    if isinstance(value, list):
        return _texts(key, value, (key.name,), key.name, tell)
    if key.kind is Kind.TABLE or not isinstance(value, Mapping):
        return value
    good: dict[str, object] = {}
    for name, entry in value.items():
        place, shown = (key.name, str(name)), f"{key.name}.{name}"
        if key.kind is Kind.TABLE_OF_TEXT and isinstance(entry, str):
            if _is_choice(key, entry, place, shown, tell):
                good[str(name)] = entry
        elif key.kind is Kind.TABLE_OF_TEXTS and isinstance(entry, list):
            good[str(name)] = _texts(key, entry, place, shown, tell)
        else:
            wanted = Kind.TEXT if key.kind is Kind.TABLE_OF_TEXT else Kind.TEXTS
            tell(place, f"{shown} must be {wanted.value}, not {entry!r}")
    return good


def _texts(
    key: Key, values: Iterable[object], place: tuple[str, ...], shown: str, tell: Tell
) -> tuple[str, ...]:
    good: list[str] = []
    for number, value in enumerate(values):
        if not isinstance(value, str):
            tell((*place, number), f"{shown} must be {Kind.TEXTS.value}, and {value!r} is none")
        elif _is_choice(key, value, (*place, number), shown, tell):
            good.append(value)
    return tuple(good)


def _is_choice(key: Key, value: str, place: tuple[str | int, ...], shown: str, tell: Tell) -> bool:
    if not key.choices or value in key.choices:
        return True
    choices = ", ".join(repr(choice) for choice in key.choices)
    tell(place, f"{shown} must be one of {choices}, not {value!r}{nearest(value, key.choices)}")
    return False
