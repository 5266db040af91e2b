"""XML of a Word document, element by element, without a tree, without entities and without recursion."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.parsers.expat import ExpatError, ParserCreate

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
# Names are short here whichever of its namespaces a file uses; of any other namespace's, the local part is kept.
_PREFIXES = {**dict.fromkeys(_WORD, "w:"), _RELATIONS: "r:", _STRICT_RELATIONS: "r:"}

Attributes = Mapping[str, str]


class ForbiddenXML(Exception):
    """XML that is broken or declares a document type."""


def parse(
    data: bytes,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> None:
    """Hand over each element's start, end and text, names as `w:p`; raises ForbiddenXML. Linear."""
    names: dict[str, str] = {}

    def short(name: str) -> str:
        if name not in names:
            space, _, local = name.rpartition(" ")
            names[name] = _PREFIXES.get(space, "") + local
        return names[name]

    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, found: start(
        short(name), {short(k): v for k, v in found.items()}
    )
    parser.EndElementHandler = lambda name: end(short(name))
    parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except ExpatError as error:
        raise ForbiddenXML(f"its XML is broken: {error}") from error


def _refuse(*_: object) -> None:
    raise ForbiddenXML("its XML declares a document type, as no Word document does")
