"""Speakers: who is credited with a quotation inside its own sentence, and by which word."""

from __future__ import annotations

from attrs import evolve, frozen

from provlint.extract.shape import Shape
from provlint.extract.subjects import (
    APPOSITION,
    NOUN_PHRASE,
    Words,
    main_subject,
    noun_after,
    subject_of,
    trimmed,
)
from provlint.text.patterns import compiled

_NAME_THEN_VERB = rf",?-?[AD]*(?P<speaker>{NOUN_PHRASE}){APPOSITION}[AXZDT]*(?P<cue>[VG])"
_NO_MORE_SAID = rf"{_NAME_THEN_VERB}(?:[AITD]?[dhNnLKMDsIA]{{0,10}})?[.]"
_NAME_THEN_WEAK = rf",?-?[AD]*(?P<speaker>{NOUN_PHRASE}){APPOSITION}[AXZDT]*(?P<cue>v)"
_NAME_THEN_ANY = rf"[AD]*(?P<speaker>{NOUN_PHRASE}){APPOSITION}[AXZD]*(?P<cue>E)"
_VERB_THEN_NAME = rf",?-?A?(?P<cue>[Vv])[AD]*(?P<speaker>{NOUN_PHRASE}|[dM](?=[,.]|\Z))"
_ANY_THEN_NAME = rf",?-?(?P<cue>E)(?P<speaker>{NOUN_PHRASE})(?=[,.;]|\Z|[DIAStw])"
_ACCORDING = rf"(?P<cue>UT|U(?=[dhN]))(?P<speaker>{NOUN_PHRASE})"
_SIGNATURE = r"\.?-(?P<speaker>[dMNnLKs]{1,8})(?:[,.]|\Z)"
_NAME_AND_COLON = r"(?:\A|[-.])(?P<speaker>(?:[dnNLK][dnNLKI]{0,9})?[NLK](?:\([^)]{1,8}\))?)(?P<cue>:)\Z"
_NAME_AND_OFFICE = r"\A(?P<speaker>N{2,5})(?:,[dnNLKIC]{1,9}){1,3}(?P<cue>:)\Z"
_FROM_AND_COLON = rf"\A[AnCI]{{0,3}}I(?P<speaker>{NOUN_PHRASE})(?P<cue>:)\Z"
_LED_UP = r"(?:(?<![NBs])|(?<=A[sZ]))(?P<speaker>L{0,2}N{2,5}|(?<=A[sZ])N|NCN+)(?:,[^,:Q]{1,16},?|I[dhnNMDLK]{1,6})?:\Z"
_FIRST_NAMED = r"\A(?:[ASC,.]|[IR][^,VvQ]{1,16},)*(?P<speaker>[dhnKM]{0,5}[NL]+|p)"
_POSSESSOR = r"(?P<speaker>[dhMNnLK]{0,8}[NnL])s[nMKE]{0,3}(?P<cue>K)[ITA:,]{0,3}d?\Z"
_CLAIM_THAT = r"(?P<speaker>[dhMNnLK]{0,8}[NnL])s[nMKEA]{0,3}(?P<cue>K)t[^VvQGgs,]{0,12}\Z"
_OWN_CLAIM = r"(?P<speaker>h)[nNMD]{0,3}(?P<cue>K)(?:I[dnNDM]{1,3})?t[^VvQGgs,]{0,12},?\Z"
_CLAIM_OF = r"(?P<cue>K)[IB](?P<speaker>[dhMNnLK]{1,10})t[^VvQGgs,]{0,12}\Z"
_OWN_WORDS = r"(?P<speaker>h)[nM]{0,3}(?P<cue>K)[ITA:,]{0,3}d?\Z"
_WORDS_TO = r"\A[CAS]?(?P<speaker>h|[dhMNnLK]{1,8}(?=s))s?[nME]{0,3}(?P<cue>K)(?:[IT][dhMNnLKR]{1,6})?[:.]\Z"
_IN_WORDS_OF = rf"\A[CA,]{{0,2}}Id(?P<cue>K)I(?P<speaker>{NOUN_PHRASE}),?"
_IN_EYES_OF = r"\A[CA,]{0,2}[IT](?P<speaker>h|o|[dhL]{0,2}L|N{1,4}),"
_BY_AGENT = rf"[ZR]A?(?P<cue>[vV])[SdA]{{0,3}}QB(?P<speaker>{NOUN_PHRASE})"
_UTTERED_BY = rf"QZA?(?P<cue>[vV])[AD,]{{0,3}}B(?P<speaker>{NOUN_PHRASE})"
_REMARK = r"(?P<speaker>[dhMNnLK]{0,8}[NnL])sQ(?P<cue>K)"
_HUNG_ON = (
    rf",(?:(?P<first>{NOUN_PHRASE}){APPOSITION}[AXZD]*)?(?P<cue>V)"
    rf"(?:(?<=,V)(?P<speaker>{NOUN_PHRASE}))?"
    r"(?=[,.;]|\Z|[AIDR][^V]*\Z)"
)

