"""
The way of a draft through provlint. Read this first.

A reader makes a text a document; extractors mark its citations, quotations and attributions; the corpus
resolves each citation and the aligner places each quotation in its source; the rules read the finished
analysis and yield problems, which become diagnostics. Nothing flows back.
"""

from __future__ import annotations

from functools import partial

from attrs import evolve

from provlint.analysis import Analysis, ResolvedCitation, ResolvedItem
from provlint.extract.attribution import find_attributions
from provlint.extract.citations import find_citations
from provlint.extract.quotations import find_quotations
from provlint.findings import finish
from provlint.readers import read_text
from provlint.report import Report
from provlint.running import run_rules
from provlint.scope import support_sentences
from provlint.settings import DEFAULT_SETTINGS, Settings
from provlint.sources.corpus import Corpus
from provlint.sources.source import Source
from provlint.suppressions import Sifted, sift
from provlint.text.document import Document
from provlint.text.sentences import split_sentences
from provlint.text.span import merge_spans
from provlint.verdicts import check_quotation


def lint(
    text: str,
    corpus: Corpus,
    *,
    uri: str = "draft.md",
    format: str | None = None,
    settings: Settings = DEFAULT_SETTINGS,
) -> Report:
    """
    What is wrong in one draft: a report whose diagnostics are sorted by position, empty for an empty text.

    Offsets are code points of `text`, half-open. `format` ("text", "markdown") is guessed from `uri` when None. Raises
    BrokenRule where a rule by others fails.

    >>> import provlint
    >>> corpus = provlint.Corpus.from_texts({"a1": "The harbor opened in 1931."})
    >>> report = provlint.lint("The harbor opened in 1931 [a2].", corpus)
    >>> [(d.rule, d.start, d.end) for d in report.diagnostics]
    [('unresolved-citation', 26, 30)]
    """
    document = read_text(text, uri, format)
    found = judge_document(document, corpus, settings)
    pages = tuple(rule.described for rule in settings.plugins)
    return Report(found.reported, documents={uri: document}, suppressed=found.suppressed, rules=pages)


def analyze(
    text: str,
    corpus: Corpus,
    *,
    uri: str = "draft.md",
    format: str | None = None,
    settings: Settings = DEFAULT_SETTINGS,
) -> Analysis:
    """
    What is seen in one draft: its sentences, citations, quotations and attributions, each checked against the corpus.

    Spans in the analysis measure the draft's prose; `to_dict()` gives them as code points of `text`.

    >>> import provlint
    >>> corpus = provlint.Corpus.from_texts({"a1": "It was “the only safe port,” she wrote."})
    >>> seen = provlint.analyze("Ada Brandt wrote of “the only safe port” [a1].", corpus).to_dict()
    >>> [quotation["status"] for quotation in seen["quotations"]]
    ['exact']
    """
    return analyze_document(read_text(text, uri, format), corpus, settings)


def judge_document(document: Document, corpus: Corpus, settings: Settings = DEFAULT_SETTINGS) -> Sifted:
    """The diagnostics of one document, those that its comments suppress apart, each sorted by position."""
    return judge_analysis(analyze_document(document, corpus, settings), settings, has_sources=len(corpus) > 0)


def judge_analysis(analysis: Analysis, settings: Settings, *, has_sources: bool) -> Sifted:
    """As `judge_document`, of a document that is analyzed; `has_sources`: whether the run has any."""
    diagnostics = finish(run_rules(analysis, settings), analysis, settings.root)
    return sift(diagnostics, analysis.document, settings, has_sources=has_sources)


def analyze_document(document: Document, corpus: Corpus, settings: Settings = DEFAULT_SETTINGS) -> Analysis:
    """The analysis of one document against every source but itself."""
    sources = corpus.for_draft(document, partial(_listed, document))
    citations = tuple(
        ResolvedCitation(c, tuple(ResolvedItem(item, sources.resolve(item.id)) for item in c.items))
        for c in find_citations(document, sources.knows, settings.syntaxes)
    )
    quotations = find_quotations(document)
    kept = [quotation.span for quotation in quotations] + [citation.span for citation in citations]
    blocks = [block.span for block in document.blocks]
    spans = split_sentences(document.prose.text, blocks, merge_spans(kept))
    sentences = support_sentences(document, spans, citations, settings.scope)
    found = find_attributions(document, spans, quotations)
    analysis = Analysis(document, sources, sentences, citations, (), found.statements)
    pairs = zip(found.quotations, found.credits, strict=True)
    checked = tuple(check_quotation(q, credit, analysis, settings.limits) for q, credit in pairs)
    return evolve(analysis, quotations=checked)


def _listed(document: Document) -> tuple[tuple[Source, bool], ...]:
    """What the draft's own list names, as sources without text; each with whether its label is a tag by itself."""
    from provlint.extract.references import find_references

    return tuple(
        (Source(r.id, document.uri, None, r.title, r.aliases, r.url), r.is_tag)
        for r in find_references(document)
    )
