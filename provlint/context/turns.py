"""Turns: what a source's sentence says right before or right after quoted words, and what changes their sense."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum
from functools import cache
from itertools import pairwise

from attrs import evolve, frozen

from provlint.align.words import negations
from provlint.extract.shape import shape_of
from provlint.text.document import Document
from provlint.text.patterns import compiled
from provlint.text.span import Span


class Side(Enum):
    """Where a turn stands: before the words quoted, after them, or in what an ellipsis among them leaves out."""

    BEFORE = "before"
    AFTER = "after"
    WITHIN = "within"


@frozen
class Turn:
    """
    Words that turn what is quoted, left off by the quotation; spans measure the source's prose.

    `words`: the turn itself, no further than the quotation it stands in goes. `sentence`: it and the words quoted, as
    far as their sentence goes. `side`: where it stands. `is_denial`: whether it is a plain "no", "not" or "never" of
    a clause, so that no words are too few to be falsified by leaving it off.
    """

    words: Span
    sentence: Span
    side: Side
    is_denial: bool = False


# How far behind and ahead of the words quoted a turn is looked for.
_REACH, _LEAD = 240, 60
_LONGEST_SENTENCE = 600
# The last words of what can turn the words after it: any other word is no reason to look further.
_LAST_WORDS = frozenset(
    """
    not never longer cannot no of if unless whether that it him her them this to as a an the be been
    think thinks believe say says claim know mean expect suppose suggest accept agree want call called consider regard
    deny denies denied doubt doubts doubted dispute disputes disputed pretend pretends pretended imagine imagines
    imagined supposes supposed claims claimed argue argues argued allege alleges alleged believes believed fear
    fears feared suggests suggested contend contends contended insist insists insisted
    """.split()
)

_OPENING = " \n\t“\"‘'«"
_STOP = re.compile(r"[.?!]['\"”’»)\]]*(?=\s|\Z)")


@cache
def _after_pattern() -> re.Pattern[str]:
    """What turns the words before it, from right behind them."""
    return re.compile(
        r"""(?x)
    (?P<mark> [\s,;:—–-]* )
    (?P<tag> [”"»] [\s,—–-]* [^.!?;:“”"«»\n]{2,80}? [,—–-] \s* [“"«] (?=[a-z]) )?     # “…,” he said, “
    (?P<turn> (?i:
        unless | only \s (?: if | when | after ) | except (?! ionally) | (?: as | so ) \s long \s as
      | provided \s (?: that | they | he | she | we | you | it )
      | if (?! \s (?: any | anything | ever | not | only | so ) \b )
      | until | not (?! \s only ) | but (?! \s also ) | however | although | though
    ) ) \b
    """
    )


@cache
def _before_pattern() -> re.Pattern[str]:
    """What turns the words after it, up to right before them."""
    return re.compile(
        r"""(?xi)
    (?P<turn> \b (?:
        (?: (?<! or \s) (?<! if \s) (?<! why \s)
            (?: (?: do | does | did | is | are | was | were | will | would | can | could | has | have | had ) \s )?
            (?: not | never | no \s longer | cannot )
          | \w{2,8} n['’]t | (?<! or \s) (?<! if \s) no | (?: none | neither | few | not \s one ) \s of )
        (?: \s (?: think | believe | say | claim | know | mean | expect | suppose | suggest | accept | agree | want
            | call | called | consider | regard ) (?: \s (?: it | him | her | them | that | this | to | as ) ){0,2}
          | \s (?: a | an | the | to | be | been ) )?
      | (?: not \s true | untrue | false | a \s lie | a \s myth | wrong | absurd )
        \s (?: that | to \s say (?: \s that )? )
      | no \s (?: evidence | proof | sign | indication | way | chance ) (?: \s (?: in | on ) \s \w+ )? \s that
      | (?<! not \s) (?<! n['’]t \s) (?<! cannot \s) (?<! no \s)
        (?: den(?:y|ies|ied) | doubts? | doubted | disput(?:e|es|ed) ) (?: \s (?: that | if | whether ) )?
      | (?: if | unless | whether )
      | (?: critics | opponents | rivals | skeptics | detractors | supporters | some | many | others )
        (?: \s (?: may | might | even | also | have ) )?
        \s (?: say | claim | argue | allege | believe | think | fear | suggest | contend | insist )(?: e?d )?
        (?: \s that )?
      | the \s (?: idea | claim | notion | myth | suggestion | allegation ) s? \s that
      | (?: pretend | imagine | suppose ) (?: s | e?d )? (?: \s that )?
    ) )
    [\s“"‘'«]* \Z
    """
    )


_CLOSING = re.compile(r"[”»]|(?<=\S)\"")
_STRONG = r"unless|only|except|as|so|provided"
_ASKED = r"(?i)\b(?:know|wonder|see|ask|asked|tell|sure|unclear|matter|doubt|as|even|what|care|or|whether)\Z"
_MODAL = r"(?i)\b(?:will|would|shall|should|can|could|may|might|must)\b|['’](?:ll|d)\b"
_NOT_ONLY = r"(?i)\bnot (?:only|just|merely|simply)\b"
_CLAUSE = r"[pNnLKotMs)]A{0,2}[XZVv]|[pN]A{0,2}E"


def find_turns(document: Document, targets: Sequence[Span]) -> tuple[Turn, ...]:
    """
    The turns right before the first and right after the last of `targets`, the stretches of a quotation, and the
    conditions right behind the others, in the order of the text.

    Only what stands in the same sentence counts. All spans measure the document's prose. Bounded, whatever its length.
    """
    within = [_condition(document, one, other) for one, other in pairwise(targets)]
    found = (_before(document, targets[0]), *within, _after(document, targets[-1]))
    return tuple(turn for turn in found if turn is not None)


def _condition(document: Document, target: Span, following: Span) -> Turn | None:
    """The condition that stands between two stretches of a quotation and goes with the first; None without one."""
    turn = _after(document, target)
    if turn is None or turn.words.start >= following.start:
        return None
    words = turn.words.of(document.prose.text).lower()
    is_set_off = document.prose.text[target.end : turn.words.start].strip() != ""
    if words.startswith("if "):
        # Between commas it may belong to the words behind it, unless those before it await a condition.
        is_turn = not is_set_off or compiled(_MODAL).search(target.of(document.prose.text)) is not None
    else:
        is_turn = compiled(_STRONG).match(words) is not None
    if not is_turn:
        return None
    left_out = Span(turn.words.start, min(turn.words.end, following.start))
    end = left_out.start + len(left_out.of(document.prose.text).rstrip())
    return evolve(turn, words=Span(left_out.start, end), side=Side.WITHIN)


def _after(document: Document, target: Span) -> Turn | None:
    text = document.prose.text
    match = _after_pattern().match(text, target.end, target.end + _REACH)
    if match is None:
        return None
    block = _block(document, target)
    if match.end() > block.end or not _turns_on(match, text, target, block):
        return None
    turn = match["turn"].lower()
    end = max(match.end("turn"), _sentence_end(text, match.end("turn"), block))
    closing = _CLOSING.search(text, match.end("turn"), end)
    words = Span(match.start("turn"), closing.start() if closing else end)
    sentence = Span(_sentence_start(text, target.start, block), end)
    return Turn(words, sentence, Side.AFTER, turn == "not" and _is_clause(text, target))


def _before(document: Document, target: Span) -> Turn | None:
    text = document.prose.text
    lead = text[max(0, target.start - 14) : target.start].rstrip(_OPENING).lower().split()
    last = lead[-1].lstrip(_OPENING) if lead else ""
    if last not in _LAST_WORDS and not last.endswith(("n't", "n’t")):
        return None
    block = _block(document, target)
    match = _before_pattern().search(
        text, max(min(block.start, target.start), target.start - _LEAD), target.start
    )
    if match is None:
        return None
    start = _sentence_start(text, target.start, block)
    is_bare = match["turn"].lower() in ("if", "unless", "whether")
    if match.start() < start or (is_bare and not _is_clause(text, target)):
        return None
    sentence = Span(start, _sentence_end(text, target.end, block))
    is_denial = match["turn"].lower() in ("no", "not", "never") and _is_clause(text, target)
    return Turn(Span(*match.span("turn")), sentence, Side.BEFORE, is_denial)


def _turns_on(match: re.Match[str], text: str, target: Span, block: Span) -> bool:
    """Whether what follows the words quoted is a turn of them, and not a mere contrast or another's remark."""
    turn, mark = match["turn"].lower(), match["mark"].strip()
    quoted = target.of(text)
    if turn == "until":
        return negations(quoted) > 0
    if turn in ("if", "not"):
        is_contrast = turn == "not" and (mark or match["tag"])
        return not is_contrast and compiled(_ASKED).search(quoted) is None
    if compiled(_STRONG).match(turn):
        return True
    is_set_off = bool(mark) or (turn == "but" and not negations(quoted))
    if not is_set_off or compiled(_NOT_ONLY).search(quoted):
        return False
    return _is_clause(text, target) and _is_one_voice(text, target, block)


def _is_clause(text: str, target: Span) -> bool:
    """Whether the words quoted have a subject and a verb, as far as the known verbs tell."""
    return (
        compiled(_CLAUSE).search(
            shape_of(text, Span(target.start, min(target.end, target.start + _REACH)), ()).codes
        )
        is not None
    )


def _is_one_voice(text: str, target: Span, block: Span) -> bool:
    """Whether the words quoted and what follows are surely of one speaker: they begin a sentence, or stand in marks."""
    start = _sentence_start(text, target.start, block)
    if not text[start : target.start].strip(" “\"'‘«("):
        return True
    return text.rfind("“", start, target.start) > text.rfind("”", start, target.start)


def _block(document: Document, target: Span) -> Span:
    """The block the target ends in; the whole prose where a document has none."""
    place = bisect_right(document.blocks, target.end - 1, key=lambda block: block.span.start) - 1
    if place < 0:
        return Span(0, len(document.prose.text))
    return document.blocks[place].span


def _sentence_start(text: str, place: int, block: Span) -> int:
    """Where the sentence around `place` begins, no further back than a long sentence goes."""
    floor = max(min(block.start, place), place - _LONGEST_SENTENCE)
    start = floor
    for stop in _STOP.finditer(text, floor, place):
        start = stop.end()
    while start < place and text[start].isspace():
        start += 1
    return start


def _sentence_end(text: str, place: int, block: Span) -> int:
    """Where the sentence around `place` ends, no further than a long sentence goes."""
    limit = max(place, min(block.end, place + _LONGEST_SENTENCE))
    stop = _STOP.search(text, place, limit)
    end = stop.end() if stop else limit
    while end > place and text[end - 1].isspace():
        end -= 1
    return end
