"""English abbreviations that end in a stop, without it, by what may follow them; lower case."""

from __future__ import annotations

TITLES = frozenset(
    """
    adm ald amb approx assoc asst atty ca capt cf chap chaps cit cmdr col cpl dep det dist dr e.g eds eg eqs
    esp figs fr ft gen gov govs hon i.e ibid ie incl insp lt maj messrs mlle mme mmes mr mrs ms mt mx nos op
    pp pres prof pvt rep reps resp rev sec sect sen sens sgt st supt trans treas v viz vol vols vs
    """.split()
)
"""Never the end of a sentence: a name or a text follows."""

BEFORE_NUMBERS = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec no nr p fig eq sec § art ch para para tab ver ed pt".split()
)
"""Not the end of a sentence where a number follows."""

CLOSING = frozenset(
    """
    a.d a.m al ala ariz ark assn ave b.a b.c blvd bros calif co colo conn corp d.c del dept e.u esq est etc
    fla ga ill inc ind jr kan ky l.a la llc ltd m.a m.d mass md mich minn miss mo mont n.c n.d n.h n.j n.m
    n.y neb nev okla ore p.m pa ph.d plc r.i rd s.c s.d sr tenn tex u.k u.n u.s u.s.a univ va vt w.va wash
    wis wyo
    """.split()
)
"""May end a sentence, and do where a word that begins sentences follows."""

STARTERS = frozenset(
    """
    A After All Also Although An And Another Any Are As At Because Before Both But By Can Could Did Do Does
    During Each Earlier Even Every Few For From Had Has Have He Her Here His How However I If In Instead Is
    It Its Just Last Later Many Maybe Meanwhile More Moreover Most Much My Nearly Neither Never Next No
    Nobody None Nor Not Nothing Now On Once One Only Or Other Others Our Out Over Perhaps She Should Since
    So Some Soon Still Such That The Their Then There These They This Those Though Three Thus To Today Two
    Under Unlike Until Was We Were What Whatever When Where Whether Which While Who Why Will With Within
    Without Would Yes Yet You Your
    """.split()
)
"""Words that, with a capital after a stop, begin a sentence rather than go on with a name."""