_LIKENED = r"[NnLKo]SQ(?![ZXVvE])"  # him as “…”, not where “…” is
_VERBS = 8
"""Verbs tried before a quotation, from the nearest on."""

_WINDOW = 80
"""Words looked at before and after a quotation: no sentence fit to read is longer, and any other stays cheap."""


@frozen
class Credit:
    """
    Who is credited: words of a `Shape`; `cue` is None where only the clause credits. `frame` names the way:
    after (“…” said X) · following (“…” X began) · according · signed · transcript · possessor (X’s vow) ·
    before (X said “…”) · last (… said X, at the end) · later · weak · clause · introduced (the sentence before).
    """

    speaker: Words
    cue: Words | None
    frame: str


def credit_in(shape: Shape, quotation: int, is_cut: bool) -> Credit | None:
    """
    Who is credited with the quotation at index `quotation` of its sentence; None if nobody there is.

    `is_cut`: whether the words in the marks end as speech does before "he said": with a comma, a question mark.
    """
    first = max(0, quotation - _WINDOW)
    credit = _credit(shape.codes[first : quotation + _WINDOW], quotation - first, is_cut)
    if credit is None or first == 0:
        return credit
    cue = (credit.cue[0] + first, credit.cue[1] + first) if credit.cue else None
    return evolve(credit, speaker=(credit.speaker[0] + first, credit.speaker[1] + first), cue=cue)


def credit_for_next(shape: Shape) -> Credit | None:
    """Who a sentence without quotation marks introduces as the speaker of the words that follow it."""
    codes = shape.codes[: 2 * _WINDOW]
    end = len(codes)
    if codes.endswith(":"):
        return (
            _preceding(codes, end)
            or _words_to(codes, end)
            or _clause(codes, end)
            or _transcript(codes, end)
            or _before_colon(codes, end)
        )
    return speaking_in(shape) or _words_to(codes, end) or _somebody(codes, _clause(codes, end))


def _somebody(codes: str, credit: Credit | None) -> Credit | None:
    """A credit whose speaker is a name, a pronoun, a person or a body, which can speak; None for a thing."""
    return credit if credit and not {"N", "L", "p"}.isdisjoint(codes[slice(*credit.speaker)]) else None


def speaking_in(shape: Shape) -> Credit | None:
    """Who speaks, by the first speaking verb of the sentence that has a subject."""
    codes = shape.codes[: 2 * _WINDOW]
    for place, code in enumerate(codes):
        if code == "V" and codes[place - 1 : place] != "T":
            credit = _by_cue(codes, place, "introduced")
            if credit:
                return credit
    return None


def beholder_in(shape: Shape, quotation: int) -> Credit | None:
    """In whose eyes or words a sentence tells something: `For Lund, ports are “…”`, `In the words of the law,`."""
    match = compiled(_IN_WORDS_OF).match(shape.codes, 0, quotation)
    if match:
        return Credit(trimmed(shape.codes, match.span("speaker")), match.span("cue"), "possessor")
    match = compiled(_IN_EYES_OF).match(shape.codes, 0, quotation)
    return (
        Credit(match.span("speaker"), (match.start("speaker") - 1, match.start("speaker")), "eyes")
        if match
        else None
    )


def signed_by(shape: Shape) -> Credit | None:
    """Who signs the words before a line that begins with a dash."""
    match = compiled(_SIGNATURE).match(shape.codes)
    return Credit(match.span("speaker"), None, "signed") if match else None


def spoken_by(shape: Shape) -> Credit | None:
    """Who speaks in a sentence that says no more than that, as after a question in marks: `Lund, 43, asked.`"""
    match = compiled(_NO_MORE_SAID).fullmatch(shape.codes)
    return Credit(trimmed(shape.codes, match.span("speaker")), match.span("cue"), "after") if match else None


