"""Remedies put into a draft: which of those offered go together, and the text they make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen

from provlint.report import Applicability, Diagnostic, Fix, Replacement

# A remedy that makes another finding, whose remedy makes the first again, must end somewhere.
_ROUNDS = 10


@frozen
class Fixed:
    """The `text` of a draft after its remedies, and the findings they were `applied` to, in the order applied."""

    text: str
    applied: tuple[Diagnostic, ...] = ()


def fix_text(
    text: str, lint: Callable[[str], Sequence[Diagnostic]], applicabilities: frozenset[Applicability]
) -> Fixed:
    """
    The text with every remedy of one of these `applicabilities`, repeated until none is left.

    `lint` gives the diagnostics of a text; offsets are code points of that text. Of remedies that overlap the first
    by position is taken, the others in the next round if they are still offered. Where remedies undo each other, none
    of those rounds counts, and where they never end, no round does: so fixing twice is fixing once.
    """
    rounds = [Fixed(text)]
    for _ in range(_ROUNDS):
        last = rounds[-1]
        chosen = list(_compatible(_offered(lint(last.text), applicabilities)))
        better = apply(last.text, [fix for _, fix in chosen])
        met = next((one for one in rounds if one.text == better), None)
        if met is not None:
            return met
        rounds.append(Fixed(better, (*last.applied, *(diagnostic for diagnostic, _ in chosen))))
    return rounds[0]


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """The text with the replacements of `fixes`, which must not overlap."""
    pieces, place = [], 0
    for one in sorted((r for fix in fixes for r in fix.replacements), key=_position):
        pieces += [text[place : one.start], one.text]
        place = one.end
    return "".join([*pieces, text[place:]])


def _offered(
    diagnostics: Iterable[Diagnostic], applicabilities: frozenset[Applicability]
) -> Iterator[tuple[Diagnostic, Fix]]:
    for diagnostic in diagnostics:
        if diagnostic.fix is not None and diagnostic.fix.applicability in applicabilities:
            yield diagnostic, diagnostic.fix


def _compatible(offered: Iterable[tuple[Diagnostic, Fix]]) -> Iterator[tuple[Diagnostic, Fix]]:
    """The remedies that can be applied together, the first by position where two overlap or say the same."""
    taken: list[Replacement] = []
    for diagnostic, fix in sorted(offered, key=lambda pair: min(map(_position, pair[1].replacements))):
        if not any(_overlap(one, other) for one in fix.replacements for other in taken[-_NEAR:]):
            taken.extend(fix.replacements)
            yield diagnostic, fix


# A remedy replaces few stretches, and they lie together: one before these cannot reach it.
_NEAR = 50


def _overlap(one: Replacement, other: Replacement) -> bool:
    """Whether two replacements touch the same code point, or put something in at the same place."""
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def _position(replacement: Replacement) -> tuple[int, int]:
    return replacement.start, replacement.end
