"""The verdict on a quotation: which source proves it, or what the nearest one says instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from attrs import evolve

from provlint.align.alignment import PROVED, Alignment, Intervention, Status
from provlint.align.findings import Findings
from provlint.align.limits import DEFAULT_LIMITS, Limits
from provlint.align.verbatim import find_verbatim
from provlint.align.wording import Wording
from provlint.report import EditClass
from provlint.sources.source import Source
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


def judge(wording: Wording, cited: Sequence[Source], others: Iterable[Source]) -> Alignment:
    """
    The verdict on a quotation: proved by any of the `cited` sources, else wrong-source if one of the `others` has it
    verbatim, else the nearest miss. Without `cited` sources any of the `others` may prove it.
    """
    held = [source for source in cited if source.has_text]
    proofs = [found for source in held if (found := _prove(wording, source)) is not None]
    for found in proofs:
        if found.status in PROVED:
            return found
    # Reading the others may cost much, so it is left until the cited ones have failed.
    known = [source for source in others if source.has_text and source not in cited]
    if not cited:
        return _best(wording, known) if known else Alignment(Status.UNCHECKED)
    elsewhere = _elsewhere(wording, known)
    if len(held) < len(cited):
        near = _nearest(wording, held, proofs)
        if elsewhere is None and near is not None:
            return near
        return evolve(elsewhere or Alignment(Status.UNCHECKED), status=Status.UNCHECKED)
    if elsewhere is not None:
        return evolve(elsewhere, status=Status.WRONG_SOURCE)
    return _nearest(wording, held, proofs) or Alignment(Status.MISSING)


def _best(wording: Wording, known: Sequence[Source]) -> Alignment:
    """The verdict where any known source may prove a quotation."""
    proof = next(_proofs(wording, known), None)
    if proof is not None:
        return proof
    near = _nearest(wording, _sharing(wording, known), ())
    return (
        near if near is not None and near.score >= wording.limits.near_uncited else Alignment(Status.MISSING)
    )


def _sharing(wording: Wording, sources: Sequence[Source]) -> Sequence[Source]:
    """
    The sources, at most eight, that a quotation of five words or more may come from: those that share most with it.

    What is near enough without a tag has several runs of three words in common with its source.
    """
    words = wording.words
    if len(words) < _FEWEST_UNCITED:
        return ()
    telling = [word for word in words if len(word) > _SMALL_WORD] or words
    known = [s for s in sources if 2 * sum(word in s.folded.places for word in telling) >= len(telling)]
    runs = range(0, len(words) - 2, len(words) // _PROBES + 1)
    keys = {f" {' '.join(words[i : i + 3])} " for i in runs}
    shared = [sum(key in source.folded.text for key in keys) for source in known]
    most = max(shared, default=0)
    ranked = sorted((-count, i) for i, count in enumerate(shared) if count and 2 * count >= most)
    return [known[i] for _, i in ranked[:_MOST_ALIGNED]]


def _elsewhere(wording: Wording, sources: Sequence[Source]) -> Alignment | None:
    """The first proof among sources that were not cited, the sources of further ones its rivals."""
    proofs = list(islice(_proofs(wording, sources), _RIVALS))
    rivals = tuple(proof.source for proof in proofs[1:] if proof.source is not None)
    return evolve(proofs[0], rivals=rivals) if proofs else None


def _proofs(wording: Wording, sources: Iterable[Source]) -> Iterator[Alignment]:
    """
    The alignments of the sources that prove a quotation, in their order: first those that do as they stand.

    Undoing damage costs more than looking, so of many sources only the likely ones are looked at again for that.
    """
    unproved = []
    for source in sources:
        found = _prove_in(wording, source, source.reading)
        if found is not None and found.status in PROVED:
            yield found
        else:
            unproved.append(source)
    for source in _likely(wording, unproved):
        if source.repaired is not None:
            found = _prove_in(wording, source, source.repaired)
            if found is not None and found.status in PROVED:
                yield found


def _likely(wording: Wording, sources: Sequence[Source]) -> Sequence[Source]:
    """The sources worth mending, at most eight: those that hold most of the quotation's longest words."""
    if len(sources) <= _MOST_ALIGNED:
        return sources
    probes = [f" {word} " for word in sorted(set(wording.words), key=lambda word: (-len(word), word))[:8]]
    counted = [(-sum(probe in source.folded.text for probe in probes), i) for i, source in enumerate(sources)]
    return [sources[i] for count, i in sorted(counted)[:_MOST_ALIGNED] if count]


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
    if found is not None and (found.status in PROVED or _is_only_cut(found)):
        return found
    mended = _prove_in(wording, source, source.repaired) if source.repaired is not None else None
    return max((one for one in (found, mended) if one is not None), key=_rank, default=None)


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
    targets = tuple(reading.home(span) for span in findings.targets)
    names = {*findings.folds, *folds}
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
        interventions=tuple(_home(intervention, reading) for intervention in findings.interventions),
    )


def _home(intervention: Intervention, reading: Reading) -> Intervention:
    """The intervention, its target measuring the source's prose."""
    target = intervention.target
    return intervention if target is None else evolve(intervention, target=reading.home(target))
