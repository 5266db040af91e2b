"""Participles of passives that credit an opinion or a rumor to nobody, and the words around them."""

from __future__ import annotations

VERDICTS_WITH_AS = frozenset(
    """
    seen viewed regarded perceived described portrayed characterized characterised depicted touted hailed labeled
    labelled branded dismissed heralded celebrated interpreted mentioned
    """.split()
)
"""Verdicts that need `as` after them: seen as, hailed as."""

VERDICTS_BEFORE = {
    "accused": frozenset(["of"]),
    "suspected": frozenset(["of"]),
    "blamed": frozenset(["for"]),
    "faulted": frozenset(["for"]),
    "credited": frozenset("for with".split()),
}
"""Verdicts that need one of these words after them."""

VERDICTS = (
    VERDICTS_WITH_AS
    | VERDICTS_BEFORE.keys()
    | frozenset(
        """
        considered called expected deemed dubbed criticized criticised condemned denounced decried praised
        lauded mocked ridiculed rumored rumoured slammed blasted panned acclaimed lambasted rebuked derided
        lampooned pilloried vilified excoriated reputed assailed
        """.split()
    )
)
"""Participles that pass judgment: was seen as, is considered, was widely criticized."""

AFTER_WEIGHED = frozenset(
    """
    for in by under at on of with it him her them whether that and as . , ;
    """.split()
)
"""What follows `considered` where it means weighed."""

MANNER = frozenset(
    """
    widely generally commonly often popularly broadly universally routinely frequently long
    """.split()
)
"""Adverbs that make a crowd of nobody: widely regarded, often described."""

TURNS = frozenset("once now increasingly already".split())
"""Adverbs before a verdict without an auxiliary: once considered safe."""

HEARSAY = frozenset(
    """
    said believed thought rumored rumoured reported alleged understood assumed reputed feared suspected
    presumed claimed
    """.split()
)
"""Participles that pass on hearsay before an infinitive: is believed to have, was said to be."""

REDUCED_HEARSAY = frozenset("thought believed rumored alleged reputed".split())
"""Those that do so without an auxiliary: a plan thought to be dead."""

IMPERSONAL = HEARSAY | frozenset(
    """
    argued revealed suggested speculated implied hoped noted observed acknowledged accepted agreed estimated
    recognized announced disclosed shown found demonstrated hypothesized theorized posited asserted contended
    maintained confirmed known established proven hypothesised recognised theorised
    """.split()
)
"""Participles after `it was`: it was revealed that, it is said."""

IMPERSONAL_AUXILIARIES = frozenset("is was has had been be can could may might".split())

IMPERSONAL_OPENINGS = (
    "it is",
    "it's",
    "it was",
    "it has been",
    "it has long been",
    "it had been",
    "it can be",
    "it could be",
    "it may be",
    "it might be",
)
"""How a sentence without a subject begins; what must or should be said is the writer's own."""

TIME_WORDS = frozenset("in on last this week month year earlier later".split())
"""Words between such a participle and its `that`: it was reported last week that."""

FINITE_BEING = frozenset("am is are was were isn't wasn't aren't weren't it's that's".split())
"""Auxiliaries by which a passive states a fact; what may or will be seen as something nobody has said yet."""

NOT_BEFORE_REDUCED = frozenset("who that which what and or to".split())
"""Words after which a past form is active: a man who viewed."""

GAPS = frozenset("what which who whom that as".split())
"""Words that, a little before, make a past form active: what the company described as."""

AGENT_ENDS = frozenset("; : . but because although while".split())
"""Where the search for a passive's agent ends."""
