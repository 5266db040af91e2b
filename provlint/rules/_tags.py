"""What the rules about tags share: how ids and marks are put into words, and what is not theirs to judge."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from provlint.analysis import Analysis, CheckedQuotation, ResolvedCitation, ResolvedItem
from provlint.sources.corpus import Unresolved
from provlint.sources.names import SHORTEST_HASH, is_hex, is_one_slip
from provlint.sources.source import Source
from provlint.text.fold import INVISIBLE
from provlint.text.span import Span

_LONGEST = 40
_MOST_NAMED = 3
# Ids of what was handed to a chat assistant; nobody else has anything by that name.
_SESSION = ("attached_file:", "generated_image:", "conversation_history:")
# So many different hashes, and three of every four, must have one length for another to be a slip.
_LEAST_HASHES = 3
# In shorter ids one slip leads from anything to anything.
_SHORTEST_SLIP = 3
# A draft that cites more sources than this is compared with the known ids alone.
_MOST_COMPARED = 300


@frozen
class Suggestion:
    """Ids that one without a source may have been meant for, best first; `sure`: the one that stands out, if any."""

    ids: tuple[str, ...]
    sure: str | None = None

    @property
    def told(self) -> str:
        """The best of them as tags: `[a1] or [b2]`; of none, nothing."""
        return " or ".join(f"[{id}]" for id in self.ids[:2])


def used_ids(analysis: Analysis) -> frozenset[str]:
    """The ids by which a draft cites sources that are known."""
    return frozenset(analysis.ids_written.values())


def place_of(citation: ResolvedCitation, resolved: ResolvedItem) -> Span:
    """What a finding on one id of a tag points at: the whole tag, or the id alone where it has several."""
    return citation.span if len(citation.items) == 1 else resolved.item.span


def first_tags(analysis: Analysis) -> dict[Source, Span]:
    """Each source the draft cites, in order, with its first tag; of a tag with several ids, with its own id alone."""
    places: dict[Source, Span] = {}
    for citation in analysis.citations:
        for resolved in citation.items:
            if isinstance(resolved.resolution, Source):
                places.setdefault(resolved.resolution, place_of(citation, resolved))
    return places


def suggest(resolved: ResolvedItem, used: frozenset[str]) -> Suggestion:
    """
    What an id that names no source may have been meant for: the ids a slip away from it, those `used` elsewhere in
    the draft before the others, else the nearest that are known.
    """
    written = resolved.item.id
    is_long = len(written) >= _SHORTEST_SLIP and not written.isdecimal()
    near = list(resolved.resolution.nearest) if isinstance(resolved.resolution, Unresolved) else []
    if is_long and len(used) <= _MOST_COMPARED:
        near += sorted(id for id in used.difference(near) if is_one_slip(written, id))
    slips = [id for id in near if is_one_slip(written, id)]
    best = [id for id in slips if id in used] or slips
    if best:
        return Suggestion(tuple(best), best[0] if len(best) == 1 else None)
    return Suggestion(tuple(sorted(near, key=lambda id: id not in used))[:1])


def hash_length(analysis: Analysis) -> int | None:
    """How many digits the hashes of a draft have, where nearly all have as many; None where it cites by few or none."""
    ids = {i.item.id for c in analysis.citations if c.citation.flaw is None for i in c.items}
    lengths = Counter(len(id) for id in ids if len(id) >= SHORTEST_HASH and is_hex(id.lower()))
    if not lengths:
        return None
    ((length, count),) = lengths.most_common(1)
    return length if count >= _LEAST_HASHES and count * 4 >= sum(lengths.values()) * 3 else None


def has_odd_length(citation: ResolvedCitation, resolved: ResolvedItem, length: int | None) -> bool:
    """Whether an id is a hash of another length than the draft's own, and no source answers to it."""
    return (
        length is not None
        and citation.citation.syntax == "hex"
        and isinstance(resolved.resolution, Unresolved)
        and len(resolved.item.id) != length
        and is_hex(resolved.item.id.lower())
    )


def listed(names: Iterable[str], most: int = _MOST_NAMED) -> str:
    """The first few names and how many more there are: `a, b, c and 4 more`; of none, nothing."""
    names = tuple(names)
    rest = len(names) - most
    return ", ".join(names[:most]) + (f" and {rest} more" if rest > 0 else "")


def told(text: str) -> str:
    """A stretch of the draft as a message shows it: in marks, on one line, not too long, nothing invisible in it."""
    shown = "".join(c for c in " ".join(text.split()) if c.isprintable() and c not in INVISIBLE)
    return f"“{shown}”" if len(shown) <= _LONGEST else f"“{shown[:_LONGEST].rstrip()}…”"


def is_quoted(analysis: Analysis, span: Span) -> bool:
    """Whether a stretch of the draft is all that stands between two quotation marks: spoken of, not used."""
    place = bisect_right(analysis.quotations, span.start, key=_start) - 1
    if place < 0:
        return False
    words = analysis.quotations[place].span.of(analysis.text)
    return analysis.quotations[place].span.contains(span) and len(words) <= len(span) + 4


def is_in_quotation(analysis: Analysis, span: Span) -> bool:
    """Whether a stretch of the draft stands within a quotation."""
    place = bisect_right(analysis.quotations, span.start, key=_start) - 1
    return place >= 0 and analysis.quotations[place].span.contains(span)


def is_session_tag(citation: ResolvedCitation) -> bool:
    """Whether a tag points to what only a chat session held, and no source is known by it."""
    return all(
        isinstance(resolved.resolution, Unresolved) and resolved.item.id.startswith(_SESSION)
        for resolved in citation.items
    )


def _start(checked: CheckedQuotation) -> int:
    return checked.span.start
