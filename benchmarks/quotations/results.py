"""The tables of a run, as Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cases import Case


class Verdict(NamedTuple):
    """A tool's answer to a case."""

    case: Case
    accepted: bool
    said: str

    @property
    def is_right(self) -> bool:
        """Whether the tool accepts what may stand and refuses what may not."""
        return self.accepted == self.case.accepted


class Timing(NamedTuple):
    """CPU seconds of a tool on one load, and of plain `in` beside it; `done` of 1,000 quotations were run."""

    load: str
    prepare: float
    seconds: float
    done: int
    accepted: int
    plain: float


class Outcome(NamedTuple):
    """All that one tool gave; `failure` says why it gave nothing."""

    name: str
    version: str
    verdicts: tuple[Verdict, ...] = ()
    timings: tuple[Timing, ...] = ()
    failure: str = ""


def of_cases(outcome: Outcome, cases: list[Case]) -> Outcome:
    """The outcome with no other verdicts than those on `cases`."""
    ids = {case.id for case in cases}
    return outcome._replace(verdicts=tuple(v for v in outcome.verdicts if v.case.id in ids))


def accuracy_table(outcomes: list[Outcome]) -> str:
    """Per tool: cases right, accepted though they must be refused, refused though they must be accepted."""
    rows = []
    for outcome in outcomes:
        wrong = [verdict for verdict in outcome.verdicts if not verdict.is_right]
        verified = sum(verdict.accepted for verdict in wrong)
        figures: tuple[object, ...] = (len(outcome.verdicts) - len(wrong), verified, len(wrong) - verified)
        if outcome.failure:
            figures = (outcome.failure, "–", "–")
        rows.append((outcome.name, outcome.version, *figures))
    return table(("tool", "version", "right", "false “verified”", "false “broken”"), rows)


def policy_table(outcomes: list[Outcome]) -> str:
    """Per line of the policy: how many of its cases each tool judges rightly."""
    ran = [outcome for outcome in outcomes if outcome.verdicts]
    totals: Counter[tuple[bool, str]] = Counter(
        (verdict.case.accepted, verdict.case.policy) for verdict in ran[0].verdicts
    )
    right = {
        outcome.name: Counter((v.case.accepted, v.case.policy) for v in outcome.verdicts if v.is_right)
        for outcome in ran
    }
    rows = [
        (policy, "accept" if accepted else "refuse", total, *(right[o.name][accepted, policy] for o in ran))
        for (accepted, policy), total in totals.items()
    ]
    return table(("policy", "to", "cases", *(outcome.name for outcome in ran)), rows)


def speed_table(outcomes: list[Outcome]) -> str:
    """Per tool and load: CPU seconds for 1,000 quotations and how many times plain `in` that is."""
    timed = [outcome for outcome in outcomes if outcome.timings]
    rows = [(outcome.name, *(_timing(timing) for timing in outcome.timings)) for outcome in timed]
    return table(("tool", *(timing.load for timing in timed[0].timings)), rows)


def prepare_table(outcomes: list[Outcome]) -> str:
    """Per tool and load: CPU seconds until the first quotation is judged."""
    timed = [outcome for outcome in outcomes if outcome.timings]
    rows = [(outcome.name, *(f"{timing.prepare:.3f}" for timing in outcome.timings)) for outcome in timed]
    return table(("tool", *(timing.load for timing in timed[0].timings)), rows)


def accepted_table(outcomes: list[Outcome]) -> str:
    """Per tool and load: how many of the quotations run it accepts."""
    timed = [outcome for outcome in outcomes if outcome.timings]
    rows = [(outcome.name, *(f"{t.accepted} of {t.done}" for t in outcome.timings)) for outcome in timed]
    return table(("tool", *(timing.load for timing in timed[0].timings)), rows)


def _timing(timing: Timing) -> str:
    figure = f"{timing.seconds:.3g} s ({timing.seconds / max(timing.plain, 1e-9):,.0f}×)"
    return figure if timing.done == 1_000 else f"{figure}, from {timing.done}"


def wrong_cases(outcomes: list[Outcome]) -> str:
    """Per tool: the ids of the cases it judges otherwise, with what it said."""
    return "\n\n".join("\n".join(_wrong(outcome)) for outcome in outcomes if outcome.verdicts)


def _wrong(outcome: Outcome) -> Iterator[str]:
    yield f"### {outcome.name}\n"
    for accepted, title in ((True, "False “verified”"), (False, "False “broken”")):
        found = [v for v in outcome.verdicts if not v.is_right and v.accepted == accepted]
        named = ", ".join(f"{v.case.id} ({v.said})" if v.said else v.case.id for v in found)
        yield f"- {title}: {named or 'none'}."


def table(header: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table."""
    head = [str(cell) for cell in header]
    lines = [head, ["---"] * len(head), *([str(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
