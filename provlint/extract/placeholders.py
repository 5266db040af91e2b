"""Placeholders: what a writer puts where a citation is still to come."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from provlint.extract.citation_ids import Known
from provlint.extract.latex import find_cite_commands
from provlint.extract.literals import Literals
from provlint.extract.lookalikes import AFTER_TAG, is_entry_start, is_in_quotation
from provlint.extract.programs import reads_as_code
from provlint.text.document import Document
from provlint.text.patterns import compiled
from provlint.text.span import Span

# Brackets hold much else; only one that has a word for it, or nothing but a sign or two, is worth a look; a number
# or a list of some is a tag.
_SQUARE = re.compile(
    r"\[(?!(?!00\])\d{1,5}[\],])(?=[^\[\]\n]{0,40}?(?:(?i:sourc|cit|ref|tk|link|url|year|yyyy|xx|evid|attrib|footnote|verif|page|to-?do|fixme)"
    r"|[@^?#_])|[\w*.]{1,5}\])"
    r"(?P<words>[^\[\]\n]{1,60})\]"
)
_ROUND = re.compile(
    r"\((?=[^()\n]{0,40}(?:[Ss]ource|[Cc]it|[Rr]ef|TK|[Ll]ink|[Uu][Rr][Ll]|[Yy]ear|YYYY|yyyy|XX|xx|evidence))"
    r"(?P<words>[^()\n]{2,60})\)"
)
_TEMPLATE = r"\{\{(?P<name>[^{}|\n]{1,40})(?:\|[^{}\n]{0,200})?\}\}"
_TEMPLATES = frozenset(
    (
        "cn,fact,uncited,unsourced,cite,citation,ref,refneeded,ref needed,citation needed,citation needed span,"
        "cite needed,citation required,source needed,sources needed,better source needed,page needed,"
        "verification needed,failed verification"
    ).split(",")
)
# Ids that stand for one that is not yet known.
_NO_ID = (
    r"(?i)(?:to-?do|t\.?b\.?[adc]|fix-?me|tk(?:tk)*|x{2,6}|\?{1,4}|_{2,8}|\.{3}|cite|citation|ref|reference|source|key"
    r"|needed|missing|pending|to\s(?:come|follow|be\s(?:added|confirmed))"
    r"|(?:citation|source|ref)[-_ ]?(?:needed|missing|here|todo)"
    r"|(?:add|find|missing)[-_ ]?(?:citation|source|ref|cite))"
)
_STAND_IN = re.compile(r"[Xx]{1,5}|[YNn]|[#*?]{1,4}|_{1,8}|00|\.\.")
_LINKS_TO_COME = (
    r"(?i)#?|(?:https?://)?(?:to-?do|tbd|tk|url|link|href|x{3,6}"
    r"|(?:insert|add|your)[-_ ]?(?:url|link|source)(?:[-_ ]?here)?)/?"
)


def is_placeholder(id: str) -> bool:
    """Whether an id stands for one that is still to come: `TODO`, `??`, `citation-needed`."""
    return compiled(_NO_ID).fullmatch(id) is not None


def find_placeholders(document: Document, is_known: Known, has_tags: bool) -> tuple[Span, ...]:
    """
    Where a document has a placeholder for a citation, in its prose, in order; none in code.

    `is_known` says whether an id names a source, for what names one is a tag. `has_tags`: whether the draft
    cites in brackets, so that `[X]` where a tag would stand is one to come.
    """
    text = document.prose.text
    literals = Literals(document)
    found = [
        *_brackets(text, is_known, has_tags),
        *_templates(text),
        *_commands(document, is_known),
        *_links(document),
    ]
    return tuple(sorted(s for s in found if not literals.holds(s) and not _holds_link(s, document)))


def _holds_link(span: Span, document: Document) -> bool:
    """Whether a bracket is the text or the label of a link, `[source][4]` or `[source]` with its address below."""
    if not document.links or document.prose.text[span.start] != "[":
        return False
    at = bisect_left(document.links, span.end, key=lambda link: link.span.start) - 1
    return at >= 0 and span.start < document.links[at].span.end + 2


def _brackets(text: str, is_known: Known, has_tags: bool) -> Iterator[Span]:
    for match in _SQUARE.finditer(text):
        start, end = match.span()
        words = " ".join(match["words"].split())
        # The text of a link, the label of what is defined, and what names a source are none.
        if not words or text[end : end + 1] in ("(", ":") or is_known(words):
            continue
        is_one = _says_so(text, start, end, words) or (has_tags and _stands_for_tag(text, start, end, words))
        if is_one and not reads_as_code(text, start, end) and not is_in_quotation(text, start):
            yield Span(start, end)
    for match in _ROUND.finditer(text):
        words = " ".join(match["words"].split())
        if _round().fullmatch(words) and not is_in_quotation(text, match.start()):
            yield Span(*match.span())


def _says_so(text: str, start: int, end: int, words: str) -> bool:
    if _square().fullmatch(words) is not None or (
        words.startswith(("@", "^")) and is_placeholder(words.lstrip("@^"))
    ):
        return True
    if _bare().fullmatch(words) is None or is_entry_start(text, start) or text[start - 1 : start] == "]":
        return False
    if text.startswith("[", end):
        return False
    return words.isupper() or words.endswith("?") or text[end : end + 1] in AFTER_TAG


def _stands_for_tag(text: str, start: int, end: int, words: str) -> bool:
    """Whether a bare letter or sign is put where the draft would have a tag: `as shown [X].`"""
    if _STAND_IN.fullmatch(words) is None or is_entry_start(text, start):
        return False
    return text[start - 1 : start].isspace() and text[end : end + 1] in AFTER_TAG


def _templates(text: str) -> Iterator[Span]:
    for match in compiled(_TEMPLATE).finditer(text) if "{" in text and "{{" in text else ():
        name = " ".join(match["name"].lower().replace("_", " ").replace("-", " ").split())
        is_bare = name not in ("cite", "citation", "ref") or "|" not in match[0]
        if name in _TEMPLATES and is_bare:
            yield Span(*match.span())


def _commands(document: Document, is_known: Known) -> Iterator[Span]:
    r"""Commands of LaTeX without a key, or with one that stands for another: `\cite{}`, `\cite{TODO}`."""
    text = document.prose.text
    for command in find_cite_commands(text, document.format == "latex") if "\\" in text else ():
        if all(is_placeholder(key.id) and not is_known(key.id) for key in command.keys):
            yield command.span


def _links(document: Document) -> Iterator[Span]:
    """Links that lead nowhere and whose words say that they are to be a source: `[source](#)`."""
    text = document.prose.text
    for link in document.links:
        words = link.span.of(text).strip()
        is_open = words and compiled(_LINKS_TO_COME).fullmatch(link.url) is not None
        says_so = link.url.strip("#") or _source_word().fullmatch(words)
        if (is_open and says_so) or _needed().fullmatch(words):
            yield link.span


@cache
def _source_word() -> re.Pattern[str]:
    return re.compile(
        r"(?:the\s)?(?:sources?|citations?|references?|refs?|cites?|links?)(?:\s\d{1,3})?", re.IGNORECASE
    )


_SOURCE = r"(?:sources?|citations?|references?|refs?|cites?|attribution|footnotes?)"
_LINK = rf"(?:{_SOURCE}|links?|urls?|evidence)"
_COMING = r"(?:tk(?:tk)*|tb[adc]|to-?do|to\s(?:come|follow|be\s(?:added|confirmed))|\?{1,3})"
_ADD = rf"""
    (?:insert|add|find|provide|include|get|put)\s(?:an?\s|the\s|your\s|some\s|more\s){{0,2}}
    (?:\w{{1,20}}\s)?{_LINK}(?:\s(?:here|later|below))?
