"""What a rule is, and what its check yields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import Enum
from functools import partial

from attrs import Attribute, field, frozen
from attrs.validators import instance_of, is_callable

from provlint.analysis import Analysis
from provlint.errors import UnreadableFile
from provlint.readers import read_text
from provlint.report import Applicability, Edit, RulePage, Severity
from provlint.sources.corpus import Corpus
from provlint.sources.source import Source
from provlint.text.document import Document
from provlint.text.span import Span

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LONGEST_NAME = 80


class Family(Enum):
    """The families of rules; a family's name selects all its rules."""

    CITATIONS = "citations"
    QUOTATIONS = "quotations"
    ATTRIBUTION = "attribution"
    SOURCES = "sources"
    SUPPRESSIONS = "suppressions"

    @property
    def needs_sources(self) -> bool:
        """Whether a run without sources may miss what its rules would find."""
        return self is not Family.ATTRIBUTION


@frozen
class Passage:
    """A passage of a source that bears on a problem; `span` measures that source's prose."""

    source: Source
    span: Span
    message: str


@frozen
class Remedy:
    """Texts to put in place of stretches of the draft; the spans measure the draft's prose and do not overlap."""

    applicability: Applicability
    replacements: tuple[tuple[Span, str], ...]


@frozen
class Problem:
    """
    What a check yields: `span` measures the draft's prose, `message` states the fact and then the remedy.

    `severity` is that of this one problem where it is milder than its rule's.
    """

    span: Span
    message: str
    passages: tuple[Passage, ...] = ()
    edits: tuple[Edit, ...] = ()
    remedy: Remedy | None = None
    severity: Severity | None = None


def _check_name(_rule: Rule, attribute: Attribute[str], name: str) -> None:
    """Raise ValueError for a name that could not be written in a configuration or a suppression."""
    if not isinstance(name, str) or len(name) > _LONGEST_NAME or not _NAME.fullmatch(name):
        raise ValueError(
            f"a rule's {attribute.name} is words in small letters joined by hyphens, not {name!r}"
        )


def _check_page(rule: Rule, attribute: Attribute[str], page: str) -> None:
    """Raise ValueError for a rule of which nothing could be shown."""
    if not isinstance(page, str) or not page.strip():
        raise ValueError(f"the {attribute.name} of {rule.name} is its module's docstring, not {page!r}")


@frozen
class Rule:
    """
    One rule: its `name`, its `page` (the docstring of its file), and its `check` over a finished analysis.

    `valid` and `invalid`: drafts that must and must not be flagged, linted against `example_corpus()`;
    ⟦…⟧ in an invalid one marks exactly what is reported. `is_default`: whether it runs unless selected.
    A rule with options has for `check` an object of a frozen class whose fields are the options and whose
    `__call__` is the generator; the table `[rules.<name>]` of a configuration sets them.
    """

    name: str = field(validator=_check_name)
    family: Family = field(validator=instance_of(Family))
    severity: Severity = field(validator=instance_of(Severity))
    page: str = field(validator=_check_page)
    check: Callable[[Analysis], Iterable[Problem]] = field(validator=is_callable())
    valid: tuple[str, ...]
    invalid: tuple[str, ...]
    is_default: bool = True

    @property
    def summary(self) -> str:
        """The first line of the rule's page, without its full stop."""
        return self.described.summary

    @property
    def described(self) -> RulePage:
        """What a report says of this rule."""
        return RulePage(self.name, self.family.value, self.severity, self.page, self.is_default)


EXAMPLE_SOURCES: dict[str, str | None] = {
    "a1": (
        "The harbor opened in 1931. “It was the only safe port on the coast,” the engineer Ada Brandt wrote "
        "in her diary. "
        "She did not think the breakwater would last, but it has never been repaired."
    ),
    "b2": (
        "The ferry carried 40,000 people a year, the company said. “We will not raise the fare,” its director, "
        "Tomas Lund, told the council in March."
    ),
    "c3": None,
    "g7": (
        "“We can sell the old ferry to the city, but only if the city asks for it,” Tomas Lund said. "
        "Ada Brandt’s grandson, Per Brandt, kept the letters."
    ),
    # A source with a footnote mark in it, for what is said of damaged texts.
    "n1": "The lightkeeper¹ left the island in 1940.",
    "d4e5f6a7": "A storm closed the port for nine days.",
    "d4e5f6b8": "A strike closed the port for a month.",
}


def example_corpus() -> Corpus:
    """What examples are linted against: `EXAMPLE_SOURCES`, `p5`, which has changed, and `u6`, which cannot be read."""
    changed = Source(
        "p5",
        "p5",
        partial(read_text, _CHANGED, "p5", "text"),
        raw=_CHANGED,
        sha256="0" * 64,
        is_listed=False,
    )
    unreadable = Source("u6", "u6.txt", _fail, is_listed=False)
    return Corpus((*Corpus.from_texts(EXAMPLE_SOURCES).sources, changed, unreadable))


def _fail() -> Document:
    raise UnreadableFile("u6.txt", "permission denied", "check the path and its permissions")


_CHANGED = "“It was a quiet night on the river,” the pilot said."
