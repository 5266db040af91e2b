"""Where the baselines of a run lie, and what a run has to show for them; most runs have none."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define, field

from provlint.report import Diagnostic
from provlint.settings import Settings

if TYPE_CHECKING:
    from provlint.baseline import Accepted, Baseline

NAME = "provlint.baseline.json"


@define
class Ran:
    """
    What a run looked for and what it found.

    `rules`: by each draft it checked, named by its path from the folder `root`, those it ran. `known`: the names of all
    rules there are. `found`: by fingerprint, all that no comment suppressed.
    """

    root: Path
    known: Container[str]
    rules: dict[str, Container[str]] = field(factory=dict)
    found: dict[str, Diagnostic] = field(factory=dict)

    @classmethod
    def at(cls, path: Path, settings: Settings) -> Ran:
        """Nothing yet, for the baseline at `path`, where `settings` hold."""
        return cls(path.parent, frozenset(rule.name for rule in settings.known))

    def looked_for(self, accepted: Accepted) -> bool:
        """
        Whether this run would have made a finding if it were still there.

        Of a draft or a rule that is gone none can be made, which comes to the same.
        """
        if accepted.uri not in self.rules:
            return not (self.root / accepted.uri).exists()
        return accepted.rule in self.rules[accepted.uri] or accepted.rule not in self.known


class Baselines:
    """
    The baselines of a run: one that was asked for, or, for each draft, the one beside its configuration.

    `is_off`: whether findings are reported whatever a baseline says.
    """

    def __init__(self, asked: Path | None = None, *, is_off: bool = False) -> None:
        self._asked = asked
        self._is_off = is_off
        self._known: dict[Path, Baseline | None] = {}

    def place(self, settings: Settings) -> Path:
        """Where the baseline of a draft with these settings lies, or would lie."""
        home = Path.cwd() if settings.file is None else settings.file.parent
        return self._asked or home / NAME

    def of(self, path: Path) -> Baseline | None:
        """The baseline at `path`, read once; None where none lies there or none counts. Raises InvalidBaseline."""
        if path not in self._known:
            is_there = not self._is_off and (self._asked is not None or path.is_file())
            self._known[path] = _load(path) if is_there else None
        return self._known[path]


def _load(path: Path) -> Baseline:
    from provlint.baseline import load_baseline

    return load_baseline(path)
