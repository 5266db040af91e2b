"""Who is credited without a name, and where nobody is blamed for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.extract.credit import Attribution, Named
from provlint.extract.quotations import find_quotations
from provlint.extract.statements import find_statements, mask_quotations
from provlint.readers import read_text
from provlint.text.document import Block, BlockKind, Document
from provlint.text.projection import Projection
from provlint.text.sentences import split_sentences
from provlint.text.span import Span


def statements(text: str, uri: str = "draft.txt") -> tuple[tuple[Attribution, ...], str]:
    document = read_text(text, uri)
    quotations = find_quotations(document)
    blocks = [block.span for block in document.blocks]
    sentences = split_sentences(document.prose.text, blocks, [quotation.span for quotation in quotations])
    return find_statements(document, sentences, quotations), document.prose.text


def unnamed(text: str, uri: str = "draft.txt") -> list[tuple[str, str]]:
    """How each unnamed statement of a text is named, and the words that say so."""
    found, prose = statements(text, uri)
    told = []
    for statement in found:
        if statement.named is Named.NAMED or statement.cue is None:
            continue
        span = statement.cue if statement.speaker is None else statement.cue.through(statement.speaker)
        told.append((statement.named.value, span.of(prose)))
    return told


VAGUE = [
    # a crowd before its verb
    ("Some might dare call it treason.", "Some might dare call"),
    ("Critics say the fare is too high.", "Critics say"),
    ("Many fear the dam will burst.", "Many fear"),
    ("Others have begun to wonder why.", "Others have begun to wonder"),
    ("Most historians agree that the treaty was unjust.", "Most historians agree"),
    ("Many parents worry about the noise.", "Many parents worry"),
    ("A growing number of experts doubt the figures.", "A growing number of experts doubt"),
    ("Even some of Lund's allies have described it as a mistake.", "some of Lund's allies have described"),
    ("Some in the trade say the port is too small.", "Some in the trade say"),
    ("Critics, however, argue that the plan is flawed.", "Critics, however, argue"),
    (
        "Supporters of the measure who met in May insist it will work.",
        "Supporters of the measure who met in May insist",
    ),
    ("There are some engineers who think the wall is safe.", "some engineers who think"),
    ("It fell, leaving some to question the design.", "some to question"),
    ("Voters do not believe the minister.", "Voters do not believe"),
    ("Many see the move as a retreat.", "Many see"),
    ("Some point out that the rule is old.", "Some point"),
    ("Business leaders expressed serious doubts about it.", "Business leaders expressed"),
    ("What some call theft is art.", "some call"),
    ("Republicans can't agree on a plan, and Democrats hope to win.", "Republicans can't agree"),
    # after the verb, and after according to
    ("The theory, critics contend, is untestable.", "critics contend"),
    ("The wall is safe, say experts.", "say experts"),
    ("According to many observers, the market will fall.", "According to many observers"),
    ("According to studies, coffee is harmless.", "According to studies"),
    (
        "Experts from the north who, in May, read the plan agree.",
        "Experts from the north who, in May, read the plan agree",
    ),
    ("With some experts saying no, it fell.", "some experts saying"),
    ("Many others say the wall is safe.", "Many others say"),
    ("It came from several experts who say no.", "several experts who say"),
    ("Critics of the Harbor Trust say it leaks.", "Critics of the Harbor Trust say"),
    ("Experts in the north — and the east — say it leaks.", "Experts in the north — and the east — say"),
    ("Critics who think hard say it leaks.", "Critics who think hard say"),
    ("Tomas Lund's critics say it leaks.", "Tomas Lund's critics say"),
    (
        "Old red big fat wet sad mad bad dim raw icy new critics say so.",
        "big fat wet sad mad bad dim raw icy new critics say",
    ),
    # passives
    ("It was seen as odd and bold and old and cold and sold and told and rolled.", "was seen as"),
    ("It was seen as odd; the rest left by bus.", "was seen as"),
    ("It was praised but not by Lund.", "was praised"),
    ("It was revealed that the breakwater had cracked.", "It was revealed"),
    ("It is widely believed that the bridge was built in haste.", "It is widely believed"),
    ("It could be argued that he was right.", "It could be argued"),
    ("It was reported last week that the mayor had resigned.", "It was reported"),
    ("It is said the harbor is haunted.", "It is said"),
    ("The harbor was seen by others in the trade as too small.", "was seen by others in the trade as"),
    ("His silence is seen as a threat.", "is seen as"),
    ("The mill is widely regarded as unsafe.", "is widely regarded as"),
    ("The bridge has long been considered safe.", "has long been considered"),
    ("The deal, viewed as a retreat, was signed.", "viewed as"),
    ("It is a route once considered safe.", "once considered"),
    ("She has been called a genius.", "has been called"),
    ("The mayor was accused of fraud.", "was accused of"),
    ("The director has been criticized by many in the trade.", "has been criticized by many"),
    ("The race is widely expected to be close.", "is widely expected"),
    ("The law isn't seen as fair.", "isn't seen as"),
    ("He is being described as a hero.", "is being described as"),
    ("He is said to have fled.", "is said"),
    ("It is a man believed to be dead.", "believed"),
    ("The plan was opposed in public but praised by critics.", "praised by critics"),
    # evidence
    ("Polls have long shown a lead.", "Polls have long shown"),
    ("The director reportedly refused.", "reportedly"),
    ("He allegedly took the ring.", "allegedly"),
    ("Polls show that the lead is small.", "Polls show"),
    ("Polls in the north have shown a lead.", "Polls in the north have shown"),
    ("A number of studies suggest that sleep helps.", "A number of studies suggest"),
    ("Reports emerged that the wall had cracked.", "Reports emerged"),
    ("He was named in media reports as the owner.", "in media reports"),
    ("There have been reports that the wall cracked.", "There have been reports"),
    ("There is a growing consensus that the law failed.", "There is a growing consensus"),
    ("The visit drove speculation that she would resign.", "speculation"),
    ("The decision drew widespread criticism.", "drew widespread criticism"),
    ("It sparked criticism from conservatives in the house.", "sparked criticism from conservatives"),
    ("The firm came under heavy criticism for it.", "came under heavy criticism"),
    ("Conventional wisdom holds that rates will fall.", "Conventional wisdom"),
    ("The plan sparked a backlash.", "sparked a backlash"),
    ("In the United States many say the wall leaks.", "many say"),
    ("A view shared by many in the trade.", "shared by many"),
    ("Insiders say the wall will fall.", "Insiders say"),
    ("Two of the ports leak, and voters say a half is lost.", "voters say"),
    ("One port leaks, and most say so.", "most say"),
    ("Some refer to it as the old port.", "Some refer"),
    ("The wall leaks, said critics of the port when it was late.", "said critics"),
    ("The wall leaks, said critics of the port.", "said critics"),
    (
        "It leaks, said critics of the old port in the far north of the big island near the long coast.",
        "said critics",
    ),
    ("The wall leaks, said supporters who have seen it.", "said supporters"),
    ("Groups that oppose him say the wall leaks.", "Groups that oppose him say"),
    # attitudes
    ("Many are convinced that the wall will fall.", "Many are convinced"),
    ("Critics remain deeply skeptical of the plan.", "Critics remain deeply skeptical"),
    # told by nobody
    ("I was told that the wall had cracked.", "I was told"),
    ("We are told that the port is safe.", "We are told"),
    # office holders in unknown numbers, and leaders of no body
    ("Many lawmakers fear the dam will burst.", "Many lawmakers fear"),
    ("Several leaders of the party said it leaked.", "Several leaders of the party said"),
    # crowds and verbs as the British write them, and professions
    ("They sold what many people believed was a port.", "many people believed"),
    ("Astronomers believe the star is dying.", "Astronomers believe"),
    ("Some have criticised the plan.", "Some have criticised"),
    ("Users reported that the wall leaked.", "Users reported"),
    ("Many users report seeing cracks.", "Many users report"),
    # a reference needs its year
    ("Some scholars (and Lund) argue that it leaks.", "Some scholars (and Lund) argue"),
]


@pytest.mark.parametrize(("text", "exact"), VAGUE)
def test_a_crowd_or_nobody_is_vague(text: str, exact: str) -> None:
    """Who is credited cannot be asked, and the words that say so are marked from the first to the cue."""
    assert unnamed(text)[0] == ("vague", exact)


ANONYMOUS = [
    ("Officials said the port would close.", "Officials said"),
    ("A person aware of the talks told reporters that it had failed.", "A person aware of the talks told"),
    ("People close to the director say he is tired.", "People close to the director say"),
    ("“It is over,” said one aide.", "said one aide"),
    ("Two advisers familiar with the wall said it leaked.", "Two advisers familiar with the wall said"),
    ("It was confirmed by current and former officials.", "confirmed by current and former officials"),
    ("According to law enforcement officials, the port is closed.", "According to law enforcement officials"),
    ("A recent study found that cats prefer boxes.", "A recent study found"),
    ("The price, according to one report, doubled.", "according to one report"),
    ("Scientists at the Brandt Institute say the wall is safe.", "Scientists at the Brandt Institute say"),
    ("Harbor Bank analysts predict a fall.", "Harbor Bank analysts predict"),
    ("Lund's strategists say the race is lost.", "Lund's strategists say"),
    ("Critics told the Journal that the wall leaked.", "Critics told"),
    ("Some of the officials said it was late.", "Some of the officials said"),
    ("According to lawyers with the Harbor Trust, the port is closed.", "According to lawyers"),
    ("Lawmakers called for talks.", "Lawmakers called"),
    ("Harbor lawmakers said the wall leaked.", "Harbor lawmakers said"),
    ("Legislative leaders noted that it leaked.", "Legislative leaders noted"),
    ("A spokesman said the port would close.", "A spokesman said"),
    ("Spokeswomen for both ports denied it.", "Spokeswomen for both ports denied"),
    ("A council representative said in a statement that it leaked.", "A council representative said"),
    ("Others shouted that the wall leaked.", "Others shouted"),
    ("Someone shouted that the wall leaked.", "Someone shouted"),
    ("Somebody in the crowd yelled about it.", "Somebody in the crowd yelled"),
    ("One protest organizer says the wall leaks.", "One protest organizer says"),
    ("Ministers say it leaks.", "Ministers say"),
    ("MPs denied it.", "MPs denied"),
    ("A woman said it leaked.", "A woman said"),
    ("As one critic put it, the wall leaks.", "one critic put"),
    ("Two teachers at the port said it leaked.", "Two teachers at the port said"),
    ("Analysts at Crane & Co. said it leaked.", "Analysts at Crane & Co. said"),
]


@pytest.mark.parametrize(("text", "exact"), ANONYMOUS)
def test_a_real_person_or_document_without_a_name_is_anonymous(text: str, exact: str) -> None:
    """Office holders, insiders, staff and single documents exist, though they are not named."""
    assert unnamed(text) == [("anonymous", exact)]


SILENT = [
    # named, or named in the same breath
    "Ada Brandt said the wall would hold.",
    "She said that critics were wrong and that many believe it.",
    "The report says that many believe the tax is unfair.",
    "The wall, Lund said, is seen as safe.",
    "Some say the wall is safe, according to Lund.",
    "According to Lund, some fear the worst.",
    "Scholars such as Mary Beard argue that the story is false.",
    "According to experts including Mary Beard, the story is false.",
    "Brandt and other experts say the wall is safe.",
    "One critic, John Smith, said the wall was ugly.",
    "Ann Smith, an expert from Oslo, said the wall was ugly.",
    "Reports from the Wall Street Journal reveal that he resigned.",
    "The Journal reports that he resigned.",
    "Iran's leaders have called for talks.",
    "The mayor was described by Lund as a fool.",
    "The wall was praised by critics such as Ada Brandt.",
    "It was announced by the council that the port would close.",
    "Her plan has drawn criticism from the council.",
    "He joined what the company described as a retreat.",
    "The United Auto Workers said the plant would close.",
    # inside quotation marks people may say what they like
    "“Some say the port is haunted,” Tomas Lund said.",
    # forecasts, duties, surveys, the law
    "The ferry is expected to sail in March.",
    "The bridge will be seen as a success.",
    "It should be noted that the sample was small.",
    "In the poll, most voters say the town has lost its way.",
    "He was charged with allegedly stealing a ring.",
    "The firm paid a settlement over allegations that it lied.",
    "The island is considered foreign soil under the law.",
    # the words mean something else
    "Some houses were sold.",
    "Many times call for patience.",
    "Most telling was the silence.",
    "Voters see the ads every day.",
    "Officials did not say when.",
    "Critics were told to leave.",
    "Critics called by the court came late.",
    "Some hope of peace remains.",
    "The director wants some say in it.",
    "The proposal was considered by the council.",
    "The film was called Harbor.",
    "He spoke of people who say little.",
    "It is what people think of him that counts.",
    "The officials said they would return.",
    "The supposedly safe wall fell.",
    "There was no talk of peace.",
    "The average of polls shows a lead.",
    "It was a cold day.",
    "The harbor was built by 1931 and described in a book as it stood.",
    "He is accused.",
    "The past few days said it all.",
    "All three candidates said yes.",
    "Lund concluded by admonishing experts.",
    "Some protest leaders left.",
    "It scrambled the conventional wisdom about ports.",
    "It drew criticism from the many papers of the council.",
    "Its own reports said nothing.",
    "Reports, in May, said it.",
    "Polls in May, too, were few.",
    "Gallup polls show a lead.",
    "A study of it was lost.",
    "A study by Brandt found that it leaked.",
    "He denied his rumors that it leaked.",
    "He read reports that it leaked.",
    "It was praised by those who built it, and by 1931 by all.",
    "Critics in the town of which he said little left.",
    "Critics — of the wall and of the port and of the ferry and of the harbor left.",
    "Critics accused of fraud left.",
    "An expert Lund said it.",
    "Ann and one expert said it.",
    "The winter saw some of those critics he knew leave.",
    "It leaked, said his advisers.",
    "Critics in the town were told to leave.",
    "It belongs to several experts said to be rich.",
    "His criticism was sharp.",
    "She won the praise she had hoped for.",
    "It won fame after much long and very loud criticism.",
    "Polls in the north, it says, are few.",
    "He met her, and criticism grew.",
    "It grew as sharp and loud criticism.",
    "He met Lund viewed as a fool.",
    "A fact sheet lawmakers released says so.",
    "A number of polling places closed and one station places a vote.",
    "Reports from comScore show that it fell.",
    "Nine in 10 voters say the wall leaks.",
    "About a quarter of women think it leaks.",
    "One in every four voters says the wall leaks, and most think it will fall.",
    "Two-thirds of insiders say the wall will fall.",
    "Three-in-five insiders say the wall will fall.",
    "About 40% of insiders say it leaks.",
    "Ann Lund, the owner, said critics are late.",
    "Ann Lund, the owner, said critics don't know.",
    "Ann Lund, the owner, said voters want it.",
    "Ann Lund, the owner, said critics of the wall are late.",
    "The view could be shared by many.",
    "These critics say the fare is too high.",
    "Both leaders say the fare is too high.",
    "Three times as many say so as did not.",
    "Several emails suggest that he knew.",
    "Critics should say so.",
    "Many consider moving away.",
    "Voters saw that the wall leaked.",
    "I was told the story.",
    "Nobody was told that the wall leaked.",
    "I was told by Lund that the wall leaked.",
    "We were told to leave.",
    "Many are sure to leave.",
    "If someone says so, he is wrong.",
    "The critics of the theory that the wall fell",
    # what users and walkers do
    "Most users report bugs here.",
    "Some put it in the harbor.",
    "Many users reported the crack.",
    "People say hello on the pier.",
    # scholars refer to an author and a year
    "Some scholars (e.g. Lund 2004; Hale 2011) argue that it leaks.",
    "Several studies suggest that it leaks (Lund and Brandt, 2004, 12).",
    "Participants said they slept badly.",
    "",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_names_someone_or_credits_nothing_is_left_alone(text: str) -> None:
    """Named speakers, quotations, forecasts, surveys, legal use and other meanings of the words are no findings."""
    assert unnamed(text) == []


def test_a_contrast_after_a_named_speaker_is_not_theirs() -> None:
    """What stands beyond a `but`, a contrast or a relative clause is the writer's own again."""
    texts = [
        "Although Lund says that the wall is safe, others argue that it leaks.",
        "Lund said the wall was safe, but critics say it leaks.",
        "Lund praised the wall, which some believe could fall.",
    ]

    assert [unnamed(text) for text in texts] == [
        [("vague", "others argue")],
        [("vague", "critics say")],
        [("vague", "some believe")],
    ]


