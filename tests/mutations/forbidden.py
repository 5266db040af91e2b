"""Changes nobody may make to a quotation, all tables of them together."""

from __future__ import annotations

from mutations.cuts import CUTS
from mutations.edits import Forbidden
from mutations.negations import NEGATIONS
from mutations.numbers import NUMBERS
from mutations.signs import SIGNS
from mutations.wording import WORDING

FORBIDDEN: dict[str, Forbidden] = {**NEGATIONS, **NUMBERS, **WORDING, **SIGNS, **CUTS}
