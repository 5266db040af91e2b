"""Words that credit speech: verbs in every form, and nouns such as `statement` or `vow`."""

from __future__ import annotations

from functools import cache

from attrs import frozen

SPEAKING_VERBS = frozenset(
    """
    accuse acknowledge add admit admonish advise affirm agree allege allow announce answer apologize argue ask
    assert assess assure attest banter bark beam bellow bemoan blare blast blog bluster boast boom brag cajole
    caution challenge chant charge chide chime chuckle claim clarify command comment complain concede conclude
    concur confess confide confirm contend continue contradict counter crack cry deadpan declare decree demand
    demur deny detail dictate disclose echo elaborate email emphasize enthuse espouse estimate exclaim exhort
    explain expound fret fume gasp grin gripe groan grouse growl grumble gush hint holler implore imply
    indicate inform inquire insinuate insist instruct interject interrupt intone jab jeer joke lament laugh
    lecture lie maintain marvel mention moan mumble murmur muse mutter narrate note notify object observe
    offer opine persist plead pledge point ponder post pray preach predict press proclaim profess project
    promise pronounce propose protest query question quip rail rant reaffirm reason reassure rebut recall
    recite recollect recommend recount reflect reiterate rejoin relate relay remark remember remind reminisce
    repeat reply report request respond retaliate retort retweet reveal riff roar rule say scoff scold scream
    shout shriek shrug sigh sing smile snap snarl sneer sniff snort speculate state stress suggest summarize
    surmise swear sympathize tell testify text thunder tout tweet urge utter vent volunteer vow wail warn weep
    whine whisper wisecrack wonder worry write yell
    apologise emphasise reckon summarise theorise
    """.split()
)
"""Verbs whose subject speaks or writes the words that follow or precede."""

NAMING_VERBS = frozenset(
    """
    applaud assail attack bash berate blame brand call caricature cast castigate champion characterize chastise
    christen cite compare compliment condemn congratulate credit criticize decry deem defend define demonize
    denigrate denounce depict deplore deride describe disavow dismiss disparage dub endorse excoriate fault
    frame greet hail hammer herald identify indict knock label lambaste lament laud liken mischaracterize mock name
    nickname oppose paint pan peg pillory portray praise quote rebuke recast refer regard reject repudiate
    ridicule rip savage savor skewer slam slight tag taunt term thank title trash view vilify welcome
    characterise criticise demonise mischaracterise
    """.split()
)
"""Verbs by which someone calls a thing by quoted words."""

GIVING_VERBS = frozenset("brand call christen dub label name nickname".split())
"""Verbs by which someone gives a person a name, so that a name in marks after them is their word."""

WEAK_VERBS = frozenset(
    """
    anticipate appeal assume believe caption conclude convey deem determine discuss doubt dream envision
    expect expose express fear feel figure find foresee hear highlight hope imagine invoke issue know learn
    list outline publish quote raise read realize recognize reference regard release see sense share show
    signal speak support suspect talk think threaten tick tout treat underline underscore understand use
    voice vote want warrant
    realise recognise
    """.split()
)
"""Verbs that credit words only when nothing better stands near."""

PERCEPTION_VERBS = frozenset("see hear read find know notice show".split())
"""Weak verbs whose object may be a thing: they see the “first” of them."""

CUE_NOUNS = frozenset(
    """
    account accusation admission admonition advice allegation announcement answer appeal argument assertion
    assessment assurance boast broadside call caption caution challenge chant charge cheer claim comment
    commentary complaint concern concession conclusion confession contention criticism critique cry
    declaration demand denial denunciation description dictum e-mail email endorsement essay estimate
    exclamation exhortation explanation finding forecast greeting headline hint indictment insistence
    interview invitation jab joke judgment label lament language letter line mantra maxim memo message motto
    note objection observation opinion order phrase plea pledge post posting praise prayer prediction
    proclamation promise pronouncement prophecy proposal protest question quip quotation quote rant rebuke
    recollection refrain remark reminder reply report request response retort rhetoric sermon slogan slur
    speech statement suggestion summary taunt testimony text threat tirade tweet verdict view vow warning
    wish word words
    """.split()
)
"""Nouns that stand for words: X's vow, a statement, the headline; singular, with `words` besides."""

