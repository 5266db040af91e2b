"""What a finding shows besides its message: the source's words, the differences, the remedy."""

from __future__ import annotations

import re

from provlint.report import Edit, Fix, Related
from provlint.reporters.terminal import Look, printable

# Evidence longer than this is cut in its middle: the ends show where the passage begins and stops.
LONGEST_EVIDENCE = 600
# A page of a PDF ends as a line does.
_PARAGRAPH_END = re.compile(r"[\n\f]")


def show_passage(related: Related, look: Look) -> str:
    """A passage in marks, with the words around it, on one line."""
    before, after = _context(related)
    exact = look.paint(quoted(_middle_cut(related.exact)), "bold")
    return look.paint(before, "dim") + exact + look.paint(after, "dim")


def show_edit(edit: Edit, look: Look) -> str:
    """One difference between draft and source, on one line."""
    draft = look.paint(quoted(_middle_cut(edit.draft)), "red") if edit.draft else "nothing"
    source = look.paint(quoted(_middle_cut(edit.source)), "green") if edit.source else "nothing"
    return f"{edit.kind.value}: the draft has {draft}, the source {source}"


def show_fix(fix: Fix) -> list[str]:
    """What a fix would put, a line for each replacement."""
    return [
        f"fix ({fix.applicability.value}): put {quoted(replacement.text)}" for replacement in fix.replacements
    ]


def quoted(text: str) -> str:
    """`text` on one line, in marks that drafts seldom have."""
    return f"«{printable(text)}»"


def _context(related: Related) -> tuple[str, str]:
    """Whole words before and after a passage, of its own paragraph, with an ellipsis where they were cut."""
    before = _PARAGRAPH_END.split(related.prefix)[-1]
    after = _PARAGRAPH_END.split(related.suffix, maxsplit=1)[0]
    if before == related.prefix and related.start > len(before):
        before = "…" + before[before.find(" ") + 1 :]
    if after == related.suffix:
        after = after[: max(0, after.rfind(" "))] + "…"
    return printable(before), printable(after)


def _middle_cut(text: str) -> str:
    if len(text) <= LONGEST_EVIDENCE:
        return text
    half = LONGEST_EVIDENCE // 2
    return f"{text[:half].rstrip()} […] {text[-half:].lstrip()}"
