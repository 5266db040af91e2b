"""Reports as a run keeps them for the page: of drafts and sources held in memory."""

from __future__ import annotations

from collections.abc import Mapping

from provlint.baseline import Accepted
from provlint.engine import analyze_document, judge_analysis
from provlint.page.building import build_page
from provlint.page.view import Card, Draft, Page
from provlint.page.writing import write_page
from provlint.readers import read_text
from provlint.report import Report, Seen, Suppressed, SuppressedBy
from provlint.settings import Settings
from provlint.sources.corpus import Corpus

CHRONICLE = (
    "The chronicle of the town says that the harbor opened in 1931. “It was the only safe port on the coast,” Ada "
    "Brandt wrote. The fare, which had been fixed for years, was never raised.\n"
)
LETTERS = "Per Lund wrote: “We will not raise the fare, whatever the company says.” He kept his word.\n"
SOURCES: Mapping[str, str | None] = {"a1": CHRONICLE, "b2": LETTERS, "c3": None}


def keep(
    *drafts: tuple[str, str],
    sources: Mapping[str, str | None] | Corpus = SOURCES,
    accepted: tuple[Accepted, ...] = (),
) -> Report:
    """The report on drafts, each a name and a text; `accepted`: what their baseline holds."""
    corpus = sources if isinstance(sources, Corpus) else Corpus.from_texts(sources)
    diagnostics, suppressed, documents, seen = [], list[Suppressed](), {}, {}
    known = {one.fingerprint: one for one in accepted}
    for uri, text in drafts:
        document = read_text(text, uri)
        analysis = analyze_document(document, corpus)
        found = judge_analysis(analysis, Settings(honors_suppressions=True), has_sources=len(corpus) > 0)
        for diagnostic in found.reported:
            if diagnostic.fingerprint in known:
                reason = known[diagnostic.fingerprint].reason
                suppressed.append(Suppressed(diagnostic, SuppressedBy.BASELINE, reason))
            else:
                diagnostics.append(diagnostic)
        suppressed += found.suppressed
        documents[uri] = document
        seen[uri] = Seen(analysis, uri, "provlint.baseline.json", accepted)
    return Report(tuple(diagnostics), documents=documents, suppressed=tuple(suppressed), seen=seen)


def view(*drafts: tuple[str, str], **more: Mapping[str, str | None] | Corpus) -> Page:
    """The view of the page of drafts."""
    return build_page(keep(*drafts, **more))  # type: ignore[arg-type]  # the sources alone are passed on


def draft(text: str, uri: str = "d.md", **more: Mapping[str, str | None] | Corpus) -> Draft:
    """The view of one draft."""
    (one,) = view((uri, text), **more).drafts
    return one


def quotation(text: str, uri: str = "d.md", **more: Mapping[str, str | None] | Corpus) -> Card:
    """The card of a draft's only quotation."""
    (card,) = (card for card in draft(text, uri, **more).cards if card.kind == "Quotation")
    return card


def written(*drafts: tuple[str, str], **more: Mapping[str, str | None] | Corpus) -> str:
    """The page of drafts as it is written."""
    return "".join(write_page(view(*drafts, **more)))
