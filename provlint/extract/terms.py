"""Words in quotation marks that nobody is credited with: titles, terms, words held at arm's length."""

from __future__ import annotations

from functools import cache

from provlint.extract.lexicon.en.cues import (
    GIVING_VERBS,
    PERCEPTION_VERBS,
    TITLED_NOUNS,
    UTTERANCE_NOUNS,
    WEAK_VERBS,
    finite_forms,
    inflect,
    participles,
)
from provlint.extract.owners import Credit
from provlint.extract.quotations import Quotation, Style
from provlint.extract.shape import Shape
from provlint.text.patterns import compiled

_WORD = r"[^\W\d_][\w'’]*"
_SMALL = frozenset("a an and as at but by for from in is of on or the to vs with".split())
_LONGEST_TITLE = 160
_TITLE_WORDS = 16
_LONGEST_NOUN = 24
_LONG = 5
_SHORT = 3
_CLAUSE = r"[DA]?(?:p|[dhMnNLKs]+)A*[XZVvE]"
_CLAIMED = (
    r"K(?:[IB][dhAMNnLKsRD]{1,12})?Z?t[^,;.VvGgSK]{0,12}[ZET][AdIQC]{0,6}\Z"  # his claim that they were “…”
    r"|K(?:Z|I)d?\Z"  # a request for “…”
    r"|[VvGg][^,;VvGgSQ]{0,8}Sd\Z"  # described on the cover as a “…”
)
_AND_SO = r"d?(?:Q[C,]{1,2}d?)*"
_NAMED = rf"[dhMn]{{0,4}}[NLnoh]{{1,4}}{_AND_SO}"  # her “…”, the port owner “…” and “…”
_LIKENED = rf"[NLo]S{_AND_SO}\Z"  # Lund as “…”
_NAMED_SO = r"(?:so-called|known as|(?:term|word|phrase|expression|nickname)s?)\s*\Z"


def is_title(text: str, quotation: Quotation) -> bool:
    """Whether the quoted words are capitalized as a title or a name is: “Good Morning America,” “Gang of Eight.”"""
    if len(quotation.parts) > 1 or quotation.whole or len(quotation.parts[0]) > _LONGEST_TITLE:
        return False
    count, has_capital = 0, False
    for match in compiled(_WORD).finditer(text, quotation.parts[0].start, quotation.parts[0].end):
        word = match[0]
        has_capital = word[0].isupper()
        if not has_capital and (count == 0 or word not in _SMALL):
            return False
        count += 1
    return has_capital and count <= _TITLE_WORDS


def is_speech(text: str, quotation: Quotation) -> bool:
    """Whether the quoted words look like speech or text: five words and more, or a whole sentence; not a title."""
    if quotation.style is Style.BLOCK or len(quotation.parts) > 1 or quotation.whole:
        return True
    part = quotation.parts[0]
    words = len(part.of(text).split())
    if is_title(text, quotation):
        return False
    is_sentence = text[part.start].isupper() and text[part.end - 1] in ".!?"
    return words >= (_SHORT if is_sentence else _LONG)


def is_term(text: str, shape: Shape, quotation: Quotation, index: int, credit: Credit) -> bool:
    """Whether the quotation at `index` of its sentence is a title or a term, though `credit` would have a speaker."""
    is_leading = credit.frame == "after" and index <= 8 and not shape.codes[:index].strip(".,-C(")
    has_title = is_title(text, quotation)
    noun = _noun_before(text, quotation)
    if (
        shape.codes[index] == "N"  # a nickname
        or _is_perceived(text, shape, quotation, index, credit)
        or (has_title and _is_name_of(text, shape, index))
        or (has_title and (noun in TITLED_NOUNS or _is_show(text, shape, index, credit)))
    ):
        return True
    is_mentioned = has_title and _mentions(text, shape, credit)
    is_led_up = noun in UTTERANCE_NOUNS or shape.codes[index - 1 : index] == ":"
    if is_leading or is_led_up or (_is_governed(shape, index, credit) and not is_mentioned):
        return False
    words = len(quotation.parts[0].of(text).split())
    is_loose = credit.frame in ("clause", "later", "weak")
    if is_loose and words <= 4 and _is_named_so(text, quotation):
        return True
    if has_title:
        return _is_only_title(text, shape, quotation, index, credit)
    return words <= 2 and is_loose and credit.frame != "weak" and not _is_told(shape, index, credit)


def _is_only_title(text: str, shape: Shape, quotation: Quotation, index: int, credit: Credit) -> bool:
    """Whether words capitalized as a title are one, rather than shouted, retold or given to somebody."""
    part = quotation.parts[0]
    if (
        text[part.end - 1] in "!?"
        or _is_given(text, shape, index, credit)
        or _is_retold(shape, index, credit)
    ):
        return False
    is_owned = shape.codes[index - 1 : index] == "s"  # television’s “Today”
    return is_owned or credit.frame in ("clause", "later", "weak") or len(part.of(text).split()) > 1


def _is_name_of(text: str, shape: Shape, index: int) -> bool:
    """Whether an aside says that this is what a thing is called: `the ad, titled “…”, shows`."""
    match = compiled(r",vd?\Z").search(shape.codes, max(0, index - 3), index)
    return (
        match is not None
        and shape.span(match.start() + 1, match.start() + 2).of(text).lower() in _naming_participles()
    )


