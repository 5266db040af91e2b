"""The JSON Schema of a configuration, made from its keys, for editors that check and complete what is written."""

from __future__ import annotations

import json
from collections.abc import Sequence

from provlint.align.limits import DEFAULT_LIMITS
from provlint.options import option_names
from provlint.rules import RULES
from provlint.rules._rule import Family, Rule
from provlint.settings.choosing import ALL
from provlint.settings.keys import KEYS, Key, Kind

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TYPES = {bool: "boolean", int: "integer", float: "number", str: "string"}
_OF_RULES = ("select", "extend-select", "ignore")


def write_schema(rules: Sequence[Rule] = RULES) -> str:
    """The JSON Schema of a configuration file, as the text of a file."""
    return json.dumps(make_schema(rules), indent=2, ensure_ascii=False) + "\n"


def make_schema(rules: Sequence[Rule] = RULES) -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of the table that a configuration file holds, where these rules are known."""
    return {
        "$schema": DRAFT,
        "title": "provlint configuration",
        "description": "provlint.toml, .provlint.toml, or [tool.provlint] in pyproject.toml",
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: _of_key(key, rules) for key in KEYS},
    }


def _of_key(key: Key, rules: Sequence[Rule]) -> dict[str, object]:
    said: dict[str, object] = {"description": key.summary}
    if key.kind is Kind.TEXT:
        return said | _one_of(key, rules)
    if key.kind is Kind.FLAG:
        return said | {"type": "boolean"}
    if key.kind is Kind.TEXTS:
        return said | {"type": "array", "items": _one_of(key, rules)}
    return said | {"type": "object"} | _of_table(key, rules)


def _of_table(key: Key, rules: Sequence[Rule]) -> dict[str, object]:
    if key.kind is Kind.TABLE_OF_TEXTS:
        return {"additionalProperties": {"type": "array", "items": _rule_names(rules)}}
    if key.kind is Kind.TABLE_OF_TEXT:
        names: dict[str, object] = {"propertyNames": _rule_names(rules)} if key.name == "severity" else {}
        return names | {"additionalProperties": _one_of(key, rules)}
    if key.name == "quotations":
        return _of_options(DEFAULT_LIMITS)
    tables = {rule.name: _of_options(rule.check) for rule in rules}
    return {"additionalProperties": False, "properties": tables}


def _one_of(key: Key, rules: Sequence[Rule]) -> dict[str, object]:
    """What one string of a key may be."""
    if key.name in _OF_RULES:
        return _rule_names(rules)
    return {"enum": list(key.choices)} if key.choices else {"type": "string"}


def _rule_names(rules: Sequence[Rule]) -> dict[str, object]:
    return {"enum": [ALL, *(family.value for family in Family), *(rule.name for rule in rules)]}


def _of_options(defaults: object) -> dict[str, object]:
    properties: dict[str, object] = {}
    for name, value in option_names(defaults).items():
        kind = type(value)
        one: dict[str, object] = (
            {"type": "array", "items": {"type": "string"}, "default": list(value)}
            if isinstance(value, tuple)
            else {"type": _TYPES[kind], "default": value}
        )
        properties[name] = one
    return {"type": "object", "additionalProperties": False, "properties": properties}
