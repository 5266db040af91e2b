"""What a run was asked to do: found, merged, and validated, with every mistake reported at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import TypeVar

from attrs import evolve, field, frozen

from provlint.align.limits import DEFAULT_LIMITS, Limits
from provlint.errors import InvalidSettings, UnknownRule
from provlint.options import read_options
from provlint.report import Severity
from provlint.rules import RULES
from provlint.rules._rule import Family, Rule
from provlint.scope import Scope

Choice = TypeVar("Choice", bound=Enum)

CONFIG_NAMES = ("provlint.toml", ".provlint.toml", "pyproject.toml")
DEFAULT_RULES = tuple(rule for rule in RULES if rule.is_default)


class FailOn(Enum):
    """The gravity from which findings make the run fail."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"

    def is_reached(self, severity: Severity) -> bool:
        """Whether a finding of this severity makes the run fail."""
        return self is not FailOn.NEVER and severity.rank <= Severity(self.value).rank


@frozen
class Settings:
    """
    What a run was asked to do; `sources` are folders, files or manifests.

    `known`: every rule with its options set; `rules`: those of them that run.
    """

    rules: tuple[Rule, ...] = DEFAULT_RULES
    scope: Scope = Scope.PARAGRAPH
    fail_on: FailOn = FailOn.WARNING
    sources: tuple[Path, ...] = ()
    limits: Limits = DEFAULT_LIMITS
    known: tuple[Rule, ...] = field(default=RULES, repr=False)


DEFAULT_SETTINGS = Settings()


def find_config(folder: Path) -> Path | None:
    """The configuration file of a folder: in it or in the nearest folder above that has one; None if none has."""
    folder = folder.resolve()
    for place in (folder, *folder.parents):
        for name in CONFIG_NAMES:
            path = place / name
            if path.is_file() and (name != "pyproject.toml" or _read_table(path) is not None):
                return path
    return None


def load_settings(path: Path | None) -> Settings:
    """The settings of a configuration file, its paths relative to it; of None, the defaults. Raises InvalidSettings."""
    if path is None:
        return DEFAULT_SETTINGS
    return build_settings(_read_table(path) or {}, str(path), path.parent)


def build_settings(table: Mapping[str, object], origin: str, folder: Path) -> Settings:
    """
    The settings that a table of keys asks for; keys not given keep their defaults.

    `origin` names the table in messages; relative `sources` start from `folder`. Raises InvalidSettings with
    every mistake in the table.
    """
    mistakes = [
        f"unknown key '{key}'{_suggest(key, _KEYS)}; the keys are {', '.join(_KEYS)}"
        for key in table
        if key not in _KEYS
    ]
    select = _names(table, "select", mistakes)
    ignore = _names(table, "ignore", mistakes)
    known = _configure(table.get("rules", {}), mistakes)
    rules = _choose(known, DEFAULT_RULES, select, ignore, mistakes)
    limits = read_options(DEFAULT_LIMITS, table.get("quotations", {}), "quotations", mistakes)
    scope = _member(table, "scope", Scope, Scope.PARAGRAPH, mistakes)
    fail_on = _member(table, "fail-on", FailOn, FailOn.WARNING, mistakes)
    sources = tuple(folder / name for name in _names(table, "sources", mistakes) or ())
    if mistakes:
        raise InvalidSettings(origin, tuple(mistakes))
    return Settings(rules, scope, fail_on, sources, limits, known)


def override(
    settings: Settings,
    select: Sequence[str],
    ignore: Sequence[str],
    scope: str | None = None,
    fail_on: str | None = None,
) -> Settings:
    """`settings` with what a command line says on top, None and () changing nothing. Raises InvalidSettings."""
    mistakes: list[str] = []
    rules = _choose(settings.known, settings.rules, select or None, ignore, mistakes)
    if mistakes:
        raise InvalidSettings("command line", tuple(mistakes))
    return evolve(
        settings,
        rules=rules,
        scope=Scope(scope) if scope else settings.scope,
        fail_on=FailOn(fail_on) if fail_on else settings.fail_on,
    )


def find_rule(name: str) -> Rule:
    """The rule of that name. Raises UnknownRule with the nearest one."""
    for rule in RULES:
        if rule.name == name:
            return rule
    raise UnknownRule(name, _suggest(name, [rule.name for rule in RULES]))


_KEYS = ("sources", "select", "ignore", "scope", "fail-on", "quotations", "rules")


def _read_table(path: Path) -> dict[str, object] | None:
    """The provlint table of a configuration file; None where a pyproject.toml has none. Raises InvalidSettings."""
    import tomllib

    try:
        content: dict[str, object] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise InvalidSettings(str(path), (f"cannot be read as TOML: {error}",)) from error
    if path.name != "pyproject.toml":
        return content
    tool = content.get("tool")
    table = tool.get("provlint") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _choose(
    known: tuple[Rule, ...],
    default: tuple[Rule, ...],
    select: Iterable[str] | None,
    ignore: Iterable[str] | None,
    mistakes: list[str],
) -> tuple[Rule, ...]:
    chosen = {rule.name for rule in default} if select is None else _expand("select", select, mistakes)
    dropped = _expand("ignore", ignore or (), mistakes)
    return tuple(rule for rule in known if rule.name in chosen and rule.name not in dropped)


def _configure(tables: object, mistakes: list[str]) -> tuple[Rule, ...]:
    """Every rule, with the options that the tables of their names set."""
    if not isinstance(tables, Mapping):
        mistakes.append(f"rules must be a table of tables, not {tables!r}")
        return RULES
    names = [rule.name for rule in RULES]
    mistakes.extend(
        f"rules: no rule is named '{name}'{_suggest(name, names)}; see `provlint rules`"
        for name in tables
        if name not in names
    )
    return tuple(
        evolve(rule, check=read_options(rule.check, tables[rule.name], f"rules.{rule.name}", mistakes))
        if rule.name in tables
        else rule
        for rule in RULES
    )


def _expand(key: str, names: Iterable[str], mistakes: list[str]) -> set[str]:
    """The rules that the names of rules and families, or `all`, stand for; a family means its default rules."""
    chosen: set[str] = set()
    rules = {rule.name for rule in RULES}
    families = {family.value for family in Family}
    for name in names:
        if name in rules:
            chosen.add(name)
        elif name in families:
            chosen.update(
                r.name for r in RULES if r.family.value == name and (r.is_default or key == "ignore")
            )
        elif name == "all":
            chosen.update(rules)
        else:
            hint = _suggest(name, [*rules, *families])
            mistakes.append(f"{key}: no rule or family is named '{name}'{hint}; see `provlint rules`")
    return chosen


def _names(table: Mapping[str, object], key: str, mistakes: list[str]) -> tuple[str, ...] | None:
    if key not in table:
        return None
    value = table[key]
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(str(item) for item in value)
    mistakes.append(f"{key} must be a list of strings, not {value!r}")
    return ()


def _member(
    table: Mapping[str, object], key: str, kind: type[Choice], default: Choice, mistakes: list[str]
) -> Choice:
    if key not in table:
        return default
    for member in kind:
        if member.value == table[key]:
            return member
    choices = ", ".join(repr(member.value) for member in kind)
    mistakes.append(f"{key} must be one of {choices}, not {table[key]!r}")
    return default


def _suggest(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, sorted(known), n=1)
    return f" (did you mean '{near[0]}'?)" if near else ""
