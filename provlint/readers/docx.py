"""
Word documents (.docx): their paragraphs, headings, lists, table cells and notes.

The file is a zip archive of XML, so there is no text of the file to point into: `Document.text` is the text as
extracted, a blank line between paragraphs and a tab between the cells of a row, and offsets count in it. Changes that
are tracked are read as accepted; comments, headers, footers and hidden text are left out.

Nothing is unpacked beyond a bound, and a file that declares a document type, and with it perhaps entities, is refused.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from provlint.errors import UnreadableFile
from provlint.readers.docx_text import WordReader
from provlint.readers.docx_xml import Attributes, ForbiddenXML, parse
from provlint.text.document import Document
from provlint.text.projection import Projection

# Uncompressed, in bytes; a novel of 1,500 pages has some 10 MB of XML.
_MOST = 60_000_000
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_MAIN = "word/document.xml"
_NOTES = (("word/footnotes.xml", "w:footnote", ""), ("word/endnotes.xml", "w:endnote", "e"))


def read_docx(data: bytes, uri: str) -> Document:
    """The document of a .docx file's bytes; raises UnreadableFile for one that is broken, locked, empty or too big."""
    package = _Package(data, uri)
    reader = WordReader(_read_styles(package), _read_targets(package))
    package.read(_MAIN, reader)
    reader.read_notes()
    noted: set[str] = set()
    for name, element, sort in _NOTES:
        notes = _NoteFilter(reader, element, sort)
        package.read(name, notes)
        noted |= notes.labels
    text = reader.text
    if not text.strip():
        raise UnreadableFile(uri, "a Word document without text", "put the text in or take it away")
    blocks, links = tuple(reader.blocks), tuple(reader.links)
    return Document(
        uri, text, "docx", Projection(text), blocks, links, frozenset(noted), _read_title(package)
    )


class _Package:
    """The parts of one .docx file, of which no more than a bound is unpacked altogether."""

    def __init__(self, data: bytes, uri: str) -> None:
        if data.startswith(_OLD_WORD):
            raise UnreadableFile(
                uri, "an old or a locked Word document", "save it as .docx without a password"
            )
        try:
            self._archive = ZipFile(BytesIO(data))
        except BadZipFile as error:
            raise self._broken(uri, error) from error
        self._names = frozenset(self._archive.namelist())
        if _MAIN not in self._names:
            raise UnreadableFile(uri, f"no Word document: it has no {_MAIN}", "save it as .docx anew")
        self._uri = uri
        self._left = _MOST

    def read(self, name: str, reader: WordReader | _NoteFilter | _Values) -> None:
        """Hand one part's elements to a reader; a part that is not there has none."""
        if name not in self._names:
            return
        try:
            with self._archive.open(name) as part:
                data = part.read(self._left + 1)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise self._broken(self._uri, error) from error
        self._left -= len(data)
        if self._left < 0:
            reason = f"a Word document of more than {_MOST:,} bytes when unpacked"
            raise UnreadableFile(self._uri, reason, "give the part that is cited")
        try:
            parse(data, reader.start, reader.end, reader.characters)
        except ForbiddenXML as error:
            raise self._broken(self._uri, error) from error

    @staticmethod
    def _broken(uri: str, error: Exception) -> UnreadableFile:
        return UnreadableFile(uri, f"no Word document that can be read ({error})", "save it as .docx anew")


class _NoteFilter:
    """Hands a reader the notes of one part to which the document refers; `labels`: theirs."""

    def __init__(self, reader: WordReader, element: str, sort: str) -> None:
        self._reader = reader
        self._element = element
        self._sort = sort
        self._is_wanted = False
        self.labels: set[str] = set()

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if name == self._element:
            label = self._reader.notes.get(self._sort + attributes.get("w:id", ""))
            self._is_wanted = label is not None
            self.labels |= {label} if label is not None else set()
        elif self._is_wanted:
            self._reader.start(name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if name == self._element:
            self._is_wanted = False
        elif self._is_wanted:
            self._reader.end(name)

    def characters(self, text: str) -> None:
        """The text of an element."""
        self._reader.characters(text)


class _Values:
    """Collects from a part the elements `wanted` with their attributes, and the text of each by its name."""

    def __init__(self, *wanted: str) -> None:
        self._wanted = wanted
        self._name = ""
        self.found: list[tuple[str, Attributes]] = []
        self.texts: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        self._name = name if name in self._wanted else ""
        if self._name:
            self.found.append((name, attributes))

    def end(self, name: str) -> None:
        """An element ends; the texts wanted here stand in elements that hold no others."""
        if name == self._name:
            self._name = ""

    def characters(self, text: str) -> None:
        """The text of an element."""
        if self._name:
            self.texts[self._name] = self.texts.get(self._name, "") + text


def _read_styles(package: _Package) -> dict[str, str]:
    """The name of each style by its id; names of Word's own styles are English in every language."""
    values = _Values("w:style", "w:name")
    package.read("word/styles.xml", values)
    names: dict[str, str] = {}
    id = ""
    for name, attributes in values.found:
        if name == "w:style":
            id = attributes.get("w:styleId", "")
        else:
            names.setdefault(id, attributes.get("w:val", ""))
    return names


def _read_targets(package: _Package) -> dict[str, str]:
    """The address of each link by the id of its relation."""
    values = _Values("Relationship")
    package.read("word/_rels/document.xml.rels", values)
    return {
        found.get("Id", ""): found.get("Target", "")
        for _, found in values.found
        if found.get("Type", "").endswith("/hyperlink")
    }


def find_title(data: bytes, uri: str) -> str | None:
    """The title a .docx file's properties give, None for none; raises UnreadableFile."""
    return _read_title(_Package(data, uri))


def _read_title(package: _Package) -> str | None:
    values = _Values("title")
    package.read("docProps/core.xml", values)
    return " ".join(values.texts.get("title", "").split()) or None
