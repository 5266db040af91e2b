"""Fixing is safe: on natural drafts and on the bank's, only what a finding offers changes, once and for all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from mutations.forbidden import FORBIDDEN
from mutations.passages import passages

import provlint
from provlint.fixes import Fixed, fix_text
from provlint.mending import mend, save
from provlint.readers import read_file
from provlint.report import Applicability, Diagnostic, Replacement

HERE = Path(__file__).parent
ROOT = HERE.parent
NATURAL = ROOT.parent / "shared" / "data" / "drafts"
SAFE, ALL = frozenset({Applicability.SAFE}), frozenset(Applicability)
# Of the natural drafts and of the kinds of the bank, every one of so many is in the short run.
STRIDE = 12
# Quotations in one draft of the bank, and drafts of each kind in the long run.
QUOTED, DRAFTS = 8, 4
LINE_ENDS = ("\n", "\r\n", "\r")
FRONT = "---\ntitle: “a [s1] of [zz9]”\n---\n\n```\n“code [zz9]”\n```\n\n"
_KEPT = re.compile(r"(?m)\A\ufeff?---\s*$[\s\S]*?^---\s*$|^```[\s\S]*?^```|`[^`\r\n]+`")
_LINE_END = re.compile("\r\n|\n|\r")

Draft = tuple[str, str, provlint.Corpus]


def natural(name: str) -> Draft:
    """One of the natural drafts with the sources it has."""
    listed = json.loads((NATURAL / "sources.json").read_text(encoding="utf-8"))["drafts"][name]["sources"]
    files = {id: entry["file"] for id, entry in listed.items()}
    texts = {id: (NATURAL / file).read_text(encoding="utf-8") if file else None for id, file in files.items()}
    return name, _read(NATURAL / "drafts" / name), provlint.Corpus.from_texts(texts)


def natural_names() -> list[str]:
    """The natural drafts there are; none where their folder is not beside the project."""
    path = NATURAL / "sources.json"
    return sorted(json.loads(path.read_text(encoding="utf-8"))["drafts"]) if path.is_file() else []


def own_drafts() -> list[Path]:
    """The seeds, the examples and the drafts that tests lint."""
    folders = (ROOT / "seeds", ROOT / "examples", HERE / "drafts" / "clean", HERE / "drafts" / "flagged")
    return sorted(path for folder in folders for path in folder.iterdir() if path.suffix in (".md", ".txt"))


@cache
def own_sources() -> provlint.Corpus:
    return provlint.Corpus.from_folder(
        ROOT / "examples" / "sources.toml", ROOT / "seeds", HERE / "drafts" / "sources"
    )


def bank_drafts(kind: str) -> Iterator[Draft]:
    """Drafts that quote passages of real texts, all changed in one forbidden way; of every line end and with a mark."""
    changed = ((passage, FORBIDDEN[kind].change(passage.words)) for passage in passages())
    found = ((passage.home.text, quotation) for passage, quotation in changed if quotation)
    number = 0
    while some := list(islice(found, QUOTED)):
        paragraphs = [
            f"According to report {i}, “{quotation}” [s{i}]." for i, (_, quotation) in enumerate(some)
        ]
        line_end, mark = LINE_ENDS[number % 3], ["", "\ufeff"][number % 2]
        text = mark + [FRONT, ""][number % 2] + "\n\n".join(paragraphs) + "\n"
        corpus = provlint.Corpus.from_texts({f"s{i}": source for i, (source, _) in enumerate(some)})
        yield f"{kind}-{number}.md", text.replace("\n", line_end), corpus
        number += 1


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def demand_safe(draft: Draft) -> int:
    """Fix a draft both ways and demand that this was safe; how many findings were fixed."""
    return sum(len(_fix(draft, kinds).applied) for kinds in (SAFE, ALL))


def _fix(draft: Draft, kinds: frozenset[Applicability]) -> Fixed:
    uri, text, corpus = draft
    rounds: list[tuple[str, Sequence[Diagnostic]]] = []

    def lint(current: str) -> Sequence[Diagnostic]:
        found = provlint.lint(current, corpus, uri=uri).diagnostics
        rounds.append((current, found))
        return found

    fixed = fix_text(text, lint, kinds)
    assert replayed(text, rounds, fixed.applied) == fixed.text, uri
    assert _KEPT.findall(fixed.text) == _KEPT.findall(text), uri
    assert set(_LINE_END.findall(fixed.text)) <= set(_LINE_END.findall(text)), uri
    assert fixed.text.startswith("\ufeff") == text.startswith("\ufeff"), uri
    assert fix_text(fixed.text, lint, kinds) == Fixed(fixed.text), uri
    for current, found in rounds:
        assert [d.exact for d in found] == [current[d.start : d.end] for d in found], uri
    return fixed


def replayed(
    text: str, rounds: Sequence[tuple[str, Sequence[Diagnostic]]], applied: Sequence[Diagnostic]
) -> str:
    """What the remedies of the findings said to be applied make of a text, put in round by round without provlint."""
    wanted = {id(diagnostic) for diagnostic in applied}
    for current, found in rounds:
        chosen = [d.fix for d in found if id(d) in wanted and d.fix is not None]
        if not chosen:
            break
        assert current == text
        wanted -= {id(d) for d in found}
        text = put(text, [one for fix in chosen for one in fix.replacements])
    assert wanted == set()
    return text


def put(text: str, replacements: Sequence[Replacement]) -> str:
    """The text with each stretch replaced, from the last to the first; they must not touch."""
    ahead = len(text) + 1
    for one in sorted(replacements, key=lambda one: one.start, reverse=True):
        assert 0 <= one.start <= one.end < ahead
        text = text[: one.start] + one.text + text[one.end :]
        ahead = one.start
    return text


@pytest.mark.parametrize("path", own_drafts(), ids=lambda path: path.name)
def test_our_own_drafts_are_fixed_safely(path: Path) -> None:
    """The seeds, the examples and the tests' drafts, with each kind of line end and with a byte order mark."""
    for line_end in LINE_ENDS:
        text = _LINE_END.sub(lambda _, to=line_end: to, _read(path))  # type: ignore[misc]
        demand_safe((path.name, text, own_sources()))
        demand_safe((path.name, "\ufeff" + text, own_sources()))


