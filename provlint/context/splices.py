"""
Splices: quotations whose passages stand in the mouths of two speakers in their source.

What is decided, and where a source leaves it in doubt which mistake is the worse one: words put into the mouth of
somebody who never said them harm a person; an alarm about two sentences of one speaker only asks for two quotations.

- Two quotations of a source, each closed, are of two speakers where it credits them to two: other names, another
  office, somebody new, he and she. An office is taken for the person named where the source gives them that office.
- A quotation that nobody is credited with goes on with whoever its own paragraph names last before it. In a later
  paragraph that names nobody its speaker is unknown, and the two are not joined.
- A pronoun stands for the last person before it, as speaker or subject, whom it fits.
- In a transcript, and between two quotations, what an ellipsis hides is somebody else's turn to speak: the second
  passage then answers something else, also where both are of one speaker. Quoted words that are no turn, a title,
  a phrase within a sentence, may be left out.
- The writer's own words and a speaker's, one in marks and one not, are two voices, unless the draft quotes the writer
  by name. A draft that keeps the marks of the words quoted within joins nothing.
- Of what the marks do not tell, a missing one, a passage partly in marks, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from itertools import pairwise

from attrs import evolve, frozen

from provlint.context.labels import is_same, labels_between
from provlint.context.mentions import Mention, own_speaker, speaker_of
from provlint.context.persons import person_in
from provlint.context.referents import are_one, are_opposed
from provlint.context.voices import Claim, Hearing, block_at, hear_closely, hear_inside, moved
from provlint.extract.credit import Kind
from provlint.extract.lexicon.en.cues import SPEAKING_VERBS, finite_forms
from provlint.extract.quotations import Style
from provlint.sources.source import Source
from provlint.text.document import BlockKind
from provlint.text.fold import Folded, key_of, words_of
from provlint.text.span import Span

# More characters than this between two passages are no gap that an ellipsis or "he said" can stand for.
_REACH = 20_000
_LONGEST_TURN = 300
# How often passages are looked for elsewhere, and how far apart they may be there.
_OCCURRENCES, _APART = 20, 3_000
_SIGN = re.compile(r"[“”\"„‟«»\n]|''|``|(?<!\w)[‘']|['’](?!\w)|\s[QA][.:]\s")
_INNER_MARK = re.compile(r"[“”\"„«»‘]|(?<!\w)['’]\w")


class Join(Enum):
    """What a quotation joins: words of two speakers, of a speaker and the writer, or over another's turn to speak."""

    SPEAKERS = "speakers"
    WRITER = "writer"
    TURN = "turn"


@frozen
class Voice:
    """Words of a source and whose they are, `speaker` None where it names nobody; both measure its prose."""

    words: Span
    speaker: Span | None


@frozen
class Splice:
    """
    The first two voices that a quotation joins against their source, in the order of the source.

    Of `Join.TURN` the second is whoever speaks in what is left out; of `Join.WRITER` one of them has no speaker.
    """

    source: Source
    join: Join
    voices: tuple[Voice, Voice]


@frozen
class _Pair:
    """Two passages of a source in the stretch of it that was heard, and the quotations there that they stand in."""

    source: Source
    heard: Hearing
    first: Span
    second: Span

    @property
    def places(self) -> tuple[int | None, int | None]:
        """The indices of the quotations, None for a passage that no quotation holds."""
        return self.heard.around(self.first), self.heard.around(self.second)

    def splice(
        self, join: Join, one: tuple[Span, Mention | None], other: tuple[Span, Mention | None]
    ) -> Splice:
        """The splice of two stretches of the source's prose and who speaks them."""
        voices = [
            Voice(words, moved(who.span, self.heard.shift) if who else None) for words, who in (one, other)
        ]
        return Splice(self.source, join, (voices[0], voices[1]))


def find_splice(
    claim: Claim | None, parts: tuple[str, ...], source: Source, targets: tuple[Span, ...]
) -> Splice | None:
    """
    The two voices that a quotation proved by `targets` of a source joins; None where they are one, or may be.

    `claim`: whom the draft credits, None for nobody. `parts`: its words. Without marks or labels between the targets
    nothing is read.
    """
    for first, second in pairwise(targets):
        found = _judge(claim, parts, source, (first, second))
        if found is not None and all(
            _judge(claim, parts, source, places) for places in _elsewhere(source, first, second)
        ):
            return found
    return None


def _judge(
    claim: Claim | None, parts: tuple[str, ...], source: Source, places: tuple[Span, Span]
) -> Splice | None:
    """The splice of two passages of a source, by its labels or its marks."""
    first, second = places
    if not 0 <= second.start - first.end <= _REACH or not _SIGN.search(
        _text(source), first.end, second.start
    ):
        return None
    found = _by_labels(source, first, second)
    heard = hear_closely(source, first, second) if found is None else None
    if heard is None:
        return found
    pair = _Pair(source, heard, first, second)
    return _by_marks(pair) or _with_writer(pair, claim, parts)


def _elsewhere(source: Source, first: Span, second: Span) -> Iterator[tuple[Span, Span]]:
    """The other places where the words of two passages stand, one behind the other: a headline may have them, too."""
    folded = source.folded
    keys = [key_of(words_of(each.of(_text(source)))) for each in (first, second)]
    offset = -1
    for _ in range(_OCCURRENCES):
        offset = folded.text.find(keys[0], offset + 1)
        end = offset + len(keys[0]) - 1
        if offset < 0:
            return
        behind = folded.text.find(keys[1], end, end + _APART)
        if behind >= 0:
            found = _words_at(folded, offset, keys[0]), _words_at(folded, behind, keys[1])
            if found != (first, second):
                yield found