SOURCE_NOUNS = frozenset(
    """
    account ad advertisement affidavit analysis announcement article banner biography blog book brief
    bulletin bumper caption chapter chart column complaint decision description dispatch document draft
    e-mail edition editorial email entry essay filing flier flyer guide guideline handout headline
    indictment journal lawsuit leaflet letter magazine mailer manifesto manual memo memoir memorandum
    message newsletter newspaper note notice op-ed opinion order page pamphlet paper paragraph petition
    placard plaque platform poll post poster posting press profile publication record release report
    resolution resume review ruling section sign slogan statement story study summary survey text tweet
    verdict video warrant website
    """.split()
)
"""Things that are written, and so can say something themselves: the letter said."""

TITLED_NOUNS = frozenset(
    """
    album anthem autobiography ballad biography blockbuster book column comedy documentary drama episode essay film
    hit memoir movie musical novel painting play podcast poem program series show sitcom song tune
    """.split()
)
"""Works whose title may stand right behind them: the film “…”."""

UTTERANCE_NOUNS = frozenset("chant mantra message motto phrase slogan words".split())
"""Nouns behind which somebody's words stand: added the words “…”."""

VERB_LIKE_NOUNS = (
    CUE_NOUNS
    | SOURCE_NOUNS
    | frozenset(
        """
    attack back bark bellow blame blast boom brag brand cast chuckle compliment crack credit doubt dream
    fault fear feature figure frame gasp grin groan growl hammer hope issue knock laugh lecture lie list
    look murmur name nickname object pan peg pin point project rail reason rebuke roar scream sense share
    shout show sigh sign smile snap sneer state stress support tag talk term thank thanks trash trust use
    vent view voice volunteer vote welcome whine whisper wonder worry
    """.split()
    )
)
"""Nouns that look like the base form of a verb that credits speech."""

_IRREGULAR = {
    "cast": ("casts", "cast", "cast", "casting"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "find": ("finds", "found", "found", "finding"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "hear": ("hears", "heard", "heard", "hearing"),
    "know": ("knows", "knew", "known", "knowing"),
    "lie": ("lies", "lied", "lied", "lying"),
    "put": ("puts", "put", "put", "putting"),
    "read": ("reads", "read", "read", "reading"),
    "recast": ("recasts", "recast", "recast", "recasting"),
    "say": ("says", "said", "said", "saying"),
    "see": ("sees", "saw", "seen", "seeing"),
    "show": ("shows", "showed", "shown", "showing"),
    "sing": ("sings", "sang", "sung", "singing"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "tell": ("tells", "told", "told", "telling"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "understand": ("understands", "understood", "understood", "understanding"),
    "weep": ("weeps", "wept", "wept", "weeping"),
    "write": ("writes", "wrote", "written", "writing"),
}

_DOUBLING_IN_BRITAIN = frozenset("label marvel signal".split())
"""Verbs written `labeled` or `labelled`."""

_DOUBLING = frozenset(
    """
    admit beg blog brag chat concur demur dub grin hit jab knot nag pan peg quip rebut refer rip slam slur snap tag
    throb trim
    """.split()
)


@frozen
class Inflected:
    """The five forms of a verb: `say, says, said, said, saying`."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


def inflect(lemma: str) -> Inflected:
    """The forms of an English verb, regular unless the list of irregular ones has it."""
    if lemma in _IRREGULAR:
        return Inflected(lemma, *_IRREGULAR[lemma])
    if lemma.endswith("e"):
        gerund = lemma + "ing" if lemma.endswith("ee") else lemma[:-1] + "ing"
        return Inflected(lemma, lemma + "s", lemma + "d", lemma + "d", gerund)
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return Inflected(lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing")
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return Inflected(lemma, third, stem + "ed", stem + "ed", stem + "ing")


@cache
def finite_forms(lemmas: frozenset[str]) -> frozenset[str]:
    """The forms that can head a clause: `say`, `says`, `said`."""
    forms = [inflect(lemma) for lemma in lemmas]
    doubled = frozenset(f"{lemma}led" for lemma in lemmas & _DOUBLING_IN_BRITAIN)
    return doubled.union(form for verb in forms for form in (verb.base, verb.third, verb.past))


@cache
def participles(lemmas: frozenset[str]) -> frozenset[str]:
    """The -ing forms: `saying`, `adding`."""
    doubled = frozenset(f"{lemma}ling" for lemma in lemmas & _DOUBLING_IN_BRITAIN)
    return doubled.union(inflect(lemma).gerund for lemma in lemmas)
