"""Whose words a quotation joins across an ellipsis, by the quotations of its source."""

from __future__ import annotations

import pytest

import provlint
from provlint.context.splices import _elsewhere
from provlint.readers import read_text
from provlint.sources.source import Source
from provlint.text.span import Span

FIRST, SECOND = "“The roof leaks every winter,”", "“The gym floods in the spring,”"
BARE = "The roof leaks every winter.", "The gym floods in the spring."
QUOTED = "“The roof leaks every winter … The gym floods in the spring,”"

ONE_SPEAKER = [
    # The speaker goes on, named again, by a last name, a pronoun or nothing at all.
    "{} Ms. Ahn said. {}",
    "{} Ms. Ahn said. {} Ms. Ahn said.",
    "{} said Mina Ahn, who teaches there. {} Ahn added.",
    "{} said Mina Ahn, who teaches there.\n\n{} Ms. Ahn said.",
    "{} Mina Ahn told the board.\n\n{} she said.",
    "{} Ahn said. The children had gone home. {}",
    "{} Ahn said. Outside, the rain had not let up since Monday. {} she said.",
    "{} said Mina Ahn. She pointed at a row of buckets. {}",
    "{} said Mina Ahn.\n\nShe pointed at a row of buckets. {}",
    "{} said Mina Ahn.\n\nAhn has taught there for nine years. {} she said.",
    "Mina Ahn was angry. {} she said.\n\n{} Ahn said.",
    "{} Ahn told Paul Weiss, a reporter. {} she said.",
    "{} said Mina Ahn, whose brother, Paul Ahn, built the school. {} she said.",
    "{} said J. Ahn. {} said Jin Ahn.",
    "{} said Mina. {} said Mina Ahn.",
    # An office for a name, where the source tells it.
    "{} said Mina Ahn, the mayor of Selby. {} the mayor said.",
    "Mayor Mina Ahn was angry. {} she said. {} the mayor added.",
    "The mayor, Mina Ahn, was angry. {} Ahn said.\n\n{} said the mayor.",
    "Mina Ahn is a teacher at the school. {} Ahn said. {} the teacher said.",
    "{} the mayor said. {} said Mina Ahn, the mayor since 2019.",
    "{} the teacher said. {} the teacher said.",
    "{} one neighbor said. {} the neighbor added.",
    "{} said the old sexton.\n\n{} he said, laughing.",
    "{} a neighbor said. {} she said.",
    "{} said Mina Ahn, 43. {} the 43-year-old said.",
    "{} said Mina Ahn, a nurse. {} the mother of two added, and Ahn, a mother of two, laughed.",
    # Bodies and papers.
    "{} the report said. {} it added.",
    "{} the report says. {} the report goes on.",
    "{} Selby Motors said in a statement. {} the company said.",
    # One quotation of the source, on one line or several.
    "“The roof leaks every winter. I have seen it. The gym floods in the spring,” Ahn said.",
    "“The roof leaks every winter,” Ahn said, “and the gym, too. The gym floods in the spring.”",
    "“The roof leaks every winter, and they know it.\n\n“The gym floods in the spring,” Ahn said.",
    "“The roof leaks every winter, and ‘so it goes’ here. The gym floods in the spring,” Ahn said.",
    "“The roof leaks every winter,” Ahn said. “I have seen it.\n\n“It is old.\n\n“The gym floods in the spring.”",
    "Ahn said: “The roof leaks every winter. I have seen it.\n\n“The gym floods in the spring.”",
    # Quoted words in the gap that are nobody's turn.
    "{} said Mina Ahn, who calls it “the bathtub.” {} she said.",
    "{} said Mina Ahn, the author of “Rain at School.” {} she said.",
    "{} said Mina Ahn. The school’s motto is “Stay dry.” {} she said.",
    # Transcripts.
    "AHN: The roof leaks every winter. I know.\nAHN: The gym floods in the spring.",
    "WEISS: And now?\nAHN: The roof leaks every winter. I know. The gym floods in the spring.",
    "Q. And now?\nA. The roof leaks every winter. I know. The gym floods in the spring.",
    "The roof leaks every winter.\nSelby: see the plan.\nThe gym floods in the spring.",
    "In This Story\nThe roof leaks every winter.\nMina Ahn\nThe gym floods in the spring.\nMina Ahn\nIt is wet.",
    "The roof leaks every winter.\nSuggested Reading\nThe gym floods in the spring.\nSuggested Reading\nIt is wet.",
    "The roof leaks every winter.\nNote: see the plan.\nThe gym floods in the spring.",
    # Words of no quotation at all.
    "The roof leaks every winter, says one sign. “Mind the step,” says another. The gym floods in the spring.",
    # Stories.
    "{} said Mina. She put down the bucket.\n\n{} she said.",
    "Mina put down the bucket. {} She sighed. {}",
    "Mina looked up. {} Her hands were cold. {} she said.",
    "{} Mina said, and she looked at Paul. {}",
    "Mina Ahn has taught there for nine years. {} she said.\n\nHer classroom has four buckets in it. {} Ms. Ahn said.",
    "{} said Ms. Ahn, who joined the board in 2019. It has met twice since then. {} she told the Post.",
    "{} Ahn said in an interview. Asked about the sports hall, she said: {}",
    "{} Ahn said. Asked by Paul Weiss about the hall, she replied, {}",
    "{} Ahn wrote on Monday. On Tuesday she wrote: {}",
    "In her letter, Mina Ahn wrote that {} and that {}",
    "Ahn says {} and {}",
    "{} adds Ahn, 43, who works there.\n\n“It is cold. It is wet. The gym floods in the spring,” says Ahn.",
    "The minister, Mina Ahn, spoke first. {} she said. The minister went on: {}",
    "Selby’s head teacher, Mina Ahn, was blunt. {} the head teacher said.\n\n{} she said.",
    "{} said the Rev. Mina Ahn. {} Rev. Ahn said.",
    "{} said Sen. Mina Ahn, D-Ohio. {} the senator said.",
    "{} said Dr. Mina Ahn, an economist at the bank. {} the economist said.",
    "{} said Mina Ahn, chief executive of Selby Motors. {} the chief executive said.",
    "{} said Mina Ahn, spokeswoman for the school. {} the spokeswoman added.",
    "{} Tesla said. {} the company said.",
    "{} the ministry said in a statement. {} it said.",
    "{} the Education Department said in a statement. {} the department said.",
    "{} said the researchers. {} they wrote.",
    "{} Ahn et al. wrote. {} they wrote.",
    "{} Ahn and Weiss wrote. {} Ahn and Weiss wrote.",
    "Ahn told the court that {} and later that {}",
    "{} — Mina Ahn\n\n{} — Mina Ahn",
    "Mina Ahn: The roof leaks every winter.\n\nIt is old.\n\nThe gym floods in the spring.\n\nPaul Weiss: Thanks.",
    "Methods: The roof leaks every winter.\nResults: The gym floods in the spring.",
    "Background: The roof leaks every winter.\n\nRead more: The Fire\n\nThe gym floods in the spring.",
    "BACKGROUND\nThe roof leaks every winter.\nLEGACY\nThe gym floods in the spring.",
    "Step 1: The roof leaks every winter.\nStep 2: The gym floods in the spring.",
    "The roof leaks every winter.\n\nPhoto: Mina Ahn\n\nThe gym floods in the spring.",
    "The roof leaks every winter (the “old roof”). The gym floods in the spring.",
    "The “old” school is wet. The roof leaks every winter, as “they” say. The gym floods in the spring.",
    "It is known as “Rain School.” The roof leaks every winter.\n\nThe gym floods in the spring. It is shut.",
]
TWO_SPEAKERS = [
    # Names.
    "{} Ms. Ahn said. {} Mr. Weiss said.",
    "{} said Mina Ahn. {} said Paul Ahn.",
    "{} said Mina Ahn.\n\nPaul Weiss, who lives across the street, has seen it. {} he said.",
    "{} said Mina Ahn.\n\nPaul Weiss has seen worse. {} Weiss said.",
    "{} said Mr. Ahn. {} said Mrs. Ahn.",
    "{} Ahn said, and Weiss agreed. {} Weiss said.",
    "{} said Mina Ahn.\n\nFor years nothing was done.\n\n{} said Paul Weiss.",
    "{} Ahn said.\n\nAccording to Weiss, {}",
    "{} Ahn said.\n\nWeiss put it this way: {}",
    "{} Ahn told the board. Weiss nodded. {}",
    # Offices and people without a name.
    "{} said Mina Ahn. {} a neighbor said.",
    "{} said a neighbor. {} said Mina Ahn.",
    "{} one neighbor said. {} said another.",
    "{} one neighbor said. {} another neighbor said.",
    "{} said an official. {} said a second official.",
    "{} said the mayor. {} said the teacher.",
    "{} said Mina Ahn, a teacher. Paul Weiss, the mayor, came, too. {} the mayor said.",
    "{} said Mina Ahn.\n\n{} said her husband.",
    "{} the report said. {} the mayor said.",
    "{} said Mina Ahn. {} the company said.",
    "{} her mother said. {} his mother said.",
    # Pronouns.
    "{} she said. {} he said.",
    "{} said Mr. Ahn. {} she said.",
    "{} said the spokeswoman. {} he said.",
    "{} they said. {} I said.",
    # A later paragraph that names nobody.
    "{} said Mina Ahn.\n\n{}",
    "{}\n\n{} said Mina Ahn.",
    "{}\n\n{}",
    # Somebody else speaks in between.
    "{} said Mina Ahn. “That is a lie, and you know it,” said Paul Weiss. {} Ahn said.",
    "“The roof leaks every winter,” said Ahn.\n“Does it?” asked Weiss.\n“The gym floods in the spring,” said Ahn.",
    # Transcripts.
    "AHN: The roof leaks every winter.\nWEISS: The gym floods in the spring.",
    "MS. AHN: The roof leaks every winter.\n\nMR. WEISS: The gym floods in the spring.",
    "Q. The roof leaks every winter. No?\nA. The gym floods in the spring.",
    "Q: The roof leaks every winter?\nA: The gym floods in the spring.",
    "Mina Ahn (mayor): The roof leaks every winter.\nPaul Weiss: The gym floods in the spring.",
    "SPEAKER 1: The roof leaks every winter.\nSPEAKER 2: The gym floods in the spring.",
    "[00:01:10] Ahn: The roof leaks every winter.\n[00:01:14] Weiss: The gym floods in the spring.",
    "AHN: The roof leaks every winter.\nWEISS: Is that so?\nAHN: The gym floods in the spring.",
    "WEISS\nHello.\nAHN\nThe roof leaks every winter.\nWEISS\nThe gym floods in the spring.",
    # Stories, statements and hearings.
    "{} said Mina.\n\n{} said Paul.",
    "{} said Mina.\n\n{} Paul said.",
    "Mina put down the bucket. {}\n\nPaul shook his head. {}",
    "{} Mina asked. Paul shook his head. {}",
    "{} she asked.\n\n{} he answered.",
    "{} my mother said. {} my father said.",
    "{} my mother said. {} I said.",
    "{} Ahn said in an interview. Asked about the sports hall, Paul Weiss said: {}",
    "Ahn says {} while Weiss says {}",
    "Ahn told the court {} but Weiss told it {}",
    "According to Mina Ahn, {} According to Paul Weiss, {}",
    "{} said Mina Ahn, who teaches there. Her colleague, Paul Weiss, agreed: {}",
    "{} said Mina Ahn. Her colleague Paul Weiss agreed. {}",
    "{} said Sen. Mina Ahn, D-Ohio. {} the governor said.",
    "{} said Sen. Mina Ahn. {} Sen. Weiss said.",
    "{} said President Ahn. {} said Vice President Weiss.",
    "{} said a teacher. {} said a parent.",
    "{} said a teacher. {} a different teacher said.",
    "{} said one. {} said another.",
    "{} wrote one reviewer. Another wrote: {}",
    "{} the company said. {} the union said.",
    "{} Tesla said. {} Ford said.",
    "{} the Education Department said. {} the Treasury Department said.",
    "{} said Mina Ahn, a spokeswoman for Paul Weiss. {} Weiss said.",
    "{} said Weiss. {} said Mina Ahn, a spokeswoman for Weiss.",
    "{} said Mina Ahn. {} said her lawyer, Paul Weiss.",
    "{} — Mina Ahn\n\n{} — Paul Weiss",
    "{} the defense argued. {} the judge ruled.",
    "{} Ahn said. {} read a sign at the door.",
    "{} Weiss said. Ahn disagreed. {}",
    "{} said Weiss, whom Ahn replaced. {} said Ahn.",
    "{} Weiss wrote.\n\nAhn wrote back: {}",
    "“Is the school safe?” asked Weiss. {} said Ahn. “So I thought.” Weiss laughed. {} said Moe.",
    "Senator Ahn. The roof leaks every winter.\nMr. Weiss. The gym floods in the spring.",
    "THE COURT: The roof leaks every winter.\nTHE WITNESS: The gym floods in the spring.",
    "Interviewer: The roof leaks every winter?\nMina Ahn: The gym floods in the spring.",
    "Q. And now? A. It is old. The roof leaks every winter. Q. The gym floods in the spring. Right? A. Yes.",
    "Ahn: The roof leaks every winter.\nWeiss: The gym floods in the spring.",
    "Mina Ahn -- Chief\nThe roof leaks every winter.\nPaul Weiss -- Analyst\nThe gym floods in the spring.\n"
    "Mina Ahn -- Chief\nYes.",
    "“The roof leaks every winter,” said Mina Ahn. “Nonsense!” cried Weiss. “The gym floods in the spring,” said Ahn.",
    '"The roof leaks every winter," said Mina Ahn. "The gym floods in the spring," said Paul Weiss.',
    "‘The roof leaks every winter,’ said Mina Ahn. ‘The gym floods in the spring,’ said Paul Weiss.",
    "«The roof leaks every winter», said Mina Ahn. «The gym floods in the spring», said Paul Weiss.",
]
# The same in Markdown.
MARKED_ONE = [
    "**Mina Ahn:** The roof leaks every winter. It does. The gym floods in the spring.",
]
MARKED_TWO = [
    "- **Mina Ahn:** The roof leaks every winter.\n- **Paul Weiss:** The gym floods in the spring.",
    "> The roof leaks every winter.\n\nAhn wrote that. Weiss wrote back:\n\n> The gym floods in the spring.",
    "> “The roof leaks every winter,” said Mina Ahn.\n>\n> “The gym floods in the spring,” said Paul Weiss.",
]
# Of another pair of passages, with a comma behind the marks here and there.
BOAT = "“We lost the boat in the ice,”", "“I never went back again,”"
BOAT_ONE = [
    "{} said Ada Brandt, who is 81. {}",
    "{} said Ada Brandt, who is 81.\n\n{}, Brandt added.",
    "{} she said.\n\nShe looked at the sea for a while. {}",
    "{} she said. Speaking in Oslo on Monday, she added: {}",
    "{} said Dr. Ada Brandt of the St. Olav hospital. {}",
    "{} Mr. Lund told the council.\n\n{}, he said.",
    "{} said Tomas Lund. {}, said Mr. Lund.",
    "{} said Ada Brandt, an engineer. The engineer added: {}",
    "{} she said. Speaking in New York, she added: {}",
]
BOAT_TWO = [
    "{} said Ada Brandt. Tomas Lund, the owner, said, {}",
    "{} said Ada Brandt.\n\nThe owner, Tomas Lund, disagreed. {}, he said.",
    "{} she said. Lund told the council: {}",
    "{} said Ada Brandt.\n\n{}, said Lund.",
    "{} said Ada Brandt.\n\n{}",
    "BRANDT: {}\nLUND: {}",
    "{} Ada Brandt told the Council. Tomas Lund told the Council: {}",
    "{} said Ada Brandt on Monday. Tomas Lund said on Monday, {}",
    "{} said Ada Brandt of New York. Tomas Lund of New York said, {}",
    "{} said Ada Brandt. The mayor said, {}",
    "{} said Ada Brandt. {}, answered the mayor.",
    "{} said Ada Brandt. {}, said Mr. Lund.",
    "{} said Ada Brandt. Lund: {}",
    "{} he said. {}, she said.",
    "{} said Ada Brandt.\n\n“I never went back again",
    "BRANDT: We lost the boat in the ice\nLUND: I never went back again",
]

