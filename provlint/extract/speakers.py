"""Speakers: who is credited with a quotation inside its own sentence, and by which word."""

from __future__ import annotations

from attrs import evolve

from provlint.extract.owners import (
    Credit,
    according,
    according_first,
    before_colon,
    cited_behind,
    possessor,
    remark,
    transcript,
    words_to,
)
from provlint.extract.shape import Shape
from provlint.extract.subjects import (
    APPOSITION,
    NOUN_PHRASE,
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
_BY_AGENT = rf"[ZR]A?(?P<cue>[vV])[SdA]{{0,3}}QB(?P<speaker>{NOUN_PHRASE})"
_UTTERED_BY = rf"QZA?(?P<cue>[vV])[AD,]{{0,3}}B(?P<speaker>{NOUN_PHRASE})"
_HOW = rf"Q,?ZS(?P<speaker>{NOUN_PHRASE})[AXZD]*(?P<cue>[vV])"
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
            or words_to(codes, end)
            or _clause(codes, end)
            or transcript(codes, end)
            or before_colon(codes, end)
        )
    return speaking_in(shape) or words_to(codes, end) or _somebody(codes, _clause(codes, end))


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


def spoken_by(shape: Shape) -> Credit | None:
    """Who speaks in a sentence that says no more than that, as after a question in marks: `Lund, 43, asked.`"""
    match = compiled(_NO_MORE_SAID).fullmatch(shape.codes)
    return Credit(trimmed(shape.codes, match.span("speaker")), match.span("cue"), "after") if match else None


def _credit(codes: str, quotation: int, is_cut: bool) -> Credit | None:
    """The first frame that fits, surest first."""
    return (
        _following(codes, quotation, is_cut or codes[quotation + 1 : quotation + 2] == ",")
        or transcript(codes, quotation)
        or remark(codes, quotation)
        or _agent(codes, quotation)
        or according_first(codes, quotation)
        or _preceding(codes, quotation)
        or words_to(codes, quotation)
        or _later(codes, quotation)
        or _clause(codes, quotation)
        or before_colon(codes, quotation)
    )


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
    return cited_behind(codes, quotation)


def _agent(codes: str, quotation: int) -> Credit | None:
    """Who is named by the passive that a quotation stands in: `called “…” by Smith`, `“…” was uttered by Smith`."""
    match = compiled(_HOW).match(codes, quotation)
    if match:
        return Credit(
            trimmed(codes, match.span("speaker")), match.span("cue"), "after"
        )  # “…” is how Smith saw it
    if "B" not in codes[quotation + 1 : quotation + 8]:
        return None
    match = compiled(_UTTERED_BY).match(codes, quotation)
    if match is None and codes[quotation + 1] == "B":
        match = compiled(_BY_AGENT).search(codes, max(0, quotation - 6))
    return Credit(trimmed(codes, match.span("speaker")), match.span("cue"), "after") if match else None


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
            return credit if code in "VG" else _last_clause(codes, quotation) or according(codes) or credit
    credit = _last_clause(codes, quotation) or according(codes) or possessor(codes, quotation)
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
