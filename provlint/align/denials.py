"""Words that deny what comes after them as surely as “not” does: refused to, a lack of, anything but."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache


def denies(tokens: Sequence[str], ahead: Sequence[str]) -> bool:
    """Whether the last words left out, remarks between commas aside, deny what comes after: `failed, he said, to`."""
    words: list[str] = []
    for piece in " ".join(tokens).split(",")[::2]:
        words += piece.split()
    leading = [*words[-8:], *(word for word in ahead[:1] if word == "to")]
    return (
        _denial_pattern().search(" ".join(leading)) is not None
        or _denial_pattern().search(" ".join(tokens[-8:])) is not None
    )


@cache
def _denial_pattern() -> re.Pattern[str]:
    """Verbs and adjectives that deny what follows them as surely as “not” does."""
    return re.compile(
        r"""(?x) (?<![^\s])
    (?: (?: refus(?:e|es|ed|ing) | fail(?:s|ed|ing)? | declin(?:e|es|ed|ing) | avoid(?:s|ed|ing)?
        | unable | unlikely | impossible | unwilling | reluctant ) (?: \s \w+ ){0,3} \s to (?: \s \w+ )?
      | impossible \s for | avoid(?:s|ed|ing)? | against | opposed \s to | zero | insufficient
      | (?: little | few | scant | insufficient | zero ) \s (?: evidence | proof | chance | hope | reason | sign
          | support | doubt | interest | point ) (?: \s (?: that | of | for | to | in ) )? (?: \s \w+ )?
      | (?: den(?:y|ies|ied|ying) | doubt(?:s|ed|ing)? | disput(?:e|es|ed|ing) | false | untrue
        | (?: idea | claim | notion | suggestion | myth | allegation )s? )
        \s (?: that | if | whether ) (?: \s \w+ ){0,3}
      | (?: wrong | absurd | nonsense ) \s to \s (?: say | claim | think | suggest | believe ) (?: \s \w+ ){0,3}
      | mistake \s to | too \s \w+ \s to (?: \s (?: be | have | a | an | the ) ){0,2}
      | (?: instead \s of | rather \s than | far \s from | stop(?:s|ped)? \s short \s of | (?:any|no)thing \s but
          | (?: lack | absence | dearth | want | denial | free | deprived | devoid | short | abandon(?:ed|ing)? ) \s of
          | free \s from | rid \s of ) (?: \s \w+ )?
      | den(?:ies|ied|ying) (?: \s (?: having | ever | being | doing | to | have | had | it | any ) ){0,3}
    ) \Z
    """
    )
