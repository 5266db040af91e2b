"""What a run was pointed at, made into settings, a corpus, and drafts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from provlint.drafts import find_drafts, lies_in
from provlint.errors import MissingPath, ProvlintError
from provlint.readers import read_bytes, read_file
from provlint.report import Failure
from provlint.settings import DEFAULT_SETTINGS, Settings, find_config, load_settings
from provlint.sources.corpus import Corpus
from provlint.text.document import Document

STDIN = Path("-")


class MissingInput(ProvlintError):
    """A run that was given no drafts or no sources."""


@frozen
class Inputs:
    """
    The paths and files named on a command line; `sources` may be empty where the configuration names some.

    `is_skipping_sources`: whether a named file that lies in a sources folder is left out, as it is for a hook that
    is handed every changed file.
    """

    paths: tuple[Path, ...]
    sources: tuple[Path, ...]
    is_without_sources: bool
    stdin_name: str
    config: Path | None
    is_isolated: bool
    is_skipping_sources: bool = False

    def settings(self) -> Settings:
        """The settings of the configuration file that applies. Raises InvalidSettings, MissingPath."""
        if self.config is not None:
            if not self.config.is_file():
                raise MissingPath(self.config, "name a configuration file with --config")
            return load_settings(self.config)
        return DEFAULT_SETTINGS if self.is_isolated else load_settings(find_config(Path.cwd()))

    def source_paths(self, settings: Settings) -> tuple[Path, ...]:
        """The paths that sources are read from, the command line before the configuration."""
        return () if self.is_without_sources else self.sources or settings.sources

    def corpus(self, settings: Settings) -> Corpus:
        """The sources of the run. Raises MissingInput where there are none and that was not asked for."""
        if self.is_without_sources:
            return Corpus.from_texts({})
        paths = self.source_paths(settings)
        if not paths:
            raise MissingInput(
                "no sources given; name them with --sources PATH, or run without any with --no-sources"
            )
        corpus = Corpus.from_folder(*paths)
        if not len(corpus):
            names = ", ".join(str(path) for path in paths)
            raise MissingInput(
                f"{names}: no sources there; put .txt or .md files in, or run with --no-sources"
            )
        return corpus

    def drafts(self, settings: Settings) -> Iterator[Document | Failure]:
        """The drafts, read one by one; one that cannot be read comes as a Failure. Raises MissingInput for none."""
        if not self.paths:
            raise MissingInput("no drafts given; name files or folders, or - for standard input")
        is_empty = True
        for path in self._paths(settings):
            is_empty = False
            try:
                yield self._read(path)
            except ProvlintError as error:
                yield Failure(str(path), str(error))
        if is_empty and not self.is_skipping_sources:
            names = ", ".join(str(path) for path in self.paths)
            raise MissingInput(
                f"{names}: no drafts there; provlint reads .md, .markdown, .txt and .text files"
            )

    def _paths(self, settings: Settings) -> Iterator[Path]:
        sources = self.source_paths(settings)
        for path in self.paths:
            if path == STDIN:
                yield path
            elif not (self.is_skipping_sources and path.is_file() and lies_in(path, sources)):
                yield from find_drafts(path, sources)

    def _read(self, path: Path) -> Document:
        if path == STDIN:
            return read_bytes(sys.stdin.buffer.read(), self.stdin_name)
        if not path.exists():
            raise MissingPath(path)
        return read_file(path)
