"""Attribution: who is credited with quoted words, by which cue, and who is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provlint.extract.attribution import Attributions, Kind, Named, find_attributions
from provlint.extract.quotations import find_quotations
from provlint.readers import read_text
from provlint.text.sentences import split_sentences


def attributions(text: str, uri: str = "draft.txt") -> Attributions:
    """Who says what in a draft."""
    document = read_text(text, uri)
    quotations = find_quotations(document)
    blocks = [block.span for block in document.blocks]
    kept = [quotation.span for quotation in quotations]
    return find_attributions(document, split_sentences(document.prose.text, blocks, kept), quotations)


def credited(text: str, uri: str = "draft.txt") -> list[tuple[str | None, str | None]]:
    """The speaker and the cue of each quotation, as written; None for what is not there."""
    prose = read_text(text, uri).prose.text
    found: list[tuple[str | None, str | None]] = []
    for credit in attributions(text, uri).credits:
        speaker = credit.speaker.of(prose) if credit and credit.speaker else None
        found.append((speaker, credit.cue.of(prose) if credit and credit.cue else None))
    return found


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“The port is shut,” said Ada Brandt.", "Ada Brandt", "said"),
        ("“The port is shut,” Ada Brandt said.", "Ada Brandt", "said"),
        (
            "“The port is shut,” the engineer Ada Brandt, who built it, said.",
            "the engineer Ada Brandt",
            "said",
        ),
        ("“The port is shut,” Ada Brandt (D-Va.) told reporters on Friday.", "Ada Brandt", "told"),
        ("“The port is shut?” Mr. Lund asked.", "Mr. Lund", "asked"),
        ("“The port is shut,” he went on.", "he", "went"),
        ("“The port is shut,” Lund started, and sat down.", "Lund", "started"),
        ("“The port is shut,” according to Ada Brandt.", "Ada Brandt", "according to"),
        ("“The port is shut” — Ada Brandt", "Ada Brandt", None),
        ("According to Ada Brandt, an engineer, “the port is shut.”", "Ada Brandt", "According to"),
        ("Ada Brandt said that “the port is shut” for good.", "Ada Brandt", "said"),
        ("Ada Brandt said: “The port is shut.”", "Ada Brandt", "said"),
        ("Ada Brandt, an engineer for the city, said, “The port is shut.”", "Ada Brandt", "said"),
        ("ADA BRANDT: “The port is shut.”", "ADA BRANDT", ":"),
        ("As Tomas Lund put it, “the port is shut.”", "Tomas Lund", "put"),
        ("From the report: “The port is shut.”", "the report", ":"),
        ("The mayor’s vow to “build more ports” fell flat.", "The mayor", "vow"),
        ("Nobody forgot her promise: “The port stays open.”", "her", "promise"),
        ("Ada Brandt’s “shut the port” remark fell flat.", "Ada Brandt", "remark"),
        (
            "Ada Brandt spoke late on Friday, adding that the port was “shut for good.”",
            "Ada Brandt",
            "adding",
        ),
        ("The mayor praised Lund, calling him “the safest man in port.”", "The mayor", "calling"),
        ("Lund, who called the port “a shame for us all,” left.", "who", "called"),
        ("The mayor left and called the port “a shame.”", "The mayor", "called"),
        ("The port was described by Ada Brandt as “a shame for us all.”", "Ada Brandt", "described"),
        ("He was quoted as saying “no comment at all.”", "He", "saying"),
        (
            "The “last safe port on the coast” has been exposed by the Harbor Journal.",
            "the Harbor Journal",
            "exposed",
        ),
        ("Lund, in a letter to the town, wrote that “the port is shut.”", "Lund", "wrote"),
        ("Lund is telling people “the port is shut.”", "Lund", "telling"),
        ("Lund said he thought “the port is shut.”", "Lund", "thought"),
        ("The report found “no safe port on the coast.”", "The report", "found"),
        ("At a rally on Monday, the crowd chanted “shut the port.”", "the crowd", "chanted"),
        ("PARIS (AP) — The mayor said “the port is shut.”", "The mayor", "said"),
        ("Most said they were “very worried” by it.", "Most", "said"),
        ("The ports are “shut for good,” said Tomas Lund, who runs one.", "Tomas Lund", "said"),
        ("Some “go by sea and never come back” since then, Lund wrote.", "Lund", "wrote"),
        ("He, once again, pledged “a port for us all.”", "He", "pledged"),
        ("The sign said the port was “shut for the year.”", "The sign", "said"),
        ("Lund feared that ships of the line would be “shut out of every port.”", "Lund", "feared"),
        ("“The port is shut,” retired Ada Brandt said.", "Ada Brandt", "said"),
        (
            "The ties are a “profound threat” to us all, Senator Ada Brandt warned [1].",
            "Senator Ada Brandt",
            "warned",
        ),
        ("Lund came to complain, adding that “the port is shut.”", "Lund", "adding"),
        ("“The port is shut,” Ada Brandt Monday told reporters.", "Ada Brandt", "told"),
        ("Who left the port, saying “the port is shut”?", "Who", "saying"),
        (
            "Lund agreed, ran and left, and went to sea (he sails), and said “the port is shut.”",
            "Lund",
            "said",
        ),
        ("Boos followed when the mayor said the port was “shut for good.”", "the mayor", "said"),
        ("While sailing home, a man who came to see Lund said the port is “shut for good.”", "a man", "said"),
        ("When he left, Ada Brandt raised a hand, saying “the port is shut.”", "Ada Brandt", "saying"),
        ("Lund (the mayor of Ostby), in a letter, said “the port is shut.”", "Lund", "said"),
        ("Lund (D-Va.), the mayor, said “the port is shut.”", "Lund", "said"),
        ("After 5-to-4 votes, said Ada Brandt, “the port is always shut.”", "Ada Brandt", "said"),
        ("Ada Brandt, who was listed there, told Lund, “the port is shut.”", "Ada Brandt", "told"),
        ("Lund wrote late on Monday, from the port, that she thought “the port is shut.”", "Lund", "thought"),
        ("Lund came to say that “the port is shut.”", "Lund", "say"),
        ("He agreed and went to sea, and wrote that “the port is shut.”", "He", "wrote"),
        (
            "The mayor and her aides feared the “end of every port on the coast” for years.",
            "The mayor and her aides",
            "feared",
        ),
        ("The ports are called “shut for good and all” in what Ada Brandt wrote.", "Ada Brandt", "wrote"),
        ("Ada Brandt left for a port that was “shut for good and all” by noon.", "Ada Brandt", None),
        ("“The port is shut,” read another.", "another", "read"),
        ("“The port is shut for the day,” begins a sign that Lund put up.", "a sign", "begins"),
        ("Law 33 affirms: “No port shall be shut.”", "Law 33", "affirms"),
        ("This left no doubt for the old captain, Ada Brandt: “It is a port.”", "Ada Brandt", None),
        ("Here’s Brandt in May 1931: “It is the only safe port.”", "Brandt", None),
        ("In town after town, Ada Brandt lobbies for a longer pier: “It is a port.”", "Ada Brandt", None),
        ("Lund lobbies the town for “ports for all.”", "Lund", None),
        ("The pier has been called “the safest of all” by Ada Brandt.", "Ada Brandt", "called"),
        ("The word “port” was uttered once, by Ada Brandt.", "Ada Brandt", "uttered"),
        ("The claim of Ada Brandt that some ports are “shut” fell flat.", "Ada Brandt", "claim"),
        ("Lund’s bold claim that “thousands” of ships sank fell flat.", "Lund", "claim"),
        ("Nobody forgot her call for a “port for all.”", "her", "call"),
        ("The pier, Lund said, thrilled him, calling it “a shame for us all.”", "Lund", "calling"),
        ("Ports, Lund argued, show “no shame at all.”", "Lund", "show"),
        (
            "Ada Brandt, the head of the town’s harbor board, a friend, said “it is shut.”",
            "Ada Brandt",
            "said",
        ),
        ("After the long row at Ostby, Mr. Tomas Lund (Lab.), said, “It is shut.”", "Mr. Tomas Lund", "said"),
        ("“The port is shut,” a study by Ada Brandt concluded.", "a study by Ada Brandt", "concluded"),
        ("The crowd hissed when he told them the port “is shut for good.”", "he", "told"),
        ("The talk led to wild chants of “shut the port!”", "The talk", None),
        ("In a packed press room, Lund spoke of it, calling it “a shame for us all.”", "Lund", "calling"),
        ("In Ostby, about 200 sailors marched, chanting “shut the port.”", "200 sailors", "chanting"),
        ("I’m told the port is “shut.”", "I’m", "told"),
        ("The ports were shut, with one captain calling it “a shame for us all.”", "one captain", "calling"),
        ("Few were glad of her remark in May that “no port is safe.”", "her", "remark"),
        ("A month later, he paid a visit to the port and explained why it was “shut.”", "he", "explained"),
        ("Lund said the board dropped the old “Port Day.”", "Lund", "said"),
        ("Ada Brandt called Lund an “Uncle Tom.”", "Ada Brandt", "called"),
        ("Ada Brandt called Lund “Little Tom.”", "Ada Brandt", "called"),
        ("Ada Brandt had talked about Lund as “Big Tom.”", "Ada Brandt", "talked"),
        ("The claim is that the port is a “trap” for ships.", "The claim", None),
        ("The clerk added the words, “Ada Brandt.”", "The clerk", "added"),
        ("Lund openly admires the old mayor as a “strong hand,” as he does her son.", "Lund", None),
        ("“The port is shut,” said the ruling.", "the ruling", "said"),
        ("Lund (D-Va.), in particular, has been pounding Ada Brandt as a “con artist” since.", "Lund", None),
        ("Lund rose overnight to accuse the mayor’s office of being “duped” again.", "Lund", "accuse"),
        ("“Is it shut?” Lund, 43, asked.", "Lund", "asked"),
        ("“Is it shut?” Lund, 43, wanted to know.", "Lund", "know"),
        ("“It came late,” a captain who lost his boat told the town.", "a captain", "told"),
        ("Citing “deep differences,” Ada Brandt left.", "Ada Brandt", "Citing"),
        ("Saying it was “shut,” Ada Brandt left.", "Ada Brandt", "Saying"),
        ("It is shut “for good,” per the bylaws.", "the bylaws", "per"),
        ("Her advice to young sailors: “Stay home.”", "Her", "advice"),
        ("Lund’s answer? “Nothing at all.”", "Lund", "answer"),
        ("Ada Brandt, Chief Captain, Ostby Ports: “It is shut.”", "Ada Brandt", ":"),
        ("In the words of the law, such a port is “shut for good.”", "the law", "words"),
        ("For Ada Brandt, the port was “a place to hide.”", "Ada Brandt", "For"),
        ("To her, “nothing is as big as the port.”", "her", "To"),
        ("“Shut,” was how Ada Brandt described the port.", "Ada Brandt", "described"),
        ("With Ada Brandt, the port was “a place to hide.”", "the port", None),
        ("“No port is safe from those who own it” (Lund 2004, 12).", "Lund", None),
        ("“It is shut!” Ada Brandt, the mayor of Brel, told the crowd.", "Ada Brandt", "told"),
        ("“Is it shut?” The mayor’s brother wrote on Monday.", "The mayor’s brother", "wrote"),
        (
            "Yesterday Ada Brandt’s mother, of Ostby, Maine, said “the port is shut.”",
            "Ada Brandt’s mother",
            "said",
        ),
    ],
)
def test_a_speaker_is_found_in_the_sentence(text: str, speaker: str, cue: str | None) -> None:
    """Each way of crediting words gives its speaker and its cue."""
    assert credited(text) == [(speaker, cue)]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “age of steam” was over.",
        "The mayor built a road to the so-called “age of steam” museum.",
        "He swam past the “big” port.",
        "Finally, in May, said “the port is shut.”",
        "The mayor built a “big port” again.",
        "The mayor left “Port Day at Last” early.",
        "He starred in “The Last Safe Port” for a year.",
        "Ada Brandt told the council about “Big Port Day” in May.",
        "It silently grew, in towns where “billions of dollars’ worth of cheap land” are at play.",
        "There “it” is.",
        "“Port”",
        "The Journal reviewed a text that referenced “Port Aggression” twice.",
        "In his memoir, “Port of Call,” nobody sails.",
        "Lund told “Good Morning Ostby” that it rained.",
        "He said it on “Meet the Port” again.",
        "Lund, the star of television’s “Harbor,” thanked the town.",
        "Lund said she had seen the film “Harbor Lights” twice.",
        "Ada Brandt sat for a talk on his show, “Harbor.”",
        "Then Tomas “Tig” Lund said so.",
        "The ad, titled “Port Day,” shows the town.",
        "Lund is said to be “well” again.",
        "“Ostby” is where Lund came from.",
        "The harbor is old. “It has not been dredged for years.” It silts up.",
    ],
)
def test_titles_and_terms_are_credited_to_nobody(text: str) -> None:
    """Titles, names, terms and words in nobody's clause have no speaker."""
    assert credited(text) == [(None, None)]