@pytest.mark.parametrize("name", natural_names()[::STRIDE])
def test_some_natural_drafts_are_fixed_safely(name: str) -> None:
    """A sample of the drafts that people and models wrote."""
    demand_safe(natural(name))


@pytest.mark.slow
def test_every_natural_draft_is_fixed_safely() -> None:
    """All of them; some have something to fix."""
    names = natural_names()
    if not names:
        pytest.skip("the folder of drafts is not there")

    count = sum(demand_safe(natural(name)) for name in names)

    assert count > 0
    print(f"{len(names)} natural drafts, {count} findings fixed")  # noqa: T201


@pytest.mark.parametrize("kind", list(FORBIDDEN)[::STRIDE])
def test_some_drafts_of_the_bank_are_fixed_safely(kind: str) -> None:
    """One draft of quotations that were all changed in one forbidden way, for some of the ways."""
    for draft in islice(bank_drafts(kind), 1):
        demand_safe(draft)


@pytest.mark.slow
def test_every_kind_of_the_bank_is_fixed_safely() -> None:
    """Several drafts of each forbidden way, in each line end."""
    drafts = [draft for kind in FORBIDDEN for draft in islice(bank_drafts(kind), DRAFTS)]

    count = sum(demand_safe(draft) for draft in drafts)

    assert count > len(drafts)
    print(f"{len(drafts)} drafts of {len(FORBIDDEN)} kinds, {count} findings fixed")  # noqa: T201


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("line_end", LINE_ENDS)
def test_the_file_holds_just_the_fixed_text(encoding: str, line_end: str, tmp_path: Path) -> None:
    """On disk too nothing else changes: encoding, byte order mark and line ends are those of before."""
    _, text, corpus = next(bank_drafts(next(iter(FORBIDDEN))))
    text = _LINE_END.sub(line_end, text)
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    path = tmp_path / "d.md"
    path.write_bytes((mark + text).encode(encoding))

    mended = mend(
        read_file(path),
        lambda document: provlint.lint(document.text, corpus, uri=document.uri).diagnostics,
        ALL,
    )
    save(mended, path)

    assert mended.fixed.applied
    assert path.read_bytes() == mended.fixed.text.encode(encoding.removesuffix("-sig"))
    assert mended.fixed.text != mended.draft.text
