"""
The sources that a draft declares itself: a Markdown draft in its front matter, with `sources`, `references` and
`bibliography`; one in LaTeX or reStructuredText with the command or directive that names its bibliography.

The first two hold a list of works, in the terms of CSL or of a manifest, or a table from ids to them; `bibliography`,
as in Pandoc, a file or several. A draft is untrusted: it may name files below its own folder and below the folders that
were given as sources, and no others, and it may not hold the text of a source, which would prove anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from provlint.errors import InvalidManifest, ProvlintError
from provlint.readers import SOURCE_SUFFIXES
from provlint.readers.markdown import find_front_matter
from provlint.sources.csl import work_of, works_of
from provlint.sources.entry import Declared, is_file, lies_below, shorten
from provlint.sources.folder import sources_of
from provlint.sources.registry import is_registry, read_registry
from provlint.sources.source import Source
from provlint.sources.works import Located, Work, declare
from provlint.text.document import Document

_KEY = re.compile(
    r"^(?:sources|references|bibliography)[ \t]*[:=]|^\[\[?(?:sources|references)\b", re.MULTILINE
)
# What two states of one list, and the lists of a few folders, take.
_MOST_LISTS = 64
_BIBLIOGRAPHY = {
    "latex": re.compile(
        r"\\(?:bibliography|addbibresource(?:\[[^\]\n]{0,200}\])?)\{(?P<names>[^{}\n]{1,500})\}"
    ),
    "rst": re.compile(r"^\.\.[ \t]+bibliography::[ \t]+(?P<names>\S[^\n]{0,500})", re.MULTILINE),
}
# How far before a command the sign of a comment is looked for; lines have no end in hostile text.
_NEAR = 200
_FRONT = "front matter: "
Lists = dict[tuple[str, int, int], tuple[tuple[Source, ...], Declared]]


def has_sources(draft: Document) -> bool:
    """Whether a draft has front matter with a key for sources, or names a bibliography."""
    if draft.format in _BIBLIOGRAPHY:
        return _BIBLIOGRAPHY[draft.format].search(draft.text) is not None
    if draft.format != "markdown":
        return False
    match = find_front_matter(draft.text)
    return match is not None and _KEY.search(match[0]) is not None


def read_front_matter(
    draft: Document, roots: tuple[str, ...], lists: Lists
) -> tuple[tuple[Source, ...], InvalidManifest | None]:
    """
    The sources that a draft's front matter declares, and what is wrong in it, None where nothing is.

    `roots`: folders in which the files it names may lie, besides the draft's own. Without any no file is read, and the
    sources are known without text; that a draft which is no file itself names one is a mistake. `lists`: those read for
    other drafts, to which those of this one are added.
    """
    try:
        content = _load(draft)
    except (ValueError, RecursionError, ProvlintError) as error:
        return (), InvalidManifest(draft.uri, (f"{_FRONT}{error}",))
    reach = _Reach(draft, roots, lists)
    mistakes: list[str] = []
    works = [work for key in ("sources", "references") for work in _works(key, content.get(key), mistakes)]
    found = declare(works, draft.uri, reach.locate, mistakes)
    sources = sources_of(found)
    told = [f"{_FRONT}{mistake}" for mistake in found.mistakes]
    told += [f"{_FRONT}{file}: {reason}" for file, reason in found.skipped]
    for name in _names(content.get("bibliography"), told):
        listed, wrong = reach.read_list(name)
        sources += listed
        told += wrong
    return sources, InvalidManifest(draft.uri, shorten(told)) if told else None


def _load(draft: Document) -> dict[str, object]:
    """What a draft declares, by key. Raises ValueError, RecursionError and MissingExtra."""
    if draft.format in _BIBLIOGRAPHY:
        return {"bibliography": list(_named(draft))}
    match = find_front_matter(draft.text)
    lines = (match[0] if match else "").splitlines()
    body = "\n".join(lines[1:-1])
    if lines and lines[0].startswith("+++"):
        from provlint.toml import load_toml

        return load_toml(body)
    from provlint.sources.yaml_values import read_yaml

    content = read_yaml(body, first_line=2)
    return content if isinstance(content, dict) else {}


def _named(draft: Document) -> Iterator[str]:
    """The bibliographies that a draft in LaTeX or reStructuredText names; LaTeX leaves out the suffix of some."""
    text = draft.text
    for match in _BIBLIOGRAPHY[draft.format].finditer(text):
        floor = max(0, match.start() - _NEAR)
        line = max(floor, text.rfind("\n", floor, match.start()))
        if draft.format == "rst":
            yield from match["names"].split()
        elif "%" not in text[line : match.start()]:
            for name in (name.strip() for name in match["names"].split(",")):
                yield name if is_registry(Path(name)) else f"{name}.bib"


def _works(key: str, value: object, mistakes: list[str]) -> list[Work]:
    """The works under one key; a draft's own word is no source's text."""
    if value is None or value == "":
        return []
    if isinstance(value, dict):
        works = [_of_pair(id, item, key) for id, item in value.items()]
    elif isinstance(value, list):
        rows = [row for row in value if not isinstance(row, str)]
        works = [_of_name(row, key) for row in value if isinstance(row, str)] + list(works_of(rows, mistakes))
    else:
        mistakes.append(f"{key!r} must be a list of sources, or a table from ids to them")
        return []
    for work in works:
        if work.text is not None:
            mistakes.append(
                f"{work.place} ({work.id}): a draft cannot hold its source's text; put it in a file"
            )
    return [evolve(work, text=None) for work in works]


def _of_pair(id: str, value: object, key: str) -> Work:
    """The work that a table lists under an id: its fields, or no more than its address, file or title."""
    place = f"{key!r}"
    if isinstance(value, dict):
        return work_of(value, id, place)
    words = str(value).strip() if isinstance(value, str | int) else ""
    if "://" in words:
        return Work(id, place, url=words)
    if Path(words).suffix.lower() in SOURCE_SUFFIXES:
        return Work(id, place, files=(words,))
    return Work(id, place, title=words or None)


def _of_name(name: str, key: str) -> Work:
    """The work that a list names by no more than a file or an address: a file's id is its stem, as in a folder."""
    work = _of_pair(name, name, key)
    return evolve(work, id=Path(name).stem, aliases=(Path(name).name,)) if work.files else work


