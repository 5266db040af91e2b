"""
Flag a quotation cut off from what turns its sense.

## What it does
Reports a quotation of five words or more that stands in its source, where the source's sentence goes on with a turn
(`but`, `unless`, `only if`, `except`, `although`, `not`), or leads up to the words with one (`I don't think that`,
`it is not true that`, `critics claim that`, `if`), or has a condition in what an ellipsis leaves out, and the draft's
own sentence has nothing of the kind. A clause cut off from its plain `no`, `not` or `never` is reported however short.
The source's sentence is shown.

## Why is this bad
Every word is right and the speaker said the opposite, or said it on a condition. A check of the words alone is
satisfied.

## Use instead
Quote the sentence as far as its turn, or say the turn in your own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from provlint.analysis import Analysis, CheckedQuotation
from provlint.context.turns import Side, Turn
from provlint.report import Severity
from provlint.rules._evidence import count_words, tag_id
from provlint.rules._rule import Family, Passage, Problem, Rule

_FEWEST = 5
_SHOWN = 60
_TOLD = {
    Side.BEFORE: "after “{} …”",
    Side.AFTER: "and goes on “{}”",
    Side.WITHIN: "with “{}”, which the ellipsis leaves out",
}


@cache
def _told_pattern() -> re.Pattern[str]:
    """What in the draft's own words tells that the quotation is not the whole of it."""
    return re.compile(
        r"""(?xi)
    \b(?: not | \w+n['’]t | no | never | none | without | cannot | if | unless | until | only | except\w* | but
      | however | although | though | while | yet | still | despite | whether | provided | condition\w* | caveat\w*
      | qualifi\w+ | den(?:y|ies|ied|ying|ial) | doubt\w* | disput\w+ | reject\w* | dismiss\w* | refut\w+ | false
      | untrue | myth | lie | idea | notion | claim\w* | alleg\w+ | critics? | opponents? | skeptic\w* | some | many
      | others | rather | instead | fail\w* | refus\w+ | declin\w+ )\b
    """
    )


_GOES_ON = re.compile(
    r"(?i)[\s“\"]*(?:but|however|yet|still|though|although|only|unless|even so|that said)\b"
)


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each proved quotation whose source turns what it says, where the draft does not say so."""
    for checked in analysis.quotations:
        source = checked.alignment.source
        if source is None or not checked.turns:
            continue
        is_long = count_words(checked, analysis.text) >= _FEWEST
        turns = [
            turn
            for turn in checked.turns
            if (is_long or turn.is_denial) and not _has_bracket(checked, turn, analysis.text)
        ]
        if turns and not _is_told(checked, analysis):
            turn = turns[0]
            words = _shortened(turn.words.of(source.document.prose.text))
            yield Problem(
                checked.span,
                f"[{tag_id(source, analysis)}] says this {_TOLD[turn.side].format(words)}; quote that too or say it",
                passages=(Passage(source, turn.sentence, "the source's sentence"),),
            )


def _has_bracket(checked: CheckedQuotation, turn: Turn, text: str) -> bool:
    """Whether an editor's bracket stands where the turn was."""
    parts = checked.quotation.parts
    if turn.side is Side.WITHIN:
        return False
    if turn.side is Side.BEFORE:
        return text[parts[0].start] in "[("
    return parts[-1].of(text).rstrip(",.;: ")[-1:] in ("]", ")")


def _is_told(checked: CheckedQuotation, analysis: Analysis) -> bool:
    """Whether the draft's sentence, or the one after it, has a turn of its own."""
    text, span = analysis.text, checked.span
    first, last = analysis.sentence_at(span.start), analysis.sentence_at(span.end - 1)
    start = first.span.start if first else span.start
    end = max(span.end, last.span.end if last else span.end)
    around = [text[start : span.start], text[span.end : end]]
    between = zip(checked.quotation.parts, checked.quotation.parts[1:], strict=False)
    around += [text[one.end : other.start] for one, other in between]
    return any(_told_pattern().search(words) for words in around) or _GOES_ON.match(text, end) is not None


def _shortened(words: str) -> str:
    words = " ".join(words.split()).rstrip('.,;:”"’')
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"


RULE = Rule(
    name="truncated-quotation",
    family=Family.QUOTATIONS,
    severity=Severity.WARNING,
    page=__doc__ or "",
    check=check,
    valid=(
        "“It was the only safe port on the coast,” Ada Brandt wrote [a1].",
        "She doubted that “the breakwater would last” [a1].",
        "“We can sell the old ferry to the city,” Lund said, but only at its wish [g7].",
    ),
    invalid=(
        "Lund said: ⟦“We can sell the old ferry to the city.”⟧ [g7]",
        "The history finds that ⟦“the breakwater would last, but it has never been repaired”⟧ [a1].",
    ),
)
