"""
Findings that a comment of the draft suppresses, and findings about such comments.

This comes after the rules, for it has to know what they found: a comment is unused when there is nothing it kept back.
"""

from __future__ import annotations

from attrs import frozen

from provlint.report import Diagnostic, Suppressed, SuppressedBy
from provlint.settings import Settings
from provlint.text.comments import MARK
from provlint.text.document import Document


@frozen
class Sifted:
    """The findings on one draft: those `reported`, those about suppressions among them, and those `suppressed`."""

    reported: tuple[Diagnostic, ...]
    suppressed: tuple[Suppressed, ...] = ()


def sift(
    diagnostics: tuple[Diagnostic, ...], document: Document, settings: Settings, *, has_sources: bool
) -> Sifted:
    """
    The diagnostics of a document, sorted by position, parted by what its comments suppress.

    Without sources much is not found that a comment may be there for, and no comment is called unused for that. All
    are reported where the settings do not honor suppressions.
    """
    if not settings.honors_suppressions or MARK not in document.text:
        return Sifted(diagnostics)
    from provlint.readers.comments import find_comments
    from provlint.suppressions.coverage import Catalog, cover, match
    from provlint.suppressions.directives import read_directives
    from provlint.suppressions.judging import Bench

    directives = read_directives(document.text, find_comments(document))
    if not directives:
        return Sifted(diagnostics)
    catalog = Catalog(settings.known)
    coverage = cover(directives, document, catalog)
    kept: list[Diagnostic] = []
    suppressed: list[Suppressed] = []
    used: dict[tuple[int, int], set[str]] = {key: set() for key in coverage.ends}
    for diagnostic, stretch in zip(diagnostics, match(diagnostics, coverage), strict=True):
        if stretch is None:
            kept.append(diagnostic)
            continue
        used.setdefault((stretch.directive, stretch.name), set()).add(diagnostic.rule)
        reason = directives[stretch.directive].reason
        suppressed.append(Suppressed(diagnostic, SuppressedBy.COMMENT, reason))
    bench = Bench(document, settings, catalog, used, has_sources)
    found = [
        finding for number, directive in enumerate(directives) for finding in bench.judge(number, directive)
    ]
    return Sifted(tuple(sorted([*kept, *found], key=_order)), tuple(suppressed))


def _order(diagnostic: Diagnostic) -> tuple[int, int, int, str]:
    return diagnostic.start, diagnostic.end, diagnostic.severity.rank, diagnostic.rule