STORY = (
    "By Eva Strand\nThe school was built in 1931. “The roof leaks every winter,” said Mina Ahn, who teaches there. She "
    "has four buckets in her classroom, and the town has no money. Paul Weiss is the mayor.\n"
)
OLD = "“The school was built in 1931 … The roof leaks every winter,”"
WET = "“The roof leaks every winter … four buckets in her classroom,”"


def status_of(source: str, draft: str = f"{QUOTED} Mina Ahn said [s].", uri: str = "source.txt") -> str:
    """The status of a draft's only quotation, held against a source."""
    held = Source("s", uri, lambda: read_text(source, uri))
    (checked,) = provlint.analyze(draft, provlint.Corpus((held,)), uri="draft.txt").quotations
    return checked.alignment.status.value


@pytest.mark.parametrize("source", ONE_SPEAKER)
def test_one_speaker_may_be_quoted_across_what_credits_them(source: str) -> None:
    """Named again, by another word for the same person, by a pronoun, or going on with nothing said."""
    assert status_of(source.format(FIRST, SECOND)) == "folded"


@pytest.mark.parametrize("source", TWO_SPEAKERS)
def test_two_speakers_are_never_one_quotation(source: str) -> None:
    """Another name, another office, another pronoun, a label, or a new paragraph that credits nobody."""
    assert status_of(source.format(FIRST, SECOND)) == "spliced"


