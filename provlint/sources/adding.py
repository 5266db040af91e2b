"""Taking a text in among the sources, under the hash of its bytes, so that a tag can be a content address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePath

from attrs import frozen

from provlint.errors import InvalidManifest, ProvlintError, UnreadableFile
from provlint.readers import SOURCE_SUFFIXES, read_source_bytes
from provlint.sources.corpus import Corpus
from provlint.sources.manifest import read_manifest
from provlint.sources.source import Source

MANIFEST = "sources.toml"
_SHORTEST = 8
_ID = re.compile(r"[^\s\[\]](?:[^\[\]\r\n]{0,198}[^\s\[\]])?")


class NotAdded(ProvlintError):
    """A text that was not taken in; nothing was written."""


@frozen
class Facts:
    """What is to be known of a text besides its bytes."""

    id: str | None = None
    title: str | None = None
    url: str | None = None

    @property
    def any(self) -> bool:
        """Whether there is anything that only a manifest can hold."""
        return any(fact is not None for fact in (self.id, self.title, self.url))


@frozen
class Addition:
    """
    What taking a text in means: `id`, by which it can be cited, and `path`, its file.

    `is_new`: whether the file is to be made; else it is there and nothing is to be written. `manifest`: what
    `sources.toml` beside it is to hold, None where it stays as it is.
    """

    id: str
    path: Path
    is_new: bool = True
    manifest: bytes | None = None


def plan_addition(data: bytes, name: str, folder: Path, facts: Facts) -> Addition:
    """
    How the text `data`, the content of a file called `name`, is taken in among the sources of `folder`.

    Its file is named for the first eight hex digits of its sha256, or more where these name another source already.
    Raises UnreadableFile for what is not text or is empty, and NotAdded where it cannot be taken in.
    """
    _refuse_bad(data, name)
    corpus = Corpus.from_folder(folder)
    for error in corpus.mistakes:
        raise error
    there = _same_bytes(data, corpus)
    if there is not None:
        return Addition(there.id, Path(there.path or ""), is_new=False)
    digest = sha256(data).hexdigest()
    stem = next(stem for stem in _stems(digest) if _is_free(stem, folder, corpus))
    path = folder / f"{stem}{_suffix(name)}"
    if not facts.any:
        return Addition(stem, path)
    id = stem if facts.id is None else facts.id.strip()
    if not _ID.fullmatch(id):
        raise NotAdded(f"{id!r} can be no id; give one line without brackets")
    if id != stem and corpus.knows(id):
        raise NotAdded(f"{id!r} names another source of {folder} already; give another --id")
    return Addition(id, path, manifest=_manifest(folder, id, path.name, facts))


def _refuse_bad(data: bytes, name: str) -> None:
    """Raise UnreadableFile unless the bytes can be read as a source."""
    if not read_source_bytes(data, name).text.strip():
        raise UnreadableFile(name, "is empty", "put the text in")


def _same_bytes(data: bytes, corpus: Corpus) -> Source | None:
    for source in corpus:
        if source.path is not None:
            path = Path(source.path)
            try:
                if path.stat().st_size == len(data) and path.read_bytes() == data:
                    return source
            except OSError:
                continue
    return None


def _stems(digest: str) -> Iterator[str]:
    return (digest[:length] for length in range(_SHORTEST, len(digest) + 1))


def _is_free(stem: str, folder: Path, corpus: Corpus) -> bool:
    return not corpus.knows(stem) and not any(folder.glob(f"{stem}.*"))


def _suffix(name: str) -> str:
    suffix = PurePath(name).suffix.lower()
    return suffix if suffix in SOURCE_SUFFIXES else ".txt"


def _manifest(folder: Path, id: str, file: str, facts: Facts) -> bytes:
    """What the manifest of a folder holds with one source more; what it held before stays as it was written."""
    path = folder / MANIFEST
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    fields = {"id": id, "file": file, "title": facts.title, "url": facts.url}
    lines = [f"{key} = {_quote(value)}\n" for key, value in fields.items() if value is not None]
    gap = "" if not before else "\n" if before.endswith("\n") else "\n\n"
    after = f"{before}{gap}[[source]]\n{''.join(lines)}"
    _refuse_broken(after, path, file)
    return after.encode("utf-8")


def _refuse_broken(text: str, path: Path, file: str) -> None:
    """Raise NotAdded unless the manifest can be read, with one source more that is not there yet."""
    from provlint.toml import InvalidToml, load_toml

    try:
        read_manifest(path, load_toml(text))
    except InvalidToml as error:
        raise NotAdded(
            f"{path}: nothing can be put at its end ({error}); list the source there by hand"
        ) from error
    except InvalidManifest as error:
        others = [
            mistake for mistake in error.mistakes if not mistake.endswith(f"the file {file!r} is not there")
        ]
        if others:
            raise InvalidManifest(path, tuple(others)) from error


def _quote(text: str) -> str:
    """A string as TOML writes it (TOML v1.0.0, "String")."""
    from json import dumps

    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotAdded(f"{text!r} is not UTF-8; write it anew") from error
    return dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
