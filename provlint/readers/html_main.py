"""
Which blocks of a page are its text, and which go with the page: menus, footers, forms, teasers.

Nothing that may be a quoted paragraph is left out. Each block is judged by how much it says outside links, a
measure from Kohlschütter, Fankhauser and Nejdl, Boilerplate Detection using Shallow Text Features (WSDM 2010):

1. In an element that goes with the page (`nav`, `footer`, `aside`, `form` and their like) a block is left out if it
   is short or mostly links. A form, or another element that some pages wrap their whole text in, does not count
   when three quarters of the page stand in it.
2. If the page says what its main text is (`main`, else `article`), and at least half of what is left stands there,
   a block elsewhere is left out if it is mostly links or does not end as a sentence does.
3. If then nothing is left, everything is kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from provlint.readers.html_blocks import PageBlock
from provlint.readers.html_elements import WRAPPERS

# About fifteen words, in bytes of UTF-8: a few more than a line of a menu or a footer has.
_LONG = 100
_STOPS = tuple(".!?…。！？:;,—–-")
_CLOSING = "\"'”’»)]*¹²³⁴⁵⁶⁷⁸⁹⁰ \n"


def choose_blocks(blocks: Sequence[PageBlock], zones: Sequence[tuple[str, int]]) -> list[PageBlock]:
    """
    The blocks that are the page's text, in order; all of them where in doubt.

    `zones`: the name of each boilerplate element and the number of the one it stands in, which comes before it.
    """
    weights = [_weigh(block) for block in blocks]
    left_out = _boilerplate(blocks, weights, zones)
    kept = [
        (block, weight)
        for block, weight in zip(blocks, weights, strict=True)
        if block.zone < 0 or not left_out[block.zone] or (weight >= _LONG and not _is_linked(block))
    ]
    total = sum(weight for _, weight in kept)
    for is_main in (_is_main, _is_article):
        inside = sum(weight for block, weight in kept if is_main(block))
        if inside and 2 * inside >= total:
            kept = [pair for pair in kept if is_main(pair[0]) or _is_sentence(pair[0])]
            break
    return [block for block, _ in kept] or list(blocks)


def _boilerplate(
    blocks: Sequence[PageBlock], weights: Sequence[int], zones: Sequence[tuple[str, int]]
) -> list[bool]:
    """For each boilerplate element, whether it is taken for what its name says."""
    sums = [0] * len(zones)
    for block, weight in zip(blocks, weights, strict=True):
        if block.zone >= 0:
            sums[block.zone] += weight
    for number in range(len(zones) - 1, -1, -1):
        around = zones[number][1]
        if around >= 0:
            sums[around] += sums[number]
    total = sum(weights)
    verdicts: list[bool] = []
    for (name, around), weight in zip(zones, sums, strict=True):
        is_wrapper = name in WRAPPERS and 4 * weight >= 3 * total
        verdicts.append(not is_wrapper or (around >= 0 and verdicts[around]))
    return verdicts


def _weigh(block: PageBlock) -> int:
    """How much a block says outside links, in bytes of UTF-8, so that no script weighs less for its short words."""
    text = block.text
    size = len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
    return size * (block.length - block.linked) // block.length


def _is_linked(block: PageBlock) -> bool:
    return 2 * block.linked >= block.length


def _is_sentence(block: PageBlock) -> bool:
    return block.is_preformatted or (not _is_linked(block) and block.text.rstrip(_CLOSING).endswith(_STOPS))


def _is_main(block: PageBlock) -> bool:
    return block.is_main


def _is_article(block: PageBlock) -> bool:
    return block.is_article
