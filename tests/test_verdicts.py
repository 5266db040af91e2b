"""Which tags a quotation is held to, and what becomes of it when they lead nowhere."""

import pytest

import provlint
from provlint.align import Status
from provlint.align.limits import Limits
from provlint.analysis import CheckedQuotation

TEXTS = {
    "a1": "The harbor opened in 1931. “It was the only safe port on the coast,” Ada Brandt wrote in her diary.",
    "b2": "“We will not raise the fare this year or the next,” the director, Tomas Lund, told the council.",
    "c3": None,
}


def checked(draft: str) -> list[CheckedQuotation]:
    return list(provlint.analyze(draft, provlint.Corpus.from_texts(TEXTS)).quotations)


@pytest.mark.parametrize(
    ("draft", "status", "source"),
    [
        ("Brandt called it “the only safe port on the coast” [a1].", Status.EXACT, "a1"),
        ("Brandt called it “the only safe port on the coast” [b2] [a1].", Status.EXACT, "a1"),
        (
            "“It was the only safe port on the coast,” Brandt wrote. The port is shut [a1].",
            Status.EXACT,
            "a1",
        ),
        ("Brandt called it “the only safe port on the coast” [b2].", Status.WRONG_SOURCE, "a1"),
        ("Brandt called it “the only safe port on the coast”.", Status.EXACT, "a1"),
        ("Brandt called it “the only safe port on the coast” [c3].", Status.UNCHECKED, "a1"),
        ("Brandt called it “the only safe port on the coast” [zz9].", Status.UNCHECKED, "a1"),
        ("Brandt called it “a place where no ship could ever lie” [c3].", Status.UNCHECKED, None),
        ("Brandt called it “the only safe port on the coast [a1].”", Status.FOLDED, "a1"),
        ("As Brandt wrote [a1]:\n\n> It was the only safe port on the coast", Status.EXACT, "a1"),
        ("> It was the only safe port on the coast [a1].", Status.FOLDED, "a1"),
    ],
)
def test_a_quotation_is_held_to_its_tags(draft: str, status: Status, source: str | None) -> None:
    """Any one of several cited sources is enough; tags without text leave it unchecked."""
    (quotation,) = checked(draft)
    alignment = quotation.alignment

    assert (alignment.status, alignment.source.id if alignment.source else None) == (status, source)


def test_the_tags_at_its_end_hold_for_all_paragraphs_of_a_quotation() -> None:
    """Words that go on in the next paragraph are held to the tags where the last of them end."""
    draft = "Lund wrote: “We will not raise the fare this year.\n\n“It was the only safe port” [b2]."

    first, second = checked(draft)

    assert first.support == second.support != ()
    assert (first.alignment.status, second.alignment.status) == (Status.FOLDED, Status.WRONG_SOURCE)


def test_a_draft_never_proves_itself() -> None:
    """A source with the draft's own text is not among its sources."""
    draft = "Brandt called it “the only safe port on the coast”."
    corpus = provlint.Corpus.from_texts({"draft": draft})

    (quotation,) = provlint.analyze(draft, corpus).quotations

    assert quotation.alignment.status is Status.UNCHECKED


def test_no_sources_leave_every_quotation_unchecked() -> None:
    """With nothing to compare with, nothing is proved and nothing is called missing."""
    seen = provlint.analyze(
        "Brandt called it “the only safe port on the coast”.", provlint.Corpus.from_texts({})
    )

    assert [q.alignment.status for q in seen.quotations] == [Status.UNCHECKED]


def test_a_tag_wrapped_around_quoted_words_is_no_word_of_them() -> None:
    """The brackets and the number go, the words stay and are checked."""
    corpus = provlint.Corpus.from_texts({"2": TEXTS["a1"]})

    seen = provlint.analyze("She wrote of “ [ 2 the only safe port ] ” in her diary.", corpus)

    assert [q.alignment.status for q in seen.quotations] == [Status.EXACT]


TWO_VOICES = "“The roof leaks every winter,” Mina Ahn said. “The gym floods in the spring,” Paul Weiss said."
ONE_VOICE = (
    "“The roof leaks every winter. It has done so for nine years, and nobody has ever come up to mend it. "
    "The gym floods in the spring,” Mina Ahn said."
)


@pytest.mark.parametrize("tags", [" [a1] [b2]", ""])
@pytest.mark.parametrize(("reach", "status"), [(1_500, Status.FOLDED), (60, Status.SPLICED)])
def test_another_source_proves_a_quotation_only_within_the_limits(
    tags: str, reach: int, status: Status
) -> None:
    """A source where the passages stand further apart than the limits allow takes no splice back."""
    corpus = provlint.Corpus.from_texts({"a1": TWO_VOICES, "b2": ONE_VOICE})
    draft = f"“The roof leaks every winter … The gym floods in the spring,” Mina Ahn said{tags}."
    settings = provlint.Settings(limits=Limits(ellipsis_reach=reach))

    (quotation,) = provlint.analyze(draft, corpus, settings=settings).quotations

    assert quotation.alignment.status is status


def test_another_source_proves_a_quotation_without_the_tags_in_it() -> None:
    """Where the draft's tag stands among the words, the source that credits its speaker is found all the same."""
    words = "“We will not raise the fare this year or the next,” said"
    corpus = provlint.Corpus.from_texts({"4": f"{words} Tomas Lund.", "5": f"{words} Ada Brandt."})
    draft = "“We will not raise the fare 【4†source】 this year or the next,” said Ada Brandt 【4†source】【5†source】."

    (quotation,) = provlint.analyze(draft, corpus).quotations

    assert (quotation.alignment.status, quotation.rival) == (Status.FOLDED, None)


@pytest.mark.parametrize(("between", "status"), [(29, Status.EXACT), (61, Status.WRONG_SOURCE)])
def test_of_a_run_of_tags_the_nearest_support_a_quotation(between: int, status: Status) -> None:
    """A sentence whose tags run on without end holds each of its quotations to those around it."""
    texts = {**TEXTS, **{f"k{number:03}": "Nothing of it." for number in range(between)}}
    run = ", ".join(f"[{id}]" for id in texts if id.startswith("k"))
    draft = f"She wrote “the only safe port on the coast”, {run}, [a1]."

    seen = provlint.analyze(draft, provlint.Corpus.from_texts(texts)).quotations

    assert [one.alignment.status for one in seen] == [status]
