"""One table of settings and where it came from, and the mistakes found in several of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import define, field, frozen

from provlint.errors import InvalidSettings, Mistake
from provlint.options import Place, Tell

# A value that is longer than any screen need not be told whole.
_LONGEST = 2_000


@frozen
class Layer:
    """
    One table of settings. `name` tells a user where it came from, `folder` is where its relative paths start.

    `text`: the TOML it was read from, empty for one that is not from TOML, and `prefix` the keys that lead to the
    table in it. `file`: the file it was read from, if it was one.
    """

    name: str
    table: Mapping[str, object]
    folder: Path
    text: str = field(default="", repr=False)
    prefix: tuple[str, ...] = ()
    file: Path | None = None

    def lines(self) -> Mapping[Place, int]:
        """The line of each key in the file, by its place in the whole text; empty where there is no file."""
        if self.file is None:
            return {}
        from provlint.toml import find_lines

        return find_lines(self.text)

    def find_line(self, place: Place, lines: Mapping[Place, int]) -> int | None:
        """The line of what stands at `place` of the table, or of the nearest key around it that has one."""
        whole = (*self.prefix, *place)
        for length in range(len(whole), 0, -1):
            if whole[:length] in lines:
                return lines[whole[:length]]
        return None


@define
class Mistakes:
    """The mistakes of several layers, told together."""

    _found: list[tuple[Layer, Place, str]] = field(factory=list)

    def within(self, layer: Layer) -> Tell:
        """What tells the mistakes of one layer, each with its place in the table and its message."""

        def tell(place: Place, message: str) -> None:
            if len(message) > _LONGEST:
                message = f"{message[: _LONGEST // 2]} … {message[-_LONGEST // 2 :]}"
            self._found.append((layer, place, message))

        return tell

    def raise_any(self, layers: Iterable[Layer]) -> None:
        """Raise InvalidSettings with every mistake, layer by layer and line by line; nothing where there is none."""
        mistakes: list[Mistake] = []
        for layer in layers:
            own = [(place, message) for one, place, message in self._found if one is layer]
            lines = layer.lines() if own else {}
            found = [Mistake(layer.name, layer.find_line(place, lines), message) for place, message in own]
            mistakes += sorted(found, key=lambda mistake: mistake.line or 0)
        if mistakes:
            raise InvalidSettings(tuple(dict.fromkeys(mistakes)))
