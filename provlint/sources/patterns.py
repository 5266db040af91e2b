"""Which drafts a source belongs to: patterns of paths, as in `drafts = ["a.md", "reports/*.md"]`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from provlint.sources.source import Source

_WILD = re.compile(r"(\*\*/|\*\*|\*|\?)")
_MEANING = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def whole_pattern(pattern: str, folder: Path) -> str:
    """The pattern of whole paths that a pattern means which starts from `folder`; links in the folder are followed."""
    return os.path.normpath(str(Path(os.path.realpath(folder)) / pattern)).replace(os.sep, "/")


class Scoped:
    """
    Sources that belong to some drafts only.

    A draft is looked up by its path; patterns with wildcards are tried one by one, each once for all its sources.
    """

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = tuple(sources)
        self._by_path: dict[str, list[int]] = {}
        self._by_pattern: dict[re.Pattern[str], list[int]] = {}
        for place, source in enumerate(self._sources):
            for pattern in source.drafts:
                if _WILD.search(pattern):
                    self._by_pattern.setdefault(_expression(pattern), []).append(place)
                else:
                    self._by_path.setdefault(pattern, []).append(place)

    def of(self, uri: str) -> tuple[Source, ...]:
        """The sources of the draft at `uri`, in order; links in its path are followed."""
        if not self._sources:
            return ()
        try:
            path = os.path.realpath(uri).replace(os.sep, "/")
        except (OSError, ValueError):
            return ()
        places = set(self._by_path.get(path, ()))
        for expression, found in self._by_pattern.items():
            if expression.fullmatch(path):
                places.update(found)
        return tuple(self._sources[place] for place in sorted(places))


def _expression(pattern: str) -> re.Pattern[str]:
    """`*` and `?` stand for anything but a slash, `**` for any folders."""
    parts = _WILD.split(pattern)
    return re.compile("".join(_MEANING.get(part, re.escape(part)) for part in parts), re.DOTALL)
