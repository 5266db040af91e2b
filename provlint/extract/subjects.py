"""Subjects: the noun that a verb belongs to, by the shape of its sentence."""

from __future__ import annotations

from provlint.text.patterns import compiled

Words = tuple[int, int]
"""Some words of a shape, by index, half-open."""

CHUNK = r"[dhM]{0,3}(?:(?:E|(?<=[dh])R)(?=[NnLK]))?[dMNnLKsD]{0,11}[MNnLKsD]"
"""A noun with the words before it."""

NOUN_PHRASE = rf"(?:[pow]|{CHUNK}(?:(?:[IC]|(?<=[LK])T|(?<=K)B){CHUNK}){{0,3}})"
"""A noun with its `of` and `and`, or a pronoun."""

APPOSITION = (
    r"(?:,[^,QVv.;:]{1,30}(?:,[^,QVv.;:]{1,20}){0,2},"
    r"|\([^)Q]{1,12}\)(?:,I[^,QVv.;:()]{1,6},|,)?"
    r"|-[^-QVv.;:]{1,20}-)?"
)
"""What may be put in after a noun: `, the mayor,`, `(D-Va.)`, `(D-Va.), in particular,`."""

_NOUN = NOUN_PHRASE
_FIRST_NOUN = rf"\A(?:[ASC,.]|[IR][^,VvQ]{{1,16}},)*(?P<subject>{NOUN_PHRASE})"
_SUBJECT = (
    rf"(?<![IBTdhMNnLKsEvgGR])(?P<subject>{NOUN_PHRASE})(?:,Q|{APPOSITION})(?:w[^,QV]{{1,10}})?"
    r"(?:[AD]|I[dhMNnLKsD]{1,4}){0,3}"
    r"(?=[XZVvE])"
)
_REMARKED_ON = rf"[ASC,.]*{NOUN_PHRASE},[wdhnLAERIM][^,]*,\Z"
_MAIN_CLAUSE = rf"[,Q][AD]*(?P<subject>{NOUN_PHRASE}){APPOSITION}[AD]*[XZVvE]"
_WITH_PHRASE = r"w(?:[AX]*I[dhM]?[nNMD]{1,3}|,[^,QVv]{1,16},)\Z"
_PUT_IN = rf"V{CHUNK}(?:[,.;]|\Z)"
_INSERTED = rf",[AD]*(?P<speaker>{NOUN_PHRASE})[AXD]*V[D]*,\Z"
_HEARER = r"(?:o|[dh]?[nLKN]{1,4})"
_REPORTED_NOUN = rf"[VvGg](?:D|{_HEARER}|I[dh]?[nNLKD]{{1,3}})?t[AD]?\Z|V\Z"
_TOLD = rf"V{_HEARER}?\Z"


def subject_of(codes: str, cue: int) -> Words | None:
    """The subject of the verb at `cue`: beside it, or understood from the clause it goes on with."""
    if codes[cue + 1 : cue + 2] == "B" and codes[cue - 1 : cue] in ("Z", "A"):
        return noun_after(codes, cue + 1)
    if codes[cue] in "Gg" and (cue == 0 or codes[cue - 1] in "Q,BIC"):
        return _understood(codes, cue)
    place = _before_verb(codes, cue)
    inserted = _inserted(codes, place)
    if inserted:
        return inserted
    if place < 0 and codes[cue] == "v":
        return None  # Call items to see the “first”: an order has no subject
    if place < 0 or codes[place] == "Q" or (codes[place] == "," and codes[place - 1 : place] == "Q"):
        return noun_after(codes, cue)
    return _left_of(codes, place, cue) or _understood(codes, cue)


def _inserted(codes: str, place: int) -> Words | None:
    """Who is named by a clause put in before the verb that closes at `place`: `The port, Lund said, was called “…”`."""
    if place < 0 or codes[place] != ",":
        return None
    match = compiled(_INSERTED).search(codes, max(0, place - 24), place + 1)
    return trimmed(codes, match.span("speaker")) if match else None


def _before_verb(codes: str, cue: int) -> int:
    """The last word left of a verb that is neither its auxiliary nor put in after a `who`; -1 for none."""
    place = cue - 1
    while place >= 0 and (codes[place] in "XZATD" or codes[place : place + 2] == "ID"):
        place -= 1
    match = compiled(_WITH_PHRASE).search(codes, max(0, place - 20), place + 1) if place >= 0 else None
    return match.start() if match else place


