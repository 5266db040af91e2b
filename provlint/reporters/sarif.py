"""
Findings as SARIF, which code hosts and editors read.

OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0" (2020). Columns and offsets count code points
(`columnKind`), and, as 3.30.2 asks, not a byte order mark: in a draft that begins with one, offsets are one less than
in our other formats, and so are the columns of its first line.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint import __version__
from provlint.inspection import describe_edit
from provlint.report import (
    Diagnostic,
    Failure,
    Fix,
    Related,
    Report,
    RulePage,
    Severity,
    Suppressed,
    SuppressedBy,
)
from provlint.reporters.places import as_reference
from provlint.reporters.positions import Lines, Positions
from provlint.reporters.terminal import Look
from provlint.rules import RULES

Plain = dict[str, object]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
URGENCY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
KINDS = {SuppressedBy.COMMENT: "inSource", SuppressedBy.BASELINE: "external"}
BOM = "\ufeff"


def render(report: Report, look: Look) -> Iterator[str]:
    """One log with one run, as JSON in ASCII."""
    import json

    run = _Run(report, shows_suppressed=look.shows_suppressed).describe()
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


class _Run:
    """One run in the making: what it has met of files and rules, numbered as SARIF refers to them."""

    def __init__(self, report: Report, *, shows_suppressed: bool) -> None:
        self._report = report
        self._suppressed = report.suppressed if shows_suppressed else ()
        self._positions = Positions(report)
        kept_out = (one.diagnostic for one in self._suppressed)
        met = {diagnostic.rule for diagnostic in (*report.diagnostics, *kept_out)}
        pages = (*(rule.described for rule in RULES), *report.rules)
        known = {page.name: page for page in pages if page.name in met}
        self._rules: dict[str, RulePage | None] = {**known, **dict.fromkeys(sorted(met - set(known)))}
        self._rule_index = {name: index for index, name in enumerate(self._rules)}
        self._artifacts: dict[str, int] = {}
        for uri in (*report.documents, *(failure.uri for failure in report.failures)):
            self._place(uri)
        self._targets = len(self._artifacts)

    def describe(self) -> Plain:
        """The run object."""
        results = self._results()
        notifications = [self._notify(failure) for failure in self._report.failures]
        rules = [_describe_rule(name, rule) for name, rule in self._rules.items()]
        return {
            "tool": {"driver": {"name": "provlint", "version": __version__, "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "invocations": [
                {"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}
            ],
            "artifacts": [
                {"location": {"uri": uri}, **({"roles": ["analysisTarget"]} if index < self._targets else {})}
                for uri, index in self._artifacts.items()
            ],
            "results": results,
        }

    def _place(self, uri: str) -> Plain:
        """Where a file is, as an artifactLocation; it is listed among the artifacts if it was not yet."""
        reference = as_reference(uri)
        index = self._artifacts.setdefault(reference, len(self._artifacts))
        return {"uri": reference, "index": index}

    def _results(self) -> list[Plain]:
        """The findings, then those kept out; as 3.27.23 asks, all say whether they are suppressed, or none does."""
        reported = [self._result(diagnostic) for diagnostic in self._report.diagnostics]
        if not self._suppressed:
            return reported
        kept_out = [
            {**self._result(s.diagnostic), "suppressions": [_suppression(s)]} for s in self._suppressed
        ]
        return [*({**result, "suppressions": []} for result in reported), *kept_out]

    def _result(self, diagnostic: Diagnostic) -> Plain:
        lines = self._positions.draft(diagnostic.uri)
        region = _region(diagnostic.start, diagnostic.end, lines)
        region["snippet"] = {"text": diagnostic.exact}
        place: Plain = {"artifactLocation": self._place(diagnostic.uri), "region": region}
        result: Plain = {
            "ruleId": diagnostic.rule,
            "ruleIndex": self._rule_index[diagnostic.rule],
            "level": LEVELS[diagnostic.severity],
            "message": _message(diagnostic.message),
            "locations": [{"physicalLocation": place}],
            "partialFingerprints": {"provlintFingerprint/v1": diagnostic.fingerprint},
            "properties": {
                "family": diagnostic.family,
                "edits": [describe_edit(edit) for edit in diagnostic.edits],
            },
        }
        if diagnostic.related:
            result["relatedLocations"] = [self._relate(i, one) for i, one in enumerate(diagnostic.related)]
        if diagnostic.fix:
            result["fixes"] = [self._fix(diagnostic.uri, diagnostic.fix, lines)]
        return result

    def _relate(self, id: int, related: Related) -> Plain:
        region = _region(related.start, related.end, self._positions.source(related.uri))
        region["snippet"] = {"text": related.exact}
        place = {"artifactLocation": self._place(related.uri), "region": region}
        return {"id": id, "physicalLocation": place, "message": _message(related.message)}

    def _fix(self, uri: str, fix: Fix, lines: Lines) -> Plain:
        replacements = [
            {"deletedRegion": _region(one.start, one.end, lines), "insertedContent": {"text": one.text}}
            for one in fix.replacements
        ]
        put = ", ".join(f"“{one.text}”" for one in fix.replacements)
        return {
            "description": _message(f"Put {put} ({fix.applicability.value})"),
            "artifactChanges": [{"artifactLocation": self._place(uri), "replacements": replacements}],
            "properties": {"applicability": fix.applicability.value},
        }

    def _notify(self, failure: Failure) -> Plain:
        return {
            "level": "error",
            "message": _message(failure.message),
            "locations": [{"physicalLocation": {"artifactLocation": self._place(failure.uri)}}],
        }


def _suppression(suppressed: Suppressed) -> Plain:
    """What keeps a finding out (3.35)."""
    reason = {} if suppressed.reason is None else {"justification": suppressed.reason}
    return {"kind": KINDS[suppressed.by], "status": "accepted", **reason}


def _region(start: int, end: int, lines: Lines | None) -> Plain:
    """A stretch of a text by offset and, where its lines are known, by line and column."""
    if lines is None:
        return {"charOffset": start, "charLength": end - start}
    line, column = lines.at(start)
    end_line, end_column = lines.at(end)
    mark = int(lines.text.startswith(BOM))
    return {
        "startLine": line,
        "startColumn": column - (mark if line == 1 else 0),
        "endLine": end_line,
        "endColumn": end_column - (mark if end_line == 1 else 0),
        "charOffset": start - mark,
        "charLength": end - start,
    }


def _message(text: str) -> Plain:
    """
    A message, in which nothing stands for something else: braces are doubled (3.11.5), and `](`, which would make
    a link of what is before it (3.11.6) and cannot be escaped outside one, is broken by a space.
    """
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _describe_rule(name: str, rule: RulePage | None) -> Plain:
    """What is known of a rule; of one that nobody told of, its name."""
    if rule is None:
        return {"id": name}
    page = rule.page.strip()
    plain = "\n".join(line.removeprefix("## ") for line in page.splitlines())
    return {
        "id": name,
        "shortDescription": _message(rule.summary),
        "fullDescription": _message(_first_section(page) or rule.summary),
        "help": {**_message(plain), "markdown": _message(page)["text"]},
        "defaultConfiguration": {"enabled": rule.is_default, "level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.family], "problem.severity": URGENCY[rule.severity]},
    }


def _first_section(page: str) -> str:
    """What stands under the first heading of a rule's page; empty for a page without headings."""
    return page.partition("\n## ")[2].partition("\n## ")[0].partition("\n")[2].strip()
