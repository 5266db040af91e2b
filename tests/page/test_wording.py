"""Every name the aligner and the readers give has plain words on the page."""

import ast
import inspect
from pathlib import Path

from provlint.align import Status, gaps
from provlint.align.alignment import InterventionKind
from provlint.page.view import Tone
from provlint.page.wording import EDITS, FOLDS, QUOTATIONS, STANDS, fold_meaning, rule_badge
from provlint.report import EditClass, Severity
from provlint.text import repair

ALIGN = Path(inspect.getfile(gaps)).parent


def named_folds() -> set[str]:
    """The names of folds as the code has them: added to a list, in a difference, told of a word, or of a repair."""
    names = {name for name, _ in gaps._FOLD_OF} | set(repair._PATTERNS)
    for path in [*ALIGN.glob("*.py"), Path(inspect.getfile(repair))]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names |= set(_names_in(node))
    return names


def _names_in(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func)
        return _strings(node) if name.endswith("folds.append") or name in ("Difference", "_Patch") else []
    if isinstance(node, ast.FunctionDef) and node.name in ("compare_word", "_folds_between", "check_end"):
        returned = (
            part for part in ast.walk(node) if isinstance(part, ast.Return) and part.value is not None
        )
        return [name for part in returned for name in _strings(part)]
    return []


def _strings(node: ast.AST) -> list[str]:
    found = (
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )
    return [name for name in found if len(name) > 2 and name.replace("-", "").isalpha()]


def test_every_fold_has_a_sentence() -> None:
    """And no sentence is kept of a fold that is gone."""
    assert named_folds() == set(FOLDS)


def test_folds_are_told_in_sentences() -> None:
    """A fold without one, which a later version may have, is told by its name."""
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in FOLDS.values())
    assert fold_meaning("space") == "Spaces or line ends differ."
    assert fold_meaning("new-kind") == "New kind."


def test_every_status_edit_and_intervention_has_words() -> None:
    """Each value of each enumeration, and glyphs that no two statuses share."""
    assert set(QUOTATIONS) == {status.value for status in Status}
    assert set(EDITS) == set(EditClass)
    assert set(STANDS) == set(InterventionKind)
    assert len({badge.glyph for badge in QUOTATIONS.values()}) == len(QUOTATIONS)


def test_a_rule_without_words_of_its_own_is_told_by_its_name() -> None:
    """As a rule of somebody else is."""
    badge = rule_badge("house-style", Severity.WARNING)

    assert (badge.label, badge.tone, badge.meaning) == (
        "House style",
        Tone.WARN,
        "Is reported by the rule house-style.",
    )
