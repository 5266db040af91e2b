"""The page on what counts as verbatim tells the truth: provlint says of each example what the page says it says."""

import os
import re

import pytest
from shown_commands import ROOT

import provlint
from provlint.report import EditClass

PAGE = ROOT / "docs" / "verbatim.md"
TEXT = PAGE.read_text(encoding="utf-8")
ROW = re.compile(
    r"^(\| `(?P<draft>[^`]+)` \| (?P<sources>.*`.*|.*no text held) \| )(?P<told>[^|]*?) ?\|$", re.MULTILINE
)
ROWS = [(row["draft"], row["sources"], row["told"].strip()) for row in ROW.finditer(TEXT)]
NAMED = re.compile(r"^\| `([a-z-]+)` \|", re.MULTILINE)


def expand(cell: str) -> str:
    """What a cell stands for: its ⟨U+200B⟩, ⟨sentence × times⟩ and ↵ written out."""
    cell = re.sub(r"⟨U\+([0-9A-F]{4})⟩", lambda code: chr(int(code[1], 16)), cell)
    cell = re.sub(r"⟨(.*?) × (\d+)⟩", lambda many: " ".join([many[1]] * int(many[2])), cell)
    return cell.replace("↵", "\n")


def read_sources(cell: str) -> dict[str, str | None]:
    """The sources of a cell, by id; a cell of one text is that of `s1`."""
    if not cell.startswith("`s1`:"):
        return {"s1": expand(cell.strip("`"))}
    named = re.findall(r"`(s\d)`: (?:`([^`]+)`|no text held)", cell)
    return {id: expand(text) or None for id, text in named}


def tell(draft: str, sources: str) -> str:
    """The verdict on the only quotation of a draft: its status, folds or classes, and the severity of the finding."""
    text = f"The log says {draft} [s1]." if draft[-1] in '”"' else draft
    corpus = provlint.Corpus.from_texts(read_sources(sources))
    analysis = provlint.analyze(expand(text), corpus)
    found = provlint.lint(expand(text), corpus).diagnostics
    (checked,) = analysis.quotations
    alignment = checked.alignment
    names = [edit.kind.value for edit in alignment.edits] or alignment.folds
    said = [f"{one.severity.value}" for one in found if one.family == "quotations"]
    listed = ", ".join(f"`{name}`" for name in dict.fromkeys(names))
    return (
        f"`{alignment.status.value}`"
        + (f": {listed}" if listed else "")
        + (f" ({', '.join(said)})" if said else "")
    )


@pytest.mark.parametrize(("draft", "sources", "told"), ROWS)
def test_an_example_has_the_verdict_that_the_page_gives(draft: str, sources: str, told: str) -> None:
    """Set PROVLINT_GOLDEN=write to put the true verdict into the page."""
    verdict = tell(draft, sources)
    if os.environ.get("PROVLINT_GOLDEN") == "write":
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(
            ROW.sub(
                lambda row: (
                    f"{row[1]}{verdict} |" if (row["draft"], row["sources"]) == (draft, sources) else row[0]
                ),
                page,
            ),
            encoding="utf-8",
        )
        return

    assert verdict == told


def test_every_example_is_read() -> None:
    """A row that the pattern above does not know would go unchecked."""
    rows = [line for line in TEXT.splitlines() if re.match(r"\| `[^`]*[“\"]", line)]

    assert len(ROWS) == len(rows) > 60


def test_every_name_has_an_example() -> None:
    """Each fold, class and status on the page is that of an example, and each of an example is explained."""
    told = {name for _, _, verdict in ROWS for name in re.findall("`([a-z-]+)`", verdict)}

    assert told == set(NAMED.findall(TEXT))
    assert {kind.value for kind in EditClass} <= told
