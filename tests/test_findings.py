"""From problems in prose to diagnostics in the draft."""

import provlint
from provlint.findings import finish
from provlint.report import Applicability, Fix, Replacement, Severity
from provlint.rules import RULES
from provlint.rules._rule import Passage, Problem, Remedy
from provlint.sources.source import Source
from provlint.text.span import Span

CORPUS = provlint.Corpus.from_texts({"a1": "The *harbor* opened."})
RULE = RULES[0]


def found(draft: str, *problems: Problem) -> tuple[provlint.Diagnostic, ...]:
    analysis = provlint.analyze(draft, CORPUS, uri="draft.md")
    return finish([(RULE, problem) for problem in problems], analysis)


def at(draft: str, words: str) -> Span:
    prose = provlint.analyze(draft, CORPUS, uri="draft.md").text
    return Span(prose.index(words), prose.index(words) + len(words))


def test_places_are_those_of_the_draft_itself() -> None:
    """Markup between the prose and the file is counted, in the finding and in its fix."""
    draft = "# A\n\nIt *really* rained &amp; snowed."
    span = at(draft, "rained & snowed")
    remedy = Remedy(Applicability.SAFE, ((span, "thawed"),))

    (diagnostic,) = found(draft, Problem(span, "no", remedy=remedy, severity=Severity.INFO))

    assert draft[diagnostic.start : diagnostic.end] == diagnostic.exact == "rained &amp; snowed"
    replacement = Replacement(diagnostic.start, diagnostic.end, "thawed")
    assert diagnostic.fix == Fix(Applicability.SAFE, (replacement,))
    assert diagnostic.severity is Severity.INFO


def test_a_passage_is_measured_in_its_own_text() -> None:
    """Evidence carries offsets of the source's own text."""
    source = CORPUS.resolve("a1")
    assert isinstance(source, Source)

    (diagnostic,) = found("It rained.", Problem(Span(0, 2), "no", (Passage(source, Span(4, 12), "it says"),)))

    assert [(r.source, r.exact) for r in diagnostic.related] == [("a1", "*harbor*")]


def test_a_fingerprint_survives_a_move_and_tells_twins_apart() -> None:
    """It depends on the words and their sentence, not on the line; equal findings are numbered."""
    twice = "It rained. It rained."
    one, two = found(twice, Problem(Span(0, 2), "no"), Problem(Span(11, 13), "no"))
    moved = "New first paragraph.\n\nIt   rained."
    (after,) = found(moved, Problem(at(moved, "It"), "no"))

    assert one.fingerprint != two.fingerprint
    assert after.fingerprint == found("It rained.", Problem(Span(0, 2), "no"))[0].fingerprint


def test_findings_come_in_order_of_place_then_gravity() -> None:
    """Whatever order rules run in, the report reads from top to bottom."""
    late, early = Problem(Span(3, 9), "a"), Problem(Span(0, 2), "b")
    grave, light = (
        Problem(Span(0, 2), "c", severity=Severity.ERROR),
        Problem(Span(0, 2), "d", severity=Severity.INFO),
    )

    messages = [diagnostic.message for diagnostic in found("It rained.", late, light, grave, early)]

    assert messages == ["c", "b", "d", "a"]