def test_a_statement_is_given_with_its_words() -> None:
    """The content is what follows the frame, or what stands before one that closes the sentence."""
    found, prose = statements("Critics say it leaks. The wall is safe, say experts.")

    assert [[span.of(prose) for span in statement.content] for statement in found] == [
        ["it leaks."],
        ["The wall is safe,"],
    ]


def test_a_frame_that_is_all_there_is_has_no_content() -> None:
    """A sentence that says only that something is said credits no words."""
    found, _ = statements("Reportedly.")

    assert [statement.content for statement in found] == [()]


def test_named_credits_of_a_sentence_with_a_vague_frame_are_given_too() -> None:
    """Who is named beside a crowd is a statement of its own, in reading order."""
    found, prose = statements("Lund said some fear the worst.")

    assert [(s.named, s.speaker.of(prose), s.cue.of(prose)) for s in found if s.speaker and s.cue] == [
        (Named.NAMED, "Lund", "said")
    ]


def test_block_quotes_are_masked() -> None:
    """A block quote is somebody else's words, marks or none."""
    assert unnamed("> Critics say it leaks.\n\nCritics say it leaks.\n", "draft.md") == [
        ("vague", "Critics say")
    ]


def test_masking_keeps_every_offset() -> None:
    """The masked text is as long as the prose, and only quotations are overwritten."""
    document = read_text("He said “no, some say” and left.", "draft.txt")

    masked = mask_quotations(document, find_quotations(document))

    assert masked == "He said " + "\u00a4" * 14 + " and left."


