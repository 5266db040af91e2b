"""A run: every draft that is checked, with the settings and the sources it is checked by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from attrs import frozen

from provlint.configurations import Configuration, Planned, gather_mistakes
from provlint.drafts import find_drafts, has_draft_suffix, lies_in
from provlint.errors import InvalidSettings, ProvlintError
from provlint.inputs import STDIN, Inputs, MissingInput
from provlint.report import Diagnostic, Failure
from provlint.settings import FailOn, Settings
from provlint.sources.corpus import Corpus
from provlint.text.document import Document


@frozen
class Task:
    """A draft as it was read, or why it was not, with what it is checked by."""

    draft: Document
    settings: Settings
    corpus: Corpus


Track = Callable[[Sequence[Planned]], Iterator[Planned]]
"""What goes through the drafts of a run, and may show how far it has come."""


class Run:
    """
    What a command line asks for, each draft under the configuration nearest to it.

    Drafts under two configurations are checked against the sources of their own; `corpora` are those made so far.
    """

    def __init__(self, inputs: Inputs, track: Track = iter) -> None:
        self._inputs = inputs
        self._track = track
        self._configurations = inputs.configurations
        self._corpora: dict[tuple[Path, ...], Corpus] = {}
        self._thresholds: dict[str, FailOn] = {}
        self._broken: list[InvalidSettings] = []
        self._keys: dict[int, tuple[Path, ...]] = {}

    @property
    def corpora(self) -> tuple[Corpus, ...]:
        """The sources made so far, one for each set of paths."""
        return tuple(self._corpora.values())

    def tasks(self) -> Iterator[Task | Failure]:
        """
        The drafts, read one by one; one that cannot be read comes as a Failure, and so does one without sources.

        Raises MissingInput where there are no drafts, or no sources for any of them, and InvalidSettings.
        """
        planned = self.plan()
        if not planned:
            self._corpus(self._configurations.of_working_folder())
        errors = self._prepare(planned)
        for one in self._track(planned):
            error = errors.get(self._key(one.configuration))
            if error is not None:
                yield Failure(self._uri(one.path), f"{one.path}: not checked: {error}")
                continue
            try:
                draft = self._inputs.read(one.path, one.settings)
                self._thresholds[draft.uri] = one.settings.fail_on
                yield Task(draft, one.settings, self._corpus(one.configuration))
            except ProvlintError as error:
                yield Failure(str(one.path), str(error))

    def plan(self) -> tuple[Planned, ...]:
        """
        The drafts of the run in the order they are checked.

        Raises MissingInput where there are none, and InvalidSettings with the mistakes of all their configurations.
        """
        if not self._inputs.paths:
            raise MissingInput("no drafts given; name files or folders, or - for standard input")
        planned = [draft for path in self._inputs.paths for draft in self._drafts(path)]
        if self._broken:
            raise gather_mistakes(self._broken)
        if not planned and not self._inputs.is_skipping_sources:
            names = ", ".join(str(path) for path in self._inputs.paths)
            raise MissingInput(
                f"{names}: no drafts there; provlint reads .md, .markdown, .mdx, .txt and .text files"
            )
        return tuple(planned)

    def shown(self) -> tuple[Planned, ...]:
        """The drafts of the run as planned; where none are named, the working folder. Raises as `plan` does."""
        if self._inputs.paths:
            return self.plan()
        configuration = self._configurations.of_working_folder()
        return (Planned(Path(), configuration, configuration.settings),)

    def is_failed_by(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding on a draft of this run is as grave as that draft's configuration allows none to be."""
        return self._thresholds.get(diagnostic.uri, FailOn.WARNING).is_reached(diagnostic.severity)

    def _drafts(self, path: Path) -> list[Planned]:
        if path == STDIN:
            return self._planned(path, Path(self._inputs.stdin_name))
        if not path.is_dir():
            planned = self._planned(path, path)
            is_kept_out = self._inputs.is_skipping_sources and path.is_file()
            return [
                one
                for one in planned
                if not (is_kept_out and lies_in(path, self._sources(one.configuration)))
            ]
        own = self._configuration(path)
        known = () if own is None else self._sources(own)
        found = list(find_drafts(path, known, self._is_draft))
        planned = [one for draft in found for one in self._planned(draft, draft)]
        return self._without_sources(planned, path)

    def _planned(self, path: Path, name: Path) -> list[Planned]:
        """The draft at `path`, which has `name`, as planned; nothing where its configuration has mistakes."""
        configuration = self._configuration(name.parent)
        if configuration is None:
            return []
        return [Planned(path, configuration, configuration.settings.for_draft(name))]

    def _without_sources(self, planned: list[Planned], path: Path) -> list[Planned]:
        """The drafts of a folder without what lies among the sources of any of them, where these are further down."""
        if len({id(one.configuration) for one in planned}) < 2:
            return planned
        whole = path.resolve()
        folders = {source.resolve() for one in planned for source in self._sources(one.configuration)}
        folders = {folder for folder in folders if not whole.is_relative_to(folder)}
        return [
            one for one in planned if folders.isdisjoint([one.path.resolve(), *one.path.resolve().parents])
        ]

    def _is_draft(self, path: Path) -> bool:
        if has_draft_suffix(path):
            return True
        configuration = self._configuration(path.parent)
        return configuration is not None and configuration.settings.format_of(path) is not None

    def _configuration(self, folder: Path) -> Configuration | None:
        """The configuration of a folder; None where it has mistakes, which are kept to be told with all the others."""
        try:
            return self._configurations.of_folder(folder)
        except InvalidSettings as error:
            if error not in self._broken:
                self._broken.append(error)
            return None

    def _sources(self, configuration: Configuration) -> tuple[Path, ...]:
        return self._inputs.source_paths(configuration.settings)

    def _key(self, configuration: Configuration) -> tuple[Path, ...]:
        # Configurations are few and kept for the whole run; their paths are followed once.
        if id(configuration) not in self._keys:
            self._keys[id(configuration)] = tuple(path.resolve() for path in self._sources(configuration))
        return self._keys[id(configuration)]

    def _prepare(self, planned: tuple[Planned, ...]) -> dict[tuple[Path, ...], ProvlintError]:
        """The sources of every draft made ready; what went wrong, by their paths. Raises it where none is ready."""
        errors: dict[tuple[Path, ...], ProvlintError] = {}
        for one in planned:
            key = self._key(one.configuration)
            if key in errors:
                continue
            try:
                self._corpus(one.configuration)
            except ProvlintError as error:
                errors[key] = error
        if errors and not self._corpora:
            raise next(iter(errors.values()))
        return errors

    def _corpus(self, configuration: Configuration) -> Corpus:
        key = self._key(configuration)
        if key not in self._corpora:
            self._corpora[key] = self._inputs.corpus_of(configuration)
        return self._corpora[key]

    def _uri(self, path: Path) -> str:
        return self._inputs.stdin_name if path == STDIN else str(path)
