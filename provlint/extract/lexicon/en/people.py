"""How people are named: titles, pronouns, roles, and the words a name goes with."""

from __future__ import annotations

SUBJECT_PRONOUNS = frozenset("he she they i we you it".split())
POSSESSIVES = frozenset("his her their its my our your".split())
MALE_PRONOUNS = frozenset("he him his himself".split())
FEMALE_PRONOUNS = frozenset("she her hers herself".split())

TITLE_ABBREVIATIONS = frozenset(
    """
    adm amb atty capt cmdr col cpl d-va del det dist dr fr gen gov govs hon jr lt maj messrs mlle mme mr mrs ms
    mx pres prof rep reps rev sec sen sens sgt sr st supt
    """.split()
)
"""Abbreviations, without the stop, that begin or end a person's name."""

MALE_TITLES = frozenset("mr sir king prince lord father".split())
FEMALE_TITLES = frozenset("mrs ms miss madam mme mlle queen princess lady sister".split())

ROLES = frozenset(
    """
    activist actor actress adviser advisor advocate agent aide aides allies ally ambassador analyst analysts
    anchor artist aspirant attendee attorney author backer billionaire biographer blogger boss brother
    businessman businesswoman candidate captain chair chairman chairperson chairwoman challenger champion
    chancellor chief clerk co-author co-founder coach colleague columnist comedian commander commentator
    commissioner congressman congresswoman consultant contender coordinator correspondent councilman
    councilwoman counsel counselor critic critics dad daughter dean defender delegate democrat democrats
    deputy diplomat director doctor donor economist editor employee engineer envoy executive expert experts
    farmer father fellow financier founder friend front-runner frontrunner general governor guest head
    historian host husband insider interviewer investigator journalist judge justice lawmaker lawmakers
    lawyer lawyers leader leaders lobbyist man manager mayor member men minister mogul mom mother neighbor
    nominee observer observers officer officers official officials operative operatives opponent opponents
    organizer owner panelist participant pastor patient people person physician pilot player policeman
    politician pollster preacher premier president priest producer professor prosecutor protester protesters
    publisher rabbi reader receptionist rep reporter reporters representative republican republicans
    researcher researchers resident retiree reviewer rival rivals scholar scientist scientists secretary
    senator sheriff singer sister soldier son speaker specialist spokesman spokesmen spokespeople
    spokesperson spokeswoman staffer star strategist strategists student students supporter supporters
    surrogate surrogates survivor teacher technician tycoon veteran veterans victim visitor volunteer voter
    voters wife witness witnesses woman women worker workers writer
    """.split()
)
"""Common nouns for people who can speak."""

ORGANIZATIONS = frozenset(
    """
    administration agency army association bank board bureau campaign charity church city coalition
    commission committee company congress council court department federation firm foundation government
    group house institute kremlin ministry network office organization outlet panel party pentagon police
    press publication senate site society station team union university
    """.split()
)
"""Common nouns for bodies that can speak."""
