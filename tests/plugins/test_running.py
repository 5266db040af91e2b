"""Rules by others that fail: the draft and the rule are named, and the other drafts are checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import provlint
from provlint.errors import BrokenRule
from provlint.settings import build_settings

if TYPE_CHECKING:
    from plugins.conftest import Install

CORPUS = provlint.Corpus.from_texts({"a1": "A ferry sank.", "none": None})


def lint(module: str, text: str = "A ferry.") -> provlint.Report:
    settings = build_settings({"plugins": [module], "select": ["no-ferry"]}, "here", Path())
    return provlint.lint(text, CORPUS, uri="d.md", settings=settings)


def yields(expression: str) -> str:
    imports = "from provlint.report import Edit, EditClass, EditOp"
    return f"{imports}\ndef check(analysis):\n    yield {expression}\nRULES = (rule(check),)"


SOURCE = "analysis.corpus.resolve('a1')"
GOOD = "Span(2, 7), 'no'"


def test_what_a_rule_may_yield(install: Install) -> None:
    """Passages and remedies of a rule by others come out as those of ours do."""
    remedy = "remedy=Remedy(Applicability.SAFE, ((Span(0, 1), 'One'), (Span(2, 7), 'raft')))"
    edits = "edits=(Edit(EditOp.REPLACE, EditClass.NAME, 'ferry', 'raft'),)"
    passage = f"passages=(Passage({SOURCE}, Span(2, 7), 'this sank'),)"

    found = lint(
        install(yields(f"Problem({GOOD}, severity=Severity.INFO, {remedy}, {passage}, {edits})"))
    ).diagnostics[0]

    assert (found.exact, found.severity) == ("ferry", provlint.Severity.INFO)
    assert [(related.source, related.exact) for related in found.related] == [("a1", "ferry")]
    assert [(edit.draft, edit.source) for edit in found.edits] == [("ferry", "raft")]
    assert found.fix is not None
    assert [(one.start, one.end, one.text) for one in found.fix.replacements] == [
        (0, 1, "One"),
        (2, 7, "raft"),
    ]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (yields("1 / 0"), "ZeroDivisionError: division by zero (house.py, line 29)"),
        (
            "def check(analysis):\n    pass\nRULES = (rule(check),)",
            "TypeError: 'NoneType' object is not iterable",
        ),
        (
            "def check(analysis):\n    raise SystemExit\nRULES = (rule(check),)",
            "SystemExit (house.py, line 28)",
        ),
        (yields("Problem(Span(5, 2), 'x')"), "ValueError: a span runs forward"),
        (yields("check(analysis).__next__()"), "RecursionError: "),
        (yields("'no'"), "it yields 'no', which is no provlint.Problem"),
        (
            yields("Problem(Span(2, 9), 'no')"),
            "it yields a span from 2 to 9, and the draft's prose ends at 8",
        ),
        (yields("Problem((2, 7), 'no')"), "it yields (2, 7) for a provlint.Span"),
        (yields("Problem(Span(2, 7), None)"), "it yields a problem with the message None"),
        (yields(f"Problem({GOOD}, severity='info')"), "and the severity 'info'"),
        (yields(f"Problem({GOOD}, passages=(1,))"), "it yields 1 for a provlint.Passage"),
        (
            yields(f"Problem({GOOD}, passages=(Passage({SOURCE}, Span(2, 99), 'x'),))"),
            "it yields a span from 2 to 99, and the source 'a1' ends at 13",
        ),
        (
            yields(f"Problem({GOOD}, passages=(Passage(analysis.corpus.resolve('none'), Span(0, 1), 'x'),))"),
            "it points into the source 'none', whose text is not held",
        ),
        (yields("Problem(Span(2.0, 7.5), 'no')"), "which is not between two characters"),
        (yields(f"Problem({GOOD}, passages=None)"), "it yields None for the tuple passages"),
        (
            yields(f"Problem({GOOD}, passages=(Passage('a1', Span(2, 7), 'x'),))"),
            "it yields a passage of 'a1' with the message 'x'",
        ),
        (
            yields(f"Problem({GOOD}, passages=(Passage({SOURCE}, Span(2, 7), 5),))"),
            "with the message 5",
        ),
        (yields(f"Problem({GOOD}, edits=['x'])"), "it yields ['x'] for the tuple edits"),
        (yields(f"Problem({GOOD}, edits=('x',))"), "it yields 'x' for a provlint.Edit"),
        (
            yields(f"Problem({GOOD}, edits=(Edit('insert', EditClass.NAME, 'a', 'b'),))"),
            "it yields an edit that is none: Edit(op='insert'",
        ),
        (
            yields(f"Problem({GOOD}, edits=(Edit(EditOp.INSERT, EditClass.NAME, 'a', None),))"),
            "it yields an edit that is none: Edit(op=",
        ),
        (
            yields(f"Problem({GOOD}, remedy=Remedy('safe', ((Span(2, 7), 'x'),)))"),
            "it yields a remedy that is 'safe', which is no provlint.Applicability",
        ),
        (
            yields(f"Problem({GOOD}, remedy=Remedy(Applicability.SAFE, ((Span(2, 7),),)))"),
            "it yields a remedy without a text to put in",
        ),
        (yields(f"Problem({GOOD}, remedy='raft')"), "it yields 'raft' for a provlint.Remedy"),
        (
            yields(f"Problem({GOOD}, remedy=Remedy(Applicability.SAFE, ()))"),
            "it yields a remedy without a text to put in",
        ),
        (
            yields(f"Problem({GOOD}, remedy=Remedy(Applicability.SAFE, ((Span(2, 7), 5),)))"),
            "it yields a remedy without a text to put in",
        ),
        (
            yields(f"Problem({GOOD}, remedy=Remedy(Applicability.SAFE, ((Span(2, 99), 'x'),)))"),
            "it yields a span from 2 to 99, and the draft's prose ends at 8",
        ),
        (
            yields(
                f"Problem({GOOD}, remedy=Remedy(Applicability.SAFE, ((Span(2, 7), 'x'), (Span(6, 8), 'y'))))"
            ),
            "it yields a remedy whose replacements overlap or are out of order",
        ),
        (
            f"def check(analysis):\n    while True: yield Problem({GOOD})\nRULES = (rule(check),)",
            "it finds more than 1,008 problems",
        ),
    ],
)
def test_a_rule_that_fails_names_itself_and_the_draft(code: str, said: str, install: Install) -> None:
    """Whatever it does wrong, the error holds the rule, the draft and what it did."""
    with pytest.raises(BrokenRule) as caught:
        lint(install(code))

    assert (caught.value.rule, caught.value.uri) == ("no-ferry", "d.md")
    assert said in caught.value.fault
    assert str(caught.value) == f"the rule 'no-ferry' fails on it: {caught.value.fault}"


def test_what_was_raised_is_kept(install: Install) -> None:
    """The error holds the traceback, and Python shows what was raised as its cause."""
    with pytest.raises(BrokenRule) as caught:
        lint(install(yields("1 / 0")))

    assert isinstance(caught.value.__cause__, ZeroDivisionError)
    assert caught.value.details.endswith("ZeroDivisionError: division by zero\n")
    assert "house.py" in caught.value.details


def test_a_rule_of_ours_that_fails_raises() -> None:
    """A fault of ours is not made the draft's."""

    def fail(_: provlint.Analysis) -> list[provlint.Problem]:
        raise ZeroDivisionError

    ours = provlint.Settings().rules[0]
    broken = provlint.Rule(ours.name, ours.family, ours.severity, ours.page, fail, (), ())

    with pytest.raises(ZeroDivisionError):
        provlint.lint("A ferry.", CORPUS, settings=provlint.Settings(rules=(broken,)))
