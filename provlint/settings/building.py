"""From layers of settings to the finished ones, every mistake in any of them told at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from provlint import __version__
from provlint.align.limits import DEFAULT_LIMITS
from provlint.options import Tell, read_options
from provlint.readers import PACKED
from provlint.rules import RULES
from provlint.rules._rule import Rule
from provlint.scope import Scope
from provlint.settings.choosing import Choice, configure, expand
from provlint.settings.keys import check_keys
from provlint.settings.layers import Layer, Mistakes
from provlint.settings.plugins import load_plugins
from provlint.settings.values import DEFAULT_SETTINGS, FailOn, FileIgnores, Settings, matcher
from provlint.settings.versions import admits

_LONGEST_PATTERN = 500
_MOST_STARS = 8
_STARS = re.compile(r"\*+")
_SINGLE = ("scope", "fail-on", "syntaxes", "require-reason")


def merge_layers(layers: Sequence[Layer]) -> Settings:
    """
    The settings that layers make together, the last one having the last word; of none, the defaults.

    A value replaces that of a layer before, a table adds its entries to those before. Raises InvalidSettings with
    every mistake in every layer.
    """
    if not layers:
        return DEFAULT_SETTINGS
    mistakes = Mistakes()
    ours = [layer for layer in layers if _is_for_us(layer, mistakes.within(layer))]
    builder = _Builder(load_plugins(ours, mistakes))
    for layer in ours:
        tell = mistakes.within(layer)
        builder.add(layer, check_keys(layer, tell), tell)
    mistakes.raise_any(layers)
    return builder.finish([layer.file for layer in layers if layer.file is not None])


def rules_under(layers: Sequence[Layer]) -> tuple[Rule, ...]:
    """
    Every rule there is under layers, ours first, each as its module has it: with no options or severity set.

    Raises InvalidSettings with what is wrong with their plugins, and with nothing else of what may be.
    """
    mistakes = Mistakes()
    ours = [layer for layer in layers if _is_for_us(layer, Mistakes().within(layer))]
    rules = (*RULES, *load_plugins(ours, mistakes))
    mistakes.raise_any(layers)
    return rules


def _is_for_us(layer: Layer, tell: Tell) -> bool:
    """Whether a layer is for this version; of one that is not, nothing else is worth telling."""
    required = layer.table.get("required-version")
    if not isinstance(required, str):
        return True
    try:
        if admits(required, __version__):
            return True
        tell(("required-version",), f"required-version is '{required}', and this is provlint {__version__}")
    except ValueError as error:
        tell(("required-version",), f"required-version {error}")
    return False


class _Builder:
    """The settings made of the layers seen so far."""

    def __init__(self, plugins: tuple[Rule, ...]) -> None:
        self._plugins = plugins
        self._rules = (*RULES, *plugins)
        self._choice = Choice(self._rules, {rule.name for rule in self._rules if rule.is_default})
        self._limits = DEFAULT_LIMITS
        self._single: dict[str, object] = {}
        self._sources: tuple[Path, ...] = ()
        self._formats: dict[str, str] = {}
        self._ignores: dict[tuple[str, Path], FileIgnores] = {}

    def add(self, layer: Layer, table: Mapping[str, object], tell: Tell) -> None:
        """Take in the next layer; `table` holds its keys that are of the right kinds."""
        self._choice.apply(table, tell)
        self._rules = configure(self._rules, table.get("rules"), tell)
        self._limits = read_options(self._limits, table.get("quotations", {}), ("quotations",), tell)
        self._single |= {key: table[key] for key in _SINGLE if table.get(key) is not None}
        sources = table.get("sources")
        if isinstance(sources, tuple):
            self._sources = tuple(layer.folder / Path(name).expanduser() for name in sources)
        self._add_formats(table.get("formats"), tell)
        self._add_ignores(layer, table.get("per-file-ignores"), tell)

    def finish(self, files: Sequence[Path]) -> Settings:
        """The settings; the last of `files` is the one they are said to come from."""
        self._choice.rules = self._rules
        known = self._choice.finish()
        syntaxes = self._single.get("syntaxes")
        return Settings(
            rules=tuple(rule for rule in known if rule.name in self._choice.running),
            scope=Scope(self._single.get("scope", Scope.PARAGRAPH)),
            fail_on=FailOn(self._single.get("fail-on", FailOn.WARNING)),
            sources=self._sources,
            limits=self._limits,
            known=known,
            plugins=self._plugins,
            requires_reason=self._single.get("require-reason") is True,
            syntaxes=syntaxes if isinstance(syntaxes, tuple) else None,
            formats=tuple(sorted(self._formats.items())),
            file_ignores=tuple(self._ignores.values()),
            file=files[-1] if files else None,
        )

    def _add_formats(self, table: object, tell: Tell) -> None:
        for suffix, format in _items(table):
            name = f".{suffix.removeprefix('.').lower()}"
            if name in PACKED or name == "." or "/" in name or "." in name[1:]:
                reason = "is never read as text" if name in PACKED else "is not what a file's name ends in"
                tell(("formats", suffix), f"formats: '{suffix}' {reason}; write as in '.qmd' = 'markdown'")
            else:
                self._formats[name] = str(format)

    def _add_ignores(self, layer: Layer, table: object, tell: Tell) -> None:
        for pattern, names in _items(table):
            place = ("per-file-ignores", pattern)
            rules = expand(names, self._rules, place, tell) if isinstance(names, tuple) else []
            if not _is_pattern(pattern):
                tell(place, f"per-file-ignores: '{pattern}' is not a pattern; write as in 'drafts/old/*.md'")
            else:
                self._ignores[pattern, layer.folder] = FileIgnores(
                    pattern, layer.folder.resolve(), tuple(rules)
                )


def _items(table: object) -> Iterable[tuple[str, object]]:
    return [(str(key), value) for key, value in table.items()] if isinstance(table, Mapping) else ()


def _is_pattern(pattern: str) -> bool:
    """Whether a pattern can match anything; one with many stars would take very long to say no."""
    if len(pattern) > _LONGEST_PATTERN or len(_STARS.findall(pattern)) > _MOST_STARS:
        return False
    try:
        return any(one.include for one in matcher(pattern).patterns)
    except ValueError:
        return False
