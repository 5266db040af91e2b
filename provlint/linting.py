"""Every draft of a run linted, and the findings that are known, or on what did not change, kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from provlint.baselines import Baselines, Ran
from provlint.engine import judge_document
from provlint.errors import BrokenRule, ProvlintError, StoppedRun
from provlint.findings import name_from
from provlint.report import Diagnostic, Failure, Report, RulePage, Suppressed
from provlint.reporters.cited import find_cited
from provlint.runs import Run, Task
from provlint.settings import Settings
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


def lint_all(run: Run, policy: Policy) -> Linted:
    """
    One report on every draft of a run; a draft that fails does not keep the others from being linted.

    Raises StoppedRun, for a baseline or a revision that is no good.
    """
    pile = _Pile(policy)
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


def judge_task(
    task: Task, draft: Document, policy: Policy
) -> tuple[Sifted, tuple[Diagnostic, ...], tuple[Suppressed, ...]]:
    """What is found in `draft`, the task's own or what has become of it; of that what is reported, what is accepted."""
    place = policy.baselines.place(task.settings)
    settings = evolve(task.settings, honors_suppressions=policy.honors_suppressions, root=place.parent)
    found = judge_document(draft, task.corpus, settings)
    baseline = policy.baselines.of(place)
    if baseline is None:
        return found, found.reported, ()
    reported, accepted = baseline.part(found.reported)
    return found, reported, accepted


class _Pile:
    """What a run has found so far."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
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
        found, reported, accepted = judge_task(task, draft, policy)
        suppressed = sorted([*found.suppressed, *accepted], key=_position)
        if lines is not None:
            from provlint.changes import ChangedLines

            changed = ChangedLines(draft, lines)
            reported = tuple(diagnostic for diagnostic in reported if changed.touches(diagnostic))
            suppressed = [one for one in suppressed if changed.touches(one.diagnostic)]
        rules = [rule for rule in task.settings.rules if len(task.corpus) or not rule.family.needs_sources]
        self._note(place, draft, evolve(task.settings, rules=tuple(rules)), found.reported)
        shown = (*reported, *(one.diagnostic for one in suppressed))
        self._sources |= find_cited(shown, draft, task.corpus)
        self._diagnostics += reported
        self._suppressed += suppressed
        for rule in task.settings.plugins:
            self._rules.setdefault(rule.name, rule.described)
        self._documents[draft.uri] = draft

    def finish(self, failures: Iterable[Failure]) -> Linted:
        """All of it, with what could not be linted."""
        report = Report(
            tuple(self._diagnostics),
            tuple(failures),
            self._documents,
            self._sources,
            tuple(self._suppressed),
            tuple(self._rules.values()),
        )
        return Linted(report, self._ran)

    def _note(self, place: Path, draft: Document, settings: Settings, found: Iterable[Diagnostic]) -> None:
        """Remember, for the baseline at `place`, what was looked for in a draft and what was found."""
        known = frozenset(rule.name for rule in settings.known)
        ran = self._ran.setdefault(place, Ran(place.parent, known))
        ran.rules[name_from(place.parent, draft.uri)] = frozenset(rule.name for rule in settings.rules)
        ran.found.update((diagnostic.fingerprint, diagnostic) for diagnostic in found)


def _position(suppressed: Suppressed) -> tuple[int, int]:
    return suppressed.diagnostic.start, suppressed.diagnostic.end