def _credit(codes: str, quotation: int, is_cut: bool) -> Credit | None:
    """The first frame that fits, surest first."""
    return (
        _following(codes, quotation, is_cut or codes[quotation + 1 : quotation + 2] == ",")
        or _transcript(codes, quotation)
        or _remark(codes, quotation)
        or _agent(codes, quotation)
        or _according_first(codes, quotation)
        or _preceding(codes, quotation)
        or _words_to(codes, quotation)
        or _later(codes, quotation)
        or _clause(codes, quotation)
        or _before_colon(codes, quotation)
    )


def _before_colon(codes: str, quotation: int) -> Credit | None:
    """Who is brought up last, or first, by words that lead up to a colon: `not so the mayor, Ada Brandt: “…”`."""
    if not codes.endswith(":", 0, quotation) or "QB" in codes[:quotation]:
        return None  # a title by somebody is not speech
    match = compiled(_LED_UP).search(codes, max(0, quotation - 24), quotation)
    match = match or compiled(_FIRST_NAMED).match(codes, 0, quotation - 1)
    return Credit(trimmed(codes, match.span("speaker")), None, "introduced") if match else None


def _following(codes: str, quotation: int, is_cut: bool) -> Credit | None:
    """Who is credited right after the quotation; by a weak verb only where quoted speech opens the sentence."""
    is_first = not codes[:quotation].strip(".,-C(")
    tried = [(_NAME_THEN_VERB, "after"), (_VERB_THEN_NAME, "after")] if is_cut or is_first else []
    if is_cut and is_first:
        tried += [(_NAME_THEN_WEAK, "after"), (_NAME_THEN_ANY, "following"), (_ANY_THEN_NAME, "following")]
    for pattern, frame in tried:
        match = compiled(pattern).match(codes, quotation + 1)
        if match:
            return Credit(trimmed(codes, match.span("speaker")), match.span("cue"), frame)
    match = compiled(_SIGNATURE).match(codes, quotation + 1)
    if match:
        return Credit(trimmed(codes, match.span("speaker")), None, "after")
    match = compiled(_ACCORDING).match(codes, quotation + 1) or compiled(_ACCORDING).match(
        codes, quotation + 2
    )
    return Credit(match.span("speaker"), match.span("cue"), "according") if match else None


def _transcript(codes: str, quotation: int) -> Credit | None:
    """Who is named before a colon, without a verb: `BRANDT: “…”`, `From the report: “…”`."""
    if not codes.endswith(":", 0, quotation):
        return None
    match = compiled(_NAME_AND_OFFICE).match(codes, 0, quotation)
    match = match or compiled(_NAME_AND_COLON).search(codes, max(0, quotation - 16), quotation)
    match = match or compiled(_FROM_AND_COLON).search(codes, 0, quotation)
    return Credit(match.span("speaker"), match.span("cue"), "transcript") if match else None


def _remark(codes: str, quotation: int) -> Credit | None:
    """Whose words they are by a possessive around them: `Smith’s “…” remark`."""
    if not codes.endswith("sQK", 0, quotation + 2):
        return None
    match = compiled(_REMARK).search(codes, max(0, quotation - 12), quotation + 2)
    return Credit(trimmed(codes, match.span("speaker")), match.span("cue"), "possessor") if match else None


def _agent(codes: str, quotation: int) -> Credit | None:
    """Who is named by the passive that a quotation stands in: `called “…” by Smith`, `“…” was uttered by Smith`."""
    if "B" not in codes[quotation + 1 : quotation + 8]:
        return None
    match = compiled(_UTTERED_BY).match(codes, quotation)
    if match is None and codes[quotation + 1] == "B":
        match = compiled(_BY_AGENT).search(codes, max(0, quotation - 6))
    return Credit(trimmed(codes, match.span("speaker")), match.span("cue"), "after") if match else None


def _according_first(codes: str, quotation: int) -> Credit | None:
    """Who a sentence that begins with `According to` credits with all that follows."""
    return _according(codes[:quotation]) if codes.startswith("UT") else None


def _according(codes: str) -> Credit | None:
    match = compiled(_ACCORDING).search(codes)
    return Credit(match.span("speaker"), match.span("cue"), "according") if match else None