@given(
    st.text(alphabet=st.sampled_from("some critics say it was seen as by said “”\"',.;—()ıİ\n"), max_size=300)
)
def test_any_text_gives_spans_inside_it(text: str) -> None:
    """No text breaks the search, and every span lies within the prose, in reading order of the sentences."""
    found, prose = statements(text)

    for statement in found:
        spans = [span for span in (statement.speaker, statement.cue, *statement.content) if span is not None]
        assert all(span.end <= len(prose) for span in spans)


@pytest.mark.parametrize(
    "unit",
    [
        "some ",
        "he said some say ",
        "critics, ",
        "voters said ",
        "it is ",
        "was seen ",
        "European and Russian, ",
        "u.s.",
        "a'",
        "¤",
        "—",
    ],
)
@pytest.mark.parametrize("length", [100_000, 2_000])
def test_hostile_text_is_read(unit: str, length: int) -> None:
    """100 kB of the words that start a search are read, as one sentence and as many."""
    text = (unit * (100_000 // len(unit) + 1))[:100_000]
    document = Document(
        "draft.txt", text, "text", Projection(text), (Block(BlockKind.PARAGRAPH, Span(0, len(text))),)
    )
    sentences = tuple(Span(start, min(start + length, len(text))) for start in range(0, len(text), length))

    found = find_statements(document, sentences, ())

    assert all(span.end <= len(text) for statement in found for span in statement.content)
