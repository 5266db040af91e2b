"""Words by which a sentence claims something that can be counted, dated or ranked."""

from __future__ import annotations

UNITS = frozenset(
    """
    percent percentage per cent million billion trillion thousand hundred dozen dollars euros pounds yen
    rupees cents people persons men women children patients participants students voters users customers
    employees workers deaths cases jobs homes households countries states cities companies schools hospitals
    troops soldiers years months weeks days hours minutes seconds decades centuries kilometers kilometres
    miles meters metres feet inches acres hectares tons tonnes kilograms kg km cm mm mg ml liters litres
    gallons barrels watts megawatts gigawatts volts degrees celsius fahrenheit calories points times fold
    votes seats copies units shares species
    """.split()
)
"""Nouns that make a claim of the number before them."""

NUMBER_WORDS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    """.split()
)

BIG_WORDS = frozenset(
    """
    percent million billion trillion thousand hundred million-dollar times fold thirds quarters fifths
    """.split()
)
"""Words that make a claim of a number written as a word: three million, two thirds."""

SHARES = frozenset(
    """
    one-third two-thirds one-half one-quarter three-quarters one-fifth two-fifths half-a-million
    """.split()
)

CHANGES = frozenset("doubled tripled quadrupled halved doubling tripling quadrupling halving".split())
"""Verbs that tell a change by a number."""

SUPERLATIVES = frozenset(
    """
    largest biggest smallest highest lowest fastest slowest oldest youngest longest shortest richest poorest
    tallest deadliest deepest busiest greatest heaviest hottest coldest wealthiest strongest weakest cheapest
    rarest
    """.split()
)
"""Superlatives of what is measured; `best` and `worst` are opinions."""

MONTHS = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec
    """.split()
)

LABELS = frozenset(
    """
    step steps section sections figure figures fig table tables chapter chapters part parts page pages version
    volume number no item items question questions rule phase stage level grade type tier point option article
    amendment appendix equation exercise example case lesson unit day route highway interstate channel room
    gate model windows ios python type types category categories method methods
    """.split()
)
"""Words whose number is a name: Table 3, step 2."""

FIRST_PERSON = frozenset("i we my our me us i'm i've we've we're i'd i'll we'll let's".split())

IMPERATIVES = frozenset(
    """
    add apply ask avoid bake boil buy call check choose click combine consider consult contact cook cover
    create ensure fill find follow get give go heat include keep learn leave let limit look make measure mix
    move note open place pour practice preheat press put read remember remove repeat rest run save see select
    set show sit spend start stay stir stop store take try turn use visit wait walk wash watch wear work write
    """.split()
)
"""Verbs that, first in a sentence, ask the reader to do something."""

HYPOTHETICAL = frozenset("if suppose imagine assume assuming say let".split())
"""Words that, first in a sentence, make its numbers an example."""
