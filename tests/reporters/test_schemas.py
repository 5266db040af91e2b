"""Reports as other programs read them: checked against the schemas of their formats."""

import json
from pathlib import Path

import jsonschema
import pytest
import xmlschema
from example_report import REPORT
from hypothesis import given, settings
from hypothesis import strategies as st

from provlint.readers import read_text
from provlint.report import (
    Applicability,
    Diagnostic,
    Edit,
    EditClass,
    EditOp,
    Failure,
    Fix,
    Related,
    Replacement,
    Report,
    Severity,
)
from provlint.reporters import find_reporter
from provlint.reporters.terminal import Look

SCHEMAS = Path(__file__).parent.parent / "schemas"
EMPTY = Report((), documents={"a.md": read_text("", "a.md")})
NOTHING = Report(())


def written(format: str, report: Report) -> str:
    return "".join(find_reporter(format)(report, Look()))


def load(name: str) -> jsonschema.Draft7Validator:
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


SARIF = load("sarif-2.1.0.json")
GITLAB = load("gitlab-code-quality.json")
RDJSON = load("rdjson-diagnostic.json")
JUNIT = xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd"))
CHECKSTYLE = xmlschema.XMLSchema(str(SCHEMAS / "checkstyle-report.xsd"))


def check(report: Report) -> None:
    """Raise where one of the five formats is not as its schema says."""
    SARIF.validate(json.loads(written("sarif", report)))
    GITLAB.validate(json.loads(written("gitlab", report)))
    for line in written("rdjsonl", report).splitlines():
        RDJSON.validate(json.loads(line))
    JUNIT.validate(written("junit", report))
    CHECKSTYLE.validate(written("checkstyle", report))


@pytest.mark.parametrize("report", [REPORT, EMPTY, NOTHING], ids=["findings", "clean", "nothing"])
def test_reports_are_as_their_schemas_say(report: Report) -> None:
    """Every report, one without findings and one without drafts too, is valid."""
    check(report)


TEXTS = st.text(st.characters() | st.sampled_from("<>&\"'{}[]()\x00\x1b\r\n\t\ud800\uffff"))
NAMES = TEXTS.filter(bool)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report whose every text may hold anything."""
    uri, text = draw(NAMES), draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    message = draw(NAMES)
    diagnostic = Diagnostic(
        uri,
        draw(st.sampled_from(["altered-quotation", "a-rule-by-others"])),
        "quotations",
        draw(st.sampled_from(Severity)),
        message,
        start,
        end,
        text[start:end],
        draw(NAMES),
        (Related(draw(TEXTS), draw(TEXTS), 3, 4, draw(TEXTS), draw(TEXTS)),),
        (Edit(EditOp.REPLACE, EditClass.NAME, draw(TEXTS), draw(TEXTS)),),
        Fix(Applicability.SAFE, (Replacement(start, end, draw(TEXTS)),)),
    )
    failure = Failure(draw(NAMES), draw(NAMES))
    return Report((diagnostic,), (failure,), {uri: read_text(text, uri, "text")})


@given(reports())
@settings(deadline=None)
def test_no_text_breaks_a_report(report: Report) -> None:
    """Whatever drafts, sources and paths hold, each report stays valid, and plain ASCII."""
    check(report)

    for format in ("json", "jsonl", "sarif", "gitlab", "rdjsonl", "junit", "checkstyle"):
        report_text = written(format, report)
        assert report_text.replace("\n", "").isprintable()
        assert report_text.isascii()
