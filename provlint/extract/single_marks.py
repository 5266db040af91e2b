"""Single quotation marks, told from apostrophes."""

from __future__ import annotations

from collections.abc import Iterator

from provlint.text.patterns import compiled
from provlint.text.span import Span

_OPENING = r"""(?x)
    [‘']
    (?<! [^\s(\[{<—–\-/|“"„«*_~>…:,;] [‘'] )       # after space, a bracket, a dash, another mark
    (?! ['’‘]
      | \d\d (?: 's | ’s | s )? \b           # the '90s
      | (?i: em | til | tis | twas | twere | cause | bout | round | cuz | n | nuff | ello | course | kay )
        (?! [A-Za-z] )
    )
    (?= [\w“"$£€#@(\[…¿¡.—] )
    """
_CLOSING = r"(?<=[^\s(\[{‘])['’](?!\w)"
_ENDS_WORDS = frozenset(".,;:!?…—–)]}’'\"”»")


def single_quotations(text: str, start: int, end: int) -> Iterator[Span]:
    """
    The stretches of `text` from `start` to `end` in single marks, marks included, in order, not overlapping.

    A mark that could be the apostrophe of a plural (`Jones’ boat`) or of a dropped g (`goin’`) closes only
    where no better mark follows before the next opening one. One that nothing closes is an apostrophe.
    """
    opening = compiled(_OPENING).search(text, start, end)
    while opening:
        following = compiled(_OPENING).search(text, opening.end(), end)
        limit = following.start() if following else end
        closing = _closing_mark(text, opening.end(), limit)
        if closing is not None:
            yield Span(opening.start(), closing + 1)
        opening = following


def _closing_mark(text: str, start: int, limit: int) -> int | None:
    """The offset of the mark that closes what opened before `start`, None if none does before `limit`."""
    weak = None
    for match in compiled(_CLOSING).finditer(text, start, limit):
        place = match.start()
        if not _could_be_apostrophe(text, place):
            return place
        weak = place if weak is None else weak
    return weak


def _could_be_apostrophe(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place + 1 : place + 2]
    if before in _ENDS_WORDS or not after or after in _ENDS_WORDS:
        return False
    return before in "sS" or text[place - 2 : place].lower() == "in"
