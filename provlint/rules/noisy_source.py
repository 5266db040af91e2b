"""
Note a quotation that fits its source only once the source is cleaned.

## What it does
Reports a quotation that stands in its source word for word, but only when damage in the file is put right:
footnote marks, page numbers and running heads, letters read wrongly by a scanner, text saved in the wrong encoding.

## Why is this bad
It is not the draft's fault. But a proof is as good as the text it rests on, and a damaged one deserves a look.

## Use instead
Keep the quotation. Replace the file with a cleaner copy if there is one.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.align import Status
from provlint.analysis import Analysis
from provlint.report import Severity
from provlint.rules._evidence import passages, tag_id
from provlint.rules._rule import Family, Problem, Rule


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each quotation proved only in the cleaned text of its source."""
    for checked in analysis.quotations:
        alignment = checked.alignment
        if alignment.status is Status.NOISY and alignment.source is not None:
            id, damage = tag_id(alignment.source, analysis), ", ".join(alignment.folds)
            yield Problem(
                checked.span,
                f"stands in [{id}] only with its damage put right ({damage})",
                passages=passages(checked, "the damaged passage"),
            )


RULE = Rule(
    name="noisy-source",
    family=Family.QUOTATIONS,
    severity=Severity.INFO,
    page=__doc__ or "",
    check=check,
    valid=("Brandt called it “the only safe port on the coast” [a1].",),
    invalid=("The register says that ⟦“the lightkeeper left the island”⟧ in 1940 [n1].",),
)
