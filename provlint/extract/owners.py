"""Whose words a quotation is by something other than a verb: a possessive, a colon, a dash, `according to`."""

from __future__ import annotations

from attrs import frozen

from provlint.extract.shape import Shape
from provlint.extract.subjects import NOUN_PHRASE, Words, trimmed
from provlint.text.patterns import compiled

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
_REMARK = r"(?P<speaker>[dhMNnLK]{0,8}[NnL])sQ(?P<cue>K)"


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


def signed_by(shape: Shape) -> Credit | None:
    """Who signs the words before a line that begins with a dash."""
    match = compiled(_SIGNATURE).match(shape.codes)
    return Credit(match.span("speaker"), None, "signed") if match else None


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


def transcript(codes: str, quotation: int) -> Credit | None:
    """Who is named before a colon, without a verb: `BRANDT: “…”`, `From the report: “…”`."""
    if not codes.endswith(":", 0, quotation):
        return None
    match = compiled(_NAME_AND_OFFICE).match(codes, 0, quotation)
    match = match or compiled(_NAME_AND_COLON).search(codes, max(0, quotation - 16), quotation)
    match = match or compiled(_FROM_AND_COLON).search(codes, 0, quotation)
    return Credit(match.span("speaker"), match.span("cue"), "transcript") if match else None


def remark(codes: str, quotation: int) -> Credit | None:
    """Whose words they are by a possessive around them: `Smith’s “…” remark`."""
    if not codes.endswith("sQK", 0, quotation + 2):
        return None
    match = compiled(_REMARK).search(codes, max(0, quotation - 12), quotation + 2)
    return Credit(trimmed(codes, match.span("speaker")), match.span("cue"), "possessor") if match else None


def according_first(codes: str, quotation: int) -> Credit | None:
    """Who a sentence that begins with `According to` credits with all that follows."""
    return according(codes[:quotation]) if codes.startswith("UT") else None


def cited_behind(codes: str, quotation: int) -> Credit | None:
    """Who signs a quotation, or is cited, right behind it: `“…” — Lund`, `“…,” according to Lund`."""
    match = compiled(_SIGNATURE).match(codes, quotation + 1)
    if match:
        return Credit(trimmed(codes, match.span("speaker")), None, "after")
    pattern = compiled(_ACCORDING)
    match = pattern.match(codes, quotation + 1) or pattern.match(codes, quotation + 2)
    return Credit(match.span("speaker"), match.span("cue"), "according") if match else None


def according(codes: str) -> Credit | None:
    """Who is cited anywhere: `according to Lund`."""
    match = compiled(_ACCORDING).search(codes)
    return Credit(match.span("speaker"), match.span("cue"), "according") if match else None


def possessor(codes: str, quotation: int) -> Credit | None:
    """Whose words they are by the noun before them: `the mayor’s vow to “…”`, `her words: “…”`."""
    match = compiled(_POSSESSOR).search(codes, max(0, quotation - 16), quotation)
    match = match or compiled(_CLAIM_THAT).search(codes, max(0, quotation - 28), quotation)
    match = match or compiled(_OWN_CLAIM).search(codes, max(0, quotation - 28), quotation)
    match = match or compiled(_CLAIM_OF).search(codes, max(0, quotation - 28), quotation)
    match = match or compiled(_OWN_WORDS).search(codes, max(0, quotation - 8), quotation)
    if match is None:
        return None
    return Credit(trimmed(codes, match.span("speaker")), match.span("cue"), "possessor")


def words_to(codes: str, end: int) -> Credit | None:
    """Whose words are named by all that stands before `end`: `Her advice to sailors: “…”`, `Lund’s answer? “…”`."""
    match = compiled(_WORDS_TO).match(codes, 0, end)
    return Credit(match.span("speaker"), match.span("cue"), "possessor") if match else None


def before_colon(codes: str, quotation: int) -> Credit | None:
    """Who is brought up last, or first, by words that lead up to a colon: `not so the mayor, Ada Brandt: “…”`."""
    if not codes.endswith(":", 0, quotation) or "QB" in codes[:quotation]:
        return None  # a title by somebody is not speech
    match = compiled(_LED_UP).search(codes, max(0, quotation - 24), quotation)
    match = match or compiled(_FIRST_NAMED).match(codes, 0, quotation - 1)
    return Credit(trimmed(codes, match.span("speaker")), None, "introduced") if match else None
