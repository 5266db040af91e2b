"""Proves that every citation of a draft resolves and every quotation is verbatim; flags what names no one."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provlint.analysis import Analysis, CheckedQuotation, ResolvedCitation, Sentence
    from provlint.engine import analyze, lint
    from provlint.errors import ProvlintError
    from provlint.report import Applicability, Diagnostic, Report, Severity
    from provlint.rules._rule import Family, Passage, Problem, Remedy, Rule
    from provlint.settings import Settings, load_settings
    from provlint.sources.corpus import Corpus
    from provlint.sources.source import Source
    from provlint.text.span import Span

__version__ = "0.1.0"

__all__ = [
    "Analysis",
    "Applicability",
    "CheckedQuotation",
    "Corpus",
    "Diagnostic",
    "Family",
    "Passage",
    "Problem",
    "ProvlintError",
    "Remedy",
    "Report",
    "ResolvedCitation",
    "Rule",
    "Sentence",
    "Settings",
    "Severity",
    "Source",
    "Span",
    "__version__",
    "analyze",
    "lint",
    "load_settings",
]

_ROOMS = {
    "Analysis": "provlint.analysis",
    "Applicability": "provlint.report",
    "CheckedQuotation": "provlint.analysis",
    "Corpus": "provlint.sources.corpus",
    "Diagnostic": "provlint.report",
    "Family": "provlint.rules._rule",
    "Passage": "provlint.rules._rule",
    "Problem": "provlint.rules._rule",
    "ProvlintError": "provlint.errors",
    "Remedy": "provlint.rules._rule",
    "Report": "provlint.report",
    "ResolvedCitation": "provlint.analysis",
    "Rule": "provlint.rules._rule",
    "Sentence": "provlint.analysis",
    "Settings": "provlint.settings",
    "Severity": "provlint.report",
    "Source": "provlint.sources.source",
    "Span": "provlint.text.span",
    "analyze": "provlint.engine",
    "lint": "provlint.engine",
    "load_settings": "provlint.settings",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """A public name, its room loaded at first use, so that `provlint --version` loads none (PEP 562)."""
        if name not in _ROOMS:
            raise AttributeError(f"module 'provlint' has no attribute '{name}'")
        from importlib import import_module

        found = getattr(import_module(_ROOMS[name]), name)
        globals()[name] = found
        return found
