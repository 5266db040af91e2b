"""Drafts mended on disk: the remedies of their findings put in, and nothing else changed."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen

from provlint.errors import UnreadableFile, unwritable
from provlint.fixes import Fixed, fix_text
from provlint.outputs import replace_file
from provlint.readers import read_text
from provlint.readers.encoding import decode
from provlint.report import Applicability, Diagnostic
from provlint.text.document import Document

# Formats whose document holds the file's own text, offset by offset.
_WRITABLE = frozenset(("text", "markdown", "html"))


@frozen
class Mended:
    """A draft and what its remedies make of it; `fixed.text` is the draft's own text where there are none."""

    draft: Document
    fixed: Fixed

    def diff(self) -> Iterator[str]:
        """The change as a unified diff, its lines with their ends; of no change, nothing."""
        from difflib import unified_diff

        before, after = (text.splitlines(keepends=True) for text in (self.draft.text, self.fixed.text))
        for line in unified_diff(before, after, self.draft.uri, self.draft.uri):
            yield line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n"


def mend(
    draft: Document,
    lint: Callable[[Document], tuple[Diagnostic, ...]],
    applicabilities: frozenset[Applicability],
) -> Mended:
    """
    The draft with the remedies of these `applicabilities`, linted anew after each round.

    A draft whose file holds no plain text, as a Word file does not, is left as it is.
    """
    if draft.format not in _WRITABLE:
        return Mended(draft, Fixed(draft.text))
    return Mended(
        draft,
        fix_text(draft.text, lambda text: lint(read_text(text, draft.uri, draft.format)), applicabilities),
    )


def save(mended: Mended, path: Path) -> None:
    """
    Write a mended draft to its file: all of it, in its encoding, its line ends and byte order mark as they were.

    Raises UnreadableFile where the file is no longer what was read, or cannot be written; it is then left alone.
    """
    try:
        data = path.read_bytes()
        if decode(data, str(path)) != mended.draft.text:
            raise UnreadableFile(
                path, "changed while it was being checked", "run again; nothing was fixed in it"
            )
        encoding = {BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}.get(data[:2], "utf-8")
        replace_file(path, mended.fixed.text.encode(encoding))
    except OSError as error:
        raise unwritable(path, error, "check its permissions and the disk") from error
