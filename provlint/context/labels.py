"""Labels: the names and letters by which a transcript shows who speaks, each at the beginning of a line."""

from __future__ import annotations

import re
from functools import cache

from provlint.context.persons import is_surely_one, person_in
from provlint.extract.lexicon.en.calendar import DAYS
from provlint.extract.lexicon.en.people import ROLES
from provlint.text.span import Span

# How far back the label of a turn is looked for.
_REACH = 6_000
# What stands before a colon at the beginning of a line and is nobody who speaks.
_FIELDS = DAYS | frozenset(
    """
    abstract action address advertisement aim aims answered appeal argued author authors background before
    byline caption category chapter cite cites click conclusion conclusions cons contact correction
    correspondence credit date deadline design details disclaimer discussion doi download e-mail editor email
    errata example fact facts fax figure file filed findings follow footnote funding headline here how
    image images importance information interpretation introduction key keywords limitations link links listen
    location main measurements method methods more news next note notes objective objectives outcomes
    page part participants patients phone photo photograph photos picture place podcast posted previous price
    problem pros published purpose question questions rating read reading reference references related report
    reporting results review rule section see setting settings share sign solution source sources step
    story subject subscribe subscribers subtitle summary table tags tel telephone time tip title
    to topic topics total transcript trigger type update updated url venue verdict version video warning
    watch web website what when where who why
    """.split()
)
_VOICES = frozenset(
    """
    moderator interviewer interviewee host guest operator narrator court witness chair chairman speaker analyst
    examiner clerk audience all voice caller
    """.split()
)


@cache
def _label_pattern() -> re.Pattern[str]:
    """A speaker's name or letter and a colon at the beginning of a line, a time before it or not."""
    return re.compile(
        r"""(?mx)
        ^ [ \t>*_]{0,6}
        (?P<time> [\[(]? \d{1,2} : \d{2} (?: :\d{2} )? (?: [.,]\d{1,3} )?
            (?: \s? [AaPp]\.?[Mm]\.? )? [\])]? [ \t–—-]{1,4} )?
        (?P<who>
            [QA] (?= [.:)] \s | [ \t]{2,} )
          | From: [ ] [^\n]{1,80}
          | (?: [A-Z]{3,20} , [ ] (?: C\.[ ]?J | JJ? | P )\. | (?:Chief[ ])? Justice [ ] [A-Z][\w’'-]{1,30}
              | (?:CHIEF[ ])? JUSTICE [ ] [A-Z]{3,20} )
            , [ ] [^.\n]{3,80} (?= \. \s )
          | [A-Z] [\w.'’&-]{0,30} (?: [ ] (?: [A-Z\d] [\w.'’&-]{0,30} | of | de | van | von | the ) ){0,4}
            (?: [ ]? \( [^()\n]{1,60} \) | , (?: [ ] [A-Z] [\w.-]{0,30} ){1,4} )?
            (?= [*_]{0,3} : (?: \s | [*_]{1,3} | $ ) )
          | (?: (?: Mr | Mrs | Ms | Miss | Dr ) \. | Senator | Chairman | Chairwoman )
            [ ] [A-Z] [\w’'-]{1,30} (?: [ ] of [ ] [A-Z] \w{1,20} )? (?= \. \s )
          | The [ ] [A-Z]{4,20} (?: [ ] [A-Z]{4,20} )? (?= \. \s )
          | On [ ] [^\n]{5,90} [ ] wrote (?= : \s*$ )
        )
        """
    )


@cache
def _line_pattern() -> re.Pattern[str]:
    """A line that is nothing but a name, what the person is behind a dash."""
    name = r"[A-Z][\w.'’-]{0,30}(?:[ ][A-Z][\w.'’-]{0,30}){0,3}"
    return re.compile(rf"(?m)^[ \t]*(?P<who>{name})(?:[ ]?(?:--|[—–-])[ ][^\n]{{1,60}})?[ \t]*$")


@cache
def _inline_pattern() -> re.Pattern[str]:
    """Question and answer in one paragraph."""
    return re.compile(r"(?:\A|(?<=[.?!…”\"])\s)\s*(?P<who>[QA])[.:](?=\s)")


