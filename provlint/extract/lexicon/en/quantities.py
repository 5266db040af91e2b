"""Words by which a sentence claims something that can be counted, dated or ranked."""

from __future__ import annotations

SHORT_UNITS = frozenset(
    """
    hz khz mhz ghz nm um μm mm cm km mg kg ml mk ms kb mb gb tb kbps mbps gbps kw mw gw kwh mwh gwh twh mph kph
    """.split()
)
"""Abbreviations that may be glued to their number: 200Hz, 50MW."""

UNITS = SHORT_UNITS | frozenset(
    """
    percent percentage per cent million billion trillion thousand hundred dozen dollars euros pounds yen
    rupees cents people persons men women children patients participants students voters users customers
    employees workers deaths cases jobs homes households countries states cities companies schools hospitals
    troops soldiers years months weeks days hours minutes seconds decades centuries kilometers kilometres
    miles meters metres feet inches acres hectares tons tonnes kilograms liters litres
    gallons barrels watts megawatts gigawatts volts degrees celsius fahrenheit calories points times fold
    votes seats copies units shares species launches missions flights ships vessels vehicles trucks planes
    studies trials experiments surveys papers patents samples members contractors suppliers soldiers
    prisoners refugees immigrants migrants residents citizens attacks strikes crimes murders arrests injuries
    kilobytes megabytes gigabytes terabytes bytes bits db ppm usd eur gbp
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
    percent percentage million billion trillion thousand hundred dozen million-dollar times fold thirds
    quarters fifths
    """.split()
)
"""Words that make a claim of a number written as a word: three million, two thirds."""

COUNTED = frozenset(
    """
    people persons deaths soldiers troops prisoners miles kilometers kilometres feet meters metres acres dollars
    euros pounds votes seats jobs launches
    """.split()
)
"""Units that make a claim of a small number written as a word: three people died."""

ABOUT = frozenset("than nearly almost about over roughly exactly".split())
"""Words before a bare `half` that make a share of it."""

SHARES = frozenset(
    """
    one-third two-thirds one-half one-quarter three-quarters one-fifth two-fifths half-a-million
    """.split()
)

FRACTIONS = frozenset("half third quarter fifth tenth".split())
"""Parts that make a share with `of`: half of its ships, a third of the crew."""

CHANGES = frozenset(
    """
    doubled tripled quadrupled halved doubling tripling quadrupling halving twofold threefold fourfold fivefold
    sixfold tenfold hundredfold
    """.split()
)
"""Words that tell a change by a number."""

MOVEMENTS = frozenset(
    """
    rose risen fell fallen grew grown shrank shrunk dropped declined increased decreased soared plunged surged
    slumped climbed jumped plummeted dipped spiked dwindled
    """.split()
)
"""Verbs that tell a change of what is measured: exports fell."""

MEASURED = frozenset(
    """
    price prices cost costs rate rates number numbers amount amounts share shares sales revenue revenues
    profit profits earnings income incomes wage wages salary salaries export exports import imports output
    production productivity population populations unemployment employment inflation poverty crime demand
    supply consumption emissions temperature temperatures rainfall spending deficit debt budget budgets
    funding investment turnout attendance enrollment membership circulation traffic ridership mortality
    deaths births expectancy stock stocks rents rent tariffs fares fare gdp economy usage
    subscriptions downloads ratings donations arrests admissions
    """.split()
)
"""Nouns for what is measured, whose rise or fall can be looked up."""

MOST = frozenset(
    """
    populous populated expensive visited costly lucrative profitable valuable traded watched downloaded
    decorated
    """.split()
)
"""Adjectives that rank what is measured behind `most`."""

NOT_RANKED = frozenset(
    """
    step steps thing things question task point problem priority stage stages part way place time reason goal
    attempt attempts effort efforts chance chances opportunity sign signs
    """.split()
)
"""Nouns that `the first` only puts in order: the first step to take."""

UNCOUNTED = frozenset(
    """
    ways steps types kinds parts points questions reasons factors categories methods components parameters
    variables examples items stages levels phases dimensions sections chapters pages rules principles tips
    features elements aspects topics themes classes labels layers nodes areas things details terms forms cases
    words lines columns rows options tasks goals strategies techniques approaches models fields
    """.split()
)
"""Plural nouns for what a text itself puts in order; so many of them claim nothing of the world."""

SUPERLATIVES = frozenset(
    """
    largest biggest smallest highest lowest fastest slowest oldest youngest longest shortest richest poorest
    tallest deadliest deepest busiest heaviest hottest coldest wealthiest cheapest costliest rarest
    """.split()
)
"""Superlatives of what is measured; `best`, `greatest` and `strongest` are opinions."""

CLASSES = frozenset("richest poorest wealthiest youngest oldest".split())
"""Superlatives that, before a plural, only name a part of society: taxes on the wealthiest families."""

OPINED = frozenset(
    """
    problem problems challenge challenges mistake mistakes issue issues question questions concern concerns
    fear fears threat threats disappointment weakness weaknesses strength strengths vulnerability
    vulnerabilities regret regrets obstacle obstacles risk risks surprise surprises reason reasons success
    successes failure failures influence priority priorities lesson lessons hurdle hurdles test fan fans joke
    impact difference advantage benefit drawback liability asset edge draw hope quality standard standards
    importance takeaway factor
    """.split()
)
"""Nouns that make an opinion of the superlative before them: the biggest mistake."""

LABELS = frozenset(
    """
    step steps section sections figure figures fig table tables chapter chapters part parts page pages version
    volume number no item items question questions rule phase stage level grade type tier point option article
    amendment appendix equation exercise example case lesson unit day route highway interstate channel room
    gate model windows ios python type types category categories method methods
    """.split()
)
"""Words whose number is a name: Table 3, step 2."""

WRITER = frozenset("i we i'm i've we've we're i'd i'll we'll we'd let's".split())
"""The writer as subject: what such a sentence tells is the writer's own."""

THINKING = frozenset("think believe feel guess suppose reckon hope suspect know".split())
"""Verbs by which the writer makes an opinion of what went before: 40% is too much, I think."""

OF_WRITER = frozenset("my our me us mine ours".split())
"""The writer in other cases, telling only where a sentence opens: in my view, our results, to me."""

IMPERATIVES = frozenset(
    """
    add apply ask avoid bake boil buy call check choose click combine consider consult contact cook cover
    create ensure fill find follow get give go heat include keep learn leave let limit look make measure mix
    move note open place pour practice preheat press put read remember remove repeat rest run save see select
    set show sit spend start stay stir stop store take try turn use visit wait walk wash watch wear work write
    """.split()
)
"""Verbs that, first in a sentence, ask the reader to do something."""

NOUNS_OF_IMPERATIVES = frozenset(
    "of has had is was were are began begun started continued stopped ended rose fell grew".split()
)
"""Words that, behind such a verb, make it a noun: use of the ferry, work began."""

HYPOTHETICAL = frozenset("if suppose imagine assume assuming say let you".split())
"""Words that, first in a sentence, make its numbers an example or advice."""
