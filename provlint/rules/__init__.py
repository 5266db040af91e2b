"""Every rule, by hand, in the order the documentation lists them."""

from __future__ import annotations

from provlint.rules import (
    altered_quotation,
    ambiguous_citation,
    anonymous_attribution,
    missing_quotation,
    noisy_source,
    spliced_quotation,
    textless_source,
    truncated_quotation,
    unattributed_quotation,
    uncited_claim,
    unclosed_quotation,
    unresolved_citation,
    vague_attribution,
    wrong_source,
    wrong_speaker,
)
from provlint.rules._rule import Rule

RULES: tuple[Rule, ...] = (
    unresolved_citation.RULE,
    ambiguous_citation.RULE,
    textless_source.RULE,
    altered_quotation.RULE,
    missing_quotation.RULE,
    spliced_quotation.RULE,
    wrong_source.RULE,
    wrong_speaker.RULE,
    truncated_quotation.RULE,
    unclosed_quotation.RULE,
    noisy_source.RULE,
    unattributed_quotation.RULE,
    vague_attribution.RULE,
    anonymous_attribution.RULE,
    uncited_claim.RULE,
)
