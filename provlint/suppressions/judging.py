"""What is wrong with a suppression: it suppresses nothing, or it does not say clearly what it suppresses and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from provlint.findings import Fingerprints, name_from
from provlint.options import nearest
from provlint.report import Applicability, Diagnostic, Fix, Replacement
from provlint.rules import unknown_suppression, unused_suppression
from provlint.rules._rule import Family
from provlint.settings import Settings
from provlint.suppressions.coverage import BLANKET, Catalog
from provlint.suppressions.directives import Directive, Name, Verb
from provlint.text.document import Document
from provlint.text.span import Span

UNUSED = unused_suppression.RULE.name
UNKNOWN = unknown_suppression.RULE.name
_OWN = {Family.SUPPRESSIONS.value, UNUSED, UNKNOWN}
_FORM = "`provlint: ignore[rule] -- reason`"
# How many names a message lists.
_LISTED = 3

Used = Mapping[tuple[int, int], Set[str]]


class Bench:
    """
    Judges the directives of one document, which must come in order.

    `used`: by (directive, name), the rules whose findings it suppressed, an empty set for an `enable` that ended
    something. `has_sources`: whether the run had any.
    """

    def __init__(
        self, document: Document, settings: Settings, catalog: Catalog, used: Used, has_sources: bool
    ) -> None:
        self._document = document
        self._catalog = catalog
        self._used = used
        self._has_sources = has_sources
        self._requires_reason = settings.requires_reason
        self._running = {rule.name: rule for rule in settings.rules}
        self._fingerprints = Fingerprints(name_from(settings.root, document.uri))
        self._nearest: dict[str, str] = {}

    def judge(self, number: int, directive: Directive) -> Iterator[Diagnostic]:
        """The findings about one directive."""
        if directive.verb is None:
            word = f"'{directive.word}' is none of {', '.join(verb.value for verb in Verb)}"
            is_known = directive.word in {verb.value for verb in Verb}
            message = "what follows the verb cannot be read" if is_known else word
            yield from self._find(UNKNOWN, directive.span, f"{message}; write it as {_FORM}")
        elif not directive.names:
            yield from self._judge_blanket(number, directive)
        else:
            yield from self._judge_names(number, directive)

    def _judge_blanket(self, number: int, directive: Directive) -> Iterator[Diagnostic]:
        used = self._used.get((number, BLANKET))
        is_end = directive.verb is Verb.ENABLE
        if used is None and self._can_tell(self._catalog.all, directive):
            what = "enables what nothing disabled" if is_end else "suppresses nothing"
            yield from self._find(
                UNUSED, directive.span, f"this comment {what}; remove it", _delete(directive.span)
            )
        elif not is_end:
            verb = directive.word
            names = ", ".join(sorted(used or ())) or "rule"
            yield from self._find(
                UNKNOWN, directive.span, f"this comment names no rule; write {verb}[{names}] -- and why"
            )

    def _judge_names(self, number: int, directive: Directive) -> Iterator[Diagnostic]:
        idle: list[Name] = []
        for place, name in enumerate(directive.names):
            rules = self._catalog.find(name.text)
            if not rules:
                yield from self._find(UNKNOWN, name.span, self._explain(name.text))
            elif (number, place) not in self._used and self._can_tell(rules, directive):
                idle.append(name)
        if len(idle) == len(directive.names):
            is_end = directive.verb is Verb.ENABLE
            what = (
                f"{_listed(idle)} is not disabled here"
                if is_end
                else f"no {_listed(idle)} is suppressed here"
            )
            yield from self._find(
                UNUSED, directive.span, f"{what}; remove this comment", _delete(directive.span)
            )
            return
        for name in idle:
            yield from self._find(UNUSED, name.span, f"no {name.text} is suppressed here; take the name out")
        if self._requires_reason and directive.reason is None and directive.verb is not Verb.ENABLE:
            yield from self._find(
                UNKNOWN, directive.span, "this comment gives no reason; add one after ` -- `"
            )

    def _can_tell(self, rules: tuple[str, ...], directive: Directive) -> bool:
        """Whether one can say that a directive does nothing: an `enable` always, another once its rules have run."""
        if directive.verb is Verb.ENABLE:
            return True
        expected = self._catalog.expected(rules)
        is_complete = self._has_sources or expected <= self._catalog.sourceless
        return is_complete and expected <= self._running.keys()

    def _explain(self, name: str) -> str:
        if name in _OWN:
            return f"no comment suppresses '{name}'; ignore it in the settings"
        if name not in self._nearest:
            self._nearest[name] = nearest(name, self._catalog.names)
        return f"no rule or family is named '{name}'{self._nearest[name]}; see `provlint rules`"

    def _find(self, rule: str, span: Span, message: str, fix: Fix | None = None) -> Iterator[Diagnostic]:
        """The finding, unless its rule does not run; `span` measures the document's own text."""
        asked = self._running.get(rule)
        if asked is not None:
            exact = span.of(self._document.text)
            yield Diagnostic(
                uri=self._document.uri,
                rule=rule,
                family=asked.family.value,
                severity=asked.severity,
                message=message,
                start=span.start,
                end=span.end,
                exact=exact,
                fingerprint=self._fingerprints.take(rule, exact),
                fix=fix,
            )


def _delete(span: Span) -> Fix:
    """Take a comment out; not safe, since with other sources it may be needed."""
    return Fix(Applicability.UNSAFE, (Replacement(span.start, span.end, ""),))


def _listed(names: list[Name]) -> str:
    shown = " or ".join(name.text for name in names[:_LISTED])
    return shown if len(names) <= _LISTED else f"{shown} and {len(names) - _LISTED} more"
