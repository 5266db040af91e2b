"""Settings as TOML, each with where it comes from, and drafts with the configuration they fall under."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from provlint.configurations import Configuration, Planned
from provlint.options import Place, option_names
from provlint.reporters.terminal import printable
from provlint.rules import RULES
from provlint.rules._rule import Rule
from provlint.settings import DEFAULT_SETTINGS, Settings
from provlint.settings.files import shown_path
from provlint.settings.keys import KEYS, Key
from provlint.settings.layers import Layer

DEFAULT = "default"
_ADDED_UP = ("plugins", "extend-select", "ignore")
# Those of them that a `select` begins anew.
_CHOOSING = _ADDED_UP[1:]
_Lines = Mapping[int, Mapping[Place, int]]
# How many drafts are named above the settings they share.
_MOST_NAMES = 3


def show_files(planned: Iterable[Planned]) -> Iterator[str]:
    """A line a draft: its path, and the file its configuration comes from."""
    for one in planned:
        file = one.configuration.settings.file
        yield f"{printable(str(one.path))}\t{'defaults' if file is None else printable(shown_path(file))}\n"


def show_settings(planned: Iterable[Planned]) -> Iterator[str]:
    """The settings of each draft with where each comes from; drafts that share all of them are shown together."""
    groups: dict[tuple[int, tuple[str, ...]], list[Planned]] = {}
    for one in planned:
        groups.setdefault((id(one.configuration), tuple(r.name for r in one.settings.rules)), []).append(one)
    for number, group in enumerate(groups.values()):
        names = [str(one.path) for one in group[:_MOST_NAMES]]
        more = f" and {len(group) - _MOST_NAMES} more" if len(group) > _MOST_NAMES else ""
        yield ("\n" if number else "") + printable(f"# {', '.join(names)}{more}") + "\n"
        for line in _show(group[0].configuration, group[0].settings):
            yield printable(line) + "\n"


def _show(configuration: Configuration, settings: Settings) -> Iterator[str]:
    layers = configuration.layers
    lines = {id(layer): layer.lines() for layer in layers}
    shown: list[tuple[str, str]] = []
    for key in KEYS:
        shown += _entries(key, layers, lines, settings)
    width = min(60, max(len(text) for text, _ in shown))
    for text, origin in shown:
        yield f"{text:<{width}}  # {origin}"
    yield "# what runs:"
    for severity, rules in groupby(
        sorted(settings.rules, key=lambda r: r.severity.rank), lambda r: r.severity
    ):
        yield f"#   {severity.value}: {', '.join(rule.name for rule in rules)}"


def _entries(
    key: Key, layers: Sequence[Layer], lines: _Lines, settings: Settings
) -> Iterator[tuple[str, str]]:
    """Each entry of one key as TOML, and where it comes from."""
    if key.name in _ADDED_UP:
        renewing = [n for n, layer in enumerate(layers) if "select" in layer.table]
        first = renewing[-1] if renewing and key.name in _CHOOSING else 0
        for layer in layers[first:]:
            if key.name in layer.table:
                yield f"{key.name} = {_toml(layer.table[key.name])}", _origin(layer, (key.name,), lines)
        return
    usual = _defaults(key, (*RULES, *settings.plugins))
    given: dict[Place, tuple[object, str]] = {place: (value, DEFAULT) for place, value in usual}
    for layer in layers:
        for place, value in _flatten(key, layer.table):
            given[place] = (value, _origin(layer, place, lines))
    for place, (value, origin) in given.items():
        shown = settings.sources if key.name == "sources" else value
        yield f"{'.'.join(_part(str(part)) for part in place)} = {_toml(shown)}", origin


def _flatten(key: Key, table: Mapping[str, object]) -> Iterator[tuple[Place, object]]:
    """The entries of a key in one table, each with the keys that lead to it."""
    value = table.get(key.name)
    if not isinstance(value, Mapping):
        if value is not None:
            yield (key.name,), value
        return
    for name, entry in value.items():
        if key.name == "rules" and isinstance(entry, Mapping):
            for option, setting in entry.items():
                yield (key.name, name, option), setting
        else:
            yield (key.name, name), entry


def _defaults(key: Key, rules: Sequence[Rule]) -> Iterator[tuple[Place, object]]:
    """What holds where nothing is said, each with the keys that lead to it."""
    from provlint.align.limits import DEFAULT_LIMITS

    if key.name == "quotations":
        yield from (((key.name, name), value) for name, value in option_names(DEFAULT_LIMITS).items())
    elif key.name == "rules":
        for rule in rules:
            for name, value in option_names(rule.check).items():
                yield (key.name, rule.name, name), value
    elif key.name in ("sources", "scope", "fail-on", "require-reason"):
        usual: dict[str, object] = {
            "sources": [],
            "scope": DEFAULT_SETTINGS.scope.value,
            "fail-on": DEFAULT_SETTINGS.fail_on.value,
            "require-reason": DEFAULT_SETTINGS.requires_reason,
        }
        yield (key.name,), usual[key.name]


def _origin(layer: Layer, place: Place, lines: _Lines) -> str:
    line = layer.find_line(place, lines[id(layer)])
    return layer.name if line is None else f"{layer.name}:{line}"


def _part(name: str) -> str:
    return name if name.replace("-", "").replace("_", "").isalnum() and name.isascii() else json.dumps(name)


def _toml(value: object) -> str:
    """A value of a configuration as TOML."""
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(_toml(item) for item in value)}]"
    if isinstance(value, Path):
        return json.dumps(shown_path(value), ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False)
