"""What a draft declares of its sources in its front matter, read only where a draft has any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provlint.sources.access import Access
from provlint.sources.source import Source
from provlint.text.document import Document

if TYPE_CHECKING:
    from provlint.sources.front_matter import Lists

_FENCES = ("---", "+++", "\ufeff---", "\ufeff+++")


class Declarations:
    """The sources that drafts declare; the lists they name are read once, and only from below `roots`."""

    def __init__(self, roots: tuple[str, ...], access: Access) -> None:
        self._roots = roots
        self._access = access
        self._lists: Lists = {}

    def of(self, draft: Document) -> tuple[Source, ...]:
        """The sources that a draft declares; what is wrong with them is kept with what could not be read."""
        is_markdown = draft.format == "markdown"
        if not (draft.text.startswith(_FENCES) if is_markdown else "bib" in draft.text):
            # Nearly every draft: it pays nothing for what the others need.
            return ()
        from provlint.sources.front_matter import has_sources, read_front_matter

        if not has_sources(draft):
            return ()
        declared, error = read_front_matter(draft, self._roots, self._lists)
        self._access.note_draft(draft.uri, error)
        return declared
