"""Which configuration each draft falls under: the nearest file's, with the environment and the command line on top."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from provlint.errors import InvalidSettings, MissingPath, Mistake
from provlint.settings import DEFAULT_SETTINGS, Settings
from provlint.settings.files import config_in, load_layers, read_inline

if TYPE_CHECKING:
    from provlint.rules._rule import Rule
    from provlint.settings.layers import Layer

COMMAND_LINE = "command line"
CONFIG_VARIABLE = "PROVLINT_CONFIG"
_PREFIX = "PROVLINT_"


@frozen
class Configuration:
    """
    What one configuration file, the environment and the command line make together.

    `layers`: the farthest first, the last having the last word. `home`: the folder where the lock and the cache of its
    sources lie: that of the file that names them.
    """

    settings: Settings
    layers: tuple[Layer, ...]
    home: Path


@frozen
class Planned:
    """A draft that is to be checked, what it falls under, and what that makes of its settings."""

    path: Path
    configuration: Configuration
    settings: Settings


@frozen
class Asked:
    """
    What a command line says of the configuration.

    `file`: the one to use for every draft; `inline`: pieces of TOML; `options`: keys and values; `is_isolated`: whether
    files and the environment are left aside.
    """

    file: Path | None = None
    inline: tuple[str, ...] = ()
    options: Mapping[str, object] = {}
    is_isolated: bool = False


class Configurations:
    """The configuration of each folder of drafts, every file read once, when it is asked for."""

    def __init__(self, asked: Asked, environment: Mapping[str, str] | None = None) -> None:
        self._environment = {} if asked.is_isolated else os.environ if environment is None else environment
        self._fixed = asked.file or self._from_environment()
        self._asked = asked
        self._files: dict[Path, Path | InvalidSettings | None] = {}
        self._known: dict[Path | None, Configuration] = {}
        self._broken: dict[Path | None, InvalidSettings] = {}

    @property
    def is_isolated(self) -> bool:
        """Whether files and the environment are left aside."""
        return self._asked.is_isolated

    def anew(self) -> Configurations:
        """The same, with nothing read yet."""
        return Configurations(self._asked, self._environment)

    def of_folder(self, folder: Path) -> Configuration:
        """
        The configuration for drafts in a folder; where no file lies there or above, that of the working folder.

        Raises InvalidSettings and, for a file that was named and is not there, MissingPath.
        """
        return self._of_file(self._find(folder))

    def of_working_folder(self) -> Configuration:
        """The configuration for the folder the run was started in. Raises as `of_folder` does."""
        return self.of_folder(Path.cwd())

    def rules(self) -> tuple[Rule, ...]:
        """
        Every rule there is for the working folder, each as its module has it, ours first.

        Raises MissingPath, and InvalidSettings for a file that is no TOML or for its plugins, not for other mistakes.
        """
        from provlint.settings.building import rules_under

        return rules_under(self._layers(self._find(Path.cwd())))

    def _find(self, folder: Path) -> Path | None:
        if self._fixed is not None or self.is_isolated:
            return self._fixed
        return self._nearest(folder) or self._nearest(Path.cwd())

    def _nearest(self, folder: Path) -> Path | None:
        """The file in a folder or the nearest above; each folder is looked into once."""
        whole = folder.resolve()
        seen: list[Path] = []
        found: Path | InvalidSettings | None = None
        for place in (whole, *whole.parents):
            if place in self._files:
                found = self._files[place]
                break
            seen.append(place)
            found = _look_into(place)
            if found is not None:
                break
        self._files |= dict.fromkeys(seen, found)
        if isinstance(found, InvalidSettings):
            raise found
        return found

    def _of_file(self, file: Path | None) -> Configuration:
        if file in self._broken:
            raise self._broken[file]
        if file not in self._known:
            try:
                self._known[file] = self._read(file)
            except InvalidSettings as error:
                self._broken[file] = error
                raise
        return self._known[file]

    def _layers(self, file: Path | None) -> tuple[Layer, ...]:
        if file is not None and not file.is_file():
            origin = "--config" if self._environment.get(CONFIG_VARIABLE) != str(file) else CONFIG_VARIABLE
            raise MissingPath(file, f"name a configuration file with {origin}")
        return (*(() if file is None else load_layers(file)), *self._above)

    def _read(self, file: Path | None) -> Configuration:
        layers = self._layers(file)
        settings = DEFAULT_SETTINGS
        if layers:
            from provlint.settings.building import merge_layers

            settings = merge_layers(layers)
        naming = [layer.file for layer in layers if layer.file is not None and "sources" in layer.table]
        home = naming[-1] if naming else file
        return Configuration(settings, layers, Path.cwd() if home is None else home.parent)

    def _from_environment(self) -> Path | None:
        value = self._environment.get(CONFIG_VARIABLE)
        return Path(value) if value else None

    @cached_property
    def _above(self) -> Sequence[Layer]:
        """What counts more than any file: the environment, pieces of TOML, options."""
        layers: list[Layer] = []
        here = Path.cwd()
        if any(name.startswith(_PREFIX) for name in self._environment):
            from provlint.settings.environment import read_environment

            layers += read_environment(self._environment, here)
        layers += [read_inline(text, here) for text in self._asked.inline]
        if self._asked.options:
            from provlint.settings.layers import Layer

            layers.append(Layer(COMMAND_LINE, self._asked.options, here))
        return layers


def _look_into(folder: Path) -> Path | InvalidSettings | None:
    try:
        return config_in(folder)
    except InvalidSettings as error:
        return error


def gather_mistakes(errors: Sequence[InvalidSettings]) -> InvalidSettings:
    """One error with the mistakes of several configurations, each once."""
    mistakes: dict[Mistake, None] = {}
    for error in errors:
        mistakes |= dict.fromkeys(error.mistakes)
    return InvalidSettings(tuple(mistakes))
