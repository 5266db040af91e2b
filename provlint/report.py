"""What a run found: diagnostics, the evidence and remedies they carry, and the drafts that failed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING

from attrs import field, frozen

from provlint.text.document import Document

if TYPE_CHECKING:
    from provlint.analysis import Analysis
    from provlint.baseline import Accepted


class Severity(Enum):
    """How much a finding matters; ordered by `rank`, 0 the gravest."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for an info."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class EditClass(Enum):
    """What kind of change an edit is, gravest first."""

    NEGATION = "negation"
    NUMBER = "number"
    NAME = "name"
    HOMOGLYPH = "homoglyph"
    CUT = "cut"
    REORDERED = "reordered"
    SWAPPED = "swapped"
    DROPPED = "dropped"
    ADDED = "added"
    CASE = "case"
    PUNCTUATION = "punctuation"


class EditOp(Enum):
    """How the draft differs from its source at one place."""

    REPLACE = "replace"
    INSERT = "insert"
    DELETE = "delete"


@frozen
class Edit:
    """One difference: `draft` is what the draft has, `source` what stands there in the source; either may be empty."""

    op: EditOp
    kind: EditClass
    draft: str
    source: str


@frozen
class Related:
    """
    A passage of a source that bears on a finding; `start` and `end` are offsets in that source's own text.

    `exact`, and what stands before and after it, `prefix` and `suffix`, find the passage again in another copy
    of the source: W3C, "Web Annotation Data Model" (2017), 4.2.4, Text Quote Selector.
    """

    source: str
    uri: str
    start: int
    end: int
    exact: str
    message: str
    prefix: str = ""
    suffix: str = ""


class Applicability(Enum):
    """Whether a fix may be applied unseen (`safe`) or changes what the draft says (`unsafe`)."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@frozen
class Replacement:
    """Put `text` in place of the draft from `start` to `end`, code points of the draft's own text."""

    start: int
    end: int
    text: str


@frozen
class Fix:
    """A remedy: replacements that do not overlap, in order."""

    applicability: Applicability
    replacements: tuple[Replacement, ...]


@frozen
class Diagnostic:
    """
    One finding, finished. `start` and `end` are code points, half-open, in the text of the draft `uri`;
    `exact` is that slice. `fingerprint` stays the same when the finding merely moves within its draft.
    """

    uri: str
    rule: str
    family: str
    severity: Severity
    message: str
    start: int
    end: int
    exact: str
    fingerprint: str
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()
    fix: Fix | None = None


class SuppressedBy(Enum):
    """What keeps a finding out of a report: a comment in the draft, or the baseline."""

    COMMENT = "comment"
    BASELINE = "baseline"


@frozen
class Suppressed:
    """A finding that was made and is not reported; `reason`: as given by who suppressed it, None where none was."""

    diagnostic: Diagnostic
    by: SuppressedBy
    reason: str | None = None


@frozen
class Failure:
    """A draft that could not be linted, and what to do about it; `details`: where in a rule's code it went wrong."""

    uri: str
    message: str
    details: str = ""


@frozen
class RulePage:
    """What a report says of a rule: `page` is its documentation in Markdown, `is_default` whether it runs unasked."""

    name: str
    family: str
    severity: Severity
    page: str
    is_default: bool

    @property
    def summary(self) -> str:
        """The first line of the page, without its full stop."""
        return self.page.strip().split("\n", 1)[0].rstrip(".")


@frozen
class Seen:
    """
    What there is to show of one draft besides its findings: all that was seen in it, and where findings are accepted.

    `name`: the draft's path from the folder of its baseline. `baseline`: that file, as shown to people. `accepted`:
    all that it holds, of this draft and of others.
    """

    analysis: Analysis
    name: str
    baseline: str
    accepted: tuple[Accepted, ...] = ()


@frozen
class Report:
    """
    All that one run found. `diagnostics`: by draft in the order given, then by position.
    `documents`: the drafts that were linted, by uri, for reporters that show their text. `sources`: the sources that
    findings point into, by uri, as far as they are known; without one, a passage of it has offsets but no line.
    `suppressed`: the findings that a comment or the baseline keeps out of `diagnostics`, in the same order. `rules`:
    the pages of the rules by others that were known to the run. `seen`: all that was seen in each draft, by uri, where
    the run was asked to keep it, for it holds every source's text.
    """

    diagnostics: tuple[Diagnostic, ...]
    failures: tuple[Failure, ...] = ()
    documents: Mapping[str, Document] = field(factory=dict, repr=False)
    sources: Mapping[str, Document] = field(factory=dict, repr=False)
    suppressed: tuple[Suppressed, ...] = ()
    rules: tuple[RulePage, ...] = field(default=(), repr=False)
    seen: Mapping[str, Seen] = field(factory=dict, repr=False)
