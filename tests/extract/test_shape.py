"""The shape of a sentence: one letter a word, by lists, endings and neighbors."""

import pytest

from provlint.extract.shape import shape_of
from provlint.text.span import Span


def codes(text: str) -> str:
    """The letters of a sentence without quotations."""
    return shape_of(text, Span(0, len(text)), ()).codes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Brandt said no.", "NNVd."),
        ("Mr. A. Lund (D-Va.) said so.", "NNN(N)VS."),
        ("the reports claim", "dKV"),
        ("the report claims", "dKV"),
        ("they report", "pV"),
        ("a claim", "dK"),
        ("voters claim", "LV"),
        ("men claim", "LV"),
        ("the port claim", "dnK"),
        ("in port reports", "InK"),
        ("quickly state", "AV"),
        ("his proposed plan", "hnn"),
        ("the said plan", "dnn"),
        ("most said", "dV"),
        ("he went on", "pVI"),
        ("he continued to sail", "pETn"),
        ("he's late", "pXn"),
        ("Lund's port", "Nsn"),
        ("the Joneses' port", "dNsn"),
        ("sailing home", "Rn"),
        ("the ruling", "dK"),
        ("her warning", "hK"),
        ("a saying", "dG"),
        ("a niece, state Sen. Lund", "dn,nNN"),
        ("Lund openly admires Ostby", "NAEN"),
        ("Lund openly admires can", "NAnX"),
        ("so grows", "Sn"),
        ("it jumped – twice!", "pE-A."),
        ("5 ports [1] (two)", "Mn(M)"),
        ("Lund [a1] said【4†source】 [", "NV("),
        ("by the sea", "Bdn"),
        ("PARIS (AP) — He said", ".....pV"),
        ("OSTBY, Norway — He said", "....pV"),
        ("said Will Lund", "VNN"),
        ("", ""),
    ],
)
def test_words_get_their_letters(text: str, expected: str) -> None:
    """Each word is one letter, told from nouns by what stands before it."""
    assert codes(text) == expected


def test_a_quotation_is_one_word() -> None:
    """Whatever stands in it, a quotation is a Q where it stands, and only the rest is read."""
    text = "He said “Ada Brandt said no” twice."
    shape = shape_of(text, Span(0, len(text)), [Span(8, 28)])

    assert shape.codes == "pVQA."
    assert shape.quotations == [2]
    assert shape.has_words
    assert shape.span(2, 4).of(text) == "“Ada Brandt said no” twice"
    assert not shape.begins_with(2)


def test_a_sentence_may_be_a_quotation_only() -> None:
    """Quotations and punctuation alone are no words, and the quotation leads."""
    text = "But “no.”"
    shape = shape_of(text, Span(4, 9), [Span(4, 9)])

    assert (shape.codes, shape.has_words, shape.begins_with(0)) == ("Q", False, True)