def _names(value: object, mistakes: list[str]) -> list[str]:
    names = value if isinstance(value, list) else [] if value is None else [value]
    if not all(isinstance(name, str) and name.strip() for name in names):
        mistakes.append(f"{_FRONT}'bibliography' must be a file, or a list of files")
    return [name.strip() for name in names if isinstance(name, str) and name.strip()]


class _Reach:
    """The files that one draft may name, relative to its own folder."""

    def __init__(self, draft: Document, roots: tuple[str, ...], lists: Lists) -> None:
        self._lists = lists
        self._where = _FRONT if draft.format == "markdown" else "bibliography: "
        self._folder = Path(draft.uri).parent
        is_on_disk = bool(roots) and is_file(Path(draft.uri))
        self._roots = (self._folder, *map(Path, roots)) if is_on_disk else ()
        self._reads = bool(roots)

    def locate(self, file: str) -> Located:
        """Where a file is, or why it may not be read."""
        path = self._folder / file
        if not self._reads:
            return Located(None)
        if not self._roots:
            return Located(None, f"{file!r} is not read, for the draft is no file; give it with the sources")
        if not lies_below(path, self._roots):
            return Located(
                path, f"{file!r} is neither in the draft's folder nor among the sources; move it there"
            )
        return Located(path, None if is_file(path) else f"the file {file!r} is not there")

    def read_list(self, name: str) -> tuple[tuple[Source, ...], list[str]]:
        """What a bibliography declares, and what is wrong in it or with its name."""
        located = self.locate(name)
        if located.path is None or located.mistake is not None:
            return (), [f"{self._where}{located.mistake}"] if located.mistake else []
        if not is_registry(located.path):
            return (), [f"{self._where}{name!r} is no list of sources; name a .bib, .json or .yaml file"]
        try:
            sources, found = self._read(located.path)
        except ProvlintError as error:
            return (), str(error).splitlines()
        return sources, [f"{name}: {mistake}" for mistake in found.mistakes]

    def _read(self, path: Path) -> tuple[tuple[Source, ...], Declared]:
        """The sources of a list, read once for all the drafts that name it while it does not change."""
        state = path.stat()
        key = (str(path), state.st_mtime_ns, state.st_size)
        if key not in self._lists:
            if len(self._lists) >= _MOST_LISTS:
                self._lists.clear()
            found = read_registry(path)
            self._lists[key] = (sources_of(found), found)
        return self._lists[key]