def _left_of(codes: str, place: int, cue: int) -> Words | None:
    """The subject that ends at `place` or is named by the clause around it; None where the verb shares another's."""
    if codes[place] in "wt":
        return _around_relative(codes, place) or (place, place + 1)
    is_name_of_thing = codes[cue] == "v" and place == cue - 1 and codes[place] in "nK"
    if is_name_of_thing and codes.startswith(("Q", "dQ"), cue + 1):
        return None  # a book called “…”
    if codes[cue - 1] == "T" and codes[place] in "nKoERvV":
        return _nearest_subject(codes, cue)
    if codes[cue] in "Vv" or {"X", "Z"} & set(codes[place + 1 : cue]):
        return _beside(codes, place, cue)
    return _of_participle(codes, place, cue)


def _of_participle(codes: str, place: int, cue: int) -> Words | None:
    """The noun right before an -ing form that is its own subject: a name, or as in `, with an aide calling it`."""
    found = noun_before(codes, place) if codes[place] in "NnLK" else None
    if found is None or codes[cue] not in "Gg":
        return None
    is_absolute = codes[found[0] - 2 : found[0]] == ",I"
    return found if is_absolute or (codes[place] == "N" and codes[cue] == "G") else None


def noun_after(codes: str, cue: int) -> Words | None:
    """The noun phrase right after the word at `cue`: `said Smith`."""
    match = compiled(_NOUN).match(codes, cue + 1)
    return trimmed(codes, match.span()) if match else None


def noun_before(codes: str, end: int) -> Words | None:
    """The noun phrase whose last word is at `end`, its phrases with of, for, from included."""
    start = end
    while start >= 0 and (codes[start] in "dhMNnLKsIC" or codes[start - 1 : start + 1] in ("LT", "KT")):
        if codes[start] in "ICT" and (start == 0 or codes[start - 1] not in "NnLKMo"):
            break
        start -= 1
    return trimmed(codes, (start + 1, end + 1)) if start < end else None


def head_of(codes: str, place: int) -> Words | None:
    """The noun that the who or that at `place` stands for; None for another word."""
    if codes[place] not in "wt" or place == 0:
        return None
    return noun_before(codes, place - 2 if codes[place - 1] == "," else place - 1)


def main_subject(codes: str, before: int) -> Words | None:
    """The first subject of the sentence before `before` that no while, who or that makes a side remark."""
    first = None
    for match in compiled(_SUBJECT).finditer(codes, 0, before):
        if match["subject"] == "w":
            continue
        if codes[match.start() - 1 : match.start()] not in ("S", "w", "t"):
            return trimmed(codes, match.span("subject"))
        first = first or match
    return trimmed(codes, first.span("subject")) if first else None


def _around_relative(codes: str, place: int) -> Words | None:
    """Who says what a `who` or `that` without a comma holds: `Smith blames a system that fails “…”`."""
    if place == 0 or codes[place - 1] == "," or codes[place - 1] == "I":
        return None
    if codes[place] == "w" and not {"V", "G", "g"} & set(codes[:place]):
        return None
    return main_subject(codes, place)


def _nearest_subject(codes: str, before: int) -> Words | None:
    """The last subject before `before`: of an infinitive as well, `Smith was asked to say`."""
    found = None
    for match in compiled(_SUBJECT).finditer(codes, 0, before - 1):
        found = match if match["subject"] != "w" else found
    if found is None:
        return None
    subject = trimmed(codes, found.span("subject"))
    outer = _outer if codes[subject[0]] == "p" else _reporter
    return outer(codes, subject[0]) or subject


def trimmed(codes: str, words: Words) -> Words:
    """The words without those at either end that are no part of a name: dates, prepositions, a possessive."""
    start, end = words
    while start < end - 1 and codes[start] in "sEICD":
        start += 1
    while end > start + 1 and codes[end - 1] in "sEdhICD":
        end -= 1
    return start, end


def _beside(codes: str, place: int, cue: int) -> Words | None:
    """The subject that ends at `place`, left of the finite verb at `cue` and its auxiliaries."""
    code = codes[place]
    if code in "po":
        return _outer(codes, place, codes[cue]) or (place, place + 1)
    if code in "dM":
        found = noun_before(codes, place) if codes[place - 1 : place] in tuple("NnLK") else None
        return found or (place, place + 1)  # Article 33 affirms, two said
    if code in "NnLKs":
        return _of_noun(codes, place, cue)
    is_put_in = code == "," and place == cue - 1 and compiled(_PUT_IN).match(codes, cue)
    if is_put_in and not _is_remarked_on(codes, cue):
        return noun_after(codes, cue)
    if codes[place - 1 : place + 1] == "),":
        place -= 1  # John Smith (R-OH), said
    return _before_apposition(codes, place) or main_subject(codes, cue) if code in ",)-" else None


