"""PDFs and Word documents made small, so that no test needs a file of its own."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def make_pdf(pages: Sequence[Sequence[str]], title: str = "") -> bytes:
    """A PDF of pages, each of lines, in Helvetica."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids: list[int] = []
    for lines in pages:
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        words = f"BT /F1 11 Tf 72 720 Td 14 TL {shown} ET"
        objects.append(f"<< /Length {len(words)} >>\nstream\n{words}\nendstream")
        font = "<< /Font << /F1 3 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R /Resources {font} >>"
        )
        kids.append(len(objects))
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>"
    objects.append(f"<< /Title ({title}) >>")
    data, places = b"%PDF-1.4\n", list[int]()
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("ascii")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}\nstartxref\n{len(data)}\n%%EOF\n"
    )
    return data + end.encode("ascii")


def make_zip(parts: Mapping[str, str]) -> bytes:
    """A zip archive of texts by their names."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return data.getvalue()


def make_docx(body: str, **parts: str) -> bytes:
    """A Word document; `parts`: what stands in its styles, footnotes, endnotes, links and title."""
    names = {
        "styles": ("word/styles.xml", f"<w:styles {_WORD}>%s</w:styles>"),
        "footnotes": ("word/footnotes.xml", f"<w:footnotes {_WORD}>%s</w:footnotes>"),
        "endnotes": ("word/endnotes.xml", f"<w:endnotes {_WORD}>%s</w:endnotes>"),
        "links": ("word/_rels/document.xml.rels", '<Relationships xmlns="x">%s</Relationships>'),
        "title": (
            "docProps/core.xml",
            '<c:p xmlns:c="c" xmlns:d="d"><d:title>%s</d:title><d:creator>A</d:creator></c:p>',
        ),
    }
    document = f"<w:document {_WORD}><w:body>{body}</w:body></w:document>"
    others = {names[part][0]: names[part][1] % text for part, text in parts.items()}
    return make_zip({"word/document.xml": document, **others})
