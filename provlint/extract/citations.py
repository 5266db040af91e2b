"""Citations: the tags by which a draft names its sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from attrs import frozen

from provlint.extract.brackets import find_brackets
from provlint.extract.candidate import Candidate, Flaw
from provlint.extract.citation_ids import Known, Shape
from provlint.extract.flaws import find_flawed
from provlint.extract.key_shapes import is_author_year, is_sub_number, is_word
from provlint.extract.literals import Literals
from provlint.extract.placeholders import is_placeholder
from provlint.extract.raised import find_raised
from provlint.text.document import Document
from provlint.text.span import Span

_MARKUP = ("<cite", "<cita", "<ref", "<source")
_ROLES = ("{cite", "cite:")

_ROUND = re.compile(r"\(\d{1,3}[a-z]?(?:\s?[,;–-]|\))")

_VOUCHING = frozenset({"key", "raised"})


@frozen
class CitationItem:
    """One source named by a citation: its `id` as written, inner space trimmed; `span` measures the draft's prose."""

    id: str
    span: Span
    locator: str | None = None


@frozen
class Citation:
    """
    One tag, brackets included; `span` measures the draft's prose. `syntax` names the form it is written in.

    `flaw`: what is wrong with how it is written; its items then have the ids that were meant.
    """

    span: Span
    items: tuple[CitationItem, ...]
    syntax: str
    flaw: Flaw | None = None


def find_citations(
    document: Document, is_known: Known, syntaxes: Collection[str] | None = None
) -> tuple[Citation, ...]:
    """
    The citations of a document in reading order; `is_known` says whether an id names a source.

    What a source is known by is always a tag. What is not is one if its form says so by itself, or if the draft
    has other tags of that form. A footnote whose text stands in the draft itself is a remark, not a tag, unless
    its label names a source. `syntaxes`: the only forms that count, which then need no other tags of their kind
    beside them; None leaves it to the draft's habit.
    """
    text = document.prose.text
    literals = Literals(document)
    odd = [*find_flawed(text, is_known), *find_raised(text, is_known)]
    seen = [tag for tag in odd if not literals.holds(tag.span)]
    seen += find_brackets(document, is_known)
    seen += _find_forms(document, is_known)
    seen += _find_marked_up(document, is_known)
    if _ROUND.search(text):
        from provlint.extract.round_tags import find_round

        seen += find_round(document, seen)
    seen = [tag for tag in seen if not _is_remark(tag, document, is_known) and not _is_to_come(tag, is_known)]
    if syntaxes is not None:
        seen = [tag for tag in seen if tag.syntax in syntaxes]
    return tuple(_citation(candidate) for candidate in _settle(seen, syntaxes or ()))


def _is_remark(tag: Candidate, document: Document, is_known: Known) -> bool:
    return tag.syntax == "footnote" and all(i.id in document.notes and not is_known(i.id) for i in tag.items)


def _is_to_come(tag: Candidate, is_known: Known) -> bool:
    """Whether a tag holds the place of one, as `[@TODO]` and `[Source: TBD]` do."""
    return all(i.shape is Shape.KEY and is_placeholder(i.id) and not is_known(i.id) for i in tag.items)


def _find_forms(document: Document, is_known: Known) -> Iterator[Candidate]:
    """The tags that are no plain brackets, each form looked for only where the text has what it cannot do without."""
    text = document.prose.text
    if document.links or ("/" in text and "://" in text):
        from provlint.extract.link_tags import Links

        yield from Links(document, is_known).find()
    if "【" in text or "［" in text:
        from provlint.extract.citation_forms import find_lenticular

        yield from find_lenticular(text, is_known)
    if "@" in text:
        from provlint.extract.citation_forms import find_pandoc

        yield from find_pandoc(text, is_known, document.format == "text")
    if "\\" in text:
        from provlint.extract.citation_forms import find_latex

        yield from find_latex(text, document.format == "latex")
    if ("{" in text and "{{" in text) or ("[" in text and "[[" in text):
        from provlint.extract.citation_forms import find_spec

        yield from find_spec(text, is_known)


def _find_marked_up(document: Document, is_known: Known) -> Iterator[Candidate]:
    """The tags of HTML and MediaWiki, and of reStructuredText and MyST."""
    if "<" in document.text and any(sign in document.text for sign in _MARKUP):
        from provlint.extract.markup_tags import find_markup_tags

        yield from find_markup_tags(document, is_known)
    text = document.prose.text
    if ("_" in text and "]_" in text) or ("`" in text and ":`" in text):
        from provlint.extract.roles import find_rst

        yield from find_rst(text)
    if "`" in document.text and any(sign in document.text for sign in _ROLES):
        from provlint.extract.roles import find_roles

        yield from find_roles(document)


def _settle(seen: Iterable[Candidate], syntaxes: Iterable[str]) -> list[Candidate]:
    """The candidates that count, in order and not overlapping; where two overlap the one that begins first stays."""
    ordered = sorted(seen, key=lambda candidate: (candidate.span.start, -candidate.span.end))
    habits = _habits(ordered).union(syntaxes)
    settled: list[Candidate] = []
    end = 0
    for candidate in ordered:
        if candidate.span.start >= end and (candidate.needs is None or candidate.needs in habits):
            settled.append(candidate)
            end = candidate.span.end
    return settled


def _habits(seen: Iterable[Candidate]) -> set[str]:
    """
    The syntaxes a draft is known to cite in: those of its sure tags.

    Two different keys that are no more than likely vouch for each other, as `[NOTIFY]` and `[TSIG]` do, and so do
    raised figures.
    """
    habits: set[str] = set()
    doubtful: Counter[str] = Counter()
    for syntax, ids in {(c.needs, tuple(item.id for item in c.items)) for c in seen if c.needs in _VOUCHING}:
        doubtful[str(syntax)] += len(ids)
    for candidate in seen:
        if candidate.needs is None and candidate.flaw is None:
            habits.add(candidate.syntax)
            if any(is_sub_number(item.id) for item in candidate.items):
                habits.add("sub-number")
            if candidate.syntax == "key" and any(is_author_year(item.id) for item in candidate.items):
                habits.add("author")
            if any(len(item.id) > 2 and item.id.isdecimal() for item in candidate.items):
                habits.add("long number")
            if candidate.syntax == "key" and any(is_word(item.id) for item in candidate.items):
                habits.add("word")
    return habits | {syntax for syntax, count in doubtful.items() if count > 1}


def _citation(candidate: Candidate) -> Citation:
    items: list[CitationItem] = []
    for item in candidate.items:
        items.append(CitationItem(item.id, item.span, item.locator))
        if item.last is not None:
            items += [CitationItem(str(n), item.span) for n in range(int(item.id) + 1, item.last + 1)]
    return Citation(candidate.span, tuple(items), candidate.syntax, candidate.flaw)