def test_a_title_put_in_after_a_noun_leaves_it_a_subject() -> None:
    """A memoir whose title stands beside it is whose words follow."""
    text = "Her memoir, “Salt,” opens with the line “I was born in a flood.”"

    assert credited(text) == [(None, None), ("Her memoir", None)]


def test_a_nickname_is_part_of_a_name() -> None:
    """A nickname in marks is no quotation to the sentence around it, nor to the next."""
    text = "Tomas “Tig” Lund shouted to the crowd. “The port is shut.”"

    assert credited(text) == [(None, None), ("Tomas “Tig” Lund", "shouted")]


@pytest.mark.parametrize(
    "text",
    [
        "“Is it shut?” The mayor said nothing.",
        "“Is it shut?” The mayor said the port was open.",
        "“Is it shut?” The mayor and his aides asked for “more time.”",
        "“It is shut.” The mayor said so.",
        "“Is it shut?”",
        "“Is it shut?”\n\nThe mayor asked.",
    ],
)
def test_a_sentence_that_says_more_is_not_the_speakers(text: str) -> None:
    """Behind a question only a sentence that does no more than name a speaker credits it."""
    assert credited(text)[0] == (None, None)


def test_quotations_in_a_row_share_their_speaker() -> None:
    """“a” and “b” after one verb are one speaker's."""
    assert credited("He described them as “entitled” and “complacent” people.") == [("He", "described")] * 2


