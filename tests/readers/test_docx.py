"""Word documents: their words, what kind of block each paragraph is, and what is refused."""

import pytest
from packed import make_docx, make_zip

from provlint.errors import UnreadableFile
from provlint.readers import read_bytes
from provlint.text.document import Document, Link
from provlint.text.span import Span


def read(body: str, **parts: str) -> Document:
    """The document of a body."""
    return read_bytes(make_docx(body, **parts), "memo.docx")


def blocks(document: Document) -> list[tuple[str, str]]:
    """The kind and the text of each block."""
    return [(block.kind.value, block.span.of(document.prose.text)) for block in document.blocks]


def p(*runs: str, style: str = "") -> str:
    """A paragraph of runs, the words of which may be marked up themselves."""
    words = "".join(
        run if run.startswith("<") else f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs
    )
    return f"<w:p><w:pPr>{style}</w:pPr>{words}</w:p>"


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("<w:r><w:rPr><w:b/></w:rPr><w:t>rained</w:t></w:r>", "rained"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>", "a\tb\nc\nd"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>", "a‑b\u00adc"),
        ("<w:r><w:t>AT&amp;T &#x2014; é</w:t></w:r>", "AT&T — é"),
        (
            "<w:ins><w:r><w:t>put in</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del>",
            "put in",
        ),
        ("<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>", ""),
        ("<w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>4</w:t></w:r>", "4"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", ""),
        ("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>seen</w:t></w:r>", "seen"),
        ("<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r>", "²"),
        ("<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>nd</w:t></w:r>", "nd"),
        ("<w:r><w:rPr><w:vertAlign w:val='subscript'/></w:rPr><w:t>2</w:t></w:r>", "2"),
        ("<w:sdt><w:sdtContent><w:r><w:t>control</w:t></w:r></w:sdtContent></w:sdt>", "control"),
        ("<w:hyperlink r:id='none'><w:r><w:t>link</w:t></w:r></w:hyperlink>", "link"),
    ],
)
def test_prose_is_what_is_read(run: str, expected: str) -> None:
    """Tracked changes are taken as accepted; hidden text and field codes are left out."""
    assert read(p("It ", run, "!")).prose.text == f"It {expected}!"


def test_blocks_have_kinds() -> None:
    """By style, whatever its id is called in Word's language, by outline, by numbering, and by place."""
    styles = (
        '<w:style w:styleId="T1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Z"><w:name w:val="Quote"/></w:style><w:style w:styleId="N"/>'
    )
    cell = "<w:tc>{}</w:tc>"
    row = "<w:tr>{}{}</w:tr>"
    body = (
        p("Top", style='<w:pStyle w:val="T1"/>')
        + p("Also", style='<w:outlineLvl w:val="1"/>')
        + p("Text.", style='<w:outlineLvl w:val="9"/><w:tabs><w:tab/></w:tabs>')
        + p("Said.", style='<w:pStyle w:val="Z"/>')
        + p("One", style='<w:pStyle w:val="N"/><w:numPr/>')
        + p("Head", style='<w:pStyle w:val="Heading2"/><w:numPr/>')
        + p("  ")
        + "<w:tbl>"
        + row.format(cell.format(p("a", style='<w:pStyle w:val="T1"/>')), cell.format(p("b") + p("c")))
        + row.format(cell.format(p("d")), cell.format(p("")))
        + "</w:tbl>"
    )
    document = read(body, styles=styles)

    assert document.text == document.prose.text
    assert document.text == "Top\n\nAlso\n\nText.\n\nSaid.\n\nOne\n\nHead\n\na\tb\tc\n\nd"
    assert blocks(document) == [
        ("heading", "Top"),
        ("heading", "Also"),
        ("paragraph", "Text."),
        ("quote", "Said."),
        ("item", "One"),
        ("heading", "Head"),
        ("cell", "a"),
        ("cell", "b"),
        ("cell", "c"),
        ("cell", "d"),
    ]


def test_notes_are_read_behind_the_text() -> None:
    """References are numbered in reading order; notes nobody refers to, as separators are, are left out."""
    reference = '<w:r><w:{}Reference w:id="{}"/></w:r>'
    note = '<w:{} w:id="{}">{}</w:{}>'
    document = read(
        p("It rained", reference.format("footnote", 7), reference.format("endnote", 7), "."),
        footnotes=note.format("footnote", -1, p("---"), "footnote")
        + note.format("footnote", 7, p("Log."), "footnote"),
        endnotes=note.format("endnote", 7, p("End."), "endnote"),
    )

    assert document.text == "It rained[^1][^e1].\n\nLog.\n\nEnd."
    assert [kind for kind, _ in blocks(document)] == ["paragraph", "note", "note"]
    assert document.notes == {"1", "e1"}


def test_links_are_recorded() -> None:
    """Each with its address, which a part of its own holds."""
    links = (
        '<Relationship Id="r1" Type="x/hyperlink" Target="https://a.example"/>'
        '<Relationship Id="r2" Type="x/image" Target="i.png"/>'
    )
    body = p("Before.") + p("See ", "<w:hyperlink r:id='r1'><w:r><w:t>log</w:t></w:r></w:hyperlink>", ".")

    assert read(body, links=links).links == (Link(Span(13, 16), "https://a.example"),)


def test_a_text_box_is_read_once() -> None:
    """Its paragraphs are blocks of their own; the copy for old programs is left out."""
    inner = "<w:txbxContent>{}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice>{inner.format(p('Box.'))}</mc:Choice>"
        f"<mc:Fallback>{inner.format(p('Copy.'))}</mc:Fallback></mc:AlternateContent></w:r>"
    )

    assert read(p("Around ", box, "it.")).text == "Box.\n\nAround it."


def test_the_title_is_that_of_the_properties() -> None:
    """A document may have none."""
    assert [read(p("x"), title=" The\n log ").title, read(p("x"), title="").title, read(p("x")).title] == [
        "The log",
        None,
        None,
    ]


BOMB = '<!DOCTYPE d [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><d>&b;</d>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04", "no Word document that can be read"),
        (b"\xd0\xcf\x11\xe0 old", "an old or a locked Word document"),
        (make_zip({"other.xml": "x"}), "it has no word/document.xml"),
        (make_zip({"word/document.xml": BOMB}), "declares a document type"),
        (make_zip({"word/document.xml": "<w:d>"}), "its XML is broken"),
        (make_docx(p(" ")), "a Word document without text"),
        (
            make_docx(p("x")).replace(b"word/document.xml", b"word/document.xmm", 1),
            "no Word document that can be",
        ),
        (make_docx("<w:p/>" * 10_100_000), "more than 60,000,000 bytes when unpacked"),
    ],
    ids=["truncated", "old", "other", "entities", "broken", "empty", "damaged", "bomb"],
)
def test_what_cannot_be_read_is_refused(data: bytes, reason: str) -> None:
    """With the file's name and what is wrong."""
    with pytest.raises(UnreadableFile, match=f"memo.docx: .*{reason}"):
        read_bytes(data, "memo.docx")


def test_deep_elements_do_not_hurt() -> None:
    """Nothing is read by recursion."""
    assert read("<w:sdt>" * 50_000 + p("x") + "</w:sdt>" * 50_000).text == "x"
