"""Words of the closed classes, and the commonest verbs, by the letter that `Shape` gives them."""

from __future__ import annotations

from provlint.extract.lexicon.en.calendar import DAYS, MONTHS, SHORT_DAYS

_CLASSES = {
    "d": """
        the a an this these those some any every each no another both several many most few such all either
        neither
    """,
    "h": "his her its their our my your",
    "p": """
        he she they i we you it i'm i’m they're they’re we're we’re you're you’re i've i’ve they've they’ve we've
        we’ve you've you’ve i'd i’d he'd he’d she'd she’d they'd they’d we'd we’d i'll i’ll he'll he’ll she'll she’ll
        they'll they’ll we'll we’ll
    """,
    "o": """
        him them us me himself herself themselves itself myself yourself ourselves each-other everyone
        everybody anyone anybody someone somebody nobody others ones nothing something anything
        everything
    """,
    "w": "who whom whose which",
    "t": "that",
    "X": """
        has have had having do does did done will would shall should can could may might must hasn't haven't
        hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't hasn’t haven’t hadn’t doesn’t
        don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t
    """,
    "Z": "is are was were be been being am isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t",
    "B": "by",
    "A": """
        also then later once now just still even ever never not often again soon too already always instead
        perhaps maybe however though yet twice here there thus further back only first last earlier quite
        rather almost aloud long meanwhile nonetheless nevertheless moreover afterward afterwards recently
        finally previously initially eventually similarly additionally ultimately specifically notably
        importantly interestingly clearly certainly unfortunately consequently accordingly publicly
        privately lately famously ago today tonight yesterday tomorrow
    """,
    "I": """
        of in on at for with from about against during into after before over under between through without
        within among amid toward towards upon via like near since until across behind beyond despite
        around inside outside throughout along above below following including regarding concerning off up
        down out
    """,
    "T": "to",
    "U": "according per",
    "C": "and or but nor &",
    "S": """
        as while when if because although whereas unless whether where why how what than so whenever
        wherever whatever
    """,
    "D": " ".join(
        # May is a verb far more often than a month.
        ["week weekend month year morning afternoon evening night", *DAYS, *SHORT_DAYS, *(MONTHS - {"may"})]
    ),
    "n": """
        rally rallies family ally reply supply assembly anomaly monopoly fly bully belly jelly ugly friendly
        daily elderly
    """,
    "M": """
        one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand
        thousands million millions billion billions
    """,
    "E": """
        went go goes came come comes took take takes made make makes got get gets gave give gives left leave
        leaves kept keep keeps began begin begins ran run runs sat sit sits stood stand stands won win wins
        lost lose loses met meet meets brought bring brings drew draw draws drove fell fall falls fought
        flew grew held hold holds hit laid led lead leads let put puts sent send sends set sets shot spent
        spend turn turns turned tried try tries built bought caught chose became become becomes broke rose
        sought seek seeks sold struck taught threw wore woke look looks seem seems appear appears need needs
        work works use uses help helps love loves hate hates like likes wants
        paid pay pays laid withdrew arose bore bent clung crept dealt dug drank fed fled froze hung hid knelt lent
        meant overcame rode rang sank shook shone slept slid spun sprang stole stuck stung swam swept swung tore
        undertook underwent upheld withheld ate beat blew forgave forgot quit owed owes owe
    """,
}

CLOSED_CLASSES: dict[str, str] = {
    word: letter for letter, words in _CLASSES.items() for word in words.split()
}
"""The letter of each such word, lower case."""