def test_names_in_a_row_share_their_giver() -> None:
    """Every name that somebody gives is theirs, not only the first."""
    assert credited("Brandt called her “Big Ann” and “Little Ann.”") == [("Brandt", "called")] * 2
    assert credited("Brandt saw the owner as “Big Tom” and “Old Tom.”") == [("Brandt", "saw")] * 2


def test_no_speaker_is_taken_from_another_quotation() -> None:
    """A subject inside quotation marks speaks for nobody outside them."""
    assert credited("“Ada Brandt said no,” the mayor wrote, “and left us.”") == [("the mayor", "wrote")]


def test_a_quotation_split_by_its_attribution_is_one() -> None:
    """“A,” he said, “b.” has two parts; “A,” he said. “B.” are two quotations."""
    text = (
        "“We cannot wait,” Ada Brandt said, “until the storm ends.” “It is late,” she added. “Go home now.”"
    )
    found = attributions(text)

    assert [[part.of(text) for part in quotation.parts] for quotation in found.quotations] == [
        ["We cannot wait,", "until the storm ends."],
        ["It is late,"],
        ["Go home now."],
    ]
    assert [credit.content for credit in found.credits if credit] == [q.parts for q in found.quotations]


@pytest.mark.parametrize(
    "text",
    [
        "“We wait.” Ada Brandt said, “Until noon we do.”",
        "“We wait,” Ada Brandt said, adding, “until noon we do.”",
        "“We wait,” Ada Brandt said of the “slow and late” boat.",
        "“We wait,” Ada Brandt said" + " again and again" * 12 + ", “until noon.”",
        "“We wait,” said Ada Brandt, ‘until the storm ends.’",
        "Ada Brandt called it “slow” and, she said, “late as ever.”",
    ],
)
def test_other_quotations_stay_apart(text: str) -> None:
    """A full stop, another verb, other words between, other marks, or a verb before the first keep two apart."""
    assert len(attributions(text).quotations) == 2


