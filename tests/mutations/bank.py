"""
The cases of the bank, made kind by kind, judged and counted.

Whether a change leaves something allowed is found by plain search in the source, never by asking provlint.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

from attrs import define, field, frozen

from mutations.allowed import EDITING, PARTS, SENTENCES, TYPOGRAPHY
from mutations.cuts import CUTS
from mutations.damage import DAMAGE
from mutations.forbidden import FORBIDDEN
from mutations.joins import JOINED, SPLICED, Join
from mutations.negations import NEGATIONS
from mutations.passages import GENRES, Passage, has_drafts, passages, plain, spaced
from mutations.sown import sow
from mutations.wording import WORDING
from provlint.align import PROVED, Alignment, Status, align
from provlint.report import EditClass
from provlint.sources.source import Source

# How many cases of a kind are made from each genre: a sample for every run, and one for the long run.
FEW, MANY = 6, 60


@frozen(eq=False)
class Case:
    """A quotation by its `parts`, and the source it is held against."""

    parts: tuple[str, ...]
    source: Source


@define
class Tally:
    """How many cases of a kind were `tried`, and those that came out wrong, to be read."""

    tried: int = 0
    accepted: list[str] = field(factory=list)
    refused: list[str] = field(factory=list)
    misclassed: list[str] = field(factory=list)


Make = Callable[[Passage], Case | None]


def _cases(make: Make, count: int) -> Iterator[Case]:
    """The first `count` cases of each genre, as many again for each genre that is not there."""
    found: Counter[str] = Counter()
    most = most_of_genre(count)
    for passage in passages():
        if found[passage.home.genre] < most and (case := make(passage)) is not None:
            found[passage.home.genre] += 1
            yield case


def most_of_genre(count: int) -> int:
    """How many cases of a genre are made where `count` are wanted of each of five."""
    return count if has_drafts() else count * (1 + len(GENRES))


def _quoting(passage: Passage, parts: tuple[str, ...] | str | None) -> Case | None:
    """A case of a changed quotation of a passage; None without one."""
    if not parts:
        return None
    return Case((parts,) if isinstance(parts, str) else parts, passage.source)


def _damaged(passage: Passage, damaged: str | None) -> Case | None:
    """A case of a passage quoted from a source where it stands damaged; None without damage."""
    return Case((passage.words,), passage.source_with(damaged)) if damaged else None


def _making(name: str) -> Make:
    """How a case of an allowed kind is made."""
    if name in SENTENCES:
        return lambda passage: _quoting(passage, SENTENCES[name](passage))
    if name in PARTS:
        return lambda passage: _quoting(passage, PARTS[name](passage.words))
    if name in DAMAGE:
        return lambda passage: _damaged(passage, DAMAGE[name](passage.words))
    change = TYPOGRAPHY.get(name) or EDITING[name]
    return lambda passage: _quoting(passage, change(passage.words))


ALLOWED_KINDS = (*TYPOGRAPHY, *EDITING, *PARTS, *SENTENCES, *DAMAGE)
JOIN_KINDS = (*SPLICED, *JOINED)


@cache
def tally_allowed(name: str, count: int) -> Tally:
    """What became of the cases of an allowed kind."""
    tally = Tally()
    for case in _cases(_making(name), count):
        tally.tried += 1
        found = align(case.parts, case.source)
        if found.status not in PROVED:
            tally.refused.append(_shown(case, found))
    return tally


@cache
def tally_forbidden(name: str, count: int) -> Tally:
    """What became of the cases of a forbidden kind; its class must be that of every edit."""
    forbidden = FORBIDDEN[name]
    kinds = {forbidden.kind, *forbidden.also}
    tally = Tally()
    for case in _cases(lambda passage: _forbidden(passage, name), count):
        tally.tried += 1
        found = align(case.parts, case.source)
        if found.status in PROVED:
            tally.accepted.append(_shown(case, found))
        elif found.status is not Status.ALTERED or not {edit.kind for edit in found.edits} <= kinds:
            tally.misclassed.append(_shown(case, found))
    return tally


@cache
def tally_joined(name: str, count: int) -> Tally:
    """What became of joined stretches: some must be spliced, all others spliced or altered."""
    join = {**SPLICED, **JOINED}[name]
    right = {Status.SPLICED} if name in SPLICED else {Status.SPLICED, Status.ALTERED}
    tally = Tally()
    for case in _cases(lambda passage: _joined(passage, join), count):
        tally.tried += 1
        found = align(case.parts, case.source)
        if found.status in PROVED:
            tally.accepted.append(_shown(case, found))
        elif found.status not in right:
            tally.misclassed.append(_shown(case, found))
    return tally


@cache
def tally_sown(in_source: str, in_quotation: str, kind: EditClass | None, count: int) -> Tally:
    """What became of passages with something sown in; without a `kind` they must be proved."""
    tally = Tally()
    for case in _cases(lambda passage: _sown(passage, in_source, in_quotation), count):
        tally.tried += 1
        found = align(case.parts, case.source)
        if kind is None and found.status not in PROVED:
            tally.refused.append(_shown(case, found))
        elif kind is not None and found.status in PROVED:
            tally.accepted.append(_shown(case, found))
        elif kind is not None and {edit.kind for edit in found.edits} != {kind}:
            tally.misclassed.append(_shown(case, found))
    return tally


@cache
def tally_mixed(name: str, count: int) -> Tally:
    """What became of a forbidden change that stands beside an allowed one, or in a damaged source."""
    mixing = [change for other, change in {**TYPOGRAPHY, **EDITING}.items() if other in _MIXED]
    tally = Tally()
    for number, case in enumerate(_mixed_cases(name, count, mixing)):
        tally.tried = number + 1
        found = align(case.parts, case.source)
        if found.status in PROVED:
            tally.accepted.append(_shown(case, found))
    return tally


# Allowed changes that neither hide nor replace a word, so that what is forbidden beside them stays so.
_MIXED = {
    *TYPOGRAPHY,
    "sic",
    "sic in round brackets",
    "emphasis added",
    "trailing ellipsis",
    "leading ellipsis",
}
_MIXED -= {"as it stands"}


def _mixed_cases(name: str, count: int, mixing: list[Callable[[str], str | None]]) -> Iterator[Case]:
    """Each forbidden quotation with one allowed change as well, and held against one damaged source."""
    damages = list(DAMAGE.values())
    found: Counter[str] = Counter()
    for number, passage in enumerate(passages()):
        if found[passage.home.genre] >= most_of_genre(count) or (case := _forbidden(passage, name)) is None:
            continue
        found[passage.home.genre] += 1
        quotation = mixing[number % len(mixing)](case.parts[0])
        if quotation:
            yield Case((quotation,), case.source)
        damaged = damages[number % len(damages)](passage.words)
        if damaged:
            yield Case(case.parts, passage.source_with(damaged))


def _forbidden(passage: Passage, name: str) -> Case | None:
    """A case of a forbidden kind; None where the change cannot be made, or leaves what the source says elsewhere."""
    quotation = FORBIDDEN[name].change(passage.words)
    if not quotation or quotation == passage.words or _is_ambiguous(passage):
        return None
    if name in CUTS:
        return None if _stands_whole(quotation.rstrip("…"), passage) else _quoting(passage, quotation)
    bare = re.sub(r"[\[\]…*]", "", quotation)
    is_worded = name in NEGATIONS or name in WORDING
    if passage.has(bare) or (is_worded and name != "hyphen gained" and passage.has_words(bare)):
        return None
    return _quoting(passage, quotation)


def _is_ambiguous(passage: Passage) -> bool:
    """Whether longer words of a passage stand twice in it, or it twice in its text: what was changed is then open."""
    words = [word for word in spaced(passage.words).split() if len(word) > 3]
    return len(words) != len(set(words)) or passage.home.words.count(spaced(passage.words)) > 1


def _stands_whole(quotation: str, passage: Passage) -> bool:
    """Whether a cut quotation stands in the text from the start of a word to the end of one."""
    return (
        re.search(rf"(?<!\S){re.escape(plain(quotation))}(?=[,.;:)]*(?:\s|$))", passage.home.plain)
        is not None
    )


def _sown(passage: Passage, in_source: str, in_quotation: str) -> Case | None:
    """A case of a passage with something sown in; None where there is no place for it."""
    found = None if _is_ambiguous(passage) else sow(passage.words, in_source, in_quotation)
    return Case((found[1],), passage.source_with(found[0])) if found else None


def _joined(passage: Passage, join: Join) -> Case | None:
    """A case of two joined stretches; None where they cannot be joined, or stand so in the source."""
    joined = join(passage, _partners()[passage.words])
    if joined is None or passage.has_words(" ".join(joined.parts)):
        return None
    return Case(joined.parts, joined.source)


@cache
def _partners() -> dict[str, Passage]:
    """For each passage by its words, another one of another text."""
    found = passages()
    return {passage.words: found[(at + 7) % len(found)] for at, passage in enumerate(found)}


def _shown(case: Case, found: Alignment) -> str:
    """A case that came out wrong, in one line."""
    edits = "; ".join(f"{edit.kind.value} {edit.draft!r} for {edit.source[:60]!r}" for edit in found.edits)
    return f"{found.status.value} {list(case.parts)} {edits or ', '.join(found.folds)}"
