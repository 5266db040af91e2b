"""
What a run was asked to do: found, merged, and validated, with every mistake reported at once.

Files (`files`) and the environment make layers (`layers`) of keys (`keys`), which are merged (`building`) into the
finished `Settings` (`values`). Only a run that is given any of these loads more than the last.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from provlint.settings.files import CONFIG_NAMES, load_layers
from provlint.settings.values import DEFAULT_RULES, DEFAULT_SETTINGS, FailOn, Settings, find_rule

__all__ = [
    "CONFIG_NAMES",
    "DEFAULT_RULES",
    "DEFAULT_SETTINGS",
    "FailOn",
    "Settings",
    "build_settings",
    "find_rule",
    "load_settings",
]


def load_settings(path: Path | None) -> Settings:
    """The settings of a configuration file, its paths relative to it; of None, the defaults. Raises InvalidSettings."""
    if path is None:
        return DEFAULT_SETTINGS
    from provlint.settings.building import merge_layers

    return merge_layers(load_layers(path))


def build_settings(table: Mapping[str, object], origin: str, folder: Path) -> Settings:
    """
    The settings that one table of keys asks for; keys not given keep their defaults.

    `origin` names the table in messages; relative paths start from `folder`. Raises InvalidSettings with every
    mistake in the table.
    """
    from provlint.settings.building import merge_layers
    from provlint.settings.layers import Layer

    return merge_layers((Layer(origin, table, folder),))