def test_the_speaker_goes_on_in_the_next_sentences() -> None:
    """Sentences and paragraphs of quoted words alone are the last speaker's."""
    text = "“The port is shut,” Ada Brandt said. “We wait.”\n\n“We wait for the ferry and the mail.”\n"

    assert credited(text) == [("Ada Brandt", "said"), ("Ada Brandt", None), ("Ada Brandt", None)]


def test_a_title_alone_is_not_the_last_speakers() -> None:
    """A title that stands alone is nobody's words, unless it is a sentence right behind the speaker's."""
    assert credited("“The port is shut,” Lund said. “Port Day”")[1] == (None, None)
    assert credited("“The port is shut,” Lund said.\n\n“Port Day.”")[1] == (None, None)
    assert credited("“The port is shut,” Lund said. “Ada Brandt.”")[1] == ("Lund", None)


def test_words_led_up_to_by_the_way_are_the_last_speakers() -> None:
    """A short phrase, a pronoun or a colon before the words leads on from what was told."""
    spoken = "“The port is shut,” Ada Brandt said. "

    assert credited(spoken + "In Ostby, by contrast, “the port was never shut at all.”")[1][0] == "Ada Brandt"
    assert credited(spoken + "It “will not be opened for years.”")[1][0] == "Ada Brandt"
    assert credited(spoken + "Then, the usual line: “The port will be open.”")[1][0] == "Ada Brandt"
    assert credited(spoken + "In Ostby, “the safest port of them all” was shut.")[1] == (None, None)
    assert credited(spoken + "“Down by the old port,” by Tomas Lund, sold well.")[1] == (None, None)
    assert credited(spoken + "“Ships at Sea,” by Lund: “It was the only safe port.”")[2] == (None, None)


