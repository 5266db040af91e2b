"""When a vague, anonymous or uncited statement is reported, and with which words."""

import pytest

import provlint

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
]


@pytest.mark.parametrize(("draft", "exact"), UNCITED)
def test_only_bare_figures_of_a_draft_that_cites_are_reported(draft: str, exact: list[str]) -> None:
    """Without a citation in the draft, with support, with a name, or outside prose a figure is left alone."""
    assert [words for rule, _, words in findings(draft) if rule == "uncited-claim"] == exact