def _of_noun(codes: str, place: int, cue: int) -> Words | None:
    """The noun that ends at `place`, or who is said to say so, or whose object it is."""
    found = noun_before(codes, place) or (place, place + 1)
    reporter = _reporter(codes, found[0])
    if reporter is None and _is_object(codes, found[0]):
        reporter = main_subject(codes, cue + 1)
    return reporter or found


def _understood(codes: str, cue: int) -> Words | None:
    """Who a verb without a subject of its own belongs to: `said no, adding`, `rose and said`."""
    place = codes.rfind("V", 0, cue)
    while place > 0:
        if codes[place - 1] not in "TwC":
            return subject_of(codes, place)
        place = codes.rfind("V", 0, place)
    found = main_subject(codes, cue)
    match = None if found else compiled(_FIRST_NOUN).match(codes, 0, cue)
    if match is None and found is None and codes[cue] in "Gg":
        match = compiled(_MAIN_CLAUSE).search(codes, cue)
    return trimmed(codes, match.span("subject")) if match else found


def _outer(codes: str, pronoun: int, cue: str = "") -> Words | None:
    """Who says what the pronoun's clause holds: `Smith said he responded`, `the mayor denounced what she called`."""
    before = codes[pronoun - 1 : pronoun]
    if before == "t":
        said = pronoun - 2 if codes[pronoun - 2] == "V" else codes.rfind("V", max(0, pronoun - 12), pronoun)
    elif before == "S":
        said = _naming_before(codes, pronoun - 1) if cue == "v" else -1
    else:
        match = compiled(_TOLD).search(codes, max(0, pronoun - 6), pronoun)
        said = match.start() if match else -1
    if said > 0 and (codes[said] in "VGg" or (codes[said] in "vE" and before == "S")):
        return subject_of(codes, said)
    said = codes.rfind("V", max(0, pronoun - 8), pronoun) if cue == "v" else -1
    return subject_of(codes, said) if said > 0 else None


def _naming_before(codes: str, place: int) -> int:
    """The verb that takes up what a pronoun calls something: `denounced as a stunt what she called`; -1 for none."""
    for at in range(place - 1, max(0, place - 16), -1):
        if codes[at] in "VvGgE" or (codes[at] == "R" and codes[at + 1] not in "nNLK"):
            return at if codes[at] in "VvGg" else -1
    return -1


def _reporter(codes: str, start: int) -> Words | None:
    """Who says that what the noun at `start` does: `Smith said that Jones supports “…”`."""
    match = compiled(_REPORTED_NOUN).search(codes, max(0, start - 8), start)
    return subject_of(codes, match.start()) if match else None


def _is_remarked_on(codes: str, cue: int) -> bool:
    """Whether a noun and a remark on it stand before the verb: `Lund, who was listed there, told …`."""
    return compiled(_REMARKED_ON).match(codes, codes.rfind("Q", 0, cue) + 1, cue) is not None


def _is_object(codes: str, start: int) -> bool:
    """Whether the noun that begins at `start` is an object: `who came to see him said`."""
    before = codes[start - 1 : start]
    if start == 0 or before not in "vEgGRBI":
        return False
    return before != "I" or codes[start - 2 : start - 1] in tuple("ERvgVGAC,")


def _before_apposition(codes: str, close: int) -> Words | None:
    """The noun before an inserted phrase that closes at `close`: `Smith, the mayor, said`."""
    opening = codes.rfind("(" if codes[close] == ")" else codes[close], 0, close)
    while opening > 0:
        end = opening - 1
        if codes[end] == "p":
            return end, end + 1
        if codes[end] == ")":
            end = max(0, codes.rfind("(", 0, end) - 1)
        found = noun_before(codes, end) if codes[end] in "NnLK" else None
        if found and codes[found[0]] == "d" and codes[found[0] - 2 : found[0]] in ("N,", "),"):
            opening = found[0] - 1  # itself put in after a name: Smith, the head of the house, a port, said
            continue
        if found and (found[0] == 0 or codes[found[0] - 1] not in "IB"):
            return found
        opening = codes.rfind(",", 0, opening)
    return None
