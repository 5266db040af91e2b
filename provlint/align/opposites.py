"""Words that turn each other's sense around: more and less, rose and fell, he and she."""

from __future__ import annotations

from functools import cache

from provlint.align.words import is_negated
from provlint.text.fold import words_of

_GENDERS = {"he": frozenset("he him his himself".split()), "she": frozenset("she her hers herself".split())}
# Words that turn each other's sense around: any of the left against any of the right.
_OPPOSITES = (
    ("few fewer little scarce", "many much most plenty"),
    ("fewer less least", "more most greater"),
    ("all every everyone everybody each", "none no nobody some few several half"),
    ("some several many most any", "none no nobody"),
    ("most", "few some"),
    ("always ever often frequently sometimes", "never seldom rarely"),
    ("always", "sometimes often"),
    ("before earlier prior", "after later since"),
    ("with", "without"),
    ("up upward upwards", "down downward downwards"),
    ("above over", "below under"),
    ("in inside into", "out outside"),
    ("on", "off"),
    ("for pro", "against anti"),
    ("from", "to"),
    ("first", "last"),
    (
        """
        increase increases increased increasing rise rises rose risen rising grow grows grew grown growing
        gain gains gained gaining climb climbs climbed climbing soar soars soared soaring jump jumps jumped
        jumping raise raises raised raising expand expands expanded expanding improve improves improved
        improving higher growth improvement
        """,
        """
        decrease decreases decreased decreasing fall falls fell fallen falling decline declines declined
        declining drop drops dropped dropping shrink shrinks shrank shrinking sink sinks sank sinking lose
        loses lost losing lower lowers lowered lowering cut cuts cutting reduce reduces reduced reducing
        plunge plunges plunged plunging slump slumps slumped worsen worsens worsened worsening reduction
        """,
    ),
    (
        """
        agree agrees agreed agreeing agreement accept accepts accepted accepting acceptance approve approves
        approved approving approval allow allows allowed allowing permit permits permitted support supports
        supported supporting back backs backed backing welcome welcomes welcomed confirm confirms confirmed
        admit admits admitted
        """,
        """
        refuse refuses refused refusing refusal reject rejects rejected rejecting rejection deny denies
        denied denying denial oppose opposes opposed opposing opposition forbid forbids forbade forbidden
        ban bans banned banning block blocks blocked blocking decline declines declined disagree disagrees
        disagreed disagreement veto vetoed condemn condemns condemned prohibit prohibits prohibited
        """,
    ),
    (
        "win wins won winning victory succeed succeeds succeeded success pass passes passed",
        "lose loses lost losing loss defeat defeats defeated fail fails failed failing failure",
    ),
    ("best better good", "worst worse bad"),
    ("true truth right correct", "false untrue lie wrong incorrect"),
    ("safe safer", "dangerous unsafe"),
    ("strong stronger", "weak weaker"),
    ("high", "low"),
    ("long longer", "short shorter"),
    ("early", "late"),
    ("big bigger large larger", "small smaller"),
    ("open opens opened opening", "close closes closed closing shut"),
    ("start starts started begin begins began continue continued", "stop stops stopped end ends ended"),
    ("buy buys bought", "sell sells sold"),
    ("give gives gave given", "take takes took taken"),
    ("enter entered arrive arrives arrived stay stays stayed", "leave leaves left depart departed"),
    ("friend friends ally allies", "enemy enemies rival rivals foe foes"),
    ("war", "peace"),
    ("guilty", "innocent"),
    ("legal lawful", "illegal unlawful"),
    ("alive", "dead"),
    ("rich richer", "poor poorer"),
    ("public", "private"),
    ("love loves loved", "hate hates hated"),
    ("yes", "no"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("profit profits", "loss losses"),
    ("cheap cheaper", "expensive"),
    ("new newer recent modern", "old older ancient former"),
    ("hot hotter warm", "cold colder cool"),
    ("positive", "negative"),
    ("major majority", "minor minority"),
    ("maximum", "minimum"),
    ("easy easier", "hard harder difficult"),
    ("fast faster quick quickly", "slow slower slowly"),
    ("full", "empty"),
    ("domestic", "foreign"),
    ("male man men boy boys", "female woman women girl girls"),
    ("current present", "former previous past"),
    ("include includes included", "exclude excludes excluded"),
)


def is_reversed(content: str, replaced: str) -> bool:
    """Whether words in a bracket say the opposite of the words they stand for or beside; nothing reverses nothing."""
    ours, others = words_of(content), words_of(replaced)
    mine, theirs = [w for w in ours if w not in others], [w for w in others if w not in ours]
    if any(is_negated(a, b) or is_negated(b, a) for a in mine for b in theirs):
        return True
    if len(mine) == len(theirs) == 1 and _gender(mine[0]) != _gender(theirs[0]):
        return bool(_gender(mine[0]) and _gender(theirs[0]))
    opposites = _opposites()
    return any(not opposites.get(word, frozenset()).isdisjoint(theirs) for word in mine)


def _gender(word: str) -> str:
    """The pronoun whose form a word is, she or he; empty for any other word."""
    return next((pronoun for pronoun, forms in _GENDERS.items() if word in forms), "")


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """For each word those that turn its sense around."""
    found: dict[str, set[str]] = {}
    for left, right in _OPPOSITES:
        for one, other in ((left, right), (right, left)):
            for word in one.split():
                found.setdefault(word, set()).update(other.split())
    return {word: frozenset(others) for word, others in found.items()}
