"""Lists of sources, one module a format: a path leads to what it declares and to every mistake in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from provlint.errors import InvalidManifest, MissingExtra
from provlint.sources.entry import Declared

_SUFFIXES = frozenset({".toml", ".json", ".jsonl", ".ndjson", ".bib", ".bibtex", ".yaml", ".yml"})


def is_registry(path: Path) -> bool:
    """Whether a file given by name is a list of sources; none of these formats is a text to quote from."""
    return path.suffix.lower() in _SUFFIXES


def read_registry(path: Path) -> Declared:
    """
    What a list of sources declares.

    Raises InvalidManifest where it cannot be read at all, and for any mistake in a manifest, which is written by
    hand; of the other lists, which programs write, what has no mistake is taken.
    """
    try:
        return _reader(path)(path)
    except MissingExtra as error:
        raise InvalidManifest(path, (str(error),)) from error


def _reader(path: Path) -> Callable[[Path], Declared]:
    suffix = path.suffix.lower()
    if suffix in (".jsonl", ".ndjson"):
        from provlint.sources.passages import read_passages

        return read_passages
    if suffix in (".bib", ".bibtex"):
        from provlint.sources.bibtex import read_bibtex

        return read_bibtex
    if suffix in (".yaml", ".yml"):
        from provlint.sources.csl import read_csl_yaml

        return read_csl_yaml
    return _read_list


def _read_list(path: Path) -> Declared:
    """A manifest, or CSL in JSON; its items, unlike a manifest's, say what type of work they are."""
    from provlint.sources.csl import csl_items, read_csl
    from provlint.sources.manifest import load, read_manifest

    try:
        content = load(path)
    except (OSError, ValueError, RecursionError) as error:
        raise InvalidManifest(path, (f"cannot be read: {error}",)) from error
    items = csl_items(content) if path.suffix.lower() == ".json" else None
    if items is not None:
        return read_csl(items, path)
    return Declared(read_manifest(path, content))
