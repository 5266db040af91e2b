"""The verdict on a quotation: which source proves it, or what the nearest one says instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise

from attrs import evolve

from provlint.align.alignment import PROVED, Alignment, Intervention, InterventionKind, Status
from provlint.align.findings import Findings
from provlint.align.limits import DEFAULT_LIMITS, Limits
from provlint.align.verbatim import find_verbatim
from provlint.align.wording import Wording
from provlint.report import EditClass
from provlint.sources.shelf import Shelf
from provlint.sources.source import Source
from provlint.text.fold import key_of
from provlint.text.reading import Reading

# Where no source is cited, a shorter quotation is not held against passages it is merely like.
_FEWEST_UNCITED = 5
# How many runs of three words, spread over a quotation, tell which sources share most with it.
_PROBES = 12
# Words longer than this tell one text from another.
_SMALL_WORD = 4
# Where any source may have the words, no more than this are looked at closely.
_MOST_ALIGNED = 8
# Two readings of a near miss explain as much if their scores differ by less.
_AS_NEAR = 5.0
# More sources than this that have the words are not looked for.
_RIVALS = 3
_NOISE = frozenset(("footnote-mark", "page-furniture", "mojibake", "ocr"))


def align(parts: Sequence[str], source: Source, limits: Limits = DEFAULT_LIMITS) -> Alignment:
    """The best fit of a quotation's `parts` in one source; status exact, folded, noisy, altered, spliced or missing."""
    if not source.has_text:
        return Alignment(Status.UNCHECKED)
    wording = Wording(tuple(parts), limits)
    found = _prove(wording, source)
    if found is not None and found.status in PROVED:
        return found
    return found or _approach(wording, source) or Alignment(Status.MISSING)


def judge(wording: Wording, cited: Sequence[Source], others: Callable[[], Shelf]) -> Alignment:
    """
    The verdict on a quotation: proved by any of the `cited` sources, else wrong-source if one of the `others` has it
    verbatim, else the nearest miss. Without `cited` sources any of the `others` may prove it; getting at those may
    cost much, so they are asked for when the cited ones have failed.
    """
    held = [source for source in cited if source.has_text]
    proofs: list[Alignment] = []
    for source in held:
        found = _prove(wording, source)
        if found is not None and found.status in PROVED:
            return found
        proofs += [found] if found is not None else []
    known = others()
    if not cited:
        return _best(wording, known) if len(known) else Alignment(Status.UNCHECKED)
    elsewhere = _elsewhere(wording, known)
    if len(held) < len(cited):
        near = _nearest(wording, held, proofs)
        if elsewhere is None and near is not None:
            return near
        return evolve(elsewhere or Alignment(Status.UNCHECKED), status=Status.UNCHECKED)
    if elsewhere is not None:
        return evolve(elsewhere, status=Status.WRONG_SOURCE)
    return _nearest(wording, held, proofs) or Alignment(Status.MISSING)


def _best(wording: Wording, others: Shelf) -> Alignment:
    """The verdict where any known source may prove a quotation."""
    proof = next(find_proofs(wording, others), None)
    if proof is not None:
        return proof
    near = _nearest(wording, _sharing(wording, others), ())
    return (
        near if near is not None and near.score >= wording.limits.near_uncited else Alignment(Status.MISSING)
    )


