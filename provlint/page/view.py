"""What the evidence page shows, as plain values: made from a report, written by a template, decided by neither."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from provlint.report import EditClass, Severity


class Tone(Enum):
    """How a status is to be taken; each has a color, a line and a word of its own."""

    GOOD = "good"
    NOTE = "note"
    OPEN = "open"
    WARN = "warn"
    BAD = "bad"


@frozen
class Badge:
    """
    A status as people see it. `name`: as programs write it. `glyph`: one character that stands for it.

    `meaning`: a sentence that says what it says of the words it is given to.
    """

    name: str
    label: str
    glyph: str
    tone: Tone
    meaning: str


class State(Enum):
    """What became of a finding: it is reported, or a comment or the baseline keeps it out."""

    REPORTED = "reported"
    SUPPRESSED = "suppressed"
    ACCEPTED = "accepted"


@frozen
class Entry:
    """What a baseline would hold of a finding; `name`: the draft's path from the baseline's folder."""

    fingerprint: str
    rule: str
    name: str
    exact: str
    message: str


@frozen
class Finding:
    """One finding; `reason`: why it is kept out, where that was said. `fixes`: what a remedy would put, in words."""

    fingerprint: str
    rule: str
    severity: Severity
    message: str
    state: State
    reason: str | None
    fixes: tuple[str, ...]
    entry: Entry


@frozen
class Hunk:
    """A stretch of a word diff: the same on both sides, or not; `kind` is the class of the edit, where it is one."""

    draft: str
    source: str
    is_same: bool
    kind: EditClass | None = None


@frozen
class Change:
    """One edit in words: what the draft has, what the source has, either of which may be empty."""

    kind: EditClass
    meaning: str
    draft: str
    source: str


class PieceKind(Enum):
    """What a piece of an excerpt is to the quotation."""

    AROUND = "around"
    TARGET = "target"
    STANDS_FOR = "stands-for"


@frozen
class Piece:
    """A piece of a source's text."""

    text: str
    kind: PieceKind


@frozen
class Excerpt:
    """A passage of a source in its context; `note` says what it is."""

    source: int
    note: str
    pieces: tuple[Piece, ...]


@frozen
class Fold:
    """An allowance that was used, and a plain sentence that says what it allowed."""

    name: str
    meaning: str


@frozen
class Stand:
    """What the draft's editor put in or left out, and the words of the source it stands for."""

    mark: str
    meaning: str
    words: str


@frozen
class SourceFacts:
    """
    What is known of a source. `number`: of it on the page, from 1.

    `link`: its address, where that is one of the web; `address`: where it is another.
    """

    number: int
    id: str
    tag: str
    title: str | None
    author: str | None
    date: str | None
    link: str | None
    address: str | None
    sha256: str | None
    file: str | None
    is_held: bool


@frozen
class Card:
    """
    All there is to say of one mark in a draft. `number`: of it on the page, from 1. `anchor`: stays from run to run.

    `words`: the draft's own. `line`, `column`: where they begin. `speaker`: who is credited, as written; `name`: whom
    that stands for; `who`: the same in full, so that all that one person said is found together. `sources`: their
    numbers. `remarks`: sentences on what was not checked, and on other sources.
    """

    number: int
    anchor: str
    kind: str
    badge: Badge
    words: str
    line: int
    column: int
    speaker: str | None = None
    name: str | None = None
    cue: str | None = None
    who: str = ""
    findings: tuple[Finding, ...] = ()
    hunks: tuple[Hunk, ...] = ()
    changes: tuple[Change, ...] = ()
    excerpts: tuple[Excerpt, ...] = ()
    folds: tuple[Fold, ...] = ()
    stands: tuple[Stand, ...] = ()
    sources: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def state(self) -> State | None:
        """What became of its findings: reported where one is; None where there are none."""
        states = {finding.state for finding in self.findings}
        return next((state for state in State if state in states), None)


@frozen
class Segment:
    """A stretch of a draft's words; `marks`: the numbers of those that hold it, the innermost last; `ends`: there."""

    text: str
    marks: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


class Shape(Enum):
    """What a part of a draft is."""

    ROOT = "root"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LINE = "line"
    LIST = "list"
    ITEM = "item"
    QUOTE = "quote"
    NOTE = "note"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    CODE = "code"


@frozen
class Node:
    """
    A part of a draft, with its parts or, at the ends of the tree, its words.

    `level`: of a heading, from 1; of a list, the number it begins with, 0 where it has none. `label`: of a note.
    """

    shape: Shape
    children: tuple[Node, ...] = ()
    segments: tuple[Segment, ...] = ()
    level: int = 0
    label: str = ""


@frozen
class Count:
    """How often a status occurs."""

    badge: Badge
    number: int


@frozen
class Omission:
    """Something that was not checked or is not reported; `cards`: the marks it concerns, by number."""

    what: str
    why: str
    cards: tuple[int, ...] = ()


@frozen
class Draft:
    """One draft. `verdict`: of it in one sentence. `baseline`: the number of its baseline among those of the page."""

    number: int
    uri: str
    title: str
    verdict: str
    tone: Tone
    counts: tuple[Count, ...]
    omissions: tuple[Omission, ...]
    body: Node
    cards: tuple[Card, ...]
    baseline: int
    remark: str | None = None


@frozen
class Bar:
    """A stretch of a bar in a chart: where it begins, how long it is, both in units of the drawing."""

    x: float
    width: float
    tone: Tone
    title: str


@frozen
class ChartRow:
    """One line of a chart and of the table beside it; `cells`: the numbers of the table."""

    label: str
    bars: tuple[Bar, ...]
    cells: tuple[int, ...]


@frozen
class Chart:
    """A chart with its table: `columns` are the heads of the numbers."""

    name: str
    title: str
    head: str
    columns: tuple[str, ...]
    rows: tuple[ChartRow, ...]


@frozen
class Choice:
    """One value of a filter; `value` as the page's data has it."""

    value: str
    label: str


@frozen
class Filters:
    """What the page can be narrowed to."""

    statuses: tuple[Choice, ...]
    rules: tuple[Choice, ...]
    speakers: tuple[Choice, ...]
    sources: tuple[Choice, ...]


@frozen
class BaselineFile:
    """A baseline: its path as shown, and what it holds already, each entry with its reason."""

    path: str
    entries: tuple[tuple[Entry, str | None], ...]


@frozen
class Page:
    """The whole page. `legend`: every status that occurs, with what it means."""

    title: str
    verdict: str
    tone: Tone
    drafts: tuple[Draft, ...]
    failures: tuple[str, ...]
    omissions: tuple[Omission, ...]
    sources: tuple[SourceFacts, ...]
    charts: tuple[Chart, ...]
    filters: Filters
    legend: tuple[Badge, ...]
    baselines: tuple[BaselineFile, ...]
    version: str
