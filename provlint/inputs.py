"""What a command line pointed at: drafts, sources, a configuration."""

from __future__ import annotations

import sys
from pathlib import Path

from attrs import frozen

from provlint.configurations import Configuration, Configurations
from provlint.errors import MissingPath, ProvlintError
from provlint.readers import read_bytes, read_file
from provlint.settings import Settings
from provlint.settings.files import shown_path
from provlint.sources.corpus import Corpus
from provlint.sources.lock import LOCK_NAME
from provlint.text.document import Document

STDIN = Path("-")


class MissingInput(ProvlintError):
    """A run that was given no drafts or no sources."""


@frozen
class Inputs:
    """
    The paths and files named on a command line; `sources` may be empty where the configuration names some.

    `is_skipping_sources`: whether a named file that lies in a sources folder is left out, as it is for a hook that
    is handed every changed file. `cache_dir`: where an index of the sources is kept, if not beside the configuration.
    `configurations`: what the command line, the files and the environment set, read once for all who ask.
    """

    paths: tuple[Path, ...]
    sources: tuple[Path, ...]
    is_without_sources: bool
    stdin_name: str
    configurations: Configurations
    is_skipping_sources: bool = False
    cache_dir: Path | None = None
    is_without_cache: bool = False

    @property
    def settings(self) -> Settings:
        """The settings of the working folder. Raises InvalidSettings, MissingPath."""
        return self.configurations.of_working_folder().settings

    @property
    def lock(self) -> Path:
        """Where the lock of the sources lies, or would lie. Raises as `settings` does."""
        return self.configurations.of_working_folder().home / LOCK_NAME

    def source_paths(self, settings: Settings) -> tuple[Path, ...]:
        """The paths that sources are read from, as a user writes them; the command line before the configuration."""
        if self.is_without_sources:
            return ()
        return self.sources or tuple(Path(shown_path(path)) for path in settings.sources)

    def corpus(self) -> Corpus:
        """The sources under the configuration of the working folder. Raises as `settings` and `corpus_of` do."""
        return self.corpus_of(self.configurations.of_working_folder())

    def corpus_of(self, configuration: Configuration) -> Corpus:
        """The sources under a configuration. Raises MissingInput where there are none and that was not asked for."""
        if self.is_without_sources:
            return Corpus.from_texts({})
        paths = self.source_paths(configuration.settings)
        if not paths:
            raise MissingInput(
                "no sources given; name them with --sources PATH, or run without any with --no-sources"
            )
        home = (self.configurations.of_working_folder() if self.sources else configuration).home
        cache = None if self.is_without_cache else self.cache_dir or home / ".provlint_cache"
        corpus = Corpus.from_folder(*paths, cache=cache, lock=home / LOCK_NAME)
        if not len(corpus):
            for error in corpus.mistakes:
                raise error
            names = ", ".join(str(path) for path in paths)
            raise MissingInput(
                f"{names}: no sources there; put .txt, .md, .html, .pdf or .docx files in, or run with --no-sources"
            )
        return corpus

    def read(self, path: Path, settings: Settings) -> Document:
        """The document of a draft. Raises MissingPath and UnreadableFile."""
        if path == STDIN:
            format = settings.format_of(Path(self.stdin_name))
            return read_bytes(sys.stdin.buffer.read(), self.stdin_name, format)
        if not path.exists():
            raise MissingPath(path)
        return read_file(path, format=settings.format_of(path))