def _preceding(codes: str, quotation: int) -> Credit | None:
    """Who is credited by a verb before the quotation; a weak verb yields to a clause at the end of the sentence."""
    weak = None
    verbs = [at for at in range(quotation - 1, -1, -1) if codes[at] in "VvGg" and not _is_passive(codes, at)]
    for place in verbs[:_VERBS]:
        code = codes[place]
        if not _governs(codes, place, quotation):
            weak = place if code == "v" and weak is None else weak
            continue
        credit = _by_cue(codes, place, "before")
        if credit:
            return credit if code in "VG" else _last_clause(codes, quotation) or _according(codes) or credit
    credit = _last_clause(codes, quotation) or _according(codes) or _possessor(codes, quotation)
    return credit or (_by_cue(codes, weak, "weak") if weak is not None else None)


def _governs(codes: str, cue: int, quotation: int) -> bool:
    """Whether a verb can credit the words at `quotation`: a weak one or an infinitive only those near it."""
    between = codes[cue + 1 : quotation]
    before = codes[cue - 1 : cue]
    if codes[cue] in "VG" and before != "T":
        return len(between) < 4 or before not in ("w", "t") or codes[cue - 2 : cue - 1] == ","
    between = between.replace("IZ", "", 1)  # accused them of being “…”
    return len(between) <= 7 and not any(code in between for code in "VXZE") and "p" not in between[1:]


def _is_passive(codes: str, cue: int) -> bool:
    """Whether a verb names no one who does it, or not here: `is called “…”`, `the tax breaks used by Smith`."""
    if codes[cue + 1 : cue + 2] == "B":
        return codes[cue - 1 : cue] in ("n", "N", "K")
    if codes[cue] == "V" and codes[cue + 1 : cue + 2] == "T":
        return codes[cue - 1 : cue] == "Z"  # is said to be “…”
    return codes[cue] == "v" and codes[cue - 1 : cue] == "Z"


def _last_clause(codes: str, quotation: int) -> Credit | None:
    """Who is credited by a clause hung on to the end of the sentence: `…, said Smith.`"""
    for match in compiled(_HUNG_ON).finditer(codes, quotation + 1):
        group = "first" if match["first"] else "speaker"
        if match[group]:
            return Credit(trimmed(codes, match.span(group)), match.span("cue"), "last")
    return None


def _possessor(codes: str, quotation: int) -> Credit | None:
    """Whose words they are by the noun before them: `the mayor’s vow to “…”`, `her words: “…”`."""
    match = compiled(_POSSESSOR).search(codes, max(0, quotation - 16), quotation)
    match = match or compiled(_CLAIM_THAT).search(codes, max(0, quotation - 28), quotation)
    match = match or compiled(_OWN_CLAIM).search(codes, max(0, quotation - 28), quotation)
    match = match or compiled(_CLAIM_OF).search(codes, max(0, quotation - 28), quotation)
    match = match or compiled(_OWN_WORDS).search(codes, max(0, quotation - 8), quotation)
    if match is None:
        return None
    return Credit(trimmed(codes, match.span("speaker")), match.span("cue"), "possessor")


def _words_to(codes: str, end: int) -> Credit | None:
    """Whose words are named by all that stands before `end`: `Her advice to sailors: “…”`, `Lund’s answer? “…”`."""
    match = compiled(_WORDS_TO).match(codes, 0, end)
    return Credit(match.span("speaker"), match.span("cue"), "possessor") if match else None


def _later(codes: str, quotation: int) -> Credit | None:
    """Who is credited by a verb further on in the sentence: `“…” is what he said`, `“…” was reported by`."""
    for place in range(quotation + 1, len(codes)):
        if codes[place] == "V" or codes[place : place + 2] == "vB":
            return _by_cue(codes, place, "later")
    return None


def _clause(codes: str, quotation: int) -> Credit | None:
    """The subject of the clause a quotation stands in, where no verb credits anybody."""
    before = codes[max(0, quotation - 2) : quotation]
    if (
        before[-1:] == "w"
        or (before[-1:] == "S" and not compiled(_LIKENED).match(codes, quotation - 2))
        or "Zv" in codes[max(0, quotation - 3) : quotation]
    ):
        return None  # where “…” is at play, what is called “…”: no one's words in this clause
    subject = main_subject(codes, quotation)
    return Credit(subject, None, "clause") if subject else None


def _by_cue(codes: str, cue: int, frame: str) -> Credit | None:
    speaker = subject_of(codes, cue)
    if speaker is None and (codes[cue] == "V" or (codes[cue] == "v" and cue)):
        speaker = noun_after(codes, cue)
    return Credit(speaker, (cue, cue + 1), frame) if speaker else None
