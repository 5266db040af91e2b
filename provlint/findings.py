"""From problems, measured in prose, to diagnostics, measured in the draft's own text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from provlint.analysis import Analysis
from provlint.report import Diagnostic, Fix, Related, Replacement
from provlint.rules._rule import Passage, Problem, Remedy, Rule
from provlint.text.document import Document

# How many code points of context are kept on either side of a passage.
CONTEXT = 48


def finish(found: Iterable[tuple[Rule, Problem]], analysis: Analysis) -> tuple[Diagnostic, ...]:
    """The diagnostics of one draft, sorted by position, then severity, then rule; of no problems, none."""
    fingerprints = _Fingerprints(analysis)
    ordered = sorted(found, key=_order)
    return tuple(
        _diagnose(rule, problem, analysis, fingerprints.take(rule, problem)) for rule, problem in ordered
    )


def _order(pair: tuple[Rule, Problem]) -> tuple[int, int, int, str]:
    rule, problem = pair
    return problem.span.start, problem.span.end, (problem.severity or rule.severity).rank, rule.name


class _Fingerprints:
    """What makes a finding itself wherever it moves: rule, draft, words, their sentence, its place among twins."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._seen: Counter[str] = Counter()
        self._sentences: dict[int, str] = {}

    def take(self, rule: Rule, problem: Problem) -> str:
        """The fingerprint of the next finding; findings are to come in order."""
        words = " ".join(problem.span.of(self._analysis.text).split())
        around = self._sentence(problem.span.start)
        key = "\0".join([rule.name, self._analysis.document.uri, words, around])
        self._seen[key] += 1
        return _digest(f"{key}\0{self._seen[key]}")

    def _sentence(self, offset: int) -> str:
        """A digest of the words of the sentence at `offset`, made once a sentence."""
        sentence = self._analysis.sentence_at(offset)
        if sentence is None:
            return ""
        start = sentence.span.start
        if start not in self._sentences:
            self._sentences[start] = _digest(" ".join(sentence.span.of(self._analysis.text).split()))
        return self._sentences[start]


def _digest(text: str) -> str:
    from hashlib import sha256

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _diagnose(rule: Rule, problem: Problem, analysis: Analysis, fingerprint: str) -> Diagnostic:
    home = analysis.document
    span = home.prose.to_origin(problem.span)
    return Diagnostic(
        uri=home.uri,
        rule=rule.name,
        family=rule.family.value,
        severity=problem.severity or rule.severity,
        message=problem.message,
        start=span.start,
        end=span.end,
        exact=span.of(home.text),
        fingerprint=fingerprint,
        related=tuple(_relate(passage) for passage in problem.passages),
        edits=problem.edits,
        fix=_mend(problem.remedy, home) if problem.remedy else None,
    )


def _relate(passage: Passage) -> Related:
    document = passage.source.document
    span = document.prose.to_origin(passage.span)
    text = document.text
    return Related(
        source=passage.source.id,
        uri=document.uri,
        start=span.start,
        end=span.end,
        exact=span.of(text),
        message=passage.message,
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )


def _mend(remedy: Remedy, home: Document) -> Fix:
    replacements = []
    for span, text in remedy.replacements:
        origin = home.prose.to_origin(span)
        replacements.append(Replacement(origin.start, origin.end, text))
    return Fix(remedy.applicability, tuple(replacements))
