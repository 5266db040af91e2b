"""Verbs in the past, by which a sentence tells what happened."""

from __future__ import annotations

IRREGULAR_PASTS = frozenset(
    """
    was were had did arose ate beat became began bent bet bit bled blew bought bound bred broke brought built
    burnt came caught chose clung crept cut dealt drank drew drove dug fed fell felt fled flew forbade forgave
    forgot fought found froze gave got grew ground held hid hit hung kept knelt knew laid lay led left lent let
    lit lost made meant met mistook outran overcame overran overtook overthrew paid put quit ran rang rebuilt
    resold rode rose sang sank sat saw sent set shook shone shot shrank shut slept slid sold sought spent split
    spoke sprang spread stole stood struck stuck swam swept swore swung taught threw thrust took tore trod
    undertook underwent understood upheld wept went withdrew withheld withstood woke won wore wound wove wrote
    """.split()
)
"""The simple past of irregular verbs, and of `be`, `have` and `do`."""

NOT_PAST = frozenset(
    """
    need seed feed speed deed weed breed exceed proceed succeed indeed hundred kindred sacred naked wicked
    rugged beloved so-called aged based related named called dubbed titled entitled born used supposed
    limited united
    """.split()
)
"""Words that end like a past but, right behind a name, are none, or stand there for a whole clause."""

PLACING = frozenset("in at near from to into across outside within around toward".split())
"""Prepositions behind which a sentence names where a thing happened."""

NOT_SIMPLE = frozenset("be been being is are am has have having get gets getting".split())
"""Auxiliaries behind which a past form is no simple past."""
