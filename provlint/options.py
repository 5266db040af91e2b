"""Tables of a configuration that set the fields of one frozen class, every mistake in them told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from attrs import evolve, fields, has

Options = TypeVar("Options")
Place = tuple[str | int, ...]
Tell = Callable[[Place, str], None]

# Beyond this length nothing is a name that was misspelled, and below this likeness, of 1, no other name was meant.
_LONGEST_NAME = 80
_LIKENESS = 0.6
KINDS = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a string",
    tuple: "a list of strings",
}


def option_names(defaults: object) -> dict[str, object]:
    """The keys that set the fields of an attrs object, in kebab-case, and what they are set to; of others, none."""
    kind = type(defaults)
    if not has(kind):
        return {}
    return {field.name.replace("_", "-"): getattr(defaults, field.name) for field in fields(kind)}


def read_options(defaults: Options, value: object, place: tuple[str, ...], tell: Tell) -> Options:
    """
    `defaults`, an attrs object, with what the table `value` sets; `place` is the keys that lead to the table.

    What is wrong is told with its place: an unknown key, a value of another kind than the default's, a value the
    class refuses (ValueError).
    """
    known = option_names(defaults)
    key = ".".join(place)
    if not isinstance(value, Mapping):
        tell(place, f"{key} must be a table, not {value!r}")
        return defaults
    for name, setting in value.items():
        if name not in known:
            tell((*place, name), f"unknown key '{key}.{name}'{nearest(name, known)}{_listed(known)}")
        elif not _is_like(setting, known[name]):
            tell((*place, name), f"{key}.{name} must be {KINDS[type(known[name])]}, not {setting!r}")
        else:
            try:
                changed = {name.replace("-", "_"): tuple(setting) if isinstance(setting, list) else setting}
                defaults = evolve(defaults, **changed)  # type: ignore[misc]  # any attrs class will do
            except (TypeError, ValueError) as error:
                tell((*place, name), f"{key}.{name} {error}")
    return defaults


def nearest(name: str, known: Iterable[str]) -> str:
    """A remark on which of the known names was probably meant; empty where none is near."""
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import extractOne

    if len(name) > _LONGEST_NAME:
        return ""
    near = extractOne(name, sorted(known), scorer=Indel.normalized_similarity, score_cutoff=_LIKENESS)
    return f" (did you mean '{near[0]}'?)" if near else ""


def _is_like(value: object, default: object) -> bool:
    """Whether a value may stand where the default does; a whole number may stand for a fraction, never for a yes."""
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, tuple):
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, (int, float) if isinstance(default, float) else type(default))


def _listed(known: Mapping[str, object]) -> str:
    return f"; the keys are {', '.join(known)}" if known else "; it takes none"
