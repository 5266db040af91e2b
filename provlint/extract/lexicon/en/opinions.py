"""Verbs by which people speak or think, and the little words between them and their subject."""

from __future__ import annotations

from provlint.extract.lexicon.en.calendar import DAYS

OPINION_VERBS = frozenset(
    """
    accuse acknowledge admit advise agree allege anticipate applaud argue assert assume bemoan believe blame
    blast call caution characterize charge cite claim compare complain concede conclude condemn confirm
    consider contend counter credit criticize decry deem denounce deny deride describe disagree
    disclose dismiss dispute doubt dub echo estimate expect explain express fear feel find forecast frame
    grouse grumble gripe hail hint hold hope hypothesize imagine indicate insist interpret label lament laud
    liken lambaste maintain mock note object observe perceive point posit portray praise predict protest put
    question raise recall recognize recommend refer regard remark report reveal ridicule say see slam speak
    speculate state stress suggest suspect take tell theorize think tout urge view voice warn whisper wish
    wonder worry write shout yell scream chant
    characterise criticise hypothesise recognise theorise reckon
    """.split()
)
"""Verbs that credit a statement or an opinion to their subject."""

SHOUTED = frozenset("shout yell scream chant".split())
"""Verbs of what was heard: whoever does so was there, and is unnamed rather than vague."""

ATTITUDES = frozenset(
    """
    convinced persuaded unconvinced skeptical sceptical doubtful certain confident adamant optimistic
    pessimistic hopeful sure
    """.split()
)
"""Adjectives that credit an opinion to their subject before `that`: many are convinced that."""

DOUBTS = frozenset("skeptical sceptical doubtful unconvinced".split())
"""Those that do so before `of` or `about` too."""

LASTING = frozenset("remain remains remained".split())
"""Verbs that join such an adjective to its subject as `be` does."""

SHARED_VERBS = frozenset("rebuke share".split())
"""Verbs that do so only in the passive: rebuked by critics, shared by many."""

NEEDS_AS = frozenset(
    "see view regard perceive interpret portray recognize recognise frame characterize characterise refer".split()
)
"""Verbs that tell an opinion only with `as` after their object; otherwise they may be about eyes."""

_FEELINGS = frozenset(
    """
    concern concerns doubt doubts fear fears skepticism discomfort worry worries hope alarm frustration dismay
    outrage confidence disappointment unease reservations support anger opposition surprise disbelief
    """.split()
)

NEEDS_NEXT = {
    "express": _FEELINGS,
    "voice": _FEELINGS,
    "find": frozenset("that it".split()),
    "hold": frozenset(["that"]),
    "object": frozenset("to that".split()),
    "point": frozenset("out to".split()),
    "raise": frozenset("questions concerns doubts objections alarm alarms eyebrows".split()),
    "speak": frozenset("out of".split()),
    "protest": frozenset(["that"]),
    "put": frozenset(["it"]),
    "state": frozenset(["that"]),
    "take": frozenset("issue umbrage exception".split()),
}
"""Verbs that are opinions only before certain words."""

BEFORE_OBJECT = frozenset("new serious some grave deep strong little their its his her".split())
"""Words that may stand between such a verb and its object: raised serious questions."""

SPEECH_VERBS = frozenset("say tell speak disclose confirm reveal report".split())
"""Verbs of plain speech: with `not` they credit nothing."""

NAMED_SPEECH = frozenset(
    """
    say tell argue claim state note add write insist warn declare announce assert explain contend maintain
    testify suggest conclude report find acknowledge admit believe think concede confirm deny describe predict
    reveal recall complain tweet
    """.split()
)
"""Verbs by which a named speaker makes a whole sentence their own."""

MODALS = frozenset("can could may might must shall should will would ca wo cannot".split())
HAVING = frozenset("have has had having".split())
BEING = frozenset("am is are was were be been being".split())
AUXILIARIES = MODALS | HAVING | BEING | frozenset("do does did".split())
NEGATIONS = frozenset("not never".split())

HALF_MODALS = frozenset(
    """
    dare tend tends tended continue continued begin began begun start started like love prefer come came used
    ought seem seems seemed appear appeared
    """.split()
)
"""Verbs that may stand between a group and its opinion: some might dare call, many have begun to wonder."""

CAUSATIVES = frozenset(
    """
    leave leaves leaving left lead leads leading led cause causes causing caused prompt prompts prompting prompted
    """.split()
)
"""Verbs that move a group to an opinion: leaving some to wonder."""

ADVERBS = DAYS | frozenset(
    """
    also now still already often even just always long again once then later ever soon sometimes today
    yesterday tonight rather quite at least too
    instead perhaps maybe seldom almost both all far well very much not never
    """.split()
)
"""Adverbs that do not end in -ly and may stand before a verb."""

NOT_ADVERBS = frozenset("family reply rally ally supply apply comply daily weekly italy july".split())
"""Words in -ly that are none."""

NOUN_LIKE = frozenset(
    """
    hope doubt fear question call report praise blame worry view note claim estimate credit object charge
    label protest forecast blast state voice hint frame stress caution wonder
    """.split()
)
"""Verbs whose base form is also a noun: `some hope remains`."""

AFTER_NOUN = frozenset("of in by at . ;".split())
"""Words that follow a noun rather than a verb that needs an object."""

SURVEY_WORDS = frozenset(
    """
    poll polls polled polling survey surveys surveyed percent % respondents pollsters
    """.split()
)
"""Words by which a sentence tells a survey, whose respondents need no name."""

HEARSAY_VERBS = frozenset("allege assume believe report say think".split())
"""Verbs whose past form before `to` is a passive: a man believed to be abroad."""

GREETINGS = frozenset("hello hi goodbye bye thanks please sorry grace prayers cheese yes".split())
"""What people say to one another without telling anything."""

LEGAL_WORDS = frozenset(
    """
    charge charged charges court courts trial tried prosecutor prosecutors indicted indictment lawsuit
    lawsuits sued suit convicted conviction arrested arrest police suspect suspects complaint jury judge
    plaintiff plaintiffs defendant defendants guilty investigators authorities settlement attorney attorneys
    crime crimes criminal felony battery murder
    """.split()
)
"""Words of the law; beside them `allegedly` says only that nothing has been proved yet."""

BREAKERS = frozenset("but although though whereas while however yet ;".split())
"""Words at which what a speaker is credited with comes to an end."""
