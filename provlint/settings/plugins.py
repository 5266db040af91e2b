"""
Rules by others: modules that a configuration names, each with a tuple `RULES`.

They are looked for where Python finds what is installed with provlint. A configuration adds no folder to that, since it
may lie beside drafts of strangers, and with it whatever they put there.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence

from provlint.options import KINDS, Place, Tell, option_names
from provlint.rules import RULES
from provlint.rules._rule import Family, Rule
from provlint.settings.choosing import ALL
from provlint.settings.layers import Layer, Mistakes

KEY = "plugins"
_MODULE = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")
_LONGEST_NAME = 200
_RESERVED = (ALL, *(family.value for family in Family))


def load_plugins(layers: Iterable[Layer], mistakes: Mistakes) -> tuple[Rule, ...]:
    """
    The rules of every module that a layer names under `plugins`, in the order named, each module once.

    What the layers name adds up, so that a layer may speak of the rules of one before it. A module that is missing,
    fails or holds no rules, and a rule that there is already, are told to `mistakes`.
    """
    found: dict[str, Rule] = {}
    origins = {rule.name: "provlint itself" for rule in RULES}
    seen: set[str] = set()
    for layer in layers:
        tell = mistakes.within(layer)
        for place, module in _named(layer):
            if module in seen:
                continue
            seen.add(module)
            for rule in _load(module, place, tell):
                if rule.name in origins:
                    tell(
                        place,
                        f"plugins: '{module}' has a rule '{rule.name}', and so has {origins[rule.name]}",
                    )
                    continue
                origins[rule.name] = f"'{module}'"
                found[rule.name] = rule
    return tuple(found.values())


def _named(layer: Layer) -> list[tuple[Place, str]]:
    """The names in a layer, each with its place; what is of another kind is told where keys are checked."""
    value = layer.table.get(KEY)
    names = value if isinstance(value, list) else []
    return [((KEY, number), name) for number, name in enumerate(names) if isinstance(name, str)]


def _load(module: str, place: Place, tell: Tell) -> Sequence[Rule]:
    """The rules of one module; none where something is wrong with it, which is told."""
    if len(module) > _LONGEST_NAME or not _MODULE.fullmatch(module):
        tell(place, f"plugins: {module!r} is no name of a module; write as in 'house_rules' or 'house.rules'")
        return ()
    if _is_program(module):
        tell(place, f"plugins: '{module}' is a program or a module of Python's own, which holds no rules")
        return ()
    rules, fault = _import(module)
    if fault:
        tell(place, f"plugins: '{module}' {fault}")
        return ()
    if not isinstance(rules, (tuple, list)) or not rules:
        tell(place, f"plugins: '{module}' has no RULES, a tuple of its provlint.Rule values")
        return ()
    good = []
    for rule in rules:
        fault = _fault(rule)
        if fault:
            tell(place, f"plugins: '{module}' has in RULES {fault}")
        else:
            good.append(rule)
    return good


def _is_program(module: str) -> bool:
    """Whether a module never holds rules, while some of its kind do things when they are imported."""
    parts = module.split(".")
    return parts[0] in sys.stdlib_module_names or "__main__" in parts


def _import(module: str) -> tuple[object, str]:
    """What a module calls `RULES`, None where it calls nothing so; and what is wrong where it cannot be imported."""
    from importlib import import_module

    try:
        return getattr(import_module(module), "RULES", None), ""
    except ModuleNotFoundError as error:
        if error.name is not None and f"{module}.".startswith(f"{error.name}."):
            return None, "is not installed where provlint is; put it there, or name its folder in PYTHONPATH"
        return None, f"cannot be imported: {error}"
    except (
        Exception,
        SystemExit,
    ) as error:  # Whatever the code of others does, the other mistakes are told too.
        return None, f"cannot be imported: {type(error).__name__}: {error}".rstrip(": ")


def _fault(rule: object) -> str:
    """What keeps an entry of `RULES` from being used, in words that follow “has in RULES”; empty where nothing does."""
    if not isinstance(rule, Rule):
        return f"{rule!r:.80}, which is no provlint.Rule"
    if rule.name in _RESERVED:
        return f"a rule named '{rule.name}', which stands for several rules"
    if rule.family is Family.SUPPRESSIONS:
        return f"'{rule.name}' in the family of suppressions, whose findings provlint makes itself"
    odd = [name for name, value in option_names(rule.check).items() if not _can_be_set(value)]
    if odd:
        return f"'{rule.name}' with an option {odd[0]} whose default is none of {', '.join(KINDS.values())}"
    return ""


def _can_be_set(value: object) -> bool:
    """Whether a configuration could set an option with this default."""
    return type(value) in KINDS and (not isinstance(value, tuple) or all(isinstance(v, str) for v in value))
