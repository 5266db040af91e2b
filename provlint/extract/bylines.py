"""Authors and years in parentheses, as scholars cite: `(Lund 2004)`, `(see Lund and Brandt, 1991, 12)`."""

from __future__ import annotations

from provlint.text.patterns import compiled
from provlint.text.span import Span

_REFERENCE = r"""(?x)
    \( (?: (?: see | see[ ]also | cf\. | e\.g\.,? | quoted[ ]in | cited[ ]in ) [ ] )?
    (?P<author> (?! (?: Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec ) )
        (?: (?: van | von | de | der | den | da | di | la | le | al | bin ) [ -] ){0,2}
        [A-Z][\w’'-]{1,30} (?: [ ][A-Z][\w’'-]{1,30} ){0,2}
        (?: ,?[ ] (?: et[ ]al\.? | (?: and | & ) [ ] [A-Z][\w’'-]{1,30} ) )?
    )
    ,? [ ] (?: 1[4-9] | 20 ) \d\d [a-z]? (?= [,:;)] )
    """
_LONGEST_GAP = 4


def find_reference(text: str, span: Span) -> Span | None:
    """The author of the first such reference in a stretch of `text`; None for none. Linear."""
    match = (
        compiled(_REFERENCE).search(text, span.start, span.end)
        if "(" in text[span.start : span.end]
        else None
    )
    return Span(*match.span("author")) if match else None


def reference_at(text: str, start: int) -> Span | None:
    """The author of a reference that follows `start`, nothing but a space between; None where none does."""
    opening = text.find("(", start, start + _LONGEST_GAP)
    match = (
        compiled(_REFERENCE).match(text, opening)
        if opening >= 0 and not text[start:opening].strip()
        else None
    )
    return Span(*match.span("author")) if match else None
