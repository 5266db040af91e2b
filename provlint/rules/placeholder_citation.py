r"""
Flag what holds the place of a citation that is still to come.

## What it does
Reports `[citation needed]`, `[TK]`, `[source?]`, `[ref]`, `[Author, Year]`, `(Smith, 20XX)`, `[insert link]`, `[??]`,
`{{cn}}`, `\cite{TODO}`, links named “source” that lead nowhere, and their kin; and `[X]` where the draft's other tags
would stand. Code, quoted words, boxes to tick, `[sic]`, `[…]`, forms to fill in (`[Your Name]`), and what names a
source are left alone.

## Why is this bad
The writer knew that the statement needs a source and had none. Printed, it tells the reader so.

## Use instead
Cite the source, or take the statement out until there is one.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis
from provlint.extract.placeholders import find_placeholders
from provlint.report import Severity
from provlint.rules._rule import Family, Problem, Rule
from provlint.rules._tags import is_in_quotation, told


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each placeholder that the draft itself uses, not for one that it quotes."""
    has_tags = bool(analysis.citations)
    for span in find_placeholders(analysis.document, analysis.corpus.knows, has_tags):
        if not is_in_quotation(analysis, span):
            named = told(span.of(analysis.text))
            yield Problem(
                span, f"{named} holds the place of a citation; cite the source or drop the statement"
            )


RULE = Rule(
    name="placeholder-citation",
    family=Family.CITATIONS,
    severity=Severity.ERROR,
    page=__doc__ or "",
    check=check,
    valid=(
        "The harbor opened in 1931 [a1].",
        "It “was to [sic] small” […], [t]he clerk noted. Dear [Your Name],\n\n- [x] done\n- [ ] open",
        'On Wikipedia “[citation needed]”, "[source?]" and `[citation needed]` are famous.',
    ),
    invalid=(
        "The harbor opened in 1931 ⟦[citation needed]⟧.",
        "The harbor opened in 1931 ⟦(source?)⟧ or 1932 ⟦[TK]⟧.",
        "The harbor opened in 1931 ⟦[Author, Year]⟧.",
        r"The harbor opened in 1931 ⟦\cite{}⟧.",
        "The harbor opened in 1931 ⟦[insert source]⟧.",
        "The harbor opened in 1931 [a1] and closed in 1940 ⟦[X]⟧.",
        "The harbor opened in 1931 ([⟦source⟧](#)).",
    ),
)
