"""Raised figures and code: what of a text must not be read as if it stood in the line."""

from __future__ import annotations

import re

# A raised figure, or several as notes and tags have them: `2`, `-1`, `2,3`, `4–6`.
FIGURES = re.compile(r"[-−+]?\d{1,4}(?:,\s?\d{1,3}|[-–]\d{1,3}){0,4}")
LONGEST_RAISED = 16
RAISED = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")
# Brackets and marks in code are neither tags nor quotations; one space each, so that offsets in the code stay true.
CODE_MARKS = str.maketrans(dict.fromkeys("[]{}【】\"'`“”„‘’‚‹›«»@\\", " "))
