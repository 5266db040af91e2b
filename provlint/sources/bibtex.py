"""
BibTeX and BibLaTeX, read with bibtexparser.

Of an entry count its key and `ids`, `title`, `author` or `editor`, `date` or `year`, `url`, `doi` and `file`. The last
holds attachments as JabRef and Zotero write them, `Full text:texts/lund.txt:text/plain;…`, or a bare path.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from provlint.errors import InvalidManifest, MissingExtra
from provlint.sources.entry import Declared
from provlint.sources.works import Work, declare, locate_below

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry

# One attachment of several, and what sets its fields apart; a backslash takes a sign's meaning away.
_ATTACHMENT = re.compile(r"(?:[^;\\]|\\.)+", re.DOTALL)
_COLON = re.compile(r"(?<!\\):")
_ESCAPED = re.compile(r"\\([^A-Za-z0-9\s/])")
_TYPE = re.compile(r"(?i)[a-z]+/[\w.+-]+|(?:pdf|text|txt|html?|markdown|md|docx?|epub|url|snapshot)")
_BRACES = str.maketrans("", "", "{}")


def read_bibtex(path: Path) -> Declared:
    """
    What a BibTeX file declares; an entry with a mistake does not lose the others.

    Raises InvalidManifest where the file is not text, and MissingExtra where bibtexparser is not installed.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise InvalidManifest(path, (f"cannot be read: {error}",)) from error
    library = _parse(text)
    plain = _plain_words(library.entries)
    works = [_work(entry, plain.get(entry.key, {})) for entry in library.entries if entry.key]
    mistakes = [
        f"line {_line(entry)}: has no key; give the entry one" for entry in library.entries if not entry.key
    ]
    mistakes += [f"line {_line(block)}: {_reason(block)}" for block in library.failed_blocks]
    return declare(works, str(path), partial(locate_below, path.parent), mistakes)


def _parse(text: str) -> Library:
    try:
        from bibtexparser.entrypoint import parse_string
    except ImportError as error:
        raise MissingExtra("BibTeX", "bibtexparser") from error
    # What it would warn of on standard error is told as a mistake of the list.
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
    return parse_string(text)


def _line(block: Block) -> int:
    return (block.start_line or 0) + 1


def _reason(block: Block) -> str:
    """What is wrong with a block that could not be read."""
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, ParsingFailedBlock

    if isinstance(block, DuplicateBlockKeyBlock):
        first = _line(block.previous_block)
        return f"the key {block.key!r} stands on line {first} already; give each entry its own"
    if isinstance(block, DuplicateFieldKeyBlock):
        return f"the field {', '.join(sorted(block.duplicate_keys))} stands twice in one entry; keep one"
    error = block.error if isinstance(block, ParsingFailedBlock) else None
    reason = getattr(error, "abort_reason", None) or error or "an entry that cannot be read"
    return f"{str(reason).strip().rstrip('.')}; mend the entry"


def _plain_words(entries: list[Entry]) -> dict[str, dict[str, str]]:
    """The titles and names that hold LaTeX commands, in plain words, by the entry's key and then the field's."""
    from bibtexparser.library import Library
    from bibtexparser.middlewares import LatexDecodingMiddleware
    from bibtexparser.model import Entry, Field

    commanded: list[Block] = [
        Entry(entry.entry_type, entry.key, [Field(f.key, f.value) for f in fields])
        for entry in entries
        if (
            fields := [
                f for f in entry.fields if f.key.lower() in ("title", "author", "editor") and "\\" in f.value
            ]
        )
    ]
    if not commanded:
        return {}
    decoded = LatexDecodingMiddleware(allow_inplace_modification=True).transform(Library(commanded))
    return {
        entry.key: {field.key.lower(): field.value for field in entry.fields} for entry in decoded.entries
    }


def _work(entry: Entry, plain: dict[str, str]) -> Work:
    written = {field.key.lower(): " ".join(str(field.value).split()) for field in entry.fields}
    words = written | plain
    people = words.get("author") or words.get("editor") or ""
    return Work(
        entry.key,
        f"line {_line(entry)}",
        words.get("title", "").translate(_BRACES) or None,
        "; ".join(people.translate(_BRACES).split(" and ")) or None,
        written.get("date") or written.get("year") or None,
        _ESCAPED.sub(r"\1", written.get("url", "")) or None,
        _ESCAPED.sub(r"\1", written.get("doi", "")) or None,
        tuple(id.strip() for id in written.get("ids", "").split(",") if id.strip()),
        tuple(attached_files(written.get("file", ""))),
    )


def attached_files(field: str) -> Iterator[str]:
    r"""
    The paths in a `file` field, in order.

    >>> list(attached_files(r"Full text:texts/a\;b.txt:text/plain;:lund.pdf:PDF"))
    ['texts/a;b.txt', 'lund.pdf']
    """
    for attachment in _ATTACHMENT.findall(field):
        parts = _COLON.split(attachment)
        if len(parts) > 2:
            path = ":".join(parts[1:-1])
        elif len(parts) == 2:
            path = parts[0] if _TYPE.fullmatch(parts[1].strip()) else parts[1]
        else:
            path = parts[0]
        path = _ESCAPED.sub(r"\1", path).strip()
        if path:
            yield path
