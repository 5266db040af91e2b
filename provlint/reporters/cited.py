"""The sources that findings point into, for reporters that say on which line a passage stands."""

from __future__ import annotations

from collections.abc import Iterable

from provlint.report import Diagnostic
from provlint.sources.corpus import Corpus
from provlint.sources.source import Source
from provlint.text.document import Document


def find_cited(diagnostics: Iterable[Diagnostic], draft: Document, corpus: Corpus) -> dict[str, Document]:
    """The sources, by uri, whose passages the findings on one draft show; none where they show none."""
    wanted = {related.uri: related.source for diagnostic in diagnostics for related in diagnostic.related}
    found = _look_up(wanted, corpus)
    if len(found) < len(wanted):
        # The draft's own front matter, or a manifest, may declare sources for this draft alone.
        found |= _look_up(wanted, corpus.for_draft(draft))
    return found


def _look_up(wanted: dict[str, str], corpus: Corpus) -> dict[str, Document]:
    found: dict[str, Document] = {}
    for uri, id in wanted.items():
        source = corpus.resolve(id)
        if isinstance(source, Source) and source.has_text and source.document.uri == uri:
            found[uri] = source.document
    return found