@pytest.mark.parametrize(
    ("source", "status"), [*((s, "folded") for s in MARKED_ONE), *((s, "spliced") for s in MARKED_TWO)]
)
def test_markup_hides_no_speaker(source: str, status: str) -> None:
    """Labels in bold, block quotes one after another, and quotations inside one block quote."""
    assert status_of(source, uri="source.md") == status


@pytest.mark.parametrize(
    ("source", "status"), [*((s, "folded") for s in BOAT_ONE), *((s, "spliced") for s in BOAT_TWO)]
)
def test_a_pronoun_or_the_same_name_goes_on(source: str, status: str) -> None:
    """Another name, a speaker's label, or a new paragraph that names nobody again ends what the first one said."""
    draft = "“We lost the boat in the ice … I never went back again” [s]."

    assert status_of(source.format(*BOAT), draft) == status


@pytest.mark.parametrize(
    ("draft", "status"),
    [
        (f"{OLD} Mina Ahn said [s].", "spliced"),
        (f"{WET} Mina Ahn said [s].", "spliced"),
        (f"{WET} Ms. Ahn said [s].", "spliced"),
        (f"{WET} she said [s].", "spliced"),
        (f"{WET} the teacher said [s].", "spliced"),
        ("“The roof leaks every winter,” Mina Ahn said, “the town has no money” [s].", "spliced"),
        (f"{OLD} Eva Strand writes [s].", "folded"),
        (f"{OLD} Paul Weiss said [s].", "folded"),
        (f"{WET} the Selby Post reports [s].", "spliced"),
        (f"{WET} [s].", "spliced"),
        ("Mina Ahn wrote: “The school was built in 1931 … ‘The roof leaks every winter’” [s].", "folded"),
        ("Mina Ahn told of “The school … four buckets in her classroom” [s].", "folded"),
    ],
)
def test_the_writer_is_another_voice_than_the_speaker(draft: str, status: str) -> None:
    """Told by marks; the writer may be quoted by name, and the marks of the words quoted within may be kept."""
    assert status_of(STORY, draft) == status


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "The roof leaks. “Mind the step,” says a sign. It is wet.",
            "“The roof leaks … Mind the step,” Ahn said [s].",
        ),
        ("It is wet. “Mind the step,” I said. The roof leaks.", "“It is wet … Mind the step,” Ahn said [s]."),
        (
            "“The roof leaks. It is wet.\n\nIt is old. “Mind the step,” Ahn said.",
            "“The roof leaks … Mind the step” [s].",
        ),
        ("It is the “wet place” here. The roof leaks.", "“wet place … The roof leaks,” Ahn said [s]."),
        (
            "“The roof leaks,” Ahn said. “It is wet. Mind the step.",
            "“The roof leaks … Mind the step,” Ahn said [s].",
        ),
        (
            "“It is wet. “The roof leaks,” Ahn said. Mind the step.",
            "“The roof leaks … Mind the step,” Ahn said [s].",
        ),
        (
            "“The roof leaks,” Ahn said.\n\n- Mind the step.\n- Go.",
            "“The roof leaks … Mind the step,” Ahn said [s].",
        ),
    ],
)
def test_what_marks_do_not_tell_is_let_be(source: str, draft: str) -> None:
    """Another's words, a term, an open mark, a list: who speaks there is in doubt."""
    assert status_of(source, draft) in ("exact", "folded")