def test_a_label_inside_the_marks_names_the_turn_of_a_transcript() -> None:
    """One turn is its own speaker's; several are one quotation, of whoever leads up to them."""
    turns = "The harbor board published this:\n\n“LUND: Is the port shut?\n\n“ADA BRANDT: We wait.”\n"

    assert credited("Part of the hearing:\n\n“ADA BRANDT: We wait.”\n") == [("ADA BRANDT", ":")]
    assert credited(turns) == [("The harbor board", "published")]


def test_the_speaker_does_not_go_on_past_a_heading() -> None:
    """A heading ends what was said before it."""
    text = "“The port is shut,” Ada Brandt said.\n\n## The ferry\n\n“We wait for the ferry and the mail.”\n"

    assert credited(text, "draft.md") == [("Ada Brandt", "said"), (None, None)]


def test_the_sentence_before_introduces_a_speaker() -> None:
    """A lead-in with a colon, or a sentence in which someone speaks, credits the quotation after it."""
    lead_in = (
        "“The port is shut,” Ada Brandt said.\n\nTomas Lund answered in a letter:\n\n“The port is open.”\n"
    )
    spoken = "“The port is shut,” Ada Brandt said. Tomas Lund disagreed and complained. “The port is open.”"
    plain = "Tomas Lund raised his hand. “The port is open.”"

    assert credited(lead_in)[1] == ("Tomas Lund", "answered")
    assert credited(spoken)[1][0] == "Tomas Lund"
    assert credited(plain) == [("Tomas Lund", None)]
    assert credited("Said. “The port is open.”") == [(None, None)]


def test_the_first_sentence_of_a_draft_has_nothing_before_it() -> None:
    """A quotation that stands alone at the start is nobody's."""
    assert credited("“The port is shut for good now.”") == [(None, None)]


def test_words_that_hark_back_are_the_last_speakers() -> None:
    """“That included …” goes on with what was told before."""
    text = "The Journal reports that there were threats. That included “threats against the port.”"

    assert credited(text) == [("The Journal", "reports")]


def test_a_line_after_the_quotation_signs_it() -> None:
    """A line that begins with a dash says whose the words are."""
    assert credited("“The port is shut for good now.”\n\n— Ada Brandt, engineer\n") == [("Ada Brandt", None)]
    assert credited("“The port is shut for good now.”\n\n— and then it went on and it was late\n") == [
        (None, None)
    ]


def test_a_quotation_over_paragraphs_is_credited_where_it_begins_or_ends() -> None:
    """The attribution in one paragraph holds for those it goes on with that name nobody."""
    after = "“The port is shut.\n\n“We wait,” Ada Brandt said.\n"
    before = "Ada Brandt said, “The port is shut.\n\n“Port Day.\n\n“We wait.”\n"

    assert credited(after) == [("Ada Brandt", "said"), ("Ada Brandt", "said")]
    assert credited(before) == [("Ada Brandt", "said"), ("Ada Brandt", None), ("Ada Brandt", None)]