def labels_between(text: str, first: Span, second: Span) -> tuple[Span | None, tuple[Span, ...]]:
    """
    The label above or before `first`, None without one, and those between it and `second`, in order.

    The spans measure `text`, as the two passages do. Without a label between them the first is not looked for.
    """
    between = Span(first.end, second.start)
    for find in (_labels_in, _plain_labels_in, _lines_in, _letters_in):
        found = find(text, between)
        if found:
            before = find(text, Span(max(0, first.start - _REACH), first.start))
            if before or find not in (_plain_labels_in, _lines_in):
                return (before[-1] if before else None), tuple(found)
    return None, ()


def is_same(one: Span, other: Span, text: str) -> bool:
    """Whether two labels are of one speaker."""
    return _key(one, text) == _key(other, text)


def _key(label: Span, text: str) -> str:
    return " ".join(_bare(label.of(text)).lower().split())


def _labels_in(text: str, span: Span) -> list[Span]:
    """The labels with a colon, or a letter and a stop, that begin a line in `span`."""
    found = list(_label_pattern().finditer(text, _line_start(text, span), span.end))
    near = text[max(0, span.start - _REACH) : span.end + _REACH] if found else ""
    return [
        Span(*match.span("who")) for match in found if _is_speaker(match["who"], near, bool(match["time"]))
    ]


def _plain_labels_in(text: str, span: Span) -> list[Span]:
    """The labels of one plain word, which may be a name: told only where both passages have one."""
    found = _label_pattern().finditer(text, _line_start(text, span), span.end)
    return [Span(*match.span("who")) for match in found if _may_be_name(match["who"])]


def _may_be_name(label: str) -> bool:
    bare = _bare(label)
    return _FIELDS.isdisjoint(bare.lower().split()) and person_in(bare) is not None


def _line_start(text: str, span: Span) -> int:
    """Where the first line begins that begins in `span`."""
    if not span.start or text[span.start - 1] == "\n":
        return span.start
    end = text.find("\n", span.start, span.end)
    return span.end if end < 0 else end + 1


def _is_speaker(label: str, near: str, is_timed: bool) -> bool:
    """Whether what stands before a colon is a speaker: not a heading or a field, and of one plain word a known name."""
    if label in ("Q", "A") or label.startswith(("On ", "From:")):
        return True
    bare = _bare(label)
    words = bare.lower().replace(".", "").split()
    if not _FIELDS.isdisjoint(words):
        return False
    if is_timed or len(words) > 1 or bare.isupper() or words[-1] in ROLES or words[-1] in _VOICES:
        return True
    person = person_in(bare)
    is_repeated = near.count(f"\n{bare}:") + near.startswith(f"{bare}:") > 1
    return person is not None and (is_repeated or is_surely_one(person, (near,)))


def _bare(label: str) -> str:
    """A label without what it says of the speaker: in brackets, or behind a comma."""
    return re.sub(r"\(.*|,.*", "", label).strip()


def _lines_in(text: str, span: Span) -> list[Span]:
    """The lines in `span` that are a name and nothing else, where such lines stand in the text more than once."""
    found = _names_in(text, span)
    if not found:
        return []
    around = Span(max(0, span.start - _REACH), min(len(text), span.end + _REACH))
    near = around.of(text)
    repeated = {
        name for name in {one.of(text) for one in _names_in(text, around)} if _is_repeated(name, near)
    }
    is_script = any(name.isupper() for name in repeated)
    return [
        name
        for name in found
        if name.of(text) in repeated
        or (is_script and name.of(text).isupper())
        or (repeated and text[name.end] != "\n")
    ]


def _names_in(text: str, span: Span) -> list[Span]:
    found = _line_pattern().finditer(text, _line_start(text, span), span.end)
    names = [Span(*match.span("who")) for match in found if text[match.end() : match.end() + 1] == "\n"]
    return [name for name in names if _FIELDS.isdisjoint(name.of(text).lower().split())]


def _is_repeated(name: str, text: str) -> bool:
    """Whether more than one line is a name, or begins with it and a dash."""
    ends = ("\n", " -", " –", " —")
    count = sum(text.count(f"\n{name}{end}") + text.startswith(f"{name}{end}") for end in ends)
    return count > 1 and not name.endswith(".")


def _letters_in(text: str, span: Span) -> list[Span]:
    """The Q and A of a paragraph that holds both question and answer."""
    found = [Span(*match.span("who")) for match in _inline_pattern().finditer(text, span.start, span.end)]
    letters = {letter.of(text) for letter in found}
    asked = re.search(r"\bQ[.:]\s", text[max(0, span.start - _REACH) : span.start]) if found else None
    return found if "Q" in letters or asked else []
