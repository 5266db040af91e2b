"""The wording of a quotation: what it may be read as, worked out once for all the sources it is held against."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from provlint.align.limits import DEFAULT_LIMITS, Limits
from provlint.align.pieces import Piece, editorial_pieces, has_joints, whole_pieces

View = tuple[tuple[Piece, ...], tuple[str, ...]]


@frozen(slots=False)  # cached properties are looked up faster in a dictionary
class Wording:
    """
    A quotation by its `parts`, the stretches inside its marks, in order.

    `places`: by the id of a source, where in its prose the tag's locator points. Of equal passages the nearest counts.
    `views`: the ways to read it, each its pieces and folds: brackets and ellipses the source's own, then its editor's.
    `probes`: of each view, the longest key: a text without it has not the wording in that view. Empty without words.
    """

    parts: tuple[str, ...]
    limits: Limits = DEFAULT_LIMITS
    places: Mapping[str, int] = field(factory=dict)
    views: tuple[View, ...] = field(init=False, eq=False, repr=False)
    probes: tuple[str, ...] = field(init=False, eq=False, repr=False)

    @views.default
    def _views(self) -> tuple[View, ...]:
        whole = (whole_pieces(self.parts, self.limits), ())
        return (whole, editorial_pieces(self.parts, self.limits)) if has_joints(self.parts) else (whole,)

    @probes.default
    def _probes(self) -> tuple[str, ...]:
        return tuple([max([piece.key for piece in pieces], key=len, default="") for pieces, _ in self.views])

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All its comparable words, brackets and ellipses taken as they stand."""
        return tuple(word for piece in self.views[0][0] for word in piece.words)
