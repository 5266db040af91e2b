"""What it means to credit words to someone."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from provlint.text.span import Span


class Kind(Enum):
    """How words are credited: quoted, retold, or retold with quoted words among them."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Named(Enum):
    """How well the speaker of an attribution is named."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    VAGUE = "vague"


@frozen
class Attribution:
    """
    Words credited to someone; all spans measure the draft's prose.

    `content`: the words credited, in order. `cue`: the verb or phrase that credits them. `speaker`: who is
    credited, as written, None where nobody is. `resolved`: the name a pronoun stands for, where that is known.
    `named`: whether the speaker is a name (or stands for one), a real but unnamed person, or nobody one can ask.
    """

    kind: Kind
    content: tuple[Span, ...]
    cue: Span | None
    speaker: Span | None
    resolved: Span | None = None
    named: Named = Named.NAMED