def test_each_paragraph_of_a_quotation_may_name_its_speaker() -> None:
    """Words that go on in the next paragraph keep their speaker whatever it says of its own."""
    text = "“The port is shut,” Ada Brandt said. “We wait.\n\n“It is late,” she went on. “Go home.”\n"

    assert credited(text) == [("Ada Brandt", "said"), ("Ada Brandt", None), ("she", "went"), ("she", None)]


def test_a_pronoun_stays_as_written_and_is_resolved() -> None:
    """The nearest fitting name is given beside the pronoun; the noun before `who`, too."""
    text = (
        "Ada Brandt met Mr. Tomas Lund at noon. “The port is shut,” she said. “It is,” he said. "
        "“It is late,” said a clerk. An engineer, who spoke of “a shame for us all,” left. “We know,” I said."
    )
    resolved = [
        credit.resolved.of(text) if credit and credit.resolved else None
        for credit in attributions(text).credits
    ]

    assert resolved == ["Ada Brandt", "Mr. Tomas Lund", None, "An engineer", None]


def test_a_piece_of_a_sentence_is_mixed() -> None:
    """Words quoted inside a retold sentence are mixed, a quoted sentence is direct."""
    text = "He said it was “a shame for us all.” “The port is shut,” he said."

    assert [credit.kind for credit in attributions(text).credits if credit] == [Kind.MIXED, Kind.DIRECT]


def test_a_block_quote_is_credited_by_its_lead_in() -> None:
    """What stands before the colon credits the block quote below."""
    text = "As Ada Brandt wrote in May:\n\n> The port is shut.\n"

    assert credited(text, "draft.md") == [("Ada Brandt", "wrote")]


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            '“ ” " ‘ ’ , . : — ( ) said says Ada Brandt , who the mayor he it that adding according '
            "to was by in and \n\n calling Mr. Lund’s vow put".split(" ")
        ),
        max_size=40,
    )
)
def test_each_quotation_has_its_credit(words: list[str]) -> None:
    """Whatever the words, quotations and credits are of one length and every span lies in the text."""
    text = " ".join(words)
    found = attributions(text)

    assert len(found.quotations) == len(found.credits)
    for quotation, credit in zip(found.quotations, found.credits, strict=True):
        if credit is not None:
            assert credit.content == quotation.parts
            assert credit.speaker is not None
            assert credit.speaker.of(text).strip()


@pytest.mark.parametrize(
    "unit",
    [
        "“a” ",
        "“a,” he said, ",
        "Ada ",
        "said ",
        ", ",
        "who said “a” ",
        "Ada, ",
        "Ada of ",
        "“a” and Ada, the mayor, ",
        "he said that ",
        "(Ada) ",
        "\n“a b c d”\n\n",
    ],
)
def test_a_heap_of_quotations_is_credited(unit: str) -> None:
    """Thirty kilobytes of the worst case on one line are worked through, each quotation once."""
    text = "“a b c d e f,” " + unit * (30_000 // len(unit)) + " “a b c d e f.”"

    found = attributions(text)

    assert 2 <= len(found.credits) == len(found.quotations) <= text.count("“")


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Ada Brandt said that Tomas Lund supports “a new pier.”", "Ada Brandt", "supports"),
        ("Ada Brandt said Tomas Lund will oppose “any new pier.”", "Ada Brandt", "oppose"),
        ("Ada Brandt told him she fears “a new pier.”", "Ada Brandt", "fears"),
        ("Ada Brandt denounced the plan as what she called “a joke.”", "Ada Brandt", "called"),
        ("The mayor was asked to explain “this very odd choice.”", "The mayor", "explain"),
        ("Ada Brandt said the mayor refused to name “any of the ships.”", "Ada Brandt", "name"),
        ("Ada Brandt said they refused to name “any of the ships.”", "Ada Brandt", "name"),
        ("According to the Journal, Ada Brandt said “the pier is sound.”", "the Journal", "According to"),
    ],
)
def test_reports_in_reports_are_the_outer_speakers(text: str, speaker: str, cue: str) -> None:
    """What A says that B says is told by A: a reader would have to ask A."""
    assert credited(text) == [(speaker, cue)]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("After saying the pier was “as good as new,” Ada Brandt left.", "Ada Brandt", "saying"),
        ("In calling the pier “as good as new,” Ada Brandt went too far.", "Ada Brandt", "calling"),
        ("Ada Brandt, who in March said the pier was “sound,” left.", "who", "said"),
        ("Ada Brandt, who, on a call, said the pier was “sound,” left.", "who", "said"),
        ("Ada Brandt put up a sign that read “no swimming here at all.”", "Ada Brandt", "read"),
        ("Ada Brandt blames a man who said “no swimming here at all.”", "who", "said"),
        ("Ada Brandt read a book called “the pier that fell.”", "Ada Brandt", "called"),
        ("“Hooray,” reacted the crowd.", "the crowd", "reacted"),
        ("The paper looked into Lund’s claim that the pier was “as good as new.”", "Lund", "claim"),
        ("Ada Brandt pounded Tomas Lund as “sad.”", "Ada Brandt", None),
        ("What he called “a fine mess of a pier” was sold.", "he", "called"),
        ("Ada Brandt and Tomas Lund call them “the last ships of all.”", "Ada Brandt and Tomas Lund", "call"),
        ("One senior aide to Brandt called it “the worst plan ever.”", "One senior aide to Brandt", "called"),
        ("Ada Brandt said the ships used by Lund “do nothing for us.”", "Ada Brandt", "said"),
    ],
)
def test_the_speaker_is_found_around_clauses(text: str, speaker: str, cue: str | None) -> None:
    """Participles, relative clauses, names of things and unknown verbs do not hide who speaks."""
    assert credited(text) == [(speaker, cue)]


