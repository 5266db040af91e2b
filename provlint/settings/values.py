"""The finished settings of one draft."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from provlint.align.limits import DEFAULT_LIMITS, Limits
from provlint.errors import UnknownRule
from provlint.options import nearest
from provlint.report import Severity
from provlint.rules import RULES
from provlint.rules._rule import Rule
from provlint.scope import Scope

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

DEFAULT_RULES = tuple(rule for rule in RULES if rule.is_default)
_OURS = frozenset(rule.name for rule in RULES)


class FailOn(Enum):
    """The gravity from which findings make the run fail."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"

    def is_reached(self, severity: Severity) -> bool:
        """Whether a finding of this severity makes the run fail."""
        return self is not FailOn.NEVER and severity.rank <= Severity(self.value).rank


@frozen
class FileIgnores:
    """Rules that do not run on drafts that match a pattern, written as in .gitignore and seen from `folder`."""

    pattern: str
    folder: Path
    rules: tuple[str, ...]

    def covers(self, path: Path) -> bool:
        """Whether a draft matches, by its whole path."""
        if not path.is_relative_to(self.folder):
            return False
        return matcher(self.pattern).match_file(path.relative_to(self.folder).as_posix())


@lru_cache(maxsize=256)
def matcher(pattern: str) -> GitIgnoreSpec:
    """What tells whether a path matches a pattern, written as in .gitignore. Raises ValueError."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines([pattern])


@frozen
class Settings:
    """
    What a run was asked to do; `sources` are folders, files or manifests.

    `known`: every rule with its options and severity set; `rules`: those of them that run; `plugins`: the rules by
    others as their modules have them; what of these is not given follows from `rules`. `honors_suppressions`: whether
    comments in a draft may suppress findings, which generated text is not trusted with unasked;
    `requires_reason`: whether one without a reason is itself a finding. `syntaxes`: the only forms of citation that
    count, None where each draft's habit decides. `formats`: what a name ends in, in small letters, and the format such
    drafts are read as. `file`: the configuration file these came from, if there is one.
    `root`: the folder from which fingerprints name drafts, None where they do so by uri.
    """

    rules: tuple[Rule, ...] = DEFAULT_RULES
    scope: Scope = Scope.PARAGRAPH
    fail_on: FailOn = FailOn.WARNING
    sources: tuple[Path, ...] = ()
    limits: Limits = DEFAULT_LIMITS
    known: tuple[Rule, ...] = field(repr=False)
    honors_suppressions: bool = False
    requires_reason: bool = False
    syntaxes: tuple[str, ...] | None = None
    formats: tuple[tuple[str, str], ...] = ()
    file_ignores: tuple[FileIgnores, ...] = ()
    file: Path | None = field(default=None, repr=False)
    root: Path | None = field(default=None, repr=False)
    plugins: tuple[Rule, ...] = field(repr=False)

    @known.default
    def _know(self) -> tuple[Rule, ...]:
        given = {rule.name: rule for rule in self.rules}
        ours = tuple(given.pop(rule.name, rule) for rule in RULES)
        return (*ours, *given.values())

    @plugins.default
    def _part(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.known if rule.name not in _OURS)

    def for_draft(self, path: Path) -> Settings:
        """These settings less the rules that do not run on the draft at `path`; links in its folders are followed."""
        if not self.file_ignores:
            return self
        whole = path.parent.resolve() / path.name
        dropped = {name for one in self.file_ignores if one.covers(whole) for name in one.rules}
        if not dropped:
            return self
        return evolve(self, rules=tuple(rule for rule in self.rules if rule.name not in dropped))

    def format_of(self, path: PurePath) -> str | None:
        """The format that a draft's name was given; None where its suffix has its usual meaning."""
        return dict(self.formats).get(path.suffix.lower())


DEFAULT_SETTINGS = Settings()


def find_rule(name: str, rules: Iterable[Rule] = RULES) -> Rule:
    """The rule of that name. Raises UnknownRule with the nearest one."""
    names = []
    for rule in rules:
        if rule.name == name:
            return rule
        names.append(rule.name)
    raise UnknownRule(name, nearest(name, names))
