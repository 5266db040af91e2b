"""Tables of a configuration that set the fields of one frozen class, every mistake in them told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from attrs import evolve, fields, has

Options = TypeVar("Options")

_KINDS = {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}


def option_names(defaults: object) -> dict[str, object]:
    """The keys that set the fields of an attrs object, in kebab-case, and what they are set to; of others, none."""
    kind = type(defaults)
    if not has(kind):
        return {}
    return {field.name.replace("_", "-"): getattr(defaults, field.name) for field in fields(kind)}


def read_options(defaults: Options, value: object, key: str, mistakes: list[str]) -> Options:
    """
    `defaults`, an attrs object, with what the table `value` sets; `key` names the table.

    What is wrong is added to `mistakes`: an unknown key, a value of another kind than the default's, a value the
    class refuses (ValueError).
    """
    known = option_names(defaults)
    if not isinstance(value, Mapping):
        mistakes.append(f"{key} must be a table, not {value!r}")
        return defaults
    for name, setting in value.items():
        if name not in known:
            mistakes.append(f"unknown key '{key}.{name}'{_hint(name, known)}{_listed(known)}")
        elif not _is_like(setting, known[name]):
            mistakes.append(f"{key}.{name} must be {_KINDS[type(known[name])]}, not {setting!r}")
        else:
            try:
                changed = {name.replace("-", "_"): setting}
                defaults = evolve(defaults, **changed)  # type: ignore[misc]  # any attrs class will do
            except ValueError as error:
                mistakes.append(f"{key}.{name} {error}")
    return defaults


def _is_like(value: object, default: object) -> bool:
    """Whether a value may stand where the default does; a whole number may stand for a fraction, never for a yes."""
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    return isinstance(value, (int, float) if isinstance(default, float) else type(default))


def _hint(name: str, known: Mapping[str, object]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return f" (did you mean '{near[0]}'?)" if near else ""


def _listed(known: Mapping[str, object]) -> str:
    return f"; the keys are {', '.join(known)}" if known else "; it takes none"
