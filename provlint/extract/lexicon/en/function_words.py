"""Small words: they bound a noun phrase and say nothing of who is meant."""

from __future__ import annotations

PREPOSITIONS = frozenset(
    """
    of in on at by for from with to within across inside outside around among amid between against about over
    under through throughout during without toward towards into onto near behind beyond upon after before via
    per despite than like unlike since until besides alongside
    """.split()
)

CONJUNCTIONS = frozenset(
    """
    and but or nor yet so while as because although though whereas since if when where that which who whom
    whose what why how whether than unless until once even
    """.split()
)

PRONOUNS = frozenset(
    """
    i you he she it we they me him us them himself herself itself themselves myself ourselves yourself this
    that these those there who whom which what whose everyone everybody someone somebody anyone anybody nobody
    none one
    """.split()
)

SUBJECTS = frozenset("i he she we they you it".split())
"""Pronouns that can say something; the others are objects or stand for no one."""

DETERMINERS = frozenset(
    """
    the a an this that these those his her its their our my your whose any every each no
    """.split()
)

FUNCTION_WORDS = PREPOSITIONS | CONJUNCTIONS | PRONOUNS | DETERMINERS | frozenset(["not", "n't"])
"""All of them: none can stand before a noun as a mere modifier."""
