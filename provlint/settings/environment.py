"""Settings from environment variables, for a run that cannot be given a file or options, as in CI."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from provlint.settings.keys import KEYS, Kind
from provlint.settings.layers import Layer


def read_environment(environment: Mapping[str, str], folder: Path) -> tuple[Layer, ...]:
    """
    A layer for each variable that sets something; an empty one sets nothing.

    Names are separated by commas, paths as the system separates those of PATH; relative ones start from `folder`.
    """
    layers = []
    for key in KEYS:
        value = environment.get(key.variable or "", "").strip()
        if key.variable is not None and value:
            layers.append(Layer(key.variable, {key.name: _value(key.kind, key.name, value)}, folder))
    return tuple(layers)


def _value(kind: Kind, name: str, value: str) -> object:
    if kind is not Kind.TEXTS:
        return value
    parts = value.split(os.pathsep if name == "sources" else ",")
    return [part.strip() for part in parts if part.strip()]
