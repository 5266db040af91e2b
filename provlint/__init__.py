"""Proves that every citation of a draft resolves and every quotation is verbatim; flags what names no one."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provlint.analysis import Analysis
    from provlint.engine import analyze, lint
    from provlint.errors import ProvlintError
    from provlint.report import Diagnostic, Report, Severity
    from provlint.settings import Settings
    from provlint.sources.corpus import Corpus

__version__ = "0.1.0"

__all__ = [
    "Analysis",
    "Corpus",
    "Diagnostic",
    "ProvlintError",
    "Report",
    "Settings",
    "Severity",
    "__version__",
    "analyze",
    "lint",
]

_ROOMS = {
    "Analysis": "provlint.analysis",
    "Corpus": "provlint.sources.corpus",
    "Diagnostic": "provlint.report",
    "ProvlintError": "provlint.errors",
    "Report": "provlint.report",
    "Settings": "provlint.settings",
    "Severity": "provlint.report",
    "analyze": "provlint.engine",
    "lint": "provlint.engine",
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
