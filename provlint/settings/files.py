"""Configuration files: found, read, and followed to the ones they build on."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from provlint.errors import InvalidSettings, Mistake

if TYPE_CHECKING:
    from provlint.settings.layers import Layer

CONFIG_NAMES = ("provlint.toml", ".provlint.toml", "pyproject.toml")
PROJECT = "pyproject.toml"
# A configuration is written by hand; what is longer is something else.
MOST_BYTES = 1_000_000


def config_in(folder: Path) -> Path | None:
    """The configuration file that lies in a folder itself. Raises InvalidSettings for a broken pyproject.toml."""
    for name in CONFIG_NAMES:
        path = folder / name
        if path.is_file() and (name != PROJECT or _speaks_of_us(path)):
            return path
    return None


def load_layers(path: Path) -> tuple[Layer, ...]:
    """The tables of a configuration file and of those it builds on, the farthest first. Raises InvalidSettings."""
    layers: list[Layer] = []
    seen: list[Path] = []
    while True:
        layer = _load_layer(path)
        layers.insert(0, layer)
        seen.append(path.resolve())
        base = layer.table.get("extend")
        if not isinstance(base, str):
            return tuple(layers)
        path = layer.folder / Path(base).expanduser()
        if path.resolve() in seen:
            names = " → ".join(shown_path(one) for one in (*seen, path.resolve()))
            raise _mistake(layer, ("extend",), f"extend goes in a circle: {names}")
        if not path.is_file():
            raise _mistake(layer, ("extend",), f"extend: there is no file {shown_path(path)}")
        if path.name == PROJECT and not _speaks_of_us(path):
            raise _mistake(layer, ("extend",), f"extend: {shown_path(path)} has no table [tool.provlint]")


def read_inline(text: str, folder: Path) -> Layer:
    """The layer that a piece of TOML on a command line makes. Raises InvalidSettings."""
    from provlint.settings.layers import Layer

    name = f"--config '{text}'"
    table = _parse(text, name)
    if "extend" in table:
        raise InvalidSettings((Mistake(name, None, "extend belongs in a file; name it with --config"),))
    return Layer(name, table, folder)


def shown_path(path: Path) -> str:
    """A path as a user would write it: from the working folder where it lies below that, else whole."""
    here, whole = Path.cwd(), Path(os.path.normpath(Path.cwd() / path))
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(whole)


def _speaks_of_us(path: Path) -> bool:
    """Whether a pyproject.toml has our table; one that never names us is not even parsed."""
    try:
        if b"provlint" not in path.read_bytes():
            return False
    except OSError:
        return False
    tool = _parse(_read(path), shown_path(path)).get("tool")
    return isinstance(tool, Mapping) and "provlint" in tool


def _load_layer(path: Path) -> Layer:
    from provlint.settings.layers import Layer

    text, name = _read(path), shown_path(path)
    table, folder = _parse(text, name), (Path.cwd() / path).parent
    if path.name != PROJECT:
        return Layer(name, table, folder, text, (), path)
    whole = Layer(name, {}, folder, text, (), path)
    tool = table.get("tool")
    own = tool.get("provlint", {}) if isinstance(tool, Mapping) else {}
    if not isinstance(own, Mapping):
        raise _mistake(whole, ("tool", "provlint"), f"tool.provlint must be a table, not {own!r}")
    return Layer(name, own, folder, text, ("tool", "provlint"), path)


def _mistake(layer: Layer, place: tuple[str, ...], message: str) -> InvalidSettings:
    return InvalidSettings((Mistake(layer.name, layer.find_line(place, layer.lines()), message),))


def _read(path: Path) -> str:
    try:
        data = path.read_bytes()
        if len(data) > MOST_BYTES:
            raise InvalidSettings(
                (
                    Mistake(
                        shown_path(path),
                        None,
                        f"is larger than {MOST_BYTES:,} bytes, too large to be a configuration",
                    ),
                )
            )
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except (UnicodeDecodeError, OSError) as error:
        raise InvalidSettings(
            (Mistake(shown_path(path), None, f"cannot be read as TOML: {error}"),)
        ) from error


def _parse(text: str, name: str) -> dict[str, object]:
    """The table of a TOML text; raises InvalidSettings where it is none, or would take too long to read."""
    from provlint.toml import InvalidToml, load_toml

    try:
        return load_toml(text)
    except InvalidToml as error:
        raise InvalidSettings((Mistake(name, error.line, f"cannot be read as TOML: {error}"),)) from error