"""
_NEEDED = rf"""
    (?:(?:better|reliable|primary|secondary|third-party|non-primary|full|additional|more|original)\s){{0,2}}
    (?: {_SOURCE} \s? (?:is\s|are\s)? (?:needed|required|missing|wanted|pending|here|{_COMING})
      | verification\s(?:needed|required|pending) | page(?:\snumber)?s?\sneeded )
  | (?:needs?|missing|requires?|awaiting)\s(?:an?\s)?{_SOURCE}
  | failed\sverification | not\sin\s(?:the\s)?(?:citation|source)(?:\sgiven)? | unreliable\ssource\??
  | {_ADD} | check\s(?:the\s)?{_SOURCE}
  | (?:to-?do|fixme|tk(?:tk)*|xxx)\W{{1,3}}(?:\w{{1,12}}\s){{0,3}}{_LINK}
  | {_SOURCE}\s?[:：]\s?(?:{_COMING}|x{{1,5}}|_{{2,10}}|\.{{3}}|…|needed|missing|pending)
"""
_AUTHOR = (
    r"(?i:authors?(?:\(s\))?(?:['’]s)?(?:\s(?:last\s)?name)?|last\sname|surname|publication|publisher"
    r"|organi[sz]ation)"
)
_ENTRY = rf"""
    {_AUTHOR}(?:\s(?:et\sal\.?|(?:and|&)\s(?:co-?)?{_AUTHOR}))?,?\s(?i:year|n\.?\s?d\.?|yyyy|20xx|19xx|xxxx)
    (?:,\s(?:pp?\.?|page)\s?(?:[xX]{{1,3}}|\#|(?i:number))?)?
  | [A-Z][\w'’-]{{1,24}}(?:\s(?:et\sal\.?|(?:and|&)\s[A-Z][\w'’-]{{1,24}}))?
    (?:,?\s(?:(?:20|19)(?:xx|XX|\?\?|__)|xxxx|XXXX|yyyy|YYYY)|,\s(?i:year))
"""


@cache
def _needed() -> re.Pattern[str]:
    return re.compile(_NEEDED, re.VERBOSE | re.IGNORECASE)


@cache
def _square() -> re.Pattern[str]:
    """What says so in square brackets."""
    return re.compile(
        rf"(?i:{_NEEDED}) | (?i:tk(?:\s?tk){{0,3}}) | links?\shere | \?{{2,4}} | {_ENTRY}",
        re.VERBOSE,
    )


@cache
def _bare() -> re.Pattern[str]:
    """A bare word for a source in square brackets, with or without a question mark."""
    return re.compile(rf"{_SOURCE}\s?\?{{0,3}}", re.IGNORECASE)


@cache
def _round() -> re.Pattern[str]:
    """What says so in parentheses, where more is said in passing."""
    return re.compile(
        rf"""
        (?i: (?:sources?|citations?|cite|ref)\s (?:is\s)? (?:needed|missing|{_COMING})
           | (?:sources?|citation|cite|ref)\?{{1,3}} | (?:needs|missing)\s(?:an?\s)?(?:sources?|citation)
           | {_ADD} )
      | TK(?:\s?TK){{0,3}} | {_ENTRY}
        """,
        re.VERBOSE,
    )