@pytest.mark.parametrize(
    "text",
    [
        "Call items[0] to see the “first” of them.",
        "Call it the “first” of them.",
        "Ada Brandt waits to see the “first” of them.",
        "He set x to 0 and 1 says “go” to it.",
        "It was “sad.”",
        "Ada Brandt left a port where “sad” is a color.",
        "Over “a mess and a half” there, said.",
    ],
)
def test_what_is_seen_is_not_said(text: str) -> None:
    """A word looked at, an order, a number, a description and a verb without a name credit nobody."""
    assert credited(text) == [(None, None)]


def test_words_spoken_of_are_not_the_last_speakers() -> None:
    """A quotation that is the subject of a sentence goes on with nothing, however near the last speaker is."""
    text = "“The port is shut,” Ada Brandt said.\n\nIt rained.\n\n“Heaps of sand and stone” are at play."

    assert credited(text) == [("Ada Brandt", "said"), (None, None)]
    assert credited("“The port is shut,” Ada Brandt said. “Heaps of sand” are at play.")[1] == (None, None)


def test_words_that_go_on_in_the_next_sentence_are_the_last_speakers() -> None:
    """Quoted words that begin the very next sentence go on, though the writer ends it."""
    text = "“The port is shut,” Ada Brandt said. “Nobody has the money” to open it again."

    assert credited(text) == [("Ada Brandt", "said"), ("Ada Brandt", None)]


def test_words_after_a_colon_are_introduced() -> None:
    """A line that ends with a colon credits the words that begin the next, though the writer ends them."""
    text = "Ada Brandt said this:\n\n“Nobody has the money” to open it again."

    assert credited(text) == [("Ada Brandt", "said")]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Critics said “the plan is dead.”", Named.VAGUE),
        ("“The plan is dead,” several residents of Port Ada said.", Named.VAGUE),
        ("Officials said “the plan is dead.”", Named.ANONYMOUS),
        ("It rained. One senior aide to Brandt called it “the worst plan ever.”", Named.ANONYMOUS),
        ("The officials said “the plan is dead.”", Named.NAMED),
        ("Ada Brandt said “the plan is dead.”", Named.NAMED),
    ],
)
def test_a_credit_tells_how_well_its_speaker_is_named(text: str, named: Named) -> None:
    """A crowd is nobody one can ask, an unnamed person is real, and a name is a name."""
    assert [credit.named for credit in attributions(text).credits if credit] == [named]


def test_a_crowd_that_is_quoted_is_told_once() -> None:
    """A quotation credited to critics has one statement beside it, not two."""
    found = attributions("Critics said “the plan is dead.”")

    assert [statement.named for statement in found.statements] == [Named.VAGUE]
