"""What can go wrong in a run, each with its facts as fields and a remedy in its message."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen


class ProvlintError(Exception):
    """A run that cannot go on as asked; its text says what is wrong and what to do."""


class StoppedRun(ProvlintError):
    """What nothing can be said of any draft for, so that a run does not go on with the next one."""


class UnreadableFile(ProvlintError):
    """A draft or a source that cannot be read as text."""

    def __init__(self, path: str | Path, reason: str, remedy: str) -> None:
        super().__init__(f"{path}: {reason}; {remedy}")
        self.path = path
        self.reason = reason
        self.remedy = remedy


def reason_of(error: OSError) -> str:
    """What the system says went wrong with a file, in small letters."""
    return (error.strerror or type(error).__name__).lower()


def unreadable(path: str | Path, error: OSError) -> UnreadableFile:
    """The error to raise for a file that the system does not let be read."""
    return UnreadableFile(path, reason_of(error), "check the path and its permissions")


def unwritable(path: str | Path, error: OSError, remedy: str) -> UnreadableFile:
    """The error to raise for a file that the system does not let be written."""
    return UnreadableFile(path, f"cannot be written ({reason_of(error)})", remedy)


class MissingPath(ProvlintError):
    """A path that was named and is not there."""

    def __init__(self, path: str | Path, remedy: str = "check the spelling") -> None:
        super().__init__(f"{path}: no such file or folder; {remedy}")
        self.path = path


@frozen
class Mistake:
    """One mistake in a configuration: `origin` names the file or what else it stands in, `line` counts from 1."""

    origin: str
    line: int | None
    message: str

    def __str__(self) -> str:
        place = self.origin if self.line is None else f"{self.origin}:{self.line}"
        return f"{place}: {self.message}"


class InvalidSettings(ProvlintError):
    """Every mistake of the configuration of a run, reported together."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = mistakes


class InvalidManifest(ProvlintError):
    """Every mistake of one list of sources, reported together."""

    def __init__(self, path: str | Path, mistakes: tuple[str, ...]) -> None:
        super().__init__("\n".join(f"{path}: {mistake}" for mistake in mistakes))
        self.path = path
        self.mistakes = mistakes


class InvalidLock(InvalidManifest):
    """Every mistake of a lock, which then pins nothing."""


class MissingExtra(ProvlintError):
    """A format or an option whose library comes with an extra that is not installed; `extra` is the extra's name."""

    def __init__(self, format: str, library: str, extra: str = "bib") -> None:
        super().__init__(f"{format} needs {library}, which is not installed; pip install 'provlint[{extra}]'")
        self.format = format
        self.extra = extra


class BrokenRule(ProvlintError):
    """
    A rule by others that fails on a draft: it raises, or what it yields cannot be reported.

    `details`: the traceback of what it raised; empty where it raised nothing.
    """

    def __init__(self, rule: str, uri: str, fault: str, details: str = "") -> None:
        super().__init__(f"the rule '{rule}' fails on it: {fault}")
        self.rule = rule
        self.uri = uri
        self.fault = fault
        self.details = details


class UnknownRule(ProvlintError):
    """A rule asked for by a name that no rule has; `hint` names the nearest, or is empty."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(f"no rule is named '{name}'{hint}; see `provlint rules`")
        self.name = name
        self.hint = hint
