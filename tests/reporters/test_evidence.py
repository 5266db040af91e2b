"""What a finding shows of its evidence."""

from provlint.report import Related
from provlint.reporters.evidence import show_passage
from provlint.reporters.terminal import Look


def test_what_stands_around_a_passage_ends_with_its_page() -> None:
    """A page break ends a paragraph as a line end does; none is shown, nor the words beyond it."""
    passage = Related(
        "s", "s.pdf", 14, 18, "safe", "the words stand here", "of the port.\n\fIt was ", " then.\fPage 3"
    )

    assert show_passage(passage, Look()) == "It was «safe» then."