def _sharing(wording: Wording, others: Shelf) -> list[Source]:
    """
    The sources, at most eight, that a quotation of five words or more may come from: those that share most with it.

    What is near enough without a tag has several runs of three words in common with its source.
    """
    words = wording.words
    if len(words) < _FEWEST_UNCITED:
        return []
    runs = range(0, len(words) - 2, len(words) // _PROBES + 1)
    counted = others.counting({key_of(words[i : i + 3]) for i in runs})
    shared = sorted(counted, key=lambda pair: -pair[0])
    telling = [key_of((word,)) for word in words if len(word) > _SMALL_WORD] or [key_of((w,)) for w in words]
    found: list[int] = []
    most = 0
    # One of the first is nearest as a rule; of the others, who may be thousands, those are asked that may be as near.
    for some in (shared[:_MOST_ALIGNED], shared[_MOST_ALIGNED:]):
        likely = [(count, place) for count, place in some if 2 * count >= most and len(found) < _MOST_ALIGNED]
        held = others.counting_among(telling, [place for _, place in likely])
        for count, place in likely:
            if 2 * held.get(place, 0) >= len(telling) and 2 * count >= most:
                most = most or count
                found.append(place)
    return list(filter(others.can_read, map(others.__getitem__, found[:_MOST_ALIGNED])))


def _elsewhere(wording: Wording, others: Shelf) -> Alignment | None:
    """The first proof among sources that were not cited, the sources of further ones its rivals."""
    proofs = list(islice(find_proofs(wording, others), _RIVALS))
    rivals = tuple(proof.source for proof in proofs[1:] if proof.source is not None)
    return evolve(proofs[0], rivals=rivals) if proofs else None


def find_proof(wording: Wording, source: Source) -> Alignment | None:
    """The alignment of a quotation with one source that proves it; None where it does not, or has no text."""
    found = _prove(wording, source) if source.has_text else None
    return found if found is not None and found.status in PROVED else None


def find_proofs(wording: Wording, others: Shelf) -> Iterator[Alignment]:
    """
    The alignments of the sources that prove a quotation, in their order: first those that do as they stand.

    Undoing damage costs more than looking, so of many sources only the likely ones are looked at again for that.
    """
    proved = []
    for source in others.holding(wording.probes):
        found = _prove_in(wording, source, source.reading)
        if found is not None and found.status in PROVED:
            proved.append(source)
            yield found
    for source in _likely(wording, others.without(proved)):
        if source.repaired is not None:
            found = _prove_in(wording, source, source.repaired)
            if found is not None and found.status in PROVED:
                yield found


def _likely(wording: Wording, others: Shelf) -> list[Source]:
    """The sources worth mending, at most eight: those that hold most of the quotation's longest words."""
    if len(others) <= _MOST_ALIGNED:
        return list(others)
    words = sorted(set(wording.words), key=lambda word: (-len(word), word))[:8]
    return others.having_most([key_of((word,)) for word in words], _MOST_ALIGNED)


def _nearest(wording: Wording, sources: Sequence[Source], proofs: Sequence[Alignment]) -> Alignment | None:
    """The best of the alignments that prove nothing; `proofs`: those known already, nothing is nearer than a cut."""
    if any(_is_only_cut(proof) for proof in proofs):
        return max(proofs, key=_rank)
    found = [*proofs, *(near for source in sources if (near := _approach(wording, source)) is not None)]
    return max(found, key=_rank, default=None)


def _rank(alignment: Alignment) -> tuple[int, float, int]:
    return (alignment.status in PROVED, round(alignment.score), -len(alignment.edits))


def _prove(wording: Wording, source: Source) -> Alignment | None:
    """How a quotation stands word for word in a source, proved or with edits of its gaps; None where it does not."""
    found = _prove_in(wording, source, source.reading)
    is_settled = found is not None and (found.status in PROVED or _is_only_cut(found))
    if found is not None and is_settled and not _is_torn(found, source):
        return found
    mended = _prove_in(wording, source, source.repaired) if source.repaired is not None else None
    if is_settled and mended is not None:
        return mended
    return max((one for one in (found, mended) if one is not None), key=_rank, default=None)


def _is_torn(alignment: Alignment, source: Source) -> bool:
    """
    Whether what an ellipsis leaves out has damage in it, such as a page break in its midst.

    What it hides can be told only once that is put right.
    """
    if all(one.kind is not InterventionKind.ELLIPSIS for one in alignment.interventions):
        return False
    # Taken with the words beside them, for the damage may touch those.
    gaps = [one.through(other) for one, other in pairwise(alignment.targets)]
    torn = [gap for gap in gaps if _is_broken(gap.of(source.document.prose.text))]
    return bool(torn) and source.repaired is not None and any(map(source.repaired.repairs_in, torn))


def _is_broken(text: str) -> bool:
    return "\n" in text or "\f" in text or "*" in text


def _is_only_cut(alignment: Alignment) -> bool:
    """Whether the words stand there but for a cut at an edge, which no mending of the source undoes."""
    return bool(alignment.edits) and all(edit.kind is EditClass.CUT for edit in alignment.edits)


def _prove_in(wording: Wording, source: Source, reading: Reading) -> Alignment | None:
    """How a quotation stands word for word in one reading of a source, the first view that proves it or the best."""
    best: Alignment | None = None
    for (pieces, folds), probe in zip(wording.views, wording.probes, strict=True):
        start = reading.folded.text.find(probe)
        if start < 0:
            continue
        findings = find_verbatim(pieces, reading, start, wording.places.get(source.id))
        if findings is None:
            continue
        found = _alignment(findings, source, reading, folds)
        if found.status in PROVED:
            return found
        if best is None or len(found.edits) < len(best.edits):
            best = found
    return best


def _approach(wording: Wording, source: Source) -> Alignment | None:
    """The nearest miss in a source, None if nothing there is near."""
    # Most quotations of most drafts are proved, and need nothing of this.
    from provlint.align.nearly import find_nearly

    reading = source.repaired or source.reading
    best: Alignment | None = None
    for pieces, folds in reversed(wording.views):
        findings = find_nearly(pieces, reading, wording.places.get(source.id))
        if findings is None or findings.score < wording.limits.near or findings.is_clean:
            continue
        found = _alignment(findings, source, reading, folds)
        # What looks like a splice may be one passage with an ellipsis of the source's own.
        if best is None or (found.status is Status.ALTERED and found.score > best.score - _AS_NEAR):
            best = found
        if best.status is not Status.SPLICED or not best.edits:
            break
    return best


def _alignment(findings: Findings, source: Source, reading: Reading, folds: Sequence[str]) -> Alignment:
    """The verdict that findings amount to; targets are carried home to the source's prose."""
    targets = tuple(map(reading.home, findings.targets))
    names = {*findings.folds, *folds}
    if reading.repairs:
        for target in targets:
            names.update(reading.repairs_in(target))
    if findings.is_spliced:
        status = Status.SPLICED
    elif findings.edits:
        status = Status.ALTERED
    elif names & _NOISE:
        status = Status.NOISY
    else:
        status = Status.FOLDED if names else Status.EXACT
    return Alignment(
        status,
        source,
        targets,
        tuple(sorted(names)),
        tuple(findings.edits),
        round(findings.score, 1),
        interventions=tuple([_home(intervention, reading) for intervention in findings.interventions]),
    )


def _home(intervention: Intervention, reading: Reading) -> Intervention:
    """The intervention, its target measuring the source's prose."""
    target = intervention.target
    return intervention if target is None else evolve(intervention, target=reading.home(target))