@pytest.mark.parametrize(("credit", "status"), [("she", "folded"), ("said Paul Weiss", "spliced")])
def test_a_text_on_one_line_is_read_around_the_passages(credit: str, status: str) -> None:
    """A source without paragraphs, longer than what is read of one, tells its speakers too."""
    rain = "It rained on the school. " * 1_000
    told = (
        f"{FIRST} said Mina Ahn. {SECOND} {credit} said."
        if credit == "she"
        else f"{FIRST} said Mina Ahn. {SECOND} {credit}."
    )

    assert status_of(rain + told + " " + rain) == status
    assert status_of(rain + told) == status


def test_another_source_may_have_the_words_in_one_mouth() -> None:
    """Of several sources that have the words, one where one person says them is enough."""
    two, one = f"{FIRST} said Mina Ahn. {SECOND} said Paul Weiss.", f"{FIRST} said Mina Ahn. {SECOND}"
    corpus = provlint.Corpus.from_texts({"s": two, "t": one, "u": None})

    found = [
        provlint.analyze(f"{QUOTED} Mina Ahn said {tags}.", corpus, uri="d.txt").quotations[0].alignment
        for tags in ("[s] [t]", "[s] [u]", "[s]", "of it")
    ]

    assert [one.status.value for one in found] == ["folded", "spliced", "spliced", "folded"]
    assert [one.source.id for one in found if one.source] == ["t", "s", "s", "t"]


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("School where ‘{0}’\n\nIt is old. “{0},” Ahn said. “{1},” she said.", "folded"),
        ("“{0},” Ahn said. “{1},” she said.\n\n“{1},” said Weiss, too.", "folded"),
        ("“{0},” Weiss said. “{0},” Ahn said. “{1},” she said.", "folded"),
        ("“{0},” Weiss said. “{1},” Ahn said.\n\n“{0},” Moe said. “{1},” he said.", "folded"),
        ("“{0},” Weiss said. “{0},” Moe said. “{1},” Ahn said.", "spliced"),
        (
            "“{0},” Weiss said. “{1},” Ahn said. “{0},” Moe said." + " It rained." * 600 + " “{1},” he said.",
            "spliced",
        ),
        ("“{0},” Weiss said. It is wet. “{1},” Ahn said.", "spliced"),
        ("“{0},” Weiss said. " * 25 + "“{1},” Ahn said.", "spliced"),
    ],
)
def test_words_that_stand_twice_may_be_joined_where_one_says_both(source: str, status: str) -> None:
    """A headline, a summary or another speaker may have the words, too."""
    one, other = "The roof leaks every long winter", "The gym floods in the spring"
    draft = f"“{one} … {other},” Ahn said [s]."

    assert status_of(source.format(one, other), draft) == status


