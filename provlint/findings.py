"""From problems, measured in prose, to diagnostics, measured in the draft's own text."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from provlint.analysis import Analysis
from provlint.report import Diagnostic, Fix, Related, Replacement, Severity
from provlint.rules._rule import Passage, Problem, Remedy, Rule
from provlint.text.document import Document

# How many code points of context are kept on either side of a passage.
CONTEXT = 48


def finish(
    found: Iterable[tuple[Rule, Problem]], analysis: Analysis, root: Path | None = None
) -> tuple[Diagnostic, ...]:
    """
    The diagnostics of one draft, sorted by position, then severity, then rule; of no problems, none.

    Fingerprints name the draft by its path from `root`, wherever the run was started; without one, by its uri.
    """
    fingerprints = Fingerprints(name_from(root, analysis.document.uri))
    sentences: dict[int, str] = {}
    diagnostics = []
    for rule, problem in sorted(found, key=_order):
        words = problem.span.of(analysis.text)
        around = _sentence(analysis, problem.span.start, sentences)
        diagnostics.append(_diagnose(rule, problem, analysis, fingerprints.take(rule.name, words, around)))
    return tuple(diagnostics)


def _order(pair: tuple[Rule, Problem]) -> tuple[int, int, int, str]:
    rule, problem = pair
    return problem.span.start, problem.span.end, _severity(rule, problem).rank, rule.name


def _severity(rule: Rule, problem: Problem) -> Severity:
    """The problem's own where that is milder than its rule's, which a configuration may have set; else the rule's."""
    own = problem.severity or rule.severity
    return own if own.rank > rule.severity.rank else rule.severity


def name_from(root: Path | None, uri: str) -> str:
    """
    The path of a draft from the folder `root`, with slashes; its `uri` itself where `root` is None.

    Links in the folders above the draft are followed, so that every way of naming it is the same; the draft may be one.
    """
    if root is None:
        return uri
    folder, name = os.path.split(uri)
    path = Path(os.path.realpath(folder), name)
    try:
        return Path(os.path.relpath(path, os.path.realpath(root))).as_posix()
    except ValueError:  # pragma: no cover  # Another drive, on Windows.
        return path.as_posix()


class Fingerprints:
    """
    What makes a finding itself wherever it moves: rule, draft, words, their sentence, its place among twins.

    `name`: of the draft.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._seen: Counter[str] = Counter()

    def take(self, rule: str, words: str, around: str = "") -> str:
        """The fingerprint of the next finding; `around`: a digest of its sentence. Findings are to come in order."""
        key = "\0".join([rule, self._name, " ".join(words.split()), around])
        self._seen[key] += 1
        return _digest(f"{key}\0{self._seen[key]}")


def _sentence(analysis: Analysis, offset: int, known: dict[int, str]) -> str:
    """A digest of the words of the sentence at `offset`, made once a sentence and kept in `known`."""
    sentence = analysis.sentence_at(offset)
    if sentence is None:
        return ""
    start = sentence.span.start
    if start not in known:
        known[start] = _digest(" ".join(sentence.span.of(analysis.text).split()))
    return known[start]


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
        severity=_severity(rule, problem),
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
