"""One text a draft may cite."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from attrs import field, frozen

from provlint.readers import read_title
from provlint.text.document import Document
from provlint.text.fold import Folded
from provlint.text.projection import Projection
from provlint.text.reading import Reading


@frozen(eq=False)
class Source:
    """
    A text a draft may cite, known by `id` and by `aliases`.

    `load` reads the text when it is first wanted; it is None for a source that is known but whose text is not held.
    `path`: the file it is read from. `raw`: its text as handed over, where that is in memory. `sha256`: what the
    file's bytes should hash to, in lower-case hex, where a manifest says so. `drafts`: the only drafts it is a source
    of, as absolute patterns; empty where it is one of every draft. `size`: the bytes of a text that is neither in
    memory nor a file of its own. `is_listed`: whether somebody named it as a source; a file that merely lies in a
    folder is not.
    """

    id: str
    uri: str
    load: Callable[[], Document] | None = field(repr=False)
    title: str | None = None
    aliases: tuple[str, ...] = ()
    url: str | None = None
    author: str | None = None
    date: str | None = None
    path: str | None = None
    raw: str | None = field(default=None, repr=False)
    sha256: str | None = None
    drafts: tuple[str, ...] = ()
    size: int | None = None
    is_listed: bool = True

    @property
    def has_text(self) -> bool:
        """Whether the source's text is held; its id resolves either way."""
        return self.load is not None

    @cached_property
    def document(self) -> Document:
        """The source's text, read at first use. Raises UnreadableFile, and ValueError where no text is held."""
        if self.load is None:
            raise ValueError(f"no text is held for the source {self.id}")
        return self.load()

    @cached_property
    def known_title(self) -> str | None:
        """The title that was given, else the one that its file gives itself, looked up at first use."""
        if self.title is not None or self.path is None:
            return self.title
        return read_title(Path(self.path))

    @cached_property
    def reading(self) -> Reading:
        """The source's prose as it stands, ready to be searched."""
        return Reading(Projection(self.document.prose.text))

    @cached_property
    def repaired(self) -> Reading | None:
        """The source's prose with the damage of its making undone, made at first use; None where there is none."""
        from provlint.text.repair import repair

        return repair(self.document.prose.text)

    @property
    def folded(self) -> Folded:
        """The source's prose as comparable words, made at first use."""
        return self.reading.folded
