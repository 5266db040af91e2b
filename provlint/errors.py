"""What can go wrong in a run, each with its facts as fields and a remedy in its message."""

from __future__ import annotations

from pathlib import Path


class ProvlintError(Exception):
    """A run that cannot go on as asked; its text says what is wrong and what to do."""


class UnreadableFile(ProvlintError):
    """A draft or a source that cannot be read as text."""

    def __init__(self, path: str | Path, reason: str, remedy: str) -> None:
        super().__init__(f"{path}: {reason}; {remedy}")
        self.path = path
        self.reason = reason


class MissingPath(ProvlintError):
    """A path that was named and is not there."""

    def __init__(self, path: str | Path, remedy: str = "check the spelling") -> None:
        super().__init__(f"{path}: no such file or folder; {remedy}")
        self.path = path


class InvalidSettings(ProvlintError):
    """Every mistake of one configuration, reported together."""

    def __init__(self, origin: str, mistakes: tuple[str, ...]) -> None:
        super().__init__("\n".join(f"{origin}: {mistake}" for mistake in mistakes))
        self.origin = origin
        self.mistakes = mistakes


class InvalidManifest(ProvlintError):
    """Every mistake of one list of sources, reported together."""

    def __init__(self, path: str | Path, mistakes: tuple[str, ...]) -> None:
        super().__init__("\n".join(f"{path}: {mistake}" for mistake in mistakes))
        self.path = path
        self.mistakes = mistakes


class UnknownRule(ProvlintError):
    """A rule asked for by a name that no rule has; `hint` names the nearest, or is empty."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(f"no rule is named '{name}'{hint}; see `provlint rules`")
        self.name = name
        self.hint = hint
