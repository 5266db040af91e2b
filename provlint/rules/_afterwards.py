"""Rules that cannot be checks over an analysis, because they judge what the checks of others led to."""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis
from provlint.rules._rule import Problem


def judged_afterwards(analysis: Analysis) -> Iterator[Problem]:  # noqa: ARG001  # every check takes one
    """Nothing: `provlint.suppressions` makes the findings of these rules once all others have run."""
    yield from ()
