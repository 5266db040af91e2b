"""
Rules run over an analysis, those of others with care.

A rule of our own that fails is a fault of ours and raises. One by somebody else fails on a draft: the error names both,
and whoever lints several drafts goes on with the next.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice, pairwise
from pathlib import Path

from provlint.analysis import Analysis
from provlint.errors import BrokenRule
from provlint.report import Applicability, Edit, EditClass, EditOp, Severity
from provlint.rules._rule import Passage, Problem, Remedy, Rule
from provlint.settings import Settings
from provlint.sources.source import Source
from provlint.text.span import Span

Found = tuple[Rule, Problem]
# A rule has no more to say than this and the number of characters of a draft together; one that has does not end.
_MOST = 1_000


def run_rules(analysis: Analysis, settings: Settings) -> list[Found]:
    """The problems that the rules of `settings` find, rule by rule. Raises BrokenRule for one by others that fails."""
    others = {rule.name for rule in settings.plugins}
    found: list[Found] = []
    for rule in settings.rules:
        problems = _run_carefully(rule, analysis) if rule.name in others else rule.check(analysis)
        found += [(rule, problem) for problem in problems]
    return found


def _run_carefully(rule: Rule, analysis: Analysis) -> list[Problem]:
    """The problems of a rule by others, each looked at. Raises BrokenRule."""
    most = _MOST + len(analysis.text)
    problems: list[Problem] = []
    try:
        for problem in islice(rule.check(analysis), most + 1):
            problems.append(problem)
    except (
        Exception,
        SystemExit,
    ) as error:  # Whatever the code of others does, the other drafts are checked.
        raise _broken(rule, analysis, error) from error
    fault = f"it finds more than {most:,} problems" if len(problems) > most else ""
    fault = fault or next(filter(None, (_fault(problem, analysis) for problem in problems)), "")
    if fault:
        raise BrokenRule(rule.name, analysis.document.uri, fault)
    return problems


def _broken(rule: Rule, analysis: Analysis, error: BaseException) -> BrokenRule:
    """The error for a check that raised, with the line of its code that did."""
    from traceback import extract_tb, format_exception

    frame = extract_tb(error.__traceback__)[-1]
    said = f"{type(error).__name__}: {error}".rstrip(": ")
    fault = f"{said} ({Path(frame.filename).name}, line {frame.lineno})"
    return BrokenRule(rule.name, analysis.document.uri, fault, "".join(format_exception(error)))


def _fault(problem: object, analysis: Analysis) -> str:
    """What is wrong with what a check yielded; empty for a problem that can be reported."""
    if not isinstance(problem, Problem):
        return f"it yields {problem!r:.80}, which is no provlint.Problem"
    message: object = problem.message
    severity: object = problem.severity
    if not isinstance(message, str) or not isinstance(severity, Severity | None):
        return f"it yields a problem with the message {message!r:.80} and the severity {severity!r:.40}"
    return (
        _misplaced(problem.span, analysis.text, "the draft's prose")
        or _first_fault("passages", problem.passages, _passage_fault)
        or _first_fault("edits", problem.edits, _edit_fault)
        or _remedy_fault(problem.remedy, analysis)
    )


def _first_fault(name: str, values: object, fault_of: Callable[[object], str]) -> str:
    """What is wrong with the first bad one of a problem's values of that name; empty where all are good."""
    if not isinstance(values, tuple):
        return f"it yields {values!r:.80} for the tuple {name}"
    return next(filter(None, map(fault_of, values)), "")


def _misplaced(span: object, text: str, whose: str) -> str:
    """What is wrong with a span of `text`; empty where it lies within."""
    if not isinstance(span, Span):
        return f"it yields {span!r:.80} for a provlint.Span"
    ends: tuple[object, ...] = (span.start, span.end)
    if not all(isinstance(end, int) for end in ends):
        return f"it yields {span!r:.80}, which is not between two characters"
    if span.end > len(text):
        return f"it yields a span from {span.start} to {span.end}, and {whose} ends at {len(text)}"
    return ""


def _passage_fault(passage: object) -> str:
    if not isinstance(passage, Passage):
        return f"it yields {passage!r:.80} for a provlint.Passage"
    source: object = passage.source
    message: object = passage.message
    if not isinstance(source, Source) or not isinstance(message, str):
        return f"it yields a passage of {source!r:.80} with the message {message!r:.80}"
    if not passage.source.has_text:
        return f"it points into the source '{passage.source.id}', whose text is not held"
    return _misplaced(passage.span, passage.source.document.prose.text, f"the source '{passage.source.id}'")


def _edit_fault(edit: object) -> str:
    if not isinstance(edit, Edit):
        return f"it yields {edit!r:.80} for a provlint.Edit"
    kinds: tuple[object, ...] = (edit.op, edit.kind)
    texts: tuple[object, ...] = (edit.draft, edit.source)
    is_good = isinstance(kinds[0], EditOp) and isinstance(kinds[1], EditClass)
    if not is_good or not all(isinstance(text, str) for text in texts):
        return f"it yields an edit that is none: {edit!r:.120}"
    return ""


def _remedy_fault(remedy: object, analysis: Analysis) -> str:
    if remedy is None:
        return ""
    if not isinstance(remedy, Remedy):
        return f"it yields {remedy!r:.80} for a provlint.Remedy"
    applicability: object = remedy.applicability
    if not isinstance(applicability, Applicability):
        return f"it yields a remedy that is {applicability!r:.40}, which is no provlint.Applicability"
    if not _are_replacements(remedy.replacements):
        return "it yields a remedy without a text to put in"
    spans = [span for span, _ in remedy.replacements]
    wrong = next(filter(None, (_misplaced(span, analysis.text, "the draft's prose") for span in spans)), "")
    if not wrong and any(one.end > other.start for one, other in pairwise(spans)):
        return "it yields a remedy whose replacements overlap or are out of order"
    return wrong


def _are_replacements(values: object) -> bool:
    """Whether these are pairs of what is there and a text, and not none."""
    if not isinstance(values, tuple) or not values:
        return False
    return all(isinstance(pair, tuple) and len(pair) == 2 and isinstance(pair[1], str) for pair in values)