def test_passages_are_looked_for_where_they_were_not_found() -> None:
    """The other places where the words stand, and never the one that is in question."""
    text = "The roof leaks. The gym floods. The roof leaks, and the gym floods."
    source = Source("s", "s.txt", lambda: read_text(text, "s.txt"))
    here, there = (Span(0, 14), Span(16, 30)), (Span(32, 46), Span(52, 66))

    assert list(_elsewhere(source, *here)) == [there]
    assert list(_elsewhere(source, *there)) == [here]


def test_every_pair_of_passages_is_looked_at() -> None:
    """Of three passages the last may be another's."""
    source = f"{FIRST} said Mina Ahn. “It is cold in the hall,” she said. {SECOND} said Paul Weiss."
    draft = "“The roof leaks every winter … It is cold in the hall … The gym floods in the spring” [s]."

    assert status_of(source, draft) == "spliced"


@pytest.mark.parametrize(
    ("source", "told", "shown"),
    [
        (
            "{} said Mina Ahn. {} the mayor said.",
            "joins words of Mina Ahn and of the mayor in [s]",
            ["The roof leaks every winter,” said Mina Ahn", "The gym floods in the spring,” the mayor"],
        ),
        (
            "{} he said. {} she said.",
            "joins words of “he” and of “she” in [s]",
            ["The roof leaks every winter,” he", "The gym floods in the spring,” she"],
        ),
        (
            "{} said Mina Ahn.\n\n{}",
            "joins words of Mina Ahn and of somebody whom [s] does not name",
            ["The roof leaks every winter,” said Mina Ahn", "The gym floods in the spring"],
        ),
        (
            "{}\n\n{}",
            "joins two quotations in [s], which names no speaker of them",
            ["The roof leaks every winter", "The gym floods in the spring"],
        ),
        (
            "{} said Mina Ahn. “No!” cried Weiss. {} Ahn said.",
            "joins words of Mina Ahn over what Weiss says between them in [s]",
            ["The roof leaks every winter,” said Mina Ahn", "“No!” cried Weiss"],
        ),
        (
            "AHN: The roof leaks every winter.\nWEISS: No?\nAHN: The gym floods in the spring.",
            "joins words of AHN over what WEISS says between them in [s]",
            ["AHN: The roof leaks every winter", "WEISS: No?"],
        ),
        (
            "Q. The roof leaks every winter?\nA. The gym floods in the spring.",
            "joins words of “Q” and of “A” in [s]",
            ["Q. The roof leaks every winter", "A. The gym floods in the spring"],
        ),
        (
            "{} said the former deputy minister for all schools and libraries of Selby. {} said Ahn.",
            "joins words of the former deputy minister for all schools and libraries of… and of Ahn in [s]",
            [
                "The roof leaks every winter,” said the former deputy minister for all schools and libraries of Selby",
                "The gym floods in the spring,” said Ahn",
            ],
        ),
        (
            "{} said Mina Ahn. The gym floods in the spring.",
            "joins words of Mina Ahn and of the writer of [s]",
            ["The roof leaks every winter,” said Mina Ahn", "The gym floods in the spring"],
        ),
    ],
)
def test_the_finding_names_the_speakers_and_shows_their_words(
    source: str, told: str, shown: list[str]
) -> None:
    """Both as the source tells them, with the words each of them said there."""
    corpus = provlint.Corpus.from_texts({"s": source.format(FIRST, SECOND)})

    (found,) = provlint.lint(f"{QUOTED} Mina Ahn said [s].", corpus, uri="draft.txt").diagnostics

    assert (found.rule, found.message) == ("spliced-quotation", f"{told}; quote them one by one")
    assert [related.exact for related in found.related] == shown


