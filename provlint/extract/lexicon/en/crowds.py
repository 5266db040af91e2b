"""Words for people without a name: crowds whose opinion is cited, office holders, and how many of them there are."""

from __future__ import annotations

from provlint.extract.lexicon.en.people import POSSESSIVES

BARE_QUANTIFIERS = frozenset("some many others most several few plenty countless".split())
"""Quantifiers that stand for a crowd by themselves: some say, many fear."""

LOOSE_QUANTIFIERS = frozenset("some many several most few numerous various multiple countless other".split())
"""Quantifiers that make a crowd of whatever plural noun they stand before."""

QUANTIFIERS = (
    BARE_QUANTIFIERS
    | LOOSE_QUANTIFIERS
    | frozenset(
        """
    another certain dozens scores hundreds thousands millions both more innumerable myriad all
    """.split()
    )
)

NUMERALS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve dozen couple handful
    """.split()
)
"""Small numbers: two officials are people one could ask, so they are unnamed rather than vague."""

COLLECTIVES = frozenset(
    "number group chorus dozens scores hundreds thousands handful range host array variety couple lot plenty".split()
)
"""Nouns that make a crowd with `of`: a growing number of experts."""

OPINION_HEADS = frozenset(
    """
    academics activists admirers advocates allies analysts apologists backers boosters bloggers campaigners
    commentators conspiracists consultants contrarians critics cynics defenders detractors dissenters doctors
    doubters economists enthusiasts environmentalists experts fans forecasters foes groups historians insiders
    intellectuals journalists lawyers loyalists moderates monitors naysayers observers onlookers opponents
    optimists organizations partisans pessimists philosophers physicians politicos proponents pundits purists
    realists researchers rivals scholars scientists skeptics sceptics specialists strategists supporters
    sympathizers sympathisers technologists theorists traditionalists veterans watchdogs watchers anthropologists
    archaeologists astronomers biologists cardiologists chemists climatologists clinicians conservationists
    criminologists demographers dietitians ecologists educators epidemiologists geneticists geologists linguists
    mathematicians meteorologists neurologists neuroscientists nutritionists paediatricians palaeontologists
    paleontologists pediatricians physicists psychiatrists psychologists reviewers sociologists therapists traders
    virologists
    """.split()
)
"""Plural nouns for people who are cited for what they think; with or without a quantifier they name no one."""

PARTISAN_HEADS = frozenset(
    """
    americans conservatives democrats republicans progressives liberals libertarians leftists centrists
    evangelicals hawks doves hard-liners hardliners independents lawmakers legislators politicians senators
    congressmen governors mps councillors councilors candidates delegates donors leaders fundraisers lobbyists
    populists nationalists unionists tories europeans
    """.split()
)
"""Plural nouns for a party, a camp or a rank; whole camps do not speak with one voice."""

PUBLIC_HEADS = frozenset(
    """
    people voters residents citizens consumers parents workers users investors locals viewers readers millennials
    folks women men adults taxpayers customers employers employees families commuters drivers farmers fishermen
    homeowners motorists nurses pensioners shopkeepers shoppers teachers tenants
    """.split()
)
"""Plural nouns for the public; where a survey is told, they are its respondents."""

OFFICE_HEADS = frozenset(
    """
    officials aides advisers advisors authorities sources executives diplomats investigators prosecutors staffers
    staff operatives regulators administrators officers commanders bureaucrats deputies assistants bankers
    associates confidants acquaintances friends relatives colleagues neighbors neighbours witnesses eyewitnesses
    bystanders ministers passengers attendees whistleblowers detectives organizers organisers spokesmen spokeswomen
    spokespeople spokespersons representatives
    """.split()
)
"""Plural nouns for real people one could name: office holders, staff, witnesses, friends."""

ELECTED_HEADS = frozenset(
    "lawmakers legislators senators congressmen governors mps councillors councilors".split()
)
"""Holders of an elected office: real people, unless `some` or `many` makes a crowd of them."""

LED_BODIES = frozenset(
    """
    legislative congressional senate house party parliamentary council state military government gop republican
    democratic cabinet union
    """.split()
)
"""Bodies whose leaders hold an office; leaders of business or of thought do not."""

SINGLE_HEADS = frozenset(
    """
    official aide adviser advisor source executive diplomat investigator prosecutor staffer operative regulator
    administrator officer commander insider associate confidant acquaintance friend relative colleague neighbor
    witness passenger attendee whistleblower detective person strategist lawmaker senator democrat republican donor
    analyst expert economist scientist researcher observer critic supporter opponent activist organizer ally user
    commenter participant delegate employee resident voter lawyer doctor veteran fundraiser lobbyist consultant
    pollster commentator pundit spokesman spokeswoman spokesperson representative bystander customer driver
    eyewitness fan farmer father fisherman guard interviewee member mother neighbour nurse organiser parent
    protester respondent sailor shopkeeper spectator student survivor teacher tenant trader worker man woman
    """.split()
)
"""Singular nouns for one real person: with `a` or `one` and no name, someone unnamed."""

SOMEONE = frozenset("someone somebody".split())
"""Pronouns for one real person, where they are told to have spoken."""

INSTITUTED_HEADS = frozenset(
    """
    experts researchers scientists economists analysts historians scholars academics specialists lawyers doctors
    """.split()
)
"""Crowds that an institution narrows down: researchers at Harvard are unnamed, but can be found."""

OWNED_HEADS = frozenset(
    """
    critics opponents detractors skeptics supporters proponents allies rivals foes defenders
    """.split()
)
"""Crowds that stay vague with `the`."""

BODY_HEADS = frozenset(
    "leaders lawmakers legislators candidates delegates senators workers employees residents voters citizens".split()
)
"""Crowds that are a body's own where an owner stands before them: Iran's leaders have called for."""

CAPITALIZED_HEADS = frozenset(
    """
    americans democrats republicans progressives libertarians europeans evangelicals
    """.split()
)
"""Crowds written with a capital; any other noun with one is part of a name."""

CLOSE_TO_POWER = frozenset("close familiar briefed knowledgeable aware involved privy acquainted".split())
"""Words by which reporters vouch for someone unnamed: people familiar with the matter."""

CAMP_WORDS = frozenset(
    """
    democratic republican gop american u.s. us western european conservative liberal washington wall street
    british french german russian chinese israeli arab muslim christian jewish catholic black hispanic latino
    white internet tea party senate house congressional
    """.split()
)
"""Words with a capital that name a camp or a country, not an institution."""

JOINED_MODIFIERS = CAMP_WORDS | frozenset("current former senior local state federal top".split())
"""Modifiers that come in pairs: current and former, European and Russian."""

DEFINITE = frozenset("the this that these those".split())

POSSESSIVE = POSSESSIVES | {"whose"}

THINGS = frozenset(
    """
    days weeks months years hours minutes times decades moments ways parts things reasons questions issues
    cases places points words steps areas aspects elements examples details terms levels types kinds forms
    signs series records documents emails e-mails videos images hypotheses theories models accounts
    """.split()
)
"""Plural nouns that cannot hold an opinion."""

IRREGULAR_PLURALS = frozenset("people men women children".split())

INDEFINITE = frozenset("a an one another".split())
"""What brings up one person who was not met before."""
