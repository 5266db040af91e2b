"""When a vague, anonymous or uncited statement is reported, and with which words."""

from pathlib import Path

import pytest

import provlint
from provlint.settings import build_settings

CORPUS = provlint.Corpus.from_texts({"a1": "The harbor opened in 1931.", "b2": None})


def findings(draft: str) -> list[tuple[str, str, str]]:
    """Rule, severity and words of each finding about attribution."""
    report = provlint.lint(draft, CORPUS)
    return [(d.rule, d.severity.value, d.exact) for d in report.diagnostics if d.family == "attribution"]


def test_a_crowd_is_a_warning_and_an_unnamed_official_a_note() -> None:
    """The two rules differ in weight."""
    assert findings("Critics say it leaks. Officials said it held.") == [
        ("vague-attribution", "warning", "Critics say"),
        ("anonymous-attribution", "info", "Officials said"),
    ]


@pytest.mark.parametrize(
    "draft",
    ["Critics say it leaks [a1].", "Critics say it leaks. It fell [a1].", "A study found it leaks [b2]."],
)
def test_a_supported_sentence_is_left_alone(draft: str) -> None:
    """A tag in the sentence, or one whose scope covers it, says where to look."""
    assert findings(draft) == []


def test_messages_name_the_words_and_the_remedy() -> None:
    """A message tells what was found, why, and what to do."""
    report = provlint.lint("Critics\nsay it leaks. It was revealed that it fell. One aide said so.", CORPUS)

    assert [d.message for d in report.diagnostics] == [
        "“Critics say” names no one a reader could ask; name the source or cite one",
        "“It was revealed” does not say who; name the source or cite one",
        "“One aide said” leaves who says so without a name; give it, or say how they know and why they are not named",
    ]


UNCITED = [
    ("It opened early [a1].\n\nThe ferry carried 40,000 people a year.", ["40,000 people"]),
    ("It opened early [a1].\n\n- The ferry carried 40,000 people a year.", ["40,000 people"]),
    ("The ferry carried 40,000 people a year.", []),
    ("It opened early [a1].\n\nThe ferry carried 40,000 people, Ada Brandt said.", []),
    ("It opened early [a1].\n\n# The ferry carried 40,000 people a year.", []),
    ("It opened early [a1].\n\nThe ferry and its 40,000 people", []),
    ("It opened early [a1].\n\n“The ferry carried 40,000 people a year.”", []),
    ("It opened early [a1].\n\nThe ferry was never late in winter.", []),
    ("The ferry carried 40,000 people. It opened early [a1].", []),
    ("It opened early [a1].\n\n(The ferry carried 40,000 people.)", ["40,000 people"]),
    ("It opened early [a1].\n\nIn 1931 Lund had shouted: “The ferry is late.”", []),
    (
        "It opened early [a1].\n\n“It is late,” officials in charge of the 300 boats had shouted.",
        ["300"],
    ),
    ("It opened early [a1].\n\nIn 1931 the “dry” port closed.", ["1931"]),
    ("It opened early [a1].\n\nFigure 3: The ferry carried 40,000 people a year.", []),
    ("It opened early [a1].\n\n## References\n\nBrandt, A. A ferry for 40,000 people. Oslo.", []),
    ("It [a1].\n\n## Notes\n\nIn 1931.\n\n## Then\n\nThe ferry carried 40,000 people.", ["40,000 people"]),
    ("Ada Brandt opened the ferry [a1].\n\nThen Ada Brandt sold the ferry.", []),
]


@pytest.mark.parametrize(("draft", "exact"), UNCITED)
def test_only_bare_figures_of_a_draft_that_cites_are_reported(draft: str, exact: list[str]) -> None:
    """Without a citation in the draft, with support, with a name, or outside prose a figure is left alone."""
    assert [words for rule, _, words in findings(draft) if rule == "uncited-claim"] == exact


def with_options(draft: str, **options: bool) -> list[str]:
    """What uncited-claim reports with its options set."""
    table = {"select": ["uncited-claim"], "rules": {"uncited-claim": options}}
    settings = build_settings(table, "test", Path())
    return [d.exact for d in provlint.lint(draft, CORPUS, settings=settings).diagnostics]


def test_facts_are_reported_on_demand() -> None:
    """With `facts` a past tense told of a name is a claim; one figure in the sentence is reported before it."""
    draft = (
        "It opened early [a1].\n\nThen Ada Brandt sold the ferry. Oslo paid for it all. In 1931 Oslo burned."
    )

    assert with_options(draft) == ["1931"]
    assert with_options(draft, facts=True) == ["Ada Brandt sold", "Oslo paid", "1931"]


def test_drafts_that_cite_nothing_are_read_on_demand() -> None:
    """With `everywhere` a figure is reported in a draft without a tag."""
    draft = "The ferry carried 40,000 people a year."

    assert with_options(draft) == []
    assert with_options(draft, everywhere=True) == ["40,000 people"]
