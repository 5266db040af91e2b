"""The view of a page to HTML: one file, with everything in it that it needs, and a policy that lets nothing else in."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from provlint.page.charts import WIDTH
from provlint.page.view import Card, Page, Tone

if TYPE_CHECKING:
    from jinja2 import Environment

_ASSETS = Path(__file__).parent / "assets"
_GLYPHS = {Tone.GOOD: "✓", Tone.NOTE: "◇", Tone.OPEN: "?", Tone.WARN: "△", Tone.BAD: "▲"}
# What would end the element that holds the page's data, or begin a comment in it, is written as an escape of JSON.
# Words of a finding up to so many characters are not written a second time for the page's script.
_SHORT = 100
_UNSAFE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def write_page(page: Page) -> Iterator[str]:
    """The page in pieces, in the order of the file."""
    css, early, script = (_read_asset(name) for name in ("page.css", "early.js", "page.js"))
    cards = {card.number: card for draft in page.drafts for card in draft.cards}
    from markupsafe import Markup

    yield from (
        _environment()
        .get_template("page.html.j2")
        .generate(
            page=page,
            cards=cards,
            sources={source.number: source for source in page.sources},
            glyphs={tone.value: glyph for tone, glyph in _GLYPHS.items()},
            chart_width=int(WIDTH),
            policy=_policy((css,), (early, script)),
            css=Markup(css),
            early=Markup(early),
            script=Markup(script),
            data=Markup(_data(page)),
        )
    )


def _policy(styles: tuple[str, ...], scripts: tuple[str, ...]) -> str:
    """
    A policy under which nothing is loaded and nothing runs but what is in the file.

    W3C, "Content Security Policy Level 3" (2024); an icon that is no request is let in, or browsers would ask for one.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {' '.join(map(_hash, styles))}",
            f"script-src {' '.join(map(_hash, scripts))}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _data(page: Page) -> str:
    """What the page's script works on, as JSON that is safe inside an element."""
    cards = [(card, draft.baseline) for draft in page.drafts for card in draft.cards]
    found = [(finding, card, baseline) for card, baseline in cards for finding in card.findings]
    rules = sorted({finding.rule for finding, _, _ in found})
    names = sorted({finding.entry.name for finding, _, _ in found})
    whole = {
        "marks": [_mark(card) for card, _ in cards],
        "rules": rules,
        "names": names,
        "findings": {
            finding.fingerprint: [
                baseline,
                rules.index(finding.rule),
                names.index(finding.entry.name),
                None if finding.entry.exact == _shown_exact(card) else finding.entry.exact,
                None if finding.entry.message == finding.message else finding.entry.message,
                finding.state.value,
            ]
            for finding, card, baseline in found
        },
        "baselines": [
            {
                "path": one.path,
                "entries": [
                    [entry.fingerprint, entry.rule, entry.name, entry.exact, entry.message, reason]
                    for entry, reason in one.entries
                ],
            }
            for one in page.baselines
        ],
    }
    return json.dumps(whole, separators=(",", ":")).translate(_UNSAFE)


def _shown_exact(card: Card) -> str | None:
    """A card's words as a baseline would hold them, where they are short: the script then takes them from the card."""
    words = " ".join(card.words.split())
    return words if len(words) <= _SHORT else None


def _mark(card: Card) -> list[object]:
    return [
        card.number,
        card.badge.name,
        card.who,
        list(card.sources),
        [finding.fingerprint for finding in card.findings],
    ]


@cache
def _read_asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_ASSETS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
