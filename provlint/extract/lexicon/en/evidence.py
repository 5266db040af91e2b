"""Words for evidence nobody answers for: reports, polls, rumors, criticism, reportedly."""

from __future__ import annotations

EVIDENTIAL_ADVERBS = frozenset("reportedly allegedly supposedly purportedly reputedly".split())
"""Adverbs that pass a statement on without saying from whom."""

LEGAL_ADVERBS = frozenset("allegedly purportedly".split())
"""Those that the law has a use for."""

EVIDENCE_HEADS = frozenset(
    """
    reports rumors rumours polls polling surveys studies research evidence data statistics estimates
    """.split()
)
"""Nouns for evidence that can be cited without saying whose: polls show, reports indicate."""

SINGLE_EVIDENCE = frozenset("report study poll survey analysis".split())
"""One real document, unnamed: a recent study found."""

EVIDENCE_VERBS = frozenset(
    """
    say show suggest indicate claim find emerge surface allege reveal put place describe circulate swirl
    confirm conclude
    """.split()
)
"""Verbs by which evidence speaks, or comes up."""

EVIDENCE_MODIFIERS = frozenset(
    """
    media news press published recent several some many multiple numerous various most other earlier early
    unconfirmed local new conflicting national state statewide internal public opinion tracking scientific
    academic clinical empirical medical industry market initial previous past subsequent widespread persistent
    independent all current these more further ample growing anecdotal available latest
    """.split()
)
"""Words that may stand before evidence without naming whose it is."""

OUTLET_MODIFIERS = frozenset("media news press published".split())
"""Words that make `reports` vague wherever they stand: in media reports."""

VOTING_PLACES = frozenset("place places station stations site sites".split())
"""What `polling` names where people vote: polling places."""

EVIDENCE_COLLECTIVES = frozenset("number series spate slew flurry wave couple host raft".split())
"""Nouns of number before evidence: a flurry of reports."""

NAMELESS_NOUNS = frozenset("reports rumors rumours speculation allegations accusations suspicions".split())
"""Nouns that, without an owner, pass on a statement before `that`: amid speculation that."""

BELIEF_NOUNS = NAMELESS_NOUNS | frozenset(
    """
    belief consensus perception talk agreement claims suggestions complaints concern concerns fears worries
    whispers indications
    """.split()
)
"""Nouns after `there is` that credit a view to no one."""

REPROOF_NOUNS = frozenset("criticism condemnation praise backlash ridicule outcry rebukes acclaim".split())
"""Nouns for what a crowd throws: has drawn criticism."""

REPROOF_VERBS = frozenset(
    """
    draw draws drew drawn drawing face faces faced facing receive receives received receiving spark sparks
    sparked sparking attract attracts attracted attracting earn earned earning provoke provoked provoking
    prompt prompted prompting win won winning met trigger triggered
    """.split()
)
"""Verbs that bring criticism or praise on someone."""

STOCK_VERBS = frozenset(
    "is was has had holds held says said goes went dictates dictated suggests suggested it".split()
)
"""Words behind a set phrase that make a statement of it."""

STOCK_PHRASES = (
    "conventional wisdom",
    "rumor has",
    "rumour has",
    "legend has",
    "word has",
)
"""Set phrases that credit a statement to no one."""
