"""A first configuration for a folder, from what lies in it."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from provlint.drafts import find_drafts
from provlint.errors import ProvlintError
from provlint.extract.candidate import SYNTAXES
from provlint.readers import SOURCE_SUFFIXES, read_file
from provlint.reporters.summary import plural
from provlint.settings.keys import KEYS
from provlint.sources.manifest import MANIFESTS

# What a folder of sources is likely called; as its whole name or a part between hyphens.
_NAMES = frozenset(
    "sources source texts corpus references refs evidence clippings articles transcripts library".split()
)
_MOST_FOLDERS = 2_000
_MOST_DRAFTS = 50
_MOST_BYTES = 200_000


@frozen
class Surroundings:
    """
    What lies in a folder. `sources`: paths that may hold sources, the likeliest first; `syntaxes`: how often its drafts
    cite in each form; `drafts`: how many of them were read.
    """

    sources: tuple[str, ...]
    syntaxes: tuple[tuple[str, int], ...]
    drafts: int


def look_around(folder: Path) -> Surroundings:
    """What lies in a folder: a few thousand folders and a few dozen drafts are looked at, no more."""
    sources = _find_sources(folder)
    counts: Counter[str] = Counter()
    drafts = 0
    for path in _some_drafts(folder, [folder / name for name in sources]):
        found = _count_syntaxes(path)
        if found is not None:
            drafts += 1
            counts.update(found)
    order = sorted(counts.items(), key=lambda pair: (-pair[1], SYNTAXES.index(pair[0])))
    return Surroundings(sources, tuple(order), drafts)


def write_starter(seen: Surroundings) -> str:
    """A configuration with comments that fits what was seen, as the text of a file; it sets only what was found."""
    lines = ["# Configuration of provlint. Every key is explained in docs/configuration.md.", ""]
    lines += _of_sources(seen.sources)
    lines += ["", f"# {_summary('syntaxes')}"]
    if seen.syntaxes:
        told = ", ".join(f"{name} ({count})" for name, count in seen.syntaxes)
        drafts = plural(seen.drafts, "draft")
        lines.append(f"# Seen in {drafts}: {told}. Without this key each draft's own habit decides.")
    lines.append(f"# syntaxes = {json.dumps([name for name, _ in seen.syntaxes] or ['numeric'])}")
    for key, example in _EXAMPLES:
        lines += ["", f"# {_summary(key)}", *(f"# {line}" for line in example)]
    return "\n".join(lines) + "\n"


_EXAMPLES = (
    ("fail-on", ('fail-on = "warning"  # "error", "warning", "info" or "never"',)),
    ("scope", ('scope = "paragraph"  # or "sentence"',)),
    ("ignore", ('ignore = ["uncited-claim"]',)),
    ("per-file-ignores", ("[per-file-ignores]", '"archive/**" = ["attribution"]')),
    ("severity", ("[severity]", 'anonymous-attribution = "off"')),
    ("quotations", ("[quotations]", "ellipsis-reach = 1500  # characters, about a page of typescript")),
)


def _of_sources(found: Iterable[str]) -> Iterator[str]:
    yield f"# {_summary('sources')} Paths start from this file."
    names = list(found)
    if not names:
        yield "# None were found here; the run needs some, here or with --sources."
        yield '# sources = ["sources"]'
        return
    yield f"sources = [{json.dumps(names[0], ensure_ascii=False)}]"
    if len(names) > 1:
        yield f"# These may be sources too: {', '.join(json.dumps(n, ensure_ascii=False) for n in names[1:6])}"


def _summary(name: str) -> str:
    return next(key.summary for key in KEYS if key.name == name)


def _find_sources(folder: Path) -> tuple[str, ...]:
    """Folders with a list of sources in them or a telling name and files in them, the likeliest first."""
    found: list[tuple[int, int, str]] = []
    for number, (place, folders, files) in enumerate(os.walk(folder)):
        if number > _MOST_FOLDERS:
            break
        folders[:] = sorted(
            name for name in folders if not name.startswith((".", "_")) and name != "node_modules"
        )
        here = Path(place)
        name = os.path.relpath(here, folder).replace(os.sep, "/")
        is_listed = any(manifest in files for manifest in MANIFESTS)
        is_named = not _NAMES.isdisjoint(here.name.lower().replace("_", "-").split("-"))
        has_texts = any(Path(file).suffix.lower() in SOURCE_SUFFIXES for file in files)
        if name != "." and name.isprintable() and (is_listed or (is_named and has_texts)):
            found.append((0 if is_listed else 1, name.count("/"), name))
            folders.clear()
    return tuple(name for _, _, name in sorted(found))


def _some_drafts(folder: Path, sources: list[Path]) -> Iterator[Path]:
    for number, path in enumerate(find_drafts(folder, sources)):
        if number == _MOST_DRAFTS:
            return
        if path.stat().st_size <= _MOST_BYTES:
            yield path


def _count_syntaxes(path: Path) -> Counter[str] | None:
    """How often a draft cites in each form; None for one that cannot be read."""
    from provlint.extract.citations import find_citations

    try:
        document = read_file(path)
    except ProvlintError:
        return None
    return Counter(citation.syntax for citation in find_citations(document, lambda _: False))