@pytest.mark.parametrize(
    "gap",
    [
        "“",
        "“No,” ",
        "“No,” he said. ",
        "Aa ",
        "\nAa Aa Aa Aa",
        "\nAa:",
        "\n12:12 Aa (",
        "\nOn Aa wrote",
        ". Q. ",
        "\nMr. Aa of Aa",
        "\nWEISS\n",
    ],
)
def test_long_gaps_are_read_in_no_long_time(gap: str) -> None:
    """As much as an ellipsis may stand for, of what the patterns look at hardest."""
    source = (
        "“The roof leaks every winter. "
        + gap * (2_900 // len(gap))
        + " “The gym floods in the spring,” she said."
    )

    assert status_of(source * 20) in ("folded", "spliced", "altered")


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        (
            "From: Mina Ahn\nTo: Paul Weiss\n\nI want it shredded today. Call me.\n\n"
            "> From: Paul Weiss\n> The invoice was approved on Monday.\n> Shall I file it?\n",
            "I want it shredded today … The invoice was approved on Monday",
        ),
        (
            "AHN, J., for the court. The search was lawful from the first minute. We affirm.\n\n"
            "WEISS, J., dissenting. If this is the law, no kitchen is safe. I would reverse.",
            "The search was lawful from the first minute … no kitchen is safe",
        ),
        (
            "Justice Ahn, with whom Justice Lee joins, delivered the opinion. The search was lawful at night.\n\n"
            "Justice Weiss, dissenting. If this is the law, no kitchen is safe.",
            "The search was lawful at night … no kitchen is safe",
        ),
    ],
)
def test_mails_and_opinions_have_labels(text: str, quotation: str) -> None:
    """The head of a mail that is answered and the name above a judge's opinion tell who writes."""
    assert status_of(text, f"The file says “{quotation}” [s].") == "spliced"