def _words_at(folded: Folded, offset: int, key: str) -> Span:
    """Where the words of `key`, found at `offset` of the folded text, stand in the prose."""
    place = folded.word_at(offset + 1)
    return folded.to_origin(place, place + len(key.split()) - 1)


def _by_labels(source: Source, first: Span, second: Span) -> Splice | None:
    """The splice that the labels of a transcript tell: any other label than that of the first passage."""
    text = _text(source)
    before, between = labels_between(text, first, second)
    places = [at for at, label in enumerate(between) if before is None or not is_same(before, label, text)]
    if not places:
        return None
    other = between[places[0]]
    if before is None or not is_same(before, between[-1], text):
        return Splice(source, Join.SPEAKERS, (Voice(first, before), Voice(second, other)))
    turn = text[other.start : between[places[0] + 1].start].rstrip()
    words = Span(other.start, other.start + min(len(turn), _LONGEST_TURN))
    return Splice(source, Join.TURN, (Voice(first, before), Voice(words, other)))


def _by_marks(pair: _Pair) -> Splice | None:
    """The splice that two quotations of the source are, by whom it credits with them and with what stands between."""
    one, other = pair.places
    if one is None or other is None:
        return None
    if one == other:
        return _inside(pair, one)
    heard = pair.heard
    if not heard.quotations[one].is_closed or _is_whole(heard, one, other):
        return None
    speaker, next_speaker = speaker_of(heard, one), speaker_of(heard, other)
    if not _is_one(pair, speaker, next_speaker):
        return pair.splice(Join.SPEAKERS, (pair.first, speaker), (pair.second, next_speaker))
    for between in range(one + 1, other):
        rival = _turn_of(heard, between)
        if rival and speaker and not are_one(speaker.description, rival.description, _text(pair.source)):
            words = moved(heard.quotations[between].span, heard.shift)
            return pair.splice(Join.TURN, (pair.first, speaker), (words, rival))
    return None


def _inside(pair: _Pair, place: int) -> Splice | None:
    """The splice of two quotations that stand in one block quote."""
    if pair.heard.quotations[place].style is not Style.BLOCK:
        return None
    heard = hear_inside(pair.source, pair.first, pair.second)
    return _by_marks(evolve(pair, heard=heard)) if heard else None


def _is_whole(heard: Hearing, at: int, next_at: int) -> bool:
    """Whether two quotations are paragraphs of one, of which no two name their speakers."""
    whole = heard.quotations[at].whole
    is_named = own_speaker(heard, at) and own_speaker(heard, next_at)
    return whole is not None and whole == heard.quotations[next_at].whole and not is_named


def _is_one(pair: _Pair, speaker: Mention | None, other: Mention | None) -> bool:
    """Whether two quotations are of one speaker, also where one of them has none and they share a paragraph."""
    if speaker is None or other is None:
        document = pair.source.document
        return block_at(document, pair.first.start) == block_at(document, pair.second.start)
    own = [own_speaker(pair.heard, place) for place in pair.places if place is not None]
    if own[0] and own[1] and are_opposed(own[0].description, own[1].description):
        return False
    return speaker.span == other.span or are_one(speaker.description, other.description, _text(pair.source))


def _turn_of(heard: Hearing, place: int) -> Mention | None:
    """Who speaks the quotation at `place` where it is a turn of speech, and somebody says it beside it."""
    credit, quotation = heard.credits[place], heard.quotations[place]
    if credit is None or credit.cue is None or credit.kind is not Kind.DIRECT or not quotation.is_closed:
        return None
    is_said = credit.cue.of(heard.text).lower() in finite_forms(SPEAKING_VERBS)
    is_sentence = heard.text[quotation.parts[-1].end - 1] in ".?!,…"
    return speaker_of(heard, place) if is_said and is_sentence and own_speaker(heard, place) else None


def _with_writer(pair: _Pair, claim: Claim | None, parts: tuple[str, ...]) -> Splice | None:
    """The splice of a speaker's words in marks and the writer's, where the draft credits the speaker with both."""
    one, other = pair.places
    place = one if one is not None else other
    if place is None or (one is not None and other is not None) or any(map(_INNER_MARK.search, parts)):
        return None
    bare = pair.second if other is None else pair.first
    speaker = _turn_of(pair.heard, place)
    if speaker is None or not _is_plain(pair.heard, place, moved(bare, -pair.heard.shift)):
        return None
    if not _is_credited(claim, speaker, pair.source):
        return None
    who = (speaker, None) if other is None else (None, speaker)
    return pair.splice(Join.WRITER, (pair.first, who[0]), (pair.second, who[1]))


def _is_plain(heard: Hearing, place: int, bare: Span) -> bool:
    """Whether words without marks are surely the writer's: no quotation touches them and none near is left open."""
    starts = (bare.start, heard.quotations[place].span.start)
    blocks = [heard.document.blocks[block_at(heard.document, start)] for start in starts]
    near = heard.quotations[max(0, place - 6) : place + 7]
    is_told = all(block.kind is BlockKind.PARAGRAPH for block in blocks)
    return is_told and all(q.is_closed and not q.span.overlaps(bare) for q in near)


def _is_credited(claim: Claim | None, speaker: Mention, source: Source) -> bool:
    """Whether the draft credits its quotation to the speaker of the source, or to nobody it names."""
    span = (claim.attribution.resolved or claim.attribution.speaker) if claim else None
    description = span.of(claim.text) if claim and span else ""
    if person_in(description) is None:
        return True
    if speaker.is_pronoun:
        return speaker.description.lower() in ("he", "she")
    return are_one(speaker.description, description, _text(source))


def _text(source: Source) -> str:
    return source.document.prose.text
