"""Mentions: the persons whom a stretch of a source names as speakers and as subjects, and whom a pronoun stands for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from provlint.context.persons import apposed_name, is_surely_one, person_in
from provlint.context.referents import are_opposed, gender_of, is_body, named_in
from provlint.context.voices import Hearing, block_at
from provlint.extract.credit import Attribution
from provlint.extract.lexicon.en.function_words import FUNCTION_WORDS
from provlint.extract.lexicon.en.people import ROLES
from provlint.extract.pronouns import is_pronoun
from provlint.extract.shape import Shape, shape_of
from provlint.extract.subjects import Words, main_subject
from provlint.text.patterns import compiled
from provlint.text.span import Span

_RELATIVES = frozenset("who which that".split())
_CROWDS = frozenset("people men women children voters police".split())
# Paul shook his head. “…”: what somebody does by the way of speaking, in verbs whose past does not show.
_BEAT = (
    r"(?P<who>[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30}){0,2})\s"
    r"(?:shook|stood|sat|rose|put|took|gave|threw|held|drew|bent|knelt|spun|sank|swung|shut|set|left|went|came|ran)\b"
)
# Of how many stretches the persons are kept in mind.
_REMEMBERED = 16
# How many quotations back one may go on with.
_FAR = 12


@frozen
class Mention:
    """Somebody named at `span` as `description`; spans measure the stretch heard."""

    span: Span
    description: str

    @property
    def is_pronoun(self) -> bool:
        """Whether it is a word for somebody named elsewhere."""
        return is_pronoun(self.description.lower())


def own_speaker(heard: Hearing, place: int) -> Mention | None:
    """Whom a source credits with the quotation at `place` by words beside it; None where it only goes on."""
    credit = heard.credits[place]
    if credit is None or credit.speaker is None or _is_carried(heard, place):
        return None
    is_relative = credit.speaker.of(heard.text).lower() in _RELATIVES
    return _surely(heard, credit, (credit.resolved if is_relative else None) or credit.speaker)


def _surely(heard: Hearing, credit: Attribution, speaker: Span) -> Mention | None:
    """The speaker of a credit; of one by no verb, the mere subject of its clause, only a person or a body."""
    mention = _mention(heard.text, speaker)
    if credit.cue is not None or mention.is_pronoun or _is_role(mention.description):
        return mention
    person = named_in(mention.description)
    is_thing = mention.description[0].islower() if person is None else len(person.words) == 1
    return None if is_thing and not (person and is_surely_one(person, (heard.text,))) else mention


def speaker_of(heard: Hearing, place: int) -> Mention | None:
    """
    Who says the quotation at `place`: whom words beside it credit, else whom its paragraph names last before it.

    Further paragraphs of a quotation are its first one's speaker's. A pronoun is taken to stand for the last person
    before it that it fits, as speaker or subject. None where the paragraph names nobody before it.
    """
    named = own_speaker(heard, place)
    while named is None and _goes_on(heard, place):
        place -= 1
        named = own_speaker(heard, place)
    if named is None:
        start = heard.quotations[place].span.start
        block = heard.document.blocks[block_at(heard.document, start)]
        named = next(_mentions_before(heard, start, block.span.start), None)
    return _meant(heard, named) if named is not None and named.is_pronoun else named


def _goes_on(heard: Hearing, place: int) -> bool:
    """Whether a quotation is a further paragraph of the one before."""
    whole = heard.quotations[place].whole
    return place > 0 and whole is not None and heard.quotations[place - 1].whole == whole


def _meant(heard: Hearing, pronoun: Mention) -> Mention:
    """The last person before a pronoun that it may stand for; the pronoun itself where none is named."""
    if pronoun.description.lower() in ("i", "we", "you"):
        return pronoun
    before = _mentions_before(heard, pronoun.span.start, 0)
    return next((one for one in before if not one.is_pronoun and _fits(pronoun, one)), pronoun)


def _fits(pronoun: Mention, other: Mention) -> bool:
    word = pronoun.description.lower()
    if word in ("he", "she", "his", "her"):
        return not are_opposed(word, other.description) and not is_body(other.description)
    return word != "it" or (gender_of(other.description) == "" and not _is_role(other.description))


def _is_role(description: str) -> bool:
    return not ROLES.isdisjoint(description.lower().split())


def _is_carried(heard: Hearing, place: int) -> bool:
    """Whether a quotation is credited only because its speaker spoke before."""
    credit = heard.credits[place]
    if credit is None or credit.cue is not None:
        return False
    before = heard.credits[max(0, place - _FAR) : place]
    return any(other is not None and other.speaker == credit.speaker for other in before)


def _mentions_before(heard: Hearing, offset: int, floor: int) -> Iterator[Mention]:
    """The speakers and the subjects from `floor` up to `offset`, the nearest first."""
    mentions = _mentions(heard)
    for place in range(bisect_left(mentions, offset, key=_mention_start) - 1, -1, -1):
        if mentions[place].span.start < floor:
            return
        yield mentions[place]


@lru_cache(maxsize=_REMEMBERED)
def _mentions(heard: Hearing) -> tuple[Mention, ...]:
    """The speakers of a stretch, and the subjects of the sentences that have none, in order."""
    speakers = [own_speaker(heard, place) for place in range(len(heard.quotations))]
    found = {one.span: one for one in speakers if one is not None}
    starts = sorted(span.start for span in found)
    for sentence in heard.sentences:
        place = bisect_left(starts, sentence.start)
        if place < len(starts) and starts[place] < sentence.end:
            continue
        subject = _subject(heard, sentence)
        if subject is not None:
            found[subject.span] = subject
    return tuple(found[span] for span in sorted(found))


def _subject(heard: Hearing, sentence: Span) -> Mention | None:
    """The subject of a sentence where that is a person."""
    first = bisect_right(heard.quotations, sentence.start, key=lambda one: one.span.end)
    last = bisect_left(heard.quotations, sentence.end, key=lambda one: one.span.start)
    within = [
        Span(max(quotation.span.start, sentence.start), min(quotation.span.end, sentence.end))
        for quotation in heard.quotations[first:last]
    ]
    beat = compiled(_BEAT).match(heard.text, sentence.start, sentence.end)
    if beat and beat["who"].split()[0].lower() not in FUNCTION_WORDS:
        return _mention(heard.text, Span(*beat.span("who")))
    shape = shape_of(heard.text, sentence, within)
    words = main_subject(shape.codes, len(shape.codes)) if shape.has_words else None
    if words is None:
        return None
    mention = _mention(heard.text, shape.span(*words))
    return mention if mention.is_pronoun or _is_person(mention, shape, words, heard.text) else None


def _is_person(mention: Mention, shape: Shape, words: Words, text: str) -> bool:
    """Whether a subject is one person: a full name, a last name that does something, one who has an office."""
    person = person_in(mention.description)
    if person is not None:
        is_acting = shape.codes[words[1] : words[1] + 1] in ("E", "V", ",")
        return len(person.words) > 1 or is_acting or is_surely_one(person, (text,))
    lower = mention.description.lower().split()
    if lower[-1].endswith("s") or not _CROWDS.isdisjoint(lower):
        return False
    return lower[-1] in ROLES or (_is_role(mention.description) and lower[0] != "a")


def _mention(text: str, span: Span) -> Mention:
    """The mention at `span`, with the name put in after an office: the owner, Tomas Lund."""
    return Mention(span, " ".join((span.of(text) + apposed_name(text, span.end)).split()))


def _mention_start(mention: Mention) -> int:
    return mention.span.start
