"""A draft, and all drafts together, in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from provlint.page.display import plural
from provlint.page.view import Badge, Card, Count, Tone
from provlint.page.wording import CITATIONS, QUOTATIONS, REFUTED

_PROVED = ("exact", "folded", "noisy")
_LOST = ("unresolved", "ambiguous", "malformed")
_KNOWN = {**QUOTATIONS, **CITATIONS}


def count_badges(cards: Iterable[Card]) -> tuple[Count, ...]:
    """How often each status occurs: those of quotations, of citations, then the other findings by rule."""
    numbers: Counter[str] = Counter()
    others: dict[str, Badge] = {}
    for card in cards:
        numbers[card.badge.name] += 1
        if card.badge.name not in _KNOWN:
            others.setdefault(card.badge.name, card.badge)
    found = [badge for name, badge in _KNOWN.items() if numbers[name]]
    found += [others[name] for name in sorted(others)]
    return tuple(Count(badge, numbers[badge.name]) for badge in found)


def say_verdict(cards: Sequence[Card]) -> tuple[str, Tone]:
    """What became of a draft's quotations, citations and statements, in one sentence, and how to take it."""
    quotations = Counter(
        "unreported" if card.badge.name in REFUTED and not card.findings else card.badge.name
        for card in cards
        if card.kind == "Quotation"
    )
    citations = Counter(card.badge.name for card in cards if card.kind == "Citation")
    statements = sum(card.kind == "Statement" for card in cards)
    flagged = sum(card.badge.name in _PROVED and card.badge.tone in (Tone.WARN, Tone.BAD) for card in cards)
    parts = [*_say_quotations(quotations, flagged), *_say_citations(citations)]
    if statements:
        parts.append(f"{plural(statements, 'other place')} {'is' if statements == 1 else 'are'} flagged")
    sentence = "; ".join(parts) or "There are no quotations, no citations and no findings"
    return f"{sentence}.", _tone(cards, quotations)


def _say_quotations(counts: Counter[str], flagged: int) -> list[str]:
    """`flagged`: how many of those proved are flagged all the same, for their speaker or where they stop."""
    total = counts.total()
    if not total:
        return []
    proved, refuted = (sum(counts[name] for name in names) for names in (_PROVED, REFUTED))
    if total == 1:
        but = ", though flagged" if flagged else ""
        one = f"is proved{but}" if proved else "is refuted" if refuted else "could not be checked"
        return [
            f"The only quotation {'is not found, which no rule reports' if counts['unreported'] else one}"
        ]
    but = f" ({flagged:,} of them flagged all the same)" if flagged else ""
    if proved == total:
        return [f"All {total:,} quotations are proved{but}"]
    of = f"of {total:,} quotations"
    said = [
        f"{proved:,} {of} {'is' if proved == 1 else 'are'} proved{but}" if proved else f"None {of} is proved"
    ]
    said += [f"{refuted:,} {'is' if refuted == 1 else 'are'} refuted"] if refuted else []
    said += [f"{counts['unchecked']:,} could not be checked"] if counts["unchecked"] else []
    said += [f"{counts['unreported']:,} not found, which no rule reports"] if counts["unreported"] else []
    return [_and(said)]


def _say_citations(counts: Counter[str]) -> list[str]:
    total = counts.total()
    if not total:
        return []
    lost, textless = sum(counts[name] for name in _LOST), counts["textless"]
    if lost + textless == 0:
        return ["the only citation resolves" if total == 1 else f"all {total:,} citations resolve"]
    said = [
        f"{total - lost:,} of {plural(total, 'citation')} {'resolves' if total - lost == 1 else 'resolve'}"
    ]
    said += [f"{textless:,} of them to no text"] if textless else []
    return [_and(said)]


def _tone(cards: Sequence[Card], quotations: Counter[str]) -> Tone:
    """The gravest tone of what is reported; without any, whether something was left unchecked."""
    tones = {card.badge.tone for card in cards if card.state is None or card.state.value == "reported"}
    for tone in (Tone.BAD, Tone.WARN, Tone.OPEN):
        if tone in tones:
            return tone
    return Tone.GOOD if cards and not quotations["unreported"] else Tone.NOTE


def _and(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
