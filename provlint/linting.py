"""Every draft of a run linted, and the findings that are known, or on what did not change, kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from provlint.analysis import Analysis
from provlint.baselines import Baselines, Ran
from provlint.engine import analyze_document, judge_analysis
from provlint.errors import BrokenRule, ProvlintError, StoppedRun
from provlint.findings import name_from
from provlint.report import Diagnostic, Failure, Report, RulePage, Seen, Suppressed
from provlint.reporters.cited import find_cited
from provlint.runs import Run, Task
from provlint.settings import Settings
from provlint.settings.files import shown_path
from provlint.suppressions import Sifted
from provlint.text.document import Document

if TYPE_CHECKING:
    from provlint.changes import Changes


@frozen
class Policy:
    """
    What keeps findings out of a report.

    `honors_suppressions`: whether comments in drafts do; `baselines`: whether and which do; `changes`: what has to have
    changed for a finding to be reported, None where that does not matter.
    """

    baselines: Baselines = field(factory=Baselines)
    honors_suppressions: bool = True
    changes: Changes | None = None


@frozen
class Linted:
    """The report on a run, and, by the path of each baseline of its drafts, what the run looked for and found."""

    report: Report
    ran: Mapping[Path, Ran]


@frozen
class Judged:
    """
    What is found in a draft: `found`, all of it; `reported`, of that what is new; `accepted`, what a baseline accepts.
    """

    analysis: Analysis
    found: Sifted
    reported: tuple[Diagnostic, ...]
    accepted: tuple[Suppressed, ...]


def lint_all(run: Run, policy: Policy, *, keeps_seen: bool = False) -> Linted:
    """
    One report on every draft of a run; a draft that fails does not keep the others from being linted.

    `keeps_seen`: whether the report is to hold all that was seen in each draft. Raises StoppedRun, for a baseline or a
    revision that is no good.
    """
    pile = _Pile(policy, keeps_seen)
    failures: list[Failure] = []
    for task in run.tasks():
        if isinstance(task, Failure):
            failures.append(task)
            continue
        try:
            pile.take(task)
        except StoppedRun:
            raise
        except ProvlintError as error:
            failures.append(fail(task, error))
    return pile.finish(failures)


def fail(task: Task, error: ProvlintError) -> Failure:
    """What is told of a draft that was read and could not be checked."""
    details = error.details if isinstance(error, BrokenRule) else ""
    return Failure(task.draft.uri, f"{task.draft.uri}: not checked: {error}", details)


def judge_task(task: Task, draft: Document, policy: Policy) -> Judged:
    """What is found in `draft`, the task's own or what has become of it."""
    place = policy.baselines.place(task.settings)
    settings = evolve(task.settings, honors_suppressions=policy.honors_suppressions, root=place.parent)
    analysis = analyze_document(draft, task.corpus, settings)
    found = judge_analysis(analysis, settings, has_sources=len(task.corpus) > 0)
    baseline = policy.baselines.of(place)
    if baseline is None:
        return Judged(analysis, found, found.reported, ())
    reported, accepted = baseline.part(found.reported)
    return Judged(analysis, found, reported, accepted)


class _Pile:
    """What a run has found so far."""

    def __init__(self, policy: Policy, keeps_seen: bool) -> None:
        self._policy = policy
        self._keeps_seen = keeps_seen
        self._seen: dict[str, Seen] = {}
        self._diagnostics: list[Diagnostic] = []
        self._suppressed: list[Suppressed] = []
        self._documents: dict[str, Document] = {}
        self._sources: dict[str, Document] = {}
        self._ran: dict[Path, Ran] = {}
        self._rules: dict[str, RulePage] = {}

    def take(self, task: Task) -> None:
        """Lint one draft; nothing comes of one that did not change, where it has to have."""
        draft, policy = task.draft, self._policy
        lines = None if policy.changes is None else policy.changes.lines_of(Path(draft.uri))
        if lines == ():
            return
        place = policy.baselines.place(task.settings)
        judged = judge_task(task, draft, policy)
        reported = judged.reported
        suppressed = sorted([*judged.found.suppressed, *judged.accepted], key=_position)
        if lines is not None:
            from provlint.changes import ChangedLines

            changed = ChangedLines(draft, lines)
            reported = tuple(diagnostic for diagnostic in reported if changed.touches(diagnostic))
            suppressed = [one for one in suppressed if changed.touches(one.diagnostic)]
        rules = [rule for rule in task.settings.rules if len(task.corpus) or not rule.family.needs_sources]
        self._note(place, draft, evolve(task.settings, rules=tuple(rules)), judged.found.reported)
        shown = (*reported, *(one.diagnostic for one in suppressed))
        self._sources |= find_cited(shown, draft, task.corpus)
        self._diagnostics += reported
        self._suppressed += suppressed
        for rule in task.settings.plugins:
            self._rules.setdefault(rule.name, rule.described)
        self._documents[draft.uri] = draft
        if self._keeps_seen:
            baseline = policy.baselines.of(place)
            accepted = () if baseline is None else baseline.accepted
            name = name_from(place.parent, draft.uri)
            self._seen[draft.uri] = Seen(judged.analysis, name, shown_path(place), accepted)

    def finish(self, failures: Iterable[Failure]) -> Linted:
        """All of it, with what could not be linted."""
        report = Report(
            tuple(self._diagnostics),
            tuple(failures),
            self._documents,
            self._sources,
            tuple(self._suppressed),
            tuple(self._rules.values()),
            self._seen,
        )
        return Linted(report, self._ran)

    def _note(self, place: Path, draft: Document, settings: Settings, found: Iterable[Diagnostic]) -> None:
        """Remember, for the baseline at `place`, what was looked for in a draft and what was found."""
        if place not in self._ran:
            self._ran[place] = Ran.at(place, settings)
        ran = self._ran[place]
        ran.rules[name_from(place.parent, draft.uri)] = frozenset(rule.name for rule in settings.rules)
        ran.found.update((diagnostic.fingerprint, diagnostic) for diagnostic in found)


def _position(suppressed: Suppressed) -> tuple[int, int]:
    return suppressed.diagnostic.start, suppressed.diagnostic.end