def _is_named_so(text: str, quotation: Quotation) -> bool:
    """Whether the words before say that this is what something is called: `so-called`, `known as`."""
    start = quotation.span.start
    return compiled(_NAMED_SO).search(text, max(0, start - 16), start) is not None


def is_carried(text: str, quotation: Quotation) -> bool:
    """Whether words that stand alone go on with what the last speaker says: a sentence, or more than two words."""
    part = quotation.parts[0]
    if is_title(text, quotation) and len(part.of(text).split()) > 1:
        return False
    is_sentence = text[part.start].isupper() and text[part.end - 1] in ".!?,…—-"
    return is_sentence or len(part.of(text).split()) > 2


def _is_governed(shape: Shape, index: int, credit: Credit) -> bool:
    """Whether the crediting word stands right before the quotation: `called “…”`."""
    if credit.cue is None or credit.cue[1] > index:
        return False
    between = shape.codes[credit.cue[1] : index]
    if not between.strip(",:tIAoQC"):
        return True
    return shape.codes[credit.cue[0]] in "vg" and len(between) < 8 and between.rstrip("d").endswith("S")


def _noun_before(text: str, quotation: Quotation) -> str:
    """The word right before a quotation, a comma or a colon between passed over; lower case, empty for none."""
    start = quotation.span.start
    before = text[max(0, start - _LONGEST_NOUN) : start].rstrip()
    return before.removesuffix(",").removesuffix(":").rpartition(" ")[2].lower()


def _is_given(text: str, shape: Shape, index: int, credit: Credit) -> bool:
    """Whether a name is one that somebody gives: `called Lund “…”`, `talked of Lund as “…”`; in train 7 of 7 are."""
    if credit.cue is None or credit.cue[1] > index:
        return False
    if compiled(_LIKENED).search(shape.codes, max(0, index - 16), index):
        return True
    between = shape.codes[credit.cue[1] : index]
    is_named = len(between) <= 16 and compiled(_NAMED).fullmatch(between) is not None
    return is_named and shape.span(*credit.cue).of(text).lower() in _giving_forms()


@cache
def _naming_participles() -> frozenset[str]:
    return frozenset(inflect(lemma).participle for lemma in GIVING_VERBS | {"title", "entitle", "term"})


@cache
def _giving_forms() -> frozenset[str]:
    return finite_forms(GIVING_VERBS) | participles(GIVING_VERBS)


def _is_retold(shape: Shape, index: int, credit: Credit) -> bool:
    """Whether a name stands in what somebody says, `said he pursued “…”`, or is one given: `called her an “…”`."""
    if credit.cue is None or credit.cue[1] > index:
        return False
    between = shape.codes[credit.cue[1] : index]
    is_clause = "t" in between or (
        shape.codes[credit.cue[0]] == "V" and compiled(_CLAUSE).match(between) is not None
    )
    return (is_clause and ";" not in between) or (credit.frame == "before" and between.endswith("d"))


def _is_show(text: str, shape: Shape, index: int, credit: Credit) -> bool:
    """Whether a title is a show's, not words: `said on “…”`, `told “…” that`."""
    if credit.cue is None or credit.cue[1] > index:
        return False
    between, cue = shape.codes[credit.cue[1] : index], shape.span(*credit.cue).of(text).lower()
    is_place = between == "I" and credit.frame == "before"
    return is_place or (not between and cue in ("told", "tells", "tell"))


def _is_told(shape: Shape, index: int, credit: Credit) -> bool:
    """
    Whether one or two words are somebody's: they stand in a claim (`accusations that he was a “…”`) or close what
    somebody does (`turned Lund down as “sad.”`, not `it was “sad.”`).
    """
    codes = shape.codes
    if compiled(_CLAIMED).search(codes, max(0, index - 32), index):
        return True
    if compiled(_LIKENED).search(codes, max(0, index - 16), index):
        return True
    can_speak = not {"N", "L", "p"}.isdisjoint(codes[slice(*credit.speaker)])
    is_last = not codes[index + 1 :].strip(".,-)")
    return is_last and can_speak and "Z" not in codes[max(0, index - 2) : index]


def _is_perceived(text: str, shape: Shape, quotation: Quotation, index: int, credit: Credit) -> bool:
    """Whether one or two quoted words are a thing somebody sees or hears: `to see the “first” of them`."""
    if credit.cue is None or credit.cue[1] > index or len(quotation.parts[0].of(text).split()) > 2:
        return False
    verb, codes = credit.cue[0], shape.codes
    if codes[verb] != "v" or "d" not in codes[verb:index] or codes[verb + 1 : index].strip("dhnAM"):
        return False
    if codes[verb - 1 : verb] != "T" and codes[index + 1 : index + 2] != "I":
        return False
    return shape.span(*credit.cue).of(text).lower() in finite_forms(PERCEPTION_VERBS)


def _mentions(text: str, shape: Shape, credit: Credit) -> bool:
    """Whether the crediting verb only mentions a title: `cited “Gone With the Wind”`."""
    return credit.cue is not None and shape.span(*credit.cue).of(text).lower() in finite_forms(WEAK_VERBS)
