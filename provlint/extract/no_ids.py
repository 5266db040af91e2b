"""Words that stand in brackets and name no source."""

from __future__ import annotations

from provlint.extract.lexicon.en.calendar import MONTHS

# A capital word before a number that is no author: dates, and parts of a work or of a list.
_NO_AUTHOR_WORDS = (
    "spring summer autumn fall winter since until before after around circa from in on by "
    "the and mid late early page pages section chapter part table figure fig article line lines step room day week "
    "class title volume vol number no item note rule act bill act season episode level grade type version phase "
    "stage age aged exhibit appendix annex schedule clause paragraph question slide box "
    "agenda vision budget fiscal election olympics expo euro windows world top"
)
_NO_KEY_WORDS = (
    "note notes todo tbd tba tk tktk fixme xxx high low medium critical warning tip important caution danger info "
    "error debug applause laughter laughs crosstalk inaudible unintelligible redacted sic end start pdf video audio "
    "photo image link update updated edit edited new ad music silence pause break page deleted removed draft final "
    "blank omitted continued clip begin internet online translation illegible emphasis expletive "
    "fail failed pass passed done wip bug fixed fix warn trace fatal success skip skipped open closed solved date name "
    "time place city state company address amount number required optional deprecated experimental beta alpha stable "
    "confirmed rejected unclear true false misleading approved denied pending resolved active inactive "
    "yes off patch rfc enter esc tab chorus verse bridge intro outro transcript "
    "who when which where why what how citation clarification needed dubious disputed verify source sources ref cite"
)
NO_AUTHOR = MONTHS | frozenset(_NO_AUTHOR_WORDS.split())
NO_KEY = frozenset(_NO_KEY_WORDS.split())
